//! Resolves declared types.

use super::Context;
use super::fields::{self, reason};
use super::literals;
use super::names::{ADDITIONAL, Kind, Names, UNKNOWN};
use super::unions;
use super::{omits, origin};
use crate::api::{EnumValue, Object, Shape, Type, TypeDefinition, TypeId, Types};
use crate::diagnostics::Diagnostic;
use crate::syntax::{EnumValues, Field, Named, TypeDeclaration, TypeExpression, TypeSyntax, Typed};

/// Resolves all declared types.
pub fn resolve(context: &mut Context) -> Vec<TypeDefinition> {
    (0..context.names.declared.len())
        .map(|index| definition(index, context))
        .collect()
}

fn definition(index: usize, context: &mut Context) -> TypeDefinition {
    let declared = &context.names.declared[index];
    let declaration = declared.declaration;
    let (rust, module) = (declared.rust.clone(), declared.module.clone());
    let name = match declared.partial_of {
        Some(_) => format!("partial of {}", declared.name.value),
        None => declared.name.value.clone(),
    };
    let partial_of = declared.partial_of;
    let doc = declaration.and_then(|declaration| declaration.doc.as_ref());
    let deprecated = declaration.and_then(|declaration| declaration.deprecated.as_ref());
    // An invalid shape has been reported, so this placeholder is never emitted; that of a partial type is replaced.
    let shape = declaration.and_then(|declaration| shape(declaration, context));
    if let Some(declaration) = declaration {
        omits::check_type(declaration, context);
    }
    TypeDefinition {
        name,
        rust,
        module,
        doc: doc.map(|doc| doc.value.clone()),
        deprecated: reason(deprecated),
        partial_of,
        shape: shape.unwrap_or(Shape::Object(Object::default())),
        origin: origin::of(
            context.names.declared[index].name,
            declaration.and_then(|declaration| declaration.differs.as_ref()),
            declaration.and_then(|declaration| declaration.omits.as_ref()),
        ),
    }
}

fn shape(declaration: &TypeDeclaration, context: &mut Context) -> Option<Shape> {
    if let Some(fields) = &declaration.fields {
        return Some(Shape::Object(object(declaration, fields, context)));
    }
    if let Some(values) = &declaration.values {
        let closed = declaration
            .closed
            .as_ref()
            .is_some_and(|closed| closed.value);
        let values = enum_values(values, closed, context);
        return Some(Shape::Enum { values, closed });
    }
    if let Some(members) = &declaration.members {
        let tag = declaration.tag.as_ref();
        return Some(unions::resolve(members, tag, context));
    }
    let aliased = alias(declaration.ty.as_ref()?, context)?;
    Some(Shape::Alias(aliased))
}

fn object(
    declaration: &TypeDeclaration,
    fields: &Named<Typed<Field>>,
    context: &mut Context,
) -> Object {
    let mut taken = context.reserved.type_methods.clone();
    taken.extend(declaration.additional.as_ref().map(|_| ADDITIONAL));
    let fields = fields::resolve_all(fields, &taken, &mut Names::default(), context);
    let additional = declaration.additional.as_ref();
    Object {
        fields,
        additional: additional.and_then(|expression| additional_properties(expression, context)),
    }
}

/// Resolves the type of the map with properties that aren't declared.
fn additional_properties(expression: &TypeExpression, context: &mut Context) -> Option<Type> {
    if expression.optional {
        let message = "the type of additional properties can't be optional";
        let help = "remove `optional`: there can always be none";
        let diagnostic = Diagnostic::error(message, expression.span).help(help);
        context.diagnostics.push(diagnostic);
        return None;
    }
    literals::refuse_any(expression, context.diagnostics)?;
    let ty = context.names.resolve(&expression.ty, context.diagnostics)?;
    Some(Type::Map(Box::new(ty)))
}

fn alias(expression: &TypeExpression, context: &mut Context) -> Option<Type> {
    let span = expression.span;
    if expression.optional {
        let message = "a declared type can't be optional";
        let help = "write `optional` where the type is used, or `or null` after the type here";
        let diagnostic = Diagnostic::error(message, span).help(help);
        context.diagnostics.push(diagnostic);
        return None;
    }
    literals::refuse_partial(expression, context.diagnostics)?;
    if let TypeSyntax::Literal(text) = &expression.ty {
        let message = "a literal can't be declared as a type: write it where it is used";
        let help = format!("for a type with a single value, write `enum: [{text}]`");
        let diagnostic = Diagnostic::error(message, span).help(help);
        context.diagnostics.push(diagnostic);
        return None;
    }
    context.names.resolve(&expression.ty, context.diagnostics)
}

