//! Files on disk: only what changed is written, all of it or nothing, and only what is the
//! generator's own.

use codegen::disk::{Difference, DiskError, compare, write, write_with};
use codegen::files::Files;
use std::collections::BTreeMap;
use std::error::Error as _;
use std::fs;
use std::io::{self, BufRead as _, BufReader};
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{OnceLock, PoisonError, RwLock};
use std::time::{Duration, Instant, SystemTime};
use tempfile::TempDir;

fn files(list: &[(&str, &str)]) -> Files {
    list.iter()
        .map(|(path, content)| ((*path).to_owned(), (*content).to_owned()))
        .collect()
}

type Tree = BTreeMap<String, String>;

/// Each path below `folder` with its content; folders end in `/`. Without the working folder.
fn tree(folder: &Path) -> Tree {
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

fn files_of(tree: &Tree) -> Vec<(&String, &String)> {
    tree.iter()
        .filter(|(path, _)| !path.ends_with('/'))
        .collect()
}

fn times(folder: &Path) -> BTreeMap<String, SystemTime> {
    let paths = tree(folder).into_keys().chain([String::new()]);
    let time = |path: &String| fs::metadata(folder.join(path)).unwrap().modified().unwrap();
    paths.map(|path| (path.clone(), time(&path))).collect()
}

fn names(differences: &[Difference]) -> Vec<String> {
    differences.iter().map(ToString::to_string).collect()
}

/// The first set of files of most tests. To get from it to the second, a run must keep, replace,
/// create and remove files, create folders and remove emptied ones.
fn before() -> Files {
    files(&[
        ("Cargo.toml", "[package]\n"),
        ("src/lib.rs", "mod types;\n"),
        ("src/old/a.rs", "// a\n"),
        ("src/old/deep/b.rs", "// b\n"),
        ("src/types.rs", "// one\n"),
    ])
}

fn after() -> Files {
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
fn prepared() -> (TempDir, Tree, Tree) {
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

fn plant(folder: &Path, tree: &Tree) {
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
fn recover_only(out: &Path) {
    let refused = write(out, &files(&[("src/own.rs", "// not ours\n")]));
    assert!(
        matches!(refused, Err(DiskError::NotOurs { .. })),
        "{refused:?}"
    );
    assert!(!out.join(".codegen-work").exists());
}

fn no_space() -> io::Error {
    io::Error::new(io::ErrorKind::StorageFull, "no space left")
}

/// What a "killed" run panics with.
struct Killed;

/// Held while a child process starts: until it runs its own program, it holds a copy of each open
/// file, and so of the lock of a run that is "killed" in this process.
static SPAWNING: RwLock<()> = RwLock::new(());

/// Runs `write` and stops it dead ahead of step `at`, as a kill does: nothing is tidied up.
/// Returns false if there is no such step.
fn killed_at(out: &Path, files: &Files, at: usize) -> bool {
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

fn quiet_kills() {
    std::panic::set_hook(Box::new(|info| {
        if !info.payload().is::<Killed>() {
            eprintln!("{info}");
        }
    }));
}

#[test]
fn writes_a_new_folder() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("made/generated");
    let report = write(&out, &before()).unwrap();
    assert_eq!(report.written, before().into_keys().collect::<Vec<_>>());
    assert_eq!((report.unchanged, report.removed.len()), (0, 0));
    let mut found = tree(&out);
    found.retain(|path, _| !path.ends_with('/') && path != ".codegen");
    assert_eq!(found, before());
    assert!(!out.join(".codegen-work").exists());
}

#[test]
fn the_list_is_the_same_on_every_machine() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), &files(&[("b.rs", "b\n"), ("a/c.rs", "c\n")])).unwrap();
    assert_eq!(
        fs::read_to_string(root.path().join(".codegen")).unwrap(),
        "# The files that codegen wrote here, each after the XXH3-64 hash of its text. Don't edit.\n\
         1fe9603eafb243f7  a/c.rs\n\
         5b19ef905838a84a  b.rs\n"
    );
}

#[test]
fn a_second_run_touches_nothing() {
    let (root, _, new) = prepared();
    write(root.path(), &after()).unwrap();
    let times_before = times(root.path());
    let report = write_with(root.path(), &after(), &mut |doing, path| {
        panic!("{doing} {}", path.display())
    })
    .unwrap();
    assert_eq!(report.unchanged, 5);
    assert_eq!((report.written.len(), report.removed.len()), (0, 0));
    assert_eq!(tree(root.path()), new);
    assert_eq!(times(root.path()), times_before);
    assert_eq!(compare(root.path(), &after()).unwrap(), []);
}

#[test]
fn only_what_changed_is_touched() {
    let (root, _, new) = prepared();
    let old_time = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000_000);
    for path in ["Cargo.toml", "src/lib.rs", "src/own.rs"] {
        let file = fs::File::options()
            .write(true)
            .open(root.path().join(path))
            .unwrap();
        file.set_modified(old_time).unwrap();
    }
    let report = write(root.path(), &after()).unwrap();
    assert_eq!(
        report.written,
        [
            "src/lib.rs",
            "src/new/d.rs",
            "src/new/deep/c.rs",
            "src/types.rs"
        ]
    );
    assert_eq!(report.removed, ["src/old/a.rs", "src/old/deep/b.rs"]);
    assert_eq!(report.edited_by_hand, ["src/types.rs"]);
    assert_eq!(report.unchanged, 1);
    assert_eq!(tree(root.path()), new);
    assert!(!new.contains_key("src/old/"));
    let times = times(root.path());
    assert_eq!(times["Cargo.toml"], old_time);
    assert_eq!(times["src/own.rs"], old_time);
    assert_ne!(times["src/lib.rs"], old_time);
}

