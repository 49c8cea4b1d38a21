// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

//! Constants of this API.

use crate::authentication::Authentication;
use crate::error_fields::ErrorFields;

/// The default base URL.
pub(crate) const BASE_URL: &str = "https://api.cloudflare.com/client/v4";

/// The environment variable that overrides the base URL.
pub(crate) const BASE_URL_VARIABLE: &str = "REALTIMEKIT_BASE_URL";

/// The top-level boolean of a response that is false if the call failed.
pub(crate) const SUCCESS_FLAG: Option<&str> = Some("success");

/// The headers of every request.
pub(crate) const HEADERS: &[(&str, &str)] = &[];

/// The response header with the ID of the request.
pub(crate) const REQUEST_ID: &str = "cf-ray";

/// Where the body of an error has its code and its message, if not in a usual envelope.
pub(crate) const ERROR_FIELDS: Option<ErrorFields> = None;

/// How requests are authenticated.
pub(crate) const AUTHENTICATION: Authentication = Authentication::Bearer {
    variable: "CLOUDFLARE_API_TOKEN",
};
