//! What each section of a page says.

use super::blocks::{Block, BlockKind};
use super::example;
use super::items::Item;
use super::lines::{FrontMatter, Line};
use super::parameters::parameters;
use super::schema::{is_property, of_item, of_parts, properties};
use super::{Problems, doc, is_deprecated};
use crate::reference::document::{Body, Content, Document, HttpMethod, Operation, Response};

/// The sections of an operation, and that of the types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    /// What is before the first section: descriptions.
    Intro,
    Path,
    Query,
    Header,
    Body,
    Returns,
    Example,
    ResponseExample,
    DomainTypes,
    /// One that isn't read.
    Unknown,
}

fn section(heading: &str) -> Option<Section> {
    Some(match heading {
        "Path Parameters" => Section::Path,
        "Query Parameters" => Section::Query,
        "Header Parameters" => Section::Header,
        "Body Parameters" => Section::Body,
        "Returns" => Section::Returns,
        "Example" => Section::Example,
        "Response" => Section::ResponseExample,
        _ => return None,
    })
}

/// Where reading is.
struct Reader<'a, 'p, 'q> {
    lines: &'a [Line<'a>],
    front: &'a FrontMatter<'a>,
    problems: &'p mut Problems<'q>,
    document: Document,
    /// The heading of the resource.
    resource: Option<String>,
    /// The heading of an operation that hasn't begun, and its line.
    title: Option<(usize, &'a str)>,
    /// The operation that the sections are of.
    operation: Option<Operation>,
    section: Section,
    /// The sections of the operation so far.
    seen: Vec<Section>,
    /// Items of the section, until it ends.
    parts: Vec<&'a Item<'a>>,
}

/// Reads the operations and types of a page.
pub fn read<'a>(
    lines: &'a [Line<'a>],
    blocks: &'a [Block<'a>],
    front: &'a FrontMatter<'a>,
    problems: &mut Problems,
) -> Document {
    let mut reader = Reader {
        lines,
        front,
        problems,
        document: Document::default(),
        resource: None,
        title: None,
        operation: None,
        section: Section::Intro,
        seen: Vec::new(),
        parts: Vec::new(),
    };
    for (index, block) in blocks.iter().enumerate() {
        reader.block(block, &blocks[index + 1..]);
    }
    reader.end_operation();
    reader.document
}

