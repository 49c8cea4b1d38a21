//! How a type of the spec is written in Rust: as a field, as an argument, and as a value in an example.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;

use crate::api::{Api, Field, Shape, Type, TypeId};

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

/// A value of this type for an example, as Rust source; `name` is what it's called.
pub fn sample(ty: &Type, name: &str, api: &Api) -> String {
    sample_within(ty, name, api, 4)
}

fn sample_within(ty: &Type, name: &str, api: &Api, depth: usize) -> String {
    let module = api.package.name.replace('-', "_");
    match ty {
        Type::String | Type::Literal(_) => format!("{name:?}"),
        Type::Integer => "1".to_owned(),
        Type::Number => "1.0".to_owned(),
        Type::Boolean | Type::Unknown => "true".to_owned(),
        Type::Timestamp => "\"2026-01-31T12:00:00Z\"".to_owned(),
        Type::Array(item) => format!("[{}]", sample_within(item, name, api, depth)),
        Type::Map(_) => "std::collections::BTreeMap::new()".to_owned(),
        Type::Nullable(_) => "None".to_owned(),
        Type::Named(id) => sample_named(*id, name, api, depth, &module),
    }
}

fn sample_named(id: TypeId, name: &str, api: &Api, depth: usize, module: &str) -> String {
    let definition = api.definition(id);
    let path = format!("{module}::types::{}", definition.rust);
    if depth == 0 {
        return "todo!()".to_owned();
    }
    match &definition.shape {
        Shape::Alias(ty) => owned(ty, sample_within(ty, name, api, depth - 1)),
        Shape::Enum { values, .. } => match values.first() {
            Some(value) => format!("{path}::{}", value.rust),
            None => "todo!()".to_owned(),
        },
        Shape::Tagged { variants, .. } | Shape::Untagged(variants) => match variants.first() {
            Some(variant) => {
                let inner = owned(
                    &variant.ty,
                    sample_within(&variant.ty, name, api, depth - 1),
                );
                let inner = if variant.boxed {
                    format!("Box::new({inner})")
                } else {
                    inner
                };
                format!("{path}::{}({inner})", variant.rust)
            }
            None => "todo!()".to_owned(),
        },
        Shape::Object(fields) => {
            let arguments: Vec<String> = fields
                .iter()
                .filter(|field| is_argument(field))
                .map(|field| sample_within(&field.ty, &field.wire, api, depth - 1))
                .collect();
            format!("{path}::new({})", arguments.join(", "))
        }
    }
}

/// Samples of arguments are converted by the callee; elsewhere they have to be of the very type.
fn owned(ty: &Type, sample: String) -> String {
    match ty {
        Type::String | Type::Timestamp | Type::Unknown => format!("{sample}.into()"),
        Type::Array(item) => match **item {
            Type::String | Type::Timestamp | Type::Unknown => {
                let inner = sample.trim_start_matches('[').trim_end_matches(']');
                format!("vec![{inner}.into()]")
            }
            _ => format!("vec!{sample}"),
        },
        _ => sample,
    }
}

/// Whether the field is one that users have to give: required, and not always the same.
pub fn is_argument(field: &Field) -> bool {
    !field.optional && !matches!(field.ty, Type::Literal(_))
}
