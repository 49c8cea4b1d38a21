//! Random type expressions that refer only to allowed types.

use super::dice::Dice;
use super::types::{Kind, Planned};

/// The built-in types that are allowed in a URL.
const TEXTS: [&str; 6] = [
    "string",
    "integer",
    "number",
    "boolean",
    "timestamp",
    "date",
];

/// Returns whether this type is allowed in a URL.
pub fn is_text(expression: &str) -> bool {
    TEXTS.contains(&expression)
}

/// The types that expressions can refer to.
#[derive(Debug)]
pub struct Expressions<'a> {
    /// All declared types.
    pub planned: &'a [Planned],
    /// The type that contains the expression: the expression must not require it, or an earlier one, unconditionally.
    pub after: usize,
}

impl Expressions<'_> {
    /// Returns the type of a value, and whether the value is required.
    pub fn value(&self, dice: &mut Dice) -> (String, bool) {
        let optional = dice.chance(50);
        if optional {
            let value = self.held(dice);
            let null = if dice.chance(15) { " or null" } else { "" };
            return (format!("optional {value}{null}"), true);
        }
        if dice.chance(10) {
            return (format!("{} or null", self.held(dice)), false);
        }
        (self.needed(dice), false)
    }

    /// Returns the type of a required value.
    pub fn needed(&self, dice: &mut Dice) -> String {
        match dice.below(11) {
            // A partial type requires no value.
            10 => self.partial(dice).unwrap_or_else(|| simple(dice)),
            0..4 => simple(dice),
            4..7 => self
                .name(dice, self.after + 1, |_| true)
                .unwrap_or_else(|| simple(dice)),
            _ => self.nested(dice),
        }
    }

    /// Returns the type of a value that may be absent: any type at all.
    pub fn held(&self, dice: &mut Dice) -> String {
        match dice.below(11) {
            10 => self.partial(dice).unwrap_or_else(|| simple(dice)),
            0..3 => simple(dice),
            3..8 => self.name(dice, 0, |_| true).unwrap_or_else(|| simple(dice)),
            _ => self.nested(dice),
        }
    }

    /// Returns a type that has a text form; with `later`, only one of the types after this one.
    pub fn text(&self, dice: &mut Dice, later: bool) -> String {
        let is_text = |kind: &Kind| matches!(kind, Kind::Enum { .. } | Kind::TextAlias);
        let start = if later { self.after + 1 } else { 0 };
        let named = if dice.chance(50) {
            self.name(dice, start, is_text)
        } else {
            None
        };
        named.unwrap_or_else(|| (*dice.pick(&TEXTS)).to_owned())
    }

    /// Returns a type for an alias, which never leads back to the alias.
    pub fn aliased(&self, dice: &mut Dice) -> String {
        let value = match dice.below(3) {
            0 => simple(dice),
            _ => self
                .name(dice, self.after + 1, |_| true)
                .unwrap_or_else(|| simple(dice)),
        };
        match dice.below(6) {
            0 => format!("array of {value}"),
            1 => format!("map of array of {value}"),
            2 => format!("map of ({value} or null)"),
            3 => format!("array of {value} or null"),
            4 => format!("{} or null", simple(dice)),
            _ => value,
        }
    }

    fn partial(&self, dice: &mut Dice) -> Option<String> {
        let name = self.name(dice, 0, |kind| matches!(kind, Kind::Object(_)));
        name.map(|name| format!("partial of {name}"))
    }

    fn nested(&self, dice: &mut Dice) -> String {
        let item = match dice.below(6) {
            0 => format!("({} or null)", self.held(dice)),
            1 => self.nested(dice),
            _ => self.held(dice),
        };
        let container = if dice.chance(70) { "array" } else { "map" };
        // The number of words of a type is limited.
        if item.split(' ').count() > 12 {
            simple(dice)
        } else {
            format!("{container} of {item}")
        }
    }

    fn name(&self, dice: &mut Dice, start: usize, fits: impl Fn(&Kind) -> bool) -> Option<String> {
        let fitting: Vec<&Planned> = self
            .planned
            .iter()
            .skip(start)
            .filter(|other| fits(&other.kind))
            .collect();
        if fitting.is_empty() {
            None
        } else {
            Some(dice.pick(&fitting).name.clone())
        }
    }
}

fn simple(dice: &mut Dice) -> String {
    if dice.chance(10) {
        "unknown".to_owned()
    } else {
        (*dice.pick(&TEXTS)).to_owned()
    }
}
