//! The spec of an API of any size, and calls to its operations.

/// The API and its scopes.
pub(crate) const API: &str = "\
api: Large
crate: large
doc: An API with many operations.
base_url: https://large.test
auth: { bearer: LARGE_TOKEN }
success_flag: success
data_field: data
scopes:
  account: { doc: An account., path: \"/accounts/{account_id}\" }
  project: { within: account, doc: A project of an account., path: \"/projects/{project_id}\" }
";

/// Returns the file of the resource with this number: ten operations, eight models and two envelopes.
pub(crate) fn resource(number: usize) -> String {
    let models: String = ["Plan", "Draft", "Usage", "Change", "Run", "Detail"]
        .map(|name| model(name, number))
        .concat();
    format!("{}types:\n{models}{}", operations(number), types(number))
}

fn operations(number: usize) -> String {
    format!(
        "\
resource: plans_{number}
within: project
path: /plans-{number}
doc: The plans of a project, of kind {number}.
operations:
  list:
    http: GET
    doc: Lists the plans, the newest first.
    query:
      page: {{ type: optional integer, default: 1, doc: The page to return. }}
      per_page: {{ type: optional integer, default: 20, doc: The number of plans on a page. }}
      search: {{ type: optional string, doc: Text that the title contains. }}
      kind: {{ type: optional Kind{number}, doc: The kind of the plans. }}
    paginate: {{ page: page, items: data, total: total }}
    returns: PlansResponse{number}
  create:
    http: POST
    doc: Creates a plan.
    body:
      title: {{ type: string, doc: The title of the plan., min_length: 1 }}
      labels: {{ type: array of string, doc: The labels of the plan. }}
      count: {{ type: optional integer, doc: The number of steps. }}
      hidden: {{ type: optional boolean, doc: Whether only members see the plan. }}
      note: {{ type: optional string, doc: A note for members. }}
    returns: PlanResponse{number}
  get:
    http: GET /{{plan_id}}
    doc: Gets a plan.
    not_found: there is no such plan.
    returns: PlanResponse{number}
  replace:
    http: PUT /{{plan_id}}
    doc: Replaces a plan.
    body: Draft{number}
    returns: PlanResponse{number}
  update:
    http: PATCH /{{plan_id}}
    doc: Changes a plan.
    body:
      title: {{ type: optional string, doc: The title of the plan. }}
      note: {{ type: optional string or null, doc: A note for members. }}
      visible: {{ type: optional boolean, doc: Whether the plan is listed. }}
      kind: {{ type: optional Kind{number}, doc: The kind of the plan. }}
    returns: PlanResponse{number}
  delete:
    http: DELETE /{{plan_id}}
    doc: Deletes a plan.
    returns: nothing
  usage:
    http: GET /{{plan_id}}/usage
    doc: Gets the usage of a plan within a period.
    query:
      from: {{ type: timestamp, doc: The start of the period. }}
      until: {{ type: optional timestamp, doc: The end of the period. }}
    returns: Usage{number}
  history:
    http: GET /{{plan_id}}/history
    doc: Lists the changes of a plan.
    query:
      page: {{ type: optional integer, default: 1, doc: The page to return. }}
      per_page: {{ type: optional integer, default: 20, doc: The number of changes on a page. }}
    returns: array of Change{number}
  start:
    http: POST /{{plan_id}}/start
    doc: Starts a run of a plan.
    body:
      mode: {{ type: string, doc: How to run the plan. }}
      delay: {{ type: optional integer, doc: The number of seconds to wait. }}
    returns: Run{number}
  get_detail:
    http: GET /{{plan_id}}/details/{{detail_id}}
    doc: Gets a detail of a plan.
    not_found: there is no such detail.
    returns: Detail{number}
"
    )
}

fn model(name: &str, number: usize) -> String {
    format!(
        "  \
  {name}{number}:
    doc: A model.
    fields:
      id: {{ type: string, doc: The ID. }}
      title: {{ type: optional string, doc: The title. }}
      count: {{ type: integer, doc: The number of steps. }}
      share: {{ type: number, doc: The share that is done. }}
      visible: {{ type: boolean, doc: Whether it is listed. }}
      hidden: {{ type: optional boolean, doc: Whether only members see it. }}
      labels: {{ type: array of string, doc: The labels. }}
      items: {{ type: array of Item{number}, doc: The items in their order. }}
      kind: {{ type: optional Kind{number}, doc: The kind. }}
      created_at: {{ type: timestamp, doc: When it was created. }}
      extra: {{ type: optional unknown, doc: Metadata of your own. }}
      note: {{ type: optional string, doc: A note for members. }}
"
    )
}

fn types(number: usize) -> String {
    format!(
        "  \
  Item{number}:
    doc: An item.
    fields:
      id: {{ type: string, doc: The ID. }}
      rank: {{ type: integer, doc: The position. }}
      text: {{ type: optional string, doc: The text. }}
      chosen: {{ type: optional boolean, doc: Whether it was chosen. }}
  Kind{number}: {{ doc: A kind., enum: {{ first: One., second: Another., third: The third., fourth: The last. }} }}
  PlanResponse{number}:
    doc: A response with a plan.
    fields:
      data: {{ type: optional Plan{number}, doc: The plan. }}
      success: {{ type: optional boolean, doc: Whether the call succeeded. }}
  PlansResponse{number}:
    doc: A response with plans.
    fields:
      data: {{ type: array of Plan{number}, doc: The plans. }}
      success: {{ type: optional boolean, doc: Whether the call succeeded. }}
      total: {{ type: optional integer, doc: The number of all plans. }}
"
    )
}

/// Returns statements that call all operations of the resource with this number.
pub(crate) fn calls(number: usize) -> String {
    format!(
        "    let plans = project.plans_{number}();
    let mut list = plans.list().search(\"text\").items();
    while let Some(plan) = list.next().await {{
        println!(\"{{}}\", plan?.id);
    }}
    let plan = plans.create(\"title\", [\"label\"]).count(3).note(\"note\").send().await?;
    println!(\"{{plan:?}}\");
    println!(\"{{:?}}\", plans.get(\"id\").send().await?.title);
    let draft = large::types::Draft{number}::new(large::types::Draft{number}Required {{
        id: \"id\".into(),
        count: 1,
        share: 0.5,
        visible: true,
        labels: vec![\"label\".into()],
        items: Vec::new(),
        created_at: \"2030-01-01T00:00:00Z\".into(),
    }});
    println!(\"{{}}\", plans.replace(\"id\", draft.note(\"note\")).send().await?.share);
    let plan = plans.update(\"id\").title(\"title\").note(None::<String>).send().await?;
    println!(\"{{}}\", plan.count);
    plans.delete(\"id\").send().await?;
    let usage = plans.usage(\"id\", \"2030-01-01T00:00:00Z\").send().await?;
    println!(\"{{:?}} {{:?}}\", usage.share, usage.kind);
    for change in plans.history(\"id\").per_page(5).send().await? {{
        println!(\"{{}} {{}}\", change.id, change.created_at);
    }}
    println!(\"{{}}\", plans.start(\"id\", \"fast\").delay(2).send().await?.id);
    println!(\"{{:?}}\", plans.get_detail(\"id\", \"detail\").send().await?.note);
"
    )
}
