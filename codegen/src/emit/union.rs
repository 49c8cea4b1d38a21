//! One of several types as an enum.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::debug::{self, Debug};
use super::declared::Declared;
use super::docs::Docs;
use super::markdown::code;
use super::serde_impls;
use super::types::{self, ident, is_boxed};
use crate::api::{self, Api, Shape, Source, TaggedVariant, Type, Variant};

/// The enum of a union that is distinguished by the field `tag`, and its impls.
pub fn tagged(declared: &Declared, tag: &str, variants: &[TaggedVariant]) -> TokenStream {
    let with_docs: Vec<(&Variant, String)> = variants
        .iter()
        .map(|tagged| {
            let texts = tagged.texts.iter().map(|text| code(&format!("\"{text}\"")));
            let texts: Vec<String> = texts.collect();
            let docs = format!("{} is {}.", code(tag), texts.join(" or "));
            (&tagged.variant, docs)
        })
        .collect();
    let arms = variants.iter().map(|tagged| {
        let (texts, rust) = (&tagged.texts, ident(&tagged.variant.rust));
        quote!(Some(#(#texts)|*) => Self::#rust(serde_json::from_value(value)?),)
    });
    let set = quote! {
        *self = match json::text_in(&value, #tag) {
            #(#arms)*
            _ => Self::Unknown(value),
        };
    };
    let distinction = format!("Distinguished by the field {}.", code(tag));
    items(declared, &distinction, &with_docs, &set)
}

/// The enum of a union that is distinguished by the shape of the JSON, and its impls.
pub fn untagged(declared: &Declared, variants: &[Variant]) -> TokenStream {
    let with_docs: Vec<(&Variant, String)> = variants
        .iter()
        .map(|variant| {
            let ty = types::value(&variant.ty, declared.api, declared.site());
            let docs = format!("Holds {}.", code(&types::text(&ty)));
            (variant, docs)
        })
        .collect();
    let choices = variants.iter().map(|variant| {
        let name = ident(&variant.rust);
        let ty = types::content(&variant.ty, declared.api, declared.site());
        // A literal is not read, but distinguishes objects.
        let literals = literals(variant, declared.api);
        let literals = literals
            .iter()
            .map(|(field, text)| quote!(json::text_in(&value, #field) == Some(#text) &&));
        quote! {
            if #(#literals)* let Some(value) = json::fits::<#ty>(&value) { Self::#name(value) } else
        }
    });
    let set = quote! {
        *self = #(#choices)* {
            Self::Unknown(value)
        };
    };
    let distinction =
        "Distinguished by the shape of the JSON: the first variant that matches is used.";
    items(declared, distinction, &with_docs, &set)
}

/// The fields of a variant's object that always have the same text, with the text.
fn literals<'a>(variant: &'a Variant, api: &'a Api) -> Vec<(&'a str, &'a str)> {
    let Type::Named(id) = api.types.resolve(&variant.ty) else {
        return Vec::new();
    };
    let Shape::Object(object) = &api.types.get(*id).shape else {
        return Vec::new();
    };
    let literals = object.fields.iter().filter_map(|field| match &field.ty {
        Type::Literal(text) => Some((field.wire.as_str(), text.as_str())),
        _ => None,
    });
    literals.collect()
}

/// The enum and its impls; `set` reads a `value`.
fn items(
    declared: &Declared,
    distinction: &str,
    variants: &[(&Variant, String)],
    set: &TokenStream,
) -> TokenStream {
    let name = ident(&declared.definition.rust);
    let docs = declared.docs("The union").markdown(distinction);
    let docs = declared.decoding(docs).tokens(false);
    let members = variants.iter().map(|(variant, docs)| {
        let rust = ident(&variant.rust);
        let ty = types::content(&variant.ty, declared.api, declared.site());
        let docs = Docs::start(None, docs).tokens(false);
        quote!(#docs #rust(#ty))
    });
    let variants: Vec<&Variant> = variants.iter().map(|(variant, _)| *variant).collect();
    let conversions = conversions(declared, &variants);
    let conversions = conversions.iter().map(|Conversion { ty, value }| {
        quote! {
            impl From<#ty> for #name {
                fn from(value: #ty) -> Self {
                    #value
                }
            }
        }
    });
    let json = json(declared, &variants);
    let has_secret = declared.api.types.holds_secret(declared.id);
    let Debug {
        derive,
        implementation,
    } = debug::of_union(&name, &variants, has_secret);
    quote! {
        #docs
        #[derive(Clone, #derive PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#members,)*
            /// A variant that this version doesn't know, as received.
            Unknown(serde_json::Value),
        }

        #implementation
        #(#conversions)*

        impl json::Union for #name {
            fn set(&mut self, value: serde_json::Value) -> serde_json::Result<()> {
                #set
                Ok(())
            }
        }

        #json
    }
}

/// How the union is read and written.
fn json(declared: &Declared, variants: &[&Variant]) -> TokenStream {
    let name: Ident = ident(&declared.definition.rust);
    let deserialize = serde_impls::deserialize(&name);
    let whole = quote!(serde_core::Serialize::serialize(
        &json::Whole(self),
        serializer
    ));
    let serialize = serde_impls::serialize(&name, &whole);
    let writes = variants.iter().map(|variant| {
        let rust = ident(&variant.rust);
        if is_boxed(&variant.ty, declared.api, declared.site()) {
            quote!(Self::#rust(value) => json::write(&**value, name, writer),)
        } else {
            quote!(Self::#rust(value) => json::write(value, name, writer),)
        }
    });
    quote! {
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

        #deserialize
        #serialize
    }
}

/// A type that the union can be made from.
pub struct Conversion {
    /// The type.
    pub ty: TokenStream,
    /// The union made from a `value` of it.
    pub value: TokenStream,
}

/// What the union is made from.
pub fn conversions(declared: &Declared, variants: &[&Variant]) -> Vec<Conversion> {
    let found = api::conversions(variants, declared.is_sent, &declared.api.types);
    let converted = |conversion: api::Conversion| {
        let rust = ident(&conversion.variant.rust);
        let ty = match conversion.source {
            Source::Content => return self::conversion(conversion.variant, declared),
            Source::Text => quote!(&str),
            Source::I32 => quote!(i32),
            Source::U32 => quote!(u32),
        };
        Conversion {
            ty,
            value: quote!(Self::#rust(value.into())),
        }
    };
    found.into_iter().map(converted).collect()
}

fn conversion(variant: &Variant, declared: &Declared) -> Conversion {
    let rust = ident(&variant.rust);
    let value = if is_boxed(&variant.ty, declared.api, declared.site()) {
        quote!(Box::new(value))
    } else {
        quote!(value)
    };
    Conversion {
        ty: types::value(&variant.ty, declared.api, declared.site()),
        value: quote!(Self::#rust(#value)),
    }
}
