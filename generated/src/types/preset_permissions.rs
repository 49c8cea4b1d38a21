// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    ChatPermissions, ConnectedMeetingsPermissions, MediaPermissions, Permission,
    PluginPermissions, PollPermissions, RecorderType, WaitingRoomType,
};

/// What participants may do.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PresetPermissions {
    /// Whether participants may admit others from the waiting room.
    pub accept_waiting_requests: bool,
    /// Whether participants may accept requests to produce media.
    pub can_accept_production_requests: bool,
    /// Whether participants may change the permissions of others.
    pub can_change_participant_permissions: bool,
    /// Whether participants may change their display names.
    pub can_edit_display_name: bool,
    /// Whether participants may livestream the meeting.
    pub can_livestream: bool,
    /// Whether participants may record the meeting.
    pub can_record: bool,
    /// Whether participants may spotlight others.
    pub can_spotlight: bool,
    /// What participants may do in the chat.
    pub chat: ChatPermissions,
    /// What participants may do with connected meetings.
    pub connected_meetings: ConnectedMeetingsPermissions,
    /// Whether participants may turn off the audio of others.
    pub disable_participant_audio: bool,
    /// Whether participants may stop the screen shares of others.
    pub disable_participant_screensharing: bool,
    /// Whether participants may turn off the video of others.
    pub disable_participant_video: bool,
    /// Whether participants are hidden from others.
    pub hidden_participant: bool,
    /// Whether participants may remove others.
    pub kick_participant: bool,
    /// Which media participants may produce.
    pub media: MediaPermissions,
    /// Whether participants may pin others.
    pub pin_participant: bool,
    /// What participants may do with plugins.
    pub plugins: PluginPermissions,
    /// What participants may do with polls.
    pub polls: PollPermissions,
    /// The type of recorder that participants are.
    pub recorder_type: RecorderType,
    /// Whether participants see the list of participants.
    pub show_participant_list: bool,
    /// How participants pass the waiting room.
    pub waiting_room_type: WaitingRoomType,
    /// Whether participants may let others onto the stage.
    pub accept_stage_requests: Option<bool>,
    /// Whether participants are recorders.
    pub is_recorder: Option<bool>,
    /// Whether participants may go onto the stage.
    pub stage_access: Option<Permission>,
    /// Whether the stage is enabled.
    pub stage_enabled: Option<bool>,
    /// Whether transcription is enabled.
    pub transcription_enabled: Option<bool>,
}

/// The required values for [`PresetPermissions`].
#[derive(Clone, Debug)]
pub struct PresetPermissionsRequired {
    /// Whether participants may admit others from the waiting room.
    pub accept_waiting_requests: bool,
    /// Whether participants may accept requests to produce media.
    pub can_accept_production_requests: bool,
    /// Whether participants may change the permissions of others.
    pub can_change_participant_permissions: bool,
    /// Whether participants may change their display names.
    pub can_edit_display_name: bool,
    /// Whether participants may livestream the meeting.
    pub can_livestream: bool,
    /// Whether participants may record the meeting.
    pub can_record: bool,
    /// Whether participants may spotlight others.
    pub can_spotlight: bool,
    /// What participants may do in the chat.
    pub chat: ChatPermissions,
    /// What participants may do with connected meetings.
    pub connected_meetings: ConnectedMeetingsPermissions,
    /// Whether participants may turn off the audio of others.
    pub disable_participant_audio: bool,
    /// Whether participants may stop the screen shares of others.
    pub disable_participant_screensharing: bool,
    /// Whether participants may turn off the video of others.
    pub disable_participant_video: bool,
    /// Whether participants are hidden from others.
    pub hidden_participant: bool,
    /// Whether participants may remove others.
    pub kick_participant: bool,
    /// Which media participants may produce.
    pub media: MediaPermissions,
    /// Whether participants may pin others.
    pub pin_participant: bool,
    /// What participants may do with plugins.
    pub plugins: PluginPermissions,
    /// What participants may do with polls.
    pub polls: PollPermissions,
    /// The type of recorder that participants are.
    pub recorder_type: RecorderType,
    /// Whether participants see the list of participants.
    pub show_participant_list: bool,
    /// How participants pass the waiting room.
    pub waiting_room_type: WaitingRoomType,
}

