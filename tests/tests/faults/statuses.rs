//! Error statuses with the bodies that services send, and failures with a success status.

use realtimekit::ErrorKind::{Decode, Service};
use tests::fault_server::Reply;

use crate::case::{Case, Expected, case, fails, script, succeeds_on};
use crate::samples::{ERROR_LIST, KICKED, ONE_ERROR};

pub(crate) fn cases() -> Vec<Case> {
    [
        retried(),
        turned_away(),
        final_ones(),
        explanations(),
        denied_success(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// Both forms in which a failure is reported, and the text that the error shows.
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

/// Transient errors. The service may have processed the request, so only idempotent operations are retried.
fn retried() -> Vec<Case> {
    let statuses = [
        "408 Request Timeout",
        "500 Internal Server Error",
        "502 Bad Gateway",
        "503 Service Unavailable",
        "504 Gateway Timeout",
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

/// With 429, the service did not process the request, so all operations are retried.
fn turned_away() -> Vec<Case> {
    let repeated = |case: Case, failure: Expected| {
        let failure = failure.retried();
        case.kick_all(failure.clone()).create_poll(failure)
    };
    let mut cases: Vec<Case> = with_envelopes("429 Too Many Requests", repeated).collect();
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

/// Permanent errors.
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
        "520 Web Server Returned an Unknown Error",
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

/// Failures with bodies of other forms, or without one.
fn explanations() -> Vec<Case> {
    let refused = |does: &str, body: &[u8], says: &str| {
        case(
            format!("answers 400 with {does}"),
            Reply::http("400 Bad Request", "", body),
        )
        .create_poll(fails(Service).status(400).says(says))
    };
    let long = format!(
        r#"{{"errors":[{{"code":1,"message":"{}"}}]}}"#,
        "long ".repeat(1000)
    );
    let many = format!(
        r#"{{"errors":[{}]}}"#,
        vec![r#"{"code":5,"message":"m"}"#; 100].join(",")
    );
    vec![
        refused("nothing", b"", "400 Bad Request: the body is empty"),
        refused(
            "HTML",
            b"<html>\r\n<h1>Bad\x1b[31m</h1>",
            r"400 Bad Request: <html>\r\n<h1>Bad\u{1b}[31m</h1>",
        ),
        refused(
            "bytes that are not UTF-8",
            b"a\xff\xfeb\0",
            "a\u{fffd}\u{fffd}b\\u{0}",
        ),
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
            r"a\u{202e}b\u{2028}c",
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

/// Status 200 with a body that reports a failure. The service has answered, so nothing is retried.
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
    cases
}
