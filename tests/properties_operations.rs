//! Laws of the operations: whatever is done, in whatever order, across restarts, it can be undone and done again, and what is
//! kept of everybody is what the notebook says.

#![expect(clippy::unwrap_used, reason = "a test that cannot set up its notebook has failed")]

use std::path::Path;

use carnet::domain::affiliate::{Rhythm, Status, Tier};
use carnet::domain::channel::{Channel, ChannelKind, Shift};
use carnet::domain::contact::{
    Contact, Jot, Learned, NewFact, NewFeedback, NewGift, NewOccasion, NewPromise, NewRelative, NewRequest, Next,
    Replies,
};
use carnet::domain::dossier::Dossier;
use carnet::domain::event::Event;
use carnet::domain::fact::FactKind;
use carnet::domain::gift::{Gift, Purpose, Way};
use carnet::domain::id::{AffiliateId, EventId, IntroductionId, PromiseId};
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::introduction::Introduction;
use carnet::domain::item::Item;
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::occasion::OccasionKind;
use carnet::domain::promise::{Promise, PromiseBy};
use carnet::domain::queue::Placed;
use carnet::domain::relative::{KnownAge, Relation};
use carnet::domain::request::Urgency;
use carnet::domain::rules::Rules;
use carnet::domain::welcome::WelcomeStep;
use carnet::store::document::Mode;
use carnet::store::listing::Listing;
use carnet::store::{OpenOptions, Store};
use chrono::{Duration, NaiveDate};
use proptest::prelude::*;

/// The people of a test.
const PEOPLE: usize = 4;

/// An operation with numbers that choose whom and what.
#[derive(Debug, Clone, Copy)]
struct Action {
    kind: u8,
    who: usize,
    which: u8,
    days: i64,
}

fn action() -> impl Strategy<Value = Action> {
    (0u8..29, 0..PEOPLE, any::<u8>(), -20i64..40).prop_map(|(kind, who, which, days)| Action { kind, who, which, days })
}

fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 20).unwrap() + Duration::days(number)
}

/// The moment of the so manyth action: a new one every eight hours, so that several fall on one day.
fn moment(number: usize) -> Moment {
    let mut moment = Moment::on(day(i64::try_from(number / 3).unwrap()), chrono_tz::Europe::Paris);
    moment.instant += Duration::minutes(i64::try_from(number % 3).unwrap());
    moment
}

fn open(path: &Path, now: &Moment) -> Store {
    let mut store = Store::open(path, &OpenOptions::default()).unwrap();
    store.use_rules(&Rules::default(), now).unwrap();
    store
}

fn newcomer(name: &str) -> Newcomer {
    Newcomer {
        name: name.to_owned(),
        email: Some(format!("{name}@example.org")),
        tier: Some(Tier::A),
        ..Newcomer::default()
    }
}

fn contact(with: Vec<AffiliateId>, on: NaiveDate, outcome: Outcome) -> Contact {
    Contact {
        with,
        channel: None,
        on,
        at: None,
        direction: Direction::Both,
        outcome,
        kind: InteractionKind::Contact,
        text: "spoke of l'été".to_owned(),
        learned: Learned::default(),
        asked: Vec::new(),
        kept: Vec::new(),
        gifts: Vec::new(),
        replies: Replies::default(),
    }
}

fn learned(of: AffiliateId, action: &Action, now: &Moment) -> Learned {
    let on = now.day + Duration::days(action.days);
    let mut learned = Learned::default();
    if action.which & 1 > 0 {
        learned.facts.push(NewFact {
            of,
            kind: FactKind::Interest,
            text: "final of the cup".to_owned(),
            relative: None,
            on: Some(on),
        });
    }
    if action.which & 2 > 0 {
        learned.promises.push(NewPromise { of, by: PromiseBy::Me, text: "banners".to_owned(), due_on: Some(on) });
    }
    if action.which & 4 > 0 {
        learned.relatives.push(NewRelative {
            of,
            name: "Léa".to_owned(),
            relation: Relation::Child,
            birthday: Some("--03-01".parse().unwrap()),
            age: Some(KnownAge { years: 8, on: now.day }),
        });
    }
    if action.which & 8 > 0 {
        let date = "2020-03-04".parse().unwrap();
        learned.occasions.push(NewOccasion { of, kind: OccasionKind::Wedding, label: None, date });
    }
    if action.which & 16 > 0 {
        learned.tags.push(format!("tag{}", action.which % 3));
    }
    if action.which & 32 > 0 {
        let inspired_by = (action.which & 1 > 0).then(|| "final of the cup".to_owned());
        learned.gifts.push(NewGift { of, name: "a scarf".to_owned(), relative: None, inspired_by });
    }
    learned.next = match action.which >> 6 {
        0 => Next::On(on),
        1 => Next::NoFollowUp,
        _ => Next::ByRhythm,
    };
    learned
}

