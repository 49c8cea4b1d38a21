//! How changes are shown: to people, to tools, and in a changelog.

use std::collections::BTreeMap;

use serde_json::json;

use super::change::{Change, Kind, Subject};
use super::sides::Sides;
use super::version::Verdict;

/// Returns the changes with the version to release and the lines for a changelog; `since` is what they are compared with.
pub fn report(changes: &[Change], verdict: &Verdict, since: &str) -> String {
    if changes.is_empty() {
        return format!("no changes for callers or on the wire since {since}\n");
    }
    let count = match changes.len() {
        1 => "1 change".to_owned(),
        count => format!("{count} changes"),
    };
    let breaking = match changes.iter().filter(|change| change.breaking).count() {
        0 => "none breaking".to_owned(),
        breaking => format!("{breaking} breaking"),
    };
    format!(
        "{}\n{count} since {since}, {breaking}\n{}\nfor the changelog:\n\n{}",
        text(changes),
        version(verdict),
        changelog(changes),
    )
}

/// Returns the changes for people, those that break programs first. New types are listed at the end.
pub fn text(changes: &[Change]) -> String {
    let is_new = |change: &&Change| is_listed(change) && change.kind == Kind::Added;
    let (types, mut others): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(is_new);
    others.sort_by_key(|change| (!change.breaking, !change.wire));
    let mut text: String = others.into_iter().map(one).collect();
    if !types.is_empty() {
        let types = wrapped("   ", &listed(&types));
        text.push_str(&format!("compatible: new types\n{types}"));
    }
    text
}

fn one(change: &Change) -> String {
    let effect = if change.breaking {
        "breaking"
    } else {
        "compatible"
    };
    let Sides {
        requests,
        responses,
    } = change.sides;
    let wire = match (requests, responses) {
        (true, true) => ", in requests and responses",
        (true, false) => ", in requests",
        (false, true) => ", in responses",
        (false, false) if change.wire => ", on the wire",
        (false, false) => "",
    };
    let sentence = one_line(&change.sentence());
    format!("{effect}{wire}: {sentence}\n    {}\n", change.reason)
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
            "requests": change.sides.requests,
            "responses": change.sides.responses,
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
    if needed == old {
        return format!("version {new} suffices\n");
    }
    let judged = if *suffices {
        "suffices".to_owned()
    } else if new == old {
        "is unchanged".to_owned()
    } else {
        format!("is too low after {old}")
    };
    format!("version {new} {judged}: these changes require {needed} or later\n")
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
            let list = listed(&types);
            let (mark, what) = (
                mark(types[0]),
                if types.len() == 1 { "type" } else { "types" },
            );
            let bullet = format!("{mark}The {what} {list}.");
            sections.entry(section).or_default().push(bullet);
        }
    }
    let section = |(section, bullets): (Section, Vec<String>)| {
        let bullets: Vec<String> = bullets.iter().map(|text| wrapped("-", text)).collect();
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
    let names = types.iter().map(|change| format!("`{}`", change.item));
    names.collect::<Vec<_>>().join(", ")
}

fn mark(change: &Change) -> &'static str {
    if change.breaking {
        "**Breaking:** "
    } else {
        ""
    }
}

fn bullet(change: &Change) -> String {
    let item = format!("the {} `{}`", change.subject.name(), change.item);
    let sentence = match (section(change), change.detail.as_str()) {
        (Section::Added, "") | (Section::Removed, _) => item,
        (Section::Added, detail) => format!("{item}: {detail}"),
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

/// Returns a text after a bullet, on as many lines as it needs.
fn wrapped(bullet: &str, text: &str) -> String {
    let mut lines = bullet.to_owned();
    let mut length = bullet.len();
    for word in text.split(' ') {
        let count = word.chars().count() + 1;
        if length > bullet.len() && length + count > WIDTH {
            lines.push('\n');
            lines.push_str(&" ".repeat(bullet.len()));
            length = bullet.len();
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
