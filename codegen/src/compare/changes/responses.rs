//! Changes of what comes back.

use super::change::{Change, Kind, Subject};
use super::context::Context;
use super::item::{Item, reason};
use super::pairs::Pairs;
use super::view::View;
use crate::api::{Operation, Pages, Payload, ResponsePath, Returns, Turn};

const USE: &str = "programs that use what comes back don't compile";

/// Returns the changes of the responses of an operation; `owner` is its name.
pub fn changes(owner: &str, old: &Operation, new: &Operation, context: &Context) -> Vec<Change> {
    let item = Item::new(Subject::Operation, owner);
    let mut list = returns(owner, &old.returns, &new.returns, context);
    list.extend(result(&item, old, new, context));
    list.extend(pages(
        &item,
        old.pages.as_ref(),
        new.pages.as_ref(),
        context,
    ));
    list
}

fn returns(owner: &str, old: &Returns, new: &Returns, context: &Context) -> Vec<Change> {
    let item = Item::new(Subject::Operation, owner);
    match (old, new) {
        (Returns::One(old), Returns::One(new)) => payload(&item, "returns", old, new, context)
            .into_iter()
            .collect(),
        (
            Returns::ByStatus { rust, statuses },
            Returns::ByStatus {
                rust: new_rust,
                statuses: new_statuses,
            },
        ) => {
            let mut list = Vec::new();
            if rust != new_rust {
                let detail = format!("returns the enum `{new_rust}` instead of `{rust}`");
                list.push(item.change(Kind::Renamed, detail).breaking(reason::NAME));
            }
            list.extend(by_status(new_rust, statuses, new_statuses, owner, context));
            list
        }
        (_, Returns::ByStatus { rust, .. }) => {
            let change = item.change(Kind::Type, format!("returns the enum `{rust}`, by status"));
            vec![change.breaking(USE).wire(true)]
        }
        (_, Returns::One(payload)) => {
            let ty = text(payload, |ty| context.new.shown(ty));
            let change = item.change(Kind::Type, format!("returns `{ty}` for every status"));
            vec![change.breaking(USE).wire(true)]
        }
    }
}

fn by_status(
    rust: &str,
    old: &[(u16, Payload)],
    new: &[(u16, Payload)],
    owner: &str,
    context: &Context,
) -> Vec<Change> {
    let pairs = Pairs::of(
        old,
        new,
        &[&|(status, _): &(u16, Payload)| Some(status.to_string())],
    );
    let module = owner.rsplit_once("::").map_or("", |(module, _)| module);
    let item = |status: u16| {
        let owner = format!("{module}::{rust}");
        Item::inside(&owner, Subject::Status, &status.to_string())
    };
    let removed = pairs.removed.iter();
    let removed = removed.map(|index| {
        let change = item(old[*index].0).removed("programs that match its variant don't compile");
        change.wire(true)
    });
    let added = pairs.added.iter().map(|index| {
        let (status, payload) = &new[*index];
        let change =
            item(*status).added(format!("`{}`", text(payload, |ty| context.new.shown(ty))));
        change
            .compatible("the enum is `#[non_exhaustive]`")
            .wire(true)
    });
    let both = pairs.both.iter().filter_map(|(before, after)| {
        let ((status, before), (_, after)) = (&old[*before], &new[*after]);
        payload(&item(*status), "has", before, after, context)
    });
    removed.chain(added).chain(both).collect()
}

fn text(payload: &Payload, of_type: impl Fn(&crate::api::Type) -> String) -> String {
    match payload {
        Payload::Nothing => "()".to_owned(),
        Payload::Text => "String".to_owned(),
        Payload::Json(ty) => of_type(ty),
    }
}

fn payload(
    item: &Item,
    verb: &str,
    old: &Payload,
    new: &Payload,
    context: &Context,
) -> Option<Change> {
    let (before, after) = (&context.old, &context.new);
    let json = |payload: &Payload, view: &View| match payload {
        Payload::Nothing => "nothing".to_owned(),
        Payload::Text => "text".to_owned(),
        Payload::Json(ty) => format!("JSON: {}", view.json(ty)),
    };
    let wire = json(old, before) != json(new, after);
    let compared = (
        text(old, |ty| before.compared(ty)),
        text(new, |ty| after.compared(ty)),
    );
    if compared.0 == compared.1 {
        // Text and a JSON string are the same in Rust.
        let is_other = std::mem::discriminant(old) != std::mem::discriminant(new);
        let detail = match new {
            Payload::Text => format!("{verb} text instead of JSON"),
            Payload::Json(_) | Payload::Nothing => format!("{verb} JSON instead of text"),
        };
        return is_other.then(|| item.wire(Kind::Type, detail));
    }
    let shown = (
        text(old, |ty| before.shown(ty)),
        text(new, |ty| after.shown(ty)),
    );
    let detail = format!("{verb} `{}` instead of `{}`", shown.1, shown.0);
    let change = item.change(Kind::Type, detail).wire(wire);
    let expanded = (
        text(old, |ty| before.expanded(ty)),
        text(new, |ty| after.expanded(ty)),
    );
    Some(if expanded.0 == expanded.1 {
        change.compatible("it is the same type under another name")
    } else {
        change.breaking(USE)
    })
}

