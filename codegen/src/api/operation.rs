//! Operations: what is sent where, and what comes back.

use super::required::needs_names;
use super::{Field, Origin, Pages, ResponsePath, Type, Types};
pub use crate::syntax::HttpMethod;

/// One kind of call.
#[derive(Clone, Debug)]
pub struct Operation {
    /// Its name in the spec.
    pub name: String,
    /// Name of the handle's method.
    pub method: String,
    /// Name of the type of its requests.
    pub rust: String,
    /// The HTTP method.
    pub http_method: HttpMethod,
    /// Its own part of the path.
    pub path: PathTemplate,
    /// What it does.
    pub doc: Option<String>,
    /// The page of the API's reference that describes it.
    pub link: Option<String>,
    /// When the service answers with the status 404.
    pub not_found: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
    /// Whether sending it twice does no more than sending it once.
    pub idempotent: bool,
    /// Query parameters.
    pub query: Vec<Field>,
    /// Header parameters.
    pub headers: Vec<Field>,
    /// The JSON that is sent.
    pub body: Option<Body>,
    /// What comes back.
    pub returns: Returns,
    /// Where the response has what callers get, unless that is all of it.
    pub result: Option<ResponsePath>,
    /// How its pages are read, if it returns a list page by page.
    pub pages: Option<Pages>,
    /// Where it is described.
    pub origin: Origin,
}

impl Operation {
    /// The query and header parameters.
    pub fn parameters(&self) -> impl Iterator<Item = &Field> {
        self.query.iter().chain(&self.headers)
    }

    /// What users have to give, in the order in which they give it.
    pub fn arguments(&self) -> Vec<Input<'_>> {
        let mut inputs = self.inputs();
        inputs.retain(|input| !input.field.optional);
        inputs
    }

    /// The fields of the struct that users give instead of arguments, which would be hard to read. Path parameters stay
    /// arguments.
    pub fn named_arguments(&self, types: &Types) -> Vec<&Field> {
        let arguments = self.arguments();
        let fields: Vec<&Field> = arguments.iter().map(|input| input.field).collect();
        if !needs_names(&fields, types) {
            return Vec::new();
        }
        let named = arguments.iter().filter(|input| input.place != Place::Path);
        named.map(|input| input.field).collect()
    }

    /// What users may give.
    pub fn setters(&self) -> Vec<Input<'_>> {
        let mut inputs = self.inputs();
        inputs.retain(|input| input.field.optional);
        inputs
    }

    fn inputs(&self) -> Vec<Input<'_>> {
        let at = |place| move |field| Input { field, place };
        let path = self.path.parameters().map(at(Place::Path));
        let mut inputs: Vec<Input> = path
            .chain(self.parameters().map(at(Place::Parameters)))
            .collect();
        match &self.body {
            None => {}
            Some(Body::Object { fields, .. }) => {
                inputs.extend(fields.iter().map(at(Place::BodyField)));
            }
            Some(Body::Value(field)) => inputs.push(at(Place::Body)(field)),
        }
        inputs.retain(|input| !input.field.is_literal());
        inputs
    }

    /// The types of everything that is sent and received.
    pub fn types(&self) -> Vec<&Type> {
        let parameters = self.path.parameters().chain(self.parameters());
        let body = self.body.iter().flat_map(Body::fields);
        let sent = parameters.chain(body).map(|field| &field.ty);
        let received = self
            .returns
            .payloads()
            .into_iter()
            .filter_map(|payload| match payload {
                Payload::Json(ty) => Some(ty),
                Payload::Nothing | Payload::Text => None,
            });
        sent.chain(received).collect()
    }
}

/// A value that users give to an operation.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// What it is.
    pub field: &'a Field,
    /// Where the operation keeps it.
    pub place: Place,
}

/// Where an operation keeps a value that users give.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// In the path.
    Path,
    /// Among the query and header parameters.
    Parameters,
    /// As a field of the body.
    BodyField,
    /// As the whole body.
    Body,
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
    /// Text that is sent as it is.
    Literal(String),
    /// A value of the caller's, always one whole path segment.
    Parameter(Box<Field>),
}

impl PathTemplate {
    /// The parameters in order.
    pub fn parameters(&self) -> impl Iterator<Item = &Field> {
        self.parts.iter().filter_map(|part| match part {
            PathPart::Parameter(field) => Some(&**field),
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
    /// An object described with the operation. The request has its fields.
    Object {
        /// Its fields as the request has them: one of an `at_least_one_of` group is optional.
        fields: Vec<Field>,
        /// Of each of these groups of `fields`, by index, at least one has to be given.
        at_least_one_of: Vec<Vec<usize>>,
    },
    /// A value of some type, as if it were a field called `body`.
    Value(Box<Field>),
}

impl Body {
    /// The fields that are sent, or the whole body as one.
    pub fn fields(&self) -> &[Field] {
        match self {
            Body::Object { fields, .. } => fields,
            Body::Value(field) => std::slice::from_ref(&**field),
        }
    }

    /// The groups of fields of which at least one has to be given.
    pub fn at_least_one_of(&self) -> Vec<Vec<&Field>> {
        match self {
            Body::Object {
                fields,
                at_least_one_of,
                ..
            } => at_least_one_of
                .iter()
                .map(|group| {
                    group
                        .iter()
                        .filter_map(|index| fields.get(*index))
                        .collect()
                })
                .collect(),
            Body::Value(_) => Vec::new(),
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

/// A path with `{}` for each parameter.
pub fn nameless_path(path: &str) -> String {
    let segments = path.trim_matches('/').split('/');
    let segments = segments.map(|segment| {
        if segment.starts_with('{') {
            "{}"
        } else {
            segment
        }
    });
    segments.collect::<Vec<_>>().join("/")
}
