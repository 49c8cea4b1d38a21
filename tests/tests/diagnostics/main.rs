//! Diagnostics, as shown to the maintainer of a spec.

mod case;
mod catalogue;
mod command;
mod folders;
mod properties;
mod readme;
mod schema;
mod tree;
