// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Whether a livestream is disabled.
///
/// Distinguished by the shape of the JSON: the first variant that matches is used.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum LivestreamDisabled {
    /// Holds `bool`.
    Flag(bool),
    /// Holds `String`.
    Text(String),
    /// A variant that this version doesn't know, as received.
    Unknown(serde_json::Value),
}

impl From<bool> for LivestreamDisabled {
    #[inline]
    fn from(value: bool) -> Self {
        Self::Flag(value)
    }
}

impl From<String> for LivestreamDisabled {
    #[inline]
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl json::Union for LivestreamDisabled {
    #[inline]
    fn set(&mut self, value: serde_json::Value) -> serde_json::Result<()> {
        *self = if let Some(value) = json::fits::<bool>(&value) {
            Self::Flag(value)
        } else if let Some(value) = json::fits::<String>(&value) {
            Self::Text(value)
        } else {
            Self::Unknown(value)
        };
        Ok(())
    }
}

impl json::Json for LivestreamDisabled {
    #[inline]
    fn empty() -> Self {
        Self::Unknown(serde_json::Value::Null)
    }

    #[inline]
    fn slot(&mut self) -> json::Slot<'_> {
        json::Slot::Union(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn json::Writer) {
        match self {
            Self::Flag(value) => json::write(value, name, writer),
            Self::Text(value) => json::write(value, name, writer),
            Self::Unknown(value) => json::write(value, name, writer),
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for LivestreamDisabled {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for LivestreamDisabled {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serde_core::Serialize::serialize(&json::Whole(self), serializer)
    }
}