fn enum_values(values: &EnumValues, closed: bool, context: &mut Context) -> Vec<EnumValue> {
    // An open enum has an additional variant for unknown values.
    let kind = Kind {
        taken: if closed { &[] } else { &[UNKNOWN] },
        ..Kind::CAMEL
    };
    let mut names = Names::default();
    let mut resolved = Vec::with_capacity(values.values.len());
    for (text, value) in &values.values {
        let rust = if values.is_list {
            let help = format!(
                "choose a Rust name: `enum: {{ \"{}\": {{ rust: SomeName }} }}`",
                text.value
            );
            names.add_or(text, kind, &help, context.diagnostics)
        } else {
            names.add(text, value.rust.as_ref(), kind, context.diagnostics)
        };
        resolved.extend(rust.map(|rust| EnumValue {
            wire: text.value.clone(),
            rust,
            doc: value.doc.as_ref().map(|doc| doc.value.clone()),
            deprecated: reason(value.deprecated.as_ref()),
            origin: origin::of(text, value.differs.as_ref(), None),
        }));
    }
    resolved
}

/// Reports defaults of fields that are not values of their types.
pub fn check_defaults(types: &Types, context: &mut Context) {
    for (id, definition) in types.iter() {
        let declaration = context.names.declared[id.0].declaration;
        let typed = declaration.and_then(|declaration| declaration.fields.as_ref());
        if let (Some(typed), Shape::Object(object)) = (typed, &definition.shape) {
            fields::check_defaults(typed, &object.fields, types, context);
        }
    }
}

/// Reports aliases of themselves, and returns whether there are any.
pub fn has_alias_loops(definitions: &[TypeDefinition], context: &mut Context) -> bool {
    let next = |index: usize| match &definitions[index].shape {
        Shape::Alias(ty) => ty.named().map(|id| id.0),
        _ => None,
    };
    let mut reported = vec![false; definitions.len()];
    for start in 0..definitions.len() {
        let mut chain = vec![start];
        let mut current = next(start);
        while let Some(link) = current.filter(|link| !chain.contains(link)) {
            chain.push(link);
            current = next(link);
        }
        if current != Some(start) || reported[start] {
            continue;
        }
        for link in &chain {
            reported[*link] = true;
        }
        let message = format!(
            "the type `{}` is an alias of itself",
            definitions[start].name
        );
        let mut diagnostic = Diagnostic::error(message, context.names.span(TypeId(start)));
        for link in chain.iter().skip(1) {
            diagnostic = diagnostic.note(context.names.span(TypeId(*link)), "through this one");
        }
        let help = "make one of them an object with `fields`";
        context.diagnostics.push(diagnostic.help(help));
    }
    reported.contains(&true)
}

/// Reports recursive types whose values would be infinite, or that can't be boxed.
pub fn check_recursion(types: &Types, context: &mut Context) {
    let mut reported = std::collections::HashSet::new();
    for (id, definition) in types.iter() {
        // A type that only contains an infinite one is not the cause, and each cycle is reported once.
        if types.size(id).is_none() && types.holds_itself(id) && reported.insert(types.group(id)) {
            let message = format!(
                "the type `{}` always contains itself, so its values would be infinite",
                definition.name
            );
            let mut diagnostic = Diagnostic::error(message, context.names.span(id));
            for (link, _) in types.iter() {
                let is_link = link != id
                    && types.group(link) == types.group(id)
                    && types.size(link).is_none();
                if is_link {
                    diagnostic = diagnostic.note(context.names.span(link), "through this one");
                }
            }
            let help = "make the field through which it contains itself `optional` or an array";
            context.diagnostics.push(diagnostic.help(help));
        }
        report_nullable_names(id, definition, types, context);
    }
}

/// Reports recursion through an alias of `T or null`, since the box has to be inside the `Option`.
fn report_nullable_names(
    id: TypeId,
    definition: &TypeDefinition,
    types: &Types,
    context: &mut Context,
) {
    let Shape::Object(object) = &definition.shape else {
        return;
    };
    for field in &object.fields {
        let target = match &field.ty {
            Type::Nullable(inner) => inner,
            ty => ty,
        };
        let is_hidden = matches!(target, Type::Named(_))
            && matches!(types.resolve(target), Type::Nullable(_))
            && types.held_in_group(id, &field.ty).is_some();
        if is_hidden {
            let message = format!(
                "`{}` contains itself through a nullable type",
                definition.name
            );
            let help = format!("write `or null` in the field `{}` instead", field.wire);
            let diagnostic = Diagnostic::error(message, context.names.span(id)).help(help);
            context.diagnostics.push(diagnostic);
        }
    }
}
