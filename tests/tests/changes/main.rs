//! What a change of the spec means to callers of the crate.

mod cases;
mod command;
mod properties;
mod readme;
mod report;
mod table;
