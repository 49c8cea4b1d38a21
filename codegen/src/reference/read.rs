//! Reads references of all formats.

use std::collections::HashMap;
use std::path::{Path, PathBuf};

use super::document::Document;
use super::problem::Problem;
use super::{inputs, openapi, page};
use crate::diagnostics::{Severity, Source, Sources};

/// A reference that was read.
#[derive(Clone, Debug)]
pub struct Reference {
    /// Its files.
    pub sources: Sources,
    /// What each of them says.
    pub documents: Vec<Document>,
    /// What can't be read.
    pub problems: Vec<Problem>,
}

/// Reads pages of a reference in Markdown and OpenAPI documents: files, all references in folders, and standard input for
/// `-`.
///
/// # Errors
///
/// Returns a message for each path that can't be read.
pub fn read(paths: &[PathBuf]) -> Result<Reference, Vec<String>> {
    Ok(read_sources(inputs::read(paths)?))
}

/// Reads references from memory instead of from files.
pub fn read_sources(sources: Sources) -> Reference {
    let mut problems = Vec::new();
    let files = sources.files.iter().enumerate();
    let documents = files.map(|(file, source)| document(source, file, &mut problems));
    Reference {
        documents: documents.collect(),
        problems,
        sources,
    }
}

fn document(source: &Source, file: usize, problems: &mut Vec<Problem>) -> Document {
    if is_openapi(source) {
        openapi::read(&source.text, file, problems)
    } else {
        page::read(&source.text, file, problems)
    }
}

/// Returns whether a source is an OpenAPI document: by the name of its file, or else by its first line.
fn is_openapi(source: &Source) -> bool {
    let end = Path::new(&source.name).extension();
    match end.and_then(|end| end.to_str()) {
        Some("json" | "yaml" | "yml") => true,
        Some("md" | "markdown") => false,
        _ => {
            let mut lines = source.text.lines().map(str::trim_start);
            let first = lines.find(|line| !line.is_empty() && !line.starts_with('#'));
            let starts = ["{", "openapi:", "\"openapi\"", "swagger:", "%YAML"];
            first.is_some_and(|first| starts.iter().any(|start| first.starts_with(start)))
        }
    }
}

/// Returns a line for each problem, and after it the other places that have the same.
pub fn problems_text(severity: Severity, problems: &[Problem], sources: &Sources) -> String {
    let severity = match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    };
    let mut places: HashMap<&str, Vec<String>> = HashMap::new();
    let mut messages = Vec::new();
    for problem in problems {
        let source = sources.files.get(problem.file);
        let file = source.map_or("the reference", |source| source.name.as_str());
        let places = places.entry(&problem.message).or_insert_with(|| {
            messages.push(&problem.message);
            Vec::new()
        });
        places.push(format!("{file}:{}", problem.line));
    }
    let text = |message: &String| {
        let places = &places[message.as_str()];
        let line = format!("{}: {severity}: {message}\n", places[0]);
        match &places[1..] {
            [] => line,
            others => format!("{line}    also at {}\n", others.join(", ")),
        }
    };
    messages.into_iter().map(text).collect()
}
