//! Where requests are sent, and how they are authenticated.

use super::reader::Reader;
use super::tree::{Entry, Node};
use crate::reference::document::Auth;

impl Reader<'_> {
    /// Returns the URL of the first server.
    pub fn base_url(&mut self) -> Option<String> {
        let server = self.root.list("servers").first()?;
        let entry = server.entry("url")?;
        let mut url = entry.value.text()?.trim().to_owned();
        let variables = server.get("variables").map(Node::entries);
        for variable in variables.unwrap_or_default() {
            let value = variable.value.get("default").and_then(Node::scalar);
            let name = format!("{{{}}}", variable.key);
            url = url.replace(&name, value.unwrap_or_default());
        }
        if !url.contains("://") {
            self.report(
                entry.line,
                format!("the URL `{url}` of the server has no host"),
            );
            return None;
        }
        Some(url.trim_end_matches('/').to_owned())
    }

    /// Returns how requests are authenticated: by the first scheme that the document, or else an operation, requires.
    pub fn auth(&mut self) -> Option<Auth> {
        let schemes = self.root.get("components")?.get("securitySchemes")?;
        let required = requirement(self.root).or_else(|| {
            let paths = self.root.get("paths")?.entries().iter();
            let operations = paths.flat_map(|path| path.value.entries());
            operations
                .map(|operation| &operation.value)
                .find_map(requirement)
        })?;
        let Some(scheme) = schemes.get(&required.key) else {
            let message = format!("there is no security scheme `{}`", required.key);
            self.report(required.line, message);
            return None;
        };
        let scheme = self.follow(scheme)?;
        let text = |key: &str| scheme.text_at(key).unwrap_or_default();
        let is_bearer = text("scheme").eq_ignore_ascii_case("bearer");
        match (text("type"), text("in")) {
            ("http", _) if is_bearer => Some(Auth::Bearer),
            ("oauth2" | "openIdConnect", _) => Some(Auth::Bearer),
            ("apiKey", "header") => Some(Auth::Header(text("name").to_owned())),
            _ => {
                let message = format!("the security scheme `{}` isn't supported", required.key);
                self.report(scheme.line, message);
                None
            }
        }
    }
}

/// Returns the first requirement that isn't empty.
fn requirement(node: &Node) -> Option<&Entry> {
    let requirements = node.list("security").iter();
    requirements.flat_map(Node::entries).next()
}
