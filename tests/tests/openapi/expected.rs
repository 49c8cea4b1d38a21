//! The document that is to be read from what is written for an API, without lines and descriptions.

use codegen::api::{
    Api, Auth, Body, Field, Operation, PathPart, Payload, Resource, Returns, Shape, Type, TypeId,
};
use codegen::reference::document::{self, Content, Document, EnumValue, Property, Schema};

use super::plain::nameless;

pub fn document(api: &Api) -> Document {
    let operations = api.resources.iter().flat_map(|resource| {
        let operations = resource.operations.iter();
        operations.map(|one| operation(resource, one, api))
    });
    let used = api.operations().flat_map(Operation::types);
    // The parameters of scopes are used too.
    let in_scopes = api.scopes.iter().flat_map(|scope| scope.path.parameters());
    let used = used.chain(in_scopes.map(|field| &field.ty));
    let reachable = api.types.reachable(used.filter_map(Type::named));
    let mut reachable: Vec<TypeId> = reachable.into_iter().collect();
    reachable.sort();
    let schemas = reachable.into_iter().map(|id| {
        let shape = shape(&api.types.get(id).shape, api);
        let named = Schema {
            name: Some(name(id, api)),
            ..schema(shape)
        };
        (name(id, api), named)
    });
    Document {
        file: 0,
        title: Some(api.name.clone()),
        doc: None,
        base_url: Some(api.base_url.clone()),
        auth: match &api.auth {
            Auth::None => None,
            Auth::Bearer { .. } => Some(document::Auth::Bearer),
            Auth::Header { name, .. } => Some(document::Auth::Header(name.clone())),
        },
        operations: operations.collect(),
        schemas: schemas.collect(),
    }
}

fn operation(resource: &Resource, operation: &Operation, api: &Api) -> document::Operation {
    let properties = |fields: &[Field]| -> Vec<Property> {
        fields.iter().map(|field| property(field, api)).collect()
    };
    let scopes = api.nested(resource.path_from).into_iter();
    let paths = scopes.map(|scope| &scope.path);
    let paths = paths.chain([&resource.path, &operation.path]);
    let parts = paths.flat_map(|path| &path.parts);
    let in_path = parts.filter_map(|part| match part {
        PathPart::Literal(_) => None,
        PathPart::Parameter(field) => Some(property(field, api)),
    });
    let mut headers = properties(&operation.headers);
    for (name, value) in &api.headers {
        if !headers
            .iter()
            .any(|own| own.name.eq_ignore_ascii_case(name))
        {
            headers.push(Property {
                name: name.clone(),
                ..described(schema(document::Shape::Literal(value.clone())), false)
            });
        }
    }
    let responses = match &operation.returns {
        Returns::One(payload) => vec![response(None, payload, api)],
        Returns::ByStatus { statuses, .. } => {
            let statuses = statuses.iter();
            statuses
                .map(|(status, payload)| response(Some(*status), payload, api))
                .collect()
        }
    };
    nameless(document::Operation {
        line: 0,
        groups: vec![resource.name.clone()],
        title: operation.method.clone(),
        http_method: operation.http_method,
        path: api.full_path(resource, operation),
        doc: None,
        deprecated: operation.deprecated.is_some(),
        path_parameters: in_path.collect(),
        query: properties(&operation.query),
        headers,
        body: operation.body.as_ref().map(|one| body(one, api)),
        responses,
        examples: Vec::new(),
    })
}

fn body(body: &Body, api: &Api) -> document::Body {
    let groups = body.at_least_one_of().into_iter();
    let groups = groups.map(|group| group.iter().map(|field| field.wire.clone()).collect());
    let (schema, optional) = match body {
        Body::Object { fields, .. } => (schema(object(fields, None, api)), false),
        Body::Value(field) => (of_type(&field.ty, api), field.optional),
    };
    document::Body {
        schema,
        optional,
        at_least_one_of: groups.collect(),
    }
}

fn response(status: Option<u16>, payload: &Payload, api: &Api) -> document::Response {
    document::Response {
        line: 0,
        status,
        content: match payload {
            Payload::Nothing => Content::Nothing,
            Payload::Text => Content::Text,
            Payload::Json(ty) => Content::Json(of_type(ty, api)),
        },
    }
}

fn property(field: &Field, api: &Api) -> Property {
    Property {
        name: field.wire.clone(),
        comma_joined: field.comma_joined,
        deprecated: field.deprecated.is_some(),
        ..described(of_type(&field.ty, api), field.optional)
    }
}

fn described(schema: Schema, optional: bool) -> Property {
    Property {
        line: 0,
        name: String::new(),
        optional,
        comma_joined: false,
        schema,
        doc: None,
        deprecated: false,
    }
}

fn schema(shape: document::Shape) -> Schema {
    Schema {
        line: 0,
        name: None,
        doc: None,
        shape,
    }
}

fn name(id: TypeId, api: &Api) -> String {
    api.types.get(id).rust.clone()
}

fn of_type(ty: &Type, api: &Api) -> Schema {
    let inner = |ty: &Type| Box::new(of_type(ty, api));
    schema(match ty {
        Type::Scalar(scalar) => document::Shape::Scalar(*scalar),
        Type::Literal(text) => document::Shape::Literal(text.clone()),
        Type::OneOf(texts) => texts_of(texts.iter().collect(), false),
        Type::Array(item) => document::Shape::Array(inner(item)),
        Type::Map(item) => document::Shape::Map(inner(item)),
        Type::Nullable(value) => document::Shape::Nullable(inner(value)),
        Type::Named(id) => document::Shape::Reference(name(*id, api)),
    })
}

fn texts_of(texts: Vec<&String>, open: bool) -> document::Shape {
    let value = |text: &String| EnumValue {
        line: 0,
        text: text.clone(),
        doc: None,
    };
    document::Shape::Enum {
        values: texts.into_iter().map(value).collect(),
        open,
    }
}

fn object(fields: &[Field], additional: Option<&Type>, api: &Api) -> document::Shape {
    let additional = additional.map(|ty| match ty {
        Type::Map(value) => Box::new(of_type(value, api)),
        ty => panic!("{ty:?} is no map"),
    });
    document::Shape::Object {
        properties: fields.iter().map(|field| property(field, api)).collect(),
        additional,
    }
}

fn shape(shape: &Shape, api: &Api) -> document::Shape {
    let union = |types: Vec<&Type>, tag: Option<&String>| {
        let mut members: Vec<Schema> = types.iter().map(|ty| of_type(ty, api)).collect();
        if members.len() == 1 {
            // A choice of one is no choice.
            return members.remove(0).shape;
        }
        document::Shape::Union {
            members,
            tag: tag.cloned(),
        }
    };
    match shape {
        Shape::Object(one) => object(&one.fields, one.additional.as_ref(), api),
        Shape::Enum { values, closed } => {
            texts_of(values.iter().map(|value| &value.wire).collect(), !closed)
        }
        Shape::Tagged { tag, .. } => union(shape.types(), Some(tag)),
        Shape::Untagged(_) => union(shape.types(), None),
        Shape::Alias(ty) => of_type(ty, api).shape,
    }
}
