//! How a list is read page by page.

use super::declare::mapping;
use super::values::{Flag, Number, Text};

mapping! {
    /// How a list is read page by page.
    Paginate, "`paginate`", one_of ["page", "offset", "cursor", "link"], together [("cursor", "next"), ("next", "cursor"), ("first", "page")];
    /// The response field with the items of a page, such as `data.meetings`.
    "items" items: Text, required "items: data";
    /// The parameter with the number of the page.
    "page" page: Text;
    /// The number of the first page, 1 by default.
    "first" first: Number;
    /// The parameter with the number of items before the page.
    "offset" offset: Text;
    /// The parameter that asks for the page after another one.
    "cursor" cursor: Text;
    /// The response field with the value of `cursor` for the next page.
    "next" next: Text;
    /// `true` if the next page is in the header `Link` of the response.
    "link" link: Flag;
    /// The response field with the number of items on all pages.
    "total" total: Text;
}
