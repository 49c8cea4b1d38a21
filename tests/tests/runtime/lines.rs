//! Untrusted text, made safe to print.

use proptest::prelude::*;

use crate::text;

#[test]
fn characters_that_break_lines_or_move_the_cursor_are_escaped() {
    let cases = [
        ("plain", "plain"),
        ("  around \n", "around"),
        ("a\r\nb", r"a\r\nb"),
        ("a\u{1b}[0mb", r"a\u{1b}[0mb"),
        ("a\0b\u{7f}c\u{85}d", r"a\u{0}b\u{7f}c\u{85}d"),
        (
            "a\u{202e}b\u{2066}c\u{2028}d\u{feff}e",
            r"a\u{202e}b\u{2066}c\u{2028}d\u{feff}e",
        ),
        ("日本 é \u{1f600}", "日本 é \u{1f600}"),
    ];
    for (text, expected) in cases {
        assert_eq!(text::one_line(text, 100), expected);
    }
}

#[test]
fn the_limit_counts_characters_and_cuts_no_escape() {
    assert_eq!(text::one_line("abcd", 4), "abcd");
    assert_eq!(text::one_line("abcde", 4), "abcd…");
    assert_eq!(text::one_line("éééé", 3), "ééé…");
    assert_eq!(text::one_line("ab\u{0}", 4), "ab…");
    assert_eq!(text::one_line("a", 0), "…");
    assert_eq!(text::one_line("", 0), "");
}

#[test]
fn bytes_may_be_anything() {
    assert_eq!(
        text::one_line_of_bytes(b"a\xff\xfeb", 10),
        "a\u{fffd}\u{fffd}b"
    );
    assert_eq!(
        text::one_line_of_bytes("\u{1f600}".repeat(9).as_bytes(), 2),
        "\u{1f600}\u{1f600}…"
    );
    assert_eq!(text::one_line_of_bytes(b"", 10), "");
    assert_eq!(text::one_line_of_bytes(b"abc", usize::MAX), "abc");
}

proptest! {
    #[test]
    fn it_is_one_line_of_bounded_length(bytes in any::<Vec<u8>>(), limit in 0_usize..50) {
        let line = text::one_line_of_bytes(&bytes, limit);
        prop_assert!(!line.chars().any(char::is_control));
        prop_assert!(line.chars().count() <= limit + 1);
    }
}
