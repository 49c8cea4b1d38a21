//! The types to declare: which schemas become one type, and what it is called.

use std::collections::{HashMap, HashSet};

use super::colors::Color;
use super::graph::{Graph, Kind, NodeId};
use super::known::{Known, plain};
use super::words::{camel, singular_name, words};
use crate::names::module_name;
use crate::syntax::RESERVED;
use crate::{scalar::Scalar, symbols};

/// Index of a type in [`Classes::list`].
pub type ClassId = usize;

/// The types to declare.
#[derive(Debug, Default)]
pub struct Classes {
    /// All of them, in the order in which operations use them.
    pub list: Vec<Class>,
    by_node: HashMap<NodeId, ClassId>,
}

/// Schemas that become one type.
#[derive(Debug)]
pub struct Class {
    /// Its name.
    pub name: String,
    /// The schema that is used first.
    pub node: NodeId,
    /// What it means, as far as its first use tells.
    pub doc: Option<String>,
    /// Whether the spec declares it.
    pub is_known: bool,
}

/// Where a schema is used.
#[derive(Clone, Debug)]
pub struct Use {
    /// The schema.
    pub node: NodeId,
    /// The name of the property or the like, as words of a type name.
    pub base: String,
    /// What it could be called if the base says nothing, such as `data`.
    pub instead: Option<String>,
    /// The names of what is around it, innermost first.
    pub around: Vec<String>,
    /// What the property with it means.
    pub doc: Option<String>,
    /// Whether it holds its content in a property such as `data`.
    pub is_envelope: bool,
    /// Words that tell what the operation is about.
    pub about: HashSet<String>,
}

impl Use {
    /// What it is called in the names of what is inside of it.
    fn outer_name(&self) -> String {
        match (&self.instead, self.around.first()) {
            (Some(noun), _) if !self.is_envelope => noun.clone(),
            (_, Some(outer)) if is_vague(&self.base.to_lowercase()) => outer.clone(),
            _ => self.base.clone(),
        }
    }
}

impl Classes {
    /// The type of a schema.
    pub fn of(&self, node: NodeId) -> Option<ClassId> {
        self.by_node.get(&node).copied()
    }
}

/// Groups the schemas that these uses lead to, and names them. Those that a type of the spec describes get its name.
pub fn classes(graph: &Graph, colors: &[Color], roots: Vec<Use>, known: &Known) -> Classes {
    let uses = all_uses(graph, roots);
    let given = given_names(graph, colors);
    let labels = labels(graph, colors, &uses, &given);
    let mut classes = Classes::default();
    let mut candidates: Vec<Candidates> = Vec::new();
    let mut by_label: HashMap<(Color, String), ClassId> = HashMap::new();
    for (place, label) in uses.iter().zip(labels) {
        let key = (colors[place.node], label.clone());
        let id = *by_label.entry(key).or_insert_with(|| {
            let is_given = given
                .get(&colors[place.node])
                .is_some_and(|names| names.contains(&label));
            candidates.push(Candidates::new(place, is_given.then_some(label)));
            classes.list.push(Class {
                name: String::new(),
                node: place.node,
                doc: place.doc.clone(),
                is_known: false,
            });
            classes.list.len() - 1
        });
        candidates[id].uses += 1;
        classes.by_node.insert(place.node, id);
    }
    for (class, candidate) in classes.list.iter_mut().zip(&candidates) {
        let names = known.types.names(class.node, graph);
        let is_candidate = |name: &&&str| candidate.names.iter().any(|(_, own)| own == **name);
        if let Some(name) = names.iter().find(is_candidate).or(names.first()) {
            class.is_known = true;
            class.name = (*name).to_owned();
        }
    }
    let (new, candidates): (Vec<_>, Vec<_>) = classes
        .list
        .iter_mut()
        .zip(candidates)
        .filter(|(class, _)| !class.is_known)
        .unzip();
    for (class, name) in new
        .into_iter()
        .zip(distinct(&candidates, &known.type_modules))
    {
        class.name = name;
    }
    classes
}

