//! The generator in a build script: its output, its instructions to cargo, and its errors.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::SystemTime;

use codegen::Builder;
use serde_json::Value;

const SPEC: &str = "\
api: Sample
crate: sample
base_url: https://sample.test
---
resource: things
doc: Things.
operations:
  read: { http: GET /thing, returns: Thing }
types:
  Thing: { doc: A thing., fields: { name: string } }
";

const MORE: &str = "\
resource: others
doc: Other things.
operations:
  count: { http: GET /others, doc: Counts them., returns: integer }
";

/// An empty folder for one test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("builder")
        .join(name);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// A folder with a small spec in it.
fn spec(name: &str) -> PathBuf {
    let folder = folder(name).join("spec");
    let (root, things) = SPEC.split_once("---\n").unwrap();
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("sample.yaml"), root).unwrap();
    fs::write(folder.join("things.yaml"), things).unwrap();
    folder
}

fn out(spec: &Path) -> PathBuf {
    spec.with_file_name("out")
}

fn build(spec: &Path) -> Result<(), codegen::BuildError> {
    Builder::new(spec).out(out(spec)).build()
}

/// Each file below `folder`, and when it was last written.
fn files(folder: &Path) -> BTreeMap<String, SystemTime> {
    let mut found = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let written = fs::metadata(&path).unwrap().modified().unwrap();
            let inside = path.strip_prefix(folder).unwrap();
            found.insert(inside.to_str().unwrap().replace('\\', "/"), written);
        }
    }
    found
}

#[test]
fn only_sources_are_written() {
    let spec = spec("only sources");
    build(&spec).unwrap();
    let files = files(&out(&spec));
    for name in ["lib.rs", "json/read.rs", "things.rs", "types/thing.rs"] {
        assert!(files.contains_key(name), "{files:?}");
    }
    let is_source = |name: &String| Path::new(name).extension() == Some("rs".as_ref());
    let others: Vec<_> = files.keys().filter(|name| !is_source(name)).collect();
    assert_eq!(others, ["lib.md"]);
}

#[test]
fn the_root_can_be_included() {
    let spec = spec("root");
    build(&spec).unwrap();
    let root = fs::read_to_string(out(&spec).join("lib.rs")).unwrap();
    assert!(!root.contains("#!["), "{root}");
    assert!(!root.contains("//!"), "{root}");
    let docs = fs::read_to_string(out(&spec).join("lib.md")).unwrap();
    assert!(docs.contains("\n# Features\n"), "{docs}");
    assert!(
        docs.contains("\nlet client = sample::Client::from_env()?;\n"),
        "{docs}"
    );
}

#[test]
fn up_to_date_files_are_not_touched() {
    let spec = spec("untouched");
    build(&spec).unwrap();
    let before = files(&out(&spec));
    build(&spec).unwrap();
    assert_eq!(files(&out(&spec)), before);

    let things = fs::read_to_string(spec.join("things.yaml")).unwrap();
    fs::write(spec.join("things.yaml"), things.replace("name:", "names:")).unwrap();
    build(&spec).unwrap();
    let mut after = files(&out(&spec));
    after.retain(|name, written| before.get(name) != Some(written));
    let changed: Vec<_> = after.keys().collect();
    assert_eq!(changed, ["types/thing.rs"]);
}

#[test]
fn files_no_longer_generated_are_removed() {
    let spec = spec("left over");
    fs::write(spec.join("others.yaml"), MORE).unwrap();
    build(&spec).unwrap();
    assert!(out(&spec).join("others.rs").exists());
    fs::remove_file(spec.join("others.yaml")).unwrap();
    build(&spec).unwrap();
    assert!(!out(&spec).join("others.rs").exists());
}

#[test]
fn an_invalid_spec_is_reported_with_locations_and_nothing_is_written() {
    let spec = spec("wrong");
    let things = fs::read_to_string(spec.join("things.yaml")).unwrap();
    let things = things.replace("string", "sting").replace("GET", "GOT");
    fs::write(spec.join("things.yaml"), things).unwrap();
    let error = build(&spec).unwrap_err();
    let shown = error.to_string();
    // Cargo shows the error that `main` returns with `Debug`.
    assert_eq!(format!("{error:?}"), shown);
    assert!(
        shown.starts_with("2 errors in the spec\n\nerror: "),
        "{shown}"
    );
    for part in [
        "unknown type `sting`",
        "things.yaml:6:",
        "did you mean `string`?",
    ] {
        assert!(shown.contains(part), "{shown}");
    }
    for part in ["`GOT` is not an HTTP method", "things.yaml:4:"] {
        assert!(shown.contains(part), "{shown}");
    }
    assert!(!out(&spec).exists());
}

