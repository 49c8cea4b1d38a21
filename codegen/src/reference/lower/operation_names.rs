//! Short and conventional names of operations.

use std::collections::HashSet;

use super::endpoints::{Endpoint, Segment};
use super::known::{Known, rust_key};
use super::plan::{Plan, Resource};
use super::words::{is_plural, singular, snake, snake_of, words};
use crate::syntax::HttpMethod;

/// Names the operations of each resource.
pub fn names(plan: &Plan, endpoints: &[Endpoint], known: &Known) -> Vec<Vec<String>> {
    let of_resource = |(index, resource): (usize, &Resource)| {
        let mut taken: HashSet<String> = if resource.is_scope {
            plan.taken(resource.within)
        } else {
            HashSet::new()
        };
        let known = known.resources.get(index).filter(|_| resource.is_known);
        for name in known.into_iter().flat_map(|known| &known.operations) {
            claim(name, &mut taken);
        }
        let operations = resource.operations.iter();
        operations
            .map(|(index, rest)| name(&endpoints[*index], rest, resource, &mut taken))
            .collect()
    };
    plan.resources.iter().enumerate().map(of_resource).collect()
}

/// Takes a name, with those of the types that come with it.
fn claim(name: &str, taken: &mut HashSet<String>) {
    let key = rust_key(name).unwrap_or_else(|| name.to_owned());
    for suffix in ["_request", "_response", "_required"] {
        taken.insert(format!("{key}{suffix}"));
    }
    taken.insert(key);
}

fn name(
    endpoint: &Endpoint,
    rest: &[Segment],
    resource: &Resource,
    taken: &mut HashSet<String>,
) -> String {
    let title = words(&endpoint.operation.title);
    let short = short(endpoint, rest, resource, &title);
    let method = endpoint.operation.http_method.as_str().to_lowercase();
    let candidates = [
        short.clone(),
        snake_of(&title, "operation"),
        format!("{short}_{method}"),
    ];
    let numbered = (2..).map(|number| format!("{short}_{number}"));
    let is_free = |name: &String| !taken.contains(&rust_key(name).unwrap_or_default());
    // There are more numbers than names.
    let name = candidates.into_iter().chain(numbered).find(is_free);
    let name = name.unwrap_or_default();
    claim(&name, taken);
    name
}

/// The name that an operation has if no other has it.
fn short(endpoint: &Endpoint, rest: &[Segment], resource: &Resource, title: &[String]) -> String {
    let verb = title.first().and_then(|word| verb(word));
    let last_parameter = rest
        .iter()
        .rposition(|segment| matches!(segment, Segment::Parameter(_)));
    let (before, after) = rest.split_at(last_parameter.map_or(0, |position| position + 1));
    let is_item = !before.is_empty() || resource.is_scope;
    let method = endpoint.operation.http_method;
    if after.is_empty() {
        let noun = literal_words(before);
        let list = resource.path.last().map_or(&resource.name, |last| last);
        let is_list = words(list).last().is_some_and(|word| is_plural(word));
        let verb = if is_item {
            for_item(method, verb)
        } else {
            for_collection(
                method,
                verb,
                is_list || title.iter().any(|word| word == "all"),
            )
        };
        return joined(verb, noun, true);
    }
    let noun = literal_words(after);
    let last = literal_words(&after[after.len() - 1..]);
    let verb_of_path = last.first().and_then(|word| self::verb(word));
    if method != HttpMethod::Get
        && verb_of_path.is_some_and(|found| verb.is_none_or(|verb| verb == found))
    {
        return snake_of(&noun, "operation");
    }
    let is_list = last.last().is_some_and(|word| is_plural(word));
    let verb = match (method, verb) {
        (HttpMethod::Get, Some("list")) if is_list => "list",
        (HttpMethod::Get, Some(verb)) if !is_common(verb) => verb,
        (HttpMethod::Get, _) => "get",
        (HttpMethod::Post | HttpMethod::Put, Some(verb)) if verb != "get" => verb,
        (HttpMethod::Post, _) => "",
        (HttpMethod::Put, _) => "replace",
        (HttpMethod::Patch, _) => "update",
        (HttpMethod::Delete, _) => "delete",
    };
    joined(verb, noun, false)
}

