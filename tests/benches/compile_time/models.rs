//! Compares generated models with the same models with serde's derives.
//!
//! Each model has 12 fields, an item type of 4 fields and an enum of 4 values. A function of the crate decodes and encodes
//! each, as operations do.

use std::fmt::Write as _;
use std::path::Path;

use tests::small_spec::SmallSpec;

use crate::builds::{KINDS, build, clean, lock, write};
use crate::derived::derived;

const PACKAGE: &str = "bench";

/// Prints the table.
pub(crate) fn compare(models: usize, rounds: usize) {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_time");
    let ours = folder.join("ours");
    let derived = folder.join("derived");
    write_ours(&ours, models);
    write_derived(&derived, models);
    println!("\n{models} models, seconds of CPU time, best of {rounds}\n");
    println!("| | derive | generated | ratio |\n| --- | --- | --- | --- |");
    for (name, kind) in KINDS {
        // Brings the dependencies.
        build(&derived, PACKAGE, kind);
        build(&ours, PACKAGE, kind);
        let (mut best_derived, mut best_ours) = (f64::INFINITY, f64::INFINITY);
        // Alternate, so that a busy machine slows down both.
        for _ in 0..rounds {
            best_derived = best_derived.min(build_alone(&derived, kind));
            best_ours = best_ours.min(build_alone(&ours, kind));
        }
        let ratio = best_derived / best_ours;
        println!("| {name} | {best_derived:.1} | {best_ours:.1} | {ratio:.1} |");
    }
}

/// Builds the package without its dependencies.
fn build_alone(folder: &Path, kind: &[&str]) -> f64 {
    clean(folder, PACKAGE, kind);
    build(folder, PACKAGE, kind)
}

/// The files of the generated crate that reading and writing JSON needs.
const JSON: [&str; 8] = [
    "src/envelope.rs",
    "src/error_fields.rs",
    "src/json.rs",
    "src/json/",
    "src/scalar.rs",
    "src/text.rs",
    "src/timestamp.rs",
    "src/types",
];

fn write_ours(folder: &Path, models: usize) {
    let spec = SmallSpec {
        name: "models".to_owned(),
        text: spec(models),
    };
    for (path, text) in spec.emitted(PACKAGE) {
        if JSON.iter().any(|start| path.starts_with(start)) {
            write(folder, &path, &text);
        }
    }
    let root = "#![allow(dead_code)]
mod envelope;
mod error_fields;
mod json;
mod scalar;
mod text;
mod timestamp;
pub mod types;
pub use timestamp::Timestamp;
fn from_slice<T: json::Json>(text: &[u8]) -> serde_json::Result<T> {
    json::from_slice(text, &mut json::Report::default())
}
";
    let functions = functions(models, "from_slice");
    write(folder, "src/lib.rs", &(root.to_owned() + &functions));
    let serde_core =
        "serde_core = { version = \"1\", default-features = false, features = [\"std\"] }";
    write(folder, "Cargo.toml", &manifest(serde_core));
    lock(folder);
}

fn write_derived(folder: &Path, models: usize) {
    let mut text = String::from("pub mod types {\nuse serde::{Deserialize, Serialize};\n");
    text.push_str(
        "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]\n#[serde(transparent)]\npub struct Timestamp(String);\n",
    );
    for model in 0..models {
        // Writing to a String can't fail.
        let _ = write!(text, "{}", derived(model));
    }
    text.push_str("}\n");
    text.push_str(&functions(models, "serde_json::from_slice"));
    write(folder, "src/lib.rs", &text);
    let serde = "serde = { version = \"1\", features = [\"derive\"] }";
    write(folder, "Cargo.toml", &manifest(serde));
    lock(folder);
}

fn manifest(serde: &str) -> String {
    format!(
        "[package]\nname = \"bench\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[profile.dev]\nincremental = false\n\n[features]\njiff = []\n\n\
         [dependencies]\n{serde}\nserde_json = {{ version = \"1\", default-features = false, features = [\"std\"] }}\n"
    )
}

fn functions(models: usize, decode: &str) -> String {
    (0..models).fold(String::new(), |text, model| {
        text + &format!(
            "pub fn decode_{model}(text: &[u8]) -> serde_json::Result<types::Model{model}> {{ {decode}(text) }}\n\
             pub fn encode_{model}(value: &types::Model{model}) -> serde_json::Result<Vec<u8>> {{ serde_json::to_vec(value) }}\n"
        )
    })
}

fn spec(models: usize) -> String {
    let mut text = String::from("resource: models\noperations:\n");
    for model in 0..models {
        text += &format!(
            "  read_{model}: {{ http: GET /models/{model}, doc: Reads one., returns: Model{model} }}\n"
        );
    }
    text.push_str("types:\n");
    for model in 0..models {
        text += &format!(
            "  Model{model}:
    doc: A model.
    fields:
      id: string
      title: optional string
      count: integer
      share: number
      visible: boolean
      hidden: optional boolean
      labels: array of string
      items: array of Item{model}
      kind: optional Kind{model}
      created_at: timestamp
      extra: optional unknown
      note: optional string
  Item{model}: {{ doc: An item., fields: {{ id: string, rank: integer, text: optional string, chosen: optional boolean }} }}
  Kind{model}: {{ doc: A kind., enum: [first, second, third, fourth] }}
"
        );
    }
    text
}
