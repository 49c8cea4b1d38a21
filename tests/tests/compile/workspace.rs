//! Many generated crates in one workspace, so that each tool runs once for all of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::files::Files;
use codegen::output;

/// Crates on disk.
pub struct Workspace {
    folder: PathBuf,
    names: Vec<String>,
}

impl Workspace {
    /// Writes each crate into a folder of its name.
    ///
    /// # Panics
    ///
    /// If the folder can't be written.
    pub fn new(name: &str, crates: impl Iterator<Item = (String, Files)>) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the folder for temporary files is writable");
        let mut names = Vec::new();
        for (name, files) in crates {
            let written = output::write(&folder.join(&name), &files);
            written.unwrap_or_else(|error| panic!("{error}"));
            names.push(name);
        }
        let manifest = "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n";
        fs::write(folder.join("Cargo.toml"), manifest).expect("the folder is writable");
        // With the same versions, existing build artifacts are reused.
        let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
        let copied = fs::copy(lock, folder.join("Cargo.lock"));
        copied.expect("the lock file is part of the repository");
        Workspace { folder, names }
    }

    /// Checks all crates with the compiler.
    ///
    /// # Panics
    ///
    /// If one of them doesn't compile without warnings.
    pub fn check(&self) {
        self.cargo(&["check", "--keep-going"], usize::MAX);
    }

    /// Checks the first crates with the lints of this repository.
    ///
    /// # Panics
    ///
    /// If there is a warning.
    pub fn clippy(&self, count: usize) {
        self.cargo(&["clippy", "--keep-going"], count);
    }

    /// Builds the documentation of the first crates.
    ///
    /// # Panics
    ///
    /// If there is a warning, such as a broken link.
    pub fn document(&self, count: usize) {
        self.cargo(&["doc", "--no-deps", "--keep-going"], count);
    }

    /// Compiles the examples in the documentation of the first crates.
    ///
    /// # Panics
    ///
    /// If one doesn't compile.
    pub fn compile_examples(&self, count: usize) {
        self.cargo(&["test", "--doc", "--no-fail-fast"], count);
    }

    /// Runs the program of one crate.
    ///
    /// # Panics
    ///
    /// If it fails.
    pub fn run(&self, name: &str) {
        let output = Command::new(env!("CARGO"))
            .args(["run", "--offline", "--quiet", "--package", name])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target())
            .env("CARGO_INCREMENTAL", "0")
            .output()
            .expect("cargo runs this test, so it can be run");
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "{messages}\n{}",
            self.folder.display()
        );
    }

    fn cargo(&self, arguments: &[&str], count: usize) {
        let names = self.names.iter().take(count);
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--quiet", "--message-format", "short"])
            .args(names.flat_map(|name| ["--package", name]))
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target())
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTDOCFLAGS", "-D warnings")
            .output()
            .expect("cargo runs this test, so it can be run");
        let success = output.status.success();
        let messages = String::from_utf8_lossy(&output.stderr);
        // Errors in examples are printed on standard output.
        let examples = String::from_utf8_lossy(if success { &[] } else { &output.stdout });
        assert!(
            success && messages.trim().is_empty(),
            "{examples}{messages}\n`cargo {}` in {}",
            arguments.join(" "),
            self.folder.display()
        );
    }
}

/// Returns the shared target folder.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("..")
}