#[test]
fn a_missing_spec_and_a_blocked_output_folder_are_named() {
    let missing = folder("missing").join("no such folder");
    let shown = build(&missing).unwrap_err().to_string();
    assert!(shown.contains("no such folder"), "{shown}");

    let spec = spec("in the way");
    fs::write(out(&spec), "a file").unwrap();
    let shown = build(&spec).unwrap_err().to_string();
    assert!(shown.contains(out(&spec).to_str().unwrap()), "{shown}");
}

/// Otherwise the output would count as a change of the spec, and cargo would rebuild each time.
#[test]
fn the_output_folder_is_not_in_the_spec() {
    let spec = spec("overlap");
    let built = Builder::new(&spec).out(spec.join("out")).build();
    let shown = built.unwrap_err().to_string();
    assert!(shown.contains("must be separate"), "{shown}");
    assert!(!spec.join("out").exists());
}

#[test]
fn outside_a_build_script_an_output_folder_is_required() {
    let shown = Builder::new(spec("no out"))
        .build()
        .unwrap_err()
        .to_string();
    assert!(shown.contains("`OUT_DIR`"), "{shown}");
}

/// The part of a manifest that is the same for every spec.
fn dependencies(manifest: &str) -> &str {
    let start = manifest.find("[features]").unwrap();
    let rest = &manifest[start..];
    &rest[..rest.find("[package.metadata").unwrap_or(rest.len())]
}

#[test]
fn the_example_has_the_dependencies_that_its_client_needs() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("build_script");
    let emitted = codegen::manifest(&example.join("spec")).unwrap();
    let manifest = fs::read_to_string(example.join("Cargo.toml")).unwrap();
    assert!(manifest.contains(dependencies(&emitted)), "{emitted}");
}

#[test]
fn the_error_in_the_readme_of_the_example_is_current() {
    let example = Path::new(env!("CARGO_MANIFEST_DIR")).join("build_script");
    let spec = folder("readme").join("spec");
    for path in files(&example.join("spec")).keys() {
        let text = fs::read_to_string(example.join("spec").join(path)).unwrap();
        let copy = spec.join(path);
        fs::create_dir_all(copy.parent().unwrap()).unwrap();
        fs::write(
            copy,
            text.replacen(
                "member: { type: string, doc: Who books",
                "member: { type: sting, doc: Who books",
                1,
            ),
        )
        .unwrap();
    }
    let shown = build(&spec).unwrap_err().to_string();
    let shown = shown.replace(spec.to_str().unwrap(), "spec");
    let readme = fs::read_to_string(example.join("README.md")).unwrap();
    for line in shown.lines() {
        assert!(readme.contains(line.trim_end()), "{line}\n\nin\n\n{shown}");
    }
}

/// A package whose build script generates a client, in a folder with a space in its name.
struct Package {
    folder: PathBuf,
}

