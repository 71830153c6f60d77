//! What is offered under a field, in forms and in questions: a short list, of which one can be chosen.

use crate::domain::phrase::Phrase;
use crate::domain::roster::Turn;

/// One of the things that are offered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// Its words.
    pub says: Phrase,
    /// What is put into the field where it is chosen.
    pub text: String,
}

impl Offer {
    /// A word that is offered as it stands.
    pub fn word(text: String) -> Self {
        Self { says: Phrase::new("read-text").with("text", text.as_str()), text }
    }
}

/// Whether the first of what is offered may be taken unseen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum Ask {
    /// Completion: Tab takes the first one.
    #[default]
    Completes,
    /// Several meanings of what is typed: one is chosen, nobody guesses.
    Asks,
}

/// What is offered, and which of it is chosen.
#[derive(Debug, Clone, Default)]
pub struct Offers {
    offered: Vec<Offer>,
    chosen: Option<usize>,
    ask: Ask,
}

impl Offers {
    /// Words that go on from what is typed, none of them chosen.
    pub fn new(words: Vec<String>) -> Self {
        Self { offered: words.into_iter().map(Offer::word).collect(), chosen: None, ask: Ask::Completes }
    }

    /// The meanings of what is typed, none of them chosen.
    pub fn meanings(offered: Vec<Offer>) -> Self {
        Self { offered, chosen: None, ask: Ask::Asks }
    }

    /// Everything that is offered.
    pub fn all(&self) -> &[Offer] {
        &self.offered
    }

    /// Which is chosen.
    pub fn chosen(&self) -> Option<usize> {
        self.chosen
    }

    /// Whether nothing is offered.
    pub fn is_empty(&self) -> bool {
        self.offered.is_empty()
    }

    /// Whether the first one may be taken before one is chosen.
    pub fn completes(&self) -> bool {
        !self.is_empty() && (self.ask == Ask::Completes || self.chosen.is_some())
    }

    /// Whether what is offered are meanings of the whole text.
    pub fn is_question(&self) -> bool {
        self.ask == Ask::Asks
    }

    /// Whether one of several meanings is still to be chosen.
    pub fn asks(&self) -> bool {
        !self.is_empty() && self.is_question() && self.chosen.is_none()
    }

    /// Chooses the next one or the one before; beyond an end comes the other one.
    pub fn choose(&mut self, turn: Turn) {
        let Some(last) = self.offered.len().checked_sub(1) else { return };
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

    /// The text of the one that is chosen, else of the first.
    pub fn taken(&self) -> Option<&str> {
        self.offered.get(self.chosen.unwrap_or(0)).map(|offer| offer.text.as_str())
    }
}
