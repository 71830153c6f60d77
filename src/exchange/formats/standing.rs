//! Words for a status that platforms and people share, in English, French, German and Spanish.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::PlatformStatus;
use crate::exchange::titles::key;

/// What a word says about where somebody stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// This.
    Is(PlatformStatus),
    /// It is asked about, and this is proposed: whoever is blocked is not simply paused.
    Perhaps(PlatformStatus),
}

/// The table of words.
const TABLE: &str = include_str!("statuses.txt");

static WORDS: LazyLock<HashMap<String, Standing>> =
    LazyLock::new(|| entries().map(|(standing, word)| (key(word), standing)).collect());

fn entries() -> impl Iterator<Item = (Standing, &'static str)> {
    let mut standing = None;
    TABLE.lines().filter(|line| !line.starts_with('#')).flat_map(move |line| {
        if let Some(code) = line.strip_prefix('[').and_then(|line| line.strip_suffix(']')) {
            standing = named(code);
        }
        let (_, words) = line.split_once(": ").unwrap_or_default();
        let known = standing;
        words.split(", ").filter_map(move |word| Some((known?, word))).filter(|(_, word)| !word.is_empty())
    })
}

fn named(code: &str) -> Option<Standing> {
    match code {
        "set_aside" => Some(Standing::Perhaps(PlatformStatus::Inactive)),
        code => PlatformStatus::from_code(code).map(Standing::Is),
    }
}

/// What a word says; `None` where it is not known.
pub fn of(word: &str) -> Option<Standing> {
    WORDS.get(&key(word)).copied()
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("Declined", "declined")]
    #[case("DENIED", "declined")]
    #[case("Refusée", "declined")]
    #[case("abgelehnt", "declined")]
    #[case("rechazada", "declined")]
    #[case("not_approved", "declined")]
    #[case("Approved", "active")]
    #[case("validé", "active")]
    #[case("joined", "active")]
    #[case("freigeschaltet", "active")]
    #[case("En attente", "pending")]
    #[case("Pending Approval", "pending")]
    #[case("pendiente", "pending")]
    #[case("ausstehend", "pending")]
    #[case("on-hold", "inactive")]
    #[case("En pause", "inactive")]
    #[case("Supprimé", "archived")]
    fn a_word_is_known_in_four_languages(#[case] word: &str, #[case] code: &str) {
        assert_eq!(of(word), PlatformStatus::from_code(code).map(Standing::Is), "{word}");
    }

    #[rstest]
    #[case("Blocked", Some(Standing::Perhaps(PlatformStatus::Inactive)))]
    #[case("gesperrt", Some(Standing::Perhaps(PlatformStatus::Inactive)))]
    #[case("Suspendu", Some(Standing::Perhaps(PlatformStatus::Inactive)))]
    #[case("new", None)]
    #[case("1", None)]
    #[case("VIP", None)]
    #[case("", None)]
    fn what_is_not_certain_is_not_taken(#[case] word: &str, #[case] expected: Option<Standing>) {
        assert_eq!(of(word), expected);
    }

    #[test]
    fn no_word_means_two_things() {
        let mut seen: HashMap<String, Standing> = HashMap::new();
        for (standing, word) in entries() {
            let earlier = seen.insert(key(word), standing);
            assert!(earlier.is_none_or(|earlier| earlier == standing), "{word}");
        }
        assert!(seen.len() > 150, "{}", seen.len());
    }
}
