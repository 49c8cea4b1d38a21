//! The parameters that lists have in common: a time range, a search and an order.

use serde_json::Value;

use super::answer::Answer;
use super::input::Query;

/// Which fields of the items the parameters of a list apply to.
#[derive(Clone, Copy, Debug)]
pub(super) struct Listing {
    /// What `start_time` and `end_time`, both inclusive, apply to.
    pub(super) time: Option<&'static str>,
    /// What `search` looks in. Without fields, it is up to the caller.
    pub(super) search: &'static [&'static str],
    /// The values of `sort_by` and the field of each. The first is the default, with an empty value if the list has no
    /// `sort_by`.
    pub(super) sort_by: &'static [(&'static str, &'static str)],
    /// The values of `sort_order` for ascending and descending order.
    pub(super) sort_order: [&'static str; 2],
}

impl Default for Listing {
    fn default() -> Self {
        Self {
            time: None,
            search: &[],
            sort_by: &[],
            sort_order: ["ASC", "DESC"],
        }
    }
}

impl Listing {
    /// Returns the items that the query asks for, in its order. Without an order, they remain as they are.
    pub(super) fn apply(self, mut items: Vec<Value>, query: &Query) -> Result<Vec<Value>, Answer> {
        let (start, end) = (query.time("start_time")?, query.time("end_time")?);
        let search = query.text("search").unwrap_or_default().to_lowercase();
        items.retain(|item| {
            let time = self.time.and_then(|field| item[field].as_str()?.get(..19));
            start.is_none_or(|start| time >= Some(start))
                && end.is_none_or(|end| time.is_some_and(|time| time <= end))
                && (self.search.is_empty()
                    || self.search.iter().any(|it| contains(&item[*it], &search)))
        });
        let by = query.choice("sort_by", self.sort_by.iter().map(|(value, _)| *value))?;
        let order = query.choice("sort_order", self.sort_order.into_iter())?;
        if by.is_none() && order.is_none() {
            return Ok(items);
        }
        let Some((_, field)) = self.sort_by.get(by.unwrap_or_default()) else {
            return Ok(items);
        };
        items.sort_by(
            |one, other| match (one[*field].as_f64(), other[*field].as_f64()) {
                (Some(one), Some(other)) => one.total_cmp(&other),
                _ => one[*field].to_string().cmp(&other[*field].to_string()),
            },
        );
        if order == Some(1) {
            items.reverse();
        }
        Ok(items)
    }
}

fn contains(value: &Value, search: &str) -> bool {
    let text = value.as_str().unwrap_or_default();
    text.to_lowercase().contains(search)
}
