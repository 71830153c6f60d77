//! What the lists of the tabs have in common: a cursor bound to a person, marks, and whom an action is for.

use crate::app::action::Action;
use crate::app::keymap::Context;
use crate::domain::capture::Person;
use crate::domain::id::AffiliateId;

/// A list of people with a cursor and marks.
pub trait List {
    /// Who the cursor is on: a person, never a row.
    fn selected(&self) -> Option<AffiliateId>;

    /// Whom one key down and one key up would select.
    fn neighbours(&self) -> Vec<AffiliateId>;

    /// Puts the cursor on somebody, where they are in the list.
    fn select(&mut self, id: AffiliateId);

    /// The name of somebody in the list.
    fn name(&self, id: AffiliateId) -> Option<&str>;

    /// Whom an action is for: everybody marked, in the order of the screen, or the one the cursor is on.
    fn targets(&self) -> Vec<Person>;

    /// Whether all of these people are in the archive.
    fn are_archived(&self, _of: &[AffiliateId]) -> bool {
        false
    }

    /// Where keys are looked up while something is typed into the list.
    fn contexts(&self) -> Option<&'static [Context]> {
        None
    }

    /// Takes typed or pasted text; `false` where nothing is typed into the list.
    fn take_text(&mut self, _text: &str) -> bool {
        false
    }

    /// Does an action of the list; anything else is left to the others.
    fn act(&mut self, action: Action) -> bool;

    /// Goes one step back within the list: marks, a filter.
    fn back(&mut self) {}

    /// These people have an outcome now.
    fn after_outcome(&mut self, _of: &[AffiliateId]) {}

    /// Something was remembered of the marked people: they are not marked any more.
    fn clear_marks(&mut self) {}
}
