//! Whole pages, in the format in which the vendor serves them.

use codegen::reference::page::read;
use codegen::reference::{Problem, document::Document};

use crate::text::of_document;

/// A page with several resources.
pub const SHOP: &str = include_str!("pages/shop.md");
/// A page with one operation.
pub const ORDER: &str = include_str!("pages/order.md");

/// Reads a page without a problem.
pub fn read_well(text: &str) -> Document {
    let (document, problems) = read_page(text);
    assert_eq!(problems, [], "{text}");
    document
}

/// Reads a page.
pub fn read_page(text: &str) -> (Document, Vec<Problem>) {
    let mut problems = Vec::new();
    let document = read(text, 0, &mut problems);
    (document, problems)
}

#[test]
fn page_with_several_resources() {
    insta::assert_snapshot!(of_document(&read_well(SHOP)));
}

#[test]
fn page_with_one_operation() {
    insta::assert_snapshot!(of_document(&read_well(ORDER)));
}

#[test]
fn line_ends_and_tabs_do_not_matter() {
    let expected = read_well(SHOP);
    assert_eq!(read_well(&SHOP.replace('\n', "\r\n")), expected);
    assert_eq!(read_well(&format!("\u{feff}{SHOP}")), expected);
    let tabs = read_well(&SHOP.replace("    ", "\t"));
    assert_eq!(of_document(&tabs), of_document(&expected));
}

#[test]
fn the_file_is_kept() {
    let mut problems = Vec::new();
    assert_eq!(read(SHOP, 3, &mut problems).file, 3);
    read("", 4, &mut problems);
    assert_eq!(problems[0].file, 4);
}
