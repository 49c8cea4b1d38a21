//! Types as other languages call them, told in the words of this one.

/// What somebody has to write who comes from `OpenAPI`, `TypeScript` or Rust, if that is where the word is from.
pub fn advice(word: &str) -> Option<String> {
    if let Some(ours) = container(word) {
        return Some(format!("write `{ours}`"));
    }
    if word == "nullable" {
        return Some("write `or null` behind the type".to_owned());
    }
    name(word).map(|ours| format!("did you mean `{ours}`?"))
}

fn container(word: &str) -> Option<String> {
    let inside = |start: &str, end: &str| {
        let item = word.strip_prefix(start)?.strip_suffix(end)?;
        // More than one layer is left to the next run.
        let is_name = item.chars().all(char::is_alphanumeric) && !item.is_empty();
        is_name.then(|| name(item).unwrap_or(item).to_owned())
    };
    let array = [("", "[]"), ("[", "]"), ("Vec<", ">"), ("Array<", ">")];
    let array = array.iter().find_map(|(start, end)| inside(start, end));
    if let Some(item) = array {
        return Some(format!("array of {item}"));
    }
    let optional = inside("", "?").or_else(|| inside("Option<", ">"));
    optional.map(|item| format!("optional {item}"))
}

fn name(word: &str) -> Option<&'static str> {
    Some(match word {
        "str" | "String" | "text" | "uuid" | "uri" | "url" | "email" => "string",
        "int" | "int32" | "int64" | "i32" | "i64" | "u32" | "u64" | "long" => "integer",
        "float" | "double" | "f32" | "f64" | "decimal" => "number",
        "bool" => "boolean",
        "datetime" | "date-time" => "timestamp",
        "any" | "json" => "unknown",
        "list" => "array of",
        "dict" | "record" => "map of",
        _ => return None,
    })
}
