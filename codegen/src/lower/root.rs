//! The one file that says what the API is; and which keys a file can have at all.

use super::fields::{self, Position};
use super::table::Table;
use crate::api::{Api, Auth, Package, Resource, Scope, TypeDefinition};
use crate::document::{Document, Node, Value};
use crate::mistake::{Mistake, Mistakes, Spot};

const ROOT_KEYS: &[&str] = &[
    "api",
    "crate",
    "doc",
    "package",
    "base_url",
    "auth",
    "success_flag",
    "scopes",
    "types",
];
const RESOURCE_KEYS: &[&str] = &[
    "resource",
    "within",
    "path",
    "doc",
    "operations",
    "rust",
    "types",
];
const TYPES_KEYS: &[&str] = &["types"];
const PACKAGE_KEYS: &[&str] = &[
    "version",
    "description",
    "license",
    "repository",
    "keywords",
    "categories",
];

/// The files of the spec by what they describe.
#[derive(Debug, Default)]
pub struct Files<'a> {
    /// The one with `api`.
    pub root: Option<Table<'a>>,
    /// Those with `resource`.
    pub resources: Vec<Table<'a>>,
    /// All of them: each may declare types.
    pub all: Vec<Table<'a>>,
}

/// Finds out what each file describes.
pub fn sort_files<'a>(documents: &'a [Document], mistakes: &mut Mistakes) -> Files<'a> {
    let mut files = Files::default();
    for document in documents {
        let node = &document.root;
        if matches!(node.value, Value::Null) {
            let mistake = Mistake::error("this file is empty", node);
            mistakes.push(mistake.help("remove it, or describe a resource or types in it"));
            continue;
        }
        let has = |key: &str| match &node.value {
            Value::Map(map) => map.iter().any(|(name, _)| name.text() == Some(key)),
            _ => false,
        };
        let (what, keys) = if has("api") {
            ("the file with `api`", ROOT_KEYS)
        } else if has("resource") || has("operations") {
            ("a file with `resource`", RESOURCE_KEYS)
        } else if has("types") {
            ("a file with only `types`", TYPES_KEYS)
        } else {
            ("a file of the spec", &["api", "resource", "types"][..])
        };
        let Some(table) = Table::known(node, what, keys, mistakes) else {
            continue;
        };
        if has("api") {
            match &files.root {
                None => files.root = Some(table.clone()),
                Some(first) => {
                    let place = table.entry("api").map_or(node, |entry| entry.key);
                    let first = first.entry("api").map_or(first.node, |entry| entry.key);
                    let mistake = Mistake::error("there are two files with `api`", place);
                    mistakes.push(mistake.note(first, "the other one"));
                }
            }
        } else if has("resource") || has("operations") {
            files.resources.push(table.clone());
        }
        files.all.push(table);
    }
    if files.root.is_none() && !mistakes.has_errors() {
        let mistake = Mistake::error(
            "no file of the spec says which API this is",
            Spot::File("the spec".to_owned()),
        );
        mistakes.push(mistake.help("add a file with `api`, `crate` and `base_url`"));
    }
    files
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
pub fn lower<'a>(files: &Files<'a>, mistakes: &mut Mistakes) -> Option<Root<'a>> {
    let table = files.root.clone()?;
    let what = "the file with `api`";
    let name = table.required_text("api", what, mistakes);
    let crate_name = table.required_text("crate", what, mistakes).filter(|name| {
        let node = table.get("crate").unwrap_or(table.node);
        check_crate_name(name, node, mistakes)
    });
    let base_url = table
        .required_text("base_url", what, mistakes)
        .filter(|url| {
            let node = table.get("base_url").unwrap_or(table.node);
            check_base_url(url, node, mistakes)
        });
    let doc = table.text("doc", mistakes);
    let auth = table
        .get("auth")
        .map_or(Some(Auth::None), |node| lower_auth(node, mistakes));
    let success_flag = table.text("success_flag", mistakes);
    let package = lower_package(
        table.get("package"),
        name.as_deref(),
        crate_name.as_deref(),
        mistakes,
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
            types,
        }
    }
}

