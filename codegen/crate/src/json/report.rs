//! Errors in a text that is read as something else.

use core::fmt;

use serde_core::de::{DeserializeSeed, Deserializer, Error, MapAccess, Visitor};

use super::{Object, Seen, Slot};
use crate::envelope::Said;

/// Whether the object at the top has an error in its field `error` or `errors`.
#[derive(Default)]
pub(crate) struct Report {
    /// It has one, in a field that the type doesn't have.
    pub(crate) has_error: bool,
    /// It may have one: the type has that field itself, or isn't an object.
    pub(crate) is_incomplete: bool,
}

/// Reads the object at the top. All others are read without looking for errors, by a visitor of their own: it is where
/// reading spends its time.
pub(super) struct TopVisitor<'a> {
    pub(super) object: &'a mut dyn Object,
    pub(super) report: &'a mut Report,
}

impl<'de> Visitor<'de> for TopVisitor<'_> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let Self { object, report } = self;
        let mut seen = Seen::default();
        while let Some(slot) = map.next_key_seed(TopField {
            object,
            seen: &mut seen,
            report,
        })? {
            match slot {
                Some(slot) => map.next_value_seed(slot)?,
                None => report.has_error |= map.next_value_seed(Said(&mut Vec::new()))?,
            }
        }
        seen.missing(object.required())
            .map_or(Ok(()), |name| Err(A::Error::missing_field(name)))
    }
}

/// The name of the next field: finds its slot, or none for an error that the type has no field for.
struct TopField<'a, 's> {
    object: &'a mut dyn Object,
    seen: &'s mut Seen,
    report: &'s mut Report,
}

impl<'de, 'a> DeserializeSeed<'de> for TopField<'a, '_> {
    type Value = Option<Slot<'a>>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl<'a> Visitor<'_> for TopField<'a, '_> {
    type Value = Option<Slot<'a>>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("the name of a field")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<Self::Value, E> {
        let slot = self.object.slot(name, self.seen);
        if !matches!(name, "error" | "errors") {
            return Ok(Some(slot));
        }
        if matches!(slot, Slot::Ignored) {
            return Ok(None);
        }
        self.report.is_incomplete = true;
        Ok(Some(slot))
    }
}
