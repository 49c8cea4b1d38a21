//! Turns documents into a spec, as a careful person would write it.

mod api_file;
mod classes;
mod colors;
mod declarations;
mod endpoints;
mod graph;
mod known;
mod normal;
mod operation_names;
mod operations;
mod plan;
mod rust_names;
mod sent;
mod tree;
mod unions;
mod words;

use super::Problem;
use super::document::Document;
use crate::syntax::{Operation, ResourceFile, ScopeFile, Spec, Text};

pub use known::Known;

/// A spec made from documents, with what they lack or it can't express.
#[derive(Debug)]
pub struct Lowered {
    /// The spec. A span in it is that of a line: its node is the line, from 1.
    pub spec: Spec,
    /// What can't be expressed.
    pub problems: Vec<Problem>,
}

/// Makes a spec from the operations of some documents and all that they refer to. It fits to what is known.
pub fn lower(documents: &[Document], known: &Known) -> Lowered {
    let mut problems = Vec::new();
    let endpoints = endpoints::collect(documents, &mut problems);
    let endpoints: Vec<_> = endpoints
        .into_iter()
        .filter(|endpoint| !known.has(endpoint.operation.http_method, &endpoint.segments))
        .collect();
    let plan = plan::plan(&endpoints, known);
    let names = operation_names::names(&plan, &endpoints, known);
    let mut sent = sent::collect(documents, &endpoints, &mut problems);
    normal::normalize(&mut sent.graph, &mut problems);
    sent.settle(&mut problems);
    let roots = operations::roots(&sent, &plan, &names, &endpoints);
    let colors = colors::colors(&sent.graph);
    let classes = classes::classes(&sent.graph, &colors, roots, &known.types);
    let mut context = operations::Context {
        sent: &sent,
        classes: &classes,
        endpoints: &endpoints,
        problems: &mut problems,
    };
    let mut spec = Spec {
        api: Some(api_file::api_file(documents, &plan, &context)),
        ..Spec::default()
    };
    for (resource, names) in plan.resources.iter().zip(&names) {
        if resource.operations.is_empty() {
            continue;
        }
        let operations = operations::all(resource, names, &mut context);
        add_file(resource, &plan, operations, &mut spec);
    }
    let types = declarations::all(&sent.graph, &classes);
    spec.types.push(types);
    problems.sort_by_key(|problem| (problem.file, problem.line));
    problems.dedup();
    Lowered { spec, problems }
}

fn add_file(
    resource: &plan::Resource,
    plan: &plan::Plan,
    operations: crate::syntax::Named<Operation>,
    spec: &mut Spec,
) {
    let span = operations.span;
    let text = |value: &str| Text {
        value: value.to_owned(),
        span,
    };
    if resource.is_scope {
        spec.scopes.push(ScopeFile {
            span,
            scope: Some(text(&resource.name)),
            operations: Some(operations),
            ..ScopeFile::default()
        });
        return;
    }
    let within = resource.within.map(|scope| text(&plan.scopes[scope].name));
    let path: Vec<_> = resource
        .path
        .iter()
        .cloned()
        .map(endpoints::Segment::Literal)
        .collect();
    spec.resources.push(ResourceFile {
        span,
        resource: Some(text(&resource.name)),
        within,
        method: resource.method.as_deref().map(text),
        path: (!path.is_empty()).then(|| operations::path(&path, span)),
        operations: Some(operations),
        ..ResourceFile::default()
    });
}
