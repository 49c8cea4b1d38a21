//! The `types` of all files: objects, enums, unions and aliases.

use std::collections::HashMap;

use super::expression::{self, SIMPLE_TYPES};
use super::fields::{self, Position};
use super::names::{Names, Style, TYPE_METHODS};
use super::root::Files;
use super::table::{Entry, Table, text, texts};
use super::unions;
use crate::api::{EnumValue, Shape, Type, TypeDefinition, TypeId};
use crate::document::{Node, Value};
use crate::mistake::{Mistake, Mistakes};

/// Which key says what a type is made of.
const SHAPES: [&str; 4] = ["fields", "enum", "union", "type"];
const KEYS: &[&str] = &[
    "doc",
    "deprecated",
    "rust",
    "fields",
    "enum",
    "closed",
    "union",
    "tag",
    "type",
];

/// All declared types by name; enough to read type expressions before the types themselves are read.
#[derive(Debug, Default)]
pub struct Types<'a> {
    /// What was declared; a [`TypeId`] counts from 0.
    pub declared: Vec<Declared<'a>>,
    by_name: HashMap<&'a str, TypeId>,
}

/// A type's name and the YAML that describes it.
#[derive(Debug)]
pub struct Declared<'a> {
    /// Its entry in the file.
    pub entry: Entry<'a>,
    /// Its name in Rust.
    pub rust: String,
    /// The module that it gets.
    pub module: String,
}

impl<'a> Types<'a> {
    /// The type of this name.
    pub fn find(&self, name: &str) -> Option<TypeId> {
        self.by_name.get(name).copied()
    }

    /// All names.
    pub fn names(&self) -> impl Iterator<Item = &'a str> + '_ {
        self.declared.iter().map(|declared| declared.entry.name)
    }

    /// The key with which a type was declared.
    pub fn key(&self, id: TypeId) -> &'a Node {
        self.declared[id.0].entry.key
    }

    /// Whether a value of this type is one piece of text when it is sent outside of JSON.
    pub fn is_text(&self, ty: &Type) -> bool {
        self.is_text_within(ty, self.declared.len())
    }

    fn is_text_within(&self, ty: &Type, depth: usize) -> bool {
        match ty {
            Type::String
            | Type::Integer
            | Type::Number
            | Type::Boolean
            | Type::Timestamp
            | Type::Literal(_) => true,
            Type::Unknown | Type::Array(_) | Type::Map(_) | Type::Nullable(_) => false,
            Type::Named(id) => {
                let node = self.declared[id.0].entry.value;
                let aliased = node
                    .text()
                    .or_else(|| key_of(node, "type").and_then(Node::text));
                match aliased {
                    None => key_of(node, "enum").is_some(),
                    Some(name) => match (simple(name), self.find(name)) {
                        (Some(ty), _) => self.is_text_within(&ty, depth),
                        (None, Some(id)) if depth > 0 => {
                            self.is_text_within(&Type::Named(id), depth - 1)
                        }
                        _ => false,
                    },
                }
            }
        }
    }
}

fn simple(name: &str) -> Option<Type> {
    SIMPLE_TYPES
        .iter()
        .find(|(simple, _)| *simple == name)
        .map(|(_, ty)| ty.clone())
}

fn key_of<'a>(node: &'a Node, name: &str) -> Option<&'a Node> {
    match &node.value {
        Value::Map(map) => map
            .iter()
            .find(|(key, _)| key.text() == Some(name))
            .map(|(_, value)| value),
        _ => None,
    }
}

/// Collects the names of all types, so that each can be used anywhere.
pub fn declare<'a>(files: &Files<'a>, mistakes: &mut Mistakes) -> Types<'a> {
    let mut types = Types::default();
    let (mut rust_names, mut modules) = (Names::default(), Names::default());
    let reserved: Vec<&str> = SIMPLE_TYPES.iter().map(|(name, _)| *name).collect();
    for file in &files.all {
        let Some(node) = file.get("types") else {
            continue;
        };
        let Some(table) = Table::open(node, "`types`", mistakes) else {
            continue;
        };
        for entry in table.entries {
            let word = |word: &str| entry.name.split_whitespace().any(|part| part == word);
            if reserved.contains(&entry.name)
                || ["array", "map", "optional", "or", "null"]
                    .iter()
                    .any(|part| word(part))
            {
                let message = format!("`{}` has a meaning of its own in types", entry.name);
                mistakes.push(Mistake::error(message, entry.key).help("choose another name"));
                continue;
            }
            if entry
                .name
                .contains(|character: char| character.is_whitespace() || "()\"".contains(character))
            {
                let message = format!("`{}` can't be named in a type", entry.name);
                mistakes.push(
                    Mistake::error(message, entry.key).help("choose a name of letters and digits"),
                );
                continue;
            }
            let id = TypeId(types.declared.len());
            if let Some(first) = types.by_name.get(entry.name) {
                let message = format!("the type `{}` is declared twice", entry.name);
                let mistake = Mistake::error(message, entry.key).label("again here");
                mistakes.push(mistake.note(types.key(*first), "first here"));
                continue;
            }
            let long = as_table(entry.value);
            let named = rust_names.add(
                entry.name,
                entry.key,
                long.as_ref(),
                (Style::Camel, &[]),
                mistakes,
            );
            // The name counts as declared in any case: a type without a good name is one mistake, not many.
            let rust = named.clone().unwrap_or_else(|| format!("Type{}", id.0));
            let module = super::names::rust_name(&rust, Style::Snake, &[])
                .unwrap_or_else(|| rust.to_lowercase());
            if named.is_some()
                && !modules.claim(&module, entry.name, entry.key, Style::Snake, mistakes)
            {
                continue;
            }
            types.by_name.insert(entry.name, id);
            types.declared.push(Declared {
                entry,
                rust,
                module,
            });
        }
    }
    types
}

