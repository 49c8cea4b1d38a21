//! The types in items, such as `optional array of "a" or "b" or null`.

use crate::scalar::Scalar;

/// How deep types are nested in one expression.
const DEPTH: usize = 8;

/// A property, as it is written in an item.
#[derive(Clone, Debug)]
pub struct Property<'a> {
    /// Its name.
    pub name: String,
    /// Whether it is called optional.
    pub optional: bool,
    /// Its type.
    pub ty: &'a str,
}

/// A type as it is written, without any decision about what `or` joins.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Expression {
    /// Whether `null` is among the alternatives.
    pub nullable: bool,
    /// The alternatives that are named, apart from `null`.
    pub alternatives: Vec<Alternative>,
    /// How many more there are.
    pub more: usize,
}

/// One of the types that `or` joins.
#[derive(Clone, Debug, PartialEq)]
pub struct Alternative {
    /// How often `array of` is written before it.
    pub arrays: usize,
    /// What follows.
    pub base: Base,
}

/// A type that no `array of` precedes.
#[derive(Clone, Debug, PartialEq)]
pub enum Base {
    /// A scalar. Literal numbers and booleans are ones of their kind.
    Scalar(Scalar),
    /// A quoted text.
    Literal(String),
    /// `map[..]`
    Map(Box<Expression>),
    /// `object { a, b, 2 more }`, maybe with a name before it.
    Object {
        /// The name.
        name: Option<String>,
        /// How many properties it has, if that is said.
        count: Option<usize>,
    },
    /// A name.
    Named(String),
}

impl Expression {
    /// How many alternatives there are, apart from `null`.
    pub fn count(&self) -> usize {
        self.alternatives.len().saturating_add(self.more)
    }

    /// Whether it is nothing but this text.
    pub fn is_literal(&self, text: &str) -> bool {
        let is_it =
            |only: &Alternative| matches!(&only.base, Base::Literal(written) if written == text);
        self.count() == 1 && !self.nullable && self.alternatives.first().is_some_and(is_it)
    }
}

/// Reads a property: a name or a quoted text, and after `:` its type.
pub fn property(code: &str) -> Option<Property<'_>> {
    let (name, rest) = if code.starts_with('"') {
        let (name, rest) = quoted(code)?;
        (name, rest.strip_prefix(':')?)
    } else {
        let (name, rest) = code.split_once(':')?;
        let is_name = |c: char| !c.is_whitespace() && !"\"{}".contains(c);
        (name.chars().all(is_name).then(|| name.to_owned())?, rest)
    };
    let ty = rest.trim();
    let required = ty.strip_prefix("optional ");
    (!name.is_empty()).then(|| Property {
        name,
        optional: required.is_some(),
        ty: required.unwrap_or(ty),
    })
}

/// Reads a definition: a name, and after `=` its type.
pub fn definition(code: &str) -> Option<(&str, &str)> {
    let (name, ty) = code.split_once(" = ")?;
    is_type_name(name).then_some((name, ty))
}

/// How often `array of` is written at the start of a type.
pub fn arrays(ty: &str) -> usize {
    let mut rest = ty;
    let mut arrays = 0;
    while let Some(after) = rest.strip_prefix("array of ") {
        rest = after.trim_start();
        arrays += 1;
    }
    arrays
}

/// Reads a type. The error is the part that isn't one.
pub fn read(text: &str) -> Result<Expression, &str> {
    let (expression, rest) = alternatives(text, DEPTH)?;
    if rest.trim().is_empty() {
        Ok(expression)
    } else {
        Err(rest.trim())
    }
}

fn alternatives(text: &str, depth: usize) -> Result<(Expression, &str), &str> {
    let mut expression = Expression::default();
    let mut rest = text;
    loop {
        rest = alternative(rest.trim_start(), depth, &mut expression)?;
        match rest.trim_start().strip_prefix("or ") {
            Some(next) => rest = next,
            None => return Ok((expression, rest)),
        }
    }
}

/// Reads one alternative into an expression, and returns what follows.
fn alternative<'a>(
    text: &'a str,
    depth: usize,
    expression: &mut Expression,
) -> Result<&'a str, &'a str> {
    if let Some((more, rest)) = more(text) {
        expression.more = more;
        return Ok(rest);
    }
    let (word, rest) = word(text);
    if word == "null" {
        expression.nullable = true;
        return Ok(rest);
    }
    let mut arrays = 0;
    let mut start = text;
    while let Some(next) = start.strip_prefix("array of ") {
        start = next.trim_start();
        arrays += 1;
    }
    if arrays > depth {
        return Err(text);
    }
    let (base, rest) = base(start, depth - arrays)?;
    expression.alternatives.push(Alternative { arrays, base });
    Ok(rest)
}