#[test]
fn folders_with_other_files_stay() {
    let (root, ..) = prepared();
    fs::write(root.path().join("src/old/own.txt"), "own").unwrap();
    write(root.path(), &after()).unwrap();
    assert!(root.path().join("src/old/own.txt").exists());
    assert!(!root.path().join("src/old/deep").exists());
    write(root.path(), &Files::new()).unwrap();
    let left = tree(root.path());
    let left: Vec<_> = left.keys().map(String::as_str).collect();
    let own = [
        ".codegen",
        "src/",
        "src/old/",
        "src/old/own.txt",
        "src/own.rs",
    ];
    assert_eq!(left, [&own[..], &["target/", "target/own.txt"]].concat());
}

#[test]
fn compare_says_what_differs() {
    let (root, old, _) = prepared();
    let found = compare(root.path(), &after()).unwrap();
    assert_eq!(
        names(&found),
        [
            "src/lib.rs is stale",
            "src/new/d.rs is missing",
            "src/new/deep/c.rs is missing",
            "src/old/a.rs is left over",
            "src/old/deep/b.rs is left over",
            "src/types.rs is stale (edited by hand)",
        ]
    );
    assert_eq!(
        found[0].unified_diff(),
        "--- a/src/lib.rs\n+++ b/src/lib.rs\n@@ -1 +1,2 @@\n+mod new;\n mod types;\n"
    );
    assert_eq!(
        found[1].unified_diff(),
        "--- /dev/null\n+++ b/src/new/d.rs\n@@ -0,0 +1 @@\n+// d\n"
    );
    assert_eq!(
        found[3].unified_diff(),
        "--- a/src/old/a.rs\n+++ /dev/null\n@@ -1 +0,0 @@\n-// a\n"
    );
    assert_eq!(tree(root.path()), old);
    let absent = root.path().join("absent");
    assert_eq!(compare(&absent, &after()).unwrap().len(), 5);
    assert!(!absent.exists());
}

#[test]
fn line_ends_of_a_checkout_do_not_matter() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), &before()).unwrap();
    for path in before().keys().map(String::as_str).chain([".codegen"]) {
        let path = root.path().join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    let checked_out = tree(root.path());
    assert_eq!(compare(root.path(), &before()).unwrap(), []);
    assert_eq!(write(root.path(), &before()).unwrap().unchanged, 5);
    assert_eq!(tree(root.path()), checked_out);
    let report = write(root.path(), &after()).unwrap();
    assert_eq!(report.edited_by_hand, [""; 0]);
}

