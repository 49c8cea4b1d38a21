//! Error envelopes, in all their forms.

use proptest::prelude::*;

use crate::envelope::Envelope;

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
        (r#"{"error":{"code":"E_NO","message":"m"}}"#, true, "m"),
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
        let envelope = Envelope::read(body.as_bytes(), Some("success"));
        assert_eq!(
            (envelope.has_failed, envelope.summary().as_str()),
            (failed, summary),
            "{body}"
        );
    }
}

#[test]
fn a_summary_is_bounded() {
    let item = format!(r#"{{"code":1,"message":"{}"}}"#, "m".repeat(5000));
    let body = format!(r#"{{"errors":[{}]}}"#, vec![item; 150].join(","));
    let envelope = Envelope::read(body.as_bytes(), Some("success"));
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
        Envelope::read(&body, Some("success"));
        let body = serde_json::json!({ "error": { "message": message } }).to_string();
        let envelope = Envelope::read(body.as_bytes(), Some("success"));
        prop_assert!(!envelope.summary().chars().any(char::is_control));
    }
}
