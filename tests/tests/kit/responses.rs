//! Each documented response is decoded, and encodes back to the same JSON.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::inconsistencies::RESPONSES;
use super::requests::blocks;
use super::{api, calls, fixtures, make, operations, same};

/// Operations without a documented response, each with one whose response is of the same kind.
const LIKE: [(&str, &str); 3] = [
    ("preset.replace", "preset.update"),
    ("recording.pause", "recording.stop"),
    ("recording.resume", "recording.stop"),
];

/// Returns a response to each operation.
pub fn answers() -> BTreeMap<String, Value> {
    let mut answers = fixtures("responses");
    for (operation, like) in LIKE {
        let earlier = answers.insert(operation.to_owned(), answers[like].clone());
        assert!(earlier.is_none(), "{operation} has a response of its own");
    }
    answers
}

#[test]
fn each_operation_has_a_response() {
    let answers = answers();
    for known in RESPONSES {
        assert!(answers.contains_key(known.file), "{}", known.file);
    }
    let answered = answers.into_keys().collect::<BTreeSet<_>>();
    assert_eq!(answered, operations(&api()));
}

#[tokio::test]
async fn each_response_decodes_and_encodes_back() {
    let (blocks, answers) = (blocks(), answers());
    for call in calls::all() {
        let body = blocks[call.block].body.clone().unwrap_or(json!({}));
        let mut expected = answers[call.operation].clone();
        let called = make(&call, &body, &expected).await;
        let response = called.response;
        let response = response.unwrap_or_else(|error| panic!("{}: {error}", call.operation));
        let unknown = response.shown.contains("Unknown(");
        assert!(!unknown, "{}: {}", call.operation, response.shown);
        let known = RESPONSES
            .iter()
            .filter(|known| known.file == call.operation);
        for known in known {
            known.check(&mut expected, &response.written);
        }
        let written = &response.written;
        assert!(same(written, &expected), "{}: {written:#}", call.operation);
    }
}
