//! Keeps the output folder apart from the folder of the spec.

use std::io;
use std::path::{Component, Path, PathBuf, absolute};

use super::OutputError;

/// Refuses an output folder that is the folder of the spec, or in it, or around it.
///
/// # Errors
///
/// If it is, or if the current folder is unknown.
pub fn check_apart(out: &Path, spec: &Path) -> Result<(), OutputError> {
    let resolved = |path| resolve(path).map_err(|error| OutputError::io("find", path, error));
    let (real_out, real_spec) = (resolved(out)?, resolved(spec)?);
    if real_out.starts_with(&real_spec) || real_spec.starts_with(&real_out) {
        return Err(OutputError::Overlap {
            out: out.to_owned(),
            spec: spec.to_owned(),
        });
    }
    Ok(())
}

/// The path without symbolic links and `..`; what doesn't exist yet stays as it is.
fn resolve(path: &Path) -> io::Result<PathBuf> {
    let mut resolved = PathBuf::new();
    for component in absolute(path)?.components() {
        if component == Component::ParentDir {
            resolved.pop();
            continue;
        }
        resolved.push(component);
        if let Ok(real) = resolved.canonicalize() {
            resolved = real;
        }
    }
    Ok(resolved)
}
