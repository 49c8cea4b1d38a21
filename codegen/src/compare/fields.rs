//! Fields and parameters as a comparison sees them: of one object, or of all objects that a value can be.

use crate::api::{Api, Body, Field, Object, Origin, Shape, Type, TypeId};

/// A field of one or more objects.
pub struct FieldView<'a> {
    /// As it is sent.
    pub wire: &'a str,
    /// Its types, one for each object that has it.
    pub types: Vec<&'a Type>,
    /// Whether it may be left out, as it is in objects that don't have it.
    pub optional: bool,
    /// Whether it is one of some fields of which at least one has to be given.
    pub grouped: bool,
    /// The first field with this name.
    pub first: &'a Field,
    /// Its first origin.
    pub origin: &'a Origin,
}

impl<'a> From<&'a Field> for FieldView<'a> {
    fn from(field: &'a Field) -> Self {
        FieldView {
            wire: &field.wire,
            types: vec![&field.ty],
            optional: field.optional,
            grouped: false,
            first: field,
            origin: &field.origin,
        }
    }
}

/// Returns the fields of a list.
pub fn views(fields: &[Field]) -> Vec<FieldView<'_>> {
    fields.iter().map(FieldView::from).collect()
}

/// Returns the fields of a body that is an object described with its operation.
pub fn of_body(body: &Body) -> Option<Vec<FieldView<'_>>> {
    let Body::Object {
        fields,
        at_least_one_of,
    } = body
    else {
        return None;
    };
    let mut views = views(fields);
    for index in at_least_one_of.iter().flatten() {
        if let Some(view) = views.get_mut(*index) {
            view.grouped = true;
        }
    }
    Some(views)
}

/// Returns the fields of a declared object.
pub fn of_object(id: TypeId, api: &Api) -> Vec<FieldView<'_>> {
    object(id, api).map_or_else(Vec::new, |object| views(&object.fields))
}

/// Returns a declared object.
pub fn object(id: TypeId, api: &Api) -> Option<&Object> {
    match &api.types.get(id).shape {
        Shape::Object(object) => Some(object),
        _ => None,
    }
}

/// Returns the fields that a value can have that is any of some objects.
pub fn merged<'a>(objects: Vec<Vec<FieldView<'a>>>) -> Vec<FieldView<'a>> {
    let count = objects.len();
    let mut all: Vec<FieldView<'a>> = Vec::new();
    for field in objects.into_iter().flatten() {
        match all.iter_mut().find(|known| known.wire == field.wire) {
            Some(known) => {
                known.types.extend(field.types);
                known.optional |= field.optional;
                known.grouped |= field.grouped;
            }
            None => all.push(field),
        }
    }
    for field in &mut all {
        field.optional |= field.types.len() < count;
    }
    all
}

/// Returns how much two objects are alike: by the names of their fields, and above all by literals.
pub fn similarity(ours: (TypeId, &Api), theirs: (TypeId, &Api)) -> i64 {
    const LITERAL: i64 = 1000;
    let (Some(left), Some(right)) = (object(ours.0, ours.1), object(theirs.0, theirs.1)) else {
        return 0;
    };
    let of_field = |field: &Field| {
        let other = right.fields.iter().find(|other| other.wire == field.wire);
        match other.map(|other| (literals(&field.ty, ours.1), literals(&other.ty, theirs.1))) {
            None => 0,
            Some((Some(left), Some(right))) if left == right => LITERAL,
            Some((Some(_), Some(_))) => -LITERAL,
            Some(_) => 1,
        }
    };
    left.fields.iter().map(of_field).sum()
}

/// Returns the texts that a value is limited to.
fn literals<'a>(ty: &'a Type, api: &'a Api) -> Option<Vec<&'a str>> {
    match api.types.resolve(ty) {
        Type::Literal(text) => Some(vec![text]),
        Type::OneOf(texts) => Some(texts.iter().map(String::as_str).collect()),
        Type::Named(id) => match &api.types.get(*id).shape {
            Shape::Enum { values, .. } => {
                Some(values.iter().map(|value| value.wire.as_str()).collect())
            }
            _ => None,
        },
        _ => None,
    }
}
