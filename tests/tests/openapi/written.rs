//! What is written is valid, and says everything that OpenAPI can.

use std::path::Path;

use codegen::api::Api;
use codegen::emit;
use jsonschema::Validator;
use serde_json::{Value, json};
use tests::random_spec::RandomSpec;

use super::{api_of, api_of_sources};

/// The schema of documents, whose schemas are checked against that of JSON Schema.
fn validator() -> Validator {
    let text = include_str!("openapi-3.1-schema.json");
    let mut schema: Value = serde_json::from_str(text).expect("JSON");
    schema["$defs"]["schema"] = json!({
        "$dynamicAnchor": "meta",
        "$ref": "https://json-schema.org/draft/2020-12/schema",
    });
    jsonschema::validator_for(&schema).expect("a schema")
}

fn check(api: &Api, validator: &Validator, what: &str) {
    let text = emit::openapi(api);
    let document: Value = serde_json::from_str(&text).expect("JSON");
    let errors: Vec<String> = validator
        .iter_errors(&document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{what}: {}", errors.join("\n"));
    check_references(&document, &document, what);
    check_ids(&document, what);
}

/// Each reference leads to something.
fn check_references(value: &Value, document: &Value, what: &str) {
    match value {
        Value::Array(items) => items
            .iter()
            .for_each(|item| check_references(item, document, what)),
        Value::Object(map) => {
            if let Some(Value::String(pointer)) = map.get("$ref") {
                let pointer = pointer.strip_prefix('#').expect("a reference inside");
                assert!(document.pointer(pointer).is_some(), "{what}: {pointer}");
            }
            map.values()
                .for_each(|value| check_references(value, document, what));
        }
        _ => {}
    }
}

/// IDs of operations are distinct, and paths declare their parameters.
fn check_ids(document: &Value, what: &str) {
    let mut ids = std::collections::HashSet::new();
    let paths = document["paths"].as_object().expect("paths");
    for (path, item) in paths {
        for operation in item.as_object().expect("operations").values() {
            let id = operation["operationId"].as_str().expect("an ID");
            assert!(ids.insert(id.to_owned()), "{what}: {id}");
            let names = path.split('/').filter_map(|segment| {
                let name = segment.strip_prefix('{')?;
                name.strip_suffix('}')
            });
            let declared = operation["parameters"].as_array().into_iter().flatten();
            let declared: Vec<&str> = declared
                .filter(|parameter| parameter["in"] == "path")
                .filter_map(|parameter| parameter["name"].as_str())
                .collect();
            assert_eq!(names.collect::<Vec<_>>(), declared, "{what}: {path}");
        }
    }
}

#[test]
fn a_wrong_schema_is_not_valid() {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Shop", "version": "1" },
        "components": { "schemas": { "Cart": { "type": "strong" } } },
    });
    assert!(!validator().is_valid(&document));
}

#[test]
fn the_document_of_the_kit_is_valid() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let spec = codegen::read(&folder).unwrap_or_else(|report| panic!("{report}"));
    check(&spec.api, &validator(), "the kit");
}

#[test]
fn documents_of_random_specs_are_valid() {
    let validator = validator();
    for seed in 0..100 {
        let api = api_of_sources(RandomSpec::new(seed).sources());
        check(&api, &validator, &format!("seed {seed}"));
    }
}

#[test]
fn each_construct_is_written() {
    let api = api_of(include_str!("constructs.yaml"));
    check(&api, &validator(), "constructs");
    insta::assert_snapshot!(emit::openapi(&api));
}

#[test]
fn the_scopes_of_a_path_come_first() {
    let api = api_of(
        "api: Shop
crate: shop
base_url: https://shop.test
scopes: { shop: { path: '/shops/{id}', doc: A shop. } }
---
resource: carts
within: shop
operations:
  get: { http: 'GET /carts/{cart}', doc: Gets a cart. }
  remove: { http: 'DELETE /carts/{cart_id}', doc: Removes a cart. }
",
    );
    let document: Value = serde_json::from_str(&emit::openapi(&api)).expect("JSON");
    let paths: Vec<&String> = document["paths"]
        .as_object()
        .expect("paths")
        .keys()
        .collect();
    // The names of parameters don't distinguish paths.
    assert_eq!(paths, ["/shops/{id}/carts/{cart}"]);
}
