//! What the service says in the body of a failure.

use serde_json::Value;

use crate::text;

/// One thing that the service said about a failure.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiMessage {
    /// The service's own code, if it gave one. Not an HTTP status, though it may
    /// be the same number.
    pub code: Option<i64>,
    /// The service's text, as it came.
    pub message: String,
}

/// The body of a response, as far as it says how the call went.
pub(crate) struct Envelope {
    /// Whether its flag for success says false.
    pub(crate) failed: bool,
    pub(crate) messages: Vec<ApiMessage>,
}

impl Envelope {
    /// Reads both envelopes in use, `{"error": {..}}` and `{"errors": [{..}]}`,
    /// and what comes close to them. Anything else has nothing to say.
    pub(crate) fn read(body: &[u8], success_flag: Option<&str>) -> Self {
        let mut envelope = Self {
            failed: false,
            messages: Vec::new(),
        };
        if let Ok(Value::Object(fields)) = serde_json::from_slice(body) {
            let flag = success_flag.and_then(|name| fields.get(name));
            envelope.failed = flag == Some(&Value::Bool(false));
            for name in ["error", "errors"] {
                match fields.get(name) {
                    Some(Value::Array(items)) => items.iter().for_each(|item| envelope.add(item)),
                    Some(item) => envelope.add(item),
                    None => {}
                }
            }
        }
        envelope
    }

    fn add(&mut self, item: &Value) {
        let (code, message) = match item {
            Value::String(message) => (None, message.clone()),
            Value::Object(fields) => {
                let code = match fields.get("code") {
                    Some(Value::Number(code)) => code.as_i64(),
                    Some(Value::String(code)) => code.parse().ok(),
                    _ => None,
                };
                let message = fields.get("message").and_then(Value::as_str);
                (code, message.unwrap_or_default().to_owned())
            }
            _ => return,
        };
        if code.is_some() || !message.is_empty() {
            self.messages.push(ApiMessage { code, message });
        }
    }

    /// The messages on one line of bounded length. Empty if there are none.
    pub(crate) fn summary(&self) -> String {
        let shown: Vec<String> = self
            .messages
            .iter()
            .take(3)
            .map(|ApiMessage { code, message }| {
                let message = text::one_line(message, 200);
                match code {
                    Some(code) if message.is_empty() => format!("code {code}"),
                    Some(code) => format!("{message} (code {code})"),
                    None => message,
                }
            })
            .collect();
        let mut summary = shown.join("; ");
        if self.messages.len() > shown.len() {
            summary.push_str("; …");
        }
        summary
    }
}