impl PresetPermissions {
    /// Creates a value from the required fields. Optional fields are not set.
    #[inline]
    pub fn new(required: PresetPermissionsRequired) -> Self {
        Self {
            accept_waiting_requests: required.accept_waiting_requests,
            can_accept_production_requests: required.can_accept_production_requests,
            can_change_participant_permissions: required
                .can_change_participant_permissions,
            can_edit_display_name: required.can_edit_display_name,
            can_livestream: required.can_livestream,
            can_record: required.can_record,
            can_spotlight: required.can_spotlight,
            chat: required.chat,
            connected_meetings: required.connected_meetings,
            disable_participant_audio: required.disable_participant_audio,
            disable_participant_screensharing: required
                .disable_participant_screensharing,
            disable_participant_video: required.disable_participant_video,
            hidden_participant: required.hidden_participant,
            kick_participant: required.kick_participant,
            media: required.media,
            pin_participant: required.pin_participant,
            plugins: required.plugins,
            polls: required.polls,
            recorder_type: required.recorder_type,
            show_participant_list: required.show_participant_list,
            waiting_room_type: required.waiting_room_type,
            accept_stage_requests: None,
            is_recorder: None,
            stage_access: None,
            stage_enabled: None,
            transcription_enabled: None,
        }
    }

    /// Whether participants may let others onto the stage.
    #[must_use]
    #[inline]
    pub fn accept_stage_requests(mut self, accept_stage_requests: bool) -> Self {
        self.accept_stage_requests = Some(accept_stage_requests);
        self
    }

    /// Whether participants are recorders.
    #[must_use]
    #[inline]
    pub fn is_recorder(mut self, is_recorder: bool) -> Self {
        self.is_recorder = Some(is_recorder);
        self
    }

    /// Whether participants may go onto the stage.
    #[must_use]
    #[inline]
    pub fn stage_access(mut self, stage_access: Permission) -> Self {
        self.stage_access = Some(stage_access);
        self
    }

    /// Whether the stage is enabled.
    #[must_use]
    #[inline]
    pub fn stage_enabled(mut self, stage_enabled: bool) -> Self {
        self.stage_enabled = Some(stage_enabled);
        self
    }

    /// Whether transcription is enabled.
    #[must_use]
    #[inline]
    pub fn transcription_enabled(mut self, transcription_enabled: bool) -> Self {
        self.transcription_enabled = Some(transcription_enabled);
        self
    }
}