/// A verb with a noun, if there is one that it needs.
fn joined(verb: &str, mut noun: Vec<String>, is_one: bool) -> String {
    if noun.is_empty() {
        return verb.to_owned();
    }
    if is_one && let Some(last) = noun.last_mut() {
        *last = singular(last);
    }
    if noun.first().is_some_and(|first| first == verb) {
        noun.remove(0);
    }
    if !verb.is_empty() {
        noun.insert(0, verb.to_owned());
    }
    snake_of(&noun, "operation")
}

fn for_item(method: HttpMethod, verb: Option<&'static str>) -> &'static str {
    match (method, verb) {
        (HttpMethod::Get, _) => "get",
        (HttpMethod::Post, Some(verb)) if !is_common(verb) || verb == "replace" => verb,
        (HttpMethod::Put, Some(verb @ ("update" | "set" | "add"))) => verb,
        (HttpMethod::Put, _) => "replace",
        (HttpMethod::Post | HttpMethod::Patch, _) => "update",
        (HttpMethod::Delete, _) => "delete",
    }
}

fn for_collection(method: HttpMethod, verb: Option<&'static str>, is_list: bool) -> &'static str {
    match (method, verb) {
        (HttpMethod::Get, Some(verb @ ("list" | "search")))
        | (HttpMethod::Put, Some(verb @ ("update" | "set"))) => verb,
        (HttpMethod::Get, _) if is_list => "list",
        (HttpMethod::Get, _) => "get",
        (HttpMethod::Post, Some(verb)) if verb != "get" && verb != "list" => verb,
        (HttpMethod::Post, _) => "create",
        (HttpMethod::Put, _) => "replace",
        (HttpMethod::Patch, _) => "update",
        (HttpMethod::Delete, _) => "delete",
    }
}

fn literal_words(segments: &[Segment]) -> Vec<String> {
    let texts = segments.iter().filter_map(|segment| match segment {
        Segment::Literal(text) => Some(text),
        Segment::Parameter(_) => None,
    });
    let all: Vec<String> = texts.flat_map(|text| words(&snake(text, "n"))).collect();
    all.into_iter().take(6).collect()
}

/// Whether a verb only says what the HTTP method says.
fn is_common(verb: &str) -> bool {
    ["get", "list", "create", "update", "replace", "delete"].contains(&verb)
}

/// Words that start the title of an operation, or are the last part of its path, with the names that they get.
const VERBS: [(&str, &[&str]); 7] = [
    (
        "get",
        &["get", "fetch", "retrieve", "read", "show", "view", "find"],
    ),
    ("list", &["list"]),
    ("create", &["create", "new", "insert", "post"]),
    ("update", &["update", "edit", "modify", "patch", "change"]),
    ("replace", &["replace", "put", "overwrite"]),
    ("delete", &["delete", "destroy"]),
    ("", &ACTIONS),
];

const ACTIONS: [&str; 58] = [
    "accept",
    "acknowledge",
    "ack",
    "activate",
    "add",
    "approve",
    "archive",
    "assign",
    "attach",
    "cancel",
    "check",
    "clear",
    "close",
    "complete",
    "confirm",
    "connect",
    "copy",
    "count",
    "deactivate",
    "disable",
    "disconnect",
    "download",
    "enable",
    "end",
    "execute",
    "export",
    "generate",
    "import",
    "invite",
    "join",
    "kick",
    "leave",
    "lock",
    "merge",
    "move",
    "mute",
    "pause",
    "poll",
    "publish",
    "purge",
    "redact",
    "refresh",
    "register",
    "reject",
    "remove",
    "reset",
    "restart",
    "restore",
    "resume",
    "revoke",
    "rotate",
    "run",
    "search",
    "send",
    "set",
    "start",
    "stop",
    "upload",
];

/// The verb that a word is, as operations are named.
fn verb(word: &str) -> Option<&'static str> {
    for (name, synonyms) in VERBS {
        if let Some(found) = synonyms.iter().find(|synonym| **synonym == word) {
            return Some(if name.is_empty() { *found } else { name });
        }
    }
    None
}
