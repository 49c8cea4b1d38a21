//! Runs the example `webhooks` as a user would: in its own process, without an environment.

use tests::example;
use tests::signer::PUBLIC_KEY;

/// Runs the example with these variables. Returns its output, followed by its exit code.
fn run(variables: &[(&str, &str)]) -> String {
    example::output(example::command("webhooks").envs(variables.iter().copied()))
}

#[test]
fn without_a_key_it_sends_samples_to_itself() {
    insta::assert_snapshot!(run(&[]), @r"
    Without REALTIMEKIT_WEBHOOK_PUBLIC_KEY, this server sends sample events to itself.

    livestream 51a61607-df20-497b-b190-8ee42902fc38 is IDLE
    the chat is at https://files.example/chat-5d0c.json
    meeting bdd96404-04d9-438a-98f3-57d86655708f ended
    participant 330be5ae-6957-4be3-9912-2e60dbc8a8e4 joined
    participant 330be5ae-6957-4be3-9912-2e60dbc8a8e4 left
    meeting bdd96404-04d9-438a-98f3-57d86655708f started
    the summary is at https://files.example/summary-5d0c.txt
    the transcript is at https://files.example/transcript-5d0c.csv
    recording 2470cd03-d68f-47d6-8175-416953332ad0 is UPLOADED
    rejected a request: the signature doesn't match the body and the public key
    rejected a request: the request has no signature
    exit code 0
    ");
}

#[test]
fn a_wrong_key_or_address_ends_it() {
    let name = "REALTIMEKIT_WEBHOOK_PUBLIC_KEY";
    let printed = run(&[(name, "a key")]);
    assert!(
        printed.contains("PEM") && printed.ends_with("code 1"),
        "{printed}"
    );
    let printed = run(&[(name, PUBLIC_KEY), ("LISTEN", "nowhere")]);
    assert!(
        printed.contains("address") && printed.ends_with("code 1"),
        "{printed}"
    );
}
