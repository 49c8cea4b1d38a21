//! Changes of handles: of scopes, and of resources.

use super::change::{Change, Kind, Subject};
use super::context::Context;
use super::input;
use super::inputs::{self, Owner};
use super::item::{Item, reason};
use super::paths;
use crate::api::{Api, PathTemplate, Resource, Scope};

/// Returns the changes of scopes.
pub fn of_scopes(context: &Context) -> Vec<Change> {
    let (old, new) = (context.old.api, context.new.api);
    let item = |scope: &Scope| Item::new(Subject::Handle, handle(scope));
    let removed = context.scopes.removed.iter();
    let removed = removed.map(|index| item(&old.scopes[*index]).removed(reason::CALL));
    let added = context.scopes.added.iter();
    let added = added.map(|index| {
        let scope = &new.scopes[*index];
        item(scope).added(format!("`{}`", scope.path.text()))
    });
    let mut list: Vec<Change> = removed.chain(added).collect();
    for (before, after) in &context.scopes.both {
        list.extend(scope(&old.scopes[*before], &new.scopes[*after], context));
    }
    list
}

fn handle(scope: &Scope) -> String {
    format!("handles::{}", scope.rust)
}

/// The handle that a scope or resource is under.
fn owner(within: Option<usize>, api: &Api) -> String {
    match within.and_then(|index| api.scopes.get(index)) {
        Some(scope) => format!("`{}`", handle(scope)),
        None => "`Client`".to_owned(),
    }
}

fn scope(old: &Scope, new: &Scope, context: &Context) -> Vec<Change> {
    let Scope {
        name: _,
        method,
        rust,
        within,
        path,
        doc: _,
    } = old;
    let item = Item::new(Subject::Handle, handle(new));
    let mut list = Vec::new();
    if *rust != new.rust {
        let change = item.change(Kind::Renamed, format!("was `handles::{rust}`"));
        list.push(change.breaking(reason::NAME));
    }
    if *method != new.method {
        let detail = format!("is returned by `{}` instead of `{method}`", new.method);
        list.push(item.change(Kind::Renamed, detail).breaking(reason::CALL));
    }
    if !context.is_same_scope(*within, new.within) {
        let detail = format!("is returned by {}", owner(new.within, context.new.api));
        list.push(item.change(Kind::Moved, detail).breaking(reason::CALL));
    }
    if paths::sent(path) != paths::sent(&new.path) {
        let is_inside = |resource: &Resource| {
            let scopes = context.old.api.nested(resource.path_from);
            scopes.into_iter().any(|scope| std::ptr::eq(scope, old))
        };
        let detail = path_detail(&path.text(), &new.path.text());
        let change = item.change(Kind::Endpoint, detail);
        let wire = are_lost(is_inside, context);
        list.push(change.compatible(reason::SAME_CODE).wire(wire));
    }
    let inputs = (input::of_path(path), input::of_path(&new.path));
    list.extend(inputs::changes(
        &handle(new),
        &Owner::Handle,
        &inputs,
        context,
    ));
    list
}

fn path_detail(old: &str, new: &str) -> String {
    format!("has the path `{new}` instead of `{old}`")
}

/// Whether operations of some old resources are sent elsewhere.
fn are_lost(is_meant: impl Fn(&Resource) -> bool, context: &Context) -> bool {
    let mut below = context.old_operations.iter();
    below.any(|located| is_meant(located.resource) && context.is_lost(&located.endpoint))
}

/// Returns the changes of resources.
pub fn of_resources(context: &Context) -> Vec<Change> {
    let (old, new) = (context.old.api, context.new.api);
    let item = |resource: &Resource| Item::new(Subject::Resource, resource.module.as_str());
    let removed = context.resources.removed.iter();
    let removed = removed.map(|index| item(&old.resources[*index]).removed(reason::NAME));
    let added = context.resources.added.iter();
    let added = added.map(|index| {
        let resource = &new.resources[*index];
        item(resource).added(operations_of(resource, new))
    });
    let mut list: Vec<Change> = removed.chain(added).collect();
    for (before, after) in &context.resources.both {
        list.extend(resource(
            &old.resources[*before],
            &new.resources[*after],
            context,
        ));
    }
    list
}

