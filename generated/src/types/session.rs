// Written by codegen from the spec. Do not edit: change the spec and run `cargo run -p codegen`.

use super::ActiveSession;

/// A session of a meeting.
pub type Session = ActiveSession;
