//! Redaction of the token in errors.

use std::time::{Duration, Instant};

use crate::authentication::{Authentication, Credential, Token};

const TOKEN: &str = "0123456789abcdef-token";

fn credential(token: &str) -> Credential {
    let authentication = Authentication::Bearer { variable: "X" };
    let token = Token::new(token.to_owned());
    let credential = authentication.credential(Some(&token));
    credential.expect("it can be sent")
}

#[test]
fn every_occurrence_is_redacted() {
    let cases = [
        ("", None),
        ("nothing", None),
        ("0123456789abcdef-toke", None),
        (TOKEN, Some("[redacted]")),
        ("a {} b", Some("a [redacted] b")),
        ("{}{}", Some("[redacted][redacted]")),
        ("{}0123{}", Some("[redacted]0123[redacted]")),
    ];
    for (text, expected) in cases {
        let mut body = text.replace("{}", TOKEN).into_bytes();
        let before = body.clone();
        let is_changed = credential(TOKEN).redact(&mut body);
        assert_eq!(is_changed, expected.is_some(), "{text}");
        assert_eq!(
            body,
            expected.map_or(before, |text| text.as_bytes().to_vec())
        );
    }
}

#[test]
fn a_short_token_may_be_a_word_and_stays() {
    let mut body = b"the word".to_vec();
    assert!(!credential("word").redact(&mut body));
    assert_eq!(body, b"the word");
}

#[test]
fn a_body_full_of_tokens_is_redacted_fast() {
    let mut body = TOKEN.repeat(200_000).into_bytes();
    let begun = Instant::now();
    assert!(credential(TOKEN).redact(&mut body));
    assert_eq!(body.len(), 200_000 * "[redacted]".len());
    assert!(begun.elapsed() < Duration::from_secs(5));
}

#[test]
fn what_authenticates_is_one_header_that_hides_its_value() {
    let mut headers = reqwest::header::HeaderMap::new();
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
    let mut headers = reqwest::header::HeaderMap::new();
    none.expect("nothing is needed").apply(&mut headers);
    assert!(headers.is_empty());
}
