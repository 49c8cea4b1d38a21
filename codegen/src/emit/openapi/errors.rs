//! What the API says about the bodies of errors.

use super::json::{Json, Object};
use crate::api::{Api, ErrorFields};

/// The name of the component.
const NAME: &str = "Error";

/// Returns the response of a call that failed, if the API says where its message is.
pub fn component(api: &Api) -> Option<Object> {
    let fields = api.error_fields.as_ref()?;
    let response = Object::default()
        .with("description", "The call failed.")
        .with("content", content(fields));
    Some(Object::default().with(NAME, response))
}

/// Returns a reference to that response.
pub fn reference(api: &Api) -> Option<Object> {
    let pointer = format!("#/components/responses/{NAME}");
    let fields = api.error_fields.as_ref();
    fields.map(|_| Object::default().with("$ref", pointer))
}

/// Returns the response with the status 404.
pub fn not_found(reason: &str, api: &Api) -> Object {
    Object::default()
        .with("description", reason)
        .maybe("content", api.error_fields.as_ref().map(content))
}

fn content(fields: &ErrorFields) -> Object {
    let message = Object::default().with("type", "string");
    let code = Object::default().with("type", vec!["string", "integer"]);
    let mut schema = Object::default();
    insert(&mut schema, &fields.message, message);
    if let Some(path) = &fields.code {
        insert(&mut schema, path, code);
    }
    super::operation::json_content(schema)
}

/// Adds a value at the end of a path of properties. Those on the way are objects, although they can be lists of objects
/// too.
fn insert(schema: &mut Object, path: &[String], value: Object) {
    let Some((name, rest)) = path.split_first() else {
        return;
    };
    let mut properties = match schema.get("properties") {
        Some(Json::Object(properties)) => properties.clone(),
        _ => Object::default(),
    };
    if rest.is_empty() {
        properties.set(name, value);
    } else {
        let mut inner = match properties.get(name) {
            Some(Json::Object(inner)) => inner.clone(),
            _ => Object::default(),
        };
        insert(&mut inner, rest, value);
        properties.set(name, inner);
    }
    schema.set("properties", properties);
}
