//! `carnet event …`: add, list, show, edit, attend, leave, held, remove.

use std::io::Read;

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::{Attending, Event as Arguments, EventFields, HeldEvent, Leaving, NewEvent, OtherEvent};
use super::failure::{Candidate, Exit, Failure};
use super::line::typed;
use super::session::{Session, iso};
use crate::cli::show::ask_line;
use crate::domain::asking::Ask;
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::event::{Attendance, Attendee, Event, Gathering, Reminder};
use crate::domain::fact::Fact;
use crate::domain::id::{AffiliateId, AttendeeId, EventId, StepId};
use crate::domain::phrase::Phrase;
use crate::domain::relative::Relative;
use crate::domain::sensitive::warning;
use crate::domain::text::clean::clean_line;
use crate::domain::text::fold::fold;
use crate::say;
use crate::store::Store;

pub(super) fn run(arguments: &Arguments, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    match arguments {
        Arguments::List => list(session),
        Arguments::Add(new) => add(new, session),
        Arguments::Show(named) => show(&named.event.join(" "), session),
        Arguments::Edit(other) => edit(other, session),
        Arguments::Attend(attending) => attend(attending, session),
        Arguments::Leave(leaving) => leave(leaving, session),
        Arguments::Held(event) => held(event, session, stdin),
        Arguments::Remove(named) => remove(&named.event.join(" "), session),
    }
}

fn leave(arguments: &Leaving, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let found = find(&store, &arguments.event, session)?;
    let who = people(&store, &arguments.who, session)?;
    let step = store.leave(found.event.id, &who, &session.moment)?.step;
    told(&store, found.event.id, step, "event-left", session)
}

fn remove(event: &str, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let found = find(&store, event, session)?.event;
    let step = store.remove_event(found.id, &session.moment)?.step;
    let name = found.name.as_str();
    Ok(session.done(
        || json!({"step": step, "id": found.id, "name": name}),
        || session.undoable(say!(session.words, "event-removed", name = name), step),
    ))
}

/// The one event that the words mean: its identity, its name, or words of its name; those to come count first.
pub(super) fn find(store: &Store, typed: &str, session: &Session) -> Result<Gathering, Failure> {
    let all = store.events(session.moment.day)?;
    let wanted = fold(typed);
    let whole = |row: &&Gathering| row.event.id.to_string() == typed || fold(&row.event.name) == wanted;
    let part = |row: &&Gathering| wanted.split(' ').all(|word| fold(&row.event.name).contains(word));
    let found: Vec<&Gathering> = match all.iter().filter(whole).collect::<Vec<_>>() {
        some if !some.is_empty() => some,
        _ => all.iter().filter(part).collect(),
    };
    match &found[..] {
        [one] => Ok((*one).clone()),
        [] => Err(Failure::new(Exit::NotFound, Phrase::new("event-none-so").with("typed", typed))),
        several => {
            let candidate = |row: &&Gathering| {
                let event = &row.event;
                Candidate::item(event.id.to_string(), format!("{} ({})", event.name, session.full(event.on)))
            };
            let message = Phrase::new("event-several").with("typed", typed);
            let candidates = several.iter().map(candidate).collect();
            Err(Failure { candidates, ..Failure::new(Exit::Ambiguous, message) })
        }
    }
}

fn people(store: &Store, typed: &[String], session: &Session) -> Result<Vec<AffiliateId>, Failure> {
    typed.iter().map(|who| Ok(session.who(store, who)?.id)).collect()
}

fn add(arguments: &NewEvent, session: &Session) -> Result<Answer, Failure> {
    let (name, fields) = (clean_line(&arguments.words.join(" ")).trim().to_owned(), &arguments.fields);
    let Some(on) = fields.on.as_deref().map(|day| session.date(day, Lean::Future)).transpose()? else {
        return Err(Failure::usage(Phrase::new("event-needs")));
    };
    let until = fields.until.as_deref().map(|day| session.date(day, Lean::Future)).transpose()?;
    if name.is_empty() || until.is_some_and(|until| until < on) {
        return Err(Failure::usage(Phrase::new("event-needs")));
    }
    let place = fields.place.as_deref().map(clean_line).unwrap_or_default();
    let mut store = session.open()?;
    let prepare = prepare(fields.prepare.as_deref()).unwrap_or_default();
    let who = people(&store, &fields.with, session)?;
    let attendees = who.into_iter().map(|who| Attendee { prepare: prepare.clone(), ..guest(who) }).collect();
    let until = until.filter(|until| *until > on);
    let event = Event { id: EventId::new(), name, on, until, place, interaction: None };
    let id = event.id;
    let written = store.add_event(&Gathering { event, attendees }, &session.moment)?;
    let warning = session.warned(warning(&prepare));
    Ok(told(&store, id, written.step, "event-added", session)?.with_message(warning))
}

/// What to bring up or to bring along, as it is kept.
fn prepare(typed: Option<&str>) -> Option<String> {
    typed.map(|typed| clean_line(typed).trim().to_owned())
}

fn guest(who: AffiliateId) -> Attendee {
    Attendee { id: AttendeeId::new(), who, name: String::new(), prepare: String::new(), deceased: false }
}

