//! How the generator recognizes its own files.

use codegen::emit::{self, HEADER};
use codegen::files::Files;
use codegen::output::DifferenceKind::LeftOver;
use codegen::output::{OutputError, compare, write};
use std::fs;
use std::path::Path;

use crate::{after, before, files, generated, names, of_kind, prepared, tree};

fn emitted() -> Files {
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec");
    let spec = codegen::read(&spec).unwrap_or_else(|report| panic!("{report}"));
    emit::files(&spec.api)
}

#[test]
fn every_emitted_file_begins_with_the_same_words() {
    for (path, text) in emitted() {
        let first = text.lines().next().unwrap();
        let header = match path.rsplit_once('.').map(|(_, extension)| extension) {
            Some("rs") => format!("// {HEADER}"),
            Some("md") => format!("<!-- {HEADER} -->"),
            Some(_) => format!("# {HEADER}"),
            None => {
                assert!(path.starts_with("LICENSE-"), "{path}");
                continue;
            }
        };
        assert_eq!(first, header, "{path}");
    }
}

#[test]
fn every_emitted_file_is_recognized_after_any_edit() {
    let root = tempfile::tempdir().unwrap();
    let files = emitted();
    write(root.path(), &files).unwrap();
    for (path, text) in &files {
        fs::write(root.path().join(path), format!("{text}<<<<<<< ours\n")).unwrap();
    }
    assert_eq!(write(root.path(), &files).unwrap().len(), files.len());
    assert_eq!(compare(root.path(), &files).unwrap(), []);
    let lib = files.iter().find(|(path, _)| *path == "src/lib.rs");
    let only: Files = lib
        .map(|(path, text)| (path.clone(), text.clone()))
        .into_iter()
        .collect();
    assert_eq!(write(root.path(), &only).unwrap().len(), files.len() - 1);
    let left: Vec<String> = tree(root.path()).into_keys().collect();
    assert_eq!(left, ["src/", "src/lib.rs"]);
}

/// A build script writes the sources without the folder `src`, and the documentation into a separate file.
#[test]
fn every_file_of_a_build_script_is_recognized() {
    let root = tempfile::tempdir().unwrap();
    let spec = Path::new(env!("CARGO_MANIFEST_DIR")).join("build_script/spec");
    let build = || codegen::Builder::new(&spec).out(root.path()).build();
    build().unwrap();
    let good = tree(root.path());
    for (path, text) in good.iter().filter(|(path, _)| !path.ends_with('/')) {
        fs::write(root.path().join(path), format!("{text}// edited\n")).unwrap();
    }
    fs::write(root.path().join("types/old.rs"), generated("old.rs", "")).unwrap();
    build().unwrap();
    assert_eq!(tree(root.path()), good);
}

#[test]
fn the_header_counts_in_the_first_line_of_a_file_only() {
    let root = tempfile::tempdir().unwrap();
    write(root.path(), &before()).unwrap();
    let foreign = [
        format!("\n// {HEADER}\n"),
        format!("// own\n// {HEADER}\n"),
        format!("//{HEADER}\n"),
        format!("{HEADER}\n"),
        format!("// Not {HEADER}\n"),
        "// Written by codegen\n".to_owned(),
        "\u{0}\u{ff}".to_owned(),
        String::new(),
    ];
    for text in foreign {
        for path in ["src/types.rs", "src/more.rs"] {
            let own = root.path().join(path);
            fs::write(&own, &text).unwrap();
            let files = after();
            let written = write(root.path(), &files);
            if path == "src/types.rs" {
                assert!(
                    matches!(written, Err(OutputError::Occupied { .. })),
                    "{text}"
                );
            } else {
                assert_eq!(names(&written.unwrap_or_default()), [""; 0], "{text}");
            }
            assert_eq!(fs::read_to_string(&own).unwrap(), text);
            fs::remove_file(own).unwrap();
            write(root.path(), &files).unwrap();
        }
    }
}

/// A changed or extended header must not turn the files of earlier versions into foreign ones.
#[test]
fn files_of_other_versions_are_recognized() {
    let (root, ..) = prepared();
    for path in ["src/types.rs", "src/earlier.rs"] {
        let text = "// Written by codegen from the spec. It said more in another version.\n";
        fs::write(root.path().join(path), text).unwrap();
    }
    let files = after();
    let differences = write(root.path(), &files).unwrap();
    assert!(names(&differences).contains(&"src/types.rs is stale".to_owned()));
    assert!(of_kind(&differences, LeftOver).contains(&"src/earlier.rs".to_owned()));
}

#[test]
fn licenses_are_recognized_by_name_in_a_generated_package() {
    let mut files = before();
    files.insert("LICENSE-MIT".to_owned(), "MIT\n".to_owned());
    let root = tempfile::tempdir().unwrap();
    let license = root.path().join("LICENSE-MIT");
    fs::write(&license, "own\n").unwrap();
    let error = write(root.path(), &files).unwrap_err().to_string();
    assert!(error.contains("LICENSE-MIT"), "{error}");
    assert_eq!(tree(root.path()).len(), 1);

    fs::remove_file(&license).unwrap();
    write(root.path(), &files).unwrap();
    fs::write(&license, "edited\n").unwrap();
    fs::write(root.path().join("LICENSE-OWN"), "own\n").unwrap();
    assert_eq!(
        names(&write(root.path(), &files).unwrap()),
        ["LICENSE-MIT is stale"]
    );
    assert_eq!(
        names(&write(root.path(), &before()).unwrap()),
        ["LICENSE-MIT is left over"]
    );
    assert!(root.path().join("LICENSE-OWN").exists());
}

/// Folders such as `target` may contain copies of a generated package.
#[test]
fn only_folders_with_modules_are_searched() {
    let root = tempfile::tempdir().unwrap();
    let first = files(&[
        ("lib.rs", ""),
        ("src/lib.rs", ""),
        ("types.rs", ""),
        ("types/poll.rs", ""),
    ]);
    write(root.path(), &first).unwrap();
    let copies = [
        "target/package/src/a.rs",
        "types/deep/b.rs",
        "src/c.rs",
        "d.rs",
    ];
    for path in copies {
        let path = root.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, generated("copy.rs", "")).unwrap();
    }
    let second = files(&[("lib.rs", ""), ("src/lib.rs", ""), ("types.rs", "")]);
    let differences = write(root.path(), &second).unwrap();
    assert_eq!(
        names(&differences),
        [
            "d.rs is left over",
            "src/c.rs is left over",
            "types/deep/b.rs is left over",
            "types/poll.rs is left over"
        ]
    );
    let folder = root.path().join("target/package/src");
    assert!(folder.join("a.rs").exists());
    assert!(!root.path().join("types").exists());
}
