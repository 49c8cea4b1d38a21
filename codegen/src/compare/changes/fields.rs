//! Changes of the fields of objects.

use super::change::{Change, Kind, Subject};
use super::item::{Item, reason};
use super::pairs::Pairs;
use super::view::{Naming, View, have_same_values};
use crate::api::required::{needs_names, struct_name};
use crate::api::{Field, Object, Shape, Type, TypeDefinition, TypeId};

/// An object of one of the APIs.
#[derive(Clone, Copy)]
pub struct Of<'a> {
    /// The id of its type.
    pub id: TypeId,
    /// Its type.
    pub definition: &'a TypeDefinition,
    /// Its fields.
    pub object: &'a Object,
    /// Its API.
    pub view: &'a View<'a>,
}

impl Of<'_> {
    /// Whether programs build it.
    fn is_sent(&self) -> bool {
        self.view.sent.contains(&self.id)
    }

    /// The struct that `new` takes, if it doesn't take arguments.
    fn required(&self) -> Option<String> {
        let fields = self.object.fields.iter();
        let required: Vec<&Field> = fields.filter(|field| field.is_argument()).collect();
        let is_needed = self.is_sent() && needs_names(&required, &self.view.api.types);
        is_needed.then(|| struct_name(&self.definition.rust))
    }

    /// The Rust type of a field.
    fn rust(&self, field: &Field, naming: Naming) -> String {
        let ty = boxed(&field.ty, self.id, self.view, naming);
        if field.optional {
            format!("Option<{ty}>")
        } else {
            ty
        }
    }
}

/// Returns the type of what a field or variant of `owner` holds: in a box, if `owner` contains itself through it.
pub fn boxed(ty: &Type, owner: TypeId, view: &View, naming: Naming) -> String {
    match (view.api.types.is_boxed(owner, ty), ty) {
        (false, ty) => view.rust(ty, naming),
        (true, Type::Nullable(inner)) => format!("Option<Box<{}>>", view.rust(inner, naming)),
        (true, ty) => format!("Box<{}>", view.rust(ty, naming)),
    }
}

/// Returns the changes of an object; `owner` is its name.
pub fn changes(owner: &str, old: Of, new: Of) -> Vec<Change> {
    let Object { fields, additional } = old.object;
    let item = Item::new(Subject::Type, owner);
    let pairs = Pairs::of(
        fields,
        &new.object.fields,
        &[
            &|field: &Field| Some(field.wire.clone()),
            &|field: &Field| (!field.is_literal()).then(|| field.rust.clone()),
        ],
    );
    let side = Compared { owner, old, new };
    let mut list = Vec::new();
    list.extend(
        pairs
            .removed
            .iter()
            .map(|index| side.removed(&fields[*index])),
    );
    list.extend(
        pairs
            .added
            .iter()
            .map(|index| side.added(&new.object.fields[*index])),
    );
    for (before, after) in &pairs.both {
        list.extend(side.pair(&fields[*before], &new.object.fields[*after]));
    }
    list.extend(side.additional(additional.as_ref(), new.object.additional.as_ref()));
    list.extend(side.construction(&item, &pairs));
    list
}

struct Compared<'a> {
    owner: &'a str,
    old: Of<'a>,
    new: Of<'a>,
}

