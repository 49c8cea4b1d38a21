// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// What participants may do with connected meetings.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ConnectedMeetingsPermissions {
    /// Whether participants may change the connected meetings.
    pub can_alter_connected_meetings: bool,
    /// Whether participants may switch to connected meetings.
    pub can_switch_connected_meetings: bool,
    /// Whether participants may switch to the parent meeting.
    pub can_switch_to_parent_meeting: bool,
}

/// The required values for [`ConnectedMeetingsPermissions`].
#[derive(Clone, Debug)]
pub struct ConnectedMeetingsPermissionsRequired {
    /// Whether participants may change the connected meetings.
    pub can_alter_connected_meetings: bool,
    /// Whether participants may switch to connected meetings.
    pub can_switch_connected_meetings: bool,
    /// Whether participants may switch to the parent meeting.
    pub can_switch_to_parent_meeting: bool,
}

impl ConnectedMeetingsPermissions {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: ConnectedMeetingsPermissionsRequired) -> Self {
        Self {
            can_alter_connected_meetings: required.can_alter_connected_meetings,
            can_switch_connected_meetings: required.can_switch_connected_meetings,
            can_switch_to_parent_meeting: required.can_switch_to_parent_meeting,
        }
    }
}

impl json::Object for ConnectedMeetingsPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_alter_connected_meetings: false,
            can_switch_connected_meetings: false,
            can_switch_to_parent_meeting: false,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[
            "can_alter_connected_meetings",
            "can_switch_connected_meetings",
            "can_switch_to_parent_meeting",
        ]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_alter_connected_meetings" => {
                seen.required(0, &mut self.can_alter_connected_meetings)
            }
            "can_switch_connected_meetings" => {
                seen.required(1, &mut self.can_switch_connected_meetings)
            }
            "can_switch_to_parent_meeting" => {
                seen.required(2, &mut self.can_switch_to_parent_meeting)
            }
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for ConnectedMeetingsPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for ConnectedMeetingsPermissions {
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

impl serde_core::Serialize for ConnectedMeetingsPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
