//! What the notebook knows to fill a template with.

use chrono::NaiveDate;

use super::{Placeholder, Values};
use crate::domain::channel::ChannelKind;
use crate::domain::dossier::Dossier;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::feedback::State;
use crate::domain::item::ItemId;
use crate::domain::mind::names;
use crate::domain::occasion::Occasion;
use crate::domain::promise::PromiseBy;
use crate::domain::relative::{Relation, Relative};
use crate::domain::rules::LeapDay;
use crate::domain::text::fold::fold;

/// Titles that no greeting repeats as if they were a first name.
const TITLES: [&str; 12] = ["mr", "mrs", "ms", "miss", "dr", "m", "mme", "mlle", "me", "pr", "prof", "sir"];

/// Who writes, and when.
pub struct Asker<'a> {
    /// The manager's own name; blank when the settings do not say.
    pub my_name: &'a str,
    /// The day.
    pub today: NaiveDate,
    /// Where 29 February shows.
    pub leap_day: LeapDay,
    /// What an occasion is called in the language of the message.
    pub occasion: &'a dyn Fn(&Occasion) -> String,
}

/// Everything known of a person that a message may say: their own words, but never a private fact and nothing that is not to
/// be mentioned.
pub fn known(dossier: &Dossier, asker: &Asker<'_>) -> Values {
    let mut values = Values::default();
    let mut set = |placeholder, text: Option<&str>| {
        if let Some(text) = text {
            values.set(placeholder, text);
        }
    };
    let name = dossier.affiliate.name.as_str();
    set(Placeholder::FirstName, Some(first_name(name)));
    set(Placeholder::Name, Some(name));
    for (placeholder, relation) in [
        (Placeholder::Child, Relation::Child),
        (Placeholder::Partner, Relation::Partner),
        (Placeholder::Pet, Relation::Pet),
    ] {
        set(placeholder, relative(dossier, relation));
    }
    set(Placeholder::Interest, fact(dossier, FactKind::Interest).or_else(|| fact(dossier, FactKind::Like)));
    set(Placeholder::LastTopic, fact(dossier, FactKind::Topic));
    set(Placeholder::Promise, promise(dossier));
    set(Placeholder::Occasion, occasion(dossier, asker).as_deref());
    set(Placeholder::Site, site(dossier).as_deref());
    set(Placeholder::Idea, idea(dossier));
    set(Placeholder::OtherPerson, other_person(dossier));
    set(Placeholder::MyName, Some(asker.my_name));
    values
}

/// The first word of a name that is no title; the whole name where there is none.
fn first_name(name: &str) -> &str {
    let is_title = |word: &&str| !TITLES.contains(&fold(word.trim_end_matches('.')).as_str());
    name.split_whitespace().find(is_title).unwrap_or(name)
}

/// The relative of a relation who was learned of first and about whom nothing is to be minded.
fn relative(dossier: &Dossier, relation: Relation) -> Option<&str> {
    let of = dossier.relatives.iter().filter(|relative| relative.relation == relation);
    of.filter(|relative| !is_minded(dossier, relative)).map(|relative| relative.name.as_str()).next()
}

/// Whether a care is about a relative or names them: then nobody brings them up in writing.
fn is_minded(dossier: &Dossier, relative: &Relative) -> bool {
    let mut cares = dossier.facts.iter().filter(|fact| fact.kind == FactKind::Care);
    cares.any(|care| care.relative == Some(relative.id) || names(&care.text, &relative.name))
}

/// The newest fact of a kind about the person that is not private.
fn fact(dossier: &Dossier, kind: FactKind) -> Option<&str> {
    let may_be_said = |fact: &&Fact| fact.kind == kind && !fact.private && fact.relative.is_none();
    dossier.facts.iter().find(may_be_said).map(|fact| fact.text.as_str())
}

/// What the manager owes and has not kept, the soonest due first.
fn promise(dossier: &Dossier) -> Option<&str> {
    let open = dossier.promises.iter().filter(|promise| promise.by == PromiseBy::Me && promise.done_on.is_none());
    open.min_by_key(|promise| (promise.due_on.is_none(), promise.due_on)).map(|promise| promise.text.as_str())
}

/// What they suggested and was adopted, and they do not know yet.
fn idea(dossier: &Dossier) -> Option<&str> {
    dossier.feedback.iter().find(|idea| idea.state() == State::Adopted).map(|idea| idea.text.as_str())
}

/// With whom they are to be brought together next.
fn other_person(dossier: &Dossier) -> Option<&str> {
    let partner = dossier.introductions.iter().find(|row| row.is_planned())?.partner(dossier.affiliate.id);
    dossier.others.iter().find(|(id, _)| *id == partner).map(|(_, name)| name.as_str())
}

/// The person's own next date that matters.
fn occasion(dossier: &Dossier, asker: &Asker<'_>) -> Option<String> {
    let own = |id: ItemId| {
        let found = dossier.occasions.iter().find(|occasion| ItemId::Occasion(occasion.id) == id)?;
        found.relative.is_none().then_some(found)
    };
    let next = dossier.dates(asker.today, asker.leap_day).into_iter().filter(|(next, _)| next.is_some());
    next.into_iter().find_map(|(_, id)| own(id)).map(asker.occasion)
}

/// The site as one writes it in a sentence.
fn site(dossier: &Dossier) -> Option<String> {
    let channel = dossier.channels.iter().find(|channel| channel.kind == ChannelKind::Site)?;
    let bare = channel.value.trim();
    let bare = bare.strip_prefix("https://").or_else(|| bare.strip_prefix("http://")).unwrap_or(bare);
    Some(bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/').to_owned())
}
