//! Posts events to webhooks, signed as the service does.

use std::io;
use std::net::Ipv4Addr;
use std::time::Duration;

use axum::http::Uri;
use serde_json::Value;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::time::timeout;

use crate::signer::Signer;

/// How long a webhook may take to answer.
const LIMIT: Duration = Duration::from_secs(5);

/// An event on its way to a webhook.
#[derive(Debug)]
pub(super) struct Delivery {
    port: u16,
    path: String,
    body: String,
}

impl Delivery {
    /// Returns the delivery of an event to a webhook. Returns `None` if the webhook is disabled, doesn't get such events,
    /// or has a URL that isn't on `http://127.0.0.1`: nothing is sent to other machines.
    pub(super) fn new(event: &Value, webhook: &Value) -> Option<Self> {
        let events = webhook["events"].as_array()?;
        if webhook["enabled"] != true || !events.contains(&event["event"]) {
            return None;
        }
        let url: Uri = webhook["url"].as_str()?.parse().ok()?;
        let is_local = url.scheme_str() == Some("http") && url.host() == Some("127.0.0.1");
        is_local.then(|| Self {
            port: url.port_u16().unwrap_or(80),
            path: url
                .path_and_query()
                .map_or("/", |it| it.as_str())
                .to_owned(),
            body: event.to_string(),
        })
    }

    async fn post(&self, signature: &str) -> io::Result<()> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).await?;
        let lines = [
            format!("POST {} HTTP/1.1", self.path),
            format!("host: 127.0.0.1:{}", self.port),
            "connection: close".to_owned(),
            "content-type: application/json".to_owned(),
            format!("content-length: {}", self.body.len()),
            format!("rtk-signature: {signature}"),
        ];
        let request = format!("{}\r\n\r\n{}", lines.join("\r\n"), self.body);
        stream.write_all(request.as_bytes()).await?;
        // Without the status, since nothing is sent again.
        let mut buffer = [0; 1024];
        while stream.read(&mut buffer).await? > 0 {}
        Ok(())
    }
}

/// Posts events one after another, without repeating those that failed.
pub(super) async fn run(mut deliveries: UnboundedReceiver<Delivery>) {
    let signer = Signer::new();
    while let Some(delivery) = deliveries.recv().await {
        let signature = signer.sign(delivery.body.as_bytes());
        // Webhooks that fail are not the stand-in's business.
        let _ = timeout(LIMIT, delivery.post(&signature)).await;
    }
}
