//! Derives Rust names from names in a spec.

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::files::is_device;

/// The case style of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `created_at`: fields, methods, modules.
    Snake,
    /// `SessionStatus`: types and variants.
    Camel,
}

/// The style of a name, and the names that are reserved.
#[derive(Clone, Copy, Debug)]
pub struct Kind<'a> {
    /// The case style.
    pub style: Style,
    /// Reserved names; a derived name that is one of them gets an underscore.
    pub taken: &'a [&'a str],
}

impl Kind<'_> {
    /// Names of fields, methods and modules.
    pub const SNAKE: Kind<'static> = Kind {
        style: Style::Snake,
        taken: &[],
    };
    /// Names of variants.
    pub const CAMEL: Kind<'static> = Kind {
        style: Style::Camel,
        taken: &[],
    };
}

/// Derives a Rust name from `typed`, with an underscore if it is reserved or a keyword.
///
/// Returns `None` if no name can be derived.
pub fn rust_name(typed: &str, kind: Kind) -> Option<String> {
    if !typed.is_ascii() {
        return None;
    }
    let mut name = match kind.style {
        Style::Snake => typed.to_snake_case(),
        Style::Camel if is_camel(typed) => typed.to_owned(),
        Style::Camel => typed.to_upper_camel_case(),
    };
    let first = name.chars().next()?;
    if first.is_ascii_digit() {
        let letter = match kind.style {
            Style::Snake => 'n',
            Style::Camel => 'N',
        };
        name.insert(0, letter);
    }
    if is_keyword(&name) || kind.taken.contains(&name.as_str()) {
        name.push('_');
    }
    Some(name)
}

/// Derives a module name from `rust`, with an underscore if it is `taken` or not allowed as a file name.
pub fn module_name(rust: &str, taken: &[&str]) -> Option<String> {
    let mut module = rust_name(
        rust,
        Kind {
            style: Style::Snake,
            taken,
        },
    )?;
    if is_device(&module) {
        module.push('_');
    }
    Some(module)
}

/// Returns whether the name is in upper camel case already. Its word boundaries are kept then.
fn is_camel(typed: &str) -> bool {
    typed.starts_with(|first: char| first.is_ascii_uppercase())
        && typed
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
        && typed
            .chars()
            .any(|character| character.is_ascii_lowercase())
}

/// Whether a name is a word of Rust's, in any edition.
pub fn is_keyword(name: &str) -> bool {
    // `gen` is a keyword since the 2024 edition.
    name == "gen" || syn::parse_str::<syn::Ident>(name).is_err()
}
