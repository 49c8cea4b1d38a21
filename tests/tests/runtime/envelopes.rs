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
            false,
            "a (code 1); b",
        ),
        (r#"{"error":"text"}"#, false, "text"),
        (r#"{"error":{"code":"12"}}"#, false, "code 12"),
        (r#"{"error":{"code":"E_NO","message":"m"}}"#, false, "m"),
        (r#"{"error":{"code":1.5,"message":7}}"#, false, ""),
        (
            r#"{"error":{"code":99999999999999999999,"message":"m"}}"#,
            false,
            "m",
        ),
        (
            r#"{"error":{"message":"a"},"errors":[{"message":"b"}]}"#,
            false,
            "a; b",
        ),
        (r#"{"errors":[null,1,[],{},"s"]}"#, false, "s"),
        (r#"{"errors":null,"error":null}"#, false, ""),
        (
            r#"{"errors":{"code":3,"message":"m"}}"#,
            false,
            "m (code 3)",
        ),
        (r#"{"success":false}"#, true, ""),
        (r#"{"success":"false"}"#, false, ""),
        (r#"{"success":null}"#, false, ""),
        (r#"{"data":{"success":false}}"#, false, ""),
        (r#"[{"success":false}]"#, false, ""),
        (r#"{"success":false"#, false, ""),
        ("", false, ""),
        ("null", false, ""),
        ("<html>", false, ""),
    ];
    for (body, failed, summary) in cases {
        let envelope = Envelope::read(body.as_bytes(), Some("success"));
        assert_eq!(
            (envelope.failed, envelope.summary().as_str()),
            (failed, summary),
            "{body}"
        );
    }
}

#[test]
fn a_summary_is_bounded() {
    let item = format!(r#"{{"code":1,"message":"{}"}}"#, "m".repeat(5000));
    let body = format!(r#"{{"errors":[{}]}}"#, vec![item; 50].join(","));
    let envelope = Envelope::read(body.as_bytes(), Some("success"));
    assert_eq!(envelope.messages.len(), 50);
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
