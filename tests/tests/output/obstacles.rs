//! Obstacles that make a run fail before it writes anything.

use codegen::files::LONGEST_NAME;
use codegen::output::{OutputError, check_apart, compare, write};
use std::fs;
use std::path::Path;

use crate::{after, files, generated, names, plant, prepared, tree};

#[test]
fn all_foreign_files_are_named() {
    let (root, old, _) = prepared();
    let mut emitted = after();
    for path in ["src/own.rs", "target/own.txt"] {
        emitted.insert(path.to_owned(), generated(path, "ours\n"));
    }
    let error = write(root.path(), &emitted).unwrap_err().to_string();
    let line = |path: &str| {
        let path = root.path().join(path);
        format!(
            "\n  {} (a file without the header of generated files)",
            path.display()
        )
    };
    assert_eq!(
        error,
        format!(
            "these paths are needed for generated files, but something else is there:{}{}\n\
             Nothing was written. Move or delete them, then run again.",
            line("src/own.rs"),
            line("target/own.txt")
        )
    );
    let compared = compare(root.path(), &emitted).unwrap_err().to_string();
    assert_eq!(compared, error);
    assert_eq!(tree(root.path()), old);
}

#[test]
fn a_folder_for_a_file_and_a_file_for_a_folder_are_named() {
    let cases = [
        ("src/new/d.rs/x.txt", "src/new/d.rs", "a folder"),
        (
            "src/new",
            "src/new",
            "a file without the header of generated files",
        ),
        (
            "src/new/deep",
            "src/new/deep",
            "a file without the header of generated files",
        ),
    ];
    for (planted, named, what) in cases {
        let (root, ..) = prepared();
        plant(
            root.path(),
            &[(planted.to_owned(), "own".to_owned())].into(),
        );
        let old = tree(root.path());
        let error = write(root.path(), &after()).unwrap_err();
        let OutputError::Occupied { found } = &error else {
            panic!("{error}");
        };
        assert_eq!(found, &[(root.path().join(named), what)]);
        assert_eq!(tree(root.path()), old);
    }
}

#[test]
fn an_output_folder_that_is_a_file_is_named() {
    let (root, old, _) = prepared();
    for out in ["Cargo.toml", "Cargo.toml/generated"] {
        let out = root.path().join(out);
        let error = write(&out, &after()).unwrap_err();
        assert!(
            matches!(&error, OutputError::Io { path, .. } if *path == out),
            "{error}"
        );
        assert!(compare(&out, &after()).is_err());
        assert_eq!(tree(root.path()), old);
    }
}

#[cfg(unix)]
#[test]
fn symbolic_links_are_not_followed() {
    use std::os::unix::fs::symlink;
    let elsewhere = tempfile::tempdir().unwrap();
    plant(
        elsewhere.path(),
        &files(&[("a.rs", "// a\n"), ("types.rs", "// one\n")]),
    );
    let there = tree(elsewhere.path());
    for (path, target) in [
        ("src/types.rs", "types.rs"),
        ("src/new", ""),
        ("src/new", "none"),
    ] {
        let (root, ..) = prepared();
        let path = root.path().join(path);
        let _ = fs::remove_file(&path);
        symlink(elsewhere.path().join(target), &path).unwrap();
        let error = write(root.path(), &after()).unwrap_err();
        let OutputError::Occupied { found } = &error else {
            panic!("{error}");
        };
        assert_eq!(found, &[(path.clone(), "a symbolic link")]);
        assert!(path.is_symlink());
        assert_eq!(tree(elsewhere.path()), there);
    }
    // A folder of files that are no longer emitted stays as it is if it has become a link.
    let (root, ..) = prepared();
    fs::remove_dir_all(root.path().join("src/old")).unwrap();
    symlink(elsewhere.path(), root.path().join("src/old")).unwrap();
    let files = after();
    let found = names(&write(root.path(), &files).unwrap());
    assert!(
        !found.iter().any(|name| name.contains("left over")),
        "{found:?}"
    );
    assert_eq!(tree(elsewhere.path()), there);
    assert!(root.path().join("src/old").is_symlink());
    // The output folder itself may be a link.
    let link = elsewhere.path().join("out");
    symlink(root.path(), &link).unwrap();
    assert_eq!(compare(&link, &files).unwrap(), []);
    fs::remove_file(root.path().join("src/types.rs")).unwrap();
    assert_eq!(
        names(&write(&link, &files).unwrap()),
        ["src/types.rs is missing"]
    );
}

#[cfg(unix)]
#[test]
fn a_link_in_the_place_of_a_temporary_file_is_not_written_through() {
    let (root, ..) = prepared();
    let elsewhere = tempfile::NamedTempFile::new().unwrap();
    let link = format!("src/.codegen-{}.tmp", std::process::id());
    std::os::unix::fs::symlink(elsewhere.path(), root.path().join(&link)).unwrap();
    let error = write(root.path(), &after()).unwrap_err();
    assert!(matches!(error, OutputError::Io { .. }), "{error}");
    assert_eq!(fs::read_to_string(elsewhere.path()).unwrap(), "");
    assert!(root.path().join(link).is_symlink());
}

