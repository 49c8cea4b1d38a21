//! The kinds of files: the API file, resource files, scope files and types files.

use super::api_file::ApiFile;
use super::declare::{Syntax, mapping};
use super::mapping::Mapping;
use super::named::{Named, Typed};
use super::operation::Operation;
use super::path::Path;
use super::reader::{Entry, Reader};
use super::type_declaration::TypeDeclaration;
use super::values::{Text, Texts};
use crate::diagnostics::{Diagnostic, Location, nearest};
use crate::yaml::{Node, Value};

mapping! {
    /// A group of operations that share a part of the URL.
    ResourceFile, "a resource file", together [("path_from", "within"), ("path_from", "path")];
    /// The name of the resource. It becomes a handle with a method for each operation.
    "resource" resource: Text, required "resource: active_session";
    /// The enclosing scope, whose path comes first. Without it, the path starts at the base URL.
    "within" within: Text;
    /// The method that returns the handle, if its name isn't that of the resource.
    "method" method: Text;
    /// The part of the path that all operations share. It has no parameters unless `path_from` is given.
    "path" path: Path;
    /// The scope around `within` whose path comes first instead. Then `path` can have the parameters of the scopes inside
    /// it, which the handle knows.
    "path_from" path_from: Text;
    /// A description for the documentation. Markdown.
    "doc" doc: Text;
    /// The operations by name. Each becomes a method.
    "operations" operations: Named<Operation>, required "operations: { get: { http: GET } }";
    /// The name to use in Rust instead of the derived one.
    "rust" rust: Text;
    /// Type declarations by name.
    "types" types: Named<Typed<TypeDeclaration>>;
    /// Declared types that are received from elsewhere, such as the events of webhooks. They count as used.
    "incoming" incoming: Texts;
}

mapping! {
    /// The operations of a scope itself.
    ScopeFile, "a scope file";
    /// The name of the scope. Its handle has a method for each operation.
    "scope" scope: Text, required "scope: meeting";
    /// The name of the module in Rust, if it isn't that of the scope.
    "rust" rust: Text;
    /// The operations by name. Each becomes a method.
    "operations" operations: Named<Operation>, required "operations: { get: { http: GET } }";
    /// Type declarations by name.
    "types" types: Named<Typed<TypeDeclaration>>;
    /// Declared types that are received from elsewhere, such as the events of webhooks. They count as used.
    "incoming" incoming: Texts;
}

mapping! {
    /// Type declarations for use in any file.
    TypesFile, "a types file";
    /// Type declarations by name.
    "types" types: Named<Typed<TypeDeclaration>>, required "types: { Poll: { fields: { id: string } } }";
    /// Declared types that are received from elsewhere, such as the events of webhooks. They count as used.
    "incoming" incoming: Texts;
}

/// The files of a spec by kind.
#[derive(Debug, Default)]
pub struct Spec {
    /// The API file; `None` if there is none, or if it can't be read.
    pub api: Option<ApiFile>,
    /// The scope files.
    pub scopes: Vec<ScopeFile>,
    /// The resource files.
    pub resources: Vec<ResourceFile>,
    /// The types of each file.
    pub types: Vec<Named<Typed<TypeDeclaration>>>,
    /// The types that are received from elsewhere.
    pub incoming: Vec<Text>,
    /// The object types of which a partial type is used, each where it is.
    pub partials: Vec<Text>,
    /// Whether a name may be declared in a part that couldn't be read.
    pub incomplete: bool,
}

impl Spec {
    fn add_incoming(&mut self, incoming: Option<Texts>) {
        self.incoming
            .extend(incoming.into_iter().flat_map(|texts| texts.0));
    }
}

/// The kinds of files, each with the keys that identify it.
pub const FILES: [(&Mapping, &[&str]); 4] = [
    (
        &ApiFile::MAPPING,
        &[
            "api",
            "crate",
            "base_url",
            "auth",
            "scopes",
            "package",
            "success_flag",
            "headers",
            "request_id",
            "errors",
        ],
    ),
    (
        &ResourceFile::MAPPING,
        &["resource", "operations", "within"],
    ),
    (&ScopeFile::MAPPING, &["scope", "operations"]),
    (&TypesFile::MAPPING, &["types", "incoming"]),
];

