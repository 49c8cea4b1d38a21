// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// A part of a peer report.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PeerReportFilter {
    /// `device_info`
    DeviceInfo,
    /// `ip_information`
    IpInformation,
    /// `precall_network_information`
    PrecallNetworkInformation,
    /// `events`
    Events,
    /// `quality_stats`
    QualityStats,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl PeerReportFilter {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::DeviceInfo => "device_info",
            Self::IpInformation => "ip_information",
            Self::PrecallNetworkInformation => "precall_network_information",
            Self::Events => "events",
            Self::QualityStats => "quality_stats",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for PeerReportFilter {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for PeerReportFilter {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "device_info" => Self::DeviceInfo,
            "ip_information" => Self::IpInformation,
            "precall_network_information" => Self::PrecallNetworkInformation,
            "events" => Self::Events,
            "quality_stats" => Self::QualityStats,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for PeerReportFilter {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for PeerReportFilter {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for PeerReportFilter {
    #[inline]
    fn empty() -> Self {
        Self::Unknown(String::new())
    }

    #[inline]
    fn slot(&mut self) -> json::Slot<'_> {
        json::Slot::Name(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn json::Writer) {
        writer.text(name, self.as_str());
    }
}

impl<'de> serde_core::Deserialize<'de> for PeerReportFilter {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for PeerReportFilter {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
