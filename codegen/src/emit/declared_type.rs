//! `src/types.rs` and `src/types/*.rs`: one module for each declared type.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{Docs, code};
use super::types::{self, From, ident};
use super::{object, string_enum, union};
use crate::api::{Api, Shape, Type, TypeDefinition};

/// The list of all types.
pub fn list(api: &Api) -> TokenStream {
    let mut modules: Vec<_> = api.types.iter().collect();
    modules.sort_by(|first, second| first.module.cmp(&second.module));
    let declarations = modules.iter().map(|definition| {
        let module = ident(&definition.module);
        quote!(mod #module;)
    });
    let exports = modules.iter().map(|definition| {
        let (module, name) = (ident(&definition.module), ident(&definition.rust));
        quote!(pub use #module::#name;)
    });
    quote! {
        //! What requests send and responses contain.

        #(#declarations)*
        #(#exports)*
    }
}

/// The file of one type.
pub fn file(definition: &TypeDefinition, api: &Api) -> TokenStream {
    let used: BTreeSet<_> = definition.shape.named().into_iter().collect();
    let mut names: Vec<&str> = used
        .iter()
        .map(|id| api.definition(*id).rust.as_str())
        .filter(|name| *name != definition.rust)
        .collect();
    names.sort_unstable();
    let imports: Vec<_> = names.into_iter().map(ident).collect();
    let imports = match &imports[..] {
        [] => TokenStream::new(),
        [one] => quote!(use super::#one;),
        many => quote!(use super::{#(#many),*};),
    };
    let (uses, items) = match &definition.shape {
        Shape::Object(fields) => (
            object::imports(true),
            object::items(definition, fields, api),
        ),
        Shape::Enum { values, closed } => (
            string_enum::imports(),
            string_enum::items(definition, values, *closed),
        ),
        Shape::Tagged { tag, variants } => (
            union::imports(),
            union::items(definition, Some(tag), variants, api),
        ),
        Shape::Untagged(variants) => (
            union::imports(),
            union::items(definition, None, variants, api),
        ),
        Shape::Alias(ty) => (TokenStream::new(), alias(definition, ty, api)),
    };
    quote!(#uses #imports #items)
}

fn alias(definition: &TypeDefinition, ty: &Type, api: &Api) -> TokenStream {
    let name = ident(&definition.rust);
    let docs = Docs::start(
        definition.doc.as_deref(),
        &format!("The type {}.", code(&definition.name)),
    )
    .deprecated(definition.deprecated.as_deref())
    .tokens(false);
    let ty = types::value(ty, api, From::Types);
    quote!(#docs pub type #name = #ty;)
}
