//! Resolves paths and their parameters.

use super::Context;
use super::fields::{Place, resolve_parameter};
use super::names::{Kind, Names, rust_name};
use crate::api::{Empty, Field, PathPart, PathTemplate, Scalar, Type, Types};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::syntax::{Named, Parameter, Path, Scope, Segment, Text, Typed};

/// Resolves a path; a parameter is a `string` unless `declared` gives another type.
pub fn resolve(
    path: &Path,
    declared: Option<&Named<Typed<Parameter>>>,
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
        let rust = names.add(
            name,
            parameter.rust.as_ref(),
            Kind::SNAKE,
            context.diagnostics,
        );
        known.extend(rust.map(|rust| Field { rust, ..field }));
    }
    let mut parts = Vec::new();
    let mut literal = String::new();
    for segment in &path.segments {
        literal.push('/');
        match segment {
            Segment::Literal(text) => literal.push_str(text),
            Segment::Parameter(name) => {
                parts.push(PathPart::Literal(std::mem::take(&mut literal)));
                let found = known.iter().find(|known| known.wire == name.value);
                let field = found.cloned().or_else(|| plain(&name.value));
                parts.extend(field.map(PathPart::Parameter));
            }
        }
    }
    if !literal.is_empty() {
        parts.push(PathPart::Literal(literal));
    }
    PathTemplate { parts }
}

/// Returns an undeclared parameter. Names in a path have a letter or digit, so a Rust name can be derived from each.
fn plain(name: &str) -> Option<Field> {
    Some(Field {
        wire: name.to_owned(),
        rust: rust_name(name, Kind::SNAKE)?,
        ty: Type::Scalar(Scalar::String),
        optional: false,
        comma_joined: false,
        empty: Empty::default(),
        secret: false,
        doc: None,
        deprecated: None,
    })
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
        let message = format!("the path contains the parameter `{}` twice", name.value);
        let help = if is_around {
            "an enclosing scope already has it: choose another name"
        } else {
            "rename one of them"
        };
        diagnostics.push(Diagnostic::error(message, name.span).help(help));
    }
}

/// Reports parameters of a scope that differ in the spec but have the same Rust name.
pub fn report_same_in_rust(scope: &Scope, path: &PathTemplate, diagnostics: &mut Diagnostics) {
    let spans = scope.path.iter().flat_map(Path::parameters);
    let fields: Vec<(&Field, &Text)> = path.parameters().zip(spans).collect();
    for (index, (field, typed)) in fields.iter().enumerate() {
        let mut earlier = fields[..index].iter().map(|(field, _)| *field);
        let same = |first: &&Field| first.rust == field.rust && first.wire != field.wire;
        if let Some(first) = earlier.find(same) {
            let (wire, first) = (&field.wire, &first.wire);
            let message = format!(
                "`{wire}` and `{first}` both become `{}` in Rust",
                field.rust
            );
            let help = format!("write `parameters: {{ {wire}: {{ rust: some_name }} }}`");
            diagnostics.push(Diagnostic::error(message, typed.span).help(help));
        }
    }
}
