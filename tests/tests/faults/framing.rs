//! Responses that violate HTTP.

use realtimekit::ErrorKind::{Decode, Service, Transport};
use tests::fault_server::Reply;

use crate::case::{Case, case, fails, script, succeeds_on};
use crate::samples::KICKED;

pub(crate) fn cases() -> Vec<Case> {
    [lengths(), early_responses(), garbage()]
        .into_iter()
        .flatten()
        .collect()
}

/// Bodies whose length doesn't match their headers.
fn lengths() -> Vec<Case> {
    let of_length = |length: usize| {
        Reply::bytes(format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{KICKED}"
        ))
    };
    let chunked = |rest: &str| {
        Reply::bytes(format!(
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{rest}"
        ))
    };
    let whole = format!("{:x}\r\n{KICKED}\r\n", KICKED.len());
    vec![
        case(
            "sends less than Content-Length says",
            of_length(KICKED.len() + 9).close(),
        )
        .kick_all(fails(Transport).status(200).retried())
        .create_poll(fails(Transport).status(200)),
        case(
            "sends more than Content-Length says",
            of_length(KICKED.len() - 1),
        )
        .kick_all(fails(Decode).status(200).says("EOF")),
        case(
            "sends a body and then more",
            of_length(KICKED.len()).then("surplus"),
        )
        .kick_all(succeeds_on(1)),
        case(
            "says two lengths",
            Reply::bytes("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{} "),
        )
        .kick_all(fails(Transport).retried())
        .create_poll(fails(Transport)),
        case(
            "says a length that is no number",
            Reply::bytes("HTTP/1.1 200 OK\r\nContent-Length: many\r\n\r\n{}"),
        )
        .kick_all(fails(Transport).retried())
        .create_poll(fails(Transport)),
        case(
            "says no length and closes",
            Reply::bytes(format!("HTTP/1.1 200 OK\r\n\r\n{KICKED}")).close(),
        )
        .kick_all(succeeds_on(1)),
        case("sends chunks", chunked(&format!("{whole}0\r\n\r\n"))).kick_all(succeeds_on(1)),
        case(
            "sends chunks and closes before the last",
            chunked(&whole).close(),
        )
        .kick_all(fails(Transport).status(200).retried())
        .create_poll(fails(Transport).status(200)),
        case("closes in a chunk", chunked("ff\r\n{\"data\"").close())
            .kick_all(fails(Transport).status(200).retried())
            .create_poll(fails(Transport).status(200)),
        case(
            "sends a chunk without a length",
            chunked("zz\r\n{}\r\n0\r\n\r\n"),
        )
        .kick_all(fails(Transport).status(200).retried())
        .create_poll(fails(Transport).status(200)),
        case(
            "sends 204 where a body is due",
            Reply::bytes("HTTP/1.1 204 No Content\r\n\r\n"),
        )
        .kick_all(
            fails(Decode)
                .status(204)
                .says("the body of the response is empty"),
        ),
        case(
            "sends 205 where a body is due",
            Reply::http("205 Reset Content", "", ""),
        )
        .create_poll(
            fails(Decode)
                .status(205)
                .says("the body of the response is empty"),
        ),
        case(
            "sends 206 with a whole body",
            Reply::http("206 Partial Content", "", KICKED),
        )
        .kick_all(succeeds_on(1).status(206)),
    ]
}

/// Informational responses before the final one.
fn early_responses() -> Vec<Case> {
    let after = |early: &str| {
        Reply::bytes(early).then(format!(
            "HTTP/1.1 200 OK\r\nContent-Length: {}\r\n\r\n{KICKED}",
            KICKED.len()
        ))
    };
    vec![
        case("sends 100 first", after("HTTP/1.1 100 Continue\r\n\r\n"))
            .kick_all(succeeds_on(1))
            .create_poll(succeeds_on(1)),
        case("sends 103 first", after("HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"))
            .kick_all(succeeds_on(1)),
        case("sends 100, 102 and 103 first", after(
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 102 Processing\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\n",
        ))
        .create_poll(succeeds_on(1)),
        case("sends 100 and closes", Reply::bytes("HTTP/1.1 100 Continue\r\n\r\n").close())
            .kick_all(fails(Transport).retried())
            .create_poll(fails(Transport)),
        case("switches to another protocol", Reply::bytes(
            "HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: websocket\r\n\r\n",
        ).close())
        .kick_all(fails(Service).status(101))
        .create_poll(fails(Service).status(101)),
    ]
}

/// Bytes that are not an HTTP response.
fn garbage() -> Vec<Case> {
    let broken = |does: &str, bytes: Vec<u8>| {
        case(does, Reply::bytes(bytes).close())
            .kick_all(fails(Transport).retried())
            .create_poll(fails(Transport))
    };
    let long = "x".repeat(600_000);
    let many = "X: y\r\n".repeat(200);
    vec![
        broken(
            "sends bytes that are no HTTP",
            b"\x00\xff\x13garbage\r\n\r\n".to_vec(),
        ),
        broken(
            "sends a status line without a status",
            b"HTTP/1.1 \r\n\r\n".to_vec(),
        ),
        broken(
            "sends a status of four digits",
            b"HTTP/1.1 2000 OK\r\n\r\n".to_vec(),
        ),
        broken(
            "sends an unknown version",
            b"HTTP/7.3 200 OK\r\n\r\n".to_vec(),
        ),
        broken("answers as HTTP/0.9 did", KICKED.as_bytes().to_vec()),
        broken(
            "answers as TLS does",
            b"\x15\x03\x01\x00\x02\x02\x16".to_vec(),
        ),
        broken(
            "sends a header without a colon",
            b"HTTP/1.1 200 OK\r\nno colon\r\n\r\n".to_vec(),
        ),
        broken(
            "sends a control character in a header",
            b"HTTP/1.1 200 OK\r\nX: a\x01b\r\n\r\n".to_vec(),
        ),
        broken(
            "sends a header of 600 kB",
            format!("HTTP/1.1 200 OK\r\nX: {long}\r\n\r\n").into_bytes(),
        ),
        broken(
            "sends 200 headers",
            format!("HTTP/1.1 200 OK\r\n{many}\r\n").into_bytes(),
        ),
        case(
            "answers as HTTP/1.0 did",
            Reply::bytes(format!("HTTP/1.0 200 OK\r\n\r\n{KICKED}")).close(),
        )
        .kick_all(succeeds_on(1)),
        case(
            "sends a header that is not UTF-8",
            Reply::http(
                "200 OK",
                "X: \u{e9}\r\ncf-ray: \u{e9}\r\nRetry-After: \u{e9}\r\n",
                KICKED,
            ),
        )
        .kick_all(succeeds_on(1)),
        script(
            "sends bytes that are no HTTP, once",
            vec![Reply::bytes("garbage\r\n\r\n").close(), Reply::json(KICKED)],
        )
        .kick_all(succeeds_on(2)),
    ]
}
