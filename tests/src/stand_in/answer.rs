//! Responses: success, and the two forms of failure.

use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

/// A response with a JSON body.
#[derive(Debug)]
pub(super) struct Answer {
    pub(super) status: StatusCode,
    pub(super) body: String,
}

/// The response of an operation: a success, or the failure that ended it.
pub(super) type Outcome = Result<Answer, Answer>;

impl Answer {
    fn new(status: StatusCode, body: &Value) -> Self {
        Self {
            status,
            body: body.to_string(),
        }
    }

    pub(super) fn success(data: &Value) -> Self {
        Self::new(StatusCode::OK, &json!({ "data": data, "success": true }))
    }

    /// Returns a page of a list.
    pub(super) fn page(data: &Value, paging: &Value) -> Self {
        let body = json!({ "data": data, "paging": paging, "success": true });
        Self::new(StatusCode::OK, &body)
    }

    /// Returns a failure in the form of the service itself. The code is the status.
    pub(super) fn service_failure(status: StatusCode, message: &str) -> Self {
        Self::new(
            status,
            &json!({
                "success": false,
                "error": { "code": status.as_u16(), "message": message },
            }),
        )
    }

    /// Returns the failure of a request that breaks a rule.
    pub(super) fn bad_request(message: &str) -> Self {
        Self::service_failure(StatusCode::BAD_REQUEST, message)
    }

    /// Returns the failure of a request for something that doesn't exist, as in `Meeting not found`.
    pub(super) fn not_found(message: &str) -> Self {
        Self::service_failure(StatusCode::NOT_FOUND, message)
    }

    /// Returns a failure in the form of Cloudflare's gateway.
    pub(super) fn cloudflare_failure(status: StatusCode, code: u32, message: &str) -> Self {
        Self::new(
            status,
            &json!({
                "success": false,
                "errors": [{ "code": code, "message": message }],
                "messages": [],
                "result": null,
            }),
        )
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        (self.status, [(CONTENT_TYPE, "application/json")], self.body).into_response()
    }
}
