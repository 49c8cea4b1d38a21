//! What the emission of a declared type has to know.

use super::docs::Docs;
use super::markdown::code;
use super::types::Site;
use crate::api::{Api, TypeDefinition, TypeId};

/// A declared type that is emitted.
pub struct Declared<'a> {
    /// Its id.
    pub id: TypeId,
    /// What it is.
    pub definition: &'a TypeDefinition,
    /// Whether a request sends it, so that users have to build it.
    pub is_sent: bool,
    /// The API around it.
    pub api: &'a Api,
}

impl Declared<'_> {
    /// Where its Rust is written.
    pub fn site(&self) -> Site {
        Site::Type(self.id)
    }

    /// How its documentation starts: with its description, or else with `otherwise` and its name.
    pub fn docs(&self, otherwise: &str) -> Docs {
        let TypeDefinition {
            name,
            doc,
            deprecated,
            partial_of,
            ..
        } = self.definition;
        let start = match partial_of {
            Some(object) => self.partial(*object),
            None => format!("{otherwise} {}.", code(name)),
        };
        Docs::start(doc.as_deref(), &start).deprecated(deprecated.as_deref())
    }

    fn partial(&self, object: TypeId) -> String {
        let rust = &self.api.types.get(object).rust;
        let sent = if self.is_sent {
            ". Only fields that are set are sent"
        } else {
            ""
        };
        format!("[`{rust}`](super::{rust}) with all fields optional{sent}.")
    }

    /// Adds how to decode it, if it isn't part of a response.
    pub fn decoding(&self, docs: Docs) -> Docs {
        if !self.api.incoming.contains(&self.id) {
            return docs;
        }
        let krate = self.api.package.name.replace('-', "_");
        let rust = &self.definition.rust;
        let example = [
            format!("# fn example(body: &[u8]) -> Result<(), {krate}::serde_json::Error> {{"),
            format!(
                "let received: {krate}::types::{rust} = {krate}::serde_json::from_slice(body)?;"
            ),
            "# Ok(())".to_owned(),
            "# }".to_owned(),
        ];
        docs.markdown(
            "Received from the service, for example by a webhook. With the feature `webhook`, `webhook::parse` verifies the \
             signature first. To parse JSON without a signature:",
        )
        .example("", &example)
    }
}
