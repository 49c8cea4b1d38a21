//! `README.md` of the generated crate.

use super::format::HEADER;
use super::markdown::escape;
use super::sections::{introduction, sections};
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
    for section in sections(api) {
        parts.push(format!("## {}", section.title));
        parts.extend(section.paragraphs);
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
