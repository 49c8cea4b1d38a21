//! Branches of a repository with the spec and the generated crate, and their merge.

use codegen::emit;
use codegen::files::Files;
use codegen::output::{Difference, compare, write};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use tempfile::TempDir;

/// A change to the spec.
pub enum Change {
    /// Inserts lines after the one found by this path of line prefixes.
    Insert(&'static [&'static str], &'static str),
    /// Replaces a word everywhere.
    Rename(&'static str, &'static str),
    /// Adds a file.
    File(&'static str, &'static str),
}
use Change::{File, Insert, Rename};

/// A git repository with a copy of the spec and the crate generated from it, in its own folder.
struct Repository {
    root: TempDir,
}

impl Repository {
    fn new() -> Self {
        let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let repository = Repository {
            root: tempfile::tempdir().unwrap(),
        };
        fs::create_dir_all(repository.at("work/spec")).unwrap();
        fs::write(repository.at("config"), "").unwrap();
        for path in yaml_files(&ours.join("spec")) {
            let copy = repository.at("work/spec").join(path.file_name().unwrap());
            fs::copy(path, copy).unwrap();
        }
        fs::copy(
            ours.join(".gitattributes"),
            repository.at("work/.gitattributes"),
        )
        .unwrap();
        repository.generate();
        repository.git(&["init", "--quiet", "--initial-branch", "main", "--template="]);
        repository.commit("Start");
        repository
    }

    fn at(&self, path: &str) -> PathBuf {
        self.root.path().join(path)
    }

    /// Runs git with these settings only, independent of the environment.
    fn try_git(&self, arguments: &[&str]) -> Output {
        let mut command = Command::new("git");
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("GIT_") {
                command.env_remove(name);
            }
        }
        command
            .current_dir(self.at("work"))
            .env("HOME", self.root.path())
            .env("XDG_CONFIG_HOME", self.root.path())
            .env("GIT_CONFIG_GLOBAL", self.at("config"))
            .env("GIT_CONFIG_NOSYSTEM", "1")
            .env("GIT_ATTR_NOSYSTEM", "1")
            .env("GIT_TERMINAL_PROMPT", "0")
            .env("LC_ALL", "C")
            .args(["-c", "user.name=Test", "-c", "user.email=test@example.com"])
            .args(["-c", "core.autocrlf=false", "-c", "gc.auto=0"])
            .args(arguments)
            .output()
            .expect("git is needed for this test")
    }

    fn git(&self, arguments: &[&str]) -> String {
        let output = self.try_git(arguments);
        let errors = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "git {arguments:?}: {errors}");
        String::from_utf8(output.stdout).unwrap()
    }

    fn commit(&self, message: &str) {
        self.git(&["add", "--all"]);
        self.git(&["commit", "--quiet", "--allow-empty", "--message", message]);
    }

    fn files(&self) -> Files {
        let spec = codegen::read(&self.at("work/spec"));
        let spec = spec.unwrap_or_else(|report| panic!("{report}"));
        emit::files(&spec.api)
    }

    fn generate(&self) {
        write(&self.at("work/generated"), &self.files()).unwrap_or_else(|error| panic!("{error}"));
    }

    /// Creates a branch from the start, with changes to the spec and the regenerated crate.
    fn branch(&self, name: &str, changes: &[Change]) {
        self.git(&["checkout", "--quiet", "-b", name, "main"]);
        let spec = self.at("work/spec");
        for change in changes {
            match change {
                File(name, text) => fs::write(spec.join(name), text).unwrap(),
                Rename(from, to) => edit(&spec, |text| rename(text, from, to)),
                Insert(after, lines) => insert_once(&spec, after, lines),
            }
        }
        self.generate();
        self.commit(name);
    }

    /// Returns the files with conflicts.
    fn conflicts(&self) -> Vec<String> {
        let conflicts = self.git(&["diff", "--name-only", "--diff-filter=U"]);
        conflicts.lines().map(str::to_owned).collect()
    }

    /// Resolves conflicts in the spec by keeping both sides.
    fn keep_both_sides(&self) {
        for path in yaml_files(&self.at("work/spec")) {
            let text = fs::read_to_string(&path).unwrap();
            let is_kept = |line: &&str| {
                !["<<<<<<<", "=======", ">>>>>>>"]
                    .iter()
                    .any(|mark| line.starts_with(mark))
            };
            let lines: Vec<&str> = text.lines().filter(is_kept).collect();
            fs::write(path, lines.join("\n") + "\n").unwrap();
        }
    }
}

