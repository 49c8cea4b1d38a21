//! Resolves unions, and checks that their members can be distinguished.

use super::Context;
use super::literals;
use super::names::{Kind, Names, UNKNOWN};
use crate::api::{
    EnumValue, Field, Origin, Shape, TaggedVariant, Type, TypeDefinition, TypeId, Types, Variant,
};
use crate::diagnostics::Diagnostic;
use crate::scalar::{JsonKind, Scalar};
use crate::syntax::{Members, Text, TypeDeclaration, TypeExpression, TypeSyntax, Typed};

/// Resolves `union`: a list of types, or a mapping from names to types.
pub fn resolve(members: &Members, tag: Option<&Text>, context: &mut Context) -> Shape {
    let mut names = Names::default();
    let mut variants = Vec::with_capacity(members.members.len());
    for (name, expression) in &members.members {
        let Some(ty) = member(expression, context) else {
            continue;
        };
        let rust = match name {
            Some(name) => {
                let kind = Kind {
                    taken: &[UNKNOWN],
                    ..Kind::CAMEL
                };
                names.add(name, None, kind, context.diagnostics)
            }
            None => unnamed(expression, &ty, &mut names, context),
        };
        variants.extend(rust.map(|rust| {
            let origin = Origin::at(expression.span);
            let word = word(name.as_ref(), expression);
            (Variant { rust, ty, origin }, word)
        }));
    }
    if let Some(tag) = tag {
        return tagged(&tag.value, variants, context);
    }
    let variants = variants.into_iter().map(|(variant, _)| variant);
    Shape::Untagged(variants.collect())
}

/// Returns what the spec calls a member: its name, or else its type.
fn word(name: Option<&Text>, expression: &TypeExpression) -> Text {
    Text {
        value: name.map_or_else(|| expression.to_string(), |name| name.value.clone()),
        span: expression.span,
    }
}

/// Returns the variant name of an unnamed member: that of its type.
fn unnamed(
    expression: &TypeExpression,
    ty: &Type,
    names: &mut Names,
    context: &mut Context,
) -> Option<String> {
    let name = match ty {
        Type::Named(id) => context.names.declared[id.0].rust.clone(),
        Type::Scalar(scalar) => scalar.facts().variant.to_owned(),
        Type::Array(_) => "List".to_owned(),
        Type::Map(_) => "Map".to_owned(),
        Type::Literal(_) | Type::OneOf(_) | Type::Nullable(_) => "Text".to_owned(),
    };
    let help = "name the members: `union: { First: string, Second: timestamp }`";
    let clash = if name == UNKNOWN {
        let message = "the name `Unknown` is reserved for values that match no member";
        Err(Box::new(Diagnostic::error(message, expression.span)))
    } else {
        let typed = match &expression.ty {
            TypeSyntax::Named(name) => name.value.clone(),
            _ => name.clone(),
        };
        let typed = Text {
            value: typed,
            span: expression.span,
        };
        names.claim(&name, &typed)
    };
    match clash {
        Ok(()) => Some(name),
        Err(diagnostic) => {
            context.diagnostics.push(diagnostic.help(help));
            None
        }
    }
}

fn member(expression: &TypeExpression, context: &mut Context) -> Option<Type> {
    let refuse = |message: &str, help: &str, context: &mut Context| {
        let diagnostic = Diagnostic::error(message, expression.span);
        context.diagnostics.push(diagnostic.help(help));
        None
    };
    if expression.optional || matches!(expression.ty, TypeSyntax::Nullable(_)) {
        let message = "a union member can't be optional or nullable";
        let help = "write `optional` or `or null` where the union is used";
        return refuse(message, help, context);
    }
    literals::refuse_partial(expression, context.diagnostics)?;
    let ty = context.names.resolve(&expression.ty, context.diagnostics)?;
    if matches!(ty, Type::Literal(_) | Type::Scalar(Scalar::Unknown)) {
        let message = "a union member can't have this type";
        let help =
            "JSON that matches no member is kept anyway; for fixed strings, declare an `enum`";
        return refuse(message, help, context);
    }
    Some(ty)
}

