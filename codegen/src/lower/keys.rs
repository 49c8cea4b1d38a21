//! The keys of the language: which there are, what stands behind each, and what each means.
//!
//! Both the checks and the JSON Schema for editors are made of these lists.

use super::language::{Key, Kind, Mapping, key, mapping, required};

const DOC: &str = "What it is, for its documentation. Markdown.";
const DEPRECATED: &str = "Why not to use it any more, and what to use instead.";
const RUST: &str = "Its name in Rust, where the one made from its name here won't do.";
const TYPES_DOC: &str = "Types, from the name to `fields`, `enum`, `union` or another type.";

/// The kinds of files, each with the keys that only such a file has; the first that fits counts.
pub static FILES: [(&Mapping, &[&str]); 3] = [
    (
        &API_FILE,
        &[
            "api",
            "crate",
            "base_url",
            "auth",
            "scopes",
            "package",
            "success_flag",
        ],
    ),
    (&RESOURCE_FILE, &["resource", "operations", "within"]),
    (&TYPES_FILE, &["types"]),
];

/// The file that says what the API is.
pub static API_FILE: Mapping = mapping(
    "the API file",
    &[
        required(
            "api",
            Kind::Text,
            "api: RealtimeKit",
            "What people call the API.",
        ),
        required(
            "crate",
            Kind::Text,
            "crate: realtimekit",
            "The name of the generated crate.",
        ),
        required(
            "base_url",
            Kind::Text,
            "base_url: https://host/path",
            "Where requests go unless told otherwise: `https://host/path`.",
        ),
        key(
            "doc",
            Kind::Text,
            "What the API is, for the front page of the documentation. Markdown.",
        ),
        key(
            "package",
            Kind::Keys(&PACKAGE),
            "What the manifest of the generated crate says.",
        ),
        key(
            "auth",
            Kind::Keys(&AUTH),
            "How requests say who sends them; without it they don't.",
        ),
        key(
            "success_flag",
            Kind::Text,
            "The boolean at the top of a response that is false when the call failed.",
        ),
        key(
            "scopes",
            Kind::Named(&SCOPE),
            "How the URL nests: each becomes a handle that remembers its part of the path.",
        ),
        key("types", Kind::Fields(&TYPE), TYPES_DOC),
    ],
);

/// A file that describes a resource.
pub static RESOURCE_FILE: Mapping = mapping(
    "a resource file",
    &[
        required(
            "resource",
            Kind::Text,
            "resource: active_session",
            "The name of a group of operations; becomes a handle with a method for each.",
        ),
        key(
            "within",
            Kind::Text,
            "The scope whose path goes before; without it the path starts at the base URL.",
        ),
        key(
            "path",
            Kind::Path,
            "The part of the path that all operations have, without parameters.",
        ),
        key("doc", Kind::Text, DOC),
        required(
            "operations",
            Kind::Named(&OPERATION),
            "operations: { get: { http: GET } }",
            "The operations by name; each becomes a method.",
        ),
        key("rust", Kind::Text, RUST),
        key("types", Kind::Fields(&TYPE), TYPES_DOC),
    ],
);

/// A file that only declares types.
pub static TYPES_FILE: Mapping = mapping(
    "a types file",
    &[required(
        "types",
        Kind::Fields(&TYPE),
        "types: { Poll: { fields: { id: string } } }",
        TYPES_DOC,
    )],
);

pub static PACKAGE: Mapping = mapping(
    "`package`",
    &[
        key("version", Kind::Text, "The version: `0.1.0`."),
        key("description", Kind::Text, "What the crate is, in one line."),
        key(
            "license",
            Kind::Text,
            "The licence, as an SPDX expression: `MIT OR Apache-2.0`.",
        ),
        key(
            "repository",
            Kind::Text,
            "The URL where the source is kept.",
        ),
        key("keywords", Kind::Texts, "Words the crate can be found by."),
        key(
            "categories",
            Kind::Texts,
            "Categories of the registry that the crate belongs to.",
        ),
    ],
);

pub static AUTH: Mapping = Mapping {
    what: "`auth`",
    keys: &[
        key(
            "bearer",
            Kind::Text,
            "The environment variable that holds the token for `Authorization: Bearer`.",
        ),
        key(
            "header",
            Kind::Text,
            "The header that says who sends a request, if it isn't `Authorization: Bearer`.",
        ),
        key(
            "variable",
            Kind::Text,
            "The environment variable that holds the value of the `header`.",
        ),
    ],
    one_of: &["bearer", "header"],
    together: &[("header", "variable"), ("variable", "header")],
};

