//! The names of parameters in paths.

use std::collections::HashSet;

use super::endpoints::Segment;
use super::words::{singular, snake, snake_of, words};

/// What a parameter stands for: `meeting` for `meeting_id`.
pub fn noun(parameter: &str, segments: &[Segment]) -> String {
    let mut parts = words(parameter);
    let is_vague = |word: &String| {
        ["id", "uuid", "identifier", "key", "name", "slug"].contains(&word.as_str())
    };
    if parts.len() > 1 && parts.last().is_some_and(is_vague) {
        parts.pop();
    } else if parts.len() == 1 && parts.iter().all(is_vague) {
        let before = segments.iter().rev().find_map(|segment| match segment {
            Segment::Literal(text) => Some(words(text)),
            Segment::Parameter(_) => None,
        });
        if let Some(mut before) = before.filter(|words| !words.is_empty()) {
            if let Some(last) = before.last_mut() {
                *last = singular(last);
            }
            parts = before;
        }
    }
    snake_of(&parts, "scope")
}

/// Gives parameters another name if it is repeated.
pub fn rename_parameters(segments: &mut [Segment], around: &[String]) {
    let mut taken: HashSet<String> = around.iter().map(|name| snake(name, "parameter")).collect();
    taken.insert("body".to_owned());
    let mut before = String::new();
    for segment in segments {
        match segment {
            Segment::Literal(text) => before = singular(&snake(text, "")),
            Segment::Parameter(name) => {
                let longer = [name.clone(), format!("{before}_{name}")];
                let numbered = (2..).map(|number| format!("{name}_{number}"));
                let mut free = longer.into_iter().chain(numbered);
                let is_free = |name: &String| !taken.contains(&snake(name, "parameter"));
                // There are more numbers than names.
                *name = free.find(is_free).unwrap_or_default();
                taken.insert(snake(name, "parameter"));
            }
        }
    }
}
