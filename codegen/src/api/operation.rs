//! Operations: what is sent where, and what comes back.

use super::{Field, Type};

/// One kind of call.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its name in the spec.
    pub name: String,
    /// Name of the handle's method.
    pub method: String,
    /// Name of the type that carries its parameters.
    pub rust: String,
    /// The HTTP method.
    pub http_method: HttpMethod,
    /// Its own part of the path.
    pub path: PathTemplate,
    /// The path from the base URL on, with `{name}` for each parameter.
    pub full_path: String,
    /// What it does.
    pub doc: Option<String>,
    /// The page of the API's reference that describes it.
    pub link: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
    /// Whether sending it twice does no more than sending it once.
    pub idempotent: bool,
    /// Name of the type that holds query and header parameters.
    pub parameters_rust: String,
    /// Query parameters.
    pub query: Vec<Field>,
    /// Header parameters.
    pub headers: Vec<Field>,
    /// The JSON that is sent.
    pub body: Option<Body>,
    /// Of each of these groups of body fields, at least one is to be given.
    pub at_least_one_of: Vec<Vec<String>>,
    /// What comes back.
    pub returns: Returns,
}

impl Operation {
    /// The types of everything that is sent and received.
    pub fn types(&self) -> Vec<&Type> {
        let parameters = self
            .path
            .parameters()
            .chain(&self.query)
            .chain(&self.headers);
        let mut types: Vec<&Type> = parameters.map(|field| &field.ty).collect();
        types.extend(self.body.iter().flat_map(Body::types));
        types.extend(
            self.returns
                .payloads()
                .into_iter()
                .filter_map(|payload| match payload {
                    Payload::Json(ty) => Some(ty),
                    Payload::Nothing | Payload::Text => None,
                }),
        );
        types
    }
}

/// The HTTP methods of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum HttpMethod {
    /// `GET`
    Get,
    /// `POST`
    Post,
    /// `PUT`
    Put,
    /// `PATCH`
    Patch,
    /// `DELETE`
    Delete,
}

impl HttpMethod {
    /// All of them, as they are typed.
    pub const ALL: [(&'static str, HttpMethod); 5] = [
        ("GET", HttpMethod::Get),
        ("POST", HttpMethod::Post),
        ("PUT", HttpMethod::Put),
        ("PATCH", HttpMethod::Patch),
        ("DELETE", HttpMethod::Delete),
    ];

    /// As it is sent.
    pub fn as_str(self) -> &'static str {
        match self {
            HttpMethod::Get => "GET",
            HttpMethod::Post => "POST",
            HttpMethod::Put => "PUT",
            HttpMethod::Patch => "PATCH",
            HttpMethod::Delete => "DELETE",
        }
    }

    /// Whether HTTP itself says that sending it twice does no more than sending it once.
    pub fn is_idempotent(self) -> bool {
        matches!(self, HttpMethod::Get | HttpMethod::Put | HttpMethod::Delete)
    }
}

/// A path with parameters in it.
#[derive(Clone, Debug, Default)]
pub struct PathTemplate {
    /// Its parts in order.
    pub parts: Vec<PathPart>,
}

/// A piece of a [`PathTemplate`].
#[derive(Clone, Debug)]
pub enum PathPart {
    /// Text that is sent as it stands.
    Literal(String),
    /// A value of the caller's, always one whole path segment.
    Parameter(Field),
}

impl PathTemplate {
    /// The parameters in order.
    pub fn parameters(&self) -> impl Iterator<Item = &Field> {
        self.parts.iter().filter_map(|part| match part {
            PathPart::Parameter(field) => Some(field),
            PathPart::Literal(_) => None,
        })
    }

    /// As it is typed in the spec.
    pub fn text(&self) -> String {
        self.parts
            .iter()
            .map(|part| match part {
                PathPart::Literal(literal) => literal.clone(),
                PathPart::Parameter(field) => format!("{{{}}}", field.wire),
            })
            .collect()
    }
}

/// The JSON that an operation sends.
#[derive(Clone, Debug)]
pub enum Body {
    /// An object described with the operation; becomes a type of the operation's own.
    Fields {
        /// Name of that type.
        rust: String,
        /// Its fields.
        fields: Vec<Field>,
    },
    /// A value of some type, required unless `optional`.
    Value {
        /// Its type.
        ty: Type,
        /// Whether it can be left out.
        optional: bool,
    },
}

impl Body {
    /// The types of what is sent.
    pub fn types(&self) -> Vec<&Type> {
        match self {
            Body::Fields { fields, .. } => fields.iter().map(|field| &field.ty).collect(),
            Body::Value { ty, .. } => vec![ty],
        }
    }
}

/// What an operation brings back, by status.
#[derive(Clone, Debug)]
pub enum Returns {
    /// The same for every success status.
    One(Payload),
    /// One for each status; becomes an enum of this name.
    ByStatus {
        /// Name of the enum.
        rust: String,
        /// Status and what comes with it.
        statuses: Vec<(u16, Payload)>,
    },
}

impl Returns {
    /// What can come back, for whatever status.
    pub fn payloads(&self) -> Vec<&Payload> {
        match self {
            Returns::One(payload) => vec![payload],
            Returns::ByStatus { statuses, .. } => {
                statuses.iter().map(|(_, payload)| payload).collect()
            }
        }
    }
}

/// The content of a response.
#[derive(Clone, Debug, PartialEq)]
pub enum Payload {
    /// Nothing.
    Nothing,
    /// Text that is not JSON.
    Text,
    /// JSON of this type.
    Json(Type),
}