/// Reads all files of a spec, and drops the nodes of each once it is read.
pub fn read(documents: Vec<Node>, reader: &mut Reader) -> Spec {
    let mut spec = Spec::default();
    for document in documents {
        read_file(&document, &mut spec, reader);
    }
    if spec.api.is_none() && !reader.incomplete && !reader.diagnostics.has_errors() {
        let message = "the spec has no API file";
        let everywhere = Location::File("the spec".to_owned());
        let diagnostic = Diagnostic::error(message, everywhere);
        let help = "add a file with `api`, `crate` and `base_url`";
        reader.diagnostics.push(diagnostic.help(help));
    }
    spec.incomplete = reader.incomplete;
    spec.partials = std::mem::take(&mut reader.partials);
    spec
}

fn read_file(document: &Node, spec: &mut Spec, reader: &mut Reader) {
    let Some((kind, key)) = kind_of_file(document, reader) else {
        reader.incomplete = true;
        return;
    };
    let entry = Entry {
        name: key.text().unwrap_or_default(),
        key,
        value: document,
    };
    match kind {
        Kind::Api => {
            let Some(mut file) = ApiFile::read(entry, reader) else {
                return;
            };
            spec.types.extend(file.types.take());
            spec.add_incoming(file.incoming.take());
            if let Some(first) = &spec.api {
                let diagnostic = Diagnostic::error("there are two files with `api`", file.span);
                let help =
                    "a spec has one API file; other files have `resource`, `scope` or only `types`";
                let diagnostic = diagnostic.note(first.span, "the first one").help(help);
                reader.diagnostics.push(diagnostic);
            } else {
                spec.api = Some(file);
            }
        }
        Kind::Scope => {
            let Some(mut file) = ScopeFile::read(entry, reader) else {
                return;
            };
            spec.types.extend(file.types.take());
            spec.add_incoming(file.incoming.take());
            spec.scopes.push(file);
        }
        Kind::Resource => {
            let Some(mut file) = ResourceFile::read(entry, reader) else {
                return;
            };
            spec.types.extend(file.types.take());
            spec.add_incoming(file.incoming.take());
            spec.resources.push(file);
        }
        Kind::Types => {
            let Some(file) = TypesFile::read(entry, reader) else {
                return;
            };
            spec.types.extend(file.types);
            spec.add_incoming(file.incoming);
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Api,
    Resource,
    Scope,
    Types,
}

const KINDS: [Kind; 4] = [Kind::Api, Kind::Resource, Kind::Scope, Kind::Types];

/// Returns the kind whose identifying keys the file has most of, required ones first, and the first of these keys.
fn kind_of_file<'a>(node: &'a Node, reader: &mut Reader) -> Option<(Kind, &'a Node)> {
    let help = "a file must have `api`, `resource`, `scope` or `types`";
    let map = match &node.value {
        Value::Map(map) if !map.is_empty() => map,
        Value::Null | Value::Map(_) => {
            let diagnostic = Diagnostic::error("this file is empty", node.span);
            let help = "remove it, or declare a resource or types in it";
            reader.diagnostics.push(diagnostic.help(help));
            return None;
        }
        _ => {
            let message = "a file must be a mapping of names to values, but this is ";
            let diagnostic = Diagnostic::error(format!("{message}{}", node.kind()), node.span);
            reader.diagnostics.push(diagnostic.help(help));
            return None;
        }
    };
    let key = |name: &str| {
        let mut keys = map.iter().map(|(key, _)| key);
        keys.find(|key| key.text() == Some(name))
    };
    let mut best: Option<((usize, usize), Kind, &Node)> = None;
    for (kind, (mapping, names)) in KINDS.into_iter().zip(FILES) {
        let is_needed = |name: &&&str| {
            let mut keys = mapping.keys.iter();
            keys.any(|key| key.name == **name && key.required.is_some())
        };
        let needed = names.iter().filter(is_needed);
        let needed = needed.filter_map(|name| key(name)).count();
        let keys: Vec<&Node> = names.iter().filter_map(|name| key(name)).collect();
        let score = (needed, keys.len());
        if let Some(first) = keys.first()
            && best.is_none_or(|(other, ..)| score > other)
        {
            best = Some((score, kind, *first));
        }
    }
    if let Some((_, kind, key)) = best {
        return Some((kind, key));
    }
    let first = &map[0].0;
    let message = "this file has none of the keys that identify its kind";
    let typed = first.text().unwrap_or_default();
    let diagnostic = Diagnostic::error(message, first.span);
    let meant = nearest(typed, &["api", "resource", "scope", "types"]);
    reader.diagnostics.push(match meant {
        Some(meant) => diagnostic.help(format!("did you mean `{meant}`?")),
        None => diagnostic.help(help),
    });
    None
}
