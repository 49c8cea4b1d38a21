//! One of a few texts as an enum.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::declared::Declared;
use super::docs::Docs;
use super::markdown::{code, deprecated};
use super::serde_impls;
use super::types::ident;
use crate::api::EnumValue;

/// The enum of a declared type and its impls.
pub fn items(declared: &Declared, values: &[EnumValue], closed: bool) -> TokenStream {
    let name = ident(&declared.definition.rust);
    let definition = definition(declared, values, closed);
    let texts = texts(&name, values, closed);
    let reading = if closed {
        closed_reading(&name, values)
    } else {
        open_reading(&name, values)
    };
    let json = json(&name, values.first().filter(|_| closed));
    let deserialize = serde_impls::deserialize(&name);
    let text = quote!(serializer.serialize_str(self.as_str()));
    let serialize = serde_impls::serialize(&name, &text);
    quote!(#definition #texts #reading #json #deserialize #serialize)
}

fn definition(declared: &Declared, values: &[EnumValue], closed: bool) -> TokenStream {
    let name = ident(&declared.definition.rust);
    let mut docs = declared.docs("The enum");
    if !closed {
        docs = docs.markdown("Values that this version doesn't know are kept in `Unknown`.");
    }
    let docs = declared.decoding(docs).tokens(false);
    let variants = values.iter().map(|value| {
        let variant = ident(&value.rust);
        let docs = Docs::start(value.doc.as_deref(), &code(&value.wire)).tokens(false);
        let deprecated = deprecated(value.deprecated.as_deref());
        quote!(#docs #deprecated #variant)
    });
    let unknown = (!closed).then(|| {
        quote! {
            /// A value that this version doesn't know, as received.
            Unknown(String),
        }
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #unknown
        }
    }
}

/// The text of each value.
fn texts(name: &Ident, values: &[EnumValue], closed: bool) -> TokenStream {
    let texts = values.iter().map(|value| {
        let (variant, wire) = (ident(&value.rust), &value.wire);
        quote!(Self::#variant => #wire,)
    });
    let unknown = (!closed).then(|| quote!(Self::Unknown(text) => text,));
    let expect = expect_deprecated(values);
    quote! {
        #expect
        impl #name {
            /// Returns the value as it is sent.
            pub fn as_str(&self) -> &str {
                match self {
                    #(#texts)*
                    #unknown
                }
            }
        }

        impl fmt::Display for #name {
            fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(self.as_str())
            }
        }
    }
}

/// How the enum is read and written; it starts from its `first` value if there is no `Unknown`.
fn json(name: &Ident, first: Option<&EnumValue>) -> TokenStream {
    let empty = first.map_or(quote!(Self::Unknown(String::new())), |first| {
        let first = ident(&first.rust);
        quote!(Self::#first)
    });
    let expect = first.and_then(|first| expect_deprecated(std::slice::from_ref(first)));
    quote! {
        #expect
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

        impl std::str::FromStr for #name {
            type Err = std::convert::Infallible;

            fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
                Ok(Self::from(text))
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
        quote!(#wire => Ok(Self::#variant),)
    });
    let expected = name.to_string();
    let expect = expect_deprecated(values);
    quote! {
        #expect
        impl std::str::FromStr for #name {
            type Err = crate::UnknownValue;

            fn from_str(text: &str) -> Result<Self, crate::UnknownValue> {
                match text {
                    #(#variants)*
                    _ => Err(crate::UnknownValue::new(#expected)),
                }
            }
        }

        impl json::Name for #name {
            fn set(&mut self, name: &str) -> bool {
                name.parse().map(|value| *self = value).is_ok()
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
