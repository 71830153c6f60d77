//! `carnet agenda`: what the coming days hold; `--ics` as a file that calendars read.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::{Answer, record, seen};
use super::arguments::Agenda as Asked;
use super::failure::Failure;
use super::file::{self, Over};
use super::session::{Session, iso};
use super::values::not_as;
use crate::domain::affiliate::Tier;
use crate::domain::agenda::filter::kinds_named;
use crate::domain::agenda::{Agenda, Entry, Kind, Moved, Span, loads};
use crate::domain::dates::grammar::Lean;
use crate::domain::phrase::{self, Phrase};
use crate::exchange::icalendar::Calendar;
use crate::i18n::Words;
use crate::say;

/// Days that are listed when nothing else is said.
const LISTED: u32 = 60;

/// Days that are written for other calendars: a year holds everything that comes again.
const WRITTEN: u32 = 366;

/// More days than this are no agenda.
const MOST: u32 = 3660;

pub(super) fn run(arguments: &Asked, session: &Session) -> Result<Answer, Failure> {
    let kinds = kinds(&arguments.kinds)?;
    let span = span(arguments, session)?;
    let mut agenda = session.open_to_read()?.agenda(span, &session.moment)?;
    let is_wanted =
        |kind: Kind| if kinds.is_empty() { !arguments.ics || kind.is_fixed() } else { kinds.contains(&kind) };
    agenda.entries.retain(|entry| is_wanted(entry.kind));
    if arguments.ics {
        return calendar(&agenda, arguments, session);
    }
    let folded = || {
        if kinds.is_empty() { Agenda { entries: agenda.folded(|_| true), ..agenda.clone() } } else { agenda.clone() }
    };
    Ok(session.shown(
        || members(&agenda, session),
        || agenda.entries.iter().map(|entry| fields(entry, session)).collect(),
        || text(&folded(), session),
    ))
}

/// The file that calendars read, on stdout or in its place.
fn calendar(agenda: &Agenda, arguments: &Asked, session: &Session) -> Result<Answer, Failure> {
    let (words, leap_day) = (&session.words, session.settings.rules.leap_day);
    let calendar = Calendar { agenda, words, leap_day, now: session.moment.instant };
    let Some(path) = arguments.output.as_deref().map(|path| session.paths.meant(path)) else {
        // Its lines end as RFC 5545 wants it; what is no text in them goes.
        let lines = calendar.text().split("\r\n").map(|line| seen(line.to_owned())).collect::<Vec<_>>();
        return Ok(Answer::file(lines.join("\r\n")));
    };
    let over = if arguments.yes { Over::Anything } else { Over::Nothing };
    let text = calendar.text();
    file::whole(&path, over, |out| out.write_all(text.as_bytes()).map_err(|error| file::not_written(&path, &error)))?;
    let (count, path) = (calendar.count(), path.display().to_string());
    Ok(session.done(
        || json!({"path": path, "entries": count}),
        || say!(words, "agenda-written", n = count, path = path.as_str()),
    ))
}

/// The kinds that were asked for; none is all of them.
fn kinds(typed: &[String]) -> Result<Vec<Kind>, Failure> {
    let wrong = |typed: &str| {
        let phrase = Phrase::new("cli-not-one-of").with("flag", "--kind").with("found", typed);
        Failure::usage(phrase.with("known", phrase::Value::term("agenda-kinds")))
    };
    let mut kinds = Vec::new();
    for typed in typed.iter().flat_map(|typed| typed.split(',')) {
        let named = match Kind::from_code(&typed.replace('-', "_")) {
            Some(kind) => vec![kind],
            None => kinds_named(typed),
        };
        if named.is_empty() {
            return Err(wrong(typed));
        }
        kinds.extend(named);
    }
    Ok(kinds)
}

fn span(arguments: &Asked, session: &Session) -> Result<Span, Failure> {
    let from = match &arguments.from {
        None => session.moment.day,
        Some(typed) => session.date(typed, Lean::Future)?,
    };
    let usual = if arguments.ics { WRITTEN } else { LISTED };
    match arguments.days.unwrap_or(usual) {
        days @ 1..=MOST => Ok(Span::of_days(from, days)),
        days => {
            let found = days.to_string();
            Err(not_as("--days", &found, &usual.to_string()))
        }
    }
}

