//! Renders diagnostics as human-readable text and as JSON.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;

use super::{Diagnostic, Location, Severity, Sources};

/// Renders diagnostics with their source lines, in the style of `rustc`; with colours if `colour`.
pub fn text(diagnostics: &[Diagnostic], sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let shown: Vec<String> = diagnostics
        .iter()
        .map(|diagnostic| one(diagnostic, sources, &renderer))
        .collect();
    let mut text = shown.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Renders each diagnostic as a JSON object on its own line: severity, message, file, line, column, notes, help.
///
/// Lines and columns count from 1, columns in characters.
pub fn json(diagnostics: &[Diagnostic], sources: &Sources) -> String {
    let mut lines = String::new();
    for diagnostic in diagnostics {
        let mut object = place(&diagnostic.location, &diagnostic.message, sources);
        object["severity"] = severity(diagnostic.severity).into();
        object["label"] = diagnostic.label.as_str().into();
        object["notes"] = diagnostic
            .notes
            .iter()
            .map(|(location, text)| place(location, text, sources))
            .collect();
        object["help"] = diagnostic.help.clone().into();
        lines.push_str(&object.to_string());
        lines.push('\n');
    }
    lines
}

fn place(location: &Location, message: &str, sources: &Sources) -> serde_json::Value {
    let (line, column) = find(location, sources)
        .map(|found| line_and_column(found.text, found.range.start))
        .unzip();
    json!({ "file": name(location, sources), "line": line, "column": column, "message": message })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn one(diagnostic: &Diagnostic, sources: &Sources, renderer: &Renderer) -> String {
    let level = match diagnostic.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = visible(&diagnostic.message);
    let help: Vec<String> = diagnostic.help.iter().map(|help| visible(help)).collect();
    let marks = marks(diagnostic, sources);
    let mut group = Group::with_title(level.primary_title(&message)).elements(by_file(&marks));
    for help in &help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group])
}

/// A location in a source with its label.
struct Mark<'a> {
    found: Found<'a>,
    kind: AnnotationKind,
    label: String,
}

/// Returns the primary location of a diagnostic, then the related ones.
fn marks<'a>(diagnostic: &'a Diagnostic, sources: &'a Sources) -> Vec<Mark<'a>> {
    let primary = [(
        &diagnostic.location,
        AnnotationKind::Primary,
        &diagnostic.label,
    )];
    let notes = diagnostic.notes.iter();
    let notes = notes.map(|(location, text)| (location, AnnotationKind::Context, text));
    let marks = primary.into_iter().chain(notes);
    marks
        .filter_map(|(location, kind, label)| {
            Some(Mark {
                found: find(location, sources)?,
                kind,
                label: visible(label),
            })
        })
        .collect()
}

/// Groups marks into one snippet per file.
fn by_file<'a>(marks: &'a [Mark<'a>]) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let mut files: Vec<&str> = Vec::new();
    for mark in marks {
        if !files.contains(&mark.found.name) {
            files.push(mark.found.name);
        }
    }
    let of_file = |file| {
        let here: Vec<&Mark> = marks
            .iter()
            .filter(|mark| mark.found.name == file)
            .collect();
        snippet(&here)
    };
    files.into_iter().filter_map(of_file).collect()
}

/// Builds a snippet of the lines from the first to the last mark only, so that long files render fast.
fn snippet<'a>(marks: &[&'a Mark<'a>]) -> Option<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let found = &marks.first()?.found;
    let text = found.text;
    let first = marks.iter().map(|mark| mark.found.range.start).min()?;
    let last = marks.iter().map(|mark| mark.found.range.end).max()?;
    let start = text[..first].rfind('\n').map_or(0, |end| end + 1);
    let end = text[last..].find('\n').map_or(text.len(), |end| last + end);
    let end = end - usize::from(end > last && text[..end].ends_with('\r'));
    let line = text[..start].matches('\n').count() + 1;
    let snippet = Snippet::source(same_length(&text[start..end]))
        .path(found.name)
        .line_start(line);
    let annotations = marks.iter().map(|mark| {
        let range = &mark.found.range;
        let annotation = mark.kind.span(range.start - start..range.end - start);
        if mark.label.is_empty() {
            annotation
        } else {
            annotation.label(mark.label.as_str())
        }
    });
    Some(snippet.annotations(annotations))
}

/// Replaces invisible characters with visible ones of the same length in bytes, so that offsets stay valid.
///
/// The renderer itself replaces single-byte control characters.
fn same_length(text: &str) -> String {
    text.chars()
        .map(|character| {
            let is_hidden = character.is_control() || is_direction_mark(character);
            match character.len_utf8() {
                2 if is_hidden => '\u{b7}',
                3 if is_hidden => '\u{fffd}',
                _ => character,
            }
        })
        .collect()
}

struct Found<'a> {
    name: &'a str,
    text: &'a str,
    range: Range<usize>,
}

fn find<'a>(location: &Location, sources: &'a Sources) -> Option<Found<'a>> {
    let Location::Bytes { file, range } = location else {
        return None;
    };
    let source = sources.files.get(*file)?;
    Some(Found {
        name: &source.name,
        text: &source.text,
        range: range.clone(),
    })
}

fn name<'a>(location: &'a Location, sources: &'a Sources) -> &'a str {
    let file = match location {
        Location::Span(span) => span.file,
        Location::Bytes { file, .. } => *file,
        Location::File(name) => return name,
    };
    sources
        .files
        .get(file)
        .map_or("", |source| source.name.as_str())
}

/// Returns the line and column of a byte, both counting from 1; columns count characters.
pub fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
    let before = &text[..byte];
    let line = before.matches('\n').count() + 1;
    let column = before
        .rsplit('\n')
        .next()
        .unwrap_or_default()
        .chars()
        .count()
        + 1;
    (line, column)
}

/// Escapes control characters in text from a spec, so that it can't move the cursor or change colours.
fn visible(text: &str) -> String {
    text.chars()
        .flat_map(|character| {
            let hidden = character.is_control() || is_direction_mark(character);
            let escaped: Vec<char> = if hidden {
                character.escape_default().collect()
            } else {
                vec![character]
            };
            escaped
        })
        .collect()
}

/// Returns whether the character is invisible or changes the display order of others.
pub fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}
