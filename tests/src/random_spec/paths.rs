//! Random scopes and paths.

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
    /// The methods of the client, then those of each scope's handle.
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
    /// Creates an empty list of scopes.
    pub fn new() -> Self {
        Scopes {
            methods: vec![Taken::default()],
            ..Scopes::default()
        }
    }

    /// Adds a scope, and returns its entry in the file.
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
        let around = self.parameters(within);
        // The handle tells the parameters in its path and around it.
        let mut own_methods = Taken::default();
        for parameter in &around {
            own_methods.take(parameter);
        }
        let template = Template::new(dice, &around, &mut own_methods, 60);
        self.methods.push(own_methods);
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

    /// Picks an enclosing scope, or none.
    pub fn any(&self, dice: &mut Dice) -> Option<usize> {
        let index = dice.below(self.list.len() + 1);
        (index < self.list.len()).then_some(index)
    }

    /// Picks a scope around another, and returns it with a path that has parameters of the scopes inside it; the second
    /// path has `{}` for them.
    pub fn path_from(&self, dice: &mut Dice, within: usize) -> Option<(usize, String, String)> {
        let mut from = self.list[within].within?;
        let mut known = self.list[within].parameters.clone();
        while let Some(outer) = self.list[from].within.filter(|_| dice.chance(50)) {
            known.extend(self.list[from].parameters.iter().cloned());
            from = outer;
        }
        dice.shuffle(&mut known);
        known.truncate(2);
        if known.is_empty() {
            return None;
        }
        let (mut text, mut nameless) = (String::new(), String::new());
        for name in known {
            let segments = literal(dice);
            text.push_str(&format!("{segments}/{{{name}}}"));
            nameless.push_str(&format!("{segments}/{{}}"));
        }
        Some((from, text, nameless))
    }

    /// Returns the number of scopes.
    pub fn count(&self) -> usize {
        self.list.len()
    }

    /// Returns the name of a scope.
    pub fn name(&self, scope: usize) -> &str {
        &self.list[scope].name
    }

    /// Returns the names of methods of a handle.
    pub fn methods(&mut self, within: Option<usize>) -> &mut Taken {
        &mut self.methods[within.map_or(0, |index| index + 1)]
    }

    /// Returns the parameters of a scope and its enclosing scopes.
    pub fn parameters(&self, within: Option<usize>) -> Vec<String> {
        let Some(index) = within else {
            return Vec::new();
        };
        let scope = &self.list[index];
        [self.parameters(scope.within), scope.parameters.clone()].concat()
    }

    /// Returns the full path of a scope, with `{}` for parameters.
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
    /// The path as in the spec.
    pub text: String,
    /// With `{}` for each parameter.
    pub nameless: String,
    /// The names of its parameters.
    pub parameters: Vec<String>,
}

impl Template {
    /// Returns a path, possibly empty, whose parameters differ from those `around` it and whose Rust names are not
    /// `taken`.
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

    /// Returns the declarations of the parameters.
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

/// Returns a path without parameters, or none.
pub fn literal(dice: &mut Dice) -> String {
    Template::new(dice, &[], &mut Taken::default(), 0).text
}
