//! Resolves the API file, apart from scopes and types: name, base URL, authentication and package metadata.

use super::Context;
use super::base_url;
use super::error_fields;
use super::headers;
use crate::api::{Auth, ErrorFields, Package};
use crate::diagnostics::Diagnostic;
use crate::names::is_keyword;
use crate::syntax;
use crate::syntax::{ApiFile, Text, Texts};

/// The content of the API file, apart from scopes and types.
pub struct About {
    pub name: String,
    pub doc: Option<String>,
    pub example: Option<String>,
    pub package: Package,
    pub base_url: String,
    pub auth: Auth,
    pub success_flag: Option<String>,
    pub headers: Vec<(String, String)>,
    pub request_id: String,
    pub error_fields: Option<ErrorFields>,
}

/// Resolves the API file; `None` if something is missing or invalid, which is reported.
pub fn resolve(file: &ApiFile, context: &mut Context) -> Option<About> {
    let package = package(file, context);
    let base_url = file
        .base_url
        .as_ref()
        .and_then(|url| base_url::check(url, context));
    let auth = match &file.auth {
        None => Some(Auth::None),
        Some(auth) => resolve_auth(auth, context),
    };
    let headers = file.headers.as_ref();
    let headers = headers.map(|typed| headers::of_api(typed, file.auth.as_ref(), context));
    if let Some(header) = &file.request_id {
        headers::check_syntax(header, context.diagnostics);
    }
    let error_fields = file.errors.as_ref();
    let error_fields =
        error_fields.and_then(|typed| error_fields::resolve(typed, context.diagnostics));
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
    Some(About {
        name: text(&file.api)?,
        doc: text(&file.doc),
        example: file
            .example
            .as_ref()
            .and_then(|code| example(code, context)),
        package: package?,
        base_url: base_url?,
        auth: auth?,
        success_flag: text(&file.success_flag),
        headers: headers.unwrap_or_default(),
        request_id: text(&file.request_id).unwrap_or_else(|| "cf-ray".to_owned()),
        error_fields,
    })
}

/// Checks that an example is Rust; whether it compiles is only known with the crate.
fn example(code: &Text, context: &mut Context) -> Option<String> {
    let function = format!("async fn example() {{ {} }}", code.value);
    match syn::parse_str::<syn::ItemFn>(&function) {
        Ok(_) => Some(code.value.clone()),
        Err(error) => {
            let message = format!("the example is not valid Rust: {error}");
            context
                .diagnostics
                .push(Diagnostic::error(message, code.span));
            None
        }
    }
}

fn resolve_auth(auth: &syntax::Auth, context: &mut Context) -> Option<Auth> {
    if let Some(bearer) = &auth.bearer {
        let variable = variable(bearer, context)?;
        return Some(Auth::Bearer { variable });
    }
    let header = auth.header.as_ref()?;
    headers::check_name(header, context);
    Some(Auth::Header {
        name: header.value.clone(),
        variable: variable(auth.variable.as_ref()?, context)?,
    })
}

fn variable(name: &Text, context: &mut Context) -> Option<String> {
    let is_part = |character: char| character.is_ascii_alphanumeric() || character == '_';
    if name.value.chars().all(is_part) {
        return Some(name.value.clone());
    }
    let message = "this is not a valid environment variable name";
    let help = "use letters, digits and underscores, as in `SERVICE_API_TOKEN`";
    let diagnostic = Diagnostic::error(message, name.span).help(help);
    context.diagnostics.push(diagnostic);
    None
}

fn package(file: &ApiFile, context: &mut Context) -> Option<Package> {
    let none = syntax::Package::default();
    let package = file.package.as_ref().unwrap_or(&none);
    let text = |text: &Option<Text>| text.as_ref().map(|text| text.value.clone());
    let api = text(&file.api).unwrap_or_default();
    if let Some(version) = &package.version {
        check_version(version, context);
    }
    let name = file.crate_name.as_ref();
    let name = name.filter(|name| check_crate_name(name, context));
    let keywords = words(
        package.keywords.as_ref(),
        "keywords",
        is_registry_keyword,
        "at most 5 are allowed, each of at most 20 letters, digits, `-`, `_` and `+`, starting with a letter or digit",
        context,
    );
    let categories = words(
        package.categories.as_ref(),
        "categories",
        |text| !text.contains(char::is_whitespace),
        "at most 5 are allowed, each given by its slug, such as `api-bindings`",
        context,
    );
    Some(Package {
        name: name?.value.clone(),
        version: text(&package.version).unwrap_or_else(|| "0.1.0".to_owned()),
        description: text(&package.description)
            .unwrap_or_else(|| format!("Client for the {api} API")),
        license: text(&package.license).unwrap_or_else(|| "MIT OR Apache-2.0".to_owned()),
        repository: text(&package.repository),
        keywords,
        categories,
    })
}

fn check_crate_name(name: &Text, context: &mut Context) -> bool {
    let text = name.value.as_str();
    let is_part = |character: char| {
        character.is_ascii_lowercase() || character.is_ascii_digit() || "-_".contains(character)
    };
    let is_snake = text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(is_part)
        && text.split(['-', '_']).all(|part| !part.is_empty())
        && text.len() <= 64;
    let identifier = text.replace('-', "_");
    let mut taken = context.reserved.crates.iter();
    let is_taken = taken.any(|taken| taken.replace('-', "_") == identifier);
    if is_snake && !is_taken && !is_keyword(&identifier) {
        return true;
    }
    let diagnostic = Diagnostic::error(format!("`{text}` is not a valid crate name"), name.span);
    context.diagnostics.push(diagnostic.help(if is_taken {
        "the generated crate uses a crate of that name: choose another name"
    } else {
        "use lower-case letters and digits, separated by single `-` or `_`, and not a Rust keyword"
    }));
    false
}

fn check_version(version: &Text, context: &mut Context) {
    let text = version.value.as_str();
    let core = text.split(['-', '+']).next().unwrap_or_default();
    let numbers: Vec<&str> = core.split('.').collect();
    let is_number = |number: &&str| {
        number
            .parse::<u64>()
            .is_ok_and(|parsed| parsed.to_string() == **number)
    };
    let is_part = |character: char| character.is_ascii_alphanumeric() || ".-+".contains(character);
    let fits = numbers.len() == 3
        && numbers.iter().all(is_number)
        && text.split(['-', '+', '.']).all(|part| !part.is_empty())
        && text.chars().all(is_part);
    if !fits {
        let diagnostic = Diagnostic::error("this is not a valid version", version.span);
        context
            .diagnostics
            .push(diagnostic.help("write three numbers, as in `0.1.0`"));
    }
}

/// The maximum number of keywords, and of categories, in the registry.
const MOST_WORDS: usize = 5;

fn is_registry_keyword(text: &str) -> bool {
    text.len() <= 20
        && text.starts_with(|first: char| first.is_ascii_alphanumeric())
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || "-_+".contains(character))
}

fn words(
    texts: Option<&Texts>,
    key: &str,
    fits: fn(&str) -> bool,
    rule: &str,
    context: &mut Context,
) -> Vec<String> {
    let texts = texts.map(|texts| texts.0.as_slice()).unwrap_or_default();
    for (index, text) in texts.iter().enumerate() {
        if index >= MOST_WORDS || !fits(&text.value) {
            let message = format!("the registry doesn't accept this entry of `{key}`");
            let diagnostic = Diagnostic::error(message, text.span).help(rule);
            context.diagnostics.push(diagnostic);
        }
    }
    texts.iter().map(|text| text.value.clone()).collect()
}
