//! A notebook in which every list holds something: each kind of item, events, saved filters, more people than a screen has rows.

use std::sync::OnceLock;

use carnet::domain::affiliate::{NameKind, OtherName, Status, Tier};
use carnet::domain::contact::{
    Jot, Learned, NewFact, NewFeedback, NewGift, NewOccasion, NewPromise, NewRelative, NewRequest,
};
use carnet::domain::dates::partial::PartialDate;
use carnet::domain::event::{Attendee, Event, Gathering};
use carnet::domain::fact::FactKind;
use carnet::domain::gift::{GiftState, Way};
use carnet::domain::id::{AffiliateId, AttendeeId, EventId, IdentifierId, OtherNameId};
use carnet::domain::identifier::Identifier;
use carnet::domain::item::Item;
use carnet::domain::occasion::{OccasionKind, Recurrence};
use carnet::domain::promise::PromiseBy;
use carnet::domain::relative::Relation;
use carnet::domain::request::Urgency;
use carnet::store::Store;
use carnet::store::document::Mode;
use chrono::NaiveDate;

use crate::notebook;

/// Whose page has everything.
pub const WHO: &str = "Marie Lefèvre";

/// The filled notebook with the rest.
fn everything() -> Store {
    let mut store = notebook::filled();
    let marie = who(&store, WHO);
    let tom = who(&store, "Tom Becker");
    page(&mut store, marie);
    gifts(&mut store, marie);
    events(&mut store, marie, tom);
    for of in [marie, tom] {
        let plays = fact(of, FactKind::Interest, "trail running");
        learn(&mut store, &[of], Learned { facts: vec![plays], ..Learned::default() });
    }
    let now = notebook::now();
    store.edit_affiliate(tom, |tom| tom.status = Status::Onboarding, &now).unwrap();
    store.set_welcome(tom, Some(now.day), &now).unwrap();
    store.tag(&[tom], &["vegetarian".to_owned()], &now).unwrap();
    for number in 1..=12 {
        let of = notebook::add(&mut store, &format!("Zoé {number}"), Some(Tier::C));
        notebook::log(&mut store, of, "2026-01-20", "All is well.", Learned::default());
    }
    store.keep_filter("vips", "tier:A", &now).unwrap();
    store.keep_filter("calm", "-late", &now).unwrap();
    store
}

/// The same notebook written in one step: a hand that undoes too much has an empty one.
pub fn carried() -> Store {
    static DOCUMENT: OnceLock<Vec<u8>> = OnceLock::new();
    let document = DOCUMENT.get_or_init(|| {
        let mut document = Vec::new();
        everything().export_into(&mut document).unwrap();
        document
    });
    let mut store = notebook::empty();
    store.import_document(&mut document.as_slice(), "document", Mode::Write, &notebook::now()).unwrap();
    store
}

/// Somebody by name.
pub fn who(store: &Store, name: &str) -> AffiliateId {
    store.find_people(name).unwrap().into_iter().find(|person| person.name == name).expect("somebody").id
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn fact(of: AffiliateId, kind: FactKind, text: &str) -> NewFact {
    NewFact { of, kind, text: text.to_owned(), relative: None, on: None }
}

fn learn(store: &mut Store, with: &[AffiliateId], learned: Learned) {
    store.jot(&Jot { with: with.to_vec(), learned }, None, &notebook::now()).unwrap();
}

/// At least two items in every section.
fn page(store: &mut Store, of: AffiliateId) {
    let now = notebook::now();
    let name = |kind, name: &str| Item::Name(OtherName { id: OtherNameId::new(), kind, name: name.to_owned() });
    let identity = |system: &str, value: &str| {
        Item::Identifier(Identifier { id: IdentifierId::new(), system: system.to_owned(), value: value.to_owned() })
    };
    for item in [
        name(NameKind::Nickname, "Mimi"),
        name(NameKind::Handle, "@mariecuisine"),
        identity("post-affiliate-pro", "77b"),
        identity("newpartners", "4711"),
    ] {
        store.add_item(of, &item, &now).unwrap();
    }
    let relative =
        |name: &str, relation| NewRelative { of, name: name.to_owned(), relation, birthday: None, age: None };
    let asked = |text: &str, urgency| NewRequest { of, text: text.to_owned(), urgency, promised_on: None };
    let said = |text: &str| NewFeedback { of, text: text.to_owned(), received_on: None };
    let promise = |text: &str| NewPromise { of, by: PromiseBy::Me, text: text.to_owned(), due_on: None };
    learn(
        store,
        &[of],
        Learned {
            relatives: vec![relative("Hugo", Relation::Partner), relative("Rex", Relation::Pet)],
            requests: vec![asked("where is my payment", Urgency::Urgent), asked("a new logo", Urgency::Usual)],
            feedback: vec![said("the form loses its text"), said("a slow page")],
            promises: vec![promise("the price list"), promise("an answer about the feed")],
            facts: vec![fact(of, FactKind::Like, "plain words"), fact(of, FactKind::Site, "mariecuisine.example")],
            ..Learned::default()
        },
    );
    for (on, text) in [("2025-11-20", "Spoke of autumn."), ("2025-12-01", "Sent the new links.")] {
        notebook::log(store, of, on, text, Learned::default());
    }
    let wedding = |date: &str| NewOccasion {
        of,
        kind: OccasionKind::Wedding,
        label: None,
        relative: None,
        recurrence: Recurrence::Yearly,
        date: PartialDate::full(day(date)),
    };
    let occasions = vec![wedding("2020-02-14"), wedding("1985-06-02")];
    learn(store, &[of], Learned { occasions, ..Learned::default() });
}

/// Cards in every column of the board, two at least in the first.
fn gifts(store: &mut Store, of: AffiliateId) {
    let now = notebook::now();
    let gift = |name: &str| NewGift { of, name: name.to_owned(), relative: None, inspired_by: None };
    let names = ["a knife", "a cookbook", "a chess clock", "an orchid", "a box of teas"];
    learn(store, &[of], Learned { gifts: names.map(gift).into(), ..Learned::default() });
    let page = store.dossier(of, 1).unwrap().unwrap();
    let id = |name: &str| page.gifts.iter().find(|gift| gift.name == name).unwrap().id;
    store.step_gift(id("a chess clock"), Way::On, &now).unwrap();
    store.move_gift(id("an orchid"), GiftState::Ordered, now.day, &now).unwrap();
    store.move_gift(id("a box of teas"), GiftState::Given, now.day, &now).unwrap();
}

fn events(store: &mut Store, marie: AffiliateId, tom: AffiliateId) {
    let now = notebook::now();
    let event = |name: &str, on: &str, until: Option<&str>| Event {
        id: EventId::new(),
        name: name.to_owned(),
        on: day(on),
        until: until.map(day),
        place: "Lyon".to_owned(),
        interaction: None,
    };
    let guest = |who, prepare: &str| Attendee {
        id: AttendeeId::new(),
        who,
        name: String::new(),
        prepare: prepare.to_owned(),
        deceased: false,
    };
    let both = |prepare: &str| vec![guest(marie, prepare), guest(tom, prepare)];
    for row in [
        Gathering { event: event("Dinner", "2026-01-30", None), attendees: both("") },
        Gathering { event: event("SEO Summit", "2026-03-12", Some("2026-03-13")), attendees: both("the new banners") },
        Gathering { event: event("Fair", "2026-05-05", None), attendees: Vec::new() },
    ] {
        store.add_event(&row, &now).unwrap();
    }
}
