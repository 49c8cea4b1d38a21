//! Lists that are read page by page, in every style.

use build_script_example::types::Entry;
use build_script_example::{Client, Error, ErrorKind};
use tests::fault_server::{FaultServer, Reply};

use super::{KEY, workshop};
use build_script_example::logbook::Logbook;

async fn serve(pages: &[&str]) -> FaultServer {
    FaultServer::start(pages.iter().map(Reply::json).collect()).await
}

fn client(server: &FaultServer) -> Client {
    let builder = Client::builder().token(KEY).base_url(server.url());
    builder.build().expect("the settings are valid")
}

fn logbook(server: &FaultServer) -> Logbook {
    workshop(&client(server)).logbook()
}

/// The queries of all requests.
fn queries(server: &FaultServer) -> Vec<String> {
    let requests = server.requests();
    let query = |target: &str| {
        target
            .split_once('?')
            .map_or("", |(_, query)| query)
            .to_owned()
    };
    requests
        .iter()
        .map(|request| query(request.target()))
        .collect()
}

/// Reads all items, and returns their IDs.
macro_rules! all {
    ($items:expr) => {{
        let mut items = $items;
        let mut ids = Vec::new();
        while let Some(item) = items.next().await {
            let entry: Entry = item.expect("the server answers");
            ids.push(entry.id);
        }
        // The end is the end.
        assert!(items.next().await.is_none());
        ids
    }};
}

const ONE: &str = r#"{"data":{"entries":[{"id":1},{"id":2}]},"paging":{"total":5}}"#;
const TWO: &str = r#"{"data":{"entries":[{"id":3},{"id":4}]},"paging":{"total":5}}"#;
const THREE: &str = r#"{"data":{"entries":[{"id":5}]},"paging":{"total":5}}"#;

#[tokio::test]
async fn numbers_end_with_the_total() {
    let server = serve(&[ONE, TWO, THREE]).await;
    let items = logbook(&server).by_number().size(2).items();
    assert_eq!(all!(items), [1, 2, 3, 4, 5]);
    assert_eq!(
        queries(&server),
        ["size=2", "page=2&size=2", "page=3&size=2"]
    );
}

#[tokio::test]
async fn a_list_can_be_read_from_a_page_on() {
    let server = serve(&[TWO, THREE]).await;
    let items = logbook(&server).by_number().page(2).items();
    assert_eq!(all!(items), [3, 4, 5]);
    assert_eq!(queries(&server), ["page=2", "page=3"]);
}

