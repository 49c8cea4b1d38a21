//! The API file.

use super::context::Context;
use super::declarations::{name, text};
use super::graph::{Kind, at};
use super::operations::{of_scope, parameter, path};
use super::plan::{Plan, Scope};
use super::rust_names::Taken;
use super::sent::{Received, Sent};
use super::words::{snake, words};
use crate::names::is_keyword;
use crate::reference::document::{self, Document};
use crate::scalar::Scalar;
use crate::symbols;
use crate::syntax::{self, ApiFile, Named, Text, Typed};

/// Describes the API as a whole.
pub fn api_file(documents: &[Document], plan: &Plan, context: &Context) -> ApiFile {
    let sent = context.sent;
    let file = documents.first().map_or(0, |document| document.file);
    let span = at(file, 1);
    let plain = |value: String| Text { value, span };
    let said = |find: fn(&Document) -> Option<&str>| {
        let texts = documents.iter().filter_map(find);
        texts.map(str::trim).find(|text| !text.is_empty())
    };
    let title = said(|document| document.title.as_deref()).unwrap_or("API");
    let base_url = said(|document| document.base_url.as_deref());
    let variable = format!("{}_TOKEN", snake(title, "api").to_uppercase());
    let auth = sent.auth.as_ref().map(|auth| {
        let mut declared = syntax::Auth {
            span,
            ..syntax::Auth::default()
        };
        match auth {
            document::Auth::Bearer => declared.bearer = Some(plain(variable)),
            document::Auth::Header(name) => {
                declared.header = Some(plain(name.clone()));
                declared.variable = Some(plain(variable.replace("_TOKEN", "_KEY")));
            }
        }
        declared
    });
    ApiFile {
        span,
        api: Some(plain(title.to_owned())),
        crate_name: Some(plain(crate_name(title))),
        base_url: Some(plain(
            base_url
                .filter(|url| crate::resolve::is_base_url(url))
                .unwrap_or("https://api.example.com")
                .to_owned(),
        )),
        doc: text(said(|document| document.doc.as_deref()), span),
        auth,
        success_flag: is_usual("success", sent).then(|| plain("success".to_owned())),
        data_field: is_usual("data", sent).then(|| plain("data".to_owned())),
        scopes: scopes(plan, context),
        ..ApiFile::default()
    }
}

/// The name of the crate.
fn crate_name(title: &str) -> String {
    let mut name = words(title).join("-");
    name.truncate(50);
    let name = name.trim_matches('-').to_owned();
    let identifier = name.replace('-', "_");
    let mut taken = symbols::crates().into_iter();
    if name.starts_with(|first: char| first.is_ascii_lowercase())
        && !is_keyword(&identifier)
        && !taken.any(|taken| taken.replace('-', "_") == identifier)
    {
        return name;
    }
    format!("client-{name}").trim_matches('-').to_owned()
}

/// Whether most responses have a property: `success` is a boolean.
fn is_usual(name: &str, sent: &Sent) -> bool {
    let mut objects = 0;
    let mut found = 0;
    let received = sent.operations.iter().flat_map(|parts| &parts.responses);
    for (_, received) in received {
        let Received::Json(node) = received else {
            continue;
        };
        if let Kind::Object { properties, .. } = &sent.graph.nodes[*node].kind {
            objects += 1;
            let mut properties = properties.iter();
            let has_one = properties.any(|property| {
                let kind = &sent.graph.nodes[property.node].kind;
                let is_boolean = matches!(kind, Kind::Scalar(Scalar::Boolean));
                property.name == name && (is_boolean == (name == "success"))
            });
            found += usize::from(has_one);
        }
    }
    found > 0 && found * 2 >= objects
}

/// The scopes that are new.
fn scopes(plan: &Plan, context: &Context) -> Option<Named<syntax::Scope>> {
    let mut entries = Vec::new();
    for scope in &plan.scopes {
        let Some(example) = scope.example else {
            continue;
        };
        let endpoint = &context.endpoints[example];
        let span = at(endpoint.file, endpoint.operation.line);
        let name = Text {
            value: scope.name.clone(),
            span,
        };
        let within = scope.within.and_then(|outer| plan.scopes.get(outer));
        let within = within.map(|outer| Text {
            value: outer.name.clone(),
            span,
        });
        let declared = syntax::Scope {
            span,
            path: Some(path(&scope.segments, span)),
            within,
            parameters: parameters(scope, plan, context),
            ..syntax::Scope::default()
        };
        entries.push((name, Some(declared)));
    }
    let span = entries.first().map(|(name, _)| name.span)?;
    Some(Named { span, entries })
}

/// The parameters of a scope of which anything is said.
fn parameters(
    scope: &Scope,
    plan: &Plan,
    context: &Context,
) -> Option<Named<Typed<syntax::Parameter>>> {
    let properties = of_scope(scope, plan, context.endpoints, context.sent);
    let mut taken = Taken::default();
    let mut entries = Vec::new();
    for property in properties {
        let is_string = context.is_string(&property);
        if property.doc.is_none() && is_string {
            continue;
        }
        let declared = parameter(&property, &mut taken, context);
        entries.push((name(&property), Some(Typed(declared))));
    }
    let span = entries.first().map(|(name, _)| name.span)?;
    Some(Named { span, entries })
}
