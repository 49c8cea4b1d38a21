//! The one file that says what the API is; and which keys a file can have at all.

use super::fields::{self, Position};
use super::keys::{API_FILE, AUTH, FILES, PACKAGE, RESOURCE_FILE};
use super::language::Mapping;
use super::table::{Entry, Table};
use crate::api::{Api, Auth, Package, Resource, Scope, TypeDefinition, Types};
use crate::diagnostics::{Diagnostic, Diagnostics, Spot, nearest};
use crate::document::{Document, Node, Value};

/// The files of the spec by what they describe.
#[derive(Debug, Default)]
pub struct Files<'a> {
    /// The one with `api`.
    pub root: Option<Table<'a>>,
    /// Those with `resource`.
    pub resources: Vec<Table<'a>>,
    /// All of them: each may declare types.
    pub all: Vec<Table<'a>>,
    /// Whether there are others that can't be read, which may declare anything.
    pub incomplete: bool,
}

/// Finds out what each file describes; `None` if that can't be told, and so nothing else.
pub fn sort_files<'a>(
    documents: &'a [Document],
    diagnostics: &mut Diagnostics,
) -> Option<Files<'a>> {
    let mut files = Files {
        // So far, there are only diagnostics of reading.
        incomplete: diagnostics.has_errors(),
        ..Files::default()
    };
    for document in documents {
        let node = &document.root;
        let table = kind_of_file(node, diagnostics).and_then(|(mapping, at)| {
            Some((mapping, at, Table::known(node, at, mapping, diagnostics)?))
        });
        let Some((mapping, at, table)) = table else {
            files.incomplete = true;
            continue;
        };
        if std::ptr::eq(mapping, &raw const API_FILE) {
            match &files.root {
                None => files.root = Some(table.clone()),
                Some(first) => {
                    let diagnostic = Diagnostic::error("there are two files with `api`", at);
                    diagnostics.push(diagnostic.note(first.at, "the other one").help(
                        "one file says what the API is; others have `resource` or only `types`",
                    ));
                }
            }
        } else if std::ptr::eq(mapping, &raw const RESOURCE_FILE) {
            files.resources.push(table.clone());
        }
        files.all.push(table);
    }
    if files.root.is_none() {
        // A file that can't be read may be the one.
        if !files.incomplete {
            let diagnostic = Diagnostic::error(
                "no file of the spec says which API this is",
                Spot::File("the spec".to_owned()),
            );
            diagnostics.push(diagnostic.help("add a file with `api`, `crate` and `base_url`"));
        }
        return None;
    }
    Some(files)
}

/// What a file describes, by the keys that only such a file has; and the key to point at.
fn kind_of_file<'a>(
    node: &'a Node,
    diagnostics: &mut Diagnostics,
) -> Option<(&'static Mapping, &'a Node)> {
    let help = "a file has `api`, `resource` or `types`";
    let map = match &node.value {
        Value::Map(map) if !map.is_empty() => map,
        Value::Null | Value::Map(_) => {
            let file = Diagnostic::error("this file is empty", node);
            diagnostics.push(file.help("remove it, or describe a resource or types in it"));
            return None;
        }
        _ => {
            let message = "a file is a mapping of names to values, and this is ";
            let message = format!("{message}{}", node.kind());
            diagnostics.push(Diagnostic::error(message, node).help(help));
            return None;
        }
    };
    let key = |name: &str| {
        map.iter()
            .map(|(key, _)| key)
            .find(|key| key.text() == Some(name))
    };
    for (mapping, keys) in FILES {
        if let Some(at) = keys.iter().find_map(|name| key(name)) {
            return Some((mapping, at));
        }
    }
    let first = &map[0].0;
    let message = "this file has none of the keys that say what it describes";
    let typed = first.text().unwrap_or_default();
    let diagnostic = Diagnostic::error(message, first);
    diagnostics.push(match nearest(typed, &["api", "resource", "types"]) {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic.help(help),
    });
    None
}

/// What the file with `api` says, but for scopes and types.
pub struct Root<'a> {
    /// The file.
    pub table: Table<'a>,
    name: String,
    doc: Option<String>,
    package: Package,
    base_url: String,
    auth: Auth,
    success_flag: Option<String>,
}

/// Reads the file with `api`.
pub fn lower<'a>(files: &Files<'a>, diagnostics: &mut Diagnostics) -> Option<Root<'a>> {
    let table = files.root.clone()?;
    let name = table.text("api", diagnostics);
    let crate_name = table.text("crate", diagnostics).filter(|name| {
        let node = table.get("crate").unwrap_or(table.at);
        check_crate_name(name, node, diagnostics)
    });
    let base_url = table.text("base_url", diagnostics).filter(|url| {
        let node = table.get("base_url").unwrap_or(table.at);
        check_base_url(url, node, diagnostics)
    });
    let doc = table.text("doc", diagnostics);
    let auth = table
        .entry("auth")
        .map_or(Some(Auth::None), |entry| lower_auth(entry, diagnostics));
    let success_flag = table.text("success_flag", diagnostics);
    let package = lower_package(
        table.entry("package"),
        name.as_deref(),
        crate_name.as_deref(),
        diagnostics,
    );
    Some(Root {
        table,
        name: name?,
        doc,
        package: package?,
        base_url: base_url?.trim_end_matches('/').to_owned(),
        auth: auth?,
        success_flag,
    })
}

impl Root<'_> {
    /// The whole API.
    pub fn into_api(
        self,
        scopes: Vec<Scope>,
        resources: Vec<Resource>,
        types: Vec<TypeDefinition>,
    ) -> Api {
        Api {
            name: self.name,
            doc: self.doc,
            package: self.package,
            base_url: self.base_url,
            auth: self.auth,
            success_flag: self.success_flag,
            scopes,
            resources,
            types: Types::new(types),
        }
    }
}

