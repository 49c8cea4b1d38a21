//! Resolves scopes: the nested parts of the URL.

use super::Context;
use super::names::{self, Kind, Names, Style, rust_name};
use super::paths;
use super::reserved::Reserved;
use crate::api::{Field, Scope, Types};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::syntax;
use crate::syntax::{ApiFile, Path, Text};

/// The scopes, and the method names that are taken on each handle.
#[derive(Debug, Default)]
pub struct Scopes<'a> {
    /// The resolved scopes.
    pub list: Vec<Scope>,
    /// Each scope's name in the spec.
    names: Vec<&'a Text>,
    /// Each scope's own path in the spec.
    paths: Vec<Option<&'a Path>>,
    /// Whether an unknown name may be declared in a part that couldn't be read.
    incomplete: bool,
    /// The names of methods of the client, then of each scope's handle.
    methods: Vec<Names>,
}

impl<'a> Scopes<'a> {
    /// Resolves the scopes of the API file.
    pub fn resolve(
        file: Option<&'a ApiFile>,
        types: &Types,
        incomplete: bool,
        context: &mut Context,
    ) -> Self {
        let entries: Vec<(&Text, &syntax::Scope)> = file
            .and_then(|file| file.scopes.as_ref())
            .map(|scopes| scopes.iter().collect())
            .unwrap_or_default();
        let has_broken = file
            .and_then(|file| file.scopes.as_ref())
            .is_some_and(|scopes| scopes.entries.len() > entries.len());
        let mut scopes = Scopes {
            names: entries.iter().map(|(name, _)| *name).collect(),
            paths: entries
                .iter()
                .map(|(_, scope)| scope.path.as_ref())
                .collect(),
            incomplete: incomplete || has_broken,
            methods: (0..=entries.len()).map(|_| Names::default()).collect(),
            list: Vec::new(),
        };
        let parents = scopes.parents(&entries, context.diagnostics);
        let mut has_clear_path = Vec::with_capacity(entries.len());
        for ((name, scope), within) in entries.iter().zip(&parents) {
            let errors = context.diagnostics.errors();
            let scope = without_names(scope, *within, types, context);
            scopes.list.push(Scope {
                name: name.value.clone(),
                ..scope
            });
            has_clear_path.push(errors == context.diagnostics.errors());
        }
        for (index, has_clear_path) in has_clear_path.into_iter().enumerate() {
            scopes.claim_getters(index, has_clear_path, context.diagnostics);
        }
        let mut type_names = Names::default();
        for (index, (name, scope)) in entries.iter().enumerate() {
            scopes.name(index, name, scope.rust.as_ref(), context);
            let rust = scopes.list[index].rust.as_str();
            if !rust.is_empty() {
                type_names.claim_or_report(rust, name, Style::Snake, context.diagnostics);
            }
        }
        scopes
    }

    /// Returns the enclosing scope of each.
    fn parents(
        &self,
        entries: &[(&Text, &syntax::Scope)],
        diagnostics: &mut Diagnostics,
    ) -> Vec<Option<usize>> {
        let mut parents: Vec<Option<usize>> = entries
            .iter()
            .map(|(_, scope)| self.within(scope.within.as_ref(), diagnostics))
            .collect();
        break_loops(&mut parents, &self.names, diagnostics);
        parents
    }

    /// Gives a scope the names of its method and its handle.
    fn name(&mut self, index: usize, name: &Text, rust: Option<&Text>, context: &mut Context) {
        let method = self.method(self.list[index].within, name, rust, context);
        let kind = Kind {
            taken: &context.reserved.handle_types,
            ..Kind::CAMEL
        };
        let scope = &mut self.list[index];
        scope.method = method.unwrap_or_default();
        scope.rust = rust_name(&scope.method, kind).unwrap_or_default();
    }

