//! Type expressions: `optional array of Poll` and the like.
//!
//! ```text
//! expression = ["optional"] value ["or null"]
//! value      = "array of" value | "map of" value | "(" value ["or null"] ")" | "\"text\"" | name
//! ```

use std::ops::Range;

use super::other_languages;
use super::table::wrong_kind;
use super::types::Types;
use crate::api::{Scalar, Type};
use crate::diagnostics::{Diagnostic, Diagnostics, nearest};
use crate::document::Node;

/// More words than any type needs; each may be one level of nesting.
const LONGEST: usize = 64;

/// A type and whether there need be a value at all.
#[derive(Clone, Debug)]
pub struct Expression {
    /// The type of the value.
    pub ty: Type,
    /// Whether there may be none.
    pub optional: bool,
}

/// Reads the type that a node names.
pub fn parse(node: &Node, types: &Types, diagnostics: &mut Diagnostics) -> Option<Expression> {
    if diagnostics.is_full() {
        return None;
    }
    let Some(text) = node.text() else {
        diagnostics.push(wrong_kind("a type", "text such as `array of string`", node));
        return None;
    };
    let words = words(text);
    if words.len() > LONGEST {
        let diagnostic = Diagnostic::error("this type is too long", node);
        diagnostics.push(diagnostic.help("give its parts names under `types`"));
        return None;
    }
    let mut parser = Parser {
        node,
        text,
        words,
        next: 0,
        types,
    };
    match parser.expression() {
        Ok(expression) => Some(expression),
        Err(Wrong::Here(diagnostic)) => {
            diagnostics.push(*diagnostic);
            None
        }
        Err(Wrong::Elsewhere) => None,
    }
}

/// Reports a literal that isn't the whole type, or need not be there: it says nothing then.
pub fn refuse_literal(expression: &Expression, node: &Node, diagnostics: &mut Diagnostics) -> bool {
    fn inside(ty: &Type) -> bool {
        match ty {
            Type::Literal(_) => true,
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => inside(inner),
            _ => false,
        }
    }
    let is_whole = matches!(expression.ty, Type::Literal(_)) && !expression.optional;
    if is_whole || !inside(&expression.ty) {
        return false;
    }
    let diagnostic = Diagnostic::error(
        "a literal has no meaning where it is not always there",
        node,
    );
    diagnostics.push(diagnostic.help("declare an `enum` with this one value under `types`"));
    true
}

struct Parser<'a> {
    node: &'a Node,
    text: &'a str,
    words: Vec<Range<usize>>,
    next: usize,
    types: &'a Types<'a>,
}

type Parsed<T> = Result<T, Wrong>;

/// Why an expression is no type.
enum Wrong {
    /// It is wrong itself.
    Here(Box<Diagnostic>),
    /// It names a type that may be declared in a part of the spec that is wrong.
    Elsewhere,
}

impl From<Diagnostic> for Wrong {
    fn from(diagnostic: Diagnostic) -> Self {
        Wrong::Here(Box::new(diagnostic))
    }
}

const UNION: &str = "declare a union under `types`, as in `Answer: { union: [Text, Choice] }`, and name that type here";

/// Words, quoted texts and parentheses, by their place in the text.
fn words(text: &str) -> Vec<Range<usize>> {
    let mut words = Vec::new();
    let mut start = None;
    let mut quoted = false;
    for (index, character) in text.char_indices() {
        if quoted {
            if character == '"' {
                words.push(start.take().unwrap_or(index)..index + 1);
                quoted = false;
            }
            continue;
        }
        if character.is_whitespace() || matches!(character, '(' | ')' | '"') {
            if let Some(start) = start.take() {
                words.push(start..index);
            }
            match character {
                '"' => (start, quoted) = (Some(index), true),
                '(' | ')' => words.push(index..index + 1),
                _ => {}
            }
        } else if start.is_none() {
            start = Some(index);
        }
    }
    if let Some(start) = start {
        words.push(start..text.len());
    }
    words
}

