//! The types of what is sent and received.

use std::collections::HashSet;

use super::{Origin, Plain, Scalar, graph};

/// Index of a type in [`Types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// All declared types, and what follows from how they contain each other.
#[derive(Clone, Debug, Default)]
pub struct Types {
    list: Vec<TypeDefinition>,
    /// For each type the number of its group: the types of one group hold each other in place.
    groups: Vec<usize>,
    /// For each type how many values its smallest value is made of, or `None` if it can't end.
    sizes: Vec<Option<usize>>,
    /// For each type whether it contains a secret, or refers to a type that does.
    secrets: Vec<bool>,
    nesting: usize,
}

impl Types {
    /// These types; a [`TypeId`] in them is an index into the list.
    pub fn new(list: Vec<TypeDefinition>) -> Self {
        let mut types = Types {
            groups: graph::groups(&list),
            sizes: graph::sizes(&list),
            secrets: graph::secrets(&list),
            list,
            nesting: 0,
        };
        types.nesting = graph::nesting(&types);
        types
    }

    /// The type with this id.
    ///
    /// Ids are made with the list they point into, so there is always one.
    pub fn get(&self, id: TypeId) -> &TypeDefinition {
        &self.list[id.0]
    }

    /// All types in the order in which they are declared.
    pub fn iter(&self) -> impl Iterator<Item = (TypeId, &TypeDefinition)> {
        let list = self.list.iter().enumerate();
        list.map(|(index, definition)| (TypeId(index), definition))
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// What a type is behind all aliases.
    pub fn resolve<'a>(&'a self, ty: &'a Type) -> &'a Type {
        let mut ty = ty;
        // Aliases in a circle, which no API has that is emitted, are given up after so many steps.
        for _ in &self.list {
            let Type::Named(id) = ty else { break };
            let Shape::Alias(aliased) = &self.get(*id).shape else {
                break;
            };
            ty = aliased;
        }
        ty
    }

    /// What a type is behind all aliases, apart from `null`.
    pub fn not_null<'a>(&'a self, ty: &'a Type) -> &'a Type {
        match self.resolve(ty) {
            Type::Nullable(inner) => self.resolve(inner),
            ty => ty,
        }
    }

    /// The fields of an object, under whatever name.
    pub fn fields_of(&self, ty: &Type) -> Option<&[Field]> {
        let Type::Named(id) = self.not_null(ty) else {
            return None;
        };
        match &self.get(*id).shape {
            Shape::Object(object) => Some(&object.fields),
            _ => None,
        }
    }

    /// Whether a field or variant of `owner` with this type holds a box, since `owner` contains itself through it.
    pub fn is_boxed(&self, owner: TypeId, ty: &Type) -> bool {
        let Some(target) = self.held_in_group(owner, ty) else {
            return false;
        };
        match &self.get(owner).shape {
            // A union has the boxes in its variants, so that whoever holds one needs none.
            Shape::Object(_) => match self.resolve(&Type::Named(target)) {
                Type::Named(id) => matches!(self.get(*id).shape, Shape::Object(_)),
                _ => false,
            },
            Shape::Tagged { .. } | Shape::Untagged(_) => true,
            Shape::Enum { .. } | Shape::Alias(_) => false,
        }
    }

    /// The declared type that a field of `owner` with this type holds in place, if that one holds an `owner` again.
    pub fn held_in_group(&self, owner: TypeId, ty: &Type) -> Option<TypeId> {
        graph::held_in_place(ty).filter(|target| self.group(*target) == self.group(owner))
    }

    /// Whether a type holds itself in place, by whatever way.
    pub fn holds_itself(&self, id: TypeId) -> bool {
        let types = self.get(id).shape.types();
        types.iter().any(|ty| self.held_in_group(id, ty).is_some())
    }

    /// How many values the smallest value of a type is made of, or `None` if it can't end.
    pub fn size(&self, id: TypeId) -> Option<usize> {
        self.sizes[id.0]
    }

    /// Whether a type contains a secret, or refers to a type that does.
    pub fn holds_secret(&self, id: TypeId) -> bool {
        self.secrets[id.0]
    }

    /// The number of a type's group: the types of one group hold each other in place.
    pub fn group(&self, id: TypeId) -> usize {
        self.groups[id.0]
    }

    /// How many types lie inside of each other at most, those of the standard library included.
    pub fn nesting(&self) -> usize {
        self.nesting
    }

    /// These types and all that they contain.
    pub fn reachable(&self, start: impl IntoIterator<Item = TypeId>) -> HashSet<TypeId> {
        let mut seen = HashSet::new();
        let mut stack: Vec<TypeId> = start.into_iter().collect();
        while let Some(id) = stack.pop() {
            if seen.insert(id) {
                stack.extend(self.get(id).shape.named());
            }
        }
        seen
    }
}

/// A type that the spec declares.
#[derive(Clone, Debug)]
pub struct TypeDefinition {
    /// Its name in the spec.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// Its module.
    pub module: String,
    /// What it is.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
    /// The object whose fields it has, all of them optional, if it is declared by nothing but its use.
    pub partial_of: Option<TypeId>,
    /// What it is made of.
    pub shape: Shape,
    /// Where it is described.
    pub origin: Origin,
}

/// What a declared type is made of.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A JSON object.
    Object(Object),
    /// One of a few texts.
    Enum {
        /// The texts.
        values: Vec<EnumValue>,
        /// Whether any other text is an error.
        closed: bool,
    },
    /// One of a few objects, distinguished by the text in one of their fields.
    Tagged {
        /// The field.
        tag: String,
        /// The objects, each with its text.
        variants: Vec<TaggedVariant>,
    },
    /// One of a few types, distinguished by what the JSON looks like; the first that fits.
    Untagged(Vec<Variant>),
    /// Another name for a type.
    Alias(Type),
}

