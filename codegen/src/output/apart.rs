//! Checks that the output folder and the spec folder are separate.

use std::io;
use std::path::{Component, Path, PathBuf, absolute};

use super::OutputError;

/// Checks that the output folder and the spec folder are not the same and that neither contains the other.
///
/// # Errors
///
/// Returns an error if they overlap, or if the current directory is unknown.
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

/// Resolves symbolic links and `..`; components that don't exist yet stay as they are.
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