impl Compared<'_> {
    fn item(&self, field: &Field) -> Item {
        Item::of_field(self.owner, Subject::Field, field)
    }

    fn is_built(&self) -> bool {
        self.old.is_sent() && self.new.is_sent()
    }

    fn removed(&self, field: &Field) -> Change {
        let item = self.item(field);
        if field.is_literal() {
            return item
                .change(Kind::Removed, "")
                .compatible(reason::SAME_CODE)
                .wire(true);
        }
        item.removed(reason::READ).wire(self.old.is_sent())
    }

    fn added(&self, field: &Field) -> Change {
        let item = self.item(field);
        if let Type::Literal(text) = &field.ty {
            let change = item.change(Kind::Added, format!("always {text:?}"));
            return change.compatible(reason::SAME_CODE).wire(true);
        }
        let ty = self.new.rust(field, Naming::Shown);
        let change = item
            .change(Kind::Added, format!("`{ty}`"))
            .wire(!field.optional);
        if field.optional || !self.is_built() {
            return change.compatible("the struct is `#[non_exhaustive]`");
        }
        match self.new.required() {
            Some(required) => change.breaking(format!(
                "programs that build it have to set it in `{required}`"
            )),
            None => change.breaking("programs that build it have to pass it to `new`"),
        }
    }

    fn pair(&self, old: &Field, new: &Field) -> Vec<Change> {
        match (&old.ty, &new.ty) {
            (Type::Literal(before), Type::Literal(after)) => {
                let item = self.item(new);
                let mut list = wire_name(&item, old, new);
                if before != after {
                    let detail = format!("is always {after:?} instead of {before:?}");
                    list.push(item.wire(Kind::WireName, detail));
                }
                list.extend(item.deprecation(old.deprecated.as_ref(), new.deprecated.as_ref()));
                list
            }
            (Type::Literal(_), _) => vec![self.added(new).wire(true)],
            (_, Type::Literal(_)) => vec![self.removed(old).wire(true)],
            _ => self.value(old, new),
        }
    }

    fn value(&self, old: &Field, new: &Field) -> Vec<Change> {
        let Field {
            wire: _,
            rust,
            ty: _,
            optional: _,
            // Of parameters and bodies.
            comma_joined: _,
            empty: _,
            secret,
            // Documentation.
            limits: _,
            default: _,
            doc: _,
            deprecated,
            origin: _,
        } = old;
        let item = self.item(new);
        let mut list = wire_name(&item, old, new);
        if *rust != new.rust {
            let change = item.change(Kind::Renamed, format!("was `{rust}`"));
            list.push(change.breaking(reason::READ));
        }
        list.extend(self.ty(&item, old, new));
        list.extend(item.secret(*secret, new.secret));
        list.extend(item.deprecation(deprecated.as_ref(), new.deprecated.as_ref()));
        list
    }

    fn ty(&self, item: &Item, old: &Field, new: &Field) -> Option<Change> {
        let (before, after) = (self.old.view, self.new.view);
        let json = |field: &Field, view: &View| (field.optional, view.json(&field.ty));
        let wire = json(old, before) != json(new, after);
        let text = |naming| (self.old.rust(old, naming), self.new.rust(new, naming));
        let compared = text(Naming::Compared);
        let is_same = compared.0 == compared.1;
        let is_passed_otherwise = old.optional != new.optional && self.is_built();
        if is_same && old.optional == new.optional {
            let is_other = !have_same_values(&old.ty, &new.ty);
            return is_other.then(|| item.wire(Kind::Type, "has other values in JSON"));
        }
        let (old_types, new_types) = (&before.api.types, &after.api.types);
        let is_other_type = before.compared(old_types.not_null(&old.ty))
            != after.compared(new_types.not_null(&new.ty));
        let (kind, what) = match (is_other_type, old.optional, new.optional) {
            (true, false, true) => (Kind::Type, "changed type and is optional: "),
            (true, true, false) => (Kind::Type, "changed type and is required: "),
            (_, false, true) => (Kind::Presence, "is optional: "),
            (_, true, false) => (Kind::Presence, "is required: "),
            _ => (Kind::Type, "is "),
        };
        let shown = text(Naming::Shown);
        let detail = if shown.0 == shown.1 {
            format!(
                "{what}`null` {} absence",
                if new.optional { "becomes" } else { "replaces" }
            )
        } else {
            format!("{what}`{}` instead of `{}`", shown.1, shown.0)
        };
        let change = item.change(kind, detail);
        let expanded = text(Naming::Expanded);
        let change = change.wire(wire);
        Some(if expanded.0 != expanded.1 {
            change.breaking(reason::READ)
        } else if is_passed_otherwise {
            change.breaking("programs that build it pass it in another way")
        } else {
            change.compatible("it is the same type for the compiler")
        })
    }

    fn additional(&self, old: Option<&Type>, new: Option<&Type>) -> Option<Change> {
        let (before, after) = (self.old.view, self.new.view);
        let field = Item::inside(self.owner, Subject::Field, "additional");
        match (old, new) {
            (None, None) => None,
            (Some(_), None) => Some(field.removed(reason::READ).wire(true)),
            (None, Some(ty)) => {
                let change = field.change(Kind::Added, format!("`{}`", after.shown(ty)));
                let reason = "the struct is `#[non_exhaustive]`";
                Some(change.compatible(reason).wire(true))
            }
            (Some(old), Some(new)) if before.compared(old) == after.compared(new) => None,
            (Some(old), Some(new)) => {
                let wire = before.json(old) != after.json(new);
                let shown = (before.shown(old), after.shown(new));
                let detail = format!("is `{}` instead of `{}`", shown.1, shown.0);
                let change = field.change(Kind::Type, detail).wire(wire);
                Some(if before.expanded(old) == after.expanded(new) {
                    change.compatible("it is the same type for the compiler")
                } else {
                    change.breaking(reason::READ)
                })
            }
        }
    }

    /// Returns the change of how values are made, apart from fields that are new or gone.
    fn construction(&self, item: &Item, pairs: &Pairs) -> Option<Change> {
        let change = |kind, detail: &str| item.change(kind, detail);
        match (self.old.is_sent(), self.new.is_sent()) {
            (false, false) => return None,
            (true, false) => {
                let change = change(
                    Kind::Construction,
                    "has no `new` and setters any more, since no request sends it",
                );
                return Some(change.breaking("programs that build it don't compile"));
            }
            (false, true) => {
                let change = change(
                    Kind::Construction,
                    "has `new` and setters, since a request sends it",
                );
                return Some(change.compatible(reason::NEW));
            }
            (true, true) => {}
        }
        let (old, new) = (self.old.required(), self.new.required());
        let is_struct = match (&old, &new) {
            (None, Some(required)) => Some(format!(
                "is built from `{required}` instead of arguments of `new`"
            )),
            (Some(required), None) => Some(format!(
                "is built from arguments of `new` instead of `{required}`"
            )),
            _ => None,
        };
        if let Some(detail) = is_struct {
            let change = change(Kind::Arguments, &detail);
            return Some(
                change.breaking("programs that build it pass what is required in another way"),
            );
        }
        let (before, after) = (&self.old.object.fields, &self.new.object.fields);
        let reordered =
            pairs.are_reordered(|old, new| before[old].is_argument() && after[new].is_argument());
        let reason = "existing calls may still compile but pass arguments in the wrong order";
        (reordered && new.is_none()).then(|| {
            change(
                Kind::Arguments,
                "has a `new` with its arguments in another order",
            )
            .breaking(reason)
        })
    }
}

fn wire_name(item: &Item, old: &Field, new: &Field) -> Vec<Change> {
    let detail = format!("is `{}` in JSON instead of `{}`", new.wire, old.wire);
    let is_other = old.wire != new.wire;
    is_other
        .then(|| item.wire(Kind::WireName, detail))
        .into_iter()
        .collect()
}

/// Returns the object that a type is, if it is one.
pub fn object<'a>(id: TypeId, view: &'a View<'a>) -> Option<Of<'a>> {
    let definition = view.api.types.get(id);
    match &definition.shape {
        Shape::Object(object) => Some(Of {
            id,
            definition,
            object,
            view,
        }),
        _ => None,
    }
}
