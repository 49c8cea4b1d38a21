//! The proxy between the client and the service, if there is one.

use std::env;

use http::uri::{Authority, Scheme};
use http::{HeaderValue, Uri};
use hyper_util::client::legacy::connect::proxy::{SocksV5, Tunnel};
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use tower_service::Service as _;

use super::connector::Connector;
use super::failure::ConnectError;
use super::stream::Stream;
use crate::base_url::BaseUrl;
use crate::error::Error;

/// Which proxy is used.
pub(crate) enum ProxyChoice {
    /// The one that the environment names, if any.
    Environment,
    /// This one.
    Url(String),
    None,
}

/// A proxy, and how to get through it.
pub(crate) struct Proxy {
    uri: Uri,
    /// The `Proxy-Authorization` header.
    basic: Option<HeaderValue>,
    /// User name and password for SOCKS.
    raw: Option<(String, String)>,
    way: Way,
}

enum Way {
    /// The proxy reads requests and forwards them. For plain `http`.
    Forward,
    /// The proxy connects to the host of a `CONNECT` request.
    Connect,
    /// The proxy connects to the host of a SOCKS request. Names are always resolved
    /// by the proxy: hyper-util would block the thread to resolve them here.
    Socks,
}

impl Proxy {
    /// The proxy for a base URL. No error shows its URL: it may hold a password.
    pub(crate) fn choose(choice: &ProxyChoice, base: &BaseUrl) -> Result<Option<Self>, Error> {
        match choice {
            ProxyChoice::None => Ok(None),
            ProxyChoice::Url(url) => match Self::parse(url, base) {
                Some(proxy) => Ok(Some(proxy)),
                None => Err(unusable("the proxy")),
            },
            ProxyChoice::Environment => Self::of_environment(base),
        }
    }

    fn of_environment(base: &BaseUrl) -> Result<Option<Self>, Error> {
        if base.is_plain() && base.is_loopback() {
            // A proxy would see the token.
            return Ok(None);
        }
        // A web server passes the header `Proxy` of a request on to CGI programs as
        // HTTP_PROXY.
        let is_cgi = env::var_os("REQUEST_METHOD").is_some();
        let names: &[&str] = match base.is_plain() {
            false => &["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"],
            true if is_cgi => &["http_proxy", "ALL_PROXY", "all_proxy"],
            true => &["HTTP_PROXY", "http_proxy", "ALL_PROXY", "all_proxy"],
        };
        let Some((name, url)) = first_variable(names)? else {
            return Ok(None);
        };
        let excluded = first_variable(&["NO_PROXY", "no_proxy"])?;
        if excluded.is_some_and(|(_, hosts)| is_excluded(hosts, base)) {
            return Ok(None);
        }
        match Self::parse(&url, base) {
            Some(proxy) => Ok(Some(proxy)),
            None => Err(unusable(&format!("the proxy in {name}"))),
        }
    }

    fn parse(url: &str, base: &BaseUrl) -> Option<Self> {
        let matcher = Matcher::builder().all(url.trim()).build();
        let intercept = matcher.intercept(base.uri())?;
        let way = match intercept.uri().scheme_str()? {
            "http" | "https" if base.is_plain() => Way::Forward,
            "http" | "https" => Way::Connect,
            "socks5" | "socks5h" => Way::Socks,
            _ => return None,
        };
        let raw = intercept.raw_auth();
        Some(Self {
            uri: address(&intercept, &way)?,
            basic: intercept.basic_auth().cloned(),
            raw: raw.map(|(user, password)| (user.to_owned(), password.to_owned())),
            way,
        })
    }

    /// Whether the connection to the proxy itself is encrypted.
    pub(crate) fn is_encrypted(&self) -> bool {
        self.uri.scheme() == Some(&Scheme::HTTPS)
    }

    /// The header that each request needs. A tunnel needs it once, by itself.
    pub(crate) fn authorization(&self) -> Option<HeaderValue> {
        match self.way {
            Way::Forward => self.basic.clone(),
            Way::Connect | Way::Socks => None,
        }
    }

    /// Connects to a destination through this proxy.
    pub(crate) async fn connect(
        &self,
        connector: &Connector,
        destination: Uri,
    ) -> Result<Stream, ConnectError> {
        let mut connector = connector.without_proxy();
        let proxy = self.uri.clone();
        match &self.way {
            Way::Forward => Ok(connector.call(proxy).await?.forwarded()),
            Way::Connect => {
                let mut tunnel = Tunnel::new(proxy, connector);
                if let Some(value) = &self.basic {
                    tunnel = tunnel.with_auth(value.clone());
                }
                tunnel
                    .call(destination)
                    .await
                    .map_err(ConnectError::transient)
            }
            Way::Socks => {
                let mut socks = SocksV5::new(proxy, connector);
                if let Some((user, password)) = self.raw.clone() {
                    socks = socks.with_auth(user, password);
                }
                socks
                    .call(destination)
                    .await
                    .map_err(ConnectError::transient)
            }
        }
    }
}

/// Where the proxy is, with the port that its scheme implies.
fn address(intercept: &Intercept, way: &Way) -> Option<Uri> {
    let uri = intercept.uri();
    let authority = uri.authority()?;
    if authority.host().is_empty() || authority.as_str().ends_with(':') {
        return None;
    }
    if !matches!(way, Way::Socks) || authority.port().is_some() {
        return Some(uri.clone());
    }
    let with_port: Authority = format!("{authority}:1080").parse().ok()?;
    let mut parts = uri.clone().into_parts();
    parts.authority = Some(with_port);
    Uri::from_parts(parts).ok()
}

/// Whether `NO_PROXY` names the host.
fn is_excluded(hosts: String, base: &BaseUrl) -> bool {
    let any = "http://any.example";
    let matcher = Matcher::builder().all(any).no(hosts).build();
    matcher.intercept(base.uri()).is_none()
}

/// The first of these variables that is set and not empty.
fn first_variable(names: &[&'static str]) -> Result<Option<(&'static str, String)>, Error> {
    for name in names {
        match env::var(name) {
            Ok(value) if value.trim().is_empty() => {}
            Ok(value) => return Ok(Some((name, value))),
            Err(env::VarError::NotPresent) => {}
            Err(env::VarError::NotUnicode(_)) => {
                return Err(unusable(&format!("the value of {name}")));
            }
        }
    }
    Ok(None)
}

fn unusable(what: &str) -> Error {
    Error::configuration(format!(
        "{what} cannot be used: a proxy is a URL that begins with http://, https://, socks5:// or \
         socks5h://"
    ))
}
