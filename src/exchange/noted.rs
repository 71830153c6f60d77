//! What was refused or passed over, for a report: how often each reason, and the first of them whole. A file can be refused row by row,
//! and what is kept of it must not outgrow it.

use std::collections::BTreeMap;

/// So many of a list are kept whole: more than anybody corrects by hand. Once they are, the next import tells the next.
pub const MOST_WHOLE: usize = 1_000;

/// A list of which the first are kept and all are counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted<T> {
    first: Vec<T>,
    counts: BTreeMap<&'static str, usize>,
}

impl<T> Default for Noted<T> {
    fn default() -> Self {
        Self { first: Vec::new(), counts: BTreeMap::new() }
    }
}

impl<T> Noted<T> {
    /// One more, for the reason of this code; it is only made where it is kept.
    pub fn note(&mut self, code: &'static str, made: impl FnOnce() -> T) {
        *self.counts.entry(code).or_default() += 1;
        if self.first.len() < MOST_WHOLE {
            self.first.push(made());
        }
    }

    /// How many there were.
    pub fn count(&self) -> usize {
        self.counts.values().sum()
    }

    /// How many there were of each reason, by its code.
    pub fn counts(&self) -> &BTreeMap<&'static str, usize> {
        &self.counts
    }

    /// The first ones, in the order of the file.
    pub fn first(&self) -> &[T] {
        &self.first
    }

    /// How many there were beside the first ones.
    pub fn others(&self) -> usize {
        self.count() - self.first.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_kept_and_all_are_counted() {
        let (mut noted, mut made) = (Noted::default(), 0);
        for number in 0..MOST_WHOLE * 3 {
            noted.note(if number % 3 == 0 { "one" } else { "other" }, || made += 1);
        }
        assert_eq!((made, noted.first().len(), noted.others()), (MOST_WHOLE, MOST_WHOLE, MOST_WHOLE * 2));
        assert_eq!(noted.counts(), &BTreeMap::from([("one", MOST_WHOLE), ("other", MOST_WHOLE * 2)]));
    }
}
