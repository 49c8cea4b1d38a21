//! `src/lib.rs`: the front page of the documentation, and what the crate exports.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, escape};
use super::readme;
use super::runtime;
use super::types::ident;
use crate::api::Api;

/// The whole file.
pub fn file(api: &Api) -> TokenStream {
    let mut docs = Docs::start(
        api.doc.as_deref(),
        &format!("Client for the {} API.", escape(&api.name)),
    );
    for section in readme::sections(api) {
        docs = docs.markdown(&format!("# {}", section.title));
        for paragraph in &section.paragraphs {
            docs = docs.markdown(paragraph);
        }
        if let Some(code) = &section.example {
            docs = docs.example("no_run", code);
        }
    }
    let docs = docs.tokens(true);
    let private = runtime::modules()
        .filter(|module| *module != "mock")
        .chain(["api"])
        .map(|module| (module, false));
    let public = api
        .resources
        .iter()
        .map(|resource| (resource.module.as_str(), true));
    let mut modules: Vec<(&str, bool)> = private
        .chain(public)
        .chain([("handles", true), ("mock", true), ("types", true)])
        .collect();
    modules.sort_unstable();
    let modules = modules.into_iter().map(|(module, is_public)| {
        let feature = match module {
            "blocking" => Some(quote!(#[cfg(feature = "blocking")])),
            "mock" => Some(quote!(#[cfg(feature = "mock")])),
            "reqwest_transport" => Some(quote!(#[cfg(feature = "reqwest")])),
            _ => None,
        };
        let public = is_public.then(|| quote!(pub));
        let module = ident(module);
        quote!(#feature #public mod #module;)
    });
    let recursion_limit = recursion_limit(api).map(|limit| {
        let limit = limit.to_string();
        quote!(#![recursion_limit = #limit])
    });
    quote! {
        #docs

        #recursion_limit

        #![cfg_attr(docsrs, feature(doc_cfg))]
        #![forbid(unsafe_code)]
        #![deny(missing_docs)]

        #(#modules)*

        #[cfg(feature = "blocking")]
        pub use blocking::Blocking;
        pub use bytes;
        pub use client::{Async, Client};
        pub use client_builder::ClientBuilder;
        pub use custom::Custom;
        pub use envelope::ApiMessage;
        pub use error::Error;
        pub use error_kind::ErrorKind;
        pub use http;
        pub use http_body;
        pub use operation::{Endpoint, Operation, RequestParts};
        pub use rate_limit::RateLimit;
        pub use raw_response::RawResponse;
        pub use request::Request;
        #[cfg(feature = "reqwest")]
        pub use reqwest;
        pub use response::Response;
        pub use serde_json;
        pub use timestamp::Timestamp;
        pub use transport::{Body, Sending, Transport};
    }
}

/// How far the compiler has to follow types into each other, if that is farther than it does by itself.
///
/// To find out whether a type is `Send`, and how it is dropped, it looks at each type inside, one level for each. A
/// crate with long chains may compile with the limit as it is, but rustdoc asks for each type.
pub fn recursion_limit(api: &Api) -> Option<usize> {
    const USUAL: usize = 128;
    // Around the declared types there are those of a request, and in them some of `std` and `serde_json`.
    const MORE: usize = 32;
    let needed = api.nesting.saturating_add(MORE);
    (needed > USUAL).then(|| needed.checked_next_power_of_two().unwrap_or(needed))
}
