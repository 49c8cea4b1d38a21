// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::AutonomousSystem;

/// The IP address of a participant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct IpInformation {
    /// The autonomous system of an IP address.
    pub asn: Option<AutonomousSystem>,
    /// The field `city`.
    pub city: Option<String>,
    /// The field `country`.
    pub country: Option<String>,
    /// The field `ipv4`.
    pub ipv4: Option<String>,
    /// The field `org`.
    pub org: Option<String>,
    /// The field `region`.
    pub region: Option<String>,
    /// The field `timezone`.
    pub timezone: Option<String>,
}

impl json::Object for IpInformation {
    #[inline]
    fn empty() -> Self {
        Self {
            asn: None,
            city: None,
            country: None,
            ipv4: None,
            org: None,
            region: None,
            timezone: None,
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
            "city" => json::slot(&mut self.city),
            "country" => json::slot(&mut self.country),
            "ipv4" => json::slot(&mut self.ipv4),
            "org" => json::slot(&mut self.org),
            "region" => json::slot(&mut self.region),
            "timezone" => json::slot(&mut self.timezone),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for IpInformation {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for IpInformation {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.asn, "asn", writer);
        json::write(&self.city, "city", writer);
        json::write(&self.country, "country", writer);
        json::write(&self.ipv4, "ipv4", writer);
        json::write(&self.org, "org", writer);
        json::write(&self.region, "region", writer);
        json::write(&self.timezone, "timezone", writer);
    }
}

impl serde_core::Serialize for IpInformation {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
