//! Type expressions that only name what can be named.

use super::dice::Dice;
use super::types::{Kind, Planned};

/// The types that can stand in a URL and need no declaration.
const TEXTS: [&str; 6] = [
    "string",
    "integer",
    "number",
    "boolean",
    "timestamp",
    "date",
];

/// Whether this is such a type.
pub fn is_text(expression: &str) -> bool {
    TEXTS.contains(&expression)
}

/// What expressions can name.
#[derive(Debug)]
pub struct Expressions<'a> {
    /// All declared types.
    pub planned: &'a [Planned],
    /// The type in which the expression stands: it may not be needed for itself, nor those before it.
    pub after: usize,
}

impl Expressions<'_> {
    /// The type of a value that may or may not have to be there; and whether it has.
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

    /// The type of a value that is there.
    pub fn needed(&self, dice: &mut Dice) -> String {
        match dice.below(10) {
            0..4 => simple(dice),
            4..7 => self
                .name(dice, self.after + 1, |_| true)
                .unwrap_or_else(|| simple(dice)),
            _ => self.nested(dice),
        }
    }

    /// The type of a value of which there may be none: any type at all.
    pub fn held(&self, dice: &mut Dice) -> String {
        match dice.below(10) {
            0..3 => simple(dice),
            3..8 => self.name(dice, 0, |_| true).unwrap_or_else(|| simple(dice)),
            _ => self.nested(dice),
        }
    }

    /// A type that is text when it is sent outside of JSON; with `later`, only of types behind this one.
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

    /// What another name can be given to: never anything that may lead back to the name.
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

    fn nested(&self, dice: &mut Dice) -> String {
        let item = match dice.below(6) {
            0 => format!("({} or null)", self.held(dice)),
            1 => self.nested(dice),
            _ => self.held(dice),
        };
        let container = if dice.chance(70) { "array" } else { "map" };
        // There is a limit to the words of a type.
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
