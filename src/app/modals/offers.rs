//! What completion offers under a field, in forms and in questions: a short list, of which one can be chosen.

use crate::domain::roster::Turn;

/// What completion offers, and which of it is chosen.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    words: Vec<String>,
    chosen: Option<usize>,
}

impl Offers {
    /// These words, none of them chosen.
    pub fn new(words: Vec<String>) -> Self {
        Self { words, chosen: None }
    }

    /// Everything that is offered.
    pub fn words(&self) -> &[String] {
        &self.words
    }

    /// Which word is chosen.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// Whether nothing is offered.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// Chooses the next word or the one before; beyond an end comes the other one.
    pub fn choose(&mut self, turn: Turn) {
        let Some(last) = self.words.len().checked_sub(1) else { return };
        self.chosen = Some(match (self.chosen, turn) {
            (None, Turn::On) => 0,
            (None, Turn::Back) => last,
            (Some(at), Turn::On) => (at + 1) % (last + 1),
            (Some(at), Turn::Back) => at.checked_sub(1).unwrap_or(last),
        });
    }

    /// Chooses none again.
    pub fn let_go(&mut self) {
        self.chosen = None;
    }

    /// The word that is chosen, else the first.
    pub fn taken(&self) -> Option<&str> {
        self.words.get(self.chosen.unwrap_or(0)).map(String::as_str)
    }
}
