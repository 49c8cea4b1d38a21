// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use std::fmt;

use crate::json;

/// The style of a summary.
///
/// Values that this version doesn't know are kept in `Unknown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SummaryType {
    /// `general`
    General,
    /// `team_meeting`
    TeamMeeting,
    /// `sales_call`
    SalesCall,
    /// `client_check_in`
    ClientCheckIn,
    /// `interview`
    Interview,
    /// `daily_standup`
    DailyStandup,
    /// `one_on_one_meeting`
    OneOnOneMeeting,
    /// `lecture`
    Lecture,
    /// `code_review`
    CodeReview,
    /// A value that this version doesn't know, as received.
    Unknown(String),
}

impl SummaryType {
    /// Returns the value as it is sent.
    #[inline]
    pub fn as_str(&self) -> &str {
        match self {
            Self::General => "general",
            Self::TeamMeeting => "team_meeting",
            Self::SalesCall => "sales_call",
            Self::ClientCheckIn => "client_check_in",
            Self::Interview => "interview",
            Self::DailyStandup => "daily_standup",
            Self::OneOnOneMeeting => "one_on_one_meeting",
            Self::Lecture => "lecture",
            Self::CodeReview => "code_review",
            Self::Unknown(text) => text,
        }
    }
}

impl fmt::Display for SummaryType {
    #[inline]
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl From<&str> for SummaryType {
    #[inline]
    fn from(text: &str) -> Self {
        match text {
            "general" => Self::General,
            "team_meeting" => Self::TeamMeeting,
            "sales_call" => Self::SalesCall,
            "client_check_in" => Self::ClientCheckIn,
            "interview" => Self::Interview,
            "daily_standup" => Self::DailyStandup,
            "one_on_one_meeting" => Self::OneOnOneMeeting,
            "lecture" => Self::Lecture,
            "code_review" => Self::CodeReview,
            _ => Self::Unknown(text.to_owned()),
        }
    }
}

impl std::str::FromStr for SummaryType {
    type Err = std::convert::Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, std::convert::Infallible> {
        Ok(Self::from(text))
    }
}

impl json::Name for SummaryType {
    #[inline]
    fn set(&mut self, name: &str) -> bool {
        *self = Self::from(name);
        true
    }
}

impl json::Json for SummaryType {
    #[inline]
    fn empty() -> Self {
        Self::Unknown(String::new())
    }

    #[inline]
    fn slot(&mut self) -> json::Slot<'_> {
        json::Slot::Name(self)
    }

    #[inline]
    fn write(&self, name: &str, writer: &mut dyn json::Writer) {
        writer.text(name, self.as_str());
    }
}

impl<'de> serde_core::Deserialize<'de> for SummaryType {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl serde_core::Serialize for SummaryType {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
