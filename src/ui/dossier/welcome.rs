//! The steps of a welcome.

use super::super::Painter;
use super::super::lines::Piece;
use super::super::theme::Role;
use crate::domain::affiliate::Status;
use crate::domain::dossier::Dossier;
use crate::domain::welcome::{Done, WelcomeStep};
use crate::say;

impl Painter<'_> {
    /// A contact of the welcome or something handed over: its tick, what it is, when. The first of each begins with what
    /// they are.
    pub(super) fn welcome_pieces(&self, dossier: &Dossier, step: WelcomeStep) -> Vec<Piece> {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let Some(welcome) = dossier.welcome(&self.model.around.rules) else { return Vec::new() };
        let line = |ticked: bool, what: String, when: String, role: Role| {
            let sign = if ticked { self.look.glyphs.ticked } else { self.look.glyphs.unticked };
            let when = if when.is_empty() { when } else { format!(" {} {when}", self.look.glyphs.dot) };
            Piece::new(format!("{sign} {what}{when}"), self.style(role)).hanging(4)
        };
        if let Some(stage) = welcome.stages.iter().find(|stage| stage.step == step) {
            let what = say!(words, "welcome-contact-on", step = step.code(), day = stage.after);
            let (when, role) = match stage.done {
                Some(Done::Ticked(day)) => (words.day(day, today), Role::Quiet),
                Some(Done::ByContact(day)) => {
                    (say!(words, "welcome-by-contact", day = words.day(day, today)), Role::Quiet)
                }
                None if stage.due < today => (words.day(stage.due, today), Role::Overdue),
                None if stage.due == today => (words.day(stage.due, today), Role::Today),
                None => (words.day(stage.due, today), Role::Text),
            };
            return vec![line(stage.done.is_some(), what, when, role)];
        }
        let given = welcome.resources.iter().filter(|(_, done)| done.is_some()).count();
        let done = welcome.resources.iter().find(|(resource, _)| *resource == step).and_then(|(_, done)| *done);
        let what = say!(words, "welcome-resource", step = step.code());
        let when = done.map(|day| words.day(day, today)).unwrap_or_default();
        let role = if done.is_some() { Role::Quiet } else { Role::Text };
        let mut pieces = vec![line(done.is_some(), what, when, role)];
        if welcome.resources.first().is_some_and(|(first, _)| *first == step) {
            let head = say!(words, "welcome-resources-head", given = given, of = welcome.resources.len());
            pieces.insert(0, Piece::new(head, self.style(Role::Label)));
        }
        if welcome.resources.last().is_some_and(|(last, _)| *last == step)
            && welcome.is_complete()
            && dossier.affiliate.status == Status::Onboarding
        {
            pieces.push(Piece::new(self.say("welcome-finish"), self.style(Role::Key)));
        }
        pieces
    }
}
