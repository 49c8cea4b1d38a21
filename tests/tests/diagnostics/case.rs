//! A case: the files of a wrong spec, which mostly show what is wrong with it.

use codegen::diagnostics::{Source, Sources};

/// The file with `api` of every case that brings none of its own.
const API: &str = "api: Shop\ncrate: shop\nbase_url: https://shop.example\n";

/// Its scope, where a case has something within it.
const SCOPE: &str = "scopes:\n  shop: { path: \"/shops/{shop_id}\" }\n";

/// What names a file inside of a case; text before the first one is `spec/case.yaml`.
const HEADER: &str = "### ";

/// The files of a case.
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
        let scope = if case.contains("within: shop") {
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

/// What the user sees of a spec: the diagnostics, and with them the warnings of a good spec.
pub fn shown(sources: Sources) -> String {
    match codegen::read_sources(sources) {
        Ok(spec) => format!("accepted\n{}", spec.warnings),
        Err(report) => report.to_string(),
    }
}
