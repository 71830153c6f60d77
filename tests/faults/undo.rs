//! Commands of every kind, undone and done again at random and across restarts, against a model that remembers every state.

use chrono::Duration;

use carnet::domain::moment::Moment;
use carnet::domain::rules::Rules;
use carnet::store::{OpenOptions, Store, UndoError};

use crate::PEOPLE;
use crate::actions::{Action, day, newcomer, perform};
use crate::harness::{Numbers, Place, amount, count};

/// Steps are forgotten after 90 days: all of them lie within a month.
const DAYS: usize = 30;

fn moment(step: usize, steps: usize) -> Moment {
    let number = i64::try_from(step * DAYS / steps).unwrap();
    let mut moment = Moment::on(day(number), "Europe/Paris".parse().unwrap());
    moment.instant += Duration::milliseconds(i64::try_from(step).unwrap());
    moment
}

fn open(place: &Place, now: &Moment) -> Store {
    let mut store = Store::open(&place.notebook, &OpenOptions::default()).unwrap();
    store.use_rules(&Rules::default(), now).unwrap();
    store
}

#[test]
fn undo_and_redo_are_those_of_the_model() {
    let steps = amount(150, 10_000);
    let place = Place::new();
    let mut store = open(&place, &moment(0, steps));
    let people: Vec<_> = (0..PEOPLE)
        .map(|number| store.add_affiliate(&newcomer(&format!("Marie {number}")), &moment(0, steps)).unwrap().value)
        .collect();
    // The states so far, and which of them the notebook is in.
    let (mut states, mut at) = (vec![store.dump().unwrap()], 0);
    let (mut done, mut undone, mut redone, mut restarts) = (0, 0, 0, 0);
    let mut numbers = Numbers(23);
    for step in 0..steps {
        let now = moment(step, steps);
        match numbers.below(10) {
            0..2 if at > 0 => {
                store.undo(now).unwrap();
                (at, undone) = (at - 1, undone + 1);
            }
            2..4 => match store.redo(now) {
                Ok(_) => (at, redone) = (at + 1, redone + 1),
                Err(UndoError::NothingUndone) => assert_eq!(at + 1, states.len(), "step {step}"),
                Err(error) => panic!("step {step}: {error}"),
            },
            4 => {
                store = open(&place, &now);
                restarts += 1;
            }
            _ => {
                let mut number = |below| numbers.below(below);
                let action = Action {
                    kind: u8::try_from(number(30)).unwrap(),
                    who: number(PEOPLE),
                    which: u8::try_from(number(256)).unwrap(),
                    days: i64::try_from(number(60)).unwrap() - 20,
                };
                if perform(&mut store, &people, &action, &now) {
                    states.truncate(at + 1);
                    states.push(store.dump().unwrap());
                    (at, done) = (at + 1, done + 1);
                }
            }
        }
        assert!(store.dump().unwrap() == states[at], "step {step} differs from the model");
    }
    let said =
        format!("{steps} steps: {done} done, {undone} undone, {redone} done again, {restarts} restarts; no difference");
    count("undo and redo against a model", &said);
}
