//! Detection of missing required fields, however many there are.

use proptest::collection::btree_set;
use proptest::prelude::*;

#[path = "../../../codegen/crate/src/json/seen.rs"]
mod source;

use source::Seen;

/// The items that the source needs from its crate.
enum Slot<'a> {
    Value(&'a mut bool),
}

trait Json {
    fn slot(&mut self) -> Slot<'_>;
}

impl Json for bool {
    fn slot(&mut self) -> Slot<'_> {
        Slot::Value(self)
    }
}

/// More names than there are bits.
fn names(count: usize) -> Vec<&'static str> {
    (0..count).map(|index| &*index.to_string().leak()).collect()
}

proptest! {
    #[test]
    fn the_first_missing_field_is_found(
        count in 0..150_usize,
        absent in btree_set(0..150_usize, 0..4),
        backwards: bool,
    ) {
        let names = names(count);
        let mut come: Vec<usize> = (0..count).filter(|index| !absent.contains(index)).collect();
        if backwards {
            come.reverse();
        }
        let mut seen = Seen::default();
        for index in come {
            let mut value = false;
            let Slot::Value(place) = seen.required(index, &mut value);
            *place = true;
            prop_assert!(value);
        }
        let missing = absent.first().and_then(|index| names.get(*index)).copied();
        prop_assert_eq!(seen.missing(&names), missing);
    }
}
