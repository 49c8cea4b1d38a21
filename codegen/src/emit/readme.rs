//! `README.md` of the generated crate.

use super::docs::escape;
use super::format::HEADER;
use super::sections::{introduction, sections};
use crate::api::Api;

/// The whole file.
pub fn file(api: &Api) -> String {
    let (name, license) = (&api.package.name, &api.package.license);
    let mut parts = vec![
        format!("<!-- {HEADER} -->"),
        format!("# {name}"),
        introduction(api).text(),
        format!("```sh\ncargo add {name}\ncargo add tokio --features macros,rt-multi-thread\n```"),
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
