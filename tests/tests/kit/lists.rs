//! Lists of several pages.

use axum::http::StatusCode;
use realtimekit::Client;
use serde_json::{Value, json};
use tests::stand_in::{StandIn, TOKEN};

use super::fixtures;

/// Returns a page with meetings of these IDs, of five in all.
fn page(like: &Value, ids: &[&str]) -> String {
    let meetings = ids.iter().map(|id| {
        let mut meeting = like["data"][0].clone();
        meeting["id"] = json!(id);
        meeting
    });
    let mut page = like.clone();
    page["data"] = meetings.collect();
    page["paging"]["total_count"] = json!(5);
    page.to_string()
}

#[tokio::test]
async fn meetings_are_listed_page_by_page() {
    let like = &fixtures("responses")["meetings.list"];
    let server = StandIn::start().unwrap();
    for ids in [&["a", "b"][..], &["c", "d"], &["e"]] {
        server.answer_next(StatusCode::OK, page(like, ids));
    }
    let builder = Client::builder().token(TOKEN).base_url(server.base_url());
    let client = builder.build().unwrap();
    let meetings = client.account("account-7").app("app-7").meetings();
    let mut items = meetings.list().per_page(2).search("review").items();
    let mut ids = Vec::new();
    while let Some(meeting) = items.next().await {
        ids.push(meeting.unwrap().id);
    }
    assert_eq!(ids, ["a", "b", "c", "d", "e"]);

    // The first page is that of a request without a number.
    let queries = server.take_recorded().into_iter().map(|request| {
        let query = request.query.unwrap();
        let mut parameters = query.split('&').collect::<Vec<_>>();
        parameters.sort_unstable();
        parameters.join("&")
    });
    let expected = [
        "per_page=2&search=review",
        "page_no=2&per_page=2&search=review",
        "page_no=3&per_page=2&search=review",
    ];
    assert_eq!(queries.collect::<Vec<_>>(), expected);
}
