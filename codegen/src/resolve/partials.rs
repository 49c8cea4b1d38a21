//! Partial types: objects with the fields of another one, all of them optional.

use super::type_names::TypeNames;
use crate::api::{Field, Object, Shape, Type, TypeDefinition, TypeId};
use crate::diagnostics::Diagnostics;
use crate::syntax::{Named, Spec, TypeDeclaration, TypeSyntax};

/// Declares the partial types that a spec uses, and those that they contain.
pub fn declare(spec: &Spec, names: &mut TypeNames, diagnostics: &mut Diagnostics) {
    for used in &spec.partials {
        // What is unknown or not an object is reported where it is used.
        let object = names.find(&used.value).and_then(|id| names.object(id));
        let mut pending: Vec<TypeId> = object.into_iter().collect();
        while let Some(object) = pending.pop() {
            if names.partial(object).is_some() {
                continue;
            }
            names.declare_partial(object, used.span, diagnostics);
            if let Some(declaration) = names.declared[object.0].declaration {
                pending.extend(contained(declaration, names));
            }
        }
    }
}

/// Returns the objects that become partial with one that contains them.
fn contained(declaration: &TypeDeclaration, names: &TypeNames) -> Vec<TypeId> {
    let fields = declaration.fields.iter().flat_map(Named::iter);
    let types = fields.filter_map(|(_, field)| field.0.ty.as_ref());
    let types = types.chain(&declaration.additional);
    types.filter_map(|ty| object_in(&ty.ty, names)).collect()
}

fn object_in(ty: &TypeSyntax, names: &TypeNames) -> Option<TypeId> {
    let mut ty = ty;
    // Aliases in a circle are reported elsewhere, and given up here after so many steps.
    for _ in 0..=names.declared.len() {
        while let TypeSyntax::Array(inner) | TypeSyntax::Map(inner) | TypeSyntax::Nullable(inner) =
            ty
        {
            ty = inner;
        }
        let TypeSyntax::Named(name) = ty else {
            return None;
        };
        let id = names.find(&name.value)?;
        if let Some(object) = names.object(id) {
            return Some(object);
        }
        ty = &names.declared[id.0].declaration?.ty.as_ref()?.ty;
    }
    None
}

/// Gives partial types the fields of their objects. No alias may be an alias of itself.
pub fn resolve(definitions: &mut [TypeDefinition], names: &TypeNames) {
    for index in 0..definitions.len() {
        let Some(of) = definitions[index].partial_of else {
            continue;
        };
        let object = &definitions[of.0];
        let deprecated = object.deprecated.clone();
        if let Shape::Object(object) = &object.shape {
            let object = partial_object(object, definitions, names);
            definitions[index].shape = Shape::Object(object);
        }
        definitions[index].deprecated = deprecated;
    }
}

/// A literal is left out: nobody sets it. If other properties are kept, it is one of them in a response.
fn partial_object(object: &Object, definitions: &[TypeDefinition], names: &TypeNames) -> Object {
    let partial = |ty: &Type| partial(ty, definitions, names);
    let fields = object.fields.iter().filter(|field| !field.is_literal());
    let fields = fields.map(|field| Field {
        ty: partial(&field.ty),
        optional: true,
        ..field.clone()
    });
    Object {
        fields: fields.collect(),
        additional: object.additional.as_ref().map(partial),
    }
}

/// Returns a type with partial types in place of objects, and thus of aliases that lead to an object.
fn partial(ty: &Type, definitions: &[TypeDefinition], names: &TypeNames) -> Type {
    let inner = |ty: &Type| Box::new(partial(ty, definitions, names));
    match ty {
        Type::Array(item) => Type::Array(inner(item)),
        Type::Map(item) => Type::Map(inner(item)),
        Type::Nullable(value) => Type::Nullable(inner(value)),
        Type::Named(id) => match (names.partial(*id), &definitions[id.0].shape) {
            (Some(partial), _) => Type::Named(partial),
            (None, Shape::Alias(aliased)) => {
                let partial = *inner(aliased);
                if partial == *aliased {
                    ty.clone()
                } else {
                    partial
                }
            }
            (None, _) => ty.clone(),
        },
        Type::Scalar(_) | Type::Literal(_) | Type::OneOf(_) => ty.clone(),
    }
}
