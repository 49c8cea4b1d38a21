//! Resolves the syntax tree into the API: names, types, paths, rules.

mod around;
mod base_url;
mod endpoints;
mod error_fields;
mod fields;
mod headers;
mod incoming;
mod limits;
mod literals;
mod names;
mod omits;
mod operations;
mod origin;
mod package;
mod pages;
mod partials;
mod paths;
mod required;
mod reserved;
mod resources;
mod response_paths;
mod returns;
mod scopes;
mod sent;
mod type_names;
mod types;
mod unions;
mod unused;

use crate::api::{Api, Types};
use crate::diagnostics::Diagnostics;
use crate::syntax::Spec;

pub use base_url::is_valid as is_base_url;

use reserved::Reserved;
use scopes::Scopes;
use type_names::TypeNames;

/// The context of all resolution steps.
struct Context<'a> {
    /// All declared types by name.
    names: TypeNames<'a>,
    /// Names that are reserved by the generated crate.
    reserved: &'a Reserved,
    /// The diagnostics so far.
    diagnostics: &'a mut Diagnostics,
}

/// Resolves the API that a spec describes; `None` if an essential part is missing or invalid.
///
/// The result may be used for emission only if `diagnostics` contains no error.
pub fn resolve(spec: &Spec, diagnostics: &mut Diagnostics) -> Option<Api> {
    let file = spec.api.as_ref()?;
    let clean_so_far = !diagnostics.has_errors();
    let reserved = Reserved::new();
    let mut context = Context {
        names: TypeNames::collect(spec, &reserved, diagnostics),
        reserved: &reserved,
        diagnostics,
    };
    let context = &mut context;
    partials::declare(spec, &mut context.names, context.diagnostics);
    let about = package::resolve(file, context);
    let types = resolve_types(context);
    let incoming = incoming::resolve(spec, context);
    let mut scopes = Scopes::resolve(Some(file), &types, spec.incomplete, context);
    let resources = resources::resolve(spec, &mut scopes, &types, context);
    let about = about?;
    let has_operations = resources
        .iter()
        .any(|resource| !resource.operations.is_empty());
    unused::require_operations(has_operations, file.span, context);
    let api = Api {
        name: about.name,
        doc: about.doc,
        example: about.example,
        package: about.package,
        base_url: about.base_url,
        auth: about.auth,
        success_flag: about.success_flag,
        headers: about.headers,
        request_id: about.request_id,
        error_fields: about.error_fields,
        scopes: scopes.list.clone(),
        resources,
        types,
        incoming,
        omits: origin::omitted(file.omits.as_ref()),
    };
    omits::check_api(&api, file, context.diagnostics);
    if clean_so_far && !context.diagnostics.has_errors() {
        unused::check(&api, spec, &scopes, context);
        required::check(&api, context);
    }
    Some(api)
}

/// Resolves all declared types, and checks recursion and unions.
fn resolve_types(context: &mut Context) -> Types {
    let mut definitions = types::resolve(context);
    let has_loops = types::has_alias_loops(&definitions, context);
    if !has_loops {
        partials::resolve(&mut definitions, &context.names);
    }
    let types = Types::new(definitions);
    if has_loops {
        return types;
    }
    types::check_recursion(&types, context);
    if !context.diagnostics.has_errors() {
        unions::check_shapes(&types, context);
        literals::check_tags(&types, context);
    }
    types::check_defaults(&types, context);
    types
}
