//! Changes of unions.

use std::collections::{BTreeMap, BTreeSet};

use super::change::{Change, Kind, Subject};
use super::fields::boxed;
use super::item::{Item, reason};
use super::pairs::Pairs;
use super::view::{Naming, View};
use crate::api::{self, Conversion, Shape, Source, TaggedVariant, TypeId, Variant};

/// A union of one of the APIs.
pub struct Union<'a> {
    id: TypeId,
    view: &'a View<'a>,
    /// The field whose text tells the variants apart; without it, their shapes do.
    tag: Option<&'a str>,
    /// The variants, each with the texts of the tag.
    variants: Vec<(&'a Variant, BTreeSet<&'a str>)>,
}

impl<'a> Union<'a> {
    /// Returns the union that a type is, if it is one.
    pub fn of(id: TypeId, view: &'a View<'a>) -> Option<Self> {
        let (tag, variants) = match &view.api.types.get(id).shape {
            Shape::Tagged { tag, variants } => {
                let with_texts = |tagged: &'a TaggedVariant| {
                    let TaggedVariant { texts, variant } = tagged;
                    (variant, texts.iter().map(String::as_str).collect())
                };
                (
                    Some(tag.as_str()),
                    variants.iter().map(with_texts).collect(),
                )
            }
            Shape::Untagged(variants) => {
                let variants = variants.iter();
                (
                    None,
                    variants.map(|variant| (variant, BTreeSet::new())).collect(),
                )
            }
            Shape::Object(_) | Shape::Enum { .. } | Shape::Alias(_) => return None,
        };
        Some(Union {
            id,
            view,
            tag,
            variants,
        })
    }

    fn content(&self, variant: &Variant, naming: Naming) -> String {
        boxed(&variant.ty, self.id, self.view, naming)
    }

    /// What the union is made from, each with the name of the variant that it makes.
    fn conversions(&self) -> BTreeMap<String, &'a str> {
        let variants: Vec<&Variant> = self.variants.iter().map(|(variant, _)| *variant).collect();
        let is_sent = self.view.sent.contains(&self.id);
        let found = api::conversions(&variants, is_sent, &self.view.api.types);
        let entry = |Conversion { variant, source }: Conversion<'a>| {
            let ty = match source {
                Source::Content => self.view.expanded(&variant.ty),
                Source::Text => "&str".to_owned(),
                Source::I32 => "i32".to_owned(),
                Source::U32 => "u32".to_owned(),
            };
            (ty, variant.rust.as_str())
        };
        found.into_iter().map(entry).collect()
    }
}

/// Returns the changes of a union; `owner` is its name.
pub fn changes(owner: &str, old: &Union, new: &Union) -> Vec<Change> {
    let type_of = |union: &Union, variant: &Variant| union.content(variant, Naming::Compared);
    let list = |union: &Union| -> Vec<(String, String)> {
        let variants = union.variants.iter();
        variants
            .map(|(variant, _)| (variant.rust.clone(), type_of(union, variant)))
            .collect()
    };
    let pairs = Pairs::of(
        &list(old),
        &list(new),
        &[
            &|(name, _): &(String, String)| Some(name.clone()),
            &|(_, ty): &(String, String)| Some(ty.clone()),
        ],
    );
    let item = |variant: &Variant| Item::inside(owner, Subject::Variant, &variant.rust);
    let removed = pairs.removed.iter().map(|index| {
        let (variant, _) = &old.variants[*index];
        item(variant)
            .removed("programs that name it don't compile")
            .wire(true)
    });
    let added = pairs.added.iter().map(|index| {
        let (variant, _) = &new.variants[*index];
        let change = item(variant).added(format!("`{}`", new.content(variant, Naming::Shown)));
        change
            .compatible("the enum is `#[non_exhaustive]`")
            .wire(true)
    });
    let mut list: Vec<Change> = removed.chain(added).collect();
    let mut kept = BTreeSet::new();
    for (before, after) in &pairs.both {
        let (old_variant, new_variant) = (&old.variants[*before], &new.variants[*after]);
        list.extend(variant(
            &item(new_variant.0),
            (old, old_variant),
            (new, new_variant),
        ));
        if old_variant.0.rust == new_variant.0.rust
            && type_of(old, old_variant.0) == type_of(new, new_variant.0)
        {
            kept.insert(new_variant.0.rust.as_str());
        }
    }
    let item = Item::new(Subject::Type, owner);
    list.extend(distinction(&item, old, new, &pairs));
    list.extend(conversions(&item, old, new, &kept));
    list
}

