//! Redirects, which are never followed: the token is for one host.

use realtimekit::ErrorKind::Service;
use tests::fault_server::{FaultServer, Reply};

use crate::case::{Case, case, check_text, fails};
use crate::samples::{KICKED, TOKEN, session_at};

pub(crate) fn cases() -> Vec<Case> {
    let to = |status: &str, location: &str| {
        Reply::http(status, &format!("Location: {location}\r\n"), "")
    };
    let statuses = [
        "301 Moved Permanently",
        "302 Found",
        "303 See Other",
        "307 Temporary Redirect",
        "308 Permanent Redirect",
    ];
    let same_host = statuses.into_iter().map(|status| {
        let number = status[..3]
            .parse()
            .expect("a status begins with its number");
        let failure = fails(Service)
            .status(number)
            .says("redirect to another address not followed");
        case(
            format!("redirects with {status} to itself"),
            to(status, "/again"),
        )
        .kick_all(failure.clone())
        .create_poll(failure)
    });
    let found = fails(Service).status(302);
    let strange = [
        case(
            "redirects to another host, with an id in the path",
            to(
                "302 Found",
                "https://user:password@other.example/id-of-the-account?id-of-the-app",
            ),
        )
        .get(found.clone().says("redirect to other.example not followed")),
        case(
            "redirects to what is no address",
            to("302 Found", "http://[::"),
        )
        .get(found.clone().says("redirect to")),
        case(
            "redirects to a script",
            to("302 Found", "javascript:alert(1)"),
        )
        .get(found.clone().says("redirect to")),
        case("redirects to nowhere", Reply::http("302 Found", "", ""))
            .get(found.says("the body is empty")),
    ];
    same_host.chain(strange).collect()
}

#[tokio::test]
async fn nothing_arrives_at_another_host() {
    for status in ["301 Moved", "302 Found", "307 Temporary", "308 Permanent"] {
        let other = FaultServer::start(vec![Reply::json(KICKED)]).await;
        let location = format!("Location: {}/x\r\n", other.url());
        let server = FaultServer::start(vec![Reply::http(status, &location, "")]).await;
        let session = session_at(server.url());
        let get = session.get().send().await.map(drop);
        let poll = session
            .create_poll("Lunch?", ["Pizza"])
            .send()
            .await
            .map(drop);
        for call in [get, poll] {
            let error = call.expect_err("a redirect is a failure");
            check_text(&error);
            assert!(
                error
                    .to_string()
                    .contains("redirect to 127.0.0.1 not followed")
            );
        }
        assert_eq!((server.requests().len(), other.connections()), (2, 0));
    }
}

#[tokio::test]
async fn a_client_of_the_user_that_follows_does_not_take_the_token_along() {
    let other = FaultServer::start(vec![Reply::json(KICKED)]).await;
    let location = format!("Location: {}/x\r\n", other.url());
    let server = FaultServer::start(vec![Reply::http("302 Found", &location, "")]).await;
    let following = crate::reqwest_client::plain();
    let following = following.build().expect("the settings are right");
    let client = crate::samples::builder(server.url()).transport(following);
    let client = client.build().expect("the settings are right");
    let call = crate::samples::session(&client).kick_all().send().await;
    let error = call.expect_err("what another host says is not used");
    check_text(&error);
    assert!(error.to_string().contains("followed a redirect"), "{error}");
    let arrived = other.requests();
    assert_eq!(arrived.len(), 1);
    assert!(!arrived[0].head().contains(TOKEN));
}
