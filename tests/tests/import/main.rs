//! References become specs, or what a spec lacks.

mod apply;
mod command;
mod constructs;
mod documents;
mod properties;
mod spec;
