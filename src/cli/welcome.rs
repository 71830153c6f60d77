//! `carnet welcome WHO [STEP…]`: the welcome of somebody new: shown, begun, ticked, ended.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Welcome as Arguments;
use super::failure::Failure;
use super::session::{Session, iso};
use crate::domain::dates::grammar::Lean;
use crate::domain::dossier::Dossier;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use crate::domain::text::fold::fold;
use crate::domain::welcome::{Done, Stage, WelcomeStep};
use crate::i18n::Words;
use crate::say;

pub(super) fn run(arguments: &Arguments, session: &Session) -> Result<Answer, Failure> {
    let steps = arguments.steps.iter().map(|typed| step(typed, session)).collect::<Result<Vec<_>, _>>()?;
    let from = arguments.from.as_deref().map(|day| session.date(day, Lean::Future)).transpose()?;
    let on = arguments.on.as_deref().map(|day| session.date(day, Lean::Past)).transpose()?;
    let shows = steps.is_empty() && from.is_none() && !arguments.stop && !arguments.finish;
    let mut store = if shows { session.open_to_read()? } else { session.open()? };
    let who = session.who(&store, &arguments.who)?;
    let now = &session.moment;
    if shows {
        let dossier = store.dossier(who.id, 0)?.ok_or_else(|| Failure::nobody(&arguments.who))?;
        return Ok(session.shown(
            || json!({"id": who.id, "name": who.name, "welcome": members(&dossier, session)}),
            || plain(&dossier, session),
            || page(&dossier, session),
        ));
    }
    let (written, told) = match (from, arguments) {
        (Some(from), _) => (store.set_welcome(who.id, Some(from), now)?, "notice-welcome-begun"),
        (None, Arguments { stop: true, .. }) => (store.set_welcome(who.id, None, now)?, "notice-welcome-stopped"),
        (None, Arguments { finish: true, .. }) => (store.finish_welcome(who.id, now)?, "notice-welcome-finished"),
        (None, Arguments { undo_tick: true, .. }) => {
            (store.untick_welcome(who.id, &steps, now)?, "notice-welcome-unticked")
        }
        _ => (store.tick_welcome(who.id, &steps, on.unwrap_or(now.day), now)?, "notice-welcome-ticked"),
    };
    let dossier = store.dossier(who.id, 0)?.ok_or_else(|| Failure::nobody(&arguments.who))?;
    Ok(session.done(
        || json!({"step": written.step, "id": who.id, "name": who.name, "welcome": members(&dossier, session)}),
        || {
            let what: Vec<String> = steps.iter().map(|step| name(*step, session)).collect();
            let args = [("names", who.name.as_str().into()), ("what", what.join(", ").into())];
            session.undoable(session.words.say_with(told, &args), written.step)
        },
    ))
}

/// A step as typed: its word in data, its name in either language, or the day of a contact.
fn step(typed: &str, session: &Session) -> Result<WelcomeStep, Failure> {
    let folded = fold(typed);
    let code = folded.replace([' ', '-'], "_");
    let digits = code.trim_start_matches(|letter: char| letter.is_alphabetic() || letter == '_');
    let by_day = || {
        let at = session.settings.rules.welcome_days.iter().position(|day| digits == day.to_string())?;
        WelcomeStep::CONTACTS.get(at).copied()
    };
    let by_name = || {
        let named = |step: &WelcomeStep| {
            Lang::ALL
                .iter()
                .any(|lang| fold(&say!(Words::new(*lang), "welcome-resource", step = step.code())) == folded)
        };
        WelcomeStep::RESOURCES.into_iter().find(named)
    };
    let found = WelcomeStep::all().find(|step| step.code() == code).or_else(by_name).or_else(by_day);
    found.ok_or_else(|| Failure::usage(Phrase::new("welcome-no-step").with("typed", typed)))
}

fn name(step: WelcomeStep, session: &Session) -> String {
    let at = WelcomeStep::CONTACTS.iter().position(|contact| *contact == step);
    match at.and_then(|at| session.settings.rules.welcome_days.get(at)) {
        Some(day) => say!(session.words, "welcome-day", day = *day),
        None => say!(session.words, "welcome-resource", step = step.code()),
    }
}

/// The member `welcome` of `show --json`: null where there is none.
pub(super) fn members(dossier: &Dossier, session: &Session) -> Value {
    let Some(welcome) = dossier.welcome(&session.settings.rules) else { return Value::Null };
    let contact = |stage: &Stage| {
        let (done, by) = match stage.done {
            Some(Done::Ticked(day)) => (Some(day), Some("tick")),
            Some(Done::ByContact(day)) => (Some(day), Some("contact")),
            None => (None, None),
        };
        let (day, due) = (stage.day.to_string(), stage.due.to_string());
        json!({"step": stage.step, "after": stage.after, "day": day, "due": due, "done": iso(done), "by": by})
    };
    let resource = |(step, done): &(WelcomeStep, _)| json!({"step": step, "done": iso(*done)});
    json!({
        "from": iso(dossier.affiliate.welcome_from),
        "contacts": welcome.stages.iter().map(contact).collect::<Vec<Value>>(),
        "resources": welcome.resources.iter().map(resource).collect::<Vec<Value>>(),
        "complete": welcome.is_complete(),
    })
}

/// The lines of the page: contacts, then what is handed over.
pub(super) fn lines(dossier: &Dossier, session: &Session) -> Vec<String> {
    let Some(welcome) = dossier.welcome(&session.settings.rules) else { return Vec::new() };
    let words = &session.words;
    let day = |day| words.day(day, session.moment.day);
    let contacts = welcome.stages.iter().map(|stage| {
        let what = say!(words, "welcome-contact-on", step = stage.step.code(), day = stage.after);
        match stage.done {
            Some(Done::Ticked(done)) => format!("[x] {what}  {}", day(done)),
            Some(Done::ByContact(done)) => {
                format!("[x] {what}  {}", say!(words, "welcome-by-contact", day = day(done)))
            }
            None => format!("[ ] {what}  {}", day(stage.due)),
        }
    });
    let resources = welcome.resources.iter().map(|(step, done)| {
        let what = say!(words, "welcome-resource", step = step.code());
        match done {
            Some(done) => format!("[x] {what}  {}", day(*done)),
            None => format!("[ ] {what}"),
        }
    });
    contacts.chain(resources).collect()
}

fn plain(dossier: &Dossier, session: &Session) -> String {
    let Some(welcome) = dossier.welcome(&session.settings.rules) else { return String::new() };
    let contacts = welcome.stages.iter().map(|stage| {
        let done = match stage.done {
            Some(Done::Ticked(day) | Done::ByContact(day)) => day.to_string(),
            None => String::new(),
        };
        record([stage.step.code(), &stage.due.to_string(), &done])
    });
    let resources = welcome.resources.iter().map(|(step, done)| {
        let done = done.map(|day| day.to_string()).unwrap_or_default();
        record([step.code(), "", &done])
    });
    contacts.chain(resources).collect()
}

fn page(dossier: &Dossier, session: &Session) -> String {
    let lines = lines(dossier, session);
    if lines.is_empty() {
        return format!("{}\n", say!(session.words, "welcome-none", name = &dossier.affiliate.name));
    }
    lines.iter().map(|line| format!("{line}\n")).collect()
}
