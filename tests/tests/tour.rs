//! Runs the examples as a user would: in their own processes, with a controlled environment. This also tests
//! `Client::from_env`, since a test must not change the environment that it shares with others.

use tests::example;
use tests::stand_in::{Meeting, MeetingIds, StandIn, TOKEN};

/// Runs the tour with only these variables, plus unusable proxies, which must not be contacted. Returns its output,
/// followed by its exit code.
fn run(variables: &[(&str, &str)]) -> String {
    run_example("tour", variables)
}

fn run_example(name: &str, variables: &[(&str, &str)]) -> String {
    let mut command = example::command(name);
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

    1. Create an app
       "Classroom" has the ID app-0001.
    2. Create a meeting
       "Weekly" has the ID meeting-0001.
    3. Create a preset
       "guest" is like "group_call_participant", without recording.
    4. Register a webhook
       It is sent the events of meetings and recordings.
    5. Add participants
       Ada and Grace each got a token to join with.
    6. Get the active session
       "Weekly" is LIVE: 2 participants now, 2 at most, 12.5 minutes consumed.
    7. Create a poll
       Lunch? Pizza or Salad
    8. Record the session
       Started: INVOKED
       A moment later: RECORDING
       Paused: PAUSED
       Stopped: UPLOADING
    9. Read the list of meetings, 3 per page
       Weekly, Meeting 2, Meeting 3, Meeting 4, Meeting 5, Meeting 6, Meeting 7: 7 of 100
    10. Remove all participants
       Participants removed: 2
    11. Get the active session again
       There is no active session, as the error says:
       active_session.get: 404 Not Found: No active session found for this meeting (code 404) (request id 0000000000000014-AMS)
    12. Receive the events
       meeting.started (1)
       meeting.participantJoined (2)
       recording.statusUpdate (5)
       meeting.participantLeft (2)
       meeting.ended (1)
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
    It adds two participants to the meeting, and removes them at the end.
    If someone is in the meeting, it creates a poll, records the session for a moment,
    and removes all participants from the session.

    1. Create an app
       Skipped: APP_ID is set.
    2. Create a meeting
       Skipped: MEETING_ID is set, to "Planning".
    3. Get a preset
       The first one is "group_call_host".
    4. Register a webhook
       Skipped: the service couldn't reach this program.
    5. Add participants
       Ada and Grace each got a token to join with.
    6. Get the active session
       "Planning" is LIVE: 2 participants now, 2 at most, 12.5 minutes consumed.
    7. Create a poll
       Lunch? Pizza or Salad
    8. Record the session
       Started: INVOKED
       A moment later: RECORDING
       Paused: PAUSED
       Stopped: UPLOADING
    9. Read the list of meetings, 3 per page
       Planning: 1 of 1
    10. Remove all participants
       Participants removed: 2
    11. Get the active session again
       There is no active session, as the error says:
       active_session.get: 404 Not Found: No active session found for this meeting (code 404) (request id 000000000000000e-AMS)
    exit code 0
    "#);

    let recorded = stand_in.take_recorded();
    let lines: Vec<String> = recorded
        .iter()
        .map(|it| format!("{} {}", it.method, it.path))
        .collect();
    insta::assert_snapshot!(lines.join("\n"), @r#"
    GET /client/v4/accounts/a/realtime/kit/b/meetings/c
    GET /client/v4/accounts/a/realtime/kit/b/presets
    POST /client/v4/accounts/a/realtime/kit/b/meetings/c/participants
    POST /client/v4/accounts/a/realtime/kit/b/meetings/c/participants
    GET /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session
    POST /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session/poll
    POST /client/v4/accounts/a/realtime/kit/b/recordings
    GET /client/v4/accounts/a/realtime/kit/b/recordings/recording-0003
    PUT /client/v4/accounts/a/realtime/kit/b/recordings/recording-0003
    PUT /client/v4/accounts/a/realtime/kit/b/recordings/recording-0003
    GET /client/v4/accounts/a/realtime/kit/b/meetings
    GET /client/v4/accounts/a/realtime/kit/b/meetings
    POST /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session/kick-all
    GET /client/v4/accounts/a/realtime/kit/b/meetings/c/active-session
    DELETE /client/v4/accounts/a/realtime/kit/b/meetings/c/participants/participant-0001
    DELETE /client/v4/accounts/a/realtime/kit/b/meetings/c/participants/participant-0002
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
fn tokens_of_participants_are_not_printed() {
    let printed = run(&[]);
    assert!(printed.lines().count() < 40, "{printed}");
    assert!(!printed.contains("token/"), "{printed}");
    let stand_in = planning();
    let base_url = stand_in.base_url();
    let printed = run(&environment(TOKEN, &base_url));
    assert!(!printed.contains("token/"), "{printed}");
}

#[test]
fn it_skips_the_session_if_nobody_is_in_the_meeting() {
    let stand_in = StandIn::start().unwrap();
    let ids = MeetingIds::new("a", "b", "c");
    stand_in.open(ids, Meeting::new("Planning"));
    let base_url = stand_in.base_url();
    insta::assert_snapshot!(run(&environment(TOKEN, &base_url)), @r#"
    Welcome! This tour calls the service that your environment specifies.
    It adds two participants to the meeting, and removes them at the end.
    If someone is in the meeting, it creates a poll, records the session for a moment,
    and removes all participants from the session.

    1. Create an app
       Skipped: APP_ID is set.
    2. Create a meeting
       Skipped: MEETING_ID is set, to "Planning".
    3. Get a preset
       The first one is "group_call_host".
    4. Register a webhook
       Skipped: the service couldn't reach this program.
    5. Add participants
       Ada and Grace each got a token to join with.
    6. Get the active session
       Nobody is in the meeting, so the tour skips the session.
    7. Read the list of meetings, 3 per page
       Planning: 1 of 1
    exit code 0
    "#);
    assert_removed(&stand_in);
}

#[test]
fn the_added_participants_are_removed_even_if_a_step_fails() {
    let stand_in = planning();
    let base_url = stand_in.base_url();
    // With a recording under way, the service refuses to start another one.
    let client = realtimekit::Client::builder().token(TOKEN);
    let client = client.base_url(&base_url).build().unwrap();
    let app = client.blocking().unwrap().account("a").app("b");
    app.recordings().start("c").send().unwrap();
    let printed = run(&environment(TOKEN, &base_url));
    assert!(printed.ends_with("exit code 1"), "{printed}");
    assert!(
        printed.contains("the meeting is being recorded"),
        "{printed}"
    );
    assert_removed(&stand_in);
}

/// Asserts that as many participants were removed from the meeting as added to it.
fn assert_removed(stand_in: &StandIn) {
    let recorded = stand_in.take_recorded();
    let count = |method, start: &str| {
        let all = recorded.iter().filter(|it| it.method == method);
        all.filter(|it| it.path.contains(start)).count()
    };
    assert_eq!(count("POST", "/participants"), 2);
    assert_eq!(count("DELETE", "/participants/"), 2);
}

#[test]
fn the_week_is_read_recorded_and_announced() {
    insta::assert_snapshot!(run_example("week", &[]), @r#"
    2025-12-22T09:00:00.000Z: Standup
    2025-12-23T09:00:00.000Z: Standup
    2025-12-24T09:00:00.000Z: Standup
    2025-12-25T09:00:00.000Z: Standup
    2025-12-26T09:00:00.000Z: Standup
    2025-12-27T09:00:00.000Z: Standup
    2025-12-28T09:00:00.000Z: Standup
    recording-0004 is INVOKED
    recording-0004 is RECORDING
    recording-0004 is UPLOADING
    the recording was uploaded
    exit code 0
    "#);
}

#[test]
fn a_wrong_token_ends_it() {
    let stand_in = planning();
    let base_url = stand_in.base_url();
    let variables = environment("wrong", &base_url);
    insta::assert_snapshot!(run(&variables), @r#"
    Welcome! This tour calls the service that your environment specifies.
    It adds two participants to the meeting, and removes them at the end.
    If someone is in the meeting, it creates a poll, records the session for a moment,
    and removes all participants from the session.

    1. Create an app
       Skipped: APP_ID is set.
    2. Create a meeting
    The tour ends here: meeting.get: 401 Unauthorized: Authentication error (code 10000) (request id 0000000000000001-AMS)
    exit code 1
    "#);
}

#[test]
fn a_token_alone_is_not_enough() {
    insta::assert_snapshot!(run(&[("CLOUDFLARE_API_TOKEN", TOKEN)]), @r#"
    Welcome! This tour calls the service that your environment specifies.
    It adds two participants to the meeting, and removes them at the end.
    If someone is in the meeting, it creates a poll, records the session for a moment,
    and removes all participants from the session.

    The tour ends here: ACCOUNT_ID is not set. With CLOUDFLARE_API_TOKEN, set ACCOUNT_ID, APP_ID and MEETING_ID too; without it, the tour needs none of them.
    exit code 1
    "#);
}

#[test]
fn an_insecure_base_url_ends_it() {
    let variables = environment(TOKEN, "http://192.0.2.1/client/v4");
    insta::assert_snapshot!(run(&variables), @r#"
    Welcome! This tour calls the service that your environment specifies.
    It adds two participants to the meeting, and removes them at the end.
    If someone is in the meeting, it creates a poll, records the session for a moment,
    and removes all participants from the session.

    The tour ends here: the base URL is plain http to another machine, which shows the API token to everybody on the way; use https, or allow it with `allow_insecure_http`
    exit code 1
    "#);
}
