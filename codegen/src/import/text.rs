//! What is printed.

use super::{Part, Place};

/// Returns all parts, each below a comment that says where it goes.
pub fn text(parts: &[Part]) -> String {
    let texts = parts.iter().map(|part| {
        let comment = crate::yaml::comment(&heading(part), 0);
        format!("{comment}{}", part.text)
    });
    texts.collect::<Vec<_>>().join("\n")
}

/// Says where a part goes.
fn heading(part: &Part) -> String {
    let file = &part.file;
    match &part.place {
        Place::NewFile => format!("New file: {file}"),
        Place::Under(key) => format!("Add to {file}, under `{key}`:"),
        Place::Inside { line, owner, key } => {
            format!("Add to {file}, line {line}, to `{owner}`, under `{key}`:")
        }
    }
}
