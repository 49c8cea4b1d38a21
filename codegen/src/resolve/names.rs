//! Names in Rust for names in the spec: sensible, stable, and never two the same.

use std::collections::HashMap;

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::files::is_device;
use crate::syntax::Text;

use super::reserved::is_keyword;

/// What kind of name is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// `created_at`: fields, methods, modules.
    Snake,
    /// `SessionStatus`: types and variants.
    Camel,
}

/// The kind of name that is wanted, and the names of that kind that are taken already.
#[derive(Clone, Copy, Debug)]
pub struct Kind<'a> {
    /// How words are put together.
    pub style: Style,
    /// What the generated crate has already; such a name gets an underscore.
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

/// The Rust name for `typed`: in its own style, with an underscore if it is taken or a word of Rust's.
///
/// `None` if no part of it can be a part of a name in Rust.
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

/// The module for what is called `rust`: with an underscore if `taken`, or if its file couldn't have that name.
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

/// Whether the name is in the style of Rust's types already, with its own idea of where words begin.
fn is_camel(typed: &str) -> bool {
    typed.starts_with(|first: char| first.is_ascii_uppercase())
        && typed
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
        && typed
            .chars()
            .any(|character| character.is_ascii_lowercase())
}

/// The variant that open enums and all unions have, for what they don't know.
pub const UNKNOWN: &str = "Unknown";

/// Names that must differ from each other, with where each was typed.
#[derive(Debug, Default)]
pub struct Names {
    taken: HashMap<String, (String, Span)>,
}

impl Names {
    /// Finds the Rust name for `typed`: the one given by `rust:` if any, or one made from it.
    pub fn add(
        &mut self,
        typed: &Text,
        rust: Option<&Text>,
        kind: Kind,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let name = chosen(typed, rust, kind, diagnostics)?;
        match self.claim(&name, typed) {
            Ok(()) => Some(name),
            Err(clash) => {
                diagnostics.push(clash.help(write_override(kind.style)));
                None
            }
        }
    }

    /// As [`add`](Self::add), where there is no place for `rust:`; `help` says what to do about a name that won't do.
    pub fn add_or(
        &mut self,
        typed: &Text,
        kind: Kind,
        help: &str,
        diagnostics: &mut Diagnostics,
    ) -> Option<String> {
        let name = rust_name(&typed.value, kind);
        let claimed = name
            .ok_or_else(|| Box::new(impossible(typed)))
            .and_then(|name| self.claim(&name, typed).map(|()| name));
        claimed
            .map_err(|diagnostic| diagnostics.push(diagnostic.help(help)))
            .ok()
    }

    /// Takes a name that was made for `typed`.
    ///
    /// # Errors
    ///
    /// What is wrong if it is taken, still without advice.
    pub fn claim(&mut self, name: &str, typed: &Text) -> Result<(), Box<Diagnostic>> {
        if let Some((first, span)) = self.taken.get(name) {
            let message = if typed.value == *first {
                format!("there are two `{first}`, and both become `{name}` in Rust")
            } else {
                format!(
                    "`{}` and `{first}` both become `{name}` in Rust",
                    typed.value
                )
            };
            let diagnostic = Diagnostic::error(message, typed.span);
            let diagnostic = diagnostic.note(*span, format!("also becomes `{name}`"));
            return Err(Box::new(diagnostic));
        }
        let typed = (typed.value.clone(), typed.span);
        self.taken.insert(name.to_owned(), typed);
        Ok(())
    }

    /// As [`claim`](Self::claim), with the advice to choose another name.
    pub fn claim_or_report(
        &mut self,
        name: &str,
        typed: &Text,
        style: Style,
        diagnostics: &mut Diagnostics,
    ) {
        if let Err(clash) = self.claim(name, typed) {
            diagnostics.push(clash.help(write_override(style)));
        }
    }
}

/// The name given by `rust:` if any, or one made from what was typed.
fn chosen(
    typed: &Text,
    rust: Option<&Text>,
    kind: Kind,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    if let Some(given) = rust {
        return override_name(given, kind, diagnostics);
    }
    let name = rust_name(&typed.value, kind);
    if name.is_none() {
        diagnostics.push(impossible(typed).help(write_override(kind.style)));
    }
    name
}

fn impossible(typed: &Text) -> Diagnostic {
    let message = format!("no Rust name can be derived from `{}`", typed.value);
    Diagnostic::error(message, typed.span)
}

fn write_override(style: Style) -> String {
    let example = match style {
        Style::Snake => "some_name",
        Style::Camel => "SomeName",
    };
    format!("choose a Rust name: add `rust: {example}`")
}

fn override_name(given: &Text, kind: Kind, diagnostics: &mut Diagnostics) -> Option<String> {
    let typed = given.value.as_str();
    let made = rust_name(typed, kind);
    if made.as_deref() == Some(typed) {
        return made;
    }
    let message = format!("`{typed}` is not a valid Rust name here");
    let diagnostic = Diagnostic::error(message, given.span);
    diagnostics.push(diagnostic.help(match made {
        Some(name) => format!("write `{name}`"),
        None => "use letters, digits and underscores, and no word that Rust reserves".to_owned(),
    }));
    None
}
