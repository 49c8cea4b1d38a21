//! The types that need no declaration.

/// A type that needs no declaration.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scalar {
    /// `string`
    String,
    /// `integer`
    Integer,
    /// `number`
    Number,
    /// `boolean`
    Boolean,
    /// `timestamp`
    Timestamp,
    /// `date`
    Date,
    /// `unknown`
    Unknown,
}

/// All that differs between scalars.
#[derive(Clone, Copy, Debug)]
pub struct ScalarFacts {
    /// The scalar.
    pub scalar: Scalar,
    /// Its name in the spec.
    pub name: &'static str,
    /// What it is, for the description of the language.
    pub doc: &'static str,
    /// Its Rust type.
    pub rust: &'static str,
    /// What its JSON looks like.
    pub json: JsonKind,
    /// The name of a union's variant that holds one.
    pub variant: &'static str,
    /// A Rust expression for one in an example; `None` for the name of what it is passed for, in quotes.
    pub sample: Option<&'static str>,
    /// A Rust expression for what a field holds before it is read.
    pub empty: &'static str,
    /// Whether it has one text form, so that it may stand in a path, a query and a header.
    pub is_text: bool,
    /// Whether callers pass `impl Into` of it.
    pub converts: bool,
}

/// What JSON looks like, as far as a reader can tell types apart by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum JsonKind {
    /// A string.
    String,
    /// A number without a fraction.
    Integer,
    /// Any number.
    Number,
    /// `true` or `false`.
    Boolean,
    /// An array.
    Array,
    /// An object.
    Object,
    /// Any of these, or `null`.
    Any,
}

impl Scalar {
    /// All of them, in the order in which the description of the language lists them.
    pub fn all() -> impl Iterator<Item = Scalar> {
        TABLE.iter().map(|facts| facts.scalar)
    }

    /// The scalar of this name in the spec.
    pub fn find(name: &str) -> Option<Scalar> {
        Self::all().find(|scalar| scalar.facts().name == name)
    }

    /// What differs between them.
    pub fn facts(self) -> &'static ScalarFacts {
        // The table has each scalar in the place of its number, as a test checks.
        &TABLE[self as usize]
    }
}

/// The table: what differs between scalars is told here, and only here.
static TABLE: [ScalarFacts; 7] = [
    ScalarFacts {
        scalar: Scalar::String,
        name: "string",
        doc: "text",
        rust: "String",
        json: JsonKind::String,
        variant: "Text",
        sample: None,
        empty: "String::new()",
        is_text: true,
        converts: true,
    },
    ScalarFacts {
        scalar: Scalar::Integer,
        name: "integer",
        doc: "a whole number",
        rust: "i64",
        json: JsonKind::Integer,
        variant: "Integer",
        sample: Some("1"),
        empty: "0",
        is_text: true,
        converts: false,
    },
    ScalarFacts {
        scalar: Scalar::Number,
        name: "number",
        doc: "any number",
        rust: "f64",
        json: JsonKind::Number,
        variant: "Number",
        sample: Some("1.0"),
        empty: "0.0",
        is_text: true,
        converts: false,
    },
    ScalarFacts {
        scalar: Scalar::Boolean,
        name: "boolean",
        doc: "`true` or `false`",
        rust: "bool",
        json: JsonKind::Boolean,
        variant: "Boolean",
        sample: Some("true"),
        empty: "false",
        is_text: true,
        converts: false,
    },
    ScalarFacts {
        scalar: Scalar::Timestamp,
        name: "timestamp",
        doc: "a point in time, kept as the service wrote it",
        rust: "crate::Timestamp",
        json: JsonKind::String,
        variant: "Timestamp",
        sample: Some("\"2026-01-31T12:00:00Z\""),
        empty: "json::empty()",
        is_text: true,
        converts: true,
    },
    ScalarFacts {
        scalar: Scalar::Date,
        name: "date",
        doc: "a day of the calendar, kept as the service wrote it",
        rust: "crate::Date",
        json: JsonKind::String,
        variant: "Date",
        sample: Some("\"2026-01-31\""),
        empty: "json::empty()",
        is_text: true,
        converts: true,
    },
    ScalarFacts {
        scalar: Scalar::Unknown,
        name: "unknown",
        doc: "any JSON",
        rust: "serde_json::Value",
        json: JsonKind::Any,
        // No union has one.
        variant: "Any",
        sample: Some("true"),
        empty: "json::empty()",
        is_text: false,
        converts: true,
    },
];

#[cfg(test)]
mod tests {
    use super::{Scalar, TABLE};

    #[test]
    fn each_scalar_has_its_place_in_the_table() {
        for (index, facts) in TABLE.iter().enumerate() {
            assert_eq!(facts.scalar as usize, index);
            assert_eq!(Scalar::find(facts.name), Some(facts.scalar));
        }
    }
}
