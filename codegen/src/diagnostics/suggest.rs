//! Suggestions for misspelled names, and how names and numbers of things are written.

/// The longest name that is compared: comparing long names is slow, and they are rarely typos.
const LONGEST_COMPARED: usize = 64;

/// The largest number of names that are compared, since more would take too long.
const MOST_COMPARED: usize = 5_000;

/// Returns the name in `known` that is most similar to `typed`, if any is similar enough.
///
/// Ignoring case, names may differ by one edit, and by another one for every four characters. An edit is a character
/// that is replaced, missing, added or swapped with its neighbour.
pub fn nearest<'a>(typed: &str, known: &[&'a str]) -> Option<&'a str> {
    let comparable = |name: &str| name.len() <= LONGEST_COMPARED;
    if known.len() > MOST_COMPARED || !comparable(typed) {
        return None;
    }
    let nearest = known
        .iter()
        .filter(|name| comparable(name))
        .map(|name| {
            let distance = strsim::damerau_levenshtein(&typed.to_lowercase(), &name.to_lowercase());
            (distance, *name)
        })
        .min()?;
    let (distance, name) = nearest;
    (distance <= 1 + name.chars().count() / 4).then_some(name)
}

/// Formats names in backticks, separated by commas.
pub fn listed<S: AsRef<str>>(names: &[S]) -> String {
    let quoted: Vec<String> = names
        .iter()
        .map(|name| format!("`{}`", name.as_ref()))
        .collect();
    quoted.join(", ")
}

/// Formats a number of things: `2 errors`.
pub fn count(number: usize, what: &str) -> String {
    if number == 1 {
        format!("1 {what}")
    } else {
        format!("{number} {what}s")
    }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn one_letter_and_one_more_for_every_four_may_differ() {
        let near = |typed: &str, known: &'static str| nearest(typed, &[known]).is_some();
        assert!(near("ids", "id"), "one letter more");
        assert!(!near("xyz", "id"), "three letters of two");
        assert!(!near("abc", "doc"), "two letters of three");
        assert!(near("strign", "string"), "two letters swapped");
        assert!(near("strXnX", "string"), "two of six");
        assert!(!near("sXrXnX", "string"), "three of six");
        assert!(near("STRING", "string"), "in capital letters");
        assert!(near("opXXaXions", "operations"), "three of ten");
        assert!(!near("oXXXaXions", "operations"), "four of ten");
    }

    #[test]
    fn the_nearest_is_found() {
        assert_eq!(nearest("maximun", &["minimum", "maximum"]), Some("maximum"));
        assert_eq!(nearest("typo", &["type", "types"]), Some("type"));
    }

    #[test]
    fn long_names_and_long_lists_are_left_alone() {
        let long = "a".repeat(65);
        assert_eq!(nearest(&long, &[&long]), None);
        assert_eq!(nearest("a", &[&long, "a"]), Some("a"));
        assert_eq!(nearest("a", &vec!["a"; 5_001]), None);
        assert_eq!(nearest("a", &vec!["a"; 5_000]), Some("a"));
    }
}
