//! A snapshot of the diagnostics of each invalid spec, exactly as shown to users.

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::case;

#[test]
fn every_diagnostic_is_shown_as_it_was() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/diagnostics/cases");
    let mut cases: Vec<_> = fs::read_dir(&folder)
        .expect("the folder is in the repository")
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "yaml"))
        .collect();
    cases.sort();
    assert!(cases.len() >= 90, "the cases are gone");
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    let differ: Vec<String> = cases
        .iter()
        .filter_map(|path| {
            let name = path.file_stem()?.to_string_lossy().into_owned();
            let text = fs::read_to_string(path).expect("a case is text");
            let shown = case::shown(case::sources(&text));
            let check = || settings.bind(|| insta::assert_snapshot!(name.as_str(), shown));
            catch_unwind(AssertUnwindSafe(check))
                .is_err()
                .then_some(name)
        })
        .collect();
    assert!(differ.is_empty(), "shown differently now: {differ:?}");
}
