//! Documents that try to exhaust the reader, and any bytes.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::read::read;

/// More than any of these documents needs, in a build without optimization on a busy machine.
const LONGEST: Duration = Duration::from_secs(20);

fn with_schemas(schemas: &str) -> Vec<String> {
    let start = Instant::now();
    let (_, problems) = read(&format!(
        "openapi: 3.1.0
paths: {{ /a: {{ get: {{ responses: {{ 200: {{ content: {{ application/json: {{ schema: {{ $ref: '#/components/schemas/S0' }} }} }} }} }} }} }} }}
components:
  schemas:
{schemas}"
    ));
    assert!(start.elapsed() < LONGEST, "{:?}", start.elapsed());
    problems
}

#[test]
fn references_in_circles_end() {
    let link = |number: usize| {
        format!(
            "    S{number}: {{ $ref: '#/components/schemas/S{}' }}\n",
            (number + 1) % 5000
        )
    };
    let schemas: String = (0..5000).map(link).collect();
    assert_eq!(with_schemas(&schemas), [""; 0]);
    assert_eq!(
        with_schemas("    S0: { $ref: '#/components/schemas/S0' }\n"),
        [""; 0]
    );
    assert_eq!(
        with_schemas("    S0: { items: { $ref: '#/components/schemas/S0/items' } }\n"),
        [""; 0]
    );
}

#[test]
fn merged_schemas_do_not_multiply() {
    let twice = |number: usize| {
        let next = format!("$ref: '#/components/schemas/S{}'", number + 1);
        format!(
            "    S{number}: {{ allOf: [{{ {next} }}, {{ {next} }}, {{ properties: {{ p{number}: {{}} }} }}] }}\n"
        )
    };
    let schemas: String = (0..60).map(twice).collect();
    assert_eq!(
        with_schemas(&(schemas + "    S60: { type: object }\n")),
        [""; 0]
    );
    let long: String = (0..3000).map(twice).collect();
    let problems = with_schemas(&(long + "    S3000: { type: object }\n"));
    assert!(problems[0].contains("nested too deep"), "{problems:?}");
}

#[test]
fn wide_schemas_that_are_merged_end() {
    let properties: Vec<String> = (0..3000).map(|number| format!("p{number}: {{}}")).collect();
    let properties = properties.join(", ");
    let user = |number: usize| {
        format!(
            "    U{number}: {{ allOf: [{{ $ref: '#/components/schemas/Wide' }}, {{ type: object }}] }}\n"
        )
    };
    let users: String = (0..1000).map(user).collect();
    let member = |number: usize| format!("{{ $ref: '#/components/schemas/U{number}' }}");
    let all = (0..1000).map(member).collect::<Vec<_>>().join(", ");
    let schemas = format!(
        "    S0: {{ oneOf: [{all}] }}\n    Wide: {{ properties: {{ {properties} }} }}\n{users}"
    );
    let problems = with_schemas(&schemas);
    assert!(problems[0].contains("repeats itself"), "{problems:?}");
}

#[test]
fn deep_and_repeated_values_are_refused() {
    for (open, close) in [
        ("[", "]"),
        ("{ a: ", "}"),
        ("{\"a\":", "}"),
        ("- ", ""),
        ("? ", ""),
        ("{allOf: [", "]}"),
    ] {
        for depth in [100, 130, 100_000] {
            let text = format!("{}1{}", open.repeat(depth), close.repeat(depth));
            let start = Instant::now();
            assert!(!read(&text).1.is_empty());
            let schema = format!("    S0: {text}\n");
            with_schemas(&schema);
            assert!(
                start.elapsed() < LONGEST,
                "{open} {depth}: {:?}",
                start.elapsed()
            );
        }
    }
    let anchors = |count: usize| -> String {
        let start = "a0: &a0 [1, 1]\n".to_owned();
        let next = |number: usize| format!("a{number}: &a{number} [*a{0}, *a{0}]\n", number - 1);
        start + &(1..count).map(next).collect::<String>()
    };
    let (_, problems) = read(&(anchors(100) + "openapi: 3.1.0\n"));
    assert!(
        problems[0].contains("aliases repeat too much"),
        "{problems:?}"
    );
    let (_, problems) = read(&(anchors(8) + "openapi: 3.1.0\n"));
    assert_eq!(problems, [""; 0]);
}

/// A document with something changed in it.
fn mutated(text: &str) -> impl Strategy<Value = String> + use<> {
    let lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let count = lines.len();
    let change = (0..count, 0..count, 0..6_usize);
    proptest::collection::vec(change, 1..6).prop_map(move |changes| {
        let mut lines = lines.clone();
        for (at, other, kind) in changes {
            match kind {
                0 => lines[at].clear(),
                1 => {
                    let copy = lines[other].clone();
                    lines[at] = copy;
                }
                2 => lines.swap(at, other),
                3 => lines[at] = lines[at].replace(['{', '"', ':'], " "),
                4 => {
                    let line = lines[at].replace("string", "object");
                    lines[at] = line.replace("object", "[]");
                }
                _ => {
                    let half = lines[at].chars().count() / 2;
                    lines[at] = lines[at].chars().take(half).collect();
                }
            }
        }
        lines.join("\n")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_read(text in "\\PC*") {
        read(&text);
    }

    #[test]
    fn any_yaml_is_read(text in "[-?:,\\[\\]{}#&*!|>'\"%@` \t\r\na-c0-9~<\\\\.$u]{0,60}") {
        read(&text);
        read(&format!("openapi: 3.1.0\npaths:\n  /a: {text}"));
    }

    #[test]
    fn mutated_yaml_is_read(text in mutated(include_str!("documents/shop-3.1.yaml"))) {
        let (_, problems) = read(&text);
        let last = text.lines().count() + 1;
        for problem in problems {
            let line: usize = problem.split(':').next().expect("a line").parse().expect("a number");
            prop_assert!((1..=last).contains(&line), "{}", problem);
        }
    }

    #[test]
    fn mutated_json_is_read(text in mutated(include_str!("documents/shop-3.0.json"))) {
        read(&text);
    }
}
