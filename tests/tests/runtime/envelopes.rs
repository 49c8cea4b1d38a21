//! Error envelopes, in all their forms.

use proptest::prelude::*;

use crate::envelope::{ApiMessage, Envelope};
use crate::error::Error;
use crate::error_fields::ErrorFields;
use crate::error_kind::ErrorKind;

#[test]
fn both_envelopes_and_similar_bodies_are_read() {
    let cases = [
        (
            r#"{"success":false,"error":{"code":404,"message":"m"}}"#,
            true,
            "m (code 404)",
        ),
        (
            r#"{"success":false,"errors":[{"code":1,"message":"m"}]}"#,
            true,
            "m (code 1)",
        ),
        (
            r#"{"errors":[{"code":1,"message":"a"},{"message":"b"}]}"#,
            true,
            "a (code 1); b",
        ),
        (r#"{"error":"text"}"#, true, "text"),
        (r#"{"error":{"code":"12"}}"#, true, "code 12"),
        (
            r#"{"error":{"code":"E_NO","message":"m"}}"#,
            true,
            "m (code E_NO)",
        ),
        (r#"{"error":{"code":"","message":"m"}}"#, true, "m"),
        (r#"{"error":{"code":"007"}}"#, true, "code 007"),
        (r#"{"error":{"code":1.5,"message":7}}"#, true, ""),
        (r#"{"error":{"code":[{}],"message":{"a":[1]}}}"#, true, ""),
        (
            r#"{"error":{"code":99999999999999999999,"message":"m"}}"#,
            true,
            "m",
        ),
        (
            r#"{"error":{"message":"a"},"errors":[{"message":"b"}]}"#,
            true,
            "a; b",
        ),
        (r#"{"errors":[null,1,[],{},"s"]}"#, true, "s"),
        (r#"{"errors":{"code":3,"message":"m"}}"#, true, "m (code 3)"),
        (r#"{"success":true,"error":{"code":3}}"#, true, "code 3"),
        (
            r#"{"errors":[{"code":1,"message":"a","error_chain":[{"code":2,"message":"b"},"c"]},"d"]}"#,
            true,
            "a (code 1); b (code 2); c; …",
        ),
        // No errors.
        (r#"{"errors":null,"error":null}"#, false, ""),
        (r#"{"errors":[],"error":{}}"#, false, ""),
        (r#"{"errors":"","error":false}"#, false, ""),
        (r#"{"errors":0,"error":0.0}"#, false, ""),
        (r#"{"error":true}"#, true, ""),
        (r#"{"error":-1}"#, true, ""),
        (r#"{"error":1}"#, true, ""),
        (r#"{"error":0.5}"#, true, ""),
        // What else is said counts if there is no error.
        (
            r#"{"success":false,"errors":[],"messages":["a",{"code":1,"message":"b"}]}"#,
            true,
            "a; b (code 1)",
        ),
        (
            r#"{"messages":["a"],"errors":[{"message":"b"}]}"#,
            true,
            "b",
        ),
        (r#"{"messages":["a"]}"#, false, "a"),
        (r#"{"success":false}"#, true, ""),
        (r#"{"success":"false"}"#, false, ""),
        (r#"{"success":null}"#, false, ""),
        (r#"{"data":{"success":false}}"#, false, ""),
        (r#"[{"success":false}]"#, false, ""),
        // What came before the end counts.
        (r#"{"success":false"#, true, ""),
        (r#"{"errors":[{"message":"a"},{"mess"#, false, "a"),
        ("", false, ""),
        ("null", false, ""),
        ("<html>", false, ""),
    ];
    for (body, failed, summary) in cases {
        let envelope = Envelope::read(body.as_bytes(), Some("success"), None);
        assert_eq!(
            (envelope.has_failed, envelope.summary().as_str()),
            (failed, summary),
            "{body}"
        );
    }
}

fn fields(code: &'static [&'static str], message: &'static [&'static str]) -> ErrorFields {
    ErrorFields { code, message }
}

#[test]
fn declared_fields_are_read_instead() {
    let top = fields(&["type"], &["title"]);
    let inside = fields(&["error", "type"], &["error", "message"]);
    let deeper = fields(&["errors", "extensions", "code"], &["errors", "message"]);
    let apart = fields(&["code"], &["info", "text"]);
    let no_code = fields(&[], &["error", "message"]);
    let cases = [
        (
            top,
            r#"{"title":"m","type":"gone","error":"x"}"#,
            "m (code gone)",
        ),
        (top, r#"{"type":404}"#, "code 404"),
        (top, r#"[{"title":"a"},{"title":"b"}]"#, "a; b"),
        (
            inside,
            r#"{"error":{"type":"gone","message":"m","code":1}}"#,
            "m (code gone)",
        ),
        (
            inside,
            r#"{"type":"a","message":"b","errors":[{"message":"c"}],"messages":["d"]}"#,
            "",
        ),
        (inside, r#"{"error":"text"}"#, ""),
        (
            inside,
            r#"{"error":{"type":["a"],"message":{"b":"c"}}}"#,
            "",
        ),
        (
            inside,
            r#"{"error":[{"type":1,"message":"a"},{"message":"b"}]}"#,
            "a (code 1); b",
        ),
        (
            inside,
            r#"{"error":[{"message":"a"},null,{"message":"b"}]}"#,
            "a",
        ),
        (inside, r#"{"error":{"error":{"message":"a"}}}"#, ""),
        (
            deeper,
            r#"{"errors":[{"extensions":{"x":0,"code":"A"},"message":"a"},{"message":"b"}]}"#,
            "a (code A); b",
        ),
        (
            deeper,
            r#"{"errors":[{"extensions":"code","message":"a"}]}"#,
            "a",
        ),
        (apart, r#"{"info":{"text":"m"},"code":7}"#, "m (code 7)"),
        (apart, r#"{"info":{"text":"m","#, ""),
        (no_code, r#"{"error":{"code":1,"message":"m"}}"#, "m"),
        (no_code, "<html>", ""),
        (no_code, "", ""),
    ];
    for (fields, body, summary) in cases {
        let envelope = Envelope::read(body.as_bytes(), Some("ok"), Some(fields));
        assert_eq!(envelope.summary(), summary, "{body}");
        assert!(!envelope.has_failed, "{body}");
    }
    let body = br#"{"ok":false,"error":{"message":"m"}}"#;
    let envelope = Envelope::read(body, Some("ok"), Some(inside));
    assert!(envelope.has_failed && envelope.is_whole);
}

#[test]
fn codes_are_numbers_and_text() {
    let body = br#"{"errors":[{"code":1,"message":"a"},{"code":"2"},{"code":"E_3"}]}"#;
    let mut error = Error::new(ErrorKind::Service, "three");
    for message in Envelope::read(body, None, None).messages {
        error = error.with_api_message(message);
    }
    assert_eq!(error.codes().collect::<Vec<_>>(), [1, 2]);
    assert_eq!(error.text_codes().collect::<Vec<_>>(), ["2", "E_3"]);
    let message = ApiMessage::new(None, "m").with_text_code("E_3");
    assert_eq!(
        (message.code, message.text_code.as_deref()),
        (None, Some("E_3"))
    );
}

#[test]
fn a_summary_is_bounded() {
    let item = format!(r#"{{"code":1,"message":"{}"}}"#, "m".repeat(5000));
    let body = format!(r#"{{"errors":[{}]}}"#, vec![item; 150].join(","));
    let envelope = Envelope::read(body.as_bytes(), Some("success"), None);
    assert_eq!(envelope.messages.len(), 100);
    let summary = envelope.summary();
    assert!(
        summary.chars().count() < 700 && summary.ends_with("; …"),
        "{summary}"
    );
}

proptest! {
    #[test]
    fn no_body_makes_it_panic(body in any::<Vec<u8>>(), message in any::<String>()) {
        Envelope::read(&body, Some("success"), None);
        let fields = fields(&["a", "b"], &["a", "c", "d"]);
        Envelope::read(&body, Some("success"), Some(fields));
        let body = serde_json::json!({ "error": { "message": message } }).to_string();
        let envelope = Envelope::read(body.as_bytes(), Some("success"), None);
        prop_assert!(!envelope.summary().chars().any(char::is_control));
    }
}