/// Does it; whether a step was made.
fn perform(store: &mut Store, people: &[AffiliateId], action: &Action, now: &Moment) -> bool {
    let of = people[action.who];
    let all = if action.which.is_multiple_of(3) { people.to_vec() } else { vec![of] };
    let on = now.day + Duration::days(action.days);
    let dossier = store.dossier(of, 100).unwrap().unwrap();
    let pick = |length: usize| usize::from(action.which).checked_rem(length);
    let step = match action.kind {
        0 => store.add_affiliate(&newcomer(&format!("Zoé{}", action.which)), now).unwrap().step,
        1 => store.log_contact(&contact(all, on, Outcome::Reached), Some("typed"), now).unwrap().step,
        2 => store.log_contact(&contact(all, now.day, Outcome::MessageLeft), None, now).unwrap().step,
        3 | 4 => {
            let learned = learned(of, action, now);
            let asked = dossier.facts.iter().map(|fact| fact.id).take(1).collect();
            let kept = dossier.promises.iter().map(|promise| promise.id).take(1).collect();
            let gifts = dossier.gifts.iter().map(|gift| gift.id).take(1).collect();
            let contact = Contact { learned, asked, kept, gifts, ..contact(all, now.day, Outcome::Reached) };
            store.log_contact(&contact, Some("typed"), now).unwrap().step
        }
        5 => store.log_missed(&all, now).unwrap().step,
        6 => store.jot(&Jot { with: all, learned: learned(of, action, now) }, None, now).unwrap().step,
        7 => store.snooze(&all, on, now).unwrap().step,
        8 => store.skip(&all, now).unwrap().step,
        9 => {
            let queue = store.queue(now).unwrap();
            let Some(entry) = queue.entry(of) else { return false };
            store.dismiss(of, &entry.reasons[0].clone(), now).unwrap().step
        }
        10 => store.set_next(&all, Next::On(on), "after the summit", now).unwrap().step,
        11 => store.set_rhythm(&all, Rhythm::Every(u32::from(action.which) + 1), now).unwrap().step,
        12 => {
            let Some(at) = pick(dossier.promises.len()) else { return false };
            store.tick_promise(dossier.promises[at].id, now).unwrap().step
        }
        13 => {
            let Some(at) = pick(dossier.interactions.len()) else { return false };
            store.delete_interaction(dossier.interactions[at].id, now).unwrap().step
        }
        14 => {
            let Some(at) = pick(dossier.interactions.len()) else { return false };
            let mut interaction = dossier.interactions[at].clone();
            interaction.on = on;
            interaction.channel = ChannelKind::ALL[usize::from(action.which) % 8];
            store.edit_interaction(&interaction, now).unwrap().step
        }
        15 => {
            let flag = action.which;
            let change = |affiliate: &mut carnet::domain::affiliate::Affiliate| match flag % 5 {
                0 => affiliate.do_not_contact = !affiliate.do_not_contact,
                1 => affiliate.archived = !affiliate.archived,
                2 => affiliate.status = [Status::Paused, Status::Active, Status::Dormant][usize::from(flag) % 3],
                3 => affiliate.tier = [None, Some(Tier::B), Some(Tier::C)][usize::from(flag) % 3],
                _ => affiliate.name.push('é'),
            };
            store.edit_affiliate(of, change, now).unwrap().step
        }
        28 => return event(store, people, action, now),
        25 => return introduce(store, people, action, now),
        26 | 27 => return ask(store, &dossier, action, now),
        24 => return welcome(store, of, action, now),
        16 => store.tag(&all, &["vip".to_owned(), format!("t{}", action.which % 2)], now).unwrap().step,
        17 => store.spread(&[Placed { id: of, day: on }], now).unwrap().step,
        23 => {
            let Some(at) = pick(dossier.gifts.len()) else { return false };
            let way = if action.days > 0 { Way::On } else { Way::Back };
            store.step_gift(dossier.gifts[at].id, way, now).unwrap().step
        }
        19..=22 => return on_item(store, &dossier, action, now),
        _ => {
            let relative =
                NewRelative { of, name: "Rex".to_owned(), relation: Relation::Pet, birthday: None, age: None };
            store.add_relative(&relative, now).unwrap().step
        }
    };
    step.is_some()
}