impl json::Object for PresetPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            accept_waiting_requests: false,
            can_accept_production_requests: false,
            can_change_participant_permissions: false,
            can_edit_display_name: false,
            can_livestream: false,
            can_record: false,
            can_spotlight: false,
            chat: json::empty(),
            connected_meetings: json::empty(),
            disable_participant_audio: false,
            disable_participant_screensharing: false,
            disable_participant_video: false,
            hidden_participant: false,
            kick_participant: false,
            media: json::empty(),
            pin_participant: false,
            plugins: json::empty(),
            polls: json::empty(),
            recorder_type: json::empty(),
            show_participant_list: false,
            waiting_room_type: json::empty(),
            accept_stage_requests: None,
            is_recorder: None,
            stage_access: None,
            stage_enabled: None,
            transcription_enabled: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[
            "accept_waiting_requests",
            "can_accept_production_requests",
            "can_change_participant_permissions",
            "can_edit_display_name",
            "can_livestream",
            "can_record",
            "can_spotlight",
            "chat",
            "connected_meetings",
            "disable_participant_audio",
            "disable_participant_screensharing",
            "disable_participant_video",
            "hidden_participant",
            "kick_participant",
            "media",
            "pin_participant",
            "plugins",
            "polls",
            "recorder_type",
            "show_participant_list",
            "waiting_room_type",
        ]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "accept_waiting_requests" => {
                seen.required(0, &mut self.accept_waiting_requests)
            }
            "can_accept_production_requests" => {
                seen.required(1, &mut self.can_accept_production_requests)
            }
            "can_change_participant_permissions" => {
                seen.required(2, &mut self.can_change_participant_permissions)
            }
            "can_edit_display_name" => seen.required(3, &mut self.can_edit_display_name),
            "can_livestream" => seen.required(4, &mut self.can_livestream),
            "can_record" => seen.required(5, &mut self.can_record),
            "can_spotlight" => seen.required(6, &mut self.can_spotlight),
            "chat" => seen.required(7, &mut self.chat),
            "connected_meetings" => seen.required(8, &mut self.connected_meetings),
            "disable_participant_audio" => {
                seen.required(9, &mut self.disable_participant_audio)
            }
            "disable_participant_screensharing" => {
                seen.required(10, &mut self.disable_participant_screensharing)
            }
            "disable_participant_video" => {
                seen.required(11, &mut self.disable_participant_video)
            }
            "hidden_participant" => seen.required(12, &mut self.hidden_participant),
            "kick_participant" => seen.required(13, &mut self.kick_participant),
            "media" => seen.required(14, &mut self.media),
            "pin_participant" => seen.required(15, &mut self.pin_participant),
            "plugins" => seen.required(16, &mut self.plugins),
            "polls" => seen.required(17, &mut self.polls),
            "recorder_type" => seen.required(18, &mut self.recorder_type),
            "show_participant_list" => seen.required(19, &mut self.show_participant_list),
            "waiting_room_type" => seen.required(20, &mut self.waiting_room_type),
            "accept_stage_requests" => json::slot(&mut self.accept_stage_requests),
            "is_recorder" => json::slot(&mut self.is_recorder),
            "stage_access" => json::slot(&mut self.stage_access),
            "stage_enabled" => json::slot(&mut self.stage_enabled),
            "transcription_enabled" => json::slot(&mut self.transcription_enabled),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PresetPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PresetPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.accept_waiting_requests, "accept_waiting_requests", writer);
        json::write(
            &self.can_accept_production_requests,
            "can_accept_production_requests",
            writer,
        );
        json::write(
            &self.can_change_participant_permissions,
            "can_change_participant_permissions",
            writer,
        );
        json::write(&self.can_edit_display_name, "can_edit_display_name", writer);
        json::write(&self.can_livestream, "can_livestream", writer);
        json::write(&self.can_record, "can_record", writer);
        json::write(&self.can_spotlight, "can_spotlight", writer);
        json::write(&self.chat, "chat", writer);
        json::write(&self.connected_meetings, "connected_meetings", writer);
        json::write(
            &self.disable_participant_audio,
            "disable_participant_audio",
            writer,
        );
        json::write(
            &self.disable_participant_screensharing,
            "disable_participant_screensharing",
            writer,
        );
        json::write(
            &self.disable_participant_video,
            "disable_participant_video",
            writer,
        );
        json::write(&self.hidden_participant, "hidden_participant", writer);
        json::write(&self.kick_participant, "kick_participant", writer);
        json::write(&self.media, "media", writer);
        json::write(&self.pin_participant, "pin_participant", writer);
        json::write(&self.plugins, "plugins", writer);
        json::write(&self.polls, "polls", writer);
        json::write(&self.recorder_type, "recorder_type", writer);
        json::write(&self.show_participant_list, "show_participant_list", writer);
        json::write(&self.waiting_room_type, "waiting_room_type", writer);
        json::write(&self.accept_stage_requests, "accept_stage_requests", writer);
        json::write(&self.is_recorder, "is_recorder", writer);
        json::write(&self.stage_access, "stage_access", writer);
        json::write(&self.stage_enabled, "stage_enabled", writer);
        json::write(&self.transcription_enabled, "transcription_enabled", writer);
    }
}

impl serde_core::Serialize for PresetPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
