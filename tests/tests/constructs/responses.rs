//! Responses that are objects, and the unknown values that they keep.

use build_script_example::types::{Job, MachineKind, MachineState, Measure};
use build_script_example::{Client, ErrorKind};
use serde_json::{json, to_value};

use super::{a_machine, answered, call, machine, workshop};

#[tokio::test]
async fn each_field_is_read() {
    let mut answer = a_machine();
    answer["notes"] = json!("loud");
    answer["type"] = json!("T-1000");
    answer["extra"] = json!({ "volts": [230, 400] });
    let read = answered(&answer, |client| machine(client).upkeep().get().customize()).await;
    assert_eq!((read.number, &*read.name), (7, "Big Bertha"));
    assert_eq!(read.kind, MachineKind::Lathe);
    assert_eq!(read.state, MachineState::Idle);
    assert_eq!(read.power.to_string(), "2.5");
    assert_eq!(read.tags, ["metal"]);
    assert_eq!(read.bought_at.as_str(), "2024-05-01T12:00:00Z");
    assert_eq!(read.keeper, None);
    assert_eq!(read.wear["bearing"], Some(12));
    assert_eq!(read.wear["chuck"], None);
    assert_eq!(read.notes.as_deref(), Some("loud"));
    assert_eq!(read.type_.as_deref(), Some("T-1000"));
    assert_eq!(read.extra, Some(json!({ "volts": [230, 400] })));
    assert_eq!(to_value(read).unwrap(), answer);
}

#[tokio::test]
async fn a_field_that_can_be_null_has_to_be_there() {
    let mut answer = a_machine();
    answer.as_object_mut().unwrap().remove("keeper");
    let called = call((200, answer), |client| {
        machine(client).upkeep().get().customize()
    })
    .await;
    let error = called.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("`keeper`"), "{error}");
}

#[tokio::test]
async fn unknown_values_of_an_open_enum_are_kept() {
    let mut answer = a_machine();
    answer["kind"] = json!("laser");
    answer["state"] = json!("");
    let request = |client: &Client| workshop(client).machines().list("all", []).customize();
    let read = answered(json!([answer]), request).await;
    assert_eq!(read[0].kind, MachineKind::Unknown("laser".to_owned()));
    assert_eq!(read[0].kind.to_string(), "laser");
    assert_eq!(to_value(read).unwrap(), json!([answer]));
}

#[tokio::test]
async fn each_member_of_a_tagged_union_is_read() {
    let answer = json!([
        { "kind": "turning", "diameter": 3 },
        { "kind": "printing", "then": { "kind": "welding", "seams": 2 } },
        { "kind": "welding", "seams": 1 },
        { "seams": 1 },
        "nothing of the kind",
        null,
    ]);
    let jobs = answered(&answer, |client| {
        workshop(client).store().jobs().customize()
    })
    .await;
    let [Job::Turning(turning), Job::Printing(printing), unknown @ ..] = &jobs[..] else {
        panic!("{jobs:?}");
    };
    assert_eq!(turning.diameter, Measure::Whole(3));
    let then = printing.then.as_ref().unwrap();
    assert_eq!(
        *then,
        Job::Unknown(json!({ "kind": "welding", "seams": 2 }))
    );
    assert_eq!(unknown.len(), 4);
    assert!(unknown.iter().all(|job| matches!(job, Job::Unknown(_))));
    assert_eq!(to_value(&jobs).unwrap(), answer);
}

#[tokio::test]
async fn a_known_tag_with_invalid_content_is_an_error() {
    let answer = json!([{ "kind": "turning" }]);
    let called = call((200, answer), |client| {
        workshop(client).store().jobs().customize()
    })
    .await;
    let error = called.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert!(error.to_string().contains("`diameter`"), "{error}");
}

#[tokio::test]
async fn each_member_of_an_untagged_union_is_read() {
    let answer = json!([
        3,
        0.5,
        { "at_least": 1, "at_most": 2.5 },
        [0.5, 1.5],
        "A4",
        { "at_least": 1 },
        [true],
        null,
    ]);
    let request = |client: &Client| {
        workshop(client)
            .store()
            .measure(Measure::Whole(0))
            .customize()
    };
    let measures = answered(&answer, request).await;
    let [
        Measure::Whole(3),
        Measure::Exact(_),
        Measure::Range(range),
        Measure::Several(several),
        Measure::Named(name),
        Measure::Unknown(_),
        Measure::Unknown(_),
        Measure::Unknown(_),
    ] = &measures[..]
    else {
        panic!("{measures:?}");
    };
    assert_eq!(range.at_most.to_string(), "2.5");
    assert_eq!((several.len(), &**name), (2, "A4"));
    assert_eq!(to_value(&measures).unwrap(), answer);
}

#[tokio::test]
async fn a_union_or_null() {
    let job = || Job::Unknown(json!({}));
    let request = |client: &Client| workshop(client).store().plan(job()).customize();
    assert_eq!(answered("null", request).await, None);
    let answer = json!({ "kind": "printing" });
    let Some(Job::Printing(_)) = answered(answer, request).await else {
        panic!("not a printing");
    };
}

#[tokio::test]
async fn a_recursive_type_is_read() {
    let leg = json!({ "name": "leg", "parts": [], "replaces": null });
    let answer = json!({
        "table": { "name": "table", "parts": [leg, leg], "spare": leg, "replaces": leg },
    });
    let designs = answered(&answer, |client| {
        workshop(client).store().designs().customize()
    })
    .await;
    let table = &designs["table"];
    assert_eq!(table.parts.len(), 2);
    assert_eq!(table.replaces.as_deref(), Some(&table.parts[1]));
    assert_eq!(table.spare.as_deref(), Some(&table.parts[0]));
    assert_eq!(to_value(designs).unwrap(), answer);
}

#[tokio::test]
async fn an_alias_is_its_type() {
    let answer = json!({
        "shelf": [
            { "name": "glue", "left": null },
            { "name": "bolt", "left": 3, "sizes": ["M4", 5] },
        ],
    });
    let stock = answered(&answer, |client| {
        workshop(client).store().stock().customize()
    })
    .await;
    let [glue, bolt] = &stock["shelf"][..] else {
        panic!("{stock:?}");
    };
    assert_eq!((glue.left, bolt.left), (None, Some(3)));
    assert_eq!(bolt.sizes.as_ref().unwrap().len(), 2);
    assert_eq!(to_value(stock).unwrap(), answer);
}
