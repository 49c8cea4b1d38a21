//! One operation: the type of its requests, its setters, and the expression that starts a request.

use proc_macro2::TokenStream;
use quote::quote;

use super::debug::{self, Debug, Extent, Shown};
use super::docs::Docs;
use super::field_doc::field_doc;
use super::handles;
use super::markdown::{code, deprecated};
use super::object_json;
use super::operation_docs;
use super::operation_http;
use super::pages;
use super::required;
use super::types::{self, Argument, Site, ident, is_nullable};
use crate::api::required::struct_name;
use crate::api::{Api, Body, EmptyList, Field, Input, Operation, Place, Resource};

/// Everything about the operation in the file of its resource, except for the method of the handle.
pub fn items(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let request = request(operation, resource, api);
    let methods = methods(operation, api);
    let rust = ident(&operation.rust);
    let body = match &operation.body {
        Some(Body::Object { fields, .. }) => {
            object_json::writing(&quote!(<R>), &quote!(#rust<R>), fields, None, api)
        }
        _ => TokenStream::new(),
    };
    let implementation = operation_http::implementation(operation, resource, api);
    let pages = pages::implementation(operation, api);
    let response = operation_http::response_enum(operation, api);
    let required = required_struct(operation, resource, api);
    quote!(#request #methods #body #implementation #pages #required #response)
}

/// What users give to the operation and the request keeps: all but path parameters and literals.
fn kept(operation: &Operation) -> impl Iterator<Item = &Field> {
    let body = operation.body.iter().flat_map(Body::fields);
    let fields = operation.parameters().chain(body);
    fields.filter(|field| !field.is_literal())
}

fn request(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let rust = ident(&operation.rust);
    let docs = operation_docs::request_docs(operation, resource).tokens(false);
    let target = ["client", "path"].map(|name| Shown {
        name,
        extent: Extent::Whole,
    });
    let shown: Vec<Shown> = target
        .into_iter()
        .chain(kept(operation).map(Shown::from))
        .collect();
    let Debug {
        derive,
        implementation,
    } = debug::of_struct(&rust, &quote!(<R>), &shown);
    let fields = kept(operation).map(|field| {
        let (name, ty) = (ident(&field.rust), types::field(field, api, Site::Resource));
        quote!(#name: #ty)
    });
    quote! {
        #docs
        #[derive(Clone, #derive)]
        #[must_use = "a request does nothing until it is sent"]
        pub struct #rust<R = Async> {
            client: Client<R>,
            path: Path,
            #(#fields),*
        }

        #implementation
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
    let arguments = operation.arguments().into_iter();
    if operation.named_arguments(&api.types).is_empty() {
        return arguments.map(declare).collect();
    }
    let path = arguments.filter(|input| input.place == Place::Path);
    let required = ident(&struct_name(&operation.rust));
    path.map(declare)
        .chain([quote!(required: #required)])
        .collect()
}

/// The struct of what is required, if that is not given as arguments.
fn required_struct(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let fields = operation.named_arguments(&api.types);
    if fields.is_empty() {
        return TokenStream::new();
    }
    let name = ident(&struct_name(&operation.rust));
    let owner = format!("[`{}::{}`]", handles::path_of(resource), operation.method);
    required::items(&name, &owner, &fields, api, Site::Resource)
}

/// The expression in the handle's method that makes the request.
pub fn construct(operation: &Operation, api: &Api) -> TokenStream {
    let rust = ident(&operation.rust);
    let path = handles::extended(quote!(self.path.clone()), &operation.path, api);
    let has_names = !operation.named_arguments(&api.types).is_empty();
    let fields = kept(operation).map(|field| {
        let name = ident(&field.rust);
        if field.optional {
            return quote!(#name: None);
        }
        if has_names {
            return quote!(#name: required.#name);
        }
        let Argument { converted, .. } = types::argument(field, api, Site::Resource);
        if converted.to_string() == field.rust {
            quote!(#name)
        } else {
            quote!(#name: #converted)
        }
    });
    quote!(#rust { client: self.client.clone(), path: #path, #(#fields),* })
}

/// What can be done with a request.
fn methods(operation: &Operation, api: &Api) -> TokenStream {
    let rust = ident(&operation.rust);
    let inputs = operation.setters();
    let if_some = inputs.first().map(|Input { field, .. }| {
        let setter = &field.rust;
        let example = format!("`.if_some({setter}, {}::{setter})`", operation.rust);
        let docs = Docs::start(None, "Calls a setter if there is a value to set.")
            .markdown(&format!("For example {example}."))
            .tokens(false);
        quote! {
            #docs
            pub fn if_some<T>(self, value: Option<T>, set: impl FnOnce(Self, T) -> Self) -> Self {
                match value {
                    Some(value) => set(self, value),
                    None => self,
                }
            }
        }
    });
    let setters = inputs.into_iter().map(|input| setter(input, api));
    let output = operation_http::output_type(operation, api);
    let items = pages::method(operation);
    quote! {
        impl<R: Mode> #rust<R> {
            #(#setters)*

            #if_some

            /// Sends the request. If the call fails, returns an [`Error`].
            pub fn send(&self) -> R::Sent<#output> {
                self.client.send(self)
            }

            #items

            /// Configures this call only and gives access to the full response. See [`Request`].
            pub fn customize(self) -> Request<Self, R> {
                self.client.clone().customize(self)
            }
        }
    }
}

/// What the API allows: a method that sets it.
fn setter(Input { field, place }: Input, api: &Api) -> TokenStream {
    let name = ident(&field.rust);
    let otherwise = match place {
        Place::Body => "Sets the body. By default, the request has no body.".to_owned(),
        _ => format!("Sets {}.", code(&field.wire)),
    };
    let mut docs =
        Docs::start(field_doc(field).as_deref(), &otherwise).null(is_nullable(&field.ty, api));
    if field.empty.list == EmptyList::LeftOut {
        docs = docs.markdown("An empty list is not sent.");
    }
    let docs = docs.tokens(false);
    let deprecated = deprecated(field.deprecated.as_deref());
    let Argument { ty, converted } = types::argument(field, api, Site::Resource);
    let assign = if field.empty.list == EmptyList::LeftOut {
        let item = types::content(&field.ty, api, Site::Resource);
        quote! {
            let #name: #item = #converted;
            self.#name = Some(#name).filter(|list| !list.is_empty());
        }
    } else {
        quote!(self.#name = Some(#converted);)
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
