//! How a type of the spec is written in Rust: as a field, as an argument, and as a value in an example.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::api::{Api, Field, Shape, Type};

/// An identifier; names in an [`Api`] are made to be ones.
pub fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Where the Rust type is written, and so how it calls declared types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// In the module of a type: bare names, imported.
    Types,
    /// In the module of a resource: `types::Name`.
    Resource,
}

/// The Rust type of a value.
pub fn value(ty: &Type, api: &Api, from: From) -> TokenStream {
    match ty {
        Type::String | Type::Literal(_) => quote!(String),
        Type::Integer => quote!(i64),
        Type::Number => quote!(f64),
        Type::Boolean => quote!(bool),
        Type::Timestamp => quote!(crate::Timestamp),
        Type::Unknown => quote!(serde_json::Value),
        Type::Array(item) => {
            let item = value(item, api, from);
            quote!(Vec<#item>)
        }
        Type::Map(item) => {
            let item = value(item, api, from);
            quote!(std::collections::BTreeMap<String, #item>)
        }
        Type::Nullable(inner) => {
            let inner = value(inner, api, from);
            quote!(Option<#inner>)
        }
        Type::Named(id) => {
            let name = ident(&api.definition(*id).rust);
            match from {
                From::Types => quote!(#name),
                From::Resource => quote!(types::#name),
            }
        }
    }
}

/// The Rust type of a field that has to be there, or of the content of its `Option`.
pub fn content(field: &Field, api: &Api, from: From) -> TokenStream {
    if !field.boxed {
        return value(&field.ty, api, from);
    }
    match &field.ty {
        Type::Nullable(inner) => {
            let inner = value(inner, api, from);
            quote!(Option<Box<#inner>>)
        }
        ty => {
            let ty = value(ty, api, from);
            quote!(Box<#ty>)
        }
    }
}

/// The Rust type of a field.
pub fn field(field: &Field, api: &Api, from: From) -> TokenStream {
    let ty = content(field, api, from);
    if field.optional {
        quote!(Option<#ty>)
    } else {
        ty
    }
}

/// A value that a user passes: how it is declared, and how it becomes the field's content.
pub struct Argument {
    /// The type of the argument.
    pub ty: TokenStream,
    /// The expression that makes the content of the field of it.
    pub converted: TokenStream,
}

/// How a user passes a field's content, as conveniently as its type allows.
pub fn argument(field: &Field, api: &Api, from: From) -> Argument {
    let name = ident(&field.rust);
    let Argument { ty, converted } = match &field.ty {
        Type::Nullable(inner) if field.boxed => {
            let inner = value(inner, api, from);
            return Argument {
                ty: quote!(Option<#inner>),
                converted: quote!(#name.map(Box::new)),
            };
        }
        Type::Array(item) => {
            let Argument { ty, .. } = one(item, quote!(item), api, from);
            let convert = converts(item, api).then(|| quote!(.map(Into::into)));
            Argument {
                ty: quote!(impl IntoIterator<Item = #ty>),
                converted: quote!(#name.into_iter()#convert.collect()),
            }
        }
        Type::Map(item) => {
            let Argument { ty, converted } = one(item, quote!(value), api, from);
            Argument {
                ty: quote!(impl IntoIterator<Item = (impl Into<String>, #ty)>),
                converted: quote!(#name.into_iter().map(|(key, value)| (key.into(), #converted)).collect()),
            }
        }
        ty => one(ty, quote!(#name), api, from),
    };
    let converted = if field.boxed {
        quote!(Box::new(#converted))
    } else {
        converted
    };
    Argument { ty, converted }
}

/// How a user passes one value, which is called `name`.
fn one(ty: &Type, name: TokenStream, api: &Api, from: From) -> Argument {
    let exact = value(ty, api, from);
    if converts(ty, api) {
        Argument {
            ty: quote!(impl Into<#exact>),
            converted: quote!(#name.into()),
        }
    } else {
        Argument {
            ty: exact,
            converted: name,
        }
    }
}

/// Whether values of the type are made of something simpler by `into`: of a text, or of a part of a union.
pub fn converts(ty: &Type, api: &Api) -> bool {
    match ty {
        Type::String | Type::Timestamp | Type::Unknown => true,
        Type::Named(id) => match &api.definition(*id).shape {
            Shape::Alias(ty) => converts(ty, api),
            Shape::Tagged { .. } | Shape::Untagged(_) => true,
            Shape::Object(_) | Shape::Enum { .. } => false,
        },
        _ => false,
    }
}

/// Whether the type is `T or null`, under whatever name.
pub fn is_nullable(ty: &Type, api: &Api) -> bool {
    match ty {
        Type::Nullable(_) => true,
        Type::Named(id) => match &api.definition(*id).shape {
            Shape::Alias(ty) => is_nullable(ty, api),
            _ => false,
        },
        _ => false,
    }
}

/// Whether the field is one that users have to give: required, and not always the same.
pub fn is_argument(field: &Field) -> bool {
    !field.optional && !matches!(field.ty, Type::Literal(_))
}
