//! URL paths: scopes, literals and parameters of each type.

use build_script_example::types::MachineKind;
use build_script_example::{Client, Error, ErrorKind};

use serde_json::json;

use super::{call, machine, sent, workshop};

#[tokio::test]
async fn an_operation_can_be_outside_of_any_scope() {
    let called = sent(|client| client.status().ping().customize()).await;
    assert_eq!(called.line(), "GET /ping");
}

#[tokio::test]
async fn each_scope_adds_its_part() {
    let called = sent(|client| workshop(client).machines().stop().customize()).await;
    assert_eq!(called.line(), "POST /workshops/barn/machines/stop");
    let called = sent(|client| machine(client).upkeep().get().customize()).await;
    assert_eq!(called.line(), "GET /workshops/barn/machines/7");
    let called = sent(|client| machine(client).bookings().swap("a", "b").customize()).await;
    assert_eq!(
        called.line(),
        "POST /workshops/barn/machines/7/bookings/swap"
    );
}

#[tokio::test]
async fn a_path_can_start_further_out_than_the_handle() {
    let called = sent(|client| {
        client
            .workshop("a/b")
            .machine(7)
            .label()
            .print("a4")
            .customize()
    })
    .await;
    let expected = "POST /workshops/a%2Fb/labels/machine/7/copies/a4";
    assert_eq!(called.line(), expected);
    let error = call((500, ""), |client| {
        machine(client).label().print("x").customize()
    })
    .await;
    let error = error.unwrap_err();
    let names: Vec<&str> = error.path_parameters().map(|(name, _)| name).collect();
    assert_eq!(names, ["workshop_id", "machine_number", "format"]);
}

#[tokio::test]
async fn operations_of_a_scope_are_methods_of_its_handle() {
    let called = call((200, 7), |client| workshop(client).people().customize()).await;
    assert_eq!(called.line(), "GET /workshops/barn/people");
    assert_eq!(called.unwrap(), 7);
    let called = call((204, ""), |client| {
        workshop(client).close().until("2024-05-01").customize()
    });
    let called = called.await;
    assert_eq!(called.line(), "POST /workshops/barn/closing");
    assert_eq!(called.body(), json!({ "until": "2024-05-01" }));
    let closed = called.unwrap();
    assert_eq!(
        closed,
        build_script_example::workshop::CloseResponse::NoContent
    );
    let error = call((500, ""), |client| workshop(client).people().customize()).await;
    let error = error.unwrap_err();
    assert_eq!(error.operation(), Some("workshop.people"));
}

#[tokio::test]
async fn two_resources_can_have_methods_of_the_same_name() {
    let called = sent(|client| workshop(client).bookings().count().customize()).await;
    assert_eq!(called.line(), "GET /workshops/barn/bookings/count");
    let called = sent(|client| machine(client).bookings().cancel("b-1").customize()).await;
    let expected = "DELETE /workshops/barn/machines/7/bookings/b-1";
    assert_eq!(called.line(), expected);
}

#[tokio::test]
async fn a_parameter_of_the_operation_follows_those_of_its_scopes() {
    let called = sent(|client| machine(client).bookings().cancel("b-1").customize()).await;
    let expected = "DELETE /workshops/barn/machines/7/bookings/b-1";
    assert_eq!(called.line(), expected);
}

#[tokio::test]
async fn enums_integers_and_texts_are_path_segments() {
    let called = sent(|client| {
        let machines = workshop(client).machines();
        machines
            .read_manual(&MachineKind::Printer, -2, "first steps")
            .customize()
    });
    let expected = "GET /workshops/barn/machines/3d-printer/-2/first%20steps/manual";
    assert_eq!(called.await.line(), expected);
}

#[tokio::test]
async fn no_text_leaves_its_segment() {
    let called = sent(|client| {
        let machines = client.workshop("a/../b?c#d").machines();
        machines
            .read_manual(&MachineKind::from("x/y"), 1, "50% é")
            .customize()
    });
    let expected = "GET /workshops/a%2F..%2Fb%3Fc%23d/machines/x%2Fy/1/50%25%20%C3%A9/manual";
    assert_eq!(called.await.line(), expected);
}

#[test]
fn a_handle_tells_its_parameters_as_they_were_given() {
    let client = Client::builder().token("key").build().unwrap();
    let machine = client.workshop("a/b é").machine(-7);
    assert_eq!(machine.workshop_id(), "a/b é");
    assert_eq!(machine.machine_number(), "-7");
    assert_eq!(client.workshop("..").workshop_id(), "..");
}

#[tokio::test]
async fn an_error_tells_the_parameters_of_the_call() {
    let parameters = |error: &Error| {
        let parameters = error.path_parameters();
        parameters
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join(" ")
    };
    let cancel = |client: &Client| machine(client).bookings().cancel("b/1").customize();
    let expected = "workshop_id=barn machine_number=7 booking_id=b/1";
    let error = call((404, ""), cancel).await.unwrap_err();
    assert_eq!(parameters(&error), expected);
    for text in [format!("{error}"), format!("{error:?}")] {
        assert!(!text.contains("barn") && !text.contains("b/1"), "{text}");
    }
    // The response can't be decoded.
    let error = sent(|client| workshop(client).machines().stop().customize()).await;
    assert_eq!(parameters(&error.unwrap_err()), "workshop_id=barn");
    // Nothing was sent.
    let error = sent(|client| machine(client).bookings().cancel("").customize()).await;
    let expected = "workshop_id=barn machine_number=7 booking_id=";
    assert_eq!(parameters(&error.unwrap_err()), expected);
}

#[tokio::test]
async fn a_text_that_is_not_a_valid_segment_is_rejected() {
    for text in ["", ".", ".."] {
        let called = sent(|client| machine(client).bookings().cancel(text).customize()).await;
        assert!(called.recorded.is_empty());
        let error = called.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("`booking_id`"), "{error}");

        let called = sent(|client| client.workshop(text).store().stock().customize()).await;
        assert!(called.recorded.is_empty());
        let error = called.unwrap_err();
        assert!(error.to_string().contains("`workshop_id`"), "{error}");
    }
}
