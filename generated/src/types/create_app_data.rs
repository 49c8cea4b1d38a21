// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::App;

/// The result of creating an app.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CreateAppData {
    /// The new app.
    pub app: Option<App>,
}

impl json::Object for CreateAppData {
    #[inline]
    fn empty() -> Self {
        Self { app: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "app" => json::slot(&mut self.app),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for CreateAppData {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for CreateAppData {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.app, "app", writer);
    }
}

impl serde_core::Serialize for CreateAppData {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
