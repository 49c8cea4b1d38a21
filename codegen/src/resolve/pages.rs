//! Resolves how a list is read page by page.

use super::Context;
use super::response_paths;
use super::sent::Sent;
use crate::api::{Body, Pages, ResponsePath, Scalar, Turn, Type, Types};
use crate::diagnostics::Diagnostic;
use crate::syntax::{Number, Paginate, Text};

/// Resolves `paginate` of an operation that sends `sent` and returns `ty`.
pub fn resolve(
    paginate: &Paginate,
    sent: &Sent,
    ty: Option<&Type>,
    types: &Types,
    context: &mut Context,
) -> Option<Pages> {
    let Some(ty) = ty else {
        let message = "`paginate` requires a response that is always the same object";
        let diagnostic = Diagnostic::error(message, paginate.span);
        context.diagnostics.push(diagnostic);
        return None;
    };
    let items = paginate.items.as_ref();
    let items = items.and_then(|path| {
        let found = response_paths::resolve("items", path, ty, types, context)?;
        match types.not_null(found.ty()?) {
            Type::Array(item) => Some((found.clone(), (**item).clone())),
            _ => wrong_type(path, "an array", context),
        }
    });
    let total = paginate.total.as_ref().map(|path| {
        let is_integer = |ty: &Type| *ty == Type::Scalar(Scalar::Integer);
        of_type(
            ("total", path),
            ty,
            "an `integer`",
            is_integer,
            types,
            context,
        )
    });
    let turn = turn(paginate, sent, ty, types, context);
    let (items, item) = items?;
    let total = match total {
        Some(total) => Some(total?),
        None => None,
    };
    Some(Pages {
        turn: turn?,
        items,
        item,
        total,
    })
}

fn turn(
    paginate: &Paginate,
    sent: &Sent,
    ty: &Type,
    types: &Types,
    context: &mut Context,
) -> Option<Turn> {
    if let Some(page) = &paginate.page {
        let first = match &paginate.first {
            Some(first) => whole(first, context)?,
            None => 1,
        };
        let parameter = parameter(page, Scalar::Integer, sent, types, context)?;
        return Some(Turn::Number { parameter, first });
    }
    if let Some(offset) = &paginate.offset {
        let parameter = parameter(offset, Scalar::Integer, sent, types, context)?;
        return Some(Turn::Offset { parameter });
    }
    if let (Some(cursor), Some(next)) = (&paginate.cursor, &paginate.next) {
        let parameter = parameter(cursor, Scalar::String, sent, types, context);
        let is_string = |ty: &Type| *ty == Type::Scalar(Scalar::String);
        let next = of_type(("next", next), ty, "a `string`", is_string, types, context);
        return Some(Turn::Cursor {
            parameter: parameter?,
            next: next?,
        });
    }
    let link = paginate.link.as_ref()?;
    if !link.value {
        let message = "`link` can only be `true`";
        let diagnostic = Diagnostic::error(message, link.span);
        context.diagnostics.push(diagnostic);
        return None;
    }
    Some(Turn::Link)
}

/// Resolves a path to a value of a certain type, with its key.
fn of_type(
    (key, path): (&str, &Text),
    ty: &Type,
    what: &str,
    fits: impl Fn(&Type) -> bool,
    types: &Types,
    context: &mut Context,
) -> Option<ResponsePath> {
    let found = response_paths::resolve(key, path, ty, types, context)?;
    if fits(types.not_null(found.ty()?)) {
        Some(found)
    } else {
        wrong_type(path, what, context)
    }
}

fn wrong_type<T>(path: &Text, what: &str, context: &mut Context) -> Option<T> {
    let message = format!("`{}` must be {what}", path.value);
    let diagnostic = Diagnostic::error(message, path.span);
    context.diagnostics.push(diagnostic);
    None
}

fn whole(number: &Number, context: &mut Context) -> Option<i64> {
    // A number with a fraction has another text.
    let whole = format!("{}", number.value).parse();
    if whole.is_err() {
        let diagnostic = Diagnostic::error("`first` must be an integer", number.span);
        context.diagnostics.push(diagnostic);
    }
    whole.ok()
}

/// Finds the optional parameter that asks for a page, and returns its name in Rust.
fn parameter(
    name: &Text,
    scalar: Scalar,
    sent: &Sent,
    types: &Types,
    context: &mut Context,
) -> Option<String> {
    let body = sent.body.iter().flat_map(Body::fields);
    let fields = sent.query.iter().chain(&sent.headers).chain(body);
    let Some(field) = fields.clone().find(|field| field.wire == name.value) else {
        let message = format!("the operation has no parameter `{}`", name.value);
        let diagnostic = Diagnostic::error(message, name.span);
        let known = fields.map(|field| field.wire.as_str());
        let diagnostic = diagnostic.suggest(&name.value, known);
        context.diagnostics.push(diagnostic);
        return None;
    };
    if field.optional && *types.resolve(&field.ty) == Type::Scalar(scalar) {
        return Some(field.rust.clone());
    }
    let name_of_scalar = scalar.facts().name;
    let message = format!(
        "the parameter `{}` must be an `optional {name_of_scalar}`",
        name.value
    );
    let diagnostic = Diagnostic::error(message, name.span);
    context.diagnostics.push(diagnostic);
    None
}
