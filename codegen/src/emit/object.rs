//! A JSON object as a struct, with plain serde impls.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::declared::Declared;
use super::docs::Docs;
use super::markdown::{code, deprecated};
use super::serde_impls;
use super::types::{self, Argument, Site, ident, is_nullable};
use crate::api::{Api, Field, Type};

/// The struct of a declared type and its impls.
pub fn items(declared: &Declared, fields: &[Field]) -> TokenStream {
    let (api, site) = (declared.api, declared.site());
    let name = ident(&declared.definition.rust);
    let docs = docs(declared, fields).tokens(false);
    let members = members(fields).map(|field| {
        let (name, ty) = (ident(&field.rust), types::field(field, api, site));
        let docs = Docs::start(
            field.doc.as_deref(),
            &format!("The field {}.", code(&field.wire)),
        )
        .deprecated(field.deprecated.as_deref())
        .tokens(false);
        let deprecated = deprecated(field.deprecated.as_deref());
        quote!(#docs #deprecated pub #name: #ty)
    });
    let default = (declared.is_sent && has_default(fields)).then(|| quote!(Default,));
    let builder = if declared.is_sent {
        builder(&name, fields, api, site)
    } else {
        TokenStream::new()
    };
    let reading = reading(&name, fields);
    let expect = expect_deprecated(fields);
    let writing = writing(&TokenStream::new(), &quote!(#name), fields, api);
    let serialize = serde_impls::serialize(&name, &quote!(json::serialize(self, serializer)));
    quote! {
        #docs
        #[derive(Clone, Debug, #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#members),*
        }

        #builder
        #reading

        #expect
        #writing

        #serialize
    }
}

fn docs(declared: &Declared, fields: &[Field]) -> Docs {
    let mut docs = declared.docs("The object");
    for field in fields {
        if let Type::Literal(text) = &field.ty {
            let (field, text) = (code(&field.wire), code(&format!("{text:?}")));
            docs = docs.markdown(&format!(
                "{field} is always sent as {text}; in a response it is ignored, unless it distinguishes the variants of a union."
            ));
        }
    }
    docs
}

/// The fields that the struct has: a literal is always the same and needs no place.
fn members(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields.iter().filter(|field| !field.is_literal())
}

/// Reading and writing a deprecated field is still right.
fn expect_deprecated(fields: &[Field]) -> Option<TokenStream> {
    let any = members(fields).any(|field| field.deprecated.is_some());
    any.then(
        || quote!(#[expect(deprecated, reason = "a deprecated field is still part of the JSON")]),
    )
}

/// Whether `new` needs no arguments, so that there can be a default.
pub fn has_default(fields: &[Field]) -> bool {
    !fields.iter().any(Field::is_argument)
}

/// The arguments of `new`: what is required.
pub fn arguments(fields: &[Field], api: &Api, site: Site) -> Vec<TokenStream> {
    let required = fields.iter().filter(|field| field.is_argument());
    required
        .map(|field| {
            let (name, Argument { ty, .. }) =
                (ident(&field.rust), types::argument(field, api, site));
            quote!(#name: #ty)
        })
        .collect()
}

/// `new` with what is required, and a setter for what is not.
fn builder(name: &Ident, fields: &[Field], api: &Api, site: Site) -> TokenStream {
    let arguments = arguments(fields, api, site);
    let values = members(fields).map(|field| {
        let name = ident(&field.rust);
        if field.optional {
            return quote!(#name: None);
        }
        let Argument { converted, .. } = types::argument(field, api, site);
        if converted.to_string() == field.rust {
            quote!(#name)
        } else {
            quote!(#name: #converted)
        }
    });
    let setters = fields.iter().filter(|field| field.optional).map(|field| {
        let name = ident(&field.rust);
        let Argument { ty, converted } = types::argument(field, api, site);
        let docs = Docs::start(
            field.doc.as_deref(),
            &format!("Sets {}.", code(&field.wire)),
        )
        .null(is_nullable(&field.ty, api))
        .tokens(false);
        let deprecated = deprecated(field.deprecated.as_deref());
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
            /// Creates a value from the required fields; the others are absent until they are set.
            #many
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }

            #(#setters)*
        }
    }
}

/// How the object is read: what it starts from, and where the value of each field goes. A literal is not read: there is no
/// place for it, and another text in a response is no reason to fail.
fn reading(name: &Ident, fields: &[Field]) -> TokenStream {
    let empty = members(fields).map(|field| {
        let (name, empty) = (ident(&field.rust), empty(field));
        quote!(#name: #empty)
    });
    let required: Vec<&str> = members(fields)
        .filter(|field| !field.optional)
        .map(|field| field.wire.as_str())
        .collect();
    let slot = slot(fields);
    let expect = expect_deprecated(fields);
    let deserialize = serde_impls::deserialize(name);
    quote! {
        #expect
        impl json::Object for #name {
            fn empty() -> Self {
                Self { #(#empty),* }
            }

            fn required(&self) -> &'static [&'static str] {
                &[#(#required),*]
            }

            #slot
        }

        #deserialize
    }
}

/// The function that finds the place for the value of a field.
fn slot(fields: &[Field]) -> TokenStream {
    let mut required = 0;
    let arms = members(fields).map(|field| {
        let (wire, name) = (&field.wire, ident(&field.rust));
        if field.optional {
            return quote!(#wire => json::slot(&mut self.#name),);
        }
        let index = Literal::usize_unsuffixed(required);
        required += 1;
        quote!(#wire => seen.required(#index, &mut self.#name),)
    });
    let arms: Vec<TokenStream> = arms.collect();
    let (field, slot) = if arms.is_empty() {
        (quote!(_field), quote!(json::Slot::Ignored))
    } else {
        let slot = quote! {
            match field {
                #(#arms)*
                _ => json::Slot::Ignored,
            }
        };
        (quote!(field), slot)
    };
    let seen = ident(if required == 0 { "_seen" } else { "seen" });
    quote! {
        fn slot(&mut self, #field: &str, #seen: &mut json::Seen) -> json::Slot<'_> {
            #slot
        }
    }
}

/// How the fields of the object are written, each with its name.
pub fn writing(
    generics: &TokenStream,
    owner: &TokenStream,
    fields: &[Field],
    api: &Api,
) -> TokenStream {
    let writes = fields.iter().map(|field| {
        let (wire, name) = (&field.wire, ident(&field.rust));
        match &field.ty {
            Type::Literal(text) => quote!(writer.text(#wire, #text);),
            ty if !field.optional && is_nullable(ty, api) => {
                quote!(json::write_nullable(&self.#name, #wire, writer);)
            }
            _ => quote!(json::write(&self.#name, #wire, writer);),
        }
    });
    let writer = if fields.is_empty() {
        quote!(_writer)
    } else {
        quote!(writer)
    };
    quote! {
        impl #generics json::Fields for #owner {
            fn write_fields(&self, #writer: &mut dyn json::Writer) {
                #(#writes)*
            }
        }
    }
}

/// What the field holds before it is read.
fn empty(field: &Field) -> TokenStream {
    if field.optional {
        return quote!(None);
    }
    match &field.ty {
        Type::Scalar(scalar) => types::rust(scalar.facts().empty),
        Type::Array(_) => quote!(Vec::new()),
        Type::Nullable(_) => quote!(None),
        Type::Literal(_) | Type::Map(_) | Type::Named(_) => quote!(json::empty()),
    }
}
