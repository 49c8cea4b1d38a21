//! Declares mappings of the language: a single declaration defines the struct, the reader, the part of the JSON Schema
//! and the description.

use serde_json::Value as Json;

use super::definitions::Definitions;
use super::reader::{Entry, Reader};

/// A construct of the spec language.
pub trait Syntax: Sized {
    /// Returns its name in the description of the language.
    fn kind() -> String;

    /// Reads a value; `None` if it is invalid, which is reported.
    fn read(entry: Entry, reader: &mut Reader) -> Option<Self>;

    /// Returns its JSON Schema.
    fn schema(definitions: &mut Definitions) -> Json;
}

/// A mapping with a fixed set of keys.
#[derive(Debug)]
pub struct Mapping {
    /// Its name in messages.
    pub what: &'static str,
    /// Its description.
    pub doc: &'static str,
    /// Its keys.
    pub keys: &'static [Key],
    /// Keys of which exactly one is required; empty if there is no such rule.
    pub one_of: &'static [&'static str],
    /// Pairs of keys of which the first requires the second.
    pub together: &'static [(&'static str, &'static str)],
}

/// A key of a mapping.
#[derive(Debug)]
pub struct Key {
    /// The name of the key.
    pub name: &'static str,
    /// The kind of its value.
    pub kind: fn() -> String,
    /// An example, if the key is required.
    pub required: Option<&'static str>,
    /// Its description.
    pub doc: &'static str,
    /// The JSON Schema of its value.
    pub schema: fn(&mut Definitions) -> Json,
}

impl Mapping {
    /// Returns the names of the keys.
    pub fn names(&self) -> Vec<&'static str> {
        self.keys.iter().map(|key| key.name).collect()
    }
}

/// Declares a mapping:
///
/// ```ignore
/// mapping! {
///     /// The description of the mapping.
///     Operation, "an operation", one_of [..], together [..];
///     /// The description of the key.
///     "http" http: Http, required "http: GET /path";
///     /// The description of the key.
///     "doc" doc: Text;
/// }
/// ```
///
/// Each key becomes a field, which is `None` if the key is missing, or if it is invalid, which has been reported.
macro_rules! mapping {
    (
        $(#[doc = $about:literal])+
        $name:ident, $what:literal $(, one_of [$($choice:literal),+])? $(, together [$(($key:literal, $other:literal)),+])?;
        $(
            $(#[doc = $doc:literal])+
            $text:literal $field:ident: $kind:ty $(, required $example:literal)?;
        )+
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default)]
        pub struct $name {
            /// The span of its key, or of the key that identifies the file.
            pub span: $crate::diagnostics::Span,
            $(
                $(#[doc = $doc])+
                pub $field: Option<$kind>,
            )+
        }

        impl $name {
            /// Its declaration.
            pub const MAPPING: $crate::syntax::mapping::Mapping = $crate::syntax::mapping::Mapping {
                what: $what,
                doc: concat!($($about),+).trim_ascii(),
                keys: &[$($crate::syntax::mapping::Key {
                    name: $text,
                    kind: <$kind as $crate::syntax::mapping::Syntax>::kind,
                    required: mapping!(@example $($example)?),
                    doc: concat!($($doc),+).trim_ascii(),
                    schema: <$kind as $crate::syntax::mapping::Syntax>::schema,
                }),+],
                one_of: &[$($($choice),+)?],
                together: &[$($(($key, $other)),+)?],
            };
        }

        impl $crate::syntax::mapping::Syntax for $name {
            fn kind() -> String {
        $what.to_owned()
    }

            fn read(entry: $crate::syntax::reader::Entry, reader: &mut $crate::syntax::reader::Reader) -> Option<Self> {
                let keys = reader.keys(entry, &Self::MAPPING)?;
                Some($name {
                    span: entry.key.span,
                    $($field: keys.read($text, reader),)+
                })
            }

            fn schema(definitions: &mut $crate::syntax::definitions::Definitions) -> serde_json::Value {
                definitions.reference(&Self::MAPPING)
            }
        }
    };
    (@example) => { None };
    (@example $example:literal) => { Some($example) };
}

pub(super) use mapping;