impl Package {
    fn new() -> Self {
        let folder = spec("a package").parent().unwrap().to_owned();
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let root = fs::read_to_string(repository.join("Cargo.toml")).unwrap();
        // With the same profiles and versions, existing build artifacts are reused.
        let profiles = root.find("[profile").map_or("", |start| &root[start..]);
        let codegen = repository.join("codegen").canonicalize().unwrap();
        let manifest = format!(
            "[package]\nname = \"sample\"\nedition = \"2024\"\n\n\
             [build-dependencies]\ncodegen = {{ path = {} }}\n\n\
             [workspace]\n\n{profiles}",
            Value::from(codegen.to_str())
        );
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::copy(repository.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        let script = repository.join("tests/build_script/build.rs");
        fs::copy(script, folder.join("build.rs")).unwrap();
        fs::create_dir(folder.join("src")).unwrap();
        // A feature of the client that the manifest doesn't declare.
        let library = "#![deny(warnings)]\n\n#[cfg(feature = \"blocking\")]\nmod blocking {}\n";
        fs::write(folder.join("src/lib.rs"), library).unwrap();
        Package { folder }
    }

    fn cargo(&self) -> Output {
        Command::new(env!("CARGO"))
            .args(["check", "--offline", "--message-format", "json"])
            .current_dir(&self.folder)
            .env(
                "CARGO_TARGET_DIR",
                Path::new(env!("CARGO_TARGET_TMPDIR")).join(".."),
            )
            .output()
            .unwrap()
    }

    /// Returns whether cargo had to build the package, the output folder of its build script, and cargo's other output.
    fn check(&self) -> (bool, PathBuf, String) {
        let Output {
            status,
            stdout,
            stderr,
        } = self.cargo();
        let stderr = String::from_utf8(stderr).unwrap();
        assert!(status.success(), "{stderr}");
        let stdout = String::from_utf8(stdout).unwrap();
        let messages: Vec<Value> = stdout
            .lines()
            .map(|line| serde_json::from_str(line).unwrap())
            .filter(|message: &Value| {
                let id = message["package_id"].as_str().unwrap_or_default();
                id.ends_with("#sample@0.0.0")
            })
            .collect();
        let find = |reason: &str, kind: Option<&str>| {
            let mut messages = messages.iter();
            let found = messages.find(|message| {
                message["reason"] == reason && message["target"]["kind"][0].as_str() == kind
            });
            found.unwrap().clone()
        };
        let is_fresh = &find("compiler-artifact", Some("lib"))["fresh"];
        let out = &find("build-script-executed", None)["out_dir"];
        (is_fresh == false, out.as_str().unwrap().into(), stderr)
    }

    fn change(&self, path: &str, from: &str, to: &str) {
        let path = self.folder.join(path);
        let text = fs::read_to_string(&path).unwrap();
        fs::write(path, text.replace(from, to)).unwrap();
    }
}

/// A single test, since each step depends on the build of the previous one.
#[test]
fn cargo_rebuilds_only_if_the_spec_changes() {
    let package = Package::new();
    let (_, out, said) = package.check();
    let warning = "spec/things.yaml:4:3: the operation `read` has no `doc`";
    assert!(said.contains(warning), "{said}");
    let told = fs::read_to_string(out.with_file_name("output")).unwrap();
    let told: Vec<_> = told.lines().collect();
    let features = "\"default\", \"rustls\", \"native-tls\", \"http2\", \"blocking\", \"tracing\", \"jiff\", \
         \"reqwest\", \"mock\", \"webhook\"";
    assert_eq!(
        told,
        [
            "cargo::rerun-if-changed=spec",
            &format!("cargo::warning={warning}"),
            &format!("cargo::rustc-check-cfg=cfg(feature, values({features}))"),
        ]
    );
    assert!(out.join("client/lib.rs").exists());
    let (is_built, ..) = package.check();
    assert!(!is_built, "nothing has changed");

    fs::create_dir(package.folder.join("spec/more")).unwrap();
    fs::write(package.folder.join("spec/more/others.yaml"), MORE).unwrap();
    let (is_built, ..) = package.check();
    assert!(is_built, "a file was added");
    assert!(out.join("client/others.rs").exists());

    package.change("spec/more/others.yaml", "GET /others", "GET /the-others");
    let (is_built, ..) = package.check();
    assert!(is_built, "a file has changed");
    let (is_built, ..) = package.check();
    assert!(!is_built, "nothing has changed");

    fs::remove_dir_all(package.folder.join("spec/more")).unwrap();
    let (is_built, ..) = package.check();
    assert!(is_built, "a file was removed");
    assert!(!out.join("client/others.rs").exists());

    package.change("spec/things.yaml", "string", "sting");
    let failed = package.cargo();
    assert!(!failed.status.success());
    let said = String::from_utf8(failed.stderr).unwrap();
    for part in [
        "1 error in the spec",
        "error: unknown type `sting`",
        "--> spec/things.yaml:6:",
    ] {
        assert!(said.contains(part), "{said}");
    }
    package.change("spec/things.yaml", "sting", "string");
    package.check();
}