#[cfg(unix)]
#[test]
fn a_socket_is_named_and_not_read() {
    let (root, ..) = prepared();
    let path = root.path().join("src/lib.rs");
    fs::remove_file(&path).unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(&path).unwrap();
    let error = write(root.path(), &after()).unwrap_err();
    assert!(
        error.to_string().contains("lib.rs (a special file)"),
        "{error}"
    );
}

/// The same on every system, even on case-sensitive file systems.
#[test]
fn names_that_differ_in_case_only_are_one_name() {
    let (root, ..) = prepared();
    let other = root.path().join("src/Types.rs");
    fs::rename(root.path().join("src/types.rs"), &other).unwrap();
    let files = after();
    let found = names(&write(root.path(), &files).unwrap());
    assert!(
        found.contains(&"src/Types.rs is left over".to_owned()),
        "{found:?}"
    );
    assert!(
        found.contains(&"src/types.rs is missing".to_owned()),
        "{found:?}"
    );
    assert!(tree(root.path()).contains_key("src/types.rs"));
    assert!(!tree(root.path()).contains_key("src/Types.rs"));

    for path in ["src/Types.rs", "src/NEW/d.rs", "src/NEW/own.txt"] {
        let (root, ..) = prepared();
        let _ = fs::remove_file(root.path().join("src/types.rs"));
        plant(root.path(), &[(path.to_owned(), "own".to_owned())].into());
        let old = tree(root.path());
        let error = write(root.path(), &files).unwrap_err();
        assert!(matches!(error, OutputError::Occupied { .. }), "{error}");
        assert_eq!(tree(root.path()), old);
    }
}

#[test]
fn paths_that_some_system_cannot_create_are_rejected() {
    let root = tempfile::tempdir().unwrap();
    let out = root.path().join("generated");
    let longest = format!("src/{}.rs", "a".repeat(LONGEST_NAME - 3));
    let too_long = format!("src/{}.rs", "a".repeat(LONGEST_NAME - 2));
    let bad = [
        "", "/", "/etc/x", "a//b", "a/", "./a", "../a", "a/../b", "a\\b", "c:x", "a b", "a\n",
        "ä.rs", "a.", "nul", "a/CON.rs", "com1.txt", "LPT9", &too_long,
    ];
    for bad in bad {
        let emitted = files(&[("ok.rs", ""), (bad, "")]);
        let error = write(&out, &emitted).unwrap_err();
        assert!(
            matches!(&error, OutputError::Path { path, .. } if path == bad),
            "{error}"
        );
        assert!(compare(&out, &emitted).is_err());
    }
    for bad in [
        ["a.rs", "A.rs"],
        ["Src/a.rs", "src/b.rs"],
        ["a", "a/b"],
        ["A", "a/b"],
    ] {
        let error = write(&out, &files(&[(bad[0], ""), (bad[1], "")])).unwrap_err();
        assert!(matches!(error, OutputError::Path { .. }), "{error}");
    }
    assert!(!out.exists());
    for good in [
        "com0",
        "console.rs",
        ".gitignore",
        "a.b.c",
        "com10",
        &longest,
    ] {
        write(&out, &files(&[(good, "")])).unwrap();
    }
    let error = write(&out, &files(&[(&too_long, "")])).unwrap_err();
    assert_eq!(
        error.to_string(),
        format!(
            "can't generate `{too_long}`: its name is too long: choose a shorter name in the spec"
        )
    );
}

#[test]
fn the_output_folder_and_the_spec_must_be_separate() {
    let root = tempfile::tempdir().unwrap();
    let at = |path: &str| root.path().join(path);
    fs::create_dir_all(at("spec/shared")).unwrap();
    fs::create_dir_all(at("other")).unwrap();
    for out in [
        "",
        "spec",
        "spec/",
        "spec/.",
        "spec/new/deep",
        "other/../spec",
        "new/../spec/../spec/x",
        ".",
    ] {
        let error = check_apart(&at(out), &at("spec")).unwrap_err();
        assert!(
            matches!(error, OutputError::Overlap { .. }),
            "{out}: {error}"
        );
    }
    for out in [
        "generated",
        "spec2",
        "spec.d/x",
        "other/generated",
        "spec/../generated",
    ] {
        check_apart(&at(out), &at("spec")).unwrap();
    }
    let relative = Path::new("no such folder");
    assert!(check_apart(relative, relative).is_err());
    assert!(check_apart(Path::new(""), relative).is_err());
    check_apart(Path::new("another"), relative).unwrap();
}

#[cfg(unix)]
#[test]
fn a_link_into_the_spec_overlaps_with_it() {
    let root = tempfile::tempdir().unwrap();
    let at = |path: &str| root.path().join(path);
    fs::create_dir_all(at("spec/shared")).unwrap();
    std::os::unix::fs::symlink(at("spec/shared"), at("link")).unwrap();
    for out in ["link", "link/new", "link/.."] {
        let error = check_apart(&at(out), &at("spec")).unwrap_err();
        assert!(
            error.to_string().contains("must be separate"),
            "{out}: {error}"
        );
    }
}
