//! Measures the CPU time that generated code takes to compile.
//!
//! ```sh
//! cargo bench -p tests --bench compile_time            # both tables of the README
//! cargo bench -p tests --bench compile_time -- models  # one of them: `models` or `whole_crate`
//! MODELS=50 OPERATIONS=100 ROUNDS=1 cargo bench -p tests --bench compile_time  # a faster run
//! ```
//!
//! Dependencies are built beforehand and not counted. Versions are those of the repository's lock file, and nothing is
//! downloaded. Needs a POSIX shell.

mod builds;
mod derived;
mod large_api;
mod models;
mod whole_crate;

fn main() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse().ok());
    let wanted: Vec<String> = std::env::args().skip(1).collect();
    let is_wanted = |name: &str| {
        let mut names = wanted.iter().filter(|name| !name.starts_with("--"));
        names.clone().next().is_none() || names.any(|wanted| wanted == name)
    };
    // The number of builds of each; the fastest one counts.
    let rounds = number("ROUNDS").unwrap_or(2);
    if is_wanted("models") {
        models::compare(number("MODELS").unwrap_or(400), rounds);
    }
    if is_wanted("whole_crate") {
        whole_crate::measure(number("OPERATIONS").unwrap_or(1_000), rounds);
    }
}
