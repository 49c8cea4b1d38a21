//! What references have and specs can't have, one construct at a time.

use codegen::diagnostics::{Severity, Sources};
use codegen::{import, reference};

use super::apply::source;

/// Imports a page, and returns the problems and the spec.
fn imported(page: &str) -> String {
    let files = vec![source("page.md", page)];
    let read = reference::read_sources(Sources { files });
    assert_eq!(read.problems, []);
    let import = import::import(None, &read.documents);
    let problems = reference::problems_text(Severity::Warning, &import.problems, &read.sources);
    format!("{problems}\n{}", import.text())
}

/// A page with one operation that returns this.
fn returning(returns: &str) -> String {
    format!("# Carts\n\n## Get a cart\n\n**get** `/carts`\n\n### Returns\n\n{returns}\n")
}

/// The types that a page with these returns becomes, with the problems.
fn types(returns: &str) -> String {
    let all = imported(&returning(returns));
    let problems = all
        .split("# New file")
        .next()
        .unwrap_or_default()
        .trim()
        .to_owned();
    let types = all.split("types:\n").nth(1).unwrap_or_default().trim_end();
    format!("{problems}\n{types}")
}

#[test]
fn whole_pages() {
    insta::assert_snapshot!("shop", imported(include_str!("../reference/pages/shop.md")));
    insta::assert_snapshot!(
        "order",
        imported(include_str!("../reference/pages/order.md"))
    );
}

#[test]
fn scopes_and_resources_follow_paths() {
    let lines = [
        ("get", "/v1/shops/{shop_id}", "Get a shop"),
        ("get", "/v1/shops/{shop_id}/carts", "List carts"),
        ("post", "/v1/shops/{shop_id}/carts", "Create a cart"),
        ("get", "/v1/shops/{id}/carts/{cart_id}", "Get a cart"),
        (
            "put",
            "/v1/shops/{shop_id}/carts/{cart_id}",
            "Replace a cart",
        ),
        (
            "patch",
            "/v1/shops/{shop_id}/carts/{cart_id}",
            "Update a cart",
        ),
        (
            "delete",
            "/v1/shops/{shop_id}/carts/{cart_id}",
            "Delete a cart",
        ),
        (
            "post",
            "/v1/shops/{shop_id}/carts/{cart_id}/close",
            "Close a cart",
        ),
        (
            "post",
            "/v1/shops/{shop_id}/carts/{cart_id}/token",
            "Refresh the token of a cart",
        ),
        (
            "get",
            "/v1/shops/{shop_id}/carts/{cart_id}/items/{id}",
            "Get an item",
        ),
        (
            "get",
            "/v1/shops/{shop_id}/carts/{cart_id}/items",
            "List items",
        ),
        ("get", "/v1/shops/{shop_id}/till", "Get the till"),
        (
            "post",
            "/v1/shops/{shop_id}/till/open-all",
            "Open all tills",
        ),
        ("get", "/v1/items", "List items"),
        ("get", "/v1/status", "Get the status"),
    ];
    let operations = lines
        .map(|(method, path, title)| format!("## {title}\n\n**{method}** `{path}`\n\n{title}.\n"));
    let page = format!("# Shops\n\n{}", operations.join("\n"));
    insta::assert_snapshot!(imported(&page));
}

#[test]
fn identical_schemas_become_one_type() {
    insta::assert_snapshot!(types(
        "- `created_by: object { id, name }`\n\n  - `id: string`\n\n  - `name: string`\n\n\
         - `updated_by: object { id, name }`\n\n  - `id: string`\n\n  - `name: string`\n\n\
         - `owners: array of object { id, name }`\n\n  - `id: string`\n\n  - `name: optional string`\n"
    ));
}

#[test]
fn the_same_name_for_different_schemas_is_made_longer() {
    insta::assert_snapshot!(types(
        "- `audio: object { config }`\n\n  - `config: object { channel }`\n\n    - `channel: string`\n\n\
         - `video: object { config }`\n\n  - `config: object { codec }`\n\n    - `codec: string`\n"
    ));
}

#[test]
fn objects_that_cant_be_told_apart_become_one() {
    insta::assert_snapshot!(types(
        "- `answer: object { text } or object { text, note }`\n\n\
         \x20 - `First object { text }`\n\n    - `text: string`\n\n\
         \x20 - `Second object { text, note }`\n\n    - `text: string`\n\n    - `note: optional number`\n"
    ));
}

