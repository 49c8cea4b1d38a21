//! Compares what is sent or received at one place: types, and fields by name.

use std::collections::HashSet;

use super::alternatives::{Alternatives, additional};
use super::difference::{Difference, Kind, Side, omission};
use super::fields::{FieldView, merged, object, of_object, similarity};
use super::place::{Found, Place};
use super::texts;
use super::words::{Direction, field_text, types_text};
use crate::api::{Api, Meant, Origin, Type, TypeId, held_in_place};

/// A comparison in progress.
pub struct Walk<'a> {
    /// The spec.
    pub spec: &'a Api,
    /// The reference.
    pub reference: &'a Api,
    /// What was found so far.
    pub found: Vec<Difference>,
    /// The declared types that were compared, so that a difference is found once and recursion ends.
    seen: HashSet<(Vec<TypeId>, Vec<TypeId>)>,
}

/// What contains fields.
pub struct Owner<'a> {
    /// Its origin in the spec.
    pub spec: &'a Origin,
    /// Its origin in the reference.
    pub reference: &'a Origin,
    /// What is left out on purpose.
    pub omits: &'a [Meant],
}

impl<'a> Walk<'a> {
    /// Starts a comparison.
    pub fn new(spec: &'a Api, reference: &'a Api) -> Self {
        Walk {
            spec,
            reference,
            found: Vec::new(),
            seen: HashSet::new(),
        }
    }

    /// Compares the types of a place: a value of each side can have any of its types.
    pub fn types(&mut self, place: &Place<'a>, spec: &[&'a Type], reference: &[&'a Type]) {
        let left = Alternatives::of(spec, self.spec);
        let right = Alternatives::of(reference, self.reference);
        let differs = |walk: &Self| walk.type_difference(place, (&left, spec), (&right, reference));
        if !left.is_refinement_of(&right) {
            let difference = differs(self);
            self.found.push(difference);
        } else if let (Some(left), Some(right)) = (&left.text, &right.text) {
            match left.owner {
                Some(owner) => self.found.extend(texts::compare(place, owner, left, right)),
                // Literals are a part of the field's type.
                None if texts::differ(left, right) => {
                    let difference = differs(self);
                    self.found.push(difference);
                }
                None => {}
            }
        }
        // What both have is compared even if one of them can also be `null`, for instance.
        let ids = |types: &[&Type]| types.iter().filter_map(|ty| held_in_place(ty)).collect();
        let declared: (Vec<TypeId>, Vec<TypeId>) = (ids(spec), ids(reference));
        let is_declared = !declared.0.is_empty() || !declared.1.is_empty();
        if is_declared && !self.seen.insert(declared) {
            return;
        }
        if !left.arrays.is_empty() && !right.arrays.is_empty() {
            self.types(&place.inside("[]"), &left.arrays, &right.arrays);
        }
        if !left.maps.is_empty() && !right.maps.is_empty() {
            self.types(&place.inside("{}"), &left.maps, &right.maps);
        }
        self.objects(place, &left.objects, &right.objects);
    }

    fn type_difference(
        &self,
        place: &Place,
        (left, spec): (&Alternatives, &[&Type]),
        (right, reference): (&Alternatives, &[&Type]),
    ) -> Difference {
        let wanted = types_text(reference, self.reference);
        let (left, right) = (left.kinds(), right.kinds());
        let excludes = |side: &[bool], other: &[bool]| {
            let mut pairs = side.iter().zip(other);
            pairs.any(|(known, wanted)| *wanted && !known)
        };
        let is_other_inside = left == right;
        place.difference(Found {
            kind: place.kind,
            step: String::new(),
            spec: Side::says(place.spec, types_text(spec, self.spec)),
            advice: format!("change the type to `{wanted}`"),
            reference: Side::says(place.reference, wanted),
            stricter: match place.direction {
                // What the service doesn't know weighs more than what callers can't send.
                Direction::Sent => !is_other_inside && !excludes(&right, &left),
                Direction::Received => is_other_inside || excludes(&left, &right),
            },
            meant: place.kind.reason(place.spec),
        })
    }

