//! A filter is kept under a name, called otherwise, taken away.

use crate::domain::id::SavedFilterId;
use crate::domain::moment::Moment;
use crate::domain::saved_filter::SavedFilter;
use crate::domain::text::fold::fold;
use crate::store::{Step, Store, StoreError, Written, saved_filters};

impl Store {
    /// Keeps a filter under a name; one of the same name (without regard to case and accents) gets the new text.
    ///
    /// # Errors
    /// Those of [`Store::write`].
    pub fn keep_filter(&mut self, name: &str, text: &str, now: &Moment) -> Result<Written<SavedFilterId>, StoreError> {
        let step = Step::new("step-keep-filter", vec![name.to_owned()], *now);
        self.write(&step, |tx| {
            let same = saved_filters::all(tx)?.into_iter().find(|saved| fold(&saved.name) == fold(name));
            let kept = SavedFilter {
                id: same.as_ref().map_or_else(SavedFilterId::new, |same| same.id),
                name: name.to_owned(),
                text: text.to_owned(),
            };
            match same {
                Some(_) => saved_filters::update(tx, &kept)?,
                None => saved_filters::insert(tx, &kept)?,
            }
            Ok(kept.id)
        })
    }

    /// Calls a saved filter otherwise; one that bears the new name already goes.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn rename_filter(&mut self, id: SavedFilterId, name: &str, now: &Moment) -> Result<Written<()>, StoreError> {
        let step = Step::new("step-rename-filter", vec![name.to_owned()], *now);
        self.write(&step, |tx| {
            let all = saved_filters::all(tx)?;
            let known = all.iter().find(|saved| saved.id == id).ok_or_else(|| gone(id))?;
            for other in all.iter().filter(|other| other.id != id && fold(&other.name) == fold(name)) {
                saved_filters::delete(tx, other.id)?;
            }
            saved_filters::update(tx, &SavedFilter { name: name.to_owned(), ..known.clone() })?;
            Ok(())
        })
    }

    /// Takes a saved filter away.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], and those of [`Store::write`].
    pub fn remove_filter(&mut self, id: SavedFilterId, now: &Moment) -> Result<Written<()>, StoreError> {
        let known = self.saved_filters()?.into_iter().find(|saved| saved.id == id).ok_or_else(|| gone(id))?;
        let step = Step::new("step-remove-filter", vec![known.name], *now);
        self.write(&step, |tx| Ok(saved_filters::delete(tx, id)?))
    }
}

fn gone(id: SavedFilterId) -> StoreError {
    StoreError::NotFound { table: "saved_filter", id: id.to_string() }
}
