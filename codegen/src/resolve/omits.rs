//! Checks that `differs` and `omits` can have an effect: what is declared isn't omitted, and what is explained is compared.

use super::Context;
use super::origin::names;
use crate::api::{Api, HttpMethod, nameless_path};
use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::syntax;
use crate::syntax::{ApiFile, BodyContent, FieldDiffers, Named, Text, TypeDeclaration};

/// Checks a declared type.
pub fn check_type(declaration: &TypeDeclaration, context: &mut Context) {
    let fields = declaration.fields.iter().flat_map(Named::iter);
    let fields = fields.map(|(name, _)| name);
    let values = declaration.values.iter().flat_map(|values| &values.values);
    let declared: Vec<&Text> = fields.chain(values.map(|(name, _)| name)).collect();
    for (name, _) in names(declaration.omits.as_ref()) {
        let known = declared.iter().find(|known| known.value == name.value);
        // Other properties can be omitted beside a field of that name.
        let known = known.filter(|_| name.value != "additional");
        let additional = declaration.additional.as_ref();
        let additional = additional.filter(|_| name.value == "additional");
        let known = known.map(|known| known.span);
        if let Some(span) = known.or(additional.map(|additional| additional.span)) {
            report_declared(name, span, context.diagnostics);
        }
    }
    if let Some(differs) = &declaration.differs
        && differs.ty.is_some()
        && declaration.fields.is_some()
        && declaration.additional.is_none()
    {
        let message = "`differs` of a type explains the type of `additional`, which isn't given";
        let help = "add `differs: { type: REASON }` to the fields of this type";
        let diagnostic = Diagnostic::error(message, differs.span);
        context.diagnostics.push(diagnostic.help(help));
    }
}

/// Checks an operation: its parameters and the fields of its body, unless that is a declared type.
pub fn check_operation(operation: &syntax::Operation, context: &mut Context) {
    let body = operation
        .body
        .as_ref()
        .and_then(|body| match &body.content {
            Some(BodyContent::Fields(fields)) => Some(fields),
            _ => None,
        });
    let query = operation
        .query
        .iter()
        .flat_map(Named::iter)
        .map(|(name, _)| name);
    let body = body.into_iter().flat_map(Named::iter).map(|(name, _)| name);
    let named: Vec<&Text> = query.chain(body).collect();
    let headers = operation.headers.iter().flat_map(Named::iter);
    let headers: Vec<&Text> = headers.map(|(name, _)| name).collect();
    for (name, _) in names(operation.omits.as_ref()) {
        let known = named.iter().find(|known| known.value == name.value);
        let is_header = |known: &&&Text| known.value.eq_ignore_ascii_case(&name.value);
        if let Some(known) = known.or_else(|| headers.iter().find(is_header)) {
            report_declared(name, known.span, context.diagnostics);
        }
    }
}

/// Checks the operations that the API file omits.
pub fn check_api(api: &Api, file: &ApiFile, diagnostics: &mut Diagnostics) {
    for (name, _) in names(file.omits.as_ref()) {
        let Some((method, path)) = endpoint(name, diagnostics) else {
            continue;
        };
        let operations = api.resources.iter().flat_map(|resource| {
            let operations = resource.operations.iter();
            operations.map(move |operation| (resource, operation))
        });
        let declared = operations
            .filter(|(_, operation)| operation.http_method == method)
            .find(|(resource, operation)| {
                nameless_path(&api.full_path(resource, operation)) == path
            });
        if let Some((_, operation)) = declared {
            report_declared(name, operation.origin.at, diagnostics);
        }
    }
}

/// Checks the reasons of a path parameter, which is found by its place in the path.
pub fn check_path_parameter(differs: &FieldDiffers, diagnostics: &mut Diagnostics) {
    let FieldDiffers {
        span: _,
        ty: _,
        added,
        name,
        optional,
        deprecated,
    } = differs;
    for reason in [added, name, optional, deprecated].into_iter().flatten() {
        let message = "only the type of a path parameter is compared with the reference";
        let diagnostic = Diagnostic::error(message, reason.span);
        diagnostics
            .push(diagnostic.help("remove this reason, or write `differs: { type: REASON }`"));
    }
}

fn report_declared(name: &Text, declared: Span, diagnostics: &mut Diagnostics) {
    let message = format!("`{}` is declared, so it can't be omitted", name.value);
    let diagnostic = Diagnostic::error(message, name.span).note(declared, "declared here");
    diagnostics.push(diagnostic.help("remove one of them"));
}

/// Reads a method and a path, whose parameters have no name, or reports that it is something else.
fn endpoint(name: &Text, diagnostics: &mut Diagnostics) -> Option<(HttpMethod, String)> {
    let (method, path) = name.value.split_once(' ').unwrap_or_default();
    let mut methods = HttpMethod::ALL.into_iter();
    let method = methods.find(|known| known.as_str() == method);
    if let Some(method) = method.filter(|_| path.starts_with('/')) {
        return Some((method, nameless_path(path)));
    }
    let message = format!("`{}` is not an operation", name.value);
    let help = "write its method and path, such as `GET /carts/{cart_id}`";
    diagnostics.push(Diagnostic::error(message, name.span).help(help));
    None
}
