//! The words of the filter with their meanings; Enter puts one into the filter.

use super::{Reply, Then};
use crate::app::action::Action;
use crate::domain::lang::Lang;
use crate::domain::roster::Word;

/// A line of the guide: how it is typed, and the message with what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// How it is typed.
    pub sample: &'static str,
    /// The message.
    pub meaning: &'static str,
}

/// The words of the filter.
#[derive(Debug, Clone)]
pub struct Guide {
    /// Every line, in its order.
    pub entries: Vec<Entry>,
    /// Which one the cursor is on.
    pub cursor: usize,
}

impl Guide {
    /// The words as they are spelled in a language.
    pub fn in_words_of(lang: Lang) -> Self {
        let of = |en, fr| match lang {
            Lang::En => en,
            Lang::Fr => fr,
        };
        let words = Word::ALL.map(|word| Entry { sample: word.sample(lang), meaning: word.help() });
        let more = [
            Entry { sample: "marie", meaning: "filter-help-text" },
            Entry { sample: of("\"late\"", "\"retard\""), meaning: "filter-help-quotes" },
            Entry { sample: of("-tier:C", "-niveau:C"), meaning: "filter-help-not" },
            Entry { sample: of("status:paused,ended", "statut:pause,terminé"), meaning: "filter-help-or" },
        ];
        Self { entries: words.into_iter().chain(more).collect(), cursor: 0 }
    }

    /// Moves, puts a word into the filter, closes.
    pub fn act(&mut self, action: Action) -> Reply {
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(self.entries.len().saturating_sub(1)),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::First => self.cursor = 0,
            Action::Last => self.cursor = self.entries.len().saturating_sub(1),
            Action::Back => return Reply::closes(Vec::new()),
            Action::Choose => {
                return match self.entries.get(self.cursor) {
                    Some(entry) => Reply::goes_then(Then::Filter(entry.sample)),
                    None => Reply::closes(Vec::new()),
                };
            }
            _ => {}
        }
        Reply::stays()
    }
}
