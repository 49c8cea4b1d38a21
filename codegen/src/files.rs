//! The generated files and their names.

use std::collections::BTreeMap;

/// The content of each file by its path relative to the output folder, with `/`.
pub type Files = BTreeMap<String, String>;

/// The maximum length of a file name in bytes, with its extension.
///
/// File systems allow 255, but rustdoc and cargo derive longer names from ours.
pub const LONGEST_NAME: usize = 200;

/// The maximum length of a module name in bytes, so that its file can be written.
pub const LONGEST_MODULE: usize = LONGEST_NAME - ".rs".len();

/// Returns whether this name, without an extension, is reserved for a device on Windows.
pub fn is_device(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let numbered = |port| {
        let number = name.strip_prefix(port);
        number.is_some_and(|number| matches!(number.as_bytes(), [b'1'..=b'9']))
    };
    matches!(name.as_str(), "aux" | "con" | "nul" | "prn") || numbered("com") || numbered("lpt")
}

/// Returns why the path can't be created on every system, if that is so.
pub(crate) fn path_fault(path: &str) -> Option<&'static str> {
    path.split('/').find_map(|name| {
        let stem = name.split('.').next().unwrap_or(name);
        if matches!(name, "" | "." | "..") {
            Some("it is not a relative path to a file")
        } else if name.len() > LONGEST_NAME {
            Some("its name is too long: choose a shorter name in the spec")
        } else if !name.chars().all(is_portable) || name.ends_with('.') {
            Some("its name contains characters that some file systems don't allow")
        } else if is_device(stem) {
            Some("its name is reserved for a device on Windows")
        } else {
            None
        }
    })
}

fn is_portable(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

/// Returns the parent folders of a file, outermost first: `a` and `a/b` for `a/b/c.rs`.
pub(crate) fn folders_of(path: &str) -> impl DoubleEndedIterator<Item = &str> {
    path.match_indices('/').map(|(at, _)| &path[..at])
}
