//! The HTTP server: what applies to all requests.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;

use axum::Router;
use axum::body;
use axum::extract::{self, Request};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use tokio::sync::mpsc::UnboundedReceiver;
use tokio::sync::oneshot;

use super::answer::Answer;
use super::delivery::{self, Delivery};
use super::input::Input;
use super::recorded::Recorded;
use super::{KEY_PATH, State, TOKEN, lock, operations};
use crate::signer::PUBLIC_KEY;

/// Serves on its own thread until `stopped` resolves. The socket is listening when this returns.
pub(super) fn start(
    port: u16,
    state: &Arc<Mutex<State>>,
    deliveries: UnboundedReceiver<Delivery>,
    stopped: oneshot::Receiver<()>,
) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let router = Router::new().fallback(arrived).with_state(state.clone());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    thread::Builder::new()
        .name("stand-in".to_owned())
        .spawn(move || {
            runtime.block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener)?;
                let server = axum::serve(listener, router);
                // Open connections end with the runtime.
                tokio::select! {
                    result = server => result,
                    () = delivery::run(deliveries) => Ok(()),
                    _ = stopped => Ok(()),
                }
            })
        })?;
    Ok(address)
}

/// Records a request, then answers it: with a queued response, or with a failure if the token is wrong, or else by the
/// operation.
async fn arrived(
    extract::State(state): extract::State<Arc<Mutex<State>>>,
    request: Request,
) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = body::to_bytes(body, usize::MAX).await else {
        // The client has disconnected.
        return StatusCode::BAD_REQUEST.into_response();
    };
    let authorization = head.headers.get(AUTHORIZATION);
    let is_authorized = authorization.is_some_and(|value| *value == format!("Bearer {TOKEN}"));
    let (number, answer) = {
        let mut state = lock(&state);
        state.recorded.push(Recorded::new(&head, &body));
        state.arrived += 1;
        let answer = match state.answers.pop_front() {
            Some(answer) => answer,
            None if head.uri.path() == KEY_PATH => {
                Answer::success(&json!({ "publicKey": PUBLIC_KEY }))
            }
            None if is_authorized => {
                let outcome = operations::run(&mut state, &Input::new(&head, &body));
                outcome.unwrap_or_else(|failure| failure)
            }
            None => {
                let status = StatusCode::UNAUTHORIZED;
                Answer::cloudflare_failure(status, 10_000, "Authentication error")
            }
        };
        state.post_events();
        (state.arrived, answer)
    };
    let mut response = answer.into_response();
    if let Ok(id) = HeaderValue::try_from(format!("{number:016x}-AMS")) {
        response.headers_mut().insert("cf-ray", id);
    }
    if let Ok(id) = HeaderValue::try_from(format!("request-{number}")) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}