/// All schemas that need a declaration, each where it is used first, from the outside in.
fn all_uses(graph: &Graph, roots: Vec<Use>) -> Vec<Use> {
    let mut seen = HashSet::new();
    let mut found: Vec<Use> = Vec::new();
    let mut stack: Vec<Use> = roots.into_iter().rev().collect();
    while let Some(place) = stack.pop() {
        if !seen.insert(place.node) {
            continue;
        }
        let node = &graph.nodes[place.node];
        let inner = |id: NodeId, base: String, instead: Option<String>, around: Vec<String>| Use {
            node: id,
            base,
            instead,
            around,
            doc: None,
            is_envelope: false,
            about: place.about.clone(),
        };
        let own = node
            .name
            .as_deref()
            .map(camel)
            .filter(|name| !name.is_empty());
        let outer = own.unwrap_or_else(|| place.outer_name());
        let mut outer = vec![outer.trim_end_matches("Response").to_owned()];
        outer.extend(place.around.iter().take(3).cloned());
        let mut next = Vec::new();
        match &node.kind {
            Kind::Array(item) => {
                let base = camel(&singular_name(&place.base));
                next.push(inner(
                    *item,
                    base,
                    place.instead.clone(),
                    place.around.clone(),
                ));
            }
            Kind::Map(item) => {
                let base = camel(&singular_name(&place.base));
                next.push(inner(*item, base, None, place.around.clone()));
            }
            Kind::Nullable(item) => {
                next.push(inner(
                    *item,
                    place.base.clone(),
                    place.instead.clone(),
                    place.around.clone(),
                ));
            }
            Kind::Object {
                properties,
                additional,
            } => {
                for property in properties {
                    let base = camel(&property.name);
                    let is_content = place.is_envelope && is_vague(&property.name);
                    let instead = place
                        .instead
                        .clone()
                        .filter(|noun| is_content && !holds_one(property.node, noun, graph));
                    next.push(Use {
                        doc: property.doc.clone(),
                        ..inner(property.node, base, instead, outer.clone())
                    });
                }
                next.extend(
                    additional.map(|id| inner(id, "Value".to_owned(), None, outer.clone())),
                );
            }
            Kind::Union { members, tag } => {
                for member in members {
                    let base = member_name(*member, tag.as_deref(), graph);
                    next.push(inner(*member, base, None, outer.clone()));
                }
            }
            Kind::Scalar(_) | Kind::Literal(_) | Kind::Enum(_) => {}
        }
        stack.extend(next.into_iter().rev());
        if node.kind.is_declared() {
            found.push(place);
        }
    }
    found
}

/// Whether an object has a property with this name, or its plural, and so is not what the name means.
fn holds_one(node: NodeId, noun: &str, graph: &Graph) -> bool {
    match &graph.nodes[node].kind {
        Kind::Object { properties, .. } => properties
            .iter()
            .any(|property| camel(&singular_name(&property.name)) == noun),
        Kind::Nullable(inner) | Kind::Array(inner) => match graph.nodes[*inner].kind {
            Kind::Object { .. } => holds_one(*inner, noun, graph),
            _ => false,
        },
        _ => false,
    }
}

/// Whether a property is called after its place rather than its meaning.
fn is_vague(name: &str) -> bool {
    [
        "data", "result", "results", "items", "records", "value", "values", "object",
    ]
    .contains(&name)
}

/// What a member of a union without a name of its own is called.
fn member_name(id: NodeId, tag: Option<&str>, graph: &Graph) -> String {
    let text = match &graph.nodes[id].kind {
        Kind::Object { properties, .. } => {
            let mut properties = properties.iter();
            let tag = tag.and_then(|tag| properties.find(|property| property.name == tag));
            tag.and_then(|tag| match &graph.nodes[tag.node].kind {
                Kind::Literal(text) => Some(text.as_str()),
                Kind::Enum(values) => values.first().map(|value| value.text.as_str()),
                _ => None,
            })
        }
        Kind::Enum(_) => Some("text"),
        Kind::Array(_) => Some("item"),
        _ => None,
    };
    text.map(camel).unwrap_or_default()
}

