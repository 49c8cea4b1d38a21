//! Reads a reference that the service's vendor publishes: a Markdown page or an OpenAPI document.

pub mod document;
pub mod page;
mod problem;

pub use problem::Problem;
