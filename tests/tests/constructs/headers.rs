//! Header parameters, and the header that says who sends a request.

use build_script_example::ErrorKind;
use build_script_example::types::{MachineKind, NewMachine};

use super::{KEY, machine, sent, workshop};

fn new_machine() -> NewMachine {
    NewMachine::new("Bertha", MachineKind::Mill)
}

#[tokio::test]
async fn each_request_has_the_key_in_its_header() {
    let called = sent(|client| client.status().ping().customize()).await;
    let recorded = called.recorded();
    assert_eq!(recorded.header("x-workshop-key"), Some(KEY));
    assert_eq!(recorded.header("authorization"), None);
}

#[tokio::test]
async fn each_request_has_the_headers_of_the_api() {
    let called = sent(|client| workshop(client).people().customize()).await;
    let recorded = called.recorded();
    assert_eq!(recorded.header("x-workshop-version"), Some("2024-05"));
    let accept = recorded.header("accept");
    assert_eq!(accept, Some("application/vnd.workshop.v2+json"));
    assert_eq!(recorded.header("content-type"), None);

    // What an operation or a caller says counts more.
    let called = sent(|client| {
        let request = client.status().change_hours([("monday", None::<String>)]);
        request.customize().header("X-Workshop-Version", "2025-01")
    });
    let called = called.await;
    let recorded = called.recorded();
    assert_eq!(recorded.header("x-workshop-version"), Some("2025-01"));
    let accept = recorded.header("accept");
    assert_eq!(accept, Some("application/vnd.workshop+json"));
    let content_type = recorded.header("content-type");
    assert_eq!(content_type, Some("application/merge-patch+json"));
}

#[tokio::test]
async fn what_is_required_or_literal_is_always_sent() {
    let called = sent(|client| {
        machine(client)
            .upkeep()
            .replace("\"v1\"", new_machine())
            .customize()
    })
    .await;
    let recorded = called.recorded();
    assert_eq!(recorded.header("if-match"), Some("\"v1\""));
    assert_eq!(recorded.header("x-origin"), Some("rust"));
    assert_eq!(recorded.header("x-reason"), None);
}

#[tokio::test]
async fn what_is_optional_is_sent_if_it_is_set() {
    let called = sent(|client| {
        let request = machine(client).upkeep().replace("v", new_machine());
        request.x_reason("worn out").customize()
    });
    let called = called.await;
    assert_eq!(called.recorded().header("x-reason"), Some("worn out"));

    let called = sent(|client| {
        machine(client)
            .bookings()
            .cancel("b")
            .x_reason("ill")
            .customize()
    })
    .await;
    assert_eq!(called.recorded().header("x-reason"), Some("ill"));
}

#[tokio::test]
async fn the_key_cannot_be_replaced() {
    let called = sent(|client| {
        let request = client.status().ping().customize();
        request.header("X-Workshop-Key", "other")
    });
    let called = called.await;
    assert!(called.recorded.is_empty());
    assert_eq!(called.unwrap_err().kind(), ErrorKind::InvalidRequest);
}

#[tokio::test]
async fn a_header_of_the_api_replaces_a_default() {
    let hours = || [("monday", Some("9:00".to_owned())), ("sunday", None)];
    let called = sent(|client| client.status().change_hours(hours()).customize()).await;
    let recorded = called.recorded();
    assert_eq!(
        recorded.header("content-type"),
        Some("application/merge-patch+json")
    );
    assert_eq!(
        recorded.header("accept"),
        Some("application/vnd.workshop+json")
    );
    let own = recorded.header("user-agent").unwrap();
    assert!(own.starts_with("build_script_example/"), "{own}");

    let called = sent(|client| {
        let request = client.status().change_hours(hours());
        request.user_agent("clock/1").customize()
    });
    let called = called.await;
    assert_eq!(called.recorded().header("user-agent"), Some("clock/1"));
}

#[tokio::test]
async fn text_that_no_header_can_carry_is_refused() {
    let called = sent(|client| {
        let request = machine(client).upkeep().replace("v", new_machine());
        request.x_reason("a\r\nX-Workshop-Key: other").customize()
    });
    let called = called.await;
    assert!(called.recorded.is_empty());
    let error = called.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("`x-reason`"), "{error}");
}
