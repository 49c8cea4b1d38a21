//! The list of the files that the generator wrote: one line each, `hash  path`, sorted by path.

use super::{DiskError, paths};
use crate::files::Files;
use std::borrow::Cow;
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::Path;

/// The list's own path in the output folder.
pub(super) const NAME: &str = ".codegen";

const HEADER: &str =
    "# The files that codegen wrote here, each after the XXH3-64 hash of its text. Don't edit.\n";

/// The list for these files. The same bytes on every machine.
pub(super) fn text(files: &Files) -> String {
    let mut text = HEADER.to_owned();
    for (path, content) in files {
        // Writing to a String can't fail.
        let _ = writeln!(text, "{:016x}  {path}", hash(content.as_bytes()));
    }
    text
}

/// Reads a list: the hash of each path. `list` is where it lies, for errors.
pub(super) fn parse(list: &Path, bytes: &[u8]) -> Result<BTreeMap<String, u64>, DiskError> {
    let mut known = BTreeMap::new();
    for (index, line) in String::from_utf8_lossy(bytes).lines().enumerate() {
        if line.starts_with('#') {
            continue;
        }
        let entry = line.split_once("  ").and_then(|(hash, path)| {
            // Paths are checked, since files at these paths may be removed.
            paths::check(path).ok()?;
            let digits = hash.len() == 16 && hash.bytes().all(|b| b.is_ascii_hexdigit());
            let hash = u64::from_str_radix(hash, 16).ok()?;
            digits.then(|| (path.to_owned(), hash))
        });
        let Some((path, hash)) = entry else {
            return Err(DiskError::Manifest {
                path: list.to_owned(),
                line: index + 1,
            });
        };
        known.insert(path, hash);
    }
    Ok(known)
}

/// A hash that is the same for a text with LF and with CRLF, and on every machine.
pub(super) fn hash(content: &[u8]) -> u64 {
    xxhash_rust::xxh3::xxh3_64(&unix_lines(content))
}

/// Whether two texts are the same, up to LF or CRLF: git may check them out with either.
pub(super) fn same_text(a: &[u8], b: &[u8]) -> bool {
    a == b || unix_lines(a) == unix_lines(b)
}

/// The text with each CRLF replaced by LF.
pub(super) fn unix_lines(content: &[u8]) -> Cow<'_, [u8]> {
    if !content.contains(&b'\r') {
        return Cow::Borrowed(content);
    }
    let mut unix = Vec::with_capacity(content.len());
    for (index, byte) in content.iter().enumerate() {
        if *byte != b'\r' || content.get(index + 1) != Some(&b'\n') {
            unix.push(*byte);
        }
    }
    Cow::Owned(unix)
}
