//! What is said about the crate as a whole.

use super::change::{Change, Kind, Subject};
use super::context::Context;
use super::item::reason::SAME_CODE;
use super::pairs::Pairs;
use crate::api::{Api, Auth, ErrorFields, Package};

/// Returns the changes of what belongs to no item.
pub fn changes(context: &Context) -> Vec<Change> {
    let (old, new) = (context.old.api, context.new.api);
    // Whatever is not compared is documentation, or compared item by item.
    let Api {
        name: _,
        doc: _,
        example: _,
        package,
        base_url,
        auth,
        success_flag,
        headers,
        request_id,
        error_fields,
        scopes: _,
        resources: _,
        types: _,
        incoming: _,
        omits: _,
    } = old;
    let mut list: Vec<Change> = self::package(package, &new.package).into_iter().collect();
    if *base_url != new.base_url {
        let detail = format!(
            "has the base URL `{}` instead of `{base_url}`",
            new.base_url
        );
        list.push(
            about(Kind::BaseUrl, detail)
                .compatible(SAME_CODE)
                .wire(true),
        );
    }
    list.extend(authentication(auth, &new.auth));
    list.extend(self::success_flag(
        success_flag.as_deref(),
        new.success_flag.as_deref(),
    ));
    list.extend(self::headers(headers, &new.headers));
    if *request_id != new.request_id {
        let detail = format!(
            "reads the ID of a request from `{}` instead of `{request_id}`",
            new.request_id
        );
        list.push(about(Kind::Errors, detail).compatible(SAME_CODE).wire(true));
    }
    list.extend(self::error_fields(
        error_fields.as_ref(),
        new.error_fields.as_ref(),
    ));
    list
}

fn about(kind: Kind, detail: impl Into<String>) -> Change {
    Change::new(Subject::Crate, "crate", kind, detail)
}

fn success_flag(old: Option<&str>, new: Option<&str>) -> Option<Change> {
    let detail = match new {
        Some(flag) => format!("treats a call as failed if `{flag}` of its response is `false`"),
        None => "no longer checks a response field for failure".to_owned(),
    };
    let change = about(Kind::Errors, detail);
    (old != new).then(|| change.compatible(SAME_CODE).wire(true))
}

fn package(old: &Package, new: &Package) -> Option<Change> {
    // The version is judged by all changes, and the rest is shown by registries.
    let Package {
        name,
        version: _,
        description: _,
        license: _,
        repository: _,
        keywords: _,
        categories: _,
    } = old;
    let detail = format!("is called `{}` instead of `{name}`", new.name);
    (*name != new.name).then(|| {
        about(Kind::Renamed, detail).breaking("programs depend on it and import from it by name")
    })
}

fn authentication(old: &Auth, new: &Auth) -> Vec<Change> {
    let (old_header, old_variable) = parts(old);
    let (new_header, new_variable) = parts(new);
    let mut list = Vec::new();
    let change = |detail: String| about(Kind::Authentication, detail);
    if old_header != new_header {
        let detail = match &new_header {
            Some(header) => format!("authenticates requests by {header}"),
            None => "doesn't authenticate requests".to_owned(),
        };
        list.push(change(detail).compatible(SAME_CODE).wire(true));
    }
    match (old_variable, new_variable) {
        (old, Some(new)) if old != Some(new) => {
            let detail = format!("takes the token from the environment variable `{new}`");
            let reason = "`Client::from_env` fails where the variable isn't set";
            list.push(change(detail).breaking(reason));
        }
        _ => {}
    }
    list
}

/// What is sent, and the environment variable.
fn parts(auth: &Auth) -> (Option<String>, Option<&str>) {
    match auth {
        Auth::None => (None, None),
        Auth::Bearer { variable } => (Some("a bearer token".to_owned()), Some(variable)),
        Auth::Header { name, variable } => (Some(format!("the header `{name}`")), Some(variable)),
    }
}

fn headers(old: &[(String, String)], new: &[(String, String)]) -> Vec<Change> {
    let key = |(name, _): &(String, String)| Some(name.to_lowercase());
    let pairs = Pairs::of(old, new, &[&key]);
    let change = |detail: String| about(Kind::Header, detail).compatible(SAME_CODE).wire(true);
    let removed = pairs.removed.iter().map(|index| {
        let (name, _) = &old[*index];
        change(format!("doesn't send the header `{name}` any more"))
    });
    let added = pairs.added.iter().map(|index| {
        let (name, value) = &new[*index];
        change(format!("sends the header `{name}: {value}`"))
    });
    let both = pairs.both.iter().filter_map(|(before, after)| {
        let (before, (name, value)) = (&old[*before], &new[*after]);
        let detail = format!(
            "sends the header `{name}: {value}` instead of `{}: {}`",
            before.0, before.1
        );
        (before.0 != *name || before.1 != *value).then(|| change(detail))
    });
    removed.chain(added).chain(both).collect()
}

fn error_fields(old: Option<&ErrorFields>, new: Option<&ErrorFields>) -> Vec<Change> {
    let text = |fields: &ErrorFields| {
        let ErrorFields { code, message } = fields;
        let code = code.as_ref().map(|code| code.join("."));
        (code, Some(message.join(".")))
    };
    let (old_code, old_message) = old.map(text).unwrap_or_default();
    let (new_code, new_message) = new.map(text).unwrap_or_default();
    let pairs = [
        ("code", old_code, new_code),
        ("message", old_message, new_message),
    ];
    let differing = pairs.into_iter().filter(|(_, old, new)| old != new);
    differing
        .map(|(what, _, new)| {
            let detail = match new {
                Some(path) => format!("reads the {what} of an error from `{path}`"),
                None => format!("finds the {what} of an error in the usual fields"),
            };
            about(Kind::Errors, detail).compatible(SAME_CODE).wire(true)
        })
        .collect()
}
