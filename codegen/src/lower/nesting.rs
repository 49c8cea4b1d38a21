//! How deeply types lie inside of each other, which the compiler follows only so far.

use super::recursion::strongly_connected;
use crate::api::{Field, Shape, Type, TypeDefinition};

/// How many types a compiler meets from one of these down to the last that it contains, those of the standard library
/// included. Types that contain each other may be met one after the other, in any order.
pub fn deepest(definitions: &[TypeDefinition]) -> usize {
    let named = |definition: &TypeDefinition| definition.shape.named();
    let edges: Vec<Vec<usize>> = definitions
        .iter()
        .map(|definition| named(definition).into_iter().map(|id| id.0).collect())
        .collect();
    let groups = strongly_connected(&edges);
    let mut own = vec![0; definitions.len()];
    for (definition, group) in definitions.iter().zip(&groups) {
        own[*group] += levels_of_shape(&definition.shape);
    }
    let mut depths = own.clone();
    // Ends, since groups don't contain each other.
    loop {
        let mut changed = false;
        for (from, targets) in edges.iter().enumerate() {
            for target in targets {
                let (from, target) = (groups[from], groups[*target]);
                if from != target && depths[from] < own[from] + depths[target] {
                    depths[from] = own[from] + depths[target];
                    changed = true;
                }
            }
        }
        if !changed {
            return depths.into_iter().max().unwrap_or_default();
        }
    }
}

const OPTION: usize = 1;
const BOX: usize = 4;
const VEC: usize = 3;
const MAP: usize = 10;

fn levels_of_shape(shape: &Shape) -> usize {
    let boxed = |is_boxed: bool| if is_boxed { BOX } else { 0 };
    let of_field = |field: &Field| {
        let option = if field.optional { OPTION } else { 0 };
        option + boxed(field.boxed) + levels(&field.ty)
    };
    match shape {
        Shape::Object(fields) => 1 + fields.iter().map(of_field).max().unwrap_or_default(),
        Shape::Tagged { variants, .. } | Shape::Untagged(variants) => {
            let variants = variants.iter();
            let levels = variants.map(|variant| boxed(variant.boxed) + levels(&variant.ty));
            1 + levels.max().unwrap_or_default()
        }
        Shape::Enum { .. } => 1,
        Shape::Alias(ty) => levels(ty),
    }
}

/// Those of the standard library around a type.
fn levels(ty: &Type) -> usize {
    match ty {
        Type::Array(item) => VEC + levels(item),
        Type::Map(item) => MAP + levels(item),
        Type::Nullable(inner) => OPTION + levels(inner),
        _ => 0,
    }
}
