//! Changes of what callers pass to operations and handles: arguments, setters, and values that are always sent.

use super::change::{Change, Kind, Subject};
use super::context::Context;
use super::input::{Input, Place};
use super::item::{Item, reason};
use super::pairs::Pairs;
use super::view::View;
use crate::api::{EmptyList, Field, Type};

/// Who takes the inputs.
pub enum Owner {
    /// A handle, which also tells them.
    Handle,
    /// An operation, with the names of the structs in which the old and the new one take what is required.
    Operation {
        /// That of the old operation.
        old: Option<String>,
        /// That of the new operation.
        new: Option<String>,
    },
}

/// Returns the changes of inputs; `owner` has the name of the item that takes them.
pub fn changes(
    owner: &str,
    by: &Owner,
    (old, new): &(Vec<Input>, Vec<Input>),
    context: &Context,
) -> Vec<Change> {
    let pairs = Pairs::of(
        old,
        new,
        &[
            &|input: &Input| Some(format!("{:?} {}", input.place, input.field.wire)),
            &|input: &Input| (!input.field.is_literal()).then(|| input.field.rust.clone()),
            &|input: &Input| (input.place == Place::Path).then(|| input.position.to_string()),
        ],
    );
    let side = Compared { owner, by, context };
    let mut list = Vec::new();
    list.extend(pairs.removed.iter().map(|index| side.removed(old[*index])));
    list.extend(pairs.added.iter().map(|index| side.added(new[*index])));
    for (before, after) in &pairs.both {
        list.extend(side.pair(old[*before], new[*after]));
    }
    list.extend(side.arguments(&pairs, old, new));
    list
}

struct Compared<'a> {
    owner: &'a str,
    by: &'a Owner,
    context: &'a Context<'a>,
}

