//! Merges of two branches that each change the spec and regenerate.
//!
//! If the branches change different parts, nothing conflicts, but lists with the lines of both sides may be stale. If they
//! change the same part of the spec, it conflicts, and so may the generated code. Either way, running the generator brings
//! everything up to date.

use super::branches::Change::{File, Insert, Rename};
use super::branches::merge;

const LANGUAGE: &str = "      language: { type: optional string, doc: The language of the poll. }";
const CLOSED: &str = "      closed: { type: optional boolean, doc: Whether the poll is closed. }";

#[test]
fn two_fields_in_one_type() {
    let one = [Insert(&["  Poll:", "      id:"], LANGUAGE)];
    let other = [Insert(&["  Poll:", "      voted:"], CLOSED)];
    let merged = merge(&one, &other);
    merged.check(&[], ["Poll field language", "Poll field closed"]);
}

#[test]
fn two_fields_in_the_same_place() {
    let one = [Insert(&["  Poll:", "      voted:"], LANGUAGE)];
    let other = [Insert(&["  Poll:", "      voted:"], CLOSED)];
    let merged = merge(&one, &other);
    let conflicts = ["generated/src/types/poll.rs", "spec/active_session.yaml"];
    merged.check(&conflicts, ["Poll field language", "Poll field closed"]);
}

/// Conflicts, since each required field of a type has a number in the generated code.
#[test]
fn two_required_fields_in_one_type() {
    let language = "      language: { type: string, doc: The language of the poll. }";
    let closed = "      closed: { type: boolean, doc: Whether the poll is closed. }";
    let one = [Insert(&["  Poll:", "      id:"], language)];
    let other = [Insert(&["  Poll:", "      voted:"], closed)];
    let merged = merge(&one, &other);
    merged.check(
        &["generated/src/types/poll.rs"],
        ["Poll field language", "Poll field closed"],
    );
}

const MUTE: &str = "  mute: { http: POST /mute, doc: Mutes everyone., returns: Muted }";
const MUTED: &str = "  Muted: { doc: Who was muted., fields: { count: integer } }";
const LOCK: &str = "  lock: { http: POST /lock, doc: Locks the session., returns: Locked }";
const LOCKED: &str = "  Locked: { doc: The lock., fields: { at: timestamp } }";

const LAST_TYPE: &[&str] = &["  PollVote:", "      name:"];
const LAST_OPERATION: &[&str] = &["operations:", "  create_poll:", "    returns:"];

#[test]
fn two_operations_in_one_resource() {
    let one = [Insert(&["operations:"], MUTE), Insert(&["types:"], MUTED)];
    let other = [Insert(LAST_OPERATION, LOCK), Insert(LAST_TYPE, LOCKED)];
    let merged = merge(&one, &other);
    merged.check(&[], ["/mute", "/lock"]);
}

#[test]
fn two_operations_in_the_same_place() {
    let one = [Insert(LAST_OPERATION, MUTE), Insert(LAST_TYPE, MUTED)];
    let other = [Insert(LAST_OPERATION, LOCK), Insert(LAST_TYPE, LOCKED)];
    let merged = merge(&one, &other);
    let conflicts = [
        "generated/src/active_session.rs",
        "spec/active_session.yaml",
    ];
    merged.check(&conflicts, ["/mute", "/lock"]);
}

/// Both modules are at the same position of each list.
#[test]
fn two_resources() {
    let one = [File(
        "whiteboards.yaml",
        "resource: whiteboards
within: meeting
path: /whiteboards
doc: The whiteboards of a meeting.
operations: { list: { http: GET, doc: Lists them., returns: array of Whiteboard } }
types: { Whiteboard: { doc: A whiteboard., fields: { id: string } } }
",
    )];
    let other = [File(
        "workshops.yaml",
        "resource: workshops
within: meeting
path: /workshops
doc: The workshops of a meeting.
operations: { list: { http: GET, doc: Lists them., returns: array of Workshop } }
types: { Workshop: { doc: A workshop., fields: { id: string } } }
",
    )];
    let merged = merge(&one, &other);
    merged.check(&[], ["/whiteboards", "/workshops"]);
    assert!(
        merged.stale.contains(&"src/lib.rs".to_owned()),
        "{:?}",
        merged.stale
    );
    assert!(merged.is_unsorted);
}

#[test]
fn a_field_and_a_renamed_type() {
    let one = [Insert(&["  Poll:", "      id:"], LANGUAGE)];
    let other = [Rename("Poll", "SessionPoll")];
    let merged = merge(&one, &other);
    merged.check(
        &[],
        ["SessionPoll field language", "SessionPoll field voted"],
    );
    assert_eq!(merged.stale, ["API.txt"]);
}

#[test]
fn a_field_and_a_renamed_field() {
    let one = [Insert(&["  Poll:", "      id:"], LANGUAGE)];
    let other = [Rename("created_by", "author")];
    let merged = merge(&one, &other);
    merged.check(&[], ["Poll field language", "Poll field author"]);
}

#[test]
fn two_values_of_one_enum() {
    let one = [Insert(
        &["  SessionType:", "    enum:"],
        "      audio: An audio room.",
    )];
    let other = [Insert(
        &["  SessionType:", "      participant:"],
        "      webinar: A webinar.",
    )];
    let merged = merge(&one, &other);
    merged.check(
        &[],
        ["SessionType value Audio", "SessionType value Webinar"],
    );
}

#[test]
fn two_values_in_the_same_place() {
    let one = [Insert(
        &["  SessionType:", "    enum:"],
        "      audio: An audio room.",
    )];
    let other = [Insert(
        &["  SessionType:", "    enum:"],
        "      webinar: A webinar.",
    )];
    let merged = merge(&one, &other);
    let conflicts = [
        "generated/src/types/session_type.rs",
        "spec/active_session.yaml",
    ];
    merged.check(
        &conflicts,
        ["SessionType value Audio", "SessionType value Webinar"],
    );
}
