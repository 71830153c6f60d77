//! Events on somebody's page.

use super::super::Painter;
use super::super::lines::Piece;
use super::super::theme::Role;
use crate::domain::dossier::Dossier;
use crate::domain::id::EventId;
use crate::say;

impl Painter<'_> {
    /// When, what and where, what to prepare, how many others come; of one that was, that it is not in the log yet.
    pub(super) fn attendance_piece(&self, dossier: &Dossier, id: EventId) -> Option<Piece> {
        let (words, today) = (&self.look.words, self.model.around.now.day);
        let row = dossier.events.iter().find(|row| row.event.id == id)?;
        let event = &row.event;
        let mut parts = vec![words.days(event.on, event.until, today), event.whole_name()];
        let is_past = event.ends() < today;
        if !row.prepare.is_empty() && !is_past {
            parts.push(say!(words, "event-prepare", what = &row.prepare));
        }
        if row.others > 0 {
            parts.push(say!(words, "event-others", n = row.others));
        }
        let role = match (is_past, event.interaction) {
            (_, Some(_)) => Role::Quiet,
            (true, None) => {
                parts.push(self.say("event-not-in-log"));
                Role::Today
            }
            (false, None) => Role::Text,
        };
        Some(Piece::new(parts.join(&self.joint()), self.style(role)).hanging(2))
    }
}
