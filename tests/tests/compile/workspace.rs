//! Many generated crates in one workspace, each tool run once for all of them.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::disk;
use codegen::files::Files;

/// Crates on disk.
pub struct Workspace {
    folder: PathBuf,
}

impl Workspace {
    /// Writes the crates, each by the name that its manifest gives it.
    ///
    /// # Panics
    ///
    /// If the folder can't be written.
    pub fn new(name: &str, crates: impl Iterator<Item = (String, Files)>) -> Self {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(&folder).expect("the folder for temporary files is writable");
        for (name, files) in crates {
            disk::write(&folder.join(&name), &files).unwrap_or_else(|error| panic!("{error}"));
        }
        fs::write(
            folder.join("Cargo.toml"),
            "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n",
        )
        .expect("writable");
        // The same versions as ours, so that what is built already serves here too.
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock"))
            .expect("the lock file is part of the repository");
        Workspace { folder }
    }

    /// Checks all crates as strictly as our own.
    ///
    /// # Panics
    ///
    /// If one of them doesn't compile, or with a warning.
    pub fn clippy(&self) {
        self.cargo(&["clippy", "--workspace"]);
    }

    /// Makes the documentation of all crates.
    ///
    /// # Panics
    ///
    /// If there is a warning, such as of a link that leads nowhere.
    pub fn document(&self) {
        self.cargo(&["doc", "--workspace", "--no-deps"]);
    }

    /// Compiles the examples in the documentation of all crates.
    ///
    /// # Panics
    ///
    /// If one doesn't compile.
    pub fn compile_examples(&self) {
        self.cargo(&["test", "--workspace", "--doc"]);
    }

    fn cargo(&self, arguments: &[&str]) {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .args([
                "--offline",
                "--quiet",
                "--keep-going",
                "--message-format",
                "short",
            ])
            .current_dir(&self.folder)
            .env("CARGO_TARGET_DIR", target())
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTDOCFLAGS", "-D warnings")
            .output()
            .expect("cargo runs this test, so it can be run");
        let messages = String::from_utf8_lossy(&output.stderr);
        let shown = if output.status.success() {
            "".into()
        } else {
            String::from_utf8_lossy(&output.stdout)
        };
        assert!(
            output.status.success() && messages.trim().is_empty(),
            "{shown}{messages}\n`cargo {}` in {}",
            arguments.join(" "),
            self.folder.display()
        );
    }
}

/// The folder with what is built already.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("..")
}
