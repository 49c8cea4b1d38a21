//! The command: what it prints, and its exit codes.

use std::path::{Path, PathBuf};
use std::{fs, str};

use tests::command::codegen;

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/compare")
}

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).expect("what is printed is text")
}

fn compare(arguments: &[&str]) -> (Option<i32>, String, String) {
    let all: Vec<&str> = [&["compare"], arguments].concat();
    let output = codegen(&folder(), &all);
    let (printed, errors) = (text(&output.stdout), text(&output.stderr));
    (output.status.code(), printed.to_owned(), errors.to_owned())
}

#[test]
fn differences_as_text_and_json() {
    let (code, printed, errors) = compare(&["--spec", "library", "pages/library.md"]);
    assert_eq!(code, Some(1));
    insta::assert_snapshot!("library", format!("{printed}\n{errors}"));
    let (code, printed, errors) =
        compare(&["--spec", "library", "--format", "json", "pages/library.md"]);
    assert_eq!((code, errors.as_str()), (Some(1), ""));
    insta::assert_snapshot!("library_json", printed);
    for line in printed.lines() {
        let object: serde_json::Value = serde_json::from_str(line).expect("each line is JSON");
        for key in ["kind", "operation", "path", "spec", "reference"] {
            assert!(object.get(key).is_some(), "{line}");
        }
    }
}

#[test]
fn what_agrees() {
    let spec = Path::new(env!("CARGO_TARGET_TMPDIR")).join("agreeing");
    let _ = fs::remove_dir_all(&spec);
    fs::create_dir_all(&spec).expect("the folder for tests can be written");
    let page = "# Clock\n\n## Get the time\n\n**get** `/time`\n\n### Returns\n\n- `now: string`\n";
    let api = "api: Clock\ncrate: clock\nbase_url: https://clock.example\n";
    let clock = |differs: &str| {
        format!(
            "resource: time\noperations: {{ get: {{ http: GET /time, doc: Gets the time., returns: Time }} }}\n\
             types: {{ Time: {{ doc: The time., fields: {{ now: {{ type: timestamp{differs} }} }} }} }}\n"
        )
    };
    let write = |name: &str, text: &str| {
        fs::write(spec.join(name), text).expect("the folder for tests can be written");
    };
    write("page.md", page);
    write("api.yaml", api);
    write("time.yaml", &clock(""));
    let folder = spec.to_str().expect("the path is text");
    let page = format!("{folder}/page.md");
    let agrees = compare(&["--spec", folder, &page]);
    assert_eq!(
        agrees,
        (
            Some(0),
            String::new(),
            "0 differences, 0 explained\n".to_owned()
        )
    );

    write("time.yaml", &clock(", differs: { optional: It was. }"));
    let (code, printed, errors) = compare(&["--spec", folder, &page]);
    assert_eq!(code, Some(1));
    let place = "time.yaml:3:89";
    assert_eq!(
        printed.replace(folder, ""),
        format!("/{place}: stale: the reference doesn't differ in `optional`: remove the reason\n")
    );
    assert_eq!(errors, "0 differences, 0 explained, 1 stale reason\n");
    // A part of a reference can't tell what is stale.
    assert_eq!(compare(&["--partial", "--spec", folder, &page]).0, Some(0));
}

#[test]
fn what_cannot_be_read() {
    let (code, printed, errors) = compare(&["--spec", "library", "no.md", "pages/library.md"]);
    assert_eq!((code, printed.as_str()), (Some(2), ""));
    assert!(
        errors.starts_with("error: no.md can't be read: "),
        "{errors}"
    );
    let (code, _, errors) = compare(&["--spec", "nowhere", "pages/library.md"]);
    assert_eq!(code, Some(2));
    assert!(errors.contains("there is no folder nowhere"), "{errors}");
    let (code, _, errors) = compare(&["--spec", "library", "main.rs"]);
    assert_eq!(code, Some(2));
    assert!(
        errors.ends_with("error: the reference has no operations, nothing was compared\n"),
        "{errors}"
    );
}
