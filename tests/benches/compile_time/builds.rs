//! Builds packages and measures the CPU time.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

/// The kinds of builds, with the arguments of `cargo`.
pub(crate) const KINDS: [(&str, &[&str]); 3] = [
    ("`cargo check`", &["check"]),
    ("debug build", &["build"]),
    ("release build", &["build", "--release"]),
];

/// Builds a package and all its dependencies, if they are not built yet.
///
/// Returns the seconds of CPU time, user and system, of all processes.
pub(crate) fn build(folder: &Path, package: &str, kind: &[&str]) -> f64 {
    let output = cargo(folder, package, kind);
    let text = String::from_utf8_lossy(&output.stdout);
    children_time(&text).unwrap_or_else(|| panic!("unknown output of `times`: {text}"))
}

/// Removes what was built of a package, but not its dependencies.
pub(crate) fn clean(folder: &Path, package: &str, kind: &[&str]) {
    let profile = if kind.contains(&"--release") {
        &["clean", "--release"][..]
    } else {
        &["clean"]
    };
    cargo(folder, package, profile);
}

fn cargo(folder: &Path, package: &str, arguments: &[&str]) -> Output {
    // The shell has what the standard library lacks: the CPU time of its children.
    let output = Command::new("sh")
        .args(["-c", "\"$@\" >&2 && times", "sh", env!("CARGO")])
        .args(arguments)
        .args(["--package", package, "--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        .output()
        .expect("there is a shell");
    assert!(
        output.status.success(),
        "{package} does not compile: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    output
}

/// Returns the seconds in the second line that `times` prints, as in `0m1.250s 0m0.125s`.
fn children_time(text: &str) -> Option<f64> {
    let times = text.lines().nth(1)?.split_whitespace();
    let seconds = times.map(|time| {
        let (minutes, seconds) = time.strip_suffix('s')?.split_once('m')?;
        Some(minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?)
    });
    seconds.sum()
}

/// Writes a file of a package.
pub(crate) fn write(folder: &Path, path: &str, text: &str) {
    let path = folder.join(path);
    fs::create_dir_all(path.parent().expect("inside a folder")).expect("writable");
    fs::write(path, text).expect("writable");
}

/// Gives a package the same versions as in the rest of the repository.
pub(crate) fn lock(folder: &Path) {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("the lock file is part of the repository");
}