fn operations_of(resource: &Resource, api: &Api) -> String {
    let operations = resource.operations.iter();
    let methods: Vec<String> = operations.map(|one| format!("`{}`", one.method)).collect();
    let methods = methods.join(", ");
    if resource.is_scope {
        format!("{methods} on {}", owner(resource.within, api))
    } else {
        methods
    }
}

fn resource(old: &Resource, new: &Resource, context: &Context) -> Vec<Change> {
    let Resource {
        name,
        is_scope: _,
        method: _,
        module,
        rust: _,
        within: _,
        path_from,
        path,
        doc: _,
        operations: _,
    } = old;
    let item = Item::new(Subject::Resource, new.module.as_str());
    let mut list = Vec::new();
    if *module != new.module {
        let change = item.change(Kind::Renamed, format!("was `{module}`"));
        list.push(change.breaking(reason::NAME));
    } else if *name != new.name {
        let detail = format!(
            "is called `{}` in errors and logs, instead of `{name}`",
            new.name
        );
        list.push(
            item.change(Kind::Name, detail)
                .compatible(reason::SAME_CODE),
        );
    }
    list.extend(resource_path(
        &item,
        (*path_from, path),
        (old, new),
        context,
    ));
    list.extend(resource_handle(&item, old, new, context));
    list
}

/// Returns the changes of the handle that has the operations as methods.
fn resource_handle(item: &Item, old: &Resource, new: &Resource, context: &Context) -> Vec<Change> {
    let within = owner(new.within, context.new.api);
    let moved = |detail: String| item.change(Kind::Moved, detail).breaking(reason::CALL);
    let is_elsewhere = !context.is_same_scope(old.within, new.within);
    let mut list = Vec::new();
    match (old.is_scope, new.is_scope) {
        (true, false) => {
            let detail = format!("has its methods on a handle of its own, `{}`", new.rust);
            list.push(moved(detail));
        }
        (false, true) => list.push(moved(format!("has its methods on {within}"))),
        (true, true) if is_elsewhere => list.push(moved(format!("has the operations of {within}"))),
        // Names are those of the scope.
        (true, true) => {}
        (false, false) => {
            if old.method != new.method {
                let detail = format!(
                    "is returned by `{}` instead of `{}`",
                    new.method, old.method
                );
                list.push(item.change(Kind::Renamed, detail).breaking(reason::CALL));
            }
            if old.rust != new.rust {
                let detail = format!("has the handle `{}` instead of `{}`", new.rust, old.rust);
                list.push(item.change(Kind::Renamed, detail).breaking(reason::NAME));
            }
            if is_elsewhere {
                list.push(moved(format!("is returned by {within}")));
            }
        }
    }
    list
}

fn resource_path(
    item: &Item,
    (path_from, path): (Option<usize>, &PathTemplate),
    (old, new): (&Resource, &Resource),
    context: &Context,
) -> Option<Change> {
    let is_same_start = context.is_same_scope(path_from, new.path_from);
    let is_own = !is_same_start || paths::sent(path) != paths::sent(&new.path);
    let (old_path, new_path) = (
        paths::of_resource(old, context.old.api),
        paths::of_resource(new, context.new.api),
    );
    if !is_own || old_path == new_path {
        return None;
    }
    let whole = |resource: &Resource, api: &Api| {
        let scopes = api.nested(resource.path_from).into_iter();
        let paths = scopes.map(|scope| &scope.path).chain([&resource.path]);
        let path: String = paths.map(PathTemplate::text).collect();
        if path.is_empty() {
            "/".to_owned()
        } else {
            path
        }
    };
    let (before, after) = (whole(old, context.old.api), whole(new, context.new.api));
    let wire = are_lost(|resource| std::ptr::eq(resource, old), context);
    let change = item.change(Kind::Endpoint, path_detail(&before, &after));
    Some(change.compatible(reason::SAME_CODE).wire(wire))
}
