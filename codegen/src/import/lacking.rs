//! What operations and types of the spec lack.

use std::collections::HashSet;

use super::file::Files;
use super::{Lowered, Place, Target};
use crate::compare::{self, Difference, Kind};
use crate::diagnostics::{Location, Span};
use crate::reference::{self, document::Document};
use crate::syntax::{Comments, Typed, entries_text};
use crate::yaml;

/// Adds the fields, parameters and values of enums that the spec lacks, and doesn't omit on purpose.
pub fn add(target: Target, documents: &[Document], lowered: &Lowered, files: &mut Files) {
    let Some(api) = reference::api(documents, &mut Vec::new()) else {
        return;
    };
    let mut seen = HashSet::new();
    for difference in compare::compare(target.api, &api).differences {
        let is_part = difference.kind == Kind::Missing && !difference.path.is_empty();
        let Some((owner, theirs)) = difference.spec.at.zip(difference.reference.at) else {
            continue;
        };
        if !is_part || !seen.insert((owner, theirs)) {
            continue;
        }
        let Some(place) = place(target, owner, &difference) else {
            continue;
        };
        let Some(source) = target.sources.files.get(owner.file) else {
            continue;
        };
        add_one(&source.path, place, theirs, &difference, lowered, files);
    }
}

fn add_one(
    file: &str,
    place: Place,
    theirs: Span,
    difference: &Difference,
    lowered: &Lowered,
    files: &mut Files,
) {
    let ends = |name: &str| difference.path.ends_with(&format!(".{name}"));
    let no_comments = Comments::new();
    let values = lowered.values(theirs);
    let value = values
        .into_iter()
        .find(|(text, _)| ends(&format!("{:?}", text.value)));
    if let Some((text, value)) = value {
        let text = entries_text(&[(text, value)], &place.path(), &no_comments);
        files.file(file).parts.push((place, text));
        return;
    }
    let fields = lowered.fields(theirs);
    if let Some(field) = fields.into_iter().find(|(name, _)| ends(&name.value)) {
        let text = entries_text(std::slice::from_ref(&field), &place.path(), &no_comments);
        let (_, Typed(field)) = field;
        let file = files.file(file);
        file.parts.push((place, text));
        file.types.extend(
            field
                .ty
                .as_ref()
                .and_then(|ty| ty.declared())
                .map(str::to_owned),
        );
    }
}

/// Where a part of an operation or type goes.
fn place(target: Target, owner: Span, difference: &Difference) -> Option<Place> {
    let types = target.api.types.iter().map(|(_, definition)| definition);
    let mut types = types.filter(|definition| definition.partial_of.is_none());
    let (owner_name, key) = match types.find(|definition| definition.origin.at == owner) {
        Some(definition) => {
            let is_object = matches!(definition.shape, crate::api::Shape::Object(_));
            (
                definition.name.clone(),
                if is_object { "fields" } else { "enum" },
            )
        }
        None => {
            let mut operations = target.api.operations();
            let operation = operations.find(|operation| operation.origin.at == owner)?;
            let keys = ["query", "headers", "body"];
            let key = keys
                .into_iter()
                .find(|key| difference.path.starts_with(key))?;
            (operation.name.clone(), key)
        }
    };
    Some(Place::Inside {
        line: line(target, owner)?,
        owner: owner_name,
        key,
    })
}

/// The line of a span in the spec.
fn line(target: Target, span: Span) -> Option<usize> {
    let Location::Bytes { file, range } = yaml::locate(target.sources, span)? else {
        return None;
    };
    let text = target.sources.text(file)?.get(..range.start)?;
    Some(text.matches('\n').count() + 1)
}
