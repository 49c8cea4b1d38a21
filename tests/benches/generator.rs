//! Measures time and peak memory of the generator on specs of various sizes.
//!
//! ```sh
//! cargo bench -p tests --bench generator
//! ```
//!
//! Each size runs in its own process, to measure its peak memory. Each operation has a body, a response type, an item
//! type and an enum. Times are for reading, checking, emitting and writing all files, and then for a run in which nothing
//! has changed. Writing the API as an OpenAPI document, reading that as a reference, comparing the spec with it,
//! importing it into a new spec, and finding and showing what a new version changes for callers, are measured apart.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use codegen::compare::{self, changes};
use codegen::{emit, import, output, reference};

const SIZES: [usize; 4] = [10, 100, 1_000, 5_000];

/// The argument of a child process that runs one size.
const RUN: &str = "--run";

/// The number of operations per file of the spec.
const FILE: usize = 250;

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let [_, mode, size, folder] = &arguments[..]
        && mode == RUN
    {
        run(
            size.parse().expect("this program gave the number"),
            Path::new(folder),
        );
        return;
    }
    println!(
        "| operations | first run | nothing changed | a run for each operation | peak memory | OpenAPI written | OpenAPI read | compared | imported | changes shown |"
    );
    println!("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |");
    let name = format!("generator_{}", std::process::id());
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    for size in SIZES {
        let program = std::env::current_exe().expect("it runs");
        let mut command = Command::new(program);
        command
            .args([RUN, &size.to_string()])
            .arg(folder.join(size.to_string()));
        assert!(command.status().is_ok_and(|status| status.success()));
    }
    // Done last, since some file systems are slow to create files just after others were removed.
    let _ = fs::remove_dir_all(&folder);
}

fn run(operations: usize, folder: &Path) {
    write_spec(&folder.join("spec"), operations);
    let first = generate(folder);
    let again = generate(folder).min(generate(folder));
    let each = again * 1e6 / to_float(operations);
    let memory = peak_memory().map_or("unknown".to_owned(), |bytes| {
        format!("{} MB", bytes / 1_000_000)
    });
    let [written, read, compared, imported] = openapi(folder);
    let changes = changes(folder, operations);
    println!(
        "| {operations} | {first:.3} s | {again:.3} s | {each:.0} us | {memory} | {written:.3} s | {read:.3} s | {compared:.3} s | {imported:.3} s | {changes:.3} s |"
    );
}

/// Returns the seconds that writing an OpenAPI document takes, reading it, comparing the spec with it and importing it into
/// a new spec.
fn openapi(folder: &Path) -> [f64; 4] {
    let spec = codegen::read(&folder.join("spec")).unwrap_or_else(|report| panic!("{report}"));
    let start = Instant::now();
    let text = emit::openapi(&spec.api);
    let written = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let mut problems = Vec::new();
    let document = reference::openapi::read(&text, 0, &mut problems);
    assert_eq!(problems, []);
    let read = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let documents = [document];
    let api = reference::api(&documents, &mut problems).expect("the document has operations");
    let comparison = compare::compare(&spec.api, &api);
    assert!(comparison.agrees() && problems.is_empty());
    let compared = start.elapsed().as_secs_f64();
    let start = Instant::now();
    let text = import::import(None, &documents).text();
    assert!(!text.is_empty());
    [written, read, compared, start.elapsed().as_secs_f64()]
}

/// Returns the seconds that finding and showing changes takes, if a parameter of each operation and a field of a type that
/// it returns have changed. Reading both specs is not counted.
fn changes(folder: &Path, operations: usize) -> f64 {
    let old = codegen::read(&folder.join("spec")).unwrap_or_else(|report| panic!("{report}"));
    let mut sources = old.warnings.sources.clone();
    for file in &mut sources.files {
        file.text = file.text.replace("page: optional", "index: optional");
        file.text = file.text.replace("share: optional number", "share: number");
    }
    let new = codegen::read_sources(sources).unwrap_or_else(|report| panic!("{report}"));
    let start = Instant::now();
    let list = changes::changes(&old.api, &new.api);
    let version = &new.api.package.version;
    let verdict = changes::verdict(&old.api.package.version, version, &list);
    let text = changes::report(&list, &verdict, "the last version");
    let seconds = start.elapsed().as_secs_f64();
    assert!(list.len() >= 2 * operations && !text.is_empty());
    seconds
}

/// Returns the seconds that a whole run takes.
fn generate(folder: &Path) -> f64 {
    let start = Instant::now();
    let spec = codegen::read(&folder.join("spec")).unwrap_or_else(|report| panic!("{report}"));
    let files = emit::files(&spec.api);
    output::write(&folder.join("out"), &files).unwrap_or_else(|error| panic!("{error}"));
    start.elapsed().as_secs_f64()
}

fn to_float(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::MAX, f64::from)
}

/// Returns the peak memory of this process in bytes; available on Linux only.
fn peak_memory() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    let kilobytes: u64 = line.split_whitespace().nth(1)?.parse().ok()?;
    Some(kilobytes * 1024)
}

fn write_spec(folder: &Path, operations: usize) {
    fs::create_dir_all(folder).expect("the folder for temporary files is writable");
    let root =
        "api: Large\ncrate: large\nbase_url: https://large.test\nauth: { bearer: LARGE_TOKEN }\n";
    fs::write(folder.join("api.yaml"), root).expect("writable");
    for (number, start) in (0..operations).step_by(FILE).enumerate() {
        let text = part(number, start..operations.min(start + FILE));
        fs::write(folder.join(format!("part_{number}.yaml")), text).expect("writable");
    }
}

fn part(number: usize, operations: std::ops::Range<usize>) -> String {
    let mut text = format!("resource: part_{number}\npath: /part-{number}\noperations:\n");
    for index in operations.clone() {
        text += &format!(
            "  change_{index}:
    http: POST /things/{{thing_id}}/change-{index}
    doc: Changes a thing in the way of number {index}.
    parameters: {{ thing_id: string }}
    query: {{ page: optional integer, kinds: optional array of Kind{index} }}
    body:
      name: {{ type: string, doc: What it is called from now on., max_length: 40 }}
      labels: {{ type: optional array of string, doc: What it is found by. }}
    returns: Thing{index}
"
        );
    }
    text.push_str("types:\n");
    for index in operations {
        text += &format!(
            "  Thing{index}:
    doc: A thing of number {index}.
    fields:
      id: {{ type: string, doc: The id of the thing. }}
      created_at: {{ type: timestamp, doc: When it was made. }}
      count: {{ type: integer, doc: How many there are. }}
      share: optional number
      kind: Kind{index}
      parts: optional array of Part{index}
      extra: optional unknown
  Part{index}: {{ doc: A part of a thing., fields: {{ id: string, name: optional string, open: boolean }} }}
  Kind{index}: {{ doc: What a thing is., enum: [first, second, third] }}
"
        );
    }
    text
}
