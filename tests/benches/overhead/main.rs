//! What the generated client costs: calls against calls written by hand on hyper and on reqwest, and its
//! models against the same models with serde's derives.
//!
//! Both sides of a comparison take turns in one run, so that a machine that is
//! busy with other things slows both. The ratio is what counts; times vary.

mod calls;
mod derived;
mod measure;
mod models;
mod with_hyper;
mod with_reqwest;

fn main() {
    // `cargo bench -p tests -- calls` runs only those.
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| {
        let mut names = wanted.iter().filter(|name| !name.starts_with("--"));
        names.clone().next().is_none() || names.any(|wanted| wanted == name)
    };
    println!(
        "{:<26}{:>14}{:>14}{:>9}",
        "", "generated", "by hand", "ratio"
    );
    if is_wanted("models") {
        models::compare();
    }
    if is_wanted("calls") {
        calls::compare();
    }
}
