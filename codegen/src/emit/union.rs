//! One of several types as an enum.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::{Docs, code};
use super::types::{self, From, ident};
use crate::api::{Api, TypeDefinition, Variant};

/// The enum of a declared type and its impls; `tag` is the field that tells the variants apart, if one does.
pub fn items(
    definition: &TypeDefinition,
    tag: Option<&str>,
    variants: &[Variant],
    api: &Api,
) -> TokenStream {
    let name = ident(&definition.rust);
    let docs = Docs::start(
        definition.doc.as_deref(),
        &format!("The union {}.", code(&definition.name)),
    )
    .deprecated(definition.deprecated.as_deref());
    let docs = match tag {
        Some(tag) => docs.markdown(&format!("Told apart by the field {}.", code(tag))),
        None => docs.markdown("Told apart by what the JSON looks like."),
    };
    let docs = docs.tokens(false);
    let members = variants.iter().map(|variant| {
        let (rust, ty) = (ident(&variant.rust), content(variant, api));
        let docs = match tag {
            Some(tag) => format!(
                "With {} {}.",
                code(tag),
                code(&format!("\"{}\"", variant.wire))
            ),
            None => format!("What fits [`{}`](Self::{}).", variant.rust, variant.rust),
        };
        let docs = Docs::start(None, &docs).tokens(false);
        quote!(#docs #rust(#ty))
    });
    let conversions = variants
        .iter()
        .map(|variant| conversion(&name, variant, variants, api));
    let set = match tag {
        Some(tag) => set_by_tag(tag, variants),
        None => set_by_shape(variants, api),
    };
    let writes = variants.iter().map(|variant| {
        let rust = ident(&variant.rust);
        if variant.boxed {
            quote!(Self::#rust(value) => json::write(&**value, name, writer),)
        } else {
            quote!(Self::#rust(value) => json::write(value, name, writer),)
        }
    });
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#members,)*
            /// What this version doesn't know, as the service wrote it.
            Unknown(serde_json::Value),
        }

        #(#conversions)*

        impl json::Union for #name {
            fn set(&mut self, value: serde_json::Value) -> serde_json::Result<()> {
                #set
                Ok(())
            }
        }

        impl json::Json for #name {
            fn empty() -> Self {
                Self::Unknown(serde_json::Value::Null)
            }

            fn slot(&mut self) -> json::Slot<'_> {
                json::Slot::Union(self)
            }

            fn write(&self, name: &str, writer: &mut dyn json::Writer) {
                match self {
                    #(#writes)*
                    Self::Unknown(value) => json::write(value, name, writer),
                }
            }
        }

        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                json::deserialize(deserializer)
            }
        }

        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                json::Whole(self).serialize(serializer)
            }
        }
    }
}

/// What a union's file uses of other modules.
pub fn imports() -> TokenStream {
    quote! {
        use serde_core::{Deserialize, Deserializer, Serialize, Serializer};
        use crate::json;
    }
}

fn content(variant: &Variant, api: &Api) -> TokenStream {
    let ty = types::value(&variant.ty, api, From::Types);
    if variant.boxed { quote!(Box<#ty>) } else { ty }
}

/// `From` for each type that only one variant holds.
fn conversion(name: &Ident, variant: &Variant, variants: &[Variant], api: &Api) -> TokenStream {
    let same = variants
        .iter()
        .filter(|other| resolved(&other.ty, api) == resolved(&variant.ty, api))
        .count();
    if same > 1 {
        return TokenStream::new();
    }
    let (rust, ty) = (
        ident(&variant.rust),
        types::value(&variant.ty, api, From::Types),
    );
    let value = if variant.boxed {
        quote!(Box::new(value))
    } else {
        quote!(value)
    };
    quote! {
        impl From<#ty> for #name {
            fn from(value: #ty) -> Self {
                Self::#rust(#value)
            }
        }
    }
}

/// The Rust type without names for it, since two names of one type can't both be converted from.
fn resolved(ty: &crate::api::Type, api: &Api) -> String {
    use crate::api::{Shape, Type};
    match ty {
        Type::Named(id) => match &api.definition(*id).shape {
            Shape::Alias(ty) => resolved(ty, api),
            _ => api.definition(*id).rust.clone(),
        },
        Type::Array(inner) => format!("[{}]", resolved(inner, api)),
        Type::Map(inner) => format!("{{{}}}", resolved(inner, api)),
        Type::Nullable(inner) => format!("{}?", resolved(inner, api)),
        ty => format!("{ty:?}"),
    }
}

fn set_by_tag(tag: &str, variants: &[Variant]) -> TokenStream {
    let arms = variants.iter().map(|variant| {
        let (wire, rust) = (&variant.wire, ident(&variant.rust));
        quote!(Some(#wire) => Self::#rust(serde_json::from_value(value)?),)
    });
    quote! {
        *self = match json::tag(&value, #tag) {
            #(#arms)*
            _ => Self::Unknown(value),
        };
    }
}

fn set_by_shape(variants: &[Variant], api: &Api) -> TokenStream {
    let names = variants.iter().map(|variant| ident(&variant.rust));
    let types = variants.iter().map(|variant| content(variant, api));
    quote! {
        *self = #(if let Some(value) = json::fits::<#types>(&value) { Self::#names(value) } else)* {
            Self::Unknown(value)
        };
    }
}
