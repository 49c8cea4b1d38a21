//! Names in references as words.

use heck::{ToSnakeCase, ToUpperCamelCase};

/// Longer names are cut off.
const MOST_WORDS: usize = 10;

/// Returns the words of a name in any style, in lower case; what is not ASCII is left out.
pub fn words(name: &str) -> Vec<String> {
    let separate = |character: char| match character {
        '\'' | '’' => None,
        character if character.is_ascii_alphanumeric() => Some(character),
        _ => Some(' '),
    };
    let plain: String = name.chars().filter_map(separate).take(200).collect();
    let snake = plain.to_snake_case();
    let words = snake.split('_').filter(|word| !word.is_empty());
    words.map(str::to_owned).take(MOST_WORDS).collect()
}

/// Returns a name as it is typed in a spec, or `fallback` if it has no letter or digit.
pub fn snake(name: &str, fallback: &str) -> String {
    snake_of(&words(name), fallback)
}

/// Joins words to a name, or returns `fallback` if there are none.
pub fn snake_of(words: &[String], fallback: &str) -> String {
    let name = words.join("_");
    if !name.contains(|character: char| character.is_ascii_alphabetic()) {
        return format!("{fallback}{}{name}", if name.is_empty() { "" } else { "_" });
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        return format!("n{name}");
    }
    name
}

/// Returns the name of a type, or nothing if there is no letter or digit in it.
pub fn camel(name: &str) -> String {
    let is_camel = name.starts_with(|first: char| first.is_ascii_uppercase())
        && name
            .chars()
            .all(|character| character.is_ascii_alphanumeric())
        && name.contains(|character: char| character.is_ascii_lowercase());
    if is_camel && name.len() <= 100 {
        return name.to_owned();
    }
    words(name).join("_").to_upper_camel_case()
}

/// Returns the singular of an English noun in lower case.
pub fn singular(word: &str) -> String {
    let keeps = ["ss", "us", "is", "ics", "ews", "ies"];
    if let Some(stem) = word.strip_suffix("ies").filter(|stem| stem.len() > 1) {
        if stem == "ser" {
            return word.to_owned();
        }
        return format!("{stem}y");
    }
    for ending in ["sses", "shes", "ches", "xes"] {
        if word.ends_with(ending) {
            return word[..word.len() - 2].to_owned();
        }
    }
    if word.len() > 2 && word.ends_with('s') && !keeps.iter().any(|ending| word.ends_with(ending)) {
        return word[..word.len() - 1].to_owned();
    }
    word.to_owned()
}

/// Whether a noun in lower case looks like a plural.
pub fn is_plural(word: &str) -> bool {
    singular(word) != word
}

/// Returns the name with its last word in the singular.
pub fn singular_name(name: &str) -> String {
    let mut words = words(name);
    if let Some(last) = words.last_mut() {
        *last = singular(last);
    }
    words.join("_")
}
