//! What an operation writes, and what follows from it.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use carnet::domain::act::Act;
use carnet::domain::channel::{Channel, ChannelKind};
use carnet::domain::contact::{Contact, Jot, Learned, NewFact, NewPromise, NewRelative, Next};
use carnet::domain::fact::FactKind;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::Outcome;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::promise::PromiseBy;
use carnet::domain::queue::Done;
use carnet::domain::relative::Relation;
use carnet::domain::settling::Settles;
use carnet::store::StoreError;
use chrono::NaiveDate;
use rstest::rstest;

mod days;
mod how_it_went;
mod notebook;
mod plans;

use notebook::{add, at, contact, day, kinds, log, notebook, page};

#[test]
fn a_backdated_contact_never_moves_the_last_one_backwards() {
    let (mut store, marie) = notebook();
    log(&mut store, &contact(&[marie], "2026-03-03"), "2026-03-03");
    log(&mut store, &contact(&[marie], "2026-02-10"), "2026-03-04");
    assert_eq!(page(&store, marie).last_contact, Some(day("2026-03-03")));
    assert_eq!(page(&store, marie).next_due, Some(day("2026-03-17")));
}

#[test]
fn deleting_or_correcting_a_contact_recomputes_the_last_one() {
    let (mut store, marie) = notebook();
    log(&mut store, &contact(&[marie], "2026-02-10"), "2026-03-03");
    let newest = log(&mut store, &contact(&[marie], "2026-03-03"), "2026-03-03").interactions[0];
    let mut corrected = page(&store, marie).interactions[0].clone();
    corrected.on = day("2026-02-20");
    store.edit_interaction(&corrected, &at("2026-03-04")).unwrap();
    assert_eq!(page(&store, marie).last_contact, Some(day("2026-02-20")));
    store.delete_interaction(newest, &at("2026-03-04")).unwrap();
    assert_eq!(page(&store, marie).last_contact, Some(day("2026-02-10")));
    store.undo(at("2026-03-04")).unwrap();
    assert_eq!(page(&store, marie).last_contact, Some(day("2026-02-20")));
}

#[rstest]
#[case::nobody_answered(ChannelKind::Call, Outcome::NoAnswer, false)]
#[case::a_message_on_the_phone(ChannelKind::Call, Outcome::MessageLeft, false)]
#[case::a_message_in_writing(ChannelKind::Email, Outcome::MessageLeft, true)]
#[case::one_text_to_many(ChannelKind::Email, Outcome::Broadcast, false)]
#[case::reached(ChannelKind::Whatsapp, Outcome::Reached, true)]
fn what_restarts_the_rhythm(#[case] channel: ChannelKind, #[case] outcome: Outcome, #[case] restarts: bool) {
    let (mut store, marie) = notebook();
    let contact = Contact { channel: Some(channel), outcome, ..contact(&[marie], "2026-03-03") };
    log(&mut store, &contact, "2026-03-03");
    assert_eq!(page(&store, marie).last_contact.is_some(), restarts);
    assert_eq!(page(&store, marie).next_due.is_some(), restarts);
}

#[test]
fn missed_is_an_attempt_on_the_preferred_channel_and_sets_a_retry() {
    let (mut store, marie) = notebook();
    let way = |kind, value: &str, position| Channel::new(kind, value, position);
    let ways = [way(ChannelKind::Site, "marie.fr", 0), way(ChannelKind::Whatsapp, "+33", 1)];
    store.set_channels(marie, &ways, &at("2026-03-03")).unwrap();
    let logged = store.log_missed(&[marie], &at("2026-03-03")).unwrap().value;
    assert_eq!(logged.with[0].retry_on, Some(day("2026-03-05")));
    assert_eq!(page(&store, marie).interactions[0].channel, ChannelKind::Whatsapp);
    let queue = store.queue(&at("2026-03-03")).unwrap();
    assert_eq!((queue.done[0].id, queue.done[0].outcome), (marie, Done::NoAnswer));
    assert_eq!(kinds(&store, marie, "2026-03-04"), [""; 0], "a pending retry holds what can wait");
    assert_eq!(kinds(&store, marie, "2026-03-05"), ["retry", "never"]);
}

#[test]
fn a_conversation_of_several_is_one_entry_and_one_step() {
    let (mut store, marie) = notebook();
    let paul = add(&mut store, "Paul");
    let before = store.dump().unwrap();
    let logged = log(&mut store, &contact(&[marie, paul], "2026-03-03"), "2026-03-03");
    assert_eq!(logged.interactions.len(), 1);
    let due: Vec<(&str, Option<NaiveDate>)> =
        logged.with.iter().map(|upcoming| (upcoming.name.as_str(), upcoming.next_due)).collect();
    assert_eq!(due, [("Marie", Some(day("2026-03-17"))), ("Paul", Some(day("2026-03-17")))]);
    assert_eq!(page(&store, marie).others, [(paul, "Paul".to_owned())]);
    let undone = store.undo(at("2026-03-03")).unwrap();
    assert_eq!(undone.step.names, ["Marie", "Paul"]);
    assert_eq!(store.dump().unwrap(), before);
}

