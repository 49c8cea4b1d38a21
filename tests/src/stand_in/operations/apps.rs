//! The apps of an account.

use serde_json::{Value, json};

use crate::stand_in::State;
use crate::stand_in::answer::{Answer, Outcome};
use crate::stand_in::app::{App, TIME};
use crate::stand_in::input::Input;
use crate::stand_in::listing::Listing;
use crate::stand_in::paging;

pub(super) fn list(state: &State, account_id: &str, input: &Input) -> Outcome {
    input.query.only(&["search", "sort_order"])?;
    let apps = state.apps.iter();
    let apps = apps.filter(|(account, _)| account == account_id);
    let listing = Listing {
        search: &["name"],
        sort_by: &[("", "created_at")],
        ..Listing::default()
    };
    let apps = listing.apply(apps.map(|(_, app)| form(app)).collect(), &input.query)?;
    paging::answer(apps, &input.query)
}

pub(super) fn create(state: &mut State, account_id: &str, input: &Input) -> Outcome {
    let name = input.body()?.text("name")?;
    let app = App::new(format!("app-{:04}", state.apps.len() + 1), name);
    let data = json!({ "app": form(&app) });
    state.apps.push((account_id.to_owned(), app));
    Ok(Answer::success(&data))
}

fn form(app: &App) -> Value {
    json!({ "created_at": TIME, "id": app.id, "name": app.name })
}
