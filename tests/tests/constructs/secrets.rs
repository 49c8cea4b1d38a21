//! `Debug` output doesn't show secrets.

use build_script_example::Operation as _;
use build_script_example::access::LogInRequired;
use build_script_example::types::{Badge, Credential, Login};
use serde_json::{from_value, json};

use super::{answered, call};

const SECRETS: [&str; 6] = ["s3cret", "s3crets", "1234", "hunter2", "answ3r", "d3vice"];

fn a_login() -> serde_json::Value {
    json!({ "name": "Ann", "token": "s3cret", "old_token": "s3cret", "spare_tokens": ["s3crets"] })
}

#[track_caller]
fn hides(shown: &str) {
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{shown}");
    }
}

#[test]
fn fields() {
    let login: Login = from_value(a_login()).unwrap();
    assert_eq!(
        format!("{login:?}"),
        "Login { name: \"Ann\", token: \"[secret]\", old_token: \"[secret]\", \
         spare_tokens: Some(\"[secret]\"), place: None }"
    );
    let badge: Badge = from_value(json!({ "code": null })).unwrap();
    assert_eq!(format!("{badge:?}"), "Badge { code: \"[secret]\" }");
}

#[test]
fn union_members_and_json_that_matches_none() {
    let login: Credential = from_value(a_login()).unwrap();
    let shown = format!("{login:?}");
    assert!(shown.starts_with("Login(Login { name: "), "{shown}");
    hides(&shown);
    let mut damaged = a_login();
    damaged["name"] = json!(1);
    let unknown: Credential = from_value(damaged.clone()).unwrap();
    assert_eq!(unknown, Credential::Unknown(damaged));
    assert_eq!(format!("{unknown:?}"), "Unknown(\"[secret]\")");
}

#[tokio::test]
async fn parameters_and_body_fields() {
    let called = call((200, a_login()), |client| {
        let required = LogInRequired {
            x_device_key: "d3vice".to_owned(),
            name: "Ann".to_owned(),
            password: "hunter2".to_owned(),
        };
        hides(&format!("{required:?}"));
        let request = client.access().log_in("b1", "s3cret", required);
        let request = request.place("barn").pin(1234).answers(["answ3r"]);
        let shown = format!("{request:?}");
        hides(&shown);
        for open in ["/badges/b1/logins/[secret]", "barn", "Ann"] {
            assert!(shown.contains(open), "{shown}");
        }
        let parts = request.parts().unwrap();
        let shown = format!("{parts:?}");
        hides(&shown);
        assert!(shown.contains("body_length: Some("), "{shown}");
        request.customize()
    })
    .await;
    assert_eq!(
        called.line(),
        "POST /badges/b1/logins/s3cret?place=barn&pin=1234"
    );
    assert_eq!(called.recorded().header("x-device-key"), Some("d3vice"));
    let expected = json!({ "name": "Ann", "password": "hunter2", "answers": ["answ3r"] });
    assert_eq!(called.body(), expected);
}

#[tokio::test]
async fn whole_bodies() {
    let login: Login = from_value(a_login()).unwrap();
    let renewed = answered(a_login(), |client| {
        let request = client.access().renew(login.clone());
        hides(&format!("{request:?}"));
        request.customize()
    });
    assert_eq!(renewed.await, Credential::from(login));
}
