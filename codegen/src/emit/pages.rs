//! How the pages of a list are read.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::types::{self, Site, ident, is_nullable};
use crate::api::{Api, Operation, Pages, ResponsePath, ResponseStep, Scalar, Turn, Type};

/// The method of a request that reads all pages.
pub fn method(operation: &Operation) -> TokenStream {
    if operation.pages.is_none() {
        return TokenStream::new();
    }
    quote! {
        /// Returns the items of this page and all following pages. See [`Items`].
        pub fn items(self) -> Items<Self, R> {
            self.customize().items()
        }
    }
}

/// The implementation of `Paginated`.
pub fn implementation(operation: &Operation, api: &Api) -> TokenStream {
    let Some(pages) = &operation.pages else {
        return TokenStream::new();
    };
    let rust = ident(&operation.rust);
    let item = types::value(&pages.item, api, Site::Resource);
    let turn = turn(pages);
    let copied = |path: Option<&ResponsePath>| {
        path.map_or(quote!(None), |path| {
            copied(&quote!(response), &path.steps, api)
        })
    };
    let total = copied(pages.total.as_ref());
    let cursor = copied(match &pages.turn {
        Turn::Cursor { next, .. } => Some(next),
        _ => None,
    });
    let items = items(&pages.items, api);
    quote! {
        impl<R> Paginated for #rust<R> {
            type Item = #item;

            fn turn(&mut self) -> Turn<'_> {
                #turn
            }

            fn page(response: Self::Response) -> Page<Self::Item> {
                Page { total: #total, cursor: #cursor, items: #items }
            }
        }
    }
}

fn turn(pages: &Pages) -> TokenStream {
    match &pages.turn {
        Turn::Number { parameter, first } => {
            let (parameter, first) = (ident(parameter), Literal::i64_unsuffixed(*first));
            quote!(Turn::Number { parameter: &mut self.#parameter, first: #first })
        }
        Turn::Offset { parameter } => {
            let parameter = ident(parameter);
            quote!(Turn::Offset(&mut self.#parameter))
        }
        Turn::Cursor { parameter, .. } => {
            let parameter = ident(parameter);
            quote!(Turn::Cursor(&mut self.#parameter))
        }
        Turn::Link => quote!(Turn::Link),
    }
}

/// A number or text somewhere in a value that is used afterwards, as an `Option`.
fn copied(owner: &TokenStream, steps: &[ResponseStep], api: &Api) -> TokenStream {
    let Some((step, rest)) = steps.split_first() else {
        return quote!(Some(#owner));
    };
    let name = ident(&step.field.rust);
    let value = quote!(#owner.#name);
    let is_null = is_nullable(&step.field.ty, api);
    if rest.is_empty() {
        let is_copy = *api.types.not_null(&step.field.ty) == Type::Scalar(Scalar::Integer);
        let value = if is_copy {
            value
        } else {
            quote!(#value.clone())
        };
        return match (step.field.optional, is_null) {
            (true, true) => quote!(#value.flatten()),
            (false, false) => quote!(Some(#value)),
            _ => value,
        };
    }
    let inner = copied(&quote!(#name), rest, api);
    match (step.field.optional, is_null) {
        (true, true) => quote!(#value.as_ref().and_then(Option::as_ref).and_then(|#name| #inner)),
        (false, false) => copied(&value, rest, api),
        _ => quote!(#value.as_ref().and_then(|#name| #inner)),
    }
}

/// The items, taken out of the response. None are there if what has them is missing.
fn items(path: &ResponsePath, api: &Api) -> TokenStream {
    fn taken(owner: &TokenStream, steps: &[ResponseStep], api: &Api) -> (TokenStream, bool) {
        let Some((step, rest)) = steps.split_first() else {
            return (owner.clone(), false);
        };
        let name = ident(&step.field.rust);
        let value = quote!(#owner.#name);
        let value = match (step.field.optional, is_nullable(&step.field.ty, api)) {
            (false, false) => return taken(&value, rest, api),
            (true, true) => quote!(#value.flatten()),
            _ => value,
        };
        if rest.is_empty() {
            return (value, true);
        }
        let (inner, is_option) = taken(&quote!(#name), rest, api);
        let mapped = if is_option {
            quote!(#value.and_then(|#name| #inner))
        } else {
            quote!(#value.map(|#name| #inner))
        };
        (mapped, true)
    }
    let (value, is_option) = taken(&quote!(response), &path.steps, api);
    if is_option {
        quote!(#value.unwrap_or_default())
    } else {
        value
    }
}
