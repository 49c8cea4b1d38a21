// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{MaxVideoStreams, PresetMedia, ViewType};

/// The configuration of meetings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetConfig {
    /// The maximum number of screen shares at the same time.
    pub max_screenshare_count: i64,
    /// The maximum number of visible video streams.
    pub max_video_streams: MaxVideoStreams,
    /// The quality of the media.
    pub media: PresetMedia,
    /// The type of the meetings.
    pub view_type: ViewType,
    /// The quality levels for the viewers of a livestream.
    pub livestream_viewer_qualities: Option<Option<Vec<i64>>>,
}

impl PresetConfig {
    /// Creates a value from the required fields. Optional fields are not set.
    #[inline]
    pub fn new(
        max_screenshare_count: i64,
        max_video_streams: MaxVideoStreams,
        media: PresetMedia,
        view_type: ViewType,
    ) -> Self {
        Self {
            max_screenshare_count,
            max_video_streams,
            media,
            view_type,
            livestream_viewer_qualities: None,
        }
    }

    /// The quality levels for the viewers of a livestream.
    ///
    /// `None` is sent as `null`. If this method isn't called, nothing is sent.
    #[must_use]
    #[inline]
    pub fn livestream_viewer_qualities(
        mut self,
        livestream_viewer_qualities: Option<Vec<i64>>,
    ) -> Self {
        self.livestream_viewer_qualities = Some(livestream_viewer_qualities);
        self
    }
}

impl json::Object for PresetConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            max_screenshare_count: 0,
            max_video_streams: json::empty(),
            media: json::empty(),
            view_type: json::empty(),
            livestream_viewer_qualities: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["max_screenshare_count", "max_video_streams", "media", "view_type"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "max_screenshare_count" => seen.required(0, &mut self.max_screenshare_count),
            "max_video_streams" => seen.required(1, &mut self.max_video_streams),
            "media" => seen.required(2, &mut self.media),
            "view_type" => seen.required(3, &mut self.view_type),
            "livestream_viewer_qualities" => {
                json::slot(&mut self.livestream_viewer_qualities)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetConfig {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.max_screenshare_count, "max_screenshare_count", writer);
        json::write(&self.max_video_streams, "max_video_streams", writer);
        json::write(&self.media, "media", writer);
        json::write(&self.view_type, "view_type", writer);
        json::write(
            &self.livestream_viewer_qualities,
            "livestream_viewer_qualities",
            writer,
        );
    }
}

impl serde_core::Serialize for PresetConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
