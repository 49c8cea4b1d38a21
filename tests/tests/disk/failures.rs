//! Runs that fail or are killed at each step in turn.

use codegen::disk::{DiskError, compare, write, write_with};
use std::error::Error as _;
use std::fs;

use crate::{
    after, before, files_of, killed_at, no_space, plant, prepared, quiet_kills, recover_only, tree,
};

#[test]
fn a_failure_at_any_step_leaves_the_old_files() {
    let mut failures = 0;
    for at in 0.. {
        let (root, old, new) = prepared();
        let mut step = 0;
        let run = write_with(root.path(), &after(), &mut |_, _| {
            step += 1;
            if step == at + 1 {
                Err(no_space())
            } else {
                Ok(())
            }
        });
        match run {
            Err(error) => {
                assert_eq!(tree(root.path()), old, "step {at}");
                assert!(!root.path().join(".codegen-work").exists(), "step {at}");
                assert!(error.to_string().contains("no space left"));
                assert!(error.source().is_some());
                failures += 1;
            }
            // Only tidying up failed: the new files are all there, at most an empty folder stays.
            Ok(_) => assert_eq!(files_of(&tree(root.path())), files_of(&new), "step {at}"),
        }
        if step <= at {
            break;
        }
        write(root.path(), &after()).unwrap();
        assert_eq!(files_of(&tree(root.path())), files_of(&new));
        assert!(!root.path().join(".codegen-work").exists());
    }
    assert!(failures > 20, "{failures}");
}

#[test]
fn a_failure_at_any_step_of_a_first_run_leaves_nothing() {
    for at in 0.. {
        let root = tempfile::tempdir().unwrap();
        let out = root.path().join("generated");
        let mut step = 0;
        let run = write_with(&out, &after(), &mut |_, _| {
            step += 1;
            if step == at + 1 {
                Err(no_space())
            } else {
                Ok(())
            }
        });
        if step <= at {
            break;
        }
        assert_eq!(out.exists(), run.is_ok(), "step {at}");
    }
}

#[test]
fn a_file_that_appears_meanwhile_stays() {
    let (root, mut old, _) = prepared();
    let own = root.path().join("src/new/d.rs");
    let error = write_with(root.path(), &after(), &mut |doing, path| {
        if path == own && doing == "move into place" {
            fs::write(path, "// own\n")?;
        }
        Ok(())
    })
    .unwrap_err();
    assert!(error.to_string().contains("d.rs"), "{error}");
    old.insert("src/new/".to_owned(), String::new());
    old.insert("src/new/d.rs".to_owned(), "// own\n".to_owned());
    assert_eq!(tree(root.path()), old);
    let again = write(root.path(), &after());
    assert!(matches!(again, Err(DiskError::NotOurs { .. })));
}

#[test]
fn when_undoing_fails_too_the_next_run_undoes() {
    let mut twice = 0;
    for at in 0.. {
        let (root, old, new) = prepared();
        let mut step = 0;
        let run = write_with(root.path(), &after(), &mut |_, _| {
            step += 1;
            if step > at { Err(no_space()) } else { Ok(()) }
        });
        if step <= at {
            break;
        }
        let undone = run.is_err();
        if let Err(error @ DiskError::RollBack { .. }) = run {
            assert!(error.to_string().contains("could not be undone"));
            let found = compare(root.path(), &after());
            assert!(matches!(found, Err(DiskError::Interrupted { .. })));
            twice += 1;
        }
        recover_only(root.path());
        let expected = if undone { old } else { new };
        assert_eq!(
            files_of(&tree(root.path())),
            files_of(&expected),
            "step {at}"
        );
    }
    assert!(twice > 10, "{twice}");
}

#[test]
fn a_kill_at_any_step_leaves_the_old_files_or_the_new() {
    quiet_kills();
    let mut seen_new = false;
    for at in 0.. {
        let (root, old, new) = prepared();
        if !killed_at(root.path(), &after(), at) {
            break;
        }
        // Comparing tells, and changes nothing.
        let left = tree(root.path());
        match compare(root.path(), &after()) {
            Ok(_) => assert!(left == old || files_of(&left) == files_of(&new)),
            Err(error) => assert!(matches!(error, DiskError::Interrupted { .. }), "{error}"),
        }
        assert_eq!(tree(root.path()), left);
        recover_only(root.path());
        let found = tree(root.path());
        // Once a later step is reached, it's never the old files again.
        assert!(found == new || (found == old && !seen_new), "step {at}");
        seen_new = found == new;
        let report = write(root.path(), &after()).unwrap();
        assert_eq!(tree(root.path()), new);
        assert_eq!(report.written.is_empty(), seen_new);
    }
    assert!(seen_new);
}

#[test]
fn a_killed_recovery_is_recovered() {
    quiet_kills();
    for at in (0..).step_by(3) {
        let mut second_at = 0;
        loop {
            let (root, old, new) = prepared();
            if !killed_at(root.path(), &after(), at) {
                return;
            }
            // The second run goes back to other files, so it too has something to do.
            let went_on = killed_at(root.path(), &before(), second_at);
            if !went_on {
                break;
            }
            recover_only(root.path());
            let found = tree(root.path());
            let mut restored = old.clone();
            restored.insert("src/types.rs".to_owned(), "// one\n".to_owned());
            assert!(
                found == old || found == new || found == restored,
                "steps {at}, {second_at}: {found:#?}"
            );
            write(root.path(), &after()).unwrap();
            assert_eq!(tree(root.path()), new);
            second_at += 1;
        }
    }
}

#[test]
fn a_kill_is_undone_whatever_was_done_to_the_folders() {
    quiet_kills();
    for at in 0.. {
        let (root, old, new) = prepared();
        if !killed_at(root.path(), &after(), at) {
            break;
        }
        fs::remove_dir_all(root.path().join("src")).unwrap();
        write(root.path(), &after()).unwrap();
        let found = tree(root.path());
        for path in after().keys() {
            assert_eq!(found[path], new[path], "step {at}");
        }
        assert_eq!(found["target/own.txt"], old["target/own.txt"]);
    }
}

#[cfg(unix)]
#[test]
fn undoing_a_kill_follows_no_symbolic_link() {
    quiet_kills();
    for at in 0.. {
        let (root, ..) = prepared();
        if !killed_at(root.path(), &after(), at) {
            break;
        }
        let elsewhere = tempfile::tempdir().unwrap();
        let moved = elsewhere.path().join("src");
        plant(&moved, &tree(&root.path().join("src")));
        let there = tree(elsewhere.path());
        fs::remove_dir_all(root.path().join("src")).unwrap();
        std::os::unix::fs::symlink(&moved, root.path().join("src")).unwrap();
        let error = write(root.path(), &after()).unwrap_err();
        assert!(matches!(error, DiskError::InTheWay { .. }), "{error}");
        assert_eq!(tree(elsewhere.path()), there, "step {at}");
    }
}

#[test]
fn a_damaged_journal_is_refused() {
    let (root, ..) = prepared();
    let work = root.path().join(".codegen-work");
    for bad in [
        "create ../x",
        "create /x",
        "explode src/lib.rs",
        "remove",
        "",
    ] {
        fs::create_dir_all(&work).unwrap();
        fs::write(work.join("journal"), format!("replace src/lib.rs\n{bad}\n")).unwrap();
        let left = tree(root.path());
        let error = write(root.path(), &after()).unwrap_err();
        assert!(
            matches!(error, DiskError::Journal { line: 2, .. }),
            "{error}"
        );
        assert_eq!(tree(root.path()), left);
    }
}
