//! Runs the generator's command.

use std::path::Path;
use std::process::{Command, Output};

/// Runs the command in a folder; cargo builds it first if needed.
///
/// # Panics
///
/// Panics if cargo can't be run.
pub fn codegen(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = command(folder, arguments);
    command.output().expect("cargo can be run")
}

/// Returns the command for a folder, to run it in another way.
pub fn command(folder: &Path, arguments: &[&str]) -> Command {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let mut command = Command::new(env!("CARGO"));
    command.args(["run", "--quiet", "--package", "codegen", "--manifest-path"]);
    command.arg(manifest).arg("--").args(arguments);
    command.current_dir(folder);
    command
}
