//! A field of a PATCH request is absent, null or a value.

use build_script_example::types::{MachineKind, NewMachine};
use serde_json::{from_value, json, to_value};

use super::{machine, sent};

#[tokio::test]
async fn unset_fields_are_not_sent() {
    let called = sent(|client| machine(client).upkeep().change().customize()).await;
    assert_eq!(called.line(), "PATCH /workshops/barn/machines/7");
    assert_eq!(called.body(), json!({}));
}

#[tokio::test]
async fn none_is_sent_as_null() {
    let called = sent(|client| {
        let request = machine(client).upkeep().change();
        request.keeper(None).room(None).tags(None).customize()
    });
    let expected = json!({ "keeper": null, "room": null, "tags": null });
    assert_eq!(called.await.body(), expected);
}

#[tokio::test]
async fn some_is_sent_as_its_value() {
    let called = sent(|client| {
        let request = machine(client).upkeep().change().name("Bertha");
        let request = request.keeper(Some("Ann".to_owned())).room(Some(4));
        request.tags(Some(vec![])).customize()
    });
    let expected = json!({ "name": "Bertha", "keeper": "Ann", "room": 4, "tags": [] });
    assert_eq!(called.await.body(), expected);
}

#[test]
fn a_type_in_a_body_distinguishes_all_three() {
    let plain = || NewMachine::new("Bertha", MachineKind::Mill);
    let mut expected = json!({ "name": "Bertha", "kind": "mill", "source": "api" });
    assert_eq!(to_value(plain()).unwrap(), expected);
    assert_eq!(from_value::<NewMachine>(expected.clone()).unwrap(), plain());

    for (keeper, text) in [(None, json!(null)), (Some("Ann".to_owned()), json!("Ann"))] {
        expected["keeper"] = text;
        let given = plain().keeper(keeper.clone());
        assert_eq!(given.keeper, Some(keeper));
        assert_eq!(to_value(&given).unwrap(), expected);
        assert_eq!(from_value::<NewMachine>(expected.clone()).unwrap(), given);
    }
}
