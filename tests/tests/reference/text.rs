//! A compact text form of a document, for snapshots.

use std::fmt::Write;

use codegen::reference::document::{
    Auth, Content, Document, EnumValue, Operation, Property, Schema, Shape,
};

/// Writes all of a document that is there. `@12` is the line of what precedes it.
pub fn of_document(document: &Document) -> String {
    let mut text = String::new();
    let mut fact = |name: &str, value: Option<&str>| {
        if let Some(value) = value {
            writeln!(text, "{name}: {value}").expect("a string takes all");
        }
    };
    fact("title", document.title.as_deref());
    fact("doc", document.doc.as_deref());
    fact("base URL", document.base_url.as_deref());
    let auth = document.auth.as_ref().map(|auth| match auth {
        Auth::Bearer => "bearer".to_owned(),
        Auth::Header(name) => format!("header {name}"),
    });
    fact("auth", auth.as_deref());
    for operation in &document.operations {
        text.push('\n');
        of_operation(operation, &mut text);
    }
    for (name, schema) in &document.schemas {
        text.push_str(&format!("\nschema {name} "));
        of_schema(schema, 0, &mut text);
        text.push('\n');
    }
    text
}

fn of_operation(operation: &Operation, text: &mut String) {
    let method = operation.http_method.as_str();
    text.push_str(&format!("{method} {} @{}", operation.path, operation.line));
    text.push_str(if operation.deprecated {
        " deprecated\n"
    } else {
        "\n"
    });
    text.push_str(&format!(
        "  {:?} in {:?}\n",
        operation.title, operation.groups
    ));
    of_doc(operation.doc.as_deref(), 1, text);
    let parameters = [
        ("path", &operation.path_parameters),
        ("query", &operation.query),
        ("headers", &operation.headers),
    ];
    for (name, properties) in parameters {
        if !properties.is_empty() {
            text.push_str(&format!("  {name}\n"));
            of_properties(properties, 2, text);
        }
    }
    if let Some(body) = &operation.body {
        text.push_str(if body.optional {
            "  body, optional "
        } else {
            "  body "
        });
        of_schema(&body.schema, 1, text);
        text.push('\n');
    }
    for response in &operation.responses {
        let status = response.status.map(|status| format!(" {status}"));
        text.push_str(&format!(
            "  response{} @{} ",
            status.unwrap_or_default(),
            response.line
        ));
        match &response.content {
            Content::Nothing => text.push_str("nothing"),
            Content::Text => text.push_str("text"),
            Content::Json(schema) => of_schema(schema, 1, text),
        }
        text.push('\n');
    }
    for (line, example) in &operation.examples {
        text.push_str(&format!("  example @{line} {example:?}\n"));
    }
}

fn of_properties(properties: &[Property], depth: usize, text: &mut String) {
    for property in properties {
        indent(depth, text);
        let optional = if property.optional { "?" } else { "" };
        text.push_str(&format!("{}{optional} @{}: ", property.name, property.line));
        of_schema(&property.schema, depth, text);
        text.push_str(if property.comma_joined {
            ", with commas"
        } else {
            ""
        });
        text.push_str(if property.deprecated {
            ", deprecated\n"
        } else {
            "\n"
        });
        of_doc(property.doc.as_deref(), depth + 1, text);
    }
}

fn of_schema(schema: &Schema, depth: usize, text: &mut String) {
    if let Some(name) = &schema.name {
        text.push_str(&format!("<{name}> "));
    }
    match &schema.shape {
        Shape::Scalar(scalar) => text.push_str(scalar.facts().name),
        Shape::Literal(literal) => text.push_str(&format!("{literal:?}")),
        Shape::Enum { values, open } => {
            text.push_str(if *open { "open enum" } else { "enum" });
            of_values(values, depth + 1, text);
        }
        Shape::Array(inner) => {
            text.push_str("array of ");
            of_schema(inner, depth, text);
        }
        Shape::Map(inner) => {
            text.push_str("map of ");
            of_schema(inner, depth, text);
        }
        Shape::Nullable(inner) => {
            text.push_str("nullable ");
            of_schema(inner, depth, text);
        }
        Shape::Object { properties, .. } => {
            text.push_str("object");
            if !properties.is_empty() {
                text.push('\n');
                of_properties(properties, depth + 1, text);
                text.truncate(text.trim_end().len());
            }
        }
        Shape::Union { members, .. } => {
            text.push_str("union");
            for member in members {
                text.push('\n');
                indent(depth + 1, text);
                text.push_str(&format!("@{} ", member.line));
                of_schema(member, depth + 1, text);
            }
        }
        Shape::Reference(name) => text.push_str(&format!("-> {name}")),
    }
    if let Some(doc) = &schema.doc {
        text.push('\n');
        indent(depth + 1, text);
        text.push_str(&format!("as a whole: {doc:?}"));
    }
}

fn of_values(values: &[EnumValue], depth: usize, text: &mut String) {
    for value in values {
        text.push('\n');
        indent(depth, text);
        text.push_str(&format!("{:?} @{}", value.text, value.line));
        if let Some(doc) = &value.doc {
            text.push_str(&format!(" {doc:?}"));
        }
    }
}

fn of_doc(doc: Option<&str>, depth: usize, text: &mut String) {
    if let Some(doc) = doc {
        indent(depth, text);
        text.push_str(&format!("{doc:?}\n"));
    }
}

fn indent(depth: usize, text: &mut String) {
    text.push_str(&"  ".repeat(depth));
}
