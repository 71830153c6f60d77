//! Who a row is about: everybody in the notebook and in the plan, found by id, address and name.

use std::collections::HashMap;

use super::ref_system;
use crate::domain::channel::ChannelKind;
use crate::domain::import::{Field, Known};
use crate::domain::text::fold::fold;
use crate::exchange::formats::Format;
use crate::exchange::reading::ImportedAffiliate;

/// Whom a row is about.
pub enum Found {
    /// This person, beyond doubt.
    Somebody(usize),
    /// Nobody who is known.
    Nobody,
    /// Perhaps one of these.
    Perhaps {
        /// Who.
        others: Vec<usize>,
        /// What makes one think so.
        by: By,
    },
    /// The id is this person's, and nothing else is.
    IdOfAnother(usize),
}

/// What a resemblance rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum By {
    /// The name.
    Name,
    /// The e-mail address.
    Address,
}

/// The most namesakes that are asked about for one row.
const MOST_ASKED: usize = 3;

/// Who shares an address; a file can give one address to every row of it.
#[derive(Default)]
struct Household {
    all: Vec<usize>,
    /// The first of each folded name.
    by_name: HashMap<String, usize>,
}

/// Everybody, with the ways to find them.
pub struct People {
    all: Vec<Known>,
    system: &'static str,
    /// By system and value.
    by_identifier: HashMap<String, HashMap<String, usize>>,
    by_email: HashMap<String, Household>,
    by_name: HashMap<String, Vec<usize>>,
}

impl People {
    /// Everybody in the notebook.
    pub fn of(held: Vec<Known>, format: &dyn Format) -> Self {
        let mut people = Self {
            all: Vec::with_capacity(held.len()),
            system: format.system(),
            by_identifier: HashMap::new(),
            by_email: HashMap::new(),
            by_name: HashMap::new(),
        };
        held.into_iter().for_each(|known| people.add(known));
        people
    }

    /// One more person.
    pub fn add(&mut self, known: Known) {
        let place = self.all.len();
        for identifier in &known.identifiers {
            let values = self.by_identifier.entry(identifier.system.clone()).or_default();
            values.insert(identifier.value.clone(), place);
        }
        let name = fold(&known.name);
        for address in emails(&known) {
            let household = self.by_email.entry(address.to_lowercase()).or_default();
            household.all.push(place);
            household.by_name.entry(name.clone()).or_insert(place);
        }
        self.by_name.entry(name).or_default().push(place);
        self.all.push(known);
    }

    /// A person by place.
    pub fn known(&self, place: usize) -> &Known {
        &self.all[place]
    }

    /// Who has this identity.
    pub fn holder(&self, system: &str, value: &str) -> Option<usize> {
        self.by_identifier.get(system)?.get(value).copied()
    }

    /// Whom a row is about: by id, then by address, and by name only as a question.
    pub fn find(&self, row: &ImportedAffiliate, format: &dyn Format) -> Found {
        let by_id = row.external_id.as_deref().and_then(|id| self.holder(self.system, id));
        let by_code = || row.ref_code.as_deref().and_then(|code| self.holder(&ref_system(format), code));
        if let Some(place) = by_id.or_else(by_code) {
            // Small numbers are ids on every platform: two shops' exports must not overwrite each other's people.
            return if self.agrees(row, place) { Found::Somebody(place) } else { Found::IdOfAnother(place) };
        }
        self.by_address(row).or_else(|| self.by_name(row)).unwrap_or(Found::Nobody)
    }

    fn by_address(&self, row: &ImportedAffiliate) -> Option<Found> {
        let same = self.by_email.get(&row.email.as_ref()?.to_lowercase())?;
        if let Some(place) = same.by_name.get(&fold(row.display_name())) {
            return Some(Found::Somebody(*place));
        }
        // Two people may share an address: with another name it takes a word of the name, and nobody else in question.
        if let [place] = same.all.as_slice()
            && !self.is_on_the_platform(*place)
            && share_a_word(row.display_name(), &self.all[*place].name)
        {
            return Some(Found::Somebody(*place));
        }
        Some(Found::Perhaps { others: same.all.iter().copied().take(MOST_ASKED).collect(), by: By::Address })
    }

    fn by_name(&self, row: &ImportedAffiliate) -> Option<Found> {
        let same = self.by_name.get(&fold(row.display_name()))?;
        let nameless = row.external_id.is_none() && row.ref_code.is_none() && row.email.is_none();
        // A file of names alone must find again whom it made, or every import would make them anew.
        if let [place] = same.as_slice()
            && nameless
            && self.all[*place].imported.get(&Field::Name).map(String::as_str) == Some(row.display_name())
        {
            return Some(Found::Somebody(*place));
        }
        Some(Found::Perhaps { others: same.iter().copied().take(MOST_ASKED).collect(), by: By::Name })
    }

    fn is_on_the_platform(&self, place: usize) -> bool {
        self.all[place].identifiers.iter().any(|identifier| identifier.system == self.system)
    }

    /// Whether anything beside the id speaks for this person, or nothing can speak against.
    fn agrees(&self, row: &ImportedAffiliate, place: usize) -> bool {
        let known = &self.all[place];
        let wrote = |field: Field| known.imported.get(&field).map(String::as_str);
        let (name, email) = (row.name.as_deref(), row.email.as_deref());
        if name.is_none() && email.is_none() {
            return true;
        }
        let named = name.is_some_and(|name| {
            share_a_word(name, &known.name)
                || known.names.iter().any(|other| share_a_word(name, &other.name))
                || wrote(Field::Name).is_some_and(|wrote| share_a_word(name, wrote))
        });
        let addressed = email.is_some_and(|email| {
            emails(known).chain(wrote(Field::Email)).any(|address| address.eq_ignore_ascii_case(email))
        });
        // Somebody who had no name yet was called by the address or the id.
        let called = row.external_id.as_deref() == Some(&known.name) || row.ref_code.as_deref() == Some(&known.name);
        named || addressed || called
    }
}

fn emails(known: &Known) -> impl Iterator<Item = &str> {
    known.channels.iter().filter(|channel| channel.kind == ChannelKind::Email).map(|channel| channel.value.as_str())
}

/// Whether two names have a word of two letters or more in common.
fn share_a_word(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    one.split(' ').filter(|word| word.chars().count() > 1).any(|word| other.split(' ').any(|known| known == word))
        || one == other
}
