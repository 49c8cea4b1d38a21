//! Measures the overhead of the generated client: calls compared with hand-written calls, and models compared with the
//! same models with serde's derives.
//!
//! Both sides of a comparison alternate in one run, so that a busy machine slows down both. The ratios are comparable
//! between runs, the times are not.

mod by_hand;
mod calls;
mod derived;
mod measure;
mod models;

fn main() {
    // `cargo bench -p tests -- calls` runs only the calls.
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