#[test]
fn files_of_others_are_refused_by_name() {
    let (root, ..) = prepared();
    let old = tree(root.path());
    let mut emitted = after();
    emitted.insert("src/own.rs".to_owned(), "// ours\n".to_owned());
    emitted.insert("target/own.txt".to_owned(), "ours\n".to_owned());
    let error = write(root.path(), &emitted).unwrap_err().to_string();
    let named = format!("\n  {}", root.path().join("src/own.rs").display());
    assert!(error.contains(&named), "{error}");
    assert!(error.contains("own.txt\nNothing was changed. Move them away or delete them"));
    assert_eq!(
        compare(root.path(), &emitted).unwrap_err().to_string(),
        error
    );
    assert_eq!(tree(root.path()), old);
    // The same content is adopted, and is then the generator's.
    emitted.insert("src/own.rs".to_owned(), "// own\n".to_owned());
    emitted.insert("target/own.txt".to_owned(), "own\n".to_owned());
    let report = write(root.path(), &emitted).unwrap();
    assert_eq!((report.unchanged, report.written.len()), (3, 4));
    let report = write(root.path(), &after()).unwrap();
    assert_eq!(report.removed, ["src/own.rs", "target/own.txt"]);
}

#[test]
fn a_missing_list_makes_it_careful() {
    let (root, ..) = prepared();
    fs::remove_file(root.path().join(".codegen")).unwrap();
    let error = write(root.path(), &after()).unwrap_err().to_string();
    assert!(error.contains("is missing"), "{error}");
    assert!(error.contains("Restore the list"), "{error}");
    // What is identical is adopted; what isn't emitted isn't known to be the generator's.
    fs::write(root.path().join("src/types.rs"), "// one\n").unwrap();
    let found = compare(root.path(), &before()).unwrap();
    assert_eq!(names(&found), [".codegen is missing"]);
    write(root.path(), &before()).unwrap();
    assert_eq!(compare(root.path(), &before()).unwrap(), []);
}

#[test]
fn a_damaged_list_is_refused() {
    let (root, ..) = prepared();
    let list = root.path().join(".codegen");
    let good = fs::read_to_string(&list).unwrap();
    let own = root.path().with_extension("txt");
    fs::write(&own, "own").unwrap();
    let escape = format!(
        "0123456789abcdef  ../{}\n",
        own.file_name().unwrap().to_str().unwrap()
    );
    for bad in [
        "<<<<<<< HEAD\n",
        "0123  src/lib.rs\n",
        "+123456789abcdef  src/lib.rs\n",
        "0123456789abcdef  /etc/passwd\n",
        "0123456789abcdef  .codegen-work/x\n",
        "\u{0}\n",
        "\n",
        escape.as_str(),
    ] {
        fs::write(&list, format!("{good}{bad}")).unwrap();
        let old = tree(root.path());
        let error = write(root.path(), &after()).unwrap_err().to_string();
        assert!(error.starts_with("line 7 of the list"), "{bad:?}: {error}");
        compare(root.path(), &after()).unwrap_err();
        assert_eq!(tree(root.path()), old);
    }
    assert!(own.exists());
    fs::remove_file(own).unwrap();
}

#[test]
fn bad_paths_are_refused() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("generated");
    for bad in [
        "",
        "/",
        "/etc/x",
        "a//b",
        "a/",
        "./a",
        "../a",
        "a/../b",
        "a\\b",
        "c:x",
        "a b",
        "a\n",
        "ä.rs",
        "a.",
        "nul",
        "a/CON.rs",
        "com1.txt",
        "LPT9",
        ".codegen",
        ".Codegen",
        ".codegen-work/new/0",
    ] {
        let error = write(&out, &files(&[("ok.rs", ""), (bad, "")])).unwrap_err();
        assert!(
            matches!(&error, DiskError::Path { path, .. } if path == bad),
            "{error}"
        );
        assert!(compare(&out, &files(&[(bad, "")])).is_err());
    }
    for bad in [
        ["a.rs", "A.rs"],
        ["Src/a.rs", "src/b.rs"],
        ["a", "a/b"],
        ["A", "a/b"],
    ] {
        let error = write(&out, &files(&[(bad[0], ""), (bad[1], "")])).unwrap_err();
        assert!(matches!(error, DiskError::Path { .. }), "{error}");
    }
    assert!(!out.exists());
    for good in ["com0", "console.rs", ".gitignore", "a.b.c", "com10"] {
        write(&out, &files(&[(good, "")])).unwrap();
    }
}

