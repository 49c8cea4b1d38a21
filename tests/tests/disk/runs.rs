//! Several runs at once, killed processes, and large folders.

use codegen::disk::{DiskError, compare, write, write_with};
use codegen::files::Files;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::PoisonError;
use std::time::Duration;

use crate::{SPAWNING, after, before, prepared, recover_only, tree};

#[test]
fn two_runs_at_once_do_not_mix() {
    let (root, _, new) = prepared();
    let mut asked = 0;
    write_with(root.path(), &after(), &mut |doing, _| {
        if root.path().join(".codegen-work/lock").exists() && doing != "lock" {
            let second = write(root.path(), &before());
            assert!(matches!(second, Err(DiskError::Busy { .. })), "{second:?}");
            let second = compare(root.path(), &before());
            assert!(matches!(second, Err(DiskError::Busy { .. })), "{second:?}");
            asked += 1;
        }
        Ok(())
    })
    .unwrap();
    assert!(asked > 10);
    assert_eq!(tree(root.path()), new);
}

#[test]
fn many_runs_at_once_leave_one_whole_set() {
    let root = tempfile::tempdir().unwrap();
    let sets: Vec<Files> = (0..4)
        .map(|set| {
            let file = |n: i32| (format!("src/{set}/f{n}.rs"), format!("// {set}\n"));
            let shared = |n: i32| (format!("src/shared{n}.rs"), format!("// {set}\n"));
            (0..5).map(file).chain((0..5).map(shared)).collect()
        })
        .collect();
    let done: usize = std::thread::scope(|scope| {
        let run = |set: &Files| {
            let mut done = 0;
            for _ in 0..25 {
                match write(root.path(), set) {
                    Ok(_) => done += 1,
                    Err(DiskError::Busy { .. }) => {}
                    // Seen without the lock while another run was at it: refused, not harmed.
                    Err(error) => panic!("{error}"),
                }
            }
            done
        };
        let threads: Vec<_> = sets
            .iter()
            .map(|set| scope.spawn(move || run(set)))
            .collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .sum()
    });
    assert!(done > 0);
    let whole = sets
        .iter()
        .filter(|set| compare(root.path(), set).unwrap().is_empty());
    assert_eq!(whole.count(), 1);
    assert!(!root.path().join(".codegen-work").exists());
}

/// The child of the next test: stops ahead of a step, says so, and waits to be killed.
#[test]
#[ignore = "is run by `a_killed_process_is_recovered`"]
fn child_that_waits_to_be_killed() {
    let (Ok(out), Ok(at)) = (std::env::var("TEST_OUT"), std::env::var("TEST_STEP")) else {
        return;
    };
    let at: usize = at.parse().unwrap();
    let mut step = 0;
    let _ = write_with(Path::new(&out), &after(), &mut |_, _| {
        step += 1;
        if step > at {
            println!("\nwaiting");
            std::thread::sleep(Duration::from_secs(30));
        }
        Ok(())
    });
}

#[test]
fn a_killed_process_is_recovered() {
    for at in (0..).step_by(3) {
        let (root, old, new) = prepared();
        let alone = SPAWNING.write().unwrap_or_else(PoisonError::into_inner);
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "runs::child_that_waits_to_be_killed",
                "--exact",
                "--ignored",
                "--nocapture",
            ])
            .env("TEST_OUT", root.path())
            .env("TEST_STEP", at.to_string())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        drop(alone);
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let waits = lines.any(|line| line.unwrap() == "waiting");
        if waits && root.path().join(".codegen-work/lock").exists() {
            let second = write(root.path(), &after());
            assert!(matches!(second, Err(DiskError::Busy { .. })), "{second:?}");
        }
        child.kill().unwrap();
        child.wait().unwrap();
        if !waits {
            assert!(at > 20);
            break;
        }
        recover_only(root.path());
        let found = tree(root.path());
        assert!(found == old || found == new, "step {at}");
        write(root.path(), &after()).unwrap();
        assert_eq!(tree(root.path()), new);
    }
}

/// Folders without the right to write don't bind the superuser: there this test shows nothing.
#[cfg(unix)]
#[test]
fn a_read_only_folder_leaves_the_old_files() {
    use std::os::unix::fs::PermissionsExt as _;
    for folder in ["", "src", "src/old/deep"] {
        let (root, old, new) = prepared();
        let folder = root.path().join(folder);
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o555)).unwrap();
        let run = write(root.path(), &after());
        let found = tree(root.path());
        let _ = fs::set_permissions(&folder, fs::Permissions::from_mode(0o755));
        match run {
            Err(error) => {
                assert!(error.to_string().starts_with("can't "), "{error}");
                assert_eq!(found, old);
            }
            Ok(_) => assert_eq!(found, new),
        }
    }
}
