//! What a user of the crate reads first, in its README and on the front page of its documentation.

use super::constants::base_url_variable;
use super::docs::Docs;
use super::examples::as_typed;
use super::front_page_examples::{Call, receiving};
use super::manifest::MINIMUM_RUST;
use super::markdown::{code, escape, link};
use super::recursion_limit::recursion_limit;
use crate::api::{Api, Auth};

/// A part of the text.
pub struct Section {
    /// Its heading.
    pub title: &'static str,
    /// What it says, in Markdown with links to items of the crate.
    pub paragraphs: Vec<String>,
    /// Rust to show after that; lines that start with `# ` are only compiled.
    pub example: Option<Vec<String>>,
}

/// What the API is.
pub fn introduction(api: &Api) -> Docs {
    let otherwise = format!("Client for the {} API.", escape(&api.name));
    Docs::start(api.doc.as_deref(), &otherwise)
}

/// The title of the section with all operations. The README leaves it out: branches that add operations would conflict.
pub const OPERATIONS: &str = "Operations";

/// What a user needs to know first.
pub fn sections(api: &Api) -> Vec<Section> {
    let call = Call::new(api);
    let call = call.as_ref();
    let mut sections = vec![usage(api, call), operations(api), requests(call)];
    sections.extend(lists(api));
    sections.extend([errors(api, call), blocking(call), tests(call)]);
    sections.extend(webhooks(api));
    sections.push(features());
    sections
}

fn lists(api: &Api) -> Option<Section> {
    let text = "For lists that the service returns page by page, requests have a method `items`, which returns the items \
                of all pages. With an asynchronous client, call [`Items::next`] for the next item. With a blocking \
                client, the items are an iterator. Each page is requested when its first item is needed.";
    Some(Section {
        title: "Lists",
        paragraphs: vec![text.to_owned()],
        example: Some(Call::paginated(api)?.items()),
    })
}

fn webhooks(api: &Api) -> Option<Section> {
    let first = api.incoming.first()?;
    let name = &api.types.get(*first).rust;
    let text = format!(
        "Types such as [`{name}`](types::{name}) are received from the service. With the feature `webhook`, \
         `webhook::parse` verifies the signature of a request and then parses its body. Parse the key once, with \
         `PublicKey::from_pem` or `PublicKey::from_json`. Answer with a 2xx status if the request is accepted, with 401 if \
         the signature is missing or wrong, and with 400 if the body can't be parsed."
    );
    let mut paragraphs = vec![text];
    // The first paragraph says what the type is; others say how it is received.
    let doc = api.types.get(*first).doc.as_deref().unwrap_or_default();
    if let Some((_, details)) = doc.trim_end().split_once("\n\n") {
        paragraphs.push(Docs::default().prose(details).text());
    }
    Some(Section {
        title: "Webhooks",
        paragraphs,
        example: Some(receiving(name, api)),
    })
}

fn usage(api: &Api, call: Option<&Call>) -> Section {
    let variable = base_url_variable(api);
    let token = match &api.auth {
        Auth::None => "Requests are not authenticated.".to_owned(),
        Auth::Bearer { variable } => {
            format!("[`Client::from_env`] reads the API token from `{variable}`.")
        }
        Auth::Header { name, variable } => {
            let name = code(name);
            format!("[`Client::from_env`] reads the value of the header {name} from `{variable}`.")
        }
    };
    let mut paragraphs = vec![format!(
        "{token} Requests go to {}, or to the URL in `{variable}`.",
        link(&api.base_url)
    )];
    paragraphs.extend(recursion_limit(api).map(|limit| {
        format!(
            "The types of this API are deeply nested. A crate that moves them or their requests to other threads, for \
             example with `tokio::spawn`, may need `#![recursion_limit = \"{limit}\"]` too."
        )
    }));
    Section {
        title: "Use",
        paragraphs,
        example: match &api.example {
            Some(code) => Some(as_typed(api, code)),
            None => call.map(Call::plain),
        },
    }
}

