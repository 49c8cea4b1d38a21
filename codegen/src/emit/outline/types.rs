//! What the outline tells of a declared type.

use super::{Lines, arguments, word};
use crate::api::required::required_struct;
use crate::api::{Api, EnumValue, Object, Shape, TaggedVariant, TypeDefinition, TypeId, Variant};
use crate::emit::declared::Declared;
use crate::emit::types::{self, Argument, text};
use crate::emit::{object, union};

/// The lines about a type.
pub fn about_type(
    id: TypeId,
    definition: &TypeDefinition,
    is_sent: bool,
    api: &Api,
) -> Vec<String> {
    let declared = Declared {
        id,
        definition,
        is_sent,
        api,
    };
    let mut lines = Lines::new(format!("types::{}", definition.rust));
    if definition.deprecated.is_some() {
        lines.add("deprecated");
    }
    if api.incoming.contains(&id) {
        lines.add("incoming");
    }
    match &definition.shape {
        Shape::Object(object) => add_object(&mut lines, &declared, object),
        Shape::Enum { values, closed } => add_enum(&mut lines, values, *closed),
        Shape::Tagged { tag, variants } => {
            lines.add(format_args!("union by {}", word(tag)));
            for TaggedVariant { texts, variant } in variants {
                let content = variant_content(variant, &declared);
                for wire in texts {
                    lines.add(format_args!("variant {content} = {wire:?}"));
                }
            }
            let variants: Vec<&Variant> = variants.iter().map(|tagged| &tagged.variant).collect();
            add_conversions(&mut lines, &declared, &variants);
        }
        Shape::Untagged(variants) => {
            let names: Vec<&str> = variants
                .iter()
                .map(|variant| variant.rust.as_str())
                .collect();
            lines.add(format_args!("union by shape: {}", names.join(", ")));
            for variant in variants {
                let content = variant_content(variant, &declared);
                lines.add(format_args!("variant {content}"));
            }
            add_conversions(&mut lines, &declared, &variants.iter().collect::<Vec<_>>());
        }
        Shape::Alias(ty) => {
            let ty = types::value(ty, api, declared.site());
            lines.add(format_args!("= {}", text(&ty)));
        }
    }
    lines.list
}

fn add_object(lines: &mut Lines, declared: &Declared, object: &Object) {
    let Object { fields, additional } = object;
    let (api, site) = (declared.api, declared.site());
    lines.add("object");
    for field in fields {
        lines.add_field("field", field, api, site);
    }
    if let Some(ty) = additional {
        let ty = types::value(ty, api, site);
        lines.add(format_args!("additional: {}", text(&ty)));
    }
    if !declared.is_sent {
        return;
    }
    let arguments = match required_struct(&declared.definition.rust, fields, &api.types) {
        Some(required) => format!("required: {required}"),
        None => arguments(&object::arguments(fields, api, site)),
    };
    lines.add(format_args!("new({arguments})"));
    if object::has_default(fields) {
        lines.add("default");
    }
    let additional = additional.as_ref().map(object::additional);
    let setters = fields.iter().filter(|field| field.optional);
    for field in setters.chain(&additional) {
        let Argument { ty, .. } = types::argument(field, api, site);
        lines.add(format_args!("setter {}({})", field.rust, text(&ty)));
    }
}

fn add_enum(lines: &mut Lines, values: &[EnumValue], closed: bool) {
    lines.add(if closed { "closed enum" } else { "enum" });
    for value in values {
        lines.add(format_args!("value {} = {:?}", value.rust, value.wire));
        if value.deprecated.is_some() {
            lines.add(format_args!("deprecated value {}", value.rust));
        }
    }
}

fn variant_content(variant: &Variant, declared: &Declared) -> String {
    let ty = types::content(&variant.ty, declared.api, declared.site());
    format!("{}({})", variant.rust, text(&ty))
}

fn add_conversions(lines: &mut Lines, declared: &Declared, variants: &[&Variant]) {
    for conversion in union::conversions(declared, variants) {
        lines.add(format_args!("from {}", text(&conversion.ty)));
    }
}
