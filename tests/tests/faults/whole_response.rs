//! Response metadata, and custom headers and query parameters of a request.

use std::time::Duration;

use realtimekit::{ErrorKind, RateLimit};
use tests::fault_server::{FaultServer, Reply};

use crate::case::check_text;
use crate::samples::{KICKED, TOKEN, builder, session, session_at};

/// Returns the rate limit of a response with these headers.
async fn rate_limit(headers: &str) -> Option<RateLimit> {
    let server = FaultServer::start(vec![Reply::http("200 OK", headers, KICKED)]).await;
    let response = session_at(server.url())
        .kick_all()
        .customize()
        .send_full()
        .await;
    response.expect("the server answers").rate_limit()
}

#[tokio::test]
async fn a_response_has_all_metadata() {
    let busy = Reply::http("503 Service Unavailable", "", "");
    let headers = "cf-ray: 8f00-AMS\r\nX-Other: a\r\nX-Other: b\r\n";
    let server = FaultServer::start(vec![busy, Reply::http("201 Created", headers, KICKED)]).await;
    let session = session_at(server.url());
    let full = session
        .kick_all()
        .customize()
        .send_full()
        .await
        .expect("the second attempt");
    assert_eq!(full.status().as_u16(), 201);
    assert_eq!(full.request_id(), Some("8f00-AMS"));
    assert_eq!(full.attempts(), 2);
    assert_eq!(full.headers().get_all("x-other").iter().count(), 2);
    assert_eq!(full.rate_limit(), None);
    let debug = format!("{full:?}");
    assert!(debug.contains("status: 201, attempts: 2"), "{debug}");
    let count = |data: realtimekit::types::KickAllParticipantsData| data.kicked_participants_count;
    assert_eq!(full.into_body().data.and_then(count), Some(3));
    let raw = session
        .kick_all()
        .customize()
        .send_raw()
        .await
        .expect("the server answers");
    assert_eq!(
        (raw.attempts(), raw.body().as_slice()),
        (1, KICKED.as_bytes())
    );
}

#[tokio::test]
async fn a_raw_response_may_have_any_body() {
    let server = FaultServer::start(vec![Reply::json(b"\x00\xff{")]).await;
    let raw = session_at(server.url()).get().customize().send_raw().await;
    assert_eq!(raw.expect("it is not read").into_body(), b"\x00\xff{");
    let server = FaultServer::start(vec![Reply::http("404 Not Found", "", "x")]).await;
    let raw = session_at(server.url()).get().customize().send_raw().await;
    assert!(
        raw.expect_err("a failure is one, raw or not")
            .is_not_found()
    );
}

#[tokio::test]
async fn rate_limits_are_read_in_the_forms_in_use() {
    let forms = [
        "Ratelimit: \"default\";r=50;t=30\r\nRatelimit-Policy: \"default\";q=100;w=60\r\n",
        "RateLimit: limit=100, remaining=50, reset=30\r\n",
        "X-RateLimit-Limit: 100\r\nX-RateLimit-Remaining: 50\r\nX-RateLimit-Reset: 30\r\n",
    ];
    for form in forms {
        let limit = rate_limit(form).await.expect("there is a limit");
        assert_eq!(
            (limit.limit, limit.remaining),
            (Some(100), Some(50)),
            "{form}"
        );
        assert_eq!(limit.resets_in, Some(Duration::from_secs(30)), "{form}");
    }
}

#[tokio::test]
async fn a_rate_limit_that_cannot_be_read_is_left_out() {
    for nonsense in [
        "RateLimit: \u{e9}\r\n",
        "RateLimit: r=many\r\n",
        "RateLimit: ;;,=\r\n",
        "X-RateLimit-Limit: -1\r\n",
    ] {
        assert_eq!(rate_limit(nonsense).await, None, "{nonsense}");
    }
    let past = rate_limit("X-RateLimit-Reset: 1000000000\r\n").await;
    assert_eq!(past.and_then(|limit| limit.resets_in), Some(Duration::ZERO));
    let far = rate_limit("X-RateLimit-Reset: 18446744073709551615\r\n").await;
    assert!(far.and_then(|limit| limit.resets_in).is_some());
}

