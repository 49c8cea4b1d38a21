//! The implementations of serde's traits, which leave the work to the runtime's `json`.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

/// How a type with a JSON form is read.
pub fn deserialize(name: &Ident) -> TokenStream {
    quote! {
        impl<'de> serde_core::Deserialize<'de> for #name {
            fn deserialize<D: serde_core::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                json::deserialize(deserializer)
            }
        }
    }
}

/// How a type is written: `value` gives a result of a `serializer`.
pub fn serialize(name: &Ident, value: &TokenStream) -> TokenStream {
    quote! {
        impl serde_core::Serialize for #name {
            fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                #value
            }
        }
    }
}
