//! Reports literals where there can be none.

use std::collections::HashSet;

use super::Context;
use crate::api::{Shape, Type, TypeId, Types};
use crate::diagnostics::{Diagnostic, Diagnostics};
use crate::syntax::{Field, Named, TypeExpression, TypeSyntax, Typed};

/// Reports a literal that is only a part of the type or that is optional, and several literals.
pub fn refuse_partial(expression: &TypeExpression, diagnostics: &mut Diagnostics) -> Option<()> {
    refuse_several(expression, diagnostics)?;
    let is_whole = matches!(expression.ty, TypeSyntax::Literal(_)) && !expression.optional;
    if is_whole || !matches!(innermost(&expression.ty), TypeSyntax::Literal(_)) {
        return Some(());
    }
    let message = "a literal can't be optional, nullable or part of an array or map";
    let diagnostic = Diagnostic::error(message, expression.span);
    diagnostics.push(diagnostic.help("declare an `enum` with this single value under `types`"));
    None
}

/// Reports any literal, for types of whole bodies and responses.
pub fn refuse_any(expression: &TypeExpression, diagnostics: &mut Diagnostics) -> Option<()> {
    if !matches!(expression.ty, TypeSyntax::Literal(_)) {
        return refuse_partial(expression, diagnostics);
    }
    let diagnostic = Diagnostic::error(
        "a literal is only allowed as the type of a field or parameter",
        expression.span,
    );
    diagnostics.push(diagnostic.help("declare an `enum` with this single value under `types`"));
    None
}

/// Reports several literals, wherever they are in the type.
fn refuse_several(expression: &TypeExpression, diagnostics: &mut Diagnostics) -> Option<()> {
    let TypeSyntax::OneOf(texts) = innermost(&expression.ty) else {
        return Some(());
    };
    let message = "only the field that tags a union can have several literals";
    let values: Vec<String> = texts.iter().map(|text| format!("{text:?}")).collect();
    let help = format!(
        "declare the values under `types`, as in `Kind: {{ enum: [{}] }}`, and use its name here",
        values.join(", ")
    );
    let diagnostic = Diagnostic::error(message, expression.span);
    diagnostics.push(diagnostic.help(help));
    None
}

/// Reports several literals in fields of a request body.
pub fn refuse_several_in(fields: &Named<Typed<Field>>, diagnostics: &mut Diagnostics) {
    let types = fields
        .iter()
        .filter_map(|(_, Typed(field))| field.ty.as_ref());
    for expression in types.filter(|expression| can_tag(expression)) {
        let _ = refuse_several(expression, diagnostics);
    }
}

/// Returns whether a field with this type has several literals, and so has to tag a union.
pub fn can_tag(expression: &TypeExpression) -> bool {
    matches!(expression.ty, TypeSyntax::OneOf(_)) && !expression.optional
}

/// Reports fields of declared types that have several literals and don't tag a union.
pub fn check_tags(types: &Types, context: &mut Context) {
    let mut tags: HashSet<(TypeId, &str)> = HashSet::new();
    for (_, definition) in types.iter() {
        if let Shape::Tagged { tag, variants } = &definition.shape {
            let members = variants.iter().map(|tagged| &tagged.variant.ty);
            let members = members.filter_map(Type::named);
            tags.extend(members.map(|id| (id, tag.as_str())));
        }
    }
    for (id, _) in types.iter() {
        let declaration = context.names.declared[id.0].declaration;
        let fields = declaration.and_then(|declaration| declaration.fields.as_ref());
        for (name, Typed(field)) in fields.into_iter().flat_map(Named::iter) {
            let expression = field.ty.as_ref().filter(|expression| can_tag(expression));
            if let Some(expression) = expression
                && !tags.contains(&(id, name.value.as_str()))
            {
                let _ = refuse_several(expression, context.diagnostics);
            }
        }
    }
}

/// Returns the type inside of arrays, maps and `or null`.
fn innermost(ty: &TypeSyntax) -> &TypeSyntax {
    match ty {
        TypeSyntax::Array(inner) | TypeSyntax::Map(inner) | TypeSyntax::Nullable(inner) => {
            innermost(inner)
        }
        ty => ty,
    }
}
