//! How a part of the language is declared: once, and with that its struct, its reader, its part of the JSON Schema and its
//! description.

use serde_json::Value;

use super::mapping::Definitions;
use super::reader::{Entry, Keys, Reader};
use crate::yaml;

/// What can be typed somewhere in a spec.
pub trait Syntax: Sized {
    /// What it is called in the description of the language.
    fn kind() -> String;

    /// Reads what was typed; `None` if it is wrong, which is reported.
    fn read(entry: Entry, reader: &mut Reader) -> Option<Self>;

    /// Writes it as it would be typed.
    fn write(&self) -> yaml::Value;

    /// What the JSON Schema says of it.
    fn schema(definitions: &mut Definitions) -> Value;
}

/// Reads the value of a key, if the key is there.
pub fn read_key<T: Syntax>(keys: &Keys, name: &str, reader: &mut Reader) -> Option<T> {
    T::read(keys.entry(name)?, reader)
}

/// Writes the keys of a mapping that have a value.
pub fn write_keys<const N: usize>(keys: [(&str, Option<yaml::Value>); N]) -> yaml::Value {
    let given = keys.into_iter();
    let given = given.filter_map(|(key, value)| {
        let key = yaml::Node::from(yaml::Value::of_text(key));
        Some((key, value?.into()))
    });
    yaml::Value::Map(given.collect())
}

/// Declares a mapping:
///
/// ```ignore
/// mapping! {
///     /// What it is for.
///     Operation, "an operation", min_keys 1, one_of [..], together [..], apart [..];
///     /// What the key means.
///     "http" http: Http, required "http: GET /path";
///     /// What the key means.
///     "doc" doc: Text;
/// }
/// ```
///
/// Each key becomes a field, `None` if it is not there or wrong; what is wrong has been reported.
macro_rules! mapping {
    (
        $(#[doc = $about:literal])+
        $name:ident, $what:literal $(, min_keys $least:literal)? $(, one_of [$($choice:literal),+])?
        $(, together [$(($key:literal, $other:literal)),+])? $(, apart [$(($one:literal, $two:literal, $advice:expr)),+])?;
        $(
            $(#[doc = $doc:literal])+
            $text:literal $field:ident: $kind:ty $(, required $example:literal)?;
        )+
    ) => {
        $(#[doc = $about])+
        #[derive(Clone, Debug, Default)]
        pub struct $name {
            /// The key before it, or the one by which a file was recognised.
            pub span: $crate::diagnostics::Span,
            $(
                $(#[doc = $doc])+
                pub $field: Option<$kind>,
            )+
        }

        impl $name {
            /// How it is declared.
            pub const MAPPING: $crate::syntax::mapping::Mapping = $crate::syntax::mapping::Mapping {
                what: $what,
                doc: concat!($($about),+).trim_ascii(),
                keys: &[$($crate::syntax::mapping::Key {
                    name: $text,
                    kind: <$kind as $crate::syntax::declare::Syntax>::kind,
                    required: mapping!(@example $($example)?),
                    doc: concat!($($doc),+).trim_ascii(),
                    schema: <$kind as $crate::syntax::declare::Syntax>::schema,
                }),+],
                one_of: &[$($($choice),+)?],
                together: &[$($(($key, $other)),+)?],
                apart: &[$($(($one, $two, $advice)),+)?],
                min_keys: 0 $(+ $least)?,
            };
        }

        impl $crate::syntax::declare::Syntax for $name {
            fn kind() -> String {
        $what.to_owned()
    }

            fn read(entry: $crate::syntax::reader::Entry, reader: &mut $crate::syntax::reader::Reader) -> Option<Self> {
                let keys = reader.keys(entry, &Self::MAPPING)?;
                Some($name {
                    span: entry.key.span,
                    $($field: $crate::syntax::declare::read_key(&keys, $text, reader),)+
                })
            }

            fn write(&self) -> $crate::yaml::Value {
                $crate::syntax::declare::write_keys([$(
                    ($text, self.$field.as_ref().map($crate::syntax::declare::Syntax::write)),
                )+])
            }

            fn schema(definitions: &mut $crate::syntax::mapping::Definitions) -> serde_json::Value {
                definitions.reference(&Self::MAPPING)
            }
        }
    };
    (@example) => { None };
    (@example $example:literal) => { Some($example) };
}

pub(super) use mapping;
