//! Each construct of the language over HTTP: the client in `tests/build_script`, which is generated while it is
//! built, calls a server on this machine. What arrives and what the client makes of the answer are compared with what
//! the spec says.

mod bodies;
mod dates;
mod headers;
mod models;
mod patch;
mod paths;
mod queries;
mod responses;
mod returned_values;
mod statuses;

use axum::http::StatusCode;
use build_script_example::handles::{Machine, Workshop};
use build_script_example::{Client, Error, Operation, Request};
use serde_json::{Value, json};
use tests::stand_in::{Recorded, StandIn};

const KEY: &str = "workshop-key";

/// A call that was made.
struct Called<T> {
    /// The requests that arrived.
    recorded: Vec<Recorded>,
    /// What the client made of the answer.
    result: Result<T, Error>,
}

impl<T> Called<T> {
    /// The one request that arrived.
    fn recorded(&self) -> &Recorded {
        assert_eq!(self.recorded.len(), 1);
        &self.recorded[0]
    }

    /// Method, path and query.
    fn line(&self) -> String {
        let Recorded {
            method,
            path,
            query,
            ..
        } = self.recorded();
        let path = path.strip_prefix("/client/v4").unwrap();
        match query {
            Some(query) => format!("{method} {path}?{query}"),
            None => format!("{method} {path}"),
        }
    }

    /// The body that arrived.
    fn body(&self) -> Value {
        let recorded = self.recorded();
        assert_eq!(recorded.header("content-type"), Some("application/json"));
        serde_json::from_slice(&recorded.body).unwrap()
    }

    fn has_no_body(&self) -> bool {
        let recorded = self.recorded();
        recorded.body.is_empty() && recorded.header("content-type").is_none()
    }

    fn unwrap(self) -> T {
        self.result.unwrap()
    }

    fn unwrap_err(self) -> Error {
        self.result.err().unwrap()
    }
}

/// Makes a call to a server that gives this answer.
async fn call<O: Operation>(
    (status, answer): (u16, impl ToString),
    request: impl FnOnce(&Client) -> Request<O>,
) -> Called<O::Response> {
    let server = StandIn::start().unwrap();
    let status = StatusCode::from_u16(status).unwrap();
    server.answer_next(status, answer.to_string());
    let client = Client::builder().token(KEY).base_url(server.base_url());
    let result = request(&client.build().unwrap()).send().await;
    Called {
        recorded: server.take_recorded(),
        result,
    }
}

/// Makes a call whose answer doesn't matter.
async fn sent<O: Operation>(request: impl FnOnce(&Client) -> Request<O>) -> Called<O::Response> {
    call((200, "null"), request).await
}

/// Makes a call that is answered with success.
async fn answered<O: Operation>(
    answer: impl ToString,
    request: impl FnOnce(&Client) -> Request<O>,
) -> O::Response {
    call((200, answer), request).await.unwrap()
}

fn workshop(client: &Client) -> Workshop {
    client.workshop("barn")
}

fn machine(client: &Client) -> Machine {
    workshop(client).machine(7)
}

/// A machine as the service sends it.
fn a_machine() -> Value {
    json!({
        "number": 7,
        "name": "Big Bertha",
        "kind": "lathe",
        "state": "idle",
        "power": 2.5,
        "tags": ["metal"],
        "bought_at": "2024-05-01T12:00:00Z",
        "keeper": null,
        "wear": { "bearing": 12, "chuck": null },
    })
}