impl Compared<'_> {
    fn item(&self, field: &Field) -> Item {
        Item::of_field(self.owner, Subject::Parameter, field)
    }

    /// The struct that has an input, if it is required.
    fn required(&self, input: Input, is_old: bool) -> Option<&str> {
        match self.by {
            Owner::Operation { old, new } if input.place != Place::Path => {
                let required = if is_old { old } else { new };
                required.as_deref()
            }
            Owner::Operation { .. } | Owner::Handle => None,
        }
    }

    fn removed(&self, input: Input) -> Change {
        let (field, item) = (input.field, self.item(input.field));
        if field.is_literal() {
            return item
                .change(Kind::Removed, "")
                .compatible(reason::SAME_CODE)
                .wire(true);
        }
        let reason = match (field.optional, self.required(input, true)) {
            (true, _) => "programs that call the setter don't compile".to_owned(),
            (false, Some(required)) => format!("programs set it in `{required}`"),
            (false, None) => "programs pass it as an argument".to_owned(),
        };
        item.removed(&reason).wire(true)
    }

    fn added(&self, input: Input) -> Change {
        let (field, item) = (input.field, self.item(input.field));
        if let Type::Literal(text) = &field.ty {
            let change = item.change(Kind::Added, format!("always {text:?}"));
            return change.compatible(reason::SAME_CODE).wire(true);
        }
        let ty = self.context.new.shown(&field.ty);
        if field.optional {
            return item.added(format!("a setter for `{ty}`"));
        }
        let (what, reason) = match self.required(input, false) {
            Some(required) => (
                format!("a field of `{required}` of type `{ty}`"),
                "programs have to set all fields of the struct",
            ),
            None => (
                format!("an argument for `{ty}`"),
                "programs have to pass another argument",
            ),
        };
        item.change(Kind::Added, what).breaking(reason).wire(true)
    }

    fn pair(&self, old: Input, new: Input) -> Vec<Change> {
        match (&old.field.ty, &new.field.ty) {
            (Type::Literal(before), Type::Literal(after)) => {
                let item = self.item(new.field);
                let mut list: Vec<Change> = wire_name(&item, old, new).into_iter().collect();
                if before != after {
                    list.push(item.wire(
                        Kind::WireName,
                        format!("is always {after:?} instead of {before:?}"),
                    ));
                }
                list.extend(self.moved(old, new));
                let deprecated = (&old.field.deprecated, &new.field.deprecated);
                list.extend(item.deprecation(deprecated.0.as_ref(), deprecated.1.as_ref()));
                list
            }
            (Type::Literal(_), _) => vec![self.added(new).wire(true)],
            (_, Type::Literal(_)) => vec![self.removed(old)],
            _ => self.value(old, new),
        }
    }

    /// Returns the changes of what callers pass.
    fn value(&self, old: Input, new: Input) -> Vec<Change> {
        let Field {
            wire: _,
            rust: _,
            ty: _,
            optional: _,
            comma_joined,
            empty,
            secret,
            // Documentation, apart from what `empty` says.
            limits: _,
            default: _,
            doc: _,
            deprecated,
            origin: _,
        } = old.field;
        let item = self.item(new.field);
        let mut list = Vec::new();
        list.extend(self.renamed(&item, old, new));
        list.extend(wire_name(&item, old, new));
        list.extend(self.moved(old, new));
        list.extend(self.ty(&item, old, new));
        list.extend(self.presence(&item, old, new));
        if *comma_joined != new.field.comma_joined {
            let detail = if *comma_joined {
                "is sent as one parameter for each item instead of one with commas"
            } else {
                "is sent as one parameter with commas instead of one for each item"
            };
            list.push(item.wire(Kind::Join, detail));
        }
        if empty.list != new.field.empty.list {
            list.push(item.wire(Kind::Checks, list_detail(new.field.empty.list)));
        }
        if empty.refuses_text != new.field.empty.refuses_text {
            let detail = if new.field.empty.refuses_text {
                "is refused if it is empty text"
            } else {
                "is sent even if it is empty text"
            };
            list.push(item.wire(Kind::Checks, detail));
        }
        list.extend(item.secret(*secret, new.field.secret));
        list.extend(item.deprecation(deprecated.as_ref(), new.field.deprecated.as_ref()));
        list
    }

    fn renamed(&self, item: &Item, old: Input, new: Input) -> Option<Change> {
        if old.field.rust == new.field.rust {
            return None;
        }
        let change = item.change(Kind::Renamed, format!("was `{}`", old.field.rust));
        let reason = match self.by {
            Owner::Handle => "programs that call the method of the handle don't compile",
            Owner::Operation { .. } if old.field.optional => {
                "programs that call the setter don't compile"
            }
            Owner::Operation { .. } if self.required(old, true).is_some() => reason::READ,
            Owner::Operation { .. } => {
                return Some(change.compatible("arguments are passed in order, not by name"));
            }
        };
        Some(change.breaking(reason))
    }

    fn moved(&self, old: Input, new: Input) -> Option<Change> {
        let item = self.item(new.field);
        let (before, after) = (old.place.name(), new.place.name());
        let detail = format!("is sent in the {after} instead of the {before}");
        (old.place != new.place).then(|| item.wire(Kind::Moved, detail))
    }

    fn ty(&self, item: &Item, old: Input, new: Input) -> Option<Change> {
        let Context {
            old: before,
            new: after,
            ..
        } = self.context;
        if before.compared(&old.field.ty) == after.compared(&new.field.ty) {
            return None;
        }
        let wire = before.json(&old.field.ty) != after.json(&new.field.ty);
        let shown = (before.shown(&old.field.ty), after.shown(&new.field.ty));
        let detail = format!("is `{}` instead of `{}`", shown.1, shown.0);
        let change = item.change(Kind::Type, detail).wire(wire);
        if self.takes_as_much(old, new) {
            let reason = "what programs pass is accepted as before";
            return Some(change.compatible(reason));
        }
        Some(change.breaking("what programs pass may not be accepted"))
    }

    /// Returns whether the new input takes whatever the old one does.
    fn takes_as_much(&self, old: Input, new: Input) -> bool {
        let Context {
            old: before,
            new: after,
            ..
        } = self.context;
        if old.place == Place::Path && new.place == Place::Path {
            return path_form(old.field, before) == path_form(new.field, after);
        }
        // A list is taken as anything with items, another name for a list as exactly that.
        let is_list = |field: &Field| matches!(field.ty, Type::Array(_) | Type::Map(_));
        let is_exact =
            |input: Input, is_old| !input.field.optional && self.required(input, is_old).is_some();
        let is_narrower = is_list(old.field) && !is_list(new.field) && !is_exact(old, true);
        !is_narrower && before.expanded(&old.field.ty) == after.expanded(&new.field.ty)
    }

    fn presence(&self, item: &Item, old: Input, new: Input) -> Option<Change> {
        let place = |input: Input, is_old: bool| match self.required(input, is_old) {
            _ if input.field.optional => "a setter".to_owned(),
            Some(required) => format!("a field of `{required}`"),
            None => "an argument".to_owned(),
        };
        let (before, after) = (place(old, true), place(new, false));
        let what = if new.field.optional {
            "optional"
        } else {
            "required"
        };
        let detail = format!("is {what}: {after} instead of {before}");
        let change = item.change(Kind::Presence, detail);
        let change = change
            .breaking("programs pass it in another way")
            .wire(true);
        (old.field.optional != new.field.optional).then_some(change)
    }

    /// Returns the changes of how arguments are passed, apart from arguments that are new or gone.
    fn arguments(&self, pairs: &Pairs, old: &[Input], new: &[Input]) -> Option<Change> {
        let item = match self.by {
            Owner::Handle => Item::new(Subject::Handle, self.owner),
            Owner::Operation { .. } => Item::new(Subject::Operation, self.owner),
        };
        let (is_old, is_new) = match self.by {
            Owner::Handle => (false, false),
            Owner::Operation { old, new } => (old.is_some(), new.is_some()),
        };
        if is_old != is_new {
            let detail = if is_new {
                "takes a struct with named fields instead of arguments"
            } else {
                "takes arguments instead of a struct with named fields"
            };
            let change = item.change(Kind::Arguments, detail);
            return Some(change.breaking("programs pass what is required in another way"));
        }
        let is_argument =
            |input: Input| input.field.is_argument() && (!is_new || input.place == Place::Path);
        let reordered = pairs
            .are_reordered(|before, after| is_argument(old[before]) && is_argument(new[after]));
        let change = item.change(Kind::Arguments, "takes its arguments in another order");
        let reason = "existing calls may still compile but pass arguments in the wrong order";
        reordered.then(|| change.breaking(reason))
    }
}

/// What the method of a path parameter takes.
fn path_form(field: &Field, view: &View) -> String {
    if view.is_text(&field.ty) {
        return "text".to_owned();
    }
    let by = if matches!(field.ty, Type::Named(_)) {
        "&"
    } else {
        ""
    };
    format!("{by}{}", view.expanded(&field.ty))
}

fn wire_name(item: &Item, old: Input, new: Input) -> Option<Change> {
    let (before, after) = (&old.field.wire, &new.field.wire);
    if before == after {
        return None;
    }
    if new.place == Place::Path {
        // Another name in Rust tells it too.
        let is_told = old.field.rust != new.field.rust;
        let detail = format!("is called `{after}` in errors, instead of `{before}`");
        let change = item.change(Kind::Name, detail);
        return (!is_told).then(|| change.compatible(reason::SAME_CODE));
    }
    let detail = format!("is sent as `{after}` instead of `{before}`");
    Some(item.wire(Kind::WireName, detail))
}

fn list_detail(list: EmptyList) -> &'static str {
    match list {
        EmptyList::Sent => "is sent even if it is an empty list",
        EmptyList::LeftOut => "is not sent if it is an empty list",
        EmptyList::Refused => "is refused if it is an empty list",
    }
}
