//! The API as the spec describes it: complete and resolved, with no name left to look up and no rule left to apply.
//!
//! Emission reads nothing else. What is called `rust` is a name in the generated crate.

mod conversions;
mod graph;
mod operation;
mod origin;
mod pages;
pub mod required;
mod response_path;
mod types;

use std::collections::HashSet;

pub use crate::scalar::{JsonKind, Scalar, ScalarFacts};
pub use crate::syntax::Plain;
pub use conversions::{Conversion, Source, conversions};
pub use graph::held_in_place;
pub use operation::{
    Body, HttpMethod, Input, Operation, PathPart, PathTemplate, Payload, Place, Returns,
    nameless_path,
};
pub use origin::{Meant, Origin};
pub use pages::{Pages, Turn};
pub use response_path::{ResponsePath, ResponseStep};
pub use types::{
    Empty, EmptyList, EnumValue, Field, Limits, Object, Shape, TaggedVariant, Type, TypeDefinition,
    TypeId, Types, Variant,
};

/// The whole description.
#[derive(Clone, Debug)]
pub struct Api {
    /// What people call the API: `RealtimeKit`.
    pub name: String,
    /// What the API is, for the front page of the crate's documentation.
    pub doc: Option<String>,
    /// Rust code for the front page of the crate's documentation.
    pub example: Option<String>,
    /// The generated crate's manifest.
    pub package: Package,
    /// The default base URL.
    pub base_url: String,
    /// How requests are authenticated.
    pub auth: Auth,
    /// The top-level boolean of a response that is false if the call failed.
    pub success_flag: Option<String>,
    /// The headers of every request, each with its value.
    pub headers: Vec<(String, String)>,
    /// The response header with the ID of the request.
    pub request_id: String,
    /// Where the body of an error has its code and its message; `None` if in one of the usual envelopes.
    pub error_fields: Option<ErrorFields>,
    /// The levels of URLs.
    pub scopes: Vec<Scope>,
    /// Groups of operations.
    pub resources: Vec<Resource>,
    /// All declared types.
    pub types: Types,
    /// Those that are received from elsewhere, such as the events of webhooks.
    pub incoming: Vec<TypeId>,
    /// Operations of the reference that are left out on purpose, such as `GET /carts/{cart_id}`.
    pub omits: Vec<Meant>,
}

/// What the generated manifest says about the crate.
#[derive(Clone, Debug)]
pub struct Package {
    /// The crate's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its one-line description.
    pub description: String,
    /// Its license, as an SPDX expression.
    pub license: String,
    /// The URL of its repository.
    pub repository: Option<String>,
    /// Its keywords.
    pub keywords: Vec<String>,
    /// Registry categories.
    pub categories: Vec<String>,
}

/// The fields of the body of an error, each as a path of names from the top.
#[derive(Clone, Debug)]
pub struct ErrorFields {
    /// The code, if errors have one.
    pub code: Option<Vec<String>>,
    /// The message.
    pub message: Vec<String>,
}

/// How requests are authenticated.
#[derive(Clone, Debug)]
pub enum Auth {
    /// They are not.
    None,
    /// `Authorization: Bearer`, with the environment variable that holds the token.
    Bearer {
        /// The environment variable.
        variable: String,
    },
    /// A header of the API's own.
    Header {
        /// The header.
        name: String,
        /// The environment variable that holds its value.
        variable: String,
    },
}

/// A level of the URL, within which there are others; becomes a handle.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Its name in the spec.
    pub name: String,
    /// Name of the method that makes the handle.
    pub method: String,
    /// Name of the handle's type.
    pub rust: String,
    /// The scope around it, an index into [`Api::scopes`].
    pub within: Option<usize>,
    /// Its part of the path.
    pub path: PathTemplate,
    /// What it is.
    pub doc: Option<String>,
}

/// Operations that share a part of the URL; becomes a module, and a handle with a method for each.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Its name in the spec.
    pub name: String,
    /// Whether these are the operations of the scope around it, on whose handle they are methods. Names of the method
    /// and the handle are those of the scope, and there is no path.
    pub is_scope: bool,
    /// Name of the method that makes the handle.
    pub method: String,
    /// Name of the module.
    pub module: String,
    /// Name of the handle's type.
    pub rust: String,
    /// The scope around it, an index into [`Api::scopes`].
    pub within: Option<usize>,
    /// The scope whose path comes first: `within`, or one around it.
    pub path_from: Option<usize>,
    /// Its part of the path. Its parameters are those of scopes inside `path_from`, which the handle knows.
    pub path: PathTemplate,
    /// What it is.
    pub doc: Option<String>,
    /// Its operations.
    pub operations: Vec<Operation>,
}

impl Api {
    /// All operations, resource by resource.
    pub fn operations(&self) -> impl Iterator<Item = &Operation> {
        self.resources
            .iter()
            .flat_map(|resource| &resource.operations)
    }

    /// A scope and those around it, outermost first.
    pub fn nested(&self, scope: Option<usize>) -> Vec<&Scope> {
        let find = |index: Option<usize>| index.and_then(|index| self.scopes.get(index));
        let mut scopes: Vec<&Scope> =
            std::iter::successors(find(scope), |scope| find(scope.within)).collect();
        scopes.reverse();
        scopes
    }

    /// The path of an operation from the base URL on, with `{name}` for each parameter.
    pub fn full_path(&self, resource: &Resource, operation: &Operation) -> String {
        let scopes = self.nested(resource.path_from).into_iter();
        let paths = scopes
            .map(|scope| &scope.path)
            .chain([&resource.path, &operation.path]);
        let path: String = paths.map(PathTemplate::text).collect();
        if path.is_empty() {
            "/".to_owned()
        } else {
            path
        }
    }

    /// The types that requests send, with all that they contain, so that users have to build them.
    pub fn sent_types(&self) -> HashSet<TypeId> {
        let bodies = self
            .operations()
            .filter_map(|operation| operation.body.as_ref());
        let fields = bodies.flat_map(Body::fields);
        self.types
            .reachable(fields.filter_map(|field| field.ty.named()))
    }
}
