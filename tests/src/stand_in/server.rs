//! The HTTP server: what applies to all requests.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::{Arc, Mutex};
use std::thread;

use axum::Router;
use axum::body::{self, Body};
use axum::extract::{self, Request};
use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderValue, StatusCode, Uri};
use axum::middleware::{self, Next};
use axum::response::{IntoResponse, Response};
use tokio::sync::oneshot;

use super::answer::Answer;
use super::recorded::Recorded;
use super::{ROOT, State, TOKEN, lock, operations};

/// Serves on its own thread until `stopped` resolves. The socket is listening when this returns.
pub(super) fn start(
    state: &Arc<Mutex<State>>,
    stopped: oneshot::Receiver<()>,
) -> io::Result<SocketAddr> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    listener.set_nonblocking(true)?;
    let address = listener.local_addr()?;
    let router = Router::new()
        .nest(ROOT, operations::routes())
        .fallback(no_route)
        .layer(middleware::from_fn_with_state(state.clone(), arrived))
        .with_state(state.clone());
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_io()
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
    next: Next,
) -> Response {
    let (head, body) = request.into_parts();
    let Ok(body) = body::to_bytes(body, usize::MAX).await else {
        // The client has disconnected.
        return StatusCode::BAD_REQUEST.into_response();
    };
    let (number, told) = {
        let mut state = lock(&state);
        state.recorded.push(Recorded::new(&head, &body));
        state.arrived += 1;
        (state.arrived, state.answers.pop_front())
    };
    let authorization = head.headers.get(AUTHORIZATION);
    let is_authorized = authorization.is_some_and(|value| *value == format!("Bearer {TOKEN}"));
    let mut response = match told {
        Some(answer) => answer.into_response(),
        None if !is_authorized => {
            Answer::cloudflare_failure(StatusCode::UNAUTHORIZED, 10_000, "Authentication error")
                .into_response()
        }
        None => {
            let request = Request::from_parts(head, Body::from(body));
            next.run(request).await
        }
    };
    if let Ok(id) = HeaderValue::try_from(format!("{number:016x}-AMS")) {
        response.headers_mut().insert("cf-ray", id);
    }
    if let Ok(id) = HeaderValue::try_from(format!("request-{number}")) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

/// Returns Cloudflare's response to an unknown path.
async fn no_route(uri: Uri) -> Answer {
    Answer::cloudflare_failure(
        StatusCode::BAD_REQUEST,
        7003,
        &format!(
            "Could not route to {}, perhaps your object identifier is invalid?",
            uri.path()
        ),
    )
}
