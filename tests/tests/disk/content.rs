//! What is written, kept, removed and refused.

use codegen::disk::{DiskError, compare, write, write_with};
use codegen::files::Files;
use std::fs;
use std::time::{Duration, SystemTime};

use crate::{after, before, files, names, prepared, times, tree};

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
