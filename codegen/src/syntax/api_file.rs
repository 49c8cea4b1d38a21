//! The file that says what the API is.

use super::declare::mapping;
use super::named::{Named, Typed};
use super::operation::Parameter;
use super::path::Path;
use super::type_declaration::TypeDeclaration;
use super::values::{Text, Texts};

mapping! {
    /// What the API is.
    ApiFile, "the API file";
    /// What people call the API.
    "api" api: Text, required "api: RealtimeKit";
    /// The name of the generated crate.
    "crate" crate_name: Text, required "crate: realtimekit";
    /// Where requests go unless told otherwise: `https://host/path`.
    "base_url" base_url: Text, required "base_url: https://host/path";
    /// What the API is, for the front page of the documentation. Markdown.
    "doc" doc: Text;
    /// What the manifest of the generated crate says.
    "package" package: Package;
    /// How requests are authenticated; without it they are not.
    "auth" auth: Auth;
    /// The boolean at the top of a response that is false when the call failed.
    "success_flag" success_flag: Text;
    /// How the URL nests: each scope becomes a handle that remembers its part of the path.
    "scopes" scopes: Named<Scope>;
    /// Types, from the name to `fields`, `enum`, `union` or another type.
    "types" types: Named<Typed<TypeDeclaration>>;
}

mapping! {
    /// What the manifest of the generated crate says.
    Package, "`package`";
    /// The version: `0.1.0`.
    "version" version: Text;
    /// What the crate is, in one line.
    "description" description: Text;
    /// The license, as an SPDX expression: `MIT OR Apache-2.0`.
    "license" license: Text;
    /// The URL of the source repository.
    "repository" repository: Text;
    /// Words the crate can be found by.
    "keywords" keywords: Texts;
    /// Categories of the registry that the crate belongs to.
    "categories" categories: Texts;
}

mapping! {
    /// How requests are authenticated.
    Auth, "`auth`", one_of ["bearer", "header"], together [("header", "variable"), ("variable", "header")];
    /// The environment variable that holds the token for `Authorization: Bearer`.
    "bearer" bearer: Text;
    /// The header that authenticates a request, if it isn't `Authorization: Bearer`.
    "header" header: Text;
    /// The environment variable that holds the value of the `header`.
    "variable" variable: Text;
}

mapping! {
    /// A part of the URL under which others are nested.
    Scope, "a scope";
    /// Its part of the path: `/meetings/{meeting_id}`.
    "path" path: Path, required "path: \"/meetings/{meeting_id}\"";
    /// The scope whose path comes before.
    "within" within: Text;
    /// What it is, for its documentation. Markdown.
    "doc" doc: Text;
    /// More about the parameters of the path; each is a `string` unless it says otherwise.
    "parameters" parameters: Named<Typed<Parameter>>;
    /// Its name in Rust, where the one made from its name here won't do.
    "rust" rust: Text;
}
