//! The copies of the notebook: opening their screen, examining one, making one, putting one in place.

use crate::app::action::Action;
use crate::app::effect::Effect;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::app::screens::Place;
use crate::app::screens::copies::{CopiesScreen, Stage};
use crate::domain::copies::{CopyJob, NotebookCopy, Soundness};
use crate::domain::phrase::Phrase;

impl Model {
    /// Opens the copies over whatever is on the screen.
    pub(super) fn open_copies(&mut self) -> Vec<Effect> {
        if !matches!(self.place(), Some(Place::Copies(_))) {
            self.stack.push(Place::Copies(CopiesScreen::default()));
        }
        vec![Effect::LoadCopies]
    }

    /// What the keys of the copies ask for; `None` for anything else, and elsewhere.
    pub(super) fn copies_act(&mut self, action: Action) -> Option<Vec<Effect>> {
        let Some(Place::Copies(screen)) = self.stack.last_mut() else { return None };
        let job = match action {
            Action::RestoreCopy => screen.choose(),
            Action::CheckCopies => screen.check_all(),
            Action::MakeCopy => Some(CopyJob::Make),
            _ => return None,
        };
        Some(job.map(Effect::Copies).into_iter().collect())
    }

    pub(super) fn on_copies(&mut self, copies: Vec<NotebookCopy>) {
        if let Some(screen) = self.copies_mut() {
            screen.take(copies);
        }
    }

    pub(super) fn on_copy_checked(&mut self, name: String, found: Soundness) {
        let Some(screen) = self.copies_mut() else { return };
        let is_waited_for = screen.stage == Stage::Checking && screen.selected.as_ref() == Some(&name);
        let refused = match &found {
            Soundness::Unsound { older: Some(_), .. } => Some("copies-refused-older"),
            Soundness::Unsound { older: None, .. } => Some("copies-refused"),
            Soundness::Sound(_) => None,
        };
        screen.on_checked(name, found);
        if let Some(told) = refused.filter(|_| is_waited_for) {
            self.notice = Some(Notice::failure(Phrase::new(told)));
        }
    }

    /// A copy was made: the cursor goes there.
    pub(super) fn on_copy_made(&mut self, name: String) -> Vec<Effect> {
        self.notice = Some(Notice::info(Phrase::new("copies-made").with("path", name.as_str())));
        if let Some(screen) = self.copies_mut() {
            screen.selected = Some(name);
        }
        vec![Effect::LoadCopies]
    }

    fn copies_mut(&mut self) -> Option<&mut CopiesScreen> {
        self.stack.iter_mut().rev().find_map(|place| match place {
            Place::Copies(screen) => Some(screen),
            Place::Dossier(_) | Place::History(_) | Place::Events(_) => None,
        })
    }
}