/// Notes an event, moves it, puts people on its list and off it, turns it into an entry, removes it.
fn event(store: &mut Store, people: &[AffiliateId], action: &Action, now: &Moment) -> bool {
    let (of, on) = (people[action.who], now.day + Duration::days(action.days));
    let known = store.events(now.day).unwrap().pop().map(|row| row.event);
    let step = match (action.which % 6, known) {
        (1, Some(event)) => store.put_event(&Event { on, until: None, ..event }, now).unwrap().step,
        (2, Some(event)) => store.attend(event.id, &[of], "the audit", now).unwrap().step,
        (3, Some(event)) => store.leave(event.id, &[of], now).unwrap().step,
        (4, Some(event)) => {
            let held = contact(vec![of], on, Outcome::Reached);
            store.hold_event(event.id, &held, now).unwrap().step
        }
        (5, Some(event)) => store.remove_event(event.id, now).unwrap().step,
        _ => {
            let name = "SEO Summit".to_owned();
            let event = Event { id: EventId::new(), name, on, until: None, place: String::new(), interaction: None };
            store.put_event(&event, now).unwrap().step
        }
    };
    step.is_some()
}

/// Notes an introduction, makes it, changes it or takes it off the page.
fn introduce(store: &mut Store, people: &[AffiliateId], action: &Action, now: &Moment) -> bool {
    let (of, other) = (people[action.who], people[(action.who + 1) % people.len()]);
    let row = Introduction {
        id: IntroductionId::new(),
        first: of,
        other,
        why: ["trail running", ""][usize::from(action.which) % 2].to_owned(),
        noted_on: now.day,
        due_on: Some(now.day + Duration::days(action.days)),
        done_on: None,
        outcome: String::new(),
        declined_on: (action.which % 7 == 3).then_some(now.day),
    };
    let known = store.dossier(other, 0).unwrap().unwrap().introductions;
    let step = match (action.which % 4, known.first().cloned()) {
        (1, Some(row)) => store.introduced(row.id, now).unwrap().step,
        (2, Some(row)) => {
            let after = Introduction { why: "a site on bread".to_owned(), ..row.clone() };
            store.edit_item(other, &Item::Introduction(row), &Item::Introduction(after), now).unwrap().step
        }
        (3, Some(row)) => store.remove_item(other, Item::Introduction(row).id(), now).unwrap().step,
        _ => store.add_item(of, &Item::Introduction(row), now).unwrap().step,
    };
    step.is_some()
}

/// A request comes in and is answered, a suggestion goes on, a conflict is logged and settled.
fn ask(store: &mut Store, dossier: &Dossier, action: &Action, now: &Moment) -> bool {
    let of = dossier.affiliate.id;
    let on = now.day + Duration::days(action.days);
    let request = |urgency, promised_on| {
        let asked = NewRequest { of, text: "where is my payment?".to_owned(), urgency, promised_on };
        let learned = Learned { requests: vec![asked], ..Learned::default() };
        Contact { direction: Direction::In, learned, ..contact(vec![of], now.day.min(on), Outcome::Reached) }
    };
    let open = dossier.requests.iter().find(|request| request.is_open()).map(|request| request.id);
    let said = dossier.feedback.iter().find(|said| said.is_open());
    let step = match (action.which % 8, open, said) {
        (0, ..) => store.log_contact(&request(Urgency::Urgent, None), Some("typed"), now).unwrap().step,
        (1, ..) => store.log_contact(&request(Urgency::Usual, Some(on)), None, now).unwrap().step,
        (2, Some(id), _) => store.answer_request(id, now).unwrap().step,
        (3, Some(id), _) => store.acknowledge_request(id, on, now).unwrap().step,
        (4 | 5, _, Some(said)) => {
            let steps = said.state().steps();
            let stage = steps[usize::from(action.which / 8) % steps.len()];
            store.step_feedback(said.id, stage, now).unwrap().step
        }
        (6, ..) => match dossier.open_issues.first() {
            Some(issue) => store.resolve_issue(issue.id, now).unwrap().step,
            None => {
                let issue = Contact { kind: InteractionKind::Issue, ..contact(vec![of], now.day, Outcome::Reached) };
                store.log_contact(&issue, None, now).unwrap().step
            }
        },
        (7, Some(answered), _) => {
            let feedback = said.map(|said| (said.id, said.state().steps()[0])).into_iter().collect();
            let replies = Replies { answered: vec![answered], feedback };
            store
                .log_contact(&Contact { replies, ..contact(vec![of], now.day, Outcome::Reached) }, None, now)
                .unwrap()
                .step
        }
        _ => {
            let said = NewFeedback { of, text: "a slow page".to_owned(), received_on: Some(on) };
            let learned = Learned { feedback: vec![said], ..Learned::default() };
            store.jot(&Jot { with: vec![of], learned }, None, now).unwrap().step
        }
    };
    step.is_some()
}

