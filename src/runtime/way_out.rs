//! Damage, told with the way out.

use std::path::Path;

use super::session::phrase;
use crate::domain::phrase::Phrase;
use crate::i18n::system::system_error;
use crate::store::{OpenError, StoreError, backup, read_error};

/// Why a notebook could not be opened.
pub(super) fn of_opening(error: &OpenError, notebook: &Path) -> Phrase {
    let said = phrase(error.message_id(), error.args());
    if error.is_damage() { with(said, notebook) } else { said }
}

/// What was refused; where that was because the notebook is damaged, with the way out.
pub(super) fn told(refused: Phrase, notebook: &Path) -> Phrase {
    if refused.id == StoreError::Damaged(String::new()).message_id() { with(refused, notebook) } else { refused }
}

/// A disk that does not give the file is not helped by a copy on it.
fn with(said: Phrase, notebook: &Path) -> Phrase {
    match read_error(notebook) {
        Some(source) => OpenError::Unreadable { path: notebook.to_owned(), source }.phrase(system_error),
        None => Phrase::new("damage-and-way-out").with("damage", said).with("way", backup::tell_way_out(notebook)),
    }
}
