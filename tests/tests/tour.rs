//! Runs the example `tour` as a user would: in its own process, with a controlled environment. This also tests
//! `Client::from_env`, since a test must not change the environment that it shares with others.

use tests::example;
use tests::stand_in::{Meeting, MeetingIds, StandIn, TOKEN};

/// Runs the tour with only these variables, plus unusable proxies, which must not be contacted. Returns its output,
/// followed by its exit code.
fn run(variables: &[(&str, &str)]) -> String {
    let mut command = example::command("tour");
    for name in ["http_proxy", "https_proxy", "all_proxy", "ALL_PROXY"] {
        command.env(name, "http://127.0.0.1:9");
    }
    example::output(command.envs(variables.iter().copied()))
}

/// Returns the variables for a meeting with the IDs `a`, `b` and `c`.
fn environment<'a>(token: &'a str, base_url: &'a str) -> [(&'static str, &'a str); 5] {
    [
        ("CLOUDFLARE_API_TOKEN", token),
        ("REALTIMEKIT_BASE_URL", base_url),
        ("ACCOUNT_ID", "a"),
        ("APP_ID", "b"),
        ("MEETING_ID", "c"),
    ]
}

fn planning() -> StandIn {
    let stand_in = StandIn::start().unwrap();
    stand_in.open(
        MeetingIds::new("a", "b", "c"),
        Meeting::new("Planning")
            .with("p-1", "ada", "Ada")
            .with("p-2", "grace", "Grace"),
    );
    stand_in
}

#[test]
fn without_a_token_it_needs_nothing() {
    insta::assert_snapshot!(run(&[]), @r#"
    Welcome! Without CLOUDFLARE_API_TOKEN, this tour calls a local stand-in.

    1. Get the active session
       "Weekly" is LIVE: 3 participants now, 3 at most, 12.5 minutes consumed.
    2. Create a poll
       Lunch? Pizza or Salad
    3. Remove one participant
       Goodbye, Grace!
    4. Remove all participants
       Participants removed: 2
    5. Get the active session again
       There is no active session, as the error says:
       active_session.get: 404 Not Found: No active session found for this meeting (code 404) (request id 0000000000000005-AMS)
    exit code 0
    "#);
}

#[test]
fn with_a_token_it_calls_the_configured_service() {
    let stand_in = planning();
    let base_url = stand_in.base_url();
    let variables = environment(TOKEN, &base_url);
    insta::assert_snapshot!(run(&variables), @r#"
    Welcome! This tour calls the service that your environment specifies.
    At the end, it removes all participants from the meeting.

    1. Get the active session
       "Planning" is LIVE: 2 participants now, 2 at most, 12.5 minutes consumed.
    2. Create a poll
       Lunch? Pizza or Salad
    3. Remove one participant
       Skipped: PARTICIPANT_ID is not set.
    4. Remove all participants
       Participants removed: 2
    5. Get the active session again
       There is no active session, as the error says:
       active_session.get: 404 Not Found: No active session found for this meeting (code 404) (request id 0000000000000004-AMS)
    exit code 0
    "#);

    let recorded = stand_in.take_recorded();
    let lines: Vec<String> = recorded
        .iter()
        .map(|it| format!("{} {}", it.method, it.path))
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    GET /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session
    POST /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session/poll
    POST /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session/kick-all
    GET /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session
    "#);
    let expected = format!("Bearer {TOKEN}");
    let is_known = |value: Option<&str>| value == Some(&expected);
    assert!(
        recorded
            .iter()
            .all(|it| is_known(it.header("authorization")))
    );
}

#[test]
fn it_removes_the_participant_that_the_environment_names() {
    let stand_in = planning();
    let base_url = stand_in.base_url();
    let [token, base_url, account, app, meeting] = environment(TOKEN, &base_url);
    let participant = ("PARTICIPANT_ID", "p-1");
    let printed = run(&[token, base_url, account, app, meeting, participant]);
    assert!(printed.contains("Goodbye, Ada!"), "{printed}");
}

#[test]
fn a_wrong_token_ends_it() {
    let stand_in = planning();
    let base_url = stand_in.base_url();
    let variables = environment("wrong", &base_url);
    insta::assert_snapshot!(run(&variables), @r#"
    Welcome! This tour calls the service that your environment specifies.
    At the end, it removes all participants from the meeting.

    1. Get the active session
    The tour ends here: active_session.get: 401 Unauthorized: Authentication error (code 10000) (request id 0000000000000001-AMS)
    exit code 1
    "#);
}

#[test]
fn a_token_alone_is_not_enough() {
    insta::assert_snapshot!(run(&[("CLOUDFLARE_API_TOKEN", TOKEN)]), @r#"
    Welcome! This tour calls the service that your environment specifies.
    At the end, it removes all participants from the meeting.

    The tour ends here: ACCOUNT_ID is not set. With CLOUDFLARE_API_TOKEN, set ACCOUNT_ID, APP_ID and MEETING_ID too; without it, the tour needs none of them.
    exit code 1
    "#);
}

#[test]
fn an_insecure_base_url_ends_it() {
    let variables = environment(TOKEN, "http://192.0.2.1/client/v4");
    insta::assert_snapshot!(run(&variables), @r#"
    Welcome! This tour calls the service that your environment specifies.
    At the end, it removes all participants from the meeting.

    The tour ends here: the base URL is plain http to another machine, which shows the API token to everybody on the way; use https, or allow it with `allow_insecure_http`
    exit code 1
    "#);
}
