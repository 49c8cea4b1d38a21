// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// A RealtimeKit app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct App {
    /// The ID of the app.
    pub id: String,
    /// When the app was created.
    pub created_at: Option<crate::Timestamp>,
    /// The name of the app.
    pub name: String,
}

impl json::Object for App {
    #[inline]
    fn empty() -> Self {
        Self {
            id: String::new(),
            created_at: None,
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
            "created_at" => json::slot(&mut self.created_at),
            "name" => seen.required(1, &mut self.name),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for App {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for App {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.id, "id", writer);
        json::write(&self.created_at, "created_at", writer);
        json::write(&self.name, "name", writer);
    }
}

impl serde_core::Serialize for App {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