#[test]
fn several_who_were_missed_are_an_entry_each() {
    let (mut store, marie) = notebook();
    let paul = add(&mut store, "Paul");
    let logged = store.log_missed(&[marie, paul], &at("2026-03-03")).unwrap().value;
    assert_eq!(logged.interactions.len(), 2);
    assert_eq!(page(&store, marie).others, []);
}

#[test]
fn a_line_brings_its_facts_promises_tags_and_next_day_and_undo_offers_it_again() {
    let (mut store, marie) = notebook();
    let before = store.dump().unwrap();
    let fact =
        NewFact { of: marie, kind: FactKind::Family, text: "Léa plays football".to_owned(), relative: None, on: None };
    let due_on = Some(day("2026-03-06"));
    let promise = NewPromise { of: marie, by: PromiseBy::Me, text: "send banners".to_owned(), due_on };
    let learned = Learned {
        facts: vec![fact],
        promises: vec![promise],
        tags: vec!["vip".to_owned()],
        next: Next::On(day("2026-03-17")),
        ..Learned::default()
    };
    let contact = Contact { learned, ..contact(&[marie], "2026-03-03") };
    let written = store.log_contact(&contact, Some("Great call. !2w"), &at("2026-03-03")).unwrap();
    let marie_page = page(&store, marie);
    assert_eq!(marie_page.facts[0].interaction, Some(written.value.interactions[0]));
    assert_eq!(marie_page.promises[0].due_on, due_on);
    assert_eq!(marie_page.tags[0].name, "vip");
    assert_eq!(written.value.with[0].next_due, Some(day("2026-03-17")));
    assert_eq!(kinds(&store, marie, "2026-03-06"), ["promise"]);
    let undone = store.undo(at("2026-03-03")).unwrap();
    assert_eq!(undone.step.offered.as_deref(), Some("Great call. !2w"));
    assert_eq!(store.dump().unwrap(), before);
    store.redo(at("2026-03-03")).unwrap();
    assert_eq!(page(&store, marie).next_due, Some(day("2026-03-17")));
}

#[test]
fn what_was_asked_and_kept_is_noted_and_a_jot_is_no_contact() {
    let (mut store, marie) = notebook();
    let fact = NewFact { of: marie, kind: FactKind::Topic, text: "moves".to_owned(), relative: None, on: None };
    let promise = NewPromise { of: marie, by: PromiseBy::Me, text: "banners".to_owned(), due_on: None };
    let learned = Learned { facts: vec![fact], promises: vec![promise], ..Learned::default() };
    store.jot(&Jot { with: vec![marie], learned }, None, &at("2026-03-03")).unwrap();
    assert_eq!(page(&store, marie).last_contact, None);
    let (asked, kept) = (page(&store, marie).facts[0].id, page(&store, marie).promises[0].id);
    let settles = Settles { acts: vec![(marie, Act::Keep(kept, PromiseBy::Me))], ..Settles::default() };
    let contact = Contact { asked: vec![asked], settles, ..contact(&[marie], "2026-03-04") };
    log(&mut store, &contact, "2026-03-04");
    assert_eq!(page(&store, marie).facts[0].asked_on, Some(day("2026-03-04")));
    assert_eq!(page(&store, marie).promises[0].done_on, Some(day("2026-03-04")));
    assert_eq!(store.tick_promise(kept, &at("2026-03-05")).unwrap().step, None, "kept is kept");
}

#[test]
fn a_relative_who_is_known_is_not_added_twice() {
    let (mut store, marie) = notebook();
    let lea = |name: &str, birthday: Option<&str>| NewRelative {
        of: marie,
        name: name.to_owned(),
        relation: Relation::Child,
        birthday: birthday.map(|date| date.parse().unwrap()),
        age: None,
    };
    let first = store.add_relative(&lea("Léa", None), &at("2026-03-03")).unwrap().value;
    let second = store.add_relative(&lea("lea", Some("--04-12")), &at("2026-03-03")).unwrap().value;
    assert_eq!(first, second);
    let known = page(&store, marie).relatives;
    assert_eq!((known.len(), known[0].name.as_str()), (1, "Léa"));
    assert_eq!(known[0].birthday, Some("--04-12".parse().unwrap()));
}

#[test]
fn what_is_missing_is_said_and_nothing_is_written() {
    let (mut store, marie) = notebook();
    let before = store.dump().unwrap();
    let nobody = store.log_contact(&contact(&[], "2026-03-03"), None, &at("2026-03-03"));
    assert!(matches!(nobody, Err(StoreError::Refused(_))));
    let stranger = store.log_contact(&contact(&[marie, AffiliateId::new()], "2026-03-03"), None, &at("2026-03-03"));
    assert!(matches!(stranger, Err(StoreError::NotFound { table: "affiliate", .. })));
    let nameless = store.add_affiliate(&Newcomer { name: "  ".to_owned(), ..Newcomer::default() }, &at("2026-03-03"));
    assert!(matches!(nameless, Err(StoreError::Refused(_))));
    assert_eq!(store.dump().unwrap(), before);
}