/// An OpenAPI document whose schema refers to itself in ways that no type can.
#[test]
fn schemas_that_contain_only_themselves_end() {
    let schemas = [
        r##""X": { "anyOf": [{ "type": "array", "items": { "$ref": "#/components/schemas/X" } }] }"##,
        r##""X": { "type": "array", "items": { "$ref": "#/components/schemas/X" } }"##,
        r##""X": { "anyOf": [{ "type": "null" }, { "$ref": "#/components/schemas/X" }] }"##,
        r##""X": { "type": "object", "required": ["x"], "properties": { "x": { "$ref": "#/components/schemas/X" } } }"##,
    ];
    let texts = schemas.map(|schema| {
        let content = r##""content": { "application/json": { "schema": { "$ref": "#/components/schemas/X" } } }"##;
        let document = format!(
            "{{ \"openapi\": \"3.1.0\", \"info\": {{ \"title\": \"Shop\", \"version\": \"1\" }}, \"paths\": {{ \"/carts\": {{ \"get\": {{ \"operationId\": \"list\", \"responses\": {{ \"200\": {{ \"description\": \"x\", {content} }} }} }} }} }}, \"components\": {{ \"schemas\": {{ {schema} }} }} }}"
        );
        let files = vec![source("shop.json", &document)];
        let read = reference::read_sources(Sources { files });
        let import = import::import(None, &read.documents);
        let problems = [read.problems, import.problems.clone()].concat();
        let text = import.text();
        let operations = text.split("operations:").nth(1).unwrap_or_default().to_owned();
        let messages: Vec<String> = problems.into_iter().map(|problem| problem.message).collect();
        format!("{schema}\n{}\n{operations}", messages.join("\n"))
    });
    insta::assert_snapshot!(texts.join("\n"));
}

#[test]
fn a_value_of_some_type_or_any_is_unknown() {
    insta::assert_snapshot!(types(
        "- `answer: string or unknown`\n\n- `other: string`\n"
    ));
}

#[test]
fn texts_of_unions_become_enums() {
    insta::assert_snapshot!(types(
        "- `model: string or \"small\" or \"large\"`\n\n  - `string`\n\n  - `\"small\" or \"large\"`\n\n    - `\"small\"`\n\n    - `\"large\"`\n"
    ));
}

#[test]
fn optional_literals_become_enums() {
    insta::assert_snapshot!(types("- `type: \"cart\"`\n\n- `kind: optional \"cart\"`\n"));
}

#[test]
fn names_that_clash_in_rust_get_another() {
    insta::assert_snapshot!(types(
        "- `createdAt: string`\n\n- `created_at: string`\n\n- `\"名\": string`\n\n\
         - `sign: \"+1\" or \"-1\" or \"a\" or \"A\"`\n\n  - `\"+1\"`\n\n  - `\"-1\"`\n\n  - `\"a\"`\n\n  - `\"A\"`\n"
    ));
}

#[test]
fn headers_that_the_client_sets_are_left_out() {
    insta::assert_snapshot!(imported(
        "# Carts\n\n## List carts\n\n**get** `/carts`\n\nLists carts.\n\n### Header Parameters\n\n\
         - `Authorization: string`\n\n- `X-Api-Key: string`\n\n- `X-Trace: optional string`\n"
    ));
}

#[test]
fn parameters_without_a_text_form_are_strings() {
    insta::assert_snapshot!(imported(
        "# Carts\n\n## List carts\n\n**get** `/carts`\n\nLists carts.\n\n### Query Parameters\n\n\
         - `filter: optional object { name }`\n\n  - `name: string`\n\n- `ids: array of string or null`\n"
    ));
}

#[test]
fn an_operation_that_is_described_twice_is_taken_once() {
    insta::assert_snapshot!(imported(
        "# Carts\n\n## List carts\n\n**get** `/carts`\n\nLists carts.\n\n## Also lists carts\n\n**get** `/carts`\n\n\
         Lists carts.\n\n### Query Parameters\n\n- `page: optional number`\n"
    ));
}

#[test]
fn text_cant_break_out() {
    let docs = [
        "Closes: the cart. # Really",
        "--- !!str &a *b",
        "`code` \"quoted\" 'single' \\ back",
        "{ doc: x }, [y]",
        "hidden \u{202e} direction",
    ];
    let properties: Vec<String> = docs
        .iter()
        .enumerate()
        .map(|(index, doc)| format!("- `p{index}: string`\n\n  {doc}\n"))
        .collect();
    insta::assert_snapshot!(types(&properties.join("\n")));
}
