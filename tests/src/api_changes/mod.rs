//! Changes to every fact of an API.
//!
//! Each part of the model is destructured with all of its fields, so that a new field doesn't compile until it is
//! covered here.

mod operations;
mod types;

use std::collections::BTreeMap;

use codegen::api::{Api, Auth, ErrorFields, Package, Resource, Scope, TypeDefinition, Types};

use operations::operation;

/// A change to one fact of a `T`.
pub struct Change<T> {
    /// The fact.
    pub what: String,
    /// Whether callers or the service can observe it.
    pub is_seen: bool,
    /// Makes the change.
    pub apply: Box<dyn Fn(&mut T)>,
}

/// A change that callers or the service can observe.
fn seen<T>(what: &str, apply: impl Fn(&mut T) + 'static) -> Change<T> {
    Change {
        what: what.to_owned(),
        is_seen: true,
        apply: Box::new(apply),
    }
}

/// A change to documentation, or to a name that only the generated crate itself uses.
fn unseen<T>(what: &str, apply: impl Fn(&mut T) + 'static) -> Change<T> {
    Change {
        is_seen: false,
        ..seen(what, apply)
    }
}

/// Lifts changes of a part to changes of the whole.
fn within<T: 'static, U: 'static>(
    what: &str,
    changes: Vec<Change<U>>,
    part: impl Fn(&mut T) -> Option<&mut U> + Copy + 'static,
) -> Vec<Change<T>> {
    let lift = |change: Change<U>| Change {
        what: format!("{what}: {}", change.what),
        is_seen: change.is_seen,
        apply: Box::new(move |whole: &mut T| {
            (change.apply)(part(whole).expect("the part is there"));
        }),
    };
    changes.into_iter().map(lift).collect()
}

/// Returns the changes of each item of a list.
fn each<T: 'static, U: 'static>(
    what: &str,
    items: &[U],
    changes: impl Fn(&U) -> Vec<Change<U>>,
    list: impl Fn(&mut T) -> &mut [U] + Copy + 'static,
) -> Vec<Change<T>> {
    let items = items.iter().enumerate();
    items
        .flat_map(|(index, item)| {
            let what = format!("{what} {index}");
            within(&what, changes(item), move |whole| {
                list(whole).get_mut(index)
            })
        })
        .collect()
}

fn toggle(text: &mut Option<String>) {
    *text = text.is_none().then(|| "Now.".to_owned());
}

fn extend(text: &mut Option<String>) {
    text.get_or_insert_default().push_str(" More.");
}

/// Returns a change of each kind, with the kind: a large API has thousands, which differ only in their location.
pub fn one_of_each_kind(api: &Api, seed: u64) -> BTreeMap<String, Change<Api>> {
    let mut by_kind: BTreeMap<String, Vec<Change<Api>>> = BTreeMap::new();
    for change in self::api(api) {
        by_kind.entry(kind(&change.what)).or_default().push(change);
    }
    let mut dice = fastrand::Rng::with_seed(seed);
    let pick = |(kind, mut changes): (String, Vec<Change<Api>>)| {
        let picked = dice.usize(..changes.len());
        (kind, changes.swap_remove(picked))
    };
    by_kind.into_iter().map(pick).collect()
}

/// Returns the kind of a change: its description without indexes.
fn kind(what: &str) -> String {
    let steps = what.split(": ").filter(|step| *step != "inside");
    let words = steps.map(|step| {
        step.trim_end_matches(|last: char| last.is_ascii_digit())
            .trim()
    });
    words.collect::<Vec<_>>().join(": ")
}

/// Returns the changes of every fact of an API.
pub fn api(api: &Api) -> Vec<Change<Api>> {
    let Api {
        name: _,
        doc: _,
        example: _,
        package,
        base_url: _,
        auth,
        success_flag: _,
        headers: _,
        request_id: _,
        error_fields: _,
        scopes,
        resources,
        types: declared,
        incoming,
        omits: _,
    } = api;
    let mut changes = vec![
        unseen("name", |api: &mut Api| api.name.push('x')),
        unseen("doc", |api: &mut Api| extend(&mut api.doc)),
        unseen("example", |api: &mut Api| extend(&mut api.example)),
        seen("base URL", |api: &mut Api| api.base_url.push_str("/x")),
        seen("success flag", |api: &mut Api| {
            toggle(&mut api.success_flag);
        }),
        seen("headers", |api: &mut Api| {
            api.headers.push(("X-More".to_owned(), "yes".to_owned()));
        }),
        seen("request ID", |api: &mut Api| api.request_id.push('x')),
        seen("error fields", |api: &mut Api| {
            api.error_fields = match api.error_fields.take() {
                Some(_) => None,
                None => Some(ErrorFields {
                    code: None,
                    message: vec!["message".to_owned()],
                }),
            };
        }),
    ];
    if !api.headers.is_empty() {
        changes.push(seen("header", |api: &mut Api| api.headers[0].0.push('x')));
        changes.push(seen("value of header", |api: &mut Api| {
            api.headers[0].1.push('x');
        }));
    }
    if let Some(fields) = &api.error_fields {
        changes.extend(within("error", error_fields(fields), |api: &mut Api| {
            api.error_fields.as_mut()
        }));
    }
    changes.extend(within(
        "package",
        self::package(package),
        |api: &mut Api| Some(&mut api.package),
    ));
    changes.extend(within("auth", self::auth(auth), |api: &mut Api| {
        Some(&mut api.auth)
    }));
    changes.extend(each("scope", scopes, scope, |api: &mut Api| {
        &mut api.scopes
    }));
    changes.extend(each("resource", resources, resource, |api: &mut Api| {
        &mut api.resources
    }));
    if !incoming.is_empty() {
        changes.push(seen("incoming", |api: &mut Api| {
            api.incoming.pop();
        }));
    }
    for (id, definition) in declared.iter() {
        for change in types::definition(definition) {
            changes.push(Change {
                what: format!("type {}: {}", id.0, change.what),
                is_seen: change.is_seen,
                apply: Box::new(move |api: &mut Api| {
                    let list = api.types.iter().map(|(_, definition)| definition.clone());
                    let mut list: Vec<TypeDefinition> = list.collect();
                    (change.apply)(&mut list[id.0]);
                    api.types = Types::new(list);
                }),
            });
        }
    }
    changes
}

