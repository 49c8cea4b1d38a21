//! How changes are shown: to people, to tools, and in a changelog.

use std::collections::BTreeMap;

use serde_json::json;

use super::change::{Change, Kind, Subject};
use super::version::Verdict;

/// Returns the changes for people, those that break programs first.
pub fn text(changes: &[Change]) -> String {
    let mut sorted: Vec<&Change> = changes.iter().collect();
    sorted.sort_by_key(|change| (!change.breaking, !change.wire));
    sorted.into_iter().map(one).collect()
}

fn one(change: &Change) -> String {
    let effect = if change.breaking {
        "breaking"
    } else {
        "compatible"
    };
    let sentence = one_line(&change.sentence());
    let mut text = format!("{effect}: {sentence}\n    {}\n", change.reason);
    if change.wire {
        text.push_str("    on the wire: requests differ, or responses are read differently\n");
    }
    text
}

/// Returns the changes for tools: one JSON object per line.
pub fn json(changes: &[Change]) -> String {
    let line = |change: &Change| {
        let object = json!({
            "kind": format!("{} {}", change.subject.name(), change.kind.name()),
            "item": change.item,
            "change": change.sentence(),
            "breaking": change.breaking,
            "reason": change.reason,
            "wire": change.wire,
        });
        format!("{object}\n")
    };
    changes.iter().map(line).collect()
}

/// Returns what changes mean to the version.
pub fn version(verdict: &Verdict) -> String {
    let Verdict {
        old,
        new,
        needed,
        suffices,
    } = verdict;
    match (suffices, old == new) {
        (true, true) => format!("version {new} can stay\n"),
        (true, false) => format!("version {new} is high enough after {old}\n"),
        (false, _) => {
            format!("version {new} is too low after {old}: these changes need {needed}\n")
        }
    }
}

/// Returns the changes as Markdown for a changelog.
pub fn changelog(changes: &[Change]) -> String {
    let mut sections: BTreeMap<Section, Vec<String>> = BTreeMap::new();
    for change in changes {
        if !is_listed(change) {
            let lines = sections.entry(section(change)).or_default();
            lines.push(bullet(change));
        }
    }
    for (section, of_section) in [
        (Section::Added, Kind::Added),
        (Section::Removed, Kind::Removed),
    ] {
        let types = changes.iter();
        let types: Vec<&Change> = types
            .filter(|change| is_listed(change) && change.kind == of_section)
            .collect();
        if !types.is_empty() {
            sections.entry(section).or_default().push(listed(&types));
        }
    }
    let section = |(section, bullets): (Section, Vec<String>)| {
        let bullets: Vec<String> = bullets.iter().map(|text| wrapped(text)).collect();
        format!("### {}\n\n{}", section.title(), bullets.concat())
    };
    let sections: Vec<String> = sections.into_iter().map(section).collect();
    sections.join("\n")
}

/// The sections of a changelog, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Section {
    Added,
    Changed,
    Deprecated,
    Removed,
}

impl Section {
    fn title(self) -> &'static str {
        match self {
            Section::Added => "Added",
            Section::Changed => "Changed",
            Section::Deprecated => "Deprecated",
            Section::Removed => "Removed",
        }
    }
}

fn section(change: &Change) -> Section {
    match change.kind {
        Kind::Added if !change.breaking => Section::Added,
        Kind::Removed => Section::Removed,
        Kind::Deprecated => Section::Deprecated,
        _ => Section::Changed,
    }
}

/// Whether a type is new or gone: there can be many, which are listed in one sentence.
fn is_listed(change: &Change) -> bool {
    change.subject == Subject::Type && matches!(change.kind, Kind::Added | Kind::Removed)
}

fn listed(types: &[&Change]) -> String {
    let names: Vec<String> = types
        .iter()
        .map(|change| format!("`{}`", change.item))
        .collect();
    let mark = mark(types[0]);
    match &names[..] {
        [one] => format!("{mark}The type {one}."),
        [first @ .., last] => format!("{mark}The types {} and {last}.", first.join(", ")),
        [] => String::new(),
    }
}

fn mark(change: &Change) -> &'static str {
    if change.breaking {
        "**Breaking:** "
    } else {
        ""
    }
}

fn bullet(change: &Change) -> String {
    let sentence = match (section(change), change.detail.as_str()) {
        (Section::Added, "") => format!("the {} `{}`", change.subject.name(), change.item),
        (Section::Added, detail) => {
            format!("the {} `{}`: {detail}", change.subject.name(), change.item)
        }
        (Section::Removed, _) => format!("the {} `{}`", change.subject.name(), change.item),
        (Section::Changed | Section::Deprecated, _) => change.sentence(),
    };
    let sentence = one_line(&sentence);
    let mut letters = sentence.chars();
    let first = letters.next().map(|first| first.to_ascii_uppercase());
    let capital: String = first.into_iter().chain(letters).collect();
    format!("{}{capital}.", mark(change))
}

/// The maximum length of a line.
const WIDTH: usize = 120;

/// Returns an item of a list, on as many lines as it needs.
fn wrapped(text: &str) -> String {
    let mut lines = String::from("-");
    let mut length = 1;
    for word in text.split(' ') {
        let count = word.chars().count() + 1;
        if length > 1 && length + count > WIDTH {
            lines.push_str("\n ");
            length = 1;
        }
        lines.push(' ');
        lines.push_str(word);
        length += count;
    }
    lines.push('\n');
    lines
}

/// Returns text from a spec as one line that controls no terminal.
fn one_line(text: &str) -> String {
    let visible = |letter: char| if letter.is_control() { ' ' } else { letter };
    let text: String = text.chars().map(visible).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
