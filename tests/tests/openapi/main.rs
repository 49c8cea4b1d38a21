//! OpenAPI documents: written from a spec, and read as a reference.

mod expected;
mod hostile;
mod plain;
mod read;
mod round_trip;
mod show;
mod written;

use codegen::api::Api;
use codegen::diagnostics::{Source, Sources};

/// Reads a spec whose API file comes first, before a line `---`.
fn api_of(text: &str) -> Api {
    let (root, rest) = text.split_once("---\n").expect("two files");
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text: text.to_owned(),
    };
    api_of_sources(Sources {
        files: vec![source("api.yaml", root), source("spec.yaml", rest)],
    })
}

fn api_of_sources(sources: Sources) -> Api {
    match codegen::read_sources(sources) {
        Ok(spec) => spec.api,
        Err(report) => panic!("{report}"),
    }
}
