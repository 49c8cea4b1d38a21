//! Converts a file of a spec to JSON, for tests that treat it as data.

use codegen::diagnostics::{Diagnostics, Source, Sources};
use codegen::yaml::{self, Node, Value as Typed};
use serde_json::Value;

/// Converts YAML to JSON.
///
/// # Panics
///
/// If it is not valid YAML.
pub fn of(text: &str) -> Value {
    let source = Source {
        name: "file.yaml".to_owned(),
        path: "file.yaml".to_owned(),
        text: text.to_owned(),
    };
    let documents = yaml::read(
        &Sources {
            files: vec![source],
        },
        &mut Diagnostics::default(),
    );
    value(documents.first().expect("the text is YAML"))
}

/// Converts a node to JSON.
pub fn value(node: &Node) -> Value {
    match &node.value {
        Typed::Null => Value::Null,
        Typed::Boolean(value) => Value::from(*value),
        Typed::Number { value: number, .. } => {
            let whole = number.parse::<i64>().map(Value::from);
            whole.unwrap_or_else(|_| Value::from(number.parse::<f64>().unwrap_or_default()))
        }
        Typed::Text(text) => Value::from(text.as_str()),
        Typed::List(items) => items.iter().map(value).collect(),
        Typed::Map(entries) => {
            let entries = entries.iter().map(|(key, node)| {
                let (Typed::Text(name) | Typed::Number { value: name, .. }) = &key.value else {
                    return (format!("{:?}", key.value), value(node));
                };
                (name.clone(), value(node))
            });
            Value::Object(entries.collect())
        }
    }
}
