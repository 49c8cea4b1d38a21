//! The command: what it prints where, and its exit codes.

use std::path::Path;
use std::{fs, str};

use tests::command::codegen;

const PAGE: &str = "# Carts\n\n## List carts\n\n**get** `/carts`\n\nLists carts.\n";

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
    assert_eq!((code, errors.as_str()), (Some(0), "2 parts to add\n"));
    insta::assert_snapshot!("whole_spec", printed);

    // Only comments stand between the files.
    let files: Vec<&str> = printed.split("# New file: ").skip(1).collect();
    for file in files {
        let (name, text) = file.split_once('\n').expect("a name and a text");
        fs::write(folder.join("spec").join(name), text).expect("writable");
    }
    let (code, printed, errors) = run(folder, &["page.md"]);
    assert_eq!((code, printed.as_str()), (Some(0), ""));
    assert_eq!(errors, "spec: nothing is lacking\n");

    let (code, printed, errors) = run(folder, &["missing.md"]);
    assert_eq!((code, printed.as_str()), (Some(2), ""));
    assert!(
        errors.starts_with("error: missing.md can't be read"),
        "{errors}"
    );

    fs::write(folder.join("bad.md"), "# Nothing here\n").expect("writable");
    let (code, _, errors) = run(folder, &["page.md", "bad.md"]);
    assert_eq!(code, Some(2));
    assert!(errors.starts_with("bad.md:1: "), "{errors}");

    fs::write(folder.join("spec/carts.yaml"), "resource: [").expect("writable");
    let (code, printed, _) = run(folder, &["page.md"]);
    assert_eq!((code, printed.as_str()), (Some(2), ""));
}
