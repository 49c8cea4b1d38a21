//! What values of a union are made from by `From`.

use super::{JsonKind, Scalar, Shape, Type, Types, Variant};

/// A conversion into a union.
#[derive(Clone, Copy, Debug)]
pub struct Conversion<'a> {
    /// The variant that it makes.
    pub variant: &'a Variant,
    /// What it makes it of.
    pub source: Source,
}

/// What a variant is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Its content.
    Content,
    /// A `&str`.
    Text,
    /// An `i32`.
    I32,
    /// A `u32`.
    U32,
}

/// Returns the conversions: from each type that only one variant holds, and, if requests send the union, from what users
/// have at hand instead of one.
pub fn conversions<'a>(
    variants: &[&'a Variant],
    is_sent: bool,
    types: &Types,
) -> Vec<Conversion<'a>> {
    let contents: Vec<Type> = variants
        .iter()
        .map(|variant| without_aliases(&variant.ty, types))
        .collect();
    let is_alone = |ty: &Type| contents.iter().filter(|other| *other == ty).count() == 1;
    let pairs = variants.iter().zip(&contents);
    let mut conversions: Vec<Conversion> = pairs
        .filter(|(_, ty)| is_alone(ty))
        .map(|(variant, _)| Conversion {
            variant,
            source: Source::Content,
        })
        .collect();
    if is_sent {
        let is_text = |ty: &Type| is_made_of_text(ty, types);
        let is_integer = |ty: &Type| *types.resolve(ty) == Type::Scalar(Scalar::Integer);
        conversions.extend(from(Source::Text, variants, is_text));
        conversions.extend(from(Source::I32, variants, is_integer));
        conversions.extend(from(Source::U32, variants, is_integer));
    }
    conversions
}

/// Returns the conversion that makes the only variant that fits.
fn from<'a>(
    source: Source,
    variants: &[&'a Variant],
    fits: impl Fn(&Type) -> bool,
) -> Option<Conversion<'a>> {
    let mut fitting = variants.iter().filter(|variant| fits(&variant.ty));
    let (Some(variant), None) = (fitting.next(), fitting.next()) else {
        return None;
    };
    Some(Conversion { variant, source })
}

/// Returns whether any text makes a value of the type.
fn is_made_of_text(ty: &Type, types: &Types) -> bool {
    match types.resolve(ty) {
        Type::Scalar(scalar) => scalar.facts().json == JsonKind::String,
        Type::Named(id) => matches!(types.get(*id).shape, Shape::Enum { closed: false, .. }),
        _ => false,
    }
}

/// Returns the type without other names for it, since two names of one type can't both be converted from.
fn without_aliases(ty: &Type, types: &Types) -> Type {
    match types.resolve(ty) {
        Type::Array(inner) => Type::Array(Box::new(without_aliases(inner, types))),
        Type::Map(inner) => Type::Map(Box::new(without_aliases(inner, types))),
        Type::Nullable(inner) => Type::Nullable(Box::new(without_aliases(inner, types))),
        ty => ty.clone(),
    }
}
