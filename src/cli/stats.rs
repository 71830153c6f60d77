//! `carnet stats [PERIOD]`: how the last weeks, a month or a year went.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::StatsOf;
use super::failure::Failure;
use super::session::Session;
use crate::domain::phrase::Phrase;
use crate::domain::stats::{Span, Stats};
use crate::say;

/// With fewer months a review by month says nothing.
const FEWEST_MONTHS: usize = 3;

/// Cells of the longest bar of the review by month.
const BAR: usize = 30;

pub(super) fn run(arguments: &StatsOf, session: &Session) -> Result<Answer, Failure> {
    let today = session.moment.day;
    let span = match arguments.period.as_deref() {
        None => Span::usual(today),
        Some(typed) => Span::read(typed, today)
            .ok_or_else(|| Failure::usage(Phrase::new("stats-no-period").with("typed", typed)))?,
    };
    let stats = session.open_to_read()?.stats(span, &session.moment)?;
    Ok(session.shown(|| members(&stats), || plain(&stats), || human(&stats, session)))
}

fn members(stats: &Stats) -> Value {
    let months: Vec<Value> = stats
        .contacts
        .months
        .iter()
        .map(|(month, contacts)| json!({"month": month.format("%Y-%m").to_string(), "contacts": contacts}))
        .collect();
    let spent: Vec<Value> =
        stats.spent.iter().map(|(currency, minor)| json!({"minor": minor, "currency": currency.code()})).collect();
    json!({
        "from": stats.span.from.to_string(),
        "to": stats.span.to.to_string(),
        "contacts": stats.contacts.contacts,
        "people": stats.contacts.people,
        "attempts": stats.contacts.attempts,
        "months": months,
        "streak": stats.streak,
        "coverage": {"with_next": stats.with_next, "in_time": stats.in_time},
        "promises": {"due": stats.promises.due, "kept": stats.promises.kept, "in_time": stats.promises.in_time},
        "replies": {"answered": stats.replies.len(), "median_minutes": stats.usual_reply().map(|time| time.num_minutes())},
        "facts": stats.facts,
        "newcomers": stats.newcomers,
        "feedback_told": stats.told,
        "gifts": {"given": stats.gifts, "cost": spent},
    })
}

/// A number a line, by its name in JSON.
fn plain(stats: &Stats) -> String {
    let numbers = [
        ("contacts", stats.contacts.contacts),
        ("people", stats.contacts.people),
        ("attempts", stats.contacts.attempts),
        ("streak", stats.streak),
        ("with_next", stats.with_next as usize),
        ("in_time", stats.in_time as usize),
        ("promises_due", stats.promises.due as usize),
        ("promises_kept", stats.promises.kept as usize),
        ("promises_in_time", stats.promises.in_time as usize),
        ("answered", stats.replies.len()),
        ("facts", stats.facts as usize),
        ("newcomers", stats.newcomers as usize),
        ("feedback_told", stats.told as usize),
        ("gifts", stats.gifts as usize),
    ];
    numbers.into_iter().map(|(name, number)| record([name, &number.to_string()])).collect()
}

/// A sentence a line; what was not is left out.
fn human(stats: &Stats, session: &Session) -> String {
    let words = &session.words;
    let Stats { span, contacts, promises, .. } = stats;
    let mut lines = vec![say!(words, "stats-span", from = session.full(span.from), to = session.full(span.to))];
    lines.push(match contacts.contacts {
        0 => words.say("stats-no-contact"),
        n => say!(words, "stats-contacts", n = n, people = contacts.people),
    });
    let mut line = |n: usize, text: String| {
        if n > 0 {
            lines.push(text);
        }
    };
    line(contacts.attempts, say!(words, "stats-attempts", n = contacts.attempts));
    // Both speak of today.
    let (streak, with_next) =
        if span.to == session.moment.day { (stats.streak, stats.with_next as usize) } else { (0, 0) };
    line(streak, say!(words, "stats-streak", n = streak));
    line(with_next, say!(words, "stats-coverage", n = stats.with_next, in_time = stats.in_time));
    let kept = say!(words, "stats-promises", n = promises.due, kept = promises.kept, in_time = promises.in_time);
    line(promises.due as usize, kept);
    if let Some(time) = stats.usual_reply() {
        line(1, say!(words, "stats-replies", n = stats.replies.len(), time = words.duration(time)));
    }
    line(stats.facts as usize, say!(words, "stats-facts", n = stats.facts));
    line(stats.newcomers as usize, say!(words, "stats-newcomers", n = stats.newcomers));
    line(stats.told as usize, say!(words, "stats-told", n = stats.told));
    let cost = stats.spent.iter().map(|(currency, minor)| words.money(*minor, Some(currency.code())));
    let cost = cost.collect::<Vec<_>>().join(", ");
    let id = if cost.is_empty() { "stats-gifts" } else { "stats-gifts-for" };
    line(stats.gifts as usize, words.phrase(&Phrase::new(id).with("n", stats.gifts).with("cost", cost), span.to));
    if contacts.months.len() >= FEWEST_MONTHS {
        lines.push(String::new());
        lines.extend(review(stats, session));
    }
    lines.push(String::new());
    lines.join("\n")
}

/// The contacts of each month, with a bar.
fn review(stats: &Stats, session: &Session) -> Vec<String> {
    let most = stats.contacts.months.values().copied().max().unwrap_or_default().max(1);
    let row = |(month, contacts): (&chrono::NaiveDate, &usize)| {
        let name = session.words.month_short(*month);
        let bar = "#".repeat((contacts * BAR).div_ceil(most));
        let gap = " ".repeat(12_usize.saturating_sub(unicode_width::UnicodeWidthStr::width(name.as_str())));
        format!("{name}{gap}{contacts:>5}  {bar}").trim_end().to_owned()
    };
    stats.contacts.months.iter().map(row).collect()
}
