//! Random resources and their operations.

use std::collections::HashSet;

use super::dice::Dice;
use super::expression::Expressions;
use super::fields::{self, Place};
use super::names::{self, Taken};
use super::paths::{self, Scopes, Template};
use super::prose;
use super::yaml::{Map, Yaml};

/// Names that must be distinct across all resources.
#[derive(Debug, Default)]
pub struct Resources {
    names: Taken,
    endpoints: HashSet<String>,
}

impl Resources {
    /// Generates the file of a resource.
    pub fn add(&mut self, dice: &mut Dice, scopes: &mut Scopes, expressions: &Expressions) -> Map {
        let within = scopes.any(dice);
        let methods = scopes.methods(within).clone();
        let has_method = dice.chance(20);
        let name = names::fresh_of(dice, &mut self.names, names::any, |name| {
            has_method || methods.is_free(name)
        })
        .trim()
        .to_owned();
        let method = if has_method {
            let (_, method) = names::fresh_foreign(dice, scopes.methods(within), false);
            Some(method)
        } else {
            scopes.methods(within).take(&name);
            None
        };
        let path_from = within.filter(|_| dice.chance(40));
        let path_from = path_from.and_then(|within| scopes.path_from(dice, within));
        let (from, path, nameless) = if let Some((from, path, nameless)) = path_from {
            (Some(from), path, nameless)
        } else {
            let path = paths::literal(dice);
            (None, path.clone(), path)
        };
        let mut map = vec![("resource".to_owned(), Yaml::text(&name))];
        map.extend(within.map(|scope| ("within".to_owned(), Yaml::text(scopes.name(scope)))));
        map.extend(method.map(|method| ("method".to_owned(), Yaml::text(method))));
        if !path.is_empty() {
            map.push(("path".to_owned(), Yaml::text(&path)));
        }
        map.extend(from.map(|scope| ("path_from".to_owned(), Yaml::text(scopes.name(scope)))));
        map.extend(prose::maybe(dice).map(|doc| ("doc".to_owned(), doc)));
        let mut types = Taken::default();
        types.take(&name);
        let around = Around {
            start: scopes.nameless_path(from.or(within)) + &nameless,
            parameters: scopes.parameters(within),
        };
        let operations = self.operations(dice, &around, &Taken::default(), types, expressions);
        map.push(("operations".to_owned(), Yaml::Map(operations)));
        map
    }

    /// Generates the file of the operations of a scope itself; `None` if a resource has its name.
    pub fn add_scope(
        &mut self,
        dice: &mut Dice,
        scope: usize,
        scopes: &mut Scopes,
        expressions: &Expressions,
    ) -> Option<Map> {
        let name = scopes.name(scope).to_owned();
        if !self.names.take(&name) {
            return None;
        }
        let around = Around {
            start: scopes.nameless_path(Some(scope)),
            parameters: scopes.parameters(Some(scope)),
        };
        let methods = scopes.methods(Some(scope));
        let types = Taken::default();
        let operations = self.operations(dice, &around, methods, types, expressions);
        Some(vec![
            ("scope".to_owned(), Yaml::Text(name)),
            ("operations".to_owned(), Yaml::Map(operations)),
        ])
    }

    /// Generates operations whose methods differ from `methods`, and whose types from `types`.
    fn operations(
        &mut self,
        dice: &mut Dice,
        around: &Around,
        methods: &Taken,
        mut types: Taken,
        expressions: &Expressions,
    ) -> Map {
        let mut operations = Map::new();
        let mut twin = None;
        for _ in 0..=dice.below(6) {
            let operation = match twin.take() {
                Some(operation) => operation,
                None => self.operation(dice, around, expressions),
            };
            twin = twin_of(&operation).filter(|_| dice.chance(30));
            // The types of an operation are named after it.
            let own_types = ["", "body", "parameters", "response"];
            let name = (0..20)
                .map(|_| names::any(dice))
                .find(|name| methods.is_free(name) && types.take_with(name, &own_types));
            operations.extend(name.map(|name| (name, Yaml::Map(operation))));
        }
        if operations.is_empty() {
            let operation = self.operation(dice, around, expressions);
            operations.push(("look_at_it".to_owned(), Yaml::Map(operation)));
        }
        operations
    }

