//! A recording of a session.

use serde_json::{Value, json};

use super::answer::Answer;
use super::app::{EXPIRY, TIME};

/// A recording. It starts and is uploaded in the background: the status advances after each request.
#[derive(Clone, Debug)]
pub(super) struct Recording {
    pub(super) id: String,
    pub(super) meeting_id: String,
    pub(super) session_id: String,
    pub(super) file_name_prefix: String,
    pub(super) status: Status,
    /// The statuses that it had and that weren't posted yet.
    pub(super) changes: Vec<Status>,
    /// Why the recording ended.
    stop_reason: Option<&'static str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Status {
    Invoked,
    Recording,
    Paused,
    Uploading,
    Uploaded,
}

impl Status {
    pub(super) fn text(self) -> &'static str {
        match self {
            Self::Invoked => "INVOKED",
            Self::Recording => "RECORDING",
            Self::Paused => "PAUSED",
            Self::Uploading => "UPLOADING",
            Self::Uploaded => "UPLOADED",
        }
    }
}

impl Recording {
    pub(super) fn new(id: String, meeting_id: &str, session_id: String, prefix: String) -> Self {
        Self {
            id,
            meeting_id: meeting_id.to_owned(),
            session_id,
            file_name_prefix: prefix,
            status: Status::Invoked,
            changes: vec![Status::Invoked],
            stop_reason: None,
        }
    }

    pub(super) fn has_ended(&self) -> bool {
        matches!(self.status, Status::Uploading | Status::Uploaded)
    }

    /// Completes what happens in the background.
    pub(super) fn advance(&mut self) {
        self.set(match self.status {
            Status::Invoked => Status::Recording,
            Status::Uploading => Status::Uploaded,
            other => other,
        });
    }

    fn set(&mut self, status: Status) {
        if status != self.status {
            self.status = status;
            self.changes.push(status);
        }
    }

    /// Pauses, resumes or stops the recording. Repeating an action has no effect.
    pub(super) fn act(&mut self, action: &str) -> Result<(), Answer> {
        match (action, self.has_ended()) {
            ("pause", false) => self.set(Status::Paused),
            ("resume", false) => self.set(Status::Recording),
            ("stop", _) => self.end("API_CALL"),
            ("pause" | "resume", true) => {
                return Err(Answer::bad_request("the recording has ended"));
            }
            _ => {
                let message = "action must be one of pause, resume, stop";
                return Err(Answer::bad_request(message));
            }
        }
        Ok(())
    }

    /// Ends the recording, unless it has ended.
    pub(super) fn end(&mut self, reason: &'static str) {
        if !self.has_ended() {
            self.set(Status::Uploading);
            self.stop_reason = Some(reason);
        }
    }

    /// Returns the recording in the form of the API. Fields that have no value yet are `null`.
    pub(super) fn json(&self) -> Value {
        let caller = json!({ "name": "stand-in", "type": "ORGANIZATION", "user_Id": "user-0001" });
        let is_uploaded = self.status == Status::Uploaded;
        let file = |extension| {
            is_uploaded.then(|| format!("https://files.example/{}.{extension}", self.id))
        };
        let mut json = json!({
            "id": self.id,
            "audio_download_url": file("mp3"),
            "download_url": file("mp4"),
            "download_url_expiry": is_uploaded.then_some(EXPIRY),
            "file_size": is_uploaded.then_some(18_874_368),
            "invoked_time": TIME,
            "output_file_name": format!("{}{}.mp4", self.file_name_prefix, self.id),
            "session_id": self.session_id,
            "started_time": (self.status != Status::Invoked).then_some(TIME),
            "status": self.status.text(),
            "stopped_time": self.has_ended().then_some(TIME),
            "recording_duration": is_uploaded.then_some(900),
            "start_reason": { "caller": caller, "reason": "API_CALL" },
        });
        if let Some(reason) = self.stop_reason {
            json["stop_reason"] = json!({ "caller": caller, "reason": reason });
        }
        json
    }
}
