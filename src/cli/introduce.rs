//! `carnet introduce A B` notes two who are to meet; `carnet introductions [WHO]` lists them, and whom to bring together.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::{Introduce, Introductions};
use super::failure::{Exit, Failure};
use super::session::{Session, iso};
use super::values::wish;
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::id::IntroductionId;
use crate::domain::introduction::{Introduction, Suggestion};
use crate::domain::item::{Item, ItemId};
use crate::domain::phrase::Phrase;
use crate::domain::sensitive::warning_of;
use crate::domain::text::clean::clean_line;
use crate::say;
use crate::store::directory::Found;

/// `carnet introduce A B`: noted, changed where it is noted already, made, turned down, or removed.
pub(super) fn run(arguments: &Introduce, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let (one, two) = (session.who(&store, &arguments.one)?, session.who(&store, &arguments.two)?);
    if one.id == two.id {
        return Err(Failure::usage(Phrase::new("introduce-oneself")));
    }
    let known: Vec<Introduction> = store.introductions()?.into_iter().map(|(row, _, _)| row).collect();
    let known = known.into_iter().filter(|row| {
        let both = [row.first, row.other];
        both.contains(&one.id) && both.contains(&two.id)
    });
    // The one that is still to be made; else the newest.
    let known = known.max_by_key(|row| (row.is_planned(), row.id));
    let now = &session.moment;
    let (step, id, told) = match known.filter(|row| row.is_planned() || !adds(arguments)) {
        Some(row) if arguments.remove => {
            (store.remove_item(one.id, ItemId::Introduction(row.id), now)?.step, row.id, "introduction-removed")
        }
        None if arguments.remove => {
            return Err(Failure::new(Exit::NotFound, Phrase::new("introduce-none").with("names", names(&one, &two))));
        }
        Some(row) if arguments.done && !changes(arguments) => {
            (store.introduced(row.id, now)?.step, row.id, "notice-introduced")
        }
        Some(row) => {
            let after = changed(row.clone(), arguments, session)?;
            let told = if after.done_on.is_some() { "notice-introduced" } else { "introduction-changed" };
            let (before, after) = (Item::Introduction(row), Item::Introduction(after));
            (store.edit_item(one.id, &before, &after, now)?.step, id_of(&before), told)
        }
        None => {
            let row = changed(Introduction::noted(one.id, two.id, now.day), arguments, session)?;
            (store.add_item(one.id, &Item::Introduction(row.clone()), now)?.step, row.id, "cli-introduce")
        }
    };
    let people = json!([{"id": one.id, "name": one.name}, {"id": two.id, "name": two.name}]);
    let due = store.introductions()?.into_iter().find(|(row, _, _)| row.id == id).and_then(|(row, _, _)| row.due_on);
    let said = [&arguments.why, &arguments.outcome].into_iter().flatten().map(String::as_str);
    let warning = session.warned(warning_of(said));
    let answer = session.done(
        || json!({"step": step, "id": id, "with": people, "due": iso(due)}),
        || {
            let told = session.words.say_with(told, &[("names", names(&one, &two).as_str().into())]);
            session.undoable(told, step)
        },
    );
    Ok(answer.with_message(warning))
}

fn names(one: &Found, two: &Found) -> String {
    [one.name.as_str(), two.name.as_str()].join(", ")
}

fn id_of(item: &Item) -> IntroductionId {
    match item {
        Item::Introduction(row) => row.id,
        _ => IntroductionId::new(),
    }
}

/// Whether the arguments describe a new introduction rather than what became of one.
fn adds(arguments: &Introduce) -> bool {
    !arguments.remove && !arguments.decline && arguments.outcome.is_none()
}

fn changes(arguments: &Introduce) -> bool {
    arguments.why.is_some() || arguments.on.is_some() || arguments.outcome.is_some() || arguments.decline
}

fn changed(row: Introduction, arguments: &Introduce, session: &Session) -> Result<Introduction, Failure> {
    let due_on = match &arguments.on {
        Some(typed) => wish(typed, |typed| session.date(typed, Lean::Future))?,
        None => row.due_on,
    };
    let today = session.moment.day;
    let text = |typed: &String| clean_line(typed).trim().to_owned();
    Ok(Introduction {
        why: arguments.why.as_ref().map_or(row.why, text),
        due_on,
        outcome: arguments.outcome.as_ref().map_or(row.outcome, text),
        done_on: row.done_on.or((arguments.done || arguments.outcome.is_some()).then_some(today)),
        declined_on: if arguments.decline { Some(today) } else { row.declined_on },
        ..row
    })
}

