//! Why files could not be written.

use std::fmt;
use std::fs::Metadata;
use std::io;
use std::path::{Path, PathBuf};

/// Why files could not be written or compared. Its text says what is wrong, where, and what to do.
/// The output folder is as it was, except after [`DiskError::RollBack`].
#[derive(Debug)]
#[non_exhaustive]
pub enum DiskError {
    /// A path to be emitted isn't one that every system can hold inside the output folder.
    Path {
        /// The path as emitted.
        path: String,
        /// What is wrong with it.
        reason: String,
    },
    /// Files are in the way that no earlier run wrote, and that differ from what is emitted.
    NotOurs {
        /// The files.
        paths: Vec<PathBuf>,
        /// Where the list of written files lies.
        list: PathBuf,
        /// Whether there is no such list.
        list_is_missing: bool,
    },
    /// Something is in the way that isn't a plain file or folder: it is never written through.
    InTheWay {
        /// Where.
        path: PathBuf,
        /// What is there: `a folder`, `a symbolic link`, ...
        found: &'static str,
        /// What should be there.
        needed: &'static str,
    },
    /// The list of written files can't be read.
    Manifest {
        /// The list.
        path: PathBuf,
        /// The first line that isn't understood, from 1.
        line: usize,
    },
    /// The record of an interrupted run can't be read.
    Journal {
        /// The record.
        path: PathBuf,
        /// The first line that isn't understood, from 1.
        line: usize,
    },
    /// Another run is writing to the same folder.
    Busy {
        /// The output folder.
        out: PathBuf,
    },
    /// An earlier run was killed while it wrote to the folder.
    Interrupted {
        /// The output folder.
        out: PathBuf,
    },
    /// The system refused a step.
    Io {
        /// What was tried: `read`, `create the folder`, ...
        doing: &'static str,
        /// On which file or folder.
        path: PathBuf,
        /// The system's answer.
        source: io::Error,
    },
    /// A step failed, and then undoing the steps before it failed too. The next run tries again.
    RollBack {
        /// Why the run failed.
        cause: Box<DiskError>,
        /// Why undoing failed.
        source: Box<DiskError>,
    },
}

impl DiskError {
    pub(super) fn path(path: &str, reason: impl Into<String>) -> Self {
        Self::Path {
            path: path.to_owned(),
            reason: reason.into(),
        }
    }

    pub(super) fn io(doing: &'static str, path: &Path, source: io::Error) -> Self {
        Self::Io {
            doing,
            path: path.to_owned(),
            source,
        }
    }

    pub(super) fn in_the_way(path: &Path, found: &Metadata, needed: &'static str) -> Self {
        let found = if found.is_symlink() {
            "a symbolic link"
        } else if found.is_dir() {
            "a folder"
        } else if found.is_file() {
            "a file"
        } else {
            "a special file"
        };
        Self::InTheWay {
            path: path.to_owned(),
            found,
            needed,
        }
    }
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Path { path, reason } => write!(
                f,
                "the path `{path}` can't be written: {reason}. Change the name it comes from."
            ),
            Self::NotOurs {
                paths,
                list,
                list_is_missing,
            } => {
                let list = list.display();
                if *list_is_missing {
                    write!(
                        f,
                        "the list of written files `{list}` is missing, so these files may be someone's own work:"
                    )?;
                } else {
                    write!(
                        f,
                        "the generator did not write these files (they are not in its list `{list}`):"
                    )?;
                }
                for path in paths {
                    write!(f, "\n  {}", path.display())?;
                }
                f.write_str("\nNothing was changed. ")?;
                if *list_is_missing {
                    f.write_str("Restore the list from version control, or move the files away or delete them. Then run again.")
                } else {
                    f.write_str("Move them away or delete them, and run again.")
                }
            }
            Self::InTheWay {
                path,
                found,
                needed,
            } => write!(
                f,
                "`{}` is {found}, but {needed} belongs there. Nothing was changed. Move it away or delete it, and run again.",
                path.display()
            ),
            Self::Manifest { path, line } => write!(
                f,
                "line {line} of the list of written files `{}` is damaged. Nothing was changed. Restore the list from version control (after a merge conflict: take either side whole), and run again.",
                path.display()
            ),
            Self::Journal { path, line } => write!(
                f,
                "an earlier run was killed, and line {line} of its record `{}` is damaged, so it can't be undone. Restore the output folder from version control, delete the folder of that record, and run again.",
                path.display()
            ),
            Self::Busy { out } => write!(
                f,
                "another run is writing to `{}`. Nothing was changed. Run again when it has ended.",
                out.display()
            ),
            Self::Interrupted { out } => write!(
                f,
                "an earlier run was killed while it wrote to `{}`. Generate once more: that undoes it first.",
                out.display()
            ),
            Self::Io {
                doing,
                path,
                source,
            } => write!(
                f,
                "can't {doing} `{}`: {source}. Solve that and run again.",
                path.display()
            ),
            Self::RollBack { cause, source } => write!(
                f,
                "{cause}\nThe steps before could not be undone: {source}\nThe next run undoes them first."
            ),
        }
    }
}

impl std::error::Error for DiskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Io { source, .. } => Some(source),
            Self::RollBack { source, .. } => Some(source.as_ref()),
            _ => None,
        }
    }
}
