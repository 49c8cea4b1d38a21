//! The command, with the old spec from git or from a folder.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use tempfile::TempDir;

const API: &str = "api: Shop\ncrate: shop\nbase_url: https://shop.example\n";
const OLD: &str = "resource: carts\noperations: { get: { http: GET, doc: Gets. } }\n";
const NEW: &str = "resource: carts\noperations: { list: { http: GET /all, doc: Lists. } }\n";

/// A folder with a spec, in no git repository yet.
struct Folder(TempDir);

impl Folder {
    fn new() -> Self {
        let folder = Folder(tempfile::tempdir().expect("the system has a temporary folder"));
        folder.write("spec/api.yaml", API);
        folder.write("spec/carts.yaml", OLD);
        folder
    }

    /// A folder with the old spec in a commit, and the new one since.
    fn with_history() -> Self {
        let folder = Folder::new();
        folder.git(&["init", "--quiet", "--template="]);
        folder.commit();
        folder.write("spec/carts.yaml", NEW);
        folder
    }

    fn write(&self, path: &str, text: &str) {
        let path = self.0.path().join(path);
        fs::create_dir_all(path.parent().expect("it is inside")).expect("it can be written");
        fs::write(path, text).expect("it can be written");
    }

    fn git(&self, arguments: &[&str]) {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=Test", "-c", "user.email=test@example.com"]);
        command.args(["-c", "core.autocrlf=false", "-c", "commit.gpgsign=false"]);
        let output = self.run(command.args(arguments));
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {errors}");
    }

    fn commit(&self) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--message", "A commit"]);
    }

    fn run(&self, command: &mut Command) -> Output {
        for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"] {
            command.env_remove(name);
        }
        command
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("HOME", self.0.path());
        command.env("GIT_CEILING_DIRECTORIES", std::env::temp_dir());
        let output = command.current_dir(self.0.path()).output();
        output.expect("it can be run")
    }

    /// Runs `changes`, and returns the exit code, standard output and standard error.
    fn changes(&self, arguments: &[&str]) -> (Option<i32>, String, String) {
        self.changes_with(Command::new(codegen()), arguments)
    }

    fn changes_with(
        &self,
        mut command: Command,
        arguments: &[&str],
    ) -> (Option<i32>, String, String) {
        let output = self.run(command.arg("changes").args(arguments));
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("what is printed is text");
        (
            output.status.code(),
            text(output.stdout),
            text(output.stderr),
        )
    }
}

/// Returns the path of the command; cargo builds it first if needed.
fn codegen() -> String {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let output = Command::new(env!("CARGO"))
        .args([
            "build",
            "--quiet",
            "--package",
            "codegen",
            "--bin",
            "codegen",
        ])
        .args(["--message-format", "json", "--manifest-path"])
        .arg(manifest)
        .output()
        .expect("cargo runs this test, so it can be run");
    let messages = String::from_utf8_lossy(&output.stdout);
    let mut paths = messages.lines().filter_map(|line| {
        let message: serde_json::Value = serde_json::from_str(line).ok()?;
        Some(message["executable"].as_str()?.to_owned())
    });
    paths.next_back().expect("the command is built")
}

const REPORT: &str = "\
breaking: the operation `carts::Get` is removed
    programs that call it don't compile
compatible: the operation `carts::List` is new: `GET /all`
    additions are compatible

2 changes since HEAD, 1 breaking
version 0.1.0 is unchanged: these changes require 0.2.0 or later

for the changelog:

### Added

- The operation `carts::List`: `GET /all`.

### Removed

- **Breaking:** The operation `carts::Get`.
";

