//! The built-in types.

/// A built-in type.
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

/// The properties of a scalar.
#[derive(Clone, Copy, Debug)]
pub struct ScalarFacts {
    /// The scalar.
    pub scalar: Scalar,
    /// Its name in the spec.
    pub name: &'static str,
    /// A description, for the documentation of the language.
    pub doc: &'static str,
    /// Its Rust type.
    pub rust: &'static str,
    /// The kind of its JSON.
    pub json: JsonKind,
    /// The default name of a union variant with this type.
    pub variant: &'static str,
    /// A Rust expression for a value in an example; `None` for the quoted name of the parameter.
    pub sample: Option<&'static str>,
    /// A Rust expression for the initial value of a field before it is decoded.
    pub empty: &'static str,
    /// Whether it has a text form, so that it is allowed in paths, queries and headers.
    pub is_text: bool,
    /// Whether arguments of this type are `impl Into`.
    pub converts: bool,
}

/// A kind of JSON value, by which types can be distinguished.
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
    /// Returns all scalars, in the order in which the documentation of the language lists them.
    pub fn all() -> impl Iterator<Item = Scalar> {
        TABLE.iter().map(|facts| facts.scalar)
    }

    /// Returns the scalar with this name in the spec.
    pub fn find(name: &str) -> Option<Scalar> {
        Self::all().find(|scalar| scalar.facts().name == name)
    }

    /// Returns the properties of the scalar.
    pub fn facts(self) -> &'static ScalarFacts {
        // Can't be out of bounds: a test checks that the table is in the order of the enum.
        &TABLE[self as usize]
    }
}

/// The only place that defines the properties of scalars.
static TABLE: [ScalarFacts; 7] = [
    ScalarFacts {
        scalar: Scalar::String,
        name: "string",
        doc: "a string",
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
        doc: "an integer",
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
        doc: "a point in time, kept as the text that the service sent",
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
        doc: "a calendar date, kept as the text that the service sent",
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
        doc: "any JSON value",
        rust: "serde_json::Value",
        json: JsonKind::Any,
        // Never used: a union can't contain it.
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
    fn the_table_is_in_the_order_of_the_enum() {
        for (index, facts) in TABLE.iter().enumerate() {
            assert_eq!(facts.scalar as usize, index);
            assert_eq!(Scalar::find(facts.name), Some(facts.scalar));
        }
    }
}