/// Another name, other days, another place; `--with` puts people on the list, `--prepare` says what to bring them up.
/// `none` takes the last day or the place away.
fn edit(arguments: &OtherEvent, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let before = find(&store, &arguments.named.event.join(" "), session)?;
    let mut after = before.clone();
    changed(&mut after, &arguments.fields, session)?;
    if let Some(name) = arguments.name.as_deref() {
        clean_line(name).trim().clone_into(&mut after.event.name);
    }
    let who = people(&store, &arguments.fields.with, session)?;
    let new = who.iter().filter(|who| !before.comes(**who)).map(|who| guest(*who));
    after.attendees.extend(new);
    if let Some(prepare) = prepare(arguments.fields.prepare.as_deref()) {
        let named = after.attendees.iter_mut().filter(|attendee| who.contains(&attendee.who));
        named.for_each(|attendee| attendee.prepare.clone_from(&prepare));
    }
    if after.event.name.is_empty() || after.event.until.is_some_and(|until| until < after.event.on) {
        return Err(Failure::usage(Phrase::new("event-needs")));
    }
    let step = store.edit_event(&before, &after, &session.moment)?.step;
    let message = if step.is_some() { "event-changed" } else { "event-same" };
    let warning = session.warned(arguments.fields.prepare.as_deref().and_then(warning));
    Ok(told(&store, before.event.id, step, message, session)?.with_message(warning))
}

/// Its days and its place.
fn changed(row: &mut Gathering, fields: &EventFields, session: &Session) -> Result<(), Failure> {
    let event = &mut row.event;
    if let Some(day) = fields.on.as_deref() {
        *event = event.clone().beginning(session.date(day, Lean::Future)?);
    }
    if let Some(day) = fields.until.as_deref() {
        event.until = session.day(day, Lean::Future)?.filter(|day| *day != event.on);
    }
    if let Some(place) = fields.place.as_deref() {
        let none = session.day(place, Lean::Future).is_ok_and(|day| day.is_none());
        event.place = if none { String::new() } else { clean_line(place).trim().to_owned() };
    }
    Ok(())
}

fn attend(arguments: &Attending, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let found = find(&store, &arguments.of.event, session)?;
    let who = people(&store, &arguments.of.who, session)?;
    let prepare = prepare(arguments.prepare.as_deref()).unwrap_or_default();
    let step = store.attend(found.event.id, &who, &prepare, &session.moment)?.step;
    Ok(told(&store, found.event.id, step, "event-attends", session)?.with_message(session.warned(warning(&prepare))))
}

/// The event becomes one entry of the log with everybody who came.
fn held(arguments: &HeldEvent, session: &Session, stdin: &mut dyn Read) -> Result<Answer, Failure> {
    let text = typed(&arguments.text, stdin)?;
    let mut store = session.open()?;
    let found = find(&store, &arguments.event, session)?;
    let now = &session.moment;
    if let Some(why) = found.not_to_be_held(now.day) {
        return Err(Failure::usage(why));
    }
    let contact = found.contact(&text, now.day);
    let step = store.hold_event(found.event.id, &contact, None, now)?.step;
    Ok(told(&store, found.event.id, step, "event-held", session)?.with_message(session.warned(warning(&text))))
}

fn told(store: &Store, id: EventId, step: Option<StepId>, message: &str, session: &Session) -> Result<Answer, Failure> {
    let all = store.events(session.moment.day)?;
    let Some(row) = all.iter().find(|row| row.event.id == id) else {
        return Err(Failure::usage(Phrase::new("event-none-so").with("typed", id.to_string())));
    };
    let names: Vec<&str> = row.coming().map(|attendee| attendee.name.as_str()).collect();
    Ok(session.done(
        || json!({"step": step, "event": members(row)}),
        || {
            let args = [
                ("name", row.event.name.as_str().into()),
                ("day", session.full(row.event.on).into()),
                ("names", names.join(", ").into()),
            ];
            session.undoable(session.words.say_with(message, &args), step)
        },
    ))
}

pub(super) fn members(row: &Gathering) -> Value {
    let event = &row.event;
    let attendees: Vec<Value> = row
        .attendees
        .iter()
        .map(|attendee| json!({"id": attendee.who, "name": attendee.name, "prepare": attendee.prepare}))
        .collect();
    json!({
        "id": event.id,
        "name": event.name,
        "on": event.on.to_string(),
        "until": iso(event.until),
        "place": event.place,
        "held": event.interaction,
        "attendees": attendees,
    })
}

fn list(session: &Session) -> Result<Answer, Failure> {
    let rows = session.open_to_read()?.events(session.moment.day)?;
    let fields = |row: &Gathering| {
        let event = &row.event;
        let until = event.until.map(|day| day.to_string()).unwrap_or_default();
        let count = row.coming().count().to_string();
        record([event.id.to_string().as_str(), &event.on.to_string(), &until, &event.name, &event.place, &count])
    };
    Ok(session.shown(
        || json!({"events": rows.iter().map(members).collect::<Vec<_>>()}),
        || rows.iter().map(fields).collect(),
        || match rows.is_empty() {
            true => format!("{}\n", session.words.say("events-none")),
            false => rows.iter().map(|row| format!("{}\n", line(row, session))).collect(),
        },
    ))
}

