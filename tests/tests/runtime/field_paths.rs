//! The path of a field that can't be decoded.

use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde::Deserialize;
use serde_json::error::Category;

use crate::json_path;

#[derive(Debug, Deserialize)]
struct Body {
    #[serde(rename = "a.b")]
    _odd: Option<Box<Body>>,
    #[serde(rename = "q\"\\")]
    _lists: Option<Vec<Vec<Body>>>,
    #[serde(rename = "tété")]
    _words: Option<Vec<String>>,
    #[serde(rename = "n")]
    _count: Option<i64>,
    #[serde(rename = "f")]
    _share: Option<f64>,
    #[serde(rename = "s")]
    _text: Option<String>,
    #[serde(rename = "must")]
    _must: Option<Must>,
}

#[derive(Debug, Deserialize)]
struct Must {
    #[serde(rename = "have")]
    _have: bool,
}

/// Returns the path found for a body that can't be decoded, and the error.
fn found(body: &[u8]) -> Option<(String, serde_json::Error)> {
    let error = serde_json::from_slice::<Body>(body).err()?;
    Some((json_path::find(body, error.line(), error.column()), error))
}

#[test]
fn known_bodies_give_known_paths() {
    let cases = [
        (r#"{"n":"x"}"#, "n"),
        (r#"{"n":1.5}"#, "n"),
        (r#"{"n":[1]}"#, "n"),
        (r#"{"n":{"a":1}}"#, "n"),
        (r#"{"n":true}"#, "n"),
        (r#"{"n":null,"s":5}"#, "s"),
        (r#"{"n":99999999999999999999}"#, "n"),
        (r#"{"f":1e999}"#, "f"),
        (r#"{"n": nul}"#, "n"),
        (r#"{"n": }"#, "n"),
        (r#"{"n" : "x"}"#, "n"),
        ("{\n\n \"n\"\n:\n\n\"x\"\n}", "n"),
        ("{\r\n\t\"s\":\t\"a\",\r\n\t\"n\":\t\"x\"\r\n}", "n"),
        (r#"{"s":"a" "n":1}"#, "s"),
        (r#"{"s":"a","n"}"#, "n"),
        (r#"{"s":"a",}"#, ""),
        (r#"{"s":"a",1:2}"#, ""),
        (r#"{"a.b":{"n":"q"}}"#, r#"["a.b"].n"#),
        (r#"{"a.b":{"a.b":{"s":1}}}"#, r#"["a.b"]["a.b"].s"#),
        (
            r#"{"q\"\\":[[],[{"s":"]}{[,"},{"n":"x"}]]}"#,
            r#"["q\"\\"][1][1].n"#,
        ),
        (r#"{"tété":["a","b",3]}"#, r#"["tété"][2]"#),
        (r#"{"t\u00e9t\u00e9":["a",["b"]]}"#, r#"["tété"][1]"#),
        (r#"{"must":{}}"#, "must"),
        (r#"{"must":{"other":[1,{"x":2}]}}"#, "must"),
        (r#"{"must":{"have":"no"}}"#, "must.have"),
        (r#"{"s":"abc"#, "s"),
        (r#"{"s":"abc\"#, "s"),
        (r#"{"s"#, ""),
        ("{", ""),
        ("[5]", "[0]"),
        ("5", ""),
        ("{} x", ""),
        ("{}}", ""),
        (r#"{"s":"\ud800"}"#, "s"),
        ("{\"s\":\"a\nb\"}", "s"),
        (r#"{"unknown":{"deep":[1,2,{"x":]}]}}"#, "unknown.deep[2].x"),
        (r#"{"n":1.}"#, "n"),
        (r#"{"n":-}"#, "n"),
        (r#"{"n":,"#, "n"),
        (r#"{"q\"\\":[,1]}"#, r#"["q\"\\"][0]"#),
        (r#"{"tété":["a",]}"#, r#"["tété"][1]"#),
        // A key that is skipped may be no text.
        (r#"{"more":{"\ud800":]}}"#, r#"more["\\ud800"]"#),
    ];
    for (body, expected) in cases {
        let (path, error) = found(body.as_bytes()).expect(body);
        assert_eq!(path, expected, "{body}: {error}");
    }
}

#[test]
fn a_path_is_bounded_and_on_one_line() {
    let long = "k".repeat(10_000);
    let bodies = [
        "[".repeat(100_000),
        format!(r#"{{"x":{}"#, r#"{"deeper":"#.repeat(100)),
        format!(r#"{{"{long}":{{"{long}":]"#),
        "{\"a\\nb\\u202e\":]".to_owned(),
    ];
    for body in bodies {
        let (path, _) = found(body.as_bytes()).expect("not JSON");
        assert!(path.chars().count() < 300, "{path}");
        assert!(!path.chars().any(char::is_control), "{path}");
    }
}

#[test]
fn a_path_of_more_than_200_bytes_is_cut() {
    let long = "k".repeat(60);
    for (length, shown) in [(17, "[0]"), (18, "…")] {
        let short = "k".repeat(length);
        let body = format!(r#"{{"{long}":{{"{long}":{{"{long}":{{"{short}":["#);
        let (path, _) = found(body.as_bytes()).expect("not JSON");
        let known = format!("{long}.{long}.{long}.{short}");
        assert_eq!(path.strip_prefix(&known), Some(shown), "{path}");
    }
}

const SAMPLE: &str = r#"{"a.b":{"s":"}\"{","n":-1},"q\"\\":[[{"f":1.5e3},{"must":{"have":true}}],[]],"tété":["[","\\"],"more":{"x":[null,{"y":[]}]},"s":"é"}"#;

/// Any text and any position, valid or not.
#[test]
fn no_position_makes_it_panic() {
    let texts = [
        SAMPLE,
        "",
        "\n\n",
        "]]}},,\"",
        "{\"\\",
        "{\"a\":\"",
        "[1,",
        "[[[",
        "{{{",
        "\"\\",
    ];
    for text in texts {
        for length in 0..=text.len() {
            for (line, column) in [
                (1, length),
                (2, length),
                (0, length),
                (1, usize::MAX),
                (usize::MAX, 1),
            ] {
                json_path::find(&text.as_bytes()[..length], line, column);
                json_path::find(text.as_bytes(), line, column);
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 20_000, failure_persistence: None, ..ProptestConfig::default() })]

    /// Compares with `serde_path_to_error`, which follows the decoder instead of the text.
    #[test]
    fn the_path_is_that_of_the_decoder(
        at in any::<Index>(),
        length in 0_usize..8,
        with in select(vec![
            "1", "\"x\"", "null", "true", "[]", "{}", "[1]", "{\"n\":\"1\"}", "1.5", "\"\"", ",", ":", "}",
            "]", "{", "[", "\"", "\\", " ", "\n", "é", "99999999999999999999",
        ]),
    ) {
        let mut body = SAMPLE.as_bytes().to_vec();
        let at = at.index(body.len());
        let end = body.len().min(at + length);
        body.splice(at..end, with.bytes());
        let Some((path, error)) = found(&body) else { return Ok(()) };
        let decoder = &mut serde_json::Deserializer::from_slice(&body);
        let Err(followed) = serde_path_to_error::deserialize::<_, Body>(decoder) else {
            // The body is valid, with trailing characters.
            prop_assert_eq!(path, "");
            return Ok(());
        };
        let followed = followed.path().iter().fold(String::new(), |path, segment| {
            use serde_path_to_error::Segment;
            match segment {
                Segment::Seq { index } => format!("{path}[{index}]"),
                Segment::Map { key } => match key.as_str() {
                    "a.b" => format!("{path}[\"a.b\"]"),
                    "q\"\\" => format!("{path}[\"q\\\"\\\\\"]"),
                    "tété" => format!("{path}[\"tété\"]"),
                    plain if path.is_empty() => plain.to_owned(),
                    plain => format!("{path}.{plain}"),
                },
                other => format!("{path}{other}"),
            }
        });
        // The decoder detects a duplicate key before it reads the value.
        let is_repeated = error.to_string().starts_with("duplicate field");
        if error.classify() == Category::Data && !is_repeated {
            prop_assert_eq!(path, followed, "{}", error);
        } else {
            // For malformed text, one of the two may be a step ahead.
            let is_near = path.starts_with(&followed) || followed.starts_with(&path);
            prop_assert!(is_near || path.contains("[\"") || followed.contains('?'), "{path} {followed} {error}");
        }
    }
}
