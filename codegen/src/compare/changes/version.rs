//! The version to release after changes, by Cargo's rules.

use super::change::Change;

/// What changes mean to the version of the crate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// The version before the changes.
    pub old: String,
    /// The version with the changes.
    pub new: String,
    /// The lowest version that can be released with the changes.
    pub needed: String,
    /// Whether the new version is high enough.
    pub suffices: bool,
}

/// Returns the version that changes need. Of `0.x.y`, a change of `x` breaks programs; of `0.0.z`, every change does.
pub fn verdict(old: &str, new: &str, changes: &[Change]) -> Verdict {
    let verdict = |needed: String, suffices| Verdict {
        old: old.to_owned(),
        new: new.to_owned(),
        needed,
        suffices,
    };
    let numbers = numbers(old);
    let is_pre_release = old.contains('-');
    let needed = if is_pre_release {
        // It promises nothing, not even to later ones.
        numbers
    } else {
        next(numbers, changes)
    };
    let [major, minor, patch] = needed;
    let text = format!("{major}.{minor}.{patch}");
    if is_pre_release && !changes.is_empty() {
        let is_later = self::numbers(new) >= needed && new != old;
        return verdict(format!("a later pre-release, or {text}"), is_later);
    }
    if changes.is_empty() {
        return verdict(old.to_owned(), true);
    }
    verdict(text, self::numbers(new) >= needed)
}

fn next([major, minor, patch]: [u64; 3], changes: &[Change]) -> [u64; 3] {
    let is_breaking = changes.iter().any(|change| change.breaking);
    match (major, minor) {
        (0, 0) => [0, 0, patch.saturating_add(1)],
        (0, _) if is_breaking => [0, minor.saturating_add(1), 0],
        (0, _) => [0, minor, patch.saturating_add(1)],
        _ if is_breaking => [major.saturating_add(1), 0, 0],
        _ => [major, minor.saturating_add(1), 0],
    }
}

/// Returns the three numbers of a version, which a spec has.
fn numbers(version: &str) -> [u64; 3] {
    let core = version.split(['-', '+']).next().unwrap_or_default();
    let mut parts = core.split('.').map(|part| part.parse().unwrap_or(0));
    [(); 3].map(|()| parts.next().unwrap_or(0))
}