#[test]
fn since_a_commit() {
    let folder = Folder::with_history();
    let ok = |text: &str| (Some(0), text.to_owned(), String::new());
    assert_eq!(folder.changes(&[]), ok(REPORT));
    let (code, told, _) = folder.changes(&["--check"]);
    assert_eq!((code, told.as_str()), (Some(1), REPORT));
    let (code, told, errors) = folder.changes(&["--check", "--format", "json"]);
    assert_eq!((code, told.lines().count()), (Some(1), 2));
    assert!(errors.starts_with("version 0.1.0 is unchanged"), "{errors}");

    folder.write(
        "spec/api.yaml",
        &format!("{API}package: {{ version: 0.2.0 }}\n"),
    );
    let (code, told, _) = folder.changes(&["--check"]);
    assert_eq!(code, Some(0));
    let judged = "version 0.2.0 suffices: these changes require 0.2.0 or later";
    assert!(told.contains(judged), "{told}");

    folder.commit();
    let nothing = ok("no changes for callers or on the wire since HEAD\n");
    assert_eq!(folder.changes(&[]), nothing);
    let (code, told, _) = folder.changes(&["--since", "HEAD~1", "--format", "markdown"]);
    assert_eq!(code, Some(0));
    assert!(told.starts_with("### Added\n\n- The operation"), "{told}");
    // A hook of git runs with the environment of another folder.
    let mut command = Command::new(codegen());
    command.env("GIT_PREFIX", "elsewhere/");
    assert_eq!(folder.changes_with(command, &[]), nothing);
}

#[test]
fn a_spec_at_the_top_of_the_repository() {
    let folder = Folder::new();
    let spec = folder.0.path().join("spec");
    let at_top = |arguments: &[&str]| {
        let mut command = Command::new("git");
        command.args(["-c", "user.name=Test", "-c", "user.email=test@example.com"]);
        let output = folder.run(command.arg("-C").arg(&spec).args(arguments));
        assert!(output.status.success());
    };
    at_top(&["init", "--quiet", "--template="]);
    at_top(&["add", "--all"]);
    at_top(&["commit", "--quiet", "--message", "A commit"]);
    folder.write("spec/carts.yaml", NEW);
    assert_eq!(folder.changes(&[]).1, REPORT);
}

#[test]
fn since_a_folder() {
    let folder = Folder::new();
    folder.write("old/api.yaml", API);
    folder.write("old/carts.yaml", NEW);
    let (code, told, _) = folder.changes(&["old"]);
    assert_eq!(code, Some(0));
    assert!(told.contains("2 changes since old, 1 breaking"), "{told}");
    let (code, _, errors) = folder.changes(&["older"]);
    assert_eq!(code, Some(2));
    assert_eq!(errors, "error: there is no folder older\n");
    fs::create_dir(folder.0.path().join("empty")).expect("it can be written");
    let (code, _, errors) = folder.changes(&["empty"]);
    assert_eq!(code, Some(2));
    assert_eq!(errors, "error: there are no `.yaml` files in empty\n");
}

/// What can go wrong, and what is said about it.
#[test]
fn problems() {
    let fails = |folder: &Folder, arguments: &[&str], expected: &str| {
        let (code, told, errors) = folder.changes(arguments);
        assert_eq!((code, told.as_str()), (Some(2), ""), "{errors}");
        assert!(errors.contains(expected), "{errors}");
    };
    let folder = Folder::new();
    fails(&folder, &[], "error: spec is not in a git repository");
    fails(&folder, &[], "help: pass the folder of the old spec");
    folder.git(&["init", "--quiet", "--template="]);
    fails(&folder, &[], "error: there is no revision `HEAD`");

    let folder = Folder::with_history();
    fails(
        &folder,
        &["--since", "v9"],
        "error: there is no revision `v9`",
    );
    fails(
        &folder,
        &["--since=--all"],
        "error: there is no revision `--all`",
    );
    fails(&folder, &["--since", "HEAD", "old"], "cannot be used with");
    folder.write("later/api.yaml", API);
    folder.write("later/carts.yaml", OLD);
    let absent = "there are no `.yaml` files in later in the revision `HEAD`";
    fails(&folder, &["--spec", "later"], absent);

    folder.write("spec/carts.yaml", "resource: carts\noperatons: {}\n");
    fails(&folder, &[], "nothing was compared");
    folder.commit();
    folder.write("spec/carts.yaml", NEW);
    fails(&folder, &[], "--> HEAD:spec/carts.yaml:2:1");
    fails(&folder, &[], "in the old spec (HEAD), nothing was compared");
    fails(&folder, &[], "an older version of the spec language");

    let mut command = Command::new(codegen());
    command.env("PATH", "");
    let (code, _, errors) = folder.changes_with(command, &[]);
    assert_eq!(code, Some(2));
    assert!(
        errors.starts_with("error: git is not installed"),
        "{errors}"
    );
}
