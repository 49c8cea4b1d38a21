//! Both APIs, and which item of one is which of the other.

use super::pairs::Pairs;
use super::paths;
use super::view::View;
use crate::api::{Api, Operation, Resource, Scope, Shape, TypeDefinition, Variant};

/// Both APIs.
pub struct Context<'a> {
    /// The old one.
    pub old: View<'a>,
    /// The new one.
    pub new: View<'a>,
    /// Their types.
    pub types: Pairs,
    /// Their scopes.
    pub scopes: Pairs,
    /// Their resources.
    pub resources: Pairs,
    /// The operations of the old API.
    pub old_operations: Vec<Located<'a>>,
    /// The operations of the new API.
    pub new_operations: Vec<Located<'a>>,
    /// Both lists of operations.
    pub operations: Pairs,
}

/// An operation with its resource.
pub struct Located<'a> {
    /// The resource.
    pub resource: &'a Resource,
    /// The operation.
    pub operation: &'a Operation,
    /// The method and the whole path, whatever the parameters are called.
    pub endpoint: String,
    /// The resource in both APIs, if it is in both.
    pub common: Option<usize>,
}

impl Located<'_> {
    /// Returns the name of the operation in the outline.
    pub fn item(&self) -> String {
        format!("{}::{}", self.resource.module, self.operation.rust)
    }

    /// Returns a key of the operation within its resource.
    fn key(&self, name: &str) -> Option<String> {
        Some(format!("{} {name}", self.common?))
    }
}

impl<'a> Context<'a> {
    /// Pairs the items of both APIs.
    pub fn new(old: &'a Api, new: &'a Api) -> Self {
        let types = types(old, new);
        let mut common = vec![None; new.types.len()];
        let old_names: Vec<_> = old.types.iter().map(|(_, old)| old.rust.as_str()).collect();
        for (old, new) in &types.both {
            common[*new] = Some(old_names[*old].to_owned());
        }
        let scopes = scopes(old, new);
        let resources = resources(old, new, &scopes);
        let old_operations = located(old, &(0..old.resources.len()).map(Some).collect::<Vec<_>>());
        let new_operations = located(new, &olds(&resources, new.resources.len()));
        let operations = Pairs::of(
            &old_operations,
            &new_operations,
            &[
                &|located: &Located| located.key(&located.operation.method),
                &|located: &Located| located.key(&located.operation.name),
                &|located: &Located| located.key(&located.operation.rust),
                &|located: &Located| Some(located.endpoint.clone()),
            ],
        );
        Context {
            old: View::new(old, &[]),
            new: View::new(new, &common),
            types,
            scopes,
            resources,
            old_operations,
            new_operations,
            operations,
        }
    }

    /// Returns whether a scope of the old API is one of the new API.
    pub fn is_same_scope(&self, old: Option<usize>, new: Option<usize>) -> bool {
        match (old, new) {
            (None, None) => true,
            (Some(old), Some(new)) => self.scopes.both.contains(&(old, new)),
            _ => false,
        }
    }

    /// Returns whether an endpoint is in the old API and not in the new one, so that other requests are sent.
    pub fn is_lost(&self, endpoint: &str) -> bool {
        let mut kept = self.new_operations.iter();
        !kept.any(|located| located.endpoint == endpoint)
    }
}

/// Returns the old index of each new item.
fn olds(pairs: &Pairs, new: usize) -> Vec<Option<usize>> {
    let mut olds = vec![None; new];
    for (old, new) in &pairs.both {
        olds[*new] = Some(*old);
    }
    olds
}

fn types(old: &Api, new: &Api) -> Pairs {
    let old: Vec<&TypeDefinition> = old.types.iter().map(|(_, definition)| definition).collect();
    let new: Vec<&TypeDefinition> = new.types.iter().map(|(_, definition)| definition).collect();
    Pairs::of(
        &old,
        &new,
        &[
            &|definition: &&TypeDefinition| Some(definition.rust.clone()),
            &|definition: &&TypeDefinition| Some(definition.name.clone()),
            &|definition: &&TypeDefinition| content(&definition.shape),
        ],
    )
}

/// Returns what tells a type from others if its name doesn't.
fn content(shape: &Shape) -> Option<String> {
    let of_variant = |variant: &Variant| variant.rust.clone();
    let names: Vec<String> = match shape {
        Shape::Object(object) => {
            let fields = object.fields.iter();
            fields.map(|field| field.wire.clone()).collect()
        }
        Shape::Enum { values, .. } => values.iter().map(|value| value.wire.clone()).collect(),
        Shape::Tagged { variants, .. } => {
            let variants = variants.iter();
            variants.map(|tagged| of_variant(&tagged.variant)).collect()
        }
        Shape::Untagged(variants) => variants.iter().map(of_variant).collect(),
        Shape::Alias(_) => return None,
    };
    (names.len() > 1).then(|| format!("{:?} {names:?}", std::mem::discriminant(shape)))
}

fn scopes(old: &Api, new: &Api) -> Pairs {
    let list = |api: &'_ Api| -> Vec<(String, String, String)> {
        let scopes = api.scopes.iter().enumerate();
        let keys = |(index, scope): (usize, &Scope)| {
            let path = paths::of_scope(index, api);
            (scope.rust.clone(), path, scope.method.clone())
        };
        scopes.map(keys).collect()
    };
    Pairs::of(
        &list(old),
        &list(new),
        &[
            &|(rust, _, _): &(String, String, String)| Some(rust.clone()),
            &|(_, path, _): &(String, String, String)| Some(path.clone()),
            &|(_, _, method): &(String, String, String)| Some(method.clone()),
        ],
    )
}

/// A resource with its place: the old scope around it and its path.
type Placed<'a> = (&'a Resource, String);

fn resources(old: &Api, new: &Api, scopes: &Pairs) -> Pairs {
    let old_scopes: Vec<_> = (0..old.scopes.len()).map(Some).collect();
    let new_scopes = olds(scopes, new.scopes.len());
    Pairs::of(
        &placed(old, &old_scopes),
        &placed(new, &new_scopes),
        &[
            &|(resource, _): &Placed| Some(resource.module.clone()),
            &|(resource, _): &Placed| Some(resource.name.clone()),
            &|(_, place): &Placed| Some(place.clone()),
        ],
    )
}

/// `scopes` has the old index of each scope.
fn placed<'a>(api: &'a Api, scopes: &[Option<usize>]) -> Vec<Placed<'a>> {
    let resources = api.resources.iter();
    let place = |resource: &'a Resource| {
        let within = resource.within.map(|scope| scopes[scope]);
        let path = paths::of_resource(resource, api);
        (resource, format!("{within:?} {path}"))
    };
    resources.map(place).collect()
}

/// `resources` has the old index of each resource.
fn located<'a>(api: &'a Api, resources: &[Option<usize>]) -> Vec<Located<'a>> {
    let mut list = Vec::new();
    for (resource, common) in api.resources.iter().zip(resources) {
        for operation in &resource.operations {
            list.push(Located {
                resource,
                operation,
                endpoint: paths::of_operation(operation, resource, api),
                common: *common,
            });
        }
    }
    list
}
