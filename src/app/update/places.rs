//! Going from place to place: to a tab, on top of it, and back.

use crate::app::action::Action;
use crate::app::effect::{Effect, Reach};
use crate::app::model::Model;
use crate::app::screens::Place;
use crate::app::screens::dossier::{DossierScreen, Section};
use crate::app::tabs::Tab;
use crate::domain::id::AffiliateId;
use crate::domain::item::ItemId;

impl Model {
    /// Goes to a tab; what was opened over the one before is closed.
    pub(super) fn go_to(&mut self, tab: Tab) -> Vec<Effect> {
        self.notice = None;
        self.stack.clear();
        self.tab = tab;
        self.beside = None;
        let mut effects = self.read_list();
        if tab == Tab::Today && self.is_of_another_day() {
            effects.insert(0, Effect::LoadMorning);
        }
        effects.extend(self.after_move());
        effects
    }

    /// What the tab's list reads when it comes up, and again after every change; Today's queue is read in any case.
    pub(super) fn read_list(&self) -> Vec<Effect> {
        match self.tab {
            Tab::Today => Vec::new(),
            Tab::People if self.people.is_stale() => {
                vec![Effect::LoadPeople(Reach::Everybody), Effect::LoadFilters]
            }
            Tab::People => vec![Effect::LoadPeople(Reach::Changed), Effect::LoadFilters],
            Tab::Gifts => vec![Effect::LoadGifts],
            Tab::Agenda => vec![Effect::LoadAgenda(self.agenda.span(self.around.now.day))],
        }
    }

    /// Opens somebody's dossier over whatever is on the screen.
    pub fn open_dossier(&mut self, id: AffiliateId) -> Vec<Effect> {
        self.open_dossier_at(id, Section::Timeline, None)
    }

    /// Opens somebody's dossier at a section with the cursor on an item; where it is open already, it turns there.
    pub(super) fn open_dossier_at(&mut self, id: AffiliateId, section: Section, item: Option<ItemId>) -> Vec<Effect> {
        if matches!(self.stack.last(), Some(Place::Dossier(screen)) if screen.id == id) {
            self.stack.pop();
        }
        self.stack.push(Place::Dossier(DossierScreen::at(id, section, item)));
        vec![Effect::LoadDossier(id)]
    }

    /// Back to the place below; on a tab, one step back within its list.
    pub(super) fn go_back(&mut self) -> Vec<Effect> {
        self.notice = None;
        if self.stack.pop().is_some() {
            return Vec::new();
        }
        self.list_mut().back();
        self.after_move()
    }

    /// To the next or previous person of the tab's list; an open dossier becomes theirs.
    pub(super) fn walk(&mut self, action: Action) -> Vec<Effect> {
        self.list_act(action);
        match (self.list().selected(), self.stack.last_mut()) {
            (Some(id), Some(Place::Dossier(screen))) if screen.id != id => {
                *screen = DossierScreen::new(id);
                self.beside = None;
                vec![Effect::LoadDossier(id)]
            }
            _ => self.after_move(),
        }
    }

    /// Lets the tab's list do an action.
    pub(super) fn list_act(&mut self, action: Action) -> bool {
        self.list_mut().act(action)
    }

    /// Reads the newly selected person where the cursor has moved, and the dossier's where that one is open.
    pub(super) fn after_move(&mut self) -> Vec<Effect> {
        let mut effects = self.wanted_groups();
        effects.extend(self.agenda.wants().filter(|_| self.tab == Tab::Agenda).map(Effect::LoadAgenda));
        effects.extend(self.read_selected());
        effects
    }

    /// Asks for the groups that the filter of People speaks of, and for what its wider columns show.
    pub(super) fn wanted_groups(&self) -> Vec<Effect> {
        if self.tab != Tab::People {
            return Vec::new();
        }
        let groups = Some(self.people.wanted()).filter(|sets| !sets.is_empty()).map(Effect::LoadGroups);
        groups.into_iter().chain(self.people.wants_more().then_some(Effect::LoadMore)).collect()
    }

    fn read_selected(&mut self) -> Vec<Effect> {
        let Some(selected) = self.list().selected() else {
            self.beside = None;
            return Vec::new();
        };
        if self.beside.as_ref().is_some_and(|dossier| dossier.affiliate.id == selected) {
            return Vec::new();
        }
        self.beside = None;
        vec![Effect::LoadDossier(selected)]
    }
}
