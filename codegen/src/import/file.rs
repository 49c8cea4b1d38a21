//! The files of a spec, and what is added to each.

use std::collections::HashSet;

use super::types::{TypeIndex, of_operation, of_parameters};
use super::{Lowered, Part, Place, Target};
use crate::diagnostics::Sources;
use crate::syntax::{
    ApiFile, Comments, FileSyntax, Named, Operation, ResourceFile, ScopeFile, TypeDeclaration,
    TypeExpression, Typed, entries_text, file_text,
};

/// What is added, file by file in the order in which they come up.
#[derive(Default)]
pub struct Files {
    list: Vec<File>,
}

/// A file, and what is added to it.
pub struct File {
    name: String,
    new: Option<NewFile>,
    /// Parts of a file that the spec has.
    pub parts: Vec<(Place, String)>,
    /// Names of types that are used first in it.
    pub types: Vec<String>,
}

/// A file that the spec doesn't have, without types.
enum NewFile {
    Api(Box<ApiFile>),
    Scope(Box<ScopeFile>),
    Resource(Box<ResourceFile>),
}

impl Files {
    /// Returns the file with this name, which is added if it hasn't come up.
    pub fn file(&mut self, name: &str) -> &mut File {
        let known = self.list.iter().position(|file| file.name == name);
        let index = known.unwrap_or_else(|| {
            self.list.push(File {
                name: name.to_owned(),
                new: None,
                parts: Vec::new(),
                types: Vec::new(),
            });
            self.list.len() - 1
        });
        &mut self.list[index]
    }

    /// Adds the API file.
    pub fn add_api(&mut self, lowered: &Lowered) {
        if let Some(api) = &lowered.spec.api {
            let file = self.file("api.yaml");
            file.new = Some(NewFile::Api(Box::new(api.clone())));
            file.types = types_of_scopes(api);
        }
    }

    /// Adds scopes to an API file.
    pub fn add_scopes(&mut self, target: Target, lowered: &Lowered) {
        let Some(api) = &lowered.spec.api else { return };
        let Some(scopes) = api
            .scopes
            .as_ref()
            .filter(|scopes| !scopes.entries.is_empty())
        else {
            return;
        };
        let entries: Vec<_> = scopes
            .iter()
            .map(|(name, scope)| (name.clone(), scope.clone()))
            .collect();
        let text = entries_text(&entries, &["scopes"], &Comments::new());
        let file = self.file(api_file(target.sources));
        file.parts.push((Place::Under("scopes"), text));
        file.types = types_of_scopes(api);
    }

    /// Adds operations, to new files or to those that have their resource or scope.
    pub fn add_operations(&mut self, target: Option<Target>, lowered: &Lowered) {
        let spec = &lowered.spec;
        for scope in &spec.scopes {
            let name = scope.scope.as_ref().map_or("", |name| &name.value);
            let new = || NewFile::Scope(Box::new(scope.clone()));
            self.add(target, name, true, scope.operations.as_ref(), new);
        }
        for resource in &spec.resources {
            let name = resource.resource.as_ref().map_or("", |name| &name.value);
            let new = || NewFile::Resource(Box::new(resource.clone()));
            self.add(target, name, false, resource.operations.as_ref(), new);
        }
    }

    fn add(
        &mut self,
        target: Option<Target>,
        name: &str,
        is_scope: bool,
        operations: Option<&Named<Operation>>,
        new: impl FnOnce() -> NewFile,
    ) {
        let entries = || operations.into_iter().flat_map(Named::iter);
        let types: Vec<String> = entries()
            .flat_map(|(_, operation)| of_operation(operation))
            .collect();
        let file = if let Some(known) = target.and_then(|target| file_of(target, name, is_scope)) {
            let entries: Vec<_> = entries()
                .map(|(name, operation)| (name.clone(), operation.clone()))
                .collect();
            let text = entries_text(&entries, &["operations"], &Comments::new());
            let file = self.file(known);
            file.parts.push((Place::Under("operations"), text));
            file
        } else {
            let file = self.unused(name, target.map(|target| target.sources));
            let file = self.file(&file);
            file.new = Some(new());
            file
        };
        file.types.extend(types);
    }

