//! The lines of a page.

/// The columns of a tab.
const TAB: usize = 4;

/// A line.
#[derive(Clone, Copy, Debug)]
pub struct Line<'a> {
    /// Its number, from 1.
    pub number: usize,
    /// How many columns it is indented.
    pub indent: usize,
    /// Its text without the indentation and without white space at its end.
    pub text: &'a str,
    /// All of it.
    whole: &'a str,
}

impl<'a> Line<'a> {
    /// Whether nothing is on it.
    pub fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// Its text without the first columns, if they are blank.
    pub fn without_indent(&self, columns: usize) -> &'a str {
        let mut left = columns;
        let is_indent = |character: char| {
            let width = width(character);
            let takes = width > 0 && width <= left;
            left -= if takes { width } else { 0 };
            takes
        };
        self.whole.trim_start_matches(is_indent)
    }

    /// The fence that opens a block of code here, and what it says about the code.
    pub fn fence(&self) -> Option<(&'a str, &'a str)> {
        let mark = self
            .text
            .chars()
            .next()
            .filter(|mark| ['`', '~'].contains(mark))?;
        let info = self.text.trim_start_matches(mark);
        let fence = &self.text[..self.text.len() - info.len()];
        (fence.len() >= 3 && !info.contains('`')).then_some((fence, info.trim()))
    }

    /// Whether a block of code that this fence opened ends here.
    pub fn closes(&self, fence: &str) -> bool {
        self.text.starts_with(fence) && self.text.trim_start_matches(&fence[..1]).is_empty()
    }
}

fn width(character: char) -> usize {
    match character {
        ' ' => 1,
        '\t' => TAB,
        _ => 0,
    }
}

/// Splits a text into its lines.
pub fn split(text: &str) -> Vec<Line<'_>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = text.lines().enumerate();
    lines
        .map(|(index, whole)| {
            let text = whole.trim_start_matches([' ', '\t']);
            let indentation = &whole[..whole.len() - text.len()];
            Line {
                number: index + 1,
                indent: indentation.chars().map(width).sum(),
                text: text.trim_end(),
                whole,
            }
        })
        .collect()
}

/// What a page says about itself before its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct FrontMatter<'a> {
    /// The title.
    pub title: Option<&'a str>,
    /// Where the page is.
    pub url: Option<&'a str>,
    /// The index of the first line after it.
    pub end: usize,
}

/// Reads the YAML at the start of a page, of which only two keys matter.
pub fn front_matter<'a>(lines: &[Line<'a>]) -> FrontMatter<'a> {
    let mut front = FrontMatter::default();
    let is_border = |line: &Line| line.text == "---" && line.indent == 0;
    if !lines.first().is_some_and(is_border) {
        return front;
    }
    let Some(end) = lines.iter().skip(1).position(is_border) else {
        return front;
    };
    front.end = end + 2;
    for line in &lines[1..=end] {
        let value = |key| {
            line.text
                .strip_prefix(key)
                .map(|value: &str| value.trim().trim_matches(['"', '\'']))
        };
        front.title = front.title.or(value("title:"));
        front.url = front.url.or(value("url:"));
    }
    front
}
