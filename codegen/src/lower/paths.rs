//! How URLs nest: path templates, and the scopes that each hold a part of the path.

use super::keys::SCOPE;
use super::names::{Names, Style, client_methods, handle_methods};
use super::root::lower_parameters;
use super::table::{Entry, Table};
use super::types::Types;
use crate::api::{Field, PathPart, PathTemplate, Scalar, Scope, Type};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Node, Place};

/// The scopes, and what the checks of resources need to know of them.
#[derive(Debug, Default)]
pub struct Scopes<'a> {
    list: Vec<Scope>,
    names: Vec<&'a str>,
    /// Whether `scopes` can't be read, so that an unknown name may well be declared there.
    incomplete: bool,
    /// The names of methods on the client and on each scope's handle.
    methods: Vec<Names<'a>>,
}

impl<'a> Scopes<'a> {
    /// The scopes alone.
    pub fn into_scopes(self) -> Vec<Scope> {
        self.list
    }

    /// The scope that `within` names, if the key is there.
    pub fn within(&self, table: &Table, diagnostics: &mut Diagnostics) -> Option<usize> {
        let name = table.text("within", diagnostics)?;
        let found = self.names.iter().position(|known| *known == name);
        if found.is_none() && !self.incomplete {
            let node = table.get("within")?;
            let diagnostic = Diagnostic::error(format!("there is no scope `{name}`"), node);
            diagnostics.push(diagnostic.suggest(&name, self.names.iter().copied()));
        }
        found
    }

    /// A name for a method on the handle of a scope, or on the client.
    pub fn method(
        &mut self,
        within: Option<usize>,
        (typed, key): (&'a str, &'a Node),
        table: &Table<'a>,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let taken = if within.is_none() {
            client_methods()
        } else {
            handle_methods()
        };
        let handle = within.map_or(0, |scope| scope + 1);
        self.methods[handle].add(typed, key, Some(table), (Style::Snake, &taken), diagnostics)
    }

    /// A scope's path from the base URL on.
    pub fn full_path(&self, within: Option<usize>) -> String {
        let mut path = String::new();
        let mut next = within;
        // There is no scope within itself: that is checked before this is asked.
        while let Some(scope) = next.and_then(|index| self.list.get(index)) {
            path.insert_str(0, &scope.path.text());
            next = scope.within;
        }
        path
    }

    /// The names of the path parameters of a scope and of all around it.
    pub fn parameters(&self, within: Option<usize>) -> Vec<String> {
        let mut names = Vec::new();
        let mut next = within;
        while let Some(scope) = next.and_then(|index| self.list.get(index)) {
            names.extend(scope.path.parameters().map(|field| field.wire.clone()));
            next = scope.within;
        }
        names
    }
}

/// Reads the `scopes` of the file with `api`.
pub fn lower_scopes<'a>(
    root: Option<&Table<'a>>,
    types: &Types,
    diagnostics: &mut Diagnostics,
) -> Scopes<'a> {
    let mut scopes = Scopes {
        methods: vec![Names::default()],
        ..Scopes::default()
    };
    let entry = root.and_then(|table| table.entry("scopes"));
    let entries = match entry {
        Some(entry) => entry.open(diagnostics).map(|table| table.entries),
        None => Some(Vec::new()),
    };
    scopes.incomplete = entries.is_none();
    let entries = entries.unwrap_or_default();
    scopes.names = entries.iter().map(|entry| entry.name).collect();
    scopes
        .methods
        .extend(entries.iter().map(|_| Names::default()));
    let mut type_names = Names::default();
    let tables: Vec<Option<Table>> = entries
        .iter()
        .map(|entry| entry.known(&SCOPE, diagnostics))
        .collect();
    let mut parents: Vec<Option<usize>> = tables
        .iter()
        .map(|table| {
            table
                .as_ref()
                .and_then(|table| scopes.within(table, diagnostics))
        })
        .collect();
    break_loops(&mut parents, &entries, diagnostics);
    for ((entry, table), within) in entries.iter().zip(&tables).zip(parents) {
        scopes.list.push(Scope {
            method: String::new(),
            rust: String::new(),
            within,
            path: PathTemplate::default(),
            doc: None,
        });
        let Some(table) = table else { continue };
        let method = scopes.method(within, (entry.name, entry.key), table, diagnostics);
        let rust = method
            .as_deref()
            .and_then(|method| super::names::rust_name(method, Style::Camel, &[]));
        let Some((method, rust)) = method.zip(rust) else {
            continue;
        };
        type_names.claim(&rust, entry.name, entry.key, Style::Snake, diagnostics);
        let path = scope_path(table, types, diagnostics).unwrap_or_default();
        let doc = table.text("doc", diagnostics);
        if let Some(scope) = scopes.list.last_mut() {
            *scope = Scope {
                method,
                rust,
                within,
                path,
                doc,
            };
        }
    }
    for (index, entry) in entries.iter().enumerate() {
        let around = scopes.parameters(scopes.list[index].within);
        let path = tables[index].as_ref().and_then(|table| table.get("path"));
        report_repeated(
            &scopes.list[index].path,
            &around,
            path.unwrap_or(entry.key),
            diagnostics,
        );
    }
    scopes
}

