//! A public field of a struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::field_doc::field_doc;
use super::markdown::{code, deprecated};
use super::types::{self, Site, ident};
use crate::api::{Api, Field, Type};

/// Its documentation, name and type.
pub fn declaration(field: &Field, api: &Api, site: Site) -> TokenStream {
    let (name, ty) = (ident(&field.rust), types::field(field, api, site));
    let doc = field_doc(field).or_else(|| type_doc(field, api));
    let docs = Docs::start(doc.as_deref(), &otherwise(field, api))
        .one_of(&field.ty)
        .deprecated(field.deprecated.as_deref())
        .secret(field.secret)
        .tokens(false);
    let deprecated = deprecated(field.deprecated.as_deref());
    quote!(#docs #deprecated pub #name: #ty)
}

/// What the type of a field without a description says of itself. An item of a list says too little of the list.
fn type_doc(field: &Field, api: &Api) -> Option<String> {
    let Type::Named(id) = api.types.not_null(&field.ty) else {
        return None;
    };
    let doc = api.types.get(*id).doc.as_deref()?;
    doc.split("\n\n").next().map(str::to_owned)
}

fn otherwise(field: &Field, api: &Api) -> String {
    if api.success_flag.as_ref() == Some(&field.wire) {
        "Whether the call succeeded.".to_owned()
    } else {
        format!("The field {}.", code(&field.wire))
    }
}
