//! The value that a response has somewhere, as an expression.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::{ident, is_nullable};
use crate::api::{Api, ResponsePath};

/// The value at the end of a path, as an `Option` of it; the path starts from `response`.
pub fn value(path: &ResponsePath, api: &Api) -> TokenStream {
    let Some((last, before)) = path.steps.split_last() else {
        return quote!(Some(response));
    };
    let owner = before.iter().fold(quote!(response), |owner, step| {
        let name = ident(&step.field.rust);
        match (step.field.optional, is_nullable(&step.field.ty, api)) {
            (true, true) => quote!(#owner.#name??),
            (false, false) => quote!(#owner.#name),
            _ => quote!(#owner.#name?),
        }
    });
    let name = ident(&last.field.rust);
    match (last.field.optional, last.is_boxed) {
        (true, false) => quote!(#owner.#name),
        (true, true) => quote!(#owner.#name.map(|value| *value)),
        (false, false) => quote!(Some(#owner.#name)),
        (false, true) => quote!(Some(*#owner.#name)),
    }
}
