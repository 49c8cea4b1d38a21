//! Reads off the hand-written part of the generated crate what it defines: its modules, what each exports, and the
//! methods of its types. `src/symbols.rs` includes the result.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

use syn::{Attribute, ImplItem, Item, Type, Visibility};

const SOURCES: &str = "crate/src";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={SOURCES}");
    let mut modules = String::new();
    let mut methods: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for path in sources(Path::new(SOURCES))? {
        let text = fs::read_to_string(&path)?;
        let file =
            syn::parse_file(&text).map_err(|error| format!("{}: {error}", path.display()))?;
        let name = path.strip_prefix(SOURCES)?.with_extension("");
        let name = name
            .to_str()
            .ok_or("a module's name is text")?
            .replace('\\', "/");
        let feature = file.attrs.iter().find_map(feature);
        // What a module within another one exports is that one's affair.
        let mut exports: Vec<String> = if name.contains('/') {
            Vec::new()
        } else {
            file.items.iter().filter_map(exported).collect()
        };
        exports.sort();
        writeln!(
            modules,
            "Module {{ path: {name:?}, source: include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), \
             \"/{SOURCES}/{name}.rs\")), feature: {feature:?}, exports: &{exports:?} }},"
        )?;
        for (owner, method) in file.items.iter().flat_map(inherent_methods) {
            methods.entry(owner).or_default().insert(method);
        }
    }
    let mut text = format!("pub static MODULES: &[Module] = &[\n{modules}];\n");
    writeln!(text, "static METHODS: &[(&str, &[&str])] = &[")?;
    for (owner, names) in methods {
        let names: Vec<String> = names.into_iter().collect();
        writeln!(text, "({owner:?}, &{names:?}),")?;
    }
    text.push_str("];\n");
    fs::write(PathBuf::from(env::var("OUT_DIR")?).join("runtime.rs"), text)?;
    Ok(())
}

/// All files in the folder and below, in order.
fn sources(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files.extend(sources(&path)?);
        } else {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a public item that a user can call by its name. Hidden ones are public because a trait that cannot be
/// implemented elsewhere mentions them.
fn exported(item: &Item) -> Option<String> {
    let (visibility, name, attributes) = match item {
        Item::Const(item) => (&item.vis, &item.ident, &item.attrs),
        Item::Enum(item) => (&item.vis, &item.ident, &item.attrs),
        Item::Fn(item) => (&item.vis, &item.sig.ident, &item.attrs),
        Item::Struct(item) => (&item.vis, &item.ident, &item.attrs),
        Item::Trait(item) => (&item.vis, &item.ident, &item.attrs),
        Item::Type(item) => (&item.vis, &item.ident, &item.attrs),
        _ => return None,
    };
    let is_public = matches!(visibility, Visibility::Public(_));
    (is_public && !attributes.iter().any(is_hidden)).then(|| name.to_string())
}

/// Whether an attribute is `#[doc(hidden)]`.
fn is_hidden(attribute: &Attribute) -> bool {
    let argument = attribute.parse_args::<syn::Ident>();
    attribute.path().is_ident("doc") && argument.is_ok_and(|argument| argument == "hidden")
}

/// The feature in `#![cfg(feature = "name")]`.
fn feature(attribute: &Attribute) -> Option<String> {
    if !attribute.path().is_ident("cfg") {
        return None;
    }
    let condition: syn::MetaNameValue = attribute.parse_args().ok()?;
    match condition.value {
        syn::Expr::Lit(syn::ExprLit {
            lit: syn::Lit::Str(name),
            ..
        }) if condition.path.is_ident("feature") => Some(name.value()),
        _ => None,
    }
}

/// The functions of an `impl` without trait, whoever can see them, each with the type that has it.
fn inherent_methods(item: &Item) -> Vec<(String, String)> {
    let Item::Impl(block) = item else {
        return Vec::new();
    };
    let Type::Path(owner) = &*block.self_ty else {
        return Vec::new();
    };
    let (None, Some(owner)) = (&block.trait_, owner.path.segments.last()) else {
        return Vec::new();
    };
    let methods = block.items.iter().filter_map(|item| match item {
        ImplItem::Fn(method) => Some(method.sig.ident.to_string()),
        _ => None,
    });
    methods
        .map(|method| (owner.ident.to_string(), method))
        .collect()
}
