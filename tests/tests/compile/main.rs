//! Generated crates compile without warnings.

mod random;
mod references;
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

/// Types nested so deeply that they exceed the default recursion limit of the compiler or rustdoc.
#[test]
fn deep_types_compile() {
    let chain = |name: &str, link: &str, count: usize| {
        let types = (0..count).map(|index| {
            let next = (index + 1) % count;
            format!("  T{index}: {{ doc: A type., fields: {{ next: {link} T{next} }} }}\n")
        });
        let types: String = types.collect();
        let operations = "operations: { put: { http: PUT, doc: Puts., body: T0, returns: T0 } }";
        let spec = SmallSpec {
            name: name.to_owned(),
            text: format!("resource: all\n{operations}\ntypes:\n{types}"),
        };
        let files = spec.emitted(name);
        (spec.name, files)
    };
    let crates = [
        chain("deep_maps", "optional map of array of", 40),
        chain("deep_lists", "optional array of", 80),
        chain("deep_boxes", "optional", 80),
    ];
    let workspace = Workspace::new("deep", crates.into_iter());
    workspace.clippy(usize::MAX);
    workspace.document(3);
}
