//! The words of the date grammar, folded, in English and French at once: data, not rules.

mod days;
mod feasts;
mod periods;
mod small;
mod spans;

pub use crate::domain::text::numbers::NUMBERS;
pub use days::*;
pub use feasts::*;
pub use periods::*;
pub use small::*;
pub use spans::*;

/// What a table holds for a word.
pub fn look<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(known, _)| *known == word).map(|(_, meaning)| *meaning)
}
