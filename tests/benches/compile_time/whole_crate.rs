//! A whole generated crate, and a program that calls 20 of its operations.
//!
//! The API has a resource for every ten operations, below two scopes. Each resource has six models of 12 fields, an item
//! type of 4 fields, an enum of 4 values, and two envelopes. So 1,000 operations have 800 models and 200 envelopes.
//! Operations have path parameters, query parameters, and bodies with required and optional fields. The program calls all
//! operations of two resources, and is built after the crate.

use std::fs;
use std::path::Path;

use codegen::{emit, output};

use crate::builds::{KINDS, build, clean, lock, write};
use crate::large_api::{API, calls, resource};

const CRATE: &str = "large";
const PROGRAM: &str = "program";

/// The package of the program, which is also the workspace.
const MANIFEST: &str = "\
[package]
name = \"program\"
version = \"0.1.0\"
edition = \"2024\"

[workspace]
members = [\"large\"]

[dependencies]
large = { path = \"large\" }
# With no feature that the crate doesn't enable itself: with others, it would be built twice.
tokio = { version = \"1\", features = [\"rt\"] }

# As cargo builds a dependency from a registry.
[profile.dev.package.large]
incremental = false
";

const PROGRAM_START: &str = "\
fn main() -> Result<(), Box<dyn std::error::Error>> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    Ok(runtime.block_on(run())?)
}

async fn run() -> Result<(), large::Error> {
    let client = large::Client::from_env()?;
";

/// The resources that the program uses.
const USED: usize = 2;

/// Prints the table.
pub(crate) fn measure(operations: usize, rounds: usize) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_time/whole_crate");
    let resources = operations.div_ceil(10).max(USED);
    write_crate(&folder, resources);
    println!(
        "\n{} operations and {} models, seconds of CPU time, best of {rounds}\n",
        resources * 10,
        resources * 8
    );
    println!("| | the crate | a program | the program again |");
    println!("| --- | --- | --- | --- |");
    for (name, kind) in KINDS {
        // Brings the dependencies.
        build(&folder, PROGRAM, kind);
        let mut best = [f64::INFINITY; 3];
        for _ in 0..rounds {
            let times = round(&folder, kind);
            best = std::array::from_fn(|index| best[index].min(times[index]));
        }
        let [alone, program, again] = best;
        println!("| {name} | {alone:.1} | {program:.1} | {again:.1} |");
    }
}

/// Builds the crate, the program, and the program after a change.
fn round(folder: &Path, kind: &[&str]) -> [f64; 3] {
    write_program(folder, "first");
    clean(folder, PROGRAM, kind);
    clean(folder, CRATE, kind);
    let alone = build(folder, CRATE, kind);
    let program = build(folder, PROGRAM, kind);
    write_program(folder, "second");
    let again = build(folder, PROGRAM, kind);
    [alone, program, again]
}

fn write_crate(folder: &Path, resources: usize) {
    let spec = folder.join("spec");
    // A run with more operations may have left files. There is nothing to remove at first.
    let _ = fs::remove_dir_all(&spec);
    write(&spec, "api.yaml", API);
    for number in 0..resources {
        write(&spec, &format!("resource_{number}.yaml"), &resource(number));
    }
    let spec = codegen::read(&spec).unwrap_or_else(|report| panic!("{report}"));
    let files = emit::files(&spec.api);
    output::write(&folder.join(CRATE), &files).unwrap_or_else(|error| panic!("{error}"));
    write(folder, "Cargo.toml", MANIFEST);
    write_program(folder, "first");
    lock(folder);
}

fn write_program(folder: &Path, argument: &str) {
    let calls: String = (0..USED).map(calls).collect();
    let text = format!(
        "{PROGRAM_START}    let project = client.account({argument:?}).project(\"project\");\n{calls}    Ok(())\n}}\n"
    );
    write(folder, "src/main.rs", &text);
}