    /// Compares objects: all of a side together if the other has only one, or else those that are alike.
    fn objects(&mut self, place: &Place<'a>, spec: &[TypeId], reference: &[TypeId]) {
        let (Some(_), Some(_)) = (spec.first(), reference.first()) else {
            return;
        };
        if spec.len() == 1 || reference.len() == 1 {
            self.object(place, spec, reference);
            return;
        }
        let mut rest = spec.to_vec();
        for (position, other) in reference.iter().enumerate() {
            // The last one is compared with all that are left, so that none is forgotten.
            if rest.len() <= 1 || position + 1 == reference.len() {
                self.object(place, &rest, &reference[position..]);
                return;
            }
            let alike =
                |index: &usize| similarity((rest[*index], self.spec), (*other, self.reference));
            let best = (0..rest.len()).rev().max_by_key(alike).unwrap_or_default();
            let id = rest.remove(best);
            self.object(place, &[id], &[*other]);
        }
    }

    fn object(&mut self, place: &Place<'a>, spec: &[TypeId], reference: &[TypeId]) {
        let (Some(first), Some(other)) = (spec.first(), reference.first()) else {
            return;
        };
        let origin = &self.spec.types.get(*first).origin;
        let owner = Owner {
            spec: origin,
            reference: &self.reference.types.get(*other).origin,
            omits: &origin.omits,
        };
        let ours = spec.iter().map(|id| of_object(*id, self.spec)).collect();
        let theirs = reference.iter();
        let theirs = theirs.map(|id| of_object(*id, self.reference)).collect();
        self.fields(place, &owner, &merged(ours), &merged(theirs));
        self.additional(place, &owner, *first, *other);
    }

    /// Compares the properties that aren't fields. Only some references say whether there are any.
    fn additional(
        &mut self,
        place: &Place<'a>,
        owner: &Owner<'a>,
        spec: TypeId,
        reference: TypeId,
    ) {
        let theirs = object(reference, self.reference).and_then(additional);
        let Some(theirs) = theirs else { return };
        let ours = object(spec, self.spec).and_then(additional);
        let place = Place {
            spec: owner.spec,
            reference: owner.reference,
            kind: Kind::Type,
            ..place.inside("{}")
        };
        if let Some(ours) = ours {
            self.types(&place, &[ours], &[theirs]);
            return;
        }
        let text = types_text(&[theirs], self.reference);
        self.found.push(place.difference(Found {
            kind: Kind::Missing,
            step: String::new(),
            spec: Side::silent(Some(owner.spec)),
            advice: format!("add `additional: {text}`"),
            reference: Side::says(owner.reference, text),
            stricter: false,
            meant: omission(owner.omits, "additional"),
        }));
    }

