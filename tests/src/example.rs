//! Runs examples as a user would: each in its own process, with a controlled environment.

use std::path::PathBuf;
use std::process::Command;

/// Returns a command that runs an example without environment variables.
///
/// # Panics
///
/// If the example isn't compiled. Cargo does so for every test run that isn't limited to certain targets.
pub fn command(name: &str) -> Command {
    let mut command = Command::new(path(name));
    command.env_clear();
    // Sockets on Windows require it.
    if let Some(value) = std::env::var_os("SystemRoot") {
        command.env("SystemRoot", value);
    }
    command
}

/// Runs a command and returns its output, followed by its exit code.
///
/// # Panics
///
/// If the command can't be run, or its output isn't text.
pub fn output(command: &mut Command) -> String {
    let output = command.output().expect("it can be run");
    let text = |bytes| String::from_utf8(bytes).expect("it prints text");
    let (printed, errors) = (text(output.stdout), text(output.stderr));
    let code = output.status.code().expect("it ends by itself");
    format!("{printed}{errors}exit code {code}")
}

fn path(name: &str) -> PathBuf {
    // `target/debug/deps/test-0123456789abcdef`
    let mut path = std::env::current_exe().expect("the test is a file");
    path.pop();
    path.pop();
    path.push("examples");
    path.push(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    assert!(
        path.exists(),
        "first run `cargo build -p tests --example {name}`"
    );
    path
}
