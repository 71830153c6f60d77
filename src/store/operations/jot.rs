//! Something is remembered without a contact.

use super::Upcoming;
use super::learned::{self, Origin};
use crate::domain::contact::{Jot, Learned};
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written};

impl Store {
    /// Writes down facts, relatives, dates, promises, tags and next days. `typed` is the composer's text, given back when
    /// the step is undone.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn jot(&mut self, jot: &Jot, typed: Option<&str>, now: &Moment) -> Result<Written<Vec<Upcoming>>, StoreError> {
        let names = self.names_of(&jot.with)?;
        let step = Step { offered: typed.map(str::to_owned), ..Step::new(what(&jot.learned), names, *now) };
        let origin = Origin { on: now.day, today: now.day, at: now.instant, now: now.instant, interaction: None };
        let written = self.write(&step, |tx| Ok(learned::write(tx, &jot.with, &jot.learned, origin)?))?;
        let value = self.upcoming(&jot.with, now)?;
        Ok(Written { value, step: written.step, changes: written.changes })
    }
}

/// A jot of promises only, or of suggestions only, is called one.
fn what(learned: &Learned) -> &'static str {
    let promises = Learned { promises: learned.promises.clone(), ..Learned::default() };
    let feedback = Learned { feedback: learned.feedback.clone(), ..Learned::default() };
    match learned {
        _ if *learned == promises && !learned.promises.is_empty() => "step-promise",
        _ if *learned == feedback && !learned.feedback.is_empty() => "step-feedback",
        _ => "step-jot",
    }
}
