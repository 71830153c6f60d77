//! What an operation writes, and what follows from it.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use carnet::domain::affiliate::{Rhythm, Tier};
use carnet::domain::channel::{Channel, ChannelKind};
use carnet::domain::contact::{Contact, Jot, Learned, NewFact, NewPromise, NewRelative, Next, Replies};
use carnet::domain::dossier::Dossier;
use carnet::domain::fact::FactKind;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::promise::PromiseBy;
use carnet::domain::queue::{Done, Kind, Placed};
use carnet::domain::relative::Relation;
use carnet::domain::rules::Rules;
use carnet::store::{Store, StoreError};
use chrono::NaiveDate;
use rstest::rstest;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// A working day; Tuesday 3 March 2026 is where the tests begin.
fn at(text: &str) -> Moment {
    Moment::on(day(text), chrono_tz::Europe::Paris)
}

fn notebook() -> (Store, AffiliateId) {
    let mut store = Store::open_in_memory().unwrap();
    let marie = add(&mut store, "Marie");
    (store, marie)
}

fn add(store: &mut Store, name: &str) -> AffiliateId {
    let newcomer = Newcomer { name: name.to_owned(), tier: Some(Tier::A), ..Newcomer::default() };
    store.add_affiliate(&newcomer, &at("2026-03-03")).unwrap().value
}

fn contact(with: &[AffiliateId], on: &str) -> Contact {
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
        kept: Vec::new(),
        gifts: Vec::new(),
        replies: Replies::default(),
    }
}

fn log(store: &mut Store, contact: &Contact, now: &str) -> carnet::store::operations::Logged {
    store.log_contact(contact, None, &at(now)).unwrap().value
}

fn page(store: &Store, id: AffiliateId) -> Dossier {
    store.dossier(id, 100).unwrap().unwrap()
}

fn kinds(store: &Store, id: AffiliateId, on: &str) -> Vec<&'static str> {
    let queue = store.queue(&at(on)).unwrap();
    queue.entry(id).map(|entry| entry.reasons.iter().map(|reason| reason.kind.id()).collect()).unwrap_or_default()
}

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

#[test]
fn a_contact_in_the_future_is_a_plan_that_a_contact_on_its_day_answers() {
    let (mut store, marie) = notebook();
    let logged = log(&mut store, &contact(&[marie], "2026-03-10"), "2026-03-03");
    assert_eq!(logged.outcome, Outcome::Planned);
    assert_eq!(page(&store, marie).last_contact, None);
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["appointment", "never"]);
    log(&mut store, &contact(&[marie], "2026-03-10"), "2026-03-10");
    assert_eq!(kinds(&store, marie, "2026-03-10"), [""; 0]);
    let outcomes: Vec<Outcome> = page(&store, marie).interactions.iter().map(|entry| entry.outcome).collect();
    assert_eq!(outcomes, [Outcome::Reached, Outcome::Kept]);
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

#[rstest]
#[case::before_its_day("2026-03-05", "2026-03-20", true)]
#[case::on_its_day("2026-03-10", "2026-03-10", true)]
#[case::set_on_the_same_day_for_later("2026-03-03", "2026-03-20", false)]
#[case::set_and_due_on_the_same_day("2026-03-03", "2026-03-03", true)]
#[case::backdated("2026-03-01", "2026-03-20", false)]
fn a_contact_passes_a_follow_up_over(#[case] on: &str, #[case] due: &str, #[case] closes: bool) {
    let (mut store, marie) = notebook();
    store.set_next(&[marie], Next::On(day(due)), "after the summit", &at("2026-03-03")).unwrap();
    let logged = log(&mut store, &contact(&[marie], on), "2026-03-10");
    assert_eq!(page(&store, marie).follow_ups[0].closed_on.is_some(), closes);
    assert_eq!(logged.with[0].next_due == Some(day(due)), !closes);
}

