//! A JSON object as a struct, with plain serde impls.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::Docs;
use super::types::{self, Argument, From, ident, is_argument};
use crate::api::{Api, Field, Type, TypeDefinition};

/// The struct of a declared type and its impls.
pub fn items(definition: &TypeDefinition, fields: &[Field], api: &Api) -> TokenStream {
    let name = ident(&definition.rust);
    let docs = Docs::start(
        definition.doc.as_deref(),
        &format!("The object `{}`.", definition.name),
    )
    .deprecated(definition.deprecated.as_deref())
    .tokens(false);
    let members = members(fields).map(|field| {
        let (name, ty) = (ident(&field.rust), types::field(field, api, From::Types));
        let docs = Docs::start(
            field.doc.as_deref(),
            &format!("The field `{}`.", field.wire),
        )
        .deprecated(field.deprecated.as_deref())
        .tokens(false);
        let deprecated = field
            .deprecated
            .as_ref()
            .map(|reason| quote!(#[deprecated = #reason]));
        quote!(#docs #deprecated pub #name: #ty)
    });
    let builder = if definition.sent {
        builder(&name, fields, api)
    } else {
        TokenStream::new()
    };
    let deserialize = deserialize(definition, fields);
    let serialize = serialize(&name, fields);
    quote! {
        #docs
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#members),*
        }

        #builder
        #deserialize
        #serialize
    }
}

/// The private struct of an operation's body, which is only ever sent.
pub fn request_body(rust: &str, fields: &[Field], api: &Api) -> TokenStream {
    let name = ident(rust);
    let members = members(fields).map(|field| {
        let (name, ty) = (ident(&field.rust), types::field(field, api, From::Resource));
        quote!(#name: #ty)
    });
    let serialize = serialize(&name, fields);
    quote! {
        #[derive(Clone, Debug)]
        struct #name {
            #(#members),*
        }

        #serialize
    }
}

/// The fields that the struct has: a literal is always the same and needs no place.
fn members(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields
        .iter()
        .filter(|field| !matches!(field.ty, Type::Literal(_)))
}

/// Reading and writing a deprecated field is still right.
fn expect_deprecated(fields: &[Field]) -> Option<TokenStream> {
    let any = fields.iter().any(|field| field.deprecated.is_some());
    any.then(
        || quote!(#[expect(deprecated, reason = "a deprecated field is still part of the JSON")]),
    )
}

/// `new` with what is required, and a setter for what is not.
fn builder(name: &proc_macro2::Ident, fields: &[Field], api: &Api) -> TokenStream {
    let arguments: Vec<TokenStream> = fields
        .iter()
        .filter(|field| is_argument(field))
        .map(|field| {
            let (name, Argument { ty, .. }) =
                (ident(&field.rust), types::argument(field, api, From::Types));
            quote!(#name: #ty)
        })
        .collect();
    let values = members(fields).map(|field| {
        let name = ident(&field.rust);
        if field.optional {
            return quote!(#name: None);
        }
        let Argument { converted, .. } = types::argument(field, api, From::Types);
        if converted.to_string() == field.rust {
            quote!(#name)
        } else {
            quote!(#name: #converted)
        }
    });
    let setters = fields.iter().filter(|field| field.optional).map(|field| {
        let name = ident(&field.rust);
        let Argument { ty, converted } = types::argument(field, api, From::Types);
        let docs =
            Docs::start(field.doc.as_deref(), &format!("Sets `{}`.", field.wire)).tokens(false);
        let deprecated = field
            .deprecated
            .as_ref()
            .map(|reason| quote!(#[deprecated = #reason]));
        quote! {
            #docs
            #deprecated
            #[must_use]
            pub fn #name(mut self, #name: #ty) -> Self {
                self.#name = Some(#converted);
                self
            }
        }
    });
    let many = (arguments.len() > 7).then(
        || quote!(#[expect(clippy::too_many_arguments, reason = "the API requires each of them")]),
    );
    let expect = expect_deprecated(fields);
    quote! {
        #expect
        impl #name {
            /// Makes one of what is required; the rest is left out until it is set.
            #many
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }

            #(#setters)*
        }
    }
}

fn deserialize(definition: &TypeDefinition, fields: &[Field]) -> TokenStream {
    let name = ident(&definition.rust);
    let visitor = format_ident!("{}Visitor", name);
    let expecting = format!("a `{}` object", definition.name);
    let expect = expect_deprecated(fields);
    let locals = members(fields).map(|field| {
        let name = ident(&field.rust);
        quote!(let mut #name = None;)
    });
    let arms = fields.iter().map(|field| {
        let (wire, name) = (&field.wire, ident(&field.rust));
        match &field.ty {
            Type::Literal(text) => quote!(#wire => json::literal(&mut map, #text)?,),
            _ if field.optional => quote!(#wire => #name = map.next_value()?,),
            _ => quote!(#wire => #name = Some(map.next_value()?),),
        }
    });
    let values = members(fields).map(|field| {
        let (wire, name) = (&field.wire, ident(&field.rust));
        if field.optional {
            quote!(#name)
        } else {
            quote!(#name: #name.ok_or_else(|| A::Error::missing_field(#wire))?)
        }
    });
    quote! {
        impl<'de> Deserialize<'de> for #name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                deserializer.deserialize_map(#visitor)
            }
        }

        struct #visitor;

        #expect
        impl<'de> Visitor<'de> for #visitor {
            type Value = #name;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str(#expecting)
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<#name, A::Error> {
                #(#locals)*
                while let Some(key) = map.next_key::<Key<'de>>()? {
                    match key.as_str() {
                        #(#arms)*
                        _ => json::ignore(&mut map)?,
                    }
                }
                Ok(#name { #(#values),* })
            }
        }
    }
}

fn serialize(name: &proc_macro2::Ident, fields: &[Field]) -> TokenStream {
    let entries = fields.iter().map(|field| {
        let (wire, name) = (&field.wire, ident(&field.rust));
        match &field.ty {
            Type::Literal(text) => quote!(map.serialize_entry(#wire, #text)?;),
            _ if field.optional => quote! {
                if let Some(#name) = &self.#name {
                    map.serialize_entry(#wire, #name)?;
                }
            },
            _ => quote!(map.serialize_entry(#wire, &self.#name)?;),
        }
    });
    let expect = expect_deprecated(fields);
    quote! {
        #expect
        impl Serialize for #name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                let mut map = serializer.serialize_map(None)?;
                #(#entries)*
                map.end()
            }
        }
    }
}
