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
        let made = rust_name(&given.value, kind);
        return override_name(given, made, diagnostics);
    }
    let name = rust_name(&typed.value, kind);
    if name.is_none() {
        diagnostics.push(impossible(typed).help(write_override(kind.style)));
    }
    name
}

fn invalid(given: &Text) -> Diagnostic {
    let message = format!("`{}` is not a valid Rust name here", given.value);
    Diagnostic::error(message, given.span)
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

/// Returns the name of a module given by `rust:`, which can't be one of `taken`.
pub fn given_module(given: &Text, taken: &[&str], diagnostics: &mut Diagnostics) -> Option<String> {
    override_name(given, module_name(&given.value, taken), diagnostics)
}

/// Returns the name given by `rust:` to both a method of this `kind` and a module, which can't be one of `taken`.
pub fn given_name(
    given: &Text,
    kind: Kind,
    taken: &[&str],
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let typed = &given.value;
    let made = module_name(typed, taken);
    if let Some(module) = made.as_ref().filter(|module| *module != typed)
        && rust_name(typed, kind).as_ref() == Some(typed)
    {
        let help =
            format!("write `{module}`, and `method: {typed}` to keep the name of its method");
        diagnostics.push(invalid(given).help(help));
        return None;
    }
    override_name(given, made, diagnostics)
}

/// Returns the given name if it is the same as what would be `made` of it, or else reports it.
fn override_name(
    given: &Text,
    made: Option<String>,
    diagnostics: &mut Diagnostics,
) -> Option<String> {
    let typed = given.value.as_str();
    if made.as_deref() == Some(typed) {
        return made;
    }
    diagnostics.push(invalid(given).help(match made {
        Some(name) => format!("write `{name}`"),
        None => "use letters, digits and underscores, and no word that Rust reserves".to_owned(),
    }));
    None
}
