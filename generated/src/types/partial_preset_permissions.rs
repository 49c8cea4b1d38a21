// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;
use super::{
    PartialChatPermissions, PartialConnectedMeetingsPermissions, PartialMediaPermissions,
    PartialPluginPermissions, PartialPollPermissions, Permission, RecorderType,
    WaitingRoomType,
};

/// [`PresetPermissions`](super::PresetPermissions) with all fields optional. Only fields that are
/// set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPresetPermissions {
    /// Whether participants may admit others from the waiting room.
    pub accept_waiting_requests: Option<bool>,
    /// Whether participants may accept requests to produce media.
    pub can_accept_production_requests: Option<bool>,
    /// Whether participants may change the permissions of others.
    pub can_change_participant_permissions: Option<bool>,
    /// Whether participants may change their display names.
    pub can_edit_display_name: Option<bool>,
    /// Whether participants may livestream the meeting.
    pub can_livestream: Option<bool>,
    /// Whether participants may record the meeting.
    pub can_record: Option<bool>,
    /// Whether participants may spotlight others.
    pub can_spotlight: Option<bool>,
    /// What participants may do in the chat.
    pub chat: Option<PartialChatPermissions>,
    /// What participants may do with connected meetings.
    pub connected_meetings: Option<PartialConnectedMeetingsPermissions>,
    /// Whether participants may turn off the audio of others.
    pub disable_participant_audio: Option<bool>,
    /// Whether participants may stop the screen shares of others.
    pub disable_participant_screensharing: Option<bool>,
    /// Whether participants may turn off the video of others.
    pub disable_participant_video: Option<bool>,
    /// Whether participants are hidden from others.
    pub hidden_participant: Option<bool>,
    /// Whether participants may remove others.
    pub kick_participant: Option<bool>,
    /// Which media participants may produce.
    pub media: Option<PartialMediaPermissions>,
    /// Whether participants may pin others.
    pub pin_participant: Option<bool>,
    /// What participants may do with plugins.
    pub plugins: Option<PartialPluginPermissions>,
    /// What participants may do with polls.
    pub polls: Option<PartialPollPermissions>,
    /// The type of recorder that participants are.
    pub recorder_type: Option<RecorderType>,
    /// Whether participants see the list of participants.
    pub show_participant_list: Option<bool>,
    /// How participants pass the waiting room.
    pub waiting_room_type: Option<WaitingRoomType>,
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

