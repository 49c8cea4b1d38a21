//! `cargo run -p codegen`: reads the spec, writes the crate and lists what changed.

mod commands;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use codegen::syntax::schema;
use commands::{changes, compare, generate, import, openapi, print};

/// Writes a Rust client crate from a YAML description of an HTTP API.
///
/// Exits with 0 on success, with 1 if the spec has errors, files can't be written, or `--check` finds differences, and
/// with 2 if the arguments are wrong.
#[derive(Parser)]
#[command(
    version,
    about,
    max_term_width = 100,
    args_conflicts_with_subcommands = true
)]
struct Arguments {
    #[command(subcommand)]
    command: Option<Command>,
    /// The spec folder: all `.yaml` and `.yml` files in it and its subfolders are read.
    #[arg(long, value_name = "DIR", default_value = "spec", global = true)]
    spec: PathBuf,
    #[command(flatten)]
    generate: generate::Options,
}

#[derive(Subcommand)]
enum Command {
    /// Compare the spec with a reference.
    ///
    /// Exits with 0 if they agree, with 1 if they don't, and with 2 if something can't be read.
    Compare(compare::Options),
    /// Print YAML for everything in a reference that the spec doesn't have yet.
    ///
    /// If the spec folder is empty or doesn't exist, a whole spec is printed. Each file, and each addition to a file, is
    /// printed below a comment that says where it goes; `--write` writes new files instead. Exits with 0 on success, and
    /// with 2 if something can't be read or written; what could be read is printed nevertheless.
    Import(import::Options),
    /// Show how the spec changes affect callers and the wire format.
    ///
    /// Also suggests the next version, following Cargo's semantic versioning rules, and the lines for a changelog. Exits with 0 on
    /// success, with 1 if `--check` finds that the version is too low, and with 2 if a spec can't be read.
    Changes(changes::Options),
    /// Print the JSON Schema of the spec language, for editors.
    Schema,
    /// Print all keys of the spec language and their meanings as Markdown tables.
    Keys,
    /// Print the API as an OpenAPI 3.1 document in JSON.
    ///
    /// Exits with 0 on success, and with 2 if the spec can't be read.
    Openapi,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let text = match arguments.command {
        None => return generate::run(&arguments.spec, &arguments.generate),
        Some(Command::Compare(options)) => return compare::run(&arguments.spec, &options),
        Some(Command::Import(options)) => return import::run(&arguments.spec, &options),
        Some(Command::Changes(options)) => return changes::run(&arguments.spec, &options),
        Some(Command::Schema) => schema::text(),
        Some(Command::Openapi) => return openapi::run(&arguments.spec),
        Some(Command::Keys) => schema::description(),
    };
    print(&text);
    ExitCode::SUCCESS
}
