// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// [`PollPermissions`](super::PollPermissions) with all fields optional. Only fields that are set
/// are sent.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct PartialPollPermissions {
    /// Whether participants may create polls.
    pub can_create: Option<bool>,
    /// Whether participants may view polls.
    pub can_view: Option<bool>,
    /// Whether participants may vote.
    pub can_vote: Option<bool>,
}

impl PartialPollPermissions {
    /// Creates a value in which nothing is set.
    #[inline]
    pub fn new() -> Self {
        Self {
            can_create: None,
            can_view: None,
            can_vote: None,
        }
    }

    /// Whether participants may create polls.
    #[must_use]
    #[inline]
    pub fn can_create(mut self, can_create: bool) -> Self {
        self.can_create = Some(can_create);
        self
    }

    /// Whether participants may view polls.
    #[must_use]
    #[inline]
    pub fn can_view(mut self, can_view: bool) -> Self {
        self.can_view = Some(can_view);
        self
    }

    /// Whether participants may vote.
    #[must_use]
    #[inline]
    pub fn can_vote(mut self, can_vote: bool) -> Self {
        self.can_vote = Some(can_vote);
        self
    }
}

impl json::Object for PartialPollPermissions {
    #[inline]
    fn empty() -> Self {
        Self {
            can_create: None,
            can_view: None,
            can_vote: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "can_create" => json::slot(&mut self.can_create),
            "can_view" => json::slot(&mut self.can_view),
            "can_vote" => json::slot(&mut self.can_vote),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for PartialPollPermissions {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for PartialPollPermissions {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.can_create, "can_create", writer);
        json::write(&self.can_view, "can_view", writer);
        json::write(&self.can_vote, "can_vote", writer);
    }
}

impl serde_core::Serialize for PartialPollPermissions {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
