//! What is to be written: each file's path inside the output folder, with `/`, and its content.

/// Path to content.
pub type Files = std::collections::BTreeMap<String, String>;
