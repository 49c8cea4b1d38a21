//! How an operation becomes an HTTP request, and its response a value.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::response_path;
use super::types::{self, Site, ident};
use crate::api::{
    Api, Body, EmptyList, Field, Operation, Payload, Resource, ResponsePath, Returns, Scalar,
    Shape, Type,
};

/// The implementation of `Operation`.
pub fn implementation(operation: &Operation, resource: &Resource, api: &Api) -> TokenStream {
    let rust = ident(&operation.rust);
    let name = format!("{}.{}", resource.name, operation.name);
    let method = ident(operation.http_method.as_str());
    let path = api.full_path(resource, operation);
    let idempotent = operation.idempotent;
    let response = response_type(operation, api);
    let parts = parts(operation);
    let decode = decode(operation, api);
    let output = output_type(operation, api);
    let result = operation.result.as_ref();
    let (result, value) = match result {
        Some(path) => (path.text(), response_path::value(path, api)),
        None => (String::new(), quote!(Some(response))),
    };
    quote! {
        impl<R> Operation for #rust<R> {
            type Response = #response;
            type Output = #output;

            const ENDPOINT: Endpoint = Endpoint {
                name: #name,
                method: Method::#method,
                path: #path,
                idempotent: #idempotent,
                result: #result,
            };

            fn parts(&self) -> Result<RequestParts, Error> {
                #parts
            }

            fn decode(received: &RawResponse) -> Result<Self::Response, Error> {
                #decode
            }

            fn output(response: Self::Response) -> Option<Self::Output> {
                #value
            }
        }
    }
}

