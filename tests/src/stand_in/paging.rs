//! Lists that are returned page by page.

use serde_json::{Value, json};

use super::answer::Answer;
use super::input::Query;

/// The number of items on a page if the request has no other.
const PER_PAGE: usize = 20;

/// Returns the requested page of a list, and its position. Positions count from 1.
pub(super) fn page(mut items: Vec<Value>, query: &Query) -> Result<(Vec<Value>, Value), Answer> {
    let number = query.number("page_no")?.unwrap_or(1);
    let length = query.number("per_page")?.unwrap_or(PER_PAGE);
    let total = items.len();
    let start = (number - 1).saturating_mul(length).min(total);
    let end = start.saturating_add(length).min(total);
    items.truncate(end);
    items.drain(..start);
    let position = if items.is_empty() {
        position(0, 0, total)
    } else {
        position(start + 1, end, total)
    };
    Ok((items, position))
}

/// Returns the position of a page in a list.
pub(super) fn position(first: usize, last: usize, total: usize) -> Value {
    json!({ "start_offset": first, "end_offset": last, "total_count": total })
}

/// Answers with the requested page of a list.
pub(super) fn answer(items: Vec<Value>, query: &Query) -> super::answer::Outcome {
    let (items, position) = page(items, query)?;
    Ok(Answer::page(&Value::from(items), &position))
}
