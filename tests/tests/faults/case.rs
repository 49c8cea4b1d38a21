//! A line of the table: the behavior of the server, and the result for the caller.

use std::error::Error as _;
use std::fmt::{Debug, Write as _};
use std::time::Duration;

use realtimekit::{Error, ErrorKind, Operation, Request};
use tests::fault_server::{FaultServer, Reply};

use crate::samples::{ACCOUNT_ID, APP_ID, MEETING_ID, TOKEN, session_at};

/// A fault, and the expected result of each operation.
pub(crate) struct Case {
    does: String,
    script: Vec<Reply>,
    attempt_limit: Duration,
    has_varying_cause: bool,
    expected: Vec<(Call, Expected)>,
}

#[derive(Clone, Copy, Debug)]
pub(crate) enum Call {
    /// Idempotent, and returns a body with many fields.
    Get,
    /// Idempotent.
    KickAll,
    /// Not idempotent.
    CreatePoll,
}

/// The result for the caller.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Expected {
    kind: Option<ErrorKind>,
    status: Option<u16>,
    is_retryable: bool,
    attempts: u32,
    requests: usize,
    says: Vec<String>,
}

/// Expects a failure on the first attempt, by default with one request and without a status.
pub(crate) fn fails(kind: ErrorKind) -> Expected {
    Expected {
        kind: Some(kind),
        status: None,
        is_retryable: false,
        attempts: 1,
        requests: 1,
        says: Vec::new(),
    }
}

/// Expects success on this attempt, with as many requests.
pub(crate) fn succeeds_on(attempt: u32) -> Expected {
    Expected {
        kind: None,
        status: Some(200),
        is_retryable: false,
        attempts: attempt,
        requests: attempt as usize,
        says: Vec::new(),
    }
}

impl Expected {
    pub(crate) fn status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// Expects a retryable failure that was retried until the limit.
    pub(crate) fn retried(self) -> Self {
        self.retryable().attempts(3).requests(3)
    }

    /// Expects a retryable failure.
    pub(crate) fn retryable(mut self) -> Self {
        self.is_retryable = true;
        self
    }

    pub(crate) fn attempts(mut self, count: u32) -> Self {
        self.attempts = count;
        self
    }

    pub(crate) fn requests(mut self, count: usize) -> Self {
        self.requests = count;
        self
    }

    /// Expects this text in `Display` of the error or `Debug` of the response.
    pub(crate) fn says(mut self, text: impl Into<String>) -> Self {
        self.says.push(text.into());
        self
    }
}

/// A server that follows this script for every request.
pub(crate) fn case(does: impl Into<String>, reply: Reply) -> Case {
    script(does, vec![reply])
}

/// A server that follows these scripts for successive requests, and repeats the last one.
pub(crate) fn script(does: impl Into<String>, script: Vec<Reply>) -> Case {
    Case {
        does: does.into(),
        script,
        attempt_limit: Duration::from_secs(10),
        has_varying_cause: false,
        expected: Vec::new(),
    }
}

impl Case {
    pub(crate) fn get(self, expected: Expected) -> Self {
        self.expect(Call::Get, expected)
    }

    pub(crate) fn kick_all(self, expected: Expected) -> Self {
        self.expect(Call::KickAll, expected)
    }

    pub(crate) fn create_poll(self, expected: Expected) -> Self {
        self.expect(Call::CreatePoll, expected)
    }

    fn expect(mut self, call: Call, expected: Expected) -> Self {
        self.expected.push((call, expected));
        self
    }

    /// Limits the time of each attempt.
    pub(crate) fn attempt_limit(mut self, milliseconds: u64) -> Self {
        self.attempt_limit = Duration::from_millis(milliseconds);
        self
    }

    /// The system's message for a broken connection depends on timing.
    pub(crate) fn varying_cause(mut self) -> Self {
        self.has_varying_cause = true;
        self
    }

