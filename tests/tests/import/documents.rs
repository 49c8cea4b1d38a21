//! Arbitrary documents, with all that real ones should not have.

use codegen::reference::document::{
    Auth, Body, Content, Document, EnumValue, Operation, Property, Response, Schema, Shape,
};
use codegen::scalar::Scalar;
use codegen::syntax::HttpMethod;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

const NAMES: [&str; 34] = [
    "id",
    "type",
    "kind",
    "data",
    "result",
    "items",
    "success",
    "created_at",
    "createdAt",
    "self",
    "名",
    "a b",
    "<<",
    " x",
    "",
    "Unknown",
    "unknown",
    "body",
    "new",
    "clone",
    "send",
    "2fa",
    "+1",
    "-1",
    "error",
    "string",
    "vec",
    "value",
    "status",
    "meeting",
    "meetings",
    "meeting_id",
    "additional",
    "a\u{202e}b",
];

const SEGMENTS: [&str; 22] = [
    "v1",
    "api",
    "meetings",
    "meetings",
    "participants",
    "kick",
    "kick-all",
    "summary",
    "active-session",
    "a b",
    "..",
    "%2e",
    "{id}",
    "{id}",
    "{meeting_id}",
    "{meetingId}",
    "{body}",
    "{名}",
    "{a}:cancel",
    ":id",
    "analytics",
    "x?beta=true",
];

const TITLES: [&str; 12] = [
    "List meetings",
    "Create a meeting",
    "get-meeting",
    "Update",
    "Kick all participants",
    "名",
    "",
    "new",
    "Refresh the token",
    "Fetch all",
    "GET",
    "delete",
];

const SCALARS: [Scalar; 7] = [
    Scalar::String,
    Scalar::Integer,
    Scalar::Number,
    Scalar::Boolean,
    Scalar::Timestamp,
    Scalar::Date,
    Scalar::Unknown,
];

fn name() -> impl Strategy<Value = String> {
    prop_oneof![20 => select(&NAMES[..]).prop_map(str::to_owned), 1 => any::<String>()]
}

fn line() -> impl Strategy<Value = usize> {
    1..5000_usize
}

fn doc() -> impl Strategy<Value = Option<String>> {
    let texts = select(
        &[
            "The ID.",
            "A: b # c",
            "- x\n- y",
            " ",
            "\u{1b}[31m",
            "'\"",
            "a\r\nb",
        ][..],
    );
    option::weighted(
        0.3,
        prop_oneof![texts.prop_map(str::to_owned), any::<String>()],
    )
}

fn literal() -> impl Strategy<Value = String> {
    prop_oneof![
        9 => select(&["a", "b", "c", "A", "\"", "", " a", "名", "+1", "-1", "<<", "unknown", "Unknown"][..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

fn enum_value() -> impl Strategy<Value = EnumValue> {
    (line(), literal(), doc()).prop_map(|(line, text, doc)| EnumValue { line, text, doc })
}

fn schema_of(shape: impl Strategy<Value = Shape>) -> impl Strategy<Value = Schema> {
    (line(), option::weighted(0.15, name()), doc(), shape).prop_map(|(line, name, doc, shape)| {
        Schema {
            line,
            name,
            doc,
            shape,
        }
    })
}

fn schema() -> impl Strategy<Value = Schema> {
    let leaf = prop_oneof![
        4 => select(&SCALARS[..]).prop_map(Shape::Scalar),
        1 => literal().prop_map(Shape::Literal),
        1 => (vec(enum_value(), 0..4), any::<bool>()).prop_map(|(values, open)| Shape::Enum { values, open }),
        1 => select(&["A", "B", "C", "D", "Z"][..]).prop_map(|name| Shape::Reference(name.to_owned())),
    ];
    schema_of(leaf).prop_recursive(4, 30, 5, |inner| {
        let boxed = || inner.clone().prop_map(Box::new);
        let object = (vec(property(inner.clone()), 0..5), option::weighted(0.1, boxed()));
        schema_of(prop_oneof![
            1 => boxed().prop_map(Shape::Array),
            1 => boxed().prop_map(Shape::Map),
            1 => boxed().prop_map(Shape::Nullable),
            4 => object.prop_map(|(properties, additional)| Shape::Object { properties, additional }),
            3 => (vec(inner.clone(), 0..4), option::weighted(0.3, name()))
                .prop_map(|(members, tag)| Shape::Union { members, tag }),
        ])
    })
}

fn property(schema: impl Strategy<Value = Schema>) -> impl Strategy<Value = Property> {
    (line(), name(), any::<[bool; 3]>(), schema, doc()).prop_map(
        |(line, name, [optional, comma_joined, deprecated], schema, doc)| Property {
            line,
            name,
            optional,
            comma_joined,
            schema,
            doc,
            deprecated,
        },
    )
}

fn body() -> impl Strategy<Value = Body> {
    let groups = vec(vec(name(), 0..3), 0..2);
    (schema(), any::<bool>(), groups).prop_map(|(schema, optional, at_least_one_of)| Body {
        schema,
        optional,
        at_least_one_of,
    })
}

fn response() -> impl Strategy<Value = Response> {
    let content = prop_oneof![
        1 => Just(Content::Nothing),
        1 => Just(Content::Text),
        6 => schema().prop_map(Content::Json),
    ];
    let status = option::of(select(&[200, 201, 204, 404, 99][..]));
    (line(), status, content).prop_map(|(line, status, content)| Response {
        line,
        status,
        content,
    })
}

fn operation() -> impl Strategy<Value = Operation> {
    let groups = vec(
        select(&["Meetings", "名", ""][..]).prop_map(str::to_owned),
        0..2,
    );
    let title = prop_oneof![9 => select(&TITLES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    let path =
        vec(select(&SEGMENTS[..]), 0..5).prop_map(|segments| format!("/{}", segments.join("/")));
    let properties = || vec(property(schema()), 0..3);
    let told = (
        line(),
        groups,
        title,
        select(&HttpMethod::ALL[..]),
        path,
        doc(),
        any::<bool>(),
    );
    let sent = (
        properties(),
        properties(),
        properties(),
        option::of(body()),
        vec(response(), 0..3),
    );
    (told, sent).prop_map(|(told, sent)| {
        let (line, groups, title, http_method, path, doc, deprecated) = told;
        let (path_parameters, query, headers, body, responses) = sent;
        Operation {
            line,
            groups,
            title,
            http_method,
            path,
            doc,
            deprecated,
            path_parameters,
            query,
            headers,
            body,
            responses,
            examples: Vec::new(),
        }
    })
}

/// An arbitrary document.
pub fn document() -> impl Strategy<Value = Document> {
    let auth = prop_oneof![Just(Auth::Bearer), name().prop_map(Auth::Header)];
    let schemas = vec(
        (
            select(&["A", "B", "C", "D"][..]).prop_map(str::to_owned),
            schema(),
        ),
        0..5,
    );
    let title = option::of(prop_oneof![
        select(&TITLES[..]).prop_map(str::to_owned),
        any::<String>()
    ]);
    let urls = select(
        &[
            "https://shop.example/v1",
            "http://shop.example",
            "not a url",
            "https://x/?a#b",
        ][..],
    );
    let base_url = option::of(urls.prop_map(str::to_owned));
    (
        title,
        doc(),
        base_url,
        option::of(auth),
        vec(operation(), 1..6),
        schemas,
    )
        .prop_map(
            |(title, doc, base_url, auth, operations, schemas)| Document {
                file: 0,
                title,
                doc,
                base_url,
                auth,
                operations,
                schemas,
            },
        )
}