/// Returns the change of what `send` returns, if that is a part of the response.
fn result(item: &Item, old: &Operation, new: &Operation, context: &Context) -> Option<Change> {
    let path = |operation: &Operation| operation.result.as_ref().map(ResponsePath::text);
    let (old_path, new_path) = (path(old), path(new));
    if old_path.is_none() && new_path.is_none() {
        return None;
    }
    let part = |operation: &Operation, of_type: &dyn Fn(&crate::api::Type) -> String| {
        let ty = operation.result.as_ref().and_then(ResponsePath::ty);
        match (ty, &operation.returns) {
            (Some(ty), _) => of_type(ty),
            (None, Returns::One(payload)) => text(payload, of_type),
            (None, Returns::ByStatus { rust, .. }) => rust.clone(),
        }
    };
    let (before, after) = (&context.old, &context.new);
    let is_same_type = part(old, &|ty| before.compared(ty)) == part(new, &|ty| after.compared(ty));
    if is_same_type && old_path == new_path {
        return None;
    }
    let from = |path: &Option<String>| match path {
        Some(path) => format!("`{path}` of the response"),
        None => "the whole response".to_owned(),
    };
    let shown = part(new, &|ty| after.shown(ty));
    let was = part(old, &|ty| before.shown(ty));
    let is_same = part(old, &|ty| before.expanded(ty)) == part(new, &|ty| after.expanded(ty));
    let detail = match (is_same_type, old_path == new_path) {
        (true, _) => format!("gives {} instead of {}", from(&new_path), from(&old_path)),
        (false, true) => format!("gives `{shown}` instead of `{was}`"),
        (false, false) => format!("gives `{shown}`, {}, instead of `{was}`", from(&new_path)),
    };
    let change = item.change(Kind::Result, detail).wire(old_path != new_path);
    Some(if is_same {
        change.compatible(reason::SAME_CODE)
    } else {
        change.breaking(USE)
    })
}

fn pages(item: &Item, old: Option<&Pages>, new: Option<&Pages>, context: &Context) -> Vec<Change> {
    let (old, new) = match (old, new) {
        (None, None) => return Vec::new(),
        (Some(_), None) => {
            let change = item.change(Kind::Pages, "has no method `items` any more");
            return vec![change.breaking(reason::CALL)];
        }
        (None, Some(_)) => {
            let detail = "has a method `items`, which reads all pages";
            return vec![item.change(Kind::Pages, detail).compatible(reason::NEW)];
        }
        (Some(old), Some(new)) => (old, new),
    };
    let Pages {
        turn,
        items,
        item: ty,
        total,
    } = old;
    let mut list = Vec::new();
    if context.old.compared(ty) != context.new.compared(&new.item) {
        let shown = (context.old.shown(ty), context.new.shown(&new.item));
        let change = item.change(
            Kind::Pages,
            format!("has items of type `{}` instead of `{}`", shown.1, shown.0),
        );
        let is_same = context.old.expanded(ty) == context.new.expanded(&new.item);
        list.push(if is_same {
            change.compatible("it is the same type under another name")
        } else {
            change.breaking(USE)
        });
    }
    if items.text() != new.items.text() {
        let detail = format!("finds the items of a page in `{}`", new.items.text());
        list.push(item.wire(Kind::Pages, detail));
    }
    let path = |total: &Option<ResponsePath>| total.as_ref().map(ResponsePath::text);
    if path(total) != path(&new.total) {
        let detail = match path(&new.total) {
            Some(path) => format!("reads the total number of items from `{path}`"),
            None => "no longer reports the total number of items".to_owned(),
        };
        list.push(item.wire(Kind::Pages, detail));
    }
    if turn_text(turn) != turn_text(&new.turn) {
        let detail = format!("asks for the next page by {}", turn_text(&new.turn));
        list.push(item.wire(Kind::NextPage, detail));
    }
    list
}

fn turn_text(turn: &Turn) -> String {
    match turn {
        Turn::Number { parameter, first } => {
            format!("its number in `{parameter}`, from {first} on")
        }
        Turn::Offset { parameter } => format!("the number of items before it in `{parameter}`"),
        Turn::Cursor { parameter, next } => {
            format!("the value of `{}` in `{parameter}`", next.text())
        }
        Turn::Link => "the header `Link`".to_owned(),
    }
}
