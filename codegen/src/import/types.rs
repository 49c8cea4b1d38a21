//! The new types, and what they and operations refer to.

use std::collections::{HashMap, HashSet};

use super::Lowered;
use crate::syntax::{
    BodyContent, Named, Operation, Parameter, PayloadSyntax, ReturnsSyntax, Text, TypeDeclaration,
    TypeExpression, Typed,
};

/// The new types by name.
pub struct TypeIndex<'a> {
    /// In their order.
    pub list: Vec<(&'a Text, &'a TypeDeclaration)>,
    by_name: HashMap<&'a str, usize>,
}

impl<'a> TypeIndex<'a> {
    /// Collects the types.
    pub fn new(lowered: &'a Lowered) -> Self {
        let types = lowered.spec.types.iter().flat_map(Named::iter);
        let types = types.map(|(name, Typed(declaration))| (name, declaration));
        let list: Vec<(&Text, &TypeDeclaration)> = types.collect();
        let names = list.iter().enumerate();
        let by_name = names.map(|(index, (name, _))| (name.value.as_str(), index));
        TypeIndex {
            by_name: by_name.collect(),
            list,
        }
    }

    /// Takes the new types that these names lead to, in their order.
    pub fn take(&self, names: &[String], taken: &mut HashSet<usize>) -> Vec<usize> {
        let mut found = Vec::new();
        let mut stack: Vec<&str> = names.iter().map(String::as_str).collect();
        while let Some(name) = stack.pop() {
            let Some(index) = self.by_name.get(name).copied() else {
                continue;
            };
            if taken.insert(index) {
                found.push(index);
                stack.extend(of_type(self.list[index].1));
            }
        }
        found.sort_unstable();
        found
    }
}

/// The names of declared types in an operation.
pub fn of_operation(operation: &Operation) -> Vec<String> {
    let mut types: Vec<&TypeExpression> = Vec::new();
    for parameters in [&operation.parameters, &operation.query, &operation.headers] {
        types.extend(of_parameters(parameters.as_ref()));
    }
    match operation
        .body
        .as_ref()
        .and_then(|body| body.content.as_ref())
    {
        Some(BodyContent::Fields(fields)) => {
            types.extend(
                fields
                    .iter()
                    .filter_map(|(_, Typed(field))| field.ty.as_ref()),
            );
        }
        Some(BodyContent::Type(ty)) => types.push(ty),
        None => {}
    }
    let payloads: Vec<&PayloadSyntax> = match &operation.returns {
        Some(ReturnsSyntax::One(payload)) => vec![payload],
        Some(ReturnsSyntax::ByStatus(statuses)) => {
            statuses.iter().map(|(_, payload)| payload).collect()
        }
        None => Vec::new(),
    };
    types.extend(payloads.into_iter().filter_map(|payload| match payload {
        PayloadSyntax::Json(ty) => Some(ty),
        PayloadSyntax::Nothing | PayloadSyntax::Text => None,
    }));
    let names = types.into_iter().filter_map(TypeExpression::declared);
    names.map(str::to_owned).collect()
}

/// The types of parameters.
pub fn of_parameters(
    parameters: Option<&Named<Typed<Parameter>>>,
) -> impl Iterator<Item = &TypeExpression> {
    let parameters = parameters.into_iter().flat_map(Named::iter);
    parameters.filter_map(|(_, Typed(parameter))| parameter.ty.as_ref())
}

fn of_type(declaration: &TypeDeclaration) -> impl Iterator<Item = &str> {
    let fields = declaration.fields.iter().flat_map(Named::iter);
    let fields = fields.filter_map(|(_, Typed(field))| field.ty.as_ref());
    let members = declaration
        .members
        .iter()
        .flat_map(|members| &members.members);
    let types = fields.chain(members.map(|(_, ty)| ty));
    let types = types.chain(&declaration.additional).chain(&declaration.ty);
    types.filter_map(TypeExpression::declared)
}
