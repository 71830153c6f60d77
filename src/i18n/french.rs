//! What French does to the words around a name.

use crate::domain::text::fold::fold;

/// A name behind « de »: `de Marie`, `d’Aïcha`, `d’Hélène`, `d’Yves`, `de Yann`.
///
/// An h is taken as mute before é, e and u, as in most French names; a y counts as a vowel before a consonant.
pub fn de(name: &str) -> String {
    let folded = fold(name);
    let mut letters = folded.chars();
    let is_vowel = |letter: Option<char>| letter.is_some_and(|letter| "aeiouy".contains(letter));
    let elides = match (letters.next(), letters.next()) {
        (Some('y'), second) => !is_vowel(second),
        (Some('h'), second) => second.is_some_and(|letter| "eu".contains(letter)),
        (first, _) => is_vowel(first),
    };
    if elides { format!("d’{name}") } else { format!("de {name}") }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::de;

    #[rstest]
    #[case("Marie", "de Marie")]
    #[case("Aïcha Ben Merzoukane", "d’Aïcha Ben Merzoukane")]
    #[case("Éric", "d’Éric")]
    #[case("Hélène", "d’Hélène")]
    #[case("Hans", "de Hans")]
    #[case("Yves", "d’Yves")]
    #[case("Yann", "de Yann")]
    #[case("王伟", "de 王伟")]
    #[case("", "de ")]
    fn a_name_elides_as_it_is_spoken(#[case] name: &str, #[case] said: &str) {
        assert_eq!(de(name), said);
    }
}
