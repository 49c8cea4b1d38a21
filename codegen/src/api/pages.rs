//! Lists that come page by page.

use super::{ResponsePath, Type};

/// How the pages of a list are read.
#[derive(Clone, Debug)]
pub struct Pages {
    /// How the next page is asked for.
    pub turn: Turn,
    /// Where the response has the items.
    pub items: ResponsePath,
    /// The type of an item.
    pub item: Type,
    /// Where the response has the number of items on all pages.
    pub total: Option<ResponsePath>,
}

/// How the next page is asked for. A parameter is given by its name in Rust.
#[derive(Clone, Debug)]
pub enum Turn {
    /// By its number.
    Number {
        /// The parameter.
        parameter: String,
        /// The number of the first page.
        first: i64,
    },
    /// By the number of items before it.
    Offset {
        /// The parameter.
        parameter: String,
    },
    /// By what the page before it says.
    Cursor {
        /// The parameter.
        parameter: String,
        /// Where the response has its next value.
        next: ResponsePath,
    },
    /// By the header `Link` of the response.
    Link,
}
