//! Changes to fields and types.

use codegen::api::{
    EnumValue, Field, Limits, Object, Plain, Scalar, Shape, TaggedVariant, Type, TypeDefinition,
    Variant,
};

use super::{Change, each, extend, seen, toggle, unseen, within};

/// Changes that matter for fields everywhere.
pub fn field(field: &Field) -> Vec<Change<Field>> {
    let Field {
        wire: _,
        rust: _,
        ty,
        optional: _,
        // Of query parameters.
        comma_joined: _,
        // Of parameters and bodies.
        empty: _,
        // Of bodies.
        secret: _,
        limits,
        default: _,
        doc: _,
        deprecated: _,
        // Nothing is emitted from it.
        origin: _,
    } = field;
    let mut changes = vec![
        unseen("default", |field: &mut Field| {
            let default = Plain::Text("another".to_owned());
            field.default = field.default.is_none().then_some(default);
        }),
        seen("wire", |field: &mut Field| field.wire.push('x')),
        unseen("doc", |field: &mut Field| extend(&mut field.doc)),
        seen("deprecated", |field: &mut Field| {
            toggle(&mut field.deprecated);
        }),
    ];
    let rename = |field: &mut Field| field.rust.push('x');
    if field.is_literal() {
        // A literal has no field in Rust.
        changes.push(unseen("rust", rename));
    } else {
        changes.push(seen("rust", rename));
        changes.push(seen("optional", |field: &mut Field| {
            field.optional = !field.optional;
        }));
        changes.push(seen("secret", |field: &mut Field| {
            field.secret = !field.secret;
        }));
    }
    changes.extend(within("type", self::ty(ty), |field: &mut Field| {
        Some(&mut field.ty)
    }));
    changes.extend(within(
        "limits",
        self::limits(limits),
        |field: &mut Field| Some(&mut field.limits),
    ));
    changes
}

fn limits(limits: &Limits) -> Vec<Change<Limits>> {
    let Limits {
        min_length: _,
        max_length: _,
        min_items: _,
        max_items: _,
        minimum: _,
        maximum: _,
    } = limits;
    let more = |limit: &mut Option<f64>| *limit = Some(limit.unwrap_or_default() + 1.0);
    vec![
        unseen("minimum length", move |limits: &mut Limits| {
            more(&mut limits.min_length);
        }),
        unseen("maximum length", move |limits: &mut Limits| {
            more(&mut limits.max_length);
        }),
        unseen("minimum of items", move |limits: &mut Limits| {
            more(&mut limits.min_items);
        }),
        unseen("maximum of items", move |limits: &mut Limits| {
            more(&mut limits.max_items);
        }),
        unseen("minimum", move |limits: &mut Limits| {
            more(&mut limits.minimum);
        }),
        unseen("maximum", move |limits: &mut Limits| {
            more(&mut limits.maximum);
        }),
    ]
}

pub fn ty(ty: &Type) -> Vec<Change<Type>> {
    let inside = |changes: Vec<Change<Type>>| {
        within("inside", changes, |ty| match ty {
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => Some(&mut **inner),
            Type::Scalar(_) | Type::Literal(_) | Type::OneOf(_) | Type::Named(_) => None,
        })
    };
    match ty {
        Type::Scalar(scalar) => {
            let mut others = Scalar::all().skip_while(|other| other != scalar).skip(1);
            let next = others.next().unwrap_or(Scalar::String);
            vec![seen("another scalar", move |ty| *ty = Type::Scalar(next))]
        }
        Type::Literal(text) => {
            let other = format!("{text}x");
            vec![seen("literal", move |ty| {
                *ty = Type::Literal(other.clone());
            })]
        }
        Type::OneOf(_) => vec![seen("one of others", |ty| {
            if let Type::OneOf(texts) = ty {
                texts.pop();
            }
        })],
        Type::Array(item) => {
            let mut changes = inside(self::ty(item));
            let item = item.clone();
            changes.push(seen("map", move |ty| *ty = Type::Map(item.clone())));
            changes
        }
        Type::Map(item) => {
            let mut changes = inside(self::ty(item));
            let item = item.clone();
            changes.push(seen("array", move |ty| *ty = Type::Array(item.clone())));
            changes
        }
        Type::Nullable(inner) => {
            let mut changes = inside(self::ty(inner));
            let inner = inner.clone();
            changes.push(seen("never null", move |ty| *ty = (*inner).clone()));
            changes
        }
        Type::Named(_) => vec![seen("boolean", |ty| *ty = Type::Scalar(Scalar::Boolean))],
    }
}

