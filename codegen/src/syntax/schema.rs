//! The JSON Schema of the language, by which editors complete, explain and check while typing; and its description.
//!
//! The schema says less than the checks do: what goes beyond one place of one file is for the generator.

use std::fmt::Write as _;

use serde_json::{Value, json};

use super::api_file::{ApiFile, Auth, Package, Scope};
use super::field::Field;
use super::files::{FILES, ResourceFile, TypesFile};
use super::mapping::{Definitions, Mapping};
use super::operation::{Operation, Parameter};
use super::type_declaration::{EnumValue, TypeDeclaration};

/// The schema as text, in JSON Schema draft 7: the version that YAML editors know best.
pub fn text() -> String {
    let mut definitions = Definitions::default();
    // The kind of a file shows by its keys; a file with none of them is shown as one of types.
    let mut schema = json!({});
    for (mapping, keys) in FILES.iter().rev() {
        let file = definitions.reference(mapping);
        schema = if schema == json!({}) {
            file
        } else {
            let has_one: Vec<Value> = keys
                .iter()
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

/// The mappings of the language, from the outermost in.
const MAPPINGS: [&Mapping; 11] = [
    &ApiFile::MAPPING,
    &Package::MAPPING,
    &Auth::MAPPING,
    &Scope::MAPPING,
    &ResourceFile::MAPPING,
    &TypesFile::MAPPING,
    &Operation::MAPPING,
    &Parameter::MAPPING,
    &TypeDeclaration::MAPPING,
    &Field::MAPPING,
    &EnumValue::MAPPING,
];

/// All keys of the language as Markdown: a table for each mapping.
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
