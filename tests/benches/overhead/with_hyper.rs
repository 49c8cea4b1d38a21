//! The calls as they would be written by hand on hyper.

use std::time::Duration;

use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue, USER_AGENT};
use http::{Method, Request};
use http_body_util::{BodyExt as _, Full};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use realtimekit::bytes::Bytes;
use serde::de::DeserializeOwned;

use crate::calls::{TOKEN, address};
use crate::derived::{CreatePollBody, CreatedPoll, Reply, Session};

/// A client by hand: plain HTTP, one time limit, nothing else.
pub(crate) struct WithHyper {
    http: Client<HttpConnector, Full<Bytes>>,
    url: String,
}

impl WithHyper {
    pub(crate) fn new(url: &str) -> Self {
        let mut connector = HttpConnector::new();
        connector.set_nodelay(true);
        connector.set_connect_timeout(Some(Duration::from_secs(10)));
        let http = Client::builder(TokioExecutor::new())
            .pool_timer(TokioTimer::new())
            .build(connector);
        Self {
            http,
            url: url.to_owned(),
        }
    }

    pub(crate) async fn get(&self, ids: [&str; 3]) -> Reply<Session> {
        self.send(Method::GET, &address(&self.url, ids, ""), Bytes::new())
            .await
    }

    pub(crate) async fn create_poll(
        &self,
        ids: [&str; 3],
        question: &str,
        options: &[&str],
    ) -> Reply<CreatedPoll> {
        let body = CreatePollBody {
            question,
            options,
            anonymous: Some(true),
            hide_votes: None,
        };
        let body = serde_json::to_vec(&body).expect("it can be written");
        self.send(Method::POST, &address(&self.url, ids, "/poll"), body.into())
            .await
    }

    async fn send<T: DeserializeOwned>(&self, method: Method, url: &str, body: Bytes) -> Reply<T> {
        let json = HeaderValue::from_static("application/json");
        let mut authorization =
            HeaderValue::try_from(format!("Bearer {TOKEN}")).expect("the token is right");
        authorization.set_sensitive(true);
        let mut request = Request::builder()
            .method(method)
            .uri(url)
            .header(ACCEPT, &json)
            .header(USER_AGENT, HeaderValue::from_static("by-hand/1.0"))
            .header(AUTHORIZATION, authorization);
        if !body.is_empty() {
            request = request.header(CONTENT_TYPE, json);
        }
        let request = request.body(Full::new(body)).expect("the request is right");
        let exchange = async {
            let response = self
                .http
                .request(request)
                .await
                .expect("the server answers");
            assert!(response.status().is_success());
            let body = response.into_body().collect().await;
            body.expect("the server answers").to_bytes()
        };
        let body = tokio::time::timeout(Duration::from_secs(60), exchange).await;
        let body = body.expect("the server answers");
        let reply: Reply<T> = serde_json::from_slice(&body).expect("the body is right");
        assert_ne!(reply.success, Some(false));
        reply
    }
}
