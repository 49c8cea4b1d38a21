//! Applies differences to the output folder, all of them or none.
//!
//! In the folder `.codegen-work`: `new/N` and `old/N` are the new and the old file of line N of the
//! journal. 1. New files are written to `new`. 2. `journal` appears: from here on, what was done is
//! undone by whoever finds it. 3. Old files are moved to `old`, new ones into place. 4. `journal` is
//! renamed to `done`: from here on, nothing is undone. 5. The folder is cleared.
//! Which moves were made is seen from what still lies in `new` and `old`, so undoing can itself be
//! killed and done again.

use super::lock::Lock;
use super::{Difference, DifferenceKind, Disk, DiskError, manifest, paths};
use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

/// The working folder in the output folder.
pub(super) const FOLDER: &str = ".codegen-work";

/// Called ahead of each step, with what it does and to which path.
pub(super) type Before<'a> = dyn FnMut(&'static str, &Path) -> io::Result<()> + 'a;

pub(super) const JOURNAL: &str = "journal";
const DONE: &str = "done";

/// One line of the journal.
struct Change {
    action: Action,
    path: String,
}

#[derive(Clone, Copy, PartialEq)]
enum Action {
    Remove,
    Folder,
    Create,
    Replace,
}

/// The working folder of one run, which no other run may use meanwhile.
pub(super) struct Work<'a> {
    out: &'a Path,
    folder: PathBuf,
    lock: Lock,
    before: &'a mut Before<'a>,
}

impl<'a> Work<'a> {
    /// Creates the working folder, and the output folder if need be, and locks it.
    pub(super) fn begin(out: &'a Path, before: &'a mut Before<'a>) -> Result<Self, DiskError> {
        let folder = out.join(FOLDER);
        let lock = Lock::take(out, &folder, before)?;
        Ok(Self {
            out,
            folder,
            lock,
            before,
        })
    }

    /// Lets the next run in.
    pub(super) fn end(self) {
        self.lock.release(&self.folder);
    }

    /// Completes or undoes what a killed run left.
    pub(super) fn recover(&mut self) -> Result<(), DiskError> {
        if let Some(changes) = self.read_journal(DONE)? {
            self.remove_empty_folders(&changes);
        } else if let Some(changes) = self.read_journal(JOURNAL)? {
            self.roll_back(&changes)?;
        }
        self.clear()
    }

    /// Makes the differences vanish. After an error the output folder is as before.
    pub(super) fn commit(&mut self, differences: &[Difference]) -> Result<(), DiskError> {
        if differences.is_empty() {
            return Ok(());
        }
        let changes = plan(self.out, differences)?;
        if let Err(cause) = self.prepare(&changes, differences) {
            // What can't be cleared now, the next run clears.
            let _ = self.clear();
            return Err(cause);
        }
        if let Err(cause) = self.apply(&changes) {
            return Err(match self.roll_back(&changes) {
                Ok(()) => {
                    let _ = self.clear();
                    cause
                }
                Err(source) => DiskError::RollBack {
                    cause: Box::new(cause),
                    source: Box::new(source),
                },
            });
        }
        // The new files are in place: what can't be tidied up now, the next run tidies up.
        self.remove_empty_folders(&changes);
        let _ = self.clear();
        Ok(())
    }

    /// Writes the new files and the journal into the working folder.
    fn prepare(&mut self, changes: &[Change], wanted: &[Difference]) -> Result<(), DiskError> {
        for name in ["new", "old"] {
            let path = self.folder.join(name);
            self.step("create the folder", &path, || fs::create_dir(&path))?;
        }
        let mut journal = String::new();
        for (index, change) in changes.iter().enumerate() {
            journal.push_str(change.action.name());
            journal.push(' ');
            journal.push_str(&change.path);
            journal.push('\n');
            let new = wanted.binary_search_by(|difference| difference.path.cmp(&change.path));
            if let (Action::Create | Action::Replace, Ok(new)) = (change.action, new) {
                self.write(&self.kept("new", index), &wanted[new].new)?;
            }
        }
        // Written under another name first, so that a journal is always whole.
        let (draft, path) = (self.folder.join("draft"), self.folder.join(JOURNAL));
        self.write(&draft, &journal)?;
        self.step("create", &path, || fs::rename(&draft, &path))?;
        Ok(())
    }

    fn write(&mut self, path: &Path, content: &str) -> Result<(), DiskError> {
        self.step("write", path, || {
            let mut file = File::create_new(path)?;
            file.write_all(content.as_bytes())
        })
    }

    /// Moves the old files out and the new ones in.
    fn apply(&mut self, changes: &[Change]) -> Result<(), DiskError> {
        for (index, change) in changes.iter().enumerate() {
            let path = self.out.join(&change.path);
            if let Action::Remove | Action::Replace = change.action {
                let old = self.kept("old", index);
                self.step("move away", &path, || fs::rename(&path, old))?;
            }
            if let Action::Create | Action::Replace = change.action {
                let new = self.kept("new", index);
                self.step("move into place", &path, || move_free(&new, &path))?;
            }
            if change.action == Action::Folder {
                self.step("create the folder", &path, || fs::create_dir(&path))?;
            }
        }
        let (journal, done) = (self.folder.join(JOURNAL), self.folder.join(DONE));
        self.step("create", &done, || fs::rename(journal, &done))?;
        Ok(())
    }

