//! How far the compiler has to follow the types of an API into each other.

use crate::api::Api;

/// How far the compiler has to follow types into each other, if that is farther than it does by itself.
///
/// To find out whether a type is `Send`, and how it is dropped, it looks at each type inside, one level for each. A
/// crate with long chains may compile with the limit as it is, but rustdoc asks for each type.
pub fn recursion_limit(api: &Api) -> Option<usize> {
    const USUAL: usize = 128;
    // Around the declared types there are those of a request, and in them some of `std` and `serde_json`.
    const MORE: usize = 32;
    let needed = api.types.nesting().saturating_add(MORE);
    (needed > USUAL).then(|| needed.checked_next_power_of_two().unwrap_or(needed))
}
