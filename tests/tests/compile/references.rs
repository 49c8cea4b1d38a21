//! References become crates whose types decode each example of a response and encode it back.

use codegen::api::{Api, Payload, Returns, Type};
use codegen::diagnostics::{Source, Sources};
use codegen::files::Files;
use codegen::reference::document::Operation;
use codegen::{emit, import, reference};

use crate::workspace::Workspace;

const PAGES: [(&str, &str); 2] = [
    ("shop", include_str!("../reference/pages/shop.md")),
    ("order", include_str!("../reference/pages/order.md")),
];

/// The manifest of the program that checks the examples.
const MANIFEST: &str = "[package]\nname = \"check_examples\"\nedition = \"2024\"\n\n[dependencies]\nserde_json = \"1\"\n";

/// A statement for an example: everything in it that the reference describes is in the type.
fn statement(crate_name: &str, ty: &str, text: &str) -> String {
    let crate_name = crate_name.replace('-', "_");
    format!(
        "    let value: {crate_name}::types::{ty} = serde_json::from_str({text:?}).unwrap();\n    \
         let json: serde_json::Value = serde_json::from_str({text:?}).unwrap();\n    \
         assert_eq!(serde_json::to_value(&value).unwrap(), json, \"{ty}\");\n    \
         assert!(!format!(\"{{value:?}}\").contains(\"Unknown(\"), \"{{value:?}}\");\n"
    )
}

/// The type of what an operation returns.
fn returned(operation: &Operation, api: &Api) -> Option<String> {
    let path = operation.path.split('?').next()?;
    let mut all = api.resources.iter().flat_map(|resource| {
        let operations = resource.operations.iter();
        operations.map(move |operation| (api.full_path(resource, operation), operation))
    });
    let found = all
        .find(|(full_path, ours)| ours.http_method == operation.http_method && full_path == path);
    match &found?.1.returns {
        Returns::One(Payload::Json(Type::Named(id))) => Some(api.types.get(*id).rust.clone()),
        _ => None,
    }
}

#[test]
fn types_of_references_decode_and_encode_their_examples() {
    let mut crates: Vec<(String, Files)> = Vec::new();
    let mut manifest = MANIFEST.to_owned();
    let mut statements = Vec::new();
    for (name, text) in PAGES {
        let source = |name: &str, text: &str| Source {
            name: name.to_owned(),
            path: name.to_owned(),
            text: text.to_owned(),
        };
        let files = vec![source(&format!("{name}.md"), text)];
        let read = reference::read_sources(Sources { files });
        let parts = import::import(None, &read.documents).parts;
        let files = parts.iter().map(|part| source(&part.file, &part.text));
        let spec = codegen::read_sources(Sources {
            files: files.collect(),
        });
        let mut api = spec.unwrap_or_else(|report| panic!("{report}")).api;
        api.package.name = format!("reference_{name}");
        for operation in read
            .documents
            .iter()
            .flat_map(|document| &document.operations)
        {
            if let Some(ty) = returned(operation, &api) {
                let examples = operation.examples.iter();
                statements
                    .extend(examples.map(|(_, text)| statement(&api.package.name, &ty, text)));
            }
        }
        let crate_name = api.package.name.clone();
        manifest.push_str(&format!(
            "{crate_name} = {{ path = \"../{crate_name}\" }}\n"
        ));
        crates.push((crate_name, emit::files(&api)));
    }
    assert!(statements.len() > 1, "there are examples");
    let main = format!("fn main() {{\n{}}}\n", statements.concat());
    let count = crates.len();
    let program = [("Cargo.toml", manifest), ("src/main.rs", main)];
    let program = program.map(|(path, text)| (path.to_owned(), text));
    crates.push(("check_examples".to_owned(), Files::from(program)));
    let workspace = Workspace::new("references", crates.into_iter());
    workspace.clippy(count);
    workspace.document(count);
    workspace.run("check_examples");
}
