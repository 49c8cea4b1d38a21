//! Names that a spec's own would clash with in the generated crate. They get an underscore, or are refused where the name
//! is the crate's.

use crate::symbols::{self, Import};

/// Names by the place in which they are taken.
#[derive(Debug)]
pub struct Reserved {
    /// Modules at the root of the crate, crates that it exports there, and files with a meaning of their own.
    pub modules: Vec<&'static str>,
    /// Methods of requests, where setters go.
    pub request_methods: Vec<&'static str>,
    /// Methods of the client, where scopes and resources at the base URL go.
    pub client_methods: Vec<&'static str>,
    /// Methods of handles.
    pub handle_methods: Vec<&'static str>,
    /// Functions of types that requests send, where their setters go.
    pub type_methods: Vec<&'static str>,
    /// Types that the file of a declared type names without a path.
    pub types: Vec<&'static str>,
    /// Types that the file of a resource names without a path.
    pub resource_types: Vec<&'static str>,
    /// Types that the file of all handles names without a path.
    pub handle_types: Vec<&'static str>,
    /// Crates that a crate of the same name would hide.
    pub crates: Vec<&'static str>,
}

/// Methods of traits in Rust's prelude that every value has, which a method of the same name would hide, or which would
/// hide it.
const TRAIT_METHODS: [&str; 3] = ["clone", "into", "try_into"];

impl Reserved {
    /// All of them.
    pub fn new() -> Self {
        let with_traits = |own: &[&'static str]| [own, &TRAIT_METHODS].concat();
        let runtime = symbols::root_modules().map(|module| module.path);
        Reserved {
            modules: runtime
                .chain(symbols::EMITTED_MODULES)
                .chain(symbols::EXPORTED_CRATES)
                .chain(["lib", "main"])
                .collect(),
            request_methods: with_traits(symbols::methods("Request")),
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

/// Whether a name is a word of Rust's, in any edition.
pub fn is_keyword(name: &str) -> bool {
    // `gen` is one since the edition of 2024.
    name == "gen" || syn::parse_str::<syn::Ident>(name).is_err()
}
