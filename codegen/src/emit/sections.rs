//! What a user of the crate reads first, in its README and on the front page of its documentation.

use super::constants::base_url_variable;
use super::docs::Docs;
use super::examples::{runnable, steps};
use super::markdown::{code, escape, link};
use super::recursion_limit::recursion_limit;
use super::sample::Sample;
use crate::api::{Api, Auth};

/// A part of the text.
pub struct Section {
    /// Its heading.
    pub title: &'static str,
    /// What it says, in Markdown.
    pub paragraphs: Vec<String>,
    /// Rust to show after that; lines that start with `# ` are only compiled.
    pub example: Option<Vec<String>>,
}

/// What the API is.
pub fn introduction(api: &Api) -> Docs {
    let otherwise = format!("Client for the {} API.", escape(&api.name));
    Docs::start(api.doc.as_deref(), &otherwise)
}

/// What a user needs to know first.
pub fn sections(api: &Api) -> Vec<Section> {
    vec![usage(api), requests(), errors(api), features()]
}

fn usage(api: &Api) -> Section {
    let variable = base_url_variable(api);
    let token = match &api.auth {
        Auth::None => "Requests carry no credentials.".to_owned(),
        Auth::Bearer { variable } => {
            format!("`Client::from_env` reads the API token from `{variable}`.")
        }
        Auth::Header { name, variable } => {
            let name = code(name);
            format!("`Client::from_env` reads the value of the header {name} from `{variable}`.")
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
        example: first_example(api),
    }
}

fn requests() -> Section {
    let text = "Before it is sent, a request takes settings of its own: `timeout`, `max_retries` and `retry_delays`, and \
                `header` and `query` for what this version doesn't know yet. `send_full` also returns status, headers, \
                request id and rate limit, and `send_raw` the unparsed bytes. `Client::builder` has the same settings for \
                all requests, and accepts a custom transport.";
    Section {
        title: "One request, or all",
        paragraphs: vec![text.to_owned()],
        example: None,
    }
}

fn errors(api: &Api) -> Section {
    let request_id = code(&api.request_id);
    let kinds = format!(
        "Every call returns an `Error` with a kind to match on, and the status, codes, messages, request ID (the header \
         {request_id}) and body of the response if there was one. Idempotent operations are retried on transient \
         errors; others only if it is certain that the request was not processed."
    );
    let growth = "Fields that this version doesn't know are ignored, and unknown values of an enum are kept: a response \
                  never fails because the API has grown.";
    Section {
        title: "Errors and retries",
        paragraphs: vec![kinds, growth.to_owned()],
        example: None,
    }
}

fn features() -> Section {
    let features = [
        "`rustls` (default): TLS by rustls.",
        "`native-tls`: TLS by the operating system, for use without `rustls`.",
        "`http2`: HTTP/2, if the server offers it.",
        "`blocking`: `Client::blocking`, for code that isn't async.",
        "`tracing`: a span for each call and an event for each retry.",
        "`jiff`: `Timestamp::parse` and `Date::parse`.",
        "`mock`: a transport for tests, which answers without a server.",
        "`reqwest`: sends requests with a `reqwest::Client` of your own.",
    ];
    Section {
        title: "Features",
        paragraphs: vec![features.map(|feature| format!("- {feature}")).join("\n")],
        example: None,
    }
}

/// A call of the first operation that can be shown in a few lines.
fn first_example(api: &Api) -> Option<Vec<String>> {
    let resource = api.resources.first()?;
    let operation = resource
        .operations
        .iter()
        .min_by_key(|operation| Sample::new(api, "").arguments(operation).len())?;
    let krate = api.package.name.replace('-', "_");
    let (handle, method) = (&resource.method, &operation.method);
    let mut sample = Sample::new(api, handle);
    let arguments = sample.arguments(operation).join(", ");
    let code = format!(
        "let client = {krate}::Client::from_env()?;
        let {handle} = client{};
        match {handle}.{method}({arguments}).send().await {{
            Ok(response) => println!(\"{{response:?}}\"),
            Err(error) if error.is_not_found() => println!(\"there is none\"),
            Err(error) => return Err(error),
        }}",
        steps(resource, api)
    );
    Some(runnable(api, &code, &sample.given()))
}
