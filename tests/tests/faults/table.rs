//! The whole table: run, checked, and kept as a single snapshot for reviewers.

use crate::case::Case;
use crate::{
    bodies, connections, framing, many_bytes, redirects, retry_after, statuses, typed_bodies,
};

#[tokio::test]
async fn every_fault_gives_what_the_table_says() {
    let chapters: [(&str, Vec<Case>); 8] = [
        ("Connections that break or stall", connections::cases()),
        (
            "Messages that are not HTTP as it should be",
            framing::cases(),
        ),
        ("Statuses", statuses::cases()),
        ("Retry-After", retry_after::cases()),
        ("Redirects", redirects::cases()),
        ("Bodies that are not what they should be", bodies::cases()),
        (
            "Fields that are not what they should be",
            typed_bodies::cases(),
        ),
        ("Bodies that are too large", many_bytes::cases()),
    ];
    let mut table = String::new();
    let mut problems = Vec::new();
    for (title, cases) in chapters {
        table.extend(["# ", title, "\n\n"]);
        for case in cases {
            case.run(&mut table, &mut problems).await;
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    insta::assert_snapshot!("table", table.trim_end());
}
