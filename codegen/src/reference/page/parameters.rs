//! Parameters in the query and in headers.

use super::Problems;
use super::items::Item;
use super::schema::properties;
use crate::reference::document::{Property, Schema, Shape};

/// Reads parameters in the query or in headers.
pub fn parameters(parts: &[&Item], problems: &mut Problems) -> Vec<Property> {
    let mut parameters = properties(parts, problems);
    for parameter in &mut parameters {
        let doc = parameter.doc.as_deref().unwrap_or_default();
        parameter.comma_joined = is_list(&parameter.schema) && says_commas(doc);
    }
    parameters
}

fn is_list(schema: &Schema) -> bool {
    match &schema.shape {
        Shape::Array(_) => true,
        Shape::Nullable(inner) => is_list(inner),
        _ => false,
    }
}

/// Whether a description says that a list is sent with commas.
fn says_commas(doc: &str) -> bool {
    let doc = doc.to_ascii_lowercase();
    ["comma separated", "comma-separated", "separated by commas"]
        .iter()
        .any(|words| doc.contains(words))
}
