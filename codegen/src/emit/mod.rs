//! From the API to the files of the crate.

mod constants;
mod crate_root;
mod declared_type;
mod docs;
mod format;
mod manifest;
mod object;
mod operation;
mod operation_docs;
mod operation_http;
mod outline;
mod readme;
mod resource;
mod runtime;
mod sample;
mod scopes;
mod text_enum;
mod types;
mod union;

use std::num::NonZero;
use std::thread;

use crate::api::Api;
use crate::files::Files;

/// A file to be emitted, and how to make its text.
type Task<'a> = (String, Box<dyn Fn() -> String + Send + Sync + 'a>);

/// All files of the crate.
pub fn files(api: &Api) -> Files {
    let mut tasks: Vec<Task> = vec![
        ("Cargo.toml".to_owned(), Box::new(|| manifest::file(api))),
        ("README.md".to_owned(), Box::new(|| readme::file(api))),
        (
            "rustfmt.toml".to_owned(),
            Box::new(|| format!("# {}\ndisable_all_formatting = true\n", format::HEADER)),
        ),
        (
            "src/lib.rs".to_owned(),
            Box::new(|| format::rust(crate_root::file(api))),
        ),
        (
            "src/api.rs".to_owned(),
            Box::new(|| format::rust(constants::file(api))),
        ),
        (
            "src/scopes.rs".to_owned(),
            Box::new(|| format::rust(scopes::file(api))),
        ),
        (
            "src/types.rs".to_owned(),
            Box::new(|| format::rust(declared_type::list(api))),
        ),
    ];
    for resource in &api.resources {
        let path = format!("src/{}.rs", resource.module);
        tasks.push((
            path,
            Box::new(|| format::rust(resource::file(resource, api))),
        ));
    }
    for definition in &api.types {
        let path = format!("src/types/{}.rs", definition.module);
        tasks.push((
            path,
            Box::new(|| format::rust(declared_type::file(definition, api))),
        ));
    }
    let mut files = runtime::files(api);
    files.extend(run(&tasks));
    let shown = tasks.iter().map(|(path, _)| path.as_str()).filter(|path| {
        // The runtime offers the same in every crate.
        std::path::Path::new(path)
            .extension()
            .is_some_and(|end| end == "rs")
    });
    let outline = outline::file(&files, shown);
    files.insert("API.txt".to_owned(), outline);
    files
}

/// Formatting takes nearly all of the time, and every file is formatted for itself.
fn run(tasks: &[Task]) -> Files {
    let workers = thread::available_parallelism()
        .map_or(1, NonZero::get)
        .min(8);
    let share = tasks.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let handles: Vec<_> = tasks
            .chunks(share)
            .map(|chunk| {
                scope.spawn(|| {
                    chunk
                        .iter()
                        .map(|(path, text)| (path.clone(), text()))
                        .collect::<Vec<_>>()
                })
            })
            .collect();
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