#[test]
fn a_new_day_takes_the_place_of_the_old_one_and_none_leaves_the_rhythm() {
    let (mut store, marie) = notebook();
    log(&mut store, &contact(&[marie], "2026-03-02"), "2026-03-03");
    let now = at("2026-03-03");
    store.set_next(&[marie], Next::On(day("2026-03-20")), "", &now).unwrap();
    let moved = store.set_next(&[marie], Next::On(day("2026-03-25")), "", &now).unwrap().value;
    assert_eq!(moved[0].next_due, Some(day("2026-03-25")));
    let open = page(&store, marie).follow_ups.iter().filter(|one| one.closed_on.is_none()).count();
    assert_eq!(open, 1);
    let none = store.set_next(&[marie], Next::NoFollowUp, "", &now).unwrap().value;
    assert_eq!(none[0].next_due, Some(day("2026-03-16")));
    let every = store.set_rhythm(&[marie], Rhythm::Every(7), &now).unwrap().value;
    assert_eq!(every[0].next_due, Some(day("2026-03-09")));
    let off = store.set_rhythm(&[marie], Rhythm::Off, &now).unwrap().value;
    assert_eq!(off[0].next_due, None);
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
    let contact = Contact { asked: vec![asked], kept: vec![kept], ..contact(&[marie], "2026-03-04") };
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
fn snooze_skip_and_dismiss_hide_each_in_its_way() {
    let (mut store, marie) = notebook();
    assert_eq!(kinds(&store, marie, "2026-03-03"), ["never"]);
    store.skip(&[marie], &at("2026-03-03")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-03-03"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-04"), ["never"]);
    store.snooze(&[marie], day("2026-03-06"), &at("2026-03-04")).unwrap();
    assert_eq!(store.queue(&at("2026-03-04")).unwrap().done[0].outcome, Done::Snoozed);
    assert_eq!(kinds(&store, marie, "2026-03-05"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-06"), ["never"]);
    let reason = store.queue(&at("2026-03-06")).unwrap().entry(marie).unwrap().reasons[0].clone();
    assert_eq!(Kind::from_id("never"), Some(reason.kind));
    store.dismiss(marie, &reason, &at("2026-03-06")).unwrap();
    assert_eq!(kinds(&store, marie, "2027-03-06"), [""; 0]);
}

#[test]
fn spread_gives_first_contacts_and_follow_ups_in_one_step() {
    let (mut store, marie) = notebook();
    let paul = add(&mut store, "Paul");
    log(&mut store, &contact(&[paul], "2026-01-10"), "2026-03-03");
    let before = store.dump().unwrap();
    let placed = [(marie, "2026-03-05"), (paul, "2026-03-06")].map(|(id, on)| Placed { id, day: day(on) });
    store.spread(&placed, &at("2026-03-03")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-03-04"), [""; 0]);
    assert_eq!(kinds(&store, paul, "2026-03-05"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-05"), ["never"]);
    assert_eq!(kinds(&store, paul, "2026-03-06"), ["follow_up"]);
    let load = store.load_after(day("2026-03-03")).unwrap();
    assert_eq!(load.into_iter().collect::<Vec<_>>(), [(day("2026-03-05"), 1), (day("2026-03-06"), 1)]);
    store.undo(at("2026-03-03")).unwrap();
    assert_eq!(store.dump().unwrap(), before);
}

#[test]
fn other_settings_compute_everybody_again() {
    let (mut store, marie) = notebook();
    log(&mut store, &contact(&[marie], "2026-03-02"), "2026-03-03");
    let rules = Rules { rhythm_by_tier: [Some(7), None, None], ..Rules::default() };
    store.use_rules(&rules, &at("2026-03-03")).unwrap();
    assert_eq!(page(&store, marie).next_due, Some(day("2026-03-09")));
    assert_eq!(kinds(&store, marie, "2026-03-09"), ["rhythm"]);
}

#[test]
fn who_was_looked_at_in_vain_sleeps_on() {
    let (mut store, _) = notebook();
    let everybody: Vec<AffiliateId> = (0..30).map(|number| add(&mut store, &format!("Paul {number}"))).collect();
    for id in &everybody {
        store.set_rhythm(&[*id], Rhythm::Off, &at("2026-03-03")).unwrap();
        let birthday = Some("--03-10".parse().unwrap());
        let child = NewRelative { of: *id, name: "Léa".to_owned(), relation: Relation::Child, birthday, age: None };
        store.add_relative(&child, &at("2026-03-03")).unwrap();
    }
    assert_eq!(store.load_after(day("2026-03-09")).unwrap()[&day("2026-03-10")], 30);
    assert_eq!(store.queue(&at("2026-04-01")).unwrap().left(), 1, "the birthdays have passed");
    store.use_rules(&Rules::default(), &at("2026-04-01")).unwrap();
    assert_eq!(store.load_after(day("2026-04-01")).unwrap()[&day("2027-03-10")], 30);
}

#[test]
fn a_look_ahead_or_a_write_under_a_later_day_leaves_the_present_as_it_was() {
    let (mut store, marie) = notebook();
    store.set_rhythm(&[marie], Rhythm::Off, &at("2026-03-03")).unwrap();
    let birthday = Some("--03-10".parse().unwrap());
    let lea = NewRelative { of: marie, name: "Léa".to_owned(), relation: Relation::Child, birthday, age: None };
    store.add_relative(&lea, &at("2026-03-03")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-05-01"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["occasion"]);
    store.use_rules(&Rules::default(), &at("2026-05-01")).unwrap();
    store.tag(&[marie], &["vip".to_owned()], &at("2026-05-01")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["occasion"], "everybody is looked at");
    store.use_rules(&Rules::default(), &at("2026-03-03")).unwrap();
    assert_eq!(store.projection_differences(&at("2026-03-03")).unwrap(), []);
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["occasion"]);
    assert_eq!(store.load_after(day("2026-03-03")).unwrap()[&day("2026-03-10")], 1);
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

fn hour(text: &str) -> Option<chrono::NaiveTime> {
    Some(text.parse().unwrap())
}

fn outcomes(store: &Store, of: AffiliateId) -> Vec<Outcome> {
    page(store, of).interactions.iter().map(|entry| entry.outcome).collect()
}

#[rstest]
#[case::before_its_hour("2026-03-10", hour("11:00:00"), Outcome::Planned)]
#[case::at_its_hour("2026-03-10", hour("11:30:00"), Outcome::Kept)]
#[case::in_the_night_after("2026-03-10", hour("01:30:00"), Outcome::Kept)]
#[case::without_an_hour("2026-03-10", None, Outcome::Kept)]
#[case::the_day_after("2026-03-11", hour("09:00:00"), Outcome::Kept)]
fn a_plan_is_answered_from_its_hour_on(
    #[case] on: &str,
    #[case] spoke: Option<chrono::NaiveTime>,
    #[case] plan: Outcome,
) {
    let (mut store, marie) = notebook();
    log(&mut store, &Contact { at: hour("11:30:00"), ..contact(&[marie], "2026-03-10") }, "2026-03-03");
    log(&mut store, &Contact { at: spoke, ..contact(&[marie], on) }, "2026-03-11");
    assert!(outcomes(&store, marie).contains(&plan), "{:?}", outcomes(&store, marie));
}

#[test]
fn who_was_not_there_keeps_the_plan() {
    let (mut store, marie) = notebook();
    let paul = add(&mut store, "Paul");
    log(&mut store, &contact(&[marie, paul], "2026-03-10"), "2026-03-03");
    log(&mut store, &contact(&[marie], "2026-03-10"), "2026-03-10");
    assert_eq!(outcomes(&store, marie), [Outcome::Reached, Outcome::Kept]);
    assert_eq!(outcomes(&store, paul), [Outcome::Planned]);
    assert_eq!(page(&store, paul).interactions[0].with, [paul]);
    store.undo(at("2026-03-10")).unwrap();
    assert_eq!(page(&store, paul).interactions[0].with, [marie, paul]);
}

#[test]
fn an_hour_to_come_is_a_plan() {
    let (mut store, marie) = notebook();
    let logged = log(&mut store, &Contact { at: hour("17:00:00"), ..contact(&[marie], "2026-03-03") }, "2026-03-03");
    assert_eq!(logged.outcome, Outcome::Planned);
    assert_eq!(page(&store, marie).last_contact, None);
}

#[test]
fn the_hours_of_the_night_come_last_in_a_working_day() {
    let (mut store, marie) = notebook();
    for spoke in ["23:00:00", "01:30:00", "09:00:00"] {
        log(&mut store, &Contact { at: hour(spoke), ..contact(&[marie], "2026-03-02") }, "2026-03-03");
    }
    let hours: Vec<_> = page(&store, marie).interactions.iter().map(|entry| entry.at).collect();
    assert_eq!(hours, [hour("01:30:00"), hour("23:00:00"), hour("09:00:00")]);
}
