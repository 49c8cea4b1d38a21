//! The worked example of a change in the README.

use std::fs;
use std::path::Path;

use codegen::compare::changes::{changes, report, verdict};
use codegen::diagnostics::{Source, Sources};

#[test]
fn the_readme_shows_what_the_command_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let read = |path: &str| fs::read_to_string(root.join(path)).expect("it is in the repository");
    let readme = read("README.md");
    let block = |start: &str| {
        let (_, rest) = readme
            .split_once(start)
            .expect("the README has the example");
        rest.split("```").next().unwrap_or_default().to_owned()
    };
    let diff = block("+++ b/spec/active_session.yaml\n");
    let find = |mark: char| {
        let mut lines = diff.lines();
        let line = lines.find(|line| line.starts_with(mark));
        format!("{}\n", &line.expect("the diff has such a line")[1..])
    };
    let (before, added) = (find(' '), find('+'));
    let spec = |edit: &dyn Fn(String) -> String| {
        let entries = fs::read_dir(root.join("spec")).expect("it is in the repository");
        let paths = entries.map(|entry| entry.expect("readable").path());
        let yaml = paths.filter(|path| path.extension().is_some_and(|end| end == "yaml"));
        let files = yaml.map(|path| {
            let text = fs::read_to_string(&path).expect("readable");
            let name = path.display().to_string();
            Source {
                path: name.clone(),
                name,
                text: edit(text),
            }
        });
        let sources = Sources {
            files: files.collect(),
        };
        codegen::read_sources(sources)
            .expect("the spec is valid")
            .api
    };
    let old = spec(&|text| text);
    let new = spec(&|text| text.replace(&before, &format!("{before}{added}")));
    let list = changes(&old, &new);
    let verdict = verdict(&old.package.version, &new.package.version, &list);
    let printed = block("`cargo run -p codegen -- changes` prints:\n\n```text\n");
    // What is printed has Markdown in it, but no fence.
    assert_eq!(printed, report(&list, &verdict, "HEAD"));
}
