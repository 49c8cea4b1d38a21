//! From the API to the files of the crate.

mod constants;
mod crate_root;
mod debug;
mod declared;
mod declared_type;
mod docs;
mod examples;
mod field_doc;
mod format;
mod front_page_examples;
mod handles;
mod imports;
mod inline;
mod manifest;
mod markdown;
mod object;
mod object_json;
mod openapi;
mod operation;
mod operation_docs;
mod operation_http;
mod outline;
mod pages;
mod readme;
mod recursion_limit;
mod required;
mod resource;
mod response_path;
mod runtime;
mod sample;
mod sections;
mod serde_impls;
mod string_enum;
mod struct_field;
mod types;
mod union;

use std::collections::HashSet;
use std::num::NonZero;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use proc_macro2::TokenStream;

use crate::api::{Api, TypeId};
use crate::files::Files;
use declared::Declared;
pub use format::HEADER;

/// A file to be emitted, and how to make it.
type Task<'a> = (String, Box<dyn Fn() -> String + Send + Sync + 'a>);

/// All files of the crate.
pub fn files(api: &Api) -> Files {
    let rustfmt = format!("# {HEADER}\ndisable_all_formatting = true\n");
    let mut files = runtime::files(api);
    files.insert("Cargo.toml".to_owned(), manifest::file(api));
    files.insert("README.md".to_owned(), readme::file(api));
    files.insert("rustfmt.toml".to_owned(), rustfmt);
    let sent = api.sent_types();
    files.extend(run(&tasks(api, &sent)));
    files.insert("API.txt".to_owned(), outline(api));
    files
}

/// `API.txt`: all that a change of the API means to callers and to what is sent and read, one fact a line, sorted.
pub fn outline(api: &Api) -> String {
    outline::file(api)
}

/// An OpenAPI 3.1 document in JSON.
pub fn openapi(api: &Api) -> String {
    openapi::text(api)
}

fn tasks<'a>(api: &'a Api, sent: &HashSet<TypeId>) -> Vec<Task<'a>> {
    let mut tasks = vec![
        task("src/lib.rs".to_owned(), || crate_root::file(api)),
        task("src/api.rs".to_owned(), || constants::file(api)),
        task("src/types.rs".to_owned(), || declared_type::list(api)),
    ];
    if !api.scopes.is_empty() {
        tasks.push(task("src/handles.rs".to_owned(), || handles::file(api)));
    }
    tasks.extend(api.resources.iter().map(|resource| {
        let path = format!("src/{}.rs", resource.module);
        task(path, || resource::file(resource, api))
    }));
    tasks.extend(api.types.iter().map(|(id, definition)| {
        let path = format!("src/types/{}.rs", definition.module);
        let declared = Declared {
            id,
            definition,
            is_sent: sent.contains(&id),
            api,
        };
        task(path, move || declared_type::file(&declared))
    }));
    tasks
}

fn task<'a>(path: String, tokens: impl Fn() -> TokenStream + Send + Sync + 'a) -> Task<'a> {
    (path, Box::new(move || format::rust(tokens())))
}

/// Formatting takes nearly all of the time, and every file is formatted for itself.
fn run(tasks: &[Task]) -> Vec<(String, String)> {
    let workers = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(8);
    // Files differ much in size, so each worker takes the next one when it is done with one.
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        while let Some((path, emit)) = tasks.get(next.fetch_add(1, Ordering::Relaxed)) {
            done.push((path.clone(), emit()));
        }
        done
    };
    thread::scope(|scope| {
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles
            .into_iter()
            .flat_map(|handle| {
                handle
                    .join()
                    .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
            })
            .collect()
    })
}
