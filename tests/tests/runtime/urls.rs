//! URLs built from a base, a path and a query.

use proptest::prelude::*;

use crate::base_url::BaseUrl;
use crate::path::{self, Path};

fn encoded(value: &str) -> String {
    let mut text = String::new();
    path::encode(value, &mut text);
    text
}

#[test]
fn only_unreserved_characters_stay() {
    assert_eq!(encoded("AZaz09-._~"), "AZaz09-._~");
    assert_eq!(
        encoded(" %/?#[]@!$&'()*+,;=:\\\"<>^`{|}"),
        "%20%25%2F%3F%23%5B%5D%40%21%24%26%27%28%29%2A%2B%2C%3B%3D%3A%5C%22%3C%3E%5E%60%7B%7C%7D"
    );
    assert_eq!(
        encoded("\0\r\n\u{7f}é\u{1f600}"),
        "%00%0D%0A%7F%C3%A9%F0%9F%98%80"
    );
}

#[test]
fn the_first_parameter_that_is_refused_is_named() {
    let path = Path::root().literal("/a/").parameter("first", "..");
    let error = path
        .parameter("second", "")
        .finish()
        .expect_err("two are bad");
    assert!(error.to_string().contains("`first`"), "{error}");
    let parameters: Vec<_> = error.path_parameters().collect();
    assert_eq!(parameters, [("first", ".."), ("second", "")]);
}

#[test]
fn a_path_keeps_the_values_as_they_were_given() {
    let path = Path::root().literal("/a/").parameter("first", "x y");
    let path = path.literal("/b/").own_parameter("second", "é");
    assert_eq!(path.value("first"), "x y");
    assert_eq!(path.value("second"), "é");
    assert_eq!(path.value("third"), "");
    let (text, parameters) = path.finish().expect("they can be segments");
    assert_eq!(text, "/a/x%20y/b/%C3%A9");
    let parameters: Vec<_> = parameters
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    assert_eq!(parameters, [("first", "x y"), ("second", "é")]);
}

#[test]
fn debug_hides_only_what_is_secret() {
    let path = Path::root().literal("/a/").parameter("first", "x y");
    let path = path.literal("/").secret("key", "hidden");
    assert_eq!(format!("{path:?}"), r#"Path("/a/x%20y/[secret]")"#);
    assert_eq!(path.value("key"), "hidden");
    let (text, parameters) = path.finish().expect("they can be segments");
    assert_eq!(text, "/a/x%20y/hidden");
    assert_eq!(parameters.len(), 2);
}

#[test]
fn a_query_is_encoded() {
    let mut query = String::new();
    path::append_query(&mut query, "a b", "c&d=é");
    path::append_query(&mut query, "", "");
    assert_eq!(query, "a%20b=c%26d%3D%C3%A9&=");
}

#[test]
fn a_path_that_a_url_would_change_is_refused() {
    let base = BaseUrl::parse("https://host/v4/", false).expect("a base URL");
    let url = base.join("/a/b", "c=d").expect("a path");
    assert_eq!(url.to_string(), "https://host/v4/a/b?c=d");
    let host = BaseUrl::parse("https://host", false).expect("a base URL");
    for path in ["@other", ":1", ".other", "other"] {
        host.join(path, "").expect_err(path);
    }
    let changed = [
        "/../x",
        "/a/%2e%2e/b",
        "/a?b",
        "/a#b",
        "/a\\b",
        "/a b",
        "/a\nb",
        "/é",
        "//x/..",
        "/a/.%2E/b",
        "/a/%2E",
        "/a/.",
        "/./b",
        "/a%",
        "/a%2",
        "/a%zz",
        "/{a}",
        "/a\"b",
    ];
    for path in changed {
        let error = base.join(path, "").expect_err(path);
        assert!(!error.to_string().contains("host"), "{error}");
    }
}

proptest! {
    #[test]
    fn a_parameter_is_one_segment_of_the_url(value in any::<String>()) {
        prop_assume!(!matches!(value.as_str(), "" | "." | ".."));
        let path = Path::root().literal("/a/").parameter("id", &value).literal("/b");
        let (path, _) = path.finish().expect("it can be a segment");
        let base = BaseUrl::parse("https://host/v4", false).expect("a base URL");
        let url = base.join(&path, "").expect("it is encoded");
        let segments: Vec<&str> = url.path().split('/').collect();
        prop_assert_eq!(segments, ["", "v4", "a", &encoded(&value), "b"]);
        prop_assert_eq!(url.host(), Some("host"));
    }
}
