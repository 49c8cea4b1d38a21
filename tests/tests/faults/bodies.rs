//! Invalid response bodies. The service has answered with success, so nothing is retried.

use realtimekit::ErrorKind::Decode;
use tests::fault_server::Reply;

use crate::case::{Case, case, fails, succeeds_on};
use crate::samples::{KICKED, POLL};

pub(crate) fn cases() -> Vec<Case> {
    [no_such_json(), other_bodies()]
        .into_iter()
        .flatten()
        .collect()
}

fn no_such_json() -> Vec<Case> {
    let wrong = |does: &str, body: &[u8], says: &str| {
        case(format!("answers 200 with {does}"), Reply::json(body))
            .kick_all(fails(Decode).status(200).says(says))
            .create_poll(fails(Decode).status(200).says(says))
    };
    let bom = format!("\u{feff}{KICKED}");
    vec![
        wrong("nothing", b"", "the body of the response is empty"),
        wrong(
            "white space",
            b" \r\n\t ",
            "the body of the response is blank",
        ),
        wrong(
            "HTML",
            b"<!doctype html>\n<title>Hi</title>",
            "(expected value at line 1 column 1): Hi",
        ),
        wrong(
            "text",
            b"upstream\ntimeout",
            "the response is not JSON (expected value at line 1 column 1): upstream timeout",
        ),
        wrong("an array", b"[]", "invalid type: sequence"),
        wrong("a number", b"5", "invalid type: integer"),
        wrong("null", b"null", "invalid type: null"),
        wrong(
            "truncated JSON",
            &POLL.as_bytes()[..40],
            "EOF while parsing",
        ),
        wrong("JSON and more", b"{}{}", "trailing characters"),
        wrong("JSON with a comment", b"{/**/}", "key must be a string"),
        wrong("a byte order mark", bom.as_bytes(), "expected value"),
        wrong(
            "text that is not UTF-8",
            b"{\"data\":{\"action\":\"a\xffb\"}}",
            "`data.action`",
        ),
        wrong(
            "half a surrogate pair",
            br#"{"data":{"action":"\ud800"}}"#,
            "`data.action`",
        ),
        wrong(
            "a key that is not UTF-8",
            b"{\"\xff\":1}",
            "invalid unicode",
        ),
    ]
}

/// Bodies that are encoded, or stranger than wrong.
fn other_bodies() -> Vec<Case> {
    let encoded = |encoding: &str, body: &[u8]| {
        let header = format!("Content-Encoding: {encoding}\r\n");
        Reply::http("200 OK", &header, body)
    };
    let nested = format!(
        r#"{{"more":{}{}}}"#,
        "[".repeat(100_000),
        "]".repeat(100_000)
    );
    vec![
        case(
            "answers 200 with gzip, which was not asked for",
            encoded("gzip", b"\x1f\x8b\x08\0"),
        )
        .kick_all(
            fails(Decode)
                .status(200)
                .says("the content encoding `gzip`"),
        )
        .create_poll(fails(Decode).status(200)),
        case(
            "answers 200 and calls plain text gzip",
            encoded("gzip", KICKED.as_bytes()),
        )
        .kick_all(
            fails(Decode)
                .status(200)
                .says("the content encoding `gzip`"),
        ),
        case(
            "answers 200 with an encoding of strange name",
            encoded("a\tb, \u{202e}c", b"?"),
        )
        .kick_all(fails(Decode).status(200).says("the content encoding")),
        case(
            "answers 200 and says that nothing is encoded",
            encoded("identity", KICKED.as_bytes()),
        )
        .kick_all(succeeds_on(1)),
        case(
            "answers 200 and calls JSON an image",
            Reply::http("200 OK", "Content-Type: image/png\r\n", KICKED),
        )
        .kick_all(succeeds_on(1)),
        case(
            "answers 200 with an unknown field nested deeply",
            Reply::json(nested),
        )
        .kick_all(succeeds_on(1)),
        case("answers 200 with an empty object", Reply::json("{}"))
            .kick_all(succeeds_on(1).says("data: None"))
            .create_poll(succeeds_on(1).says("data: None"))
            .get(succeeds_on(1).says("data: None")),
    ]
}
