//! A document in a compact form, for snapshots.

use codegen::reference::document::{
    Auth, Content, Document, EnumValue, Operation, Property, Schema, Shape,
};

/// Returns a document as indented lines, each with the line of what it is about.
pub fn document(document: &Document) -> String {
    let mut lines = Vec::new();
    lines.push(format!("title {:?}", document.title));
    lines.push(format!("doc {:?}", document.doc));
    lines.push(format!("base URL {:?}", document.base_url));
    lines.push(match &document.auth {
        None => "no auth".to_owned(),
        Some(Auth::Bearer) => "bearer".to_owned(),
        Some(Auth::Header(name)) => format!("header {name}"),
    });
    for one in &document.operations {
        operation(one, &mut lines);
    }
    for (name, schema) in &document.schemas {
        lines.push(format!("{}: schema {name}", schema.line));
        assert_eq!(schema.name.is_none(), name.starts_with('#'));
        describe(schema, 1, &mut lines);
    }
    lines.join("\n")
}

fn operation(operation: &Operation, lines: &mut Vec<String>) {
    let method = operation.http_method.as_str();
    let deprecated = if operation.deprecated {
        " (deprecated)"
    } else {
        ""
    };
    lines.push(format!(
        "{}: {method} {} {:?} in {:?}{deprecated} {}",
        operation.line,
        operation.path,
        operation.title,
        operation.groups,
        operation.doc.as_deref().unwrap_or_default()
    ));
    let places = [
        ("path", &operation.path_parameters),
        ("query", &operation.query),
        ("header", &operation.headers),
    ];
    for (place, list) in places {
        for one in list {
            property(one, place, 1, lines);
        }
    }
    if let Some(body) = &operation.body {
        let optional = if body.optional { "optional " } else { "" };
        let rules = &body.at_least_one_of;
        lines.push(format!("  {optional}body, at least one of {rules:?}"));
        describe(&body.schema, 2, lines);
    }
    for response in &operation.responses {
        lines.push(format!(
            "  {}: response {:?}",
            response.line, response.status
        ));
        match &response.content {
            Content::Nothing => lines.push("    nothing".to_owned()),
            Content::Text => lines.push("    text".to_owned()),
            Content::Json(schema) => describe(schema, 2, lines),
        }
    }
    for (line, example) in &operation.examples {
        lines.push(format!("  {line}: example {example}"));
    }
}

fn property(property: &Property, place: &str, depth: usize, lines: &mut Vec<String>) {
    let mut words = Vec::new();
    words.extend(property.optional.then_some("optional"));
    words.extend(property.comma_joined.then_some("joined"));
    words.extend(property.deprecated.then_some("deprecated"));
    words.push(property.doc.as_deref().unwrap_or_default());
    let indent = "  ".repeat(depth);
    let name = &property.name;
    lines.push(format!(
        "{indent}{}: {place} {name}: {}",
        property.line,
        words.join(" ")
    ));
    describe(&property.schema, depth + 1, lines);
}

fn describe(schema: &Schema, depth: usize, lines: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let doc = schema.doc.as_deref().unwrap_or_default();
    let start = format!("{indent}{}:", schema.line);
    let mut line = |what: String| lines.push(format!("{start} {what} {doc}").trim_end().to_owned());
    match &schema.shape {
        Shape::Scalar(scalar) => line(scalar.facts().name.to_owned()),
        Shape::Literal(text) => line(format!("{text:?}")),
        Shape::Enum { values, open } => {
            let text = |value: &EnumValue| match &value.doc {
                Some(doc) => format!("{:?} ({doc})", value.text),
                None => format!("{:?}", value.text),
            };
            let values: Vec<String> = values.iter().map(text).collect();
            let open = if *open { " or other" } else { "" };
            line(format!("{}{open}", values.join(" or ")));
        }
        Shape::Array(item) => {
            line("array".to_owned());
            describe(item, depth + 1, lines);
        }
        Shape::Map(item) => {
            line("map".to_owned());
            describe(item, depth + 1, lines);
        }
        Shape::Nullable(inner) => {
            line("null or".to_owned());
            describe(inner, depth + 1, lines);
        }
        Shape::Object {
            properties,
            additional,
        } => {
            line("object".to_owned());
            for one in properties {
                property(one, "property", depth + 1, lines);
            }
            if let Some(additional) = additional {
                lines.push(format!("{indent}  others"));
                describe(additional, depth + 2, lines);
            }
        }
        Shape::Union { members, tag } => {
            line(format!("union {tag:?}"));
            for member in members {
                describe(member, depth + 1, lines);
            }
        }
        Shape::Reference(name) => line(format!("-> {name}")),
    }
}