/// A mapping as a table, without complaints: those come when it is really read.
fn as_table(node: &Node) -> Option<Table<'_>> {
    match &node.value {
        Value::Map(_) => Table::open(node, "", &mut Mistakes::default()),
        _ => None,
    }
}

/// Reads what each declared type is made of.
pub fn lower(types: &Types, mistakes: &mut Mistakes) -> Vec<TypeDefinition> {
    let mut definitions: Vec<TypeDefinition> = types
        .declared
        .iter()
        .map(|declared| lower_one(declared, types, mistakes))
        .collect();
    unions::find_tags(&mut definitions, types, mistakes);
    definitions
}

fn lower_one(declared: &Declared, types: &Types, mistakes: &mut Mistakes) -> TypeDefinition {
    let mut definition = TypeDefinition {
        name: declared.entry.name.to_owned(),
        rust: declared.rust.clone(),
        module: declared.module.clone(),
        doc: None,
        deprecated: None,
        shape: Shape::Object(Vec::new()),
        sent: false,
    };
    let node = declared.entry.value;
    if node.text().is_some() {
        if let Some(ty) = aliased(node, types, mistakes) {
            definition.shape = Shape::Alias(ty);
        }
        return definition;
    }
    let Some(table) = Table::known(node, "a type", KEYS, mistakes) else {
        return definition;
    };
    definition.doc = table.text("doc", mistakes);
    definition.deprecated = table.text("deprecated", mistakes);
    let shapes: Vec<Entry> = SHAPES
        .iter()
        .filter_map(|shape| table.entry(shape))
        .collect();
    let [shape] = shapes[..] else {
        let message = format!(
            "`{}` needs exactly one of `fields`, `enum`, `union` and `type`",
            declared.entry.name
        );
        mistakes.push(Mistake::error(message, declared.entry.key));
        return definition;
    };
    for (key, owner) in [("closed", "enum"), ("tag", "union")] {
        if let Some(entry) = table.entry(key).filter(|_| shape.name != owner) {
            let message = format!("`{key}` has a meaning only beside `{owner}`");
            mistakes.push(Mistake::error(message, entry.key));
        }
    }
    let lowered = match shape.name {
        "fields" => {
            let taken: &[&str] = TYPE_METHODS;
            let names = &mut Names::default();
            Some(Shape::Object(fields::lower_all(
                shape.value,
                Position::Object,
                taken,
                names,
                types,
                mistakes,
            )))
        }
        "enum" => {
            let closed = table.boolean("closed", mistakes).unwrap_or(false);
            Some(Shape::Enum {
                values: enum_values(shape.value, closed, mistakes),
                closed,
            })
        }
        "union" => unions::lower(shape.value, table.get("tag"), types, mistakes),
        _ => aliased(shape.value, types, mistakes).map(Shape::Alias),
    };
    if let Some(shape) = lowered {
        definition.shape = shape;
    }
    definition
}

fn aliased(node: &Node, types: &Types, mistakes: &mut Mistakes) -> Option<Type> {
    let expression = expression::parse(node, types, mistakes)?;
    if expression.optional {
        let mistake = Mistake::error("a type can't be optional, only a field can", node);
        mistakes
            .push(mistake.help(
                "write `optional` where the type is used, or `or null` behind the type here",
            ));
        return None;
    }
    if let Type::Literal(text) = &expression.ty {
        let mistake = Mistake::error("a literal needs no name: write it where it is used", node);
        mistakes.push(mistake.help(format!("for a type with one value write `enum: [{text}]`")));
        return None;
    }
    Some(expression.ty)
}

fn enum_values(node: &Node, closed: bool, mistakes: &mut Mistakes) -> Vec<EnumValue> {
    // An open enum has one more variant, for what it doesn't know.
    let taken: &[&str] = if closed { &[] } else { &["Unknown"] };
    let mut names = Names::default();
    let mut values = Vec::new();
    if let Value::Map(_) = node.value {
        let entries = Table::open(node, "`enum`", mistakes)
            .map(|table| table.entries)
            .unwrap_or_default();
        for entry in entries {
            let long = match &entry.value.value {
                Value::Map(_) => Table::known(
                    entry.value,
                    "a value",
                    &["doc", "deprecated", "rust"],
                    mistakes,
                ),
                _ => None,
            };
            let doc = match (&long, &entry.value.value) {
                (Some(table), _) => table.text("doc", mistakes),
                (None, Value::Null | Value::Map(_)) => None,
                (None, _) => {
                    text(entry.value, "a value's description", mistakes).map(str::to_owned)
                }
            };
            let deprecated = long
                .as_ref()
                .and_then(|table| table.text("deprecated", mistakes));
            let rust = names.add(
                entry.name,
                entry.key,
                long.as_ref(),
                (Style::Camel, taken),
                mistakes,
            );
            values.extend(rust.map(|rust| EnumValue {
                wire: entry.name.to_owned(),
                rust,
                doc,
                deprecated,
            }));
        }
    } else {
        for (wire, item) in texts(node, "enum", mistakes) {
            let rust = names.add(wire, item, None, (Style::Camel, taken), mistakes);
            let value = |rust| EnumValue {
                wire: wire.to_owned(),
                rust,
                doc: None,
                deprecated: None,
            };
            values.extend(rust.map(value));
        }
    }
    if values.is_empty() && matches!(&node.value, Value::List(list) if list.is_empty()) {
        mistakes.push(Mistake::error("an enum needs at least one value", node));
    }
    values
}
