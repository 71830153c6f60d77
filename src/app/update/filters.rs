//! People: what its filter and its columns asked the notebook for, keeping a filter under a name, choosing columns.

use crate::app::effect::Effect;
use crate::app::modals::Modal;
use crate::app::modals::columns::ColumnMenu;
use crate::app::modals::prompt::filter_name::FilterName;
use crate::app::model::{Model, Notebook};
use crate::app::msg::Msg;
use crate::app::notice::Notice;
use crate::app::tabs::Tab;
use crate::domain::id::SavedFilterId;
use crate::domain::phrase::Phrase;
use crate::domain::roster::{Columns, Sort, Word};
use crate::domain::saved_filter::picks;

impl Model {
    /// What People and the drill asked the notebook for.
    pub(super) fn on_news(&mut self, news: Msg) -> Vec<Effect> {
        match news {
            Msg::Drill(cards) => return self.on_drill(cards),
            Msg::Filters(saved) => self.people.picks = picks(&saved, self.around.lang),
            Msg::More(more) => {
                self.people.take_more(&more);
                return self.after_move();
            }
            Msg::Groups(groups) => {
                self.people.take_groups(groups);
                return self.after_move();
            }
            _ => {}
        }
        Vec::new()
    }

    /// People, with those alone who have no next date.
    pub(super) fn show_undated(&mut self) -> Vec<Effect> {
        let effects = self.go_to(Tab::People);
        self.people.look_for(Word::Undated.spelled().shown(self.around.lang));
        effects
    }

    /// Asks under which name the filter is to be kept; one that is empty or not understood is not.
    pub(super) fn save_filter(&mut self) -> Vec<Effect> {
        let text = self.people.filter.text().trim().to_owned();
        let refusal = if text.is_empty() { Some(Phrase::new("notice-filter-empty")) } else { self.people.refusal() };
        if let Some(refusal) = refusal {
            self.notice = Some(Notice::info(refusal));
            return Vec::new();
        }
        self.ask(FilterName { text, taken: self.filter_names(None), renames: None })
    }

    /// Asks how a saved filter is to be called.
    pub(super) fn rename_filter(&mut self, id: SavedFilterId) -> Vec<Effect> {
        let Some(pick) = self.people.picks.iter().find(|pick| pick.id == Some(id)) else { return Vec::new() };
        let text = pick.text.clone();
        self.ask(FilterName { text, taken: self.filter_names(Some(id)), renames: Some(id) })
    }

    /// The columns of the table, to be chosen.
    pub(super) fn open_columns(&mut self) -> Vec<Effect> {
        let people = &self.people;
        self.modals.push(Modal::Columns(ColumnMenu::new(people.chosen(), people.usual_columns(), people.sort)));
        Vec::new()
    }

    /// Shows these columns in this order, and keeps them for the next time; of the made-up notebook nothing is kept.
    pub(super) fn keep_columns(&mut self, columns: Columns, sort: Sort) -> Vec<Effect> {
        let mut effects = Vec::new();
        if *self.people.chosen() != columns {
            self.people.choose(columns.clone());
            effects.extend((self.notebook == Notebook::Own).then_some(Effect::KeepColumns(columns)));
        }
        let before = self.people.sort;
        self.people.sort_by(sort);
        effects.extend(self.kept_sort(before));
        effects.extend(self.after_move());
        effects
    }

    /// Keeps the order of the table for the next time where it was another one before; of the made-up notebook nothing is kept.
    pub(super) fn kept_sort(&self, before: Sort) -> Option<Effect> {
        let sort = self.people.sort;
        (sort != before && self.notebook == Notebook::Own).then_some(Effect::KeepSort(sort))
    }

    fn filter_names(&self, but: Option<SavedFilterId>) -> Vec<String> {
        let own = self.people.picks.iter().filter(|pick| pick.id.is_some() && pick.id != but);
        own.map(|pick| pick.name.clone()).collect()
    }
}