/// The body of the function that makes a request of the operation.
fn parts(operation: &Operation) -> TokenStream {
    let checks = checks(operation);
    let steps: Vec<TokenStream> = operation
        .query
        .iter()
        .map(query_step)
        .chain(operation.headers.iter().map(header_step))
        .chain(accept(operation).map(|types| quote!(parts = parts.header("Accept", &#types)?;)))
        .collect();
    let start = quote!(RequestParts::new(self.path.clone()));
    if steps.is_empty() {
        return match &operation.body {
            None => quote!(#checks #start),
            Some(Body::Value(field)) if field.optional => {
                let body = optional_body();
                quote!(#checks let parts = #start?; #body)
            }
            Some(body) => {
                let body = required_body(body);
                quote!(#checks #start?.#body)
            }
        };
    }
    let end = match &operation.body {
        None => quote!(Ok(parts)),
        Some(Body::Value(field)) if field.optional => optional_body(),
        Some(body) => {
            let body = required_body(body);
            quote!(parts.#body)
        }
    };
    quote!(#checks let mut parts = #start?; #(#steps)* #end)
}

/// What is refused before anything is sent.
fn checks(operation: &Operation) -> TokenStream {
    let body = operation.body.iter().flat_map(Body::fields);
    let empty = operation.parameters().chain(body).flat_map(empty_checks);
    let groups = group_checks(operation);
    quote!(#(#empty)* #groups)
}

/// What is refused because it is empty.
fn empty_checks(field: &Field) -> Vec<TokenStream> {
    let name = ident(&field.rust);
    let is_list = matches!(field.ty, Type::Array(_));
    let mut checks = Vec::new();
    let mut refuse = |condition: TokenStream, problem: &str| {
        let message = format!("`{}` {problem}", field.wire);
        checks.push(quote! {
            if #condition {
                return Err(Error::invalid(Self::ENDPOINT.name, #message));
            }
        });
    };
    if field.empty.list == EmptyList::Refused {
        let condition = if field.optional {
            quote!(self.#name.as_ref().is_some_and(Vec::is_empty))
        } else {
            quote!(self.#name.is_empty())
        };
        refuse(condition, "must not be empty");
    }
    if field.empty.refuses_text {
        let text = match (is_list, field.optional) {
            (true, true) => quote!(self.#name.iter().flatten().any(String::is_empty)),
            (true, false) => quote!(self.#name.iter().any(String::is_empty)),
            (false, true) => quote!(self.#name.as_ref().is_some_and(String::is_empty)),
            (false, false) => quote!(self.#name.is_empty()),
        };
        let problem = if is_list {
            "must not contain empty text"
        } else {
            "must not be empty"
        };
        refuse(text, problem);
    }
    checks
}

fn group_checks(operation: &Operation) -> TokenStream {
    let groups = operation.body.iter().flat_map(Body::at_least_one_of);
    let checks = groups.map(|group| {
        let conditions = group.iter().map(|field| {
            let name = ident(&field.rust);
            quote!(self.#name.is_none())
        });
        let names: Vec<&str> = group.iter().map(|field| field.wire.as_str()).collect();
        let message = format!(
            "give at least one of {}",
            crate::diagnostics::listed(&names)
        );
        quote! {
            if #(#conditions)&&* {
                return Err(Error::invalid(Self::ENDPOINT.name, #message));
            }
        }
    });
    checks.collect()
}

fn optional_body() -> TokenStream {
    quote! {
        match &self.body {
            Some(body) => parts.json(&crate::json::Whole(body)),
            None => Ok(parts),
        }
    }
}

/// The method that sets the body, with what it takes.
fn required_body(body: &Body) -> TokenStream {
    match body {
        Body::Object { .. } => quote!(fields(self)),
        Body::Value(_) => quote!(json(&crate::json::Whole(&self.body))),
    }
}

fn query_step(field: &Field) -> TokenStream {
    let (wire, name) = (&field.wire, ident(&field.rust));
    let is_list = matches!(field.ty, Type::Array(_));
    match (&field.ty, is_list, field.optional) {
        (Type::Literal(text), ..) => quote!(parts = parts.query(#wire, &#text);),
        (_, true, optional) => {
            let list = if optional {
                quote!(list)
            } else {
                quote!(&self.#name)
            };
            let send = if field.comma_joined {
                quote!(parts = parts.query_joined(#wire, #list);)
            } else {
                quote! {
                    for item in #list {
                        parts = parts.query(#wire, item);
                    }
                }
            };
            if optional {
                quote!(if let Some(list) = &self.#name { #send })
            } else {
                send
            }
        }
        (_, false, true) => quote! {
            if let Some(value) = &self.#name {
                parts = parts.query(#wire, value);
            }
        },
        (_, false, false) => quote!(parts = parts.query(#wire, &self.#name);),
    }
}

/// What a request accepts, if it isn't JSON and the API doesn't say: anything where text comes back.
pub fn accept(operation: &Operation) -> Option<&'static str> {
    let is_text = operation.returns.payloads().contains(&&Payload::Text);
    let is_said = |field: &Field| field.wire.eq_ignore_ascii_case("accept");
    (is_text && !operation.headers.iter().any(is_said)).then_some("*/*")
}

fn header_step(field: &Field) -> TokenStream {
    let (wire, name) = (&field.wire, ident(&field.rust));
    match (&field.ty, field.optional) {
        (Type::Literal(text), _) => quote!(parts = parts.header(#wire, &#text)?;),
        (_, true) => quote! {
            if let Some(value) = &self.#name {
                parts = parts.header(#wire, value)?;
            }
        },
        (_, false) => quote!(parts = parts.header(#wire, &self.#name)?;),
    }
}

/// The type of what `send` returns.
pub fn output_type(operation: &Operation, api: &Api) -> TokenStream {
    match operation.result.as_ref().and_then(ResponsePath::ty) {
        Some(ty) => types::value(ty, api, Site::Resource),
        None => response_type(operation, api),
    }
}

fn response_type(operation: &Operation, api: &Api) -> TokenStream {
    match &operation.returns {
        Returns::One(payload) => payload_type(payload, api),
        Returns::ByStatus { rust, .. } => {
            let name = ident(rust);
            quote!(#name)
        }
    }
}

/// The Rust type of what comes back.
pub fn payload_type(payload: &Payload, api: &Api) -> TokenStream {
    match payload {
        Payload::Nothing => quote!(()),
        Payload::Text => quote!(String),
        Payload::Json(ty) => types::value(ty, api, Site::Resource),
    }
}

fn decode(operation: &Operation, api: &Api) -> TokenStream {
    match &operation.returns {
        Returns::One(payload) => decode_payload(payload, api),
        Returns::ByStatus { rust, statuses } => {
            let name = ident(rust);
            let arms = statuses.iter().map(|(status, payload)| {
                let variant = ident(&status_name(*status));
                let decoded = decode_payload(payload, api);
                if *payload == Payload::Nothing {
                    quote!(#status => #decoded.map(|()| #name::#variant),)
                } else {
                    quote!(#status => #decoded.map(#name::#variant),)
                }
            });
            quote! {
                match received.status().as_u16() {
                    #(#arms)*
                    _ => Err(received.error(ErrorKind::Decode, "the operation does not return this status")),
                }
            }
        }
    }
}

fn decode_payload(payload: &Payload, api: &Api) -> TokenStream {
    match payload {
        Payload::Nothing => quote!(received.no_content()),
        Payload::Text => quote!(received.text()),
        Payload::Json(ty) => {
            if let Some(flag) = success_flag(ty, api) {
                let (ty, name) = (types::value(ty, api, Site::Resource), ident(&flag.rust));
                let flag = if flag.optional {
                    quote!(response.#name)
                } else {
                    quote!(Some(response.#name))
                };
                quote!(received.json_checked(|response: &#ty| #flag))
            } else {
                quote!(received.json())
            }
        }
    }
}

/// The field at the top of a response that says whether the call worked.
fn success_flag<'a>(ty: &Type, api: &'a Api) -> Option<&'a Field> {
    let wire = api.success_flag.as_ref()?;
    let Type::Named(id) = api.types.resolve(ty) else {
        return None;
    };
    let Shape::Object(object) = &api.types.get(*id).shape else {
        return None;
    };
    object
        .fields
        .iter()
        .find(|field| field.wire == *wire && field.ty == Type::Scalar(Scalar::Boolean))
}

/// The enum of what comes back, if that depends on the status.
pub fn response_enum(operation: &Operation, api: &Api) -> TokenStream {
    let Returns::ByStatus { rust, statuses } = &operation.returns else {
        return TokenStream::new();
    };
    let name = ident(rust);
    let docs = Docs::start(
        None,
        &format!(
            "What [`{}`](struct@{}) returns, by status.",
            operation.rust, operation.rust
        ),
    )
    .tokens(false);
    let variants = statuses.iter().map(|(status, payload)| {
        let variant = ident(&status_name(*status));
        let docs = Docs::start(None, &format!("Status {status}.")).tokens(false);
        match payload {
            Payload::Nothing => quote!(#docs #variant),
            payload => {
                let ty = payload_type(payload, api);
                quote!(#docs #variant(#ty))
            }
        }
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants),*
        }
    }
}

/// The name of the variant for a status.
pub fn status_name(status: u16) -> String {
    match status {
        200 => "Ok".to_owned(),
        201 => "Created".to_owned(),
        202 => "Accepted".to_owned(),
        203 => "NonAuthoritativeInformation".to_owned(),
        204 => "NoContent".to_owned(),
        205 => "ResetContent".to_owned(),
        206 => "PartialContent".to_owned(),
        207 => "MultiStatus".to_owned(),
        other => format!("Status{other}"),
    }
}
