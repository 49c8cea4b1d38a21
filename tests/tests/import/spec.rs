//! What is added to a spec.

use std::path::Path;

use codegen::diagnostics::{Diagnostics, Sources};
use codegen::import::{self, Target};
use codegen::{emit, reference, yaml};

use super::apply::{apply, source};

const SHOP: &str = include_str!("../reference/pages/shop.md");

fn read(page: &str) -> reference::Reference {
    let files = vec![source("page.md", page)];
    reference::read_sources(Sources { files })
}

/// The spec that the page becomes.
fn spec(page: &str) -> Sources {
    apply(
        &import::import(None, &read(page).documents),
        &Sources::default(),
    )
}

/// What a page adds to a spec.
fn added(spec: &Sources, page: &str) -> import::Import {
    let read_spec = codegen::read_sources(spec.clone()).unwrap_or_else(|report| panic!("{report}"));
    let target = Target {
        api: &read_spec.api,
        sources: spec,
    };
    import::import(Some(target), &read(page).documents)
}

#[test]
fn nothing_is_added_to_what_is_complete() {
    assert_eq!(added(&spec(SHOP), SHOP).parts, []);
}

#[test]
fn operations_and_fields_are_added_where_they_belong() {
    let before = "# Carts\n\n## List carts\n\n**get** `/shops/{shop_id}/carts`\n\nLists carts.\n\n### Returns\n\n\
        - `data: array of object { id, state }`\n\n  - `id: string`\n\n  - `state: \"open\" or \"shut\"`\n\n    - `\"open\"`\n\n    - `\"shut\"`\n\n\
        ## Create a cart\n\n**post** `/shops/{shop_id}/carts`\n\nCreates a cart.\n\n### Body Parameters\n\n- `id: string`\n";
    let after = before
        .replace("object { id, state }", "object { id, state, owner }")
        .replace("\"open\" or \"shut\"", "\"open\" or \"shut\" or \"lost\"")
        .replace("    - `\"shut\"`\n", "    - `\"shut\"`\n\n    - `\"lost\"`\n\n  - `owner: optional object { name }`\n\n    Who has it.\n\n    - `name: string`\n")
        .replace("- `id: string`\n\n## ", "## ")
        + "\n- `\"ID\": optional number`\n\n## Close a cart\n\n**post** `/shops/{shop_id}/carts/{cart_id}/close`\n\nCloses a cart.\n\n### Returns\n\n\
        - `state: \"open\" or \"shut\" or \"lost\"`\n\n  - `\"open\"`\n\n  - `\"shut\"`\n\n  - `\"lost\"`\n\n\
        ## List tills\n\n**get** `/shops/{shop_id}/tills`\n\nLists tills.\n";
    let spec = spec(before);
    let import = added(&spec, &after);
    insta::assert_snapshot!(import.text());
    let complete = apply(&import, &spec);
    assert_eq!(added(&complete, &after).parts, []);
}

#[test]
fn the_openapi_document_of_the_spec_lacks_nothing() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let sources = yaml::read_folder(&folder, &mut Diagnostics::default());
    let read_spec =
        codegen::read_sources(sources.clone()).unwrap_or_else(|report| panic!("{report}"));
    let document = emit::openapi(&read_spec.api);
    let files = vec![source("spec.json", &document)];
    let read = reference::read_sources(Sources { files });
    let target = Target {
        api: &read_spec.api,
        sources: &sources,
    };
    assert_eq!(import::import(Some(target), &read.documents).parts, []);
    let complete = import::import(None, &read.documents);
    let again = codegen::read_sources(apply(&complete, &Sources::default()));
    let again = again.unwrap_or_else(|report| panic!("{report}"));
    let count = read_spec.api.operations().count();
    assert_eq!(again.api.operations().count(), count);
}
