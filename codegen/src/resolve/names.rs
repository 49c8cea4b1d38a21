//! Chooses Rust names, and checks that they are distinct.

use std::collections::HashMap;

use crate::diagnostics::{Diagnostic, Diagnostics, Span};
pub use crate::names::{Kind, Style, module_name, rust_name};
use crate::syntax::Text;

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
