//! Random valid specs: every construct of the language, names with a meaning in Rust, and descriptions that try to
//! break out of their comments.

mod dice;
mod expression;
mod fields;
mod names;
mod operations;
mod paths;
mod prose;
mod types;
mod yaml;

use codegen::diagnostics::{Source, Sources};

use dice::Dice;
use expression::Expressions;
use names::Taken;
use operations::Resources;
use paths::Scopes;
use yaml::{Map, Yaml};

/// A valid spec.
#[derive(Clone, Debug)]
pub struct RandomSpec {
    /// The seed; the same seed gives the same spec.
    pub seed: u64,
    /// The name of the crate.
    pub crate_name: String,
    files: Vec<(String, Yaml)>,
}

impl RandomSpec {
    /// Generates a spec.
    pub fn new(seed: u64) -> Self {
        let dice = &mut Dice::new(seed);
        let count = if dice.chance(1) { 300 } else { dice.below(14) };
        let planned = types::plan(dice, count);
        let crate_name = format!("{}{seed}", dice.pick(&["random-", "random_", "r-a_n", "x"]));
        let success_flag = dice
            .chance(30)
            .then(|| names::fresh(dice, &mut Taken::default()).trim().to_owned());
        let expressions = Expressions {
            planned: &planned,
            after: 0,
        };
        let mut scopes = Scopes::new();
        let scope_entries: Map = (0..dice.below(5))
            .map(|_| scopes.add(dice, &expressions))
            .collect();
        let mut root = root(dice, &crate_name, success_flag.as_deref());
        if !scope_entries.is_empty() {
            root.push(("scopes".to_owned(), Yaml::Map(scope_entries)));
        }
        let mut resources = Resources::default();
        let mut files = vec![("api.yaml".to_owned(), root)];
        // Use everything that is declared, or the spec would be rejected.
        let used = if planned.is_empty() {
            None
        } else {
            Some(types::using_all(dice, &planned))
        };
        for number in 0..=dice.below(4) {
            let folder = dice.pick(&["", "resources/", "a/b/c/"]);
            files.push((
                format!("{folder}{number}.yaml"),
                resources.add(dice, &mut scopes, &expressions),
            ));
        }
        for scope in 0..scopes.count() {
            if dice.chance(30) {
                let file = resources.add_scope(dice, scope, &mut scopes, &expressions);
                files.extend(file.map(|file| (format!("scopes/{scope}.yaml"), file)));
            }
        }
        let mut incoming = Vec::new();
        if used.is_some() && dice.chance(20) {
            incoming.push(Yaml::text(types::USER));
        } else if used.is_some() {
            files.push(("use.yaml".to_owned(), operations::using(dice, types::USER)));
        }
        if dice.chance(20) && !planned.is_empty() {
            incoming.push(Yaml::text(&dice.pick(&planned).name));
        }
        if !incoming.is_empty() {
            let file = dice.below(files.len());
            files[file]
                .1
                .push(("incoming".to_owned(), Yaml::List(incoming)));
        }
        if dice.chance(50) {
            files.push(("types.yml".to_owned(), Map::new()));
        }
        let mut declared: Vec<Map> = vec![Map::new(); files.len()];
        for index in 0..planned.len() {
            let file = dice.below(files.len());
            declared[file].push(types::declare(
                dice,
                index,
                &planned,
                success_flag.as_deref(),
            ));
        }
        declared[0].extend(used);
        for ((_, file), types) in files.iter_mut().zip(declared) {
            if !types.is_empty() {
                file.push(("types".to_owned(), Yaml::Map(types)));
            }
        }
        files.retain(|(_, file)| !file.is_empty());
        dice.shuffle(&mut files);
        let files = files
            .into_iter()
            .map(|(path, file)| (path, Yaml::Map(file)))
            .collect();
        RandomSpec {
            seed,
            crate_name,
            files,
        }
    }

