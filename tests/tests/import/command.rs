//! The command: what it prints where, and its exit codes.

use std::path::Path;
use std::{fs, str};

use tests::command::codegen;

const PAGE: &str = "# Carts\n\n## List carts\n\n**get** `/carts`\n\nLists carts.\n";

/// What is said of the import of that page into an empty folder.
const NEW: &str = "there is no spec in spec: importing all of the reference\n2 new files\n";

fn run(folder: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let all: Vec<&str> = [&["import"], arguments].concat();
    let output = codegen(folder, &all);
    let text = |bytes| {
        str::from_utf8(bytes)
            .expect("what is printed is text")
            .to_owned()
    };
    (
        output.status.code(),
        text(&output.stdout),
        text(&output.stderr),
    )
}

#[test]
fn exit_codes_and_output() {
    let folder = tempfile::tempdir().expect("the folder for temporary files is writable");
    let folder = folder.path();
    fs::write(folder.join("page.md"), PAGE).expect("writable");
    fs::create_dir(folder.join("spec")).expect("writable");

    let (code, printed, errors) = run(folder, &["page.md"]);
    assert_eq!((code, errors.as_str()), (Some(0), NEW));
    insta::assert_snapshot!("whole_spec", printed);

    // Only comments stand between the files.
    let files: Vec<&str> = printed.split("# New file: ").skip(1).collect();
    for file in files {
        let (name, text) = file.split_once('\n').expect("a name and a text");
        fs::write(folder.join("spec").join(name), text).expect("writable");
    }
    let (code, printed, errors) = run(folder, &["page.md"]);
    assert_eq!((code, printed.as_str()), (Some(0), ""));
    assert_eq!(errors, "spec: nothing to add\n");

    let (code, printed, errors) = run(folder, &["missing.md"]);
    assert_eq!((code, printed.as_str()), (Some(2), ""));
    assert!(
        errors.starts_with("error: missing.md can't be read"),
        "{errors}"
    );

    fs::write(folder.join("bad.md"), "# Nothing here\n").expect("writable");
    let (code, _, errors) = run(folder, &["page.md", "bad.md"]);
    assert_eq!(code, Some(2));
    assert!(errors.starts_with("bad.md:1: error: "), "{errors}");

    fs::write(folder.join("spec/carts.yaml"), "resource: [").expect("writable");
    let (code, printed, _) = run(folder, &["page.md"]);
    assert_eq!((code, printed.as_str()), (Some(2), ""));
}

#[test]
fn new_files_are_written() {
    let folder = tempfile::tempdir().expect("the folder for temporary files is writable");
    let folder = folder.path();
    fs::write(folder.join("page.md"), PAGE).expect("writable");
    let write = ["--write", "spec", "page.md"];
    let (code, printed, errors) = run(folder, &write);
    assert_eq!((code, printed.as_str()), (Some(0), ""));
    assert!(errors.ends_with("2 new files\n"), "{errors}");
    let (code, printed, errors) = run(folder, &write);
    assert_eq!((code, printed.as_str()), (Some(0), ""));
    assert_eq!(errors, "spec: nothing to add\n");

    // Another operation goes to a file that exists, which is not written.
    let carts = fs::read_to_string(folder.join("spec/carts.yaml")).expect("just written");
    let more = "## Clear carts\n\n**delete** `/carts`\n\nClears all carts.\n";
    fs::write(folder.join("page.md"), format!("{PAGE}\n{more}")).expect("writable");
    let (code, printed, errors) = run(folder, &write);
    assert_eq!(code, Some(0));
    assert!(printed.starts_with("# Add to carts.yaml, under `operations`:"));
    assert_eq!(errors, "1 addition to 1 file\n");
    let kept = fs::read_to_string(folder.join("spec/carts.yaml")).ok();
    assert_eq!(kept, Some(carts));

    // Nothing is overwritten, even if it isn't in the spec.
    let (code, printed, errors) = run(folder, &["--spec", "none", "--write", "spec", "page.md"]);
    assert_eq!((code, printed.as_str()), (Some(2), ""));
    assert!(
        errors.contains("exists already, nothing was written"),
        "{errors}"
    );
}

/// References that can't be imported, and what is said about them.
#[test]
fn problems() {
    let folder = tempfile::tempdir().expect("the folder for temporary files is writable");
    let folder = folder.path();
    let fails = |arguments: &[&str], expected: &str| {
        let (code, printed, errors) = run(folder, arguments);
        assert_eq!((code, printed.as_str()), (Some(2), ""), "{errors}");
        assert!(errors.contains(expected), "{errors}");
    };
    fs::write(folder.join("page.md"), PAGE).expect("writable");
    fs::write(
        folder.join("empty.json"),
        r#"{"openapi": "3.1.0", "paths": {}}"#,
    )
    .expect("writable");
    let nothing = "error: the reference has no operations, nothing was imported\n";
    fails(&["empty.json"], nothing);
    fails(&["-", "page.md", "-"], "error: `-` is given twice");
    fails(
        &["--spec", "page.md", "page.md"],
        "page.md is a file, not a folder",
    );
    fs::create_dir(folder.join("pages")).expect("writable");
    fs::write(folder.join("pages/bad.md"), b"# Bad\n\xff\n").expect("writable");
    let unreadable = "bad.md is not valid UTF-8: see line 2";
    fails(&["pages"], unreadable);
}

/// The same message is shown once, with all of its places.
#[test]
fn repeated_problems() {
    let folder = tempfile::tempdir().expect("the folder for temporary files is writable");
    let folder = folder.path();
    let page = |path: &str| {
        let parameters = "### Query Parameters\n\n- `filter: object { a }`\n\n  - `a: string`\n";
        format!("# Carts\n\n## List\n\n**get** `{path}`\n\n{parameters}")
    };
    fs::write(folder.join("a.md"), page("/a")).expect("writable");
    fs::write(folder.join("b.md"), page("/b")).expect("writable");
    let (code, _, errors) = run(folder, &["a.md", "b.md"]);
    assert_eq!(code, Some(0), "{errors}");
    insta::assert_snapshot!(errors);
}
