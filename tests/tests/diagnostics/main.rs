//! What a maintainer of a spec sees when something is wrong with it.

mod case;
mod catalogue;
mod command;
mod folders;
mod properties;
mod readme;
mod schema;
mod tree;
