//! Derives Rust names from names in the spec, and checks that they are distinct.

use std::collections::HashMap;

use heck::{ToSnakeCase, ToUpperCamelCase};

use crate::diagnostics::{Diagnostic, Diagnostics, Span};
use crate::files::is_device;
use crate::syntax::Text;

use super::reserved::is_keyword;

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

/// The variant of open enums and unions for unknown values.
pub const UNKNOWN: &str = "Unknown";

/// The field for properties that a type doesn't declare.
pub const ADDITIONAL: &str = "additional";

/// A set of distinct names, each with its span.
#[derive(Debug, Default)]
pub struct Names {
    taken: HashMap<String, (String, Span)>,
}

impl Names {
    /// Adds the Rust name for `typed`: the one given by `rust:`, or else the derived one.
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

    /// Like [`add`](Self::add), where `rust:` can't be given; `help` is the advice for an unsuitable name.
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

    /// Claims a name for `typed`.
    ///
    /// # Errors
    ///
    /// Returns a diagnostic without help if the name is taken.
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

    /// Like [`claim`](Self::claim), but reports a clash with the advice to choose another name.
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

/// Returns the name given by `rust:`, or else the derived one.
pub fn chosen(
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
