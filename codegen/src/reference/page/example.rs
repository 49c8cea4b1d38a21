//! What an example of a request, in curl, says about all requests.

use crate::reference::document::{Auth, Property};

/// What an example says.
#[derive(Debug, Default)]
pub struct Example {
    /// The URL before the path.
    pub base_url: Option<String>,
    /// How the request is authenticated.
    pub auth: Option<Auth>,
}

/// Reads an example of the operation with this path and these header parameters.
pub fn read(code: &str, path: &str, headers: &[Property]) -> Example {
    let mut example = Example::default();
    let mut words = words(code).into_iter();
    while let Some(word) = words.next() {
        if word == "-H" || word == "--header" {
            let header = words.next();
            let auth = header.as_deref().and_then(|header| auth(header, headers));
            example.auth = match (example.auth, auth) {
                // A request that has it is authenticated by it, whatever other keys are sent.
                (_, Some(Auth::Bearer)) => Some(Auth::Bearer),
                (known, found) => known.or(found),
            };
        } else if word.contains("://") && example.base_url.is_none() {
            example.base_url = base_url(&word, path);
        }
    }
    example
}

/// Splits a command as a shell does, apart from variables.
fn words(code: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote: Option<char> = None;
    let mut characters = code.chars();
    while let Some(character) = characters.next() {
        match (quote, character) {
            (Some(open), _) if open == character => quote = None,
            (None, '\'' | '"') => {
                quote = Some(character);
                word.get_or_insert_default();
            }
            (None | Some('"'), '\\') => {
                let escaped = characters.next().filter(|escaped| *escaped != '\n');
                if let Some(escaped) = escaped {
                    word.get_or_insert_default().push(escaped);
                }
            }
            (None, _) if character.is_whitespace() => words.extend(word.take()),
            _ => word.get_or_insert_default().push(character),
        }
    }
    words.extend(word);
    words
}

/// Reads the authentication from a header whose value is a variable.
fn auth(header: &str, parameters: &[Property]) -> Option<Auth> {
    let (name, value) = header.split_once(':')?;
    let is_parameter = |parameter: &Property| parameter.name.eq_ignore_ascii_case(name);
    if !value.contains(['$', '<', '{']) || parameters.iter().any(is_parameter) {
        return None;
    }
    let is_bearer =
        name.eq_ignore_ascii_case("authorization") && value.trim_start().starts_with("Bearer ");
    Some(if is_bearer {
        Auth::Bearer
    } else {
        Auth::Header(name.trim().to_owned())
    })
}

/// Returns what is before the path in a URL, in which variables stand for the parameters.
fn base_url(url: &str, path: &str) -> Option<String> {
    let url = url.split(['?', '#']).next()?;
    let mut base = url.trim_end_matches('/');
    for expected in path.trim_matches('/').rsplit('/') {
        let (rest, segment) = base.rsplit_once('/')?;
        if segment != expected && !expected.contains('{') {
            return None;
        }
        base = rest;
    }
    let (_, host) = base.split_once("://")?;
    (!host.is_empty()).then(|| base.to_owned())
}
