//! References that vendors publish, as they are read.

mod page;
mod page_constructs;
mod page_problems;
mod page_properties;
mod text;