fn check_crate_name(name: &str, node: &Node, diagnostics: &mut Diagnostics) -> bool {
    let fits = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|character| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || "-_".contains(character)
        })
        && name.len() <= 64;
    let is_word = syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok();
    if !fits || !is_word {
        let diagnostic = Diagnostic::error(format!("`{name}` can't be the name of a crate"), node);
        diagnostics.push(diagnostic.help("a crate's name is made of small letters, digits, `-` and `_`, and is no word of Rust's own"));
    }
    fits && is_word
}

fn check_base_url(url: &str, node: &Node, diagnostics: &mut Diagnostics) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    let fits = rest.is_some_and(|rest| {
        !rest.is_empty()
            && !rest.starts_with('/')
            && !rest.contains(|character: char| {
                character.is_whitespace()
                    || character.is_control()
                    || "?#@\"\\<>{}".contains(character)
            })
    });
    if !fits {
        let diagnostic = Diagnostic::error("this is no base URL", node);
        diagnostics
            .push(diagnostic.help("write `https://host/path`, without user, query and fragment"));
    }
    fits
}

fn lower_auth(entry: Entry, diagnostics: &mut Diagnostics) -> Option<Auth> {
    let table = entry.known(&AUTH, diagnostics)?;
    let variable = |name: &str, diagnostics: &mut Diagnostics| {
        let variable = table.text(name, diagnostics)?;
        let fits = variable
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '_');
        if !fits {
            let diagnostic = Diagnostic::error(
                "this is no name of an environment variable",
                table.get(name)?,
            );
            diagnostics.push(
                diagnostic.help("write letters, digits and underscores, as in `SERVICE_API_TOKEN`"),
            );
        }
        fits.then_some(variable)
    };
    if table.get("bearer").is_some() {
        return Some(Auth::Bearer {
            variable: variable("bearer", diagnostics)?,
        });
    }
    if let Some(entry) = table.entry("header") {
        let name = table.text("header", diagnostics)?;
        super::sent::check_header_name(&name, entry.value, diagnostics);
        return Some(Auth::Header {
            name,
            variable: variable("variable", diagnostics)?,
        });
    }
    None
}

/// How many keywords and categories crates.io takes.
const MOST_WORDS: usize = 5;

fn is_keyword(text: &str) -> bool {
    text.len() <= 20
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || "-_+".contains(character))
}

fn lower_package(
    entry: Option<Entry>,
    name: Option<&str>,
    crate_name: Option<&str>,
    diagnostics: &mut Diagnostics,
) -> Option<Package> {
    let table = match entry {
        Some(entry) => Some(entry.known(&PACKAGE, diagnostics)?),
        None => None,
    };
    let mut text = |key: &str| {
        table
            .as_ref()
            .and_then(|table| table.text(key, diagnostics))
    };
    let version = text("version").unwrap_or_else(|| "0.1.0".to_owned());
    let description = text("description");
    let license = text("license").unwrap_or_else(|| "MIT OR Apache-2.0".to_owned());
    let repository = text("repository");
    if let Some(node) = table.as_ref().and_then(|table| table.get("version")) {
        let numbers: Vec<&str> = version
            .split(['-', '+'])
            .next()
            .unwrap_or_default()
            .split('.')
            .collect();
        let fits = numbers.len() == 3
            && numbers.iter().all(|number| {
                number
                    .parse::<u64>()
                    .is_ok_and(|parsed| parsed.to_string() == **number)
            })
            && version.split(['-', '+', '.']).all(|part| !part.is_empty())
            && version
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || ".-+".contains(character));
        if !fits {
            diagnostics.push(
                Diagnostic::error("this is no version", node)
                    .help("write three numbers, as in `0.1.0`"),
            );
        }
    }
    let mut list = |key: &str, fits: fn(&str) -> bool, rule: &str| -> Vec<String> {
        let texts = table
            .as_ref()
            .map(|table| table.texts(key, diagnostics))
            .unwrap_or_default();
        for (index, (text, node)) in texts.iter().enumerate() {
            if index >= MOST_WORDS || !fits(text) {
                let message = format!("the registry doesn't take this as one of the `{key}`");
                diagnostics.push(Diagnostic::error(message, *node).help(rule));
            }
        }
        texts.into_iter().map(|(text, _)| text.to_owned()).collect()
    };
    let keywords = list(
        "keywords",
        is_keyword,
        "it takes 5 at most, each of 20 letters, digits, `-`, `_` and `+` at most, beginning with a letter or digit",
    );
    let categories = list(
        "categories",
        |text| !text.contains(char::is_whitespace),
        "it takes 5 at most, each by its slug, such as `api-bindings`",
    );
    Some(Package {
        name: crate_name?.to_owned(),
        version,
        description: description
            .unwrap_or_else(|| format!("Client for the {} API", name.unwrap_or_default())),
        license,
        repository,
        keywords,
        categories,
    })
}

/// The path parameters that a scope or operation describes.
pub fn lower_parameters<'a>(
    table: &Table<'a>,
    types: &super::types::Types,
    diagnostics: &mut Diagnostics,
) -> Vec<(crate::api::Field, &'a Node)> {
    let entry = table.entry("parameters");
    let Some(table) = entry.and_then(|entry| entry.open(diagnostics)) else {
        return Vec::new();
    };
    let mut names = super::names::Names::default();
    let entries = table.entries.into_iter();
    entries
        .filter_map(|entry| {
            let field = fields::lower(entry, Position::Path, &[], &mut names, types, diagnostics)?;
            Some((field, entry.key))
        })
        .collect()
}
