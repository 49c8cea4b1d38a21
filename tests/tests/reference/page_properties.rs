//! No input makes the reader panic, or takes it long.

use std::time::{Duration, Instant};

use proptest::prelude::*;

use crate::page::{ORDER, SHOP, read_page};

/// Parts of the format.
const PARTS: &[&str] = &[
    "# A\n",
    "## B\n",
    "### Returns\n",
    "### Body Parameters\n",
    "### Example\n",
    "#### Response\n",
    "## Domain Types\n",
    "**get** `/a/{b}`\n",
    "\n",
    "- `a: ",
    "- `A object { a, 2 more }`",
    "  ",
    "\t",
    "- `",
    "`\n",
    "```http\n",
    "```\n",
    "---\n",
    "array of ",
    "optional ",
    "map[",
    "]",
    " or ",
    "null",
    "string",
    "\"x\"",
    "\"",
    "\\",
    "object { ",
    "}",
    "A",
    " = ",
    ", ",
    "99999999999999999999 more",
    "18446744073709551615 more",
    "curl https://a/",
    "-H 'A: $",
    "'",
    "é",
    "{",
    "title: ",
];

/// Parts of the format, in any order.
fn fragments() -> impl Strategy<Value = String> {
    prop::collection::vec(prop::sample::select(PARTS), 0..60).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn any_text_is_read(text in any::<String>()) {
        read_page(&text);
    }

    #[test]
    fn any_order_of_parts_is_read(text in fragments()) {
        read_page(&text);
    }

    #[test]
    fn truncated_pages_are_read(end in 0..SHOP.len()) {
        if let Some(text) = SHOP.get(..end) {
            read_page(text);
        }
    }

    #[test]
    fn pages_with_a_changed_part_are_read(start in 0..SHOP.len(), length in 0_usize..40, part in fragments()) {
        let end = (start + length).min(SHOP.len());
        if let (Some(before), Some(after)) = (SHOP.get(..start), SHOP.get(end..)) {
            read_page(&[before, &part, after].concat());
        }
    }

    /// Each property is read, or is told.
    #[test]
    fn no_removed_line_makes_others_go_lost(index in 0..ORDER.lines().count()) {
        let whole = properties(ORDER);
        let lines = ORDER.lines().enumerate().filter(|(other, _)| *other != index);
        let text: Vec<&str> = lines.map(|(_, line)| line).collect();
        let is_told = !read_page(&text.join("\n")).1.is_empty();
        let removed = ORDER.lines().nth(index).unwrap_or_default();
        let expected = whole - usize::from(removed.contains(": ") && removed.contains("- `"));
        prop_assert!(is_told || properties(&text.join("\n")) == expected, "{}", removed);
    }
}

fn properties(page: &str) -> usize {
    let text = crate::text::of_document(&read_page(page).0);
    text.lines()
        .filter(|line| line.contains(" @") && line.contains(": "))
        .count()
}

#[test]
fn long_lines_and_pages_take_no_longer() {
    let line = |text: &str| format!("## A\n\n**get** `/a`\n\n### Returns\n\n- `a: {text}`\n");
    let size = 1 << 20;
    let pages = [
        line(&"A or ".repeat(size / 5)),
        line(&"array of ".repeat(size / 9)),
        line(&"\"x\" or ".repeat(size / 7)),
        line(&format!("object {{ {} }}", "a, ".repeat(size / 3))),
        "- `a: string`\n".repeat(size / 14),
        "```\n".repeat(size / 4),
        "# A\n".repeat(size / 4),
        "## A\n\n**get** `/a`\n\n".repeat(size / 21),
        line("string") + &"\n  ```\n".repeat(size / 7),
        "*".repeat(size),
        "`".repeat(size),
        SHOP.repeat(size / SHOP.len()),
    ];
    for page in pages {
        let start = Instant::now();
        read_page(&page);
        let took = start.elapsed();
        // A debug build on a busy machine; a pass that isn't linear takes minutes.
        assert!(took < Duration::from_secs(10), "{took:?}: {}", &page[..60]);
    }
}
