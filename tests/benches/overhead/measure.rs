//! Alternates between two functions and measures their time.

use std::time::{Duration, Instant};

/// The number of turns of each side.
const TURNS: usize = 601;

/// The approximate duration of a turn, short enough that most are not interrupted.
const TURN: Duration = Duration::from_millis(1);

/// Runs both sides alternately and prints the time of a single run of each.
pub(crate) fn compare(name: &str, mut generated: impl FnMut(), mut by_hand: impl FnMut()) {
    let runs = runs_in_a_turn(&mut by_hand);
    let mut ours = Vec::with_capacity(TURNS);
    let mut theirs = Vec::with_capacity(TURNS);
    for turn in 0..TURNS {
        // Alternate the order, since the first side finds the caches as the other left them.
        if turn % 2 == 0 {
            ours.push(time(runs, &mut generated));
            theirs.push(time(runs, &mut by_hand));
        } else {
            theirs.push(time(runs, &mut by_hand));
            ours.push(time(runs, &mut generated));
        }
    }
    let (ours, theirs) = (lower_quartile(ours), lower_quartile(theirs));
    let ratio = ours / theirs;
    let (ours, theirs) = (microseconds(ours), microseconds(theirs));
    println!("{name:<26}{ours:>14}{theirs:>14}{ratio:>9.3}");
}

fn runs_in_a_turn(run: &mut impl FnMut()) -> u32 {
    let mut runs = 1;
    while time(runs, run) * f64::from(runs) < TURN.as_secs_f64() {
        runs *= 2;
    }
    runs
}

/// Returns the seconds that a single run takes.
fn time(runs: u32, run: &mut impl FnMut()) -> f64 {
    let begun = Instant::now();
    for _ in 0..runs {
        run();
    }
    begun.elapsed().as_secs_f64() / f64::from(runs)
}

/// Returns the time of a fast turn, since other load on the machine can only slow a turn down.
fn lower_quartile(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 4]
}

fn microseconds(seconds: f64) -> String {
    format!("{:.2} us", seconds * 1e6)
}
