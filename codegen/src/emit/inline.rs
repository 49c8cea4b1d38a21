//! `#[inline]`, so that the crate that calls a function compiles it, and functions that nobody calls cost nothing.

use syn::{GenericParam, ImplItem, ImplItemFn, Item, parse_quote};

/// Marks the functions of an `impl`. Functions with type parameters are left to the calling crate without it.
pub fn mark(item: &mut Item) {
    let Item::Impl(block) = item else { return };
    if has_types(&block.generics) {
        return;
    }
    for item in &mut block.items {
        if let ImplItem::Fn(function) = item
            && !is_generic(function)
        {
            function.attrs.push(parse_quote!(#[inline]));
        }
    }
}

fn has_types(generics: &syn::Generics) -> bool {
    let mut parameters = generics.params.iter();
    parameters.any(|parameter| matches!(parameter, GenericParam::Type(_)))
}

fn is_generic(function: &ImplItemFn) -> bool {
    let takes_any = |argument: &syn::FnArg| match argument {
        syn::FnArg::Typed(typed) => matches!(*typed.ty, syn::Type::ImplTrait(_)),
        syn::FnArg::Receiver(_) => false,
    };
    has_types(&function.sig.generics) || function.sig.inputs.iter().any(takes_any)
}
