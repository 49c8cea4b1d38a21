// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use crate::json;

/// The browser of a participant.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BrowserMetadata {
    /// The field `browser`.
    pub browser: Option<String>,
    /// The field `browser_version`.
    pub browser_version: Option<String>,
    /// The field `engine`.
    pub engine: Option<String>,
    /// The field `user_agent`.
    pub user_agent: Option<String>,
    /// The field `webgl_support`.
    pub webgl_support: Option<bool>,
}

impl json::Object for BrowserMetadata {
    #[inline]
    fn empty() -> Self {
        Self {
            browser: None,
            browser_version: None,
            engine: None,
            user_agent: None,
            webgl_support: None,
        }
    }

    #[inline]
    fn required(&self) -> &'static [&'static str] {
        &[]
    }

    #[inline]
    fn slot(&mut self, field: &str, _seen: &mut json::Seen) -> json::Slot<'_> {
        match field {
            "browser" => json::slot(&mut self.browser),
            "browser_version" => json::slot(&mut self.browser_version),
            "engine" => json::slot(&mut self.engine),
            "user_agent" => json::slot(&mut self.user_agent),
            "webgl_support" => json::slot(&mut self.webgl_support),
            _ => json::Slot::Ignored,
        }
    }
}

impl<'de> serde_core::Deserialize<'de> for BrowserMetadata {
    fn deserialize<D: serde_core::Deserializer<'de>>(
        deserializer: D,
    ) -> Result<Self, D::Error> {
        json::deserialize(deserializer)
    }
}

impl json::Fields for BrowserMetadata {
    #[inline]
    fn write_fields(&self, writer: &mut dyn json::Writer) {
        json::write(&self.browser, "browser", writer);
        json::write(&self.browser_version, "browser_version", writer);
        json::write(&self.engine, "engine", writer);
        json::write(&self.user_agent, "user_agent", writer);
        json::write(&self.webgl_support, "webgl_support", writer);
    }
}

impl serde_core::Serialize for BrowserMetadata {
    fn serialize<S: serde_core::Serializer>(
        &self,
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        json::serialize(self, serializer)
    }
}
