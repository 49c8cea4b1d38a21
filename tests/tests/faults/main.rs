//! The client against servers that fail, on real sockets.
//!
//! `table` shows the result and the number of requests for each fault, as a single snapshot. The other modules test
//! what single calls can't show: concurrency, cancellation, secrets, threads.

mod blocking;
mod bodies;
mod cancelling;
mod case;
mod concurrency;
mod configuration;
mod connections;
mod framing;
mod many_bytes;
mod own_http_client;
mod path_parameters;
mod redirects;
mod retry_after;
mod samples;
mod secrets;
mod stale_connections;
mod statuses;
mod table;
mod timestamps;
mod tls;
mod tracing_output;
mod typed_bodies;
mod whole_response;
