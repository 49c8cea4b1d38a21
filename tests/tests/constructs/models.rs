//! JSON of each shape is decoded, and encoded unchanged.

use std::fmt::Debug;

use build_script_example::types::{
    Alarm, Assembly, Booking, Delivery, Inspection, Item, Job, Label, Machine, MachineKind,
    MachineState, Measure, NewMachine, Printing, Range, Setting, SortOrder, Stock, Stopped,
    Turning, WorkshopId,
};
use serde::de::DeserializeOwned;
use serde::de::value::{Error, MapDeserializer};
use serde::{Deserialize, Serialize};
use serde_json::{Value, from_slice, from_str, from_value, json, to_string, to_value, to_vec};

use super::a_machine;

#[track_caller]
fn comes_back<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: Value) {
    let read: T = from_str(&value.to_string()).unwrap();
    assert_eq!(to_value(&read).unwrap(), value);
    assert_eq!(from_slice::<T>(&to_vec(&read).unwrap()).unwrap(), read);
    assert_eq!(from_value::<T>(value).unwrap(), read);
}

#[track_caller]
fn is_refused<T: DeserializeOwned + Debug>(value: &Value, reason: &str) {
    let error = from_str::<T>(&value.to_string()).unwrap_err().to_string();
    assert!(error.contains(reason), "{error}");
}

#[test]
fn objects() {
    comes_back::<Machine>(a_machine());
    let mut full = a_machine();
    full["keeper"] = json!("Ann");
    full["notes"] = json!("");
    full["type"] = json!("\u{1F600}\n\"quoted\"\\");
    full["plate"] = json!("A1");
    full["extra"] = json!([null, { "deep": [1.5] }]);
    full["wear"] = json!({ "": null, "a.b": i64::MIN, "é": i64::MAX });
    full["power"] = json!(-1e300);
    comes_back::<Machine>(full);
    comes_back::<Inspection>(json!({}));
    comes_back::<Inspection>(json!({ "thorough": false }));
    comes_back::<Stopped>(json!({ "ok": false, "count": 0 }));
    comes_back::<Range>(json!({ "at_least": 0.1, "at_most": 2 }));
    comes_back::<Booking>(json!({ "id": "", "from": "", "minutes": 0, "member": "" }));
}

#[test]
fn further_properties_are_kept() {
    comes_back::<Label>(json!({ "kind": "label", "name": "a" }));
    let full = json!({
        "kind": "label", "name": "a", "colour": "red", "": null, "width": 2, "names": "M4", "type": [1],
    });
    comes_back::<Label>(full.clone());
    let label: Label = from_value(full.clone()).unwrap();
    let names: Vec<&str> = label.additional.keys().map(String::as_str).collect();
    assert_eq!(names, ["", "names", "type", "width"]);

    let mut other = full.clone();
    other["kind"] = json!({ "not": "a measure" });
    assert_eq!(from_value::<Label>(other).unwrap(), label);

    let built = Label::new("a").colour("red").additional([
        ("", None),
        ("width", Some(Measure::from(2))),
        ("names", Some(Measure::from("M4"))),
        ("type", Some(Measure::from(vec![1.0]))),
    ]);
    assert_eq!(built, label);
}

#[test]
fn further_properties_do_not_replace_fields() {
    let wrong = ["kind", "name", "colour"].map(|name| (name, Some(Measure::from(1))));
    let label = Label::new("a").additional(wrong);
    assert_eq!(
        to_value(label).unwrap(),
        json!({ "kind": "label", "name": "a" })
    );
}

#[test]
fn a_deprecated_field_is_read() {
    let mut value = a_machine();
    value["plate"] = json!("A1");
    let machine: Machine = from_value(value).unwrap();
    #[expect(deprecated)]
    let plate = machine.plate;
    assert_eq!(plate.as_deref(), Some("A1"));
}

#[test]
fn literals() {
    let new = json!({ "name": "a", "kind": "mill", "source": "api" });
    comes_back::<NewMachine>(new.clone());
    let expected: NewMachine = from_value(new.clone()).unwrap();
    for source in [json!("web"), json!(null), json!({ "deep": [1] })] {
        let mut other = new.clone();
        other["source"] = source;
        assert_eq!(from_value::<NewMachine>(other).unwrap(), expected);
    }
    let without = json!({ "name": "a", "kind": "mill" });
    let read: NewMachine = from_value(without).unwrap();
    assert_eq!(to_value(read).unwrap(), new);
    is_refused::<NewMachine>(&json!({ "kind": "mill", "source": "api" }), "`name`");

    let turning: Turning = from_value(json!({ "kind": "milling", "diameter": 1 })).unwrap();
    let expected = json!({ "kind": "turning", "diameter": 1 });
    assert_eq!(to_value(turning).unwrap(), expected);
}

