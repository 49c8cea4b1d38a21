//! Many generated crates in one workspace, checked by one run of cargo.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use codegen::disk;
use codegen::files::Files;

/// Writes each crate and checks all of them, as strictly as our own.
///
/// # Panics
///
/// If one of them doesn't compile, or with a warning.
pub fn check(name: &str, crates: impl Iterator<Item = (String, Files)>) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("the folder for temporary files is writable");
    for (name, mut files) in crates {
        let manifest = files.get_mut("Cargo.toml").expect("every crate has a manifest");
        *manifest = renamed(manifest, &name);
        disk::write(&folder.join(&name), &files).unwrap_or_else(|error| panic!("{error}"));
    }
    fs::write(folder.join("Cargo.toml"), "[workspace]\nresolver = \"3\"\nmembers = [\"*\"]\n").expect("writable");
    // The same versions as ours, so that what is built already serves here too.
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).expect("the lock file is part of the repository");
    let output = Command::new(env!("CARGO"))
        .args(["clippy", "--workspace", "--offline", "--quiet", "--message-format", "short"])
        .current_dir(&folder)
        .env("CARGO_TARGET_DIR", target())
        .output()
        .expect("cargo runs this test, so it can be run");
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success() && messages.trim().is_empty(), "{messages}\nin {}", folder.display());
}

/// The folder with what is built already.
fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("..")
}

fn renamed(manifest: &str, name: &str) -> String {
    manifest.replacen("name = \"sample\"", &format!("name = \"{name}\""), 1)
}
