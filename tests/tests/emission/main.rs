//! The output of the generator: for the real spec, and for each construct of the language.

use std::path::Path;

use codegen::api::{Api, Operation, Type};
use codegen::diagnostics::{Source, Sources};
use codegen::emit;
use tests::small_spec::SmallSpec;

fn spec_folder() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec")
}

/// Returns whether the file is hand-written and only copied.
fn is_runtime(path: &str) -> bool {
    let source = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../codegen/crate")
        .join(path);
    source.exists()
}

/// The outline of the real spec, which tells all that its code does, and one resource of it in full.
#[test]
fn real_spec() {
    let spec = codegen::read(&spec_folder()).unwrap_or_else(|report| panic!("{report}"));
    let shown = files_of("active_session", &spec.api);
    for (path, content) in emit::files(&spec.api) {
        if path == "API.txt" || shown.contains(&path) {
            insta::with_settings!({ snapshot_path => "snapshots/real", prepend_module_to_snapshot => false, omit_expression => true }, {
                insta::assert_snapshot!(path.replace('/', "__"), content);
            });
        }
    }
}

/// Returns the paths of a resource's file and of the files of its types.
fn files_of(module: &str, api: &Api) -> Vec<String> {
    let resource = api
        .resources
        .iter()
        .find(|resource| resource.module == module)
        .expect("the real spec has this resource");
    let types = resource.operations.iter().flat_map(Operation::types);
    let types = api.types.reachable(types.filter_map(Type::named));
    let types = types.into_iter().map(|id| {
        let module = &api.types.get(id).module;
        format!("src/types/{module}.rs")
    });
    std::iter::once(format!("src/{module}.rs"))
        .chain(types)
        .collect()
}

#[test]
fn every_run_emits_the_same_bytes() {
    let emit = || {
        let spec = codegen::read(&spec_folder()).unwrap_or_else(|report| panic!("{report}"));
        emit::files(&spec.api)
    };
    assert_eq!(emit(), emit());
}

#[test]
fn generated_is_current() {
    let spec = codegen::read(&spec_folder()).unwrap_or_else(|report| panic!("{report}"));
    let generated = Path::new(env!("CARGO_MANIFEST_DIR")).join("../generated");
    let files = emit::files(&spec.api);
    let differences = codegen::output::compare(&generated, &files);
    let differences = differences.unwrap_or_else(|error| panic!("{error}"));
    let shown: Vec<String> = differences
        .iter()
        .map(codegen::output::Difference::unified_diff)
        .collect();
    assert!(
        shown.is_empty(),
        "run `cargo run -p codegen`:\n{}",
        shown.concat()
    );
}

/// A snapshot for each file in `specs/`: the spec and everything generated from it.
#[test]
fn constructs() {
    let specs = SmallSpec::all();
    let plain = specs
        .iter()
        .find(|spec| spec.name == "operation_minimal")
        .expect("a spec with nothing to show")
        .emitted("sample");
    for spec in specs {
        let mut shown = format!("{}\n", spec.text.trim_end());
        for (path, content) in spec.emitted("sample") {
            let is_news = plain.get(&path) != Some(&content);
            if is_news
                && !is_runtime(&path)
                && !["README.md", "src/lib.rs"].contains(&path.as_str())
            {
                shown.push_str(&format!("\n=== {path}\n{}", without_header(&content)));
            }
        }
        insta::with_settings!({ snapshot_path => "snapshots/constructs", prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(spec.name, shown);
        });
    }
}

#[test]
fn only_deep_types_raise_the_recursion_limit() {
    let limit = |count: usize| {
        let types = (0..count).map(|index| {
            let next = (index + 1) % count;
            format!("  T{index}: {{ doc: A type., fields: {{ next: map of T{next} }} }}\n")
        });
        let types: String = types.collect();
        let spec = SmallSpec {
            name: "deep".to_owned(),
            text: format!(
                "resource: all\noperations: {{ get: {{ http: GET, doc: Gets., returns: T0 }} }}\ntypes:\n{types}"
            ),
        };
        let files = spec.emitted("sample");
        let line = files["src/lib.rs"]
            .lines()
            .find(|line| line.starts_with("#![recursion_limit"));
        line.map(str::to_owned)
    };
    assert_eq!(limit(5), None);
    assert_eq!(limit(10).as_deref(), Some("#![recursion_limit = \"256\"]"));
    assert_eq!(limit(40).as_deref(), Some("#![recursion_limit = \"512\"]"));
}

#[test]
fn the_first_line_of_every_file_tells_who_wrote_it() {
    let spec = codegen::read(&spec_folder()).unwrap_or_else(|report| panic!("{report}"));
    let files = emit::files(&spec.api);
    for (path, content) in files
        .iter()
        .filter(|(path, _)| !path.starts_with("LICENSE-"))
    {
        let first = content.lines().next().unwrap_or_default();
        let is_comment = ["// ", "# ", "<!-- "]
            .iter()
            .any(|start| first.starts_with(start));
        assert!(
            is_comment && first.contains(emit::HEADER),
            "{path}: {first}"
        );
    }
}

#[test]
fn a_description_stays_prose_in_the_readme() {
    let spec = SmallSpec {
        name: "nasty".to_owned(),
        text: "package: { license: MIT <b>or</b> _else_ }\ndoc: |\n  <script>alert(1)</script> [a](javascript:b) \u{202e}txet\n\n  # no heading\n\n  ```\n  never closed \u{2066}\n---\nresource: all\noperations: { get: { http: GET, doc: Gets. } }\n".to_owned(),
    };
    let readme = &spec.emitted("sample")["README.md"];
    let outside: Vec<&str> = readme.split("```").step_by(2).collect();
    assert!(
        outside.concat().contains("## Use"),
        "a fence is open:\n{readme}"
    );
    for text in [
        r"\<script\>alert(1)\</script\>",
        r"\[a\]",
        r"\# no heading",
        r"MIT \<b\>or\</b\> \_else\_",
    ] {
        assert!(readme.contains(text), "{text}:\n{readme}");
    }
    assert!(!readme.contains(['\u{202e}', '\u{2066}']));
}

fn without_header(content: &str) -> &str {
    content.split_once("\n\n").map_or(content, |(_, rest)| rest)
}

/// The README adds the crate from its repository, unless that could be read as something else by a shell.
#[test]
fn readme_says_how_to_add_the_crate() {
    let added = |repository: &str| {
        let api = format!(
            "api: Shop\ncrate: shop\nbase_url: https://shop.example\npackage: {{ repository: {repository:?} }}\n"
        );
        let resource = "resource: a\noperations: { get: { http: GET, doc: Gets it. } }\n";
        let files = [("api.yaml", api.as_str()), ("a.yaml", resource)];
        let files = files.map(|(name, text)| Source {
            name: name.to_owned(),
            path: name.to_owned(),
            text: text.to_owned(),
        });
        let sources = Sources {
            files: files.into(),
        };
        let spec = codegen::read_sources(sources).unwrap_or_else(|report| panic!("{report}"));
        let files = emit::files(&spec.api);
        let mut lines = files["README.md"].lines();
        let line = lines.find(|line| line.starts_with("cargo add shop"));
        line.map(str::to_owned).unwrap_or_default()
    };
    let url = "https://git.example/a_b/shop-1.git";
    assert_eq!(added(url), format!("cargo add shop --git {url}"));
    let with_command = "https://git.example/$(reboot)";
    assert_eq!(added(with_command), "cargo add shop --path path/to/shop");
}
