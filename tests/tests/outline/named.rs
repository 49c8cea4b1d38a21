//! Changes that an outline could easily miss, each with the exact lines that change.

use codegen::diagnostics::{Source, Sources};
use codegen::emit::outline;

const SPEC: &str = r#"
# api
api: Shop
crate: shop
base_url: https://shop.test/v1
auth: { bearer: SHOP_TOKEN }
# resource
resource: carts
operations:
  list:
    http: GET /carts
    doc: Lists carts.
    query:
      pageSize: optional integer
      ids: { type: optional array of string, join: comma }
      view: '"full"'
    headers:
      X-Trace: optional string
      X-Origin: '"rust"'
    returns: { 200: array of Cart, 204: nothing }
  pay:
    http: POST /pay
    doc: Pays.
    body: { method: Payment, source: '"api"', coupons: array of string, points: optional integer }
    at_least_one_of: [coupons, points]
    returns: Cart
types:
  Cart:
    doc: A cart.
    fields:
      cartId: string
      kind: '"cart"'
      state: State
      note: { type: optional string, doc: A note. }
  State: { doc: How it is., enum: [Open, SHUT] }
  Payment: { doc: How to pay., union: [Card, Transfer], tag: kind }
  Card: { doc: By card., fields: { kind: '"card"', type: '"Card"' } }
  Transfer: { doc: By transfer., fields: { kind: '"transfer"', type: '"Transfer"' } }
"#;

fn outline_of(spec: &str) -> String {
    let (api, resource) = spec.split_once("# resource\n").expect("two files");
    let files = [("api.yaml", api), ("carts.yaml", resource)];
    let files = files.map(|(name, text)| Source {
        name: name.to_owned(),
        path: name.to_owned(),
        text: text.to_owned(),
    });
    let sources = Sources {
        files: files.into(),
    };
    let spec = codegen::read_sources(sources).unwrap_or_else(|report| panic!("{report}"));
    outline(&spec.api)
}

/// Returns the removed lines with `-` and the added ones with `+` when `from` in the spec is replaced by `to`.
fn difference(from: &str, to: &str) -> Vec<String> {
    assert_eq!(SPEC.matches(from).count(), 1, "{from}");
    let (before, after) = (outline_of(SPEC), outline_of(&SPEC.replace(from, to)));
    let without = |lines: &str, others: &str, sign: &str| {
        let gone = lines
            .lines()
            .filter(|line| !others.lines().any(|other| other == *line));
        gone.map(|line| format!("{sign}{line}")).collect::<Vec<_>>()
    };
    [without(&before, &after, "-"), without(&after, &before, "+")].concat()
}

#[track_caller]
fn shows(from: &str, to: &str, expected: &[&str]) {
    assert_eq!(difference(from, to), expected);
}

#[test]
fn a_field_renamed_on_the_wire() {
    shows(
        "cartId",
        "cart_id",
        &[
            "-types::Cart field cartId as cart_id: String",
            "+types::Cart field cart_id: String",
        ],
    );
}

#[test]
fn a_header_renamed_on_the_wire() {
    shows(
        "X-Trace",
        "X_Trace",
        &[
            "-carts::List header X-Trace as x_trace: Option<String>",
            "+carts::List header X_Trace as x_trace: Option<String>",
        ],
    );
}

#[test]
fn a_query_parameter_renamed_on_the_wire() {
    shows(
        "pageSize",
        "page_size",
        &[
            "-carts::List query pageSize as page_size: Option<i64>",
            "+carts::List query page_size: Option<i64>",
        ],
    );
}

#[test]
fn an_enum_value_with_other_text() {
    shows(
        "[Open, SHUT]",
        "[open, SHUT]",
        &[
            "-types::State value Open = \"Open\"",
            "+types::State value Open = \"open\"",
        ],
    );
}

#[test]
fn a_literal_that_is_sent() {
    shows(
        "'\"api\"'",
        "'\"web\"'",
        &[
            "-carts::Pay body source = \"api\"",
            "+carts::Pay body source = \"web\"",
        ],
    );
}

#[test]
fn a_literal_that_is_expected() {
    shows(
        "'\"cart\"'",
        "'\"basket\"'",
        &[
            "-types::Cart field kind = \"cart\"",
            "+types::Cart field kind = \"basket\"",
        ],
    );
}

#[test]
fn the_tag_of_a_union() {
    shows(
        "tag: kind",
        "tag: type",
        &[
            "-types::Payment union by kind",
            "-types::Payment variant Card(Card) = \"card\"",
            "-types::Payment variant Transfer(Transfer) = \"transfer\"",
            "+types::Payment union by type",
            "+types::Payment variant Card(Card) = \"Card\"",
            "+types::Payment variant Transfer(Transfer) = \"Transfer\"",
        ],
    );
}

#[test]
fn the_value_of_a_fixed_header() {
    shows(
        "'\"rust\"'",
        "'\"other\"'",
        &[
            "-carts::List header X-Origin = \"rust\"",
            "+carts::List header X-Origin = \"other\"",
        ],
    );
}

#[test]
fn a_list_joined_differently() {
    shows(
        ", join: comma",
        "",
        &[
            "-carts::List query ids: Option<Vec<String>>, joined by commas",
            "+carts::List query ids: Option<Vec<String>>",
        ],
    );
}