/// Begins, ticks or ends a welcome.
fn welcome(store: &mut Store, of: AffiliateId, action: &Action, now: &Moment) -> bool {
    let on = now.day + Duration::days(action.days);
    let steps: Vec<WelcomeStep> = WelcomeStep::all().collect();
    let step = steps[usize::from(action.which) % steps.len()];
    let written = match action.which % 6 {
        0 => store.set_welcome(of, Some(on), now),
        1 => store.set_welcome(of, None, now),
        2 => store.untick_welcome(of, &[step], now),
        3 => store.finish_welcome(of, now),
        4 => store.edit_affiliate(of, |affiliate| affiliate.status = Status::Onboarding, now),
        _ => store.tick_welcome(of, &steps[..usize::from(action.which) % steps.len()], on, now),
    };
    written.unwrap().step.is_some()
}

/// Adds, changes, removes or moves an item of a page.
fn on_item(store: &mut Store, dossier: &Dossier, action: &Action, now: &Moment) -> bool {
    let of = dossier.affiliate.id;
    let on = now.day + Duration::days(action.days);
    let promise = Promise {
        id: PromiseId::new(),
        by: PromiseBy::Me,
        text: "an audit".to_owned(),
        made_on: now.day,
        due_on: Some(on),
        done_on: None,
        interaction: None,
    };
    let channel = Channel::new(ChannelKind::Sms, format!("+33 6 {}", action.which), 0);
    let purpose = match dossier.occasions.first() {
        Some(occasion) if action.which.is_multiple_of(4) => Purpose::Occasion(occasion.id),
        _ => Purpose::Day(on),
    };
    let gift = Gift { purpose: Some(purpose), ..Gift::idea("a cake", now.day) };
    let new = match action.which % 3 {
        0 => Item::Promise(promise),
        1 => Item::Channel(channel),
        _ => Item::Gift(gift),
    };
    let mut items: Vec<Item> = dossier.promises.iter().cloned().map(Item::Promise).collect();
    items.extend(dossier.gifts.iter().cloned().map(Item::Gift));
    items.extend(dossier.requests.iter().cloned().map(Item::Request));
    items.extend(dossier.feedback.iter().filter(|said| said.removable().is_ok()).cloned().map(Item::Feedback));
    items.extend(dossier.follow_ups.iter().cloned().map(Item::FollowUp));
    items.extend(dossier.relatives.iter().cloned().map(Item::Relative));
    items.extend(dossier.interactions.iter().cloned().map(Item::Interaction));
    items.extend(dossier.channels.iter().cloned().map(Item::Channel));
    let before = usize::from(action.which).checked_rem(items.len()).map(|at| items[at].clone());
    let step = match (action.kind, before) {
        (20, Some(before)) => {
            let mut after = before.clone();
            match &mut after {
                Item::Promise(promise) => promise.due_on = Some(on),
                Item::FollowUp(follow_up) => follow_up.due_on = on,
                Item::Gift(gift) => gift.purpose = Some(Purpose::Day(on)),
                Item::Relative(relative) => relative.name.push('a'),
                Item::Interaction(interaction) => interaction.on = on,
                Item::Channel(channel) => channel.value.push('0'),
                Item::Request(request) => request.promised_on = Some(on),
                Item::Feedback(said) => said.text.push('e'),
                _ => {}
            }
            store.edit_item(of, &before, &after, now).unwrap().step
        }
        (21, Some(before)) => store.remove_item(of, before.id(), now).unwrap().step,
        (22, Some(_)) if !dossier.channels.is_empty() => {
            let id = dossier.channels[usize::from(action.which) % dossier.channels.len()].id;
            store.move_channel(of, id, if action.days > 0 { Shift::Up } else { Shift::Down }, now).unwrap().step
        }
        _ => store.add_item(of, &new, now).unwrap().step,
    };
    step.is_some()
}