    fn operation(&mut self, dice: &mut Dice, around: &Around, expressions: &Expressions) -> Map {
        let mut taken = Taken::default();
        let method = *dice.pick(&["GET", "POST", "PUT", "PATCH", "DELETE"]);
        let has_body = method != "GET" && dice.chance(70);
        let is_whole = dice.chance(30);
        if has_body && is_whole {
            // A body that isn't declared by fields is an argument with this name.
            taken.take("body");
        }
        let mut path = Template::new(dice, &around.parameters, &mut taken, 30);
        let endpoint = |path: &Template| format!("{method} {}{}", around.start, path.nameless);
        while !self.endpoints.insert(endpoint(&path)) {
            let more = format!("/n{}", dice.below(1000));
            path.text.push_str(&more);
            path.nameless.push_str(&more);
        }
        let mut map = vec![(
            "http".to_owned(),
            Yaml::Text(format!("{method} {}", path.text).trim_end().to_owned()),
        )];
        map.extend(prose::maybe(dice).map(|doc| ("doc".to_owned(), doc)));
        if dice.chance(20) {
            let link = dice.pick(&[
                "https://example.com/a_b?c=[d]&e=`f`",
                "http://x/*_*/~~#%20|",
                "https://é.example/\u{202e}x\\",
            ]);
            map.push(("link".to_owned(), Yaml::Text((*link).to_owned())));
        }
        if dice.chance(10) {
            map.push(("not_found".to_owned(), prose::prose(dice)));
        }
        if dice.chance(10) {
            map.push(("deprecated".to_owned(), prose::prose(dice)));
        }
        if dice.chance(20) {
            map.push((
                "idempotent".to_owned(),
                Yaml::Plain(dice.chance(50).to_string()),
            ));
        }
        let parameters = path.declare(dice, expressions);
        let mut section = |key: &str, entries: Map| {
            if !entries.is_empty() {
                map.push((key.to_owned(), Yaml::Map(entries)));
            }
        };
        section("parameters", parameters);
        let most = if dice.chance(50) { 5 } else { 1 };
        let count = dice.below(most);
        section(
            "query",
            fields::list(dice, count, Place::Query, expressions, &mut taken),
        );
        let count = dice.below(most);
        section(
            "headers",
            fields::list(dice, count, Place::Headers, expressions, &mut taken),
        );
        if has_body {
            map.extend(body(dice, is_whole, expressions, &mut taken));
        }
        map.extend(returns(dice, expressions).map(|returns| ("returns".to_owned(), returns)));
        map
    }
}

/// Returns an operation with the same endpoint, which another literal tells apart.
fn twin_of(operation: &Map) -> Option<Map> {
    let mut twin = operation.clone();
    let literals = twin.iter_mut().flat_map(|(key, value)| match value {
        Yaml::Map(fields) if ["query", "headers", "body"].contains(&key.as_str()) => {
            fields.iter_mut()
        }
        _ => [].iter_mut(),
    });
    let literal = literals
        .map(|(_, field)| field)
        .find(|field| is_literal(field))?;
    let ty = match literal {
        Yaml::Map(keys) => keys
            .iter_mut()
            .find_map(|(key, value)| (key == "type").then_some(value))?,
        ty => ty,
    };
    let other = Yaml::text("\"another literal\"");
    (std::mem::replace(ty, other.clone()) != other).then_some(twin)
}

/// Returns a resource that only uses a type.
pub fn using(dice: &mut Dice, ty: &str) -> Map {
    let mut operation = vec![("http".to_owned(), Yaml::text("PUT /use-of-all-types"))];
    let uses = if dice.chance(50) { "body" } else { "returns" };
    operation.push((uses.to_owned(), Yaml::text(ty)));
    let operations = Yaml::Map(vec![("use_all".to_owned(), Yaml::Map(operation))]);
    vec![
        ("resource".to_owned(), Yaml::text("use_of_all_types")),
        ("operations".to_owned(), operations),
    ]
}

/// The context of an operation.
struct Around {
    start: String,
    parameters: Vec<String>,
}

fn body(dice: &mut Dice, is_whole: bool, expressions: &Expressions, taken: &mut Taken) -> Map {
    if is_whole {
        let (ty, _) = expressions.value(dice);
        return vec![("body".to_owned(), Yaml::Text(ty))];
    }
    let most = if dice.chance(5) { 40 } else { 6 };
    let count = dice.below(most);
    let fields = fields::list(dice, count, Place::Body, expressions, taken);
    let mut names: Vec<String> = fields
        .iter()
        .filter(|(_, field)| !is_literal(field))
        .map(|(name, _)| name.clone())
        .collect();
    let mut map = vec![("body".to_owned(), Yaml::Map(fields))];
    if names.len() >= 2 && dice.chance(40) {
        dice.shuffle(&mut names);
        let group = |names: &[String]| Yaml::List(names.iter().map(Yaml::text).collect());
        let groups = match names.len() {
            4.. if dice.chance(50) => Yaml::List(vec![group(&names[..2]), group(&names[2..])]),
            _ => group(&names),
        };
        map.push(("at_least_one_of".to_owned(), groups));
    }
    map
}

fn is_literal(field: &Yaml) -> bool {
    match field {
        Yaml::Text(ty) => ty.starts_with('"'),
        Yaml::Map(map) => map
            .iter()
            .any(|(key, value)| key == "type" && is_literal(value)),
        _ => false,
    }
}

fn returns(dice: &mut Dice, expressions: &Expressions) -> Option<Yaml> {
    if dice.chance(15) {
        return None;
    }
    if !dice.chance(15) {
        return Some(payload(dice, expressions));
    }
    let mut statuses: Vec<usize> = (200..300).collect();
    dice.shuffle(&mut statuses);
    statuses[..2].copy_from_slice(&[200, 204]);
    let count = 1 + dice.below(5);
    let entries = statuses[..count]
        .iter()
        .map(|status| (status.to_string(), payload(dice, expressions)));
    // Two of them may be equal by chance.
    let mut seen = HashSet::new();
    Some(Yaml::Map(
        entries
            .collect::<Map>()
            .into_iter()
            .filter(|(status, _)| seen.insert(status.clone()))
            .collect(),
    ))
}

fn payload(dice: &mut Dice, expressions: &Expressions) -> Yaml {
    match dice.below(10) {
        0 => Yaml::text("nothing"),
        1 => Yaml::text("text"),
        2 => Yaml::Text(format!("{} or null", expressions.held(dice))),
        _ => Yaml::Text(expressions.held(dice)),
    }
}
