//! An entry of the log is taken out or corrected.

use super::how_it_went;
use crate::domain::id::InteractionId;
use crate::domain::interaction::{Interaction, Outcome};
use crate::domain::moment::Moment;
use crate::store::{Step, Store, StoreError, Written, interactions};

impl Store {
    /// Deletes an interaction; what was learned in it stays, and the last contact is what the rest of the log says.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn delete_interaction(&mut self, id: InteractionId, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = self.on_interaction("step-delete-interaction", id, now)?;
        self.write(&step, |tx| {
            let was = interactions::get(tx, id)?;
            interactions::delete(tx, id)?;
            Ok(how_it_went::written(tx, was.as_ref(), id, &[])?)
        })
    }

    /// Corrects an interaction's day, time, channel, direction, outcome and text; who took part stays. One that is moved
    /// behind the working day becomes a plan.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn edit_interaction(&mut self, interaction: &Interaction, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = self.on_interaction("step-edit-interaction", interaction.id, now)?;
        let outcome =
            if now.is_before(interaction.on, interaction.at) { Outcome::Planned } else { interaction.outcome };
        self.write(&step, |tx| {
            let was = interactions::get(tx, interaction.id)?;
            interactions::update(tx, &Interaction { outcome, ..interaction.clone() })?;
            Ok(how_it_went::written(tx, was.as_ref(), interaction.id, &[])?)
        })
    }

    pub(super) fn on_interaction(
        &self,
        what: &'static str,
        id: InteractionId,
        now: &Moment,
    ) -> Result<Step, StoreError> {
        let Some(interaction) = interactions::get(self.connection(), id)? else {
            return Err(StoreError::NotFound { table: "interaction", id: id.to_string() });
        };
        Ok(Step::new(what, self.names_of(&interaction.with)?, *now))
    }
}
