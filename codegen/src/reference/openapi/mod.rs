//! Reads an OpenAPI 3.0 or 3.1 document, in JSON or YAML.

mod bodies;
mod choices;
mod objects;
mod operations;
mod parameters;
mod parse;
mod reader;
mod responses;
mod schemas;
mod security;
mod surrogates;
mod tags;
mod tree;

use super::Problem;
use super::document::Document;
use reader::Reader;
use tree::Node;

/// Reads the document `text`, the content of file number `file`. What can't be read is added to `problems`.
pub fn read(text: &str, file: usize, problems: &mut Vec<Problem>) -> Document {
    let nothing = Document {
        file,
        ..Document::default()
    };
    let mut wrong = Vec::new();
    let root = parse::parse(text, &mut wrong);
    let (root, wrong) = match root {
        Ok(root) => (Some(root), wrong),
        Err(error) => (None, [wrong, vec![error]].concat()),
    };
    problems.extend(wrong.into_iter().map(|wrong| Problem {
        file,
        line: wrong.line,
        message: wrong.message,
    }));
    match root {
        Some(root) => document(&root, nothing, problems),
        None => nothing,
    }
}

fn document(root: &Node, nothing: Document, problems: &mut Vec<Problem>) -> Document {
    let mut reader = Reader::new(root, nothing.file, problems);
    if let Some((line, message)) = unsupported(root) {
        reader.report(line, message);
        return nothing;
    }
    let info = root.get("info");
    let operations = reader.operations();
    Document {
        title: info.and_then(|info| info.prose_at("title")),
        doc: info.and_then(|info| info.prose_at("description")),
        base_url: reader.base_url(),
        auth: reader.auth(),
        operations,
        schemas: reader.named_schemas(),
        ..nothing
    }
}

/// Returns what is wrong with the version of a document.
fn unsupported(root: &Node) -> Option<(usize, String)> {
    if let Some(entry) = root.entry("swagger") {
        let message = "Swagger 2.0 isn't supported: convert the document to OpenAPI 3";
        return Some((entry.line, message.to_owned()));
    }
    let Some(entry) = root.entry("openapi") else {
        let message = "not an OpenAPI document: it has no key `openapi` with the version";
        return Some((root.line, message.to_owned()));
    };
    let version = entry.value.scalar().unwrap_or_default();
    let is_known = ["3.0", "3.1"]
        .iter()
        .any(|known| version.starts_with(known));
    let message = format!("OpenAPI `{version}` isn't supported, only 3.0 and 3.1 are");
    (!is_known).then_some((entry.line, message))
}
