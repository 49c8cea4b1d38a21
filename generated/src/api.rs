// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! What is particular to this API.

use crate::authentication::Authentication;

/// Where requests go unless told otherwise.
pub(crate) const BASE_URL: &str = "https://api.cloudflare.com/client/v4";

/// The environment variable that says where requests go instead.
pub(crate) const BASE_URL_VARIABLE: &str = "REALTIMEKIT_BASE_URL";

/// The boolean at the top of a response that is false when the call failed.
pub(crate) const SUCCESS_FLAG: Option<&str> = Some("success");

/// How requests say who sends them.
pub(crate) const AUTHENTICATION: Authentication = Authentication::Bearer {
    variable: "CLOUDFLARE_API_TOKEN",
};
