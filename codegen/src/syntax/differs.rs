//! How the spec is meant to differ from the reference of the API.

use super::declare::mapping;
use super::values::Text;

mapping! {
    /// How this is meant to differ from the reference of the API. Each value is the reason.
    Differs, "`differs`";
    /// Why it is declared although the reference doesn't have it.
    "added" added: Text;
    /// Why the reference has it under another name.
    "name" name: Text;
    /// Why its type is another one.
    "type" ty: Text;
    /// Why it is optional although the reference requires it, or the other way round.
    "optional" optional: Text;
    /// Why it isn't deprecated although the reference says so.
    "deprecated" deprecated: Text;
    /// Why the operation has another HTTP method.
    "method" method: Text;
    /// Why the operation has another path.
    "path" path: Text;
    /// Why the body of the request is another one as a whole.
    "body" body: Text;
    /// Why the response is another one as a whole.
    "returns" returns: Text;
}

impl Differs {
    /// Returns the reasons that are given, each with its key.
    pub fn reasons(&self) -> Vec<(&'static str, &Text)> {
        let given = [
            ("added", &self.added),
            ("name", &self.name),
            ("type", &self.ty),
            ("optional", &self.optional),
            ("deprecated", &self.deprecated),
            ("method", &self.method),
            ("path", &self.path),
            ("body", &self.body),
            ("returns", &self.returns),
        ];
        let given = given.into_iter();
        given
            .filter_map(|(key, reason)| Some((key, reason.as_ref()?)))
            .collect()
    }
}
