//! Makes each name on a page lead to a schema.

use std::collections::{HashMap, HashSet};

use super::Problems;
use crate::reference::document::{Content, Document, Schema, Shape};
use crate::scalar::Scalar;

/// Adds the schemas that are referred to, but written only where they are used. A name that is written nowhere is a problem.
pub fn resolve(document: &mut Document, problems: &mut Problems) {
    // Several resources repeat a type that they share.
    let mut names = HashSet::new();
    document
        .schemas
        .retain(|(name, _)| names.insert(name.clone()));
    let wanted = wanted(document);
    add_missing(document, &wanted);
    let undefined = undefined(document, &wanted);
    let mut told = HashSet::new();
    visit(document, &mut |schema| {
        let Shape::Reference(name) = &schema.shape else {
            return;
        };
        if !undefined.contains(name) {
            return;
        }
        // A schema that was added to the list is visited twice.
        if told.insert((schema.line, name.clone())) {
            let message = format!("the type `{name}` is described nowhere on this page");
            problems.add(schema.line, message);
        }
        schema.shape = Shape::Scalar(Scalar::Unknown);
    });
}

/// Returns the names that are referred to, in their order.
fn wanted(document: &mut Document) -> Vec<String> {
    let mut seen = HashSet::new();
    let mut wanted = Vec::new();
    visit(document, &mut |schema| {
        if let Shape::Reference(name) = &schema.shape
            && seen.insert(name.clone())
        {
            wanted.push(name.clone());
        }
    });
    wanted
}

/// Lists the schemas of these names that aren't listed, but written in other schemas. What they refer to in turn is among
/// the names already, since they are a part of the page.
fn add_missing(document: &mut Document, wanted: &[String]) {
    let mut missing: HashSet<String> = wanted.iter().cloned().collect();
    for (name, _) in &document.schemas {
        missing.remove(name);
    }
    let mut found = HashMap::new();
    visit(document, &mut |schema| {
        if let Some(name) = schema.name.as_ref().and_then(|name| missing.take(name)) {
            found.insert(name, schema.clone());
        }
    });
    let in_order = wanted.iter().filter_map(|name| found.remove_entry(name));
    document.schemas.extend(in_order);
}

/// Returns the names that lead to no schema, or only to each other.
fn undefined(document: &Document, wanted: &[String]) -> HashSet<String> {
    let schemas = document.schemas.iter();
    let aliases: HashMap<&str, Option<&str>> = schemas
        .map(|(name, schema)| (name.as_str(), alias(schema)))
        .collect();
    let mut leads_to_schema: HashMap<&str, bool> = HashMap::new();
    for name in wanted {
        let mut way = Vec::new();
        let mut last = name.as_str();
        let end = loop {
            if let Some(known) = leads_to_schema.get(last) {
                break *known;
            }
            // Until the end is known: a name that is met again is in a circle.
            leads_to_schema.insert(last, false);
            way.push(last);
            match aliases.get(last) {
                None => break false,
                Some(None) => break true,
                Some(Some(next)) => last = next,
            }
        };
        leads_to_schema.extend(way.into_iter().map(|name| (name, end)));
    }
    let undefined = leads_to_schema.into_iter().filter(|(_, leads)| !leads);
    undefined.map(|(name, _)| name.to_owned()).collect()
}

/// The name that a schema is only another one of.
fn alias(schema: &Schema) -> Option<&str> {
    match &schema.shape {
        Shape::Reference(name) => Some(name),
        Shape::Nullable(inner) => alias(inner),
        _ => None,
    }
}

/// Does something with each schema of a document, from the outside in.
fn visit(document: &mut Document, action: &mut impl FnMut(&mut Schema)) {
    for operation in &mut document.operations {
        let parameters = [
            &mut operation.path_parameters,
            &mut operation.query,
            &mut operation.headers,
        ];
        for property in parameters.into_iter().flatten() {
            visit_schema(&mut property.schema, action);
        }
        if let Some(body) = &mut operation.body {
            visit_schema(&mut body.schema, action);
        }
        for response in &mut operation.responses {
            if let Content::Json(schema) = &mut response.content {
                visit_schema(schema, action);
            }
        }
    }
    for (_, schema) in &mut document.schemas {
        visit_schema(schema, action);
    }
}

fn visit_schema(schema: &mut Schema, action: &mut impl FnMut(&mut Schema)) {
    action(schema);
    match &mut schema.shape {
        Shape::Scalar(_) | Shape::Literal(_) | Shape::Enum { .. } | Shape::Reference(_) => {}
        Shape::Array(inner) | Shape::Map(inner) | Shape::Nullable(inner) => {
            visit_schema(inner, action);
        }
        Shape::Object {
            properties,
            additional,
        } => {
            for property in properties {
                visit_schema(&mut property.schema, action);
            }
            if let Some(additional) = additional {
                visit_schema(additional, action);
            }
        }
        Shape::Union { members, .. } => {
            for member in members {
                visit_schema(member, action);
            }
        }
    }
}
