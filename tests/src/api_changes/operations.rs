//! Changes to operations: endpoints, requests and responses.

use codegen::api::{
    Body, EmptyList, Field, HttpMethod, Operation, Pages, PathPart, PathTemplate, Payload, Returns,
    Turn, Type,
};

use super::types::{self, field};
use super::{Change, each, extend, seen, toggle, unseen, within};

pub fn operation(operation: &Operation) -> Vec<Change<Operation>> {
    let Operation {
        name: _,
        method: _,
        rust: _,
        http_method: _,
        path,
        doc: _,
        link: _,
        not_found: _,
        deprecated: _,
        idempotent: _,
        query,
        headers,
        body,
        returns,
        result,
        pages,
        origin: _,
    } = operation;
    let mut changes = vec![
        seen("name", |operation: &mut Operation| operation.name.push('x')),
        seen("method", |operation: &mut Operation| {
            operation.method.push('x');
        }),
        seen("rust", |operation: &mut Operation| operation.rust.push('x')),
        seen("HTTP method", |operation: &mut Operation| {
            operation.http_method = match operation.http_method {
                HttpMethod::Get | HttpMethod::Patch => HttpMethod::Delete,
                HttpMethod::Post => HttpMethod::Put,
                HttpMethod::Put => HttpMethod::Patch,
                HttpMethod::Delete => HttpMethod::Post,
            };
        }),
        unseen("doc", |operation: &mut Operation| {
            extend(&mut operation.doc);
        }),
        unseen("not_found", |operation: &mut Operation| {
            extend(&mut operation.not_found);
        }),
        unseen("link", |operation: &mut Operation| {
            extend(&mut operation.link);
        }),
        seen("deprecated", |operation: &mut Operation| {
            toggle(&mut operation.deprecated);
        }),
        seen("idempotent", |operation: &mut Operation| {
            operation.idempotent = !operation.idempotent;
        }),
    ];
    let parts = path;
    changes.extend(within(
        "path",
        self::path(parts),
        |operation: &mut Operation| Some(&mut operation.path),
    ));
    changes.extend(each(
        "query",
        query,
        query_parameter,
        |operation: &mut Operation| &mut operation.query,
    ));
    changes.extend(each(
        "header",
        headers,
        field,
        |operation: &mut Operation| &mut operation.headers,
    ));
    if let Some(body) = body {
        changes.push(seen("no body", |operation: &mut Operation| {
            operation.body = None;
        }));
        changes.extend(within(
            "body",
            self::body(body),
            |operation: &mut Operation| operation.body.as_mut(),
        ));
    }
    changes.extend(within(
        "returns",
        self::returns(returns),
        |operation: &mut Operation| Some(&mut operation.returns),
    ));
    if result.is_some() {
        changes.push(seen("no result", |operation: &mut Operation| {
            operation.result = None;
        }));
    }
    changes.extend(pages.as_ref().map(self::pages).unwrap_or_default());
    changes
}

fn pages(pages: &Pages) -> Vec<Change<Operation>> {
    let Pages {
        turn: _,
        items: _,
        item: _,
        total,
    } = pages;
    let mut changes = Vec::new();
    changes.push(seen("no pages", |operation: &mut Operation| {
        operation.pages = None;
    }));
    changes.push(seen("other style of pages", |operation: &mut Operation| {
        if let Some(pages) = &mut operation.pages {
            pages.turn = match &pages.turn {
                Turn::Number { parameter, first } => Turn::Number {
                    parameter: parameter.clone(),
                    first: first + 1,
                },
                Turn::Offset { .. } | Turn::Cursor { .. } => Turn::Link,
                Turn::Link => Turn::Offset {
                    parameter: "skip".to_owned(),
                },
            };
        }
    }));
    if total.is_some() {
        changes.push(seen("no total", |operation: &mut Operation| {
            if let Some(pages) = &mut operation.pages {
                pages.total = None;
            }
        }));
    }
    changes
}

pub fn path(path: &PathTemplate) -> Vec<Change<PathTemplate>> {
    let PathTemplate { parts } = path;
    each("part", parts, part, |path: &mut PathTemplate| {
        &mut path.parts
    })
}

fn part(part: &PathPart) -> Vec<Change<PathPart>> {
    match part {
        PathPart::Literal(_) => vec![seen("literal", |part| match part {
            PathPart::Literal(text) => text.push('x'),
            PathPart::Parameter(_) => {}
        })],
        PathPart::Parameter(parameter) => {
            let mut changes = field(parameter);
            // A path parameter can't be omitted.
            changes.retain(|change| change.what != "optional");
            within("parameter", changes, |part| match part {
                PathPart::Parameter(field) => Some(field),
                PathPart::Literal(_) => None,
            })
        }
    }
}

