//! Random declared types: objects, enums, unions and aliases.

use super::dice::Dice;
use super::expression::{Expressions, is_text};
use super::fields::{self, Place};
use super::names::{self, Taken};
use super::prose;
use super::yaml::{Map, Yaml};

/// A type whose content is not generated yet, so that others can refer to it.
#[derive(Clone, Debug)]
pub struct Planned {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Kind,
}

/// The kind of a type.
#[derive(Clone, Debug)]
pub enum Kind {
    /// An object with these fields and random ones.
    Object(Map),
    /// An enum.
    Enum {
        /// Whether an unknown value is an error.
        closed: bool,
    },
    /// A union with a tag.
    Tagged {
        /// The tag.
        tag: String,
        /// The indexes of its objects.
        members: Vec<usize>,
    },
    /// A union without a tag.
    Untagged {
        /// The indexes of its objects, each with a required field that no other has.
        members: Vec<usize>,
    },
    /// An alias of a type that is allowed in a URL.
    TextAlias,
    /// An alias of any type.
    Alias,
}

/// The type that refers to all others.
pub const USER: &str = "UserOfAllTypes";

/// Chooses the names and kinds of types. A type can always contain those after it.
pub fn plan(dice: &mut Dice, count: usize) -> Vec<Planned> {
    let mut taken = Taken::default();
    taken.take(USER);
    let mut planned: Vec<Planned> = Vec::new();
    // Keep earlier types first, since the members of unions are added at the end.
    for _ in 0..count {
        let kind = match dice.below(10) {
            0..4 => Kind::Object(Map::new()),
            4 => Kind::Enum { closed: false },
            5 => Kind::Enum { closed: true },
            6 => Kind::Tagged {
                tag: names::fresh(dice, &mut Taken::default()),
                members: Vec::new(),
            },
            7 => Kind::Untagged {
                members: Vec::new(),
            },
            8 => Kind::TextAlias,
            _ => Kind::Alias,
        };
        planned.push(Planned {
            name: names::fresh_type(dice, &mut taken),
            kind,
        });
    }
    for index in 0..count {
        let marks = match &planned[index].kind {
            Kind::Tagged { tag, .. } => {
                let mark = |number| format!("{} {number}", prose::literal_with(tag, number));
                (0..=dice.below(4))
                    .map(|number| {
                        let mark = mark(number);
                        let ty = if dice.chance(20) {
                            format!("\"{mark}\" or \"{mark} too\"")
                        } else {
                            format!("\"{mark}\"")
                        };
                        (tag.trim().to_owned(), ty)
                    })
                    .collect::<Vec<_>>()
            }
            Kind::Untagged { .. } => {
                let mark = |number| (format!("mark_{index}_{number}"), "integer".to_owned());
                (0..dice.below(3)).map(mark).collect()
            }
            _ => continue,
        };
        for (wire, ty) in marks {
            let member = planned.len();
            let fields = vec![(wire, Yaml::Text(ty))];
            planned.push(Planned {
                name: names::fresh_type(dice, &mut taken),
                kind: Kind::Object(fields),
            });
            match &mut planned[index].kind {
                Kind::Tagged { members, .. } | Kind::Untagged { members } => members.push(member),
                _ => {}
            }
        }
    }
    planned
}

/// Generates the content of a type.
pub fn declare(
    dice: &mut Dice,
    index: usize,
    planned: &[Planned],
    success_flag: Option<&str>,
) -> (String, Yaml) {
    let Planned { name, kind } = &planned[index];
    let expressions = Expressions {
        planned,
        after: index,
    };
    let mut map = Map::new();
    if let Some(doc) = prose::maybe(dice) {
        map.push(("doc".to_owned(), doc));
    }
    if dice.chance(10) {
        map.push(("deprecated".to_owned(), prose::prose(dice)));
    }
    match kind {
        Kind::Object(marks) => {
            let fields = object_fields(dice, marks, &expressions, success_flag);
            map.push(("fields".to_owned(), Yaml::Map(fields)));
            if dice.chance(15) {
                let null = if dice.chance(20) { " or null" } else { "" };
                let value = format!("{}{null}", expressions.held(dice));
                map.push(("additional".to_owned(), Yaml::Text(value)));
            }
        }
        Kind::Enum { closed } => {
            map.push(("enum".to_owned(), enum_values(dice)));
            if *closed || dice.chance(10) {
                map.push(("closed".to_owned(), Yaml::Plain(closed.to_string())));
            }
        }
        Kind::Tagged { tag, members } => {
            let members = members
                .iter()
                .map(|member| planned[*member].name.clone())
                .collect();
            map.push(("union".to_owned(), union_members(dice, members)));
            map.push(("tag".to_owned(), Yaml::text(tag.trim())));
        }
        Kind::Untagged { members } => {
            let members = told_apart(dice, members, planned, index);
            map.push(("union".to_owned(), union_members(dice, members)));
        }
        Kind::TextAlias => {
            map.push(("type".to_owned(), Yaml::Text(expressions.text(dice, true))));
        }
        Kind::Alias => {
            map.push(("type".to_owned(), Yaml::Text(expressions.aliased(dice))));
        }
    }
    let is_short = matches!(kind, Kind::TextAlias | Kind::Alias) && map.len() == 1;
    let value = match map.pop() {
        Some((_, content)) if is_short => content,
        last => {
            map.extend(last);
            Yaml::Map(map)
        }
    };
    (name.clone(), value)
}

