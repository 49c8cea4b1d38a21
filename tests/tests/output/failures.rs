//! Runs that fail or are killed at each step.

use codegen::files::Files;
use codegen::output::{DifferenceKind, OutputError, compare, write};
use std::error::Error as _;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{after, before, files, prepared, tree};

/// Returns the name of a temporary file of the process with this ID.
fn draft(process: u32) -> String {
    format!(".codegen-{process}.tmp")
}

/// Returns the path of each changed file, in the order in which a run changes them, with its new content unless it is
/// removed.
fn steps(out: &Path) -> Vec<(String, Option<String>)> {
    let files = after();
    let differences = compare(out, &files).unwrap();
    let (mut removed, mut written) = (Vec::new(), Vec::new());
    for difference in differences {
        match difference.kind {
            DifferenceKind::LeftOver => removed.push((difference.path, None)),
            _ => written.push((
                difference.path.clone(),
                Some(files[&difference.path].clone()),
            )),
        }
    }
    removed.append(&mut written);
    removed
}

/// Performs a step; if `is_cut`, only up to a partially written temporary file.
fn step(out: &Path, (path, text): &(String, Option<String>), is_cut: bool) {
    let path = out.join(path);
    match text {
        None if is_cut => {}
        None => fs::remove_file(path).unwrap(),
        Some(text) => {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            if is_cut {
                let part = &text[..text.len() / 2];
                fs::write(path.with_file_name(draft(1)), part).unwrap();
            } else {
                fs::write(path, text).unwrap();
            }
        }
    }
}

#[test]
fn the_next_run_completes_an_interrupted_one() {
    let (root, ..) = prepared();
    let count = steps(root.path()).len();
    assert_eq!(count, 6);
    for at in 0..count {
        for part in [0, 1] {
            let (root, _, new) = prepared();
            let steps = steps(root.path());
            for done in &steps[..at] {
                step(root.path(), done, false);
            }
            if part == 1 {
                step(root.path(), &steps[at], true);
            }
            write(root.path(), &after()).unwrap();
            let mut found = tree(root.path());
            // A folder that an interrupted run emptied may remain.
            found.retain(|path, _| !path.starts_with("src/old/"));
            assert_eq!(found, new, "step {at}");
        }
    }
}

#[test]
fn temporary_files_of_killed_runs_are_removed_and_similar_files_stay() {
    let (root, _, mut new) = prepared();
    let similar = [
        "src/.codegen-own.tmp",
        "src/.codegen-1.tmp.rs",
        "src/codegen-1.tmp",
        ".codegen",
    ];
    for path in similar {
        fs::write(root.path().join(path), "own").unwrap();
        new.insert(path.to_owned(), "own".to_owned());
    }
    for folder in ["", "src", "src/old/deep"] {
        fs::write(root.path().join(folder).join(draft(123)), "// Wri").unwrap();
    }
    write(root.path(), &after()).unwrap();
    assert_eq!(tree(root.path()), new);
}

/// A folder with the name of the temporary file prevents its creation, even for the superuser.
#[test]
fn a_failure_leaves_no_partial_files_and_names_the_file() {
    for (folder, failed) in [("src", "src/lib.rs"), ("src/new", "src/new/d.rs")] {
        let (root, old, mut new) = prepared();
        let obstacle = root.path().join(folder).join(draft(std::process::id()));
        fs::create_dir_all(&obstacle).unwrap();
        let error = write(root.path(), &after()).unwrap_err();
        let path = root.path().join(failed);
        assert!(
            error
                .to_string()
                .starts_with(&format!("can't write `{}`: ", path.display())),
            "{error}"
        );
        assert!(error.source().is_some());
        for (path, text) in tree(root.path()) {
            let whole = [old.get(&path), new.get(&path)];
            assert!(
                whole.contains(&Some(&text)) || path.contains(".codegen-"),
                "{path}: {text}"
            );
        }
        fs::remove_dir(obstacle).unwrap();
        write(root.path(), &after()).unwrap();
        new.retain(|path, _| !path.starts_with("src/old/"));
        assert_eq!(tree(root.path()), new);
    }
}

/// The superuser can write to such a folder, so the test shows nothing then.
#[cfg(unix)]
#[test]
fn a_read_only_folder_is_named_and_keeps_its_files() {
    use std::os::unix::fs::PermissionsExt as _;
    for folder in ["src", "src/old/deep"] {
        let (root, old, new) = prepared();
        let folder = root.path().join(folder);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
        let result = write(root.path(), &after()).map(|_| ());
        let found = tree(root.path());
        let _ = fs::set_permissions(&folder, fs::Permissions::from_mode(0o755));
        match result {
            Err(OutputError::Io { path, .. }) => {
                assert!(path.starts_with(&folder), "{}", path.display());
                for path in before()
                    .keys()
                    .filter(|path| root.path().join(path).starts_with(&folder))
                {
                    assert_eq!(found[path], old[path]);
                }
            }
            Err(error) => panic!("{error}"),
            Ok(()) => assert_eq!(found, new),
        }
    }
}

/// Returns files that take a while to write, all filled with the same letter.
fn large(letter: &str) -> Files {
    let text = letter.repeat(1 << 20);
    let paths: Vec<String> = (0..8).map(|number| format!("src/f{number}.rs")).collect();
    let list: Vec<(&str, &str)> = paths
        .iter()
        .map(|path| (path.as_str(), text.as_str()))
        .collect();
    files(&list)
}

/// The child process of the next test: writes two sets of files alternately until it is killed.
#[test]
#[ignore = "is run by `a_killed_process_leaves_no_partial_files`"]
fn child_that_writes_until_it_is_killed() {
    let Ok(out) = std::env::var("TEST_OUT") else {
        return;
    };
    let sets = [large("a"), large("b")];
    for set in sets.iter().cycle() {
        write(Path::new(&out), set).unwrap();
        println!("\nwritten");
    }
}

#[test]
fn a_killed_process_leaves_no_partial_files() {
    let sets = [large("a"), large("b")];
    for rounds in 1..=6 {
        let root = tempfile::tempdir().unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "failures::child_that_writes_until_it_is_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env("TEST_OUT", root.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let written = lines.map_while(Result::ok).filter(|line| line == "written");
        assert_eq!(written.take(rounds).count(), rounds);
        child.kill().unwrap();
        child.wait().unwrap();
        for path in sets[0].keys() {
            let found = fs::read_to_string(root.path().join(path)).unwrap();
            assert!(
                sets.iter().any(|set| set[path] == found),
                "{path}: {}",
                found.len()
            );
        }
        write(root.path(), &sets[0]).unwrap();
        let mut found = tree(root.path());
        assert_eq!(found.remove("src/"), Some(String::new()));
        assert!(found == sets[0], "{:?}", found.keys());
    }
}
