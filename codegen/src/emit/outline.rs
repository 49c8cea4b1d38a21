//! `API.txt`: everything the emitted files offer to users, one line each, sorted.
//!
//! Read off the emitted Rust itself, so that it says what is there and not what was meant.

use quote::{ToTokens, quote};
use syn::{Fields, FnArg, ImplItem, Item, Visibility};

use super::format::HEADER;

/// The whole file, from the lines of all files.
pub fn file(mut lines: Vec<String>) -> String {
    lines.sort();
    lines.dedup();
    format!("# {HEADER}\n\n{}\n", lines.join("\n"))
}

/// Types are exported from one module, whatever file each is in.
pub fn module_of(path: &str) -> &str {
    let path = path.trim_start_matches("src/").trim_end_matches(".rs");
    path.split('/').next().unwrap_or_default()
}

/// What an item in a file of `module` offers.
pub fn lines(item: &Item, module: &str) -> Vec<String> {
    match item {
        Item::Struct(item) if is_public(&item.vis) => {
            let name = format!("{module}::{}", item.ident);
            let mut lines = vec![format!("{name}{}", text(&item.generics))];
            for field in item.fields.iter().filter(|field| is_public(&field.vis)) {
                if let Some(ident) = &field.ident {
                    lines.push(format!("{name}.{ident}: {}", text(&field.ty)));
                }
            }
            lines
        }
        Item::Enum(item) if is_public(&item.vis) => {
            let name = format!("{module}::{}", item.ident);
            let mut lines = vec![name.clone()];
            for variant in &item.variants {
                let content = match &variant.fields {
                    Fields::Unit => String::new(),
                    fields => text(fields),
                };
                lines.push(format!("{name}::{}{content}", variant.ident));
            }
            lines
        }
        Item::Type(item) if is_public(&item.vis) => {
            vec![format!("{module}::{} = {}", item.ident, text(&item.ty))]
        }
        Item::Impl(item) => impl_lines(item, module),
        _ => Vec::new(),
    }
}

fn impl_lines(item: &syn::ItemImpl, module: &str) -> Vec<String> {
    let ty = text(&item.self_ty);
    let owner = if ty.starts_with("handles::") {
        ty
    } else {
        format!("{module}::{ty}")
    };
    let mut lines = Vec::new();
    for member in &item.items {
        match member {
            ImplItem::Fn(function) if is_public(&function.vis) => {
                let name = &function.sig.ident;
                let arguments: Vec<String> = function.sig.inputs.iter().map(argument).collect();
                let output = text(&function.sig.output);
                let line = format!("{owner}::{name}({}) {output}", arguments.join(", "));
                lines.push(line.trim_end().to_owned());
            }
            ImplItem::Type(associated) if associated.ident == "Response" => {
                lines.push(format!("{owner} returns {}", text(&associated.ty)));
            }
            ImplItem::Const(constant) if constant.ident == "ENDPOINT" => {
                lines.extend(endpoint(&constant.expr).map(|line| format!("{owner} sends {line}")));
            }
            _ => {}
        }
    }
    lines
}

fn argument(argument: &FnArg) -> String {
    match argument {
        FnArg::Receiver(receiver) if text(receiver).starts_with('&') => "&self".to_owned(),
        FnArg::Receiver(_) => "self".to_owned(),
        FnArg::Typed(typed) => text(typed),
    }
}

/// The HTTP line of an operation, and whether it is idempotent.
fn endpoint(value: &syn::Expr) -> Option<String> {
    let syn::Expr::Struct(value) = value else {
        return None;
    };
    let field = |name: &str| {
        let field = value
            .fields
            .iter()
            .find(|field| field.member.to_token_stream().to_string() == name)?;
        Some(text(&field.expr))
    };
    let method = field("method")?;
    let path = field("path")?;
    let idempotent = if field("idempotent")? == "true" {
        ", idempotent"
    } else {
        ""
    };
    Some(format!(
        "{} {}{idempotent}",
        method.trim_start_matches("Method::"),
        path.trim_matches('"')
    ))
}

fn is_public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// Rust as one line with the usual spaces.
fn text(part: &impl ToTokens) -> String {
    let text = quote!(#part).to_string();
    let mut line = String::with_capacity(text.len());
    for word in text.split(' ') {
        let glued =
            line.ends_with(['<', '(', '&', '[', ' ']) || line.ends_with("::") || line.is_empty();
        let glues = matches!(word, "<" | ">" | "," | "::" | "(" | ")" | ":" | "]" | ";")
            || word.starts_with(['>', ',']);
        if !glued && !glues {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