fn base(text: &str, depth: usize) -> Result<(Base, &str), &str> {
    if let Some((literal, rest)) = quoted(text) {
        return Ok((Base::Literal(literal), rest));
    }
    if let Some(inner) = text.strip_prefix("map[") {
        let depth = depth.checked_sub(1).ok_or(text)?;
        let (inner, rest) = alternatives(inner, depth)?;
        let rest = rest.trim_start().strip_prefix(']').ok_or(text)?;
        return Ok((Base::Map(Box::new(inner)), rest));
    }
    let (first, rest) = word(text);
    if first == "object" {
        let (count, rest) = object(rest)?;
        return Ok((Base::Object { name: None, count }, rest));
    }
    if let Some(scalar) = scalar(first) {
        return Ok((Base::Scalar(scalar), rest));
    }
    if !is_type_name(first) {
        return Err(text);
    }
    let name = first.to_owned();
    match word(rest.trim_start()) {
        ("object", rest) => {
            let (count, rest) = object(rest)?;
            let name = Some(name);
            Ok((Base::Object { name, count }, rest))
        }
        _ => Ok((Base::Named(name), rest)),
    }
}

/// Reads the braces of an object, and returns how many properties they name.
fn object(text: &str) -> Result<(Option<usize>, &str), &str> {
    let Some(mut rest) = text.trim_start().strip_prefix('{') else {
        return Ok((None, text));
    };
    let mut count = 0_usize;
    loop {
        rest = rest.trim_start();
        if let Some(after) = rest.strip_prefix('}') {
            return Ok((Some(count), after));
        }
        let (number, after) = match (more(rest), quoted(rest)) {
            (Some((more, after)), _) => (more, after),
            (None, Some((_, after))) => (1, after),
            (None, None) => {
                let end = rest.find([',', '}']).unwrap_or(rest.len());
                (1, &rest[end..])
            }
        };
        count = count.saturating_add(number);
        let after = after.trim_start();
        let is_end = after.starts_with('}');
        rest = if is_end {
            after
        } else {
            after.strip_prefix(',').ok_or(text)?
        };
    }
}

/// Reads `12 more`.
fn more(text: &str) -> Option<(usize, &str)> {
    let digits = text.find(|c: char| !c.is_ascii_digit())?;
    let (number, rest) = text.split_at(digits);
    let rest = rest.strip_prefix(" more")?;
    let is_end = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    Some((number.parse().ok().filter(|_| is_end)?, rest))
}

/// Reads a quoted text.
fn quoted(text: &str) -> Option<(String, &str)> {
    let inner = text.strip_prefix('"')?;
    let mut is_escaped = false;
    let end = inner.find(|character| {
        let ends = character == '"' && !is_escaped;
        is_escaped = character == '\\' && !is_escaped;
        ends
    })?;
    let with_quotes = &text[..end + 2];
    let read = serde_json::from_str(with_quotes);
    let value = read.unwrap_or_else(|_| inner[..end].to_owned());
    Some((value, &inner[end + 1..]))
}

/// Returns the text before the next space, bracket or comma, and the rest.
fn word(text: &str) -> (&str, &str) {
    let ends = |c: char| c.is_whitespace() || "{}[],\"".contains(c);
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

fn scalar(word: &str) -> Option<Scalar> {
    match word {
        "string" => Some(Scalar::String),
        "number" => Some(Scalar::Number),
        "integer" => Some(Scalar::Integer),
        "boolean" | "true" | "false" => Some(Scalar::Boolean),
        "unknown" => Some(Scalar::Unknown),
        _ if word.parse::<i64>().is_ok() => Some(Scalar::Integer),
        _ => {
            let is_number = word.starts_with(|c: char| c.is_ascii_digit() || c == '-');
            (is_number && word.parse::<f64>().is_ok()).then_some(Scalar::Number)
        }
    }
}

fn is_type_name(word: &str) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || "_.-".contains(c);
    word.starts_with(|c: char| c.is_alphabetic() || c == '_') && word.chars().all(is_part)
}
