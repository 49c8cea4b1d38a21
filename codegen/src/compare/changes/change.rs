//! A change of the crate or of what it sends and reads.

use super::sides::Sides;

/// A change between two APIs, as callers of the crate meet it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What kind of item changed.
    pub subject: Subject,
    /// The item, by the name that the outline gives it.
    pub item: String,
    /// What changed about it.
    pub kind: Kind,
    /// The old and the new state, as a predicate; for a new item, what it is.
    pub detail: String,
    /// Whether programs that use the crate may have to be changed.
    pub breaking: bool,
    /// Why the change breaks programs or not.
    pub reason: String,
    /// Whether requests or the reading of responses change although a program doesn't.
    pub wire: bool,
    /// Which of the two change.
    pub sides: Sides,
}

/// A kind of item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Subject {
    /// The crate as a whole.
    Crate,
    /// The handle of a scope.
    Handle,
    /// The module of a resource.
    Resource,
    /// An operation, named by the type of its requests.
    Operation,
    /// An argument, setter or fixed value of an operation or a handle.
    Parameter,
    /// A success status of an operation.
    Status,
    /// A declared type.
    Type,
    /// A field of an object.
    Field,
    /// A value of an enum.
    Value,
    /// A variant of a union.
    Variant,
}

/// A kind of change.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name in Rust.
    Renamed,
    /// It is in another place.
    Moved,
    /// Its type, or the type of its content.
    Type,
    /// It became required, or optional.
    Presence,
    /// Which arguments a function takes, and in which order.
    Arguments,
    /// How values are made: `new`, setters, conversions.
    Construction,
    /// Its name in JSON, in the URL, or among the headers; or its fixed text.
    WireName,
    /// The method or path of an endpoint.
    Endpoint,
    /// Its name in errors and logs.
    Name,
    /// Whether transient errors are retried.
    Retries,
    /// Which empty values and combinations are refused or left out.
    Checks,
    /// How a list is written in the query.
    Join,
    /// Where the response has what `send` returns.
    Result,
    /// How pages are read.
    Pages,
    /// How the next page is requested.
    NextPage,
    /// How the members of a union, or values that are unknown, are told apart.
    Distinction,
    /// Whether it is deprecated.
    Deprecated,
    /// Whether `Debug` hides it.
    Secret,
    /// Whether it is received from elsewhere.
    Incoming,
    /// The base URL.
    BaseUrl,
    /// How requests are authenticated.
    Authentication,
    /// A header of every request.
    Header,
    /// How failures are read: success flag, request ID, code and message.
    Errors,
}

impl Change {
    /// Creates a change that breaks nothing.
    pub fn new(
        subject: Subject,
        item: impl Into<String>,
        kind: Kind,
        detail: impl Into<String>,
    ) -> Self {
        Change {
            subject,
            item: item.into(),
            kind,
            detail: detail.into(),
            breaking: false,
            reason: String::new(),
            wire: false,
            sides: Sides::default(),
        }
    }

    /// Says why it breaks programs.
    #[must_use]
    pub fn breaking(mut self, reason: impl Into<String>) -> Self {
        self.breaking = true;
        self.reason = reason.into();
        self
    }

    /// Says why it breaks nothing.
    #[must_use]
    pub fn compatible(mut self, reason: impl Into<String>) -> Self {
        self.breaking = false;
        self.reason = reason.into();
        self
    }

    /// Says whether it changes what is sent and read.
    #[must_use]
    pub fn wire(mut self, wire: bool) -> Self {
        self.wire = wire;
        self
    }

    /// Returns the sentence that tells the change, without a period.
    pub fn sentence(&self) -> String {
        let subject = match self.subject {
            Subject::Crate => "the crate".to_owned(),
            subject => format!("the {} `{}`", subject.name(), self.item),
        };
        match self.kind {
            Kind::Added if self.detail.is_empty() => format!("{subject} is new"),
            Kind::Added => format!("{subject} is new: {}", self.detail),
            Kind::Removed => format!("{subject} is removed"),
            _ => format!("{subject} {}", self.detail),
        }
    }
}

impl Subject {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Subject::Crate => "crate",
            Subject::Handle => "handle",
            Subject::Resource => "resource",
            Subject::Operation => "operation",
            Subject::Parameter => "parameter",
            Subject::Status => "status",
            Subject::Type => "type",
            Subject::Field => "field",
            Subject::Value => "value",
            Subject::Variant => "variant",
        }
    }
}

impl Kind {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Added => "added",
            Kind::Removed => "removed",
            Kind::Renamed => "renamed",
            Kind::Moved => "moved",
            Kind::Type => "type",
            Kind::Presence => "presence",
            Kind::Arguments => "arguments",
            Kind::Construction => "construction",
            Kind::WireName => "wire name",
            Kind::Endpoint => "endpoint",
            Kind::Name => "name",
            Kind::Retries => "retries",
            Kind::Checks => "checks",
            Kind::Join => "join",
            Kind::Result => "result",
            Kind::Pages => "pages",
            Kind::NextPage => "next page",
            Kind::Distinction => "distinction",
            Kind::Deprecated => "deprecated",
            Kind::Secret => "secret",
            Kind::Incoming => "incoming",
            Kind::BaseUrl => "base URL",
            Kind::Authentication => "authentication",
            Kind::Header => "header",
            Kind::Errors => "errors",
        }
    }
}