/// `carnet introductions [WHO]`: of one person the suggestions as well.
pub(super) fn list(arguments: &Introductions, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let mut rows = store.introductions()?;
    let mut suggested = Vec::new();
    if !arguments.who.is_empty() {
        let who = session.who(&store, &arguments.who.join(" "))?;
        rows.retain(|(row, _, _)| row.first == who.id || row.other == who.id);
        suggested = store.suggestions(who.id)?;
    }
    Ok(session.shown(
        || {
            let rows: Vec<Value> = rows.iter().map(members).collect();
            json!({"introductions": rows, "suggestions": suggestions(&suggested, session)})
        },
        || rows.iter().map(fields).collect(),
        || page(&rows, &suggested, session),
    ))
}

type Named = (Introduction, String, String);

fn members((row, one, two): &Named) -> Value {
    json!({
        "id": row.id,
        "with": [{"id": row.first, "name": one}, {"id": row.other, "name": two}],
        "why": row.why,
        "noted": row.noted_on.to_string(),
        "due": iso(row.due_on),
        "done": iso(row.done_on),
        "outcome": row.outcome,
    })
}

fn suggestions(suggested: &[Suggestion], session: &Session) -> Vec<Value> {
    let one = |row: &Suggestion| json!({"id": row.with, "name": row.name, "why": session.words.in_common(row)});
    suggested.iter().map(one).collect()
}

fn fields((row, one, two): &Named) -> String {
    let day = |day: Option<NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
    record([row.id.to_string().as_str(), one, two, &day(row.due_on), &day(row.done_on), &row.why])
}

/// Who is to meet whom, why, and how that stands.
fn line(row: &Introduction, names: &str, session: &Session) -> String {
    let words = &session.words;
    let day = |day| words.day(day, session.moment.day);
    let state = match (row.done_on, row.due_on) {
        (Some(done), _) => say!(words, "introduction-done", day = day(done)),
        (None, Some(due)) => say!(words, "show-due", day = day(due)),
        (None, None) => words.say("show-open"),
    };
    let what = match row.why.as_str() {
        "" => names.to_owned(),
        why => say!(words, "introduction-why", names = names, why = why),
    };
    format!("{what}  [{state}]")
}

fn page(rows: &[Named], suggested: &[Suggestion], session: &Session) -> String {
    let mut lines: Vec<String> =
        rows.iter().map(|(row, one, two)| line(row, &format!("{one} + {two}"), session)).collect();
    let said =
        |row: &Suggestion| say!(session.words, "suggestion", name = &row.name, why = session.words.in_common(row));
    lines.extend(suggested.iter().map(said));
    if lines.is_empty() {
        lines.push(session.words.say("introductions-none"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The member `introductions` of `show --json`: those of one person.
pub(super) fn of(dossier: &Dossier) -> Value {
    let rows = dossier.introductions.iter().filter(|row| row.declined_on.is_none());
    rows.map(|row| member(row, dossier)).collect()
}

/// An introduction as one of the two sees it.
pub(super) fn member(row: &Introduction, dossier: &Dossier) -> Value {
    json!({
        "with": partner(row, dossier), "why": row.why, "due": iso(row.due_on), "done": iso(row.done_on),
        "outcome": row.outcome, "id": row.id,
    })
}

fn partner(row: &Introduction, dossier: &Dossier) -> String {
    let partner = row.partner(dossier.affiliate.id);
    dossier.others.iter().find(|(other, _)| *other == partner).map_or(String::new(), |(_, name)| name.clone())
}

/// The lines of somebody's page.
pub(super) fn lines(dossier: &Dossier, session: &Session) -> Vec<String> {
    let rows = dossier.introductions.iter().filter(|row| row.declined_on.is_none());
    rows.map(|row| line_of(row, dossier, session)).collect()
}

/// One line: the other one, why, how it stands.
pub(super) fn line_of(row: &Introduction, dossier: &Dossier, session: &Session) -> String {
    line(row, &partner(row, dossier), session)
}
