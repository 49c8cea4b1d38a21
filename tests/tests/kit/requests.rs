//! Each operation is called with and without its options, and sends the request of its block in `kit/requests.md`.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use codegen::api::{Operation, Place};
use serde_json::{Value, json};
use tests::stand_in::Recorded;

use super::calls::{self, Call};
use super::{api, make, operations, responses, root, same};

/// A request as it is expected.
pub struct Block {
    /// Method and path, as in `GET /meetings`.
    line: String,
    /// The parameters of the query, not percent-encoded, sorted.
    query: Vec<(String, String)>,
    pub body: Option<Value>,
}

/// Reads the blocks of `kit/requests.md`, by their headings.
pub fn blocks() -> BTreeMap<String, Block> {
    let text = fs::read_to_string(root().join("tests/kit/requests.md")).unwrap();
    let mut blocks = BTreeMap::new();
    for section in text.split("\n## ").skip(1) {
        let (heading, content) = section.split_once('\n').unwrap();
        let block = block(content).unwrap_or_else(|| panic!("{heading} has no request"));
        let earlier = blocks.insert(heading.to_owned(), block);
        assert!(earlier.is_none(), "{heading} is there twice");
    }
    blocks
}

fn block(content: &str) -> Option<Block> {
    let mut lines = fenced(content, "http")?.lines();
    let line = lines.next()?.to_owned();
    let parameters = lines.map(|line| line.split_once('='));
    let mut query = parameters
        .map(|parameter| parameter.map(|(name, value)| (name.to_owned(), value.to_owned())))
        .collect::<Option<Vec<_>>>()?;
    query.sort();
    let body = fenced(content, "json").map(|body| serde_json::from_str(body).unwrap());
    Some(Block { line, query, body })
}

/// Returns the content of the code block in this language.
fn fenced<'a>(content: &'a str, language: &str) -> Option<&'a str> {
    let (_, rest) = content.split_once(&format!("```{language}\n"))?;
    let (code, _) = rest.split_once("```")?;
    Some(code)
}

/// Decodes the query of a request, and sorts it.
fn query(recorded: &Recorded) -> Vec<(String, String)> {
    let pairs = recorded.query.as_deref().unwrap_or("").split('&');
    let decoded = pairs.filter(|pair| !pair.is_empty()).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap();
        (percent_decoded(name), percent_decoded(value))
    });
    let mut query = decoded.collect::<Vec<_>>();
    query.sort();
    query
}

fn percent_decoded(text: &str) -> String {
    let mut parts = text.split('%');
    let mut decoded = parts.next().unwrap_or("").to_owned();
    for part in parts {
        let (hex, rest) = part.split_at(2);
        decoded.push(u8::from_str_radix(hex, 16).unwrap().into());
        decoded.push_str(rest);
    }
    decoded
}

fn assert_as_expected(call: &Call, recorded: &Recorded, block: &Block) {
    let path = recorded.path.strip_prefix("/client/v4").unwrap();
    let line = format!("{} {path}", recorded.method);
    assert_eq!(line, block.line, "{}", call.block);
    assert_eq!(query(recorded), block.query, "{}", call.block);
    let Some(expected) = &block.body else {
        let body = String::from_utf8_lossy(&recorded.body);
        assert_eq!(body, "", "{}", call.block);
        return;
    };
    assert_eq!(recorded.header("content-type"), Some("application/json"));
    let body = serde_json::from_slice::<Value>(&recorded.body).unwrap();
    assert!(same(&body, expected), "{}: {body:#}", call.block);
}

#[tokio::test]
async fn each_call_sends_the_request_of_its_block() {
    let blocks = blocks();
    let answers = responses::answers();
    for call in calls::all() {
        let block = blocks.get(call.block);
        let block = block.unwrap_or_else(|| panic!("there is no block for {}", call.block));
        let body = block.body.clone().unwrap_or(json!({}));
        let called = make(&call, &body, &answers[call.operation]).await;
        assert_as_expected(&call, &called.recorded, block);
    }
}

#[test]
fn each_block_has_a_call_and_each_operation_has_a_block() {
    let calls = calls::all();
    let called = calls.iter().map(|call| call.block.to_owned());
    let called = called.collect::<BTreeSet<_>>();
    assert_eq!(called, blocks().into_keys().collect());
    assert_eq!(called.len(), calls.len(), "a block has several calls");

    for call in &calls {
        let operation = call.block.strip_suffix(", all options");
        assert_eq!(operation.unwrap_or(call.block), call.operation);
    }
    let called = calls.iter().map(|call| call.operation.to_owned());
    assert_eq!(called.collect::<BTreeSet<_>>(), operations(&api()));
}

/// Returns the parameters and fields that no block of an operation has.
fn missing<'a>(operation: &'a Operation, blocks: &[&Block]) -> Vec<&'a str> {
    let mut inputs = operation.arguments();
    inputs.extend(operation.setters());
    inputs.retain(|input| {
        let wire = &input.field.wire;
        let occurs = |block: &&Block| match input.place {
            Place::Parameters => block.query.iter().any(|(name, _)| name == wire),
            Place::BodyField => block
                .body
                .as_ref()
                .is_some_and(|body| body.get(wire).is_some()),
            _ => true,
        };
        !blocks.iter().any(occurs)
    });
    let names = inputs.into_iter().map(|input| input.field.wire.as_str());
    names.collect()
}

#[test]
fn each_parameter_occurs_in_a_block() {
    let blocks = blocks();
    for resource in &api().resources {
        for operation in &resource.operations {
            let name = format!("{}.{}", resource.name, operation.name);
            let all = format!("{name}, all options");
            let blocks = [name.as_str(), &all].map(|heading| blocks.get(heading));
            let blocks = blocks.into_iter().flatten().collect::<Vec<_>>();
            let missing = missing(operation, &blocks);
            assert_eq!(missing, [""; 0], "{name}");
        }
    }
}
