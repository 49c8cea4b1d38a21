//! Turns documents into a spec, as a careful person would write it.

mod api_file;
mod bodies;
mod classes;
mod colors;
mod context;
mod declarations;
mod endpoints;
mod graph;
mod known;
mod matching;
mod members;
mod normal;
mod objects;
mod operation_names;
mod operations;
mod parameters;
mod plan;
mod roots;
mod rust_names;
mod same;
mod scope_parameters;
mod sent;
mod tree;
mod type_names;
mod unions;
mod uses;
mod words;

use super::Problem;
use super::document::Document;
use crate::diagnostics::Span;
use crate::syntax::{EnumValue, Field, Operation, ResourceFile, ScopeFile, Spec, Text, Typed};

pub use known::{Known, plain};
pub use rust_names::Taken;

use classes::Classes;
use endpoints::Endpoint;
use graph::Kind;
use plan::Resource;
use sent::Sent;

/// A spec made from documents, with what they lack or it can't express.
#[derive(Debug)]
pub struct Lowered {
    /// The spec of what is not known. A span in it is that of a line: its node is the line, from 1.
    pub spec: Spec,
    /// What can't be expressed.
    pub problems: Vec<Problem>,
    sent: Sent,
    classes: Classes,
}

impl Lowered {
    /// Declares the parameter or property that is described at a line, if its name is the one that is meant.
    pub fn field(
        &self,
        at: Span,
        is_meant: impl Fn(&str) -> bool,
        taken: &mut Taken,
    ) -> Option<(Text, Typed<Field>)> {
        let graph = &self.sent.graph;
        let parts = self.sent.operations.iter();
        let parameters = parts.flat_map(|parts| parts.query.iter().chain(&parts.headers));
        let properties = graph.nodes.iter().flat_map(|node| match &node.kind {
            Kind::Object { properties, .. } => properties.as_slice(),
            _ => &[],
        });
        let mut all = parameters.chain(properties);
        let property = all.find(|property| property.at == at && is_meant(&property.name))?;
        let field = declarations::field(property, taken, graph, &self.classes);
        Some((declarations::name(property), Typed(field)))
    }

    /// Declares the value of an enum that is described at a line, if its text is the one that is meant.
    pub fn value(
        &self,
        at: Span,
        is_meant: impl Fn(&str) -> bool,
        taken: &mut Taken,
    ) -> Option<(Text, EnumValue)> {
        let nodes = self.sent.graph.nodes.iter();
        let enums = nodes.filter(|node| node.at.file == at.file);
        let mut values = enums.flat_map(|node| match &node.kind {
            Kind::Enum(values) => values.as_slice(),
            _ => &[],
        });
        let value = values.find(|value| value.line == at.node && is_meant(&value.text))?;
        Some(declarations::enum_value(value, taken, at))
    }
}

/// Makes a spec from the operations of some documents and all that they refer to. It fits to what is known.
pub fn lower(documents: &[Document], known: &Known) -> Lowered {
    let mut problems = Vec::new();
    let mut endpoints = endpoints::collect(documents, &mut problems);
    for endpoint in &mut endpoints {
        endpoint.known = known.operation(endpoint).cloned();
    }
    let plan = plan::plan(&endpoints, known);
    let names = operation_names::names(&plan, &endpoints, known);
    let known_ones: Vec<(Resource, [String; 1])> = known_ones(&endpoints);
    let new = plan.resources.iter().zip(names.iter().map(Vec::as_slice));
    let old = known_ones
        .iter()
        .map(|(resource, name)| (resource, name.as_slice()));
    let resources: Vec<(&Resource, &[String])> = new.clone().chain(old).collect();
    let mut sent = sent::collect(documents, &endpoints, &mut problems);
    normal::normalize(&mut sent.graph, &mut problems);
    sent.settle(&mut problems);
    let roots = roots::roots(&sent, &plan, &resources, &endpoints);
    let colors = colors::colors(&sent.graph);
    scope_parameters::check(&plan, &endpoints, &sent, &colors, &mut problems);
    let classes = classes::classes(&sent.graph, &colors, roots, known);
    let mut context = context::Context {
        sent: &sent,
        classes: &classes,
        endpoints: &endpoints,
        problems: &mut problems,
    };
    let mut spec = Spec {
        api: Some(api_file::api_file(documents, &plan, &context)),
        ..Spec::default()
    };
    for (resource, names) in new {
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
    Lowered {
        spec,
        problems,
        sent,
        classes,
    }
}

/// For each known operation a resource of its own, with the names that it has in the spec.
fn known_ones(endpoints: &[Endpoint]) -> Vec<(Resource, [String; 1])> {
    let of_one = |(index, endpoint): (usize, &Endpoint)| {
        let (resource, operation) = endpoint.known.clone()?;
        let resource = Resource {
            name: resource,
            method: None,
            is_scope: false,
            is_known: true,
            within: None,
            path: Vec::new(),
            operations: vec![(index, endpoint.segments.clone())],
        };
        Some((resource, [operation]))
    };
    endpoints.iter().enumerate().filter_map(of_one).collect()
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
