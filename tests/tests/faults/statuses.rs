//! Statuses other than success, with what services say along with them, and
//! success that is none.

use realtimekit::ErrorKind::{Decode, Service};
use tests::fault_server::Reply;

use crate::case::{Case, Expected, case, fails, script, succeeds_on};
use crate::samples::{ERROR_LIST, KICKED, ONE_ERROR};

pub(crate) fn cases() -> Vec<Case> {
    [
        retried(),
        turned_away(),
        final_ones(),
        texts(),
        explanations(),
        denied_success(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Both ways in which a failure is reported, and what an error then shows.
const ENVELOPES: [(&str, &str, &str); 2] = [
    ("one error", ONE_ERROR, "said by RealtimeKit (code 1234)"),
    (
        "a list of errors",
        ERROR_LIST,
        "said by Cloudflare (code 10000); and more (code 7003)",
    ),
];

/// A case for each envelope with this status.
fn with_envelopes(
    status: &'static str,
    expect: impl Fn(Case, Expected) -> Case,
) -> impl Iterator<Item = Case> {
    ENVELOPES.into_iter().map(move |(name, body, says)| {
        let reply = Reply::http(status, "cf-ray: 8f00-AMS\r\n", body);
        let number = status[..3]
            .parse()
            .expect("a status begins with its number");
        let failure = fails(Service)
            .status(number)
            .says(says)
            .says("(request id 8f00-AMS)");
        expect(
            case(format!("answers {status} with {name}"), reply),
            failure,
        )
    })
}

/// Failures that may pass. The service may have acted, so only what is idempotent
/// is repeated.
fn retried() -> Vec<Case> {
    let statuses = [
        "408 Request Timeout",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Unavailable",
        "504 Gateway Timeout",
        "520 Web Server Returned an Unknown Error",
        "522 Connection Timed Out",
        "524 A Timeout Occurred",
        "530 Origin Error",
    ];
    let repeated = |case: Case, failure: Expected| {
        case.kick_all(failure.clone().retried().says("after 3 attempts"))
            .create_poll(failure)
    };
    let mut cases: Vec<Case> = statuses
        .into_iter()
        .flat_map(|status| with_envelopes(status, repeated))
        .collect();
    cases.push(
        script(
            "answers 500 and 502 and then succeeds",
            vec![
                Reply::http("500 Internal Server Error", "", ""),
                Reply::http("502 Bad Gateway", "", ""),
                Reply::json(KICKED),
            ],
        )
        .kick_all(succeeds_on(3))
        .create_poll(fails(Service).status(500)),
    );
    cases
}

/// The service did not act, so everything is repeated: it says so, or Cloudflare could
/// not connect to it.
fn turned_away() -> Vec<Case> {
    let repeated = |case: Case, failure: Expected| {
        let failure = failure.retried();
        case.kick_all(failure.clone()).create_poll(failure)
    };
    let statuses = [
        "425 Too Early",
        "429 Too Many Requests",
        "521 Web Server Is Down",
        "523 Origin Is Unreachable",
        "525 SSL Handshake Failed",
    ];
    let mut cases: Vec<Case> = statuses
        .into_iter()
        .flat_map(|status| with_envelopes(status, repeated))
        .collect();
    let refusal = Reply::http("429 Too Many Requests", "", "");
    cases.push(
        script(
            "answers 429 and then succeeds",
            vec![refusal, Reply::json(KICKED)],
        )
        .kick_all(succeeds_on(2))
        .create_poll(succeeds_on(2)),
    );
    cases
}

/// Failures that the same request would meet again.
fn final_ones() -> Vec<Case> {
    let statuses = [
        "300 Multiple Choices",
        "400 Bad Request",
        "401 Unauthorized",
        "403 Forbidden",
        "404 Not Found",
        "405 Method Not Allowed",
        "409 Conflict",
        "422 Unprocessable Entity",
        "499 Client Closed Request",
        "501 Not Implemented",
        "505 HTTP Version Not Supported",
        "526 Invalid SSL Certificate",
        "599 Unknown",
        "999 Beyond",
    ];
    let once = |case: Case, failure: Expected| case.kick_all(failure.clone()).create_poll(failure);
    let mut cases: Vec<Case> = statuses
        .into_iter()
        .flat_map(|status| with_envelopes(status, once))
        .collect();
    cases.push(
        case(
            "answers 304",
            Reply::bytes("HTTP/1.1 304 Not Modified\r\n\r\n"),
        )
        .get(fails(Service).status(304).says("the body is empty")),
    );
    cases
}

/// A failure with this body, which the error shows like this.
fn refused(does: &str, body: &[u8], says: &str) -> Case {
    let reply = Reply::http("400 Bad Request", "", body);
    case(format!("answers 400 with {does}"), reply)
        .create_poll(fails(Service).status(400).says(says))
}

/// Failures that are explained in text, or not at all.
fn texts() -> Vec<Case> {
    vec![
        refused("nothing", b"", "400 Bad Request: the body is empty"),
        refused(
            "HTML",
            b"<html>\r\n<h1>Bad\x1b[31m</h1>",
            r"400 Bad Request: Bad\u{1b}[31m",
        ),
        refused(
            "a page of HTML",
            b"\n<!DOCTYPE html><title>400 Bad\nRequest</title><style>a{}</style><hr>nginx",
            "400 Bad Request: 400 Bad Request nginx",
        ),
        refused(
            "white space",
            b" \r\n\t ",
            "400 Bad Request: the body has no text",
        ),
        refused(
            "HTML without text",
            b"<br><br>",
            "400 Bad Request: the body has no text",
        ),
        refused(
            "bytes that are not UTF-8",
            b"a\xff\xfeb\0",
            "a\u{fffd}\u{fffd}b\\u{0}",
        ),
        case(
            "answers 400 with gzip, which was not asked for",
            Reply::http(
                "400 Bad Request",
                "Content-Encoding: gzip\r\n",
                b"\x1f\x8b\x08\0",
            ),
        )
        .create_poll(
            fails(Service)
                .status(400)
                .says("the content encoding `gzip`"),
        ),
    ]
}

/// Failures that are explained in JSON.
fn explanations() -> Vec<Case> {
    let long = format!(
        r#"{{"errors":[{{"code":1,"message":"{}"}}]}}"#,
        "long ".repeat(1000)
    );
    let many = format!(
        r#"{{"errors":[{}]}}"#,
        vec![r#"{"code":5,"message":"m"}"#; 100].join(",")
    );
    vec![
        refused(
            "truncated JSON",
            br#"{"success":false,"errors":[{"co"#,
            r#"{"success":false,"#,
        ),
        refused(
            "no reason",
            br#"{"success":false}"#,
            "the service reports a failure and no reason",
        ),
        refused(
            "null errors",
            br#"{"success":false,"errors":null}"#,
            "no reason",
        ),
        refused(
            "an error that is text",
            br#"{"error":"no\nway"}"#,
            r"no\nway",
        ),
        refused(
            "a code that is text",
            br#"{"error":{"code":"12","message":"m"}}"#,
            "m (code 12)",
        ),
        refused(
            "an error and its chain of causes",
            br#"{"errors":[{"code":1,"message":"a","error_chain":[{"code":2,"message":"b"}]}]}"#,
            "a (code 1); b (code 2)",
        ),
        refused(
            "messages beside an empty list of errors",
            br#"{"success":false,"errors":[],"messages":[{"code":3,"message":"told here"}]}"#,
            "told here (code 3)",
        ),
        refused("a code alone", br#"{"errors":[{"code":7}]}"#, "code 7"),
        refused(
            "errors of strange types",
            br#"{"errors":[null,1,[],{},"s"]}"#,
            ": s",
        ),
        refused("a long message", long.as_bytes(), "…"),
        refused(
            "a hundred errors",
            many.as_bytes(),
            "m (code 5); m (code 5); m (code 5); …",
        ),
        refused("JSON nested deeply", "[".repeat(100_000).as_bytes(), "[[[["),
        refused(
            "text that changes its own direction",
            "a\u{202e}b\u{2028}c".as_bytes(),
            r"a\u{202e}b c",
        ),
    ]
}

/// Status 200, and a body that says otherwise. The service has answered, so
/// nothing is repeated.
fn denied_success() -> Vec<Case> {
    let mut cases: Vec<Case> = with_envelopes("200 OK", |case, failure| {
        case.get(failure.clone())
            .kick_all(failure.clone())
            .create_poll(failure)
    })
    .collect();
    cases.push(
        case(
            "answers 200 without success and with data of another type",
            Reply::json(r#"{"success":false,"data":"none"}"#),
        )
        .get(fails(Service).status(200).says("no reason")),
    );
    cases.push(
        case(
            "answers 200 with a flag of another type",
            Reply::json(r#"{"success":"false"}"#),
        )
        .get(fails(Decode).status(200).says("`success`")),
    );
    cases.extend(errors_without_a_flag());
    cases
}

/// Status 200 and an error, where the flag does not say that the call failed.
fn errors_without_a_flag() -> Vec<Case> {
    let failed = |body: &str, says: &str| {
        let failure = fails(Service).status(200).says(says);
        case(format!("answers 200 with {body}"), Reply::json(body))
            .get(failure.clone())
            .kick_all(failure.clone())
            .create_poll(failure)
    };
    let fine = |body: &str| {
        case(format!("answers 200 with {body}"), Reply::json(body))
            .kick_all(succeeds_on(1))
            .create_poll(succeeds_on(1))
    };
    vec![
        failed(r#"{"error":{"code":7,"message":"no"}}"#, "no (code 7)"),
        failed(r#"{"errors":[{"code":7,"message":"no"}]}"#, "no (code 7)"),
        failed(r#"{"success":null,"errors":[{"message":"no"}]}"#, ": no"),
        failed(r#"{"success":true,"data":{},"errors":["no"]}"#, ": no"),
        failed(r#"{"error":"no"}"#, ": no"),
        failed(r#"{"errors":[{}]}"#, "no reason"),
        failed(r#"{"error":true}"#, "no reason"),
        failed(r#"{"error":{"a":1},"data":7}"#, "no reason"),
        fine(r#"{"success":null}"#),
        fine(r#"{"success":true,"errors":[],"messages":["hello"]}"#),
        fine(r#"{"error":null,"errors":null}"#),
        fine(r#"{"error":{},"errors":""}"#),
        fine(r#"{"error":false,"errors":0}"#),
        fine(r#"{"data":{"error":{"code":7}}}"#),
        fine("{}"),
    ]
}
