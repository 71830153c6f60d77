//! Today: who to contact, why, and what to ask about.

use chrono::NaiveDate;

use super::list::List;
use crate::app::action::Action;
use crate::app::msg::Morning;
use crate::domain::capture::Person;
use crate::domain::id::AffiliateId;
use crate::domain::queue::{Done, Entry, Frozen, Reason};

/// Whether the briefing is shown beside the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Briefing {
    /// Shown.
    #[default]
    Shown,
    /// Hidden.
    Hidden,
}

/// What a fresh queue does to the order on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// It stays as the manager knows it: nobody jumps under the cursor.
    Kept,
    /// It is made anew, at the start and when asked for.
    Fresh,
}

/// Today.
#[derive(Debug, Clone, Default)]
pub struct Today {
    /// The queue with what stands around it; `None` until it was read.
    pub morning: Option<Box<Morning>>,
    /// The order that stays while the manager works.
    frozen: Option<Frozen>,
    /// Who was due at some time on this list: they keep their places whatever becomes of their reasons.
    pub shown: Vec<AffiliateId>,
    /// What of it was handed over to be kept, and for which day.
    kept: Option<(NaiveDate, Vec<AffiliateId>)>,
    /// Who the cursor is on: a person, never a row.
    pub selected: Option<AffiliateId>,
    /// Who is marked for one contact with several.
    pub marks: Vec<AffiliateId>,
    /// Whether the briefing is shown.
    pub briefing: Briefing,
}

impl Today {
    /// Takes a fresh queue in. The cursor stays on its person; where the person is gone or has just been settled, it goes to the
    /// place where they stood.
    pub fn take(&mut self, mut morning: Box<Morning>, order: Order) {
        let before = self.people();
        if order == Order::Fresh || self.morning.as_ref().is_none_or(|known| known.queue.day != morning.queue.day) {
            self.shown.clear();
        }
        // Who is settled was shown: before the program was started, perhaps.
        let settled = morning.queue.done.iter().filter(|done| done.outcome == Done::Settled).map(|done| done.id);
        let due = morning.queue.entries().map(|entry| entry.id).chain(settled);
        let newcomers: Vec<AffiliateId> = due.filter(|id| !self.shown.contains(id)).collect();
        self.shown.extend(newcomers);
        match (order, &mut self.frozen) {
            (Order::Kept, Some(frozen)) => morning.queue = frozen.keep(morning.queue),
            (Order::Fresh, _) | (_, None) => self.frozen = Some(Frozen::of(&morning.queue)),
        }
        let was_open = self.entry().is_some();
        self.morning = Some(morning);
        let now = self.people();
        self.marks.retain(|id| now.contains(id));
        let is_over = was_open && self.selected.is_some_and(|id| self.is_settled(id));
        if is_over || self.selected.is_none_or(|id| !now.contains(&id)) {
            let stood = self.selected.and_then(|id| before.iter().position(|other| *other == id)).unwrap_or(0);
            self.selected = now.get(stood.min(now.len().saturating_sub(1))).copied();
        }
    }

    /// Who was shown today, if that is not kept yet.
    pub fn to_keep(&mut self) -> Option<Vec<AffiliateId>> {
        let day = self.morning.as_ref()?.queue.day;
        if self.kept.as_ref().is_some_and(|(on, who)| *on == day && *who == self.shown) {
            return None;
        }
        self.kept = Some((day, self.shown.clone()));
        Some(self.shown.clone())
    }

    /// A step about these people was taken back: what it had brought onto the list was never there.
    pub fn forget(&mut self, with: &[AffiliateId]) {
        self.shown.retain(|id| !with.contains(id));
    }

    /// Everybody without an outcome, in the order of the screen.
    pub fn open(&self) -> impl Iterator<Item = &Entry> {
        self.morning.iter().flat_map(|morning| morning.queue.entries())
    }

    /// What still stands of somebody who has an outcome today.
    pub fn still_open(&self, id: AffiliateId) -> &[Reason] {
        let mut done = self.morning.iter().flat_map(|morning| &morning.queue.done);
        done.find(|done| done.id == id).map_or(&[][..], |done| &done.open)
    }

    fn is_settled(&self, id: AffiliateId) -> bool {
        self.outcome(id) == Some(Done::Settled)
    }

    /// Whether somebody has an outcome today.
    pub fn is_done(&self, id: AffiliateId) -> bool {
        self.outcome(id).is_some()
    }

