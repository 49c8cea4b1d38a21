//! `src/RESOURCE.rs`: the handle of a resource, and its operations.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::object;
use super::operation;
use super::operation_docs;
use super::types::ident;
use crate::api::{Api, Body, Operation, Resource, Returns};

/// The whole file.
pub fn file(resource: &Resource, api: &Api) -> TokenStream {
    let docs = Docs::start(
        resource.doc.as_deref(),
        &format!("The operations of `{}`.", resource.name),
    )
    .markdown(&format!(
        "[`{}`] is the handle; each of the other types is one operation as a value.",
        resource.rust
    ))
    .tokens(true);
    let handle = handle(resource, api);
    let operations = resource
        .operations
        .iter()
        .map(|operation| operation::items(operation, resource, api));
    let types = uses_types(resource).then(|| {
        quote!(
            use crate::types;
        )
    });
    let method = quote!(
        use reqwest::Method;
    );
    let body = has_body(resource).then(|| object::imports(false));
    let kind = resource
        .operations
        .iter()
        .any(|operation| matches!(operation.returns, Returns::ByStatus { .. }))
        .then(|| {
            quote!(
                use crate::error_kind::ErrorKind;
            )
        });
    quote! {
        #docs

        #method
        #body

        use crate::client::{Async, Client};
        use crate::error::Error;
        #kind
        use crate::operation::{Endpoint, Operation, Parts};
        use crate::path::Path;
        use crate::received::Received;
        use crate::request::Request;
        #types

        #handle
        #(#operations)*
    }
}

fn has_body(resource: &Resource) -> bool {
    resource
        .operations
        .iter()
        .any(|operation| matches!(operation.body, Some(Body::Fields { .. })))
}

fn uses_types(resource: &Resource) -> bool {
    resource
        .operations
        .iter()
        .flat_map(Operation::types)
        .any(|ty| ty.named().is_some())
}

fn handle(resource: &Resource, api: &Api) -> TokenStream {
    let name = ident(&resource.rust);
    let owner = match resource.within {
        None => "crate::Client".to_owned(),
        Some(scope) => format!("crate::scopes::{}", api.scopes[scope].rust),
    };
    let docs = Docs::start(
        resource.doc.as_deref(),
        &format!("The operations of `{}`.", resource.name),
    )
    .markdown(&format!(
        "Made by [`{}`]({owner}::{}). Cheap to clone and to keep.",
        resource.method, resource.method
    ))
    .tokens(false);
    let methods = resource
        .operations
        .iter()
        .map(|operation| method(operation, resource, api));
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

            #(#methods)*
        }
    }
}

fn method(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let (name, rust) = (ident(&operation.method), ident(&operation.rust));
    let docs = operation_docs::method_docs(operation, resource, api).tokens(false);
    let deprecated = operation
        .deprecated
        .as_ref()
        .map(|reason| quote!(#[deprecated = #reason]));
    let arguments = operation::arguments(operation, api);
    let many = (arguments.len() > 6).then(
        || quote!(#[expect(clippy::too_many_arguments, reason = "the API requires each of them")]),
    );
    let value = operation::construct(operation, api);
    quote! {
        #docs
        #deprecated
        #many
        pub fn #name(&self, #(#arguments),*) -> Request<#rust, R> {
            Request::new(&self.client, #value)
        }
    }
}
