// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The autonomous system of an IP address.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AutonomousSystem {
    /// The field `asn`.
    pub asn: Option<String>,
    /// The field `domain`.
    pub domain: Option<String>,
    /// The field `name`.
    pub name: Option<String>,
    /// The field `route`.
    pub route: Option<String>,
    /// The field `type`.
    pub type_: Option<String>,
}

impl json::Object for AutonomousSystem {
    #[inline]
    fn empty() -> Self {
        Self {
            asn: None,
            domain: None,
            name: None,
            route: None,
            type_: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "asn" => json::slot(&mut self.asn),
            "domain" => json::slot(&mut self.domain),
            "name" => json::slot(&mut self.name),
            "route" => json::slot(&mut self.route),
            "type" => json::slot(&mut self.type_),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for AutonomousSystem {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for AutonomousSystem {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.asn, "asn", writer);
        json::write(&self.domain, "domain", writer);
        json::write(&self.name, "name", writer);
        json::write(&self.route, "route", writer);
        json::write(&self.type_, "type", writer);
    }
}

impl serde_core::Serialize for AutonomousSystem {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
