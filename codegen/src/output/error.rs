//! Errors of writing and comparing files.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An error of writing or comparing files. Except for [`OutputError::Io`], nothing was written.
#[derive(Debug)]
#[non_exhaustive]
pub enum OutputError {
    /// A path can't be created on every system.
    Path {
        /// The path relative to the output folder.
        path: String,
        /// Why it can't be created.
        reason: &'static str,
    },
    /// Something that was not generated is in the place of generated files.
    Occupied {
        /// The path of each, with a description such as `a symbolic link`.
        found: Vec<(PathBuf, &'static str)>,
    },
    /// The output folder and the spec folder are the same, or one contains the other.
    Overlap {
        /// The output folder.
        out: PathBuf,
        /// The spec folder.
        spec: PathBuf,
    },
    /// An I/O operation failed. Files written before it remain.
    Io {
        /// The operation: `read`, `write`, ...
        doing: &'static str,
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: io::Error,
    },
}

impl OutputError {
    pub(super) fn io(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io {
            doing,
            path: path.to_owned(),
            source,
        }
    }
}

impl fmt::Display for OutputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path { path, reason } => write!(f, "can't generate `{path}`: {reason}"),
            Self::Occupied { found } => {
                f.write_str(
                    "these paths are needed for generated files, but something else is there:",
                )?;
                for (path, what) in found {
                    write!(f, "\n  {} ({what})", path.display())?;
                }
                f.write_str("\nNothing was written. Move or delete them, then run again.")
            }
            Self::Overlap { out, spec } => write!(
                f,
                "the output folder `{}` and the spec folder `{}` must be separate: neither may contain the \
                 other. Nothing was written.",
                out.display(),
                spec.display()
            ),
            Self::Io {
                doing,
                path,
                source,
            } => write!(f, "can't {doing} `{}`: {source}", path.display()),
        }
    }
}

impl std::error::Error for OutputError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::Path { .. } | Self::Occupied { .. } | Self::Overlap { .. } => None,
        }
    }
}