type Tagged<'a> = (&'a Variant, BTreeSet<&'a str>);

fn variant(
    item: &Item,
    (old, (before, old_texts)): (&Union, &Tagged),
    (new, (after, new_texts)): (&Union, &Tagged),
) -> Vec<Change> {
    let Variant {
        rust,
        ty,
        origin: _,
    } = before;
    let mut list = Vec::new();
    if *rust != after.rust {
        let change = item.change(Kind::Renamed, format!("was `{rust}`"));
        list.push(change.breaking(reason::NAME));
    }
    let wire = old.view.json(ty) != new.view.json(&after.ty);
    let both = |naming| (old.content(before, naming), new.content(after, naming));
    let (compared, shown, expanded) = (
        both(Naming::Compared),
        both(Naming::Shown),
        both(Naming::Expanded),
    );
    if compared.0 != compared.1 {
        let detail = format!("holds `{}` instead of `{}`", shown.1, shown.0);
        let change = item.change(Kind::Type, detail).wire(wire);
        list.push(if expanded.0 == expanded.1 {
            change.compatible("it is the same type for the compiler")
        } else {
            change.breaking("programs that use its content don't compile")
        });
    }
    if old.tag.is_some() && new.tag.is_some() && old_texts != new_texts {
        let texts: Vec<String> = new_texts.iter().map(|text| format!("{text:?}")).collect();
        let tag = new.tag.unwrap_or_default();
        let detail = format!("is identified by `{tag}: {}`", texts.join(" or "));
        list.push(item.wire(Kind::Distinction, detail));
    }
    list
}

/// Returns the change of how the variants are told apart.
fn distinction(item: &Item, old: &Union, new: &Union, pairs: &Pairs) -> Option<Change> {
    let detail = match (old.tag, new.tag) {
        (old, Some(tag)) if old != Some(tag) => {
            format!("is told apart by the field `{tag}`")
        }
        (Some(_), None) => "is told apart by the shape of the JSON".to_owned(),
        (None, None) if pairs.are_reordered(|_, _| true) => {
            "is told apart by shape in another order".to_owned()
        }
        _ => return None,
    };
    Some(item.wire(Kind::Distinction, detail))
}

/// Returns the changes of what the union is made from; those of variants that are new, gone or of another type go
/// without saying. `kept` are the other variants.
fn conversions(item: &Item, old: &Union, new: &Union, kept: &BTreeSet<&str>) -> Vec<Change> {
    let (before, after) = (old.conversions(), new.conversions());
    let only = |of: &BTreeMap<String, &str>, other: &BTreeMap<String, &str>| {
        let entries = of.iter();
        let entries =
            entries.filter(|(ty, variant)| !other.contains_key(*ty) && kept.contains(*variant));
        let types: Vec<String> = entries.map(|(ty, _)| format!("`{ty}`")).collect();
        (!types.is_empty()).then(|| types.join(", "))
    };
    let removed = only(&before, &after).map(|types| {
        let detail = format!("isn't made from {types} by `into` any more");
        let change = item.change(Kind::Construction, detail);
        change.breaking("code that uses this conversion no longer compiles")
    });
    let added = only(&after, &before).map(|types| {
        let detail = format!("is made from {types} by `into`");
        item.change(Kind::Construction, detail)
            .compatible(reason::NEW)
    });
    removed.into_iter().chain(added).collect()
}
