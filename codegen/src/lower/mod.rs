//! From what was typed to the API it describes: every rule of the language is checked here.

mod expression;
mod fields;
pub mod keys;
pub mod language;
mod names;
mod nesting;
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
use crate::document::Document;
use crate::mistake::Mistakes;

/// The API that the documents describe; `None` if something is missing without which there is none.
///
/// What is wrong goes into `mistakes`, and the result is fit for emission only if none of them is an error.
pub fn lower(documents: &[Document], mistakes: &mut Mistakes) -> Option<Api> {
    let files = root::sort_files(documents, mistakes)?;
    let types = types::declare(&files, mistakes);
    let root = root::lower(&files, mistakes);
    let mut scopes = paths::lower_scopes(root.as_ref().map(|root| &root.table), &types, mistakes);
    let definitions = types::lower(&types, mistakes);
    let resources = resources::lower(&files, &types, &mut scopes, mistakes);
    let root = root?;
    rules::require_operations(&resources, root.table.at, mistakes);
    let mut api = root.into_api(scopes.into_scopes(), resources, definitions);
    rules::check(&mut api, &types, mistakes);
    Some(api)
}
