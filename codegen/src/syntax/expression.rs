//! Type expressions: `optional array of Poll` and the like.
//!
//! ```text
//! expression = ["optional"] value ["or null"] | literal {"or" literal}
//! value      = "array of" value | "map of" value | "partial of" name | "(" value ["or null"] ")" | literal | name
//! literal    = "\"text\""
//! ```

use std::ops::Range;

use serde_json::{Value as Json, json};

use super::declare::Syntax;
use super::mapping::Definitions;
use super::other_languages;
use super::reader::{Entry, Reader, has_key, wrong_kind};
use super::values::Text;
use super::words::words;
use crate::diagnostics::{Diagnostic, Span, nearest};
use crate::scalar::Scalar;
use crate::yaml::{Node, Value};

/// A type, and whether the value may be omitted.
#[derive(Clone, Debug)]
pub struct TypeExpression {
    /// The span of the whole expression.
    pub span: Span,
    /// The type of the value.
    pub ty: TypeSyntax,
    /// Whether the value may be omitted.
    pub optional: bool,
}

/// The syntax of a type.
#[derive(Clone, Debug)]
pub enum TypeSyntax {
    /// A scalar or declared type.
    Named(Text),
    /// A literal: always this string.
    Literal(String),
    /// One of several literals.
    OneOf(Vec<String>),
    /// A list.
    Array(Box<TypeSyntax>),
    /// An object with any keys.
    Map(Box<TypeSyntax>),
    /// `null` or a value.
    Nullable(Box<TypeSyntax>),
    /// An object type with all fields optional.
    Partial(Text),
}

impl TypeSyntax {
    /// Returns the object type of which this one contains the partial type.
    fn partial(&self) -> Option<&Text> {
        match self {
            TypeSyntax::Partial(name) => Some(name),
            TypeSyntax::Array(inner) | TypeSyntax::Map(inner) | TypeSyntax::Nullable(inner) => {
                inner.partial()
            }
            TypeSyntax::Named(_) | TypeSyntax::Literal(_) | TypeSyntax::OneOf(_) => None,
        }
    }
}

/// The words with a meaning in type expressions, apart from the names of scalars.
pub const RESERVED: [&str; 6] = ["array", "map", "partial", "optional", "or", "null"];

/// The maximum number of words, each of which may be a level of nesting.
const LONGEST: usize = 64;

impl Syntax for TypeExpression {
    fn kind() -> String {
        "a type".to_owned()
    }

    fn read(entry: Entry, reader: &mut Reader) -> Option<Self> {
        if reader.diagnostics.is_full() {
            return None;
        }
        match parse(entry.value) {
            Ok(expression) => {
                reader.partials.extend(expression.ty.partial().cloned());
                Some(expression)
            }
            Err(diagnostic) => {
                reader.diagnostics.push(*diagnostic);
                None
            }
        }
    }

    fn write(&self) -> Value {
        Value::of_text(self.to_string())
    }

    fn schema(definitions: &mut Definitions) -> Json {
        definitions.named("type_expression", || {
            let scalars: Vec<String> = Scalar::all()
                .map(|scalar| format!("`{}`", scalar.facts().name))
                .collect();
            json!({
                "type": "string",
                "pattern": "\\S",
                "description": format!(
                    "A type: {}, a declared type, a literal such as `\"poll\"`; `array of T`, `map of T`, `T or null`; \
                     `partial of T` for an object with all fields optional; `optional T` for a value that may be omitted.",
                    scalars.join(", ")
                ),
                "examples": ["string", "optional integer", "array of string", "map of number", "timestamp or null"],
            })
        })
    }
}

/// Parses a type expression.
fn parse(node: &Node) -> Result<TypeExpression, Box<Diagnostic>> {
    let Some(text) = node.text() else {
        let diagnostic = wrong_kind("a type", "a string such as `array of string`", node);
        let is_inline = |key: &&str| has_key(node, key);
        let inline = ["fields", "enum", "union", "type"]
            .into_iter()
            .find(is_inline);
        return Err(Box::new(match inline {
            Some("type") => diagnostic.help("write only the type"),
            Some(_) => diagnostic.help("declare it under `types` and use its name here"),
            None => diagnostic,
        }));
    };
    let words = words(text);
    if words.len() > LONGEST {
        let diagnostic = Diagnostic::error("this type is too long", node.span);
        return Err(Box::new(diagnostic.help("declare its parts under `types`")));
    }
    let mut parser = Parser {
        span: node.span,
        text,
        words,
        next: 0,
    };
    parser.expression()
}

