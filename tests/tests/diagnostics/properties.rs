//! Any input is either accepted or reported with diagnostics, and never makes the generator panic.

use codegen::diagnostics::{Source, Sources};
use codegen::{diagnostics, emit};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::tree;

const API: &str = include_str!("good/api.yaml");
const RESOURCE: &str = include_str!("good/resource.yaml");

/// Scalars with a meaning somewhere in the language, and some without one.
const SCALARS: [&str; 24] = [
    "string",
    "optional string",
    "array of",
    "Cart",
    "\"literal\"",
    "GET /carts/{cart_id}",
    "/",
    "{",
    "",
    "null",
    "~",
    "true",
    "0",
    "-1",
    "1e999",
    "200",
    "self",
    "Unknown",
    "名",
    "\u{202e}",
    "a\u{7}b",
    "*x",
    "&x",
    "<<",
];

/// Characters with a meaning in YAML or in terminals.
const CHARACTERS: [char; 20] = [
    '\t', '\r', '\0', '\u{7}', '\u{1b}', '\u{feff}', '\u{202e}', '\u{85}', '"', '\'', '{', '[',
    ':', '#', '&', '*', '!', '|', '-', '名',
];

/// Checks that a spec of these two files is either accepted or has an error, and that the report can be shown.
fn answer(api: &str, resource: &str) {
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text: text.to_owned(),
    };
    let files = vec![source("api.yaml", api), source("resource.yaml", resource)];
    let report = match codegen::read_sources(Sources { files }) {
        Ok(spec) => {
            assert!(!emit::files(&spec.api).is_empty());
            spec.warnings
        }
        Err(report) => {
            assert!(report.errors() > 0, "refused without a reason");
            *report
        }
    };
    let plain = diagnostics::text(&report.diagnostics, &report.sources, false);
    let hidden = |character: char| character.is_control() && character != '\n';
    assert!(!plain.contains(hidden), "unprintable: {plain:?}");
    diagnostics::text(&report.diagnostics, &report.sources, true);
    for line in diagnostics::json(&report.diagnostics, &report.sources).lines() {
        let object: Value = serde_json::from_str(line).expect("each line is JSON");
        assert!(object["message"].is_string());
    }
}

#[derive(Clone, Debug)]
enum Change {
    Delete(Index),
    Repeat(Index),
    Swap(Index, Index),
    Indent(Index, usize),
    Outdent(Index, usize),
    Scalar(Index, &'static str),
    Insert(Index, char),
}

fn change() -> impl Strategy<Value = Change> {
    let line = any::<Index>;
    prop_oneof![
        line().prop_map(Change::Delete),
        line().prop_map(Change::Repeat),
        (line(), line()).prop_map(|(one, other)| Change::Swap(one, other)),
        (line(), 1..5_usize).prop_map(|(line, by)| Change::Indent(line, by)),
        (line(), 1..5_usize).prop_map(|(line, by)| Change::Outdent(line, by)),
        (line(), select(&SCALARS[..])).prop_map(|(line, scalar)| Change::Scalar(line, scalar)),
        (line(), select(&CHARACTERS[..])).prop_map(|(at, character)| Change::Insert(at, character)),
    ]
}

fn changed(text: &str, changes: &[Change]) -> String {
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    for change in changes {
        let count = lines.len().max(1);
        lines.resize(count, String::new());
        match change {
            Change::Delete(line) => {
                lines.remove(line.index(count));
            }
            Change::Repeat(line) => {
                let line = line.index(count);
                lines.insert(line, lines[line].clone());
            }
            Change::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
            Change::Indent(line, by) => lines[line.index(count)].insert_str(0, &" ".repeat(*by)),
            Change::Outdent(line, by) => {
                let line = &mut lines[line.index(count)];
                let spaces = line.len() - line.trim_start_matches(' ').len();
                line.drain(..spaces.min(*by));
            }
            Change::Scalar(line, scalar) => {
                let line = &mut lines[line.index(count)];
                if let Some(key) = line.find(": ") {
                    line.replace_range(key + 2.., scalar);
                }
            }
            Change::Insert(at, character) => {
                let line = &mut lines[at.index(count)];
                let places: Vec<usize> = line.char_indices().map(|(byte, _)| byte).collect();
                let place = places.get(at.index(places.len().max(1)));
                line.insert(place.copied().unwrap_or_default(), *character);
            }
        }
    }
    lines.join("\n")
}

fn any_value() -> impl Strategy<Value = Value> {
    let scalar = prop_oneof![
        select(&SCALARS[..]).prop_map(Value::from),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        Just(Value::Null),
    ];
    scalar.prop_recursive(3, 12, 3, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..3).prop_map(Value::from),
            (select(&SCALARS[..]), inner).prop_map(|(key, value)| json!({ key: value })),
        ]
    })
}

