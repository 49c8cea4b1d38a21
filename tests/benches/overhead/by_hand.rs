//! The same calls, written by hand with reqwest.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, CONTENT_TYPE, USER_AGENT};
use reqwest::{RequestBuilder, redirect, retry};
use rustls::{ClientConfig, RootCertStore, crypto::ring};
use serde::de::DeserializeOwned;

use crate::derived::{CreatePollBody, CreatedPoll, Reply, Session};

pub(crate) const TOKEN: &str = "a-token-of-the-usual-length-of-40-bytes.";

/// A hand-written client, as careful as the generated one where reqwest allows it.
pub(crate) struct ByHand {
    http: reqwest::Client,
    url: String,
}

impl ByHand {
    pub(crate) fn new(url: &str) -> Self {
        let provider = Arc::new(ring::default_provider());
        let versions = ClientConfig::builder_with_provider(provider);
        let config = versions
            .with_safe_default_protocol_versions()
            .expect("ring has what TLS needs")
            .with_root_certificates(RootCertStore::empty())
            .with_no_client_auth();
        let http = reqwest::Client::builder()
            .tls_backend_preconfigured(config)
            .redirect(redirect::Policy::none())
            .retry(retry::never())
            .connect_timeout(Duration::from_secs(10))
            .referer(false)
            .no_proxy()
            .build();
        Self {
            http: http.expect("the settings are right"),
            url: url.to_owned(),
        }
    }

    fn url(&self, ids: [&str; 3], operation: &str) -> String {
        let [account, app, meeting] = ids;
        let url = &self.url;
        format!(
            "{url}/accounts/{account}/realtime/kit/{app}/meetings/{meeting}/active-session{operation}"
        )
    }

    pub(crate) async fn get(&self, ids: [&str; 3]) -> Reply<Session> {
        send(self.http.get(self.url(ids, ""))).await
    }

    pub(crate) async fn create_poll(
        &self,
        ids: [&str; 3],
        question: &str,
        options: &[&str],
    ) -> Reply<CreatedPoll> {
        let body = CreatePollBody {
            question,
            options,
            anonymous: Some(true),
            hide_votes: None,
        };
        let body = serde_json::to_vec(&body).expect("it can be written");
        let request = self.http.post(self.url(ids, "/poll"));
        send(request.header(CONTENT_TYPE, "application/json").body(body)).await
    }
}

async fn send<T: DeserializeOwned>(request: RequestBuilder) -> Reply<T> {
    let response = request
        .bearer_auth(TOKEN)
        .header(ACCEPT, "application/json")
        .header(USER_AGENT, "by-hand/1.0")
        .timeout(Duration::from_secs(60))
        .send()
        .await
        .and_then(reqwest::Response::error_for_status)
        .expect("the server answers");
    let body = response.bytes().await.expect("the server answers");
    let reply: Reply<T> = serde_json::from_slice(&body).expect("the body is right");
    assert_ne!(reply.success, Some(false));
    reply
}
