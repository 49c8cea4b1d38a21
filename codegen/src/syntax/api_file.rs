//! The API file: the API as a whole and its scopes.

use super::declare::mapping;
use super::differs::Omits;
use super::named::{Named, Typed};
use super::operation::Parameter;
use super::path::Path;
use super::type_declaration::TypeDeclaration;
use super::values::{Text, Texts};

mapping! {
    /// Describes the API as a whole.
    ApiFile, "the API file";
    /// The display name of the API.
    "api" api: Text, required "api: RealtimeKit";
    /// The name of the generated crate.
    "crate" crate_name: Text, required "crate: realtimekit";
    /// The default base URL of requests: `https://host/path`.
    "base_url" base_url: Text, required "base_url: https://host/path";
    /// A description of the API, for the front page of the documentation. Markdown.
    "doc" doc: Text;
    /// Rust code for the front page of the documentation: statements of an async function that returns `Result<(), Error>`.
    "example" example: Text;
    /// Metadata for the manifest of the generated crate.
    "package" package: Package;
    /// How requests are authenticated. Without it, they are not.
    "auth" auth: Auth;
    /// The top-level boolean of a response that is `false` if the call failed.
    "success_flag" success_flag: Text;
    /// The top-level field of a response with its content: what `send` returns if there is nothing else but `success_flag`.
    "data_field" data_field: Text;
    /// The headers of every request, each with its value.
    "headers" headers: Named<Text>;
    /// The response header with the ID of the request, `cf-ray` by default.
    "request_id" request_id: Text;
    /// Where the body of an error has its code and its message, if that isn't an `error` or `errors` with `code` and
    /// `message`.
    "errors" errors: Errors;
    /// The nested parts of the URL. Each becomes a handle that remembers its part of the path.
    "scopes" scopes: Named<Scope>;
    /// Type declarations by name.
    "types" types: Named<Typed<TypeDeclaration>>;
    /// Declared types that are received from elsewhere, such as the events of webhooks. They count as used.
    "incoming" incoming: Texts;
    /// The operations of the reference that the spec leaves out, such as `GET /carts/{cart_id}`, each with the reason.
    "omits" omits: Omits;
}

mapping! {
    /// Metadata for the manifest of the generated crate.
    Package, "`package`";
    /// The version, such as `0.1.0`.
    "version" version: Text;
    /// A one-line description of the crate.
    "description" description: Text;
    /// The license as an SPDX expression, such as `MIT OR Apache-2.0`.
    "license" license: Text;
    /// The URL of the source repository.
    "repository" repository: Text;
    /// Keywords for finding the crate in the registry.
    "keywords" keywords: Texts;
    /// Registry categories, by slug.
    "categories" categories: Texts;
}

mapping! {
    /// How requests are authenticated.
    Auth, "`auth`", one_of ["bearer", "header"], together [("header", "variable"), ("variable", "header")];
    /// The environment variable with the token for `Authorization: Bearer`.
    "bearer" bearer: Text;
    /// The header that authenticates requests, if it isn't `Authorization: Bearer`.
    "header" header: Text;
    /// The environment variable with the value of `header`.
    "variable" variable: Text;
}

mapping! {
    /// Where the body of an error has its code and its message: the names of fields from the top, with dots between them.
    /// A field on the way can be a list.
    Errors, "`errors`";
    /// The code, a string or an integer, such as `error.type`.
    "code" code: Text;
    /// The message, such as `error.message`.
    "message" message: Text, required "message: error.message";
}

mapping! {
    /// A part of the URL that contains other scopes and resources.
    Scope, "a scope";
    /// The scope's own part of the path, such as `/meetings/{meeting_id}`.
    "path" path: Path, required "path: \"/meetings/{meeting_id}\"";
    /// The enclosing scope, whose path comes first.
    "within" within: Text;
    /// A description for the documentation. Markdown.
    "doc" doc: Text;
    /// The types and descriptions of the path parameters. Each is a `string` by default.
    "parameters" parameters: Named<Typed<Parameter>>;
    /// The name to use in Rust instead of the derived one.
    "rust" rust: Text;
}
