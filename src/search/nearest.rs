//! What a mistyped name may have meant.

use crate::domain::text::fold::fold;
use crate::domain::text::slips::{distance, most_slips};

/// The names closest to what was typed, the closest first, at most `most`: each word typed is a word of the name but for a
/// slip or two (a letter wrong, missing, too many, or two letters swapped).
pub fn nearest<T>(typed: &str, names: impl IntoIterator<Item = (T, String)>, most: usize) -> Vec<(T, String)> {
    let words: Vec<Vec<char>> =
        fold(typed).split(' ').filter(|word| !word.is_empty()).map(|word| word.chars().collect()).collect();
    if words.is_empty() {
        return Vec::new();
    }
    let mut near: Vec<(usize, usize, T, String)> = Vec::new();
    for (item, name) in names {
        let parts: Vec<Vec<char>> = fold(&name).split(' ').map(|part| part.chars().collect()).collect();
        let slips = words.iter().try_fold(0, |sum, word| {
            let most = most_slips(word.len());
            let least = parts.iter().map(|part| distance(word, part, most)).min()?;
            (least <= most).then_some(sum + least)
        });
        if let Some(slips) = slips {
            near.push((slips, parts.len(), item, name));
        }
    }
    near.sort_by(|one, other| (one.0, one.1, &one.3).cmp(&(other.0, other.1, &other.3)));
    near.truncate(most);
    near.into_iter().map(|(_, _, item, name)| (item, name)).collect()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const NAMES: &[&str] = &["Hélène Dupont", "Hélène Durand", "Luc Dupond", "Marie Lefèvre", "Ana Sousa"];

    #[rstest]
    #[case::swapped("Dupnot", &["Hélène Dupont", "Luc Dupond"])]
    #[case::one_wrong("Dupons", &["Hélène Dupont", "Luc Dupond"])]
    #[case::missing("Lefvre", &["Marie Lefèvre"])]
    #[case::two_words("helen dupont", &["Hélène Dupont"])]
    #[case::short("Anna", &["Ana Sousa"])]
    #[case::accents_do_not_count("Mairie", &["Marie Lefèvre"])]
    #[case::nobody("Zacharias", &[])]
    #[case::two_letters_are_no_name("An", &[])]
    #[case::nothing("  ", &[])]
    fn a_slip_or_two_is_forgiven(#[case] typed: &str, #[case] expected: &[&str]) {
        let names = NAMES.iter().map(|name| ((), (*name).to_owned()));
        let found: Vec<String> = nearest(typed, names, 5).into_iter().map(|((), name)| name).collect();
        assert_eq!(found, expected);
    }
}
