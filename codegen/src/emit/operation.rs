//! One operation: the value that carries its parameters, how it is sent, and how its answer is read.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code, deprecated};
use super::handles;
use super::object;
use super::operation_http;
use super::types::{self, Argument, From, ident, is_argument, is_nullable};
use crate::api::{Api, Body, Field, Operation, Resource, Type};

/// Everything that stands for the operation in its resource's file, but for the method on the handle.
pub fn items(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let value = value(operation, resource, api);
    let parameters = parameters(operation, api);
    let body = match &operation.body {
        Some(Body::Fields { rust, fields }) => {
            object::request_body(rust, &body_fields(operation, fields), api)
        }
        _ => TokenStream::new(),
    };
    let setters = setters(operation, api);
    let implementation = operation_http::implementation(operation, resource, api);
    let response = operation_http::response_enum(operation, api);
    quote!(#value #parameters #body #setters #implementation #response)
}

/// The body's fields as the Rust type has them: one of a group of which not all are needed is optional.
pub fn body_fields(operation: &Operation, fields: &[Field]) -> Vec<Field> {
    fields
        .iter()
        .map(|field| Field {
            optional: field.optional || in_group(operation, field),
            ..field.clone()
        })
        .collect()
}

fn in_group(operation: &Operation, field: &Field) -> bool {
    operation
        .at_least_one_of
        .iter()
        .flatten()
        .any(|name| *name == field.wire)
}

/// Query and header parameters, which the operation keeps in a struct of their own.
pub fn outside_body(operation: &Operation) -> impl Iterator<Item = &Field> {
    operation.query.iter().chain(&operation.headers)
}

fn has_parameters(operation: &Operation) -> bool {
    outside_body(operation).any(|field| !matches!(field.ty, Type::Literal(_)))
}

fn value(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let rust = ident(&operation.rust);
    let docs = Docs::start(
        None,
        &format!(
            "The operation of [`{}::{}`].",
            resource.rust, operation.method
        ),
    )
    .tokens(false);
    let parameters = has_parameters(operation).then(|| {
        let name = ident(&operation.parameters_rust);
        quote!(parameters: #name,)
    });
    let body = match &operation.body {
        None => None,
        Some(Body::Fields { rust, .. }) => {
            let name = ident(rust);
            Some(quote!(body: #name,))
        }
        Some(Body::Value { ty, optional }) => {
            let ty = types::value(ty, api, From::Resource);
            Some(if *optional {
                quote!(body: Option<#ty>,)
            } else {
                quote!(body: #ty,)
            })
        }
    };
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
    if !has_parameters(operation) {
        return TokenStream::new();
    }
    let name = ident(&operation.parameters_rust);
    let fields = outside_body(operation)
        .filter(|field| !matches!(field.ty, Type::Literal(_)))
        .map(|field| {
            let (name, ty) = (ident(&field.rust), types::field(field, api, From::Resource));
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
    let mut arguments: Vec<TokenStream> = operation
        .path
        .parameters()
        .filter(|field| is_argument(field))
        .map(|field| handles::parameter(field, api))
        .collect();
    let declare = |field: &Field| {
        let (name, Argument { ty, .. }) = (
            ident(&field.rust),
            types::argument(field, api, From::Resource),
        );
        quote!(#name: #ty)
    };
    arguments.extend(
        outside_body(operation)
            .filter(|field| is_argument(field))
            .map(declare),
    );
    match &operation.body {
        Some(Body::Fields { fields, .. }) => {
            let fields = body_fields(operation, fields);
            arguments.extend(
                fields
                    .iter()
                    .filter(|field| is_argument(field))
                    .map(declare),
            );
        }
        Some(Body::Value {
            ty,
            optional: false,
        }) => {
            let Argument { ty, .. } = types::argument(&body_as_field(ty), api, From::Resource);
            arguments.push(quote!(body: #ty));
        }
        _ => {}
    }
    arguments
}

/// A body without fields of its own, as if it were a field.
fn body_as_field(ty: &Type) -> Field {
    Field {
        wire: "body".to_owned(),
        rust: "body".to_owned(),
        ty: ty.clone(),
        optional: false,
        boxed: false,
        comma_joined: false,
        doc: None,
        deprecated: None,
    }
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
        let Argument { converted, .. } = types::argument(field, api, From::Resource);
        if converted.to_string() == field.rust {
            quote!(#name)
        } else {
            quote!(#name: #converted)
        }
    };
    let parameters = has_parameters(operation).then(|| {
        let name = ident(&operation.parameters_rust);
        let fields = outside_body(operation)
            .filter(|field| !matches!(field.ty, Type::Literal(_)))
            .map(fill);
        quote!(parameters: #name { #(#fields),* },)
    });
    let body = match &operation.body {
        None => None,
        Some(Body::Fields { rust, fields }) => {
            let name = ident(rust);
            let fields = body_fields(operation, fields);
            let fields = fields
                .iter()
                .filter(|field| !matches!(field.ty, Type::Literal(_)))
                .map(fill);
            Some(quote!(body: #name { #(#fields),* },))
        }
        Some(Body::Value { optional: true, .. }) => Some(quote!(body: None,)),
        Some(Body::Value { ty, .. }) => {
            let Argument { converted, .. } =
                types::argument(&body_as_field(ty), api, From::Resource);
            Some(if converted.to_string() == "body" {
                quote!(body,)
            } else {
                quote!(body: #converted,)
            })
        }
    };
    quote!(#rust { path: #path, #parameters #body })
}

/// What the API allows: a method on the request for each.
fn setters(operation: &Operation, api: &Api) -> TokenStream {
    let setter = |field: &Field, owner: TokenStream, skip_empty: bool| {
        let name = ident(&field.rust);
        let Argument { ty, converted } = types::argument(field, api, From::Resource);
        let docs = Docs::start(
            field.doc.as_deref(),
            &format!("Sets {}.", code(&field.wire)),
        )
        .null(is_nullable(&field.ty, api));
        let docs = if skip_empty {
            docs.markdown("An empty list is not sent.")
        } else {
            docs
        }
        .tokens(false);
        let deprecated = deprecated(field.deprecated.as_deref());
        let assign = if skip_empty {
            let item = types::content(field, api, From::Resource);
            quote! {
                let #name: #item = #converted;
                self.operation.#owner.#name = Some(#name).filter(|list| !list.is_empty());
            }
        } else {
            quote!(self.operation.#owner.#name = Some(#converted);)
        };
        quote! {
            #docs
            #deprecated
            pub fn #name(mut self, #name: #ty) -> Self {
                #assign
                self
            }
        }
    };
    let mut setters: Vec<TokenStream> = outside_body(operation)
        .filter(|field| field.optional)
        .map(|field| setter(field, quote!(parameters), false))
        .collect();
    match &operation.body {
        Some(Body::Fields { fields, .. }) => {
            for field in body_fields(operation, fields)
                .iter()
                .filter(|field| field.optional)
            {
                let skip_empty = in_group(operation, field) && matches!(field.ty, Type::Array(_));
                setters.push(setter(field, quote!(body), skip_empty));
            }
        }
        Some(Body::Value { ty, optional: true }) => {
            let Argument { ty, converted } =
                types::argument(&body_as_field(ty), api, From::Resource);
            setters.push(quote! {
                /// Sets what is sent; without it the request has no body.
                pub fn body(mut self, body: #ty) -> Self {
                    self.operation.body = Some(#converted);
                    self
                }
            });
        }
        _ => {}
    }
    if setters.is_empty() {
        return TokenStream::new();
    }
    let rust = ident(&operation.rust);
    quote! {
        impl<R> Request<#rust, R> {
            #(#setters)*
        }
    }
}