/// A scope declares the parameters of its path by naming them; `parameters` only says more of them.
fn scope_path(table: &Table, types: &Types, diagnostics: &mut Diagnostics) -> Option<PathTemplate> {
    let text = table.text("path", diagnostics)?;
    let node = table.get("path")?;
    let errors = diagnostics.errors();
    let declared = lower_parameters(table, types, diagnostics);
    let is_clean = errors == diagnostics.errors();
    let path = parse(&text, 0, node, diagnostics)?;
    let known: Vec<Field> = declared.iter().map(|(field, _)| field.clone()).collect();
    report_unused(&path, &declared, node, diagnostics);
    let path = fill(path, &known);
    if is_clean {
        report_same_in_rust(&path, node, diagnostics);
    }
    Some(path)
}

fn break_loops(parents: &mut [Option<usize>], entries: &[Entry], diagnostics: &mut Diagnostics) {
    for index in 0..parents.len() {
        let mut next = parents[index];
        let mut links: Vec<usize> = Vec::new();
        while let Some(parent) = next {
            if parent == index {
                let message = format!("the scope `{}` is within itself", entries[index].name);
                let mut diagnostic = Diagnostic::error(message, entries[index].key);
                for link in links.into_iter().filter(|link| *link != index) {
                    diagnostic = diagnostic.note(entries[link].key, "by way of this one");
                }
                diagnostics.push(diagnostic);
                parents[index] = None;
                break;
            }
            if links.contains(&parent) {
                break;
            }
            links.push(parent);
            next = parents[parent];
        }
    }
}

/// Reports a parameter that stands in the path twice; `node` is where the path was typed.
pub fn report_repeated(
    path: &PathTemplate,
    around: &[String],
    node: &Node,
    diagnostics: &mut Diagnostics,
) {
    let names: Vec<&str> = path.parameters().map(|field| field.wire.as_str()).collect();
    for (index, name) in names.iter().enumerate() {
        let is_around = around.iter().any(|known| known == name);
        if !is_around && !names[..index].contains(name) {
            continue;
        }
        let message = format!("the path has the parameter `{name}` twice");
        let diagnostic = Diagnostic::error(message, last_place(name, node));
        diagnostics.push(if is_around {
            diagnostic.help("a scope around this has it already; choose another name")
        } else {
            diagnostic.help("choose another name for one of them")
        });
    }
}

/// Reports parameters that differ only here, not as arguments in Rust.
fn report_same_in_rust(path: &PathTemplate, node: &Node, diagnostics: &mut Diagnostics) {
    let fields: Vec<&Field> = path.parameters().collect();
    for (index, Field { wire, rust, .. }) in fields.iter().enumerate() {
        let mut earlier = fields[..index].iter();
        if let Some(first) = earlier.find(|first| first.rust == *rust && first.wire != *wire) {
            let first = &first.wire;
            let message = format!("`{wire}` and `{first}` are both `{rust}` in Rust");
            let help =
                format!("write `parameters: {{ {wire}: {{ type: string, rust: some_name }} }}`");
            diagnostics.push(Diagnostic::error(message, last_place(wire, node)).help(help));
        }
    }
}

/// Where the parameter stands in the path, for the last time.
fn last_place(name: &str, node: &Node) -> Place {
    let typed = format!("{{{name}}}");
    let text = node.text().unwrap_or_default();
    text.rfind(&typed)
        .map_or(node.place, |start| node.part(start..start + typed.len()))
}