    /// Reports path parameters of a scope that are repeated, and gives its handle a method for each parameter in its
    /// path and around it. Of methods with the same name, one is reported unless the scope's path has other errors.
    fn claim_getters(&mut self, index: usize, has_clear_path: bool, diagnostics: &mut Diagnostics) {
        if let Some(path) = self.paths[index] {
            let around = self.parameters(self.list[index].within);
            paths::report_repeated(path, &around, diagnostics);
        }
        let mut methods = Names::default();
        let mut seen: Vec<&str> = Vec::new();
        let mut scopes: Vec<usize> = self.outwards(Some(index)).collect();
        scopes.reverse();
        for scope in scopes {
            let typed = self.paths[scope].into_iter().flat_map(Path::parameters);
            for (field, typed) in self.list[scope].path.parameters().zip(typed) {
                if seen.contains(&field.wire.as_str()) || !field.is_argument() {
                    continue;
                }
                seen.push(&field.wire);
                let claimed = methods.claim(&field.rust, typed);
                // A clash further out has been reported there.
                if let (Err(clash), true) = (claimed, has_clear_path && scope == index) {
                    let wire = &field.wire;
                    let help = format!("write `parameters: {{ {wire}: {{ rust: some_name }} }}`");
                    diagnostics.push(clash.help(help));
                }
            }
        }
        self.methods[index + 1] = methods;
    }

    /// Finds the scope that `within` refers to, if the key is given.
    pub fn within(&self, name: Option<&Text>, diagnostics: &mut Diagnostics) -> Option<usize> {
        let name = name?;
        let found = self
            .names
            .iter()
            .position(|known| known.value == name.value);
        if found.is_none() && !self.incomplete {
            let message = format!("unknown scope `{}`", name.value);
            let known = self.names.iter().map(|known| known.value.as_str());
            let diagnostic = Diagnostic::error(message, name.span);
            diagnostics.push(diagnostic.suggest(&name.value, known));
        }
        found
    }

    /// Finds the scope that `path_from` refers to, which must be around `within`.
    pub fn path_from(
        &self,
        name: &Text,
        within: usize,
        diagnostics: &mut Diagnostics,
    ) -> Option<usize> {
        let found = self.within(Some(name), diagnostics)?;
        let around: Vec<usize> = self.outwards(self.list[within].within).collect();
        if around.contains(&found) {
            return Some(found);
        }
        let inner = &self.names[within].value;
        let message = if found == within {
            format!("`{inner}` is the scope of this resource itself")
        } else {
            format!("the scope `{inner}` is not within `{}`", name.value)
        };
        let names = around.iter().map(|scope| &self.names[*scope].value);
        let names: Vec<String> = names.map(|name| format!("`{name}`")).collect();
        let help = if names.is_empty() {
            format!("remove `path_from`: no scope is around `{inner}`")
        } else {
            format!("write {}", names.join(" or "))
        };
        diagnostics.push(Diagnostic::error(message, name.span).help(help));
        None
    }

    /// Returns the path parameters of a scope and those around it that are inside `from`.
    pub fn between(&self, from: usize, within: Option<usize>) -> Vec<Field> {
        let scopes = self.outwards(within).take_while(|scope| *scope != from);
        let parameters = scopes.flat_map(|scope| self.list[scope].path.parameters());
        parameters.cloned().collect()
    }

    /// Adds a method to the handle of a scope, or to the client, and returns its name.
    pub fn method(
        &mut self,
        within: Option<usize>,
        typed: &Text,
        rust: Option<&Text>,
        context: &mut Context,
    ) -> Option<String> {
        let kind = method_kind(within, context.reserved);
        let methods = self.methods(within);
        methods.add(typed, rust, kind, context.diagnostics)
    }

    /// Like [`method`](Self::method), with a name given by `method`.
    pub fn given_method(
        &mut self,
        within: Option<usize>,
        given: &Text,
        context: &mut Context,
    ) -> Option<String> {
        let kind = method_kind(within, context.reserved);
        let name = names::chosen(given, Some(given), kind, context.diagnostics)?;
        if let Err(clash) = self.methods(within).claim(&name, given) {
            let diagnostic = clash.help("choose another name for the method");
            context.diagnostics.push(diagnostic);
            return None;
        }
        Some(name)
    }

