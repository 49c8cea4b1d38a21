//! The token is never printed.

use std::error::Error as _;
use std::fmt::Debug;

use realtimekit::ErrorKind::{Configuration, Decode, Service};
use realtimekit::{Client, Error, Operation as _};
use tests::fault_server::{FaultServer, Reply};

use crate::case::check_text;
use crate::samples::{KICKED, TOKEN, builder, session, session_at};

fn check(value: &impl Debug) {
    let text = format!("{value:?} {value:#?}");
    assert!(!text.contains(TOKEN), "{text}");
}

#[tokio::test]
async fn nothing_public_shows_the_token() {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    check(&builder(server.url()));
    let text = format!("{:?}", builder(server.url()));
    assert!(text.contains("token: Some(Token(..))"), "{text}");
    let client = builder(server.url())
        .build()
        .expect("the settings are right");
    check(&client);
    check(&client.account("a"));
    check(&client.account("a").app("b"));
    check(&client.account("a").app("b").meeting("c"));
    let session = session(&client);
    check(&session);
    let call = session
        .create_poll("Lunch?", ["Pizza"])
        .customize()
        .header("x-y", TOKEN);
    check(&call);
    check(call.operation());
    check(&call.operation().parts());
    check(
        &session
            .kick_all()
            .customize()
            .send_full()
            .await
            .expect("it works"),
    );
    check(
        &session
            .kick_all()
            .customize()
            .send_raw()
            .await
            .expect("it works"),
    );
    let blocking = client.blocking().expect("a thread can be started");
    check(&blocking);
    check(&crate::samples::session(&blocking).get());
}

