//! The JSON Schema of the language, for completion and validation in editors, and its description in Markdown.
//!
//! The schema covers less than the generator checks: nothing that depends on other parts of the spec.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::api_file::{ApiFile, Auth, Errors, Package, Scope};
use super::differs::{FieldDiffers, OperationDiffers, TypeDiffers, ValueDiffers};
use super::field::Field;
use super::files::{FILES, ResourceFile, ScopeFile, TypesFile};
use super::mapping::{Definitions, Mapping};
use super::operation::{Operation, Parameter};
use super::type_declaration::{EnumValue, TypeDeclaration};

/// Returns the schema as text, in JSON Schema draft 7, which YAML editors support best.
pub fn text() -> String {
    let mut definitions = Definitions::default();
    // The keys of a file identify its kind; a file with none of them counts as a types file.
    let mut schema = json!({});
    for (mapping, keys) in FILES.iter().rev() {
        let file = definitions.reference(mapping);
        schema = if schema == json!({}) {
            file
        } else {
            // A key that several kinds have identifies none.
            let is_own =
                |key: &&&str| FILES.iter().filter(|(_, keys)| keys.contains(key)).count() == 1;
            let has_one: Vec<Value> = keys
                .iter()
                .filter(is_own)
                .map(|key| json!({ "required": [key] }))
                .collect();
            json!({ "if": { "anyOf": has_one }, "then": file, "else": schema })
        };
    }
    schema["$schema"] = "http://json-schema.org/draft-07/schema#".into();
    schema["title"] = "A file of the spec".into();
    schema["definitions"] = definitions.into_json();
    format!("{schema:#}\n")
}

/// The mappings of the language, outermost first.
const MAPPINGS: [&Mapping; 17] = [
    &ApiFile::MAPPING,
    &Package::MAPPING,
    &Auth::MAPPING,
    &Errors::MAPPING,
    &Scope::MAPPING,
    &ResourceFile::MAPPING,
    &ScopeFile::MAPPING,
    &TypesFile::MAPPING,
    &Operation::MAPPING,
    &Parameter::MAPPING,
    &TypeDeclaration::MAPPING,
    &Field::MAPPING,
    &EnumValue::MAPPING,
    &OperationDiffers::MAPPING,
    &FieldDiffers::MAPPING,
    &TypeDiffers::MAPPING,
    &ValueDiffers::MAPPING,
];

/// Returns the keys of the language as Markdown, with a table for each mapping.
pub fn description() -> String {
    let mut text = String::new();
    for mapping in MAPPINGS {
        let title = mapping.what.trim_start_matches("a ");
        let title = title.trim_start_matches("an ").trim_start_matches("the ");
        // Writing to a String can't fail.
        let _ = writeln!(
            text,
            "### {title}\n\n{}\n\n| key | value | meaning |\n| --- | --- | --- |",
            mapping.doc
        );
        for key in mapping.keys {
            let required = if key.required.is_some() {
                " Required."
            } else {
                ""
            };
            let _ = writeln!(
                text,
                "| `{}` | {} | {}{required} |",
                key.name,
                (key.kind)(),
                key.doc
            );
        }
        text.push('\n');
    }
    text
}
