//! Resolves paths and their parameters.

use super::Context;
use super::fields::{Place, resolve_parameter};
use super::names::{Kind, Names, rust_name};
use crate::api::{Empty, Field, Limits, Origin, PathPart, PathTemplate, Scalar, Type, Types};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::syntax::{Named, Parameter, Path, Segment, Text, Typed};

/// Resolves a path; a parameter is a `string` unless `declared` gives another type. Rust names are of this `kind`.
pub fn resolve(
    path: &Path,
    declared: Option<&Named<Typed<Parameter>>>,
    kind: Kind,
    types: &Types,
    context: &mut Context,
) -> PathTemplate {
    let mut names = Names::default();
    let mut known: Vec<Field> = Vec::new();
    for (name, Typed(parameter)) in declared.into_iter().flat_map(Named::iter) {
        report_unused(path, name, context.diagnostics);
        let Some(field) = resolve_parameter(name, parameter, Place::Path, context, types) else {
            continue;
        };
        let rust = names.add(name, parameter.rust.as_ref(), kind, context.diagnostics);
        known.extend(rust.map(|rust| Field { rust, ..field }));
    }
    template(path, &known, kind)
}

/// Resolves a path with these parameters, and others that are undeclared.
pub fn template(path: &Path, known: &[Field], kind: Kind) -> PathTemplate {
    let mut parts = Vec::new();
    let mut literal = String::new();
    for segment in &path.segments {
        literal.push('/');
        match segment {
            Segment::Literal(text) => literal.push_str(text),
            Segment::Parameter(name) => {
                parts.push(PathPart::Literal(std::mem::take(&mut literal)));
                let found = known.iter().find(|known| known.wire == name.value);
                let field = found.cloned().or_else(|| plain(name, kind));
                parts.extend(field.map(Box::new).map(PathPart::Parameter));
            }
        }
    }
    if !literal.is_empty() {
        parts.push(PathPart::Literal(literal));
    }
    PathTemplate { parts }
}

/// Returns an undeclared parameter. Names in a path have a letter or digit, so a Rust name can be derived from each.
fn plain(name: &Text, kind: Kind) -> Option<Field> {
    Some(Field {
        wire: name.value.clone(),
        rust: rust_name(&name.value, kind)?,
        ty: Type::Scalar(Scalar::String),
        optional: false,
        comma_joined: false,
        empty: Empty::default(),
        secret: false,
        limits: Limits::default(),
        default: None,
        doc: None,
        deprecated: None,
        origin: Origin::at(name.span),
    })
}

/// Reports parameters of the path of a resource that are not `known`, and a path without any; `path_from` is the scope at
/// which it starts.
pub fn require_known(
    path: &Path,
    path_from: &Text,
    known: &[Field],
    diagnostics: &mut Diagnostics,
) -> Option<()> {
    let from = &path_from.value;
    if path.parameters().next().is_none() {
        let message = format!("the path has no parameter of the scopes inside `{from}`");
        let help = format!("write `within: {from}` and remove `path_from`");
        let diagnostic = Diagnostic::error(message, path.span);
        let diagnostic = diagnostic.note(path_from.span, "the path starts at this scope");
        diagnostics.push(diagnostic.help(help));
        return None;
    }
    let names = || known.iter().map(|field| field.wire.as_str());
    let errors = diagnostics.errors();
    for parameter in path.parameters() {
        let name = parameter.value.as_str();
        if !names().any(|known| known == name) {
            let message = format!("no scope inside `{from}` has the parameter `{name}`");
            let diagnostic = Diagnostic::error(message, parameter.span);
            diagnostics.push(diagnostic.suggest(name, names()));
        }
    }
    (errors == diagnostics.errors()).then_some(())
}

/// Reports a declared parameter that the path doesn't have.
fn report_unused(path: &Path, name: &Text, diagnostics: &mut Diagnostics) {
    if path.parameters().any(|known| known.value == name.value) {
        return;
    }
    let message = format!("the path has no parameter `{}`", name.value);
    let help = format!("add `{{{}}}` to the path, or remove this entry", name.value);
    let diagnostic = Diagnostic::error(message, name.span);
    diagnostics.push(diagnostic.note(path.span, "the path").help(help));
}

/// Reports a parameter that is repeated in the path, or that an enclosing scope already has.
pub fn report_repeated(path: &Path, around: &[&str], diagnostics: &mut Diagnostics) {
    let names: Vec<&Text> = path.parameters().collect();
    for (index, name) in names.iter().enumerate() {
        let is_around = around.contains(&name.value.as_str());
        let is_repeated = names[..index].iter().any(|known| known.value == name.value);
        if !is_around && !is_repeated {
            continue;
        }
        let wire = &name.value;
        let (message, help) = if is_around {
            let message = format!("an enclosing scope already has the parameter `{wire}`");
            (message, "choose another name")
        } else {
            let message = format!("the path contains the parameter `{wire}` twice");
            (message, "rename one of them")
        };
        diagnostics.push(Diagnostic::error(message, name.span).help(help));
    }
}
