// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// What participants may do with polls.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PollPermissions {
    /// Whether participants may create polls.
    pub can_create: bool,
    /// Whether participants may view polls.
    pub can_view: bool,
    /// Whether participants may vote.
    pub can_vote: bool,
}

/// The required values for [`PollPermissions`].
#[derive(Clone, Debug)]
pub struct PollPermissionsRequired {
    /// Whether participants may create polls.
    pub can_create: bool,
    /// Whether participants may view polls.
    pub can_view: bool,
    /// Whether participants may vote.
    pub can_vote: bool,
}

impl PollPermissions {
    /// Creates a value from the required fields.
    #[inline]
    pub fn new(required: PollPermissionsRequired) -> Self {
        Self {
            can_create: required.can_create,
            can_view: required.can_view,
            can_vote: required.can_vote,
        }
    }
}

impl json::Object for PollPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_create: false,
            can_view: false,
            can_vote: false,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &["can_create", "can_view", "can_vote"]
    }

    #[inline]
    fn slot(&mut self, field: &str, seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_create" => seen.required(0, &mut self.can_create),
            "can_view" => seen.required(1, &mut self.can_view),
            "can_vote" => seen.required(2, &mut self.can_vote),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PollPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PollPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_create, "can_create", writer);
        json::write(&self.can_view, "can_view", writer);
        json::write(&self.can_vote, "can_vote", writer);
    }
}

impl serde_core::Serialize for PollPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
