//! What operations are made from.

use super::classes::Classes;
use super::endpoints::Endpoint;
use super::graph::{Kind, Property};
use super::sent::Sent;
use crate::reference::Problem;
use crate::scalar::Scalar;

/// What operations are made from.
pub struct Context<'a> {
    /// What they send and receive.
    pub sent: &'a Sent,
    /// The declared types.
    pub classes: &'a Classes,
    /// What the documents say.
    pub endpoints: &'a [Endpoint<'a>],
    /// What can't be expressed.
    pub problems: &'a mut Vec<Problem>,
}

impl Context<'_> {
    /// Whether a parameter is a string, which needs no declaration.
    pub fn is_string(&self, parameter: &Property) -> bool {
        let kind = &self.sent.graph.nodes[parameter.node].kind;
        matches!(kind, Kind::Scalar(Scalar::String))
    }
}
