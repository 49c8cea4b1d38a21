// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    BrowserMetadata, CandidatePairs, ConnectionEvent, ConnectionMetadata, DeviceInfo,
    DevicesUpdate, IpInformation, NativeMetadata, SelectedDeviceUpdate,
};

/// The connection and the device of a participant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PeerMetadata {
    /// Changes of the microphones.
    pub audio_devices_updates: Option<Vec<DevicesUpdate>>,
    /// The browser.
    pub browser_metadata: Option<BrowserMetadata>,
    /// The ICE candidate pairs.
    pub candidate_pairs: Option<CandidatePairs>,
    /// The device.
    pub device_info: Option<DeviceInfo>,
    /// What happened during the connection.
    pub events: Option<Vec<ConnectionEvent>>,
    /// The IP address.
    pub ip_information: Option<IpInformation>,
    /// The encoders of a native app.
    pub native_metadata: Option<NativeMetadata>,
    /// The peer connections.
    pub pc_metadata: Option<Vec<ConnectionMetadata>>,
    /// The type of the meeting.
    pub room_view_type: Option<String>,
    /// The name of the SDK.
    pub sdk_name: Option<String>,
    /// The type of the SDK.
    pub sdk_type: Option<String>,
    /// The version of the SDK.
    pub sdk_version: Option<String>,
    /// Changes of the selected devices.
    pub selected_device_updates: Option<Vec<SelectedDeviceUpdate>>,
    /// Changes of the speakers.
    pub speaker_devices_updates: Option<Vec<DevicesUpdate>>,
    /// Changes of the cameras.
    pub video_devices_updates: Option<Vec<DevicesUpdate>>,
    /// Further properties by name. Those with the name of a field aren't sent.
    pub additional: std::collections::BTreeMap<String, serde_json::Value>,
}

impl json::Object for PeerMetadata {
    #[inline]
    fn empty() -> Self {
        Self {
            audio_devices_updates: None,
            browser_metadata: None,
            candidate_pairs: None,
            device_info: None,
            events: None,
            ip_information: None,
            native_metadata: None,
            pc_metadata: None,
            room_view_type: None,
            sdk_name: None,
            sdk_type: None,
            sdk_version: None,
            selected_device_updates: None,
            speaker_devices_updates: None,
            video_devices_updates: None,
            additional: json::empty(),
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "audio_devices_updates" => json::slot(&mut self.audio_devices_updates),
            "browser_metadata" => json::slot(&mut self.browser_metadata),
            "candidate_pairs" => json::slot(&mut self.candidate_pairs),
            "device_info" => json::slot(&mut self.device_info),
            "events" => json::slot(&mut self.events),
            "ip_information" => json::slot(&mut self.ip_information),
            "native_metadata" => json::slot(&mut self.native_metadata),
            "pc_metadata" => json::slot(&mut self.pc_metadata),
            "room_view_type" => json::slot(&mut self.room_view_type),
            "sdk_name" => json::slot(&mut self.sdk_name),
            "sdk_type" => json::slot(&mut self.sdk_type),
            "sdk_version" => json::slot(&mut self.sdk_version),
            "selected_device_updates" => json::slot(&mut self.selected_device_updates),
            "speaker_devices_updates" => json::slot(&mut self.speaker_devices_updates),
            "video_devices_updates" => json::slot(&mut self.video_devices_updates),
            _ => json::Object::slot(&mut self.additional, field, seen),
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PeerMetadata {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PeerMetadata {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.audio_devices_updates, "audio_devices_updates", writer);
        json::write(&self.browser_metadata, "browser_metadata", writer);
        json::write(&self.candidate_pairs, "candidate_pairs", writer);
        json::write(&self.device_info, "device_info", writer);
        json::write(&self.events, "events", writer);
        json::write(&self.ip_information, "ip_information", writer);
        json::write(&self.native_metadata, "native_metadata", writer);
        json::write(&self.pc_metadata, "pc_metadata", writer);
        json::write(&self.room_view_type, "room_view_type", writer);
        json::write(&self.sdk_name, "sdk_name", writer);
        json::write(&self.sdk_type, "sdk_type", writer);
        json::write(&self.sdk_version, "sdk_version", writer);
        json::write(&self.selected_device_updates, "selected_device_updates", writer);
        json::write(&self.speaker_devices_updates, "speaker_devices_updates", writer);
        json::write(&self.video_devices_updates, "video_devices_updates", writer);
        json::write_additional(
            &self.additional,
            &[
                "audio_devices_updates",
                "browser_metadata",
                "candidate_pairs",
                "device_info",
                "events",
                "ip_information",
                "native_metadata",
                "pc_metadata",
                "room_view_type",
                "sdk_name",
                "sdk_type",
                "sdk_version",
                "selected_device_updates",
                "speaker_devices_updates",
                "video_devices_updates",
            ],
            writer,
        );
    }
}

impl serde_core::Serialize for PeerMetadata {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
