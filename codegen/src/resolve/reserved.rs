//! Names that are reserved in the generated crate. A derived name that clashes gets an underscore; a crate name that
//! clashes is an error.

use crate::symbols::{self, Import};

/// Reserved names by namespace.
#[derive(Debug)]
pub struct Reserved {
    /// Modules at the crate root, crates that it re-exports, and file names with a special meaning.
    pub modules: Vec<&'static str>,
    /// Methods of requests, which also have setters, and the fields that every request has.
    pub request_members: Vec<&'static str>,
    /// Methods of the client, which also has those of scopes and resources at the base URL.
    pub client_methods: Vec<&'static str>,
    /// Methods of handles.
    pub handle_methods: Vec<&'static str>,
    /// Functions of types in request bodies, which also have setters.
    pub type_methods: Vec<&'static str>,
    /// Types that the file of a declared type refers to without a path.
    pub types: Vec<&'static str>,
    /// Types that the file of a resource refers to without a path.
    pub resource_types: Vec<&'static str>,
    /// Types that the file of all handles refers to without a path.
    pub handle_types: Vec<&'static str>,
    /// Crates that the generated crate uses, and would hide if it had the same name.
    pub crates: Vec<&'static str>,
}

/// Methods of prelude traits that a method of the same name would shadow, or that would shadow it.
const TRAIT_METHODS: [&str; 3] = ["clone", "into", "try_into"];

impl Reserved {
    /// Collects all reserved names.
    pub fn new() -> Self {
        let with_traits = |own: &[&'static str]| [own, &TRAIT_METHODS].concat();
        let runtime = symbols::root_modules().map(|module| module.path);
        Reserved {
            modules: runtime
                .chain(symbols::EMITTED_MODULES)
                .chain(symbols::EXPORTED_CRATES.map(|exported| exported.name))
                .chain(["lib", "main"])
                .collect(),
            request_members: with_traits(&symbols::REQUEST_MEMBERS),
            client_methods: with_traits(symbols::methods("Client")),
            handle_methods: with_traits(&["new"]),
            type_methods: with_traits(&["new"]),
            types: symbols::TYPE_NAMES.to_vec(),
            resource_types: beside(symbols::RESOURCE_IMPORTS),
            handle_types: beside(symbols::HANDLE_IMPORTS),
            crates: symbols::crates(),
        }
    }
}

/// What a type in a file with these imports can't be called.
fn beside(imports: &[Import]) -> Vec<&'static str> {
    let imported = imports.iter().flat_map(|import| import.names);
    let names = symbols::TYPE_NAMES.iter().chain(&symbols::HANDLE_NAMES);
    imported.chain(names).copied().collect()
}
