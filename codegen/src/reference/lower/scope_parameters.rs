//! Reports parameters that operations share by their scope, but describe with different types.

use super::colors::Color;
use super::endpoints::{Endpoint, Segment};
use super::graph::Property;
use super::operations::of_scope;
use super::plan::Plan;
use super::sent::{Parts, Sent};
use crate::reference::Problem;

/// Reports each parameter of a scope whose type in an operation isn't the one that the scope has.
pub fn check(
    plan: &Plan,
    endpoints: &[Endpoint],
    sent: &Sent,
    colors: &[Color],
    problems: &mut Vec<Problem>,
) {
    for resource in &plan.resources {
        for scope in plan.outwards(resource.within) {
            let start = plan.start(scope);
            for shared in of_scope(&plan.scopes[scope], plan, endpoints, sent) {
                let segments = &plan.scopes[scope].segments;
                let is_it = |segment: &Segment| *segment == Segment::Parameter(shared.name.clone());
                let Some(position) = segments.iter().position(is_it) else {
                    continue;
                };
                for (index, _) in &resource.operations {
                    let own = at(
                        start + position,
                        &endpoints[*index],
                        &sent.operations[*index],
                    );
                    let own = own.filter(|own| colors[own.node] != colors[shared.node]);
                    problems.extend(own.map(|own| problem(own, &shared)));
                }
            }
        }
    }
}

/// What an operation says of the parameter in one segment of its path.
fn at<'a>(segment: usize, endpoint: &Endpoint, parts: &'a Parts) -> Option<&'a Property> {
    let Some(Segment::Parameter(name)) = endpoint.segments.get(segment) else {
        return None;
    };
    let mut described = parts.path.iter();
    described.find(|property| property.name == *name)
}

fn problem(own: &Property, shared: &Property) -> Problem {
    let (name, line) = (&own.name, shared.at.node);
    Problem {
        file: own.at.file,
        line: own.at.node,
        message: format!("the parameter `{name}` has another type than in line {line}: ignored"),
    }
}
