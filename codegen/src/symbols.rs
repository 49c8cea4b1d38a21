//! Names that the generated crate or Rust itself has already.

/// Whether a name is a word of Rust's, in any edition.
pub fn is_keyword(name: &str) -> bool {
    // `gen` is one since the edition of 2024.
    name == "gen" || syn::parse_str::<syn::Ident>(name).is_err()
}

/// Whether a file of this name is a device on Windows, whatever its extension.
pub fn is_device(name: &str) -> bool {
    crate::files::is_device(name)
}

/// The longest name of a module whose file can be written, with the extension and what is added for a moment.
pub const LONGEST_MODULE: usize = 200;

/// The types of Rust's prelude that emitted code calls by their bare names.
pub const PRELUDE_TYPES: &[&str] = &[
    "Async",
    "AsRef",
    "Box",
    "BTreeMap",
    "Clone",
    "Client",
    "Debug",
    "Default",
    "Deserialize",
    "Deserializer",
    "Display",
    "Endpoint",
    "Eq",
    "Err",
    "Error",
    "ErrorKind",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "MapAccess",
    "Method",
    "None",
    "Ok",
    "Operation",
    "Option",
    "PartialEq",
    "RequestParts",
    "Path",
    "R",
    "RawResponse",
    "Request",
    "Result",
    "Self",
    "Serialize",
    "SerializeMap",
    "Serializer",
    "Some",
    "String",
    "ToOwned",
    "ToString",
    "Value",
    "Vec",
    "Visitor",
];

/// Functions that every type with setters has by itself.
pub const SETTER_CLASHES: &[&str] = &["new", "clone"];

/// Methods that every request has.
pub const REQUEST_METHODS: &[&str] = &[
    "decode_full",
    "decode",
    "call",
    "header",
    "max_response_bytes",
    "max_retries",
    "max_retry_after",
    "query",
    "retry_delays",
    "send",
    "send_full",
    "send_raw",
    "timeout",
    "total_timeout",
    "new",
    "operation",
    "prepare",
    "clone",
];
/// Methods that every client has.
pub const CLIENT_METHODS: &[&str] = &[
    "base_url", "blocking", "builder", "clone", "from_env", "into", "new", "try_into",
];
/// Methods that every handle has.
pub const HANDLE_METHODS: &[&str] = &["clone", "into", "new", "try_into"];
/// Modules of the runtime.
pub const MODULES: &[&str] = &[
    "api",
    "authentication",
    "base_url",
    "blocking",
    "client",
    "client_builder",
    "envelope",
    "error",
    "error_kind",
    "http_client",
    "json",
    "json_path",
    "lib",
    "limits",
    "log",
    "main",
    "operation",
    "path",
    "query",
    "rate_limit",
    "raw_response",
    "request",
    "reqwest",
    "response",
    "retry",
    "handles",
    "secret",
    "serde_json",
    "text",
    "timestamp",
    "tls",
    "transport",
    "types",
];
/// Types that a resource's file imports.
pub const RESOURCE_IMPORTS: &[&str] = &[
    "Async",
    "AsRef",
    "Box",
    "BTreeMap",
    "Clone",
    "Client",
    "Debug",
    "Default",
    "Deserialize",
    "Deserializer",
    "Display",
    "Endpoint",
    "Eq",
    "Err",
    "Error",
    "ErrorKind",
    "From",
    "Hash",
    "Into",
    "IntoIterator",
    "Iterator",
    "MapAccess",
    "Method",
    "None",
    "Ok",
    "Operation",
    "Option",
    "PartialEq",
    "RequestParts",
    "Path",
    "R",
    "RawResponse",
    "Request",
    "Result",
    "Self",
    "Serialize",
    "SerializeMap",
    "Serializer",
    "Some",
    "String",
    "ToOwned",
    "ToString",
    "Value",
    "Vec",
    "Visitor",
];
/// Headers that the client writes itself, in small letters.
pub const OWN_HEADERS: &[&str] = &[
    "accept",
    "authorization",
    "connection",
    "content-length",
    "content-type",
    "host",
    "transfer-encoding",
    "user-agent",
];
/// Crates that the generated crate depends on, and those of Rust itself.
pub const CRATES: &[&str] = &[
    "std",
    "core",
    "alloc",
    "proc_macro",
    "test",
    "reqwest",
    "serde_json",
    "serde_core",
    "tokio",
    "backon",
    "httpdate",
    "jiff",
    "rustls",
    "rustls_platform_verifier",
    "tracing",
];