/// The names that the reference gives to schemas of each color.
fn given_names(graph: &Graph, colors: &[Color]) -> HashMap<Color, Vec<String>> {
    let mut names: HashMap<Color, Vec<String>> = HashMap::new();
    for (node, color) in graph.nodes.iter().zip(colors) {
        let Some(name) = node.name.as_deref().filter(|_| node.kind.is_declared()) else {
            continue;
        };
        let name = camel(name);
        let known = names.entry(*color).or_default();
        if !name.is_empty() && !known.contains(&name) {
            known.push(name);
        }
    }
    names.retain(|_, names| !names.is_empty());
    names
}

/// For each use a text: uses of the same color with the same text become one type.
fn labels(
    graph: &Graph,
    colors: &[Color],
    uses: &[Use],
    given: &HashMap<Color, Vec<String>>,
) -> Vec<String> {
    // Without a name, schemas become one type if they have the same name in their places or the same descriptions.
    let mut by_base: HashMap<(Color, &str), String> = HashMap::new();
    let mut by_docs: HashMap<(Color, String), String> = HashMap::new();
    let mut labels = Vec::with_capacity(uses.len());
    for place in uses {
        let (node, color) = (&graph.nodes[place.node], colors[place.node]);
        if let Some(names) = given.get(&color) {
            let own = node
                .name
                .as_deref()
                .map(camel)
                .filter(|name| names.contains(name));
            labels.push(own.unwrap_or_else(|| best_name(names, place)));
            continue;
        }
        let docs = docs(graph, &node.kind);
        let base = by_base.get(&(color, place.base.as_str()));
        let known = base.or_else(|| by_docs.get(&(color, docs.clone())));
        let label = known.cloned().unwrap_or_else(|| place.base.clone());
        by_base.insert((color, &place.base), label.clone());
        by_docs.insert((color, docs), label.clone());
        labels.push(label);
    }
    labels
}

/// Of the names of a schema, the one that fits best to where it is used.
fn best_name(names: &[String], place: &Use) -> String {
    let score = |name: &String| {
        let words = words(name);
        let common = words
            .iter()
            .filter(|word| place.about.contains(*word))
            .count();
        let is_base = usize::from(*name == place.base);
        (is_base, common * 100 / words.len().max(1))
    };
    let mut best = &names[0];
    for name in names {
        if score(name) > score(best) {
            best = name;
        }
    }
    if names.len() > 1 && score(best) == (0, 0) {
        return place.base.clone();
    }
    best.clone()
}

/// The descriptions of the parts of a schema.
fn docs(graph: &Graph, kind: &Kind) -> String {
    let texts: Vec<&str> = match kind {
        Kind::Object { properties, .. } => {
            let docs = properties.iter().map(|property| property.doc.as_deref());
            docs.map(Option::unwrap_or_default).collect()
        }
        Kind::Enum(values) => {
            let docs = values.iter().map(|value| value.doc.as_deref());
            docs.map(Option::unwrap_or_default).collect()
        }
        Kind::Union { members, .. } => {
            let docs = members
                .iter()
                .map(|member| graph.nodes[*member].doc.as_deref());
            docs.map(Option::unwrap_or_default).collect()
        }
        _ => Vec::new(),
    };
    texts.join("\n")
}

/// What a type could be called, the shortest first.
#[derive(Debug)]
struct Candidates {
    /// The number of places where it is used.
    uses: usize,
    names: Vec<(Strength, String)>,
}

/// Which of several types gets a name that fits to all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Strength {
    /// It tells what the operation is about.
    Guessed,
    /// It has words of what is around it.
    Longer,
    /// It is that of a property.
    Property,
    /// The reference gives it.
    Given,
}

