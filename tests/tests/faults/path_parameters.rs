//! Path parameters arrive unchanged, each as exactly one segment.

use std::sync::LazyLock;

use proptest::prelude::*;
use realtimekit::{Client, ErrorKind};
use tests::fault_server::{FaultServer, Reply};
use tokio::runtime::Runtime;

use crate::case::check_text;
use crate::samples::{KICKED, builder};

/// Parses a request target as an independent server would.
fn decoded_segments(target: &str) -> Vec<String> {
    assert!(!target.contains(['?', '#', '\\']), "{target}");
    let segments = target.split('/').skip(1);
    segments
        .map(|segment| decoded(segment.as_bytes()))
        .collect()
}

/// Percent-decodes one segment.
fn decoded(mut rest: &[u8]) -> String {
    let mut bytes = Vec::new();
    while let [first, after @ ..] = rest {
        rest = after;
        if *first == b'%' {
            let digits = str::from_utf8(&after[..2]).expect("ASCII");
            bytes.push(u8::from_str_radix(digits, 16).expect("hexadecimal digits"));
            rest = &after[2..];
        } else {
            bytes.push(*first);
        }
    }
    String::from_utf8(bytes).expect("what was sent is UTF-8")
}

/// Calls with these ids and compares what arrives.
async fn check(client: &Client, server: &FaultServer, ids: [&str; 3]) {
    let [account, app, meeting] = ids;
    let meeting_handle = client.account(account).app(app).meeting(meeting);
    let call = meeting_handle.active_session().kick_all().send().await;
    call.unwrap_or_else(|error| panic!("{ids:?}: {error}"));
    let requests = server.requests();
    let target = requests.last().expect("a request").target();
    let wanted = [
        "accounts",
        account,
        "realtime",
        "kit",
        app,
        "meetings",
        meeting,
        "active-session",
        "kick-all",
    ];
    assert_eq!(decoded_segments(target), wanted, "{target}");
}

async fn started() -> (FaultServer, Client) {
    let server = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let client = builder(server.url()).build();
    (server, client.expect("the settings are right"))
}

#[tokio::test]
async fn every_ascii_character_arrives() {
    let (server, client) = started().await;
    for character in (0..=127).map(char::from) {
        let alone = match character {
            '.' => "...".to_owned(),
            other => other.to_string(),
        };
        let inside = format!("a{character}b");
        check(&client, &server, [&alone, &inside, &alone]).await;
    }
}

#[tokio::test]
async fn characters_with_a_meaning_in_urls_arrive() {
    let (server, client) = started().await;
    let tricky = [
        "../../x",
        "a/b",
        "a/../b",
        "%2e%2e",
        "%2E",
        "%2F",
        "%",
        "%%",
        "%zz",
        "a%00b",
        "a?b=c",
        "a#b",
        "a;b",
        "a\\b",
        "..\\",
        "http://other.example/",
        "//other.example",
        "@other",
        ":80",
        "a b",
        "a+b",
        " ",
        "\t",
        "a\r\nHost: x",
        "\0",
        "é",
        "日本",
        "\u{1f600}",
        "\u{202e}",
        "\u{feff}",
        "\u{10ffff}",
        "e\u{301}",
        "．．",
        "...",
        "a..",
        "..a",
        "~",
        "-",
        "_",
    ];
    for id in tricky {
        check(&client, &server, [id, id, id]).await;
    }
}

#[tokio::test]
async fn invalid_segments_are_rejected_by_name() {
    let (server, client) = started().await;
    for bad in ["", ".", ".."] {
        for (index, name) in ["account_id", "app_id", "meeting_id"]
            .into_iter()
            .enumerate()
        {
            let mut ids = ["a", "b", "c"];
            ids[index] = bad;
            let meeting = client.account(ids[0]).app(ids[1]).meeting(ids[2]);
            let session = meeting.active_session();
            let get = session.get().send().await.map(drop);
            let kick = session.kick().participant_ids(["p"]).send().await.map(drop);
            let poll = session
                .create_poll("Lunch?", ["Pizza"])
                .send()
                .await
                .map(drop);
            for result in [get, kick, poll] {
                let error = result.expect_err("not a segment");
                check_text(&error);
                assert_eq!(error.kind(), ErrorKind::InvalidRequest);
                assert!(error.to_string().contains(&format!("`{name}`")), "{error}");
                assert!(!error.is_retryable() && error.attempts() == 0);
                assert!(
                    error
                        .operation()
                        .is_some_and(|name| name.starts_with("active_session."))
                );
            }
        }
    }
    assert_eq!((server.requests().len(), server.connections()), (0, 0));
}

/// The client and server that all cases of the property share.
static SHARED: LazyLock<(Runtime, FaultServer, Client)> = LazyLock::new(|| {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let (server, client) = runtime.block_on(started());
    (runtime, server, client)
});

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_text_arrives(ids in [any::<String>(), any::<String>(), "[./%\\\\?# a-z]{1,8}"]) {
        let [account, app, meeting] = &ids;
        prop_assume!(ids.iter().all(|id| !matches!(id.as_str(), "" | "." | "..")));
        let (runtime, server, client) = &*SHARED;
        runtime.block_on(check(client, server, [account, app, meeting]));
    }
}
