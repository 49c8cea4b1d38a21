//! Mistakes as text for people and as JSON for tools.

use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use serde_json::json;

use crate::document::{Sources, locate};
use crate::mistake::{Mistake, Severity, Spot};

/// Every mistake with the line it is in, as `rustc` shows errors; with colours if `colour`.
pub fn text(mistakes: &[Mistake], sources: &Sources, colour: bool) -> String {
    let renderer = if colour {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let shown: Vec<String> = mistakes
        .iter()
        .map(|mistake| one(mistake, sources, &renderer))
        .collect();
    let mut text = shown.join("\n\n");
    if !text.is_empty() {
        text.push('\n');
    }
    text
}

/// Every mistake as one JSON object a line: severity, message, file, line, column, notes, help.
///
/// Lines and columns count from 1, columns in characters.
pub fn json(mistakes: &[Mistake], sources: &Sources) -> String {
    let mut lines = String::new();
    for mistake in mistakes {
        let mut object = place(&mistake.spot, &mistake.message, sources);
        object["severity"] = severity(mistake.severity).into();
        object["label"] = mistake.label.as_str().into();
        object["notes"] = mistake
            .notes
            .iter()
            .map(|(spot, text)| place(spot, text, sources))
            .collect();
        object["help"] = mistake.help.clone().into();
        lines.push_str(&object.to_string());
        lines.push('\n');
    }
    lines
}

fn place(spot: &Spot, message: &str, sources: &Sources) -> serde_json::Value {
    let (line, column) = find(spot, sources)
        .map(|found| line_and_column(found.text, found.range.start))
        .unzip();
    json!({ "file": name(spot, sources), "line": line, "column": column, "message": message })
}

fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn one(mistake: &Mistake, sources: &Sources, renderer: &Renderer) -> String {
    let level = match mistake.severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
    };
    let message = visible(&mistake.message);
    let marks = marks(mistake, sources);
    let mut group = Group::with_title(level.primary_title(&message)).elements(by_file(&marks));
    for help in &mistake.help {
        group = group.element(Level::HELP.message(help));
    }
    renderer.render(&[group])
}

type Mark<'a> = (Found<'a>, AnnotationKind, &'a str);

/// The place of the mistake, then the other places that matter.
fn marks<'a>(mistake: &'a Mistake, sources: &'a Sources) -> Vec<Mark<'a>> {
    let Some(found) = find(&mistake.spot, sources) else {
        return Vec::new();
    };
    let mut marks = vec![(found, AnnotationKind::Primary, mistake.label.as_str())];
    for (spot, text) in &mistake.notes {
        marks.extend(
            find(spot, sources).map(|found| (found, AnnotationKind::Context, text.as_str())),
        );
    }
    marks
}

/// One snippet a file, so that places in the same file are shown together.
fn by_file<'a>(marks: &'a [Mark<'a>]) -> Vec<Snippet<'a, annotate_snippets::Annotation<'a>>> {
    let mut files: Vec<&str> = Vec::new();
    for (found, ..) in marks {
        if !files.contains(&found.name) {
            files.push(found.name);
        }
    }
    files
        .into_iter()
        .map(|file| {
            let here: Vec<_> = marks
                .iter()
                .filter(|(found, ..)| found.name == file)
                .collect();
            let snippet = Snippet::source(here[0].0.text).path(file);
            snippet.annotations(here.into_iter().map(|(found, kind, label)| {
                let annotation = kind.span(found.range.clone());
                if label.is_empty() {
                    annotation
                } else {
                    annotation.label(*label)
                }
            }))
        })
        .collect()
}

struct Found<'a> {
    name: &'a str,
    text: &'a str,
    range: Range<usize>,
}

fn find<'a>(spot: &Spot, sources: &'a Sources) -> Option<Found<'a>> {
    let (file, range) = match spot {
        Spot::Node { place, part } => (place.file, locate(sources, *place, part.as_ref())?),
        Spot::Bytes { file, range } => (*file, range.clone()),
        Spot::File(_) => return None,
    };
    let source = sources.files.get(file)?;
    Some(Found {
        name: &source.name,
        text: &source.text,
        range,
    })
}

fn name<'a>(spot: &'a Spot, sources: &'a Sources) -> &'a str {
    let file = match spot {
        Spot::Node { place, .. } => place.file,
        Spot::Bytes { file, .. } => *file,
        Spot::File(name) => return name,
    };
    sources
        .files
        .get(file)
        .map_or("", |source| source.name.as_str())
}

fn line_and_column(text: &str, byte: usize) -> (usize, usize) {
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

/// Text from a spec as it can be printed: a control character can't move the cursor or change colours.
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

/// Whether the character is invisible or changes the order in which others are shown.
pub fn is_direction_mark(character: char) -> bool {
    matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{61c}')
}
