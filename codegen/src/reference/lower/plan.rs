//! Groups operations into scopes and resources by their paths.

use std::collections::{HashMap, HashSet};

use super::endpoints::{Endpoint, Segment};
use super::known::Known;
use super::parameters::{noun, rename_parameters};
use super::tree::{PlaceId, Tree};
use super::words::{is_plural, snake, words};

/// The scopes and resources of an API.
#[derive(Debug, Default)]
pub struct Plan {
    /// The scopes, those that are known first.
    pub scopes: Vec<Scope>,
    /// The resources.
    pub resources: Vec<Resource>,
    /// Names of methods on the handle of each scope, or on the client.
    pub methods: HashMap<Option<usize>, HashSet<String>>,
}

impl Plan {
    /// A scope and those around it, innermost first.
    pub fn outwards(&self, scope: Option<usize>) -> impl Iterator<Item = usize> {
        std::iter::successors(scope, |scope| self.scopes[*scope].within)
    }

    /// The number of segments before those of a scope.
    pub fn start(&self, scope: usize) -> usize {
        let outer = self.outwards(self.scopes[scope].within);
        outer.map(|scope| self.scopes[scope].segments.len()).sum()
    }

    /// The names of the path parameters of a scope and those around it.
    pub fn parameters(&self, within: Option<usize>) -> Vec<String> {
        let segments = self
            .outwards(within)
            .flat_map(|scope| &self.scopes[scope].segments);
        segments
            .filter_map(|segment| match segment {
                Segment::Parameter(name) => Some(name.clone()),
                Segment::Literal(_) => None,
            })
            .collect()
    }

    /// Names of the methods that the handle of a scope has, apart from operations.
    fn getters(&self, within: Option<usize>) -> HashSet<String> {
        let parameters = self.parameters(within);
        parameters
            .iter()
            .map(|name| snake(name, "parameter"))
            .collect()
    }

    /// Names that the operations of a scope can't have.
    pub fn taken(&self, within: Option<usize>) -> HashSet<String> {
        let mut taken = self.getters(within);
        taken.extend(self.methods.get(&within).into_iter().flatten().cloned());
        taken
    }
}

/// A level of the URL.
#[derive(Debug)]
pub struct Scope {
    /// Its name.
    pub name: String,
    /// The scope around it.
    pub within: Option<usize>,
    /// Its part of the path.
    pub segments: Vec<Segment>,
    /// An operation with its parameter.
    pub example: Option<usize>,
}

/// A group of operations.
#[derive(Debug)]
pub struct Resource {
    /// Its name; of the operations of a scope, that of the scope.
    pub name: String,
    /// The name of its method, if it differs.
    pub method: Option<String>,
    /// Whether these are the operations of the scope itself.
    pub is_scope: bool,
    /// Whether the spec has it.
    pub is_known: bool,
    /// The scope around it.
    pub within: Option<usize>,
    /// The path that all operations share.
    pub path: Vec<String>,
    /// Each operation by index, with the rest of its path.
    pub operations: Vec<(usize, Vec<Segment>)>,
}

/// Makes the plan for some operations.
pub fn plan(endpoints: &[Endpoint], known: &Known) -> Plan {
    let mut tree = Tree::new();
    let mut scope_at = HashMap::new();
    for (index, scope) in known.scopes.iter().enumerate() {
        scope_at.entry(tree.place(&scope.path)).or_insert(index);
    }
    let lacking = endpoints.iter().enumerate();
    let lacking = lacking.filter(|(_, endpoint)| endpoint.known.is_none());
    for (index, endpoint) in lacking.clone() {
        tree.add_operation(&endpoint.segments, index);
    }
    let mut planner = Planner {
        plan: Plan {
            methods: known.methods.clone(),
            ..Plan::default()
        },
        endpoints,
        tree,
        scope_at,
        modules: known.modules.clone(),
        by_key: HashMap::new(),
    };
    planner.know(known);
    planner.add_scopes();
    for (index, _) in lacking {
        planner.add_operation(index);
    }
    planner.plan
}

struct Planner<'a> {
    plan: Plan,
    endpoints: &'a [Endpoint<'a>],
    tree: Tree,
    scope_at: HashMap<PlaceId, usize>,
    /// Names of modules and scopes.
    modules: HashSet<String>,
    by_key: HashMap<Key, usize>,
}

/// What the operations of a resource have in common.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Key {
    /// Their scope.
    Scope(usize),
    /// The place where their paths start.
    Place(PlaceId),
    /// The scope and the group of operations that have nothing else in common.
    Group(Option<usize>, String),
}

