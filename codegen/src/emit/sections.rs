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
    let text = "Requests of lists that the service returns page by page have a method `items`. It returns the items of all \
                pages: of an asynchronous client, [`Items::next`] returns the next item, and of a \
                blocking one, the items are an iterator. A page is requested when its first item is needed.";
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
        "Types such as [`{name}`](types::{name}) are received from the service, and can be read with \
         `serde_json::from_slice`. With the feature `webhook`, `webhook::parse` verifies the signature of a request before it \
         reads it. The key is parsed once, with `PublicKey::from_pem`."
    );
    Some(Section {
        title: "Webhooks",
        paragraphs: vec![text],
        example: Some(receiving(name, api)),
    })
}

fn usage(api: &Api, call: Option<&Call>) -> Section {
    let variable = base_url_variable(api);
    let token = match &api.auth {
        Auth::None => "Requests carry no credentials.".to_owned(),
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
    let text = "What an operation requires is an argument of its method, and what it allows is a setter of the request that the \
                method returns. `send` sends the request, which can be cloned, kept and sent again.";
    let settings = "`customize` leads to what concerns a single call, a [`Request`]: [`timeout`](Request::timeout), \
                    [`max_retries`](Request::max_retries) and [`retry_delays`](Request::retry_delays), \
                    [`header`](Request::header) and [`query`](Request::query) for what this version doesn't know yet, \
                    [`send_full`](Request::send_full) for the status, headers, request ID and rate limit, and \
                    [`send_raw`](Request::send_raw) for the unparsed body. [`Client::builder`] has the same settings for \
                    all requests, and accepts a [`Transport`] of your own. [`Client::request`] sends requests that this \
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
        "Every call returns an [`Error`] with a [kind](ErrorKind) to match on, and the status, codes, messages, request ID (the header \
                 {request_id}) and \
                 body of the response if there was one. A call fails if the status is not 2xx, if the response reports a \
                 failure or can't be decoded, and if the connection fails or a time limit ends it. A request is refused \
                 before it is sent if a path parameter is empty, `.` or `..`, or if something that the API requires is \
                 missing or empty."
    );
    let retries = "Idempotent operations are retried on transient errors, twice by default; others only if it is certain that \
                   the request was not processed. Delays grow from one retry to the next, and follow the header \
                   `Retry-After`. An attempt may take a minute and a whole call two, unless you set other limits.";
    let growth = "Fields that this version doesn't know are ignored, and unknown values of an enum are kept: a response \
                  never fails because the API has grown.";
    Section {
        title: "Errors and retries",
        paragraphs: vec![kinds, retries.to_owned(), growth.to_owned()],
        example: call.map(Call::errors),
    }
}

fn blocking(call: Option<&Call>) -> Section {
    let text = "With the feature `blocking`, the same handles and requests work without `await`, on any thread.";
    Section {
        title: "Blocking code",
        paragraphs: vec![text.to_owned()],
        example: call.map(Call::blocking),
    }
}

fn tests(call: Option<&Call>) -> Section {
    let text = "With the feature `mock`, a client for tests answers as the test says, without a server. It returns values, \
                responses and errors, and shows what was sent.";
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
        "`tracing`: a span for each call and an event for each retry.",
        "`jiff`: converts timestamps and dates to the types of `jiff`, and compares them.",
        "`mock`: a transport for tests, which answers without a server.",
        "`webhook`: verifies the requests of webhooks and parses their events.",
        "`reqwest`: sends requests with a `reqwest::Client` of your own.",
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
