//! `README.md` of the generated crate.

use super::format::HEADER;
use super::markdown::escape;
use super::sections::{OPERATIONS, introduction, sections};
use crate::api::Api;

/// The whole file.
pub fn file(api: &Api) -> String {
    let (name, license) = (&api.package.name, &api.package.license);
    let mut parts = vec![
        format!("<!-- {HEADER} -->"),
        format!("# {name}"),
        introduction(api).text(),
        format!(
            "```sh\n{}\ncargo add tokio --features macros,rt-multi-thread\n```",
            add(api)
        ),
    ];
    let sections = sections(api).into_iter();
    for section in sections.filter(|section| section.title != OPERATIONS) {
        parts.push(format!("## {}", section.title));
        let paragraphs = section.paragraphs.iter();
        parts.extend(paragraphs.map(|paragraph| without_item_links(paragraph)));
        if let Some(code) = section.example {
            let shown: Vec<String> = code
                .into_iter()
                .filter(|line| !line.starts_with("# "))
                .collect();
            parts.push(format!("```rust\n{}\n```", shown.join("\n")));
        }
    }
    parts.push("## License".to_owned());
    parts.push(escape(license));
    parts.push(
        "This crate is generated from a description of the API; make changes there.".to_owned(),
    );
    parts.join("\n\n") + "\n"
}

/// Markdown without the links to items of the crate, which only the documentation can resolve.
fn without_item_links(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        shown.push_str(before);
        let Some((label, after)) = after.split_once(']') else {
            shown.push('[');
            rest = after;
            continue;
        };
        let target = after
            .strip_prefix('(')
            .and_then(|after| after.split_once(')'));
        rest = match target {
            Some((target, after)) if !target.contains("//") => {
                shown.push_str(label);
                after
            }
            None if label.starts_with('`') => {
                shown.push_str(label);
                after
            }
            _ => {
                shown.push_str(&format!("[{label}]"));
                after
            }
        };
    }
    shown + rest
}

/// The command that adds the crate to a program. Whether a registry has it is not known here.
fn add(api: &Api) -> String {
    let name = &api.package.name;
    let is_plain = |url: &&String| {
        let mut bytes = url.bytes();
        bytes.all(|byte| byte.is_ascii_alphanumeric() || b"-._~:/@%+".contains(&byte))
    };
    match api.package.repository.as_ref().filter(is_plain) {
        Some(repository) => format!("cargo add {name} --git {repository}"),
        None => format!("cargo add {name} --path path/to/{name}"),
    }
}
