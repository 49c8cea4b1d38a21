//! Each kind of change: what is told, and whether the compiler agrees.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::compare::changes::{changes, text};
use codegen::{emit, output};

use crate::cases::{Case, Side, all_in_one, numbered};

/// The start of a program that compiles although the change is breaking, with the reason.
const COMPILES: &str = "// Compiles:";

#[test]
fn each_change_is_told() {
    let mut topics: BTreeMap<String, String> = BTreeMap::new();
    for case in Case::all() {
        let told = changes(&case.api(Side::Old), &case.api(Side::New));
        let topic = topics.entry(case.topic).or_default();
        topic.push_str(&format!("## {}\n\n{}\n", case.name, text(&told)));
    }
    for (topic, told) in topics {
        insta::assert_snapshot!(topic, told);
    }
}

/// A program that uses the old crate compiles with the new one, unless the change is said to break it.
#[test]
fn the_compiler_agrees() {
    let cases = Case::all();
    let failed = failed_programs(&cases, Side::Old);
    assert!(
        failed.is_empty(),
        "programs for the old crate don't compile: {failed:#?}"
    );
    let failed = failed_programs(&cases, Side::New);
    let mut disagreements = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        let Some(program) = &case.program else {
            continue;
        };
        let told = changes(&case.api(Side::Old), &case.api(Side::New));
        let is_breaking = told.iter().any(|change| change.breaking);
        let expected = is_breaking && !program.starts_with(COMPILES);
        let errors = failed.get(&number);
        if errors.is_some() != expected {
            let errors = errors.map_or("it compiles", String::as_str);
            disagreements.push(format!("{}\n{}\n{errors}", case.name, text(&told)));
        }
    }
    assert!(disagreements.is_empty(), "{}", disagreements.join("\n\n"));
}

/// Returns the numbers of the programs that don't compile, with the first error of each.
fn failed_programs(cases: &[Case], side: Side) -> BTreeMap<usize, String> {
    let folder = workspace(cases, side);
    let output = Command::new(env!("CARGO"))
        .args([
            "check",
            "--workspace",
            "--keep-going",
            "--offline",
            "--quiet",
        ])
        .args(["--message-format", "json"])
        .current_dir(&folder)
        .env(
            "CARGO_TARGET_DIR",
            Path::new(env!("CARGO_TARGET_TMPDIR")).join(".."),
        )
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .expect("cargo runs this test, so it can be run");
    let messages = String::from_utf8_lossy(&output.stdout);
    let mut failed = BTreeMap::new();
    let mut others = BTreeSet::new();
    for line in messages.lines() {
        let message: serde_json::Value = serde_json::from_str(line).expect("cargo prints JSON");
        if message["message"]["level"] != "error" {
            continue;
        }
        let target = message["target"]["name"].as_str().unwrap_or_default();
        let error = message["message"]["rendered"].as_str().unwrap_or_default();
        match target.strip_prefix("case").map(str::parse) {
            Some(Ok(number)) => {
                failed.entry(number).or_insert_with(|| error.to_owned());
            }
            _ => {
                others.insert(error.to_owned());
            }
        }
    }
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(others.is_empty(), "{others:#?}");
    assert!(output.status.success() || !failed.is_empty(), "{errors}");
    failed
}

/// Writes the crate with all cases, and a package with the programs.
fn workspace(cases: &[Case], side: Side) -> PathBuf {
    let temporary = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = temporary
        .join("changes")
        .join(format!("{side:?}").to_lowercase());
    let _ = fs::remove_dir_all(&folder);
    let write = |path: &str, text: &str| {
        let path = folder.join(path);
        let parent = path.parent().expect("it is inside of the folder");
        fs::create_dir_all(parent).expect("the folder for temporary files is writable");
        fs::write(path, text).expect("the folder for temporary files is writable");
    };
    write(
        "Cargo.toml",
        "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n",
    );
    let name = side.crate_name();
    let manifest = format!(
        "[package]\nname = \"{name}_programs\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nshop = {{ package = \"{name}\", path = \"../shop\" }}\n"
    );
    write("programs/Cargo.toml", &manifest);
    for (number, case) in cases.iter().enumerate() {
        if let Some(program) = &case.program {
            let path = format!("programs/src/bin/case{number}.rs");
            write(&path, &source(&numbered(program, number)));
        }
    }
    let files = emit::files(&all_in_one(cases, side));
    let written = output::write(&folder.join("shop"), &files);
    written.unwrap_or_else(|error| panic!("{error}"));
    // With the same versions, existing build artifacts are reused.
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    let copied = fs::copy(lock, folder.join("Cargo.lock"));
    copied.expect("the lock file is part of the repository");
    folder
}

fn source(program: &str) -> String {
    format!(
        "#![allow(warnings)]\nuse shop::types;\n\nfn main() {{}}\n\n\
         async fn program(client: shop::Client) -> Result<(), shop::Error> {{\n{program}Ok(())\n}}\n"
    )
}