struct Parser<'a> {
    span: Span,
    text: &'a str,
    words: Vec<Range<usize>>,
    next: usize,
}

type Parsed<T> = Result<T, Box<Diagnostic>>;

const UNION: &str = "declare a union under `types`, as in `Answer: { union: [Text, Choice] }`, and use its name here";
const ENUM: &str = "declare the values under `types`, as in `Status: { enum: [LIVE, ENDED] }`, and use its name here";

impl Parser<'_> {
    fn peek(&self) -> Option<&str> {
        self.after(0)
    }

    /// Returns the word `count` words after the next one.
    fn after(&self, count: usize) -> Option<&str> {
        let word = self.words.get(self.next + count)?;
        Some(&self.text[word.clone()])
    }

    /// Returns the first character of the next word.
    fn next_character(&self) -> Option<char> {
        self.peek()?.chars().next()
    }

    fn take(&mut self, word: &str) -> bool {
        let found = self.peek() == Some(word);
        self.next += usize::from(found);
        found
    }

    /// Returns the span of the next word, or else of the last word, or else of the whole text.
    fn here(&self) -> Span {
        match self.words.get(self.next).or(self.words.last()) {
            Some(word) => self.span.part(word.clone()),
            None => self.span,
        }
    }

    fn error(&self, message: impl Into<String>) -> Diagnostic {
        Diagnostic::error(message, self.here())
    }

    fn expression(&mut self) -> Parsed<TypeExpression> {
        let optional = self.take("optional");
        let ty = self.nullable()?;
        let Some(word) = self.peek() else {
            return Ok(TypeExpression {
                span: self.span,
                ty,
                optional,
            });
        };
        if let Some(diagnostic) = misspelled(&ty) {
            return Err(Box::new(diagnostic));
        }
        let help = match word {
            "|" if self.after(1) == Some("null") => "write `or null`",
            "or" => "`or null` is already given",
            "optional" => "`optional` comes first, as in `optional string`",
            "|" | "," => UNION,
            ")" => "remove it, or add the matching `(`",
            _ => "write `array of string` for a list, `map of string` for an object with any keys",
        };
        let message = format!("unexpected `{word}` after the type");
        Err(Box::new(self.error(message).help(help)))
    }

    fn nullable(&mut self) -> Parsed<TypeSyntax> {
        let ty = self.value()?;
        if !self.take("or") {
            return Ok(ty);
        }
        if self.take("null") {
            return Ok(match ty {
                TypeSyntax::Nullable(_) => ty,
                ty => TypeSyntax::Nullable(Box::new(ty)),
            });
        }
        if let (TypeSyntax::Literal(first), Some('"')) = (&ty, self.next_character()) {
            return self.one_of(first.clone());
        }
        let help = match (self.peek(), &ty) {
            (None, _) => "write `or null`",
            (Some(_), TypeSyntax::Literal(_)) => ENUM,
            (Some(_), _) => UNION,
        };
        let message = "`or` must be followed by `null`";
        Err(Box::new(self.error(message).help(help)))
    }

    /// Reads further literals after `first` and `or`.
    fn one_of(&mut self, first: String) -> Parsed<TypeSyntax> {
        let mut texts = vec![first];
        loop {
            let Some('"') = self.next_character() else {
                let message = "`or` must be followed by another literal";
                return Err(Box::new(self.error(message).help(ENUM)));
            };
            let quoted = self.peek().unwrap_or_default().to_owned();
            let place = self.here();
            if let TypeSyntax::Literal(text) = self.literal(&quoted)? {
                if texts.contains(&text) {
                    let message = format!("the literal {quoted} is given twice");
                    return Err(Box::new(Diagnostic::error(message, place)));
                }
                texts.push(text);
            }
            if !self.take("or") {
                return Ok(TypeSyntax::OneOf(texts));
            }
        }
    }

    fn value(&mut self) -> Parsed<TypeSyntax> {
        let Some(word) = self.peek().map(str::to_owned) else {
            return Err(Box::new(self.error(if self.text.trim().is_empty() {
                "the type is missing"
            } else {
                "the type is incomplete"
            })));
        };
        match word.as_str() {
            "array" | "map" => self.container(&word),
            "partial" => self.partial(),
            "(" => self.parenthesis(),
            ")" => Err(Box::new(self.error("expected a type before `)`"))),
            "optional" => Err(Box::new(
                self.error("`optional` is only allowed at the start of a type")
                    .help("write `T or null` for a nullable value"),
            )),
            quoted if quoted.starts_with('"') => self.literal(quoted),
            name => Ok(self.named(name)),
        }
    }

    fn container(&mut self, word: &str) -> Parsed<TypeSyntax> {
        self.next += 1;
        if !self.take("of") {
            let message = format!("`{word}` must be followed by `of` and a type");
            return Err(Box::new(self.error(message)));
        }
        let inner = Box::new(self.value()?);
        Ok(if word == "array" {
            TypeSyntax::Array(inner)
        } else {
            TypeSyntax::Map(inner)
        })
    }

    fn partial(&mut self) -> Parsed<TypeSyntax> {
        self.next += 1;
        let has_of = self.take("of");
        let message = "`partial` must be followed by `of` and the name of an object type";
        match self.peek().map(str::to_owned) {
            Some(word) if has_of && matches!(word.as_str(), "array" | "map") => {
                let help = format!("write it after `{word} of`, as in `{word} of partial of Poll`");
                Err(Box::new(self.error(message).help(help)))
            }
            Some(word) if has_of && !is_reserved(&word) => {
                let span = self.here();
                self.next += 1;
                Ok(TypeSyntax::Partial(Text { value: word, span }))
            }
            _ => Err(Box::new(self.error(message))),
        }
    }

    fn parenthesis(&mut self) -> Parsed<TypeSyntax> {
        let opened = self.error("this `(` is never closed");
        self.next += 1;
        let inner = self.nullable()?;
        if self.take(")") {
            return Ok(inner);
        }
        Err(Box::new(match self.peek() {
            Some(word) => self.error(format!("expected `)` before `{word}`")),
            None => opened,
        }))
    }

    fn literal(&mut self, quoted: &str) -> Parsed<TypeSyntax> {
        let content = quoted
            .strip_prefix('"')
            .and_then(|rest| rest.strip_suffix('"'));
        match content {
            Some("") => Err(Box::new(self.error("a literal can't be empty"))),
            Some(content) => {
                self.next += 1;
                Ok(TypeSyntax::Literal(content.to_owned()))
            }
            None => Err(Box::new(self.error("the literal has no closing `\"`"))),
        }
    }

    /// Reads a name, which is resolved later.
    fn named(&mut self, name: &str) -> TypeSyntax {
        let span = self.here();
        self.next += 1;
        TypeSyntax::Named(Text {
            value: name.to_owned(),
            span,
        })
    }
}

/// Returns whether a word can't be the name of a type.
fn is_reserved(word: &str) -> bool {
    RESERVED.contains(&word) || word.starts_with(['(', ')', '"'])
}

/// Reports a word that is probably misspelled, as in `aray of string`.
fn misspelled(ty: &TypeSyntax) -> Option<Diagnostic> {
    let TypeSyntax::Named(name) = ty else {
        return None;
    };
    let help = unknown_name_help(name)?;
    let message = format!("unknown type `{}`", name.value);
    Some(Diagnostic::error(message, name.span).help(help))
}

/// Returns help for an unknown type name, apart from similar names of declared types.
pub fn unknown_name_help(name: &str) -> Option<String> {
    let near = || {
        let word = nearest(name, &["array", "map", "optional", "partial"])?;
        Some(match word {
            "optional" => "did you mean `optional`?".to_owned(),
            word => format!("did you mean `{word} of`?"),
        })
    };
    other_languages::type_name(name).or_else(near)
}
