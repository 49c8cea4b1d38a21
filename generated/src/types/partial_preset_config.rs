// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{PartialMaxVideoStreams, PartialPresetMedia, ViewType};

/// [`PresetConfig`](super::PresetConfig) with all fields optional. Only fields that are set are
/// sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPresetConfig {
    /// The maximum number of screen shares at the same time.
    pub max_screenshare_count: Option<i64>,
    /// The maximum number of visible video streams.
    pub max_video_streams: Option<PartialMaxVideoStreams>,
    /// The quality of the media.
    pub media: Option<PartialPresetMedia>,
    /// The type of the meetings.
    pub view_type: Option<ViewType>,
    /// The quality levels for the viewers of a livestream.
    pub livestream_viewer_qualities: Option<Option<Vec<i64>>>,
}

impl PartialPresetConfig {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            max_screenshare_count: None,
            max_video_streams: None,
            media: None,
            view_type: None,
            livestream_viewer_qualities: None,
        }
    }

    /// The maximum number of screen shares at the same time.
    #[must_use]
    #[inline]
    pub fn max_screenshare_count(mut self, max_screenshare_count: i64) -> Self {
        self.max_screenshare_count = Some(max_screenshare_count);
        self
    }

    /// The maximum number of visible video streams.
    #[must_use]
    #[inline]
    pub fn max_video_streams(
        mut self,
        max_video_streams: PartialMaxVideoStreams,
    ) -> Self {
        self.max_video_streams = Some(max_video_streams);
        self
    }

    /// The quality of the media.
    #[must_use]
    #[inline]
    pub fn media(mut self, media: PartialPresetMedia) -> Self {
        self.media = Some(media);
        self
    }

    /// The type of the meetings.
    #[must_use]
    #[inline]
    pub fn view_type(mut self, view_type: ViewType) -> Self {
        self.view_type = Some(view_type);
        self
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

impl json::Object for PartialPresetConfig {
    #[inline]
    fn empty() -> Self {
        Self {
            max_screenshare_count: None,
            max_video_streams: None,
            media: None,
            view_type: None,
            livestream_viewer_qualities: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "max_screenshare_count" => json::slot(&mut self.max_screenshare_count),
            "max_video_streams" => json::slot(&mut self.max_video_streams),
            "media" => json::slot(&mut self.media),
            "view_type" => json::slot(&mut self.view_type),
            "livestream_viewer_qualities" => {
                json::slot(&mut self.livestream_viewer_qualities)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPresetConfig {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPresetConfig {
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

impl serde_core::Serialize for PartialPresetConfig {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