/// Replaces a value in `tree` by `new`: the one after `remaining` others, in depth-first order.
fn replace(tree: &mut Value, remaining: &mut usize, new: &Value) {
    if *remaining == 0 {
        *tree = new.clone();
        *remaining = usize::MAX;
        return;
    }
    *remaining -= 1;
    match tree {
        Value::Array(items) => items
            .iter_mut()
            .for_each(|item| replace(item, remaining, new)),
        Value::Object(map) => map
            .values_mut()
            .for_each(|value| replace(value, remaining, new)),
        _ => {}
    }
}

fn size(tree: &Value) -> usize {
    1 + match tree {
        Value::Array(items) => items.iter().map(size).sum(),
        Value::Object(map) => map.values().map(size).sum(),
        _ => 0,
    }
}

#[test]
fn the_specs_that_are_changed_are_good() {
    let files = [("api.yaml", API), ("resource.yaml", RESOURCE)].map(|(name, text)| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text: text.to_owned(),
    });
    let spec = codegen::read_sources(Sources {
        files: files.into(),
    });
    let spec = spec.unwrap_or_else(|report| panic!("{report}"));
    assert_eq!(spec.warnings.to_string(), "");
}

/// Half the default number of cases, since most of them emit a whole crate; `PROPTEST_CASES` overrides it.
fn few_cases() -> ProptestConfig {
    let usual = ProptestConfig::default();
    ProptestConfig {
        cases: usual.cases / 2,
        failure_persistence: None,
        ..usual
    }
}

proptest! {
    #![proptest_config(few_cases())]

    #[test]
    fn changed_lines(changes in vec(change(), 1..4)) {
        answer(API, &changed(RESOURCE, &changes));
    }

    #[test]
    fn changed_lines_of_the_api_file(changes in vec(change(), 1..4)) {
        answer(&changed(API, &changes), RESOURCE);
    }

    #[test]
    fn changed_values(place in any::<Index>(), new in any_value()) {
        let mut tree = tree::of(RESOURCE);
        let mut remaining = place.index(size(&tree));
        replace(&mut tree, &mut remaining, &new);
        answer(API, &tree.to_string());
    }

    #[test]
    fn any_text(text in "\\PC*") {
        answer(API, &text);
        answer(&text, RESOURCE);
    }

    #[test]
    fn any_yaml(parts in vec(select(&["a", ": ", "\n", "  ", "- ", "{", "}", "[", "]", ",", "\"", "'", "|", ">", "&a ", "*a", "!a ", "#", "? ", "\t", "---", "é", "types", "operations"][..]), 0..30)) {
        answer(API, &parts.concat());
    }

    #[test]
    fn any_type(words in vec(select(&["array", "map", "of", "partial", "optional", "or", "null", "(", ")", "\"", "string", "Cart", "名", " "][..]), 0..12)) {
        let typed = Value::from(words.join(" "));
        answer(API, &format!("resource: carts\noperations:\n  add: {{ http: POST /, body: {{ x: {typed} }} }}\n"));
    }

    #[test]
    fn any_path(path in "[/a{}%.?é ]{0,12}") {
        let http = Value::from(format!("GET {path}"));
        answer(API, &format!("resource: carts\noperations:\n  get: {{ http: {http} }}\n"));
    }
}
