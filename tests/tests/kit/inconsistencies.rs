//! Where fixtures differ from what the reference otherwise says, and what the client does about it. `kit/NOTES.md` explains
//! each of them.

use serde_json::Value;

use Treatment::{Kept, Missing};

/// A value in a fixture that is unlike others of the same kind.
pub struct Inconsistency {
    /// The fixture.
    pub file: &'static str,
    /// The value, as a JSON pointer.
    pointer: &'static str,
    /// The value as JSON.
    value: &'static str,
    treatment: Treatment,
}

/// What happens to such a value.
#[derive(Clone, Copy)]
enum Treatment {
    /// It is kept as it is.
    Kept,
    /// It is read as if it was missing.
    Missing,
}

/// Those in responses.
pub const RESPONSES: &[Inconsistency] = &[
    // `null` in one response, a string or nothing elsewhere.
    inconsistency("livestreams.create", "/data/meeting_id", "null", Missing),
    // A boolean in one response, a string elsewhere.
    inconsistency("livestreams.create", "/data/disabled", "true", Kept),
    inconsistency("livestreams.list", "/data/disabled", r#""false""#, Kept),
    // A string in one response, a number elsewhere.
    inconsistency(
        "livestream.active_session",
        "/data/session/ingest_seconds",
        r#""1312""#,
        Kept,
    ),
    inconsistency(
        "livestream.active_session",
        "/data/session/viewer_seconds",
        r#""8064""#,
        Kept,
    ),
    inconsistency(
        "livestream.get",
        "/data/session/ingest_seconds",
        "1312",
        Kept,
    ),
    // A time that ends with a quotation mark.
    inconsistency(
        "session_participants.list",
        "/data/participants/1/joined_at",
        r#""2026-02-02T08:17:51.250Z\"""#,
        Kept,
    ),
    // Secrets that are write-only according to the text.
    inconsistency(
        "recordings.list",
        "/data/0/storage_config/secret",
        r#""not-a-real-secret""#,
        Kept,
    ),
    // Paging beside a single livestream.
    inconsistency("livestreams.list", "/data/paging/total_count", "3", Kept),
    inconsistency("livestream.get", "/data/paging/total_count", "3", Kept),
    // Only in the example.
    inconsistency(
        "session_participants.list",
        "/data/paging/total_count",
        "57",
        Kept,
    ),
    // With a capital letter, unlike all other fields.
    inconsistency(
        "recording.get",
        "/data/start_reason/caller/user_Id",
        r#""4ef6346b-0caa-4aa7-bffd-c3861be6b3a0""#,
        Kept,
    ),
    // In camel case, with fields in snake case or unlike other URLs.
    inconsistency(
        "session.transcript",
        "/data/sessionId",
        r#""2703b6d9-294c-4db6-a6f6-aad6df867ee6""#,
        Kept,
    ),
    inconsistency(
        "session.summary",
        "/data/summaryDownloadUrl",
        r#""https://files.example/summary-fcfe8729.txt""#,
        Kept,
    ),
    // `preset_name` elsewhere.
    inconsistency(
        "sessions.peer_report",
        "/data/participant/role",
        r#""group_call_guest""#,
        Kept,
    ),
    // A property that no source declares.
    inconsistency(
        "sessions.peer_report",
        "/data/participant/peer_report/quality/region_hint",
        r#""weur""#,
        Kept,
    ),
];

/// Those in events.
pub const EVENTS: &[Inconsistency] = &[
    // A string; a number in the API.
    inconsistency(
        "recording.statusUpdate",
        "/recording/fileSize",
        r#""73400320""#,
        Kept,
    ),
    // In an object `meeting` elsewhere.
    inconsistency(
        "meeting.chatSynced",
        "/meetingId",
        r#""bdd96404-04d9-438a-98f3-57d86655708f""#,
        Kept,
    ),
    // A JSON file; CSV in the API.
    inconsistency(
        "meeting.chatSynced",
        "/chatDownloadUrl",
        r#""https://files.example/chat-5d0c.json""#,
        Kept,
    ),
];

const fn inconsistency(
    file: &'static str,
    pointer: &'static str,
    value: &'static str,
    treatment: Treatment,
) -> Inconsistency {
    Inconsistency {
        file,
        pointer,
        value,
        treatment,
    }
}

impl Inconsistency {
    /// Checks that the fixture still has the value, and that it was treated as said. Removes it from the fixture if it isn't
    /// to be written.
    pub fn check(&self, fixture: &mut Value, written: &Value) {
        let place = format!("{}, {}", self.file, self.pointer);
        let value = serde_json::from_str::<Value>(self.value).unwrap();
        assert_eq!(fixture.pointer(self.pointer), Some(&value), "{place}");
        let expected = match self.treatment {
            Kept => Some(&value),
            Missing => None,
        };
        assert_eq!(written.pointer(self.pointer), expected, "{place}");
        if expected.is_none() {
            let (parent, field) = self.pointer.rsplit_once('/').unwrap();
            let parent = fixture.pointer_mut(parent).and_then(Value::as_object_mut);
            parent.unwrap().remove(field);
        }
    }
}
