//! The command itself: each subcommand and option.

use std::path::Path;
use std::process::Stdio;
use std::{fs, str};

use tests::command::{codegen, command};

fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).expect("what is printed is text")
}

#[test]
fn exit_codes_and_output() {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("command");
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(folder.join("spec")).expect("the folder for tests can be written");
    let write = |name: &str, text: &str| {
        let written = fs::write(folder.join("spec").join(name), text);
        written.expect("the folder for tests can be written");
    };

    write(
        "api.yaml",
        "api: Shop\ncrate: shop\nbase_ur: https://shop.example\n",
    );
    let wrong = codegen(&folder, &[]);
    assert_eq!(wrong.status.code(), Some(1));
    assert_eq!(text(&wrong.stdout), "");
    insta::assert_snapshot!("wrong", text(&wrong.stderr));
    let wrong = codegen(&folder, &["--format", "json"]);
    assert_eq!(wrong.status.code(), Some(1));
    assert_eq!(text(&wrong.stderr), "");
    insta::assert_snapshot!("wrong_json", text(&wrong.stdout));
    assert!(
        !folder.join("generated").exists(),
        "an invalid spec was written"
    );
    // A subcommand fails with 2, whatever it can't read.
    assert_eq!(codegen(&folder, &["openapi"]).status.code(), Some(2));

    write(
        "api.yaml",
        "api: Shop\ncrate: shop\nbase_url: https://shop.example\ntypes: {}\n",
    );
    write(
        "carts.yaml",
        "resource: carts\noperations: { get: { http: GET, doc: Gets. } }\n",
    );
    let unwritten = codegen(&folder, &["--check"]);
    assert_eq!(unwritten.status.code(), Some(1));
    assert_eq!(text(&unwritten.stdout), "");
    assert_eq!(
        text(&unwritten.stderr),
        "generated: does not exist yet; run `cargo run -p codegen`\n"
    );
    assert_eq!(codegen(&folder, &[]).status.code(), Some(0));
    assert_eq!(codegen(&folder, &["--check"]).status.code(), Some(0));
    check_merged_outline(&folder);
    let overlap = codegen(&folder, &["--out", "."]);
    assert_eq!(overlap.status.code(), Some(1));
    assert!(text(&overlap.stderr).contains("must be separate"));

    let unknown = codegen(&folder, &["--formt", "json"]);
    assert_eq!(unknown.status.code(), Some(2));
    let help = codegen(&folder, &["--help"]);
    assert_eq!(help.status.code(), Some(0));
    insta::assert_snapshot!("help", text(&help.stdout));
    let schema = codegen(&folder, &["schema"]);
    assert_eq!(schema.status.code(), Some(0));
    assert_eq!(text(&schema.stdout), codegen::syntax::schema::text());
}

/// Whoever reads the output can stop, as in `codegen schema | head -1`.
#[test]
fn nobody_reads_the_output() {
    let mut command = command(Path::new("."), &["schema"]);
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("cargo can be run");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!(text(&output.stderr), "");
    assert_eq!(output.status.code(), Some(0));
}

/// Checks the outline after a merge by union, which leaves its lines out of order.
fn check_merged_outline(folder: &Path) {
    let outline = folder.join("generated/API.txt");
    let good = fs::read_to_string(&outline).expect("just written");
    let last = good.lines().last().expect("it has lines");
    let merged = good.replacen("\n\n", &format!("\n\n{last}\n"), 1);
    fs::write(&outline, merged).expect("the folder for tests can be written");
    let unsorted = codegen(folder, &["--check"]);
    assert_eq!(unsorted.status.code(), Some(1));
    assert_eq!(
        text(&unsorted.stderr),
        "API.txt: the lines are out of order, as after a merge\n\
         generated: 1 file out of date; run `cargo run -p codegen`\n"
    );
    let sorted = codegen(folder, &[]);
    assert_eq!(sorted.status.code(), Some(0));
    let expected = "API.txt: the lines were out of order, as after a merge\nwrote   API.txt\ngenerated: 1 written, ";
    assert!(text(&sorted.stdout).starts_with(expected));
    assert_eq!(fs::read_to_string(&outline).ok(), Some(good));
}
