//! The schemas that operations use first, with what they are about.

use std::collections::HashSet;

use super::bodies::inline;
use super::endpoints::Endpoint;
use super::graph::{Kind, NodeId, Property};
use super::operations::{described, of_scope};
use super::plan::{Plan, Resource};
use super::sent::{Parts, Received, Sent};
use super::uses::Use;
use super::words::{camel, singular_name, words};

/// The types that operations use first, with what they could be called.
pub fn roots(
    sent: &Sent,
    plan: &Plan,
    resources: &[(&Resource, &[String])],
    endpoints: &[Endpoint],
) -> Vec<Use> {
    let mut roots = Vec::new();
    for scope in &plan.scopes {
        for property in of_scope(scope, plan, endpoints, sent) {
            roots.push(Use {
                node: property.node,
                base: camel(&property.name),
                instead: None,
                around: vec![camel(&scope.name)],
                doc: property.doc,
                is_envelope: false,
                about: HashSet::new(),
            });
        }
    }
    for (resource, names) in resources {
        for ((index, rest), name) in resource.operations.iter().zip(*names) {
            let (endpoint, parts) = (&endpoints[*index], &sent.operations[*index]);
            let about = About::new(resource, name, endpoint);
            let path = described(endpoint, rest, parts);
            about.roots(&path, parts, sent, &mut roots);
        }
    }
    roots
}

/// What is known of an operation for names of types.
struct About {
    /// `CreateMeeting`, `ActiveSessionKickAll`.
    name: String,
    /// `Meeting`, if the operation is about one or several of these.
    noun: Option<String>,
    title: String,
    words: HashSet<String>,
}

impl About {
    fn new(resource: &Resource, operation: &str, endpoint: &Endpoint) -> Self {
        let single = camel(&singular_name(&resource.name));
        let verbs = ["get", "create", "update", "replace", "delete", "list"];
        let is_common = verbs.contains(&operation);
        let name = match operation {
            "list" => format!("List{}", camel(&resource.name)),
            _ if is_common => format!("{}{single}", camel(operation)),
            _ => format!("{}{}", camel(&resource.name), camel(operation)),
        };
        let method = endpoint.operation.http_method.as_str().to_lowercase();
        let texts = [
            operation,
            &resource.name,
            &single,
            &endpoint.operation.title,
            &method,
        ];
        let words = texts.iter().flat_map(|text| words(text)).collect();
        About {
            name,
            noun: (is_common && operation != "delete").then_some(single),
            title: endpoint.operation.title.clone(),
            words,
        }
    }

    fn place(&self, node: NodeId, base: String, instead: Option<String>) -> Use {
        Use {
            node,
            base,
            instead,
            around: vec![self.name.clone()],
            doc: None,
            is_envelope: false,
            about: self.words.clone(),
        }
    }

    fn of(&self, property: &Property) -> Use {
        Use {
            doc: property.doc.clone(),
            ..self.place(property.node, camel(&property.name), None)
        }
    }

    fn roots(&self, path: &[Property], parts: &Parts, sent: &Sent, roots: &mut Vec<Use>) {
        for (_, received) in &parts.responses {
            if let Received::Json(node) = received {
                let base = format!("{}Response", self.name);
                roots.push(Use {
                    around: Vec::new(),
                    doc: Some(format!("The response of `{}`.", self.title)),
                    is_envelope: is_envelope(*node, sent),
                    ..self.place(*node, base, self.noun.clone())
                });
            }
        }
        for parameter in path.iter().chain(&parts.query).chain(&parts.headers) {
            roots.push(self.of(parameter));
        }
        let Some((node, optional)) = parts.body else {
            return;
        };
        match inline(node, optional, sent) {
            Some(properties) => roots.extend(properties.iter().map(|property| self.of(property))),
            None => roots.push(self.place(node, format!("{}Body", self.name), None)),
        }
    }
}

/// Whether an object has its content in a property that is named after its place.
fn is_envelope(node: NodeId, sent: &Sent) -> bool {
    let Kind::Object { properties, .. } = &sent.graph.nodes[node].kind else {
        return false;
    };
    let names = ["data", "result", "results", "items", "success"];
    let mut properties = properties.iter();
    properties.any(|property| names.contains(&property.name.as_str()))
}
