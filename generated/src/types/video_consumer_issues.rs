// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The fractions of the video that a participant receives with issues.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoConsumerIssues {
    /// The field `lag_fraction`.
    pub lag_fraction: Option<f64>,
    /// The field `no_video_fraction`.
    pub no_video_fraction: Option<f64>,
    /// The field `poor_resolution_fraction`.
    pub poor_resolution_fraction: Option<f64>,
}

impl json::Object for VideoConsumerIssues {
    #[inline]
    fn empty() -> Self {
        Self {
            lag_fraction: None,
            no_video_fraction: None,
            poor_resolution_fraction: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "lag_fraction" => json::slot(&mut self.lag_fraction),
            "no_video_fraction" => json::slot(&mut self.no_video_fraction),
            "poor_resolution_fraction" => json::slot(&mut self.poor_resolution_fraction),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for VideoConsumerIssues {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for VideoConsumerIssues {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.lag_fraction, "lag_fraction", writer);
        json::write(&self.no_video_fraction, "no_video_fraction", writer);
        json::write(&self.poor_resolution_fraction, "poor_resolution_fraction", writer);
    }
}

impl serde_core::Serialize for VideoConsumerIssues {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
