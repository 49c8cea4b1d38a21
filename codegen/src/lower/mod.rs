//! From what was typed to the API it describes: every rule of the language is checked here.

mod expression;
mod fields;
pub mod keys;
pub mod language;
mod names;
mod operations;
mod other_languages;
mod paths;
mod recursion;
mod resources;
mod returns;
mod root;
mod rules;
mod sent;
mod table;
mod types;
mod unions;

use crate::api::Api;
use crate::diagnostics::Diagnostics;
use crate::document::Document;

/// The API that the documents describe; `None` if something is missing without which there is none.
///
/// What is wrong goes into `diagnostics`, and the result is fit for emission only if none of them is an error.
pub fn lower(documents: &[Document], diagnostics: &mut Diagnostics) -> Option<Api> {
    let files = root::sort_files(documents, diagnostics)?;
    let types = types::declare(&files, diagnostics);
    let root = root::lower(&files, diagnostics);
    let mut scopes =
        paths::lower_scopes(root.as_ref().map(|root| &root.table), &types, diagnostics);
    let definitions = types::lower(&types, diagnostics);
    let resources = resources::lower(&files, &types, &mut scopes, diagnostics);
    let root = root?;
    rules::require_operations(&resources, root.table.at, diagnostics);
    let api = root.into_api(scopes.into_scopes(), resources, definitions);
    rules::check(&api, &types, diagnostics);
    Some(api)
}