pub fn definition(definition: &TypeDefinition) -> Vec<Change<TypeDefinition>> {
    let TypeDefinition {
        name: _,
        rust: _,
        module: _,
        doc: _,
        deprecated: _,
        partial_of: _,
        shape,
        origin: _,
    } = definition;
    let mut changes = vec![
        unseen("name", |definition: &mut TypeDefinition| {
            definition.name.push('x');
        }),
        seen("rust", |definition: &mut TypeDefinition| {
            definition.rust.push('x');
        }),
        unseen("module", |definition: &mut TypeDefinition| {
            definition.module.push('x');
        }),
        unseen("doc", |definition: &mut TypeDefinition| {
            extend(&mut definition.doc);
        }),
        seen("deprecated", |definition: &mut TypeDefinition| {
            toggle(&mut definition.deprecated);
        }),
        unseen("partial", |definition: &mut TypeDefinition| {
            definition.partial_of = None;
        }),
    ];
    changes.extend(within(
        "shape",
        self::shape(shape),
        |definition: &mut TypeDefinition| Some(&mut definition.shape),
    ));
    changes
}

fn shape(shape: &Shape) -> Vec<Change<Shape>> {
    match shape {
        Shape::Object(object) => within("object", self::object(object), |shape| match shape {
            Shape::Object(object) => Some(object),
            _ => None,
        }),
        Shape::Enum { values, closed: _ } => {
            let mut changes = each("value", values, value, |shape| match shape {
                Shape::Enum { values, .. } => values,
                _ => &mut [],
            });
            changes.push(seen("closed", |shape| {
                if let Shape::Enum { closed, .. } = shape {
                    *closed = !*closed;
                }
            }));
            changes
        }
        Shape::Tagged { tag: _, variants } => {
            let mut changes = each("variant", variants, tagged, |shape| match shape {
                Shape::Tagged { variants, .. } => variants,
                _ => &mut [],
            });
            changes.push(seen("tag", |shape| {
                if let Shape::Tagged { tag, .. } = shape {
                    tag.push('x');
                }
            }));
            changes
        }
        Shape::Untagged(variants) => {
            let mut changes = each("variant", variants, variant, |shape| match shape {
                Shape::Untagged(variants) => variants,
                _ => &mut [],
            });
            if variants.len() > 1 {
                changes.push(seen("order", |shape| {
                    if let Shape::Untagged(variants) = shape {
                        variants.rotate_left(1);
                    }
                }));
            }
            changes
        }
        Shape::Alias(ty) => within("alias", self::ty(ty), |shape| match shape {
            Shape::Alias(ty) => Some(ty),
            _ => None,
        }),
    }
}

fn object(object: &Object) -> Vec<Change<Object>> {
    let Object { fields, additional } = object;
    let mut changes = each("field", fields, field, |object: &mut Object| {
        &mut object.fields
    });
    if let Some(additional) = additional {
        changes.push(seen("nothing else", |object: &mut Object| {
            object.additional = None;
        }));
        let inside = match additional {
            Type::Map(value) => ty(value),
            _ => Vec::new(),
        };
        changes.extend(within(
            "additional",
            inside,
            |object: &mut Object| match object.additional.as_mut() {
                Some(Type::Map(value)) => Some(&mut **value),
                _ => None,
            },
        ));
    }
    changes
}

fn value(value: &EnumValue) -> Vec<Change<EnumValue>> {
    let EnumValue {
        wire: _,
        rust: _,
        doc: _,
        deprecated: _,
        origin: _,
    } = value;
    vec![
        seen("wire", |value: &mut EnumValue| value.wire.push('x')),
        seen("rust", |value: &mut EnumValue| value.rust.push('x')),
        unseen("doc", |value: &mut EnumValue| extend(&mut value.doc)),
        seen("deprecated", |value: &mut EnumValue| {
            toggle(&mut value.deprecated);
        }),
    ]
}

fn tagged(tagged: &TaggedVariant) -> Vec<Change<TaggedVariant>> {
    let TaggedVariant { texts, variant } = tagged;
    let mut changes = vec![seen("text", |tagged: &mut TaggedVariant| {
        tagged.texts[0].push('x');
    })];
    if texts.len() > 1 {
        changes.push(seen("one text less", |tagged: &mut TaggedVariant| {
            tagged.texts.pop();
        }));
    }
    changes.extend(within(
        "variant",
        self::variant(variant),
        |tagged: &mut TaggedVariant| Some(&mut tagged.variant),
    ));
    changes
}

fn variant(variant: &Variant) -> Vec<Change<Variant>> {
    let Variant {
        rust: _,
        ty,
        origin: _,
    } = variant;
    let mut changes = vec![seen("rust", |variant: &mut Variant| variant.rust.push('x'))];
    changes.extend(within("type", self::ty(ty), |variant: &mut Variant| {
        Some(&mut variant.ty)
    }));
    changes
}
