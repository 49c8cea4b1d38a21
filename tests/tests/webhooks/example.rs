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

    received livestreaming.statusUpdate
    received meeting.chatSynced
    received meeting.ended
    received meeting.participantJoined
    received meeting.participantLeft
    received meeting.started
    received meeting.summary
    received meeting.transcript
    received recording.statusUpdate
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
