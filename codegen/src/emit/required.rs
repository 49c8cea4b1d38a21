//! The struct of what is required, where as arguments it would be hard to read.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::debug::{self, Debug, Shown};
use super::docs::Docs;
use super::struct_field;
use super::types::Site;
use crate::api::{Api, Field};

/// The struct; `owner` is a link to what it is for.
pub fn items(name: &Ident, owner: &str, fields: &[&Field], api: &Api, site: Site) -> TokenStream {
    let docs = Docs::start(None, &format!("The required values for {owner}.")).tokens(false);
    let shown: Vec<Shown> = fields.iter().copied().map(Shown::from).collect();
    let Debug {
        derive,
        implementation,
    } = debug::of_struct(name, &TokenStream::new(), &shown);
    let members = fields
        .iter()
        .map(|field| struct_field::declaration(field, api, site));
    // A secret value isn't even looked at.
    let mut shown = fields.iter().filter(|field| !field.secret);
    let is_deprecated = shown.any(|field| field.deprecated.is_some());
    let expect = (is_deprecated && implementation.is_some())
        .then(|| quote!(#[expect(deprecated, reason = "a deprecated field is still shown")]));
    quote! {
        #docs
        #[derive(Clone, #derive)]
        pub struct #name {
            #(#members),*
        }

        #expect
        #implementation
    }
}
