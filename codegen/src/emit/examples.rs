//! Examples in the documentation.

use super::format::statements;
use super::sample;
use crate::api::{Api, Resource};

/// An example around these statements: formatted, with hidden lines that make it compile, in a function with the
/// parameters `given`.
pub fn runnable(api: &Api, code: &str, given: &str) -> Vec<String> {
    let krate = api.package.name.replace('-', "_");
    let mut lines = vec![format!(
        "# async fn example({given}) -> Result<(), {krate}::Error> {{"
    )];
    lines.extend(statements(code));
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned()]);
    lines
}

/// The chain of handles from the client to a resource.
pub fn steps(resource: &Resource, api: &Api) -> String {
    let mut steps = Vec::new();
    let mut next = resource.within;
    while let Some(index) = next {
        let scope = &api.scopes[index];
        let samples: Vec<String> = scope
            .path
            .parameters()
            .filter(|field| field.is_argument())
            .map(|field| sample::path_argument(field, api))
            .collect();
        steps.push(format!(".{}({})", scope.method, samples.join(", ")));
        next = scope.within;
    }
    steps.reverse();
    steps.push(format!(".{}()", resource.method));
    steps.concat()
}
