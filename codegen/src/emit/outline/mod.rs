//! `API.txt`: all that a change of the API means to callers and to what is sent and read, one fact a line, sorted.
//!
//! A line begins with what it is about, followed by a space, so that the lines about one thing stay together. It tells
//! one fact about that and nothing of other things, so that it changes only with the fact.

mod operations;
mod types;

use std::fmt::Display;

use quote::ToTokens;

use super::format::HEADER;
use super::handles;
use super::types::{Site, text};
use crate::api::{Api, Auth, EmptyList, Field, PathPart, PathTemplate, Type};

/// The whole file.
pub fn file(api: &Api) -> String {
    let mut lines = about_crate(api);
    for index in 0..api.scopes.len() {
        lines.extend(about_scope(index, api));
    }
    for resource in &api.resources {
        lines.extend(operations::about_resource(resource, api));
    }
    let sent = api.sent_types();
    for (id, definition) in api.types.iter() {
        lines.extend(types::about_type(id, definition, sent.contains(&id), api));
    }
    lines.sort();
    lines.dedup();
    format!("# {HEADER}\n\n{}\n", lines.join("\n"))
}

/// The lines about one thing.
struct Lines {
    thing: String,
    list: Vec<String>,
}

impl Lines {
    fn new(thing: impl Into<String>) -> Self {
        Lines {
            thing: thing.into(),
            list: Vec::new(),
        }
    }

    fn add(&mut self, fact: impl Display) {
        self.list.push(format!("{} {fact}", self.thing));
    }

    /// Adds what a field or parameter of this `kind` is.
    fn add_field(&mut self, kind: &str, field: &Field, api: &Api, site: Site) {
        let wire = word(&field.wire);
        let name = if field.wire == field.rust || field.is_literal() {
            wire.clone()
        } else {
            format!("{wire} as {}", field.rust)
        };
        self.add(format_args!("{kind} {name}{}", content(field, api, site)));
        if field.deprecated.is_some() {
            self.add(format_args!("deprecated {kind} {wire}"));
        }
        if field.secret {
            self.add(format_args!("secret {kind} {wire}"));
        }
    }

    /// Adds a path and its parameters.
    fn add_path(&mut self, path: &PathTemplate, api: &Api) {
        if !path.parts.is_empty() {
            self.add(format_args!("path {}", path.text()));
        }
        self.add_path_parameters(path, api);
    }

    fn add_path_parameters(&mut self, path: &PathTemplate, api: &Api) {
        for part in &path.parts {
            if let PathPart::Parameter(field) = part {
                self.add_field("path parameter", field, api, Site::Resource);
            }
        }
    }
}

fn about_crate(api: &Api) -> Vec<String> {
    let mut lines = Lines::new("crate");
    lines.add(format_args!("name {}", api.package.name));
    lines.add(format_args!("version {}", api.package.version));
    lines.add(format_args!("base URL {}", api.base_url));
    match &api.auth {
        Auth::None => lines.add("authentication none"),
        Auth::Bearer { variable } => {
            lines.add(format_args!("authentication bearer token of {variable}"));
        }
        Auth::Header { name, variable } => {
            lines.add(format_args!("authentication header {name} of {variable}"));
        }
    }
    if let Some(flag) = &api.success_flag {
        lines.add(format_args!("success flag {}", word(flag)));
    }
    for (name, value) in &api.headers {
        lines.add(format_args!("header {} = {value:?}", word(name)));
    }
    lines.add(format_args!("request ID header {}", word(&api.request_id)));
    if let Some(fields) = &api.error_fields {
        let code = fields.code.iter();
        for code in code {
            lines.add(format_args!("error code {}", path_of_fields(code)));
        }
        let message = path_of_fields(&fields.message);
        lines.add(format_args!("error message {message}"));
    }
    lines.list
}

fn path_of_fields(names: &[String]) -> String {
    let names: Vec<String> = names.iter().map(|name| word(name)).collect();
    names.join(".")
}

fn about_scope(index: usize, api: &Api) -> Vec<String> {
    let scope = &api.scopes[index];
    let mut lines = Lines::new(format!("handles::{}", scope.rust));
    lines.add(format_args!("within {}", handle(scope.within, api)));
    let arguments = arguments(&handles::arguments(&scope.path, api));
    lines.add(format_args!("method {}({arguments})", scope.method));
    lines.add_path(&scope.path, api);
    for field in handles::getters(Some(index), api) {
        lines.add(format_args!("getter {}()", field.rust));
    }
    lines.list
}

/// The handle of a scope, or the client.
fn handle(scope: Option<usize>, api: &Api) -> String {
    match scope.and_then(|index| api.scopes.get(index)) {
        Some(scope) => format!("handles::{}", scope.rust),
        None => "Client".to_owned(),
    }
}

/// What follows the name of a field: its type, or the text that it always has.
fn content(field: &Field, api: &Api, site: Site) -> String {
    if let Type::Literal(text) = &field.ty {
        return format!(" = {text:?}");
    }
    let mut content = format!(": {}", text(&super::types::field(field, api, site)));
    // Alone, `Option` means that it may be left out.
    if !field.optional && matches!(field.ty, Type::Nullable(_)) {
        content.push_str(" or null");
    }
    if let Type::OneOf(texts) = &field.ty {
        let texts: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
        content.push_str(&format!(", one of {}", texts.join(", ")));
    }
    if field.comma_joined {
        content.push_str(", joined by commas");
    }
    // Only requests are checked before they are sent.
    let is_checked = site == Site::Resource;
    match field.empty.list {
        EmptyList::LeftOut => content.push_str(", not sent if empty"),
        EmptyList::Refused if is_checked => content.push_str(", no empty list"),
        EmptyList::Refused | EmptyList::Sent => {}
    }
    if field.empty.refuses_text && is_checked {
        content.push_str(", no empty text");
    }
    content
}

/// A text as one word: in quotes if it isn't one.
fn word(text: &str) -> String {
    let is_word = |character: char| character.is_ascii_alphanumeric() || "_-.".contains(character);
    if !text.is_empty() && text.chars().all(is_word) {
        text.to_owned()
    } else {
        format!("{text:?}")
    }
}

/// The arguments of a function.
fn arguments(arguments: &[impl ToTokens]) -> String {
    let arguments: Vec<String> = arguments.iter().map(text).collect();
    arguments.join(", ")
}