#[test]
fn a_deprecation() {
    shows(
        "doc: A note.",
        "doc: A note., deprecated: Never shown.",
        &["+types::Cart deprecated field note"],
    );
    shows(
        "doc: Pays.",
        "deprecated: Buy instead.\n    doc: Pays.",
        &["+carts::Pay deprecated"],
    );
}

#[test]
fn a_secret() {
    shows(
        "cartId: string",
        "cartId: { type: string, secret: true }",
        &["+types::Cart secret field cartId"],
    );
    shows(
        "X-Trace: optional string",
        "X-Trace: { type: optional string, secret: true }",
        &["+carts::List secret header X-Trace"],
    );
}

#[test]
fn a_type_that_webhooks_post() {
    shows(
        "types:\n",
        "incoming: [Cart]\ntypes:\n",
        &["+types::Cart incoming"],
    );
}

#[test]
fn further_properties() {
    shows(
        "    doc: A cart.\n",
        "    doc: A cart.\n    additional: integer or null\n",
        &["+types::Cart additional: std::collections::BTreeMap<String, Option<i64>>"],
    );
}

#[test]
fn a_partial_type() {
    shows(
        "200: array of Cart",
        "200: array of partial of Cart",
        &[
            "-carts::List returns 200 Ok: Vec<types::Cart>",
            "+carts::List returns 200 Ok: Vec<types::PartialCart>",
            "+types::PartialCart field cartId as cart_id: Option<String>",
            "+types::PartialCart field note: Option<String>",
            "+types::PartialCart field state: Option<State>",
            "+types::PartialCart object",
        ],
    );
}

#[test]
fn a_member_with_several_tags() {
    shows(
        "kind: '\"transfer\"'",
        "kind: '\"transfer\" or \"sepa\"'",
        &[
            "-types::Transfer default",
            "-types::Transfer field kind = \"transfer\"",
            "-types::Transfer new()",
            "+types::Payment variant Transfer(Transfer) = \"sepa\"",
            "+types::Transfer field kind: String, one of \"transfer\", \"sepa\"",
            "+types::Transfer new(kind: impl Into<String>)",
        ],
    );
}

#[test]
fn another_kind_of_authentication() {
    shows(
        "{ bearer: SHOP_TOKEN }",
        "{ header: X-Key, variable: SHOP_TOKEN }",
        &[
            "-crate authentication bearer token of SHOP_TOKEN",
            "+crate authentication header X-Key of SHOP_TOKEN",
        ],
    );
}

#[test]
fn no_authentication() {
    shows(
        "auth: { bearer: SHOP_TOKEN }\n",
        "",
        &[
            "-crate authentication bearer token of SHOP_TOKEN",
            "+crate authentication none",
        ],
    );
}

#[test]
fn settings_of_the_api() {
    shows(
        "api: Shop\n",
        "api: Shop\nheaders: { X-Version: \"2\" }\nrequest_id: X-Id\nerrors: { code: error.type, message: error.message }\n",
        &[
            "-crate request ID header cf-ray",
            "+crate error code error.type",
            "+crate error message error.message",
            "+crate header X-Version = \"2\"",
            "+crate request ID header X-Id",
        ],
    );
}

#[test]
fn the_base_url() {
    shows(
        "shop.test/v1",
        "shop.test/v2",
        &[
            "-crate base URL https://shop.test/v1",
            "+crate base URL https://shop.test/v2",
        ],
    );
}

#[test]
fn a_rule_about_a_body() {
    shows(
        "coupons: array of string, points: optional integer }\n    at_least_one_of: [coupons, points]",
        "coupons: optional array of string, points: optional integer }",
        &[
            "-carts::Pay body coupons: Option<Vec<String>>, not sent if empty",
            "-carts::Pay needs one of coupons, points",
            "+carts::Pay body coupons: Option<Vec<String>>",
        ],
    );
}

#[test]
fn the_success_statuses() {
    shows(
        "204: nothing",
        "205: nothing",
        &[
            "-carts::List returns 204 NoContent: nothing",
            "+carts::List returns 205 ResetContent: nothing",
        ],
    );
}

#[test]
fn what_is_added_only_adds_lines() {
    let additions = [
        ("note: {", "extra: optional string\n      note: {"),
        ("[Open, SHUT]", "[Open, Ajar, SHUT]"),
        (
            "  pay:\n",
            "  clear: { http: DELETE /carts, doc: Clears. }\n  pay:\n",
        ),
        ("X-Origin:", "X-More: optional string\n      X-Origin:"),
        ("204: nothing", "202: text, 204: nothing"),
    ];
    for (from, to) in additions {
        let difference = difference(from, to);
        assert!(!difference.is_empty());
        assert!(
            difference.iter().all(|line| line.starts_with('+')),
            "{difference:#?}"
        );
    }
}

#[test]
fn documentation_is_not_part_of_the_outline() {
    shows("doc: A note.", "doc: Another note.", &[]);
    shows(
        "doc: Pays.",
        "doc: Buys.\n    link: https://shop.test/pay",
        &[],
    );
    shows(
        "api: Shop",
        "api: The Shop\ndoc: A shop.\npackage: { keywords: [shop] }",
        &[],
    );
}
