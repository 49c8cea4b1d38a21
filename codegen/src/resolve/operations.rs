//! Resolves operations: endpoint, parameters, request body and responses.

use super::Context;
use super::around::Around;
use super::fields::reason;
use super::names::{Kind, Names, Style, rust_name};
use super::reserved::Reserved;
use super::sent::Sent;
use super::{omits, origin, pages, paths, response_paths, returns, sent};
use crate::api::required::struct_name;
use crate::api::{HttpMethod, Operation, Pages, Payload, ResponsePath, Returns, Type, Types};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::syntax;
use crate::syntax::{Http, Named, Text};

/// Resolves the operations of a resource, each with its name in the spec. `methods` are those of the handle.
pub fn resolve_all<'a>(
    operations: Option<&'a Named<syntax::Operation>>,
    typed_resource: &Text,
    methods: &mut Names,
    around: &Around,
    context: &mut Context,
) -> Vec<(Operation, &'a Text)> {
    let mut type_names = Names::default();
    // The module also contains the handle, unless that is a scope's.
    let handle = (!around.resource.is_scope).then_some(around.resource.rust.as_str());
    if let Some(handle) = handle {
        type_names.claim_or_report(handle, typed_resource, Style::Camel, context.diagnostics);
    }
    let mut resolved = Vec::new();
    for (name, operation) in operations.into_iter().flat_map(Named::iter) {
        let kind = Kind {
            taken: &context.reserved.handle_methods,
            ..Kind::SNAKE
        };
        let method = methods.add(name, operation.rust.as_ref(), kind, context.diagnostics);
        let names = OperationNames::new(method, handle, context.reserved);
        omits::check_operation(operation, context);
        let operation = resolve(name, operation, &names, around, context);
        if let Some(operation) = &operation {
            claim_types(
                operation,
                name,
                around.types,
                &mut type_names,
                context.diagnostics,
            );
        }
        resolved.extend(operation.map(|operation| (operation, name)));
    }
    resolved
}

/// The Rust names of an operation and its types.
struct OperationNames {
    /// `None` if there is no valid name, which has been reported.
    method: Option<String>,
    rust: String,
    /// The prefix of the names of its types.
    stem: String,
}

impl OperationNames {
    fn new(method: Option<String>, handle: Option<&str>, reserved: &Reserved) -> Self {
        let kind = Kind {
            taken: &reserved.resource_types,
            ..Kind::CAMEL
        };
        let rust = method.as_deref().and_then(|method| rust_name(method, kind));
        let mut rust = rust.unwrap_or_default();
        // The underscore avoids a reserved name, which a longer name isn't.
        let stem = rust.trim_end_matches('_').to_owned();
        // An operation may have the same name as its resource.
        if Some(rust.as_str()) == handle {
            rust = format!("{stem}Request");
        }
        OperationNames { method, rust, stem }
    }
}

fn resolve(
    name: &Text,
    operation: &syntax::Operation,
    names: &OperationNames,
    around: &Around,
    context: &mut Context,
) -> Option<Operation> {
    let outer = around.scopes.parameters(around.resource.within);
    let no_path = syntax::Path::default();
    let http = operation.http.as_ref();
    let path = http.and_then(|http| http.path.as_ref());
    // Without a valid path, its parameters can't be checked.
    let declared = operation.parameters.as_ref().filter(|_| path.is_some());
    let path = path.unwrap_or(&no_path);
    paths::report_repeated(path, &outer, context.diagnostics);
    let path = paths::resolve(path, declared, Kind::SNAKE, around.types, context);
    let sent = sent::resolve(operation, &path, around, context);
    report_body_of_get(operation, context.diagnostics);
    let returns = returns::resolve(operation.returns.as_ref(), &names.stem, context);
    let result = returns
        .as_ref()
        .and_then(|returns| result(operation, returns, around, context));
    let pages = returns
        .as_ref()
        .and_then(|returns| pages(operation, &sent, returns, around, context));
    if operation.doc.is_none() {
        let message = format!("the operation `{}` has no `doc`", name.value);
        context
            .diagnostics
            .push(Diagnostic::warning(message, name.span));
    }
    let link = operation.link.as_ref();
    let link = link.and_then(|link| check_link(link, context.diagnostics));
    let Http { method, .. } = http.filter(|http| http.path.is_some())?;
    let idempotent = operation
        .idempotent
        .as_ref()
        .map(|idempotent| idempotent.value);
    Some(Operation {
        name: name.value.clone(),
        method: names.method.clone()?,
        rust: names.rust.clone(),
        http_method: *method,
        path,
        doc: operation.doc.as_ref().map(|doc| doc.value.clone()),
        link,
        not_found: operation.not_found.as_ref().map(|text| text.value.clone()),
        deprecated: reason(operation.deprecated.as_ref()),
        idempotent: idempotent.unwrap_or(method.is_idempotent()),
        query: sent.query,
        headers: sent.headers,
        body: sent.body,
        returns: returns?,
        result,
        pages,
        origin: origin::of(name, operation.differs.as_ref(), operation.omits.as_ref()),
    })
}

