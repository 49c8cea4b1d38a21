//! Each key of `differs` and each kind of `omits` explains a difference, wherever the language allows it.

use codegen::api::Api;
use codegen::compare::{Comparison, compare};
use codegen::diagnostics::{Source, Sources};
use codegen::reference;

/// An operation of both sides that returns a cart.
macro_rules! cart {
    ($declared:literal, $schema:literal) => {
        (
            concat!(
                "operations: { get: { http: 'GET /carts', doc: Gets it., returns: Cart } }\ntypes:\n  Cart: { doc: A cart., ",
                $declared,
                " }\n"
            ),
            concat!(
                "/carts: { get: { responses: { '200': { description: A cart., content: { application/json: { schema: { ",
                $schema,
                " } } } } } } }"
            ),
        )
    };
}

/// An operation of both sides.
macro_rules! operation {
    ($declared:literal, $path:literal, $operation:literal) => {
        (
            concat!("operations: { act: { doc: Acts., ", $declared, " } }\n"),
            concat!(
                $path,
                " { ",
                $operation,
                ", responses: { '204': { description: Done. } } } }"
            ),
        )
    };
}

/// What differs, in a resource file with the reason between `‹` and `›`, and in the paths of an OpenAPI document.
const CASES: &[(&str, (&str, &str))] = &[
    (
        "added",
        cart!(
            "fields: { id: string, note: { type: string‹, differs: { added: Why. }› } }",
            "type: object, required: [id], properties: { id: { type: string } }"
        ),
    ),
    (
        "name",
        cart!(
            "fields: { label: { type: string‹, differs: { name: Why. }› } }",
            "type: object, required: [name], properties: { name: { type: string } }"
        ),
    ),
    (
        "type",
        cart!(
            "fields: { id: { type: string‹, differs: { type: Why. }› } }",
            "type: object, required: [id], properties: { id: { type: number } }"
        ),
    ),
    (
        "optional",
        cart!(
            "fields: { id: { type: optional string‹, differs: { optional: Why. }› } }",
            "type: object, required: [id], properties: { id: { type: string } }"
        ),
    ),
    (
        "deprecated",
        cart!(
            "fields: { id: { type: string‹, differs: { deprecated: Why. }› } }",
            "type: object, required: [id], properties: { id: { type: string, deprecated: true } }"
        ),
    ),
    (
        "missing",
        cart!(
            "fields: { id: string }‹, omits: { note: Why. }›",
            "type: object, required: [id], properties: { id: { type: string }, note: { type: string } }"
        ),
    ),
    (
        "missing",
        cart!(
            "fields: { id: string }‹, omits: { additional: Why. }›",
            "type: object, required: [id], properties: { id: { type: string } }, additionalProperties: { type: string }"
        ),
    ),
    (
        "type",
        cart!(
            "fields: { id: string }, additional: number‹, differs: { type: Why. }›",
            "type: object, required: [id], properties: { id: { type: string } }, additionalProperties: { type: string }"
        ),
    ),
    (
        "added",
        cart!(
            "enum: { small: , large: {‹ differs: { added: Why. } › } }",
            "type: string, enum: [small]"
        ),
    ),
    (
        "name",
        cart!(
            "enum: { small: , large: {‹ differs: { name: Why. } › } }",
            "type: string, enum: [small, big]"
        ),
    ),
    (
        "missing",
        cart!(
            "enum: [small]‹, omits: { large: Why. }›",
            "type: string, enum: [small, large]"
        ),
    ),
    (
        "type",
        operation!(
            "http: 'PUT /carts/{id}', parameters: { id: { type: string‹, differs: { type: Why. }› } }",
            "/carts/{id}: { put:",
            "parameters: [{ in: path, name: id, required: true, schema: { type: number } }]"
        ),
    ),
    (
        "added",
        operation!(
            "http: PUT /carts, query: { page: { type: optional integer‹, differs: { added: Why. }› } }",
            "/carts: { put:",
            "summary: Acts."
        ),
    ),
    (
        "optional",
        operation!(
            "http: PUT /carts, headers: { Trace: { type: optional string‹, differs: { optional: Why. }› } }",
            "/carts: { put:",
            "parameters: [{ in: header, name: Trace, required: true, schema: { type: string } }]"
        ),
    ),
    (
        "missing",
        operation!(
            "http: PUT /carts‹, omits: { page: Why. }›",
            "/carts: { put:",
            "parameters: [{ in: query, name: page, schema: { type: integer } }]"
        ),
    ),
    (
        "missing",
        operation!(
            "http: PUT /carts, body: { id: string }‹, omits: { note: Why. }›",
            "/carts: { put:",
            "requestBody: { required: true, content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string }, note: { type: string } } } } } }"
        ),
    ),
    (
        "method",
        operation!(
            "http: PUT /carts‹, differs: { method: Why. }›",
            "/carts: { patch:",
            "summary: Acts."
        ),
    ),
    (
        "path",
        operation!(
            "http: PUT /carts/all‹, differs: { path: Why. }›",
            "/carts/every: { put:",
            "summary: Acts."
        ),
    ),
    (
        "body",
        operation!(
            "http: PUT /carts‹, differs: { body: Why. }›",
            "/carts: { put:",
            "requestBody: { required: true, content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string } } } } } }"
        ),
    ),
    (
        "body",
        operation!(
            "http: PUT /carts, body: array of string‹, differs: { body: Why. }›",
            "/carts: { put:",
            "requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: number } } } } }"
        ),
    ),
    (
        "optional",
        operation!(
            "http: PUT /carts, body: optional array of string‹, differs: { optional: Why. }›",
            "/carts: { put:",
            "requestBody: { required: true, content: { application/json: { schema: { type: array, items: { type: string } } } } }"
        ),
    ),
    (
        "returns",
        operation!(
            "http: PUT /carts, returns: text‹, differs: { returns: Why. }›",
            "/carts: { put:",
            "summary: Acts."
        ),
    ),
    (
        "deprecated",
        operation!(
            "http: PUT /carts‹, differs: { deprecated: Why. }›",
            "/carts: { put:",
            "deprecated: true"
        ),
    ),
    (
        "added",
        (
            "operations: { act: { doc: Acts., http: PUT /carts }, other: { doc: Acts., http: DELETE /shelves‹, differs: { added: Why. }› } }\n",
            "/carts: { put: { responses: { '204': { description: Done. } } } }",
        ),
    ),
];

