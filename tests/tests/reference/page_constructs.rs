//! Each construct of the type language of a page.

use codegen::reference::document::Document;

use crate::page::read_well;
use crate::text::of_document;

/// The document of a page with an operation that returns these items.
fn returning(items: &str) -> Document {
    read_well(&format!(
        "## Get\n\n**get** `/a`\n\n### Returns\n\n{items}\n"
    ))
}

/// The text of what follows the first line of the response. Items are separated by `;`, and `>` is a level.
fn response(items: &str) -> String {
    let lines = items.split(';').map(|item| {
        let item = item.trim();
        let code = item.trim_start_matches('>');
        format!(
            "{}- `{}`",
            "  ".repeat(item.len() - code.len()),
            code.trim()
        )
    });
    let items: Vec<String> = lines.collect();
    let text = of_document(&returning(&items.join("\n\n")));
    let (_, response) = text.split_once("response ").expect("it has one");
    let without_lines = response
        .split('@')
        .enumerate()
        .map(|(index, part)| match index {
            0 => part,
            _ => part.trim_start_matches(|c: char| c.is_ascii_digit()),
        });
    let parts: Vec<String> = without_lines
        .map(|part| part.trim_end().to_owned())
        .collect();
    parts
        .join("")
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    for (items, expected) in cases {
        assert_eq!(response(items), *expected, "{items}");
    }
}

#[test]
fn scalars() {
    check(&[
        ("a: string", "object a: string"),
        ("a: optional number", "object a?: number"),
        ("a: integer; b: boolean", "object a: integer b: boolean"),
        ("a: unknown", "object a: unknown"),
        ("a: null", "object a: nullable unknown"),
        ("a: 1 or 2 or -3", "object a: integer"),
        ("a: 1.5", "object a: number"),
        ("a: true or null", "object a: nullable boolean"),
        ("a: optional string or null", "object a?: nullable string"),
    ]);
}

#[test]
fn names_of_properties() {
    check(&[
        ("\"a-b\": string", "object a-b: string"),
        ("\"a[gte]\": optional string", "object a[gte]?: string"),
        ("\"a: \\\"b\\\"\": string", "object a: \"b\": string"),
        ("$ref: string", "object $ref: string"),
    ]);
}

#[test]
fn literals_and_enums() {
    check(&[
        ("a: \"x\"; > \"x\"", "object a: \"x\""),
        ("a: \"x\"", "object a: \"x\""),
        ("a: \"x or y\" or \"z\"", "object a: enum \"x or y\" \"z\""),
        (
            "a: \"x\" or \"y\" or null; > \"x\"; > \"y\"; > null",
            "object a: nullable enum \"x\" \"y\"",
        ),
        (
            "a: \"x\" or 2 more; > \"x\"; > \"y\"; > \"z\"",
            "object a: enum \"x\" \"y\" \"z\"",
        ),
        (
            "a: \"x\" or 1 more or null; > \"x\"; > \"y\"",
            "object a: nullable enum \"x\" \"y\"",
        ),
        (
            "a: string or \"x\" or \"y\"",
            "object a: open enum \"x\" \"y\"",
        ),
        (
            "a: Color; > \"red\"; > \"green\"",
            "object a: <Color> enum \"red\" \"green\"",
        ),
        (
            "a: Color; > string; > \"red\" or 1 more; >> \"red\"; >> \"green\"",
            "object a: <Color> open enum \"red\" \"green\"",
        ),
        (
            "a: Color; > \"red\" or \"green\"; > string",
            "object a: <Color> open enum \"red\" \"green\"",
        ),
    ]);
}

