//! What can't be read on a page: it is named with its line, and the rest is read.

use crate::page::read_page;
use crate::text::of_document;

/// A page whose operation returns these lines, from line 7 on.
fn returning(lines: &str) -> String {
    format!("## Get\n\n**get** `/a`\n\n### Returns\n\n{lines}\n")
}

/// The problems of a page as `line: message`.
fn problems(page: &str) -> Vec<String> {
    let (_, problems) = read_page(page);
    let text =
        |problem: codegen::reference::Problem| format!("{}: {}", problem.line, problem.message);
    problems.into_iter().map(text).collect()
}

#[track_caller]
fn check(page: &str, expected: &[&str]) {
    assert_eq!(problems(page), expected, "{page}");
}

#[test]
fn types() {
    let cases = [
        ("- `a: strin g`", "7: `g` is not a type that can be read"),
        ("- `a: array of `", "7: `of` is not a type that can be read"),
        (
            "- `a: map[string`",
            "7: `map[string` is not a type that can be read",
        ),
        (
            "- `a: optional`",
            "7: the type `optional` is described nowhere on this page",
        ),
        ("- `a: \"x`", "7: `\"x` is not a type that can be read"),
        (
            "- `a: A`",
            "7: the type `A` is described nowhere on this page",
        ),
        (
            "- `a: A`\n\n  - `A`",
            "9: the type `A` is described nowhere on this page",
        ),
        (
            "- `a: object { b }`",
            "7: the properties of this object are not described below it",
        ),
        (
            "- `a: object { b, 1 more }`\n\n  - `b: string`",
            "7: this object has 2 properties, but 1 are described below it",
        ),
        (
            "- `a: string`\n\n  - `b: string`",
            "9: `b: string` is below a type without parts, `string`",
        ),
        (
            "- `a: \"x\"`\n\n  - `\"y\"`",
            "9: `\"y\"` is below a type without parts, `\"x\"`",
        ),
        (
            "- `a: \"x\" or 2 more`",
            "7: 2 alternatives of this type are not described below it",
        ),
        (
            "- `a: \"x\" or 2 more`\n\n  - `\"x\"`",
            "7: not all of the 3 alternatives of this type are described below it",
        ),
        (
            "- `a: string`\n\n- `a: number`",
            "9: `a` is described twice: this one is ignored",
        ),
        (
            "- `a: string`\n\n- `string`",
            "9: `string` is not a property: expected `name: type`",
        ),
        (
            "- `string`\n\n- `a: string`",
            "9: `a: string` is a property, but the items before it are types",
        ),
        (
            "- a: string",
            "7: this can't be read: expected - `name: type`",
        ),
        (
            "- `a: string`\n\n  ```\n  code",
            "9: this block of code has no end",
        ),
    ];
    for (lines, expected) in cases {
        let found = problems(&returning(lines));
        assert!(
            found.len() == 1 && found[0].starts_with(expected),
            "{lines}: {found:?}"
        );
    }
}

#[test]
fn several_alternatives_with_properties() {
    check(
        &returning("- `a: A or B`\n\n  - `c: string`"),
        &[
            "9: these properties belong to one of several alternatives, but not clearly to which",
            "7: the type `B` is described nowhere on this page",
        ],
    );
}

#[test]
fn names_in_a_circle() {
    let page = "## Domain Types\n\n### A\n\n- `A = B`\n\n### B\n\n- `B = A or null`";
    check(
        page,
        &[
            "5: the type `B` is described nowhere on this page",
            "9: the type `A` is described nowhere on this page",
        ],
    );
}

#[test]
fn operations() {
    check(
        "",
        &[
            "1: this page has no operation: each is a heading, and below it a line such as **get** `/path`",
        ],
    );
    check(
        "## Get\n\n**fetch** `/a`\n\n### Returns\n\n- `a: string`",
        &[
            "3: the method FETCH is unknown: expected one of GET, POST, PUT, PATCH, DELETE",
            "1: `Get` has no line with its method and path, such as **get** `/path`",
            "1: this page has no operation: each is a heading, and below it a line such as **get** `/path`",
        ],
    );
    check(
        "## Get\n\n**get** `/a`\n\n### Cookie Parameters\n\n- `a: string`",
        &[
            "5: unknown section `Cookie Parameters` ignored",
            "7: no list is expected in this section",
        ],
    );
    check(
        "## Get\n\n**get** `/a`\n\n- `a: string`",
        &["5: these properties are in no section, such as ### Returns"],
    );
    check(
        "## Get\n\n**get** `/a`\n\n### Returns\n\n### Returns\n\n**put** `/b`",
        &[
            "7: duplicate section `Returns`: only the last is used",
            "9: `/b` is not directly below a heading of its own",
        ],
    );
    check(
        "## Get\n\n**get** `/a`\n\n# Other\n\n### Returns\n\n- `a: string`",
        &["7: the section `Returns` is not below an operation"],
    );
    check(
        "## Get\n\n**get** `/a`\n\n### Example\n\n```http\ncurl x",
        &["7: this block of code has no end"],
    );
    check(
        "## Domain Types\n\n### A\n\n- `A object { }`\n\n- `string`",
        &["7: `string` is not a type with a name: expected `Name object { .. }` or `Name = type`"],
    );
}

#[test]
fn examples_that_differ() {
    let operation = |url: &str, header: &str| {
        format!(
            "## Get\n\n**get** `/a`\n\n### Example\n\n```http\ncurl {url} -H \"{header}: $KEY\"\n```\n\n"
        )
    };
    let first = operation("https://a.example/v1/a", "X-Key");
    let second = operation("https://b.example/v1/a?x=1", "Y-Key");
    check(
        &(first + &second),
        &[
            "17: the base URL here is https://b.example/v1, but before it is https://a.example/v1",
            "17: the authentication here differs from that of the operations before",
        ],
    );
}

#[test]
fn what_follows_a_problem_is_read() {
    let page = returning("- `a: strin g`\n\n- `b: string`") + "\n## Set\n\n**put** `/a`\n";
    let (document, problems) = read_page(&page);
    assert_eq!(problems.len(), 1);
    insta::assert_snapshot!(of_document(&document));
}

#[test]
fn deep_nesting_is_a_problem() {
    let items = |depth: usize| {
        let line = |level: usize| format!("{}- `a: object {{ a }}`\n\n", "  ".repeat(level));
        let lines: String = (0..depth).map(line).collect();
        returning(&format!("{lines}{}- `a: string`", "  ".repeat(depth)))
    };
    check(&items(99), &[]);
    let found = problems(&items(1_000));
    assert_eq!(found[0], "207: more than 100 items are nested here");
    let arrays = |depth: usize| returning(&format!("- `a: {}string`", "array of ".repeat(depth)));
    check(&arrays(8), &[]);
    assert_eq!(problems(&arrays(100_000)).len(), 1);
    let maps = returning(&format!("- `a: {}string`", "map[".repeat(100_000)));
    assert_eq!(problems(&maps).len(), 1);
}
