//! The `types` of all files: objects, enums, unions and aliases.

use std::collections::HashMap;

use super::expression;
use super::fields::{self, Position};
use super::keys::{ENUM_VALUE, TYPE};
use super::names::{Names, Style, advise, module_name, type_methods};
use super::root::Files;
use super::table::{Entry, Table, text, texts};
use super::unions;
use crate::api::{EnumValue, Scalar, Shape, Type, TypeDefinition, TypeId};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::document::{Node, Value};

/// All declared types by name; enough to read type expressions before the types themselves are read.
#[derive(Debug, Default)]
pub struct Types<'a> {
    /// What was declared; a [`TypeId`] counts from 0.
    pub declared: Vec<Declared<'a>>,
    by_name: HashMap<&'a str, TypeId>,
    /// Whether some `types` can't be read, so that an unknown name may well be declared there.
    pub incomplete: bool,
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

    /// Where a part of a union was typed; the key of the union if that can't be told.
    pub fn member(&self, id: TypeId, position: usize) -> &'a Node {
        let entry = self.declared[id.0].entry;
        let member = match entry.value.get("union").map(|node| &node.value) {
            Some(Value::List(items)) => items.get(position),
            Some(Value::Map(entries)) => entries.get(position).map(|(_, value)| value),
            _ => None,
        };
        member.unwrap_or(entry.key)
    }

    /// The key with which a type was declared.
    pub fn key(&self, id: TypeId) -> &'a Node {
        self.declared[id.0].entry.key
    }

    /// Whether a value of this type is one piece of text when it is sent outside of JSON.
    pub fn is_text(&self, ty: &Type) -> bool {
        match self.text_type(ty) {
            Some(TextType::Scalar(scalar)) => scalar.facts().is_text,
            Some(TextType::Literal | TextType::Enum(_)) => true,
            None => false,
        }
    }

    /// What a type is behind all names for it, if it can be one piece of text.
    pub fn text_type(&self, ty: &Type) -> Option<TextType> {
        let mut ty = ty.clone();
        // More steps than there are types go round in a circle.
        for _ in 0..=self.declared.len() {
            let Type::Named(id) = ty else {
                return match ty {
                    Type::Scalar(scalar) => Some(TextType::Scalar(scalar)),
                    Type::Literal(_) => Some(TextType::Literal),
                    _ => None,
                };
            };
            let node = self.declared[id.0].entry.value;
            let aliased = node
                .text()
                .or_else(|| node.get("type").and_then(Node::text));
            let Some(name) = aliased else {
                return node.get("enum").map(|_| TextType::Enum(id));
            };
            let scalar = Scalar::find(name).map(Type::Scalar);
            ty = scalar.or_else(|| self.find(name).map(Type::Named))?;
        }
        None
    }

    /// The texts of an enum, as far as they can be told from what was typed.
    pub fn enum_texts(&self, id: TypeId) -> Vec<&'a str> {
        let values = self.declared[id.0].entry.value.get("enum");
        match values.map(|node| &node.value) {
            Some(Value::List(items)) => {
                items.iter().filter_map(Node::text).map(str::trim).collect()
            }
            Some(Value::Map(entries)) => entries.iter().filter_map(|(key, _)| key.name()).collect(),
            _ => Vec::new(),
        }
    }
}

/// A type without parts.
#[derive(Clone, Debug, PartialEq)]
pub enum TextType {
    /// One that needs no declaration.
    Scalar(Scalar),
    /// Always the same text.
    Literal,
    /// A declared enum.
    Enum(TypeId),
}