fn yaml_files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path());
    let is_yaml = |path: &PathBuf| {
        path.extension()
            .is_some_and(|extension| extension == "yaml")
    };
    entries.filter(is_yaml).collect()
}

/// Edits the files of the spec, of which at least one has to change.
fn edit(spec: &Path, change: impl Fn(&str) -> Option<String>) {
    let mut changed = 0;
    for path in yaml_files(spec) {
        if let Some(text) = change(&fs::read_to_string(&path).unwrap()) {
            fs::write(&path, text).unwrap();
            changed += 1;
        }
    }
    assert!(changed > 0, "the spec has no such place");
}

/// Inserts a line into the file of the active session, or else into the first file that has the place.
fn insert_once(spec: &Path, after: &[&str], added: &str) {
    let mut paths = yaml_files(spec);
    paths.sort_by_key(|path| !path.ends_with("active_session.yaml"));
    for path in paths {
        if let Some(text) = insert(&fs::read_to_string(&path).unwrap(), after, added) {
            return fs::write(&path, text).unwrap();
        }
    }
    panic!("the spec has no such place");
}

fn insert(text: &str, after: &[&str], added: &str) -> Option<String> {
    let mut lines: Vec<&str> = text.lines().collect();
    let mut at = 0;
    for start in after {
        at += 1 + lines[at..]
            .iter()
            .position(|line| line.starts_with(start))?;
    }
    lines.insert(at, added);
    Some(lines.join("\n") + "\n")
}

/// Renames a whole word.
fn rename(text: &str, from: &str, to: &str) -> Option<String> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut renamed = String::new();
    for part in text.split_inclusive(|c| !is_word(c)) {
        let word = part.trim_end_matches(|c| !is_word(c));
        renamed += if word == from { to } else { word };
        renamed += &part[word.len()..];
    }
    (renamed != text).then_some(renamed)
}

/// The files that are stale after a merge.
pub struct Merged {
    conflicts: Vec<String>,
    pub stale: Vec<String>,
    pub is_unsorted: bool,
    /// The outline after regeneration.
    outline: String,
}

/// Merges two branches with these changes, resolves conflicts in the spec by keeping both sides, generates, and checks
/// that nothing is left to do.
pub fn merge(one: &[Change], other: &[Change]) -> Merged {
    let repository = Repository::new();
    repository.branch("one", one);
    repository.branch("other", other);
    let merge = repository.try_git(&["merge", "--quiet", "--no-edit", "one"]);
    let conflicts = repository.conflicts();
    assert_eq!(merge.status.success(), conflicts.is_empty());
    repository.keep_both_sides();
    let (out, files) = (repository.at("work/generated"), repository.files());
    let stale = compare(&out, &files).unwrap();
    repository.generate();
    assert_eq!(compare(&out, &files).unwrap(), []);
    repository.commit("Generate");
    assert_eq!(repository.git(&["status", "--porcelain"]), "");
    Merged {
        conflicts,
        is_unsorted: stale.iter().any(Difference::is_unsorted_outline),
        stale: stale
            .into_iter()
            .map(|difference| difference.path)
            .collect(),
        outline: files["API.txt"].clone(),
    }
}

impl Merged {
    /// Checks which files conflict, that only lists and those are stale, and that both changes arrived.
    pub fn check(&self, conflicts: &[&str], outline: [&str; 2]) {
        assert_eq!(self.conflicts, conflicts);
        for path in &self.stale {
            let is_list = ["API.txt", "src/lib.rs", "src/types.rs"].contains(&path.as_str());
            let is_resolved = self.conflicts.contains(&format!("generated/{path}"));
            assert!(is_list || is_resolved, "{path}");
        }
        for part in outline {
            assert!(self.outline.contains(part), "{part}: {}", self.outline);
        }
    }
}
