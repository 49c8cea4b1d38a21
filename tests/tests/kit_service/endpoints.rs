//! The stand-in has each endpoint of the API.

use std::fs;

use realtimekit::Error;
use realtimekit::http::Method;
use realtimekit::serde_json::{Value, json};
use tests::stand_in::StandIn;

use super::client;

/// The code of the response to an unknown path.
const NO_ROUTE: &str = "7003";

#[tokio::test]
async fn each_endpoint_is_served() {
    let stand_in = StandIn::start().unwrap();
    let client = client(&stand_in);
    let folder = env!("CARGO_MANIFEST_DIR");
    let outline = fs::read_to_string(format!("{folder}/../generated/API.txt")).unwrap();
    let mut endpoints: Vec<(&str, &str)> = Vec::new();
    for line in outline.lines() {
        if let [_, method, path] = line.split(' ').collect::<Vec<_>>()[..]
            && method != "path"
            && path.starts_with("/accounts/")
        {
            endpoints.push((method, path));
        }
    }
    assert!(endpoints.len() > 50, "{endpoints:?}");
    // The app, the only thing that must exist.
    let app = client.account("x").apps().create("x").send().await.unwrap();
    for (method, path) in endpoints {
        let path = path.replace("{app_id}", &app.id);
        let path = path.replace(['{', '}'], "");
        let path = path.replace("/account_id/", "/x/");
        let request = client.request(Method::try_from(method).unwrap(), &path);
        let request = match method {
            "GET" | "DELETE" => request,
            _ => request.json(&json!({})),
        };
        if let Err(error) = request.send::<Value>().await {
            assert!(!has_no_route(&error), "{method} {path}: {error}");
            assert!(error.status().is_some(), "{method} {path}: {error}");
        }
    }
    let unknown = client.request(
        Method::GET,
        format!("/accounts/x/realtime/kit/{}/x", app.id),
    );
    let error = unknown.send::<Value>().await.unwrap_err();
    assert!(has_no_route(&error), "{error}");
}

fn has_no_route(error: &Error) -> bool {
    let mut messages = error.messages().iter();
    messages.any(|message| {
        message
            .code
            .as_ref()
            .is_some_and(|code| code.to_string() == NO_ROUTE)
    })
}