#[tokio::test]
async fn headers_and_query_may_be_added() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let client = builder(server.url()).user_agent("my-app/1.0");
    let client = client.build().expect("the settings are right");
    let call = session(&client).kick_all();
    let call = call
        .customize()
        .header("X-Extra", "1")
        .header("x-extra", "2")
        .header("Accept", "text/x");
    let call = call
        .query("a b", "é&=#?")
        .query("a b", "")
        .query("c", "%20");
    call.send().await.expect("the server answers");
    let arrived = server.requests().remove(0);
    assert!(
        arrived
            .target()
            .ends_with("/kick-all?a%20b=%C3%A9%26%3D%23%3F&a%20b=&c=%2520")
    );
    assert_eq!(arrived.header("x-extra"), Some("2"), "the last one counts");
    assert_eq!(arrived.header("accept"), Some("text/x"));
    let agent = arrived.header("user-agent").expect("it is always sent");
    assert!(agent.starts_with("realtimekit/") && agent.ends_with(" my-app/1.0"));
    assert_eq!(
        arrived.header("accept-encoding"),
        None,
        "nothing encoded is asked for"
    );
    assert_eq!(arrived.header("cookie"), None);
    assert_eq!(arrived.header("referer"), None);
}

#[tokio::test]
async fn authentication_and_framing_headers_cannot_be_replaced() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    let refused = [
        ("Authorization", "Bearer other"),
        ("aUTHORIZATION", ""),
        ("Proxy-Authorization", "x"),
        ("Host", "other.example"),
        ("Content-Length", "4"),
        ("Transfer-Encoding", "chunked"),
        ("Connection", "close"),
        ("Upgrade", "h2c"),
        ("TE", "trailers"),
        ("Trailer", "x"),
        ("Expect", "100-continue"),
        ("", "x"),
        ("a b", "x"),
        ("a\r\nb", "x"),
        ("é", "x"),
        ("x", "a\r\nHost: other.example"),
        ("x", "a\0"),
    ];
    for (name, value) in refused {
        let call = session
            .create_poll("Lunch?", ["Pizza"])
            .customize()
            .header(name, value);
        let error = call.send().await.err();
        let error = error.unwrap_or_else(|| panic!("`{name}` was accepted"));
        check_text(&error);
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{name}: {error}");
        assert_eq!(error.operation(), Some("active_session.create_poll"));
        assert!(error.attempts() == 0 && !error.is_retryable());
    }
    assert_eq!(server.connections(), 0);
}

#[tokio::test]
async fn headers_of_the_client_are_sent() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    session.kick_all().send().await.expect("the server answers");
    session
        .kick()
        .participant_ids(["p"])
        .send()
        .await
        .expect("the server answers");
    let [without_body, with_body] = &server.requests()[..] else {
        panic!("two requests");
    };
    for arrived in [without_body, with_body] {
        let bearer = format!("Bearer {TOKEN}");
        assert_eq!(arrived.header("authorization"), Some(bearer.as_str()));
        assert_eq!(arrived.header("accept"), Some("application/json"));
        assert_eq!(arrived.method(), "POST");
    }
    assert_eq!(without_body.header("content-type"), None);
    // Some proxies refuse a POST that doesn't say so.
    assert_eq!(without_body.header("content-length"), Some("0"));
    session
        .get()
        .customize()
        .send_raw()
        .await
        .expect("the server answers");
    assert_eq!(server.requests()[2].header("content-length"), None);
    assert_eq!(with_body.header("content-type"), Some("application/json"));
}

#[tokio::test]
async fn extreme_limits_neither_panic_nor_hang() {
    let busy = Reply::http("503 Service Unavailable", "", "");
    let server = FaultServer::start(vec![busy, Reply::json(KICKED)]).await;
    let session = session_at(server.url());
    let call = session
        .kick_all()
        .customize()
        .timeout(Duration::MAX)
        .total_timeout(Duration::MAX);
    let call = call.max_retries(u32::MAX).max_retry_after(Duration::MAX);
    call.max_response_bytes(usize::MAX)
        .send()
        .await
        .expect("the second attempt");
    // Timers have a resolution of a millisecond, and a local server may be faster.
    for limit in [Duration::ZERO, Duration::from_nanos(1)] {
        let calls = [
            session.kick_all().customize().timeout(limit),
            session.kick_all().customize().total_timeout(limit),
        ];
        for call in calls {
            if let Err(error) = call.send().await {
                assert!(error.is_timeout(), "{error}");
            }
        }
    }
    let error = session
        .kick_all()
        .customize()
        .max_response_bytes(0)
        .send()
        .await;
    assert_eq!(error.expect_err("no room").kind(), ErrorKind::TooLarge);
    let server = FaultServer::start(vec![Reply::http("503 Busy", "", "")]).await;
    let call = session_at(server.url()).kick_all();
    let error = call
        .customize()
        .retry_delays(Duration::MAX, Duration::MAX)
        .send()
        .await;
    assert_eq!(error.expect_err("no time for a delay").attempts(), 1);
    let client = builder(server.url()).connect_timeout(Duration::MAX).build();
    let call = crate::samples::session(&client.expect("it is allowed")).kick_all();
    let error = call
        .customize()
        .max_retries(0)
        .send()
        .await
        .expect_err("busy");
    assert_eq!(error.attempts(), 1);
}
