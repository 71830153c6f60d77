//! The saved filters: one is picked, called otherwise, taken away.

use super::{Reply, Then};
use crate::app::action::Action;
use crate::app::effect::{Apart, Effect, Write};
use crate::app::notice::Notice;
use crate::domain::phrase::Phrase;
use crate::domain::saved_filter::Pick;

/// The saved filters.
#[derive(Debug, Clone)]
pub struct Filters {
    /// What can be picked.
    pub picks: Vec<Pick>,
    /// Which one the cursor is on.
    pub cursor: usize,
}

impl Filters {
    /// A menu with the cursor on the filter that is used now.
    pub fn new(picks: Vec<Pick>, text: &str) -> Self {
        let cursor = picks.iter().position(|pick| pick.text == text).unwrap_or(0);
        Self { picks, cursor }
    }

    /// Moves, picks, renames, removes, closes.
    pub fn act(&mut self, action: Action) -> Reply {
        let here = self.picks.get(self.cursor);
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(self.picks.len().saturating_sub(1)),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::Back => return Reply::closes(Vec::new()),
            Action::Choose => return Reply::goes_then(Then::PickFilter(self.cursor)),
            Action::RemoveFilter | Action::RenameFilter => {
                let Some((id, pick)) = here.and_then(|pick| Some((pick.id?, pick))) else {
                    let notice = Some(Notice::info(Phrase::new("notice-filter-came-along")));
                    return Reply { notice, ..Reply::stays() };
                };
                return if action == Action::RemoveFilter {
                    Reply::asks(vec![Effect::Write(Write::Apart(Apart::RemoveFilter(id, pick.name.clone())))])
                } else {
                    Reply::goes_then(Then::RenameFilter(id))
                };
            }
            _ => {}
        }
        Reply::stays()
    }
}