impl Candidates {
    fn new(place: &Use, given: Option<String>) -> Self {
        let mut names: Vec<(Strength, String)> = Vec::new();
        let guessed = place.instead.as_deref().map(camel);
        let guessed =
            guessed.filter(|name| given.is_none() && !place.is_envelope && !name.is_empty());
        names.extend(guessed.map(|name| (Strength::Guessed, name)));
        let is_vague = given.is_none() && is_vague(&place.base.to_lowercase());
        let strength = if given.is_some() {
            Strength::Given
        } else {
            Strength::Property
        };
        let mut longer = given.unwrap_or_else(|| place.base.clone());
        if longer.is_empty() {
            longer = "Value".to_owned();
        } else if !is_vague || place.around.is_empty() {
            names.push((strength, longer.clone()));
        }
        for outer in &place.around {
            if !longer.starts_with(outer.as_str()) {
                longer = format!("{outer}{longer}");
                names.push((Strength::Longer, longer.clone()));
            }
        }
        if names.is_empty() {
            names.push((Strength::Longer, longer));
        }
        names
            .iter_mut()
            .for_each(|(_, name)| name.truncate(LONGEST));
        Candidates { uses: 0, names }
    }
}

/// Longer names are cut off.
const LONGEST: usize = 120;

/// Chooses a name for each type: the shortest that is not meant for another type too.
fn distinct(candidates: &[Candidates], taken: &HashSet<String>) -> Vec<String> {
    let mut levels = vec![0; candidates.len()];
    while lengthen(candidates, &mut levels, taken) {}
    let mut taken = taken.clone();
    let mut names = Vec::with_capacity(candidates.len());
    for (candidate, level) in candidates.iter().zip(levels) {
        let (_, name) = &candidate.names[level];
        let numbered = (2..).map(|number| format!("{name}{number}"));
        let is_free = |name: &String| !taken.contains(&key(name)) && !is_reserved(&key(name));
        // There are more numbers than names.
        let name = [name.clone()].into_iter().chain(numbered).find(is_free);
        let name = name.unwrap_or_default();
        taken.insert(key(&name));
        names.push(name);
    }
    names
}

/// Takes a longer name for types whose names clash. Returns whether there are such types.
fn lengthen(candidates: &[Candidates], levels: &mut [usize], taken: &HashSet<String>) -> bool {
    let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, (candidate, level)) in candidates.iter().zip(levels.iter()).enumerate() {
        let key = key(&candidate.names[*level].1);
        by_key.entry(key).or_default().push(index);
    }
    let mut changed = false;
    for (key, mut same) in by_key {
        if !taken.contains(&key) && !is_reserved(&key) {
            if same.len() < 2 {
                continue;
            }
            let strength = |index: &usize| candidates[*index].names[levels[*index]].0;
            let most = same.iter().map(strength).max();
            let rank = |index: &usize| match strength(index) {
                // What is used most is probably what the operations are about.
                Strength::Guessed => (Strength::Guessed, candidates[*index].uses),
                other => (other, 0),
            };
            let best = same.iter().map(rank).max();
            let strongest = same.iter().filter(|index| Some(rank(index)) == best);
            let is_settled = strongest.count() == 1 || most == Some(Strength::Given);
            let keeps = same.iter().position(|index| Some(rank(index)) == best);
            if let Some(keeps) = keeps.filter(|_| is_settled) {
                same.remove(keeps);
            }
        }
        for index in same {
            if levels[index] + 1 < candidates[index].names.len() {
                levels[index] += 1;
                changed = true;
            }
        }
    }
    changed
}

/// The name of a type's module, by which names of types clash.
pub fn key(name: &str) -> String {
    module_name(name, &[]).map_or_else(|| name.to_lowercase(), |name| plain(&name))
}

fn is_reserved(key: &str) -> bool {
    let is_word = |word: &&str| *word == key;
    symbols::TYPE_NAMES
        .iter()
        .any(|name| self::key(name) == key)
        || Scalar::find(key).is_some()
        || RESERVED.iter().any(is_word)
}
