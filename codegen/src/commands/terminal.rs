//! What the commands print. `print!` and `eprint!` would panic if whoever reads has gone away, as in `codegen | head`.

use std::io::{self, ErrorKind, Write};
use std::process;

use super::UNREADABLE;

/// Prints text to standard output. If nobody reads it any more, the command goes on and keeps its exit code.
pub fn print(text: &str) {
    let mut output = io::stdout().lock();
    let written = output
        .write_all(text.as_bytes())
        .and_then(|()| output.flush());
    match written {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            // An incomplete document must not pass for a whole one.
            print_error(&format!("error: can't write to standard output: {error}\n"));
            process::exit(UNREADABLE.into());
        }
        _ => {}
    }
}

/// Prints text to standard error. There is nowhere to report that this fails.
pub fn print_error(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
