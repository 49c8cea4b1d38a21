//! How a type of the spec is written in Rust: as a field, as an argument, and as a value in an example.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};

use crate::api::{Api, Field, JsonKind, Scalar, Shape, Type, TypeId};

/// An identifier; names in an [`Api`] are made to be ones.
pub fn ident(name: &str) -> Ident {
    Ident::new(name, Span::call_site())
}

/// Rust as one line with the usual spaces.
pub fn text(part: &impl ToTokens) -> String {
    let text = quote!(#part).to_string();
    let mut line = String::with_capacity(text.len());
    for word in text.split(' ') {
        let glued =
            line.ends_with(['<', '(', '&', '[', ' ']) || line.ends_with("::") || line.is_empty();
        let glues = matches!(word, "<" | ">" | "," | "::" | "(" | ")" | ":" | "]" | ";")
            || word.starts_with(['>', ',']);
        if !glued && !glues {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}

/// Where a Rust type is written, and so how it calls declared types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// In the module of this type: bare names, imported.
    Type(TypeId),
    /// In the module of a resource: `types::Name`.
    Resource,
}

/// A piece of Rust from a table of the generator's.
pub fn rust(source: &str) -> TokenStream {
    // Such tables hold nothing else, and every line of them is emitted in tests.
    source.parse().expect("a table holds Rust")
}

/// The Rust type of a value.
pub fn value(ty: &Type, api: &Api, site: Site) -> TokenStream {
    match ty {
        Type::Scalar(scalar) => rust(scalar.facts().rust),
        Type::Literal(_) | Type::OneOf(_) => quote!(String),
        Type::Array(item) => {
            let item = value(item, api, site);
            quote!(Vec<#item>)
        }
        Type::Map(item) => {
            let item = value(item, api, site);
            quote!(std::collections::BTreeMap<String, #item>)
        }
        Type::Nullable(inner) => {
            let inner = value(inner, api, site);
            quote!(Option<#inner>)
        }
        Type::Named(id) => {
            let name = ident(&api.types.get(*id).rust);
            match site {
                Site::Type(_) => quote!(#name),
                Site::Resource => quote!(types::#name),
            }
        }
    }
}

/// Whether a field or variant of this type holds a box.
pub fn is_boxed(ty: &Type, api: &Api, site: Site) -> bool {
    match site {
        Site::Type(owner) => api.types.is_boxed(owner, ty),
        Site::Resource => false,
    }
}

/// The Rust type of a variant or of a field that has to be there, or of the content of its `Option`.
pub fn content(ty: &Type, api: &Api, site: Site) -> TokenStream {
    if !is_boxed(ty, api, site) {
        return value(ty, api, site);
    }
    match ty {
        Type::Nullable(inner) => {
            let inner = value(inner, api, site);
            quote!(Option<Box<#inner>>)
        }
        ty => {
            let ty = value(ty, api, site);
            quote!(Box<#ty>)
        }
    }
}

/// The Rust type of a field.
pub fn field(field: &Field, api: &Api, site: Site) -> TokenStream {
    let ty = content(&field.ty, api, site);
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
pub fn argument(field: &Field, api: &Api, site: Site) -> Argument {
    let name = ident(&field.rust);
    let boxed = is_boxed(&field.ty, api, site);
    let Argument { ty, converted } = match &field.ty {
        Type::Nullable(inner) if boxed => {
            let inner = value(inner, api, site);
            return Argument {
                ty: quote!(Option<#inner>),
                converted: quote!(#name.map(Box::new)),
            };
        }
        Type::Array(item) if is_string(item, api) => Argument {
            ty: quote!(impl IntoIterator<Item = impl AsRef<str>>),
            converted: quote!(#name.into_iter().map(|item| item.as_ref().to_owned()).collect()),
        },
        Type::Array(item) => {
            let Argument { ty, .. } = one(item, quote!(item), api, site);
            let convert = converts(item, api).then(|| quote!(.map(Into::into)));
            Argument {
                ty: quote!(impl IntoIterator<Item = #ty>),
                converted: quote!(#name.into_iter()#convert.collect()),
            }
        }
        Type::Map(item) => {
            let Argument { ty, converted } = one(item, quote!(value), api, site);
            Argument {
                ty: quote!(impl IntoIterator<Item = (impl Into<String>, #ty)>),
                converted: quote!(#name.into_iter().map(|(key, value)| (key.into(), #converted)).collect()),
            }
        }
        ty => one(ty, quote!(#name), api, site),
    };
    let converted = if boxed {
        quote!(Box::new(#converted))
    } else {
        converted
    };
    Argument { ty, converted }
}

/// How a user passes one value, which is called `name`.
fn one(ty: &Type, name: TokenStream, api: &Api, site: Site) -> Argument {
    let exact = value(ty, api, site);
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
    match api.types.resolve(ty) {
        Type::Scalar(scalar) => scalar.facts().converts,
        Type::OneOf(_) => true,
        Type::Named(id) => matches!(
            api.types.get(*id).shape,
            Shape::Tagged { .. } | Shape::Untagged(_)
        ),
        _ => false,
    }
}

/// Whether the type is `T or null`, under whatever name.
pub fn is_nullable(ty: &Type, api: &Api) -> bool {
    matches!(api.types.resolve(ty), Type::Nullable(_))
}

/// Whether the type is `String`, under whatever name.
fn is_string(ty: &Type, api: &Api) -> bool {
    *api.types.resolve(ty) == Type::Scalar(Scalar::String)
}

/// Whether the type is text, under whatever name.
pub fn is_text(ty: &Type, api: &Api) -> bool {
    match api.types.resolve(ty) {
        Type::Scalar(scalar) => scalar.facts().json == JsonKind::String,
        _ => false,
    }
}
