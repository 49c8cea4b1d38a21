//! The token, taken out of what errors show.

use std::time::{Duration, Instant};

use crate::authentication::{Authentication, Credential, Token};

const TOKEN: &str = "0123456789abcdef-token";

fn credential(token: &str) -> Credential {
    let authentication = Authentication::Bearer { variable: "X" };
    let token = Token::new(token.to_owned());
    let credential = authentication.credential(Some(&token));
    credential.expect("it can be sent")
}

/// The text without the token; `None` if it stays as it is.
fn redacted(token: &str, text: &str) -> Option<String> {
    let mut bytes = text.as_bytes().to_vec();
    let is_changed = credential(token).redactor().redact(&mut bytes);
    let after = String::from_utf8(bytes).expect("text");
    assert_eq!(is_changed, after != text, "{text}");
    is_changed.then_some(after)
}

#[test]
fn every_occurrence_is_taken_out() {
    let cases = [
        ("", None),
        ("nothing", None),
        (TOKEN, Some("[redacted]")),
        ("a {} b", Some("a [redacted] b")),
        ("{}{}", Some("[redacted][redacted]")),
        ("{}0123{}", Some("[redacted]0123[redacted]")),
    ];
    for (text, expected) in cases {
        let text = text.replace("{}", TOKEN);
        assert_eq!(redacted(TOKEN, &text).as_deref(), expected, "{text}");
    }
}

#[test]
fn parts_are_taken_out() {
    let cases = [
        ("0123456", None),
        ("01234567", Some("[redacted]")),
        (
            "at the end 0123456789abcdef-toke",
            Some("at the end [redacted]"),
        ),
        (
            "bcdef-token at the beginning",
            Some("[redacted] at the beginning"),
        ),
        (
            "in 456789abcdef the middle",
            Some("in [redacted] the middle"),
        ),
        ("01234567 89abcdef", Some("[redacted] [redacted]")),
    ];
    for (text, expected) in cases {
        assert_eq!(redacted(TOKEN, text).as_deref(), expected, "{text}");
    }
}

fn each(text: &str, escape: fn(u8) -> String) -> String {
    let escapes: Vec<String> = text.bytes().map(escape).collect();
    escapes.concat()
}

#[test]
fn escapes_are_seen_through() {
    let token = r"0123/456\789%41abcdef";
    let escaped = each(token, |c| format!("\\u{c:04X}"));
    let lower = escaped.to_lowercase().replace("\\u005c", "\\\\");
    let encoded = each(token, |c| format!("%{c:02x}"));
    let in_json = serde_json::Value::from(token).to_string();
    for form in [
        token,
        &escaped,
        &lower,
        &encoded,
        &token.replace('/', "\\/"),
    ] {
        let text = format!("a {form} b");
        assert_eq!(
            redacted(token, &text).as_deref(),
            Some("a [redacted] b"),
            "{form}"
        );
    }
    assert_eq!(redacted(token, &in_json).as_deref(), Some("\"[redacted]\""));
    // Escapes that are none.
    for text in ["\\", "\\u", "\\u00", "\\u00zz", "%", "%4", "%zz", "\\u1234"] {
        assert_eq!(redacted(token, text), None, "{text}");
    }
}

#[test]
fn the_values_of_headers_are_redacted() {
    let mut headers = http::header::HeaderMap::new();
    headers.insert("a", format!("x {TOKEN}").parse().expect("a value"));
    headers.append("a", "y".parse().expect("a value"));
    let credential = credential(TOKEN);
    assert!(credential.redactor().redact_headers(&mut headers));
    let values: Vec<_> = headers.get_all("a").iter().collect();
    assert_eq!(values, ["x [redacted]", "y"]);
    assert!(!credential.redactor().redact_headers(&mut headers));
}

#[test]
fn a_short_token_may_be_a_word_and_stays() {
    assert_eq!(redacted("fifteen-letters", "fifteen-letters"), None);
    assert!(redacted("sixteen--letters", "sixteen--letters").is_some());
}

/// Ten bodies take as long as one that is ten times as large. Other processes can slow down any of them, but not the large
/// one in each of several rounds.
#[test]
fn the_time_grows_with_the_number_of_tokens_and_not_with_its_square() {
    let in_proportion = (0..10).any(|_| {
        let small: Duration = (0..10).map(|_| time_to_redact(2_000)).sum();
        time_to_redact(20_000) < small * 4
    });
    assert!(in_proportion);
}

fn time_to_redact(tokens: usize) -> Duration {
    let mut body = TOKEN.repeat(tokens).into_bytes();
    let credential = credential(TOKEN);
    let redactor = credential.redactor();
    let begun = Instant::now();
    assert!(redactor.redact(&mut body));
    let time = begun.elapsed();
    assert_eq!(body.len(), "[redacted]".len() * tokens);
    time
}

#[test]
fn what_authenticates_is_one_header_that_hides_its_value() {
    let mut headers = http::header::HeaderMap::new();
    let token = Token::new(TOKEN.to_owned());
    let own = Authentication::Header {
        name: "X-Key",
        variable: "X",
    };
    let own = own.credential(Some(&token)).expect("it can be sent");
    own.apply(&mut headers);
    credential(TOKEN).apply(&mut headers);
    assert_eq!(headers["x-key"], TOKEN);
    assert_eq!(headers["authorization"], format!("Bearer {TOKEN}"));
    assert!(!format!("{headers:?} {token:?}").contains(TOKEN));
    let none = Authentication::None.credential(None);
    let mut headers = http::header::HeaderMap::new();
    none.expect("nothing is needed").apply(&mut headers);
    assert!(headers.is_empty());
}