    /// Adds a method with the name that `rust` gives to a resource, which is also the name of its module.
    pub fn method_and_module(
        &mut self,
        within: Option<usize>,
        typed: &Text,
        rust: &Text,
        context: &mut Context,
    ) -> Option<String> {
        let kind = method_kind(within, context.reserved);
        let taken = [kind.taken, &context.reserved.modules].concat();
        let name = names::given_name(rust, kind, &taken, context.diagnostics)?;
        let methods = self.methods(within);
        methods.claim_or_report(&name, typed, Style::Snake, context.diagnostics);
        Some(name)
    }

    fn methods(&mut self, within: Option<usize>) -> &mut Names {
        &mut self.methods[within.map_or(0, |scope| scope + 1)]
    }

    /// Takes the names of the methods of a scope's handle.
    pub fn take_methods(&mut self, scope: usize) -> Names {
        std::mem::take(self.methods(Some(scope)))
    }

    /// Returns the full path of a scope, relative to the base URL.
    pub fn full_path(&self, within: Option<usize>) -> String {
        let scopes = self.outwards(within);
        let mut paths: Vec<String> = scopes.map(|scope| self.list[scope].path.text()).collect();
        paths.reverse();
        paths.concat()
    }

    /// Returns the names of the path parameters of a scope and its enclosing scopes.
    pub fn parameters(&self, within: Option<usize>) -> Vec<&str> {
        let scopes = self.outwards(within);
        let parameters = scopes.flat_map(|scope| self.list[scope].path.parameters());
        parameters.map(|Field { wire, .. }| wire.as_str()).collect()
    }

    /// Iterates over a scope and its enclosing scopes. It ends, since cycles have been broken.
    fn outwards(&self, within: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(within, |scope| self.list[*scope].within)
    }

    /// Warns about unused scopes.
    pub fn report_unused(&self, used: &[Option<usize>], diagnostics: &mut Diagnostics) {
        for (index, name) in self.names.iter().enumerate() {
            let inner = self.list.iter().map(|scope| scope.within);
            if !inner
                .chain(used.iter().copied())
                .any(|within| within == Some(index))
            {
                let message = format!("the scope `{}` is never used", name.value);
                let help = "remove it, or use it as `within` in a resource file";
                diagnostics.push(Diagnostic::warning(message, name.span).help(help));
            }
        }
    }
}

/// The names of methods of the client, or of the handle of a scope.
fn method_kind(within: Option<usize>, reserved: &Reserved) -> Kind<'_> {
    let taken = match within {
        None => &reserved.client_methods,
        Some(_) => &reserved.handle_methods,
    };
    Kind {
        taken,
        ..Kind::SNAKE
    }
}

/// Resolves a scope, except for its names.
fn without_names(
    scope: &syntax::Scope,
    within: Option<usize>,
    types: &Types,
    context: &mut Context,
) -> Scope {
    let kind = Kind {
        taken: &context.reserved.handle_methods,
        ..Kind::SNAKE
    };
    let path = scope
        .path
        .as_ref()
        .map(|path| paths::resolve(path, scope.parameters.as_ref(), kind, types, context))
        .unwrap_or_default();
    Scope {
        name: String::new(),
        method: String::new(),
        rust: String::new(),
        within,
        path,
        doc: scope.doc.as_ref().map(|doc| doc.value.clone()),
    }
}

fn break_loops(parents: &mut [Option<usize>], names: &[&Text], diagnostics: &mut Diagnostics) {
    for index in 0..parents.len() {
        let mut next = parents[index];
        let mut links: Vec<usize> = Vec::new();
        while let Some(parent) = next.filter(|parent| !links.contains(parent)) {
            links.push(parent);
            next = parents[parent];
        }
        if links.last() != Some(&index) {
            continue;
        }
        let message = format!("the scope `{}` is within itself", names[index].value);
        let mut diagnostic = Diagnostic::error(message, names[index].span);
        for link in links.into_iter().filter(|link| *link != index) {
            diagnostic = diagnostic.note(names[link].span, "through this one");
        }
        diagnostics.push(diagnostic);
        parents[index] = None;
    }
}
