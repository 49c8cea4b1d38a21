//! Examples in the documentation.

use super::format::statements;
use super::sample;
use crate::api::{Api, Resource, Scope};

/// An example around these statements: formatted, with hidden lines that make it compile, in a function with the
/// parameters `given`.
pub fn runnable(api: &Api, code: &str, given: &str) -> Vec<String> {
    in_function(api, statements(code), given)
}

/// An example of these lines as they are, with hidden lines that make it compile.
pub fn as_typed(api: &Api, code: &str) -> Vec<String> {
    in_function(api, code.lines().map(str::to_owned).collect(), "")
}

fn in_function(api: &Api, code: Vec<String>, given: &str) -> Vec<String> {
    let krate = api.package.name.replace('-', "_");
    let mut lines = vec![format!(
        "# async fn example({given}) -> Result<(), {krate}::Error> {{"
    )];
    lines.extend(code);
    lines.extend(["# Ok(())".to_owned(), "# }".to_owned()]);
    lines
}

/// The chain of handles from the client to a resource.
pub fn steps(resource: &Resource, api: &Api) -> String {
    let scopes = api.nested(resource.within).into_iter();
    let step = |scope: &Scope| {
        let parameters = scope.path.parameters().filter(|field| field.is_argument());
        let samples: Vec<String> = parameters
            .map(|field| sample::path_argument(field, api))
            .collect();
        format!(".{}({})", scope.method, samples.join(", "))
    };
    let mut steps: Vec<String> = scopes.map(step).collect();
    if !resource.is_scope {
        steps.push(format!(".{}()", resource.method));
    }
    steps.concat()
}
