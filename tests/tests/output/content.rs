//! Files that are written, kept and removed.

use codegen::files::Files;
use codegen::output::DifferenceKind::{LeftOver, Missing, Stale};
use codegen::output::{compare, write};
use std::fs;

use crate::{after, age, before, files, generated, names, of_kind, prepared, touched, tree};

#[test]
fn a_new_folder_gets_all_files() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("made/generated");
    let files = before();
    let differences = write(&out, &files).unwrap();
    let paths: Vec<String> = files.keys().cloned().collect();
    assert_eq!(of_kind(&differences, Missing), paths);
    assert_eq!(differences.len(), paths.len());
    let mut found = tree(&out);
    found.retain(|path, _| !path.ends_with('/'));
    assert_eq!(found, files);
}

#[test]
fn a_second_run_touches_nothing() {
    let (root, _, new) = prepared();
    write(root.path(), &after()).unwrap();
    age(root.path());
    assert_eq!(write(root.path(), &after()).unwrap(), []);
    assert_eq!(touched(root.path()), [""; 0]);
    assert_eq!(tree(root.path()), new);
    assert_eq!(compare(root.path(), &after()).unwrap(), []);
}

#[test]
fn only_what_changed_is_written() {
    let (root, _, new) = prepared();
    age(root.path());
    let files = after();
    let differences = write(root.path(), &files).unwrap();
    let (missing, stale) = (
        ["src/new/d.rs", "src/new/deep/c.rs"],
        ["src/lib.rs", "src/types.rs"],
    );
    assert_eq!(of_kind(&differences, Missing), missing);
    assert_eq!(of_kind(&differences, Stale), stale);
    let left_over = ["src/old/a.rs", "src/old/deep/b.rs"];
    assert_eq!(of_kind(&differences, LeftOver), left_over);
    assert_eq!(tree(root.path()), new);
    let mut written = [missing, stale].concat();
    written.sort_unstable();
    assert_eq!(touched(root.path()), written);
}

#[test]
fn files_edited_by_hand_are_overwritten() {
    let (root, ..) = prepared();
    let files = before();
    assert_eq!(
        names(&write(root.path(), &files).unwrap()),
        ["src/types.rs is stale"]
    );
    let found = fs::read_to_string(root.path().join("src/types.rs")).unwrap();
    assert_eq!(found, files["src/types.rs"]);
}

#[test]
fn folders_that_become_empty_are_removed_and_others_stay() {
    let (root, ..) = prepared();
    fs::write(root.path().join("src/old/own.txt"), "own").unwrap();
    fs::create_dir(root.path().join("src/empty")).unwrap();
    write(root.path(), &after()).unwrap();
    let found = tree(root.path());
    assert!(found.contains_key("src/old/own.txt"), "{found:#?}");
    assert!(found.contains_key("src/empty/"), "{found:#?}");
    assert!(!found.contains_key("src/old/deep/"), "{found:#?}");

    let (root, ..) = prepared();
    let only = files(&[("src/only.rs", "")]);
    write(root.path(), &only).unwrap();
    let found: Vec<String> = tree(root.path()).into_keys().collect();
    let own = ["src/own.rs", "target/", "target/own.txt"];
    assert_eq!(found, [&["src/", "src/only.rs"], &own[..]].concat());
    assert!(
        write(&root.path().join("none"), &Files::new())
            .unwrap()
            .is_empty()
    );
    assert!(!root.path().join("none").exists());
}

#[test]
fn compare_says_what_differs() {
    let (root, old, _) = prepared();
    let files = after();
    let found = compare(root.path(), &files).unwrap();
    assert_eq!(
        names(&found),
        [
            "src/lib.rs is stale",
            "src/new/d.rs is missing",
            "src/new/deep/c.rs is missing",
            "src/old/a.rs is left over",
            "src/old/deep/b.rs is left over",
            "src/types.rs is stale",
        ]
    );
    let diff = |at: usize| {
        let text = found[at].unified_diff();
        text.replace(codegen::emit::HEADER, "HEADER")
    };
    assert_eq!(
        diff(0),
        "--- a/src/lib.rs\n+++ b/src/lib.rs\n@@ -1,3 +1,4 @@\n // HEADER\n \n+mod new;\n mod types;\n"
    );
    assert_eq!(
        diff(1),
        "--- /dev/null\n+++ b/src/new/d.rs\n@@ -0,0 +1,3 @@\n+// HEADER\n+\n+// d\n"
    );
    assert_eq!(
        diff(3),
        "--- a/src/old/a.rs\n+++ /dev/null\n@@ -1,3 +0,0 @@\n-// HEADER\n-\n-// a\n"
    );
    assert_eq!(tree(root.path()), old);
    let absent = root.path().join("absent");
    assert_eq!(
        of_kind(&compare(&absent, &files).unwrap(), Missing).len(),
        5
    );
    assert!(!absent.exists());
}

/// As if git had checked the files out with CRLF.
#[test]
fn line_endings_do_not_matter() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), &before()).unwrap();
    for path in before().keys() {
        let path = root.path().join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.replace('\n', "\r\n")).unwrap();
    }
    age(root.path());
    assert_eq!(write(root.path(), &before()).unwrap(), []);
    assert_eq!(touched(root.path()), [""; 0]);
    let files = after();
    let differences = write(root.path(), &files).unwrap();
    assert_eq!(of_kind(&differences, LeftOver).len(), 2);
    assert!(!differences[0].unified_diff().contains('\r'));
    assert_eq!(compare(root.path(), &files).unwrap(), []);
}

#[test]
fn an_outline_out_of_order_is_recognized() {
    let root = tempfile::tempdir().unwrap();
    let files = files(&[("API.txt", "a\nb\nc\n"), ("src/lib.rs", "")]);
    for (lines, is_unsorted) in [
        ("a\nc\nb\n", true),
        ("b\nb\nc\n", true),
        ("a\n", false),
        ("", false),
    ] {
        let merged = generated("API.txt", lines);
        fs::write(root.path().join("API.txt"), merged).unwrap();
        let differences = compare(root.path(), &files).unwrap();
        assert_eq!(differences[0].is_unsorted_outline(), is_unsorted, "{lines}");
        assert!(!differences[1].is_unsorted_outline());
    }
}
