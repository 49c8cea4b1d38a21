//! URL paths: scopes, literals and parameters of each type.

use build_script_example::ErrorKind;
use build_script_example::types::MachineKind;

use super::{machine, sent, workshop};

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
