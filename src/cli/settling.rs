//! What a contact settles, and what is settled or dropped without one: `log --settles|--leaves`, `settle WHO [WHAT]`, `drop WHO
//! [WHAT]`. What is listed, and in what words, is [`crate::domain::settling`]'s matter.

use serde_json::{Value, json};

use super::answer::Answer;
use super::arguments::Settle;
use super::failure::{Candidate, Exit, Failure};
use super::session::Session;
use crate::domain::act::Act;
use crate::domain::phrase::Phrase;
use crate::domain::settling::{Closing, Contacted, Key, Matter, Place, Settles, Settling};
use crate::domain::text::fold::fold;

/// The words for kinds of reasons in both languages; an English one is its name here, the kind's own name is understood too.
const KINDS: [(&str, &str); 14] = [
    ("promise", "promise"),
    ("promesse", "promise"),
    ("request", "reply"),
    ("demande", "reply"),
    ("gift", "gift"),
    ("cadeau", "gift"),
    ("feedback", "feedback"),
    ("retour", "feedback"),
    ("welcome", "welcome"),
    ("accueil", "welcome"),
    ("next", "follow_up"),
    ("relance", "follow_up"),
    ("introduction", "introduce"),
    ("relation", "introduce"),
];

/// Kinds that a contact is told to have settled.
pub(super) const SETTLED: [&str; 7] = ["promise", "request", "gift", "feedback", "welcome", "next", "introduction"];

/// Kinds that a contact closes by itself, and can leave open.
pub(super) const LEFT: [&str; 12] = [
    "rhythm",
    "retry",
    "occasion",
    "fact_date",
    "appointment",
    "hello",
    "next",
    "welcome",
    "paused",
    "dormant",
    "round",
    "never",
];

/// What `--settles` and `--leaves` say of a contact.
pub(super) fn said(
    settling: &Settling,
    (settled, left): (&[String], &[String]),
    session: &Session,
) -> Result<Settles, Failure> {
    let mut settles = Settles::default();
    for typed in settled {
        let matter = the_one(typed, settling.matters.iter().filter(|matter| matter.has_box()), session)?;
        if !settles.settles(matter) {
            settles.switch(matter);
        }
    }
    for typed in left {
        let closed = settling.matters.iter().filter(|matter| matter.has_box() && matter.closing == Closing::Contact);
        let matter = the_one(typed, closed, session)?;
        if settles.settles(matter) {
            settles.switch(matter);
        }
    }
    Ok(settles)
}

/// The one that a kind, an identity or words of it mean. Never a guess between two.
fn the_one<'m>(typed: &str, all: impl Iterator<Item = &'m Matter>, session: &Session) -> Result<&'m Matter, Failure> {
    let all: Vec<&Matter> = all.collect();
    let wanted = fold(typed.trim());
    let identity = |matter: &&&Matter| matter.key.source.is_some_and(|row| row.to_string() == wanted);
    if let Some(one) = all.iter().find(identity) {
        return Ok(one);
    }
    let kind = KINDS.iter().find(|(word, _)| *word == wanted).map_or(wanted.as_str(), |(_, kind)| *kind);
    let of_kind: Vec<&Matter> = all.iter().copied().filter(|matter| matter.key.kind.id() == kind).collect();
    let holds = |matter: &&Matter| !wanted.is_empty() && fold(&matter.words).contains(&wanted);
    let found = if of_kind.is_empty() { all.iter().copied().filter(holds).collect() } else { of_kind };
    match found[..] {
        [one] => Ok(one),
        [] => {
            let message = Phrase::new("cli-nothing-open-so").with("typed", typed);
            Err(Failure { candidates: candidates(&all, session), ..Failure::new(Exit::NotFound, message) })
        }
        ref several => {
            let message = Phrase::new("cli-several-open").with("typed", typed).with("n", several.len());
            Err(Failure { candidates: candidates(several, session), ..Failure::new(Exit::Ambiguous, message) })
        }
    }
}

fn candidates(of: &[&Matter], session: &Session) -> Vec<Candidate> {
    let id = |matter: &Matter| matter.key.source.map_or(matter.kind_word().to_owned(), |row| row.to_string());
    of.iter()
        .map(|matter| Candidate::item(id(matter), session.words.phrase(&matter.label, session.moment.day)))
        .collect()
}

/// One matter for programs.
pub(super) fn members(matter: &Matter, session: &Session) -> Value {
    let Key { kind, due, source } = matter.key;
    json!({
        "of": matter.of,
        "kind": kind.id(),
        "due": due.to_string(),
        "source": source,
        "text": session.words.phrase(&matter.label, session.moment.day),
    })
}

/// `carnet settle WHO [WHAT]`: does what a reason asks; what asks for nothing beyond a contact is dropped.
pub(super) fn settle(arguments: &Settle, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let settling = store.settling(&[who.id], Contacted::No, &session.moment)?;
    let matter = meant(&settling, arguments, |matter| matter.place != Place::Page || matter.act().is_some(), session)?;
    // An agreed day asks for a contact, and for nothing beyond it.
    let (written, told) = match matter.act().filter(|act| !matches!(act, Act::Meet(_))) {
        Some(act) => (store.do_act(who.id, act, &session.moment)?, "cli-settled"),
        None => (store.dismiss(who.id, matter.key, &session.moment)?, "cli-dropped"),
    };
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}], "settled": [members(matter, session)]}),
        || session.undoable(sentence(told, &who.name, matter, session), written.step),
    ))
}

/// `carnet drop WHO [WHAT]`: a reason is void; a promise or request by it is neither owed nor kept.
pub(super) fn drop(arguments: &Settle, session: &Session) -> Result<Answer, Failure> {
    let mut store = session.open()?;
    let who = session.who(&store, &arguments.who)?;
    let settling = store.settling(&[who.id], Contacted::No, &session.moment)?;
    let can = |matter: &Matter| matter.place == Place::Today || matches!(matter.kind_word(), "promise" | "request");
    let matter = meant(&settling, arguments, can, session)?;
    let written = store.dismiss(who.id, matter.key, &session.moment)?;
    Ok(session.done(
        || json!({"step": written.step, "with": [{"id": who.id, "name": who.name}], "dropped": [members(matter, session)]}),
        || session.undoable(sentence("cli-dropped", &who.name, matter, session), written.step),
    ))
}

/// The one that is meant; without a word the only reason of the day, or else the only thing that is open.
fn meant<'m>(
    settling: &'m Settling,
    arguments: &Settle,
    can: impl Fn(&Matter) -> bool,
    session: &Session,
) -> Result<&'m Matter, Failure> {
    let all = || settling.matters.iter().filter(|matter| can(matter));
    let typed = arguments.what.join(" ");
    if !typed.is_empty() {
        return the_one(&typed, all(), session);
    }
    let today: Vec<&Matter> = all().filter(|matter| matter.place == Place::Today).collect();
    let open = if today.is_empty() { all().collect() } else { today };
    match open[..] {
        [one] => Ok(one),
        [] => Err(Failure::new(Exit::NotFound, Phrase::new("cli-none-open"))),
        ref several => {
            let message = Phrase::new("cli-which-reason").with("n", several.len());
            Err(Failure { candidates: candidates(several, session), ..Failure::new(Exit::Ambiguous, message) })
        }
    }
}

fn sentence(id: &str, name: &str, matter: &Matter, session: &Session) -> String {
    let what = session.words.phrase(&matter.label, session.moment.day);
    session.words.say_with(id, &[("name", name.into()), ("what", what.into())])
}
