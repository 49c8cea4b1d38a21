//! Help for words of other languages, such as `OpenAPI`.

/// Returns what to write instead of a type name of `OpenAPI`, `TypeScript` or Rust.
pub fn type_name(word: &str) -> Option<String> {
    if let Some(ours) = container(word) {
        return Some(format!("write `{ours}`"));
    }
    match word {
        "nullable" => Some("write `or null` after the type".to_owned()),
        "object" => Some(
            "declare it under `types`, as in `Poll: { fields: { id: string } }`, and use its name here"
                .to_owned(),
        ),
        _ => name(word).map(|ours| format!("did you mean `{ours}`?")),
    }
}

fn container(word: &str) -> Option<String> {
    let inside = |start: &str, end: &str| {
        let item = word.strip_prefix(start)?.strip_suffix(end)?;
        // Only one level of nesting is translated at a time.
        let is_name = item.chars().all(char::is_alphanumeric) && !item.is_empty();
        is_name.then(|| name(item).unwrap_or(item).to_owned())
    };
    let array = [("", "[]"), ("[", "]"), ("Vec<", ">"), ("Array<", ">")];
    let array = array.iter().find_map(|(start, end)| inside(start, end));
    if let Some(item) = array {
        return Some(format!("array of {item}"));
    }
    if let Some(item) = inside("Partial<", ">") {
        return Some(format!("partial of {item}"));
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

/// Returns what to write instead of a key of other languages; `mapping` is the name of the mapping in messages.
pub fn key(mapping: &str, key: &str) -> Option<&'static str> {
    let is_value = matches!(mapping, "a field" | "a parameter");
    Some(match key {
        "required" if is_value => {
            "a value is required unless its type is `optional`: write `type: string` or `type: optional string`"
        }
        "nullable" if is_value => "write `or null` in the type: `type: string or null`",
        "optional" if is_value => "write it in the type: `type: optional string`",
        "$ref" => "write the name of the type: `type: Poll`",
        "enum" | "fields" | "union" | "properties" if is_value => {
            "declare it under `types` and use its name in `type`"
        }
        "items" if is_value => "write `type: array of string`",
        "format" if is_value => "write `type: timestamp` or `type: date`",
        "description" | "summary" => "write `doc`",
        "properties" => "write `fields`",
        "additionalProperties" => "write `additional`, with the type of the values",
        "oneOf" | "anyOf" => "write `union`",
        "const" if is_value => "a literal is a type: `type: '\"text\"'`",
        "example" | "examples" if is_value => "describe it in `doc`",
        "pattern" if is_value => "describe it in `doc`: the client doesn't check patterns",
        "sensitive" if is_value => "write `secret: true`",
        "minLength" if is_value => "write `min_length`",
        "maxLength" if is_value => "write `max_length`",
        "minItems" if is_value => "write `min_items`",
        "maxItems" if is_value => "write `max_items`",
        "errors" | "throws" if mapping == "an operation" => {
            "remove it: every status other than 2xx becomes an `Error` with the response"
        }
        "responses" | "response" if mapping == "an operation" => "write `returns`",
        "encoding" | "content_type" | "consumes" | "produces" if mapping == "an operation" => {
            "remove it: request bodies are JSON, and so are responses unless `returns` is `text`"
        }
        "method" if mapping == "an operation" => "write it before the path: `http: POST /path`",
        "path" | "url" if mapping == "an operation" => {
            "write it after the method: `http: POST /path`"
        }
        "api" | "crate" | "base_url" | "auth" | "scopes" | "package" | "success_flag"
        | "data_field" | "headers" | "request_id" | "errors"
            if matches!(mapping, "a resource file" | "a scope file" | "a types file") =>
        {
            "it belongs in the API file, the one with `api`"
        }
        "path" | "within" | "doc" | "parameters" if mapping == "a scope file" => {
            "it belongs to the scope in the API file, under `scopes`"
        }
        "scope" if mapping == "a resource file" => {
            "write `within` for a resource of a scope; the operations of a scope itself are in a file of their own, with `scope` in place of `resource`"
        }
        _ => return None,
    })
}

/// Returns the key of this language that `key` stands for, so that it isn't reported as missing too.
pub fn key_in_place_of(key: &str) -> Option<&'static str> {
    match key {
        "$ref" | "const" | "enum" | "fields" | "items" | "properties" | "union" => Some("type"),
        "method" | "path" | "url" => Some("http"),
        "additionalProperties" => Some("additional"),
        "anyOf" | "oneOf" => Some("union"),
        _ => None,
    }
}
