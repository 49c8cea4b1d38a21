//! How a JSON object is read and written.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

use super::serde_impls;
use super::types::{self, ident, is_nullable};
use crate::api::{Api, Field, Type};

/// The fields that the struct has: a literal is always the same and needs no place.
pub fn members(fields: &[Field]) -> impl Iterator<Item = &Field> {
    fields.iter().filter(|field| !field.is_literal())
}

/// Reading and writing a deprecated field is still right.
pub fn expect_deprecated(fields: &[Field]) -> Option<TokenStream> {
    let any = members(fields).any(|field| field.deprecated.is_some());
    any.then(
        || quote!(#[expect(deprecated, reason = "a deprecated field is still part of the JSON")]),
    )
}

/// How the object is read: what it starts from, and where the value of each field goes. A literal is not read: there is no
/// place for it, and another text in a response is no reason to fail.
pub fn reading(name: &Ident, fields: &[Field], additional: Option<&Field>) -> TokenStream {
    let empty = members(fields).chain(additional).map(|field| {
        let (name, empty) = (ident(&field.rust), empty(field));
        quote!(#name: #empty)
    });
    let required: Vec<&str> = members(fields)
        .filter(|field| !field.optional)
        .map(|field| field.wire.as_str())
        .collect();
    let slot = slot(fields, additional);
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
fn slot(fields: &[Field], additional: Option<&Field>) -> TokenStream {
    let mut required = 0;
    let mut arms: Vec<TokenStream> = members(fields)
        .map(|field| {
            let (wire, name) = (&field.wire, ident(&field.rust));
            if field.optional {
                return quote!(#wire => json::slot(&mut self.#name),);
            }
            let index = Literal::usize_unsuffixed(required);
            required += 1;
            quote!(#wire => seen.required(#index, &mut self.#name),)
        })
        .collect();
    let others = additional.map(|field| {
        let name = ident(&field.rust);
        quote!(json::Object::slot(&mut self.#name, field, seen))
    });
    // Where nothing else is kept, literals are like any other field without a place.
    let literals = fields.iter().filter(|field| field.is_literal());
    let literals: Vec<&str> = literals.map(|field| field.wire.as_str()).collect();
    if others.is_some() && !literals.is_empty() {
        arms.push(quote!(#(#literals)|* => json::Slot::Ignored,));
    }
    let field = ident(if arms.is_empty() && others.is_none() {
        "_field"
    } else {
        "field"
    });
    let seen = ident(if required == 0 && others.is_none() {
        "_seen"
    } else {
        "seen"
    });
    let others = others.unwrap_or_else(|| quote!(json::Slot::Ignored));
    let slot = if arms.is_empty() {
        others
    } else {
        quote! {
            match field {
                #(#arms)*
                _ => #others,
            }
        }
    };
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
    additional: Option<&Field>,
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
    let additional = additional.map(|field| {
        let name = ident(&field.rust);
        let known = fields.iter().map(|field| &field.wire);
        quote!(json::write_additional(&self.#name, &[#(#known),*], writer);)
    });
    let writer = if fields.is_empty() && additional.is_none() {
        quote!(_writer)
    } else {
        quote!(writer)
    };
    quote! {
        impl #generics json::Fields for #owner {
            fn write_fields(&self, #writer: &mut dyn json::Writer) {
                #(#writes)*
                #additional
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
        Type::OneOf(_) => quote!(String::new()),
        Type::Literal(_) | Type::Map(_) | Type::Named(_) => quote!(json::empty()),
    }
}
