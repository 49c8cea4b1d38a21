// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// How long each reason limited the quality of a video.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct QualityLimitationDurations {
    /// The field `bandwidth`.
    pub bandwidth: Option<f64>,
    /// The field `cpu`.
    pub cpu: Option<f64>,
    /// The field `none`.
    pub none: Option<f64>,
    /// The field `other`.
    pub other: Option<f64>,
}

impl json::Object for QualityLimitationDurations {
    #[inline]
    fn empty() -> Self {
        Self {
            bandwidth: None,
            cpu: None,
            none: None,
            other: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "bandwidth" => json::slot(&mut self.bandwidth),
            "cpu" => json::slot(&mut self.cpu),
            "none" => json::slot(&mut self.none),
            "other" => json::slot(&mut self.other),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for QualityLimitationDurations {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for QualityLimitationDurations {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.bandwidth, "bandwidth", writer);
        json::write(&self.cpu, "cpu", writer);
        json::write(&self.none, "none", writer);
        json::write(&self.other, "other", writer);
    }
}

impl serde_core::Serialize for QualityLimitationDurations {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
