//! Names that the generated crate defines regardless of the API: those of its hand-written part, extracted from the
//! sources by the build script, and those that emission adds.

/// A module of the hand-written part of the crate.
pub struct Module {
    /// The path of its file in `src`, without the extension: `json/read`.
    pub path: &'static str,
    /// The content of its file.
    pub source: &'static str,
    /// The feature that enables it, if any.
    pub feature: Option<&'static str>,
    /// The items that the crate root re-exports.
    pub exports: &'static [&'static str],
}

include!(concat!(env!("OUT_DIR"), "/runtime.rs"));

/// Crates that the root re-exports, since their types are part of its public API.
pub const EXPORTED_CRATES: [&str; 2] = ["reqwest", "serde_json"];

/// Returns the modules at the crate root that every generated crate has.
pub fn root_modules() -> impl Iterator<Item = &'static Module> {
    MODULES.iter().filter(|module| !module.path.contains('/'))
}

/// Returns the functions of a type in the hand-written part, regardless of visibility.
pub fn methods(owner: &str) -> &'static [&'static str] {
    let known = METHODS.iter().find(|(known, _)| *known == owner);
    known.map_or(&[], |(_, methods)| methods)
}

/// The modules at the crate root that are generated for each API.
pub const EMITTED_MODULES: [&str; 3] = ["api", "handles", "types"];

/// Types that the module of a resource imports.
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

/// Returns the crates that the generated crate can refer to: the standard ones, and its dependencies.
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

/// Headers that the client sets itself, in lower case.
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
