//! Collects the names of all declared types, and resolves references to them.

use std::collections::HashMap;

use super::names::{Kind, Names, Style, module_name};
use super::reserved::Reserved;
use crate::api::{Type, TypeId};
use crate::diagnostics::{Diagnostic, Diagnostics, Span, nearest};
use crate::files::LONGEST_MODULE;
use crate::scalar::Scalar;
use crate::syntax::{RESERVED, Spec, Text, TypeDeclaration, TypeSyntax, Typed, unknown_name_help};

/// All declared types by name.
#[derive(Debug, Default)]
pub struct TypeNames<'a> {
    /// The declarations, by [`TypeId`].
    pub declared: Vec<Declared<'a>>,
    by_name: HashMap<&'a str, TypeId>,
    /// For each object of which the partial type is used, that type; a partial type is its own.
    partials: HashMap<TypeId, TypeId>,
    rust_names: Names,
    modules: Names,
    /// Whether an unknown name may be declared in a part that couldn't be read.
    pub incomplete: bool,
}

/// The names and declaration of a type.
#[derive(Debug)]
pub struct Declared<'a> {
    /// Its name in the spec; for a partial type, that of the object.
    pub name: &'a Text,
    /// The declaration; `None` if it is invalid, which has been reported.
    pub declaration: Option<&'a TypeDeclaration>,
    /// Its name in Rust.
    pub rust: String,
    /// Its module.
    pub module: String,
    /// The object whose fields it has, all of them optional.
    pub partial_of: Option<TypeId>,
}

impl<'a> TypeNames<'a> {
    /// Collects the names of the spec.
    pub fn collect(spec: &'a Spec, reserved: &Reserved, diagnostics: &mut Diagnostics) -> Self {
        let mut types = TypeNames {
            incomplete: spec.incomplete,
            ..TypeNames::default()
        };
        for (name, declaration) in spec.types.iter().flat_map(|types| &types.entries) {
            if let Some(diagnostic) = unusable(name) {
                diagnostics.push(diagnostic);
                types.incomplete = true;
                continue;
            }
            let id = TypeId(types.declared.len());
            if let Some(first) = types.by_name.get(name.value.as_str()) {
                let message = format!("the type `{}` is declared twice", name.value);
                let diagnostic = Diagnostic::error(message, name.span).label("again here");
                let first = types.declared[first.0].name.span;
                diagnostics.push(diagnostic.note(first, "first here"));
                continue;
            }
            let declaration = declaration.as_ref().map(|Typed(declaration)| declaration);
            let given = declaration.and_then(|declaration| declaration.rust.as_ref());
            let kind = Kind {
                style: Style::Camel,
                taken: &reserved.types,
            };
            let named = types.rust_names.add(name, given, kind, diagnostics);
            // The type counts as declared in any case, so that references to it are not errors too.
            let rust = named.clone().unwrap_or_else(|| format!("Type{}", id.0));
            let module = module_name(&rust, &[]).unwrap_or_else(|| rust.to_lowercase());
            if named.is_some() {
                let modules = &mut types.modules;
                modules.claim_or_report(&module, name, Style::Camel, diagnostics);
                report_long_module(&module, name, diagnostics);
            }
            types.by_name.insert(&name.value, id);
            types.declared.push(Declared {
                name,
                declaration,
                rust,
                module,
                partial_of: None,
            });
        }
        types
    }

    /// Declares the partial type of an object, which is used at `place`.
    pub fn declare_partial(&mut self, of: TypeId, place: Span, diagnostics: &mut Diagnostics) {
        let object = &self.declared[of.0];
        let name = object.name;
        // The underscore avoids a reserved name, which a longer name isn't.
        let rust = format!("Partial{}", object.rust.trim_end_matches('_'));
        let module = module_name(&rust, &[]).unwrap_or_else(|| rust.to_lowercase());
        let typed = Text {
            value: format!("partial of {}", name.value),
            span: place,
        };
        let claimed = self.rust_names.claim(&rust, &typed);
        match claimed.and_then(|()| self.modules.claim(&module, &typed)) {
            Ok(()) => report_long_module(&module, &typed, diagnostics),
            Err(clash) => {
                let help = "choose a Rust name for one of the declared types: add `rust: SomeName`";
                diagnostics.push(clash.help(help));
            }
        }
        let partial = TypeId(self.declared.len());
        self.partials.extend([(of, partial), (partial, partial)]);
        self.declared.push(Declared {
            name,
            declaration: None,
            rust,
            module,
            partial_of: Some(of),
        });
    }

    /// Returns the partial type of an object, if it is used, or a partial type itself.
    pub fn partial(&self, of: TypeId) -> Option<TypeId> {
        self.partials.get(&of).copied()
    }

    /// Returns the object that a type is, whatever it is called.
    pub fn object(&self, id: TypeId) -> Option<TypeId> {
        let mut id = id;
        // Aliases in a circle are reported elsewhere, and given up here after so many steps.
        for _ in &self.declared {
            if self.declared[id.0].partial_of.is_some() {
                return Some(id);
            }
            let declaration = self.declared[id.0].declaration?;
            if declaration.fields.is_some() {
                return Some(id);
            }
            id = match &declaration.ty.as_ref()?.ty {
                TypeSyntax::Named(name) => self.find(&name.value)?,
                TypeSyntax::Partial(name) => self.partial(self.object(self.find(&name.value)?)?)?,
                _ => return None,
            };
        }
        None
    }