#[test]
fn lists_and_maps() {
    check(&[
        (
            "a: array of array of string",
            "object a: array of array of string",
        ),
        (
            "a: array of string or null",
            "object a: nullable array of string",
        ),
        ("a: map[string] or null", "object a: nullable map of string"),
        (
            "a: map[array of number or null]",
            "object a: map of nullable array of number",
        ),
        ("a: map[map[unknown]]", "object a: map of map of unknown"),
        (
            "a: map[object { b } ]; > b: string",
            "object a: map of object b: string",
        ),
        (
            "a: array of map[unknown]",
            "object a: array of map of unknown",
        ),
        (
            "a: array of \"x\" or \"y\"; > \"x\"; > \"y\"",
            "object a: array of enum \"x\" \"y\"",
        ),
        ("array of A; > b: string", "array of <A> object b: string"),
        ("string", "string"),
    ]);
}

#[test]
fn what_array_of_reaches_to() {
    check(&[
        // Without items below, to the end.
        (
            "a: array of string or number",
            "object a: array of union string number",
        ),
        (
            "a: string or array of number",
            "object a: union string array of number",
        ),
        // The items below tell it.
        (
            "a: array of string or number; > string; > number",
            "object a: array of union string number",
        ),
        (
            "a: array of string or number; > array of string; > number",
            "object a: union array of string number",
        ),
        (
            "a: array of array of string or number; > array of string; > number",
            "object a: array of union array of string number",
        ),
        (
            "a: array of \"x\" or \"y\" or \"all\"; > array of \"x\" or \"y\"; >> \"x\"; >> \"y\"; > \"all\"",
            "object a: union array of enum \"x\" \"y\" \"all\"",
        ),
        (
            "a: A or array of B; > A object { b }; >> b: string; > array of B; >> c: string",
            "object a: union <A> object b: string array of <B> object c: string",
        ),
    ]);
}

#[test]
fn objects_and_unions() {
    check(&[
        ("a: object { }", "object a: object"),
        ("a: object", "object a: map of unknown"),
        (
            "a: array of object { b, 1 more }; > b: string; > c: string",
            "object a: array of object b: string c: string",
        ),
        ("A object { b }; > b: string", "<A> object b: string"),
        ("A object { }", "<A> object"),
        ("A = object { b }; > b: string", "<A> object b: string"),
        ("A = string", "<A> string"),
        (
            "a: A or 1 more; > A object { b }; >> b: string; > C = number",
            "object a: union <A> object b: string <C> number",
        ),
        (
            "a: string or A; > b: number",
            "object a: union string <A> object b: number",
        ),
        (
            "a: U; > A object { }; > B object { }",
            "object a: <U> union <A> object <B> object",
        ),
        ("A object { }; B object { }", "union <A> object <B> object"),
    ]);
}

#[test]
fn names_written_elsewhere() {
    let once = "a: A or null; > b: string; c: A; d: array of A; e: map[A]";
    let uses = "object a: nullable <A> object b: string c: -> A d: array of -> A e: map of -> A";
    check(&[
        (once, &format!("{uses} schema A <A> object b: string")),
        // Before it is written.
        (
            "a: A; b: A; > c: number",
            "object a: -> A b: <A> object c: number schema A <A> object c: number",
        ),
        // Within itself.
        (
            "a: A; > b: optional A",
            "object a: <A> object b?: -> A schema A <A> object b?: -> A",
        ),
        // By another name.
        (
            "a: B; b: B; > B = C; c: C; > string",
            "object a: -> B b: <B> -> C c: <C> string schema B <B> -> C schema C <C> string",
        ),
    ]);
}

#[test]
fn descriptions() {
    let text = "- `a: string`\n\n  One.\n\n      code\n\n  1. first\n     more\n  2. second\n\n  - `a`\n  - `b`\n\n- `b: object { c }`\n\n  Before.\n\n  - `c: string`\n\n  After.\n\n- `d: string`\n\n  -\n";
    insta::assert_snapshot!(of_document(&returning(text)));
}

#[test]
fn lost_blank_lines() {
    let text = "- `a: object { b, c }`\n  About a.\n  - `b: string`\n    About b.\n  - `c: \"x\" or \"y\"`\n- `d: optional number`";
    insta::assert_snapshot!(of_document(&returning(text)));
}
