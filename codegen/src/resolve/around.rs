//! What an operation belongs to.

use super::scopes::Scopes;
use crate::api::{Resource, Types};
use crate::syntax::Text;

/// What an operation has to know of the rest.
pub struct Around<'a> {
    /// The resource that it belongs to.
    pub resource: &'a Resource,
    /// All scopes.
    pub scopes: &'a Scopes<'a>,
    /// The header that authenticates requests, if it is one of the API's own.
    pub auth_header: Option<&'a Text>,
    /// All types.
    pub types: &'a Types,
}