impl<'a> Reader<'a, '_, '_> {
    fn block(&mut self, block: &'a Block<'a>, rest: &'a [Block<'a>]) {
        let line = self.lines[block.start].number;
        match &block.kind {
            BlockKind::Heading(1, text) => self.resource(block.start, text, rest),
            BlockKind::Heading(2, text) => self.title(line, text),
            BlockKind::Heading(_, text) => self.heading(line, text),
            BlockKind::Endpoint { method, path } => self.endpoint(block.start, method, path, rest),
            BlockKind::Items(items) => self.items(line, items),
            BlockKind::Code(info, code) => self.code(line, info, code),
            BlockKind::List => {
                if !matches!(
                    self.section,
                    Section::Intro | Section::Example | Section::ResponseExample
                ) {
                    self.problems
                        .add(line, "this can't be read: expected - `name: type`");
                }
            }
        }
    }

    /// Begins a resource, or tells the title of the page: a heading that another one follows directly.
    fn resource(&mut self, start: usize, text: &str, rest: &[Block]) {
        self.end_operation();
        let levels = rest.iter().filter_map(|block| match block.kind {
            BlockKind::Heading(level, _) => Some(level),
            _ => None,
        });
        let is_first = self.resource.is_none() && self.document.operations.is_empty();
        let is_title = is_first && levels.clone().next() == Some(1);
        let is_only = is_first && levels.clone().all(|level| level > 1);
        if is_title || is_only {
            self.document.doc = self.text(start + 1, rest);
        }
        if is_title && self.document.title.is_none() {
            self.document.title = Some(text.to_owned());
        } else {
            self.resource = Some(text.to_owned());
        }
    }

    fn title(&mut self, line: usize, text: &'a str) {
        self.end_operation();
        if text == "Domain Types" {
            self.section = Section::DomainTypes;
        } else {
            self.title = Some((line, text));
        }
    }

    fn heading(&mut self, line: usize, text: &str) {
        if self.section == Section::DomainTypes {
            return;
        }
        let section = section(text);
        let in_description = self.section == Section::Intro && !text.ends_with(" Parameters");
        if section.is_none() && in_description {
            return;
        }
        self.end_section();
        self.section = section.unwrap_or(Section::Unknown);
        let message = match section {
            None => Some(format!("unknown section `{text}` ignored")),
            Some(_) if self.operation.is_none() && self.title.is_none() => {
                Some(format!("the section `{text}` is not below an operation"))
            }
            // An operation has several examples.
            Some(Section::Example | Section::ResponseExample) => None,
            Some(section) if self.seen.contains(&section) => {
                Some(format!("duplicate section `{text}`: only the last is used"))
            }
            Some(_) => None,
        };
        if let Some(message) = message {
            self.problems.add(line, message);
        }
        self.seen.push(self.section);
        if let (Section::Returns, Some(operation)) = (self.section, &mut self.operation) {
            operation.responses = vec![nothing(line)];
        }
    }

    fn endpoint(&mut self, start: usize, method: &str, path: &str, rest: &[Block]) {
        let line = self.lines[start].number;
        if self.section != Section::Intro || self.operation.is_some() {
            self.end_operation();
            let message = format!("`{path}` is not directly below a heading of its own");
            self.problems.add(line, message);
        }
        let known = HttpMethod::ALL
            .into_iter()
            .find(|known| known.as_str() == method);
        let Some(http_method) = known else {
            let known = HttpMethod::ALL.map(HttpMethod::as_str).join(", ");
            self.problems.add(
                line,
                format!("the method {method} is unknown: expected one of {known}"),
            );
            return;
        };
        let title = self.title.take().map(|(_, title)| title);
        let title = title.or(self.front.title).unwrap_or(path);
        let doc = self
            .text(start + 1, rest)
            .filter(|doc| !repeats(doc, title));
        self.operation = Some(Operation {
            line,
            groups: self.groups(),
            title: title.to_owned(),
            http_method,
            path: path.to_owned(),
            deprecated: is_deprecated(doc.as_deref()) || is_deprecated(Some(title)),
            doc,
            path_parameters: Vec::new(),
            query: Vec::new(),
            headers: Vec::new(),
            body: None,
            responses: Vec::new(),
            examples: Vec::new(),
        });
    }

    /// The resource's heading. A page without one tells it in its URL: `.../api/admin/workspaces/create`.
    fn groups(&self) -> Vec<String> {
        if let Some(resource) = &self.resource {
            return vec![resource.clone()];
        }
        let path = self.front.url.and_then(|url| url.split_once("/api/"));
        let segments = path.and_then(|(_, path)| path.rsplit_once('/'));
        let groups = segments.map(|(groups, _)| groups.split('/').map(str::to_owned).collect());
        groups.unwrap_or_default()
    }

    /// The text from a line up to the next heading that isn't a part of it.
    fn text(&self, start: usize, rest: &[Block]) -> Option<String> {
        let ends = |block: &&Block| match block.kind {
            BlockKind::Heading(level, text) => {
                level < 3 || section(text).is_some() || text.ends_with(" Parameters")
            }
            _ => false,
        };
        let end = rest
            .iter()
            .find(ends)
            .map_or(self.lines.len(), |block| block.start);
        doc(&self.lines[start..end.max(start)], 0)
    }

    fn items(&mut self, line: usize, items: &'a [Item<'a>]) {
        match self.section {
            Section::Intro => {
                if self.operation.is_some() && items.iter().all(is_property) {
                    self.problems.add(
                        line,
                        "these properties are in no section, such as ### Returns",
                    );
                }
            }
            Section::Example | Section::ResponseExample | Section::Unknown => {
                self.problems
                    .add(line, "no list is expected in this section");
            }
            _ => self.parts.extend(items),
        }
    }

    fn code(&mut self, line: usize, info: &str, code: &[Line]) {
        let Some(operation) = &mut self.operation else {
            return;
        };
        let text: Vec<&str> = code.iter().map(|line| line.without_indent(0)).collect();
        let text = text.join("\n");
        if self.section == Section::ResponseExample && info == "json" {
            operation.examples.push((line + 1, text));
        } else if self.section == Section::Example && text.trim_start().starts_with("curl") {
            let example = example::read(&text, &operation.path, &operation.headers);
            self.example(line, example);
        }
    }

    fn example(&mut self, line: usize, example: example::Example) {
        let known = &mut self.document;
        match (&known.base_url, example.base_url) {
            (None, found) => known.base_url = found,
            (Some(known), Some(found)) if *known != found => {
                self.problems.add(
                    line,
                    format!("the base URL here is {found}, but before it is {known}"),
                );
            }
            _ => {}
        }
        match (&known.auth, example.auth) {
            (None, found) => known.auth = found,
            (Some(known), Some(found)) if *known != found => {
                self.problems.add(
                    line,
                    "the authentication here differs from that of the operations before",
                );
            }
            _ => {}
        }
    }

    fn end_section(&mut self) {
        let parts = std::mem::take(&mut self.parts);
        let Some(first) = parts.first() else {
            return;
        };
        let line = first.line;
        if self.section == Section::DomainTypes {
            self.types(&parts);
            return;
        }
        let Some(operation) = &mut self.operation else {
            return;
        };
        let problems = &mut *self.problems;
        match self.section {
            Section::Path => operation.path_parameters = properties(&parts, problems),
            Section::Query => operation.query = parameters(&parts, problems),
            Section::Header => operation.headers = parameters(&parts, problems),
            Section::Body => {
                operation.body = Some(Body {
                    schema: of_parts(line, &parts, problems),
                    optional: false,
                    at_least_one_of: Vec::new(),
                });
            }
            Section::Returns => {
                if let Some(response) = operation.responses.last_mut() {
                    response.content = Content::Json(of_parts(line, &parts, problems));
                }
            }
            _ => {}
        }
    }

    /// Adds types. One that several resources repeat is the same.
    fn types(&mut self, parts: &[&Item]) {
        for part in parts {
            let schema = of_item(part, self.problems);
            match schema.name.clone() {
                Some(name) => {
                    let schemas = &mut self.document.schemas;
                    schemas.push((name, schema));
                }
                None => self.problems.add(
                    part.line,
                    format!("`{}` is not a type with a name: expected `Name object {{ .. }}` or `Name = type`", part.code),
                ),
            }
        }
    }

    fn end_operation(&mut self) {
        self.end_section();
        if let Some((line, title)) = self.title.take() {
            self.problems.add(
                line,
                format!("`{title}` has no line with its method and path, such as **get** `/path`"),
            );
        }
        if let Some(mut operation) = self.operation.take() {
            if operation.responses.is_empty() {
                operation.responses.push(nothing(operation.line));
            }
            self.document.operations.push(operation);
        }
        self.section = Section::Intro;
        self.seen.clear();
    }
}

fn nothing(line: usize) -> Response {
    Response {
        line,
        status: None,
        content: Content::Nothing,
    }
}

/// Whether a description only repeats the title.
fn repeats(doc: &str, title: &str) -> bool {
    doc.trim().trim_end_matches('.').eq_ignore_ascii_case(title)
}
