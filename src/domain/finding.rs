//! What looking for a word brings up beside people: the places that it stands in.

use chrono::NaiveDate;

use super::affiliate::Tier;
use super::fact::FactKind;
use super::id::AffiliateId;
use super::item::ItemId;
use super::relative::Relation;

/// Where the words were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FoundIn {
    /// Something remembered.
    Fact(FactKind),
    /// A relative's name.
    Relative(Relation),
    /// A gift, or what was said about it.
    Gift,
    /// Why two are to meet.
    Introduction,
    /// A promise, either way.
    Promise,
    /// Something asked.
    Request,
    /// A suggestion.
    Feedback,
    /// The note of a contact, on its day.
    Interaction(NaiveDate),
    /// An e-mail address.
    Email,
    /// An event, by its name and its place, on its day.
    Event(NaiveDate),
    /// What to prepare for somebody at an event.
    Prepare,
}

/// A text that holds the words looked for.
#[derive(Clone, PartialEq, Eq)]
pub struct FoundText {
    /// Whose page it is on; of several participants the first. `None`: an event, which has a screen of its own.
    pub of: Option<AffiliateId>,
    /// Their name; for an event who comes.
    pub name: String,
    /// Where it was found.
    pub place: FoundIn,
    /// Which item of the page it is.
    pub item: ItemId,
    /// The whole text.
    pub text: String,
    /// Hidden while the screen is shared.
    pub private: bool,
}

impl std::fmt::Debug for FoundText {
    /// Logs and reports never carry what was said: only the length of the text is shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "FoundText({:?}, {:?}, <{} characters>)", self.of, self.place, self.text.chars().count())
    }
}

/// Somebody found, with what tells namesakes apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundPerson {
    /// Who.
    pub id: AffiliateId,
    /// The display name.
    pub name: String,
    /// How much attention they get.
    pub tier: Option<Tier>,
    /// A company, another name or an address.
    pub hint: Option<String>,
    /// The day of the last contact.
    pub last_contact: Option<NaiveDate>,
    /// The follow-up or the rhythm, whichever governs.
    pub next_due: Option<NaiveDate>,
    /// Whether they are kept in the archive.
    pub shelf: Shelf,
}

/// Whether somebody is in the archive: found, but behind the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shelf {
    /// In daily use.
    Desk,
    /// In the archive.
    Archive,
}