#[tokio::test]
async fn without_a_total_numbers_end_with_an_empty_page() {
    let server = serve(&[
        r#"{"entries":[{"id":1}]}"#,
        r#"{"entries":[{"id":2}]}"#,
        r#"{"entries":[]}"#,
    ])
    .await;
    assert_eq!(all!(logbook(&server).from_zero().items()), [1, 2]);
    assert_eq!(queries(&server), ["", "page=1", "page=2"]);
    // The last number there is has no next page.
    let server = serve(&[r#"{"entries":[{"id":1}]}"#]).await;
    let items = logbook(&server).from_zero().page(i64::MAX).items();
    assert_eq!(all!(items), [1]);
}

#[tokio::test]
async fn what_is_missing_is_an_empty_page() {
    for page in ["{}", r#"{"data":{"entries":[]},"paging":{}}"#] {
        let server = serve(&[page]).await;
        assert_eq!(all!(logbook(&server).by_number().items()), [0; 0]);
        assert_eq!(server.requests().len(), 1);
    }
}

#[tokio::test]
async fn offsets_count_the_items() {
    let server = serve(&[
        r#"{"entries":[{"id":1},{"id":2}]}"#,
        r#"{"entries":[{"id":3}]}"#,
        r#"{"entries":[]}"#,
    ])
    .await;
    assert_eq!(
        all!(logbook(&server).by_offset().skip(10).items()),
        [1, 2, 3]
    );
    assert_eq!(queries(&server), ["skip=10", "skip=12", "skip=13"]);
}

#[tokio::test]
async fn a_cursor_is_sent_until_there_is_none() {
    let server = serve(&[
        r#"{"entries":[{"id":1}],"next":"a b"}"#,
        // An empty page is not the end.
        r#"{"next":"c"}"#,
        r#"{"entries":[{"id":2}],"next":null}"#,
    ])
    .await;
    assert_eq!(all!(logbook(&server).by_cursor("x").items()), [1, 2]);
    let bodies: Vec<String> = server
        .requests()
        .iter()
        .map(|request| String::from_utf8_lossy(request.body()).into_owned())
        .collect();
    let expected = [
        r#"{"text":"x"}"#,
        r#"{"text":"x","after":"a b"}"#,
        r#"{"text":"x","after":"c"}"#,
    ];
    assert_eq!(bodies, expected);
}

#[tokio::test]
async fn a_cursor_that_repeats_itself_is_the_end() {
    let same = r#"{"entries":[{"id":1}],"next":"a"}"#;
    let server = serve(&[same, same]).await;
    assert_eq!(all!(logbook(&server).by_cursor("x").items()), [1, 1]);
    assert_eq!(server.requests().len(), 2);
}

fn linked(link: &str, body: &str) -> Reply {
    Reply::http("200 OK", &format!("link: {link}\r\n"), body)
}

#[tokio::test]
async fn links_are_followed_on_the_own_path_alone() {
    let server = FaultServer::start(vec![
        linked(
            r#"</x?page=0>; rel="prev first", <https://elsewhere.example/y?page=2&size=1#top>; title="a, b"; rel=NEXT"#,
            r#"{"entries":[{"id":1}]}"#,
        ),
        linked(r#"<?page=3>; rel="next last""#, r#"{"entries":[]}"#),
        linked(r#"</x?page=1>; rel="first""#, r#"{"entries":[{"id":2}]}"#),
    ])
    .await;
    assert_eq!(all!(logbook(&server).by_link().size(1).items()), [1, 2]);
    assert_eq!(queries(&server), ["size=1", "page=2&size=1", "page=3"]);
    let requests = server.requests();
    let paths = requests
        .iter()
        .map(|request| request.target().split('?').next());
    assert!(
        paths
            .into_iter()
            .all(|path| path == Some("/workshops/barn/logbook/linked"))
    );
}

#[tokio::test]
async fn an_error_is_the_end() {
    let failure = Reply::http("403 Forbidden", "", "{}");
    let server = FaultServer::start(vec![Reply::json(ONE), failure]).await;
    let mut items = logbook(&server).by_number().items();
    let mut ids = Vec::new();
    let error: Error = loop {
        match items.next().await.expect("there is an error") {
            Ok(entry) => ids.push(entry.id),
            Err(error) => break error,
        }
    };
    assert_eq!((ids, error.kind()), (vec![1, 2], ErrorKind::Service));
    assert!(items.next().await.is_none());
    assert_eq!(server.requests().len(), 2);
}

#[tokio::test]
async fn pages_are_requested_when_they_are_needed() {
    let server = serve(&[ONE, TWO, THREE]).await;
    let mut items = logbook(&server)
        .by_number()
        .customize()
        .query("x", "1")
        .items();
    assert_eq!((server.requests().len(), items.total()), (0, None));
    for _ in 0..2 {
        items.next().await.expect("an item").expect("an item");
        assert_eq!((server.requests().len(), items.total()), (1, Some(5)));
    }
    items.next().await.expect("an item").expect("an item");
    assert_eq!(queries(&server), ["x=1", "page=2&x=1"]);
}

#[test]
fn a_blocking_list_is_an_iterator() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let server = runtime.block_on(serve(&[ONE, TWO, THREE]));
    let client = client(&server).blocking().expect("a thread");
    let items = client.workshop("barn").logbook().by_number().items();
    let ids: Result<Vec<i64>, Error> = items.map(|item| item.map(|entry| entry.id)).collect();
    assert_eq!(ids.expect("the server answers"), [1, 2, 3, 4, 5]);
}