fn query_parameter(parameter: &Field) -> Vec<Change<Field>> {
    let mut changes = field(parameter);
    if matches!(parameter.ty, Type::Array(_)) {
        changes.push(seen("comma joined", |field: &mut Field| {
            field.comma_joined = !field.comma_joined;
        }));
    }
    changes.extend(empties(parameter));
    changes
}

/// Changes to what is done with an empty value.
fn empties(field: &Field) -> Vec<Change<Field>> {
    if field.is_literal() {
        return Vec::new();
    }
    let others = [EmptyList::Sent, EmptyList::LeftOut, EmptyList::Refused];
    let others = others.into_iter().filter(|list| *list != field.empty.list);
    let mut changes: Vec<_> = others
        .map(|list| {
            seen("empty list", move |field: &mut Field| {
                field.empty.list = list;
            })
        })
        .collect();
    changes.push(seen("empty text", |field: &mut Field| {
        field.empty.refuses_text = !field.empty.refuses_text;
    }));
    changes
}

fn body(body: &Body) -> Vec<Change<Body>> {
    match body {
        Body::Object {
            fields,
            at_least_one_of,
        } => {
            let mut changes = Vec::new();
            changes.extend(each("field", fields, body_field, |body| match body {
                Body::Object { fields, .. } => fields,
                Body::Value(_) => &mut [],
            }));
            for (index, group) in at_least_one_of.iter().enumerate() {
                let change = move |apply: fn(&mut Vec<Vec<usize>>, usize)| {
                    move |body: &mut Body| {
                        if let Body::Object {
                            at_least_one_of, ..
                        } = body
                        {
                            apply(at_least_one_of, index);
                        }
                    }
                };
                let remove = |groups: &mut Vec<Vec<usize>>, index| drop(groups.remove(index));
                let same = at_least_one_of.iter().filter(|other| *other == group);
                if same.count() == 1 {
                    changes.push(seen("one rule less", change(remove)));
                }
                changes.push(seen(
                    "one field less in a rule",
                    change(|groups, index| groups[index].truncate(1)),
                ));
            }
            changes
        }
        Body::Value(value) => {
            let mut changes = field(value);
            // A whole body has no wire name, and can't be deprecated or secret.
            let absent = ["wire", "deprecated", "secret"];
            changes.retain(|change| !absent.contains(&change.what.as_str()));
            within("value", changes, |body| match body {
                Body::Value(field) => Some(field),
                Body::Object { .. } => None,
            })
        }
    }
}

fn body_field(body_field: &Field) -> Vec<Change<Field>> {
    let mut changes = field(body_field);
    changes.extend(empties(body_field));
    changes
}

fn returns(returns: &Returns) -> Vec<Change<Returns>> {
    match returns {
        Returns::One(one) => within("payload", payload(one), |returns| match returns {
            Returns::One(payload) => Some(payload),
            Returns::ByStatus { .. } => None,
        }),
        Returns::ByStatus { rust: _, statuses } => {
            let mut changes = vec![seen("rust", |returns| {
                if let Returns::ByStatus { rust, .. } = returns {
                    rust.push('x');
                }
            })];
            changes.extend(each("status", statuses, status, |returns| match returns {
                Returns::ByStatus { statuses, .. } => statuses,
                Returns::One(_) => &mut [],
            }));
            changes
        }
    }
}

fn status(status: &(u16, Payload)) -> Vec<Change<(u16, Payload)>> {
    let mut changes = vec![seen("status", |status: &mut (u16, Payload)| {
        status.0 += 100;
    })];
    changes.extend(within(
        "payload",
        payload(&status.1),
        |status: &mut (u16, Payload)| Some(&mut status.1),
    ));
    changes
}

fn payload(payload: &Payload) -> Vec<Change<Payload>> {
    match payload {
        Payload::Nothing => vec![seen("text", |payload| *payload = Payload::Text)],
        Payload::Text => vec![seen("nothing", |payload| *payload = Payload::Nothing)],
        Payload::Json(ty) => {
            let mut changes = within("type", types::ty(ty), |payload| match payload {
                Payload::Json(ty) => Some(ty),
                Payload::Nothing | Payload::Text => None,
            });
            changes.push(seen("nothing", |payload| *payload = Payload::Nothing));
            changes.push(seen("text", |payload| *payload = Payload::Text));
            changes
        }
    }
}
