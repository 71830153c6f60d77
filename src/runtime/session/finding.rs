//! What Find looks through, and what it shows of what was found.

use std::sync::Arc;

use super::Session;
use crate::app::effect::Sought;
use crate::app::modals::finder::names::Names;
use crate::app::model::Privacy;
use crate::app::msg::Msg;
use crate::domain::finding::FoundIn;
use crate::domain::text::fold::fold;
use crate::store::StoreError;

/// The most texts in the list; what is older is found by typing on.
const MOST_TEXTS: usize = 40;

impl Session {
    /// Everybody's names, folded once for as long as Find is open.
    pub(super) fn all_names(&self) -> Result<Arc<Names>, StoreError> {
        let mut names = Names::new();
        self.store.each_name(&mut |id, shelf, name| names.add(name, (shelf, id)))?;
        Ok(Arc::new(names))
    }

    pub(super) fn find(&self, sought: &Sought) -> Result<Option<Msg>, StoreError> {
        let people = self.store.found_people(&sought.people)?;
        let mut texts =
            if is_worth(&sought.typed) { self.store.find_texts(&sought.typed, MOST_TEXTS)? } else { Vec::new() };
        // An address says nothing new of somebody whose name answers already.
        texts.retain(|text| text.place != FoundIn::Email || !people.iter().any(|person| Some(person.id) == text.of));
        if self.model.privacy == Privacy::Hidden {
            texts.retain(|text| !text.private);
        }
        Ok(Some(Msg::Found(sought.typed.clone(), people, texts)))
    }
}

/// One Latin letter begins half the words of a notebook; one Chinese character is a word already.
fn is_worth(typed: &str) -> bool {
    fold(typed).len() > 1
}
