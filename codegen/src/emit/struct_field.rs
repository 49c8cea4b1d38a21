//! A public field of a struct.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::Docs;
use super::field_doc::field_doc;
use super::markdown::{code, deprecated};
use super::types::{self, Site, ident};
use crate::api::{Api, Field};

/// Its documentation, name and type.
pub fn declaration(field: &Field, api: &Api, site: Site) -> TokenStream {
    let (name, ty) = (ident(&field.rust), types::field(field, api, site));
    let docs = Docs::start(
        field_doc(field).as_deref(),
        &format!("The field {}.", code(&field.wire)),
    )
    .one_of(&field.ty)
    .deprecated(field.deprecated.as_deref())
    .secret(field.secret)
    .tokens(false);
    let deprecated = deprecated(field.deprecated.as_deref());
    quote!(#docs #deprecated pub #name: #ty)
}
