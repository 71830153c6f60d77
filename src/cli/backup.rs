//! `carnet backup [DIR]`: a copy now; `--list` and `--verify` look at those there are.

use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Backup;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::i18n::system::system_error;
use crate::say;
use crate::store::backup::{self, BackupError, Copy, Why};

pub(super) fn run(arguments: &Backup, session: &Session) -> Result<Answer, Failure> {
    let folder = arguments
        .folder
        .as_deref()
        .map_or_else(|| backup::folder_of(&session.paths.notebook), |folder| session.paths.meant(folder));
    if arguments.list || arguments.verify {
        let copies = backup::list(&folder)?;
        return Ok(if arguments.verify { verified(&copies, session) } else { listed(&copies, session) });
    }
    // What lies beside the notebook is told as by any other command.
    drop(session.open_for_a_look()?);
    let copy = backup::make(&session.paths.notebook, &folder, Why::Asked, &session.moment)?;
    Ok(session.done(
        || json!({"copy": members(&copy)}),
        || say!(session.words, "copies-made", path = copy.path.display().to_string()),
    ))
}

/// A copy in JSON.
pub(super) fn members(copy: &Copy) -> Value {
    json!({
        "path": copy.path.display().to_string(),
        "day": copy.day.to_string(),
        "why": copy.why.word(),
        "bytes": copy.bytes,
    })
}

fn fields(copy: &Copy) -> [String; 4] {
    [copy.day.to_string(), copy.why.word().to_owned(), copy.bytes.to_string(), copy.path.display().to_string()]
}

fn listed(copies: &[Copy], session: &Session) -> Answer {
    session.shown(
        || json!({"copies": copies.iter().map(members).collect::<Vec<_>>()}),
        || copies.iter().map(|copy| record(fields(copy).iter().map(String::as_str))).collect(),
        || sentences(copies.iter().map(|copy| line(copy, session)), session),
    )
}

fn verified(copies: &[Copy], session: &Session) -> Answer {
    let outcomes: Vec<(&Copy, Option<String>)> = copies
        .iter()
        .map(|copy| (copy, backup::verify(&copy.path).err().map(|error| fault(&error, session))))
        .collect();
    let ok = outcomes.iter().all(|(_, fault)| fault.is_none());
    let told = |copy: &Copy, fault: &Option<String>| match fault {
        None => say!(session.words, "copies-sound", copy = line(copy, session)),
        Some(fault) => say!(session.words, "copies-unsound", copy = line(copy, session), why = fault.as_str()),
    };
    let answer = session.shown(
        || {
            let copies: Vec<Value> = outcomes
                .iter()
                .map(|(copy, fault)| {
                    let mut members = members(copy);
                    members["ok"] = Value::from(fault.is_none());
                    members["detail"] = fault.as_deref().map_or(Value::Null, Value::from);
                    members
                })
                .collect();
            json!({"ok": ok, "copies": copies})
        },
        || {
            let line = |(copy, fault): &(&Copy, Option<String>)| {
                let fields = fields(copy);
                let mark = if fault.is_none() { "ok" } else { "FAULT" };
                record([mark].into_iter().chain(fields.iter().map(String::as_str)))
            };
            outcomes.iter().map(line).collect()
        },
        || sentences(outcomes.iter().map(|(copy, fault)| told(copy, fault)), session),
    );
    if ok { answer } else { answer.ending(Exit::Integrity) }
}

/// What is wrong with a copy, in words.
fn fault(error: &BackupError, session: &Session) -> String {
    session.words.phrase(&error.phrase(system_error), session.moment.day)
}

/// A copy in a line for people.
pub(super) fn line(copy: &Copy, session: &Session) -> String {
    let name = copy.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let size = copy.bytes.div_ceil(1024);
    let why = copy.why.word();
    say!(session.words, "copies-line", day = session.full(copy.day), why = why, kib = size as i64, name = name)
}

fn sentences(lines: impl Iterator<Item = String>, session: &Session) -> String {
    let text: String = lines.map(|line| format!("{line}\n")).collect();
    if text.is_empty() { format!("{}\n", session.words.say("copies-none")) } else { text }
}
