//! Tokens into the text of a file.

use proc_macro2::TokenStream;
use syn::parse::{ParseStream, Parser as _};
use syn::{Attribute, Item};

use super::inline;

/// The first line of every emitted file, as a comment of its format.
pub const HEADER: &str = "Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.";

/// Formats the tokens of a file, with the header before and a blank line between items.
///
/// # Panics
///
/// If the tokens are no Rust: a defect of the emission, which no spec can cause.
pub fn rust(tokens: TokenStream) -> String {
    let mut text = String::new();
    // One item after the other: the tree of a large file is many times as large as its text.
    let file = |input: ParseStream| {
        let attributes = input.call(Attribute::parse_inner)?;
        if !attributes.is_empty() {
            text.push_str(&unparse(attributes, Vec::new()));
        }
        while !input.is_empty() {
            let mut item: Item = input.parse()?;
            inline::mark(&mut item);
            text.push_str(&unparse(Vec::new(), vec![item]));
        }
        Ok(())
    };
    file.parse2(tokens)
        .unwrap_or_else(|error| panic!("emitted tokens are not Rust: {error}"));
    format!("// {HEADER}\n\n{}", spaced(&text))
}

fn unparse(attrs: Vec<Attribute>, items: Vec<Item>) -> String {
    prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs,
        items,
    })
}

/// Puts a blank line between items that prettyplease sets close together.
fn spaced(text: &str) -> String {
    let mut spaced = String::with_capacity(text.len() + 1024);
    let mut previous = "";
    for line in text.lines() {
        if needs_space(previous, line) {
            spaced.push('\n');
        }
        spaced.push_str(line);
        spaced.push('\n');
        previous = line;
    }
    spaced
}

fn needs_space(previous: &str, line: &str) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    if previous.trim().is_empty() || line.trim().is_empty() || indent(previous) != indent(line) {
        return false;
    }
    let (before, after) = (previous.trim_start(), line.trim_start());
    if before.starts_with("///") {
        return false;
    }
    if before.starts_with("//!") || before.starts_with("#![") {
        return !after.starts_with("//!") && !after.starts_with("#![");
    }
    if let (Some(first), Some(second)) = (import_group(before), import_group(after)) {
        return first != second;
    }
    let starts_item = [
        "///", "#[", "pub ", "fn ", "impl", "struct ", "enum ", "const ", "async fn",
    ]
    .iter()
    .any(|start| after.starts_with(start));
    let ends_item = before == "}" || before.ends_with(';');
    // Modules stand together, also those that only a feature brings.
    let lists_modules = before.starts_with("mod ") || before.starts_with("pub mod ");
    ends_item
        && starts_item
        && !(lists_modules && (after.contains("mod ") || after.starts_with("#[cfg")))
        || (import_group(before).is_some()
            && !after.starts_with("use ")
            && !after.starts_with("#[cfg"))
        || (lists_modules && import_group(after).is_some())
}

/// Imports are grouped: the standard library, other crates, this crate; and exports stand for themselves.
fn import_group(line: &str) -> Option<u8> {
    if line.starts_with("pub use ") {
        return Some(3);
    }
    let path = line.strip_prefix("use ")?;
    let root = path.split(':').next().unwrap_or_default();
    Some(match root {
        "std" => 0,
        "crate" | "super" => 2,
        _ => 1,
    })
}

/// Formats statements, as the lines of an example.
pub fn statements(code: &str) -> Vec<String> {
    let Ok(file) = syn::parse_file(&format!("async fn example() {{ {code} }}")) else {
        return code.lines().map(str::to_owned).collect();
    };
    let text = prettyplease::unparse(&file);
    let lines: Vec<&str> = text.lines().collect();
    let inner = lines
        .get(1..lines.len().saturating_sub(1))
        .unwrap_or_default();
    inner
        .iter()
        .map(|line| line.strip_prefix("    ").unwrap_or(line).to_owned())
        .collect()
}