impl PartialPresetPermissions {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            accept_waiting_requests: None,
            can_accept_production_requests: None,
            can_change_participant_permissions: None,
            can_edit_display_name: None,
            can_livestream: None,
            can_record: None,
            can_spotlight: None,
            chat: None,
            connected_meetings: None,
            disable_participant_audio: None,
            disable_participant_screensharing: None,
            disable_participant_video: None,
            hidden_participant: None,
            kick_participant: None,
            media: None,
            pin_participant: None,
            plugins: None,
            polls: None,
            recorder_type: None,
            show_participant_list: None,
            waiting_room_type: None,
            accept_stage_requests: None,
            is_recorder: None,
            stage_access: None,
            stage_enabled: None,
            transcription_enabled: None,
        }
    }

    /// Whether participants may admit others from the waiting room.
    #[must_use]
    #[inline]
    pub fn accept_waiting_requests(mut self, accept_waiting_requests: bool) -> Self {
        self.accept_waiting_requests = Some(accept_waiting_requests);
        self
    }

    /// Whether participants may accept requests to produce media.
    #[must_use]
    #[inline]
    pub fn can_accept_production_requests(
        mut self,
        can_accept_production_requests: bool,
    ) -> Self {
        self.can_accept_production_requests = Some(can_accept_production_requests);
        self
    }

    /// Whether participants may change the permissions of others.
    #[must_use]
    #[inline]
    pub fn can_change_participant_permissions(
        mut self,
        can_change_participant_permissions: bool,
    ) -> Self {
        self.can_change_participant_permissions = Some(
            can_change_participant_permissions,
        );
        self
    }

    /// Whether participants may change their display names.
    #[must_use]
    #[inline]
    pub fn can_edit_display_name(mut self, can_edit_display_name: bool) -> Self {
        self.can_edit_display_name = Some(can_edit_display_name);
        self
    }

    /// Whether participants may livestream the meeting.
    #[must_use]
    #[inline]
    pub fn can_livestream(mut self, can_livestream: bool) -> Self {
        self.can_livestream = Some(can_livestream);
        self
    }

    /// Whether participants may record the meeting.
    #[must_use]
    #[inline]
    pub fn can_record(mut self, can_record: bool) -> Self {
        self.can_record = Some(can_record);
        self
    }

    /// Whether participants may spotlight others.
    #[must_use]
    #[inline]
    pub fn can_spotlight(mut self, can_spotlight: bool) -> Self {
        self.can_spotlight = Some(can_spotlight);
        self
    }

    /// What participants may do in the chat.
    #[must_use]
    #[inline]
    pub fn chat(mut self, chat: PartialChatPermissions) -> Self {
        self.chat = Some(chat);
        self
    }

    /// What participants may do with connected meetings.
    #[must_use]
    #[inline]
    pub fn connected_meetings(
        mut self,
        connected_meetings: PartialConnectedMeetingsPermissions,
    ) -> Self {
        self.connected_meetings = Some(connected_meetings);
        self
    }

    /// Whether participants may turn off the audio of others.
    #[must_use]
    #[inline]
    pub fn disable_participant_audio(mut self, disable_participant_audio: bool) -> Self {
        self.disable_participant_audio = Some(disable_participant_audio);
        self
    }

    /// Whether participants may stop the screen shares of others.
    #[must_use]
    #[inline]
    pub fn disable_participant_screensharing(
        mut self,
        disable_participant_screensharing: bool,
    ) -> Self {
        self.disable_participant_screensharing = Some(disable_participant_screensharing);
        self
    }

    /// Whether participants may turn off the video of others.
    #[must_use]
    #[inline]
    pub fn disable_participant_video(mut self, disable_participant_video: bool) -> Self {
        self.disable_participant_video = Some(disable_participant_video);
        self
    }

    /// Whether participants are hidden from others.
    #[must_use]
    #[inline]
    pub fn hidden_participant(mut self, hidden_participant: bool) -> Self {
        self.hidden_participant = Some(hidden_participant);
        self
    }

    /// Whether participants may remove others.
    #[must_use]
    #[inline]
    pub fn kick_participant(mut self, kick_participant: bool) -> Self {
        self.kick_participant = Some(kick_participant);
        self
    }

    /// Which media participants may produce.
    #[must_use]
    #[inline]
    pub fn media(mut self, media: PartialMediaPermissions) -> Self {
        self.media = Some(media);
        self
    }

    /// Whether participants may pin others.
    #[must_use]
    #[inline]
    pub fn pin_participant(mut self, pin_participant: bool) -> Self {
        self.pin_participant = Some(pin_participant);
        self
    }

    /// What participants may do with plugins.
    #[must_use]
    #[inline]
    pub fn plugins(mut self, plugins: PartialPluginPermissions) -> Self {
        self.plugins = Some(plugins);
        self
    }

    /// What participants may do with polls.
    #[must_use]
    #[inline]
    pub fn polls(mut self, polls: PartialPollPermissions) -> Self {
        self.polls = Some(polls);
        self
    }

    /// The type of recorder that participants are.
    #[must_use]
    #[inline]
    pub fn recorder_type(mut self, recorder_type: RecorderType) -> Self {
        self.recorder_type = Some(recorder_type);
        self
    }

    /// Whether participants see the list of participants.
    #[must_use]
    #[inline]
    pub fn show_participant_list(mut self, show_participant_list: bool) -> Self {
        self.show_participant_list = Some(show_participant_list);
        self
    }

    /// How participants pass the waiting room.
    #[must_use]
    #[inline]
    pub fn waiting_room_type(mut self, waiting_room_type: WaitingRoomType) -> Self {
        self.waiting_room_type = Some(waiting_room_type);
        self
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

impl json::Object for PartialPresetPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            accept_waiting_requests: None,
            can_accept_production_requests: None,
            can_change_participant_permissions: None,
            can_edit_display_name: None,
            can_livestream: None,
            can_record: None,
            can_spotlight: None,
            chat: None,
            connected_meetings: None,
            disable_participant_audio: None,
            disable_participant_screensharing: None,
            disable_participant_video: None,
            hidden_participant: None,
            kick_participant: None,
            media: None,
            pin_participant: None,
            plugins: None,
            polls: None,
            recorder_type: None,
            show_participant_list: None,
            waiting_room_type: None,
            accept_stage_requests: None,
            is_recorder: None,
            stage_access: None,
            stage_enabled: None,
            transcription_enabled: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "accept_waiting_requests" => json::slot(&mut self.accept_waiting_requests),
            "can_accept_production_requests" => {
                json::slot(&mut self.can_accept_production_requests)
            }
            "can_change_participant_permissions" => {
                json::slot(&mut self.can_change_participant_permissions)
            }
            "can_edit_display_name" => json::slot(&mut self.can_edit_display_name),
            "can_livestream" => json::slot(&mut self.can_livestream),
            "can_record" => json::slot(&mut self.can_record),
            "can_spotlight" => json::slot(&mut self.can_spotlight),
            "chat" => json::slot(&mut self.chat),
            "connected_meetings" => json::slot(&mut self.connected_meetings),
            "disable_participant_audio" => {
                json::slot(&mut self.disable_participant_audio)
            }
            "disable_participant_screensharing" => {
                json::slot(&mut self.disable_participant_screensharing)
            }
            "disable_participant_video" => {
                json::slot(&mut self.disable_participant_video)
            }
            "hidden_participant" => json::slot(&mut self.hidden_participant),
            "kick_participant" => json::slot(&mut self.kick_participant),
            "media" => json::slot(&mut self.media),
            "pin_participant" => json::slot(&mut self.pin_participant),
            "plugins" => json::slot(&mut self.plugins),
            "polls" => json::slot(&mut self.polls),
            "recorder_type" => json::slot(&mut self.recorder_type),
            "show_participant_list" => json::slot(&mut self.show_participant_list),
            "waiting_room_type" => json::slot(&mut self.waiting_room_type),
            "accept_stage_requests" => json::slot(&mut self.accept_stage_requests),
            "is_recorder" => json::slot(&mut self.is_recorder),
            "stage_access" => json::slot(&mut self.stage_access),
            "stage_enabled" => json::slot(&mut self.stage_enabled),
            "transcription_enabled" => json::slot(&mut self.transcription_enabled),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPresetPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPresetPermissions {
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

impl serde_core::Serialize for PartialPresetPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
