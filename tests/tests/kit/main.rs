//! The whole kit: each operation is called through the public API, and each documented response and event is decoded.
//! What is expected is in `tests/kit`; its `NOTES.md` says where the fixtures come from.

mod calls;
mod events;
mod inconsistencies;
mod lists;
mod requests;
mod responses;
mod secrets;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use axum::http::StatusCode;
use codegen::api::Api;
use realtimekit::{Client, Error};
use serde_json::Value;
use tests::stand_in::{Recorded, StandIn, TOKEN};

use self::calls::{Call, Received};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Reads the spec.
fn api() -> Api {
    let spec = codegen::read(&root().join("spec")).unwrap_or_else(|report| panic!("{report}"));
    spec.api
}

/// Returns the names of all operations of the spec, as in `meetings.list`.
fn operations(api: &Api) -> BTreeSet<String> {
    let names = api.resources.iter().flat_map(|resource| {
        let operations = resource.operations.iter();
        operations.map(|operation| format!("{}.{}", resource.name, operation.name))
    });
    names.collect()
}

/// Returns the JSON files of a folder of fixtures, by their names without the extension.
fn fixtures(folder: &str) -> BTreeMap<String, Value> {
    let files = fs::read_dir(root().join("tests/kit").join(folder)).unwrap();
    let fixtures = files.map(|file| {
        let path = file.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let value = serde_json::from_slice(&fs::read(&path).unwrap());
        let value = value.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        (name, value)
    });
    fixtures.collect()
}

/// Returns whether JSON values are the same: in JSON, 120 and 120.0 are one number.
fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => {
            left == right || left.as_f64() == right.as_f64()
        }
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(l, r)| same(l, r))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left
                    .iter()
                    .all(|(name, l)| right.get(name).is_some_and(|r| same(l, r)))
        }
        _ => left == right,
    }
}

/// A completed call.
struct Called {
    /// The `Debug` output of the request.
    shown: String,
    recorded: Recorded,
    response: Result<Received, Error>,
}

/// Makes a call over HTTP to a server with this response.
async fn make(call: &Call, body: &Value, answer: &Value) -> Called {
    let server = StandIn::start().unwrap();
    server.answer_next(StatusCode::OK, answer.to_string());
    let builder = Client::builder().token(TOKEN).base_url(server.base_url());
    let started = call.start(&builder.build().unwrap(), body);
    let response = started.response.await;
    let mut recorded = server.take_recorded();
    assert_eq!(recorded.len(), 1, "{}: {:?}", call.block, response.err());
    Called {
        shown: started.shown,
        recorded: recorded.remove(0),
        response,
    }
}
