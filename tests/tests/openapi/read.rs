//! OpenAPI documents of both dialects are read, and what isn't is named.

use codegen::reference::document::{Document, Shape};
use codegen::reference::openapi;

use super::show;

/// Reads a document with its problems, each as `line: message`.
pub fn read(text: &str) -> (Document, Vec<String>) {
    let mut problems = Vec::new();
    let document = openapi::read(text, 7, &mut problems);
    assert_eq!(document.file, 7);
    let show = problems.iter().map(|problem| {
        assert_eq!(problem.file, 7);
        format!("{}: {}", problem.line, problem.message)
    });
    (document, show.collect())
}

#[test]
fn a_document_in_yaml() {
    let (document, problems) = read(include_str!("documents/shop-3.1.yaml"));
    assert_eq!(problems, [""; 0]);
    insta::assert_snapshot!(show::document(&document));
}

#[test]
fn a_document_in_json() {
    let (document, problems) = read(include_str!("documents/shop-3.0.json"));
    assert_eq!(problems, [""; 0]);
    insta::assert_snapshot!(show::document(&document));
}

/// Returns the problems of a document of these schemas, the first of which is used.
fn problems_of(schemas: &str) -> Vec<String> {
    let text = format!(
        "openapi: 3.1.0
paths: {{ /a: {{ get: {{ responses: {{ 200: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/A' }} }} }} }} }} }} }} }}
components:
  schemas:
{schemas}"
    );
    read(&text).1
}

#[test]
fn what_is_not_read_in_schemas_is_named() {
    let mut all = Vec::new();
    for schema in [
        "{ type: strong }",
        "{ not: { type: string } }",
        "{ enum: [1, a] }",
        "{ $ref: 'other.yaml#/A' }",
        "{ $ref: '#/components/schemas/None' }",
        "{ $ref: '#/components/schemas/A', type: object }",
        "{ oneOf: [] }",
        "{ anyOf: [{ type: string }, { type: object }], properties: { a: {} } }",
        "{ allOf: [{ type: string }, { type: object }] }",
        "{ allOf: [{ type: string }, { type: integer }] }",
        "{ allOf: [{ $ref: '#/components/schemas/A' }, { type: object }] }",
        "{ type: object, properties: { a: {} }, required: [b] }",
        "{ oneOf: [{ $ref: '#/components/schemas/B' }, { type: string }], discriminator: { propertyName: kind } }",
        "{ items: false }",
        "[]",
    ] {
        let text =
            format!("    A: {schema}\n    B: {{ type: object, properties: {{ a: {{}} }} }}\n");
        all.push(format!("{schema}\n  {}", problems_of(&text).join("\n  ")));
    }
    insta::assert_snapshot!(all.join("\n"));
}

#[test]
fn what_is_not_read_in_operations_is_named() {
    let (document, problems) = read(
        "openapi: 3.1.0
servers: [{ url: /v1 }]
security: [{ login: [] }]
paths:
  things/{id}/{id}?a:
    servers: [{ url: https://a.test }]
    head: { responses: {} }
    post:
      parameters:
        - { name: other, in: path, schema: {} }
        - { name: session, in: cookie, schema: {} }
        - { in: query, schema: {} }
        - { name: deep, in: query, style: deepObject, schema: { type: object } }
        - { name: filter, in: query, content: { application/json: {} } }
        - { $ref: '#/components/parameters/loop' }
      requestBody: { content: { multipart/form-data: {} } }
      responses: { 200: { content: { image/png: {} } } }
    put:
      parameters: [{ name: id, in: path, schema: {} }]
      requestBody:
        content:
          application/json:
            schema:
              oneOf: [{ required: [a] }, { required: [b, c] }]
      responses: { 400: {} }
components:
  parameters: { loop: { $ref: '#/components/parameters/loop' } }
  securitySchemes: { login: { type: http, scheme: basic } }
",
    );
    assert_eq!(document.operations.len(), 2);
    insta::assert_snapshot!(problems.join("\n"));
}

#[test]
fn what_is_no_openapi_document_is_refused() {
    let wrong = [
        "",
        "# Page\n",
        "swagger: '2.0'\npaths: {}\n",
        "openapi: 2.9\n",
        "{ \"openapi\": \"3.1.0\", ",
        "a: b\n---\nopenapi: 3.1.0\n",
        "openapi: 3.0.0\nopenapi: 3.1.0\n? [a]\n: b\npaths: 1\n",
        "a: &a [*a]\n",
        "\"unclosed",
    ];
    let problems = wrong.map(|text| format!("{text:?}\n  {}", read(text).1.join("\n  ")));
    insta::assert_snapshot!(problems.join("\n"));
}

/// The shape of the only property of a schema, in a document with this text after it.
fn property_of(schema: &str) -> Shape {
    let text = format!(
        "{{\"openapi\": \"3.1.0\", \"paths\": {{\"/a\": {{\"get\": {{\"responses\": {{\"200\": {{\"content\":
        {{\"application/json\": {{\"schema\": {schema}}}}}}}}}}}}}}}}}"
    );
    let (document, problems) = read(&text);
    assert_eq!(problems, [""; 0]);
    match &document.operations[0].responses[0].content {
        codegen::reference::document::Content::Json(schema) => schema.shape.clone(),
        content => panic!("{content:?}"),
    }
}

#[test]
fn text_is_read_as_json_has_it() {
    let cases = [
        (r#""a\ud83d\ude00b""#, "a\u{1f600}b"),
        (r#""\\ud83d\\ude00""#, r"\ud83d\ude00"),
        (r#""\ud83dx""#, "\u{fffd}x"),
        (r#""\ude00\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
        (r#""\u00e9\/\"\t""#, "\u{e9}/\"\t"),
        ("\"a: b # c\u{7f}\"", "a: b # c\u{7f}"),
    ];
    for (json, text) in cases {
        let shape = property_of(&format!("{{\"const\":\t{json} }}"));
        assert_eq!(shape, Shape::Literal(text.to_owned()), "{json}");
    }
    let long = "x".repeat(5000);
    let shape = property_of(&format!("{{\"{long}\": 1, \"const\": \"{long}\"}}"));
    assert_eq!(shape, Shape::Literal(long));
}