/// Finds the literal that each variant has in the field `tag`.
fn tagged(tag: &str, variants: Vec<(Variant, Text)>, context: &mut Context) -> Shape {
    let mut seen: Vec<(TaggedVariant, Text)> = Vec::with_capacity(variants.len());
    for (variant, word) in variants {
        let Some(texts) = tag_texts(tag, &variant.ty, context) else {
            let help = format!("add the field to it, as in `{tag}: '\"value\"'`, or remove `tag`");
            let message = format!(
                "`{}` is not an object with a literal in the field `{tag}`",
                word.value
            );
            let mut diagnostic = Diagnostic::error(message, word.span).help(help);
            if let Type::Named(id) = &variant.ty {
                diagnostic = diagnostic.note(context.names.span(*id), "declared here");
            }
            context.diagnostics.push(diagnostic);
            continue;
        };
        for text in &texts {
            let same = seen.iter().find(|(first, _)| first.texts.contains(text));
            let Some((_, first)) = same else {
                continue;
            };
            let message = format!(
                "`{}` and `{}` both have \"{text}\" in `{tag}`",
                first.value, word.value
            );
            let diagnostic = Diagnostic::error(message, word.span);
            context
                .diagnostics
                .push(diagnostic.note(first.span, "the other one"));
        }
        seen.push((TaggedVariant { texts, variant }, word));
    }
    Shape::Tagged {
        tag: tag.to_owned(),
        variants: seen.into_iter().map(|(variant, _)| variant).collect(),
    }
}

/// Returns the literals of a field of a declared object.
fn tag_texts(tag: &str, ty: &Type, context: &Context) -> Option<Vec<String>> {
    let Type::Named(id) = ty else { return None };
    let declaration: &TypeDeclaration = context.names.declared[id.0].declaration?;
    let mut fields = declaration.fields.as_ref()?.iter();
    let (_, Typed(field)) = fields.find(|(name, _)| name.value == tag)?;
    match &field.ty.as_ref()?.ty {
        TypeSyntax::Literal(text) => Some(vec![text.clone()]),
        TypeSyntax::OneOf(texts) => Some(texts.clone()),
        _ => None,
    }
}

/// Reports members of unions without a tag that an earlier member can match.
pub fn check_shapes(types: &Types, context: &mut Context) {
    for (id, definition) in types.iter() {
        let Shape::Untagged(variants) = &definition.shape else {
            continue;
        };
        for (position, later) in variants.iter().enumerate() {
            let mut earlier = variants[..position].iter().enumerate();
            let found = earlier.find(|(_, earlier)| can_match(&earlier.ty, &later.ty, types));
            let Some((first, earlier)) = found else {
                continue;
            };
            let (first, second) = (
                member_word(id, first, context),
                member_word(id, position, context),
            );
            let message = format!(
                "`{}` is ambiguous: `{}` is tried first and can match the same JSON",
                second.value, first.value
            );
            let diagnostic =
                Diagnostic::error(message, second.span).note(first.span, "tried first");
            let help = advice((earlier, &first.value), (later, &second.value), types);
            context.diagnostics.push(diagnostic.help(help));
        }
    }
}

/// Returns what the spec calls a union member, or else the union's name.
fn member_word(id: TypeId, position: usize, context: &Context) -> Text {
    let declared = &context.names.declared[id.0];
    let members = declared
        .declaration
        .and_then(|declaration| declaration.members.as_ref());
    let member = members.and_then(|members| members.members.get(position));
    member.map_or_else(
        || declared.name.clone(),
        |(name, expression)| word(name.as_ref(), expression),
    )
}

