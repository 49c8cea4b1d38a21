//! Whether a change on the wire is one of requests, of responses, or of both.

use std::collections::{HashMap, HashSet};

use super::change::{Change, Kind, Subject};
use crate::api::{Api, Body, Field, PathTemplate, Payload, Returns, TypeId};

/// What a change on the wire is about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sides {
    /// What is sent.
    pub requests: bool,
    /// What is read: responses, and what is received from elsewhere.
    pub responses: bool,
}

const REQUESTS: Sides = Sides {
    requests: true,
    responses: false,
};

const RESPONSES: Sides = Sides {
    requests: false,
    responses: true,
};

/// Sets the sides of all changes on the wire.
pub fn set(changes: &mut [Change], old: &Api, new: &Api) {
    let types = of_types(&[old, new]);
    for change in changes.iter_mut().filter(|change| change.wire) {
        change.sides = match (change.subject, change.kind) {
            (Subject::Type | Subject::Field | Subject::Value | Subject::Variant, _) => {
                let name = change.item.split("::").nth(1).unwrap_or_default();
                types.get(name).copied().unwrap_or_default()
            }
            (Subject::Status, _)
            | (Subject::Crate, Kind::Errors)
            | (Subject::Operation, Kind::Type | Kind::Result | Kind::Pages) => RESPONSES,
            _ => REQUESTS,
        };
    }
}

/// The sides of declared types, by their names. A type that is in both APIs is on the sides of both.
fn of_types<'a>(apis: &[&'a Api]) -> HashMap<&'a str, Sides> {
    let mut sides: HashMap<&str, Sides> = HashMap::new();
    for api in apis {
        let (sent, received) = (sent(api), received(api));
        for (id, definition) in api.types.iter() {
            let sides = sides.entry(&definition.rust).or_default();
            sides.requests |= sent.contains(&id);
            sides.responses |= received.contains(&id);
        }
    }
    sides
}

fn sent(api: &Api) -> HashSet<TypeId> {
    let of_operations = api.operations().flat_map(|operation| {
        let parameters = operation.path.parameters().chain(operation.parameters());
        parameters.chain(operation.body.iter().flat_map(Body::fields))
    });
    let scopes = api.scopes.iter().map(|scope| &scope.path);
    let paths = scopes.chain(api.resources.iter().map(|resource| &resource.path));
    let fields = of_operations.chain(paths.flat_map(PathTemplate::parameters));
    let named = |field: &Field| field.ty.named();
    api.types.reachable(fields.filter_map(named))
}

fn received(api: &Api) -> HashSet<TypeId> {
    let returned = api.operations().map(|operation| &operation.returns);
    let payloads = returned.flat_map(Returns::payloads);
    let types = payloads.filter_map(|payload| match payload {
        Payload::Json(ty) => ty.named(),
        Payload::Nothing | Payload::Text => None,
    });
    let incoming = api.incoming.iter().copied();
    api.types.reachable(types.chain(incoming))
}
