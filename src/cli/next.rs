//! `carnet next WHO DAY [REASON]`: the day of the next contact and why; `none` leaves it to the rhythm, `every 2w` is a rhythm.
//! Read as the prompt of the screens reads it.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::Answer;
use super::arguments::WhoDay;
use super::failure::Failure;
use super::session::{Session, iso, no_day};
use crate::domain::affiliate::Rhythm;
use crate::domain::capture::{aside, hour};
use crate::domain::contact::Next;
use crate::domain::dates::grammar::rhythm::read_rhythm;
use crate::domain::dates::grammar::{Lean, read, read_prefix};
use crate::domain::phrase::Phrase;
use crate::domain::sensitive::warning;
use crate::domain::text::clean::clean_line;
use crate::say;
use crate::store::Store;
use crate::store::directory::Found;

pub(super) fn run(arguments: &WhoDay, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let typed = clean_line(&arguments.day.join(" ")).trim().to_owned();
    if let Some(rhythm) = read_rhythm(&typed, &session.reader(Lean::Future)) {
        return every(rhythm, &who, &mut store, session);
    }
    let (next, reason) = day_and_reason(&typed, session)?;
    let written = store.set_next(&[who.id], next, reason, &session.moment)?;
    let due = written.value.first().and_then(|who| who.next_due);
    let at = due.and_then(|day| next.beside(day).at);
    let answer = session.done(
        || {
            let mut with = json!({"id": who.id, "name": who.name, "next_due": iso(due)});
            with["at"] = at.map_or(Value::Null, |at| Value::from(at.format("%H:%M").to_string()));
            with["reason"] = Some(reason).filter(|reason| !reason.is_empty()).into();
            json!({"step": written.step, "with": [with]})
        },
        || {
            let told = match due {
                Some(day) => session.next_of(&who.name, day, next),
                None => say!(session.words, "cli-no-next-of", name = &who.name),
            };
            let told = match reason {
                "" => told,
                reason => say!(session.words, "cli-next-because", told = told, reason = reason),
            };
            session.undoable(told, written.step)
        },
    );
    Ok(answer.with_message(session.warned(warning(reason))))
}

/// The day, and the words behind it.
fn day_and_reason<'t>(typed: &'t str, session: &Session) -> Result<(Next, &'t str), Failure> {
    let reader = session.reader(Lean::Future);
    if read(typed, &reader).is_some() {
        return Ok((session.next(typed)?, ""));
    }
    let (_, end) = read_prefix(typed, &reader).ok_or_else(|| no_day(typed))?;
    let (day, reason) = typed.split_at(end);
    match session.next(day)? {
        // Nothing is agreed that could have a reason.
        Next::NoFollowUp | Next::ByRhythm => Err(no_day(typed)),
        next => Ok((next, reason.trim())),
    }
}

fn every(rhythm: Rhythm, who: &Found, store: &mut Store, session: &Session) -> Result<Answer, Failure> {
    let written = store.set_rhythm(&[who.id], rhythm, &session.moment)?;
    let due = written.value.first().and_then(|who| who.next_due);
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name, "next_due": iso(due)}]}),
        || {
            let told = match due {
                Some(day) => Phrase::new("notice-rhythm-next").with("day", session.full(day)),
                None => Phrase::new("notice-rhythm"),
            };
            let told = session.words.phrase(&told.with("names", who.name.as_str()), session.moment.day);
            session.undoable(told, written.step)
        },
    ))
}

impl Session {
    /// The day of somebody's next contact, with what was said beside it.
    pub fn next_of(&self, name: &str, day: NaiveDate, said: Next) -> String {
        self.next_as(Phrase::new("cli-next-of").with("name", name), day, said)
    }

    /// The day of the next contact of whoever is meant, with what was said beside it.
    pub fn next_on(&self, day: NaiveDate, said: Next) -> String {
        self.next_as(Phrase::new("cli-next"), day, said)
    }

    fn next_as(&self, phrase: Phrase, day: NaiveDate, said: Next) -> String {
        let beside = said.beside(day);
        let phrase = phrase.with("day", self.full(day)).with("hour", hour(beside.at));
        self.words.phrase(&phrase.with("aside", aside(beside.aside)), self.moment.day)
    }
}