    /// Compares fields or parameters by name.
    pub fn fields(
        &mut self,
        place: &Place<'a>,
        owner: &Owner<'a>,
        spec: &[FieldView<'a>],
        reference: &[FieldView<'a>],
    ) {
        let mut missing = Vec::new();
        for theirs in reference {
            match spec.iter().find(|ours| same_name(place, ours, theirs)) {
                Some(ours) => self.field(place, ours, theirs),
                None => missing.push(theirs),
            }
        }
        let is_known = |ours: &&FieldView| {
            reference
                .iter()
                .any(|theirs| same_name(place, ours, theirs))
        };
        let mut added: Vec<&FieldView> = spec.iter().filter(|ours| !is_known(ours)).collect();
        for theirs in missing {
            let renamed = added
                .iter()
                .position(|ours| self.is_renamed(owner, ours, theirs));
            match renamed {
                Some(index) => self.renamed_field(place, added.remove(index), theirs),
                None => self.missing_field(place, owner, theirs),
            }
        }
        for ours in added {
            self.added_field(place, owner, ours);
        }
    }

    fn field(&mut self, place: &Place<'a>, ours: &FieldView<'a>, theirs: &FieldView<'a>) {
        let place = Place {
            path: format!("{}.{}", place.path, theirs.wire),
            spec: ours.origin,
            reference: theirs.origin,
            kind: Kind::Type,
            ..place.clone()
        };
        let meant_as_required = ours.grouped && !theirs.optional;
        if ours.optional != theirs.optional && !meant_as_required {
            let wanted = field_text(&theirs.types, theirs.optional, self.reference);
            self.found.push(place.difference(Found {
                kind: Kind::Optional,
                step: String::new(),
                spec: Side::says(
                    ours.origin,
                    field_text(&ours.types, ours.optional, self.spec),
                ),
                advice: if theirs.optional {
                    "add `optional` to the type".to_owned()
                } else {
                    "remove `optional` from the type".to_owned()
                },
                reference: Side::says(theirs.origin, wanted),
                stricter: theirs.optional,
                meant: Kind::Optional.reason(ours.origin),
            }));
        }
        if theirs.first.deprecated.is_some() && ours.first.deprecated.is_none() {
            self.found.push(place.not_deprecated());
        }
        if theirs.first.comma_joined && !ours.first.comma_joined {
            self.found.push(place.difference(Found {
                kind: Kind::Type,
                step: String::new(),
                spec: Side::says(ours.origin, "a parameter for each item"),
                reference: Side::says(theirs.origin, "one parameter with commas"),
                stricter: false,
                advice: "add `join: comma`".to_owned(),
                meant: Kind::Type.reason(ours.origin),
            }));
        }
        self.types(&place, &ours.types, &theirs.types);
    }

    /// Returns whether a field may be one of the reference under another name.
    fn is_renamed(&self, owner: &Owner, ours: &FieldView, theirs: &FieldView) -> bool {
        let left = Alternatives::of(&ours.types, self.spec);
        let right = Alternatives::of(&theirs.types, self.reference);
        let is_explained = |kind: Kind| kind.reason(ours.origin).is_some();
        omission(owner.omits, theirs.wire).is_none()
            && !is_explained(Kind::Added)
            && (ours.optional == theirs.optional || is_explained(Kind::Optional))
            && (left.kinds() == right.kinds() || is_explained(Kind::Type))
    }

    fn renamed_field(&mut self, place: &Place, ours: &FieldView, theirs: &FieldView) {
        self.found.push(place.difference(Found {
            kind: Kind::Name,
            step: format!(".{}", theirs.wire),
            spec: Side::says(ours.origin, ours.wire),
            reference: Side::says(theirs.origin, theirs.wire),
            stricter: true,
            advice: format!("rename it to `{}`", theirs.wire),
            meant: Kind::Name.reason(ours.origin),
        }));
    }

    fn missing_field(&mut self, place: &Place, owner: &Owner, theirs: &FieldView) {
        let text = field_text(&theirs.types, theirs.optional, self.reference);
        self.found.push(place.difference(Found {
            kind: Kind::Missing,
            step: format!(".{}", theirs.wire),
            spec: Side::silent(Some(owner.spec)),
            advice: format!("add `{}: {text}`", theirs.wire),
            reference: Side::says(theirs.origin, text),
            stricter: false,
            meant: omission(owner.omits, theirs.wire),
        }));
    }

    fn added_field(&mut self, place: &Place, owner: &Owner, ours: &FieldView) {
        self.found.push(place.difference(Found {
            kind: Kind::Added,
            step: format!(".{}", ours.wire),
            spec: Side::says(
                ours.origin,
                field_text(&ours.types, ours.optional, self.spec),
            ),
            reference: Side::silent(Some(owner.reference)),
            stricter: !ours.optional,
            advice: "remove it".to_owned(),
            meant: Kind::Added.reason(ours.origin),
        }));
    }
}

/// Returns whether two fields have the same name. Case matters, but not in headers.
fn same_name(place: &Place, ours: &FieldView, theirs: &FieldView) -> bool {
    ours.wire == theirs.wire
        || (place.path == "headers" && ours.wire.eq_ignore_ascii_case(theirs.wire))
}
