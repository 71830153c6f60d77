//! `carnet drill`: names, children and interests of today's queue or of an event, asked in a terminal, a line each.

use serde_json::json;

use super::answer::{Answer, record};
use super::arguments::Drill as Arguments;
use super::console::Console;
use super::failure::Failure;
use super::session::Session;
use super::{Format, event};
use crate::domain::drill::{Ask, Card, Recall, Secrets, Verdict, after, judge};
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;
use crate::say;
use crate::store::Store;

/// Asks, judges and remembers; where nobody can answer, JSON and plain hand the questions out, without the answers.
pub(super) fn run(arguments: &Arguments, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let asks = session.format == Format::Human;
    if asks && !console.asks {
        return Err(Failure::usage(Phrase::new("drill-nobody-answers")));
    }
    let mut store = if asks { session.open()? } else { session.open_to_read()? };
    let who = people(arguments, &store, session)?;
    // What is handed out goes who knows where; nothing private is in it.
    let secrets = if asks { Secrets::Shown } else { Secrets::Hidden };
    let cards = store.drill(&who, session.moment.day, secrets)?;
    if !asks {
        let questions = || cards.iter().map(|card| members(card, session)).collect::<Vec<_>>();
        return Ok(session.shown(
            || json!({"questions": questions()}),
            || cards.iter().map(|card| fields(card, session)).collect(),
            String::new,
        ));
    }
    if cards.is_empty() {
        return Ok(session.done(|| json!({}), || session.words.say("notice-nothing-to-drill")));
    }
    let recalls = ask(&cards, session, console);
    let known = recalls.iter().filter(|(verdict, _)| *verdict == Verdict::Known).count();
    let recalls: Vec<Recall> = recalls.into_iter().map(|(_, recall)| recall).collect();
    let missed = recalls.len() - known;
    if !recalls.is_empty() {
        store.keep_recalls(&recalls, &session.moment)?;
    }
    let (words, n) = (&session.words, recalls.len());
    Ok(session.done(
        || json!({}),
        || match n {
            0 => words.say("drill-nothing-asked"),
            _ => say!(words, "notice-drilled", known = known, n = n, missed = missed),
        },
    ))
}

/// Who comes to the event, those that are named, otherwise everybody in today's queue.
fn people(arguments: &Arguments, store: &Store, session: &Session) -> Result<Vec<AffiliateId>, Failure> {
    if let Some(named) = &arguments.event {
        let row = event::find(store, named, session)?;
        return Ok(row.attendees.iter().map(|guest| guest.who).collect());
    }
    if !arguments.who.is_empty() {
        return arguments.who.iter().map(|who| Ok(session.who(store, who)?.id)).collect();
    }
    let queue = store.queue(&session.moment)?;
    let done = queue.done.iter().map(|done| done.id);
    Ok(queue.entries().map(|entry| entry.id).chain(done).collect())
}

/// One after the other, until the end of what is typed (Ctrl-D); what was answered until then counts.
fn ask(cards: &[Card], session: &Session, console: &mut Console<'_>) -> Vec<(Verdict, Recall)> {
    let words = &session.words;
    let mut recalls = Vec::new();
    // Nobody is left to be told when stderr is closed.
    let tell = |console: &mut Console<'_>, text: &str| {
        let _ = console.tell(text);
    };
    tell(console, &words.say("drill-begins"));
    for (at, card) in cards.iter().enumerate() {
        let cues = card.cues.join("; ");
        let place = say!(words, "drill-foot", at = at + 1, n = cards.len());
        let question = words.phrase(&card.question(), session.moment.day);
        tell(
            console,
            &match cues.is_empty() {
                true => format!("\n[{place}] {question}"),
                false => format!("\n[{place}] {question}\n  {cues}"),
            },
        );
        let Some(typed) = console.heard(">") else { break };
        let verdict = judge(&typed, &card.answers);
        let said = words.say(if verdict == Verdict::Known { "drill-known" } else { "drill-missed" });
        let answer = card.answers.first().map(String::as_str).unwrap_or_default();
        tell(console, &format!("  {}", say!(words, "drill-was", verdict = said, answer = answer)));
        recalls.push((verdict, after(card, verdict, session.moment.day)));
    }
    tell(console, "");
    recalls
}

/// Whom it is about, unless that is what is asked.
fn about(card: &Card) -> Option<&str> {
    (card.ask != Ask::Name).then_some(card.name.as_str())
}

fn members(card: &Card, session: &Session) -> serde_json::Value {
    json!({
        "ask": card.ask.code(),
        "name": about(card),
        "cues": card.cues,
        "text": session.words.phrase(&card.question(), session.moment.day),
    })
}

fn fields(card: &Card, session: &Session) -> String {
    let text = session.words.phrase(&card.question(), session.moment.day);
    record([card.ask.code(), about(card).unwrap_or_default(), &text, &card.cues.join("; ")])
}