    /// Undoes what `apply` did, however far it came, and however far it was undone before.
    fn roll_back(&mut self, changes: &[Change]) -> Result<(), DiskError> {
        for (index, change) in changes.iter().enumerate().rev() {
            let path = self.out.join(&change.path);
            match change.action {
                Action::Create => {
                    let new = self.kept("new", index);
                    let has_folders = Disk::new(self.out).has_folders_of(&change.path)?;
                    if has_folders && !exists(&new)? && exists(&path)? {
                        self.step("move back", &path, || fs::rename(&path, new))?;
                    }
                }
                Action::Remove | Action::Replace => {
                    let old = self.kept("old", index);
                    if exists(&old)? {
                        // After a kill, anything may have been done to the folders above it.
                        let has_folders = Disk::new(self.out).has_folders_of(&change.path)?;
                        self.step("bring back", &path, || {
                            if let (false, Some(folder)) = (has_folders, path.parent()) {
                                fs::create_dir_all(folder)?;
                            }
                            fs::rename(old, &path)
                        })?;
                    }
                }
                Action::Folder => {
                    // Stays if someone else put a file there.
                    let _ = self.step("remove the folder", &path, || fs::remove_dir(&path));
                }
            }
        }
        Ok(())
    }

    /// Removes folders that the removal of files left empty. What can't be removed, stays.
    fn remove_empty_folders(&mut self, changes: &[Change]) {
        for change in changes.iter().filter(|c| c.action == Action::Remove) {
            for folder in paths::folders_of(&change.path).rev() {
                let path = self.out.join(folder);
                match Disk::new(self.out).has_folders_of(folder) {
                    Ok(true) if path.is_dir() => {}
                    Ok(_) => continue,
                    Err(_) => break,
                }
                let removed = self.step("remove the folder", &path, || fs::remove_dir(&path));
                if removed.is_err() {
                    break;
                }
            }
        }
    }

    /// Empties the working folder, except for the lock.
    fn clear(&mut self) -> Result<(), DiskError> {
        // The journal goes first: without it, what lies in the folders means nothing.
        for name in [JOURNAL, DONE, "draft"] {
            let path = self.folder.join(name);
            if exists(&path)? {
                self.step("remove", &path, || fs::remove_file(&path))?;
            }
        }
        for name in ["new", "old"] {
            let path = self.folder.join(name);
            if exists(&path)? {
                self.step("remove the folder", &path, || fs::remove_dir_all(&path))?;
            }
        }
        Ok(())
    }

    fn read_journal(&self, name: &str) -> Result<Option<Vec<Change>>, DiskError> {
        let path = self.folder.join(name);
        if !exists(&path)? {
            return Ok(None);
        }
        let text = match fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) => return Err(DiskError::io("read", &path, error)),
        };
        let mut changes = Vec::new();
        for (index, line) in text.lines().enumerate() {
            let Some(change) = Change::parse(line) else {
                let line = index + 1;
                return Err(DiskError::Journal { path, line });
            };
            changes.push(change);
        }
        Ok(Some(changes))
    }

    /// Where the new or old file of a line of the journal lies.
    fn kept(&self, side: &str, index: usize) -> PathBuf {
        self.folder.join(side).join(index.to_string())
    }

    fn step<T>(
        &mut self,
        doing: &'static str,
        path: &Path,
        act: impl FnOnce() -> io::Result<T>,
    ) -> Result<T, DiskError> {
        step(self.before, doing, path, act)
    }
}

impl Change {
    fn parse(line: &str) -> Option<Self> {
        let (action, path) = line.split_once(' ')?;
        let action = [
            Action::Remove,
            Action::Folder,
            Action::Create,
            Action::Replace,
        ]
        .into_iter()
        .find(|known| known.name() == action)?;
        let is_allowed = path == manifest::NAME || paths::check(path).is_ok();
        is_allowed.then(|| Self {
            action,
            path: path.to_owned(),
        })
    }
}

impl Action {
    fn name(self) -> &'static str {
        match self {
            Self::Remove => "remove",
            Self::Folder => "folder",
            Self::Create => "create",
            Self::Replace => "replace",
        }
    }
}

/// The changes in the order in which they are made: what goes, then folders, then what comes.
fn plan(out: &Path, differences: &[Difference]) -> Result<Vec<Change>, DiskError> {
    let (mut removed, mut written) = (Vec::new(), Vec::new());
    let mut folders = BTreeSet::new();
    for difference in differences {
        let path = difference.path.clone();
        let (list, action) = match difference.kind {
            DifferenceKind::LeftOver => (&mut removed, Action::Remove),
            DifferenceKind::Missing => (&mut written, Action::Create),
            DifferenceKind::Stale => (&mut written, Action::Replace),
        };
        list.push(Change { action, path });
        if action == Action::Create {
            folders.extend(paths::folders_of(&difference.path));
        }
    }
    // In the order of their names, an outer folder comes before those in it.
    for path in folders {
        if !exists(&out.join(path))? {
            let (action, path) = (Action::Folder, path.to_owned());
            removed.push(Change { action, path });
        }
    }
    removed.append(&mut written);
    Ok(removed)
}

/// One step, by which each error says what was tried and where.
pub(super) fn step<T>(
    before: &mut Before<'_>,
    doing: &'static str,
    path: &Path,
    act: impl FnOnce() -> io::Result<T>,
) -> Result<T, DiskError> {
    before(doing, path)
        .and_then(|()| act())
        .map_err(|error| DiskError::io(doing, path, error))
}

/// Renames, unless something appeared at `to` since it was looked at.
fn move_free(from: &Path, to: &Path) -> io::Result<()> {
    match fs::symlink_metadata(to) {
        Ok(_) => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    }
}

fn exists(path: &Path) -> Result<bool, DiskError> {
    Ok(paths::look_at(path)?.is_some())
}
