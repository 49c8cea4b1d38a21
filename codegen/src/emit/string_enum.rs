//! One of a few texts as an enum.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::declared_type::Declared;
use super::docs::{Docs, code, deprecated};
use super::types::ident;
use crate::api::EnumValue;

/// The enum of a declared type and its impls.
pub fn items(declared: &Declared, values: &[EnumValue], closed: bool) -> TokenStream {
    let name = ident(&declared.definition.rust);
    let docs = declared.docs("The texts of");
    let docs = if closed {
        docs
    } else {
        docs.markdown("A value that this version doesn't know is kept in `Unknown`.")
    };
    let docs = docs.tokens(false);
    let variants = values.iter().map(|value| {
        let variant = ident(&value.rust);
        let docs = Docs::start(value.doc.as_deref(), &code(&value.wire)).tokens(false);
        let deprecated = deprecated(value.deprecated.as_deref());
        quote!(#docs #deprecated #variant)
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
        closed_reading(&name, values)
    } else {
        open_reading(&name, values)
    };
    // A closed enum has nothing else to start from.
    let first = values.first().filter(|_| closed);
    let empty = first.map_or(quote!(Self::Unknown(String::new())), |first| {
        let first = ident(&first.rust);
        quote!(Self::#first)
    });
    let expect_first = first.and_then(|first| expect_deprecated(std::slice::from_ref(first)));
    let expect = expect_deprecated(values);
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #unknown
        }

        #expect
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

        #expect_first
        impl json::Json for #name {
            fn empty() -> Self {
                #empty
            }

            fn slot(&mut self) -> json::Slot<'_> {
                json::Slot::Name(self)
            }

            fn write(&self, name: &str, writer: &mut dyn json::Writer) {
                writer.text(name, self.as_str());
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                json::deserialize(deserializer)
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }
    }
}

/// What an enum's file uses of other modules.
pub fn imports() -> TokenStream {
    quote! {
        use std::fmt;
        use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
        use crate::json;
    }
}

fn open_reading(name: &Ident, values: &[EnumValue]) -> TokenStream {
    let variants = values.iter().map(|value| {
        let (variant, wire) = (ident(&value.rust), &value.wire);
        quote!(#wire => Self::#variant,)
    });
    let expect = expect_deprecated(values);
    quote! {
        #expect
        impl From<&str> for #name {
            fn from(text: &str) -> Self {
                match text {
                    #(#variants)*
                    _ => Self::Unknown(text.to_owned()),
                }
            }
        }

        impl json::Name for #name {
            fn set(&mut self, name: &str) -> bool {
                *self = Self::from(name);
                true
            }
        }
    }
}

fn closed_reading(name: &Ident, values: &[EnumValue]) -> TokenStream {
    let variants = values.iter().map(|value| {
        let (variant, wire) = (ident(&value.rust), &value.wire);
        quote!(#wire => Some(Self::#variant),)
    });
    let expect = expect_deprecated(values);
    quote! {
        #expect
        impl #name {
            /// The value with this text, if there is one.
            pub fn from_text(text: &str) -> Option<Self> {
                match text {
                    #(#variants)*
                    _ => None,
                }
            }
        }

        impl json::Name for #name {
            fn set(&mut self, name: &str) -> bool {
                Self::from_text(name).map(|value| *self = value).is_some()
            }
        }
    }
}

/// Reading and writing a deprecated value is still right.
fn expect_deprecated(values: &[EnumValue]) -> Option<TokenStream> {
    let any = values.iter().any(|value| value.deprecated.is_some());
    any.then(
        || quote!(#[expect(deprecated, reason = "a deprecated value is still sent and received")]),
    )
}
