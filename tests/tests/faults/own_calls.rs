//! Calls that the crate has no operation for.

use std::collections::BTreeMap;

use realtimekit::http::Method;
use realtimekit::serde_json::{Value, json};
use realtimekit::{Client, ErrorKind};
use tests::fault_server::{FaultServer, Reply};

use crate::case::check_text;
use crate::samples::{ACCOUNT_ID, ONE_ERROR, TOKEN, builder};

fn client(server: &FaultServer) -> Client {
    let client = builder(server.url() + "/v4").build();
    client.expect("the settings are right")
}

#[tokio::test]
async fn a_call_has_a_path_a_query_headers_and_json_both_ways() {
    let server = FaultServer::start(vec![Reply::json(r#"{"a":1}"#)]).await;
    let call = client(&server)
        .request(Method::PATCH, "/things/{thing}/parts/{part}/{thing}")
        .parameter("thing", "a/b")
        .parameter("part", "é")
        .query("q", "1&2")
        .header("x-extra", "yes")
        .json(&json!({ "name": "wheel" }));
    let read: BTreeMap<String, i32> = call.send().await.expect("the server answers");
    assert_eq!(read["a"], 1);
    let arrived = server.requests().remove(0);
    assert_eq!(arrived.method(), "PATCH");
    assert_eq!(
        arrived.target(),
        "/v4/things/a%2Fb/parts/%C3%A9/a%2Fb?q=1%262"
    );
    assert_eq!(arrived.body(), br#"{"name":"wheel"}"#);
    assert_eq!(arrived.header("content-type"), Some("application/json"));
    assert_eq!(arrived.header("x-extra"), Some("yes"));
    let bearer = format!("Bearer {TOKEN}");
    assert_eq!(arrived.header("authorization"), Some(bearer.as_str()));
}

#[tokio::test]
async fn an_empty_body_is_null() {
    let server = FaultServer::start(vec![Reply::bytes("HTTP/1.1 204 No Content\r\n\r\n")]).await;
    let client = client(&server);
    let call = || client.request(Method::DELETE, "/x");
    let () = call().send().await.expect("the server answers");
    assert_eq!(call().send::<Value>().await.expect("null"), Value::Null);
    assert_eq!(call().send::<Option<i32>>().await.expect("null"), None);
    let full = call().send_full::<()>().await.expect("the server answers");
    assert_eq!(full.status().as_u16(), 204);
    let raw = call().send_raw().await.expect("the server answers");
    assert_eq!(raw.into_body(), b"");
    let error = call().send::<i32>().await.expect_err("null is no number");
    assert!(
        error
            .to_string()
            .contains("the body of the response is empty"),
        "{error}"
    );
}

#[tokio::test]
async fn an_error_tells_the_parameters_of_the_path() {
    let server = FaultServer::start(vec![Reply::json("1"), Reply::json("1")]).await;
    let request = |id: &str| {
        let request = client(&server).request(Method::GET, "/things/{thing}");
        request.parameter("thing", id).send::<String>()
    };
    for id in ["a/b", ".."] {
        let error = request(id).await.expect_err("a number, or nothing sent");
        let parameters: Vec<_> = error.path_parameters().collect();
        assert_eq!(parameters, [("thing", id)]);
        check_text(&error);
    }
}

#[tokio::test]
async fn failures_are_those_of_all_calls() {
    let cases = [
        (
            Reply::json(ONE_ERROR),
            ErrorKind::Service,
            "said by RealtimeKit (code 1234)",
        ),
        (
            Reply::json(r#"{"errors":["no"]}"#),
            ErrorKind::Service,
            ": no",
        ),
        (Reply::json(r#"{"data":"#), ErrorKind::Decode, "`data`"),
        (
            Reply::json(format!("not {TOKEN}")),
            ErrorKind::Decode,
            "not [redacted]",
        ),
        (
            Reply::http("404 Not Found", "", ""),
            ErrorKind::Service,
            "404 Not Found",
        ),
        (
            Reply::http("200 OK", "Content-Encoding: br\r\n", "7"),
            ErrorKind::Decode,
            "the content encoding `br`",
        ),
    ];
    for (reply, kind, says) in cases {
        let server = FaultServer::start(vec![reply]).await;
        let call = client(&server).request(Method::GET, format!("/{ACCOUNT_ID}"));
        let error = call.send::<Value>().await.expect_err(says);
        check_text(&error);
        assert_eq!(
            (error.kind(), error.operation()),
            (kind, Some("request")),
            "{error}"
        );
        assert!(error.to_string().contains(says), "{error}");
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn what_is_idempotent_is_retried() {
    let server = FaultServer::start(vec![Reply::http("503 Busy", "", "")]).await;
    let client = client(&server);
    let attempts = [
        (client.request(Method::GET, "/x"), 3),
        (client.request(Method::PUT, "/x"), 3),
        (client.request(Method::DELETE, "/x"), 3),
        (client.request(Method::DELETE, "/x").idempotent(false), 1),
        (client.request(Method::POST, "/x"), 1),
        (client.request(Method::POST, "/x").idempotent(true), 3),
        (
            client
                .request(Method::POST, "/x")
                .idempotent(true)
                .max_retries(1),
            2,
        ),
    ];
    for (call, attempts) in attempts {
        let text = format!("{call:?}");
        let error = call.send::<Value>().await.expect_err("busy");
        assert_eq!(error.attempts(), attempts, "{text}");
    }
}

#[tokio::test]
async fn a_path_that_is_none_is_refused() {
    let server = FaultServer::start(vec![Reply::json("{}")]).await;
    let client = client(&server);
    let get = |path: &str| client.request(Method::GET, path);
    let refused = [
        (get("x"), "not a valid URL path"),
        (get("/a b"), "not a valid URL path"),
        (get("/a/../b"), "not a valid URL path"),
        (get("/a?b"), "not a valid URL path"),
        (get("https://other.example/"), "not a valid URL path"),
        (get("@other.example/"), "not a valid URL path"),
        (get("/{a}"), "path parameter `a` is not set"),
        (get("/{a"), "a brace in the path is not closed"),
        (get("/a}").parameter("a", "b"), "no parameter `a`"),
        (get("/x").parameter("a", "b"), "no parameter `a`"),
        (
            get("/{a}").parameter("a", ".."),
            "must not be empty, `.` or `..`",
        ),
        (
            get("/{a}").parameter("a", ""),
            "must not be empty, `.` or `..`",
        ),
        (
            get("/x").json(&BTreeMap::from([((), 1)])),
            "cannot be written as JSON",
        ),
        (get("/x").header("authorization", "x"), "cannot be replaced"),
    ];
    for (call, says) in refused {
        let error = call.send::<Value>().await.expect_err(says);
        check_text(&error);
        assert_eq!(
            (error.kind(), error.attempts()),
            (ErrorKind::InvalidRequest, 0)
        );
        assert!(error.to_string().contains(says), "{error}");
    }
    let value: Value = get("").send().await.expect("the base URL itself");
    assert_eq!(value, json!({}));
    assert_eq!(server.requests().len(), 1);
    assert_eq!(server.requests()[0].target(), "/v4");
}

#[test]
fn blocking_calls_are_the_same() {
    let (_runtime, server) = crate::blocking::started(vec![Reply::json(r#"{"a":1}"#)]);
    let client = client(&server).blocking().expect("a thread can be started");
    let call = || client.request(Method::POST, "/x").json("text");
    let value: Value = call().send().expect("the server answers");
    assert_eq!(value["a"], 1);
    let raw = call().send_raw().expect("the server answers");
    assert_eq!(raw.body(), br#"{"a":1}"#);
    assert_eq!(server.requests()[1].body(), br#""text""#);
}
