//! Random operations on what is kept of a person: items, requests, welcomes, introductions, events.

use carnet::domain::act::Act;
use carnet::domain::affiliate::Status;
use carnet::domain::channel::{Channel, ChannelKind, Shift};
use carnet::domain::contact::{Contact, Jot, Learned, NewFeedback, NewRequest};
use carnet::domain::dossier::Dossier;
use carnet::domain::event::{Attendee, Event, Gathering};
use carnet::domain::gift::{Gift, Purpose};
use carnet::domain::id::{AffiliateId, AttendeeId, EventId, IntroductionId, PromiseId};
use carnet::domain::interaction::{Direction, InteractionKind, Outcome};
use carnet::domain::introduction::Introduction;
use carnet::domain::item::Item;
use carnet::domain::moment::Moment;
use carnet::domain::promise::{Promise, PromiseBy};
use carnet::domain::request::Urgency;
use carnet::domain::settling::Settles;
use carnet::domain::welcome::WelcomeStep;
use carnet::store::{Store, StoreError};
use chrono::Duration;

use super::actions::{Action, contact};

/// Notes an event, moves it, puts people on its list and off it, turns it into an entry, removes it.
pub fn event(store: &mut Store, people: &[AffiliateId], action: &Action, now: &Moment) -> bool {
    let (of, on) = (people[action.who], now.day + Duration::days(action.days));
    let known = store.events(now.day).unwrap().pop().map(|row| row.event);
    let step = match (action.which % 6, known) {
        (1, Some(event)) => {
            let before = store.gathering(event.id).unwrap().unwrap();
            let mut after = before.clone();
            after.event = Event { on, until: None, ..event };
            match after.attendees.iter().position(|row| row.who == of) {
                Some(at) => drop(after.attendees.remove(at)),
                None => after.attendees.push(guest(of)),
            }
            store.edit_event(&before, &after, now).unwrap().step
        }
        (2, Some(event)) => store.attend(event.id, &[of], "the audit", now).unwrap().step,
        (3, Some(event)) => store.leave(event.id, &[of], now).unwrap().step,
        (4, Some(event)) => {
            let held = contact(vec![of], on, Outcome::Reached);
            store.hold_event(event.id, &held, None, now).unwrap().step
        }
        (5, Some(event)) => store.remove_event(event.id, now).unwrap().step,
        _ => {
            let name = "SEO Summit".to_owned();
            let event = Event { id: EventId::new(), name, on, until: None, place: String::new(), interaction: None };
            store.add_event(&Gathering { event, attendees: vec![guest(of)] }, now).unwrap().step
        }
    };
    step.is_some()
}

fn guest(who: AffiliateId) -> Attendee {
    Attendee { id: AttendeeId::new(), who, name: String::new(), prepare: String::new(), deceased: false }
}

/// Notes an introduction, makes it, changes it or takes it off the page.
pub fn introduce(store: &mut Store, people: &[AffiliateId], action: &Action, now: &Moment) -> bool {
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
        _ => match store.add_item(of, &Item::Introduction(row), now) {
            // To somebody who must not be contacted nobody is introduced, and nothing is written.
            Err(StoreError::Silent { .. }) => None,
            written => written.unwrap().step,
        },
    };
    step.is_some()
}

/// A request comes in and is answered, a suggestion goes on, a conflict is logged and settled.
pub fn ask(store: &mut Store, dossier: &Dossier, action: &Action, now: &Moment) -> bool {
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
            let feedback = said.map(|said| (of, Act::Feedback(said.id, said.state().steps()[0])));
            let mut acts: Vec<(AffiliateId, Act)> = vec![(of, Act::Answer(answered))];
            acts.extend(feedback);
            let settles = Settles { acts, ..Settles::default() };
            store
                .log_contact(&Contact { settles, ..contact(vec![of], now.day, Outcome::Reached) }, None, now)
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
pub fn welcome(store: &mut Store, of: AffiliateId, action: &Action, now: &Moment) -> bool {
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
pub fn on_item(store: &mut Store, dossier: &Dossier, action: &Action, now: &Moment) -> bool {
    let of = dossier.affiliate.id;
    let on = now.day + Duration::days(action.days);
    let promise = Promise {
        id: PromiseId::new(),
        by: PromiseBy::Me,
        text: "an audit".to_owned(),
        made_on: now.day,
        due_on: Some(on),
        done_on: None,
        dropped_on: None,
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
