//! What a value can be, apart from how its type is declared: a union is a choice of alternatives, an alias nothing.

use std::collections::HashSet;

use crate::api::{Api, Object, Origin, Scalar, Shape, Type, TypeId};

/// What a value can be.
#[derive(Default)]
pub struct Alternatives<'a> {
    /// Whether it can be `null`.
    pub null: bool,
    /// Whether it can be anything.
    pub unknown: bool,
    /// Whether it can be `true` or `false`.
    pub boolean: bool,
    /// The scalar, if it can be a number.
    pub number: Option<Scalar>,
    /// The text that it can be.
    pub text: Option<Text<'a>>,
    /// The items of the arrays that it can be.
    pub arrays: Vec<&'a Type>,
    /// The values of the maps that it can be.
    pub maps: Vec<&'a Type>,
    /// The objects that it can be.
    pub objects: Vec<TypeId>,
}

/// What a text can be.
#[derive(Default)]
pub struct Text<'a> {
    /// Whether it can be any text, or any of a certain format.
    pub any: bool,
    /// The format, if all of `any` have it.
    pub format: Option<Scalar>,
    /// Known texts, each with its origin if it is a value of an enum.
    pub values: Vec<(&'a str, Option<&'a Origin>)>,
    /// The enum that has the values, to which others belong.
    pub owner: Option<&'a Origin>,
}

impl Text<'_> {
    /// Returns whether `text` is one of the known texts.
    pub fn contains(&self, text: &str) -> bool {
        self.values.iter().any(|(value, _)| *value == text)
    }
}

impl<'a> Alternatives<'a> {
    /// Returns what a value of any of these types can be.
    pub fn of(types: &[&'a Type], api: &'a Api) -> Self {
        let mut all = Alternatives::default();
        let mut seen = HashSet::new();
        for ty in types {
            all.add(ty, api, &mut seen);
        }
        all
    }

    fn add(&mut self, ty: &'a Type, api: &'a Api, seen: &mut HashSet<TypeId>) {
        match ty {
            Type::Scalar(scalar) => self.add_scalar(*scalar),
            Type::Literal(text) => self.text().values.push((text, None)),
            Type::OneOf(texts) => {
                let texts = texts.iter().map(|text| (text.as_str(), None));
                self.text().values.extend(texts);
            }
            Type::Array(item) => self.arrays.push(item),
            Type::Map(value) => self.maps.push(value),
            Type::Nullable(inner) => {
                self.null = true;
                self.add(inner, api, seen);
            }
            Type::Named(id) => {
                if seen.insert(*id) {
                    self.add_declared(*id, api, seen);
                }
            }
        }
    }

    fn add_scalar(&mut self, scalar: Scalar) {
        match scalar {
            Scalar::String | Scalar::Timestamp | Scalar::Date => {
                let format = (scalar != Scalar::String).then_some(scalar);
                let text = self.text();
                text.format = if text.any && text.format != format {
                    None
                } else {
                    format
                };
                text.any = true;
            }
            Scalar::Integer | Scalar::Number => {
                let is_wider = self.number.is_none() || scalar == Scalar::Number;
                self.number = if is_wider { Some(scalar) } else { self.number };
            }
            Scalar::Boolean => self.boolean = true,
            Scalar::Unknown => self.unknown = true,
        }
    }

    fn add_declared(&mut self, id: TypeId, api: &'a Api, seen: &mut HashSet<TypeId>) {
        let definition = api.types.get(id);
        match &definition.shape {
            Shape::Alias(ty) => self.add(ty, api, seen),
            Shape::Object(object) if object.fields.is_empty() => {
                // An object of which nothing is known is a map.
                let value = additional(object);
                self.maps
                    .push(value.unwrap_or(&Type::Scalar(Scalar::Unknown)));
            }
            Shape::Object(_) => self.objects.push(id),
            // Whether there may be other texts is not compared: references rarely say so.
            Shape::Enum { values, .. } => {
                let text = self.text();
                let values = values.iter();
                text.values
                    .extend(values.map(|value| (value.wire.as_str(), Some(&value.origin))));
                text.owner = Some(&definition.origin);
            }
            Shape::Tagged { variants, .. } => {
                for tagged in variants {
                    self.add(&tagged.variant.ty, api, seen);
                }
            }
            Shape::Untagged(variants) => {
                for variant in variants {
                    self.add(&variant.ty, api, seen);
                }
            }
        }
    }

    fn text(&mut self) -> &mut Text<'a> {
        self.text.get_or_insert_default()
    }

    /// Returns the kinds of JSON, to tell whether two values can be alike.
    pub fn kinds(&self) -> [bool; 7] {
        [
            self.null && !self.unknown,
            self.unknown,
            self.boolean,
            self.number.is_some(),
            self.text.is_some(),
            !self.arrays.is_empty(),
            !self.maps.is_empty() || !self.objects.is_empty(),
        ]
    }

    /// Returns whether a value can only be an object.
    pub fn is_object(&self) -> bool {
        let [others @ .., _] = self.kinds();
        others == [false; 6]
    }

    /// Returns whether a value can be the same as one of the reference, apart from what is inside of it. An integer is one
    /// of its numbers, a timestamp one of its texts.
    pub fn is_refinement_of(&self, reference: &Alternatives) -> bool {
        let is_wider =
            (self.number, reference.number) == (Some(Scalar::Number), Some(Scalar::Integer));
        let text = match (&self.text, &reference.text) {
            (Some(ours), Some(theirs)) => ours.is_refinement_of(theirs),
            _ => true,
        };
        // A map of what isn't known is also an object with some fields, but says less.
        let is_map = |side: &Alternatives| side.objects.is_empty();
        self.kinds() == reference.kinds() && !is_wider && text && is_map(self) == is_map(reference)
    }
}

impl Text<'_> {
    fn is_refinement_of(&self, reference: &Text) -> bool {
        match (self.any, reference.any) {
            (true, true) => reference.format.is_none() || self.format == reference.format,
            // An enum with any other text says the same as one that may have other values.
            (ours, theirs) => {
                ours == theirs || (!self.values.is_empty() && !reference.values.is_empty())
            }
        }
    }
}

/// Returns the type of the values of the properties that aren't fields, if they are kept.
pub fn additional(object: &Object) -> Option<&Type> {
    match object.additional.as_ref()? {
        Type::Map(value) => Some(value),
        ty => Some(ty),
    }
}
