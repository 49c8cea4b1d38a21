//! Specs written as YAML: what is written reads back as it was.

mod nodes;
mod specs;
