//! `src/handles.rs`: a handle for each level of the URL.

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::docs::Docs;
use super::field_doc::field_doc;
use super::imports;
use super::markdown::code;
use super::types::{self, Site, ident, is_text};
use crate::api::{Api, Field, PathPart, PathTemplate, Resource, Scope, Type};
use crate::symbols;

/// The whole file.
pub fn file(api: &Api) -> TokenStream {
    let modules: &[&str] = if uses_types(api) { &["types"] } else { &[] };
    let uses = imports::uses(symbols::HANDLE_IMPORTS, modules);
    let handles = (0..api.scopes.len()).map(|index| handle(index, api));
    let on_client = methods(None, api);
    let on_scopes = (0..api.scopes.len()).map(|index| methods(Some(index), api));
    quote! {
        //! Handles, one for each level of the URL. Each keeps the IDs set so far.

        #uses

        #(#handles)*
        #on_client
        #(#on_scopes)*
    }
}

fn uses_types(api: &Api) -> bool {
    let mut parameters = api.scopes.iter().flat_map(|scope| scope.path.parameters());
    parameters.any(|field| matches!(field.ty, Type::Named(_)) && !is_text(&field.ty, api))
}

fn handle(index: usize, api: &Api) -> TokenStream {
    let scope = &api.scopes[index];
    let is_leaf = !api.scopes.iter().any(|inner| inner.within == Some(index))
        && !api
            .resources
            .iter()
            .any(|inner| inner.within == Some(index));
    let name = ident(&scope.rust);
    let maker = match scope.within {
        None => format!("Created by [`Client::{}`].", scope.method),
        Some(outer) => format!(
            "Created by [`{}::{}`].",
            api.scopes[outer].rust, scope.method
        ),
    };
    let otherwise = format!("The part `{}` of the URL.", scope.path.text());
    let docs = Docs::start(scope.doc.as_deref(), &otherwise)
        .markdown(&format!("{maker} Cheap to clone."))
        .tokens(false);
    let expect = is_leaf.then(
        || quote!(#[expect(dead_code, reason = "nothing is below this part of the URL yet")]),
    );
    quote! {
        #docs
        #expect
        #[derive(Clone, Debug)]
        pub struct #name<R = Async> {
            pub(crate) client: Client<R>,
            pub(crate) path: Path,
        }
    }
}

/// The methods of a handle, or of the client: one for each path parameter given so far, and one for each scope right
/// under it.
fn methods(within: Option<usize>, api: &Api) -> TokenStream {
    let scopes = api.scopes.iter().filter(|scope| scope.within == within);
    let scopes = scopes.map(|scope| scope_method(scope, within, api));
    let getters = getters(within, api).into_iter().map(getter);
    let methods: Vec<TokenStream> = getters.chain(scopes).collect();
    if methods.is_empty() {
        return TokenStream::new();
    }
    let owner = match within {
        None => ident("Client"),
        Some(index) => ident(&api.scopes[index].rust),
    };
    quote! {
        impl<R: Clone> #owner<R> {
            #(#methods)*
        }
    }
}

/// The path parameters that the handle of a scope tells: its own, after those of the scopes around it.
pub fn getters(scope: Option<usize>, api: &Api) -> Vec<&Field> {
    let scopes = api.nested(scope).into_iter();
    let parameters = scopes.flat_map(|scope| scope.path.parameters());
    parameters.filter(|field| field.is_argument()).collect()
}

fn getter(field: &Field) -> TokenStream {
    let (wire, name) = (&field.wire, ident(&field.rust));
    let otherwise = format!("The path parameter {}.", code(wire));
    let docs = Docs::start(field_doc(field).as_deref(), &otherwise).tokens(false);
    quote! {
        #docs
        pub fn #name(&self) -> &str {
            self.path.value(#wire)
        }
    }
}

fn scope_method(scope: &Scope, within: Option<usize>, api: &Api) -> TokenStream {
    let (method, rust) = (ident(&scope.method), ident(&scope.rust));
    let parameters = arguments(&scope.path, api);
    let mut docs = Docs::start(
        scope.doc.as_deref(),
        &format!("The part `{}` of the URL.", scope.path.text()),
    );
    for field in scope.path.parameters().filter(|field| field.is_argument()) {
        docs = docs.prose(&format!(
            "`{}`: {}",
            field.rust,
            field_doc(field)
                .as_deref()
                .unwrap_or("a segment of the path.")
        ));
    }
    let docs = docs.markdown("Doesn't send a request.").tokens(false);
    let (client, path) = client_and_path(within);
    let path = extended(path, &scope.path, api);
    quote! {
        #docs
        pub fn #method(&self, #(#parameters),*) -> #rust<R> {
            #rust { client: #client, path: #path }
        }
    }
}

