//! Forms as data: which fields, what each takes, how they become an item of the notebook. One file a form; one editor
//! (`modals::form`) and one painter (`ui::form`) serve them all.

pub mod affiliate;
pub mod channel;
pub mod event;
pub mod fact;
pub mod feedback;
pub mod follow_up;
pub mod gift;
pub mod identifier;
pub mod interaction;
pub mod introduction;
pub mod name;
pub mod occasion;
pub mod promise;
pub mod reading;
pub mod relative;
pub mod request;
mod text;
pub mod values;
pub mod welcome;

use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::id::AffiliateId;
use crate::domain::item::{Item, ItemId, ItemKind, Profile};
use crate::domain::phrase::Phrase;

use super::circumstances::Circumstances;
use super::model::Privacy;
use values::Values;

/// What a field takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// A line of text.
    Line,
    /// Text of several lines.
    LongText,
    /// One of these; the text is the code of the pick.
    Choice(Vec<Pick>),
    /// Yes or no; the text is `yes` or nothing.
    YesNo,
    /// A day, typed in the grammar of dates.
    Day(Lean),
    /// A day that moves to the next working day.
    WorkingDay,
    /// A date as far as it is known.
    PartialDate,
    /// A time of day.
    Time,
    /// Two times of day.
    Hours,
    /// An amount of money.
    Money,
    /// An age in years, months or weeks.
    Age,
    /// A whole number up to this one.
    Number(u32),
    /// How often.
    Rhythm,
    /// Words between commas.
    Tags,
    /// Some of these people, by name, between commas; no name holds one.
    People(Vec<(AffiliateId, String)>),
    /// One of these people, by name.
    Person(Vec<(AffiliateId, String)>),
}

impl Kind {
    /// Whether it holds several words or names, between commas.
    pub fn is_list(&self) -> bool {
        matches!(self, Kind::Tags | Kind::People(_))
    }

    /// Whether letters are typed into it.
    pub fn is_typed(&self) -> bool {
        !matches!(self, Kind::Choice(_) | Kind::YesNo)
    }
}

/// One thing to pick.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pick {
    /// What stands for it in the field's text.
    pub code: String,
    /// What it says.
    pub says: Phrase,
}

/// Whether a field may stay empty.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// It must be filled.
    Required,
    /// It may stay empty.
    Optional,
}

/// What is wrong with a value, by a rule beyond the field's kind.
pub type Check = fn(&Values<'_>) -> Option<Phrase>;

/// What a field may say beside its value, by a rule beyond its kind; it is no reason not to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Note {
    /// What it comes to.
    Reads(Phrase),
    /// What to think about.
    Warns(Phrase),
}

