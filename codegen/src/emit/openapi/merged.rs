//! Several operations with one method and path, which are told apart by a literal in the request. OpenAPI allows one, so
//! they become one that allows what any of them does, and are kept as they are under an extension key.

use super::json::{Json, Object};

/// The extension key with the operations that were merged.
const OPERATIONS: &str = "x-operations";

/// Returns one operation for several with the same method and path; `None` for none.
pub fn merge(mut operations: Vec<Object>) -> Option<Object> {
    if operations.len() < 2 {
        return operations.pop();
    }
    let texts = |key: &str| -> Vec<&str> {
        let values = operations.iter().filter_map(|operation| operation.get(key));
        values.filter_map(Json::text).collect()
    };
    let descriptions = texts("description");
    let all_deprecated = operations.iter().all(|one| one.get("deprecated").is_some());
    let bodies: Vec<&Object> = objects(&operations, "requestBody");
    let parameters = parameters(&operations);
    let body = merged_body(&bodies, bodies.len() == operations.len());
    let merged = Object::default()
        .with("tags", distinct(operations.iter().flat_map(tags)))
        .with("summary", texts("summary").join(" or "))
        .maybe(
            "description",
            (!descriptions.is_empty()).then(|| descriptions.join("\n\n")),
        )
        .with("operationId", texts("operationId").join("-"))
        .maybe("parameters", (!parameters.is_empty()).then_some(parameters))
        .maybe("requestBody", (!bodies.is_empty()).then_some(body))
        .with("responses", responses(&operations))
        .flag("deprecated", all_deprecated);
    Some(merged.with(OPERATIONS, operations))
}

fn objects<'a>(from: impl IntoIterator<Item = &'a Object>, key: &str) -> Vec<&'a Object> {
    let values = from.into_iter().filter_map(|one| one.get(key));
    values.filter_map(Json::object).collect()
}

fn distinct(values: impl Iterator<Item = Json>) -> Vec<Json> {
    let mut list: Vec<Json> = Vec::new();
    for value in values {
        if !list.contains(&value) {
            list.push(value);
        }
    }
    list
}

fn tags(operation: &Object) -> Vec<Json> {
    let tags = operation.get("tags").and_then(Json::list);
    tags.unwrap_or_default().to_vec()
}

/// Returns the parameters of all operations. One is required if each operation requires it, and has a value that any of
/// them allows.
fn parameters(operations: &[Object]) -> Vec<Json> {
    let lists: Vec<&[Json]> = operations
        .iter()
        .map(|operation| operation.get("parameters").and_then(Json::list))
        .map(Option::unwrap_or_default)
        .collect();
    let mut merged: Vec<(Json, Vec<&Object>)> = Vec::new();
    for parameter in lists.into_iter().flatten().filter_map(Json::object) {
        let key = ["$ref", "in", "name"].map(|key| parameter.get(key).cloned());
        let key = Json::List(key.into_iter().flatten().collect());
        match merged.iter_mut().find(|(other, _)| *other == key) {
            Some((_, same)) => same.push(parameter),
            None => merged.push((key, vec![parameter])),
        }
    }
    let merge = |(_, same): &(Json, Vec<&Object>)| {
        let mut parameter = same[0].clone();
        let is_shared = same.len() == operations.len();
        let is_required = |one: &&Object| one.get("required") == Some(&Json::Boolean(true));
        if parameter.get("schema").is_some() {
            parameter.set("schema", any_of(&objects(same.iter().copied(), "schema")));
            parameter.set("required", is_shared && same.iter().all(is_required));
        }
        Json::from(parameter)
    };
    merged.iter().map(merge).collect()
}

/// Returns a schema for what any of these allows.
fn any_of(schemas: &[&Object]) -> Object {
    let distinct = distinct(schemas.iter().map(|schema| Json::from((*schema).clone())));
    match &distinct[..] {
        [Json::Object(one)] => one.clone(),
        _ => Object::default().with("anyOf", distinct),
    }
}

fn merged_body(bodies: &[&Object], is_shared: bool) -> Object {
    let is_required = |body: &&Object| body.get("required") == Some(&Json::Boolean(true));
    Object::default()
        .with("required", is_shared && bodies.iter().all(is_required))
        .with("content", content(bodies))
}

/// Returns the content of any of these requests or responses, by media type.
fn content(ones: &[&Object]) -> Object {
    let mut content = Object::default();
    let contents = objects(ones.iter().copied(), "content");
    for (media_type, _) in contents.iter().flat_map(|content| content.properties()) {
        let same = objects(contents.iter().copied(), media_type);
        let schema = any_of(&objects(same, "schema"));
        content.set(media_type, Object::default().with("schema", schema));
    }
    content
}

fn responses(operations: &[Object]) -> Object {
    let all = objects(operations, "responses");
    let mut responses = Object::default();
    for (status, first) in all.iter().flat_map(|responses| responses.properties()) {
        if responses.get(status).is_some() {
            continue;
        }
        let same = objects(all.iter().copied(), status);
        let content = content(&same);
        let mut response = first.object().cloned().unwrap_or_default();
        if !content.is_empty() {
            response.set("content", content);
        }
        responses.set(status, response);
    }
    responses
}
