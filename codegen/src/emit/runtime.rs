//! The hand-written part of the crate, copied: `codegen/crate/src/*.rs`.

use super::format::HEADER;
use crate::api::Api;
use crate::files::Files;
use crate::symbols::MODULES;

const LICENSES: [(&str, &str); 2] = [
    ("LICENSE-APACHE", include_str!("../../crate/LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../crate/LICENSE-MIT")),
];

/// The crate that the examples in the sources are written for.
const EXAMPLE_CRATE: &str = "realtimekit";

/// The runtime's files, with the name of the crate in their examples.
pub fn files(api: &Api) -> Files {
    let crate_name = api.package.name.replace('-', "_");
    let sources = MODULES.iter().map(|module| {
        let source = module.source.replace(EXAMPLE_CRATE, &crate_name);
        let path = format!("src/{}.rs", module.path);
        (path, format!("// {HEADER}\n\n{source}"))
    });
    let licenses = LICENSES
        .iter()
        .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()));
    sources.chain(licenses).collect()
}
