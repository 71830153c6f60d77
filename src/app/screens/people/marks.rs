//! Marks: on people, never on rows. A filter hides them, an order moves them, and nothing but a key or a change takes them away.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use super::People;
use crate::domain::id::AffiliateId;
use crate::domain::roster::Roster;

/// Who is marked.
#[derive(Debug, Clone, Default)]
pub(super) struct Marks {
    /// Who; a filter hides marks and does not take them away.
    pub(super) ids: HashSet<AffiliateId>,
    /// How many of them are not on the screen.
    hidden: usize,
    /// Where a range of marks begins, in rows of the screen.
    anchor: Option<usize>,
    /// Who was marked before the marks were taken away last.
    before: HashSet<AffiliateId>,
    /// What took them away.
    taken_by: TakenBy,
}

/// What took the marks away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum TakenBy {
    /// A key; or they are back.
    #[default]
    Key,
    /// The newest change: undoing it brings them back.
    Change,
}

impl Marks {
    /// Nobody is marked any more; whoever was can be marked again.
    pub(super) fn clear(&mut self) {
        self.anchor = None;
        self.hidden = 0;
        let taken = std::mem::take(&mut self.ids);
        if !taken.is_empty() {
            self.before = taken;
        }
        self.taken_by = TakenBy::Key;
    }

    /// The marked were changed: nobody is marked any more, but when that is undone.
    pub(super) fn set_aside(&mut self) {
        let marked = !self.ids.is_empty();
        self.clear();
        if marked {
            self.taken_by = TakenBy::Change;
        }
    }

    /// Gives an open range up; whether there was one.
    pub(super) fn give_range_up(&mut self) -> bool {
        self.anchor.take().is_some()
    }

    /// Forgets who is no longer in the notebook.
    pub(super) fn keep_to(&mut self, roster: &Roster) {
        for marks in [&mut self.ids, &mut self.before] {
            if !marks.is_empty() {
                *marks = roster.lines().map(|line| line.id).filter(|id| marks.contains(id)).collect();
            }
        }
    }
}

impl People {
    /// How many people are marked, the hidden ones among them.
    pub fn marked(&self) -> usize {
        let Some(range) = self.range() else { return self.marks.ids.len() };
        let more = self.ids(range).filter(|id| !self.marks.ids.contains(id)).count();
        self.marks.ids.len() + more
    }

    /// How many marked people are not in sight.
    pub fn hidden(&self) -> usize {
        self.marks.hidden
    }

    /// Whether a range of marks is open.
    pub fn is_ranging(&self) -> bool {
        self.marks.anchor.is_some()
    }

    pub(super) fn range(&self) -> Option<RangeInclusive<usize>> {
        self.marks.anchor.map(|anchor| anchor.min(self.cursor)..=anchor.max(self.cursor))
    }

    /// Counts the marked whom the filter hides.
    pub(super) fn count_hidden(&mut self) {
        let seen = if self.marks.ids.is_empty() {
            0
        } else {
            self.ids(0..=self.view.len()).filter(|id| self.marks.ids.contains(id)).count()
        };
        self.marks.hidden = self.marks.ids.len() - seen;
    }

    /// A range that is open becomes marks.
    pub(super) fn close_range(&mut self) {
        if let Some(range) = self.range() {
            let ids: Vec<AffiliateId> = self.ids(range).collect();
            self.marks.ids.extend(ids);
            self.marks.anchor = None;
        }
    }

    /// Begins a range here, or ends the one that is open.
    pub(super) fn mark_range(&mut self) {
        if self.is_ranging() {
            self.close_range();
        } else {
            self.marks.anchor = self.selected.map(|_| self.cursor);
        }
    }

    /// Marks everybody on the screen; where they all are, nobody of them.
    pub(super) fn mark_all(&mut self) {
        self.close_range();
        let shown: Vec<AffiliateId> = self.ids(0..=self.view.len()).collect();
        if shown.iter().all(|id| self.marks.ids.contains(id)) {
            shown.iter().for_each(|id| {
                self.marks.ids.remove(id);
            });
        } else {
            self.marks.ids.extend(shown);
        }
    }

    /// Marks those on the screen who are not marked, in place of those who are.
    pub(super) fn mark_others(&mut self) {
        self.close_range();
        let shown: Vec<AffiliateId> = self.ids(0..=self.view.len()).collect();
        for id in shown {
            if !self.marks.ids.remove(&id) {
                self.marks.ids.insert(id);
            }
        }
    }

    /// Marks those again whose marks were taken away last, beside those who are marked.
    pub(super) fn mark_again(&mut self) {
        self.close_range();
        let before = std::mem::take(&mut self.marks.before);
        self.marks.ids.extend(before);
        self.marks.taken_by = TakenBy::Key;
        self.count_hidden();
    }

    /// Something was written: what took the marks away before is no longer the newest change.
    pub fn written(&mut self) {
        self.marks.taken_by = TakenBy::Key;
    }

    /// The newest change was undone: those whose marks it took away are marked again.
    pub fn undone(&mut self) {
        if self.marks.taken_by == TakenBy::Change {
            self.mark_again();
        }
    }

    /// Marks the person the cursor is on, or takes the mark away, and goes on; an open range ends.
    pub(super) fn mark(&mut self) {
        if self.is_ranging() {
            self.close_range();
        } else if let Some(id) = self.selected {
            if !self.marks.ids.remove(&id) {
                self.marks.ids.insert(id);
            }
            self.step(1);
        }
    }
}
