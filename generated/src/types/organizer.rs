// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The organization of a meeting.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Organizer {
    /// The ID of the organization.
    pub id: String,
    /// The name of the organization.
    pub name: String,
}

impl json::Object for Organizer {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            name: String::new(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["id", "name"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "id" => seen.required(0, &mut self.id),
            "name" => seen.required(1, &mut self.name),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for Organizer {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for Organizer {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.name, "name", writer);
    }
}

impl serde_core::Serialize for Organizer {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
