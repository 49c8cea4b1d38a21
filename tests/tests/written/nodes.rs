//! Any tree of nodes, with any text in it.

use std::collections::HashMap;

use codegen::diagnostics::{Diagnostics, Source, Sources, Span};
use codegen::yaml::{self, Layout, Node, Value};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of text with a meaning in YAML, in editors or in terminals.
const PIECES: [&str; 60] = [
    ": ",
    " #",
    "#",
    "---",
    "...",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "  ",
    " ",
    "'",
    "\"",
    "\\",
    "{",
    "}",
    "[",
    "]",
    ",",
    "?",
    "-",
    "- ",
    "&a",
    "*a",
    "!!str",
    "|",
    ">-",
    "%",
    "@",
    "`",
    "~",
    "null",
    "true",
    "No",
    "1",
    "0x1F",
    "1e3",
    ".inf",
    "<<",
    "=",
    ":",
    "::",
    "\u{0}",
    "\u{7}",
    "\u{1b}[31m",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{202e}",
    "\u{2028}",
    "\u{feff}",
    "\u{fffe}",
    "\u{e000}",
    "\u{10ffff}",
    "名",
    "é",
    "🦀",
    "word",
];

fn text() -> impl Strategy<Value = String> {
    let pieces = vec(select(&PIECES[..]), 0..8).prop_map(|pieces| pieces.concat());
    let words =
        vec(select(&["word", "longer-words", "a"][..]), 0..60).prop_map(|words| words.join(" "));
    prop_oneof![any::<String>(), pieces, words]
}

fn scalar() -> impl Strategy<Value = Value> {
    prop_oneof![
        8 => text().prop_map(Value::of_text),
        1 => any::<i64>().prop_map(Value::of_number),
        1 => any::<bool>().prop_map(Value::Boolean),
        1 => Just(Value::Null),
    ]
}

fn node() -> impl Strategy<Value = Node> {
    let leaf = scalar().prop_map(Node::from);
    leaf.prop_recursive(5, 40, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(|items| Node::from(Value::List(items))),
            map(inner).prop_map(|map| Node::from(Value::Map(map))),
        ]
    })
}

fn map(inner: impl Strategy<Value = Node>) -> impl Strategy<Value = Vec<(Node, Node)>> {
    vec((text(), inner), 0..6).prop_map(|entries| {
        let entries = entries.into_iter();
        entries
            .map(|(key, value)| (Node::from(Value::of_text(key)), value))
            .collect()
    })
}

/// The tree without spans.
fn plain(node: &Node) -> String {
    match &node.value {
        Value::Null => "null".to_owned(),
        Value::Boolean(value) => value.to_string(),
        Value::Number { value, .. } => value.clone(),
        Value::Text(text) => format!("{text:?}"),
        Value::List(items) => format!("{:?}", items.iter().map(plain).collect::<Vec<_>>()),
        Value::Map(map) => {
            let entries = map.iter().map(|(key, value)| (plain(key), plain(value)));
            format!("{:?}", entries.collect::<Vec<_>>())
        }
    }
}

fn read(text: &str) -> Node {
    let source = Source {
        name: "written".to_owned(),
        path: "written".to_owned(),
        text: text.to_owned(),
    };
    let mut diagnostics = Diagnostics::default();
    let mut read = yaml::read(
        &Sources {
            files: vec![source],
        },
        &mut diagnostics,
    );
    assert!(
        !diagnostics.has_errors(),
        "{:?}\n{text}",
        diagnostics.sorted(|_| None)
    );
    read.pop().expect("one document")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_tree_reads_back(map in map(node()), block in any::<bool>()) {
        prop_assume!(!map.is_empty());
        let layout = Layout {
            is_block: if block { |_| true } else { |path| path.len() == 1 },
            is_spaced: |path| path.len() < 2,
            comments: &HashMap::new(),
        };
        let text = yaml::print(&map, &[], &layout);
        let expected = plain(&Node::from(Value::Map(map)));
        prop_assert_eq!(plain(&read(&text)), expected, "{}", text);
        prop_assert!(text.chars().all(|character| character == '\n' || yaml::is_quiet(character)), "{text:?}");
    }

    #[test]
    fn a_comment_stays_one(comment in text()) {
        let key = Node::from(Value::of_text("key"));
        let map = vec![(key, Node::from(Value::Boolean(true)))];
        let comments = HashMap::from([(Span::default(), vec![comment])]);
        let layout = Layout {
            is_block: |_| false,
            is_spaced: |_| false,
            comments: &comments,
        };
        let text = yaml::print(&map, &[], &layout);
        prop_assert_eq!(plain(&read(&text)), plain(&Node::from(Value::Map(map))), "{}", text);
        prop_assert!(text.lines().all(|line| line.starts_with('#') || line == "key: true"));
    }
}
