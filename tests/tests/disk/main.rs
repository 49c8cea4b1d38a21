//! Files on disk: only what changed is written, all of it or nothing, and only what is the
//! generator's own.

mod content;
mod failures;
mod runs;

use codegen::disk::{Difference, DiskError, write, write_with};
use codegen::files::Files;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self};
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::path::Path;
use std::sync::{OnceLock, PoisonError, RwLock};
use std::time::SystemTime;
use tempfile::TempDir;
pub(crate) fn files(list: &[(&str, &str)]) -> Files {
    list.iter()
        .map(|(path, content)| ((*path).to_owned(), (*content).to_owned()))
        .collect()
}

pub(crate) type Tree = BTreeMap<String, String>;

/// Each path below `folder` with its content; folders end in `/`. Without the working folder.
pub(crate) fn tree(folder: &Path) -> Tree {
    fn walk(folder: &Path, name: &str, tree: &mut Tree) {
        for entry in fs::read_dir(folder).unwrap() {
            let entry = entry.unwrap();
            let path = format!("{name}{}", entry.file_name().to_string_lossy());
            if path == ".codegen-work" {
                continue;
            }
            if entry.file_type().unwrap().is_dir() {
                let path = format!("{path}/");
                walk(&entry.path(), &path, tree);
                tree.insert(path, String::new());
            } else {
                let content = fs::read(entry.path()).unwrap();
                tree.insert(path, String::from_utf8_lossy(&content).into_owned());
            }
        }
    }
    let mut found = BTreeMap::new();
    if folder.exists() {
        walk(folder, "", &mut found);
    }
    found
}

pub(crate) fn files_of(tree: &Tree) -> Vec<(&String, &String)> {
    tree.iter()
        .filter(|(path, _)| !path.ends_with('/'))
        .collect()
}

pub(crate) fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let paths = tree(folder).into_keys().chain([String::new()]);
    let time = |path: &String| fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    paths.map(|path| (path.clone(), time(&path))).collect()
}

pub(crate) fn names(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(ToString::to_string).collect()
}

/// The first set of files of most tests. To get from it to the second, a run must keep, replace,
/// create and remove files, create folders and remove emptied ones.
pub(crate) fn before() -> Files {
    files(&[
        ("Cargo.toml", "[package]\n"),
        ("src/lib.rs", "mod types;\n"),
        ("src/old/a.rs", "// a\n"),
        ("src/old/deep/b.rs", "// b\n"),
        ("src/types.rs", "// one\n"),
    ])
}

pub(crate) fn after() -> Files {
    files(&[
        ("Cargo.toml", "[package]\n"),
        ("src/lib.rs", "mod new;\nmod types;\n"),
        ("src/new/deep/c.rs", "// c\n"),
        ("src/new/d.rs", "// d\n"),
        ("src/types.rs", "// two\n"),
    ])
}

/// A folder with the files of `before`, someone's own ones, and one file edited by hand; how it
/// looks, and how it is to look with the files of `after`.
pub(crate) fn prepared() -> (TempDir, Tree, Tree) {
    static TEMPLATE: OnceLock<(Tree, Tree)> = OnceLock::new();
    let (old, new) = TEMPLATE.get_or_init(|| {
        let root = tempfile::tempdir().unwrap();
        let out = root.path();
        write(out, &before()).unwrap();
        fs::write(out.join("src/types.rs"), "// by hand\n").unwrap();
        fs::create_dir(out.join("target")).unwrap();
        fs::write(out.join("target/own.txt"), "own\n").unwrap();
        fs::write(out.join("src/own.rs"), "// own\n").unwrap();
        let old = tree(out);
        write(out, &after()).unwrap();
        (old, tree(out))
    });
    let root = tempfile::tempdir().unwrap();
    plant(root.path(), old);
    (root, old.clone(), new.clone())
}

pub(crate) fn plant(folder: &Path, tree: &Tree) {
    for (path, content) in tree {
        let is_folder = path.ends_with('/');
        let path = folder.join(path);
        if is_folder {
            fs::create_dir_all(path).unwrap();
        } else {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
    }
}

/// Runs what every run begins with, the recovery, and nothing more: the emitted file is refused.
pub(crate) fn recover_only(out: &Path) {
    let refused = write(out, &files(&[("src/own.rs", "// not ours\n")]));
    assert!(
        matches!(refused, Err(DiskError::NotOurs { .. })),
        "{refused:?}"
    );
    assert!(!out.join(".codegen-work").exists());
}

pub(crate) fn no_space() -> io::Error {
    io::Error::new(io::ErrorKind::StorageFull, "no space left")
}

/// What a "killed" run panics with.
pub(crate) struct Killed;

/// Held while a child process starts: until it runs its own program, it holds a copy of each open
/// file, and so of the lock of a run that is "killed" in this process.
pub(crate) static SPAWNING: RwLock<()> = RwLock::new(());

/// Runs `write` and stops it dead ahead of step `at`, as a kill does: nothing is tidied up.
/// Returns false if there is no such step.
pub(crate) fn killed_at(out: &Path, files: &Files, at: usize) -> bool {
    let _none = SPAWNING.read().unwrap_or_else(PoisonError::into_inner);
    let mut step = 0;
    let run = catch_unwind(AssertUnwindSafe(|| {
        write_with(out, files, &mut |_, _| {
            step += 1;
            if step > at {
                panic_any(Killed);
            }
            Ok(())
        })
    }));
    match run {
        Err(payload) => {
            assert!(payload.is::<Killed>());
            true
        }
        Ok(_) => false,
    }
}

pub(crate) fn quiet_kills() {
    std::panic::set_hook(Box::new(|info| {
        if !info.payload().is::<Killed>() {
            eprintln!("{info}");
        }
    }));
}
