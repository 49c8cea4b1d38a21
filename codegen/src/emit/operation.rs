//! One operation: the value with its parameters, how it is sent, and how its response is read.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::handles;
use super::markdown::{code, deprecated};
use super::object;
use super::operation_http;
use super::types::{self, Argument, Site, ident, is_nullable};
use crate::api::{Api, Body, Field, Input, Operation, Place, Resource};

/// Everything about the operation in the file of its resource, except for the method of the handle.
pub fn items(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let value = value(operation, resource, api);
    let parameters = parameters(operation, api);
    let body = match &operation.body {
        Some(Body::Object { rust, fields, .. }) => object::request_body(rust, fields, api),
        _ => TokenStream::new(),
    };
    let setters = setters(operation, api);
    let implementation = operation_http::implementation(operation, resource, api);
    let response = operation_http::response_enum(operation, api);
    quote!(#value #parameters #body #setters #implementation #response)
}

/// The query and header parameters that users give, which the operation keeps in a struct of their own.
fn kept_parameters(operation: &Operation) -> Vec<&Field> {
    let parameters = operation.parameters();
    parameters.filter(|field| !field.is_literal()).collect()
}

fn value(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let rust = ident(&operation.rust);
    let docs = Docs::start(
        None,
        &format!(
            "The operation [`{}::{}`].",
            handles::path_of(resource),
            operation.method
        ),
    )
    .tokens(false);
    let parameters = (!kept_parameters(operation).is_empty()).then(|| {
        let name = ident(&operation.parameters_rust);
        quote!(parameters: #name,)
    });
    let body = operation.body.as_ref().map(|body| {
        let ty = match body {
            Body::Object { rust, .. } => {
                let name = ident(rust);
                quote!(#name)
            }
            Body::Value(field) => types::field(field, api, Site::Resource),
        };
        quote!(body: #ty,)
    });
    quote! {
        #docs
        #[derive(Clone, Debug)]
        pub struct #rust {
            path: Path,
            #parameters
            #body
        }
    }
}

fn parameters(operation: &Operation, api: &Api) -> TokenStream {
    let fields = kept_parameters(operation);
    if fields.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&operation.parameters_rust);
    let fields = fields.into_iter().map(|field| {
        let (name, ty) = (ident(&field.rust), types::field(field, api, Site::Resource));
        quote!(#name: #ty)
    });
    quote! {
        #[derive(Clone, Debug)]
        struct #name {
            #(#fields),*
        }
    }
}

/// The arguments of the handle's method: what the API requires.
pub fn arguments(operation: &Operation, api: &Api) -> Vec<TokenStream> {
    let declare = |Input { field, place }| match place {
        Place::Path => handles::parameter(field, api),
        Place::Parameters | Place::BodyField | Place::Body => {
            let name = ident(&field.rust);
            let Argument { ty, .. } = types::argument(field, api, Site::Resource);
            quote!(#name: #ty)
        }
    };
    operation.arguments().into_iter().map(declare).collect()
}

/// The expression in the handle's method that makes the operation's value.
pub fn construct(operation: &Operation, api: &Api) -> TokenStream {
    let rust = ident(&operation.rust);
    let path = handles::extended(quote!(self.path.clone()), &operation.path, api);
    let fill = |field: &Field| {
        let name = ident(&field.rust);
        if field.optional {
            return quote!(#name: None);
        }
        let Argument { converted, .. } = types::argument(field, api, Site::Resource);
        if converted.to_string() == field.rust {
            quote!(#name)
        } else {
            quote!(#name: #converted)
        }
    };
    let parameters = kept_parameters(operation);
    let parameters = (!parameters.is_empty()).then(|| {
        let name = ident(&operation.parameters_rust);
        let fields = parameters.into_iter().map(fill);
        quote!(parameters: #name { #(#fields),* },)
    });
    let body = operation.body.as_ref().map(|body| match body {
        Body::Object { rust, fields, .. } => {
            let name = ident(rust);
            let fields = fields.iter().filter(|field| !field.is_literal()).map(fill);
            quote!(body: #name { #(#fields),* },)
        }
        Body::Value(field) => {
            let body = fill(field);
            quote!(#body,)
        }
    });
    quote!(#rust { path: #path, #parameters #body })
}

/// What the API allows: a method on the request for each.
fn setters(operation: &Operation, api: &Api) -> TokenStream {
    let setters = operation.setters();
    if setters.is_empty() {
        return TokenStream::new();
    }
    let setters = setters.into_iter().map(|input| setter(input, api));
    let rust = ident(&operation.rust);
    quote! {
        impl<R> Request<#rust, R> {
            #(#setters)*
        }
    }
}

fn setter(Input { field, place }: Input, api: &Api) -> TokenStream {
    let name = ident(&field.rust);
    // A path parameter is never optional.
    let owner = match place {
        Place::Path | Place::Parameters => quote!(parameters.#name),
        Place::BodyField => quote!(body.#name),
        Place::Body => quote!(body),
    };
    let otherwise = match place {
        Place::Body => "Sets the body; unless this is called, the request has none.".to_owned(),
        _ => format!("Sets {}.", code(&field.wire)),
    };
    let mut docs = Docs::start(field.doc.as_deref(), &otherwise).null(is_nullable(&field.ty, api));
    if field.skip_empty {
        docs = docs.markdown("An empty list is not sent.");
    }
    let docs = docs.tokens(false);
    let deprecated = deprecated(field.deprecated.as_deref());
    let Argument { ty, converted } = types::argument(field, api, Site::Resource);
    let assign = if field.skip_empty {
        let item = types::content(&field.ty, api, Site::Resource);
        quote! {
            let #name: #item = #converted;
            self.operation.#owner = Some(#name).filter(|list| !list.is_empty());
        }
    } else {
        quote!(self.operation.#owner = Some(#converted);)
    };
    quote! {
        #docs
        #deprecated
        pub fn #name(mut self, #name: #ty) -> Self {
            #assign
            self
        }
    }
}
