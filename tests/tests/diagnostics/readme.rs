//! The generator accepts every example in the documentation of the language.

use std::fs;
use std::path::Path;

use codegen::diagnostics::{Source, Sources};

const API: &str = "\
api: Shop
crate: shop
base_url: https://shop.example
scopes:
  shop: { path: \"/shops/{shop_id}\" }
  till: { within: shop, path: \"/tills/{till}\" }
";

/// Types that some examples use and others declare.
const TYPES: &str = "types:\n  Cart: { fields: { id: string } }\n";

/// A resource for examples that consist of an API file only.
const RESOURCE: &str = "resource: all\noperations: { get: { http: GET } }\n";

/// Returns the YAML blocks of a Markdown text.
fn examples(markdown: &str) -> Vec<String> {
    let blocks = markdown.split("```yaml\n").skip(1);
    let inside = blocks.filter_map(|block| block.split("```").next());
    inside.map(str::to_owned).collect()
}

fn indented(text: &str, by: usize) -> String {
    let lines = text
        .lines()
        .map(|line| format!("{}{line}\n", " ".repeat(by)));
    lines.collect()
}

/// Completes an example to a whole spec: files are used as they are, other lines are put in their place.
fn sources(example: &str) -> Sources {
    let first = example
        .lines()
        .find(|line| !line.trim_start().starts_with('#'));
    let key = first
        .and_then(|line| line.split(':').next())
        .unwrap_or_default();
    let (api, other) = match key {
        "api" => (example.to_owned(), RESOURCE.to_owned()),
        "resource" | "scope" => (API.to_owned(), example.to_owned()),
        "types" => (API.to_owned(), used(example)),
        _ => {
            let lines = indented(example, 2);
            (
                API.to_owned(),
                format!("resource: carts\nwithin: shop\noperations:\n{lines}"),
            )
        }
    };
    let mut files = vec![("api.yaml", api)];
    let mut words = other.split(|character: char| !character.is_alphanumeric());
    if words.any(|word| word == "Cart") && !other.contains("  Cart:") {
        files.push(("cart.yaml", TYPES.to_owned()));
    }
    files.push(("other.yaml", other));
    let files = files.into_iter().map(|(name, text)| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text,
    });
    Sources {
        files: files.collect(),
    }
}

/// Returns the types of an example, with an operation that uses each.
fn used(example: &str) -> String {
    let names = example.lines().filter_map(|line| {
        let name = line
            .strip_prefix("  ")
            .filter(|rest| rest.starts_with(|first: char| first.is_ascii_uppercase()))?;
        name.split(':').next()
    });
    let operations: Vec<String> = names
        .map(|name| {
            format!(
                "  get_{}: {{ http: GET /{name}, returns: {name} }}\n",
                name.to_lowercase()
            )
        })
        .collect();
    format!(
        "resource: things\noperations:\n{}{example}",
        operations.concat()
    )
}

/// The tables of keys match the declarations of the language.
#[test]
fn keys_are_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/README.md");
    let readme = fs::read_to_string(path).expect("the description is committed");
    let (_, keys) = readme
        .split_once("<!-- keys -->\n\n")
        .expect("the place of the tables is marked");
    assert_eq!(
        keys.trim_end(),
        codegen::syntax::schema::description().trim_end(),
        "replace the tables by what `cargo run -p codegen -- keys` prints"
    );
}

#[test]
fn examples_are_accepted() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/README.md");
    let examples = examples(&fs::read_to_string(path).expect("the description is committed"));
    assert!(examples.len() >= 12, "the examples are gone");
    for example in examples {
        if let Err(report) = codegen::read_sources(sources(&example)) {
            panic!("{example}\n{report}");
        }
    }
}
