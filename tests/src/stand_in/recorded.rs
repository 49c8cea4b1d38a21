//! Recorded requests.

use axum::http::request::Parts;

/// A recorded request.
#[derive(Clone, Debug)]
pub struct Recorded {
    /// The method, as in `POST`.
    pub method: String,
    /// The path, still encoded.
    pub path: String,
    /// The query, still encoded and without `?`. `None` if there is no `?`.
    pub query: Option<String>,
    /// The headers in order. Names are in lower case.
    pub headers: Vec<(String, String)>,
    /// The body; empty if there was none.
    pub body: Vec<u8>,
}

impl Recorded {
    pub(super) fn new(head: &Parts, body: &[u8]) -> Self {
        let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
        Self {
            method: head.method.to_string(),
            path: head.uri.path().to_owned(),
            query: head.uri.query().map(str::to_owned),
            headers: head
                .headers
                .iter()
                .map(|(name, value)| (name.to_string(), text(value.as_bytes())))
                .collect(),
            body: body.to_owned(),
        }
    }

    /// Returns the value of a header, by its name in lower case; the first one if it is repeated.
    pub fn header(&self, name: &str) -> Option<&str> {
        let mut headers = self.headers.iter();
        let (_, value) = headers.find(|(known, _)| known == name)?;
        Some(value)
    }
}
