//! Random fields and parameters, in short and long form.

use super::dice::Dice;
use super::expression::Expressions;
use super::names::{self, Taken};
use super::prose;
use super::yaml::{Map, Yaml};

/// Where fields are declared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In a declared type.
    Object,
    /// In the body of an operation.
    Body,
    /// In the query.
    Query,
    /// In headers.
    Headers,
}

/// Returns `count` fields with names that are not taken.
pub fn list(
    dice: &mut Dice,
    count: usize,
    place: Place,
    expressions: &Expressions,
    taken: &mut Taken,
) -> Map {
    (0..count)
        .map(|_| one(dice, place, expressions, taken))
        .collect()
}

fn one(
    dice: &mut Dice,
    place: Place,
    expressions: &Expressions,
    taken: &mut Taken,
) -> (String, Yaml) {
    let (ty, optional) = type_of(dice, place, expressions);
    let mut map = vec![("type".to_owned(), Yaml::text(&ty))];
    let name = match place {
        Place::Headers => names::fresh_header(dice, taken),
        _ if dice.chance(3) => {
            let (wire, rust) = names::fresh_foreign(dice, taken, false);
            map.push(("rust".to_owned(), Yaml::Text(rust)));
            wire
        }
        _ => names::fresh(dice, taken).trim().to_owned(),
    };
    if place == Place::Query && ty.contains("array of") && dice.chance(40) {
        map.push(("join".to_owned(), Yaml::text("comma")));
    }
    map.extend(said(dice, ty.trim_start_matches("optional "), optional));
    if map.len() == 1 {
        (name, Yaml::Text(ty))
    } else {
        (name, Yaml::Map(map))
    }
}

fn type_of(dice: &mut Dice, place: Place, expressions: &Expressions) -> (String, bool) {
    if dice.chance(7) {
        let text = match place {
            Place::Headers => prose::header_literal(dice),
            _ => prose::literal(dice),
        };
        return (format!("\"{text}\""), false);
    }
    if matches!(place, Place::Object | Place::Body) {
        return expressions.value(dice);
    }
    let text = expressions.text(dice, false);
    let value = if place == Place::Query && dice.chance(30) {
        format!("array of {text}")
    } else {
        text
    };
    let optional = dice.chance(60);
    (
        if optional {
            format!("optional {value}")
        } else {
            value
        },
        optional,
    )
}

/// Adds the other keys of a field or parameter.
pub fn said(dice: &mut Dice, ty: &str, optional: bool) -> Map {
    let mut map = Map::new();
    if let Some(doc) = prose::maybe(dice) {
        map.push(("doc".to_owned(), doc));
    }
    if dice.chance(8) {
        map.push(("deprecated".to_owned(), prose::prose(dice)));
    }
    if !ty.starts_with('"') && dice.chance(8) {
        map.push(("secret".to_owned(), Yaml::Plain("true".to_owned())));
    }
    let limits = match ty {
        "string" => Some(["min_length", "max_length"]),
        "integer" | "number" => Some(["minimum", "maximum"]),
        _ if ty.starts_with("array of ") && !ty.ends_with(" or null") => {
            Some(["min_items", "max_items"])
        }
        _ => None,
    };
    if let Some(limits) = limits.filter(|_| dice.chance(20)) {
        for (index, key) in limits.into_iter().enumerate() {
            if dice.chance(60) {
                map.push((
                    key.to_owned(),
                    Yaml::Plain((index * 10 + dice.below(10)).to_string()),
                ));
            }
        }
    }
    if optional && dice.chance(20) {
        let default = match ty.trim_end_matches(" or null") {
            "integer" => Some(Yaml::Plain((*dice.pick(&["0", "-1"])).to_owned())),
            "number" => Some(Yaml::Plain((*dice.pick(&["0", "-1", "1.5"])).to_owned())),
            "boolean" => Some(Yaml::Plain("true".to_owned())),
            ty if ["string", "timestamp", "date"].contains(&ty) || ty.contains(" of ") => {
                Some(Yaml::Prose(prose::literal(dice)))
            }
            // The values of a declared type aren't known here.
            _ => None,
        };
        map.extend(default.map(|default| ("default".to_owned(), default)));
    }
    map
}
