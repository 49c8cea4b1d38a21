// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The fractions of the video that a participant sends with issues.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct VideoProducerIssues {
    /// The field `bandwidth_quality_limitation_fraction`.
    pub bandwidth_quality_limitation_fraction: Option<f64>,
    /// The field `cpu_quality_limitation_fraction`.
    pub cpu_quality_limitation_fraction: Option<f64>,
    /// The field `no_video_fraction`.
    pub no_video_fraction: Option<f64>,
    /// The field `poor_resolution_fraction`.
    pub poor_resolution_fraction: Option<f64>,
    /// The field `quality_limitation_fraction`.
    pub quality_limitation_fraction: Option<f64>,
}

impl json::Object for VideoProducerIssues {
    #[inline]
    fn empty() -> Self {
        Self {
            bandwidth_quality_limitation_fraction: None,
            cpu_quality_limitation_fraction: None,
            no_video_fraction: None,
            poor_resolution_fraction: None,
            quality_limitation_fraction: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "bandwidth_quality_limitation_fraction" => {
                json::slot(&mut self.bandwidth_quality_limitation_fraction)
            }
            "cpu_quality_limitation_fraction" => {
                json::slot(&mut self.cpu_quality_limitation_fraction)
            }
            "no_video_fraction" => json::slot(&mut self.no_video_fraction),
            "poor_resolution_fraction" => json::slot(&mut self.poor_resolution_fraction),
            "quality_limitation_fraction" => {
                json::slot(&mut self.quality_limitation_fraction)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for VideoProducerIssues {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for VideoProducerIssues {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(
            &self.bandwidth_quality_limitation_fraction,
            "bandwidth_quality_limitation_fraction",
            writer,
        );
        json::write(
            &self.cpu_quality_limitation_fraction,
            "cpu_quality_limitation_fraction",
            writer,
        );
        json::write(&self.no_video_fraction, "no_video_fraction", writer);
        json::write(&self.poor_resolution_fraction, "poor_resolution_fraction", writer);
        json::write(
            &self.quality_limitation_fraction,
            "quality_limitation_fraction",
            writer,
        );
    }
}

impl serde_core::Serialize for VideoProducerIssues {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
