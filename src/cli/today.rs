//! `carnet today`: who to contact today, and why. Also what `carnet` prints where there is no terminal.

mod markdown;

use serde_json::{Value, json};

use super::Format;
use super::answer::{Answer, record};
use super::arguments::Today;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::affiliate::Tier;
use crate::domain::queue::{DoneEntry, Entry, Group, Queue, Reason, Section};
use crate::i18n::Words;
use crate::say;

pub(super) fn run(arguments: &Today, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let answer = tell(&store.queue(&session.moment)?, arguments, session)?;
    // A day that was asked for is no clock that is wrong.
    if session.format != Format::Human || session.asked().today.is_some() {
        return Ok(answer);
    }
    let said = store
        .warnings(&session.moment)?
        .into_iter()
        .map(|warning| session.beside(session.words.phrase(&warning.cleaned(), session.moment.day)));
    let message = said.collect::<String>() + &answer.message;
    Ok(answer.with_message(message))
}

/// Says what a queue holds.
pub(super) fn tell(queue: &Queue, arguments: &Today, session: &Session) -> Result<Answer, Failure> {
    let left = queue.left();
    let most = arguments.max.unwrap_or(usize::MAX);
    let answer = if arguments.count {
        let number = || format!("{left}\n");
        session.shown(|| json!({ "count": left }), number, number)
    } else {
        let page = if arguments.md { markdown::page } else { page };
        session.shown(|| members(queue, most, session), || records(queue, most, session), || page(queue, most, session))
    };
    Ok(if arguments.exit_code && left > 0 { answer.ending(Exit::Due) } else { answer })
}

/// The entries of each section, `most` in all.
fn shown(queue: &Queue, most: usize) -> Vec<(&Group, &[Entry])> {
    let mut room = most;
    let mut shown = Vec::new();
    for group in &queue.sections {
        let entries = group.entries.get(..room.min(group.entries.len())).unwrap_or_default();
        room -= entries.len();
        shown.push((group, entries));
    }
    shown
}

fn members(queue: &Queue, most: usize, session: &Session) -> Value {
    let reason = |reason: &Reason| {
        let text = session.words.phrase(&reason.why, session.moment.day);
        json!({"kind": reason.kind.id(), "due": reason.due.to_string(), "text": text})
    };
    let entry = |entry: &Entry| {
        let reasons: Vec<Value> = entry.reasons.iter().map(reason).collect();
        json!({"id": entry.id, "name": entry.name, "tier": entry.tier.map(Tier::code), "late": entry.late(), "reasons": reasons})
    };
    let sections: Vec<Value> = shown(queue, most)
        .into_iter()
        .map(|(group, entries)| {
            json!({"name": group.section.id(), "entries": entries.iter().map(entry).collect::<Vec<Value>>()})
        })
        .collect();
    let done = |done: &DoneEntry| json!({"id": done.id, "name": done.name, "outcome": done.outcome.id()});
    json!({
        "day": queue.day.to_string(),
        "capacity": queue.capacity,
        "waiting": queue.waiting.len(),
        "held": queue.held,
        "round": queue.round.map(|round| json!({"people": round.people, "days": round.days})),
        "undated": queue.undated,
        "sections": sections,
        "done": queue.done.iter().map(done).collect::<Vec<Value>>(),
    })
}

/// One record a person: identity, section, name, tier, days late, kinds, sentences.
fn records(queue: &Queue, most: usize, session: &Session) -> String {
    let line = |group: &Group, entry: &Entry| {
        let kinds: Vec<&str> = entry.reasons.iter().map(|reason| reason.kind.id()).collect();
        record([
            entry.id.to_string().as_str(),
            group.section.id(),
            &entry.name,
            entry.tier.map_or("", Tier::code),
            &entry.late().unwrap_or_default().to_string(),
            &kinds.join(","),
            &sentences(entry, session),
        ])
    };
    shown(queue, most)
        .into_iter()
        .flat_map(|(group, entries)| entries.iter().map(move |entry| line(group, entry)))
        .collect()
}

fn sentences(entry: &Entry, session: &Session) -> String {
    let told = entry.reasons.iter().map(|reason| session.words.phrase(&reason.why, session.moment.day));
    session.words.joined(told)
}

/// What it is about, in a word or two.
fn kind(entry: &Entry, words: &Words) -> String {
    entry.reasons.first().map_or(String::new(), |reason| say!(words, "reason-kind", kind = reason.kind.id()))
}

fn page(queue: &Queue, most: usize, session: &Session) -> String {
    let words = &session.words;
    let day = words.day_long(queue.day);
    let mut page = format!("{}\n", say!(words, "cli-today", day = day, left = queue.left(), done = queue.done.len()));
    let mut number = 0;
    for (group, entries) in shown(queue, most).into_iter().filter(|(_, entries)| !entries.is_empty()) {
        page.push_str(&format!("\n{}\n", say!(words, "section", kind = group.section.id(), n = entries.len())));
        for entry in entries {
            number += 1;
            let tier = entry.tier.map_or("-", Tier::code);
            let late = match (group.section, entry.late()) {
                (Section::IfTime, _) => format!("  {}", kind(entry, words)),
                (_, None | Some(0)) => String::new(),
                (_, Some(days)) => format!("  {}", words.late_by(days)),
            };
            let why = sentences(entry, session);
            page.push_str(&format!("{number:3}. {}  {tier}{late}\n     {why}\n", entry.name));
        }
    }
    if !queue.done.is_empty() {
        page.push_str(&format!("\n{}\n", say!(words, "section-done", n = queue.done.len())));
        for done in &queue.done {
            let outcome = say!(words, "done-outcome", kind = done.outcome.id());
            page.push_str(&format!("  +  {}  {outcome}\n", done.name));
        }
    }
    if let Some(round) = queue.round {
        page.push_str(&format!("\n{}\n", words.round(round)));
    }
    if queue.undated > 0 {
        page.push_str(&format!("\n{}\n", say!(words, "today-undated-list", n = queue.undated)));
    }
    if !queue.waiting.is_empty() {
        page.push_str(&format!("\n{}\n", say!(words, "cli-waiting", n = queue.waiting.len())));
    }
    page
}
