//! The surroundings of an operation.

use super::scopes::Scopes;
use crate::api::{Resource, Types};
use crate::syntax::Text;

/// The surroundings of an operation.
pub struct Around<'a> {
    /// The resource that it belongs to.
    pub resource: &'a Resource,
    /// All scopes.
    pub scopes: &'a Scopes<'a>,
    /// The API's own header for authentication, if it has one.
    pub auth_header: Option<&'a Text>,
    /// All types.
    pub types: &'a Types,
}
