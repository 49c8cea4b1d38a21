//! An API as one side of the comparison: its types in Rust, with names that both sides understand.

use std::collections::HashSet;

use crate::api::{Api, JsonKind, Scalar, Shape, Type, TypeId};

/// How declared types are named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Naming {
    /// By their own names.
    Shown,
    /// By names that both APIs understand.
    Compared,
    /// By these names too, but other names for types are replaced by those types.
    Expanded,
}

/// One of the two APIs.
pub struct View<'a> {
    /// The API.
    pub api: &'a Api,
    /// The types that requests send, so that users build them.
    pub sent: HashSet<TypeId>,
    /// The names of its types.
    names: Vec<String>,
    /// The same, but a type that is also in the old API has its old name, so that a new name of a type isn't a change
    /// of all that have it.
    common: Vec<String>,
}

impl<'a> View<'a> {
    /// Creates a view; `common` has the old name of each type, where there is one.
    pub fn new(api: &'a Api, common: &[Option<String>]) -> Self {
        let names = api.types.iter();
        let names: Vec<String> = names
            .map(|(_, definition)| definition.rust.clone())
            .collect();
        let old = |(index, name): (usize, &String)| {
            let old = common.get(index).cloned().flatten();
            old.unwrap_or_else(|| name.clone())
        };
        View {
            api,
            sent: api.sent_types(),
            common: names.iter().enumerate().map(old).collect(),
            names,
        }
    }

    /// Returns a type as Rust.
    pub fn rust(&self, ty: &Type, naming: Naming) -> String {
        let name = |id: TypeId| match (naming, &self.api.types.get(id).shape) {
            (Naming::Shown, _) => Some(self.names[id.0].as_str()),
            (Naming::Expanded, Shape::Alias(_)) => None,
            (Naming::Compared | Naming::Expanded, _) => Some(self.common[id.0].as_str()),
        };
        rust(ty, &name, self.api)
    }

    /// Returns a type as Rust, to show it.
    pub fn shown(&self, ty: &Type) -> String {
        self.rust(ty, Naming::Shown)
    }

    /// Returns a type as Rust, to compare it.
    pub fn compared(&self, ty: &Type) -> String {
        self.rust(ty, Naming::Compared)
    }

    /// Returns a type as Rust, to compare what the compiler sees.
    pub fn expanded(&self, ty: &Type) -> String {
        self.rust(ty, Naming::Expanded)
    }

    /// Returns what the JSON of a type is, to compare what is sent and read.
    pub fn json(&self, ty: &Type) -> String {
        match self.api.types.resolve(ty) {
            Type::Scalar(scalar) => json_kind(*scalar).to_owned(),
            Type::Literal(text) => format!("{text:?}"),
            Type::OneOf(texts) => format!("{texts:?}"),
            Type::Array(item) => format!("[{}]", self.json(item)),
            Type::Map(value) => format!("{{{}}}", self.json(value)),
            Type::Nullable(inner) => format!("{} or null", self.json(inner)),
            Type::Named(id) => match self.api.types.get(*id).shape {
                Shape::Enum { .. } => "string".to_owned(),
                _ => self.common[id.0].clone(),
            },
        }
    }

    /// Returns whether a type is text, under whatever name.
    pub fn is_text(&self, ty: &Type) -> bool {
        match self.api.types.resolve(ty) {
            Type::Scalar(scalar) => scalar.facts().json == JsonKind::String,
            _ => false,
        }
    }
}

/// Returns whether two types that are the same in Rust have the same values. A type with another name tells its changes
/// itself.
pub fn have_same_values(old: &Type, new: &Type) -> bool {
    match (old, new) {
        (Type::OneOf(old), Type::OneOf(new)) => old == new,
        (Type::OneOf(_), _) | (_, Type::OneOf(_)) => false,
        _ => true,
    }
}

fn json_kind(scalar: Scalar) -> &'static str {
    match scalar.facts().json {
        JsonKind::String => "string",
        JsonKind::Integer => "integer",
        JsonKind::Number => "number",
        JsonKind::Boolean => "boolean",
        JsonKind::Array => "array",
        JsonKind::Object => "object",
        JsonKind::Any => "any",
    }
}

/// `name` has the name of a declared type, unless that is replaced by the type that it is another name for.
fn rust<'a>(ty: &Type, name: &dyn Fn(TypeId) -> Option<&'a str>, api: &Api) -> String {
    match ty {
        Type::Scalar(scalar) => {
            let rust = scalar.facts().rust;
            rust.strip_prefix("crate::").unwrap_or(rust).to_owned()
        }
        Type::Literal(_) | Type::OneOf(_) => "String".to_owned(),
        Type::Array(item) => format!("Vec<{}>", rust(item, name, api)),
        Type::Map(value) => format!("BTreeMap<String, {}>", rust(value, name, api)),
        Type::Nullable(inner) => format!("Option<{}>", rust(inner, name, api)),
        Type::Named(id) => {
            let definition = api.types.get(*id);
            match (name(*id), &definition.shape) {
                (None, Shape::Alias(aliased)) => rust(aliased, name, api),
                (name, _) => name.unwrap_or(&definition.rust).to_owned(),
            }
        }
    }
}
