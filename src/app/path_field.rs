//! A field for the path of a file: typed, pasted or dropped, and completed as shells do.

use std::path::{Path, PathBuf};

use super::action::Action;
use super::effect::Effect;
use super::modals::offers::Offers;
use super::text_field::{Edit, Lines, TextField};
use crate::domain::folder::{Completion, EntryKind, Extent, Folder, complete};
use crate::domain::phrase::Phrase;
use crate::domain::roster::Turn;
use crate::domain::typed_path::{Begun, Folders, NoPath, begun, read};

/// What the text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Meant {
    /// Nothing is typed.
    Nothing,
    /// Several paths are.
    Several,
    /// A folder, in which a file is still to be chosen.
    Folder(PathBuf),
    /// A file that is there.
    File(PathBuf),
    /// What nothing is known of, and why that is so.
    Unknown(PathBuf, Option<Phrase>),
}

/// A path being typed, with what it can go on as.
#[derive(Debug, Clone)]
pub struct PathField {
    field: TextField,
    /// The folder that was looked into last.
    folder: Option<Folder>,
    completion: Completion,
    offers: Offers,
}

impl Default for PathField {
    fn default() -> Self {
        Self {
            field: TextField::new(Lines::One),
            folder: None,
            completion: Completion::default(),
            offers: Offers::default(),
        }
    }
}

impl PathField {
    /// What is typed.
    pub fn text(&self) -> &str {
        self.field.text()
    }

    /// The caret, in bytes from the start of the text.
    pub fn caret(&self) -> usize {
        self.field.caret()
    }

    /// What is offered under the field.
    pub fn offers(&self) -> &Offers {
        &self.offers
    }

    /// How many names were looked at in a folder that holds more.
    pub fn looked_at(&self) -> Option<usize> {
        match self.folder.as_ref()?.listing.as_ref().ok()?.extent {
            Extent::Part(count) => Some(count),
            Extent::Whole => None,
        }
    }

    /// What the text means, as far as the folders that were looked into say.
    pub fn meant(&self, folders: &Folders) -> Meant {
        let path = match read(self.text()) {
            Ok(typed) => typed.resolve(folders),
            Err(NoPath::Nothing) => return Meant::Nothing,
            Err(NoPath::Several) => return Meant::Several,
        };
        let whole = begun(self.text().trim_end(), folders);
        let Some(whole) = whole else { return Meant::Unknown(path, None) };
        let folder = self.folder.as_ref().filter(|folder| folder.path == whole.folder);
        let listing = match folder.map(|folder| &folder.listing) {
            Some(Ok(listing)) => listing,
            Some(Err(why)) => return Meant::Unknown(path, Some(why.clone())),
            None => return Meant::Unknown(path, None),
        };
        let is_tilde = whole.name == "~" && whole.is_first();
        if is_tilde || matches!(whole.name.as_str(), "" | "." | "..") {
            return Meant::Folder(path);
        }
        match listing.kind_of(&whole.name) {
            Some(EntryKind::Folder) => Meant::Folder(path),
            Some(EntryKind::Readable | EntryKind::Other) => Meant::File(path),
            None => {
                let id = if self.offers.is_empty() { "path-nothing-begins-so" } else { "path-not-whole" };
                Meant::Unknown(path, Some(Phrase::new(id).with("folder", folders.shown(&whole.folder))))
            }
        }
    }

    /// Asks for the folder of what is typed, where it was not looked into yet.
    pub fn wanted(&self, folders: &Folders) -> Vec<Effect> {
        let known = self.folder.as_ref().map(|folder| folder.path.as_path());
        let wanted = self.begun(folders).map(|begun| begun.folder).filter(|folder| known != Some(folder.as_path()));
        wanted.map(Effect::LookInFolder).into_iter().collect()
    }

    /// Takes what lies in a folder, unless it was meanwhile left.
    pub fn take_folder(&mut self, folder: Folder, folders: &Folders) {
        if self.begun(folders).is_some_and(|begun| begun.folder == folder.path) {
            self.folder = Some(folder);
            self.renew(folders);
        }
    }

    /// Types into the field.
    pub fn take_text(&mut self, text: &str, folders: &Folders) -> Vec<Effect> {
        self.field.insert_text(text);
        self.renew(folders);
        self.wanted(folders)
    }

    /// Edits, completes, chooses among what is offered.
    pub fn act(&mut self, action: Action, folders: &Folders) -> Vec<Effect> {
        match action {
            Action::Complete => return self.complete(folders),
            Action::Down => self.offers.choose(Turn::On),
            Action::Up => self.offers.choose(Turn::Back),
            other => {
                if matches!(self.field.act(other), Some(Edit::Text | Edit::Caret)) {
                    self.renew(folders);
                    return self.wanted(folders);
                }
            }
        }
        Vec::new()
    }

    /// Chooses nothing again; says whether something was chosen.
    pub fn let_go(&mut self) -> bool {
        let was_chosen = self.offers.chosen().is_some();
        self.offers.let_go();
        was_chosen
    }

    /// Writes what is chosen into the field; says whether something was.
    pub fn take_chosen(&mut self, folders: &Folders) -> bool {
        let chosen = self.offers.chosen().and_then(|_| self.offers.taken()).map(str::to_owned);
        chosen.is_some_and(|name| {
            self.put(&name, folders);
            true
        })
    }

    /// Goes into the folder that is typed: its name gets its slash.
    pub fn go_in(&mut self, folders: &Folders) -> Vec<Effect> {
        self.field.set_caret(self.text().len());
        if let Some(begun) = self.begun(folders).filter(|begun| !begun.name.is_empty()) {
            self.put(&format!("{}/", begun.name.trim_end()), folders);
        }
        self.wanted(folders)
    }

    /// Tab: as far as everything that is offered agrees; then to the next one offered. What came into the folder since is
    /// looked for where nothing is offered.
    fn complete(&mut self, folders: &Folders) -> Vec<Effect> {
        if self.offers.chosen().is_none()
            && let Some(common) = self.completion.common.clone()
        {
            self.put(&common, folders);
            return self.wanted(folders);
        }
        if self.offers.is_empty() {
            return self.begun(folders).map(|begun| Effect::LookInFolder(begun.folder)).into_iter().collect();
        }
        self.offers.choose(Turn::On);
        Vec::new()
    }

    /// Writes a name in the place of the one that is begun.
    fn put(&mut self, name: &str, folders: &Folders) {
        let Some(begun) = self.begun(folders) else { return };
        let (head, behind) = (self.text().get(..begun.from), self.text().get(self.caret()..));
        let text = format!("{}{}", head.unwrap_or_default(), begun.spell(name));
        let caret = text.len();
        let text = format!("{text}{}", behind.unwrap_or_default());
        self.field.set_text(text);
        self.field.set_caret(caret);
        self.renew(folders);
    }

    fn begun(&self, folders: &Folders) -> Option<Begun> {
        begun(self.text().get(..self.caret())?, folders)
    }

    fn renew(&mut self, folders: &Folders) {
        let begun = self.begun(folders);
        self.completion = begun.map(|begun| complete(&begun, self.folder.as_ref())).unwrap_or_default();
        self.offers = Offers::new(self.completion.offered.clone());
    }
}

/// The name of a file, as it is said.
pub fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned())
}
