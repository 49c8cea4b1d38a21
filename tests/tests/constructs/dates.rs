//! Dates: sent as given in each location, and kept as received.

use build_script_example::types::Day;
use build_script_example::{Date, ErrorKind};
use serde_json::{Value, from_value, json, to_value};

use super::{answered, call, sent};

#[tokio::test]
async fn a_date_is_sent_in_path_query_and_headers() {
    let called = sent(|client| client.status().day("2024-05-01").customize()).await;
    assert_eq!(called.line(), "GET /days/2024-05-01");
    assert_eq!(called.recorded().header("x-agreed"), None);

    let called = sent(|client| {
        let request = client.status().day(Date::from("2024-05-01"));
        let except = ["2024-05-02", "2024-05-03"];
        request
            .until("2024-05-31")
            .except(except)
            .x_agreed("2023-12-31")
            .customize()
    });
    let called = called.await;
    let expected = "GET /days/2024-05-01?until=2024-05-31&except=2024-05-02&except=2024-05-03";
    assert_eq!(called.line(), expected);
    assert_eq!(called.recorded().header("x-agreed"), Some("2023-12-31"));
}

#[tokio::test]
async fn a_date_is_sent_and_received_in_json() {
    let answer = r#"["2024-05-01","2024-05-03"]"#;
    let called = call((200, answer), |client| {
        let request = client.status().close("2024-05-01");
        request
            .last(Date::from("2024-05-03".to_owned()))
            .except(["2024-05-02"])
            .customize()
    });
    let called = called.await;
    let expected = json!({ "first": "2024-05-01", "last": "2024-05-03", "except": ["2024-05-02"] });
    assert_eq!(called.body(), expected);
    let dates = called.unwrap();
    assert_eq!(dates, ["2024-05-01", "2024-05-03"].map(Date::from));
    assert_eq!(dates[1].to_string(), "2024-05-03");
}

#[tokio::test]
async fn a_date_comes_back_as_it_was() {
    let days = [
        json!({ "day": "2024-05-01", "changed": null }),
        json!({ "day": "1 May", "next": "", "changed": "2024-02-30" }),
    ];
    for value in days {
        let day = answered(&value, |client| {
            client.status().day("2024-05-01").customize()
        })
        .await;
        assert_eq!(to_value(&day).unwrap(), value);
        assert_eq!(from_value::<Day>(value).unwrap(), day);
    }
}

#[tokio::test]
async fn only_text_is_a_date() {
    for day in [json!(20_240_501), Value::Null, json!(["2024-05-01"])] {
        let answer = json!({ "day": day, "changed": null });
        let called = call((200, answer), |client| {
            client.status().day("2024-05-01").customize()
        });
        let error = called.await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(error.field(), Some("day"));
    }
}