/// Suggests how to make two members of a union distinguishable.
fn advice(
    (earlier, first): (&Variant, &str),
    (later, second): (&Variant, &str),
    types: &Types,
) -> String {
    if !can_match(&later.ty, &earlier.ty, types) {
        return format!("put `{second}` before `{first}`");
    }
    let is_open_enum = |ty: &Type| {
        matches!(
            definition(ty, types).map(|definition| &definition.shape),
            Some(Shape::Enum { closed: false, .. })
        )
    };
    match (form(&earlier.ty, types), form(&later.ty, types)) {
        (Form::Object(_), Form::Object(_)) => {
            "give each a field with a distinct literal, and name that field in `tag`".to_owned()
        }
        (Form::Kind(JsonKind::Any), _) | (_, Form::Kind(JsonKind::Any)) => {
            "a union can't contain another one without a `tag`: list all types in one union"
                .to_owned()
        }
        _ if is_open_enum(&earlier.ty) => format!(
            "make `{first}` `closed: true`, so that it matches only its own values, or merge the two types"
        ),
        _ => "merge the two types".to_owned(),
    }
}

fn definition<'a>(ty: &Type, types: &'a Types) -> Option<&'a TypeDefinition> {
    match ty {
        Type::Named(id) => Some(types.get(*id)),
        _ => None,
    }
}

/// The form of JSON of a type, by which members can be distinguished.
#[derive(Clone, Copy)]
enum Form<'a> {
    /// An object with these fields.
    Object(&'a [Field]),
    /// One of these strings.
    Closed(&'a [EnumValue]),
    /// Any value of a kind.
    Kind(JsonKind),
}

fn form<'a>(ty: &'a Type, types: &'a Types) -> Form<'a> {
    Form::Kind(match types.resolve(ty) {
        Type::Scalar(scalar) => scalar.facts().json,
        Type::Literal(_) | Type::OneOf(_) => JsonKind::String,
        Type::Array(_) => JsonKind::Array,
        Type::Map(_) => JsonKind::Object,
        Type::Nullable(_) => JsonKind::Any,
        Type::Named(id) => match &types.get(*id).shape {
            Shape::Object(object) => return Form::Object(&object.fields),
            Shape::Enum {
                values,
                closed: true,
            } => return Form::Closed(values),
            Shape::Enum { .. } => JsonKind::String,
            Shape::Tagged { .. } => JsonKind::Object,
            Shape::Untagged(_) | Shape::Alias(_) => JsonKind::Any,
        },
    })
}

/// Returns whether JSON of type `later` can match `earlier`.
fn can_match(earlier: &Type, later: &Type, types: &Types) -> bool {
    match (form(earlier, types), form(later, types)) {
        (Form::Kind(JsonKind::Any), _) | (_, Form::Kind(JsonKind::Any)) => true,
        (Form::Object(earlier), Form::Object(later)) => object_can_match(earlier, later),
        (Form::Object(earlier), Form::Kind(JsonKind::Object)) => {
            earlier.iter().all(|field| field.optional)
        }
        (Form::Kind(earlier), Form::Object(_)) => earlier == JsonKind::Object,
        (Form::Kind(earlier), Form::Closed(_)) => earlier == JsonKind::String,
        // A closed enum matches only its own values.
        (Form::Closed(earlier), Form::Closed(later)) => later
            .iter()
            .any(|value| earlier.iter().any(|known| known.wire == value.wire)),
        (Form::Kind(earlier), Form::Kind(later)) => {
            earlier == later || (earlier == JsonKind::Number && later == JsonKind::Integer)
        }
        (Form::Object(_) | Form::Closed(_), _) => false,
    }
}

/// Returns whether the later object has each required field of the earlier one, with the same literal if it has one.
fn object_can_match(earlier: &[Field], later: &[Field]) -> bool {
    let mut needed = earlier.iter().filter(|field| !field.optional);
    needed.all(|needed| {
        let found = later.iter().find(|field| field.wire == needed.wire);
        found.is_some_and(|found| match (&needed.ty, &found.ty) {
            (Type::Literal(needed), Type::Literal(found)) => needed == found,
            _ => true,
        })
    })
}
