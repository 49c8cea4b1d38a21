//! A case: the files of an invalid spec, reduced to what is relevant.

use codegen::diagnostics::{Source, Sources};

/// The API file of cases without one of their own.
const API: &str = "api: Shop\ncrate: shop\nbase_url: https://shop.example\n";

/// Its scope, for cases that use it.
const SCOPE: &str = "scopes:\n  shop: { path: \"/shops/{shop_id}\" }\n";

/// The marker before the name of a file in a case; text before the first one belongs to `spec/case.yaml`.
const HEADER: &str = "### ";

/// Returns the files of a case.
pub fn sources(case: &str) -> Sources {
    let mut files: Vec<(String, String)> = Vec::new();
    for line in case.split_inclusive('\n') {
        if let Some(name) = line.strip_prefix(HEADER) {
            files.push((name.trim().to_owned(), String::new()));
            continue;
        }
        if files.is_empty() {
            files.push(("spec/case.yaml".to_owned(), String::new()));
        }
        if let Some((_, text)) = files.last_mut() {
            text.push_str(line);
        }
    }
    if !files.iter().any(|(name, _)| name == "spec/api.yaml") {
        let uses_scope = ["within: shop", "scope: shop"].iter();
        let scope = if uses_scope.copied().any(|line| case.contains(line)) {
            SCOPE
        } else {
            ""
        };
        files.insert(0, ("spec/api.yaml".to_owned(), format!("{API}{scope}")));
    }
    let files = files.into_iter().map(|(name, text)| Source {
        path: name.trim_start_matches("spec/").to_owned(),
        name,
        text,
    });
    Sources {
        files: files.collect(),
    }
}

/// Returns the diagnostics of a spec as shown to users, including the warnings of a valid one.
pub fn shown(sources: Sources) -> String {
    match codegen::read_sources(sources) {
        Ok(spec) => format!("accepted\n{}", spec.warnings),
        Err(report) => report.to_string(),
    }
}
