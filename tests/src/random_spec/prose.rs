//! Random descriptions, ordinary and malicious.

use super::dice::Dice;
use super::yaml::Yaml;

const PIECES: &[&str] = &[
    "Ends a comment */ and starts one /*.",
    "A string \"## and r#\"raw\"#.",
    "Back\\slash \\` and \\[x\\].",
    "] ) }",
    "[x]",
    "[`String`]",
    "[a link](https://example.com)",
    "[ref]: https://example.com",
    "![image](x.png)",
    "[^1]",
    "[^1]: A note.",
    "<b>bold",
    "</b>",
    "<script>alert(1)</script>",
    "<!-- comment",
    "<https://example.com>",
    "<T>",
    "Vec<String>",
    "&amp; &lt; &#x41;",
    "# Heading",
    "####### Not one",
    "Title\n=====",
    "Title\n---",
    "---",
    "***",
    "___",
    "- item",
    "- `code`",
    "- - nested",
    "- # heading",
    "- 1. one",
    "* star",
    "+ plus",
    "1. one",
    "1) one",
    "12345678901. x",
    "> quote",
    "| a | b |\n| - | - |\n| 1 | 2 |",
    "a | b\n--|--\n1 | 2",
    "```\nlet x = 1;\n```",
    "```rust\npanic!();\n```",
    "````\n```\ncode\n```\n````",
    "~~~\ncode\n~~~",
    "```",
    "```compile_fail,E0277",
    "``` x ` y ```",
    "    indented code",
    "\tindented by a tab",
    "~~gone~~",
    "*emphasis* _emphasis_ __strong__",
    "snake_case_word",
    "$x$ and $$y$$",
    "{{}} {x} {0}",
    "`code`",
    "`code [x] <b>`",
    "`code with trailing backslash\\`",
    "`a` `b",
    "``double``",
    "`` ` ``",
    "a lone ` backtick",
    "`multi\nline`",
    "`",
    "``",
    "```````",
    "https://example.com/a_b_c?x=1&y=<z>",
    "http://x.",
    "see https://a.b/(c), or www.d.e",
    "ftp://example.com",
    "https://",
    "foo@example.com",
    "xhttps://a.example.com/path`y`",
    "(https://a.example.com)",
    "://",
    "https://a.b://c.d",
    "\u{202e}right to left\u{202c}",
    "zero\u{200b}width\u{feff}",
    "\u{2028}line\u{2029}",
    "emoji 🎉 👩‍👩‍👧",
    "é\u{301}\u{300}",
    "\u{0}\u{7}\u{1b}[31m",
    "\u{85}next",
    "a\rb",
    "nbsp\u{a0}nbsp",
    "\u{3000}wide",
    "! bang",
    "/ slash",
    "// comment",
    "/// doc",
    "//! doc",
    "#![inner]",
    "#[test]",
    "trailing  \nspaces   ",
    "hard\\\nbreak",
    "crlf\r\nline",
    "\u{fffd}",
    "-",
    "+",
    "=",
    "#",
    ">",
    "|",
    "*",
    "~",
    "\\",
    "&",
    "$",
    "_",
    "- ",
    "-\u{a0}x",
    "1.",
    "0)",
    "Deprecated: x",
    "TODO",
    "It's a \"test\" — 100 % sure…",
    "what? [no](",
    "](x)",
    "[[x]]",
    "@user",
    ":ref:`x`",
    "%s %d",
    "\\u{202e}",
];

const WORDS: &[&str] = &[
    "The",
    "meeting",
    "which",
    "was",
    "created",
    "by",
    "someone",
    "`id`",
    "of",
    "a",
    "person,",
    "and",
    "not",
    "to",
    "be",
    "used.",
    "1.",
    "-",
    "+",
    "#",
    "see",
    "https://example.com/docs",
    "(or)",
    "such",
    "as",
    "`a b c`",
    "=",
    "~",
];

const SOUP: &[char] = &[
    '`', '`', '*', '_', '[', ']', '<', '>', '\\', '#', '-', '+', '=', '|', '~', '!', '&', '$', '(',
    ')', '"', '\'', ' ', ' ', ' ', '\n', '\n', '\t', ':', '/', '.', ',', 'a', 'b', 'h', '1', '^',
    '{', '}', '%', '@', '\r', '\u{202e}', 'é',
];

/// Returns a description.
pub fn prose(dice: &mut Dice) -> Yaml {
    Yaml::Prose(text(dice))
}

/// Returns a description in most cases.
pub fn maybe(dice: &mut Dice) -> Option<Yaml> {
    dice.chance(70).then(|| prose(dice))
}

fn text(dice: &mut Dice) -> String {
    if dice.chance(30) {
        return sentence(dice);
    }
    let mut text = String::new();
    for _ in 0..=dice.below(4) {
        let piece = match dice.below(6) {
            0 => sentence(dice),
            1 => soup(dice),
            2 => "looooong".repeat(dice.below(40)),
            _ => (*dice.pick(PIECES)).to_owned(),
        };
        text.push_str(&piece);
        let space = *dice.pick(&[" ", " ", "\n", "\n\n", "", "\r\n", "\n  "]);
        text.push_str(space);
    }
    // A description can't be empty.
    if text.trim().is_empty() {
        "x".to_owned()
    } else {
        text
    }
}

fn sentence(dice: &mut Dice) -> String {
    let words: Vec<&str> = (0..=dice.below(40)).map(|_| *dice.pick(WORDS)).collect();
    words.join(" ")
}

fn soup(dice: &mut Dice) -> String {
    (0..=dice.below(30)).map(|_| *dice.pick(SOUP)).collect()
}

/// Returns text without quotes, for a literal.
pub fn literal(dice: &mut Dice) -> String {
    let text = text(dice).replace('"', "'");
    text.chars().take(40).collect()
}

/// Returns a literal that is a valid header value.
pub fn header_literal(dice: &mut Dice) -> String {
    let text: String = literal(dice)
        .chars()
        .map(|character| match character {
            ' ' | '!'..='~' => character,
            _ => '?',
        })
        .collect();
    format!("{}.", text.trim_start())
}

/// Returns a literal that differs from those with other numbers.
pub fn literal_with(start: &str, number: usize) -> String {
    format!("{}-{number}", start.replace('"', "'"))
}