pub(super) fn line(row: &Gathering, session: &Session) -> String {
    let event = &row.event;
    let mut parts = vec![session.words.days(event.on, event.until, session.moment.day), event.name.clone()];
    parts.extend(Some(event.place.clone()).filter(|place| !place.is_empty()));
    parts.push(say!(session.words, "event-attendees", n = row.coming().count()));
    parts.join("  ")
}

/// An event, everybody on its list with what to prepare and what to know, and who should meet whom.
fn show(typed: &str, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let row = find(&store, typed, session)?;
    let meetings = store.meetings(row.event.id)?;
    let mut pages = Vec::new();
    for attendee in &row.attendees {
        pages.extend(store.dossier(attendee.who, 0)?);
    }
    let pairs = || {
        meetings.iter().map(|(one, two)| json!({"one": one, "other": two.name, "why": session.words.in_common(two)}))
    };
    let page = || {
        let mut text = format!("{}\n", line(&row, session));
        for (attendee, page) in row.attendees.iter().zip(&pages) {
            text += &format!("\n{}\n", attendee.name);
            if !attendee.prepare.is_empty() {
                text += &format!("  {}\n", say!(session.words, "event-prepare", what = &attendee.prepare));
            }
            text.extend(know(page, session).into_iter().map(|line| format!("  {line}\n")));
        }
        if !meetings.is_empty() {
            text += &format!("\n{}\n", session.words.say("event-who-meets"));
        }
        text.extend(meetings.iter().map(|(one, two)| {
            let meeting =
                say!(session.words, "events-meeting", one = one, other = &two.name, why = session.words.in_common(two));
            format!("  {meeting}\n")
        }));
        text
    };
    Ok(session.shown(|| json!({"event": members(&row), "meetings": pairs().collect::<Vec<_>>()}), page, page))
}

/// What to know before meeting somebody: close ones, interests, what is promised; nothing private.
fn know(page: &Dossier, session: &Session) -> Vec<String> {
    let know = Reminder::of(page, &session.moment);
    let words = &session.words;
    let ask = |(fact, relative): &(Fact, Option<Relative>)| {
        ask_line(&Ask::of(fact, relative.as_ref(), session.moment.day), session)
    };
    let lines = [
        (
            say!(words, "show-section", section = "mind"),
            words.joined(know.mind.iter().map(|mind| words.mind(mind, &session.moment))),
        ),
        (words.say("dossier-family"), know.close.join(", ")),
        (say!(words, "show-section", section = "ask"), words.joined(know.ask.iter().map(ask))),
        (words.say("dossier-promises"), words.joined(know.owed)),
    ];
    let said = |(section, text): (String, String)| {
        (!text.is_empty()).then(|| say!(words, "show-in-section", section = section, text = text))
    };
    lines.into_iter().filter_map(said).collect()
}

/// The member `events` of `show --json`.
pub(super) fn of(dossier: &Dossier) -> Value {
    let one = |row: &Attendance| {
        json!({"name": row.event.name, "on": row.event.on.to_string(), "place": row.event.place, "prepare": row.prepare,
               "held": row.event.interaction.is_some()})
    };
    dossier.events.iter().map(one).collect()
}

/// The lines of the briefing: events to come within so many days, and those nobody has spoken of.
pub(super) fn near(dossier: &Dossier, days: u64, session: &Session) -> Vec<String> {
    let (words, today) = (&session.words, session.moment.day);
    let coming = dossier.coming_events(today, days).map(|row| coming(row, session));
    let open = dossier
        .events_to_ask_about(today)
        .map(|row| say!(words, "event-ask", name = &row.event.name, day = words.day(row.event.on, today)));
    coming.chain(open).collect()
}

fn coming(row: &Attendance, session: &Session) -> String {
    let (words, today) = (&session.words, session.moment.day);
    let day = words.days(row.event.on, row.event.until, today);
    match row.prepare.as_str() {
        "" => say!(words, "event-coming", name = row.event.whole_name(), day = day),
        what => say!(words, "event-coming-prepare", name = row.event.whole_name(), day = day, what = what),
    }
}

/// The lines of somebody's page: events to come, the next one first, then those that were, the newest first.
pub(super) fn lines(dossier: &Dossier, session: &Session) -> Vec<String> {
    let (words, today) = (&session.words, session.moment.day);
    let (to_come, past): (Vec<_>, Vec<_>) = dossier.events.iter().partition(|row| row.event.ends() >= today);
    let past = past.into_iter().rev().map(|row| {
        let day = words.days(row.event.on, row.event.until, today);
        let said = say!(words, "event-coming", name = row.event.whole_name(), day = day);
        match row.event.interaction {
            Some(_) => said,
            None => format!("{said}  [{}]", words.say("event-not-in-log")),
        }
    });
    to_come.into_iter().map(|row| coming(row, session)).chain(past).collect()
}
