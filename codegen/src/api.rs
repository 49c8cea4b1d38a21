//! The API as the spec describes it, checked and resolved: every name known, every rule held.
//!
//! Emission reads nothing else. What is called `rust` is the name in the generated crate.

/// The whole description.
#[derive(Clone, Debug)]
pub struct Api {
    /// What people call the API: `RealtimeKit`.
    pub name: String,
    /// What the API is, for the front page of the crate's documentation.
    pub doc: Option<String>,
    /// The generated crate's manifest.
    pub package: Package,
    /// Where requests go unless told otherwise.
    pub base_url: String,
    /// How requests say who sends them.
    pub auth: Auth,
    /// The boolean at the top of a response that is false when the call failed.
    pub success_flag: Option<String>,
    /// How URLs nest.
    pub scopes: Vec<Scope>,
    /// Groups of operations.
    pub resources: Vec<Resource>,
    /// All types; a [`TypeId`] is an index into these.
    pub types: Vec<TypeDefinition>,
    /// How many types lie inside of each other at most, those of the standard library included.
    pub nesting: usize,
}

/// What the generated manifest says about the crate.
#[derive(Clone, Debug)]
pub struct Package {
    /// The crate's name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its one-line description.
    pub description: String,
    /// Its licence expression.
    pub license: String,
    /// Where its source is kept.
    pub repository: Option<String>,
    /// Words it can be found by.
    pub keywords: Vec<String>,
    /// Registry categories.
    pub categories: Vec<String>,
}

/// How requests say who sends them.
#[derive(Clone, Debug)]
pub enum Auth {
    /// They don't.
    None,
    /// `Authorization: Bearer`, with the environment variable that holds the token.
    Bearer {
        /// The environment variable.
        variable: String,
    },
    /// A header of the API's own.
    Header {
        /// The header.
        name: String,
        /// The environment variable that holds its value.
        variable: String,
    },
}

/// A part of the URL under which others stand; becomes a handle.
#[derive(Clone, Debug)]
pub struct Scope {
    /// Name of the method that makes the handle.
    pub method: String,
    /// Name of the handle's type.
    pub rust: String,
    /// The scope around it, an index into [`Api::scopes`].
    pub within: Option<usize>,
    /// Its part of the path.
    pub path: PathTemplate,
    /// What it is.
    pub doc: Option<String>,
}

/// Operations that share a part of the URL; becomes a handle with a method for each.
#[derive(Clone, Debug)]
pub struct Resource {
    /// Its name in the spec.
    pub name: String,
    /// Name of the method that makes the handle, and of the module.
    pub method: String,
    /// Name of the module.
    pub module: String,
    /// Name of the handle's type.
    pub rust: String,
    /// The scope around it, an index into [`Api::scopes`].
    pub within: Option<usize>,
    /// Its part of the path.
    pub path: PathTemplate,
    /// What it is.
    pub doc: Option<String>,
    /// Its operations.
    pub operations: Vec<Operation>,
}

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

/// Index of a type in [`Api::types`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct TypeId(pub usize);

/// A type that the spec declares.
#[derive(Clone, Debug)]
pub struct TypeDefinition {
    /// Its name in the spec.
    pub name: String,
    /// Its name in Rust.
    pub rust: String,
    /// The module it stands in.
    pub module: String,
    /// What it is.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
    /// What it is made of.
    pub shape: Shape,
    /// Whether a request sends it, so that users have to build it.
    pub sent: bool,
    /// How many values the smallest value of it is made of.
    pub size: usize,
}

/// What a declared type is made of.
#[derive(Clone, Debug)]
pub enum Shape {
    /// A JSON object.
    Object(Vec<Field>),
    /// One of a few texts.
    Enum {
        /// The texts.
        values: Vec<EnumValue>,
        /// Whether any other text is an error.
        closed: bool,
    },
    /// One of a few objects, told apart by the text in one of their fields.
    Tagged {
        /// The field.
        tag: String,
        /// The text, and the object that comes with it.
        variants: Vec<Variant>,
    },
    /// One of a few types, told apart by what the JSON looks like; the first that fits.
    Untagged(Vec<Variant>),
    /// Another name for a type.
    Alias(Type),
}

/// One text of an enum.
#[derive(Clone, Debug)]
pub struct EnumValue {
    /// As it is sent.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// What it means.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
}

/// One alternative of a union.
#[derive(Clone, Debug)]
pub struct Variant {
    /// The text in the tag field, or nothing for a union without tag.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// The type it holds.
    pub ty: Type,
    /// Whether it holds a box, since the type contains itself.
    pub boxed: bool,
}

/// A field of an object, or a parameter.
#[derive(Clone, Debug)]
pub struct Field {
    /// As it is sent.
    pub wire: String,
    /// Its name in Rust.
    pub rust: String,
    /// Its type.
    pub ty: Type,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether it holds a box, since the type contains itself.
    pub boxed: bool,
    /// Whether a list is sent as one value with commas instead of one parameter for each item.
    pub comma_joined: bool,
    /// What it means, with its limits and default.
    pub doc: Option<String>,
    /// Why not to use it any more.
    pub deprecated: Option<String>,
}

/// The type of a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Type {
    /// Text.
    String,
    /// A whole number.
    Integer,
    /// Any number.
    Number,
    /// True or false.
    Boolean,
    /// A point in time, as the server writes it.
    Timestamp,
    /// Any JSON.
    Unknown,
    /// Always this text.
    Literal(String),
    /// A list.
    Array(Box<Type>),
    /// An object with any keys.
    Map(Box<Type>),
    /// `null` or a value.
    Nullable(Box<Type>),
    /// A type that the spec declares.
    Named(TypeId),
}

impl Type {
    /// The declared type that is named in this one, if any.
    pub fn named(&self) -> Option<TypeId> {
        match self {
            Type::Named(id) => Some(*id),
            Type::Array(inner) | Type::Map(inner) | Type::Nullable(inner) => inner.named(),
            _ => None,
        }
    }
}

impl Shape {
    /// The declared types that are named in this shape.
    pub fn named(&self) -> Vec<TypeId> {
        match self {
            Shape::Object(fields) => fields.iter().filter_map(|field| field.ty.named()).collect(),
            Shape::Tagged { variants, .. } | Shape::Untagged(variants) => variants
                .iter()
                .filter_map(|variant| variant.ty.named())
                .collect(),
            Shape::Alias(ty) => ty.named().into_iter().collect(),
            Shape::Enum { .. } => Vec::new(),
        }
    }
}

impl Api {
    /// The declared type with this id.
    ///
    /// Ids are made with the list they point into, so there is always one.
    pub fn definition(&self, id: TypeId) -> &TypeDefinition {
        &self.types[id.0]
    }
}