#[test]
fn literals_distinguish_union_members() {
    comes_back::<Delivery>(json!({ "by": "pickup", "at": "gate" }));
    comes_back::<Delivery>(json!({ "by": "parcel", "at": "gate" }));
    let parcel: Delivery = from_value(json!({ "at": "gate", "by": "parcel", "note": 1 })).unwrap();
    assert!(matches!(parcel, Delivery::Parcel(_)), "{parcel:?}");
    for unknown in [
        json!({ "by": "pigeon", "at": "gate" }),
        json!({ "by": null, "at": "gate" }),
        json!({ "at": "gate" }),
        json!({ "by": "parcel" }),
    ] {
        let delivery: Delivery = from_value(unknown.clone()).unwrap();
        assert_eq!(delivery, Delivery::Unknown(unknown));
    }
}

#[test]
fn enums() {
    for text in [
        "lathe",
        "mill",
        "3d-printer",
        "press",
        "Lathe",
        "",
        "unknown",
        "Unknown",
    ] {
        comes_back::<MachineKind>(json!(text));
        assert_eq!(MachineKind::from(text).as_str(), text);
    }
    comes_back::<Vec<MachineState>>(json!(["idle", "busy", "broken", "napping"]));
    comes_back::<SortOrder>(json!("asc"));
    assert_eq!("desc".parse(), Ok(SortOrder::Desc));
    let unknown = "sideways".parse::<SortOrder>().unwrap_err();
    assert_eq!(unknown.to_string(), "this is not a value of `SortOrder`");
    is_refused::<SortOrder>(&json!("sideways"), "`sideways`");
    is_refused::<MachineKind>(&json!(1), "a string");
}

#[test]
fn tagged_unions() {
    comes_back::<Job>(json!({ "kind": "turning", "diameter": "M4" }));
    comes_back::<Job>(json!({ "kind": "printing" }));
    comes_back::<Turning>(json!({ "kind": "turning", "diameter": { "odd": null } }));
    for unknown in [
        json!({ "kind": "welding", "at": [1] }),
        json!({ "kind": 1 }),
        json!(null),
    ] {
        let job: Job = from_value(unknown.clone()).unwrap();
        assert_eq!(job, Job::Unknown(unknown.clone()));
        comes_back::<Job>(unknown);
    }
}

#[test]
fn what_webhooks_post() {
    let broken = json!({ "event": "broken", "machine": a_machine() });
    let alarm: Alarm = from_slice(broken.to_string().as_bytes()).unwrap();
    assert!(matches!(alarm, Alarm::Broken(_)), "{alarm:?}");
    comes_back::<Alarm>(broken);
    let job = json!({ "kind": "printing" });
    comes_back::<Alarm>(json!({ "event": "finished", "job": job }));
}

#[test]
fn a_union_member_keeps_which_of_its_tags_it_has() {
    for event in ["finished", "cancelled"] {
        let value = json!({ "event": event, "job": { "kind": "printing" } });
        comes_back::<Alarm>(value.clone());
        let alarm: Alarm = from_value(value).unwrap();
        assert!(matches!(&alarm, Alarm::Finished(finished) if finished.event == event));
    }
    let unknown = json!({ "event": "finishe", "job": { "kind": "printing" } });
    let alarm: Alarm = from_value(unknown.clone()).unwrap();
    assert_eq!(alarm, Alarm::Unknown(unknown));
}

#[test]
fn untagged_unions() {
    let known = [
        json!(0),
        json!(-0.5),
        json!({ "at_least": 0.5, "at_most": 2 }),
        json!([]),
        json!([1, 1.5]),
        json!("A4"),
    ];
    for value in known {
        let measure: Measure = from_value(value.clone()).unwrap();
        assert!(!matches!(measure, Measure::Unknown(_)), "{measure:?}");
        comes_back::<Measure>(value);
    }
    let unknown = [
        json!(true),
        json!(null),
        json!(["a"]),
        json!({ "at_most": 1 }),
    ];
    for value in unknown {
        let measure: Measure = from_value(value.clone()).unwrap();
        assert_eq!(measure, Measure::Unknown(value.clone()));
        comes_back::<Measure>(value);
    }
}

