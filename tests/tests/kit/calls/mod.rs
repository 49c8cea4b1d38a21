//! A call for each block of `kit/requests.md`.

mod meetings;
mod presets;
mod recordings;
mod sessions;

use std::fmt::Debug;
use std::pin::Pin;

use realtimekit::handles::{Account, App, Meeting};
use realtimekit::{Client, Error, Operation, Request};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// How the request of a block is made in Rust.
pub struct Call {
    /// The heading of the block.
    pub block: &'static str,
    /// The operation, as in `meetings.list`.
    pub operation: &'static str,
    start: Box<Start>,
}

type Start = dyn Fn(&Client, &Value) -> Started;

/// A request whose response is awaited.
pub struct Started {
    /// The `Debug` output of the request.
    pub shown: String,
    /// The response, as [`Received`].
    pub response: Pin<Box<dyn Future<Output = Result<Received, Error>>>>,
}

/// A decoded response.
pub struct Received {
    /// Its `Debug` output.
    pub shown: String,
    /// It, encoded again.
    pub written: Value,
}

impl Call {
    /// Sends the request. Parts of it with several levels are decoded from the body that is expected.
    pub fn start(&self, client: &Client, body: &Value) -> Started {
        (self.start)(client, body)
    }
}

/// Returns the calls of all blocks.
pub fn all() -> Vec<Call> {
    [
        meetings::calls(),
        presets::calls(),
        sessions::calls(),
        recordings::calls(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn call<O>(block: &'static str, request: impl Fn(&Client, &Value) -> Request<O> + 'static) -> Call
where
    O: Operation<Response: Debug + Serialize + 'static> + Debug + 'static,
{
    let start = move |client: &Client, body: &Value| {
        let request = request(client, body);
        let shown = format!("{:?}", request.operation());
        let response = request.send_full();
        let response = Box::pin(async move {
            let body = response.await?.into_body();
            Ok(Received {
                shown: format!("{body:?}"),
                written: serde_json::to_value(&body).unwrap(),
            })
        });
        Started { shown, response }
    };
    Call {
        block,
        operation: O::ENDPOINT.name,
        start: Box::new(start),
    }
}

fn account(client: &Client) -> Account {
    client.account("account-7")
}

fn app(client: &Client) -> App {
    account(client).app("app-7")
}

fn meeting(client: &Client) -> Meeting {
    app(client).meeting("meeting-7")
}

/// Decodes a field of the body that is expected.
fn field<T: DeserializeOwned>(body: &Value, name: &str) -> T {
    serde_json::from_value(body[name].clone()).unwrap_or_else(|error| panic!("{name}: {error}"))
}
