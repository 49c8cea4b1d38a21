//! The beginning of bodies that are not what they should be.

use proptest::prelude::*;

use crate::excerpt::of_body;

#[test]
fn a_reader_sees_the_text() {
    let page = "<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title>\
                <STYLE>p { color: red }</style><script>if (a < b) { x(\"</p>\") }</script></head>\
                <!-- a > b --><body>\n  <h1>Bad\tgateway</h1><p>Try <b>again</b>.</body></html>";
    let cases = [
        ("", ""),
        (" \r\n\t", ""),
        ("plain  text\nof two lines", "plain text of two lines"),
        ("1 < 2 > 1", "1 < 2 > 1"),
        (page, "502 Bad Gateway Bad gateway Try again ."),
        ("<p>before<!-- a > b -->after</p>", "before after"),
        ("<p>cut off <b", "cut off"),
        ("<script>never closed", ""),
        ("<!-- never closed", ""),
        ("<>&nbsp;<p>", "&nbsp;"),
        ("<p>a\u{202e}b</p>", "a\\u{202e}b"),
        ("<ſcript>long s</ſcript>", "long s"),
    ];
    for (body, expected) in cases {
        assert_eq!(of_body(body.as_bytes(), 100), expected, "{body}");
    }
    let long = of_body("word ".repeat(100_000).as_bytes(), 100);
    assert_eq!(long.chars().count(), 101, "{long}");
    assert_eq!(of_body(b"a\xff\x00b", 100), "a\u{fffd}\\u{0}b");
}

proptest! {
    #[test]
    fn no_body_makes_it_panic(body in any::<Vec<u8>>(), html in "<[a-z<>!/ é-]{0,40}") {
        for body in [&body[..], html.as_bytes()] {
            let excerpt = of_body(body, 30);
            prop_assert!(excerpt.chars().count() <= 31);
            prop_assert!(!excerpt.chars().any(char::is_control));
        }
    }
}