#[tokio::test]
async fn a_service_that_repeats_the_token_does_not_bring_it_into_the_log() {
    let told = format!("you sent {TOKEN}, {TOKEN}{TOKEN}");
    let reason = format!(r#"{{"success":false,"errors":[{{"code":1,"message":"{told}"}}]}}"#);
    let mistyped = format!(r#"{{"success":"{TOKEN}"}}"#);
    let as_key = format!(r#"{{"data":{{"{TOKEN}":{{"a":]}}}}}}"#);
    let cases = [
        (Reply::http("403 Forbidden", "", &told), Service),
        (Reply::http("403 Forbidden", "", &reason), Service),
        (Reply::json(&reason), Service),
        (Reply::json(&mistyped), Decode),
        (Reply::json(&as_key), Decode),
        (Reply::json(&told), Decode),
    ];
    for (reply, kind) in cases {
        let server = FaultServer::start(vec![reply]).await;
        let call = session_at(server.url()).get().send().await;
        let error = call.expect_err("no session");
        assert_eq!(error.kind(), kind, "{error}");
        check_text(&error);
        let messages = format!("{:?} {:?}", error.messages(), error.field());
        let body = String::from_utf8_lossy(error.body());
        assert!(
            !messages.contains(TOKEN) && !body.contains(TOKEN),
            "{messages} {body}"
        );
        assert!(body.contains("[redacted]"), "{body}");
    }
}

fn each(text: &str, escape: fn(u8) -> String) -> String {
    let escapes: Vec<String> = text.bytes().map(escape).collect();
    escapes.concat()
}

/// Nothing that the error has shows eight characters of the token, escaped or not.
fn check_parts(error: &Error) {
    let details = (error.messages(), error.field(), error.request_id());
    let body = String::from_utf8_lossy(error.body());
    let text = format!("{error} {details:?} {body}")
        .replace("\\u", "%")
        .to_lowercase();
    for start in 0..=TOKEN.len() - 8 {
        let part = &TOKEN[start..start + 8];
        let escaped = each(part, |c| format!("%{c:04x}"));
        assert!(!text.contains(part), "`{part}` in {text}");
        assert!(!text.contains(&escaped), "`{escaped}` in {text}");
    }
}

#[tokio::test]
async fn no_form_in_which_the_token_comes_back_is_shown() {
    let escaped = each(TOKEN, |c| format!("\\u{c:04x}"));
    let encoded = each(TOKEN, |c| format!("%{c:02X}"));
    let bodies = [
        format!("{TOKEN} "),
        TOKEN[..20].to_owned(),
        TOKEN[5..15].to_owned(),
        format!(r#"{{"errors":[{{"message":"{escaped}"}}]}}"#),
        format!(
            r#"{{"errors":[{{"message":"{} and more"}}]}}"#,
            &escaped[..15 * 6]
        ),
        format!(r#"{{"data":{{"{escaped}":[}}"#),
        format!("<p>{encoded}</p>"),
        format!("{}{TOKEN}", "x".repeat(190)),
    ];
    for status in ["200 OK", "403 Forbidden"] {
        for body in &bodies {
            let headers = format!("cf-ray: {TOKEN}\r\nContent-Encoding: {TOKEN}\r\n");
            for headers in ["", &headers] {
                let server = FaultServer::start(vec![Reply::http(status, headers, body)]).await;
                let call = session_at(server.url())
                    .get()
                    .customize()
                    .max_response_bytes(200)
                    .send();
                let error = call.await.expect_err("no session");
                check_text(&error);
                check_parts(&error);
            }
        }
    }
    let location = format!("Location: https://{TOKEN}.example/\r\n");
    let server = FaultServer::start(vec![Reply::http("302 Found", &location, "")]).await;
    let call = session_at(server.url()).get().send().await;
    check_text(&call.expect_err("redirects are not followed"));
    let headers = format!("cf-ray: {TOKEN}\r\n");
    let server = FaultServer::start(vec![Reply::http("200 OK", &headers, KICKED)]).await;
    let response = session_at(server.url())
        .kick_all()
        .customize()
        .send_full()
        .await;
    check(&response.expect("the server answers"));
}

#[tokio::test]
async fn a_body_that_is_read_is_left_as_it_is() {
    let body = format!(r#"{{"data":{{"action":"{TOKEN}"}}}}"#);
    let server = FaultServer::start(vec![Reply::json(&body)]).await;
    let session = session_at(server.url());
    let kicked = session.kick_all().send().await.expect("it can be read");
    let action = kicked.action;
    assert_eq!(action.as_deref(), Some(TOKEN));
    let raw = session
        .kick_all()
        .customize()
        .send_raw()
        .await
        .expect("it is not read");
    assert_eq!(raw.body(), body.as_bytes());
}

#[test]
fn a_token_that_cannot_be_sent_is_refused_and_not_shown() {
    let around = [
        "hidden\n",
        " hidden",
        "hidden ",
        "hid den",
        "hid\tden",
        "h\u{ef}dden",
        "hid\0den",
    ];
    let injected = [
        "hidden\r\nX: y",
        "hidden\u{7f}",
        "\u{feff}hidden",
        "hidden\u{200b}",
    ];
    for token in around.into_iter().chain(injected) {
        let error = Client::new(token).expect_err("it cannot be sent");
        assert_eq!(error.kind(), Configuration);
        check_hidden(&error, "den");
    }
    for token in ["", " ", "\n"] {
        let error = Client::new(token).expect_err("there is nothing to send");
        assert_eq!(error.kind(), Configuration);
        assert!(error.to_string().contains("empty"), "{error}");
    }
    let error = Client::builder().build().expect_err("no token");
    assert!(error.to_string().contains("no API token"), "{error}");
}

#[test]
fn a_base_url_that_is_refused_is_not_shown() {
    for url in [
        "https://user:secret@api.example",
        "secret://x",
        "https://x/?secret",
        "https://[secret",
    ] {
        let error = Client::builder().token(TOKEN).base_url(url);
        check(&error);
        let error = error.build().expect_err("it is refused");
        check_hidden(&error, "secret");
    }
    let builder = Client::builder()
        .token(TOKEN)
        .base_url("https://user:secret@x");
    assert!(!format!("{builder:?}").contains("secret"));
}

fn check_hidden(error: &Error, secret: &str) {
    let cause = error.source().map(|cause| format!("{cause} {cause:?}"));
    let text = format!("{error} {error:?} {error:#?} {cause:?}");
    // None of our own messages contains this word.
    assert!(!text.contains(secret), "{text}");
    assert!(!error.to_string().contains('\n'));
}
