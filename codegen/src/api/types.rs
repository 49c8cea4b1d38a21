//! The types of what is sent and received.

/// Index of a type in [`Api::types`](super::Api::types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A type that the spec declares.
#[derive(Clone, Debug)]
pub struct TypeDefinition {
    /// Its name in the spec.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// The module it stands in.
    pub module: String,
    /// What it is.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
    /// What it is made of.
    pub shape: Shape,
    /// Whether a request sends it, so that users have to build it.
    pub sent: bool,
    /// How many values the smallest value of it is made of.
    pub size: usize,
}

/// What a declared type is made of.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A JSON object.
    Object(Vec<Field>),
    /// One of a few texts.
    Enum {
        /// The texts.
        values: Vec<EnumValue>,
        /// Whether any other text is an error.
        closed: bool,
    },
    /// One of a few objects, told apart by the text in one of their fields.
    Tagged {
        /// The field.
        tag: String,
        /// The text, and the object that comes with it.
        variants: Vec<Variant>,
    },
    /// One of a few types, told apart by what the JSON looks like; the first that fits.
    Untagged(Vec<Variant>),
    /// Another name for a type.
    Alias(Type),
}

/// One text of an enum.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// As it is sent.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// What it means.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
}

/// One alternative of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The text in the tag field, or nothing for a union without tag.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// The type it holds.
    pub ty: Type,
    /// Whether it holds a box, since the type contains itself.
    pub boxed: bool,
}

/// A field of an object, or a parameter.
#[derive(Clone, Debug)]
pub struct Field {
    /// As it is sent.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// Its type.
    pub ty: Type,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether it holds a box, since the type contains itself.
    pub boxed: bool,
    /// Whether a list is sent as one value with commas instead of one parameter for each item.
    pub comma_joined: bool,
    /// What it means, with its limits and default.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// True or false.
    Boolean,
    /// A point in time, as the server writes it.
    Timestamp,
    /// Any JSON.
    Unknown,
    /// Always this text.
    Literal(String),
    /// A list.
    Array(Box<Type>),
    /// An object with any keys.
    Map(Box<Type>),
    /// `null` or a value.
    Nullable(Box<Type>),
    /// A type that the spec declares.
    Named(TypeId),
}

impl Type {
    /// The declared type that is named in this one, if any.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Type::Named(id) => Some(*id),
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => inner.named(),
            _ => None,
        }
    }
}

impl Shape {
    /// The declared types that are named in this shape.
    pub fn named(&self) -> Vec<TypeId> {
        match self {
            Shape::Object(fields) => fields.iter().filter_map(|field| field.ty.named()).collect(),
            Shape::Tagged { variants, .. } | Shape::Untagged(variants) => variants
                .iter()
                .filter_map(|variant| variant.ty.named())
                .collect(),
            Shape::Alias(ty) => ty.named().into_iter().collect(),
            Shape::Enum { .. } => Vec::new(),
        }
    }
}
