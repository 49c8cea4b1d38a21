//! Header parameters, and the header that authenticates requests.

use build_script_example::ErrorKind;
use build_script_example::types::{MachineKind, NewMachine};

use super::{KEY, machine, sent};

fn new_machine() -> NewMachine {
    NewMachine::new("Bertha", MachineKind::Mill)
}

#[tokio::test]
async fn each_request_has_the_key_in_its_header() {
    let called = sent(|client| client.status().ping()).await;
    let recorded = called.recorded();
    assert_eq!(recorded.header("x-workshop-key"), Some(KEY));
    assert_eq!(recorded.header("authorization"), None);
}

#[tokio::test]
async fn required_parameters_and_literals_are_always_sent() {
    let called = sent(|client| machine(client).upkeep().replace("\"v1\"", new_machine())).await;
    let recorded = called.recorded();
    assert_eq!(recorded.header("if-match"), Some("\"v1\""));
    assert_eq!(recorded.header("x-origin"), Some("rust"));
    assert_eq!(recorded.header("x-reason"), None);
}

#[tokio::test]
async fn optional_parameters_are_sent_if_set() {
    let called = sent(|client| {
        let request = machine(client).upkeep().replace("v", new_machine());
        request.x_reason("worn out")
    });
    let called = called.await;
    assert_eq!(called.recorded().header("x-reason"), Some("worn out"));

    let called = sent(|client| machine(client).bookings().cancel("b").x_reason("ill")).await;
    assert_eq!(called.recorded().header("x-reason"), Some("ill"));
}

#[tokio::test]
async fn text_that_is_not_a_valid_header_value_is_rejected() {
    let called = sent(|client| {
        let request = machine(client).upkeep().replace("v", new_machine());
        request.x_reason("a\r\nX-Workshop-Key: other")
    });
    let called = called.await;
    assert!(called.recorded.is_empty());
    let error = called.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidRequest);
    assert!(error.to_string().contains("`x-reason`"), "{error}");
}
