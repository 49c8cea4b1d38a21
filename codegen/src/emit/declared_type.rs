//! `src/types.rs` and `src/types/*.rs`: one module for each declared type.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use quote::quote;

use super::declared::Declared;
use super::types::{self, ident};
use super::{object, string_enum, union};
use crate::api::required::required_struct;
use crate::api::{Api, Shape, Type};

/// The list of all types.
pub fn list(api: &Api) -> TokenStream {
    let mut modules: Vec<_> = api.types.iter().map(|(_, definition)| definition).collect();
    modules.sort_by(|first, second| first.module.cmp(&second.module));
    let declarations = modules.iter().map(|definition| {
        let module = ident(&definition.module);
        quote!(mod #module;)
    });
    let sent = api.sent_types();
    let sent: BTreeSet<&str> = sent
        .iter()
        .map(|id| api.types.get(*id).rust.as_str())
        .collect();
    let exports = modules.iter().map(|definition| {
        let (module, name) = (ident(&definition.module), ident(&definition.rust));
        let required = match &definition.shape {
            Shape::Object(object) if sent.contains(definition.rust.as_str()) => {
                required_struct(&definition.rust, &object.fields, &api.types)
            }
            _ => None,
        };
        if let Some(required) = required {
            let required = ident(&required);
            return quote!(pub use #module::{#name, #required};);
        }
        quote!(pub use #module::#name;)
    });
    quote! {
        //! Types of requests and responses.

        #(#declarations)*
        #(#exports)*
    }
}

/// The file of one type.
pub fn file(declared: &Declared) -> TokenStream {
    let Declared {
        definition, api, ..
    } = declared;
    let used: BTreeSet<_> = definition.shape.named().into_iter().collect();
    let mut names: Vec<&str> = used
        .iter()
        .map(|id| api.types.get(*id).rust.as_str())
        .filter(|name| *name != definition.rust)
        .collect();
    names.sort_unstable();
    let imports: Vec<_> = names.into_iter().map(ident).collect();
    let imports = match &imports[..] {
        [] => TokenStream::new(),
        [one] => quote!(use super::#one;),
        many => quote!(use super::{#(#many),*};),
    };
    // No type can have the name of a module.
    let json = quote!(
        use crate::json;
    );
    match &definition.shape {
        Shape::Object(object) => {
            let items = object::items(declared, object);
            quote!(#json #imports #items)
        }
        Shape::Enum { values, closed } => {
            let items = string_enum::items(declared, values, *closed);
            quote!(use std::fmt; #json #items)
        }
        Shape::Tagged { tag, variants } => {
            let items = union::tagged(declared, tag, variants);
            quote!(#json #imports #items)
        }
        Shape::Untagged(variants) => {
            let items = union::untagged(declared, variants);
            quote!(#json #imports #items)
        }
        Shape::Alias(ty) => {
            let items = alias(declared, ty);
            quote!(#imports #items)
        }
    }
}

fn alias(declared: &Declared, ty: &Type) -> TokenStream {
    let name = ident(&declared.definition.rust);
    let docs = declared.decoding(declared.docs("The type")).tokens(false);
    let ty = types::value(ty, declared.api, declared.site());
    quote!(#docs pub type #name = #ty;)
}
