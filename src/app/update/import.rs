//! The import of affiliates: opening it, and what is heard of it from beside the screens.

use crate::app::effect::Effect;
use crate::app::modals::Modal;
use crate::app::modals::import::Import;
use crate::app::model::{Model, Notebook};
use crate::app::msg::Msg;
use crate::app::notice::Notice;
use crate::app::screens::today::Order;
use crate::domain::id::StepId;
use crate::domain::phrase::Phrase;

impl Model {
    /// Asks for the file. The made-up notebook keeps nothing, so nobody is led through an import into it.
    pub(super) fn open_import(&mut self) -> Vec<Effect> {
        if self.notebook == Notebook::Demo {
            self.notice = Some(Notice::failure(Phrase::new("notice-import-nowhere")));
            return Vec::new();
        }
        self.notice = None;
        let import = Import::default();
        let wanted = import.path.wanted(&self.around.folders);
        self.modals.push(Modal::Import(Box::new(import)));
        wanted
    }

    /// Gives news of an import to where it is shown; once that is closed they concern nobody.
    pub(super) fn on_import(&mut self, news: Msg) {
        let open = self.modals.iter_mut().rev().find_map(|modal| match modal {
            Modal::Import(import) => Some(import),
            _ => None,
        });
        match (open, news) {
            (Some(import), Msg::Folder(folder)) => import.take_folder(folder, &self.around),
            (Some(import), Msg::ImportRead(job, preview)) => import.take_preview(job, *preview),
            (Some(import), Msg::ImportRefused(job, why)) => import.take_refusal(&job, why),
            (Some(import), Msg::ImportProgress(done, all)) => import.take_progress(done, all),
            _ => {}
        }
    }

    /// An import was done: everybody is read again, and one key takes it back.
    pub(super) fn on_imported(&mut self, told: Phrase, step: Option<StepId>) -> Vec<Effect> {
        self.modals.retain(|modal| !matches!(modal, Modal::Import(_)));
        self.people.distrust();
        self.order = Order::Fresh;
        self.notice = Some(Notice::done(told, step));
        self.read_again()
    }
}
