//! Scopes, and paths with and without parameters.

use super::dice::Dice;
use super::expression::Expressions;
use super::fields;
use super::names::{self, Taken};
use super::prose;
use super::yaml::{Map, Yaml};

const SEGMENTS: &[&str] = &[
    "v1",
    "rooms",
    "active-session",
    "a.b",
    "x_y",
    "~me",
    "$batch",
    "it's",
    "(a)",
    "*",
    "a:b@c",
    "%7B",
    "search;x=1,2&3!+",
];

/// The scopes so far.
#[derive(Debug, Default)]
pub struct Scopes {
    list: Vec<Scope>,
    types: Taken,
    /// The methods on the client, then those on the handle of each scope.
    methods: Vec<Taken>,
}

#[derive(Debug)]
struct Scope {
    name: String,
    within: Option<usize>,
    nameless_path: String,
    parameters: Vec<String>,
}

impl Scopes {
    /// None yet.
    pub fn new() -> Self {
        Scopes {
            methods: vec![Taken::default()],
            ..Scopes::default()
        }
    }

    /// Adds a scope: its entry in the file.
    pub fn add(&mut self, dice: &mut Dice, expressions: &Expressions) -> (String, Yaml) {
        let within = self.any(dice);
        let handle = within.map_or(0, |index| index + 1);
        let mut types = self.types.clone();
        let methods = self.methods[handle].clone();
        let name = names::fresh_of(dice, &mut types, names::any, |name| methods.is_free(name))
            .trim()
            .to_owned();
        self.types = types;
        self.methods[handle].take(&name);
        self.methods.push(Taken::default());
        let around = self.parameters(within);
        let template = Template::new(dice, &around, &mut Taken::default(), 60);
        let mut map = Map::new();
        if let Some(within) = within {
            map.push(("within".to_owned(), Yaml::text(&self.list[within].name)));
        }
        map.push((
            "path".to_owned(),
            Yaml::text(if template.text.is_empty() {
                "/v1"
            } else {
                &template.text
            }),
        ));
        map.extend(prose::maybe(dice).map(|doc| ("doc".to_owned(), doc)));
        let mut declared = template.declare(dice, expressions);
        declared.retain(|_| dice.chance(60));
        if !declared.is_empty() {
            map.push(("parameters".to_owned(), Yaml::Map(declared)));
        }
        let nameless_path = if template.text.is_empty() {
            "/v1".to_owned()
        } else {
            template.nameless
        };
        self.list.push(Scope {
            name: name.clone(),
            within,
            nameless_path,
            parameters: template.parameters,
        });
        (name, Yaml::Map(map))
    }

    /// The scope in which something stands, or none.
    pub fn any(&self, dice: &mut Dice) -> Option<usize> {
        let index = dice.below(self.list.len() + 1);
        (index < self.list.len()).then_some(index)
    }

    /// The name of a scope.
    pub fn name(&self, scope: usize) -> &str {
        &self.list[scope].name
    }

    /// The names of methods on a handle.
    pub fn methods(&mut self, within: Option<usize>) -> &mut Taken {
        &mut self.methods[within.map_or(0, |index| index + 1)]
    }

    /// The parameters of a scope and of those around it.
    pub fn parameters(&self, within: Option<usize>) -> Vec<String> {
        let Some(index) = within else {
            return Vec::new();
        };
        let scope = &self.list[index];
        [self.parameters(scope.within), scope.parameters.clone()].concat()
    }

    /// The path of a scope from the base URL on, with `{}` for parameters.
    pub fn nameless_path(&self, within: Option<usize>) -> String {
        let Some(index) = within else {
            return String::new();
        };
        let scope = &self.list[index];
        self.nameless_path(scope.within) + &scope.nameless_path
    }
}

/// A path with parameters.
#[derive(Debug, Default)]
pub struct Template {
    /// As it is typed.
    pub text: String,
    /// With `{}` for each parameter.
    pub nameless: String,
    /// The names of its parameters.
    pub parameters: Vec<String>,
}

impl Template {
    /// A path, maybe empty, whose parameters differ from those `around` and in Rust from those `taken`.
    pub fn new(dice: &mut Dice, around: &[String], taken: &mut Taken, parameters: usize) -> Self {
        let mut template = Template::default();
        for _ in 0..dice.below(4) {
            template.text.push('/');
            template.nameless.push('/');
            if !dice.chance(parameters) {
                let segment = dice.pick(SEGMENTS);
                template.text.push_str(segment);
                template.nameless.push_str(segment);
                continue;
            }
            let mut name = names::fresh_path_parameter(dice, taken);
            while around.contains(&name) {
                name = names::fresh_path_parameter(dice, taken);
            }
            template.text.extend(["{", &name, "}"]);
            template.nameless.push_str("{}");
            template.parameters.push(name);
        }
        template
    }

    /// What is said of each parameter.
    pub fn declare(&self, dice: &mut Dice, expressions: &Expressions) -> Map {
        let mut map = Map::new();
        for name in &self.parameters {
            let ty = if dice.chance(3) {
                format!("\"{}\"", prose::literal(dice))
            } else {
                expressions.text(dice, false)
            };
            let said = if dice.chance(50) {
                fields::said(dice, &ty, false)
            } else {
                Map::new()
            };
            let value = if said.is_empty() {
                Yaml::Text(ty)
            } else {
                Yaml::Map([vec![("type".to_owned(), Yaml::Text(ty))], said].concat())
            };
            map.push((name.clone(), value));
        }
        map
    }
}

/// A path without parameters, or nothing.
pub fn literal(dice: &mut Dice) -> String {
    Template::new(dice, &[], &mut Taken::default(), 0).text
}
