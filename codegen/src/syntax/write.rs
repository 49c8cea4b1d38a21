//! Writes parts of a spec as text, in the style of specs kept by hand.

use std::collections::HashMap;

use super::api_file::ApiFile;
use super::declare::Syntax;
use super::files::{ResourceFile, ScopeFile, Spec, TypesFile};
use super::type_declaration::EnumValue;
use super::values::{Text, Texts};
use crate::diagnostics::Span;
use crate::yaml::{Layout, Node, Value, print, print_item};

/// Comments for parts of a spec, by the spans of their names.
pub type Comments = HashMap<Span, Vec<String>>;

/// A file of a spec.
#[derive(Clone, Copy, Debug)]
pub enum FileSyntax<'a> {
    /// The API file.
    Api(&'a ApiFile),
    /// A resource file.
    Resource(&'a ResourceFile),
    /// A scope file.
    Scope(&'a ScopeFile),
    /// A types file.
    Types(&'a TypesFile),
}

/// Returns the files of a spec, each with its name and text.
pub fn files_text(spec: &Spec, comments: &Comments) -> Vec<(String, String)> {
    let mut files = Vec::new();
    if let Some(api) = &spec.api {
        let api = ApiFile {
            incoming: (!spec.incoming.is_empty()).then(|| Texts(spec.incoming.clone())),
            ..api.clone()
        };
        files.push((
            "api.yaml".to_owned(),
            file_text(FileSyntax::Api(&api), comments),
        ));
    }
    let mut add = |stem: Option<&Text>, file: FileSyntax| {
        let stem = stem.map_or("types", |stem| stem.value.as_str());
        files.push((format!("{stem}.yaml"), file_text(file, comments)));
    };
    for file in &spec.scopes {
        add(file.scope.as_ref(), FileSyntax::Scope(file));
    }
    for file in &spec.resources {
        add(file.resource.as_ref(), FileSyntax::Resource(file));
    }
    for types in spec.types.iter().filter(|types| !types.entries.is_empty()) {
        let file = TypesFile {
            span: types.span,
            types: Some(types.clone()),
            incoming: None,
        };
        add(None, FileSyntax::Types(&file));
    }
    files
}

/// Returns the text of a file.
pub fn file_text(file: FileSyntax, comments: &Comments) -> String {
    let value = match file {
        FileSyntax::Api(file) => file.write(),
        FileSyntax::Resource(file) => file.write(),
        FileSyntax::Scope(file) => file.write(),
        FileSyntax::Types(file) => file.write(),
    };
    let Value::Map(keys) = value else {
        return String::new();
    };
    print(&keys, &[], &layout(comments))
}

/// Returns the lines of some entries of a mapping in a file, to which these keys lead.
pub fn entries_text<T: Syntax>(
    entries: &[(Text, T)],
    path: &[&str],
    comments: &Comments,
) -> String {
    let entry = |(name, value): &(Text, T)| {
        let key = Node::of_text(&name.value, name.span);
        (key, Node::from(value.write()))
    };
    let entries: Vec<(Node, Node)> = entries.iter().map(entry).collect();
    print(&entries, path, &layout(comments))
}

/// Returns the line of a value of an enum, in a list or with its description.
pub fn value_text((text, value): &(Text, EnumValue), path: &[&str], in_list: bool) -> String {
    if in_list {
        return print_item(&Node::of_text(&text.value, text.span), path.len() * 2);
    }
    let entry = (
        Node::of_text(&text.value, text.span),
        Node::from(value.write_short()),
    );
    print(&[entry], path, &layout(&Comments::new()))
}

fn layout(comments: &Comments) -> Layout<'_> {
    Layout {
        is_block: |path| {
            matches!(
                path,
                ["operations" | "types" | "scopes"] | ["operations", _]
            )
        },
        is_spaced: |path| matches!(path, [] | ["operations" | "types"]),
        comments,
    }
}