/// What is kept of everybody is what the notebook says, on this day and on later ones.
fn assert_projected(store: &mut Store, now: &Moment) {
    for later in [0, 1, 30, 400] {
        let then = Moment::on(now.day + Duration::days(later), now.zone);
        assert_eq!(store.projection_differences(&then).unwrap(), [], "{later} days later");
    }
    assert_eq!(store.search_differences().unwrap(), 0);
}

/// The queue made of candidates is the queue made of everybody.
fn assert_nobody_is_forgotten(store: &Store, now: &Moment) {
    let rules = Rules::default();
    let everybody: Vec<AffiliateId> = store
        .list_affiliates(&Listing { archived: carnet::store::listing::Archived::With })
        .unwrap()
        .into_iter()
        .map(|line| line.id)
        .collect();
    for later in [0, 1, 7, 45] {
        let then = Moment::on(now.day + Duration::days(later), now.zone);
        let standings = store.standings(&everybody, &then).unwrap();
        let whole = carnet::domain::queue::build(&standings, &carnet::domain::queue::Day::new(then, &rules));
        assert_eq!(store.queue(&then).unwrap(), whole, "{later} days later");
    }
}

/// A document carries everything over: into an empty notebook as one step, which can be taken back and done again.
fn assert_carried_over(store: &Store, now: &Moment) {
    let document = exported(store);
    let mut other = Store::open_in_memory().unwrap();
    other.use_rules(&Rules::default(), now).unwrap();
    other.import_document(&mut document.as_slice(), "document", Mode::Write, now).unwrap();
    assert_eq!(other.dump().unwrap(), store.dump().unwrap());
    assert_eq!(exported(&other), document);
    assert_projected(&mut other, now);
    if other.undo(*now).is_ok() {
        assert_eq!(other.dump().unwrap(), "");
        other.redo(*now).unwrap();
        assert_eq!(exported(&other), document);
    }
}

fn exported(store: &Store) -> Vec<u8> {
    let mut document = Vec::new();
    store.export_into(&mut document).unwrap();
    document
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn what_was_done_is_undone_and_done_again_and_projections_never_drift(
        actions in prop::collection::vec((action(), prop::bool::weighted(0.1)), 1..40),
    ) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("notebook.db");
        let mut store = open(&path, &moment(0));
        let mut dumps = vec![store.dump().unwrap()];
        let mut people = Vec::new();
        for number in 0..PEOPLE {
            people.push(store.add_affiliate(&newcomer(&format!("Marie {number}")), &moment(0)).unwrap().value);
            dumps.push(store.dump().unwrap());
        }
        for (number, (action, restart)) in actions.iter().enumerate() {
            let now = moment(number);
            if perform(&mut store, &people, action, &now) {
                dumps.push(store.dump().unwrap());
            }
            assert_projected(&mut store, &now);
            assert_nobody_is_forgotten(&store, &now);
            if *restart {
                store = open(&path, &now);
            }
        }
        let last = moment(actions.len());
        store = open(&path, &last);
        for expected in dumps.iter().rev().skip(1) {
            store.undo(last).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
            prop_assert_eq!(store.projection_differences(&last).unwrap(), []);
        }
        store = open(&path, &last);
        for expected in dumps.iter().skip(1) {
            store.redo(last).unwrap();
            prop_assert_eq!(&store.dump().unwrap(), expected);
            prop_assert_eq!(store.projection_differences(&last).unwrap(), []);
        }
        prop_assert_eq!(store.search_differences().unwrap(), 0);
        assert_carried_over(&store, &last);
    }
}
