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
mod http2;
mod many_bytes;
mod own_calls;
mod path_parameters;
mod proxies;
mod proxy_addresses;
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
