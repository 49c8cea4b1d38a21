//! How types contain each other: which do so in a circle, how small a value can be, and how deep one can go.

use super::{Field, Shape, Type, TypeDefinition, TypeId, Types};

/// The declared type that a value of this type holds in itself, and not behind a pointer as lists and maps do.
pub fn held_in_place(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Nullable(inner) => held_in_place(inner),
        Type::Scalar(_) | Type::Literal(_) | Type::OneOf(_) | Type::Array(_) | Type::Map(_) => None,
    }
}

/// For each type the number of its group: the types of one group hold each other in place.
pub fn groups(list: &[TypeDefinition]) -> Vec<usize> {
    let held = |definition: &TypeDefinition| {
        let types = definition.shape.types().into_iter();
        types.filter_map(held_in_place).map(|id| id.0).collect()
    };
    strongly_connected(&list.iter().map(held).collect::<Vec<_>>())
}

/// For each node the number of its group: nodes of one group lead to each other (Kosaraju's algorithm).
fn strongly_connected(edges: &[Vec<usize>]) -> Vec<usize> {
    let count = edges.len();
    let mut backward = vec![Vec::new(); count];
    for (from, targets) in edges.iter().enumerate() {
        for target in targets {
            backward[*target].push(from);
        }
    }
    let mut finished = Vec::with_capacity(count);
    let mut seen = vec![false; count];
    for start in 0..count {
        visit(start, edges, &mut seen, &mut finished);
    }
    let mut groups = vec![0; count];
    let mut seen = vec![false; count];
    for start in finished.into_iter().rev() {
        let mut group = Vec::new();
        visit(start, &backward, &mut seen, &mut group);
        for member in group {
            groups[member] = start;
        }
    }
    groups
}

/// Depth first without recursion, so that a long chain of types can't overflow the stack.
fn visit(start: usize, edges: &[Vec<usize>], seen: &mut [bool], finished: &mut Vec<usize>) {
    if std::mem::replace(&mut seen[start], true) {
        return;
    }
    let mut stack = vec![(start, 0)];
    while let Some((node, next)) = stack.pop() {
        match edges[node].get(next) {
            None => finished.push(node),
            Some(&target) => {
                stack.push((node, next + 1));
                if !std::mem::replace(&mut seen[target], true) {
                    stack.push((target, 0));
                }
            }
        }
    }
}

/// For each type how many values its smallest value is made of, or `None` if it can't end.
pub fn sizes(list: &[TypeDefinition]) -> Vec<Option<usize>> {
    let mut sizes = vec![None; list.len()];
    loop {
        let mut changed = false;
        for (index, definition) in list.iter().enumerate() {
            let size = size(&definition.shape, &sizes);
            changed |= size != sizes[index];
            sizes[index] = size;
        }
        if !changed {
            return sizes;
        }
    }
}

/// As far as the sizes of others are known: they only become known, and smaller.
fn size(shape: &Shape, sizes: &[Option<usize>]) -> Option<usize> {
    let of_type = |ty: &Type| match ty {
        Type::Named(id) => sizes[id.0],
        _ => Some(1),
    };
    match shape {
        Shape::Object(object) => {
            let mut needed = object.fields.iter().filter(|field| !field.optional);
            needed.try_fold(1_usize, |sum, field| {
                Some(sum.saturating_add(of_type(&field.ty)?))
            })
        }
        Shape::Tagged { .. } | Shape::Untagged(_) => {
            let types = shape.types();
            let smallest = types.iter().filter_map(|ty| of_type(ty)).min();
            let smallest = smallest.or(types.is_empty().then_some(0));
            smallest.map(|size| size.saturating_add(1))
        }
        Shape::Alias(ty) => of_type(ty),
        Shape::Enum { .. } => Some(1),
    }
}

/// For each type whether it contains a secret, or refers to a type that does.
pub fn secrets(list: &[TypeDefinition]) -> Vec<bool> {
    let has_one = |definition: &TypeDefinition| match &definition.shape {
        Shape::Object(object) => object.fields.iter().any(|field| field.secret),
        _ => false,
    };
    let mut found: Vec<bool> = list.iter().map(has_one).collect();
    loop {
        let mut changed = false;
        for (index, definition) in list.iter().enumerate() {
            let mut inner = definition.shape.named().into_iter();
            if !found[index] && inner.any(|id| found[id.0]) {
                found[index] = true;
                changed = true;
            }
        }
        if !changed {
            return found;
        }
    }
}

const OPTION: usize = 1;
const BOX: usize = 4;
const VEC: usize = 3;
const MAP: usize = 10;

/// How many types a compiler meets from one of these down to the last that it contains, those of the standard library
/// included. Types that contain each other may be met one after the other, in any order.
pub fn nesting(types: &Types) -> usize {
    let edges: Vec<Vec<usize>> = types
        .iter()
        .map(|(_, definition)| {
            definition
                .shape
                .named()
                .into_iter()
                .map(|id| id.0)
                .collect()
        })
        .collect();
    let groups = strongly_connected(&edges);
    let mut own = vec![0; types.len()];
    for (id, definition) in types.iter() {
        own[groups[id.0]] += levels_of_shape(id, &definition.shape, types);
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

fn levels_of_shape(owner: TypeId, shape: &Shape, types: &Types) -> usize {
    let of_content = |ty: &Type| {
        let boxed = if types.is_boxed(owner, ty) { BOX } else { 0 };
        boxed + levels(ty)
    };
    let of_field = |field: &Field| {
        let option = if field.optional { OPTION } else { 0 };
        option + of_content(&field.ty)
    };
    match shape {
        Shape::Object(object) => {
            let fields = object.fields.iter().map(of_field);
            let additional = object.additional.iter().map(levels);
            1 + fields.chain(additional).max().unwrap_or_default()
        }
        Shape::Tagged { .. } | Shape::Untagged(_) => {
            let types = shape.types().into_iter();
            1 + types.map(of_content).max().unwrap_or_default()
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
        Type::Scalar(_) | Type::Literal(_) | Type::OneOf(_) | Type::Named(_) => 0,
    }
}
