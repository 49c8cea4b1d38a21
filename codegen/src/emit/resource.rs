//! `src/RESOURCE.rs`: the handle of a resource, and its operations.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::handles::{self, resource_method};
use super::imports;
use super::markdown::{code, deprecated};
use super::operation;
use super::operation_docs;
use super::types::{ident, is_text};
use crate::api::{Api, Body, Operation, Resource, Returns};
use crate::symbols;

/// The whole file.
pub fn file(resource: &Resource, api: &Api) -> TokenStream {
    let docs = Docs::start(
        resource.doc.as_deref(),
        &format!("Operations of {}.", code(&resource.name)),
    )
    .markdown(&about_types(resource))
    .tokens(true);
    let (accessor, handle) = if resource.is_scope {
        (TokenStream::new(), methods_of_scope(resource, api))
    } else {
        (resource_method(resource, api), handle(resource, api))
    };
    let operations = resource
        .operations
        .iter()
        .map(|operation| operation::items(operation, resource, api));
    let uses = uses(resource, api);
    quote! {
        #docs

        #uses

        #accessor
        #handle
        #(#operations)*
    }
}

/// What the types of the file are.
fn about_types(resource: &Resource) -> String {
    let handle = handles::path_of(resource);
    if resource.is_scope {
        format!("[`{handle}`] is the handle; the types here are the requests of its operations.")
    } else {
        format!(
            "[`{handle}`](struct@{handle}) is the handle; the other types are the requests of its operations."
        )
    }
}

fn uses(resource: &Resource, api: &Api) -> TokenStream {
    let by_status = |operation: &Operation| matches!(operation.returns, Returns::ByStatus { .. });
    let has_statuses = resource.operations.iter().any(by_status);
    let has_pages = resource
        .operations
        .iter()
        .any(|operation| operation.pages.is_some());
    let imports = symbols::RESOURCE_IMPORTS
        .iter()
        .filter(|import| has_statuses || import.path != symbols::ERROR_KIND.path)
        .filter(|import| has_pages || import.path != symbols::PAGES.path);
    let modules = [
        ("handles", resource.within.is_some()),
        ("json", has_body(resource)),
        ("types", uses_types(resource, api)),
    ];
    let modules = modules.into_iter().filter(|(_, is_used)| *is_used);
    let modules: Vec<&str> = modules.map(|(module, _)| module).collect();
    imports::uses(imports, &modules)
}

fn has_body(resource: &Resource) -> bool {
    resource
        .operations
        .iter()
        .any(|operation| matches!(operation.body, Some(Body::Object { .. })))
}

fn uses_types(resource: &Resource, api: &Api) -> bool {
    let names = |operation: &Operation| {
        // What is only another name for text is not named as a path parameter.
        let plain = operation
            .path
            .parameters()
            .filter(|field| is_text(&field.ty, api));
        let named = operation
            .types()
            .into_iter()
            .filter(|ty| ty.named().is_some());
        named.count() > plain.filter(|field| field.ty.named().is_some()).count()
    };
    resource.operations.iter().any(names)
}

fn handle(resource: &Resource, api: &Api) -> TokenStream {
    let name = ident(&resource.rust);
    let owner = match resource.within {
        None => "crate::Client".to_owned(),
        Some(scope) => format!("crate::handles::{}", api.scopes[scope].rust),
    };
    let docs = Docs::start(
        resource.doc.as_deref(),
        &format!("Operations of {}.", code(&resource.name)),
    )
    .markdown(&format!(
        "Created by [`{}`]({owner}::{}). Cheap to clone.",
        resource.method, resource.method
    ))
    .tokens(false);
    let methods = methods(resource, api);
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #name<R = Async> {
            client: Client<R>,
            path: Path,
        }

        impl<R: Clone> #name<R> {
            pub(crate) fn new(client: Client<R>, path: Path) -> Self {
                Self { client, path }
            }

            #methods
        }
    }
}

/// The operations of a scope, as methods of its handle.
fn methods_of_scope(resource: &Resource, api: &Api) -> TokenStream {
    let (name, methods) = (ident(&resource.rust), methods(resource, api));
    quote! {
        impl<R: Clone> handles::#name<R> {
            #methods
        }
    }
}

fn methods(resource: &Resource, api: &Api) -> TokenStream {
    let operations = resource.operations.iter();
    operations
        .map(|operation| method(operation, resource, api))
        .collect()
}

fn method(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let (name, rust) = (ident(&operation.method), ident(&operation.rust));
    let docs = operation_docs::method_docs(operation, resource, api).tokens(false);
    let deprecated = deprecated(operation.deprecated.as_deref());
    let arguments = operation::arguments(operation, api);
    let mut named = operation.named_arguments(&api.types).into_iter();
    let expect = named
        .any(|field| field.deprecated.is_some())
        .then(|| quote!(#[expect(deprecated, reason = "a deprecated field is still sent")]));
    let value = operation::construct(operation, api);
    quote! {
        #docs
        #deprecated
        #expect
        pub fn #name(&self, #(#arguments),*) -> #rust<R> {
            #value
        }
    }
}
