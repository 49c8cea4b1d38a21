//! Responses that are not objects: scalars, text, arrays, maps, and no content.

use build_script_example::ErrorKind;
use serde_json::{Value, json};

use super::{answered, call, machine, workshop};

#[tokio::test]
async fn plain_values() {
    assert_eq!(
        answered("12", |client| client.status().people().customize()).await,
        12
    );
    let load = answered("0.25", |client| client.status().load().customize()).await;
    assert_eq!(load.to_string(), "0.25");
    assert!(answered("true", |client| client.status().is_open().customize()).await);
    let time = answered("\"noon\"", |client| client.status().time().customize()).await;
    assert_eq!(time.as_str(), "noon");
}

#[tokio::test]
async fn a_whole_number_is_one_in_either_form() {
    let load = answered("1", |client| client.status().load().customize()).await;
    assert_eq!(load.to_string(), "1");
    assert_eq!(
        answered("12.0", |client| client.status().people().customize()).await,
        12
    );
}

#[tokio::test]
async fn a_float_is_an_integer_only_where_floats_are_exact() {
    let exact = 1 << 53;
    for (answer, expected) in [
        ("9007199254740992.0", exact),
        ("-9007199254740992.0", -exact),
        ("9007199254740994", exact + 2),
    ] {
        let people = answered(answer, |client| client.status().people().customize()).await;
        assert_eq!(people, expected, "{answer}");
    }
    for answer in ["9007199254740994.0", "-9007199254740994.0", "1e16"] {
        let called = call((200, answer), |client| client.status().people().customize()).await;
        assert_eq!(called.unwrap_err().kind(), ErrorKind::Decode, "{answer}");
    }
}

#[tokio::test]
async fn text_is_not_read_as_json() {
    for text in ["Bring cake!", "{ \"half\": ", "", "\"quoted\"", "é\n"] {
        assert_eq!(
            answered(text, |client| client.status().motd().customize()).await,
            text
        );
    }
}

#[tokio::test]
async fn null_or_a_value() {
    let notice = answered("null", |client| client.status().notice().customize()).await;
    assert_eq!(notice, None);
    let notice = answered("\"closed\"", |client| client.status().notice().customize()).await;
    assert_eq!(notice.as_deref(), Some("closed"));
    let called = call((200, "1"), |client| client.status().notice().customize()).await;
    assert_eq!(called.unwrap_err().kind(), ErrorKind::Decode);
}

#[tokio::test]
async fn a_map_of_null_or_a_value_keeps_each_key() {
    let answer = json!({ "monday": "08:00", "sunday": null });
    let hours = answered(answer, |client| client.status().hours().customize()).await;
    let hours: Vec<_> = hours.into_iter().collect();
    let monday = ("monday".to_owned(), Some("08:00".to_owned()));
    assert_eq!(hours, [monday, ("sunday".to_owned(), None)]);
}

#[tokio::test]
async fn a_list() {
    let names = answered("[\"barn\", \"shed\"]", |client| {
        client.status().workshops().customize()
    })
    .await;
    assert_eq!(names, ["barn", "shed"]);
    let names = answered("[]", |client| client.status().workshops().customize()).await;
    assert!(names.is_empty());
    let numbers = answered("[1, 2]", |client| {
        workshop(client).store().order(["glue"]).customize()
    })
    .await;
    assert_eq!(numbers, [1, 2]);
}

#[tokio::test]
async fn anything() {
    for extras in [json!(null), json!([1, { "a": "b" }]), json!("text")] {
        let read = answered(&extras, |client| client.status().extras().customize()).await;
        assert_eq!(read, extras);
    }
}

#[tokio::test]
async fn nothing() {
    for answer in [(204, ""), (200, ""), (200, "{}"), (202, "whatever")] {
        call(answer, |client| client.status().ping().customize())
            .await
            .unwrap();
        let called = call(answer, |client| {
            machine(client).upkeep().remove().customize()
        })
        .await;
        called.unwrap();
    }
}

#[tokio::test]
async fn an_invalid_value_of_a_map_is_named_by_its_key() {
    let answer = json!({ "shelf": [{ "name": "glue", "left": "many" }] });
    let called = call((200, answer), |client| {
        workshop(client).store().stock().customize()
    })
    .await;
    let error = called.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.field(), Some("shelf[0].left"));
}

#[tokio::test]
async fn a_missing_response_body_is_an_error() {
    for answer in ["", "null", "\"12\"", "[12]"] {
        let called = call((200, answer), |client| client.status().people().customize()).await;
        assert_eq!(called.unwrap_err().kind(), ErrorKind::Decode, "{answer}");
    }
    let called = call((200, Value::Null), |client| {
        client.status().hours().customize()
    })
    .await;
    assert_eq!(called.unwrap_err().kind(), ErrorKind::Decode);
}
