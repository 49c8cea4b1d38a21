//! Responses that depend on the status, and the success flag.

use build_script_example::bookings::{BookResponse, SwapResponse};
use build_script_example::types::{Booking, Job};
use build_script_example::{Client, ErrorKind, Request, bookings};
use serde_json::{json, to_value};

use super::{answered, call, machine, workshop};

fn book(client: &Client) -> Request<bookings::Book> {
    machine(client)
        .bookings()
        .book("now", 15, "Ann")
        .customize()
}

fn swap(client: &Client) -> Request<bookings::Swap> {
    machine(client).bookings().swap("a", "b").customize()
}

#[tokio::test]
async fn each_status_has_a_content_of_its_own() {
    let answer = json!({
        "id": "b-1",
        "from": "now",
        "minutes": 15,
        "member": "Ann",
        "job": { "kind": "welding" },
    });
    let BookResponse::Created(booking) = call((201, &answer), book).await.unwrap() else {
        panic!("not created");
    };
    let Booking { id, job, .. } = &booking;
    assert_eq!(id, "b-1");
    assert_eq!(*job, Some(Job::Unknown(json!({ "kind": "welding" }))));
    assert_eq!(to_value(booking).unwrap(), answer);

    let queued = call((202, "4"), book).await.unwrap();
    assert_eq!(queued, BookResponse::Accepted(4));
    let known = call((204, ""), book).await.unwrap();
    assert_eq!(known, BookResponse::NoContent);
}

#[tokio::test]
async fn a_list_and_a_text() {
    assert_eq!(
        call((200, "[]"), swap).await.unwrap(),
        SwapResponse::Ok(vec![])
    );
    let partly = SwapResponse::MultiStatus("b is over".to_owned());
    assert_eq!(call((207, "b is over"), swap).await.unwrap(), partly);
}

#[tokio::test]
async fn an_undeclared_success_status_is_an_error() {
    for status in [200, 203, 206, 299] {
        let error = call((status, "4"), book).await.unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Decode);
        assert_eq!(error.status().map(|status| status.as_u16()), Some(status));
        assert_eq!(error.operation(), Some("bookings.book"));
        assert_eq!(error.body(), b"4");
    }
}

#[tokio::test]
async fn the_content_of_another_status_is_an_error() {
    let error = call((201, "4"), book).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Decode);
    assert_eq!(error.field(), Some(""));
}

#[tokio::test]
async fn a_failure_is_an_error_with_the_message_of_the_service() {
    let answer = json!({
        "error": { "code": 17, "reason": "broken", "message": "the machine is broken" },
    });
    let error = call((409, answer), book).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Service);
    assert_eq!(error.status().map(|status| status.as_u16()), Some(409));
    assert_eq!(error.messages()[0].message, "the machine is broken");
    assert_eq!(error.messages()[0].code, None);
    assert_eq!(error.messages()[0].text_code.as_deref(), Some("broken"));
    assert_eq!(error.text_codes().collect::<Vec<_>>(), ["broken"]);
    let text = error.to_string();
    assert!(
        text.contains("the machine is broken (code broken)"),
        "{text}"
    );
}

#[tokio::test]
async fn the_request_id_is_in_the_header_of_the_api() {
    let error = call((500, ""), book).await.unwrap_err();
    assert_eq!(error.request_id(), Some("request-1"));
    assert!(error.to_string().contains("request-1"), "{error}");
}

#[tokio::test]
async fn one_content_fits_every_success() {
    let answer = json!({ "kind": "printing" });
    let request = |client: &Client| {
        workshop(client)
            .store()
            .plan(Job::Unknown(json!(null)))
            .customize()
    };
    for status in [200, 201, 203] {
        assert!(call((status, &answer), request).await.unwrap().is_some());
    }
}

#[tokio::test]
async fn the_success_flag_decides_whether_a_call_succeeded() {
    let stop = |client: &Client| workshop(client).machines().stop().customize();
    let stopped = answered(json!({ "ok": true, "count": 3 }), stop).await;
    assert_eq!((stopped.ok, stopped.count), (true, Some(3)));

    let answer = json!({ "ok": false, "error": { "message": "one is stuck" } });
    let error = call((200, answer), stop).await.unwrap_err();
    assert_eq!(error.kind(), ErrorKind::Service);
    assert!(error.to_string().contains("one is stuck"), "{error}");
}
