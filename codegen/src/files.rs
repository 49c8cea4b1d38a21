//! What is to be written: each file's path inside the output folder, with `/`, and its content.

/// Path to content.
pub type Files = std::collections::BTreeMap<String, String>;

/// Whether Windows keeps this name, without what stands behind its first dot, for a device, so that no file has it.
pub fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = |port| {
        let number = name.strip_prefix(port);
        number.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    };
    matches!(name.as_str(), "aux" | "con" | "nul" | "prn") || numbered("com") || numbered("lpt")
}

/// The longest name of a module whose file can be written, with its ending and with what is added while it is written.
pub const LONGEST_MODULE: usize = 200;
