//! Names that the generated crate has by itself, whatever API it is for: what the hand-written part of it defines, read
//! off its sources by the build script, and what emission writes besides.

/// A module of the hand-written part of the crate.
pub struct Module {
    /// Its file below `src`, without the ending: `json/read`.
    pub path: &'static str,
    /// Its text.
    pub source: &'static str,
    /// The feature without which it is empty.
    pub feature: Option<&'static str>,
    /// What the crate's root exports of it.
    pub exports: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/runtime.rs"));

/// Returns whether users refer to a module by its path: its items are not exported at the crate root.
pub fn is_public(module: &Module) -> bool {
    module.path == "mock"
}

/// Crates that the root exports, since their types are in its interface.
pub const EXPORTED_CRATES: [ExportedCrate; 5] = [
    ExportedCrate::always("bytes"),
    ExportedCrate::always("http"),
    ExportedCrate::always("http_body"),
    ExportedCrate {
        name: "reqwest",
        feature: Some("reqwest"),
    },
    ExportedCrate::always("serde_json"),
];

/// A crate that the root exports.
#[derive(Clone, Copy, Debug)]
pub struct ExportedCrate {
    /// Its name.
    pub name: &'static str,
    /// The feature without which it is not there.
    pub feature: Option<&'static str>,
}

impl ExportedCrate {
    const fn always(name: &'static str) -> Self {
        ExportedCrate {
            name,
            feature: None,
        }
    }
}

/// The modules at the root of the crate that every API has.
pub fn root_modules() -> impl Iterator<Item = &'static Module> {
    MODULES.iter().filter(|module| !module.path.contains('/'))
}

/// The functions of a type of the hand-written part, whoever can see them.
pub fn methods(owner: &str) -> &'static [&'static str] {
    let known = METHODS.iter().find(|(known, _)| *known == owner);
    known.map_or(&[], |(_, methods)| methods)
}

/// The modules at the root that are written for each API.
pub const EMITTED_MODULES: [&str; 3] = ["api", "handles", "types"];

/// Types that the file of a resource imports.
pub const RESOURCE_IMPORTS: [&str; 12] = [
    "Async",
    "Client",
    "Endpoint",
    "Error",
    "ErrorKind",
    "Method",
    "Operation",
    "Path",
    "RawResponse",
    "Request",
    "RequestParts",
    "R",
];

/// The crates that the generated crate can name: Rust's own, and those of its manifest.
pub fn crates() -> Vec<&'static str> {
    let own = ["alloc", "core", "proc_macro", "std", "test"];
    let lines = DEPENDENCIES
        .lines()
        .skip_while(|line| *line != "[dependencies]")
        .skip(1);
    let lines = lines.take_while(|line| !line.starts_with('['));
    let names = lines.filter_map(|line| line.split_once(" = "));
    let names = names
        .filter(|(name, _)| !name.starts_with('#'))
        .map(|(name, _)| name);
    own.into_iter().chain(names).collect()
}

/// The features and dependencies of the generated crate's manifest.
pub const DEPENDENCIES: &str = include_str!("../crate/dependencies.toml");

/// Headers that the client writes itself, in lower case.
pub const OWN_HEADERS: [&str; 8] = [
    "accept",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
];