/// All operations, by the handle that has them.
fn operations(api: &Api) -> Section {
    let mut rows = vec![
        "| handle | operations |".to_owned(),
        "| --- | --- |".to_owned(),
    ];
    rows.extend(api.resources.iter().map(|resource| {
        let mut steps: Vec<String> = api
            .nested(resource.within)
            .iter()
            .map(|scope| match scope.path.parameters().next() {
                Some(_) => format!("{}(id)", scope.method),
                None => format!("{}()", scope.method),
            })
            .collect();
        if !resource.is_scope {
            steps.push(format!("{}()", resource.method));
        }
        let owner = match resource.within {
            Some(scope) if resource.is_scope => format!("handles::{}", api.scopes[scope].rust),
            _ => format!("{}::{}", resource.module, resource.rust),
        };
        let operations: Vec<String> = resource
            .operations
            .iter()
            .map(|operation| format!("[`{0}`]({owner}::{0})", operation.method))
            .collect();
        format!(
            "| `client.{}` | {} |",
            steps.join("."),
            operations.join(", ")
        )
    }));
    Section {
        title: OPERATIONS,
        paragraphs: vec![rows.join("\n")],
        example: None,
    }
}

fn requests(call: Option<&Call>) -> Section {
    let text = "Required parameters are arguments of an operation's method. Optional parameters are setters of the request \
                that the method returns. `send` sends the request, which can be cloned, kept and sent again.";
    let settings = "To configure a single call, use `customize`, which returns a [`Request`]. It has settings such as \
                    [`timeout`](Request::timeout), [`max_retries`](Request::max_retries) and \
                    [`retry_delays`](Request::retry_delays), and [`header`](Request::header) and \
                    [`query`](Request::query) for parameters that this version doesn't know. \
                    [`send_full`](Request::send_full) also returns the status, headers, request ID and rate limit, and \
                    [`send_raw`](Request::send_raw) returns the raw body. [`Client::builder`] has the same settings for \
                    all requests, and accepts a custom [`Transport`]. [`Client::request`] sends requests that this \
                    crate has no operation for.";
    Section {
        title: "Requests",
        paragraphs: vec![text.to_owned(), settings.to_owned()],
        example: call.map(Call::customized),
    }
}

fn errors(api: &Api, call: Option<&Call>) -> Section {
    let request_id = code(&api.request_id);
    let kinds = format!(
        "A call that fails returns an [`Error`]. It has a [kind](ErrorKind) to match on and, if there was a response, its \
         status, codes, messages, request ID (the header {request_id}) and body. A call fails if the status is not 2xx, if \
         the response reports a failure or can't be decoded, if the connection fails, or if a time limit is exceeded. A \
         request is rejected before it is sent if a path parameter is empty, `.` or `..`, or if something that the API \
         requires is missing or empty."
    );
    let retries = "Idempotent operations are retried on transient errors, twice by default. Other operations are retried only \
                   if the service is known not to have processed the request. Delays grow with each retry, and the header \
                   `Retry-After` is honored. By default, an attempt can take one minute and a call two minutes.";
    let growth = "Unknown fields are ignored, and unknown values of an enum are kept, so additions to the API never make a \
                  response fail.";
    Section {
        title: "Errors and retries",
        paragraphs: vec![kinds, retries.to_owned(), growth.to_owned()],
        example: call.map(Call::errors),
    }
}

fn blocking(call: Option<&Call>) -> Section {
    let text = "With the feature `blocking`, the same handles and requests work without `await` on any thread.";
    Section {
        title: "Blocking code",
        paragraphs: vec![text.to_owned()],
        example: call.map(Call::blocking),
    }
}

fn tests(call: Option<&Call>) -> Section {
    let text = "The feature `mock` provides a client for tests, which needs no server. The test sets the values, responses and \
                errors to return, and can inspect the requests that were sent.";
    Section {
        title: "Tests",
        paragraphs: vec![text.to_owned()],
        example: call.map(Call::mocked),
    }
}

fn features() -> Section {
    let features = [
        "`rustls` (default): TLS by rustls.",
        "`native-tls`: TLS by the operating system, for use without `rustls`.",
        "`http2`: HTTP/2, if the server offers it.",
        "`blocking`: `Client::blocking`, for code that isn't async.",
        "`tracing`: records a span for each call and an event for each retry.",
        "`jiff`: converts timestamps and dates from and to the types of `jiff`, and compares them.",
        "`mock`: a transport for tests that needs no server.",
        "`webhook`: verifies webhook requests and parses their events.",
        "`reqwest`: sends requests with your own `reqwest::Client`.",
    ];
    Section {
        title: "Features",
        paragraphs: vec![
            features.map(|feature| format!("- {feature}")).join("\n"),
            format!("Requires Rust {MINIMUM_RUST} or later."),
        ],
        example: None,
    }
}
