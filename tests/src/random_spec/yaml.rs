//! YAML trees, and their text.

use std::fmt::Write as _;

/// A YAML value.
#[derive(Clone, Debug, PartialEq)]
pub enum Yaml {
    /// Text with a meaning for the generator: a name, a type, a path.
    Text(String),
    /// Documentation.
    Prose(String),
    /// A plain scalar that is not a string: a number, `true`, `false`, or nothing.
    Plain(String),
    /// A sequence.
    List(Vec<Yaml>),
    /// A mapping.
    Map(Map),
}

/// The entries of a mapping in their order.
pub type Map = Vec<(String, Yaml)>;

impl Yaml {
    /// Creates text with a meaning for the generator.
    pub fn text(text: impl Into<String>) -> Self {
        Yaml::Text(text.into())
    }

    /// Returns the same value with "x" for all documentation.
    #[must_use]
    pub fn without_prose(&self) -> Self {
        match self {
            Yaml::Prose(_) => Yaml::Prose("x".to_owned()),
            Yaml::List(items) => Yaml::List(items.iter().map(Yaml::without_prose).collect()),
            Yaml::Map(map) => {
                let entries = map
                    .iter()
                    .map(|(key, value)| (key.clone(), value.without_prose()));
                Yaml::Map(entries.collect())
            }
            Yaml::Text(_) | Yaml::Plain(_) => self.clone(),
        }
    }

    /// Returns the value as the content of a file.
    pub fn document(&self) -> String {
        let mut text = String::new();
        self.write(0, &mut text);
        text.trim_start().to_owned()
    }

    /// Writes the value after a colon or dash, up to the end of its last line.
    fn write(&self, indent: usize, text: &mut String) {
        match self {
            Yaml::Prose(prose) if fits_block(prose) => {
                text.push_str(" |-\n");
                for line in prose.lines() {
                    line_start(indent, text);
                    text.push_str(line);
                    text.push('\n');
                }
            }
            Yaml::Text(content) | Yaml::Prose(content) => {
                text.push(' ');
                text.push_str(&scalar(content));
                text.push('\n');
            }
            Yaml::Plain(content) => {
                text.push(' ');
                text.push_str(content);
                text.push('\n');
            }
            Yaml::List(items) if items.is_empty() => text.push_str(" []\n"),
            Yaml::List(items) => {
                text.push('\n');
                for item in items {
                    line_start(indent, text);
                    text.push('-');
                    item.write(indent + 2, text);
                }
            }
            Yaml::Map(map) if map.is_empty() => text.push_str(" {}\n"),
            Yaml::Map(map) => {
                text.push('\n');
                for (key, value) in map {
                    line_start(indent, text);
                    text.push_str(&if key.bytes().all(|byte| byte.is_ascii_digit()) {
                        key.clone()
                    } else {
                        scalar(key)
                    });
                    text.push(':');
                    value.write(indent + 2, text);
                }
            }
        }
    }
}

fn line_start(indent: usize, text: &mut String) {
    text.extend(std::iter::repeat_n(' ', indent));
}

/// Returns whether a block scalar preserves the text.
fn fits_block(text: &str) -> bool {
    let is_plain =
        |character: char| character == '\n' || character.is_ascii_graphic() || character == ' ';
    text.contains('\n')
        && text.chars().all(is_plain)
        && !text.starts_with([' ', '\n'])
        && !text.ends_with('\n')
        && text
            .lines()
            .all(|line| line.trim() == "" || line.trim_end() == line)
        && text
            .lines()
            .all(|line| !line.trim().is_empty() || line.is_empty())
}

/// Quotes a text, unless it is a plain word that YAML reads as a string.
fn scalar(text: &str) -> String {
    let is_word = text.starts_with(|first: char| first.is_ascii_alphabetic())
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || "_ ".contains(character))
        && text.trim() == text;
    let reserved = ["true", "false", "null", "yes", "no", "on", "off", "y", "n"];
    if is_word && !reserved.contains(&text.to_ascii_lowercase().as_str()) {
        text.to_owned()
    } else {
        quoted(text)
    }
}

fn quoted(text: &str) -> String {
    let mut quoted = "\"".to_owned();
    for character in text.chars() {
        match character {
            '"' | '\\' => quoted.extend(['\\', character]),
            '\n' => quoted.push_str("\\n"),
            ' '..='~' => quoted.push(character),
            character if character.is_alphanumeric() => quoted.push(character),
            // Writing to a String can't fail.
            character => drop(write!(quoted, "\\U{:08x}", u32::from(character))),
        }
    }
    quoted.push('"');
    quoted
}