/// Collects the names of all types, so that each can be used anywhere.
pub fn declare<'a>(files: &Files<'a>, diagnostics: &mut Diagnostics) -> Types<'a> {
    let mut types = Types {
        incomplete: files.incomplete,
        ..Types::default()
    };
    let (mut rust_names, mut modules) = (Names::default(), Names::default());
    for file in &files.all {
        let Some(entry) = file.entry("types") else {
            continue;
        };
        let Some(table) = entry.open(diagnostics) else {
            types.incomplete = true;
            continue;
        };
        for entry in table.entries {
            let word = |word: &str| entry.name.split_whitespace().any(|part| part == word);
            if Scalar::find(entry.name).is_some()
                || ["array", "map", "optional", "or", "null"]
                    .iter()
                    .any(|part| word(part))
            {
                let message = format!("`{}` has a meaning of its own in types", entry.name);
                diagnostics.push(Diagnostic::error(message, entry.key).help("choose another name"));
                types.incomplete = true;
                continue;
            }
            if entry
                .name
                .contains(|character: char| character.is_whitespace() || "()\"".contains(character))
            {
                let message = format!("`{}` can't be named in a type", entry.name);
                diagnostics.push(
                    Diagnostic::error(message, entry.key)
                        .help("choose a name of letters and digits"),
                );
                types.incomplete = true;
                continue;
            }
            let id = TypeId(types.declared.len());
            if let Some(first) = types.by_name.get(entry.name) {
                let message = format!("the type `{}` is declared twice", entry.name);
                let diagnostic = Diagnostic::error(message, entry.key).label("again here");
                diagnostics.push(diagnostic.note(types.key(*first), "first here"));
                continue;
            }
            let long = as_table(entry);
            let named = rust_names.add(
                entry.name,
                entry.key,
                long.as_ref(),
                (Style::Camel, &[]),
                diagnostics,
            );
            // The name counts as declared in any case: a type without a good name is one diagnostic, not many.
            let rust = named.clone().unwrap_or_else(|| format!("Type{}", id.0));
            let module = module_name(&rust, &[]).unwrap_or_else(|| rust.to_lowercase());
            if named.is_some() {
                modules.claim(&module, entry.name, entry.key, Style::Camel, diagnostics);
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

/// A mapping as a table, without report: those come when it is really read.
fn as_table(entry: Entry<'_>) -> Option<Table<'_>> {
    match &entry.value.value {
        Value::Map(_) => entry.open(&mut Diagnostics::default()),
        _ => None,
    }
}

/// Reads what each declared type is made of.
pub fn lower(types: &Types, diagnostics: &mut Diagnostics) -> Vec<TypeDefinition> {
    let mut definitions: Vec<TypeDefinition> = types
        .declared
        .iter()
        .map(|declared| lower_one(declared, types, diagnostics))
        .collect();
    unions::find_tags(&mut definitions, types, diagnostics);
    definitions
}

fn lower_one(declared: &Declared, types: &Types, diagnostics: &mut Diagnostics) -> TypeDefinition {
    let mut definition = TypeDefinition {
        name: declared.entry.name.to_owned(),
        rust: declared.rust.clone(),
        module: declared.module.clone(),
        doc: None,
        deprecated: None,
        shape: Shape::Object(Vec::new()),
    };
    let node = declared.entry.value;
    if node.text().is_some() {
        if let Some(ty) = aliased(node, types, diagnostics) {
            definition.shape = Shape::Alias(ty);
        }
        return definition;
    }
    let Some(table) = declared.entry.known(&TYPE, diagnostics) else {
        return definition;
    };
    definition.doc = table.text("doc", diagnostics);
    definition.deprecated = table.text("deprecated", diagnostics);
    let mut shapes = TYPE.one_of.iter().filter_map(|shape| table.entry(shape));
    let Some(shape) = shapes.next() else {
        return definition;
    };
    let lowered = match shape.name {
        "fields" => {
            let taken = &type_methods();
            let names = &mut Names::default();
            Some(Shape::Object(fields::lower_all(
                shape,
                Position::Object,
                taken,
                names,
                types,
                diagnostics,
            )))
        }
        "enum" => {
            let closed = table.boolean("closed", diagnostics).unwrap_or(false);
            Some(Shape::Enum {
                values: enum_values(shape, closed, diagnostics),
                closed,
            })
        }
        "union" => unions::lower(shape, table.get("tag"), types, diagnostics),
        _ => aliased(shape.value, types, diagnostics).map(Shape::Alias),
    };
    if let Some(shape) = lowered {
        definition.shape = shape;
    }
    definition
}

fn aliased(node: &Node, types: &Types, diagnostics: &mut Diagnostics) -> Option<Type> {
    let expression = expression::parse(node, types, diagnostics)?;
    if expression.optional {
        let diagnostic = Diagnostic::error("a type can't be optional, only a field can", node);
        diagnostics
            .push(diagnostic.help(
                "write `optional` where the type is used, or `or null` behind the type here",
            ));
        return None;
    }
    if expression::refuse_literal(&expression, node, diagnostics) {
        return None;
    }
    if let Type::Literal(text) = &expression.ty {
        let diagnostic =
            Diagnostic::error("a literal needs no name: write it where it is used", node);
        diagnostics
            .push(diagnostic.help(format!("for a type with one value write `enum: [{text}]`")));
        return None;
    }
    Some(expression.ty)
}

fn enum_values(entry: Entry, closed: bool, diagnostics: &mut Diagnostics) -> Vec<EnumValue> {
    // An open enum has one more variant, for what it doesn't know.
    let node = entry.value;
    let taken: &[&str] = if closed { &[] } else { &["Unknown"] };
    let mut names = Names::default();
    let mut values = Vec::new();
    if let Value::Map(_) = node.value {
        let entries = entry
            .open(diagnostics)
            .map(|table| table.entries)
            .unwrap_or_default();
        for entry in entries {
            let long = match &entry.value.value {
                Value::Map(_) => entry.known(&ENUM_VALUE, diagnostics),
                _ => None,
            };
            let doc = match (&long, &entry.value.value) {
                (Some(table), _) => table.text("doc", diagnostics),
                (None, Value::Null | Value::Map(_)) => None,
                (None, _) => {
                    text(entry.value, "what a value means", diagnostics).map(str::to_owned)
                }
            };
            let deprecated = long
                .as_ref()
                .and_then(|table| table.text("deprecated", diagnostics));
            let rust = names.add(
                entry.name,
                entry.key,
                long.as_ref(),
                (Style::Camel, taken),
                diagnostics,
            );
            values.extend(rust.map(|rust| EnumValue {
                wire: entry.name.to_owned(),
                rust,
                doc,
                deprecated,
            }));
        }
    } else {
        for (wire, item) in texts(node, "enum", diagnostics) {
            let mut clash = Diagnostics::default();
            let rust = names.add(wire, item, None, (Style::Camel, taken), &mut clash);
            let help =
                format!("choose a name yourself: `enum: {{ \"{wire}\": {{ rust: SomeName }} }}`");
            advise(clash, &help, diagnostics);
            let value = |rust| EnumValue {
                wire: wire.to_owned(),
                rust,
                doc: None,
                deprecated: None,
            };
            values.extend(rust.map(value));
        }
    }
    let is_empty = match &node.value {
        Value::List(items) => items.is_empty(),
        Value::Map(entries) => entries.is_empty(),
        _ => false,
    };
    if is_empty {
        diagnostics.push(Diagnostic::error("an enum needs at least one value", node));
    }
    values
}
