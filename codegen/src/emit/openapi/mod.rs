//! The API as an OpenAPI 3.1 document in JSON.

mod errors;
mod json;
mod merged;
mod names;
mod operation;
mod parameters;
mod paths;
mod schemas;
mod text;

use crate::api::{Api, Auth, TypeId};
use json::{Json, Object};
use schemas::Schemas;

/// Returns the document, indented, with keys in the order of the specification.
pub fn text(api: &Api) -> String {
    // Can't fail: all keys are strings, and nothing is read.
    let text = serde_json::to_string_pretty(&document(api)).unwrap_or_default();
    text + "\n"
}

fn document(api: &Api) -> Object {
    let schemas = Schemas::new(api);
    let scheme = security_scheme(&api.auth);
    let security: Vec<Object> = scheme
        .iter()
        .map(|(name, _)| Object::default().with(*name, Json::List(Vec::new())))
        .collect();
    let schemes = scheme.map(|(name, scheme)| Object::default().with(name, scheme));
    let components = Object::default()
        .with("schemas", schemas.components())
        .maybe("responses", errors::component(api))
        .maybe("parameters", not_empty(parameters::of_every_request(api)))
        .maybe("securitySchemes", schemes);
    Object::default()
        .with("openapi", "3.1.0")
        .with("info", info(api))
        .with(
            "servers",
            vec![Object::default().with("url", &api.base_url)],
        )
        .with("security", security)
        .with("tags", tags(api))
        .with("paths", paths::paths(api, &schemas))
        .maybe("webhooks", not_empty(webhooks(api, &schemas)))
        .with("components", components)
}

fn not_empty(object: Object) -> Option<Object> {
    (!object.is_empty()).then_some(object)
}

fn info(api: &Api) -> Object {
    let package = &api.package;
    let license = Object::default()
        .with("name", &package.license)
        .with("identifier", &package.license);
    let is_licensed = !package.license.is_empty();
    Object::default()
        .with("title", &api.name)
        .with("version", &package.version)
        .maybe("description", api.doc.as_ref())
        .maybe("license", is_licensed.then_some(license))
}

fn security_scheme(auth: &Auth) -> Option<(&'static str, Object)> {
    match auth {
        Auth::None => None,
        Auth::Bearer { .. } => {
            let scheme = Object::default().with("type", "http");
            Some(("bearer", scheme.with("scheme", "bearer")))
        }
        Auth::Header { name, .. } => {
            let scheme = Object::default()
                .with("type", "apiKey")
                .with("in", "header");
            Some(("header", scheme.with("name", name)))
        }
    }
}

fn tags(api: &Api) -> Vec<Object> {
    let resources = api.resources.iter();
    let tag = resources.map(|resource| {
        Object::default()
            .with("name", &resource.name)
            .maybe("description", resource.doc.as_ref())
    });
    tag.collect()
}

/// Types that are received from elsewhere are the bodies of requests to the user's own server.
fn webhooks(api: &Api, schemas: &Schemas) -> Object {
    let webhook = |id: &TypeId| {
        let content = operation::json_content(schemas.of_type(&crate::api::Type::Named(*id)));
        let body = Object::default()
            .with("required", true)
            .with("content", content);
        let received = Object::default().with("description", "The event was received.");
        let definition = api.types.get(*id);
        let operation = Object::default()
            .with("summary", &definition.name)
            .maybe("description", definition.doc.as_ref())
            .with("operationId", format!("webhook.{}", schemas.name(*id)))
            .with("requestBody", body)
            .with("responses", Object::default().with("2XX", received));
        let name = schemas.name(*id).to_owned();
        (name, Object::default().with("post", operation).into())
    };
    api.incoming.iter().map(webhook).collect()
}