fn check_crate_name(name: &str, node: &Node, mistakes: &mut Mistakes) -> bool {
    let fits = name.starts_with(|first: char| first.is_ascii_lowercase())
        && name.chars().all(|character| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || "-_".contains(character)
        })
        && name.len() <= 64;
    let is_word = syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_ok();
    if !fits || !is_word {
        let mistake = Mistake::error(format!("`{name}` can't be the name of a crate"), node);
        mistakes.push(mistake.help("a crate's name is made of small letters, digits, `-` and `_`, and is no word of Rust's own"));
    }
    fits && is_word
}

fn check_base_url(url: &str, node: &Node, mistakes: &mut Mistakes) -> bool {
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
        let mistake = Mistake::error("this is no base URL", node);
        mistakes.push(mistake.help("write `https://host/path`, without user, query and fragment"));
    }
    fits
}

fn lower_auth(node: &Node, mistakes: &mut Mistakes) -> Option<Auth> {
    let table = Table::known(node, "`auth`", &["bearer", "header", "variable"], mistakes)?;
    let variable = |name: &str, mistakes: &mut Mistakes| {
        let variable = table.required_text(name, "`auth`", mistakes)?;
        let fits = variable
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '_');
        if !fits {
            let mistake = Mistake::error(
                "this is no name of an environment variable",
                table.get(name)?,
            );
            mistakes.push(
                mistake.help("write letters, digits and underscores, as in `SERVICE_API_TOKEN`"),
            );
        }
        fits.then_some(variable)
    };
    if table.get("bearer").is_some() {
        return Some(Auth::Bearer {
            variable: variable("bearer", mistakes)?,
        });
    }
    if let Some(entry) = table.entry("header") {
        let name = table.text("header", mistakes)?;
        super::operations::check_header_name(&name, entry.value, mistakes);
        return Some(Auth::Header {
            name,
            variable: variable("variable", mistakes)?,
        });
    }
    let mistake = Mistake::error("`auth` needs `bearer` or `header`", node);
    mistakes.push(mistake.help(
        "write `auth: { bearer: VARIABLE }`, or `auth: { header: X-Api-Key, variable: VARIABLE }`",
    ));
    None
}

fn lower_package(
    node: Option<&Node>,
    name: Option<&str>,
    crate_name: Option<&str>,
    mistakes: &mut Mistakes,
) -> Option<Package> {
    let table = match node {
        Some(node) => Some(Table::known(node, "`package`", PACKAGE_KEYS, mistakes)?),
        None => None,
    };
    let mut text = |key: &str| table.as_ref().and_then(|table| table.text(key, mistakes));
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
            && numbers.iter().all(|number| number.parse::<u64>().is_ok())
            && version
                .chars()
                .all(|character| character.is_ascii_alphanumeric() || ".-+".contains(character));
        if !fits {
            mistakes.push(
                Mistake::error("this is no version", node)
                    .help("write three numbers, as in `0.1.0`"),
            );
        }
    }
    let mut list = |key: &str| -> Vec<String> {
        let texts = table
            .as_ref()
            .map(|table| table.texts(key, mistakes))
            .unwrap_or_default();
        texts.into_iter().map(|(text, _)| text.to_owned()).collect()
    };
    let (keywords, categories) = (list("keywords"), list("categories"));
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
    mistakes: &mut Mistakes,
) -> Vec<(crate::api::Field, &'a Node)> {
    let Some(node) = table.get("parameters") else {
        return Vec::new();
    };
    let Some(entries) = Table::open(node, "`parameters`", mistakes).map(|table| table.entries)
    else {
        return Vec::new();
    };
    let mut names = super::names::Names::default();
    entries
        .into_iter()
        .filter_map(|entry| {
            let field = fields::lower(entry, Position::Path, &[], &mut names, types, mistakes)?;
            Some((field, entry.key))
        })
        .collect()
}