    /// Makes the calls, each to its own server. Appends the results to the table, and unexpected ones to the problems.
    pub(crate) async fn run(&self, table: &mut String, problems: &mut Vec<String>) {
        table.push_str(&self.does);
        for (call, expected) in &self.expected {
            let server = FaultServer::start(self.script.clone()).await;
            let outcome = self.call(*call, &server).await;
            let actual = Expected {
                says: expected.says.clone(),
                ..outcome.facts.clone()
            };
            let is_said = |text: &String| outcome.says.contains(text);
            if &actual != expected || !expected.says.iter().all(is_said) {
                let does = &self.does;
                problems.push(format!(
                    "{call:?}, server {does}: expected {expected:?}, got {outcome:?}"
                ));
            }
            // Writing to a `String` cannot fail.
            let line = outcome.line(*call, self.has_varying_cause);
            let _ = write!(table, "\n    {line}");
        }
        table.push_str("\n\n");
    }

    async fn call(&self, call: Call, server: &FaultServer) -> Outcome {
        let session = session_at(server.url());
        match call {
            Call::Get => self.send(session.get().customize(), server).await,
            Call::KickAll => self.send(session.kick_all().customize(), server).await,
            Call::CreatePoll => {
                let request = session.create_poll("Lunch?", ["Pizza", "Salad"]);
                self.send(request.customize(), server).await
            }
        }
    }

    async fn send<O>(&self, request: Request<O>, server: &FaultServer) -> Outcome
    where
        O: Operation<Response: Debug>,
    {
        let result = request.timeout(self.attempt_limit).send_full().await;
        let requests = server.requests().len();
        match result {
            Ok(response) => Outcome {
                facts: Expected {
                    status: Some(response.status().as_u16()),
                    attempts: response.attempts(),
                    requests,
                    ..succeeds_on(1)
                },
                says: format!("{:?}", response.body()),
            },
            Err(error) => {
                check_text(&error);
                Outcome {
                    facts: Expected {
                        kind: Some(error.kind()),
                        status: error.status().map(|status| status.as_u16()),
                        is_retryable: error.is_retryable(),
                        attempts: error.attempts(),
                        requests,
                        says: Vec::new(),
                    },
                    says: error.to_string(),
                }
            }
        }
    }
}

/// The result of a call.
#[derive(Debug)]
struct Outcome {
    facts: Expected,
    says: String,
}

impl Outcome {
    fn line(&self, call: Call, has_varying_cause: bool) -> String {
        let Expected {
            kind,
            is_retryable,
            attempts,
            requests,
            ..
        } = &self.facts;
        let call = match call {
            Call::Get => "get",
            Call::KickAll => "kick_all",
            Call::CreatePoll => "create_poll",
        };
        let kind = kind.map_or("success".to_owned(), |kind| format!("{kind:?}"));
        let retryable = if *is_retryable { "retryable" } else { "final" };
        let mut says = self.says.as_str();
        if self.facts.kind.is_none() {
            // The decoded value is checked elsewhere, so its layout is not part of the table.
            says = "";
        } else if has_varying_cause {
            let known = says.find("the connection broke: ");
            says = known.map_or(says, |start| {
                &says[..start + "the connection broke: ".len()]
            });
        }
        let line = format!(
            "{call:<11} {kind:<9} {retryable:<9} attempts {attempts} requests {requests}  {says}"
        );
        line.trim_end().to_owned()
    }
}

/// Checks that `Display` is one short line without the URL, and that neither the error nor its causes show the token or
/// an ID.
pub(crate) fn check_text(error: &Error) {
    let line = error.to_string();
    assert!(!line.chars().any(char::is_control), "not one line: {line}");
    assert!(line.chars().count() < 1000, "too long: {line}");
    for place in ["http://", "127.0.0.1:"] {
        assert!(!line.contains(place), "`{place}` in {line}");
    }
    let mut texts = format!("{line} {error:?} {error:#?}");
    let mut cause = error.source();
    while let Some(inner) = cause {
        // Writing to a `String` cannot fail.
        let _ = write!(texts, " {inner} {inner:?}");
        cause = inner.source();
    }
    for secret in [TOKEN, ACCOUNT_ID, APP_ID, MEETING_ID] {
        assert!(!texts.contains(secret), "`{secret}` in {texts}");
    }
}
