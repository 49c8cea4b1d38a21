//! Unit tests of the parts of the client that need no network. They are private to the generated crate, so their
//! sources are compiled into this test.

#![allow(dead_code, reason = "only a part of each module is tested here")]

#[path = "../../../codegen/crate/src/authentication.rs"]
mod authentication;
#[path = "../../../codegen/crate/src/base_url.rs"]
mod base_url;
#[path = "../../../codegen/crate/src/envelope.rs"]
mod envelope;
#[path = "../../../codegen/crate/src/error.rs"]
mod error;
#[path = "../../../codegen/crate/src/error_details.rs"]
mod error_details;
#[path = "../../../codegen/crate/src/error_fields.rs"]
mod error_fields;
#[path = "../../../codegen/crate/src/error_kind.rs"]
mod error_kind;
#[path = "../../../codegen/crate/src/excerpt.rs"]
mod excerpt;
#[path = "../../../codegen/crate/src/json_path.rs"]
mod json_path;
#[path = "../../../codegen/crate/src/limits.rs"]
mod limits;
#[path = "../../../codegen/crate/src/path.rs"]
mod path;
#[path = "../../../codegen/crate/src/rate_limit.rs"]
mod rate_limit;
#[path = "../../../codegen/crate/src/redaction.rs"]
mod redaction;
#[path = "../../../codegen/crate/src/retry.rs"]
mod retry;
#[path = "../../../codegen/crate/src/scalar.rs"]
mod scalar;
#[path = "../../../codegen/crate/src/text.rs"]
mod text;

mod envelopes;
mod excerpts;
mod field_paths;
mod headers;
mod lines;
mod redacted;
mod retries;
mod seen;
mod urls;
