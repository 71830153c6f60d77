//! What was done: opening the history, and taking steps back down to one of it.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screens::Place;
use crate::app::screens::history::{Choice, HistoryScreen};
use crate::domain::history::PastStep;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;

impl Model {
    /// Opens the history over whatever is on the screen.
    pub(super) fn open_history(&mut self) -> Vec<Effect> {
        if self.history().is_none() {
            self.stack.push(Place::History(HistoryScreen::default()));
        }
        self.notice = None;
        vec![Effect::LoadHistory]
    }

    /// The history, where it is what is on the screen.
    pub fn history(&self) -> Option<&HistoryScreen> {
        match self.place() {
            Some(Place::History(screen)) => Some(screen),
            _ => None,
        }
    }

    /// Enter and undo mean the step the cursor is on; `None` for anything else, and elsewhere.
    pub(super) fn history_act(&mut self, action: Action) -> Option<Vec<Effect>> {
        let Some(Place::History(screen)) = self.stack.last_mut() else { return None };
        if !matches!(action, Action::Undo | Action::UndoTo) {
            return None;
        }
        self.notice = None;
        let told = match screen.choose() {
            Choice::Undo(steps) => return Some(vec![Effect::UndoSteps(steps)]),
            Choice::Ask | Choice::Nothing => return Some(Vec::new()),
            Choice::Undone => "notice-step-undone",
            Choice::Closed => "notice-step-closed",
        };
        self.notice = Some(Notice::info(Phrase::new(told)));
        Some(Vec::new())
    }

    pub(super) fn on_history(&mut self, steps: Vec<PastStep>) {
        let screen = self.stack.iter_mut().rev().find_map(|place| match place {
            Place::History(screen) => Some(screen),
            Place::Dossier(_) | Place::Copies(_) | Place::Events(_) => None,
        });
        if let Some(screen) = screen {
            screen.take(steps);
        }
    }

    /// Tells how far it went; what was refused was left as it is, and so was everything below it.
    pub(super) fn on_stepped_back(
        &mut self,
        done: usize,
        refused: Option<Phrase>,
        with: &[AffiliateId],
    ) -> Vec<Effect> {
        self.notice = Some(match (refused, done) {
            (None, done) => Notice::undone(Phrase::new("notice-steps-undone").with("n", done)),
            (Some(why), 0) => Notice::failure(why),
            (Some(why), done) => Notice::failure(Phrase::new("notice-steps-stopped").with("n", done).with("why", why)),
        });
        self.today.forget(with);
        self.read_again()
    }
}
