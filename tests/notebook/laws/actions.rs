//! Operations drawn at random, each with numbers that choose whom and what.

use carnet::domain::affiliate::{Rhythm, Status, Tier};
use carnet::domain::age::KnownAge;
use carnet::domain::channel::ChannelKind;
use carnet::domain::contact::{Contact, Jot, Learned, NewFact, NewGift, NewOccasion, NewPromise, NewRelative, Next};
use carnet::domain::fact::FactKind;
use carnet::domain::gift::Way;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::moment::Moment;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::occasion::{OccasionKind, Recurrence};
use carnet::domain::promise::PromiseBy;
use carnet::domain::queue::Placed;
use carnet::domain::relative::Relation;
use carnet::domain::settling::{Closing, Contacted, Key, Settles, Spoken};
use carnet::store::Store;
use chrono::{Duration, NaiveDate};
use proptest::prelude::*;

use super::PEOPLE;
use super::depth::{ask, event, introduce, on_item, welcome};

/// An operation with numbers that choose whom and what.
#[derive(Debug, Clone, Copy)]
pub struct Action {
    pub kind: u8,
    pub who: usize,
    pub which: u8,
    pub days: i64,
}

pub fn action() -> impl Strategy<Value = Action> {
    (0u8..30, 0..PEOPLE, any::<u8>(), -20i64..40).prop_map(|(kind, who, which, days)| Action { kind, who, which, days })
}

pub fn day(number: i64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 2, 20).unwrap() + Duration::days(number)
}

pub fn newcomer(name: &str) -> Newcomer {
    Newcomer {
        name: name.to_owned(),
        email: Some(format!("{name}@example.org")),
        tier: Some(Tier::A),
        ..Newcomer::default()
    }
}

pub fn contact(with: Vec<AffiliateId>, on: NaiveDate, outcome: Outcome) -> Contact {
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
        settles: Settles::default(),
    }
}

pub fn learned(of: AffiliateId, action: &Action, now: &Moment) -> Learned {
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
            age: Some(KnownAge::years(8, now.day)),
        });
    }
    if action.which & 8 > 0 {
        let date = "2020-03-04".parse().unwrap();
        learned.occasions.push(NewOccasion {
            of,
            kind: OccasionKind::Wedding,
            label: None,
            relative: None,
            recurrence: Recurrence::Yearly,
            date,
        });
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

/// What a contact is ticked to have settled, and what it leaves open.
pub fn ticked(store: &Store, of: AffiliateId, action: &Action, now: &Moment) -> Settles {
    let mut settles = Settles::default();
    let spoken = Contacted::Spoken(Spoken { on: now.day, at: None });
    for (at, matter) in store.settling(&[of], spoken, now).unwrap().matters.into_iter().enumerate() {
        match matter.closing {
            _ if (usize::from(action.which) >> (at % 8)) % 2 == 0 => {}
            Closing::Tick(act) => settles.acts.push((of, act)),
            Closing::Contact => settles.left.push((of, matter.key)),
            Closing::Later => {}
        }
    }
    settles
}

/// Does it; whether a step was made.
pub fn perform(store: &mut Store, people: &[AffiliateId], action: &Action, now: &Moment) -> bool {
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
            let settles = ticked(store, of, action, now);
            let contact = Contact { learned, asked, settles, ..contact(all, now.day, Outcome::Reached) };
            store.log_contact(&contact, Some("typed"), now).unwrap().step
        }
        5 => store.log_missed(&all, now).unwrap().step,
        6 => store.jot(&Jot { with: all, learned: learned(of, action, now) }, None, now).unwrap().step,
        7 => store.snooze(&all, on, now).unwrap().step,
        8 => store.skip(&all, now).unwrap().step,
        9 => {
            let queue = store.queue(now).unwrap();
            let Some(entry) = queue.entry(of) else { return false };
            store.dismiss(of, Key::of(&entry.reasons[0]), now).unwrap().step
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
                2 => affiliate.status = Status::ALL[usize::from(flag) % Status::ALL.len()],
                3 => affiliate.tier = [None, Some(Tier::B), Some(Tier::C)][usize::from(flag) % 3],
                _ => affiliate.name.push('é'),
            };
            store.edit_affiliate(of, change, now).unwrap().step
        }
        29 => {
            let until = now.day + Duration::days(action.days.max(0));
            match action.which % 3 {
                0 => store.set_back(&[of], now).unwrap().step,
                _ => store.set_away(&[of], (on.min(until), until), now).unwrap().step,
            }
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
