//! What `Debug` shows of a type, so that secrets don't end up in logs.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::types::ident;
use crate::api::{Field, Variant};

/// The text in place of a secret.
const HIDDEN: &str = "[secret]";

/// How a type implements `Debug`.
pub struct Debug {
    /// `Debug,` if it is derived.
    pub derive: Option<TokenStream>,
    /// The implementation if it isn't derived.
    pub implementation: Option<TokenStream>,
}

impl Debug {
    fn derived() -> Self {
        Debug {
            derive: Some(quote!(Debug,)),
            implementation: None,
        }
    }

    fn of(name: &Ident, generics: &TokenStream, body: &TokenStream) -> Self {
        let implementation = quote! {
            impl #generics std::fmt::Debug for #name #generics {
                fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                    #body
                }
            }
        };
        Debug {
            derive: None,
            implementation: Some(implementation),
        }
    }
}

/// A field of a struct.
#[derive(Clone, Copy)]
pub struct Shown<'a> {
    /// Its name.
    pub name: &'a str,
    /// How much of its value is shown.
    pub extent: Extent,
}

/// How much of a value is shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All of it.
    Whole,
    /// Whether there is one.
    Presence,
    /// Nothing.
    Nothing,
}

impl<'a> From<&'a Field> for Shown<'a> {
    fn from(field: &'a Field) -> Self {
        let extent = match (field.secret, field.optional) {
            (false, _) => Extent::Whole,
            (true, true) => Extent::Presence,
            (true, false) => Extent::Nothing,
        };
        Shown {
            name: &field.rust,
            extent,
        }
    }
}

/// How a struct with these fields implements `Debug`: by a derive, unless one of them is secret. `generics` is empty, or the
/// same for the implementation and the struct, as in `<R>`.
pub fn of_struct(name: &Ident, generics: &TokenStream, fields: &[Shown]) -> Debug {
    if fields.iter().all(|field| field.extent == Extent::Whole) {
        return Debug::derived();
    }
    let shown = fields.iter().map(|Shown { name, extent }| {
        let member = ident(name);
        match extent {
            Extent::Whole => quote!(.field(#name, &self.#member)),
            Extent::Presence => quote!(.field(#name, &self.#member.as_ref().map(|_| #HIDDEN))),
            Extent::Nothing => quote!(.field(#name, &#HIDDEN)),
        }
    });
    let text = name.to_string();
    let body = quote!(formatter.debug_struct(#text) #(#shown)* .finish());
    Debug::of(name, generics, &body)
}

/// How the enum of a union implements `Debug`. If its variants contain a secret, so may JSON that matches none of them.
pub fn of_union(name: &Ident, variants: &[&Variant], has_secret: bool) -> Debug {
    if !has_secret {
        return Debug::derived();
    }
    let arms = variants.iter().map(|variant| {
        let (text, rust) = (&variant.rust, ident(&variant.rust));
        quote!(Self::#rust(value) => formatter.debug_tuple(#text).field(value).finish(),)
    });
    let body = quote! {
        match self {
            #(#arms)*
            Self::Unknown(_) => formatter.debug_tuple("Unknown").field(&#HIDDEN).finish(),
        }
    };
    Debug::of(name, &TokenStream::new(), &body)
}