/// What may be said of a value that can be taken.
pub type Remark = fn(&Values<'_>) -> Option<Note>;

/// One field.
#[derive(Debug, Clone)]
pub struct Field {
    /// The message with its label; also its name, in drafts and when it is read.
    pub label: &'static str,
    /// What it takes.
    pub kind: Kind,
    /// Whether it may stay empty.
    pub need: Need,
    /// What stands in it when the form opens.
    pub start: String,
    /// What may be wrong with it beyond its kind.
    pub check: Check,
    /// What is said of it when nothing is wrong.
    pub note: Remark,
    /// What completion offers.
    pub candidates: Vec<String>,
}

impl Field {
    /// An optional field.
    pub fn new(label: &'static str, kind: Kind, start: impl Into<String>) -> Self {
        Self {
            label,
            kind,
            need: Need::Optional,
            start: start.into(),
            check: |_| None,
            note: |_| None,
            candidates: Vec::new(),
        }
    }

    /// A choice among values with a code each, said by a message that selects by `kind`.
    pub fn choice<T: Copy>(
        label: &'static str,
        all: &[T],
        code: fn(T) -> &'static str,
        message: &'static str,
        start: T,
    ) -> Self {
        let picks = all
            .iter()
            .map(|value| Pick { code: code(*value).to_owned(), says: Phrase::new(message).with("kind", code(*value)) });
        Self::new(label, Kind::Choice(picks.collect()), code(start))
    }

    /// One of these people, by name; completion offers them.
    pub fn person(label: &'static str, people: Vec<(AffiliateId, String)>, start: impl Into<String>) -> Self {
        let names = people.iter().map(|(_, name)| name.clone()).collect();
        Self::new(label, Kind::Person(people), start).offering(names)
    }

    /// Some of these people, by name; completion offers them. Which ones it starts with is known by their identities.
    pub fn people(label: &'static str, people: Vec<(AffiliateId, String)>, start: &[AffiliateId]) -> Self {
        let people: Vec<_> = people.into_iter().map(|(id, name)| (id, name.replace(',', " "))).collect();
        let name = |id: &AffiliateId| people.iter().find(|(known, _)| known == id).map(|(_, name)| name.clone());
        let names: Vec<String> = start.iter().filter_map(name).collect();
        let all = people.iter().map(|(_, name)| name.clone()).collect();
        Self::new(label, Kind::People(people), names.join(", ")).offering(all)
    }

    /// A choice as [`Field::choice`] makes it, of which nothing may be picked yet.
    pub fn choice_of<T: Copy>(
        label: &'static str,
        all: &[T],
        code: fn(T) -> &'static str,
        message: &'static str,
        start: Option<T>,
    ) -> Self {
        let picks = all
            .iter()
            .map(|value| Pick { code: code(*value).to_owned(), says: Phrase::new(message).with("kind", code(*value)) });
        Self::new(label, Kind::Choice(picks.collect()), start.map(code).unwrap_or_default())
    }

    /// The field, which must be filled.
    pub fn required(self) -> Self {
        Self { need: Need::Required, ..self }
    }

    /// The field with a rule of its own.
    pub fn checked(self, check: Check) -> Self {
        Self { check, ..self }
    }

    /// The field with something to be said of it.
    pub fn noted(self, note: Remark) -> Self {
        Self { note, ..self }
    }

    /// The field with candidates for completion.
    pub fn offering(self, candidates: Vec<String>) -> Self {
        Self { candidates, ..self }
    }
}

/// A form ready to be filled in.
#[derive(Debug, Clone)]
pub struct Form {
    /// What it makes.
    pub kind: ItemKind,
    /// On whose page; an event is on nobody's in particular.
    pub of: Option<AffiliateId>,
    /// That person's name, or the event's, for the title.
    pub name: String,
    /// The item as it was; nothing when a new one is added.
    pub before: Option<Item>,
    /// The whole page, for rules that look beyond the fields.
    pub page: Option<Box<Dossier>>,
    /// The fields, in the order of Tab; at least one.
    pub fields: Vec<Field>,
    /// What the fields make together; asked only when nothing is wrong with any of them.
    pub fill: fn(&Values<'_>) -> Option<Item>,
}

impl Form {
    /// Where its draft is kept: one place an item, or a new item of a kind on somebody's page.
    pub fn place(&self) -> String {
        match &self.before {
            Some(item) => format!("form:{}:{}", self.kind.code(), item.id()),
            None => {
                let of = self.of.map_or_else(String::new, |of| of.to_string());
                format!("form:{}:{of}", self.kind.code())
            }
        }
    }

    /// The title.
    pub fn title(&self) -> Phrase {
        let id = if self.before.is_some() { "form-edit-title" } else { "form-add-title" };
        Phrase::new(id).with("kind", self.kind.code()).with("name", self.name.as_str())
    }
}

/// What a form is made from: the person's page, the circumstances, the words in use.
#[derive(Debug, Clone, Copy)]
pub struct Page<'a> {
    /// Everything of the person.
    pub dossier: &'a Dossier,
    /// The moment, the rules, the language.
    pub around: &'a Circumstances,
    /// Every tag in the notebook.
    pub tags: &'a [String],
    /// Whether private facts are readable.
    pub privacy: Privacy,
}

impl Page<'_> {
    /// The form that edits an item; `None` when there is no such item on the page.
    pub fn edit(&self, id: ItemId) -> Option<Form> {
        let page = self.dossier;
        Some(match id {
            ItemId::Person(_) => affiliate::form(self),
            ItemId::Name(id) => name::form(self, Some(page.names.iter().find(|row| row.id == id)?)),
            ItemId::Channel(id) => channel::form(self, Some(page.channels.iter().find(|row| row.id == id)?)),
            ItemId::Identifier(id) => identifier::form(self, Some(page.identifiers.iter().find(|row| row.id == id)?)),
            ItemId::Relative(id) => relative::form(self, Some(page.relative(id)?)),
            ItemId::Fact(id) => fact::form(self, Some(page.facts.iter().find(|row| row.id == id)?), None),
            ItemId::Occasion(id) => occasion::form(self, Some(page.occasions.iter().find(|row| row.id == id)?)),
            ItemId::Gift(id) => gift::form(self, Some(page.gifts.iter().find(|row| row.id == id)?), None),
            ItemId::Promise(id) => promise::form(self, Some(page.promises.iter().find(|row| row.id == id)?)),
            ItemId::Request(id) => request::form(self, Some(page.requests.iter().find(|row| row.id == id)?)),
            ItemId::Feedback(id) => feedback::form(self, Some(page.feedback.iter().find(|row| row.id == id)?)),
            ItemId::FollowUp(id) => follow_up::form(self, Some(page.follow_ups.iter().find(|row| row.id == id)?)),
            ItemId::Interaction(id) => interaction::form(self, Some(page.interaction(id)?)),
            ItemId::Introduction(id) => {
                introduction::form(self, Some(page.introductions.iter().find(|row| row.id == id)?), None)
            }
            ItemId::Suggestion(with) => introduction::form(self, None, Some(with)),
            ItemId::Welcome(step) => welcome::form(self, Some(step)),
            // Others come as well: what its form is made from is more than a page ([`event::Sheet`]).
            ItemId::Event(_) => return None,
        })
    }

    /// The form that adds an item of a kind; `near` is the item the cursor is on. A person is added by a prompt.
    pub fn add(&self, kind: ItemKind, near: Option<ItemId>) -> Form {
        match kind {
            ItemKind::Person => affiliate::form(self),
            ItemKind::Name => name::form(self, None),
            ItemKind::Channel => channel::form(self, None),
            ItemKind::Identifier => identifier::form(self, None),
            ItemKind::Relative => relative::form(self, None),
            ItemKind::Fact => fact::form(self, None, near),
            ItemKind::Occasion => occasion::form(self, None),
            ItemKind::Gift => gift::form(self, None, near),
            ItemKind::Promise => promise::form(self, None),
            ItemKind::Request => request::form(self, None),
            ItemKind::Feedback => feedback::form(self, None),
            ItemKind::FollowUp => follow_up::form(self, None),
            ItemKind::Interaction => interaction::form(self, None),
            ItemKind::Welcome => welcome::form(self, None),
            ItemKind::Event => event::form(&event::Sheet::on(self.dossier), self.around),
            ItemKind::Introduction => match near {
                Some(ItemId::Suggestion(with)) => introduction::form(self, None, Some(with)),
                _ => introduction::form(self, None, None),
            },
        }
    }

    fn form(
        &self,
        kind: ItemKind,
        before: Option<Item>,
        fields: Vec<Field>,
        fill: fn(&Values<'_>) -> Option<Item>,
    ) -> Form {
        let affiliate = &self.dossier.affiliate;
        Form { kind, of: Some(affiliate.id), name: affiliate.name.clone(), before, page: None, fields, fill }
    }

    fn profile(&self) -> Profile {
        let tags = self.dossier.tags.iter().map(|tag| tag.name.clone()).collect();
        Profile { affiliate: self.dossier.affiliate.clone(), tags }
    }

    /// The affiliate and everybody close, to pick whom something is about.
    fn about(&self, label: &'static str, start: Option<crate::domain::id::RelativeId>) -> Field {
        let text = |name: &str| Phrase::new("read-text").with("text", name);
        let own = Pick { code: String::new(), says: text(&self.dossier.affiliate.name) };
        let close = self.dossier.relatives.iter();
        let close = close.map(|relative| Pick { code: relative.id.to_string(), says: text(&relative.name) });
        let picks = std::iter::once(own).chain(close).collect();
        Field::new(label, Kind::Choice(picks), start.map(|id| id.to_string()).unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;