impl Planner<'_> {
    /// Starts with what the spec has.
    fn know(&mut self, known: &Known) {
        for scope in &known.scopes {
            let outer = scope.within.and_then(|outer| known.scopes.get(outer));
            let start = outer.map_or(0, |outer| outer.path.len());
            self.plan.scopes.push(Scope {
                name: scope.name.clone(),
                within: scope.within,
                segments: scope.path.get(start..).unwrap_or_default().to_vec(),
                example: None,
            });
        }
        for resource in &known.resources {
            let key = match resource.within.filter(|_| resource.is_scope) {
                Some(scope) => Key::Scope(scope),
                None => Key::Place(self.tree.place(&resource.full_path(known))),
            };
            self.by_key.insert(key, self.plan.resources.len());
            self.plan.resources.push(Resource {
                name: resource.name.clone(),
                method: None,
                is_scope: resource.is_scope,
                is_known: true,
                within: resource.within,
                path: resource.path.clone(),
                operations: Vec::new(),
            });
        }
    }

    /// Adds a scope for each parameter that several operations share.
    fn add_scopes(&mut self) {
        for place in 0..self.tree.places.len() {
            let found = &self.tree.places[place];
            let Some(Segment::Parameter(name)) = found.segment.clone() else {
                continue;
            };
            if found.total < 2 || self.scope_at.contains_key(&place) {
                continue;
            }
            let way = self.tree.way(place);
            let example = self.first_operation(place);
            let (within, rest) = self.nearest_scope(&way[..way.len() - 1]);
            let mut segments: Vec<Segment> = rest
                .iter()
                .chain([&place])
                .filter_map(|place| self.tree.places[*place].segment.clone())
                .collect();
            let around = self.plan.parameters(within);
            let noun = noun(&name, &segments);
            rename_parameters(&mut segments, &around);
            let name = self.scope_name(&noun, within);
            self.scope_at.insert(place, self.plan.scopes.len());
            self.plan.scopes.push(Scope {
                name,
                within,
                segments,
                example,
            });
        }
    }

    fn first_operation(&self, place: PlaceId) -> Option<usize> {
        let mut stack = vec![place];
        while let Some(place) = stack.pop() {
            let place = &self.tree.places[place];
            if let Some(own) = place.own.first() {
                return Some(*own);
            }
            stack.extend(place.parameter);
            stack.extend(place.literals.iter().rev().map(|(_, place)| *place));
        }
        None
    }

    /// The innermost scope on a way, and the places after it.
    fn nearest_scope<'w>(&self, way: &'w [PlaceId]) -> (Option<usize>, &'w [PlaceId]) {
        let found = way
            .iter()
            .rposition(|place| self.scope_at.contains_key(place));
        match found {
            Some(position) => {
                let scope = self.scope_at.get(&way[position]).copied();
                (scope, &way[position + 1..])
            }
            // The first place is the base URL.
            None => (None, way.get(1..).unwrap_or_default()),
        }
    }

    fn scope_name(&mut self, noun: &str, within: Option<usize>) -> String {
        let outer = within.map(|scope| self.plan.scopes[scope].name.clone());
        let longer = outer.map(|outer| format!("{outer}_{noun}"));
        let getters = self.plan.getters(within);
        let candidates = [Some(noun.to_owned()), longer].into_iter().flatten();
        let numbered = (2..).map(|number| format!("{noun}_{number}"));
        let methods = self.plan.methods.entry(within).or_default();
        let is_free = |name: &String| {
            !self.modules.contains(name) && !methods.contains(name) && !getters.contains(name)
        };
        // There are more numbers than names.
        let name = candidates.chain(numbered).find(is_free).unwrap_or_default();
        self.modules.insert(name.clone());
        methods.insert(name.clone());
        name
    }

    fn add_operation(&mut self, index: usize) {
        let endpoint = &self.endpoints[index];
        let place = self.tree.place(&endpoint.segments);
        let way = self.tree.way(place);
        let (within, rest) = self.nearest_scope(&way);
        let around = self.plan.parameters(within);
        let mut own: Vec<Segment> =
            endpoint.segments[endpoint.segments.len() - rest.len()..].to_vec();
        rename_parameters(&mut own, &around);
        let (key, start) = self.key(within, rest, &own, endpoint);
        let resource = match self.by_key.get(&key) {
            Some(known) => *known,
            None => self.add_resource(key, within, &own[..start]),
        };
        let start = self.plan.resources[resource].path.len();
        self.plan.resources[resource]
            .operations
            .push((index, own[start.min(own.len())..].to_vec()));
    }

    /// What an operation has in common with others of its resource, and how many segments of its own path.
    fn key(
        &self,
        within: Option<usize>,
        rest: &[PlaceId],
        own: &[Segment],
        endpoint: &Endpoint,
    ) -> (Key, usize) {
        let literals = own
            .iter()
            .take_while(|segment| matches!(segment, Segment::Literal(_)));
        let literals = literals.count();
        let known = (0..literals).rev().find(|position| {
            let key = Key::Place(rest[*position]);
            self.by_key
                .get(&key)
                .is_some_and(|resource| self.plan.resources[*resource].is_known)
        });
        if let Some(position) = known {
            return (Key::Place(rest[position]), position + 1);
        }
        let containers = (0..literals.saturating_sub(1))
            .take_while(|position| self.is_container(rest[*position]))
            .count();
        let found = (literals > 0).then(|| rest[containers]);
        let group = endpoint.operation.groups.last();
        match (found, within) {
            (None, Some(scope)) => (Key::Scope(scope), 0),
            (None, None) => {
                let group = group.map_or("root", String::as_str);
                (Key::Group(None, snake(group, "resource")), 0)
            }
            (Some(place), _) => {
                let is_alone = self.tree.places[place].total == 1
                    && own.len() == containers + 1
                    && !self.is_collection(place);
                match (is_alone, within, group) {
                    (true, Some(scope), _) => (Key::Scope(scope), 0),
                    (true, None, Some(group)) => (Key::Group(within, snake(group, "resource")), 0),
                    _ => (Key::Place(place), containers + 1),
                }
            }
        }
    }

    /// Whether a place only contains collections, as `/v1` and `/organizations`.
    fn is_container(&self, place: PlaceId) -> bool {
        let found = &self.tree.places[place];
        let is_version = match &found.segment {
            Some(Segment::Literal(text)) => {
                let rest = text.strip_prefix('v').unwrap_or_default();
                text == "api" || rest.starts_with(|first: char| first.is_ascii_digit())
            }
            _ => false,
        };
        let mut inner = found.literals.iter();
        found.own.is_empty()
            && !found.literals.is_empty()
            && (is_version || inner.all(|(_, place)| self.is_collection(*place)))
    }

    fn is_collection(&self, place: PlaceId) -> bool {
        let found = &self.tree.places[place];
        let is_plural = matches!(&found.segment, Some(Segment::Literal(text)) if words(text).last().is_some_and(|word| is_plural(word)));
        found.own.len() > 1
            || found.parameter.is_some()
            || (is_plural && !found.own.is_empty())
            || self.is_container(place)
    }

    fn add_resource(&mut self, key: Key, within: Option<usize>, path: &[Segment]) -> usize {
        let id = self.plan.resources.len();
        let path: Vec<String> = path
            .iter()
            .filter_map(|segment| match segment {
                Segment::Literal(text) => Some(text.clone()),
                Segment::Parameter(_) => None,
            })
            .collect();
        let is_scope = matches!(key, Key::Scope(_));
        let (name, method) = match &key {
            Key::Scope(scope) => (self.plan.scopes[*scope].name.clone(), None),
            Key::Group(_, group) => self.resource_name(group, within),
            Key::Place(_) => {
                let last = path.last().map_or("", String::as_str);
                self.resource_name(&snake(last, "resource"), within)
            }
        };
        self.by_key.insert(key, id);
        self.plan.resources.push(Resource {
            name,
            method,
            is_scope,
            is_known: false,
            within,
            path,
            operations: Vec::new(),
        });
        id
    }

    /// The name of a resource, and that of its method if it differs.
    fn resource_name(&mut self, noun: &str, within: Option<usize>) -> (String, Option<String>) {
        let taken = self.plan.taken(within);
        let numbered = (2..).map(|number| format!("{noun}_{number}"));
        let mut free = [noun.to_owned()].into_iter().chain(numbered);
        // There are more numbers than names.
        let method = free.find(|name| !taken.contains(name)).unwrap_or_default();
        let methods = self.plan.methods.entry(within).or_default();
        methods.insert(method.clone());
        let outer = within.map(|scope| format!("{}_{noun}", self.plan.scopes[scope].name));
        let numbered = (2..).map(|number| format!("{noun}_{number}"));
        let candidates = [method.clone()].into_iter().chain(outer).chain(numbered);
        let mut free = candidates.filter(|name| !self.modules.contains(name));
        let name = free.next().unwrap_or_default();
        self.modules.insert(name.clone());
        let differs = name != method;
        (name, differs.then_some(method))
    }
}
