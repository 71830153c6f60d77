//! The people whom the screens show: a small notebook, filled by the operations that the program itself uses.

use carnet::domain::affiliate::{Rhythm, Tier};
use carnet::domain::age::KnownAge;
use carnet::domain::channel::{Channel, ChannelKind};
use carnet::domain::contact::{Contact, Jot, Learned, NewFact, NewGift, NewOccasion, NewPromise, NewRelative, Next};
use carnet::domain::dates::partial::PartialDate;
use carnet::domain::fact::FactKind;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::occasion::{OccasionKind, Recurrence};
use carnet::domain::promise::PromiseBy;
use carnet::domain::relative::Relation;
use carnet::domain::settling::Settles;
use carnet::store::Store;
use chrono::NaiveDate;

/// Tuesday 3 February 2026, 09:12 in Paris.
pub fn now() -> Moment {
    let instant = "2026-02-03T08:12:00Z".parse().unwrap();
    Moment::at(instant, "Europe/Paris".parse().unwrap(), carnet::domain::rules::Rules::default().day_starts_at)
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn at(text: &str) -> Moment {
    Moment::on(day(text), "Europe/Paris".parse().unwrap())
}

/// A notebook with nobody in it.
pub fn empty() -> Store {
    Store::open_in_memory().unwrap()
}

/// Nine people: two of the name Marie, somebody done, somebody Chinese, families, promises, occasions, a follow-up.
pub fn filled() -> Store {
    let mut store = empty();
    marie(&mut store);
    tom(&mut store);
    let ana = add(&mut store, "Ana Sousa", Some(Tier::A));
    log(&mut store, ana, "2026-01-28", "Sent the new banners.", Learned::default());
    let birthday = NewOccasion {
        of: ana,
        kind: OccasionKind::Birthday,
        label: None,
        relative: None,
        recurrence: Recurrence::Yearly,
        date: PartialDate::full(day("1986-02-03")),
    };
    let gift = NewGift { of: ana, name: "an orchid, white".to_owned(), relative: None, inspired_by: None };
    jot(&mut store, ana, Learned { occasions: vec![birthday], gifts: vec![gift], ..Learned::default() });
    let paul = add(&mut store, "Paul Nguyen", Some(Tier::B));
    log(&mut store, paul, "2026-01-20", "Wants the API feed.", Learned::default());
    store.set_next(&[paul], Next::On(day("2026-02-03")), "call after the SEO Summit", &at("2026-01-20")).unwrap();
    let wang = add(&mut store, "王伟", Some(Tier::B));
    log(&mut store, wang, "2026-01-02", "First steps with the links.", Learned::default());
    add(&mut store, "Nora Petit", None);
    // Not due: only there to be mistaken for Marie Lefèvre.
    let other = add(&mut store, "Marie Dupont", Some(Tier::C));
    log(&mut store, other, "2026-01-30", "All is well.", Learned::default());
    let sam = add(&mut store, "Sam Roy", Some(Tier::C));
    store.log_missed(&[sam], &now()).unwrap();
    store
}

fn marie(store: &mut Store) {
    let marie = add(store, "Marie Lefèvre", Some(Tier::A));
    let way = |kind, value: &str, position| Channel::new(kind, value, position);
    let ways = [
        way(ChannelKind::Call, "+33 6 12 34 56 78", 0),
        way(ChannelKind::Email, "marie@mariecuisine.example", 1),
        way(ChannelKind::Site, "mariecuisine.example", 2),
    ];
    store.set_channels(marie, &ways, &at("2025-11-03")).unwrap();
    log(store, marie, "2025-12-11", "Asked for the Christmas codes, sent the same day.", Learned::default());
    let lea = NewRelative {
        of: marie,
        name: "Léa".to_owned(),
        relation: Relation::Child,
        birthday: None,
        age: Some(KnownAge::years(11, day("2026-01-08"))),
    };
    let lea = store.add_relative(&lea, &at("2026-01-08")).unwrap().value;
    let trials = NewFact { relative: Some(lea), ..fact(marie, FactKind::Family, "Léa essaie d'entrer au foot") };
    let learned = Learned {
        facts: vec![
            trials,
            fact(marie, FactKind::Topic, "moves to Lyon at the end of January"),
            fact(marie, FactKind::Care, "do not mention: her sister's divorce"),
        ],
        promises: vec![
            promise(marie, PromiseBy::Me, "send the spring banners", Some("2026-02-03")),
            promise(marie, PromiseBy::Them, "test landing page B", None),
        ],
        tags: vec!["food".to_owned()],
        ..Learned::default()
    };
    let note =
        "Tired after Christmas. The promotion of the first quarter is agreed in principle, she wants access earlier.";
    log(store, marie, "2026-01-08", note, learned);
}

fn tom(store: &mut Store) {
    let tom = add(store, "Tom Becker", Some(Tier::B));
    log(store, tom, "2026-01-12", "Banner kit is missing.", Learned::default());
    let owed = promise(tom, PromiseBy::Me, "the banner kit", Some("2026-01-31"));
    jot(store, tom, Learned { promises: vec![owed], ..Learned::default() });
}

/// Adds somebody.
pub fn add(store: &mut Store, name: &str, tier: Option<Tier>) -> AffiliateId {
    let newcomer = Newcomer { name: name.to_owned(), tier, rhythm: Rhythm::ByTier, ..Newcomer::default() };
    store.add_affiliate(&newcomer, &at("2025-11-03")).unwrap().value
}

/// Logs a call with somebody on a day.
pub fn log(store: &mut Store, with: AffiliateId, on: &str, text: &str, learned: Learned) {
    let contact = Contact {
        with: vec![with],
        channel: Some(ChannelKind::Call),
        on: day(on),
        at: None,
        direction: Direction::Both,
        outcome: Outcome::Reached,
        kind: InteractionKind::Contact,
        text: text.to_owned(),
        learned,
        asked: Vec::new(),
        settles: Settles::default(),
    };
    store.log_contact(&contact, None, &at(on)).unwrap();
}

fn jot(store: &mut Store, with: AffiliateId, learned: Learned) {
    store.jot(&Jot { with: vec![with], learned }, None, &at("2026-01-28")).unwrap();
}

fn fact(of: AffiliateId, kind: FactKind, text: &str) -> NewFact {
    NewFact { of, kind, text: text.to_owned(), relative: None, on: None }
}

fn promise(of: AffiliateId, by: PromiseBy, text: &str, due: Option<&str>) -> NewPromise {
    NewPromise { of, by, text: text.to_owned(), due_on: due.map(day) }
}
