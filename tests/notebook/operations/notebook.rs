//! The notebook of these tests, and what they ask of it.

use carnet::domain::affiliate::Tier;
use carnet::domain::channel::ChannelKind;
use carnet::domain::contact::{Contact, Learned};
use carnet::domain::dossier::Dossier;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::settling::Settles;
use carnet::store::Store;
use chrono::NaiveDate;

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A working day; Tuesday 3 March 2026 is where the tests begin.
pub fn at(text: &str) -> Moment {
    Moment::on(day(text), "Europe/Paris".parse().unwrap())
}

pub fn notebook() -> (Store, AffiliateId) {
    let mut store = Store::open_in_memory().unwrap();
    let marie = add(&mut store, "Marie");
    (store, marie)
}

pub fn add(store: &mut Store, name: &str) -> AffiliateId {
    let newcomer = Newcomer { name: name.to_owned(), tier: Some(Tier::A), ..Newcomer::default() };
    store.add_affiliate(&newcomer, &at("2026-03-03")).unwrap().value
}

pub fn contact(with: &[AffiliateId], on: &str) -> Contact {
    Contact {
        with: with.to_vec(),
        channel: Some(ChannelKind::Call),
        on: day(on),
        at: None,
        direction: Direction::Both,
        outcome: Outcome::Reached,
        kind: InteractionKind::Contact,
        text: "spoke".to_owned(),
        learned: Learned::default(),
        asked: Vec::new(),
        settles: Settles::default(),
    }
}

pub fn log(store: &mut Store, contact: &Contact, now: &str) -> carnet::store::operations::Logged {
    store.log_contact(contact, None, &at(now)).unwrap().value
}

pub fn page(store: &Store, id: AffiliateId) -> Dossier {
    store.dossier(id, 100).unwrap().unwrap()
}

pub fn kinds(store: &Store, id: AffiliateId, on: &str) -> Vec<&'static str> {
    let queue = store.queue(&at(on)).unwrap();
    queue.entry(id).map(|entry| entry.reasons.iter().map(|reason| reason.kind.id()).collect()).unwrap_or_default()
}
