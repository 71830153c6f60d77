//! The keys of this place, from the live table; typing filters, Enter runs.

use super::Reply;
use crate::app::action::Action;
use crate::app::keymap::{Context, Keymap};
use crate::app::text_field::{Edit, Lines, TextField};

/// One line of the help.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelpLine {
    /// The keys, as they are written in the table.
    pub keys: Vec<String>,
    /// What they do.
    pub action: Action,
}

/// The keys of a place.
#[derive(Debug, Clone)]
pub struct Help {
    /// What is typed to find a key.
    pub filter: TextField,
    /// Which of the lines shown the cursor is on.
    pub cursor: usize,
    /// Every line of this place.
    pub lines: Vec<HelpLine>,
    /// How many of the lines the filter leaves; the drawing knows the words and says so.
    shown: Vec<Action>,
}

impl Help {
    /// The keys that count where these contexts stand.
    pub fn of(keymap: &Keymap, chain: &[Context]) -> Self {
        let mut lines: Vec<HelpLine> = chain
            .iter()
            .flat_map(|context| keymap.of(*context))
            .map(|binding| HelpLine {
                keys: binding.keys.iter().map(ToString::to_string).collect(),
                action: binding.action,
            })
            .collect();
        lines.sort_by_key(|line| line.action);
        // What several contexts bind stands once, with all its keys.
        lines.dedup_by(|later, line| {
            let is_same = later.action == line.action;
            if is_same {
                line.keys.extend(later.keys.drain(..).filter(|key| !line.keys.contains(key)).collect::<Vec<_>>());
            }
            is_same
        });
        let shown = lines.iter().map(|line| line.action).collect();
        Self { filter: TextField::new(Lines::One), cursor: 0, lines, shown }
    }

    /// Tells which lines the filter leaves, in order: whoever knows the words of the reader's language says it before the
    /// next key is taken.
    pub fn settle(&mut self, shown: Vec<Action>) {
        self.cursor = self.cursor.min(shown.len().saturating_sub(1));
        self.shown = shown;
    }

    /// Moves, filters, runs or closes.
    pub fn act(&mut self, action: Action) -> Reply {
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(self.shown.len().saturating_sub(1)),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Back => return Reply::closes(Vec::new()),
            Action::Choose => {
                return match self.shown.get(self.cursor) {
                    Some(Action::Help) | None => Reply::closes(Vec::new()),
                    Some(action) => Reply::closes_then(*action),
                };
            }
            other => {
                if self.filter.act(other) == Some(Edit::Text) {
                    self.cursor = 0;
                }
            }
        }
        Reply::stays()
    }

    /// Types into the filter.
    pub fn take_text(&mut self, text: &str) -> Reply {
        self.filter.insert_text(text);
        self.cursor = 0;
        Reply::stays()
    }
}
