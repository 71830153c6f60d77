//! What an affiliate asked and suggested, and conflicts: in the briefing and in the dossier.

use super::Painter;
use super::lines::{Block, Piece};
use super::theme::Role;
use crate::domain::dossier::{Coaching, Dossier};
use crate::domain::feedback::{Feedback, State};
use crate::domain::interaction::{Interaction, InteractionKind};
use crate::domain::request::{Request, Urgency};
use crate::say;

impl Painter<'_> {
    /// Conflicts that are not settled: the first thing to know.
    pub(crate) fn issue_block(&self, dossier: &Dossier) -> Block {
        let words = &self.look.words;
        let pieces = dossier.open_issues.iter().map(|issue| {
            let day = words.day(issue.on, self.model.around.now.day);
            let text = match issue.text.is_empty() {
                true => say!(words, "issue-since-only", day = day),
                false => say!(words, "issue-since", day = day, text = self.quoted(&issue.text)),
            };
            Piece::new(text, self.style(Role::Overdue)).hanging(2).at_most(3)
        });
        Block { label: self.say("briefing-issues"), pieces: pieces.collect() }
    }

    /// What waits for an answer.
    pub(crate) fn request_block(&self, dossier: &Dossier, most: usize) -> Block {
        let pieces = dossier.open_requests().take(most).map(|request| self.request_piece(request)).collect();
        Block { label: self.say("briefing-requests"), pieces }
    }

    /// What they suggested and have not been told about: to thank for, to decide, to tell.
    pub(crate) fn feedback_block(&self, dossier: &Dossier, most: usize) -> Block {
        let pieces = dossier.open_feedback().take(most).map(|said| self.feedback_piece(said)).collect();
        Block { label: self.say("briefing-feedback"), pieces }
    }

    /// Coaching, once it is due.
    pub(crate) fn coaching_block(&self, dossier: &Dossier) -> Block {
        let words = &self.look.words;
        let now = &self.model.around.now;
        let text = match dossier.coaching(now, &self.model.around.rules) {
            Some(Coaching::Last(day)) => Some(say!(words, "coaching-last", ago = words.relative(day, now.day))),
            Some(Coaching::Never) => Some(self.say("coaching-never")),
            None => None,
        };
        let pieces = text.map(|text| Piece::new(text, self.style(Role::Text)).hanging(2));
        Block { label: self.say("briefing-coaching"), pieces: pieces.into_iter().collect() }
    }

    /// One request: what, and by when or after how long.
    pub(crate) fn request_piece(&self, request: &Request) -> Piece {
        let words = &self.look.words;
        let (now, rules) = (&self.model.around.now, &self.model.around.rules);
        let today = now.day;
        let (state, role) = match (request.answered_at, request.reply_time()) {
            (Some(at), Some(after)) => {
                let day = words.day(at.with_timezone(&now.zone).date_naive(), today);
                (say!(words, "request-answered", day = day, after = words.duration(after)), Role::Quiet)
            }
            _ => {
                let due = request.due(now.zone, rules);
                let day = words.day(due.date(), today);
                let urgent = request.urgency == Urgency::Urgent;
                let state = match request.promised_on {
                    Some(_) => say!(words, "request-promised", day = day),
                    None if urgent => say!(words, "request-due-urgent", day = day, time = words.time(due.time())),
                    None => say!(words, "request-due", day = day, time = words.time(due.time())),
                };
                let role = match due {
                    due if due.date() < today || due < now.civil => Role::Overdue,
                    _ if urgent => Role::Today,
                    _ => Role::Text,
                };
                (state, role)
            }
        };
        Piece::new(say!(words, "request-line", text = &request.text, state = state), self.style(role)).hanging(2)
    }

    /// One suggestion: what, and how far it has come.
    pub(crate) fn feedback_piece(&self, said: &Feedback) -> Piece {
        let words = &self.look.words;
        let today = self.model.around.now.day;
        let day = words.day(said.state_since(), today);
        let state = words.say_with("feedback-state", &[("state", said.state().code().into()), ("day", day.into())]);
        let role = match said.state() {
            State::Told => Role::Quiet,
            State::Adopted | State::Declined => Role::Today,
            State::Received | State::Thanked | State::Considered => Role::Text,
        };
        Piece::new(say!(words, "request-line", text = &said.text, state = state), self.style(role)).hanging(2)
    }

    /// What kind of contact it was; of a conflict also whether it is settled.
    pub(crate) fn contact_kind(&self, interaction: &Interaction) -> String {
        let words = &self.look.words;
        match (interaction.kind, interaction.resolved_on) {
            (InteractionKind::Issue, Some(day)) => {
                say!(words, "issue-settled", day = words.day(day, self.model.around.now.day))
            }
            (InteractionKind::Issue, None) => self.say("issue-open"),
            (kind, _) => words.say_with("contact-kind", &[("kind", kind.code().into())]),
        }
    }
}
