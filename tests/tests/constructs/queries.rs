//! Query parameters.

use build_script_example::types::{MachineKind, MachineState, SortOrder};

use super::{machine, sent, workshop};

#[tokio::test]
async fn required_parameters_and_literals_are_always_sent() {
    let called = sent(|client| workshop(client).machines().list("saw", [3]).customize()).await;
    let expected = "GET /workshops/barn/machines?q=saw&numbers=3&view=full";
    assert_eq!(called.line(), expected);
}

#[tokio::test]
async fn each_type_has_its_text() {
    let called = sent(|client| {
        let request = workshop(client).machines().list("saw", [3, -4]);
        request
            .kind(MachineKind::Printer)
            .state([MachineState::Idle, MachineState::from("napping")])
            .tags(["metal", "big"])
            .sort(SortOrder::Desc)
            .in_("hall")
            .page(2)
            .max_load(0.5)
            .idle(true)
            .since("2024-05-01T12:00:00Z")
            .customize()
    });
    let expected = "GET /workshops/barn/machines?q=saw&kind=3d-printer&state=idle&state=napping\
        &tags=metal,big&numbers=3&numbers=-4&sort=desc&in=hall&page=2&max_load=0.5&idle=true\
        &since=2024-05-01T12%3A00%3A00Z&view=full";
    assert_eq!(called.await.line(), expected);
}

#[tokio::test]
async fn text_is_encoded_and_stays_one_value() {
    let called = sent(|client| {
        let request = workshop(client).machines().list("a&b=c d+é", [0]);
        request.tags(["one, two", "three"]).customize()
    });
    let expected = "GET /workshops/barn/machines\
        ?q=a%26b%3Dc%20d%2B%C3%A9&tags=one%2C%20two,three&numbers=0&view=full";
    assert_eq!(called.await.line(), expected);
}

#[tokio::test]
async fn an_empty_list_is_sent_by_name_only_if_it_is_joined() {
    let none: [&str; 0] = [];
    let called = sent(|client| {
        let request = workshop(client).machines().list("saw", []);
        request.state([]).tags(none).customize()
    });
    let expected = "GET /workshops/barn/machines?q=saw&tags=&view=full";
    assert_eq!(called.await.line(), expected);
}

#[tokio::test]
async fn a_deprecated_parameter_is_still_sent() {
    #[expect(deprecated)]
    let called = sent(|client| {
        workshop(client)
            .machines()
            .list("saw", [1])
            .plate("A1")
            .customize()
    });
    let expected = "GET /workshops/barn/machines?q=saw&numbers=1&plate=A1&view=full";
    assert_eq!(called.await.line(), expected);
}

#[tokio::test]
async fn a_delete_can_have_a_query() {
    let called = sent(|client| {
        machine(client)
            .bookings()
            .cancel("b")
            .notify(false)
            .customize()
    })
    .await;
    let expected = "DELETE /workshops/barn/machines/7/bookings/b?notify=false";
    assert_eq!(called.line(), expected);
}

#[tokio::test]
async fn a_custom_parameter_is_appended() {
    let called = sent(|client| client.status().ping().customize().query("trace", "1 2")).await;
    assert_eq!(called.line(), "GET /ping?trace=1%202");
}
