//! Compares the compile time of generated models with that of the same models with serde's derives.
//!
//! ```sh
//! cargo bench -p tests --bench compile_time            # 400 models, as in the README
//! MODELS=50 ROUNDS=1 cargo bench -p tests --bench compile_time  # a faster run
//! ```
//!
//! Each model has 12 fields, an item type of 4 fields and an enum of 4 values. A function of the crate decodes and encodes
//! each, as operations do. Dependencies are built beforehand and not counted.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use tests::small_spec::SmallSpec;

fn main() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let models: usize = number("MODELS").unwrap_or(400);
    // The number of builds of each; the fastest one counts.
    let rounds = number("ROUNDS").unwrap_or(2);
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("compile_time");
    let ours = folder.join("ours");
    let derived = folder.join("derived");
    write_ours(&ours, models);
    write_derived(&derived, models);
    println!("{models} models, best of {rounds}, seconds");
    println!("| | derive | ours | ratio |\n| --- | --- | --- | --- |");
    for (name, arguments) in [
        ("`cargo check`", &["check"][..]),
        ("debug build", &["build"]),
        ("release build", &["build", "--release"]),
    ] {
        let (mut best_derived, mut best_ours) = (Duration::MAX, Duration::MAX);
        // Alternate, so that a busy machine slows down both.
        for _ in 0..rounds {
            best_derived = best_derived.min(build(&derived, arguments));
            best_ours = best_ours.min(build(&ours, arguments));
        }
        let (derived, ours) = (best_derived.as_secs_f64(), best_ours.as_secs_f64());
        println!(
            "| {name} | {derived:.1} | {ours:.1} | {:.1} |",
            derived / ours
        );
    }
}

/// Builds the crate, after its dependencies.
fn build(folder: &Path, arguments: &[&str]) -> Duration {
    let root = folder.join("src/lib.rs");
    let text = fs::read_to_string(&root).expect("written before");
    fs::write(&root, "").expect("writable");
    cargo(folder, arguments);
    fs::write(&root, text).expect("writable");
    let start = Instant::now();
    cargo(folder, arguments);
    start.elapsed()
}

fn cargo(folder: &Path, arguments: &[&str]) {
    let status = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--quiet", "--offline"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", folder.join("target"))
        // A full build, as cargo builds a dependency.
        .env("CARGO_INCREMENTAL", "0")
        .status()
        .expect("cargo runs this bench, so it can be run");
    assert!(status.success(), "{} does not compile", folder.display());
}

fn write(path: PathBuf, text: &str) {
    fs::create_dir_all(path.parent().expect("inside a folder")).expect("writable");
    fs::write(path, text).expect("writable");
}

fn write_ours(folder: &Path, models: usize) {
    let spec = SmallSpec {
        name: "models".to_owned(),
        text: spec(models),
    };
    for (path, text) in spec.emitted("bench") {
        let is_model = ["src/types", "src/json.rs", "src/json/", "src/timestamp.rs"];
        if is_model.iter().any(|start| path.starts_with(start)) {
            write(folder.join(path), &text);
        }
    }
    let root =
        "mod json;\nmod timestamp;\npub mod types;\npub use timestamp::Timestamp;\n".to_owned();
    let functions = functions(models, "crate::json::from_slice");
    write(folder.join("src/lib.rs"), &(root + &functions));
    write(
        folder.join("Cargo.toml"),
        &manifest(
            "serde_core = { version = \"1\", default-features = false, features = [\"std\"] }",
        ),
    );
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
    write(folder.join("src/lib.rs"), &text);
    write(
        folder.join("Cargo.toml"),
        &manifest("serde = { version = \"1\", features = [\"derive\"] }"),
    );
    lock(folder);
}

/// The same versions as in the rest of the repository.
fn lock(folder: &Path) {
    let lock = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).expect("the lock file is part of the repository");
}

fn manifest(serde: &str) -> String {
    format!(
        "[package]\nname = \"bench\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[features]\njiff = []\n\n\
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

fn derived(model: usize) -> String {
    let derives = "#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]";
    let optional = "#[serde(skip_serializing_if = \"Option::is_none\")]";
    format!(
        "{derives}
pub struct Model{model} {{
    pub id: String,
    {optional}
    pub title: Option<String>,
    pub count: i64,
    pub share: f64,
    pub visible: bool,
    {optional}
    pub hidden: Option<bool>,
    pub labels: Vec<String>,
    pub items: Vec<Item{model}>,
    {optional}
    pub kind: Option<Kind{model}>,
    pub created_at: Timestamp,
    {optional}
    pub extra: Option<serde_json::Value>,
    {optional}
    pub note: Option<String>,
}}
{derives}
pub struct Item{model} {{
    pub id: String,
    pub rank: i64,
    {optional}
    pub text: Option<String>,
    {optional}
    pub chosen: Option<bool>,
}}
{derives}
#[serde(untagged)]
pub enum Kind{model} {{
    Known(KnownKind{model}),
    Unknown(String),
}}
{derives}
#[serde(rename_all = \"lowercase\")]
pub enum KnownKind{model} {{
    First,
    Second,
    Third,
    Fourth,
}}
"
    )
}
