//! Any valid spec becomes a crate that compiles.
//!
//! The specs are made by chance, from a seed that each failure names. To look at one of them, or at more than usual:
//!
//! ```text
//! SPEC_SEED=123 SPEC_COUNT=1 cargo test -p tests --test compile random
//! SPEC_COUNT=100000 cargo test -p tests --test compile random::specs_are_emitted
//! ```
//!
//! `SPEC_SEED` is the first seed, and `SPEC_COUNT` how many specs are made, in each of the tests.

use std::env;
use std::ops::Range;

use codegen::files::Files;
use proc_macro2::{Delimiter, TokenStream, TokenTree};
use tests::random_spec::RandomSpec;

use crate::workspace::Workspace;

/// The seeds to use: the usual ones, unless the environment asks for others.
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

fn emitted(spec: &RandomSpec) -> Files {
    let read = codegen::read_sources(spec.sources());
    let read = read.unwrap_or_else(|complaints| {
        panic!("the spec of seed {} is refused:\n{complaints}", spec.seed)
    });
    codegen::emit::files(&read.api)
}

/// The emitted Rust, without what is only copied.
fn emitted_rust(files: &Files) -> impl Iterator<Item = (&String, &String)> {
    let copied = concat!(env!("CARGO_MANIFEST_DIR"), "/../codegen/crate");
    let copied = std::path::Path::new(copied);
    files
        .iter()
        .filter(move |(path, _)| path.ends_with(".rs") && !copied.join(path).exists())
}

#[test]
fn specs_are_emitted() {
    for seed in seeds(0..2_000) {
        let spec = RandomSpec::new(seed);
        let files = emitted(&spec);
        assert!(
            files == emitted(&RandomSpec::new(seed)),
            "seed {seed} is not emitted the same twice"
        );
        for (path, text) in emitted_rust(&files) {
            let parsed = syn::parse_file(text)
                .unwrap_or_else(|error| panic!("seed {seed}, {path}: {error}"));
            // Only the header and blank lines are ours.
            let formatted = prettyplease::unparse(&parsed);
            let ours = text.lines().skip(1).filter(|line| !line.is_empty());
            assert!(
                ours.eq(formatted.lines().filter(|line| !line.is_empty())),
                "seed {seed}, {path} is not formatted"
            );
        }
    }
}

#[test]
fn descriptions_stay_descriptions() {
    for seed in seeds(0..1_000) {
        let spec = RandomSpec::new(seed);
        let (files, plain) = (emitted(&spec), emitted(&spec.without_prose()));
        assert!(
            files.keys().eq(plain.keys()),
            "seed {seed} has other files without descriptions"
        );
        for (path, text) in emitted_rust(&files) {
            let tokens = |text: &str| {
                let tokens: Result<TokenStream, _> = text.parse();
                let tokens = tokens.unwrap_or_else(|error| panic!("seed {seed}, {path}: {error}"));
                without_descriptions(tokens).to_string()
            };
            assert_eq!(tokens(text), tokens(&plain[path]), "seed {seed}, {path}");
        }
    }
}

/// The tokens without the attributes that describe.
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

/// One run of cargo for each tool, all crates in one workspace.
#[test]
fn crates_compile() {
    let seeds = seeds(0..30);
    let crates = seeds.clone().map(|seed| {
        let spec = RandomSpec::new(seed);
        let files = emitted(&spec);
        (spec.crate_name, files)
    });
    let workspace = Workspace::new("random", crates);
    workspace.clippy();
    workspace.document();
    workspace.compile_examples();
}
