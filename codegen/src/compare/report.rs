//! Shows the result of a comparison, with the locations on both sides.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::difference::{Comparison, Difference, Kind, Side};
use crate::api::Meant;
use crate::diagnostics::{Location, Sources, Span, count, line_and_column};
use crate::yaml;

/// The sources of both sides.
#[derive(Clone, Copy, Debug)]
pub struct BothSources<'a> {
    /// The files of the spec.
    pub spec: &'a Sources,
    /// The files of the reference. A span in them is a line.
    pub reference: &'a Sources,
}

/// A location as it is shown.
struct Shown {
    file: String,
    line: usize,
    column: Option<usize>,
}

impl Shown {
    fn text(&self) -> String {
        let Shown { file, line, column } = self;
        match column {
            Some(column) => format!("{file}:{line}:{column}"),
            None => format!("{file}:{line}"),
        }
    }
}

impl BothSources<'_> {
    fn in_spec(&self, span: Option<Span>) -> Option<Shown> {
        let span = span?;
        let Location::Bytes { file, range } = yaml::locate(self.spec, span)? else {
            return None;
        };
        let source = self.spec.files.get(file)?;
        let (line, column) = line_and_column(&source.text, range.start);
        Some(Shown {
            file: source.name.clone(),
            line,
            column: Some(column),
        })
    }

    fn in_reference(&self, span: Option<Span>) -> Option<Shown> {
        let span = span?;
        let source = self.reference.files.get(span.file)?;
        Some(Shown {
            file: source.name.clone(),
            line: span.node,
            column: None,
        })
    }
}

/// Returns a line for each difference and each stale reason.
pub fn text(comparison: &Comparison, sources: BothSources) -> String {
    let mut lines = String::new();
    for difference in &comparison.differences {
        lines.push_str(&line(difference, sources));
        lines.push('\n');
    }
    let mut seen = BTreeSet::new();
    for stale in &comparison.stale {
        let place = sources.in_spec(Some(stale.at));
        let place = place.map_or_else(|| "the spec".to_owned(), |place| place.text());
        // What a YAML alias repeats is one place.
        if seen.insert(place.clone()) {
            let name = &stale.name;
            lines.push_str(&format!(
                "{place}: stale: the reference doesn't differ in `{name}`: remove the reason\n"
            ));
        }
    }
    lines
}

fn line(difference: &Difference, sources: BothSources) -> String {
    let Difference {
        kind,
        operation,
        path,
        meaning,
        advice,
        ..
    } = difference;
    let subject = if path.is_empty() {
        format!("`{operation}`")
    } else {
        format!("`{operation}` {path}")
    };
    let spec = sources.in_spec(difference.spec.at);
    let reference = sources.in_reference(difference.reference.at);
    let place = spec.as_ref().or(reference.as_ref()).map(Shown::text);
    let place = place.unwrap_or_else(|| "the spec".to_owned());
    let at = reference.map(|shown| format!(" ({})", shown.text()));
    let at = at.unwrap_or_default();
    let said = |side: &Side| side.text.clone().unwrap_or_default();
    let (ours, theirs) = (said(&difference.spec), said(&difference.reference));
    let what = match kind {
        Kind::Missing if path.is_empty() => "only the reference has it".to_owned(),
        Kind::Missing => format!("only the reference has it{at}, `{theirs}`"),
        Kind::Added => format!("only the spec has it, `{ours}`{at}"),
        _ => format!("the spec says `{ours}`, the reference `{theirs}`{at}"),
    };
    let kind = kind.name();
    format!("{place}: {kind}: {subject}: {what}: {meaning}; {advice}")
}

/// Returns a JSON object for each difference and each stale reason, one per line.
pub fn json(comparison: &Comparison, sources: BothSources) -> String {
    let mut lines = String::new();
    let mut push = |value: Value| lines.push_str(&format!("{value}\n"));
    for difference in &comparison.differences {
        let spec = side(&difference.spec, sources.in_spec(difference.spec.at));
        let reference = &difference.reference;
        push(json!({
            "kind": difference.kind.name(),
            "operation": difference.operation,
            "path": difference.path,
            "spec": spec,
            "reference": side(reference, sources.in_reference(reference.at)),
            "meaning": difference.meaning,
            "advice": difference.advice,
        }));
    }
    for Meant { name, reason, at } in &comparison.stale {
        let says = Side {
            at: Some(*at),
            text: Some(reason.clone()),
        };
        push(json!({
            "kind": "stale",
            "operation": Value::Null,
            "path": name,
            "spec": side(&says, sources.in_spec(Some(*at))),
            "reference": Value::Null,
            "meaning": "the reference doesn't differ",
            "advice": "remove the reason",
        }));
    }
    lines
}

fn side(side: &Side, shown: Option<Shown>) -> Value {
    if side.text.is_none() && shown.is_none() {
        return Value::Null;
    }
    let (file, line, column) = match shown {
        Some(Shown { file, line, column }) => (Some(file), Some(line), column),
        None => (None, None, None),
    };
    json!({ "text": side.text, "file": file, "line": line, "column": column })
}

/// Returns how many differences there are: those that are listed, those that the spec explains, and stale reasons.
pub fn summary(comparison: &Comparison) -> String {
    let differences = count(comparison.differences.len(), "difference");
    let mut text = format!("{differences}, {} explained", comparison.meant.len());
    if !comparison.stale.is_empty() {
        text.push_str(&format!(
            ", {}",
            count(comparison.stale.len(), "stale reason")
        ));
    }
    if !comparison.differences.is_empty() {
        text.push_str(
            "\nto accept a difference, add its reason: `differs: { KIND: REASON }` to what differs, or `omits: { NAME: REASON }` to what lacks it",
        );
    }
    if comparison.seems_partial() {
        text.push_str("\nif the reference describes only a part of the API, pass `--partial`");
    }
    text
}
