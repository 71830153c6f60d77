//! A change of tier, status and tags, for one person or many, typed in one line: `A paused +food -old`.

use super::affiliate::{Status, Tier};
use super::roster::status_named;
use super::text::fold::fold;

/// What becomes of the tier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum TierChange {
    /// It stays.
    #[default]
    Keep,
    /// It becomes this one.
    Set(Tier),
    /// It goes.
    Clear,
}

/// A change of tier, status and tags.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Retag {
    /// What becomes of the tier.
    pub tier: TierChange,
    /// What the status becomes; `None`: it stays.
    pub status: Option<Status>,
    /// Tags to be put on, without `#`.
    pub add: Vec<String>,
    /// Tags to be taken off.
    pub remove: Vec<String>,
}

/// Why a line is no such change: the first word that says nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread(pub String);

/// What stands for no tier, folded; both languages always.
const NO_TIER: &[&str] = &["none", "aucun", "0"];

impl Retag {
    /// Whether it changes nothing.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Reads a line: a tier's letter, `+tag` (also `#tag`, `*tag`), `-tag`, `none` for no tier, a status as
    /// the filter of People spells it. What is said last counts.
    ///
    /// # Errors
    /// [`Unread`] with the first word that says nothing; words alone are no tags, so that a slip tags nobody.
    pub fn read(line: &str) -> Result<Self, Unread> {
        let mut retag = Self::default();
        for word in line.split_whitespace() {
            retag.word(word)?;
        }
        Ok(retag)
    }

    fn word(&mut self, word: &str) -> Result<(), Unread> {
        let tagged = |signs: &[char]| word.strip_prefix(signs).map(str::trim).filter(|name| !name.is_empty());
        if let Some(name) = tagged(&['+', '#', '*']) {
            self.remove.retain(|tag| fold(tag) != fold(name));
            if !self.add.iter().any(|tag| fold(tag) == fold(name)) {
                self.add.push(name.to_owned());
            }
        } else if let Some(name) = tagged(&['-', '\u{2212}']) {
            self.add.retain(|tag| fold(tag) != fold(name));
            if !self.remove.iter().any(|tag| fold(tag) == fold(name)) {
                self.remove.push(name.to_owned());
            }
        } else if let Some(tier) = Tier::from_letter(word) {
            self.tier = TierChange::Set(tier);
        } else if NO_TIER.contains(&fold(word).as_str()) {
            self.tier = TierChange::Clear;
        } else if let Some(status) = status_named(word) {
            self.status = Some(status);
        } else {
            return Err(Unread(word.to_owned()));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn retag(tier: TierChange, add: &[&str], remove: &[&str]) -> Retag {
        let owned = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        Retag { tier, status: None, add: owned(add), remove: owned(remove) }
    }

    #[rstest]
    #[case("A +food -old", retag(TierChange::Set(Tier::A), &["food"], &["old"]))]
    #[case("b", retag(TierChange::Set(Tier::B), &[], &[]))]
    #[case("aucun", retag(TierChange::Clear, &[], &[]))]
    #[case("#q1 *q2 +Q1", retag(TierChange::Keep, &["q1", "q2"], &[]))]
    #[case("+café -cafe", retag(TierChange::Keep, &[], &["cafe"]))]
    #[case("A C", retag(TierChange::Set(Tier::C), &[], &[]))]
    #[case("  ", Retag::default())]
    #[case("paused", Retag { status: Some(Status::Paused), ..Retag::default() })]
    #[case("Terminé +x", Retag { status: Some(Status::Ended), ..retag(TierChange::Keep, &["x"], &[]) })]
    #[case("actif pause", Retag { status: Some(Status::Paused), ..Retag::default() })]
    fn a_line_is_read(#[case] line: &str, #[case] expected: Retag) {
        assert_eq!(Retag::read(line), Ok(expected));
    }

    #[rstest]
    #[case("A food", "food")]
    #[case("+ food", "+")]
    #[case("D", "D")]
    fn a_word_that_says_nothing_is_named(#[case] line: &str, #[case] word: &str) {
        assert_eq!(Retag::read(line), Err(Unread(word.to_owned())));
    }
}
