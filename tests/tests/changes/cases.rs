//! Changes of small specs, as diffs, each with a program that uses the old crate: `cases/*.md`.

use std::fs;
use std::path::Path;

use codegen::api::Api;
use codegen::diagnostics::{Source, Sources};

/// A change of a spec.
pub struct Case {
    /// The file that it is in, without the extension.
    pub topic: String,
    /// What changes.
    pub name: String,
    /// The files of the spec, with the mark of a diff in front of each line.
    diff: String,
    /// A program that compiles with the old crate.
    pub program: Option<String>,
}

/// One of the two specs of a case.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The spec before the change.
    Old,
    /// The spec after it.
    New,
}

impl Side {
    /// Returns the name of the crate with all cases. Cargo would mix up two crates of one name.
    pub fn crate_name(self) -> &'static str {
        match self {
            Side::Old => "shop_old",
            Side::New => "shop_new",
        }
    }
}

/// Names that end with the number of the case in a spec with all cases.
const NUMBERED: [&str; 14] = [
    "Thing", "Part", "Other", "Page", "Whole", "things", "parts", "shop", "shops", "stores",
    "till", "Shop", "Till", "Things",
];

impl Case {
    /// Returns all cases.
    pub fn all() -> Vec<Self> {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/changes/cases");
        let entries = fs::read_dir(folder).expect("the folder is part of the repository");
        let mut paths: Vec<_> = entries
            .map(|entry| entry.expect("readable").path())
            .collect();
        paths.sort();
        let cases = paths.iter().flat_map(|path| {
            let topic = path.file_stem().expect("a file").to_string_lossy();
            let text = fs::read_to_string(path).expect("readable");
            let cases = text.split("\n## ").skip(1);
            cases
                .map(|case| Self::parse(&topic, case))
                .collect::<Vec<_>>()
        });
        cases.collect()
    }

    fn parse(topic: &str, text: &str) -> Self {
        let (name, _) = text.split_once('\n').expect("a name");
        let block = |start: &str| {
            let (_, rest) = text.split_once(start)?;
            Some(rest.split("```").next()?.to_owned())
        };
        Case {
            topic: topic.to_owned(),
            name: name.to_owned(),
            diff: block("```diff\n").expect("a diff"),
            program: block("```rust\n"),
        }
    }

    /// Returns the files of one of the specs; what is not a file of its own belongs to the API file.
    pub fn files(&self, side: Side) -> (Vec<String>, String) {
        let mark = if side == Side::Old { '-' } else { '+' };
        let is_there = |line: &&str| line.starts_with([' ', mark]);
        let (mut files, mut api) = (Vec::new(), String::new());
        for document in self.diff.split("---\n") {
            let lines = document.lines().filter(is_there);
            let text: String = lines.flat_map(|line| [&line[1..], "\n"]).collect();
            let is_file = ["resource:", "scope:"]
                .iter()
                .any(|key| text.starts_with(key));
            if is_file {
                files.push(text);
            } else {
                api.push_str(&text);
            }
        }
        (files, api)
    }

    /// Returns one of the APIs.
    pub fn api(&self, side: Side) -> Api {
        let (mut files, api) = self.files(side);
        if api.starts_with("api:") {
            files.push("resource: things\noperations: { get: { http: GET } }\n".to_owned());
            return read(files, api, &self.name);
        }
        read(files, format!("{ROOT}crate: shop\n{api}"), &self.name)
    }
}

/// The API file of cases that are about something else.
const ROOT: &str = "api: Shop\nbase_url: https://shop.example\n";

fn read(files: Vec<String>, api: String, name: &str) -> Api {
    let texts = files.into_iter().chain([api]).enumerate();
    let source = |(index, text): (usize, String)| Source {
        name: format!("{index}.yaml"),
        path: format!("{index}.yaml"),
        text,
    };
    let sources = Sources {
        files: texts.map(source).collect(),
    };
    let spec = codegen::read_sources(sources);
    spec.unwrap_or_else(|report| panic!("{name}\n{report}")).api
}

/// Returns an API with all cases that have a program; the names in each end with its number.
pub fn all_in_one(cases: &[Case], side: Side) -> Api {
    let (mut all, mut scopes) = (Vec::new(), String::from("scopes:\n"));
    for (number, case) in cases.iter().enumerate() {
        if case.program.is_some() {
            let (files, api) = case.files(side);
            all.extend(files.iter().map(|text| numbered(text, number)));
            let declared = numbered(api.strip_prefix("scopes:\n").unwrap_or_default(), number);
            scopes.push_str(&declared);
        }
    }
    let name = side.crate_name();
    read(all, format!("{ROOT}crate: {name}\n{scopes}"), "all cases")
}

/// Returns a text with the number of the case after each name.
pub fn numbered(text: &str, number: usize) -> String {
    NUMBERED.iter().fold(text.to_owned(), |text, name| {
        text.replace(&format!("{name}0"), &format!("{name}{number}"))
    })
}