/// Reports parameters that are described but don't stand in the path.
pub fn report_unused(
    path: &PathTemplate,
    declared: &[(Field, &Node)],
    node: &Node,
    diagnostics: &mut Diagnostics,
) {
    for (field, key) in declared {
        if !path
            .parameters()
            .any(|parameter| parameter.wire == field.wire)
        {
            let message = format!("the path has no parameter `{}`", field.wire);
            let diagnostic = Diagnostic::error(message, *key).note(node, "this is the path");
            diagnostics.push(diagnostic.help(format!(
                "add `{{{}}}` to the path, or remove this line",
                field.wire
            )));
        }
    }
}

/// Gives each parameter of the path what was declared of it.
pub fn fill(path: PathTemplate, declared: &[Field]) -> PathTemplate {
    let fill_part = |part| match part {
        PathPart::Parameter(field) => {
            let known = declared.iter().find(|known| known.wire == field.wire);
            PathPart::Parameter(known.cloned().unwrap_or(field))
        }
        PathPart::Literal(literal) => PathPart::Literal(literal),
    };
    PathTemplate {
        parts: path.parts.into_iter().map(fill_part).collect(),
    }
}

/// Reads a path; `offset` is where it starts in the node's text.
pub fn parse(
    text: &str,
    offset: usize,
    node: &Node,
    diagnostics: &mut Diagnostics,
) -> Option<PathTemplate> {
    let mut wrong = |message: String, start: usize, end: usize, help: &str| {
        let diagnostic = Diagnostic::error(message, node.part(offset + start..offset + end));
        diagnostics.push(diagnostic.help(help));
    };
    if !text.starts_with('/') || (text.len() > 1 && text.ends_with('/')) {
        wrong(
            "a path starts with `/` and doesn't end with one".to_owned(),
            0,
            text.len(),
            &format!("write `/{}`", text.trim_matches('/')),
        );
        return None;
    }
    let mut path = PathTemplate::default();
    let mut literal = String::new();
    let mut start = 1;
    for segment in text[1..].split('/') {
        literal.push('/');
        let end = start + segment.len();
        if let Some(name) = segment
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'))
        {
            let rust = super::names::rust_name(name, Style::Snake, &[]);
            let is_word = name
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || "_-".contains(character));
            let (Some(rust), true) = (rust, is_word) else {
                wrong(
                    format!("`{name}` is no name for a parameter"),
                    start,
                    end,
                    "write letters, digits and underscores",
                );
                return None;
            };
            path.parts
                .push(PathPart::Literal(std::mem::take(&mut literal)));
            path.parts
                .push(PathPart::Parameter(plain_parameter(name, rust)));
        } else if segment.contains(['{', '}']) {
            wrong(
                "a parameter is a whole segment of the path".to_owned(),
                start,
                end,
                "write `/{name}/`",
            );
            return None;
        } else if segment.is_empty() || segment == "." || segment == ".." {
            wrong(
                "a segment of the path is empty or only dots".to_owned(),
                start.saturating_sub(1),
                end,
                "remove it",
            );
            return None;
        } else if let Some((index, bad)) = segment
            .char_indices()
            .find(|(index, character)| !fits_path(*character, &segment[*index..]))
        {
            let help = match bad {
                '%' => "`%` is followed by two hexadecimal digits; a percent sign itself is `%25`",
                '?' => "declare the parameters of the query by `query`",
                _ => "write it percent-encoded",
            };
            let start = start + index;
            let message = format!("`{bad}` can't stand in a path here");
            wrong(message, start, start + bad.len_utf8(), help);
            return None;
        } else {
            literal.push_str(segment);
        }
        start = end + 1;
    }
    if !literal.is_empty() {
        path.parts.push(PathPart::Literal(literal));
    }
    Some(path)
}

/// Whether a character can stand in a path; `rest` is the text from it on.
fn fits_path(character: char, rest: &str) -> bool {
    if character == '%' {
        let mut digits = rest.chars().skip(1);
        let mut is_digit = || digits.next().is_some_and(|digit| digit.is_ascii_hexdigit());
        return is_digit() && is_digit();
    }
    character.is_ascii_alphanumeric() || "-._~!$&'()*+,;=:@".contains(character)
}

fn plain_parameter(name: &str, rust: String) -> Field {
    Field {
        wire: name.to_owned(),
        rust,
        ty: Type::Scalar(Scalar::String),
        optional: false,
        comma_joined: false,
        skip_empty: false,
        doc: None,
        deprecated: None,
    }
}