pub static SCOPE: Mapping = mapping(
    "a scope",
    &[
        required(
            "path",
            Kind::Path,
            "path: \"/meetings/{meeting_id}\"",
            "Its part of the path: `/meetings/{meeting_id}`.",
        ),
        key("within", Kind::Text, "The scope whose path goes before."),
        key("doc", Kind::Text, DOC),
        key(
            "parameters",
            Kind::Fields(&PARAMETER),
            "More about the parameters of the path; each is a `string` unless it says otherwise.",
        ),
        key("rust", Kind::Text, RUST),
    ],
);

pub static OPERATION: Mapping = mapping(
    "an operation",
    &[
        required(
            "http",
            Kind::Http,
            "http: GET /path",
            "The HTTP method and the operation's own part of the path: `POST /polls/{poll_id}`.",
        ),
        key("doc", Kind::Text, "What it does. Markdown."),
        key(
            "link",
            Kind::Text,
            "The page of the API's reference that describes it.",
        ),
        key("deprecated", Kind::Text, DEPRECATED),
        key(
            "idempotent",
            Kind::Boolean,
            "Whether sending it twice does no more than sending it once, so that it can be retried.",
        ),
        key(
            "parameters",
            Kind::Fields(&PARAMETER),
            "The parameters in the path of `http`, by name.",
        ),
        key(
            "query",
            Kind::Fields(&QUERY_PARAMETER),
            "The parameters of the query, by name.",
        ),
        key(
            "headers",
            Kind::Fields(&PARAMETER),
            "The header parameters, by the name of the header.",
        ),
        key(
            "body",
            Kind::Body(&FIELD),
            "The JSON that is sent: its fields by name, or a type.",
        ),
        key(
            "at_least_one_of",
            Kind::Groups,
            "Fields of the body of which at least one has to be given: `[a, b]`, or a list of such lists.",
        ),
        key(
            "returns",
            Kind::Returns,
            "What comes back: a type, `text`, `nothing`, or one of these for each success status.",
        ),
        key("rust", Kind::Text, RUST),
    ],
);

/// What can be said of a field, and last what can be said only of a query parameter.
const FIELD_KEYS: &[Key] = &[
    required(
        "type",
        Kind::Type,
        "type: string",
        "Its type: `string`, `optional array of Poll`, `Poll or null` and the like.",
    ),
    key("doc", Kind::Text, DOC),
    key("deprecated", Kind::Text, DEPRECATED),
    key(
        "default",
        Kind::Plain,
        "What the service takes if nothing is given; said in the documentation.",
    ),
    key("rust", Kind::Text, RUST),
    key("min_length", Kind::Number, "The fewest characters."),
    key("max_length", Kind::Number, "The most characters."),
    key("min_items", Kind::Number, "The fewest items."),
    key("max_items", Kind::Number, "The most items."),
    key("minimum", Kind::Number, "The smallest number."),
    key("maximum", Kind::Number, "The largest number."),
    key(
        "join",
        Kind::Comma,
        "Send a list as one parameter, joined by commas, not as one parameter for each item.",
    ),
];

pub static FIELD: Mapping = mapping("a field", FIELD_KEYS.split_at(FIELD_KEYS.len() - 1).0);

pub static PARAMETER: Mapping = Mapping {
    what: "a parameter",
    ..FIELD
};

pub static QUERY_PARAMETER: Mapping = mapping("a query parameter", FIELD_KEYS);

pub static TYPE: Mapping = Mapping {
    what: "a type",
    keys: &[
        key("doc", Kind::Text, DOC),
        key("deprecated", Kind::Text, DEPRECATED),
        key("rust", Kind::Text, RUST),
        key(
            "fields",
            Kind::Fields(&FIELD),
            "For a JSON object: its fields, from the name to a type or to more.",
        ),
        key(
            "enum",
            Kind::Values(&ENUM_VALUE),
            "For one of a few texts: the texts, or each with its description.",
        ),
        key(
            "closed",
            Kind::Boolean,
            "Whether any other text than those of `enum` is an error; it is kept otherwise.",
        ),
        key(
            "union",
            Kind::Members,
            "For one of a few types: the types, or each with a name.",
        ),
        key(
            "tag",
            Kind::Text,
            "The field whose literal tells the objects of `union` apart.",
        ),
        key("type", Kind::Type, "For another name of a type: the type."),
    ],
    one_of: &["fields", "enum", "union", "type"],
    together: &[("closed", "enum"), ("tag", "union")],
};

pub static ENUM_VALUE: Mapping = mapping(
    "a value of an enum",
    &[
        key("doc", Kind::Text, DOC),
        key("deprecated", Kind::Text, DEPRECATED),
        key("rust", Kind::Text, RUST),
    ],
);
