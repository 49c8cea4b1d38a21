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

/// Returns whether users refer to a module by its path: its items are not exported at the crate root.
pub fn is_public(module: &Module) -> bool {
    matches!(module.path, "mock" | "webhook")
}

/// Crates that the root re-exports, since their types are part of its public API.
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

/// A crate that the root re-exports.
#[derive(Clone, Copy, Debug)]
pub struct ExportedCrate {
    /// Its name.
    pub name: &'static str,
    /// The feature that enables it, if it is optional.
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

/// Names that an emitted file imports from one place, and writes without a path.
pub struct Import {
    /// The place.
    pub path: &'static str,
    /// The names.
    pub names: &'static [&'static str],
}

/// What the file of a resource imports.
pub const RESOURCE_IMPORTS: &[Import] = &[
    Import {
        path: "http",
        names: &["Method"],
    },
    CLIENT,
    Import {
        path: "crate::error",
        names: &["Error"],
    },
    ERROR_KIND,
    Import {
        path: "crate::operation",
        names: &["Endpoint", "Operation", "RequestParts"],
    },
    PATH,
    Import {
        path: "crate::raw_response",
        names: &["RawResponse"],
    },
    Import {
        path: "crate::mode",
        names: &["Mode"],
    },
    PAGES,
    Import {
        path: "crate::request",
        names: &["Request"],
    },
];

/// What is imported where an operation returns a list page by page.
pub const PAGES: Import = Import {
    path: "crate::pages",
    names: &["Items", "Page", "Paginated", "Turn"],
};

/// What every request has besides the fields and setters of its operation.
pub const REQUEST_MEMBERS: [&str; 5] = ["client", "customize", "if_some", "path", "send"];

/// What the file of all handles imports.
pub const HANDLE_IMPORTS: &[Import] = &[CLIENT, PATH];

const CLIENT: Import = Import {
    path: "crate::client",
    names: &["Async", "Client"],
};

const PATH: Import = Import {
    path: "crate::path",
    names: &["Path"],
};

/// What is imported where the status of a response can be one that the operation doesn't return.
pub const ERROR_KIND: Import = Import {
    path: "crate::error_kind",
    names: &["ErrorKind"],
};

/// What the files of declared types write without a path: names of Rust's prelude alone.
pub const TYPE_NAMES: [&str; 9] = [
    "AsRef",
    "Box",
    "From",
    "Into",
    "IntoIterator",
    "Option",
    "Result",
    "String",
    "Vec",
];

/// What the files of resources and handles write without a path, besides that and what they import.
pub const HANDLE_NAMES: [&str; 3] = ["Clone", "FnOnce", "R"];

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

#[path = "../crate/src/own_headers.rs"]
mod own_headers;

/// Whether only the client writes this header.
pub fn is_own_header(name: &str) -> bool {
    own_headers::is_own(name)
}

#[cfg(test)]
mod tests {
    use super::{RESOURCE_IMPORTS, is_own_header, methods, root_modules};

    #[test]
    fn methods_are_those_of_the_sources() {
        assert!(methods("Client").contains(&"from_env"));
        assert!(methods("Request").contains(&"timeout"));
        // A trait's are not its own, and neither are those of another type.
        assert!(!methods("Client").contains(&"fmt"));
        assert!(!methods("Client").contains(&"timeout"));
        assert!(methods("NoSuchType").is_empty());
    }

    #[test]
    fn modules_are_files_at_the_root_with_what_they_export() {
        let exports = |path: &str| {
            let mut modules = root_modules();
            modules
                .find(|module| module.path == path)
                .map(|module| module.exports)
        };
        assert_eq!(exports("client"), Some(&["Async", "Client"][..]));
        assert_eq!(exports("path"), Some(&[][..]));
        assert_eq!(exports("json/read"), None);
        let mut modules = root_modules();
        let blocking = modules.find(|module| module.path == "blocking");
        assert_eq!(blocking.and_then(|module| module.feature), Some("blocking"));
    }

    #[test]
    fn what_resources_import_from_the_crate_is_there() {
        for import in RESOURCE_IMPORTS {
            let Some(module) = import.path.strip_prefix("crate::") else {
                continue;
            };
            let mut modules = root_modules();
            let module = modules.find(|known| known.path == module);
            let source = module.map(|module| module.source).unwrap_or_default();
            for name in import.names {
                let is_defined = |kind: &str| source.contains(&format!("{kind} {name}"));
                let is_defined = ["struct", "enum", "trait"].into_iter().any(is_defined);
                assert!(is_defined, "{}::{name}", import.path);
            }
        }
    }

    #[test]
    fn header_names_are_case_insensitive() {
        assert!(is_own_header("Authorization") && is_own_header("TE"));
        assert!(!is_own_header("Accept") && !is_own_header("X-Authorization"));
    }
}
