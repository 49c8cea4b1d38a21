//! What is required, as arguments or as a struct with named fields.

use super::{Field, Scalar, Type, Types};

/// More arguments than these are hard to tell apart.
const MOST_ARGUMENTS: usize = 4;

/// Returns whether arguments for these fields would be hard to read at a call: there are many, or two booleans follow each
/// other.
pub fn needs_names(required: &[&Field], types: &Types) -> bool {
    let is_boolean = |field: &Field| *types.resolve(&field.ty) == Type::Scalar(Scalar::Boolean);
    let mut pairs = required.windows(2);
    required.len() > MOST_ARGUMENTS || pairs.any(|pair| pair.iter().all(|field| is_boolean(field)))
}

/// The fields that are required.
pub fn required_fields(fields: &[Field]) -> Vec<&Field> {
    fields.iter().filter(|field| field.is_argument()).collect()
}

/// The name of the struct with the required fields of the object `name`, if they need one.
pub fn required_struct(name: &str, fields: &[Field], types: &Types) -> Option<String> {
    needs_names(&required_fields(fields), types).then(|| struct_name(name))
}

/// The name of the struct with the required fields of `name`.
pub fn struct_name(name: &str) -> String {
    format!("{}Required", name.trim_end_matches('_'))
}