/// Returns the type that refers to all others, so that none is unused.
pub fn using_all(dice: &mut Dice, planned: &[Planned]) -> (String, Yaml) {
    let fields = planned
        .iter()
        .enumerate()
        .map(|(index, Planned { name, .. })| {
            let start = dice.pick(&["optional ", "array of ", "map of ", "optional array of "]);
            (
                format!("field_{index}"),
                Yaml::Text(format!("{start}{name}")),
            )
        });
    let fields = vec![("fields".to_owned(), Yaml::Map(fields.collect()))];
    (USER.to_owned(), Yaml::Map(fields))
}

fn object_fields(
    dice: &mut Dice,
    marks: &Map,
    expressions: &Expressions,
    success_flag: Option<&str>,
) -> Map {
    let mut taken = Taken::default();
    let mut map = marks.clone();
    for (name, _) in &map {
        taken.take(name);
    }
    if let Some(flag) = success_flag
        && dice.chance(30)
        && taken.take(flag)
    {
        let ty = if dice.chance(50) {
            "boolean"
        } else {
            "optional boolean"
        };
        map.push((flag.to_owned(), Yaml::text(ty)));
    }
    if dice.chance(10) && taken.take("data") {
        let ty = dice.pick(&["string", "optional integer", "array of (string or null)"]);
        map.push(("data".to_owned(), Yaml::text(*ty)));
        return map;
    }
    let most = if dice.chance(3) { 130 } else { 9 };
    let count = dice.below(most);
    map.extend(fields::list(
        dice,
        count,
        Place::Object,
        expressions,
        &mut taken,
    ));
    dice.shuffle(&mut map);
    map
}

fn enum_values(dice: &mut Dice) -> Yaml {
    let mut taken = Taken::default();
    let most = if dice.chance(5) { 250 } else { 8 };
    let count = 1 + dice.below(most);
    if dice.chance(50) {
        let mut values = Vec::new();
        for _ in 0..count {
            values.push(Yaml::text(names::fresh(dice, &mut taken).trim()));
        }
        return Yaml::List(values);
    }
    let mut map = Map::new();
    for _ in 0..count {
        let mut long = Map::new();
        if dice.chance(10) {
            long.push(("deprecated".to_owned(), prose::prose(dice)));
        }
        let wire = if dice.chance(10) {
            let (wire, rust) = names::fresh_foreign(dice, &mut taken, true);
            long.push(("rust".to_owned(), Yaml::Text(rust)));
            wire
        } else {
            names::fresh(dice, &mut taken)
        };
        let value = match prose::maybe(dice) {
            None if long.is_empty() => Yaml::Plain(String::new()),
            Some(doc) if long.is_empty() => doc,
            doc => {
                long.extend(doc.map(|doc| ("doc".to_owned(), doc)));
                Yaml::Map(long)
            }
        };
        map.push((wire, value));
    }
    Yaml::Map(map)
}

/// Types that can be distinguished when they are tried in this order.
fn told_apart(
    dice: &mut Dice,
    objects: &[usize],
    planned: &[Planned],
    index: usize,
) -> Vec<String> {
    let named = |fits: fn(&Kind) -> bool| {
        let later = planned.iter().enumerate().skip(index + 1);
        later
            .filter(|(_, other)| fits(&other.kind))
            .map(|(_, other)| other.name.clone())
            .collect::<Vec<_>>()
    };
    let expressions = Expressions {
        planned,
        after: index,
    };
    let mut structured: Vec<String> = objects
        .iter()
        .map(|object| planned[*object].name.clone())
        .collect();
    let tagged = named(|kind| matches!(kind, Kind::Tagged { .. }));
    if dice.chance(20) && !tagged.is_empty() {
        structured.push(dice.pick(&tagged).clone());
    } else if dice.chance(20) {
        structured.push(format!("map of {}", expressions.held(dice)));
    }
    let mut texts = Vec::new();
    let closed = named(|kind| matches!(kind, Kind::Enum { closed: true }));
    if dice.chance(30) && !closed.is_empty() {
        texts.push(dice.pick(&closed).clone());
    }
    let open = named(|kind| matches!(kind, Kind::Enum { closed: false }));
    if dice.chance(20) && !open.is_empty() {
        texts.push(dice.pick(&open).clone());
    } else if dice.chance(50) {
        texts.push((*dice.pick(&["string", "timestamp", "date"])).to_owned());
    }
    let numbers = ["integer", "number"]
        .into_iter()
        .filter(|_| dice.chance(30))
        .map(str::to_owned)
        .collect();
    let mut groups: Vec<Vec<String>> = vec![structured, texts, numbers];
    if dice.chance(30) {
        groups.push(vec!["boolean".to_owned()]);
    }
    if dice.chance(30) {
        groups.push(vec![format!("array of {}", expressions.held(dice))]);
    }
    dice.shuffle(&mut groups);
    let members = groups.concat();
    if members.is_empty() {
        vec!["string".to_owned()]
    } else {
        members
    }
}

/// Returns the members of a union, named or unnamed.
fn union_members(dice: &mut Dice, members: Vec<String>) -> Yaml {
    let mut taken = Taken::default();
    let own = [
        "Text",
        "Integer",
        "Number",
        "Boolean",
        "Timestamp",
        "Date",
        "List",
        "Map",
        "Unknown",
    ];
    for name in own {
        taken.take(name);
    }
    let has_own_names = members
        .iter()
        .all(|member| is_text(member) || member.contains(" of ") || taken.take(member));
    if has_own_names && dice.chance(70) {
        return Yaml::List(members.into_iter().map(Yaml::Text).collect());
    }
    let mut taken = Taken::default();
    let named = members
        .into_iter()
        .map(|member| (names::fresh(dice, &mut taken), Yaml::Text(member)));
    Yaml::Map(named.collect())
}
