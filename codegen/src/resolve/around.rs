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
    /// The field of a response with its content, if the API has one.
    pub data_field: Option<&'a str>,
    /// The field of a response that says whether the call succeeded.
    pub success_flag: Option<&'a str>,
    /// All types.
    pub types: &'a Types,
}
