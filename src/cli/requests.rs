//! `carnet requests [WHO]`: what waits for an answer; `--done` what was answered, and how long it took.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Requests;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::request::{Request, Urgency};
use crate::say;
use crate::store::requests::{Asked, Which};

pub(super) fn run(arguments: &Requests, session: &Session) -> Result<Answer, Failure> {
    let store = session.open_to_read()?;
    let mut asked = store.requests(if arguments.done { Which::Answered } else { Which::Open })?;
    if !arguments.who.is_empty() {
        let who = session.who(&store, &arguments.who.join(" "))?;
        asked.retain(|asked| asked.who == who.id);
    }
    let (zone, rules) = (session.moment.zone, &session.settings.rules);
    if !arguments.done {
        asked.sort_by_key(|asked| asked.request.due(zone, rules));
    }
    Ok(session.shown(
        || json!({"requests": asked.iter().map(|asked| of_somebody(asked, session)).collect::<Vec<_>>()}),
        || asked.iter().map(|asked| fields(asked, session)).collect(),
        || text(&asked, arguments, session),
    ))
}

/// A request as JSON: when it is due while it waits, how long the answer took afterwards.
pub(super) fn members(request: &Request, session: &Session) -> Value {
    let due = request.due(session.moment.zone, &session.settings.rules);
    json!({
        "id": request.id,
        "text": request.text,
        "urgent": request.urgency == Urgency::Urgent,
        "received": request.received_at,
        "acknowledged": request.acknowledged_at,
        "promised": iso(request.promised_on),
        "due": request.is_open().then(|| due.format("%Y-%m-%dT%H:%M").to_string()),
        "answered": request.answered_at,
        "reply_minutes": request.reply_time().map(|time| time.num_minutes()),
    })
}

fn of_somebody(asked: &Asked, session: &Session) -> Value {
    let mut all = json!({"with": {"id": asked.who, "name": asked.name}});
    if let (Value::Object(all), Value::Object(members)) = (&mut all, members(&asked.request, session)) {
        all.extend(members);
    }
    all
}

fn fields(asked: &Asked, session: &Session) -> String {
    let request = &asked.request;
    let due = request.due(session.moment.zone, &session.settings.rules).format("%Y-%m-%dT%H:%M").to_string();
    let answered = request.answered_at.map(|at| at.to_rfc3339()).unwrap_or_default();
    let id = request.id.to_string();
    record([id.as_str(), &asked.name, request.urgency.code(), &due, &answered, &request.text])
}

fn text(asked: &[Asked], arguments: &Requests, session: &Session) -> String {
    if asked.is_empty() {
        let id = if arguments.done { "requests-none-answered" } else { "requests-none" };
        return format!("{}\n", session.words.say(id));
    }
    asked
        .iter()
        .map(|asked| say!(session.words, "cli-of", name = &asked.name, what = line(&asked.request, session)) + "\n")
        .collect()
}

/// One request with how it stands.
pub(super) fn line(request: &Request, session: &Session) -> String {
    let words = &session.words;
    let today = session.moment.day;
    let zone = session.moment.zone;
    let due = request.due(zone, &session.settings.rules);
    let (day, time) = (words.day(due.date(), today), words.time(due.time()));
    let state = match (request.answered_at, request.reply_time(), request.promised_on, request.urgency) {
        (Some(at), Some(after), ..) => {
            let day = words.day(at.with_timezone(&zone).date_naive(), today);
            say!(words, "request-answered", day = day, after = words.duration(after))
        }
        _ if let Some(dropped) = request.dropped_on => say!(words, "owed-dropped", day = words.day(dropped, today)),
        (_, _, Some(_), _) => say!(words, "request-promised", day = day),
        (_, _, None, Urgency::Urgent) => say!(words, "request-due-urgent", day = day, time = time),
        (_, _, None, Urgency::Usual) => say!(words, "request-due", day = day, time = time),
    };
    format!("{}  [{state}]", request.text)
}
