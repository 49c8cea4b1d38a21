//! How the language is described: mappings with keys, and what can stand behind each.

/// A mapping that knows only certain keys.
#[derive(Debug)]
pub struct Mapping {
    /// What messages call it.
    pub what: &'static str,
    /// The keys.
    pub keys: &'static [Key],
    /// Exactly one of these keys is there; empty if there is no such rule.
    pub one_of: &'static [&'static str],
    /// The first key of each pair is there only together with the second.
    pub together: &'static [(&'static str, &'static str)],
}

/// A key and what is to be typed behind it.
#[derive(Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What stands behind it.
    pub kind: Kind,
    /// For a key that has to be there: how it is written.
    pub required: Option<&'static str>,
    /// What it means.
    pub doc: &'static str,
}

/// What can stand behind a key.
#[derive(Clone, Copy, Debug)]
pub enum Kind {
    /// Text that isn't empty.
    Text,
    /// `true` or `false`.
    Boolean,
    /// A number.
    Number,
    /// Text, a number, or `true` or `false`.
    Plain,
    /// The word `comma`.
    Comma,
    /// A list of texts.
    Texts,
    /// A list of texts, or a list of such lists.
    Groups,
    /// A type expression.
    Type,
    /// A method and a path.
    Http,
    /// A path.
    Path,
    /// A mapping of these keys.
    Keys(&'static Mapping),
    /// From any name to a mapping of these keys.
    Named(&'static Mapping),
    /// From any name to a type, or to a mapping of these keys.
    Fields(&'static Mapping),
    /// A type, or from any name to a type or a mapping of these keys.
    Body(&'static Mapping),
    /// A type, `text` or `nothing`, or from a status to one of these.
    Returns,
    /// A list of texts, or from a text to its description or a mapping of these keys.
    Values(&'static Mapping),
    /// A list of types, or from a name to a type.
    Members,
}

/// A key that may be there.
pub const fn key(name: &'static str, kind: Kind, doc: &'static str) -> Key {
    Key {
        name,
        kind,
        required: None,
        doc,
    }
}

/// A key that has to be there.
pub const fn required(
    name: &'static str,
    kind: Kind,
    example: &'static str,
    doc: &'static str,
) -> Key {
    Key {
        name,
        kind,
        required: Some(example),
        doc,
    }
}

/// A mapping without a rule about which keys go together.
pub const fn mapping(what: &'static str, keys: &'static [Key]) -> Mapping {
    Mapping {
        what,
        keys,
        one_of: &[],
        together: &[],
    }
}

impl Mapping {
    /// The names of the keys.
    pub fn names(&self) -> Vec<&'static str> {
        self.keys.iter().map(|key| key.name).collect()
    }
}
