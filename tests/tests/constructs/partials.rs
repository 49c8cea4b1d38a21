//! A partial type has the fields of its object, all of them optional.

use build_script_example::types::{Job, PartialAssembly, PartialPrinting, Printing};
use serde_json::{from_value, json, to_value};

use super::{sent, workshop};

#[tokio::test]
async fn only_what_is_set_is_sent() {
    let called = sent(|client| {
        let request = workshop(client)
            .store()
            .redesign("lamp", PartialAssembly::new());
        assert_eq!(PartialAssembly::new(), PartialAssembly::default());
        request.customize()
    })
    .await;
    assert_eq!(called.line(), "PATCH /workshops/barn/store/designs/lamp");
    assert_eq!(called.body(), json!({}));
}

#[tokio::test]
async fn objects_inside_are_partial_too() {
    let called = sent(|client| {
        let spare = PartialAssembly::new().name("bulb").replaces(None);
        let part = PartialAssembly::new().parts([]);
        let change = PartialAssembly::new().parts([part]).spare(spare);
        let change = change.replaces(Some(PartialAssembly::new().name("old")));
        workshop(client)
            .store()
            .redesign("lamp", change)
            .customize()
    });
    let expected = json!({
        "parts": [{ "parts": [] }],
        "spare": { "name": "bulb", "replaces": null },
        "replaces": { "name": "old" },
    });
    assert_eq!(called.await.body(), expected);
}

#[test]
fn absent_null_and_set_are_distinguished() {
    for value in [
        json!({}),
        json!({ "replaces": null }),
        json!({ "replaces": { "replaces": null } }),
        json!({ "name": "a", "parts": [{}], "spare": {}, "replaces": { "name": "b" } }),
    ] {
        let read: PartialAssembly = from_value(value.clone()).unwrap();
        assert_eq!(to_value(read).unwrap(), value);
    }
    let null = json!({ "name": null, "parts": null });
    let read: PartialAssembly = from_value(null).unwrap();
    assert_eq!(read, PartialAssembly::new());
}

#[tokio::test]
async fn literals_are_left_out_except_in_unions() {
    let called = sent(|client| {
        let then = Job::from(Printing::new());
        let change = PartialPrinting::new().then(then);
        workshop(client).store().change_job(change).customize()
    });
    assert_eq!(
        called.await.body(),
        json!({ "then": { "kind": "printing" } })
    );
}
