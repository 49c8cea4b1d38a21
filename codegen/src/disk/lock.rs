//! Keeps two runs from writing to one folder at once.

use super::DiskError;
use super::commit::{Before, FOLDER, JOURNAL, step};
use super::paths::look_at;
use std::fs::{self, File, TryLockError};
use std::io;
use std::path::Path;

const NAME: &str = "lock";

/// The right to write, held by a lock on a file in the working folder. The system takes it back
/// when the process ends, however that happens.
pub(super) struct Lock(File);

/// Whether a run is at work in the output folder, or was killed there.
pub(super) fn is_under_way(out: &Path) -> Result<bool, DiskError> {
    Ok(look_at(&out.join(FOLDER))?.is_some())
}

/// Refuses a folder in which a run is at work, or was killed half-way. Changes nothing.
pub(super) fn check_settled(out: &Path) -> Result<(), DiskError> {
    let folder = out.join(FOLDER);
    let out = out.to_owned();
    if let Ok(lock) = File::open(folder.join(NAME))
        && matches!(lock.try_lock_shared(), Err(TryLockError::WouldBlock))
    {
        return Err(DiskError::Busy { out });
    }
    if look_at(&folder.join(JOURNAL))?.is_some() {
        return Err(DiskError::Interrupted { out });
    }
    Ok(())
}

impl Lock {
    /// Creates the folder for it, and takes the lock; doesn't wait for another run.
    pub(super) fn take(
        out: &Path,
        folder: &Path,
        before: &mut Before<'_>,
    ) -> Result<Self, DiskError> {
        let path = folder.join(NAME);
        // Again only if a run that is just ending takes its lock away: never more than a few times.
        for _ in 0..100 {
            for (path, needed) in [(folder, "a folder"), (&path, "a file")] {
                if let Some(found) = look_at(path)?
                    && (found.is_symlink() || found.is_dir() != (needed == "a folder"))
                {
                    return Err(DiskError::in_the_way(path, &found, needed));
                }
            }
            step(before, "create the folder", folder, || {
                fs::create_dir_all(folder)
            })?;
            let opened = step(before, "lock", &path, || {
                let mut options = File::options();
                match options.write(true).create(true).truncate(false).open(&path) {
                    Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
                    opened => opened.map(Some),
                }
            });
            let file = match opened {
                Ok(Some(file)) => file,
                Ok(None) => continue,
                Err(error) => {
                    // Only if it is empty, that is, if it was made just now.
                    let _ = fs::remove_dir(folder);
                    return Err(error);
                }
            };
            match file.try_lock() {
                Err(TryLockError::WouldBlock) => break,
                Err(TryLockError::Error(error)) if error.kind() != io::ErrorKind::Unsupported => {
                    return Err(DiskError::io("lock", &path, error));
                }
                // Some network folders know no locks: then two runs at once aren't noticed.
                _ => {}
            }
            match file.metadata() {
                Ok(found) if found.len() == 0 => return Ok(Self(file)),
                Ok(_) => {}
                Err(error) => return Err(DiskError::io("lock", &path, error)),
            }
        }
        let out = out.to_owned();
        Err(DiskError::Busy { out })
    }

    /// Gives up the lock, and removes its folder if nothing else is left in it.
    pub(super) fn release(self, folder: &Path) {
        let _ = fs::remove_file(folder.join(NAME));
        // Who opened the file before it was removed sees by its length that it is void.
        let _ = self.0.set_len(1);
        drop(self);
        // Fails if a run that couldn't be undone left its journal, or if the next run has begun.
        let _ = fs::remove_dir(folder);
    }
}