    /// Returns the same spec with "x" for every description.
    #[must_use]
    pub fn without_prose(&self) -> Self {
        let files = self
            .files
            .iter()
            .map(|(path, file)| (path.clone(), file.without_prose()));
        RandomSpec {
            files: files.collect(),
            ..self.clone()
        }
    }

    /// Its files.
    pub fn sources(&self) -> Sources {
        let source = |(path, file): &(String, Yaml)| {
            let text = file.document();
            // Some editors use CRLF line endings.
            let text = if self.seed.is_multiple_of(5) {
                text.replace('\n', "\r\n")
            } else {
                text
            };
            Source {
                name: path.clone(),
                path: path.clone(),
                text,
            }
        };
        Sources {
            files: self.files.iter().map(source).collect(),
        }
    }
}

fn root(dice: &mut Dice, crate_name: &str, success_flag: Option<&str>) -> Map {
    let base_url = dice.pick(&[
        "https://api.example.com",
        "http://localhost:8080/v1/",
        "https://[::1]/a/*_b_*",
        "https://xn--9ca.example:65535/`x`/[y]/$z",
    ]);
    let mut map = vec![
        ("api".to_owned(), prose::prose(dice)),
        ("crate".to_owned(), Yaml::text(crate_name)),
        ("base_url".to_owned(), Yaml::text(*base_url)),
    ];
    map.extend(prose::maybe(dice).map(|doc| ("doc".to_owned(), doc)));
    let auth = match dice.below(3) {
        0 => None,
        1 => Some(vec![("bearer".to_owned(), Yaml::text("SAMPLE_TOKEN"))]),
        _ => {
            let header = *dice.pick(&["X-Api-Key", "x`key`", "$*|~"]);
            Some(vec![
                ("header".to_owned(), Yaml::text(header)),
                ("variable".to_owned(), Yaml::text("_2")),
            ])
        }
    };
    map.extend(auth.map(|auth| ("auth".to_owned(), Yaml::Map(auth))));
    map.extend(success_flag.map(|flag| ("success_flag".to_owned(), Yaml::text(flag))));
    if dice.chance(50) {
        map.push(("data_field".to_owned(), Yaml::text("data")));
    }
    if dice.chance(30) {
        let mut taken = Taken::default();
        // The header of `auth` can't be among them.
        taken.take("X-Api-Key");
        taken.take("x`key`");
        let header = |_| {
            let value = dice.pick(&["1", "a/b; c=\"d\"", "*/*", "`x` \\ {}"]);
            (names::fresh_header(dice, &mut taken), Yaml::text(*value))
        };
        let headers: Map = (0..3).map(header).collect();
        map.push(("headers".to_owned(), Yaml::Map(headers)));
    }
    if dice.chance(30) {
        let header = dice.pick(&["X-Request-Id", "cf-ray", "x`id`~"]);
        map.push(("request_id".to_owned(), Yaml::text(*header)));
    }
    if dice.chance(30) {
        let code = *dice.pick(&["type", "error.`code`", "errors.inner.\"code\""]);
        let message = *dice.pick(&["error.message", "errors.message", "title"]);
        let mut errors = vec![("message".to_owned(), Yaml::text(message))];
        if dice.chance(70) {
            errors.push(("code".to_owned(), Yaml::text(code)));
        }
        map.push(("errors".to_owned(), Yaml::Map(errors)));
    }
    if dice.chance(30) {
        let package = vec![
            (
                "version".to_owned(),
                Yaml::text(*dice.pick(&["0.1.0", "1.2.3-beta.1", "10.0.0+build"])),
            ),
            ("description".to_owned(), prose::prose(dice)),
            ("license".to_owned(), Yaml::text("MIT")),
            (
                "repository".to_owned(),
                Yaml::text("https://example.com/source"),
            ),
            (
                "keywords".to_owned(),
                Yaml::List(vec![Yaml::text("api"), Yaml::text("0a-b_c+d")]),
            ),
            (
                "categories".to_owned(),
                Yaml::List(vec![Yaml::text("api-bindings")]),
            ),
        ];
        map.push(("package".to_owned(), Yaml::Map(package)));
    }
    map
}
