//! What operations and types of the spec lack.

use std::collections::{HashMap, HashSet};

use super::file::Files;
use super::{Lowered, Place, Target};
use crate::api::{Body, Shape};
use crate::compare::{self, Difference, Kind};
use crate::diagnostics::{Location, Span};
use crate::names::{Kind as NameKind, rust_name};
use crate::reference::{self, Taken, document::Document, plain};
use crate::syntax::{Comments, Typed, entries_text, value_text};
use crate::yaml;

/// Adds the fields, parameters and values of enums that the spec lacks, and doesn't omit on purpose.
pub fn add(target: Target, documents: &[Document], lowered: &Lowered, files: &mut Files) {
    let Some(api) = reference::api(documents, &mut Vec::new()) else {
        return;
    };
    let mut seen = HashSet::new();
    let mut taken: HashMap<Span, Taken> = HashMap::new();
    for difference in compare::compare(target.api, &api).differences {
        let is_part = difference.kind == Kind::Missing && !difference.path.is_empty();
        let Some((owner, theirs)) = difference.spec.at.zip(difference.reference.at) else {
            continue;
        };
        if !is_part || !seen.insert((owner, theirs)) {
            continue;
        }
        let place = place(target, owner, &difference);
        let Some((place, source)) = place.zip(target.sources.files.get(owner.file)) else {
            continue;
        };
        let names = || Taken::new(rust_names(target, owner).iter().map(|name| plain(name)));
        let part = Part {
            file: &source.path,
            place,
            at: theirs,
            path: &difference.path,
            taken: taken.entry(owner).or_insert_with(names),
            in_list: is_list(target, owner),
        };
        part.add(lowered, files);
    }
}

/// A part of an operation or type.
struct Part<'a> {
    file: &'a str,
    place: Place,
    /// Where the reference describes it.
    at: Span,
    /// Its path in an operation, which ends with its name.
    path: &'a str,
    taken: &'a mut Taken,
    /// Whether the values of the enum are listed without descriptions.
    in_list: bool,
}

impl Part<'_> {
    fn add(self, lowered: &Lowered, files: &mut Files) {
        let ends = |name: &str| self.path.ends_with(&format!(".{name}"));
        let no_comments = Comments::new();
        let is_value = |text: &str| ends(&format!("{text:?}"));
        if let Some(value) = lowered.value(self.at, is_value, self.taken) {
            let text = value_text(&value, &self.place.path(), self.in_list);
            files.file(self.file).parts.push((self.place, text));
            return;
        }
        if let Some(field) = lowered.field(self.at, ends, self.taken) {
            let text = entries_text(
                std::slice::from_ref(&field),
                &self.place.path(),
                &no_comments,
            );
            let (_, Typed(field)) = field;
            let names = field.ty.as_ref().and_then(|ty| ty.declared());
            let file = files.file(self.file);
            file.parts.push((self.place, text));
            file.types.extend(names.map(str::to_owned));
        }
    }
}

/// Whether the values of an enum are listed, as far as the API tells: with nothing said of any of them.
fn is_list(target: Target, owner: Span) -> bool {
    let mut types = target.api.types.iter().map(|(_, definition)| definition);
    let found = types.find(|definition| definition.origin.at == owner);
    match found.map(|definition| &definition.shape) {
        Some(Shape::Enum { values, .. }) => values.iter().all(|value| {
            let derived = rust_name(&value.wire, NameKind::CAMEL);
            let is_derived = derived.is_some_and(|name| plain(&name) == plain(&value.rust));
            value.doc.is_none() && value.deprecated.is_none() && is_derived
        }),
        _ => false,
    }
}

/// The Rust names that an operation or type already has in it.
fn rust_names(target: Target, owner: Span) -> Vec<String> {
    let types = target.api.types.iter().map(|(_, definition)| definition);
    let shapes = types.filter(|definition| definition.origin.at == owner);
    let mut names: Vec<String> = Vec::new();
    for definition in shapes {
        match &definition.shape {
            Shape::Object(object) => {
                names.extend(object.fields.iter().map(|field| field.rust.clone()));
                names.extend(object.additional.iter().map(|_| "additional".to_owned()));
            }
            Shape::Enum { values, .. } => {
                names.extend(values.iter().map(|value| value.rust.clone()));
            }
            _ => {}
        }
    }
    let operations = target.api.operations();
    for operation in operations.filter(|operation| operation.origin.at == owner) {
        let parameters = operation.path.parameters().chain(operation.parameters());
        let body = operation.body.iter().flat_map(Body::fields);
        names.extend(parameters.chain(body).map(|field| field.rust.clone()));
        names.extend(operation.pages.iter().map(|_| "items".to_owned()));
    }
    names
}

/// Where a part of an operation or type goes.
fn place(target: Target, owner: Span, difference: &Difference) -> Option<Place> {
    let types = target.api.types.iter().map(|(_, definition)| definition);
    let mut types = types.filter(|definition| definition.partial_of.is_none());
    let found = types.find(|definition| definition.origin.at == owner);
    let (owner_name, key) = if let Some(definition) = found {
        let is_object = matches!(definition.shape, Shape::Object(_));
        (
            definition.name.clone(),
            if is_object { "fields" } else { "enum" },
        )
    } else {
        let mut operations = target.api.operations();
        let operation = operations.find(|operation| operation.origin.at == owner)?;
        let keys = ["query", "headers", "body"];
        let key = keys
            .into_iter()
            .find(|key| difference.path.starts_with(key))?;
        (operation.name.clone(), key)
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
