//! Any valid spec generates a crate that compiles.
//!
//! The specs are random, from a seed that each failure reports. To test a single one, or more than by default:
//!
//! ```text
//! SPEC_SEED=123 SPEC_COUNT=1 cargo test -p tests --test compile random
//! SPEC_COUNT=100000 cargo test -p tests --test compile random::specs_are_accepted
//! ```
//!
//! `SPEC_SEED` is the first seed, and `SPEC_COUNT` the number of specs in each test. After a failure, the crates remain in
//! the folder that it reports.

use std::env;
use std::num::NonZero;
use std::ops::Range;
use std::path::Path;
use std::thread;

use codegen::Spec;
use codegen::files::Files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use tests::random_spec::RandomSpec;

use crate::workspace::Workspace;

/// Returns the seeds: the default ones, unless the environment specifies others.
fn seeds(usual: Range<u64>) -> Range<u64> {
    let number = |name: &str| {
        let text = env::var(name).ok()?;
        Some(
            text.parse()
                .unwrap_or_else(|_| panic!("{name} is a number, not `{text}`")),
        )
    };
    let first = number("SPEC_SEED").unwrap_or(usual.start);
    let count = number("SPEC_COUNT").unwrap_or(usual.end - usual.start);
    first..first + count
}

fn read(spec: &RandomSpec) -> Spec {
    codegen::read_sources(spec.sources())
        .unwrap_or_else(|report| panic!("the spec of seed {} is refused:\n{report}", spec.seed))
}

fn emitted(spec: &RandomSpec) -> Files {
    codegen::emit::files(&read(spec).api)
}

/// Returns the emitted Rust, without copied files.
fn emitted_rust(files: &Files) -> impl Iterator<Item = (&String, &String)> {
    let copied = Path::new(env!("CARGO_MANIFEST_DIR")).join("../codegen/crate");
    let is_rust = |path: &str| Path::new(path).extension().is_some_and(|end| end == "rs");
    let files = files.iter();
    files.filter(move |(path, _)| is_rust(path) && !copied.join(path).exists())
}

/// Runs a check for each seed, on all processors.
fn for_each(seeds: &Range<u64>, check: impl Fn(u64) + Sync) {
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    thread::scope(|scope| {
        for worker in 0..workers {
            let (seeds, check) = (seeds.clone(), &check);
            scope.spawn(move || seeds.skip(worker).step_by(workers).for_each(check));
        }
    });
}

#[test]
fn specs_are_accepted() {
    for_each(&seeds(0..2_000), |seed| drop(read(&RandomSpec::new(seed))));
}

#[test]
fn specs_are_emitted() {
    for_each(&seeds(0..400), |seed| {
        let files = emitted(&RandomSpec::new(seed));
        let again = emitted(&RandomSpec::new(seed));
        assert!(files == again, "seed {seed} is not emitted the same twice");
        for (path, text) in emitted_rust(&files) {
            let parsed = syn::parse_file(text);
            let parsed = parsed.unwrap_or_else(|error| panic!("seed {seed}, {path}: {error}"));
            // Only the header and blank lines don't come from the formatter.
            let formatted = prettyplease::unparse(&parsed);
            let ours = text.lines().skip(1).filter(|line| !line.is_empty());
            let is_formatted = ours.eq(formatted.lines().filter(|line| !line.is_empty()));
            assert!(is_formatted, "seed {seed}, {path} is not formatted");
        }
    });
}

#[test]
fn descriptions_stay_descriptions() {
    for_each(&seeds(0..200), |seed| {
        let spec = RandomSpec::new(seed);
        let (files, plain) = (emitted(&spec), emitted(&spec.without_prose()));
        let same = files.keys().eq(plain.keys());
        assert!(same, "seed {seed} has other files without descriptions");
        for (path, text) in emitted_rust(&files) {
            let tokens = |text: &str| {
                let tokens: Result<TokenStream, _> = text.parse();
                let tokens = tokens.unwrap_or_else(|error| panic!("seed {seed}, {path}: {error}"));
                without_descriptions(tokens).to_string()
            };
            assert_eq!(tokens(text), tokens(&plain[path]), "seed {seed}, {path}");
        }
    });
}

/// Returns the tokens without doc attributes.
fn without_descriptions(tokens: TokenStream) -> TokenStream {
    let mut kept: Vec<TokenTree> = Vec::new();
    for token in tokens {
        let TokenTree::Group(group) = &token else {
            kept.push(token);
            continue;
        };
        let first = group
            .stream()
            .into_iter()
            .next()
            .map(|token| token.to_string());
        let describes = matches!(first.as_deref(), Some("doc" | "deprecated"));
        if describes && group.delimiter() == Delimiter::Bracket {
            while kept
                .pop_if(
                    |last| matches!(last, TokenTree::Punct(mark) if "#!".contains(mark.as_char())),
                )
                .is_some()
            {}
            continue;
        }
        let inner = without_descriptions(group.stream());
        kept.push(proc_macro2::Group::new(group.delimiter(), inner).into());
    }
    kept.into_iter().collect()
}

/// Runs each tool once, with all crates in one workspace. The slower a tool, the fewer crates it checks.
#[test]
fn crates_compile() {
    let crates = seeds(0..300).map(|seed| {
        let spec = RandomSpec::new(seed);
        let files = emitted(&spec);
        (spec.crate_name, files)
    });
    let workspace = Workspace::new("random", crates);
    workspace.check();
    workspace.clippy(30);
    workspace.document(6);
    workspace.compile_examples(3);
}
