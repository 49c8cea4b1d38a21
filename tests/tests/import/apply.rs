//! Does with a spec what an import says.

use std::collections::HashMap;

use codegen::diagnostics::{Diagnostics, Source, Sources};
use codegen::import::{Import, Part, Place};
use codegen::yaml::{self, Layout, Node, Value};

/// A source in memory.
pub fn source(name: &str, text: &str) -> Source {
    Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text: text.to_owned(),
    }
}

/// Returns the spec with all parts added.
pub fn apply(import: &Import, spec: &Sources) -> Sources {
    let mut spec = spec.clone();
    for part in &import.parts {
        if part.place == Place::NewFile {
            assert!(
                spec.files.iter().all(|file| file.path != part.file),
                "{} exists",
                part.file
            );
            spec.files.push(source(&part.file, &part.text));
            continue;
        }
        let file = spec.files.iter_mut().find(|file| file.path == part.file);
        let file = file.unwrap_or_else(|| panic!("{} doesn't exist", part.file));
        let mut tree = parse(&file.text);
        let mut place = &mut tree;
        for key in keys(part) {
            place = inside(place, key);
        }
        add(place, parse(&part.text));
        file.text = print(tree);
    }
    spec
}

fn keys(part: &Part) -> Vec<&str> {
    match &part.place {
        Place::NewFile => Vec::new(),
        Place::Under(key) => vec![key],
        Place::Inside { owner, key, .. } if ["fields", "enum"].contains(key) => {
            vec!["types", owner, key]
        }
        Place::Inside { owner, key, .. } => vec!["operations", owner, key],
    }
}

fn parse(text: &str) -> Node {
    let mut diagnostics = Diagnostics::default();
    let sources = Sources {
        files: vec![source("part", text)],
    };
    let mut read = yaml::read(&sources, &mut diagnostics);
    assert!(
        !diagnostics.has_errors(),
        "{:?}\n{text}",
        diagnostics.sorted(|_| None)
    );
    read.pop().expect("one document")
}

fn print(tree: Node) -> String {
    let Value::Map(map) = tree.value else {
        panic!("a file is a mapping");
    };
    let layout = Layout {
        is_block: |_| true,
        is_spaced: |_| false,
        comments: &HashMap::new(),
    };
    yaml::print(&map, &[], &layout)
}

/// What is under a key, which is added if it isn't there.
fn inside<'a>(node: &'a mut Node, key: &str) -> &'a mut Node {
    let Value::Map(map) = &mut node.value else {
        panic!("`{key}` is not in a mapping");
    };
    let found = map.iter().position(|(known, _)| known.text() == Some(key));
    let index = found.unwrap_or_else(|| {
        map.push((Value::of_text(key).into(), Value::Map(Vec::new()).into()));
        map.len() - 1
    });
    &mut map[index].1
}

/// Adds entries to a mapping, or to a list of values.
fn add(node: &mut Node, part: Node) {
    match (&mut node.value, part.value) {
        (Value::Map(map), Value::Map(new)) => map.extend(new),
        (Value::List(list), Value::List(new)) => list.extend(new),
        (one, other) => panic!("{other:?} can't be added to {one:?}"),
    }
}
