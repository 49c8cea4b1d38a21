//! The version to release, and the lines for a changelog.

use codegen::api::Api;
use codegen::compare::changes::{Change, changelog, changes, json, verdict};
use codegen::diagnostics::{Source, Sources};

const API: &str = "api: Shop\ncrate: shop\nbase_url: https://shop.example\n";

fn api(carts: &str) -> Api {
    let source = |name: &str, text: &str| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text: text.to_owned(),
    };
    let files = vec![source("api.yaml", API), source("carts.yaml", carts)];
    let spec = codegen::read_sources(Sources { files });
    spec.unwrap_or_else(|report| panic!("{report}")).api
}

const OLD: &str = r#"
resource: carts
operations:
  list: { http: GET /carts, returns: array of Cart }
  get: { http: "GET /carts/{id}", returns: Cart }
  drop: { http: "POST /carts/{id}/drop" }
types:
  Cart: { fields: { id: string, note: optional string, size: integer, state: State } }
  State: { enum: [open, shut] }
"#;

const NEW: &str = r#"
resource: carts
operations:
  list: { http: GET /carts, query: { state: State }, returns: array of Cart }
  get: { http: "GET /carts/{id}", returns: Cart, deprecated: "Use `list`.\n" }
  clear: { http: "POST /carts/{id}/clear", returns: Cleared }
types:
  Cart: { fields: { id: string, size: number, state: State, owner: optional Owner } }
  State: { enum: [open, shut, lost] }
  Owner: { fields: { name: string } }
  Cleared: { fields: { count: integer, of_a_cart_with_a_long_name: optional array of string } }
"#;

#[test]
fn lines_for_a_changelog() {
    insta::assert_snapshot!("changelog", changelog(&changes(&api(OLD), &api(NEW))));
    assert_eq!(changelog(&[]), "");
}

#[test]
fn lines_for_tools() {
    insta::assert_snapshot!("json", json(&changes(&api(OLD), &api(NEW))));
}

fn breaking() -> Vec<Change> {
    changes(&api(OLD), &api(NEW))
}

fn compatible() -> Vec<Change> {
    let mut changes = breaking();
    changes.retain(|change| !change.breaking);
    assert!(!changes.is_empty());
    changes
}

/// The lowest version that can follow each version.
#[test]
fn versions() {
    let table = [
        ("1.2.3", "1.3.0", "2.0.0"),
        ("0.2.3", "0.2.4", "0.3.0"),
        ("0.0.3", "0.0.4", "0.0.4"),
        ("1.2.3+build.5", "1.3.0", "2.0.0"),
        (
            "18446744073709551615.0.0",
            "18446744073709551615.1.0",
            "18446744073709551615.0.0",
        ),
    ];
    for (old, after_compatible, after_breaking) in table {
        let of_compatible = verdict(old, old, &compatible());
        assert_eq!(of_compatible.needed, after_compatible, "{old}");
        let of_breaking = verdict(old, old, &breaking());
        assert_eq!(of_breaking.needed, after_breaking, "{old}");
        assert!(verdict(old, old, &[]).suffices);
        assert!(verdict(old, after_breaking, &breaking()).suffices);
    }
}

#[test]
fn the_version_of_the_spec_is_judged() {
    let table = [
        ("1.2.3", "1.2.3", false),
        ("1.2.3", "1.2.4", false),
        ("1.2.3", "1.3.0", false),
        ("1.2.3", "2.0.0", true),
        ("1.2.3", "2.0.0-rc.1", true),
        ("1.2.3", "3.1.0", true),
        ("1.2.3", "0.9.0", false),
        ("0.2.3", "0.2.4", false),
        ("0.2.3", "0.3.0", true),
        ("0.2.3", "1.0.0", true),
        ("0.0.3", "0.0.3", false),
        ("0.0.3", "0.0.4", true),
        ("1.0.0-rc.1", "1.0.0-rc.1", false),
        ("1.0.0-rc.1", "1.0.0-rc.2", true),
        ("1.0.0-rc.1", "1.0.0", true),
        ("1.0.0-rc.1", "0.9.0", false),
    ];
    for (old, new, suffices) in table {
        let verdict = verdict(old, new, &breaking());
        assert_eq!(verdict.suffices, suffices, "{verdict:?}");
    }
}