    /// A name for a new file.
    fn unused(&self, stem: &str, sources: Option<&Sources>) -> String {
        let names = [format!("{stem}.yaml")].into_iter();
        let mut names = names.chain((2..).map(|number| format!("{stem}_{number}.yaml")));
        let is_free = |name: &String| {
            let in_spec = sources.is_some_and(|sources| {
                let mut files = sources.files.iter();
                files.any(|file| file.path == *name)
            });
            !in_spec && !self.list.iter().any(|file| file.name == *name)
        };
        // There are more numbers than files.
        names.find(is_free).unwrap_or_default()
    }

    /// Returns all parts. Each type is declared in the first file that needs it.
    pub fn into_parts(self, index: &TypeIndex) -> Vec<Part> {
        let mut taken = HashSet::new();
        let mut parts = Vec::new();
        for file in self.list {
            let types = index.take(&file.types, &mut taken);
            let types: Vec<_> = types
                .into_iter()
                .map(|index_of_type| {
                    let (name, declaration) = index.list[index_of_type];
                    (name.clone(), Typed(declaration.clone()))
                })
                .collect();
            let part = |(place, text)| Part {
                file: file.name.clone(),
                place,
                text,
            };
            if let Some(new) = file.new {
                parts.push(part((Place::NewFile, new.text(types))));
                parts.extend(file.parts.into_iter().map(part));
                continue;
            }
            parts.extend(file.parts.into_iter().map(part));
            if !types.is_empty() {
                let text = entries_text(&types, &["types"], &Comments::new());
                parts.push(part((Place::Under("types"), text)));
            }
        }
        parts
    }
}

impl NewFile {
    fn text(self, types: Vec<(crate::syntax::Text, Typed<TypeDeclaration>)>) -> String {
        let entries: Vec<_> = types
            .into_iter()
            .map(|(name, declaration)| (name, Some(declaration)))
            .collect();
        let types = entries.first().map(|(name, _)| name.span);
        let types = types.map(|span| Named { span, entries });
        let comments = Comments::new();
        let text = match self {
            NewFile::Api(file) => {
                file_text(FileSyntax::Api(&ApiFile { types, ..*file }), &comments)
            }
            NewFile::Scope(file) => {
                file_text(FileSyntax::Scope(&ScopeFile { types, ..*file }), &comments)
            }
            NewFile::Resource(file) => file_text(
                FileSyntax::Resource(&ResourceFile { types, ..*file }),
                &comments,
            ),
        };
        format!("# yaml-language-server: $schema=schema.json\n{text}")
    }
}

fn types_of_scopes(api: &ApiFile) -> Vec<String> {
    let scopes = api.scopes.iter().flat_map(Named::iter);
    let types = scopes.flat_map(|(_, scope)| of_parameters(scope.parameters.as_ref()));
    let names = types.filter_map(TypeExpression::declared);
    names.map(str::to_owned).collect()
}

/// The file with the operations of a resource or scope, relative to the spec folder.
fn file_of<'t>(target: Target<'t>, name: &str, is_scope: bool) -> Option<&'t str> {
    let mut resources = target.api.resources.iter();
    let resource =
        resources.find(|resource| resource.is_scope == is_scope && resource.name == name)?;
    let operation = resource.operations.first()?;
    let source = target.sources.files.get(operation.origin.at.file)?;
    Some(&source.path)
}

/// The API file: the one that starts a line with its first key.
fn api_file(sources: &Sources) -> &str {
    let is_api = |text: &str| text.lines().any(|line| line.starts_with("api:"));
    let found = sources.files.iter().find(|source| is_api(&source.text));
    found.map_or("the API file", |source| &source.path)
}
