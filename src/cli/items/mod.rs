//! One item of somebody's page: `carnet relative|fact|date|channel|contact add|edit|remove WHO …`, and the same verbs for
//! promises, requests and feedback. Each is one step of the journal.

pub(super) mod channel;
pub(super) mod contact;
pub(super) mod date;
pub(super) mod fact;
pub(super) mod members;
pub(super) mod promise;
pub(super) mod relative;

use serde_json::{Map, Value, json};

use super::answer::Answer;
use super::failure::{Candidate, Exit, Failure};
use super::session::Session;
use super::show;
use crate::domain::dossier::Dossier;
use crate::domain::id::{AffiliateId, StepId};
use crate::domain::item::{Item, ItemId, ItemKind};
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;
use crate::store::Store;

/// Entries of the log that can be named by their words; older ones are named by their identity.
const ENTRIES: usize = 500;

/// Somebody's page, opened to change something on it.
pub(super) struct Desk<'s> {
    /// The notebook.
    pub store: Store,
    /// Who.
    pub who: AffiliateId,
    /// The page as it is.
    pub page: Dossier,
    /// The words and the moment.
    pub session: &'s Session,
}

impl<'s> Desk<'s> {
    /// Opens the page of whom the words mean.
    pub fn open(typed: &str, session: &'s Session) -> Result<Self, Failure> {
        let store = session.open()?;
        let who = session.who(&store, typed)?.id;
        let page = store.dossier(who, ENTRIES)?.ok_or_else(|| Failure::nobody(typed))?;
        Ok(Self { store, who, page, session })
    }

    /// Puts a new item on the page.
    pub fn add(mut self, item: &Item) -> Result<Answer, Failure> {
        let written = self.store.add_item(self.who, item, &self.session.moment)?;
        let warning = self.session.sensitive(None, item);
        Ok(self.told("item-added", written.value, written.step)?.with_message(warning))
    }

    /// Changes an item.
    pub fn edit(mut self, before: &Item, after: &Item) -> Result<Answer, Failure> {
        if before == after {
            return Err(Failure::usage(Phrase::new("edit-nothing-said")));
        }
        let written = self.store.edit_item(self.who, before, after, &self.session.moment)?;
        let warning = self.session.sensitive(Some(before), after);
        Ok(self.told("item-changed", before.id(), written.step)?.with_message(warning))
    }

    /// Takes an item off the page.
    pub fn remove(mut self, item: &Item) -> Result<Answer, Failure> {
        let written = self.store.remove_item(self.who, item.id(), &self.session.moment)?;
        Ok(said("item-removed", (&self.page, item), written.step, self.session))
    }

    /// What was written, as the page has it now.
    pub fn told(self, message: &str, id: ItemId, step: Option<StepId>) -> Result<Answer, Failure> {
        let page = self.store.dossier(self.who, usize::MAX)?.ok_or_else(|| Failure::nobody(""))?;
        let gone = || Failure::new(Exit::NotFound, Phrase::new("item-not-found").with("typed", id.to_string()));
        let item = on_page(&page, id).ok_or_else(gone)?;
        Ok(said(message, (&page, &item), step, self.session))
    }
}

