// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// [`ConnectedMeetingsPermissions`](super::ConnectedMeetingsPermissions) with all fields optional.
/// Only fields that are set are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialConnectedMeetingsPermissions {
    /// Whether participants may change the connected meetings.
    pub can_alter_connected_meetings: Option<bool>,
    /// Whether participants may switch to connected meetings.
    pub can_switch_connected_meetings: Option<bool>,
    /// Whether participants may switch to the parent meeting.
    pub can_switch_to_parent_meeting: Option<bool>,
}

impl PartialConnectedMeetingsPermissions {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            can_alter_connected_meetings: None,
            can_switch_connected_meetings: None,
            can_switch_to_parent_meeting: None,
        }
    }

    /// Whether participants may change the connected meetings.
    #[must_use]
    #[inline]
    pub fn can_alter_connected_meetings(
        mut self,
        can_alter_connected_meetings: bool,
    ) -> Self {
        self.can_alter_connected_meetings = Some(can_alter_connected_meetings);
        self
    }

    /// Whether participants may switch to connected meetings.
    #[must_use]
    #[inline]
    pub fn can_switch_connected_meetings(
        mut self,
        can_switch_connected_meetings: bool,
    ) -> Self {
        self.can_switch_connected_meetings = Some(can_switch_connected_meetings);
        self
    }

    /// Whether participants may switch to the parent meeting.
    #[must_use]
    #[inline]
    pub fn can_switch_to_parent_meeting(
        mut self,
        can_switch_to_parent_meeting: bool,
    ) -> Self {
        self.can_switch_to_parent_meeting = Some(can_switch_to_parent_meeting);
        self
    }
}

impl json::Object for PartialConnectedMeetingsPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_alter_connected_meetings: None,
            can_switch_connected_meetings: None,
            can_switch_to_parent_meeting: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_alter_connected_meetings" => {
                json::slot(&mut self.can_alter_connected_meetings)
            }
            "can_switch_connected_meetings" => {
                json::slot(&mut self.can_switch_connected_meetings)
            }
            "can_switch_to_parent_meeting" => {
                json::slot(&mut self.can_switch_to_parent_meeting)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialConnectedMeetingsPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialConnectedMeetingsPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(
            &self.can_alter_connected_meetings,
            "can_alter_connected_meetings",
            writer,
        );
        json::write(
            &self.can_switch_connected_meetings,
            "can_switch_connected_meetings",
            writer,
        );
        json::write(
            &self.can_switch_to_parent_meeting,
            "can_switch_to_parent_meeting",
            writer,
        );
    }
}

impl serde_core::Serialize for PartialConnectedMeetingsPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