    /// Returns the declared type with this name in the spec.
    pub fn find(&self, name: &str) -> Option<TypeId> {
        self.by_name.get(name).copied()
    }

    /// Returns the names of all declared types in the spec.
    pub fn all(&self) -> impl Iterator<Item = &str> {
        let declared = self.declared.iter();
        let declared = declared.filter(|declared| declared.partial_of.is_none());
        declared.map(|declared| declared.name.value.as_str())
    }

    /// Returns the span of a type's name in its declaration.
    pub fn span(&self, id: TypeId) -> Span {
        self.declared[id.0].name.span
    }

    /// Resolves a type; `None` if it refers to an undeclared one, which is reported.
    pub fn resolve(&self, ty: &TypeSyntax, diagnostics: &mut Diagnostics) -> Option<Type> {
        let mut inner = |inner: &TypeSyntax| self.resolve(inner, diagnostics).map(Box::new);
        Some(match ty {
            TypeSyntax::Literal(text) => Type::Literal(text.clone()),
            TypeSyntax::OneOf(texts) => Type::OneOf(texts.clone()),
            TypeSyntax::Array(item) => Type::Array(inner(item)?),
            TypeSyntax::Map(item) => Type::Map(inner(item)?),
            TypeSyntax::Nullable(value) => Type::Nullable(inner(value)?),
            TypeSyntax::Named(name) => return self.resolve_name(name, diagnostics),
            TypeSyntax::Partial(name) => return self.resolve_partial(name, diagnostics),
        })
    }

    fn resolve_partial(&self, name: &Text, diagnostics: &mut Diagnostics) -> Option<Type> {
        let ty = self.resolve_name(name, diagnostics)?;
        let id = ty.named();
        let partial = id.and_then(|id| self.partial(self.object(id)?));
        if let Some(partial) = partial {
            return Some(Type::Named(partial));
        }
        let message = format!("`{}` is not an object type", name.value);
        let diagnostic = Diagnostic::error(message, name.span);
        let diagnostic = diagnostic.help("`partial of` applies to a type with `fields`");
        match id {
            // An invalid declaration has been reported.
            Some(id) if self.declared[id.0].declaration.is_none() => {}
            Some(id) => diagnostics.push(diagnostic.note(self.span(id), "declared here")),
            None => diagnostics.push(diagnostic),
        }
        None
    }

    fn resolve_name(&self, name: &Text, diagnostics: &mut Diagnostics) -> Option<Type> {
        if let Some(scalar) = Scalar::find(&name.value) {
            return Some(Type::Scalar(scalar));
        }
        if let Some(id) = self.find(&name.value) {
            return Some(Type::Named(id));
        }
        if !self.incomplete {
            diagnostics.push(self.unknown(name));
        }
        None
    }

    fn unknown(&self, name: &Text) -> Diagnostic {
        let typed = name.value.as_str();
        let diagnostic = Diagnostic::error(format!("unknown type `{typed}`"), name.span);
        if let Some(help) = unknown_name_help(typed) {
            return diagnostic.help(help);
        }
        let scalars = Scalar::all().map(|scalar| scalar.facts().name);
        let known: Vec<&str> = scalars
            .chain(["array of", "map of", "partial of"])
            .chain(self.all())
            .collect();
        let is_far = nearest(typed, &known).is_none();
        let diagnostic = diagnostic.suggest(typed, known);
        // In `id: "cart"`, the quotes belong to YAML.
        let is_plain =
            |character: char| character.is_ascii_alphanumeric() || "-_.".contains(character);
        if is_far
            && typed.chars().all(is_plain)
            && !typed.starts_with(|first: char| first.is_uppercase())
        {
            let help = format!("to always send this text, write a literal: `'\"{typed}\"'`");
            diagnostic.help(help)
        } else {
            diagnostic
        }
    }
}

/// Returns a diagnostic for an invalid type name.
fn unusable(name: &Text) -> Option<Diagnostic> {
    let typed = name.value.as_str();
    let is_word = |word: &str| typed.split_whitespace().any(|part| part == word);
    let has_meaning = Scalar::find(typed).is_some() || RESERVED.into_iter().any(is_word);
    if has_meaning {
        let message = format!("`{typed}` is reserved in type expressions");
        return Some(Diagnostic::error(message, name.span).help("choose another name"));
    }
    let is_sign = |character: char| character.is_whitespace() || "()\"".contains(character);
    typed.contains(is_sign).then(|| {
        let message = format!("`{typed}` is not a valid type name");
        Diagnostic::error(message, name.span).help("use letters and digits")
    })
}

/// Reports a module name that is too long for a file name.
pub fn report_long_module(module: &str, name: &Text, diagnostics: &mut Diagnostics) {
    if module.len() > LONGEST_MODULE {
        let message = format!(
            "this name is too long: the file name of its module would have {} characters",
            module.len()
        );
        let help =
            format!("use at most {LONGEST_MODULE} characters, or set a shorter name with `rust:`");
        diagnostics.push(Diagnostic::error(message, name.span).help(help));
    }
}
