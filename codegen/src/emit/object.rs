//! A JSON object as a struct, with plain serde impls.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::debug::{self, Debug, Shown};
use super::declared::Declared;
use super::docs::Docs;
use super::field_doc::field_doc;
use super::markdown::{code, deprecated};
use super::object_json::{expect_deprecated, members, reading, writing};
use super::required;
use super::serde_impls;
use super::struct_field;
use super::types::{self, Argument, Site, ident, is_nullable};
use crate::api::required::{required_fields, required_struct};
use crate::api::{Api, Empty, Field, Limits, Object, Origin, Type};

/// The struct of a declared type and its impls.
pub fn items(declared: &Declared, object: &Object) -> TokenStream {
    let (api, site, fields) = (declared.api, declared.site(), &object.fields);
    let name = ident(&declared.definition.rust);
    let docs = docs(declared, fields).tokens(false);
    let additional = object.additional.as_ref().map(additional);
    let additional = additional.as_ref();
    let kept: Vec<&Field> = members(fields).chain(additional).collect();
    let members = kept
        .iter()
        .map(|field| struct_field::declaration(field, api, site));
    let default = (declared.is_sent && has_default(fields)).then(|| quote!(Default,));
    let builder = if declared.is_sent {
        builder(&name, fields, additional, api, site)
    } else {
        TokenStream::new()
    };
    let reading = reading(&name, fields, additional);
    let deprecated_fields = expect_deprecated(fields);
    let writing = writing(&TokenStream::new(), &quote!(#name), fields, additional, api);
    let serialize = serde_impls::serialize(&name, &quote!(json::serialize(self, serializer)));
    let Debug {
        derive,
        implementation,
    } = debug(&name, &kept);
    let expect = implementation.as_ref().and_then(|_| expect_shown(fields));
    quote! {
        #docs
        #[derive(Clone, #derive #default PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#members),*
        }

        #expect
        #implementation
        #builder
        #reading

        #deprecated_fields
        #writing

        #serialize
    }
}

fn docs(declared: &Declared, fields: &[Field]) -> Docs {
    let mut docs = declared.docs("The object");
    for field in fields {
        if let Type::Literal(text) = &field.ty {
            let (field, text) = (code(&field.wire), code(&format!("{text:?}")));
            docs = docs.markdown(&if declared.is_sent {
                format!(
                    "{field} is always sent as {text}. In a response, it is ignored, unless it distinguishes the variants \
                     of a union."
                )
            } else {
                format!("{field} is {text}.")
            });
        }
    }
    declared.decoding(docs)
}

/// The field for the properties that an object has besides those that are declared.
pub fn additional(ty: &Type) -> Field {
    Field {
        wire: "additional".to_owned(),
        rust: "additional".to_owned(),
        ty: ty.clone(),
        optional: false,
        comma_joined: false,
        empty: Empty::default(),
        secret: false,
        limits: Limits::default(),
        default: None,
        doc: Some(
            "Further properties by name. Those with the name of a field aren't sent.".to_owned(),
        ),
        deprecated: None,
        origin: Origin::default(),
    }
}

fn debug(name: &Ident, members: &[&Field]) -> Debug {
    let shown: Vec<Shown> = members.iter().copied().map(Shown::from).collect();
    debug::of_struct(name, &TokenStream::new(), &shown)
}

/// Showing a deprecated field is still right. A secret one that has to be there isn't even looked at.
fn expect_shown(fields: &[Field]) -> Option<TokenStream> {
    let is_used = |field: &Field| field.optional || !field.secret;
    let mut fields = members(fields);
    let any = fields.any(|field| field.deprecated.is_some() && is_used(field));
    any.then(|| quote!(#[expect(deprecated, reason = "a deprecated field is still shown")]))
}

/// Whether `new` needs no arguments, so that there can be a default.
pub fn has_default(fields: &[Field]) -> bool {
    !fields.iter().any(Field::is_argument)
}

/// The arguments of `new`: what is required.
pub fn arguments(fields: &[Field], api: &Api, site: Site) -> Vec<TokenStream> {
    required_fields(fields)
        .into_iter()
        .map(|field| {
            let (name, Argument { ty, .. }) =
                (ident(&field.rust), types::argument(field, api, site));
            quote!(#name: #ty)
        })
        .collect()
}

/// `new` with what is required, and a setter for what is not.
fn builder(
    name: &Ident,
    fields: &[Field],
    additional: Option<&Field>,
    api: &Api,
    site: Site,
) -> TokenStream {
    let taken = required_struct(&name.to_string(), fields, &api.types).map(|name| ident(&name));
    let arguments = match &taken {
        Some(required) => vec![quote!(required: #required)],
        None => arguments(fields, api, site),
    };
    let values = members(fields).map(|field| {
        let name = ident(&field.rust);
        if field.optional {
            return quote!(#name: None);
        }
        if taken.is_some() {
            return quote!(#name: required.#name);
        }
        let Argument { converted, .. } = types::argument(field, api, site);
        if converted.to_string() == field.rust {
            quote!(#name)
        } else {
            quote!(#name: #converted)
        }
    });
    let values = values.chain(additional.map(|field| {
        let name = ident(&field.rust);
        quote!(#name: std::collections::BTreeMap::new())
    }));
    let setters = fields.iter().filter(|field| field.optional);
    let setters = setters.chain(additional);
    let setters = setters.map(|field| setter(field, api, site));
    let owner = format!("[`{name}`]");
    let required = taken
        .as_ref()
        .map(|name| required::items(name, &owner, &required_fields(fields), api, site));
    let expect = expect_deprecated(fields);
    let new_docs = Docs::default().markdown(new_docs(fields)).tokens(false);
    quote! {
        #required

        #expect
        impl #name {
            #new_docs
            pub fn new(#(#arguments),*) -> Self {
                Self { #(#values),* }
            }

            #(#setters)*
        }
    }
}

/// What `new` makes.
fn new_docs(fields: &[Field]) -> &'static str {
    let has_setters = fields.iter().any(|field| field.optional);
    match (has_default(fields), has_setters) {
        (true, _) => "Creates a value in which nothing is set.",
        (false, true) => "Creates a value from the required fields. Optional fields are not set.",
        (false, false) => "Creates a value from the required fields.",
    }
}

/// The method that sets a field.
fn setter(field: &Field, api: &Api, site: Site) -> TokenStream {
    let name = ident(&field.rust);
    let Argument { ty, converted } = types::argument(field, api, site);
    let docs = Docs::start(
        field_doc(field).as_deref(),
        &format!("Sets {}.", code(&field.wire)),
    )
    .null(is_nullable(&field.ty, api))
    .tokens(false);
    let deprecated = deprecated(field.deprecated.as_deref());
    let value = if field.optional {
        quote!(Some(#converted))
    } else {
        converted
    };
    quote! {
        #docs
        #deprecated
        #[must_use]
        pub fn #name(mut self, #name: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}
