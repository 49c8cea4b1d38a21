//! Changes of declared types.

use super::change::{Change, Kind, Subject};
use super::context::Context;
use super::fields;
use super::item::{Item, reason};
use super::pairs::Pairs;
use super::unions::{self, Union};
use crate::api::{EnumValue, Shape, Type, TypeDefinition, TypeId};

/// Returns the changes of all declared types.
pub fn changes(context: &Context) -> Vec<Change> {
    let (old, new) = (&context.old.api.types, &context.new.api.types);
    let item = |definition: &TypeDefinition| Item::new(Subject::Type, name(definition));
    let removed = context.types.removed.iter();
    let removed = removed.map(|index| item(old.get(TypeId(*index))).removed(reason::NAME));
    let added = context.types.added.iter().map(|index| {
        let definition = new.get(TypeId(*index));
        item(definition).added(shape_name(&definition.shape))
    });
    let mut list: Vec<Change> = removed.chain(added).collect();
    for (before, after) in &context.types.both {
        list.extend(definition(TypeId(*before), TypeId(*after), context));
    }
    list
}

fn name(definition: &TypeDefinition) -> String {
    format!("types::{}", definition.rust)
}

fn shape_name(shape: &Shape) -> &'static str {
    match shape {
        Shape::Object(_) => "an object",
        Shape::Enum { closed: false, .. } => "an enum",
        Shape::Enum { closed: true, .. } => "a closed enum",
        Shape::Tagged { .. } | Shape::Untagged(_) => "a union",
        Shape::Alias(_) => "another name for a type",
    }
}

fn definition(old_id: TypeId, new_id: TypeId, context: &Context) -> Vec<Change> {
    let (old, new) = (
        context.old.api.types.get(old_id),
        context.new.api.types.get(new_id),
    );
    let TypeDefinition {
        name: _,
        rust,
        module: _,
        doc: _,
        deprecated,
        // It is a type like others.
        partial_of: _,
        shape: _,
        origin: _,
    } = old;
    let owner = name(new);
    let item = Item::new(Subject::Type, &owner);
    let mut list = Vec::new();
    if *rust != new.rust {
        let change = item.change(Kind::Renamed, format!("was `types::{rust}`"));
        list.push(change.breaking(reason::NAME));
    }
    list.extend(item.deprecation(deprecated.as_ref(), new.deprecated.as_ref()));
    list.extend(incoming(&item, old_id, new_id, context));
    list.extend(shape(&owner, old_id, new_id, context));
    list
}

fn incoming(item: &Item, old: TypeId, new: TypeId, context: &Context) -> Option<Change> {
    let is_old = context.old.api.incoming.contains(&old);
    let is_new = context.new.api.incoming.contains(&new);
    let detail = match (is_old, is_new) {
        (false, true) => "is received from elsewhere, such as from a webhook",
        (true, false) => "isn't received from elsewhere any more",
        _ => return None,
    };
    let change = item.change(Kind::Incoming, detail);
    Some(change.compatible("programs decode it as before"))
}

fn shape(owner: &str, old_id: TypeId, new_id: TypeId, context: &Context) -> Vec<Change> {
    let (before, after) = (&context.old, &context.new);
    let item = Item::new(Subject::Type, owner);
    let (old, new) = (
        &before.api.types.get(old_id).shape,
        &after.api.types.get(new_id).shape,
    );
    if let (Some(old), Some(new)) = (
        fields::object(old_id, before),
        fields::object(new_id, after),
    ) {
        return fields::changes(owner, old, new);
    }
    if let (Some(old), Some(new)) = (Union::of(old_id, before), Union::of(new_id, after)) {
        return unions::changes(owner, &old, &new);
    }
    match (old, new) {
        (
            Shape::Enum { values, closed },
            Shape::Enum {
                values: new_values,
                closed: new_closed,
            },
        ) => {
            let mut list: Vec<Change> = openness(&item, *closed, *new_closed).into_iter().collect();
            list.extend(enum_values(
                owner,
                values,
                new_values,
                *closed && *new_closed,
            ));
            list
        }
        (Shape::Alias(old), Shape::Alias(new)) => {
            alias(&item, old, new, context).into_iter().collect()
        }
        _ => {
            let detail = format!("is {} instead of {}", shape_name(new), shape_name(old));
            let change = item.change(Kind::Type, detail);
            vec![
                change
                    .breaking("programs that use it don't compile")
                    .wire(true),
            ]
        }
    }
}

fn alias(item: &Item, old: &Type, new: &Type, context: &Context) -> Option<Change> {
    let (before, after) = (&context.old, &context.new);
    if before.compared(old) == after.compared(new) {
        return None;
    }
    let wire = before.json(old) != after.json(new);
    let shown = (before.shown(old), after.shown(new));
    let detail = format!("is another name for `{}` instead of `{}`", shown.1, shown.0);
    let change = item.change(Kind::Type, detail).wire(wire);
    Some(if before.expanded(old) == after.expanded(new) {
        change.compatible("it is the same type for the compiler")
    } else {
        change.breaking("programs that use it don't compile")
    })
}

fn openness(item: &Item, old: bool, new: bool) -> Option<Change> {
    let (detail, reason) = match (old, new) {
        (true, false) => (
            "keeps values that it doesn't know, in `Unknown`",
            "parsing it from text gives another error type",
        ),
        (false, true) => (
            "refuses values that it doesn't know",
            "programs that use `Unknown` or `From<&str>` don't compile",
        ),
        _ => return None,
    };
    let change = item.change(Kind::Distinction, detail);
    Some(change.breaking(reason).wire(true))
}

fn enum_values(owner: &str, old: &[EnumValue], new: &[EnumValue], closed: bool) -> Vec<Change> {
    let pairs = Pairs::of(
        old,
        new,
        &[
            &|value: &EnumValue| Some(value.wire.clone()),
            &|value: &EnumValue| Some(value.rust.clone()),
        ],
    );
    let item = |value: &EnumValue| Item::inside(owner, Subject::Value, &value.rust);
    let removed = pairs.removed.iter();
    let removed = removed.map(|index| {
        item(&old[*index])
            .removed("programs that name its variant don't compile")
            .wire(closed)
    });
    let added = pairs.added.iter().map(|index| {
        let value = &new[*index];
        let change = item(value).added(format!("{:?}", value.wire));
        change
            .compatible("the enum is `#[non_exhaustive]`")
            .wire(closed)
    });
    let mut list: Vec<Change> = removed.chain(added).collect();
    for (before, after) in &pairs.both {
        let EnumValue {
            wire,
            rust,
            doc: _,
            deprecated,
            origin: _,
        } = &old[*before];
        let new = &new[*after];
        let item = item(new);
        if *rust != new.rust {
            let change = item.change(Kind::Renamed, format!("was `{rust}`"));
            list.push(change.breaking(reason::NAME));
        }
        if *wire != new.wire {
            let detail = format!("is {:?} in JSON instead of {wire:?}", new.wire);
            list.push(item.wire(Kind::WireName, detail));
        }
        list.extend(item.deprecation(deprecated.as_ref(), new.deprecated.as_ref()));
    }
    list
}
