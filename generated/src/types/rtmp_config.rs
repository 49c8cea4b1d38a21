// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// Where a recording is streamed to while it is made.
#[derive(Clone, Default, PartialEq)]
#[non_exhaustive]
pub struct RtmpConfig {
    /// The RTMP URL to stream to.
    ///
    /// Secret: not shown by `Debug`.
    pub rtmp_url: Option<String>,
}

impl std::fmt::Debug for RtmpConfig {
    #[inline]
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter
            .debug_struct("RtmpConfig")
            .field("rtmp_url", &self.rtmp_url.as_ref().map(|_| "[secret]"))
            .finish()
    }
}

impl RtmpConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self { rtmp_url: None }
    }

    /// The RTMP URL to stream to.
    #[must_use]
    pub fn rtmp_url(mut self, rtmp_url: impl Into<String>) -> Self {
        self.rtmp_url = Some(rtmp_url.into());
        self
    }
}

impl json::Object for RtmpConfig {
    #[inline]
    fn empty() -> Self {
        Self { rtmp_url: None }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "rtmp_url" => json::slot(&mut self.rtmp_url),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for RtmpConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for RtmpConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.rtmp_url, "rtmp_url", writer);
    }
}

impl serde_core::Serialize for RtmpConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
