//! The agenda as a list like the others: whom the cursor is on, what keys and typed text do.

use super::{AgendaScreen, PAGE, Pane};
use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::app::screens::list::List;
use crate::domain::agenda::Entry;
use crate::domain::capture::Person;
use crate::domain::id::AffiliateId;

impl List for AgendaScreen {
    /// Nobody on an event: what is done with one person is not meant for everybody who comes.
    fn selected(&self) -> Option<AffiliateId> {
        self.of_somebody()?.who.as_ref().map(|who| who.id)
    }

    fn neighbours(&self) -> Vec<AffiliateId> {
        let Some(cursor) = self.cursor else { return Vec::new() };
        let around = [cursor.checked_add(1), cursor.checked_sub(1)].into_iter().flatten();
        around.filter_map(|at| self.entries.get(at)?.who.as_ref().map(|who| who.id)).collect()
    }

    /// Stays on an entry of theirs, or goes to their first one.
    fn select(&mut self, id: AffiliateId) {
        if self.selected() == Some(id) {
            return;
        }
        let theirs = |entry: &Entry| entry.who.as_ref().is_some_and(|who| who.id == id);
        if let Some(at) = self.entries.iter().position(theirs) {
            self.put(at);
        }
    }

    fn name(&self, id: AffiliateId) -> Option<&str> {
        self.entries.iter().flat_map(Entry::everybody).find(|who| who.id == id).map(|who| who.name.as_str())
    }

    /// Everybody who takes part in the entry; nobody where many rhythms are in one line, and on an event.
    fn targets(&self) -> Vec<Person> {
        let named = self.of_somebody().filter(|entry| entry.who.is_some());
        named.into_iter().flat_map(Entry::everybody).map(|who| Person { id: who.id, name: who.name.clone() }).collect()
    }

    fn contexts(&self) -> Option<&'static [Context]> {
        self.filter.contexts()
    }

    fn take_text(&mut self, text: &str) -> bool {
        if !self.filter.take(text) {
            return false;
        }
        self.look();
        true
    }

    fn act(&mut self, action: Action) -> bool {
        if self.type_action(action) {
            return true;
        }
        match (action, self.pane) {
            (Action::First, _) => self.go(self.today),
            (Action::MonthOn, _) | (Action::HalfPageDown, Pane::Month) => self.go_months(1),
            (Action::MonthBack, _) | (Action::HalfPageUp, Pane::Month) => self.go_months(-1),
            (Action::Down, Pane::Month) => self.go_days(7),
            (Action::Up, Pane::Month) => self.go_days(-7),
            (Action::PaneRight, Pane::Month) => self.go_days(1),
            (Action::PaneLeft, Pane::Month) => self.go_days(-1),
            (Action::Down | Action::NextPerson, _) => self.step(1),
            (Action::Up | Action::PreviousPerson, _) => self.step(-1),
            (Action::HalfPageDown, Pane::List) => self.step(PAGE),
            (Action::HalfPageUp, Pane::List) => self.step(-PAGE),
            (Action::PaneRight, Pane::List) => self.step_day(1),
            (Action::PaneLeft, Pane::List) => self.step_day(-1),
            (Action::Last, _) => self.step(isize::MAX),
            (Action::NextField | Action::PreviousField, Pane::List) => self.pane = Pane::Month,
            (Action::NextField | Action::PreviousField, Pane::Month) => self.pane = Pane::List,
            (Action::Open, _) => return self.unfold(),
            (Action::Filter, _) => self.filter.open(),
            _ => return false,
        }
        true
    }

    /// The filter, then the unfolded rhythms.
    fn back(&mut self) {
        if !self.filter.clear() {
            self.unfolded.clear();
        }
        self.look();
    }
}
