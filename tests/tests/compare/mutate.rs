//! Changes to single facts of a page.

use codegen::compare::Kind;

/// A page with one fact changed.
pub struct Mutation {
    /// What was changed.
    pub what: String,
    /// The kind of difference that a spec of the unchanged page has from it.
    pub kind: Kind,
    /// The changed page.
    pub page: String,
}

/// A line of a page that is an item: `name: type`, or a value of an enum.
struct Item<'a> {
    line: usize,
    indent: usize,
    content: &'a str,
}

/// Returns the page with each fact changed in each way, one at a time.
pub fn all(page: &str) -> Vec<Mutation> {
    let lines: Vec<&str> = page.lines().collect();
    let mut all = Vec::new();
    let mut section = "";
    for (number, line) in lines.iter().enumerate() {
        if let Some(heading) = line.strip_prefix("### ") {
            section = heading;
        }
        let replaced = |new: String| replace(&lines, number, 1, &[new]);
        if let Some((method, path)) = endpoint(line) {
            let other = if method == "put" { "post" } else { "put" };
            all.push(mutation(
                "method",
                line,
                Kind::Method,
                replaced(format!("**{other}** `{path}`")),
            ));
            let other = replaced(format!("**{method}** `{path}/more`"));
            all.push(mutation("path", line, Kind::Path, other));
        }
        let Some(item) = item(number, line) else {
            continue;
        };
        if section == "Path Parameters" {
            let retyped = line.replace(": string", ": number");
            all.push(mutation(
                "type of a parameter",
                line,
                Kind::Type,
                replaced(retyped),
            ));
        } else if let Some((name, ty)) = item.content.split_once(": ") {
            let is_parameter = section.starts_with("Query") || section.starts_with("Header");
            all.extend(of_property(&lines, &item, (name, ty), is_parameter));
        } else if item.content.starts_with('"') {
            all.extend(of_value(&lines, &item));
        }
    }
    all
}

fn mutation(what: &str, line: &str, kind: Kind, page: String) -> Mutation {
    Mutation {
        what: format!("{what}: {}", line.trim()),
        kind,
        page,
    }
}

fn endpoint(line: &str) -> Option<(&str, &str)> {
    let (method, path) = line.strip_prefix("**")?.split_once("** `")?;
    Some((method, path.strip_suffix('`')?))
}

fn item(line: usize, text: &str) -> Option<Item<'_>> {
    let content = text.trim_start();
    Some(Item {
        line,
        indent: text.len() - content.len(),
        content: content.strip_prefix("- `")?.strip_suffix('`')?,
    })
}

/// Returns the page with some lines replaced.
fn replace(lines: &[&str], start: usize, count: usize, new: &[String]) -> String {
    let before = lines[..start].iter().map(|line| (*line).to_owned());
    let after = lines[start + count..].iter().map(|line| (*line).to_owned());
    let lines: Vec<String> = before.chain(new.iter().cloned()).chain(after).collect();
    lines.join("\n")
}

/// Returns the number of lines of an item with all that is inside of it.
fn extent(lines: &[&str], item: &Item) -> usize {
    let rest = lines[item.line + 1..].iter();
    let is_inside = |line: &&&str| {
        let indent = line.len() - line.trim_start().len();
        line.is_empty() || indent > item.indent
    };
    1 + rest.take_while(is_inside).count()
}

fn of_property(
    lines: &[&str],
    item: &Item,
    (name, ty): (&str, &str),
    is_parameter: bool,
) -> Vec<Mutation> {
    let line = lines[item.line];
    let indent = " ".repeat(item.indent);
    let with = |name: &str, ty: &str| {
        let new = format!("{indent}- `{name}: {ty}`");
        replace(lines, item.line, 1, &[new])
    };
    let renamed = match name.strip_suffix('"') {
        Some(quoted) => format!("{quoted}-2\""),
        None => format!("{name}_2"),
    };
    let toggled = match ty.strip_prefix("optional ") {
        Some(required) => required.to_owned(),
        None => format!("optional {ty}"),
    };
    let added = [format!("{indent}- `more: optional string`"), String::new()];
    let mut all = vec![
        mutation("name", line, Kind::Name, with(&renamed, ty)),
        mutation("optional", line, Kind::Optional, with(name, &toggled)),
        mutation(
            "added",
            line,
            Kind::Missing,
            replace(lines, item.line, 0, &added),
        ),
        mutation(
            "removed",
            line,
            Kind::Added,
            replace(lines, item.line, extent(lines, item), &[]),
        ),
    ];
    let is_tag = name == "kind";
    let plain = ["string", "number", "boolean"];
    let base = ty.trim_start_matches("optional ");
    if plain.contains(&base) {
        let other = if base == "boolean" {
            "string"
        } else {
            "boolean"
        };
        all.push(mutation(
            "type",
            line,
            Kind::Type,
            with(name, &ty.replace(base, other)),
        ));
        let list = ty.replace(base, &format!("array of {base}"));
        all.push(mutation("list", line, Kind::Type, with(name, &list)));
    }
    // There is no `null` outside of JSON.
    if !ty.ends_with("null") && !is_tag && !is_parameter {
        all.push(mutation(
            "null",
            line,
            Kind::Type,
            with(name, &format!("{ty} or null")),
        ));
    }
    if is_tag && !ty.contains(" or ") {
        // Without its name, members of a union can't be told apart.
        all.clear();
    }
    all
}

fn of_value(lines: &[&str], item: &Item) -> Vec<Mutation> {
    let line = lines[item.line];
    let owner = lines[..item.line]
        .iter()
        .rposition(|line| line.contains(": "));
    let Some(owner) = owner.filter(|owner| lines[*owner].contains(" or ")) else {
        return Vec::new();
    };
    let change = |old: &str, new: &str, own: &str| {
        let text = replace(lines, owner, 1, &[lines[owner].replace(old, new)]);
        let lines: Vec<&str> = text.lines().collect();
        let own: Vec<String> = (!own.is_empty())
            .then(|| own.to_owned())
            .into_iter()
            .collect();
        replace(&lines, item.line, 1, &own)
    };
    let renamed = format!("{}-2\"", item.content.trim_end_matches('"'));
    let own = line.replace(item.content, &renamed);
    let page = change(item.content, &renamed, &own);
    let mut all = vec![mutation("value", line, Kind::Name, page)];
    let following = format!("{} or ", item.content);
    if lines[owner].contains(&following) {
        let page = change(&following, "", "");
        all.push(mutation("value removed", line, Kind::Added, page));
        let more = format!("\"more\" or {}", item.content);
        let own = format!("{}\n\n{line}", line.replace(item.content, "\"more\""));
        let page = change(item.content, &more, &own);
        all.push(mutation("value added", line, Kind::Missing, page));
    }
    all
}
