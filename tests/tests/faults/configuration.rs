//! The settings of a client.

use std::ffi::OsStr;
use std::os::unix::ffi::OsStrExt as _;
use std::process::Command;

use realtimekit::ErrorKind::{Configuration, Runtime};
use realtimekit::{Client, ClientBuilder};

use crate::samples::{MEETING_ID, TOKEN, session, session_at};

fn with_url(url: &str) -> ClientBuilder {
    Client::builder().token(TOKEN).base_url(url)
}

#[test]
fn plain_http_is_for_this_machine_only() {
    let here = [
        "http://127.0.0.1:80/x/",
        "http://127.9.9.9",
        "http://localhost:1",
        "http://[::1]:3/",
        "http://LOCALHOST",
        "HTTP://127.0.0.1//",
    ];
    for url in here {
        with_url(url)
            .build()
            .unwrap_or_else(|error| panic!("{url}: {error}"));
    }
    let elsewhere = [
        "http://example.com",
        "http://10.0.0.1",
        "http://192.168.1.1",
        "http://0.0.0.0",
        "http://[::2]",
        "http://[::ffff:10.0.0.1]",
        "http://127.0.0.1.example.com",
        "http://localhost.example.com",
        "http://127.0.0.1@example.com",
        "http://example.com#localhost",
        "http://example.com/?localhost",
        // Some systems take these for addresses of this machine, and some don't.
        "http://127.1",
        "http://2130706433",
        "http://0x7f.1",
    ];
    for url in elsewhere {
        let error = with_url(url).build().expect_err(url);
        assert_eq!(error.kind(), Configuration);
    }
    let asked = with_url("http://example.com").allow_insecure_http();
    asked.build().expect("it was asked for");
}

#[test]
fn a_base_url_has_no_credentials_query_or_fragment() {
    let refused = [
        "",
        "x",
        "/client/v4",
        "ftp://x",
        "file:///etc/passwd",
        "https://",
        "https://u:p@x/",
        "https://u@x/",
        "https://x/?a=b",
        "https://x/?",
        "https://x/#f",
        "https://x/#",
        "javascript:alert(1)",
        "data:,x",
        "https://a..b",
        "https://.a",
        "https://a b",
        "https://a%2eb",
        "https://é.example",
        "https://x:",
        "https://x:0",
        "https://x:65536",
        "https://x:+1",
        "https://1.2.3.256",
        "https://[::g]",
        "https://[::1]x",
        "https://x/../y",
        "https://x/%2e%2e/y",
        "https://x/a b",
    ];
    for url in refused {
        let error = with_url(url).allow_insecure_http().build().expect_err(url);
        assert_eq!(error.kind(), Configuration, "{url}: {error}");
    }
    for url in [
        "https://x",
        " https://x/ ",
        "https://x:8443/a/b//",
        "https://[2001:db8::1]/",
        "https://x.example./",
        "https://a_b-c.example:65535",
        "https://x/%61",
    ] {
        with_url(url)
            .build()
            .unwrap_or_else(|error| panic!("{url}: {error}"));
    }
}

#[test]
fn a_user_agent_must_be_a_header() {
    for product in ["my-app/1.0\r\nX: y", "a\0b", "a\u{7f}"] {
        let client = with_url("https://x").user_agent(product).build();
        let error = client.expect_err("no header can carry it");
        assert_eq!(error.kind(), Configuration);
    }
}

#[test]
fn a_call_outside_a_runtime_is_an_error_and_does_not_panic() {
    let mut call = Box::pin(session_at("http://127.0.0.1:1").kick_all().send());
    let mut context = std::task::Context::from_waker(std::task::Waker::noop());
    let std::task::Poll::Ready(result) = call.as_mut().poll(&mut context) else {
        panic!("there is nothing to wait for");
    };
    let error = result.expect_err("no runtime");
    assert_eq!(error.kind(), Runtime);
    assert_eq!(error.attempts(), 0);
}

#[test]
fn the_debug_text_of_a_client_shows_where_it_goes() {
    let client = with_url("https://api.example/v4/").build();
    let client = client.expect("the settings are right");
    assert_eq!(
        format!("{client:?}"),
        r#"Client { base_url: "https://api.example/v4", .. }"#
    );
    assert!(format!("{:?}", session(&client)).contains(MEETING_ID));
}

const TOKEN_VARIABLE: &str = "CLOUDFLARE_API_TOKEN";
const URL_VARIABLE: &str = "REALTIMEKIT_BASE_URL";

/// Prints the client that the environment configures. Run in another process by the test below.
#[test]
#[ignore = "it is a part of the next test"]
fn print_client_of_environment() {
    match Client::from_env() {
        Ok(client) => println!("<{client:?}>"),
        Err(error) => println!("<{:?}: {error}>", error.kind()),
    }
}

#[test]
fn the_environment_is_read() {
    let no_unicode = OsStr::from_bytes(b"secret\xff");
    let none: Option<&OsStr> = None;
    let text = |text: &'static str| Some(OsStr::new(text));
    let cases = [
        (
            none,
            none,
            "Configuration: the environment variable CLOUDFLARE_API_TOKEN is not set",
        ),
        (
            text(""),
            none,
            "Configuration: the environment variable CLOUDFLARE_API_TOKEN is not set",
        ),
        (
            Some(no_unicode),
            none,
            "Configuration: the environment variable CLOUDFLARE_API_TOKEN is not Unicode",
        ),
        (
            text("secret\n"),
            none,
            "Configuration: the API token has a space, a line end",
        ),
        (
            text("secret"),
            none,
            r#"Client { base_url: "https://api.cloudflare.com/client/v4", .. }"#,
        ),
        (
            text("secret"),
            text(""),
            r#"Client { base_url: "https://api.cloudflare.com/client/v4", .. }"#,
        ),
        (
            text("secret"),
            text("http://127.0.0.1:9/"),
            r#"Client { base_url: "http://127.0.0.1:9", .. }"#,
        ),
        (
            text("secret"),
            text("http://example.com"),
            "Configuration: the base URL is plain http",
        ),
        (
            text("secret"),
            Some(no_unicode),
            "Configuration: the environment variable REALTIMEKIT_BASE_URL is not Unicode",
        ),
    ];
    let program = std::env::current_exe().expect("this program");
    for (token, url, expected) in cases {
        let mut command = Command::new(&program);
        command.args([
            "--ignored",
            "--nocapture",
            "--exact",
            "configuration::print_client_of_environment",
        ]);
        for (name, value) in [(TOKEN_VARIABLE, token), (URL_VARIABLE, url)] {
            match value {
                Some(value) => command.env(name, value),
                None => command.env_remove(name),
            };
        }
        let output = command.output().expect("this program runs again");
        let printed = String::from_utf8_lossy(&output.stdout);
        assert!(
            printed.contains(&format!("<{expected}")),
            "{expected}: {printed}"
        );
        assert!(!printed.contains("secret"), "{printed}");
    }
}
