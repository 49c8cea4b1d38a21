//! Changes of operations, apart from what callers pass and what comes back.

use std::collections::BTreeSet;

use super::change::{Change, Kind, Subject};
use super::context::{Context, Located};
use super::input;
use super::inputs::{self, Owner};
use super::item::{Item, reason};
use super::paths;
use super::responses;
use crate::api::required::struct_name;
use crate::api::{Body, Operation, Types};

/// Returns the changes of operations.
pub fn changes(context: &Context) -> Vec<Change> {
    let (old, new) = (&context.old_operations, &context.new_operations);
    let item = |located: &Located| Item::new(Subject::Operation, located.item());
    let removed = context.operations.removed.iter();
    let removed = removed.map(|index| item(&old[*index]).removed(reason::CALL));
    // A new resource tells its operations.
    let added = context.operations.added.iter().map(|index| &new[*index]);
    let added = added.filter(|located| located.common.is_some());
    let added = added.map(|located| {
        let endpoint = endpoint(located, context);
        item(located).added(format!("`{endpoint}`"))
    });
    let mut list: Vec<Change> = removed.chain(added).collect();
    for (before, after) in &context.operations.both {
        list.extend(operation(&old[*before], &new[*after], context));
    }
    list
}

fn endpoint(located: &Located, context: &Context) -> String {
    let path = context
        .new
        .api
        .full_path(located.resource, located.operation);
    format!("{} {path}", located.operation.http_method.as_str())
}

fn operation(old: &Located, new: &Located, context: &Context) -> Vec<Change> {
    let Operation {
        name: _,
        method: _,
        rust: _,
        http_method: _,
        path: _,
        doc: _,
        link: _,
        not_found: _,
        deprecated,
        idempotent,
        query: _,
        headers: _,
        body,
        returns: _,
        result: _,
        pages: _,
        origin: _,
    } = old.operation;
    let item = Item::new(Subject::Operation, new.item());
    let mut list = names(&item, old, new);
    list.extend(endpoints(&item, old, new, context));
    if *idempotent != new.operation.idempotent {
        let detail = if *idempotent {
            "isn't retried on transient errors any more"
        } else {
            "is retried on transient errors"
        };
        list.push(item.wire(Kind::Retries, detail));
    }
    list.extend(bodies(&item, body.as_ref(), new.operation.body.as_ref()));
    let inputs = (
        input::of_operation(old.operation),
        input::of_operation(new.operation),
    );
    let by = Owner::Operation {
        old: required_struct(old.operation, &context.old.api.types),
        new: required_struct(new.operation, &context.new.api.types),
    };
    list.extend(inputs::changes(&new.item(), &by, &inputs, context));
    list.extend(responses::changes(
        &new.item(),
        old.operation,
        new.operation,
        context,
    ));
    let new_deprecated = new.operation.deprecated.as_ref();
    list.extend(item.deprecation(deprecated.as_ref(), new_deprecated));
    list
}

fn required_struct(operation: &Operation, types: &Types) -> Option<String> {
    let is_needed = !operation.named_arguments(types).is_empty();
    is_needed.then(|| struct_name(&operation.rust))
}

fn names(item: &Item, old: &Located, new: &Located) -> Vec<Change> {
    let (before, after) = (old.operation, new.operation);
    let mut list = Vec::new();
    // A resource with another name tells that itself.
    if new.common != old.common {
        let change = item.change(Kind::Moved, format!("was `{}`", old.item()));
        list.push(change.breaking(reason::NAME));
        return list;
    }
    if before.rust != after.rust {
        let change = item.change(Kind::Renamed, format!("was `{}`", before.rust));
        list.push(change.breaking(reason::NAME));
    }
    if before.method != after.method {
        let detail = format!(
            "is made by the method `{}` instead of `{}`",
            after.method, before.method
        );
        list.push(item.change(Kind::Renamed, detail).breaking(reason::CALL));
    } else if before.name != after.name {
        let detail = format!(
            "is called `{}` in errors and logs, instead of `{}`",
            after.name, before.name
        );
        list.push(
            item.change(Kind::Name, detail)
                .compatible(reason::SAME_CODE),
        );
    }
    list
}

/// A resource or a scope with another path tells that itself.
fn endpoints(item: &Item, old: &Located, new: &Located, context: &Context) -> Option<Change> {
    let (before, after) = (old.operation, new.operation);
    let is_same = before.http_method == after.http_method
        && paths::sent(&before.path) == paths::sent(&after.path)
        && (old.common == new.common || old.endpoint == new.endpoint);
    if is_same {
        return None;
    }
    let path = context.old.api.full_path(old.resource, before);
    let detail = format!(
        "is `{}` instead of `{} {path}`",
        endpoint(new, context),
        before.http_method.as_str()
    );
    let change = item.wire(Kind::Endpoint, detail);
    Some(change.wire(old.endpoint != new.endpoint))
}

fn bodies(item: &Item, old: Option<&Body>, new: Option<&Body>) -> Vec<Change> {
    let mut list = Vec::new();
    let is_empty = |body: &Body| body.fields().is_empty();
    match (old, new) {
        (None, Some(body)) if is_empty(body) => {
            list.push(item.wire(Kind::Endpoint, "sends an empty object as its body"));
        }
        (Some(body), None) if is_empty(body) => {
            list.push(item.wire(Kind::Endpoint, "sends no body"));
        }
        _ => {}
    }
    let rules = |body: Option<&Body>| -> BTreeSet<String> {
        let groups = body.map(Body::at_least_one_of).unwrap_or_default();
        let names = groups.into_iter().map(|group| {
            let names: BTreeSet<String> = group
                .into_iter()
                .map(|field| format!("`{}`", field.wire))
                .collect();
            names.into_iter().collect::<Vec<_>>().join(", ")
        });
        names.collect()
    };
    let (old, new) = (rules(old), rules(new));
    for names in old.difference(&new) {
        let detail = format!("is sent even if it has none of {names}");
        list.push(item.wire(Kind::Checks, detail));
    }
    for names in new.difference(&old) {
        let detail = format!("is refused if it has none of {names}");
        list.push(item.wire(Kind::Checks, detail));
    }
    list
}
