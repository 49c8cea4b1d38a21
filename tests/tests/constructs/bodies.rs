//! Request bodies.

use std::collections::BTreeMap;

use build_script_example::ErrorKind;
use build_script_example::types::{
    Assembly, Inspection, Job, MachineKind, Measure, NewMachine, Printing, Range, Turning,
};
use serde_json::{Value, json};

use super::{machine, sent, workshop};

#[tokio::test]
async fn fields_are_arguments_and_setters() {
    let called = sent(|client| {
        machine(client)
            .bookings()
            .book("2024-05-01T12:00", 30, "Ann")
            .customize()
    });
    let expected = json!({ "from": "2024-05-01T12:00", "minutes": 30, "member": "Ann" });
    assert_eq!(called.await.body(), expected);

    let called = sent(|client| {
        let request = machine(client).bookings().book("now", 15, "Ann");
        request
            .job(Job::from(Printing::new()))
            .remarks(json!({ "colour": ["red", null] }))
            .customize()
    });
    let expected = json!({
        "from": "now",
        "minutes": 15,
        "member": "Ann",
        "job": { "kind": "printing" },
        "remarks": { "colour": ["red", null] },
    });
    assert_eq!(called.await.body(), expected);
}

#[tokio::test]
async fn a_named_type_is_built_and_has_its_literal() {
    let plain = NewMachine::new("Bertha", MachineKind::Printer);
    let called = sent(|client| workshop(client).machines().add(plain).customize()).await;
    let expected = json!({ "name": "Bertha", "kind": "3d-printer", "source": "api" });
    assert_eq!(called.body(), expected);
    assert_eq!(called.line(), "POST /workshops/barn/machines");

    let tagged = NewMachine::new("Bertha", MachineKind::from("saw")).tags(["a", "b"]);
    let called = sent(|client| workshop(client).machines().add(tagged).customize()).await;
    let expected = json!({ "name": "Bertha", "kind": "saw", "source": "api", "tags": ["a", "b"] });
    assert_eq!(called.body(), expected);
}

#[tokio::test]
async fn a_body_can_be_an_array() {
    let called = sent(|client| {
        let one = NewMachine::new("One", MachineKind::Lathe);
        let machines = workshop(client).machines();
        machines
            .add_many([one, NewMachine::new("Two", MachineKind::Mill)])
            .customize()
    });
    let expected = json!([
        { "name": "One", "kind": "lathe", "source": "api" },
        { "name": "Two", "kind": "mill", "source": "api" },
    ]);
    assert_eq!(called.await.body(), expected);

    let called = sent(|client| {
        workshop(client)
            .store()
            .order(["steel", "glue"])
            .customize()
    })
    .await;
    assert_eq!(called.body(), json!(["steel", "glue"]));
    let none: [&str; 0] = [];
    let called = sent(|client| workshop(client).store().order(none).customize()).await;
    assert_eq!(called.body(), json!([]));
}

#[tokio::test]
async fn a_body_can_be_a_map() {
    let labels = [("size", "big"), ("colour", "red")];
    let called = sent(|client| machine(client).upkeep().label(labels).customize()).await;
    assert_eq!(called.body(), json!({ "size": "big", "colour": "red" }));
    assert_eq!(called.line(), "PUT /workshops/barn/machines/7/labels");

    let labels = BTreeMap::from([("size".to_owned(), "small".to_owned())]);
    let called = sent(|client| machine(client).upkeep().label(labels).customize()).await;
    assert_eq!(called.body(), json!({ "size": "small" }));
}

#[tokio::test]
async fn a_body_can_be_null() {
    let called = sent(|client| client.status().pin_up(None).customize()).await;
    assert!(!called.has_no_body());
    assert_eq!(called.body(), Value::Null);
    let called = sent(|client| {
        client
            .status()
            .pin_up(Some("Closed".to_owned()))
            .customize()
    })
    .await;
    assert_eq!(called.body(), json!("Closed"));
}

#[tokio::test]
async fn a_body_can_be_left_out() {
    let called = sent(|client| workshop(client).machines().inspect().customize()).await;
    assert!(called.has_no_body());

    let called = sent(|client| {
        let request = workshop(client).machines().inspect();
        request
            .body(Inspection::default().thorough(true))
            .customize()
    });
    assert_eq!(called.await.body(), json!({ "thorough": true }));
}

#[tokio::test]
async fn an_operation_without_a_body_sends_none() {
    let called = sent(|client| workshop(client).machines().stop().customize()).await;
    assert!(called.has_no_body());
    let called = sent(|client| machine(client).upkeep().remove().customize()).await;
    assert!(called.has_no_body());
    assert_eq!(called.line(), "DELETE /workshops/barn/machines/7");
}