#[test]
fn recursive_types() {
    let mut assembly = json!({ "name": "", "parts": [], "replaces": null });
    for depth in 0..20 {
        assembly = json!({
            "name": depth.to_string(),
            "parts": [assembly],
            "spare": { "name": "spare", "parts": [], "replaces": null },
            "replaces": { "name": "old", "parts": [], "replaces": null },
        });
    }
    comes_back::<Assembly>(assembly.clone());
    let printing = json!({ "kind": "printing", "design": assembly, "then": null });
    let mut expected = printing.clone();
    expected.as_object_mut().unwrap().remove("then");
    let read: Printing = from_value(printing).unwrap();
    assert_eq!(to_value(read).unwrap(), expected);
    comes_back::<Printing>(expected.clone());
    expected["then"] = json!({ "kind": "printing", "then": { "kind": "welding" } });
    comes_back::<Printing>(expected);
    let incomplete = json!({ "name": "", "parts": [], "replaces": {} });
    is_refused::<Assembly>(&incomplete, "`name`");
}

#[test]
fn aliases() {
    comes_back::<WorkshopId>(json!("barn"));
    comes_back::<Stock>(json!({}));
    comes_back::<Stock>(json!({ "": [], "b": [{ "name": "glue", "left": null }] }));
}

#[test]
fn a_number_is_written_as_an_integer_only_where_floats_are_exact() {
    for (number, text) in [
        (2.0, "2"),
        (-9_007_199_254_740_992.0, "-9007199254740992"),
        (9_007_199_254_740_994.0, "9007199254740994.0"),
        (1e300, "1e+300"),
    ] {
        let written = to_string(&Measure::Exact(number)).unwrap();
        assert_eq!(written, text);
    }
}

#[test]
fn booleans_and_nulls_in_arrays() {
    for value in [json!(true), json!(false), json!([true, null, false])] {
        let setting: Setting = from_value(value.clone()).unwrap();
        assert!(!matches!(setting, Setting::Unknown(_)), "{setting:?}");
        comes_back::<Setting>(value);
    }
}

#[test]
fn lists_and_maps_in_a_field() {
    comes_back::<Item>(json!({ "name": "bolt", "left": 3 }));
    comes_back::<Item>(json!({ "name": "bolt", "left": null, "sizes": [] }));
    let sizes = json!([1, 1.5, "M4", [2], { "at_least": 1, "at_most": 2 }, null]);
    comes_back::<Item>(json!({ "name": "bolt", "left": 3, "sizes": sizes }));
}

#[test]
fn the_last_of_a_repeated_field_counts() {
    let read = |fields: &str| -> Assembly {
        let text = format!(r#"{{ "name": "last", "parts": [], "replaces": null, {fields} }}"#);
        from_str(&text).unwrap()
    };
    let part = r#"{ "name": "a", "parts": [], "replaces": null }"#;
    let expected = read(&format!(r#""parts": [{part}]"#));
    let repeated = read(&format!(r#""parts": [{part}, {part}], "parts": [{part}]"#));
    assert_eq!(repeated, expected);
    assert_eq!(expected.parts.len(), 1);
    let stock: Stock = from_str(r#"{ "a": [{ "name": "glue", "left": 1 }], "a": [] }"#).unwrap();
    assert_eq!(to_value(stock).unwrap(), json!({ "a": [] }));
}

#[test]
fn other_sources_than_json_text() {
    /// What serde has read before it is handed on.
    #[derive(Debug, Deserialize, PartialEq)]
    struct Own {
        #[serde(flatten)]
        new: NewMachine,
        id: i64,
    }

    let own = json!({ "id": 1, "name": "a", "kind": "mill", "keeper": null });
    let own: Own = from_str(&own.to_string()).unwrap();
    let expected = NewMachine::new("a", MachineKind::Mill).keeper(None);
    assert_eq!((own.id, own.new), (1, expected));

    let error = |error: Error| error.to_string();
    let fields = MapDeserializer::new([("thorough", 1)].into_iter());
    assert_eq!(
        Inspection::deserialize(fields).map_err(error),
        Err("invalid type: integer `1`, expected a value or null".to_owned())
    );
    let fields = MapDeserializer::new([(1, true)].into_iter());
    assert_eq!(
        Inspection::deserialize(fields).map_err(error),
        Err("invalid type: integer `1`, expected the name of a field".to_owned())
    );
}