    fn outcome(&self, id: AffiliateId) -> Option<Done> {
        let mut done = self.morning.iter().flat_map(|morning| &morning.queue.done);
        done.find(|done| done.id == id).map(|done| done.outcome)
    }

    /// Everybody on the screen: those without an outcome, then those who are done.
    pub fn people(&self) -> Vec<AffiliateId> {
        let done = self.morning.iter().flat_map(|morning| &morning.queue.done).map(|done| done.id);
        self.open().map(|entry| entry.id).chain(done).collect()
    }

    /// The entry the cursor is on; `None` on somebody who is done.
    pub fn entry(&self) -> Option<&Entry> {
        let id = self.selected?;
        self.open().find(|entry| entry.id == id)
    }

    /// The cursor goes on to the next person without an outcome, downwards first, then from the top. On somebody who is none
    /// of those who have one now (below the marked ones) it stays.
    pub fn go_on(&mut self, after: &[AffiliateId]) {
        self.marks.clear();
        let people = self.people();
        let open: Vec<AffiliateId> = self.open().map(|entry| entry.id).filter(|id| !after.contains(id)).collect();
        if self.selected.is_some_and(|id| open.contains(&id)) {
            return;
        }
        let place = |id: &AffiliateId| people.iter().position(|other| other == id);
        let here = self.selected.as_ref().and_then(place);
        let below = open.iter().find(|id| place(id) > here);
        if let Some(next) = below.or_else(|| open.first()) {
            self.selected = Some(*next);
        }
    }

    /// Moves the cursor by some places; it stops at the ends.
    pub fn step(&mut self, by: isize) {
        let people = self.people();
        let Some(last) = people.len().checked_sub(1) else { return };
        let here = self.selected.and_then(|id| people.iter().position(|other| *other == id)).unwrap_or(0);
        self.selected = people.get(here.saturating_add_signed(by).min(last)).copied();
    }

    fn mark(&mut self) {
        let Some(id) = self.selected else { return };
        match self.marks.iter().position(|marked| *marked == id) {
            Some(at) => {
                self.marks.remove(at);
            }
            None => self.marks.push(id),
        }
    }
}

impl List for Today {
    fn selected(&self) -> Option<AffiliateId> {
        self.selected
    }

    fn neighbours(&self) -> Vec<AffiliateId> {
        let people = self.people();
        let Some(here) = people.iter().position(|id| Some(*id) == self.selected) else { return Vec::new() };
        let above = here.checked_sub(1).and_then(|above| people.get(above));
        people.get(here + 1).into_iter().chain(above).copied().collect()
    }

    fn select(&mut self, id: AffiliateId) {
        self.selected = Some(id);
    }

    fn name(&self, id: AffiliateId) -> Option<&str> {
        let open = self.open().find(|entry| entry.id == id).map(|entry| entry.name.as_str());
        open.or_else(|| {
            let done = self.morning.iter().flat_map(|morning| &morning.queue.done);
            done.into_iter().find(|done| done.id == id).map(|done| done.name.as_str())
        })
    }

    fn targets(&self) -> Vec<Person> {
        let marked: Vec<AffiliateId> = self.people().into_iter().filter(|id| self.marks.contains(id)).collect();
        let ids = if marked.is_empty() { self.selected.into_iter().collect() } else { marked };
        ids.into_iter().filter_map(|id| Some(Person { id, name: self.name(id)?.to_owned() })).collect()
    }

    fn act(&mut self, action: Action) -> bool {
        match action {
            Action::Down | Action::NextPerson => self.step(1),
            Action::Up | Action::PreviousPerson => self.step(-1),
            Action::HalfPageDown => self.step(8),
            Action::HalfPageUp => self.step(-8),
            Action::First => self.step(isize::MIN),
            Action::Last => self.step(isize::MAX),
            Action::Mark => {
                self.mark();
                self.step(1);
            }
            Action::ToggleBriefing => {
                self.briefing = match self.briefing {
                    Briefing::Shown => Briefing::Hidden,
                    Briefing::Hidden => Briefing::Shown,
                };
            }
            _ => return false,
        }
        true
    }

    fn back(&mut self) {
        self.marks.clear();
    }

    fn after_outcome(&mut self, of: &[AffiliateId]) {
        self.go_on(of);
    }

    fn clear_marks(&mut self) {
        self.marks.clear();
    }
}
