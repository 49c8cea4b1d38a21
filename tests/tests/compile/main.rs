//! What is emitted compiles, without a warning.

mod random;
mod workspace;

use tests::small_spec::SmallSpec;
use workspace::Workspace;

#[test]
fn every_construct_compiles() {
    let crates = SmallSpec::all().into_iter().map(|spec| {
        let files = spec.emitted(&spec.name);
        (spec.name, files)
    });
    Workspace::new("constructs", crates).clippy(usize::MAX);
}
