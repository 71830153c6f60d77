//! The first screen of an empty notebook: useful at once.

use crate::app::action::Action;

/// What the first screen offers, in the order of the screen.
pub const OFFERS: [Action; 3] = [Action::Demo, Action::Import, Action::AddPerson];

/// The first screen of an empty notebook.
#[derive(Debug, Clone, Default)]
pub struct Welcome {
    /// Which offer the cursor is on.
    pub cursor: usize,
}

impl Welcome {
    /// Moves the cursor, or says which offer is taken.
    pub fn act(&mut self, action: Action) -> Option<Action> {
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(OFFERS.len() - 1),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::First => self.cursor = 0,
            Action::Last => self.cursor = OFFERS.len() - 1,
            Action::Choose => return Some(OFFERS[self.cursor]),
            other if OFFERS.contains(&other) => return Some(other),
            _ => {}
        }
        None
    }
}