/// An item as somebody's page has it.
fn on_page(page: &Dossier, id: ItemId) -> Option<Item> {
    Some(match id {
        ItemId::Name(id) => Item::Name(page.names.iter().find(|row| row.id == id)?.clone()),
        ItemId::Channel(id) => Item::Channel(page.channels.iter().find(|row| row.id == id)?.clone()),
        ItemId::Relative(id) => Item::Relative(page.relative(id)?.clone()),
        ItemId::Fact(id) => Item::Fact(page.facts.iter().find(|row| row.id == id)?.clone()),
        ItemId::Occasion(id) => Item::Occasion(page.occasions.iter().find(|row| row.id == id)?.clone()),
        ItemId::Gift(id) => Item::Gift(page.gifts.iter().find(|row| row.id == id)?.clone()),
        ItemId::Promise(id) => Item::Promise(page.promises.iter().find(|row| row.id == id)?.clone()),
        ItemId::Request(id) => Item::Request(page.requests.iter().find(|row| row.id == id)?.clone()),
        ItemId::Feedback(id) => Item::Feedback(page.feedback.iter().find(|row| row.id == id)?.clone()),
        ItemId::Interaction(id) => Item::Interaction(page.interaction(id)?.clone()),
        ItemId::Introduction(id) => Item::Introduction(page.introductions.iter().find(|row| row.id == id)?.clone()),
        ItemId::Person(_)
        | ItemId::Event(_)
        | ItemId::Identifier(_)
        | ItemId::FollowUp(_)
        | ItemId::Welcome(_)
        | ItemId::Suggestion(_) => return None,
    })
}

/// The answer about one item: JSON with the item under its kind, or a sentence.
fn said(message: &str, (page, item): (&Dossier, &Item), step: Option<StepId>, session: &Session) -> Answer {
    let who = &page.affiliate;
    let kind = item.id().kind();
    session.done(
        || {
            let mut all = Map::new();
            all.insert("step".to_owned(), json!(step));
            all.insert("with".to_owned(), json!({"id": who.id, "name": who.name}));
            all.insert(kind.code().to_owned(), members::of(item, page, session));
            Value::Object(all)
        },
        || {
            let what = show::line(item, page, session);
            // The sentence has its own full stop.
            let what = what.strip_suffix('.').unwrap_or(&what);
            let told = session.words.say_with(message, &[("name", who.name.as_str().into()), ("what", what.into())]);
            session.undoable(told, step)
        },
    )
}

/// The one item that is meant: by its identity, by its text, or by words that its text holds; the only one where nothing
/// is said. Never a guess between two.
pub(super) fn meant<'p, T>(
    typed: &[String],
    kind: ItemKind,
    all: impl IntoIterator<Item = &'p T>,
    (id, text): (impl Fn(&T) -> String, impl Fn(&T) -> String),
) -> Result<&'p T, Failure> {
    let typed = clean_line(&typed.join(" ")).trim().to_owned();
    let wanted = fold(&typed);
    let all: Vec<&T> = all.into_iter().collect();
    if let Some(one) = all.iter().find(|one| id(one) == typed) {
        return Ok(one);
    }
    let exact: Vec<&T> = all.iter().copied().filter(|one| fold(&text(one)) == wanted).collect();
    let holds = |one: &&&T| wanted.split(' ').all(|word| fold(&text(one)).contains(word));
    let found = if exact.is_empty() { all.iter().filter(holds).copied().collect() } else { exact };
    let candidates = |of: &[&T]| of.iter().map(|one| Candidate::item(id(one), text(one))).collect();
    match found[..] {
        [one] => Ok(one),
        [] => {
            let message = if all.is_empty() { "item-none" } else { "item-not-found" };
            let message = Phrase::new(message).with("typed", typed).with("kind", kind.code());
            Err(Failure { candidates: candidates(&all), ..Failure::new(Exit::NotFound, message) })
        }
        ref several => {
            let message = Phrase::new("item-several").with("n", several.len());
            Err(Failure { candidates: candidates(several), ..Failure::new(Exit::Ambiguous, message) })
        }
    }
}

/// The one that is meant as [`meant`] finds it among the open ones; what is closed is history, and meant only where nothing
/// open is.
pub(super) fn meant_open<'p, T>(
    typed: &[String],
    kind: ItemKind,
    (all, is_open): (&'p [T], fn(&T) -> bool),
    (id, text): (impl Fn(&T) -> String, impl Fn(&T) -> String),
) -> Result<&'p T, Failure> {
    match meant(typed, kind, all.iter().filter(|one| is_open(one)), (&id, &text)) {
        Err(failure) if failure.exit == Exit::NotFound => meant(typed, kind, all, (id, text)),
        found => found,
    }
}