/// Resolves what callers get of the response: the part that `result` names, or the content of an envelope.
fn result(
    operation: &syntax::Operation,
    returns: &Returns,
    around: &Around,
    context: &mut Context,
) -> Option<ResponsePath> {
    let Some(ty) = always(returns, around.types) else {
        if let Some(result) = &operation.result {
            let message = "`result` requires a response that is always the same object";
            context
                .diagnostics
                .push(Diagnostic::error(message, result.span));
        }
        return None;
    };
    if let Some(path) = &operation.result {
        return response_paths::resolve("result", path, ty, around.types, context);
    }
    let (data, flag) = (around.data_field?, around.success_flag);
    response_paths::only_field(data, flag, ty, around.types)
}

/// The type of the response, if that is the same for every status and is there.
fn always<'a>(returns: &'a Returns, types: &Types) -> Option<&'a Type> {
    match returns {
        Returns::One(Payload::Json(ty)) => {
            (!matches!(types.resolve(ty), Type::Nullable(_))).then_some(ty)
        }
        _ => None,
    }
}

fn pages(
    operation: &syntax::Operation,
    sent: &Sent,
    returns: &Returns,
    around: &Around,
    context: &mut Context,
) -> Option<Pages> {
    let paginate = operation.paginate.as_ref()?;
    let ty = always(returns, around.types);
    pages::resolve(paginate, sent, ty, around.types, context)
}

fn report_body_of_get(operation: &syntax::Operation, diagnostics: &mut Diagnostics) {
    let is_get = |http: &Http| http.method == HttpMethod::Get;
    if let (Some(body), true) = (&operation.body, operation.http.as_ref().is_some_and(is_get)) {
        let diagnostic = Diagnostic::error("a GET request can't have a body", body.span);
        diagnostics.push(diagnostic.help("send parameters in `query`, or use POST"));
    }
}

/// Claims the names of an operation's types in the module of its resource.
fn claim_types(
    operation: &Operation,
    name: &Text,
    types: &Types,
    type_names: &mut Names,
    diagnostics: &mut Diagnostics,
) {
    let has_struct = !operation.named_arguments(types).is_empty();
    let required = has_struct.then(|| struct_name(&operation.rust));
    let response = match &operation.returns {
        Returns::ByStatus { rust, .. } => Some(rust),
        Returns::One(_) => None,
    };
    let own = [Some(&operation.rust), required.as_ref(), response];
    for rust in own.into_iter().flatten() {
        type_names.claim_or_report(rust, name, Style::Snake, diagnostics);
    }
}

fn check_link(link: &Text, diagnostics: &mut Diagnostics) -> Option<String> {
    let url = link.value.as_str();
    let rest = url.strip_prefix("https://").or(url.strip_prefix("http://"));
    let is_bad = |character: char| character.is_whitespace() || "<>".contains(character);
    if rest.is_some_and(|rest| !rest.is_empty()) && !url.contains(is_bad) {
        return Some(url.to_owned());
    }
    let diagnostic = Diagnostic::error("this is not a valid URL", link.span);
    diagnostics.push(diagnostic.help("write `https://host/page`"));
    None
}
