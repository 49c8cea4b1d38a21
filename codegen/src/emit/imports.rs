//! The `use` lines of an emitted file.

use proc_macro2::TokenStream;
use quote::quote;

use super::types::rust;
use crate::symbols::Import;

/// A line for each of these imports, and for each module of the crate; sorted, other crates first.
pub fn uses<'a>(
    imports: impl IntoIterator<Item = &'a Import>,
    modules: &[&'static str],
) -> TokenStream {
    let imports = imports
        .into_iter()
        .map(|Import { path, names }| match names {
            [one] => format!("{path}::{one}"),
            many => format!("{path}::{{{}}}", many.join(", ")),
        });
    let modules = modules.iter().map(|module| format!("crate::{module}"));
    let mut paths: Vec<String> = imports.chain(modules).collect();
    paths.sort_by_key(|path| (path.starts_with("crate"), path.clone()));
    paths
        .iter()
        .map(|path| {
            let path = rust(path);
            quote!(use #path;)
        })
        .collect()
}
