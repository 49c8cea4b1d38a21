//! The client against servers that fail, on real sockets.
//!
//! `table` says for each fault what the caller gets and how many requests
//! arrived; its outcome is kept as one text. The other modules ask what a table
//! of single calls cannot: many calls at once, cancelling, secrets, threads.

mod blocking;
mod bodies;
mod cancelling;
mod case;
mod concurrency;
mod configuration;
mod connections;
mod framing;
mod http2;
mod many_bytes;
mod own_calls;
mod path_parameters;
mod proxies;
mod redirects;
mod reqwest_client;
mod retry_after;
mod runtimes;
mod samples;
mod secrets;
mod stale_connections;
mod statuses;
mod table;
mod timestamps;
mod tls;
mod tls_server;
mod tracing_output;
mod transports;
mod typed_bodies;
mod whole_response;