impl Parser<'_> {
    fn peek(&self) -> Option<&str> {
        self.after(0)
    }

    /// The word so many behind the next one.
    fn after(&self, count: usize) -> Option<&str> {
        let word = self.words.get(self.next + count)?;
        Some(&self.text[word.clone()])
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.next += usize::from(found);
        found
    }

    /// A diagnostic at the next word, or at the whole text if that has ended.
    fn diagnostic(&self, message: impl Into<String>) -> Diagnostic {
        let place = match self.words.get(self.next) {
            Some(word) => self.node.part(word.clone()),
            // Nothing follows: point at what it should follow.
            None => match self.words.last() {
                Some(word) => self.node.part(word.clone()),
                None => self.node.place,
            },
        };
        Diagnostic::error(message, place)
    }

    fn expression(&mut self) -> Parsed<Expression> {
        let optional = self.take("optional");
        let ty = self.nullable()?;
        match self.peek() {
            None => Ok(Expression { ty, optional }),
            Some(word) => {
                let is_or_null = word == "|" && self.after(1) == Some("null");
                let help = match word {
                    "|" if is_or_null => "write `or null`",
                    "or" => "`or null` is here already",
                    "optional" => "`optional` stands at the beginning, as in `optional string`",
                    "|" | "," => UNION,
                    ")" => "remove it, or add the `(` that it closes",
                    _ => "lists are `array of string`, objects with any keys `map of string`",
                };
                Err(self
                    .diagnostic(format!("the type has ended before `{word}`"))
                    .help(help)
                    .into())
            }
        }
    }

    fn nullable(&mut self) -> Parsed<Type> {
        let ty = self.value()?;
        if !self.take("or") {
            return Ok(ty);
        }
        if self.take("null") {
            return Ok(match ty {
                Type::Nullable(_) => ty,
                ty => Type::Nullable(Box::new(ty)),
            });
        }
        let help = if self.peek().is_none() {
            "write `or null`"
        } else if matches!(ty, Type::Literal(_)) {
            "declare the values under `types`, as in `Status: { enum: [LIVE, ENDED] }`, and name that type here"
        } else {
            UNION
        };
        Err(self
            .diagnostic("`or` is followed by `null`")
            .help(help)
            .into())
    }

    fn value(&mut self) -> Parsed<Type> {
        let Some(word) = self.peek().map(str::to_owned) else {
            let message = if self.text.trim().is_empty() {
                "the type is missing"
            } else {
                "the type breaks off here"
            };
            return Err(self.diagnostic(message).into());
        };
        match word.as_str() {
            "array" | "map" => {
                self.next += 1;
                if !self.take("of") {
                    return Err(self
                        .diagnostic(format!("`{word}` is followed by `of` and a type"))
                        .into());
                }
                let inner = Box::new(self.value()?);
                Ok(if word == "array" {
                    Type::Array(inner)
                } else {
                    Type::Map(inner)
                })
            }
            "(" => {
                let opened = self.diagnostic("this `(` is never closed");
                self.next += 1;
                let inner = self.nullable()?;
                if self.take(")") {
                    return Ok(inner);
                }
                Err(match self.peek() {
                    Some(word) => self.diagnostic(format!("a `)` is missing before `{word}`")),
                    None => opened,
                }
                .into())
            }
            ")" => Err(self.diagnostic("a type is missing before `)`").into()),
            "optional" => Err(self
                .diagnostic("`optional` stands only at the beginning of a type")
                .help("a value that can be null is `T or null`")
                .into()),
            quoted if quoted.starts_with('"') => self.literal(quoted),
            name => self.named(name),
        }
    }

    fn literal(&mut self, quoted: &str) -> Parsed<Type> {
        let content = quoted
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        match content {
            Some("") => Err(self.diagnostic("an empty literal has no meaning").into()),
            Some(content) => {
                self.next += 1;
                Ok(Type::Literal(content.to_owned()))
            }
            None => Err(self.diagnostic("the literal has no closing `\"`").into()),
        }
    }

    fn named(&mut self, name: &str) -> Parsed<Type> {
        if let Some(scalar) = Scalar::find(name) {
            self.next += 1;
            return Ok(Type::Scalar(scalar));
        }
        if let Some(id) = self.types.find(name) {
            self.next += 1;
            return Ok(Type::Named(id));
        }
        if self.types.incomplete {
            return Err(Wrong::Elsewhere);
        }
        let diagnostic = self.diagnostic(format!("there is no type `{name}`"));
        let hint = other_languages::advice(name).or_else(|| {
            let word = nearest(name, &["array", "map", "optional"])?;
            Some(match word {
                "optional" => "did you mean `optional`?".to_owned(),
                word => format!("did you mean `{word} of`?"),
            })
        });
        if let Some(hint) = hint {
            return Err(diagnostic.help(hint).into());
        }
        if name == "object" {
            return Err(diagnostic.help("declare it under `types`, as in `Poll: { fields: { id: string } }`, and name it here").into());
        }
        let scalars = Scalar::ALL.iter().map(|scalar| scalar.facts().name);
        let known = scalars
            .chain(["array of", "map of"])
            .chain(self.types.names());
        Err(diagnostic.suggest(name, known).into())
    }
}
