//! Find and the palette: opening them, and speaking another language at once.

use std::sync::Arc;

use crate::app::effect::Effect;
use crate::app::modals::Modal;
use crate::app::modals::finder::Finder;
use crate::app::modals::finder::names::Names;
use crate::app::model::Model;
use crate::app::notice::Notice;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;

impl Model {
    /// Opens Find.
    pub(super) fn find(&mut self) -> Vec<Effect> {
        self.open_finder(Finder::find())
    }

    /// Opens the palette with what can be done here.
    pub(super) fn palette(&mut self) -> Vec<Effect> {
        self.open_finder(Finder::palette(&self.keymap, self.contexts(), &self.around))
    }

    pub(super) fn open_finder(&mut self, finder: Finder) -> Vec<Effect> {
        self.notice = None;
        self.modals.push(Modal::Finder(Box::new(finder)));
        vec![Effect::LoadNames]
    }

    pub(super) fn on_names(&mut self, names: Arc<Names>) -> Vec<Effect> {
        match self.modals.last_mut() {
            Some(Modal::Finder(finder)) => finder.know(names).effects,
            _ => Vec::new(),
        }
    }

    /// Speaks another language from now on; drawing follows.
    pub(super) fn speak(&mut self, lang: Lang) -> Vec<Effect> {
        self.around.lang = lang;
        self.notice = Some(Notice::info(Phrase::new("notice-speaks")));
        Vec::new()
    }
}