fn error_fields(fields: &ErrorFields) -> Vec<Change<ErrorFields>> {
    let ErrorFields {
        code: _,
        message: _,
    } = fields;
    vec![
        seen("code", |fields: &mut ErrorFields| {
            fields.code = fields.code.is_none().then(|| vec!["code".to_owned()]);
        }),
        seen("message", |fields: &mut ErrorFields| {
            fields.message.push("text".to_owned());
        }),
    ]
}

fn package(package: &Package) -> Vec<Change<Package>> {
    let Package {
        name: _,
        version: _,
        description: _,
        license: _,
        repository: _,
        keywords: _,
        categories: _,
    } = package;
    vec![
        seen("name", |package: &mut Package| package.name.push('x')),
        seen("version", |package: &mut Package| package.version.push('1')),
        unseen("description", |package: &mut Package| {
            package.description.push('x');
        }),
        unseen("license", |package: &mut Package| package.license.push('x')),
        unseen("repository", |package: &mut Package| {
            toggle(&mut package.repository);
        }),
        unseen("keywords", |package: &mut Package| {
            package.keywords.push("x".to_owned());
        }),
        unseen("categories", |package: &mut Package| {
            package.categories.push("x".to_owned());
        }),
    ]
}

fn auth(auth: &Auth) -> Vec<Change<Auth>> {
    let bearer = || Auth::Bearer {
        variable: "OTHER".to_owned(),
    };
    match auth.clone() {
        Auth::None => vec![seen("kind", move |auth| *auth = bearer())],
        Auth::Bearer { variable } => vec![
            seen("none", |auth| *auth = Auth::None),
            seen("variable", move |auth| *auth = bearer()),
            seen("kind", move |auth| {
                let variable = variable.clone();
                *auth = Auth::Header {
                    name: "Authorization".to_owned(),
                    variable,
                };
            }),
        ],
        Auth::Header { name, variable } => vec![
            seen("kind", {
                let variable = variable.clone();
                move |auth| {
                    let variable = variable.clone();
                    *auth = Auth::Bearer { variable };
                }
            }),
            seen("header", move |auth| {
                let variable = variable.clone();
                *auth = Auth::Header {
                    name: "X-Other".to_owned(),
                    variable,
                };
            }),
            seen("variable", move |auth| {
                let (name, variable) = (name.clone(), "OTHER".to_owned());
                *auth = Auth::Header { name, variable };
            }),
        ],
    }
}

fn scope(scope: &Scope) -> Vec<Change<Scope>> {
    let Scope {
        name: _,
        method: _,
        rust: _,
        within: outer,
        path,
        doc: _,
    } = scope;
    let mut changes = vec![
        seen("method", |scope: &mut Scope| scope.method.push('x')),
        seen("rust", |scope: &mut Scope| scope.rust.push('x')),
        unseen("name", |scope: &mut Scope| scope.name.push('x')),
        unseen("doc", |scope: &mut Scope| extend(&mut scope.doc)),
    ];
    if outer.is_some() {
        changes.push(seen("within", |scope: &mut Scope| scope.within = None));
    }
    changes.extend(within(
        "path",
        operations::path(path),
        |scope: &mut Scope| Some(&mut scope.path),
    ));
    changes
}

fn resource(resource: &Resource) -> Vec<Change<Resource>> {
    let Resource {
        name: _,
        is_scope,
        method: _,
        module: _,
        rust: _,
        within: outer,
        path_from,
        path,
        doc: _,
        operations,
    } = resource;
    let mut changes = vec![
        seen("name", |resource: &mut Resource| resource.name.push('x')),
        seen("module", |resource: &mut Resource| {
            resource.module.push('x');
        }),
        unseen("doc", |resource: &mut Resource| extend(&mut resource.doc)),
    ];
    if *is_scope {
        // The scope has these names itself.
        changes.push(unseen("method of scope", |resource: &mut Resource| {
            resource.method.push('x');
        }));
        changes.push(unseen("handle of scope", |resource: &mut Resource| {
            resource.rust.push('x');
        }));
    } else {
        changes.push(seen("method", |resource: &mut Resource| {
            resource.method.push('x');
        }));
        changes.push(seen("handle", |resource: &mut Resource| {
            resource.rust.push('x');
        }));
    }
    if outer.is_some() {
        changes.push(seen("scope", |resource: &mut Resource| {
            resource.is_scope = !resource.is_scope;
        }));
        changes.push(seen("within", |resource: &mut Resource| {
            resource.within = None;
        }));
    }
    if path_from.is_some() {
        changes.push(seen("path from", |resource: &mut Resource| {
            resource.path_from = None;
        }));
    }
    changes.extend(within(
        "path",
        operations::path(path),
        |resource: &mut Resource| Some(&mut resource.path),
    ));
    changes.extend(each(
        "operation",
        operations,
        operation,
        |resource: &mut Resource| &mut resource.operations,
    ));
    changes
}
