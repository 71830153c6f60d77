//! `carnet introduce A B` notes two who are to meet; `carnet introductions [WHO]` lists them, and whom to bring together.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::{Introduce, Introductions};
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::dates::grammar::Lean;
use crate::domain::id::IntroductionId;
use crate::domain::introduction::{Introduction, Link, Suggestion};
use crate::domain::item::Item;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::say;

/// `carnet introduce A B`: new, or with `--done` made.
pub(super) fn run(arguments: &Introduce, session: &Session) -> Result<Answer, Failure> {
    let due = arguments.on.as_deref().map(|day| session.date(day, Lean::Future)).transpose()?;
    let mut store = session.open()?;
    let (one, two) = (session.who(&store, &arguments.one)?, session.who(&store, &arguments.two)?);
    if one.id == two.id {
        return Err(Failure::usage(Phrase::new("introduce-oneself")));
    }
    let names = [one.name.as_str(), two.name.as_str()].join(", ");
    let people = json!([{"id": one.id, "name": one.name}, {"id": two.id, "name": two.name}]);
    let known = store.introductions()?.into_iter().map(|(row, _, _)| row);
    let open = known
        .into_iter()
        .find(|row| row.is_planned() && row.partner(one.id) == two.id && row.partner(two.id) == one.id);
    let (step, id, told) = match open.filter(|_| arguments.done) {
        Some(row) => (store.introduced(row.id, &session.moment)?.step, row.id, "notice-introduced"),
        None => {
            let row = Introduction {
                id: IntroductionId::new(),
                first: one.id,
                other: two.id,
                why: arguments.why.as_deref().map(clean_line).unwrap_or_default().trim().to_owned(),
                noted_on: session.moment.day,
                due_on: due,
                done_on: arguments.done.then_some(session.moment.day),
                outcome: String::new(),
                declined_on: None,
            };
            (store.add_item(one.id, &Item::Introduction(row.clone()), &session.moment)?.step, row.id, "cli-introduce")
        }
    };
    Ok(session.done(
        || json!({"step": step, "id": id, "with": people, "due": iso(due)}),
        || {
            let told = session.words.say_with(told, &[("names", names.as_str().into())]);
            format!("{told} {}", session.words.say("cli-undo-hint"))
        },
    ))
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
    let one = |row: &Suggestion| json!({"id": row.with, "name": row.name, "why": links(row, session)});
    suggested.iter().map(one).collect()
}

fn links(row: &Suggestion, session: &Session) -> String {
    let words = &session.words;
    let texts = row.links.iter().map(|link| match link {
        Link::Both(what) => say!(words, "suggest-both", what = what),
        Link::Complement(mine, theirs) => say!(words, "suggest-complement", mine = mine, theirs = theirs),
    });
    texts.collect::<Vec<_>>().join(", ")
}

fn fields((row, one, two): &Named) -> String {
    let day = |day: Option<chrono::NaiveDate>| day.map(|day| day.to_string()).unwrap_or_default();
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
    match row.why.as_str() {
        "" => format!("{names}  [{state}]"),
        why => format!("{}  [{state}]", say!(words, "introduction-why", names = names, why = why)),
    }
}

fn page(rows: &[Named], suggested: &[Suggestion], session: &Session) -> String {
    let mut lines: Vec<String> =
        rows.iter().map(|(row, one, two)| line(row, &format!("{one} + {two}"), session)).collect();
    let said = |row: &Suggestion| say!(session.words, "suggestion", name = &row.name, why = links(row, session));
    lines.extend(suggested.iter().map(said));
    if lines.is_empty() {
        lines.push(session.words.say("introductions-none"));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}

/// The member `introductions` of `show --json`: those of one person.
pub(super) fn of(dossier: &crate::domain::dossier::Dossier) -> Value {
    let me = &dossier.affiliate;
    let name =
        |id| dossier.others.iter().find(|(other, _)| *other == id).map_or(String::new(), |(_, name)| name.clone());
    let rows = dossier.introductions.iter().filter(|row| row.declined_on.is_none());
    rows.map(|row| {
        json!({
            "with": name(row.partner(me.id)), "why": row.why, "due": iso(row.due_on), "done": iso(row.done_on),
            "outcome": row.outcome,
        })
    })
    .collect()
}

/// The lines of somebody's page.
pub(super) fn lines(dossier: &crate::domain::dossier::Dossier, session: &Session) -> Vec<String> {
    let me = &dossier.affiliate;
    let name =
        |id| dossier.others.iter().find(|(other, _)| *other == id).map_or(String::new(), |(_, name)| name.clone());
    let rows = dossier.introductions.iter().filter(|row| row.declined_on.is_none());
    rows.map(|row| line(row, &name(row.partner(me.id)), session)).collect()
}
