//! `Cargo.toml` of the generated crate.

use std::fmt::Write as _;

use super::format::HEADER;
use super::markdown::visible;
use crate::api::{Api, Package};

const DEPENDENCIES: &str = include_str!("../../crate/dependencies.toml");

/// The oldest version of Rust that compiles the crate.
pub const MINIMUM_RUST: &str = "1.88";

/// The whole file.
pub fn file(api: &Api) -> String {
    let Package {
        name,
        version,
        description,
        license,
        repository,
        keywords,
        categories,
    } = &api.package;
    let mut text = format!("# {HEADER}\n\n[package]\n");
    let mut line = |key: &str, value: String| {
        // Writing to a String can't fail.
        let _ = writeln!(text, "{key} = {value}");
    };
    line("name", quoted(name));
    line("version", quoted(version));
    line("edition", quoted("2024"));
    line("rust-version", quoted(MINIMUM_RUST));
    line("description", quoted(description));
    line("license", quoted(license));
    if let Some(repository) = repository {
        line("repository", quoted(repository));
    }
    line("documentation", quoted(&format!("https://docs.rs/{name}")));
    line("readme", quoted("README.md"));
    if !keywords.is_empty() {
        line("keywords", list(keywords));
    }
    if !categories.is_empty() {
        line("categories", list(categories));
    }
    text.push('\n');
    text.push_str(DEPENDENCIES);
    text
}

/// A TOML string of one line, since cargo hands it on as an environment variable; what JSON escapes, TOML escapes alike.
fn quoted(text: &str) -> String {
    serde_json::Value::from(visible(text))
        .to_string()
        .replace('\u{7f}', "\\u007f")
}

fn list(texts: &[String]) -> String {
    let quoted: Vec<String> = texts.iter().map(|text| quoted(text)).collect();
    format!("[{}]", quoted.join(", "))
}