/// How the file of a resource refers to its handle.
pub fn path_of(resource: &Resource) -> String {
    if resource.is_scope {
        format!("handles::{}", resource.rust)
    } else {
        resource.rust.clone()
    }
}

/// The method that gives a resource, on the handle that it is under or on the client. It is in the file of the resource,
/// so that one more resource changes nothing here, and two branches that each add one can be merged.
pub fn resource_method(resource: &Resource, api: &Api) -> TokenStream {
    let (method, rust) = (ident(&resource.method), ident(&resource.rust));
    let owner = match resource.within {
        None => quote!(Client),
        Some(index) => {
            let handle = ident(&api.scopes[index].rust);
            quote!(handles::#handle)
        }
    };
    let docs = Docs::start(
        resource.doc.as_deref(),
        &format!("Operations of {}.", code(&resource.name)),
    )
    .markdown("Doesn't send a request.")
    .tokens(false);
    let (client, path) = client_and_path(resource.within);
    let path = if resource.path_from == resource.within {
        known(path, &resource.path)
    } else {
        let scopes = api.nested(resource.path_from).into_iter();
        let paths = scopes.map(|scope| &scope.path).chain([&resource.path]);
        paths.fold(quote!(Path::root()), known)
    };
    quote! {
        impl<R: Clone> #owner<R> {
            #docs
            pub fn #method(&self) -> #rust<R> {
                #rust::new(#client, #path)
            }
        }
    }
}

fn client_and_path(within: Option<usize>) -> (TokenStream, TokenStream) {
    match within {
        None => (quote!(self.clone()), quote!(Path::root())),
        Some(_) => (quote!(self.client.clone()), quote!(self.path.clone())),
    }
}

/// The arguments for the parameters of a path.
pub fn arguments(path: &PathTemplate, api: &Api) -> Vec<TokenStream> {
    let parameters = path.parameters().filter(|field| field.is_argument());
    parameters.map(|field| parameter(field, api)).collect()
}

/// The argument for a path parameter.
pub fn parameter(field: &Field, api: &Api) -> TokenStream {
    let name = ident(&field.rust);
    if is_text(&field.ty, api) {
        return quote!(#name: impl AsRef<str>);
    }
    let ty = types::value(&field.ty, api, Site::Resource);
    let by = matches!(field.ty, Type::Named(_)).then(|| quote!(&));
    quote!(#name: #by #ty)
}

/// The expression for a path that goes on by `template`, whose parameters the handle knows.
fn known(start: TokenStream, template: &PathTemplate) -> TokenStream {
    template.parts.iter().fold(start, |path, part| match part {
        PathPart::Literal(literal) => quote!(#path.literal(#literal)),
        PathPart::Parameter(field) => {
            let (wire, name) = (&field.wire, ident(&field.rust));
            let value = if let Type::Literal(text) = &field.ty {
                quote!(#text)
            } else {
                quote!(self.#name())
            };
            let append = append(field);
            quote!(#path.#append(#wire, #value))
        }
    })
}

/// The expression for a path that goes on by `template`.
pub fn extended(start: TokenStream, template: &PathTemplate, api: &Api) -> TokenStream {
    template.parts.iter().fold(start, |path, part| match part {
        PathPart::Literal(literal) => quote!(#path.literal(#literal)),
        PathPart::Parameter(field) => {
            let (wire, name) = (&field.wire, ident(&field.rust));
            let value = match &field.ty {
                Type::Literal(text) => quote!(#text),
                ty if is_text(ty, api) => quote!(#name.as_ref()),
                _ => quote!(&#name.to_string()),
            };
            let append = append(field);
            quote!(#path.#append(#wire, #value))
        }
    })
}

/// The function that appends a path parameter.
fn append(field: &Field) -> Ident {
    ident(if field.secret { "secret" } else { "parameter" })
}