/// What a JSON object consists of.
#[derive(Clone, Debug, Default)]
pub struct Object {
    /// Its fields.
    pub fields: Vec<Field>,
    /// The type of the map with all other properties, if they are kept.
    pub additional: Option<Type>,
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
    /// Where it is described.
    pub origin: Origin,
}

/// One alternative of a union with a tag.
#[derive(Clone, Debug)]
pub struct TaggedVariant {
    /// The texts that the tag field can have.
    pub texts: Vec<String>,
    /// What comes with it.
    pub variant: Variant,
}

/// One alternative of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// Its name in Rust.
    pub rust: String,
    /// The type it holds.
    pub ty: Type,
    /// Where it is described.
    pub origin: Origin,
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
    /// Whether a list is sent as one value with commas instead of one parameter for each item.
    pub comma_joined: bool,
    /// What is done with an empty value of a request.
    pub empty: Empty,
    /// Whether `Debug` hides the value.
    pub secret: bool,
    /// How long, many or large its value can be.
    pub limits: Limits,
    /// The value that the service uses if none is given; of a list or an object, free text.
    pub default: Option<Plain>,
    /// What it means.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
    /// Where it is described.
    pub origin: Origin,
}

/// How long, many or large a value can be.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Limits {
    /// The minimum number of characters, in a list of strings that of each item.
    pub min_length: Option<f64>,
    /// The maximum number of characters, in a list of strings that of each item.
    pub max_length: Option<f64>,
    /// The minimum number of items.
    pub min_items: Option<f64>,
    /// The maximum number of items.
    pub max_items: Option<f64>,
    /// The minimum value.
    pub minimum: Option<f64>,
    /// The maximum value.
    pub maximum: Option<f64>,
}

/// What is done with an empty value before it is sent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Empty {
    /// With a list of no items.
    pub list: EmptyList,
    /// Whether empty text is refused, also as an item of a list.
    pub refuses_text: bool,
}

/// What is done with a list of no items before it is sent.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum EmptyList {
    /// It is sent.
    #[default]
    Sent,
    /// It is left out: it doesn't count for `at_least_one_of`.
    LeftOut,
    /// The request is refused.
    Refused,
}

impl Field {
    /// Whether it always has the same value, so that nobody gives or keeps one.
    pub fn is_literal(&self) -> bool {
        matches!(self.ty, Type::Literal(_))
    }

    /// Whether users have to give it.
    pub fn is_argument(&self) -> bool {
        !self.optional && !self.is_literal()
    }
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// One that needs no declaration.
    Scalar(Scalar),
    /// Always this text.
    Literal(String),
    /// One of these texts, by which a member of a union is identified.
    OneOf(Vec<String>),
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
    /// Whether it is a string without a name of its own.
    pub fn is_string(&self) -> bool {
        *self == Type::Scalar(Scalar::String)
    }

    /// Whether it is a list of such strings.
    pub fn is_array_of_strings(&self) -> bool {
        matches!(self, Type::Array(item) if item.is_string())
    }

    /// The declared type that is named in this one, if any.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Type::Named(id) => Some(*id),
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => inner.named(),
            Type::Scalar(_) | Type::Literal(_) | Type::OneOf(_) => None,
        }
    }
}

impl Shape {
    /// The types of its fields and other properties, or of its variants, or the one that it is another name for.
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Shape::Object(object) => {
                let fields = object.fields.iter().map(|field| &field.ty);
                fields.chain(&object.additional).collect()
            }
            Shape::Tagged { variants, .. } => {
                variants.iter().map(|tagged| &tagged.variant.ty).collect()
            }
            Shape::Untagged(variants) => variants.iter().map(|variant| &variant.ty).collect(),
            Shape::Alias(ty) => vec![ty],
            Shape::Enum { .. } => Vec::new(),
        }
    }

    /// The declared types that are named in this shape.
    pub fn named(&self) -> Vec<TypeId> {
        self.types().into_iter().filter_map(Type::named).collect()
    }
}