#[test]
fn what_is_in_the_way_is_named_and_nothing_changes() {
    let (root, old, _) = prepared();
    for (path, is_folder) in [
        ("src/new", false),
        ("src/new/d.rs", true),
        (".codegen-work", false),
    ] {
        let path = root.path().join(path);
        if is_folder {
            fs::create_dir_all(path.join("x")).unwrap();
        } else {
            fs::write(&path, "").unwrap();
        }
        let mut with_it = tree(root.path());
        let error = write(root.path(), &after()).unwrap_err();
        assert!(matches!(&error, DiskError::InTheWay { path: found, .. } if *found == path));
        assert!(error.to_string().contains("Move it away or delete it"));
        assert_eq!(tree(root.path()), with_it);
        if is_folder {
            fs::remove_dir_all(path.parent().unwrap()).unwrap();
        } else {
            fs::remove_file(&path).unwrap();
        }
        with_it = tree(root.path());
        assert_eq!(with_it, old);
    }
    let file = root.path().join("Cargo.toml");
    assert!(matches!(
        write(&file, &after()),
        Err(DiskError::InTheWay { .. })
    ));
    assert!(matches!(
        compare(&file, &after()),
        Err(DiskError::InTheWay { .. })
    ));
    let below = file.join("generated");
    assert!(matches!(write(&below, &after()), Err(DiskError::Io { .. })));
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_never_followed() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().unwrap();
    fs::write(elsewhere.path().join("a.rs"), "// a\n").unwrap();
    fs::write(elsewhere.path().join("types.rs"), "// one\n").unwrap();
    let there = tree(elsewhere.path());
    for (path, target) in [
        ("src/types.rs", "types.rs"),
        ("src/new", ""),
        (".codegen-work", ""),
        (".codegen", "a.rs"),
    ] {
        let (root, ..) = prepared();
        let path = root.path().join(path);
        let _ = fs::remove_file(&path);
        symlink(elsewhere.path().join(target), &path).unwrap();
        let error = write(root.path(), &after()).unwrap_err();
        assert!(matches!(&error, DiskError::InTheWay { path: found, .. } if *found == path));
        assert_eq!(tree(elsewhere.path()), there);
    }
    // A folder of old files that now lies elsewhere stays as it is.
    let (root, ..) = prepared();
    fs::remove_dir_all(root.path().join("src/old")).unwrap();
    symlink(elsewhere.path(), root.path().join("src/old")).unwrap();
    assert_eq!(write(root.path(), &after()).unwrap().removed, [""; 0]);
    assert_eq!(tree(elsewhere.path()), there);
    assert!(root.path().join("src/old").is_symlink());
    // The output folder itself may be a link.
    let link = elsewhere.path().join("out");
    symlink(root.path(), &link).unwrap();
    assert_eq!(compare(&link, &after()).unwrap(), []);
    assert_eq!(write(&link, &Files::new()).unwrap().removed.len(), 5);
}

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
                "child_that_waits_to_be_killed",
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

#[test]
fn five_thousand_files_are_compared_quickly() {
    let root = tempfile::tempdir().unwrap();
    let content = "    /// One line of a file, as long as lines are.\n".repeat(100);
    let many: Files = (0..5_000)
        .map(|n| {
            (
                format!("src/types{}/type_{n}.rs", n % 10),
                format!("// {n}\n{content}"),
            )
        })
        .collect();
    let started = Instant::now();
    write(root.path(), &many).unwrap();
    eprintln!("first run: {:?}", started.elapsed());
    for _ in 0..3 {
        let started = Instant::now();
        assert_eq!(write(root.path(), &many).unwrap().unchanged, 5_000);
        let elapsed = started.elapsed();
        eprintln!("nothing to do: {elapsed:?}");
        // Many times what it takes, since other work may slow the machine down.
        assert!(elapsed < Duration::from_secs(3), "{elapsed:?}");
    }
}