#[tokio::test]
async fn a_tagged_union_is_sent_with_its_tag() {
    let turning = Turning::new(Measure::from(2.5));
    let called = sent(|client| workshop(client).store().plan(turning).customize()).await;
    assert_eq!(called.body(), json!({ "kind": "turning", "diameter": 2.5 }));

    let unknown = json!({ "kind": "welding", "seams": [1, 2] });
    let job = Job::Unknown(unknown.clone());
    let called = sent(|client| workshop(client).store().plan(job).customize()).await;
    assert_eq!(called.body(), unknown);
}

#[tokio::test]
async fn an_untagged_union_is_sent_as_its_value() {
    let measures = [
        (Measure::from(3), json!(3)),
        (Measure::from(0.5), json!(0.5)),
        (
            Measure::from(Range::new(1.0, 2.5)),
            json!({ "at_least": 1, "at_most": 2.5 }),
        ),
        (Measure::from(vec![1.0, 1.5]), json!([1, 1.5])),
        (Measure::from("A4".to_owned()), json!("A4")),
        (
            Measure::Unknown(json!({ "about": true })),
            json!({ "about": true }),
        ),
        (Measure::Unknown(Value::Null), Value::Null),
    ];
    for (measure, expected) in measures {
        let called = sent(|client| workshop(client).store().measure(measure).customize()).await;
        assert_eq!(called.body(), expected);
    }
}

#[tokio::test]
async fn a_union_is_made_of_what_users_have_at_hand() {
    let called = sent(|client| workshop(client).store().measure("A4").customize()).await;
    assert_eq!(called.body(), json!("A4"));
    let called = sent(|client| workshop(client).store().measure(3).customize()).await;
    assert_eq!(called.body(), json!(3));
    let called = sent(|client| {
        workshop(client)
            .store()
            .plan(Turning::new("M4"))
            .customize()
    })
    .await;
    let expected = json!({ "kind": "turning", "diameter": "M4" });
    assert_eq!(called.body(), expected);
    assert_eq!(Measure::from(u32::MAX), Measure::from(i64::from(u32::MAX)));
    assert_eq!(Measure::from(-1_i32), Measure::Whole(-1));
}

#[tokio::test]
async fn a_recursive_type_is_built_and_sent() {
    let leg = Assembly::new("leg", [], None);
    let table = Assembly::new("table", [leg.clone(), leg.clone()], Some(leg.clone()));
    let printing = Printing::new().design(table.spare(leg));
    let then = Job::from(Printing::new());
    let called = sent(|client| {
        let store = workshop(client).store();
        store.plan(Job::from(printing.then(then))).customize()
    });
    let leg = json!({ "name": "leg", "parts": [], "replaces": null });
    let expected = json!({
        "kind": "printing",
        "design": {
            "name": "table",
            "parts": [leg, leg],
            "spare": leg,
            "replaces": leg,
        },
        "then": { "kind": "printing" },
    });
    assert_eq!(called.await.body(), expected);
}

#[tokio::test]
async fn at_least_one_field_of_a_group_is_required() {
    let none: [&str; 0] = [];
    for is_empty in [false, true] {
        let called = sent(|client| {
            let request = machine(client).upkeep().move_();
            if is_empty {
                request.with(none)
            } else {
                request
            }
            .customize()
        });
        let called = called.await;
        assert!(called.recorded.is_empty());
        let error = called.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest);
        assert!(error.to_string().contains("`to`, `with`"), "{error}");
    }

    let called = sent(|client| machine(client).upkeep().move_().to(3).customize()).await;
    assert_eq!(called.body(), json!({ "to": 3, "type": "move" }));
    let called = sent(|client| machine(client).upkeep().move_().with(["Bob"]).customize()).await;
    assert_eq!(called.body(), json!({ "with": ["Bob"], "type": "move" }));
}

#[tokio::test]
async fn a_literal_tells_operations_of_one_endpoint_apart() {
    let moved = sent(|client| machine(client).upkeep().move_().to(3).customize()).await;
    let lent = sent(|client| machine(client).upkeep().lend("mill").customize()).await;
    assert_eq!(moved.line(), lent.line());
    assert_eq!(moved.body(), json!({ "to": 3, "type": "move" }));
    assert_eq!(lent.body(), json!({ "to": "mill", "type": "lend" }));
}

#[tokio::test]
async fn a_deprecated_operation_can_be_called() {
    #[expect(deprecated)]
    let called = sent(|client| workshop(client).machines().use_(7).customize());
    let called = called.await;
    assert_eq!(called.line(), "POST /workshops/barn/machines/use");
    assert_eq!(called.body(), json!({ "number": 7 }));
}
