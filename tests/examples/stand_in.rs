//! Runs a stand-in for RealtimeKit on this machine until it is interrupted, with a meeting that a participant has joined.
//!
//! `cargo run -p tests --example stand_in` prints the environment variables that clients need. The port is free, or the one
//! in the environment variable `PORT`.

use std::env;
use std::error::Error;
use std::thread;

use tests::stand_in::{Meeting, MeetingIds, StandIn, TOKEN};

fn main() -> Result<(), Box<dyn Error>> {
    let port = match env::var("PORT") {
        Ok(port) => port.parse()?,
        Err(_) => 0,
    };
    let stand_in = StandIn::start_on(port)?;
    let ids = MeetingIds::new("account", "app", "weekly");
    stand_in.open(ids, Meeting::new("Weekly").with("1", "ada", "Ada"));
    let (url, key_url) = (stand_in.base_url(), stand_in.public_key_url());
    println!("The stand-in is running. Set these environment variables for clients:\n");
    println!("export REALTIMEKIT_BASE_URL={url}");
    println!("export CLOUDFLARE_API_TOKEN={TOKEN}");
    println!("export ACCOUNT_ID=account APP_ID=app MEETING_ID=weekly\n");
    println!("The public key for webhooks is at {key_url}");
    println!("Press Ctrl-C to stop it.");
    loop {
        thread::park();
    }
}