fn members(agenda: &Agenda, session: &Session) -> Value {
    let loads = loads(agenda, agenda.span, &session.settings.rules);
    let loads = loads.iter().filter(|load| load.people > 0);
    json!({
        "from": agenda.span.from.to_string(),
        "until": agenda.span.until.to_string(),
        "entries": agenda.entries.iter().map(|entry| member(entry, session)).collect::<Vec<_>>(),
        "load": loads
            .map(|load| json!({"day": load.day.to_string(), "people": load.people, "capacity": load.capacity}))
            .collect::<Vec<_>>(),
    })
}

fn member(entry: &Entry, session: &Session) -> Value {
    let who: Vec<Value> = entry
        .everybody()
        .map(|who| json!({"id": who.id, "name": who.name, "tier": who.tier.map(Tier::code)}))
        .collect();
    json!({
        "kind": entry.kind.code(),
        "day": entry.day.to_string(),
        "was_for": iso(was_for(entry)),
        "days_late": entry.days_late(),
        "comes_up": iso(entry.comes_up),
        "people": entry.people,
        "title": entry.title,
        "place": Some(entry.place.as_str()).filter(|place| !place.is_empty()),
        "from": iso(entry.lasts.map(|(from, _)| from)),
        "until": iso(entry.lasts.map(|(_, until)| until)),
        "who": who,
        "item": entry.item.map(|item| item.to_string()),
        "private": entry.private,
        "text": line(entry, &session.words, session.moment.day),
    })
}

/// The day that was written down, where the entry stands on another.
fn was_for(entry: &Entry) -> Option<NaiveDate> {
    match entry.moved {
        Moved::Not => None,
        Moved::Slid { from } | Moved::Snoozed { from } => Some(from),
        Moved::Late { since } => Some(since),
    }
}

fn fields(entry: &Entry, session: &Session) -> String {
    let (words, today) = (&session.words, session.moment.day);
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    let item = entry.item.map(|item| item.to_string()).unwrap_or_default();
    record([
        day(Some(entry.day)).as_str(),
        entry.kind.code(),
        &words.phrase(&entry.names(), today),
        &line(entry, words, today),
        &day(entry.comes_up),
        &item,
    ])
}

/// What it is, and what else there is to say.
fn line(entry: &Entry, words: &Words, today: NaiveDate) -> String {
    let what = words.phrase(&entry.what, today);
    match &entry.detail {
        None => what,
        Some(detail) => say!(words, "agenda-more", what = what, detail = words.phrase(detail, today)),
    }
}

/// The entries below their days, what many rhythms say in one line: what, who, and what else there is to say.
fn text(agenda: &Agenda, session: &Session) -> String {
    let (words, today) = (&session.words, agenda.today);
    let day = |day| words.day(day, today);
    if agenda.entries.is_empty() {
        let (from, until) = (day(agenda.span.from), day(agenda.span.until));
        return format!("{}\n", say!(words, "agenda-none", from = from, until = until));
    }
    let width = |text: &str| unicode_width::UnicodeWidthStr::width(text);
    let whats: Vec<String> = agenda.entries.iter().map(|entry| words.phrase(&entry.what, today)).collect();
    let widest = whats.iter().map(|what| width(what)).max().unwrap_or(0);
    let mut text = String::new();
    let mut under = None;
    for (entry, what) in agenda.entries.iter().zip(&whats) {
        if under != Some(entry.day) {
            let blank = if under.is_some() { "\n" } else { "" };
            let suffix = if entry.day == today { format!(", {}", words.say("agenda-today")) } else { String::new() };
            text += &format!("{blank}{}{suffix}\n", day(entry.day));
            under = Some(entry.day);
        }
        let pad = " ".repeat(widest - width(what));
        text += &format!("  {what}{pad}  {}", words.phrase(&entry.names(), today));
        if let Some(detail) = &entry.detail {
            text += &format!("  {}", words.phrase(detail, today));
        }
        if let Some(note) = entry.note() {
            text += &format!("  [{}]", words.phrase(&note, today));
        }
        text.push('\n');
    }
    text
}
