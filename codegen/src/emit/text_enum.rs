//! One of a few texts as an enum.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::types::ident;
use crate::api::{EnumValue, TypeDefinition};

/// The enum of a declared type and its impls.
pub fn items(definition: &TypeDefinition, values: &[EnumValue], closed: bool) -> TokenStream {
    let name = ident(&definition.rust);
    let docs = Docs::start(
        definition.doc.as_deref(),
        &format!("The texts of `{}`.", definition.name),
    )
    .deprecated(definition.deprecated.as_deref());
    let docs = if closed {
        docs
    } else {
        docs.markdown("A value that this version doesn't know is kept in `Unknown`.")
    };
    let docs = docs.tokens(false);
    let variants = values.iter().map(|value| {
        let variant = ident(&value.rust);
        let docs = Docs::start(value.doc.as_deref(), &format!("`{}`", value.wire))
            .deprecated(value.deprecated.as_deref())
            .tokens(false);
        quote!(#docs #variant)
    });
    let unknown = (!closed).then(|| {
        quote! {
            /// A value that this version doesn't know, as the service wrote it.
            Unknown(String),
        }
    });
    let texts = values.iter().map(|value| {
        let (variant, wire) = (ident(&value.rust), &value.wire);
        quote!(Self::#variant => #wire,)
    });
    let unknown_text = (!closed).then(|| quote!(Self::Unknown(text) => text,));
    let reading = if closed {
        closed_reading(definition, values)
    } else {
        open_reading(definition, values)
    };
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #unknown
        }

        impl #name {
            /// The text as it is sent.
            pub fn as_str(&self) -> &str {
                match self {
                    #(#texts)*
                    #unknown_text
                }
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }

        #reading

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    }
}

fn open_reading(definition: &TypeDefinition, values: &[EnumValue]) -> TokenStream {
    let name = ident(&definition.rust);
    let expecting = format!("a `{}`", definition.name);
    let variants = values.iter().map(|value| {
        let (variant, wire) = (ident(&value.rust), &value.wire);
        quote!(#wire => Self::#variant,)
    });
    quote! {
        impl From<&str> for #name {
            fn from(text: &str) -> Self {
                match text {
                    #(#variants)*
                    _ => Self::Unknown(text.to_owned()),
                }
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                json::text(deserializer, #expecting, |text| Some(Self::from(text)))
            }
        }
    }
}

fn closed_reading(definition: &TypeDefinition, values: &[EnumValue]) -> TokenStream {
    let name = ident(&definition.rust);
    let wires: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
    let expecting = format!("one of {}", crate::mistake::listed(&wires));
    let variants = values.iter().map(|value| {
        let (variant, wire) = (ident(&value.rust), &value.wire);
        quote!(#wire => Some(Self::#variant),)
    });
    quote! {
        impl #name {
            /// The value with this text, if there is one.
            pub fn from_text(text: &str) -> Option<Self> {
                match text {
                    #(#variants)*
                    _ => None,
                }
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                json::text(deserializer, #expecting, Self::from_text)
            }
        }
    }
}
