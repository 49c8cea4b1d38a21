//! `src/lib.rs`: the front page of the documentation, and what the crate exports.

use proc_macro2::TokenStream;
use quote::quote;

use super::recursion_limit::recursion_limit;
use super::sections;
use super::types::ident;
use crate::api::Api;
use crate::symbols;

/// The whole file.
pub fn file(api: &Api) -> TokenStream {
    let mut docs = sections::introduction(api);
    for section in sections::sections(api) {
        docs = docs.markdown(&format!("# {}", section.title));
        for paragraph in &section.paragraphs {
            docs = docs.markdown(paragraph);
        }
        if let Some(code) = &section.example {
            docs = docs.example("no_run", code);
        }
    }
    let docs = docs.tokens(true);
    let (modules, exports) = (modules(api), exports());
    let recursion_limit = recursion_limit(api).map(|limit| {
        let limit = limit.to_string();
        quote!(#![recursion_limit = #limit])
    });
    quote! {
        #docs

        #recursion_limit

        #![cfg_attr(docsrs, feature(doc_cfg))]
        #![forbid(unsafe_code)]
        #![deny(missing_docs)]

        #modules
        #exports
    }
}

fn modules(api: &Api) -> TokenStream {
    let runtime = symbols::root_modules();
    let runtime = runtime.map(|module| (module.path, module.feature, symbols::is_public(module)));
    let resources = api.resources.iter();
    let resources = resources.map(|resource| (resource.module.as_str(), None, true));
    let mut modules: Vec<_> = runtime
        .chain(resources)
        .chain((!api.scopes.is_empty()).then_some(("handles", None, true)))
        .chain([("api", None, false), ("types", None, true)])
        .collect();
    modules.sort_unstable();
    let modules = modules.into_iter().map(|(module, feature, is_public)| {
        let condition = condition(feature);
        let public = is_public.then(|| quote!(pub));
        let module = ident(module);
        quote!(#condition #public mod #module;)
    });
    modules.collect()
}

fn exports() -> TokenStream {
    let private = symbols::root_modules().filter(|module| !symbols::is_public(module));
    let runtime = private.filter_map(|module| {
        let (name, condition) = (ident(module.path), condition(module.feature));
        let exports: Vec<_> = module.exports.iter().map(|name| ident(name)).collect();
        let exports = match &exports[..] {
            [] => return None,
            [one] => quote!(#one),
            many => quote!({#(#many),*}),
        };
        Some((module.path, quote!(#condition pub use #name::#exports;)))
    });
    let crates = symbols::EXPORTED_CRATES.map(|exported| {
        let (name, condition) = (ident(exported.name), condition(exported.feature));
        (exported.name, quote!(#condition pub use #name;))
    });
    let mut exports: Vec<_> = runtime.chain(crates).collect();
    exports.sort_unstable_by_key(|(name, _)| *name);
    exports.into_iter().map(|(_, export)| export).collect()
}

fn condition(feature: Option<&str>) -> Option<TokenStream> {
    feature.map(|feature| quote!(#[cfg(feature = #feature)]))
}
