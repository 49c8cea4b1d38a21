//! How a type of the spec is written in Rust: as a field, as an argument, and as a value in an example.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::api::{Api, Field, Type};

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
    let ty = content(field, api, from);
    match (&field.ty, field.boxed) {
        (Type::String, _) => Argument {
            ty: quote!(impl Into<String>),
            converted: quote!(#name.into()),
        },
        (Type::Timestamp | Type::Unknown, _) => Argument {
            ty: quote!(impl Into<#ty>),
            converted: quote!(#name.into()),
        },
        (Type::Array(item), _) => match **item {
            Type::String | Type::Timestamp | Type::Unknown => {
                let item = value(item, api, from);
                Argument {
                    ty: quote!(impl IntoIterator<Item = impl Into<#item>>),
                    converted: quote!(#name.into_iter().map(Into::into).collect()),
                }
            }
            _ => {
                let item = value(item, api, from);
                Argument {
                    ty: quote!(impl IntoIterator<Item = #item>),
                    converted: quote!(#name.into_iter().collect()),
                }
            }
        },
        (Type::Nullable(inner), true) => {
            let inner = value(inner, api, from);
            Argument {
                ty: quote!(Option<#inner>),
                converted: quote!(#name.map(Box::new)),
            }
        }
        (_, true) => {
            let ty = value(&field.ty, api, from);
            Argument {
                ty,
                converted: quote!(Box::new(#name)),
            }
        }
        (_, false) => Argument {
            ty,
            converted: quote!(#name),
        },
    }
}

/// Whether the field is one that users have to give: required, and not always the same.
pub fn is_argument(field: &Field) -> bool {
    !field.optional && !matches!(field.ty, Type::Literal(_))
}