fn spec(resource: &str) -> Api {
    let api = "api: Shop\ncrate: shop\nbase_url: https://shop.example\n";
    let files = [
        ("api.yaml", api.to_owned()),
        ("shop.yaml", format!("resource: shop\n{resource}")),
    ];
    let files = files.map(|(name, text)| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text,
    });
    let sources = Sources {
        files: files.into(),
    };
    let read = codegen::read_sources(sources);
    read.unwrap_or_else(|report| panic!("{report}")).api
}

fn reference(paths: &str) -> Api {
    let start = "openapi: 3.1.0\ninfo: { title: Shop, version: '1' }\nservers: [{ url: https://shop.example }]\npaths:\n  ";
    let source = Source {
        name: "shop.yaml".to_owned(),
        path: "shop.yaml".to_owned(),
        text: format!("{start}{paths}\n"),
    };
    let read = reference::read_sources(Sources {
        files: vec![source],
    });
    let mut problems = read.problems.clone();
    let api = reference::api(&read.documents, &mut problems);
    api.unwrap_or_else(|| panic!("{problems:?}"))
}

#[test]
fn each_reason_explains_its_difference() {
    let mut wrong = Vec::new();
    for (kind, (declared, paths)) in CASES {
        let reference = reference(paths);
        let (start, rest) = declared.split_once('‹').expect("a case has a reason");
        let (reason, end) = rest.split_once('›').expect("the reason ends");
        let Comparison { differences, .. } = compare(&spec(&format!("{start}{end}")), &reference);
        let kinds: Vec<&str> = differences.iter().map(|found| found.kind.name()).collect();
        if kinds != [*kind] {
            wrong.push(format!("{reason}: {kinds:?} instead of {kind}"));
        }
        let explained = compare(&spec(&format!("{start}{reason}{end}")), &reference);
        if !explained.agrees() || explained.meant.len() != 1 {
            wrong.push(format!("{reason}: {explained:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
