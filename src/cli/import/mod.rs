//! `carnet import FILE`: affiliates from another program's export, as one step of the history.

mod document;
mod report;

use std::collections::BTreeSet;
use std::ops::ControlFlow;
use std::path::Path;

use super::answer::Answer;
use super::arguments::Import;
use super::failure::{Exit, Failure};
use super::session::Session;
use super::values::not_one_of;
use crate::domain::dates::grammar;
use crate::domain::lang::Lang;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::exchange::file::contents;
use crate::exchange::formats::{self, Format, Meaning, PlatformStatus, Standing, standing};
use crate::exchange::plan::{Context, Outcome, plan};
use crate::exchange::reading::{Options, Reading, read};
use crate::exchange::titles;
use crate::exchange::values::day::DateOrder;
use crate::i18n::system::system_error;
use crate::store::Store;
use crate::store::backup;
use report::{Fate, Report};

/// Reads the file, plans, and writes the plan unless something is left open.
///
/// Without `--yes` an open question means that nothing is written; the questions are listed and the program ends with 2.
/// With it every question gets its proposed answer ([`crate::exchange::question::Ask`] says which), and the report lists
/// them.
pub(super) fn run(arguments: &Import, session: &Session) -> Result<Answer, Failure> {
    let arguments = &Import { file: session.paths.meant(&arguments.file), ..arguments.clone() };
    if document::is_one(arguments) {
        return document::run(arguments, session);
    }
    let options = options(arguments, session)?;
    let bytes = contents(&arguments.file).map_err(|error| unreadable(&arguments.file, &error))?;
    let mut reading = read(&bytes, &options).map_err(|fault| Failure::new(Exit::Failure, fault.phrase()))?;
    // A plan takes many times the file: the file need not lie beside it.
    drop(bytes);
    if arguments.yes {
        reading.take_proposals();
    }
    let outcome = planned(&reading, &look(session)?, session)?;
    let asked = !reading.questions.is_empty() || !outcome.questions.is_empty();
    let open = asked && !arguments.yes;
    let fate = match (arguments.dry_run, open) {
        (true, _) => Fate::Tried,
        (false, true) => Fate::Open,
        (false, false) => {
            let mut store = session.open()?;
            if outcome.plan.writes() > 0 {
                keep_copy(&store, session)?;
            }
            let name = clean_line(&arguments.file.file_name().unwrap_or_default().to_string_lossy());
            let mut go_on = |_| ControlFlow::Continue(());
            Fate::Written(store.import(&outcome.plan, &name, &session.moment, &mut go_on)?.step)
        }
    };
    let report = Report { reading: &reading, outcome: &outcome, fate, session };
    let answer = match fate {
        Fate::Written(_) => session.done(|| report.json(), || report.human()),
        Fate::Tried | Fate::Open => session.shown(|| report.json(), || report.plain(), || report.human() + "\n"),
    };
    Ok(if fate == Fate::Open { answer.ending(Exit::Usage) } else { answer })
}

fn options(arguments: &Import, session: &Session) -> Result<Options, Failure> {
    let unknown = |code: &str| not_one_of("--date-order", code, &["dmy", "mdy", "ymd"]);
    match arguments.kind.as_deref() {
        None | Some("affiliates") => {}
        Some(other) => return Err(not_one_of("--kind", other, &["affiliates"])),
    }
    let format = match arguments.format.as_deref() {
        None => None,
        Some(name) => Some(formats::by_name(name).ok_or_else(|| {
            let known = formats::ALL.into_iter().map(Format::name);
            let known: Vec<&str> = known.chain([document::NAME]).collect();
            Failure::usage(Phrase::new("import-no-such-format").with("name", name).with("known", known.join(", ")))
        })?),
    };
    let order = arguments.date_order.as_deref();
    let date_order = order.map(|code| DateOrder::from_code(code).ok_or_else(|| unknown(code))).transpose()?;
    let french = session.words.lang() == Lang::Fr && session.settings.date_order == grammar::DateOrder::Dmy;
    Ok(Options {
        format,
        date_order,
        proposed_order: french.then_some(DateOrder::Dmy),
        zone: Some(session.moment.zone),
        columns: arguments.map.iter().map(|told| column(told)).collect::<Result<_, _>>()?,
        statuses: arguments.statuses.iter().map(|told| status(told)).collect::<Result<_, _>>()?,
        encoding: arguments.encoding.clone(),
    })
}

/// What a column means, in the word of a report or as a title would say it: `Kontakt=email`, `Kontakt=courriel`.
fn column(told: &str) -> Result<(String, Meaning), Failure> {
    let known = || told.rsplit_once('=').and_then(|(title, word)| Some((title.trim().to_owned(), meaning(word)?)));
    known().ok_or_else(|| {
        let words: Vec<&str> = Meaning::ALL.iter().map(|(_, code)| *code).collect();
        not_one_of("--map", told, &words)
    })
}

fn meaning(word: &str) -> Option<Meaning> {
    Meaning::from_code(word.trim()).or_else(|| titles::title(word).map(|title| title.meaning))
}

/// What a word for a status means: `Gold=active`, `Or=actif`.
fn status(told: &str) -> Result<(String, PlatformStatus), Failure> {
    let known = || {
        let (word, status) = told.rsplit_once('=')?;
        let (Standing::Is(status) | Standing::Perhaps(status)) = standing::of(status)?;
        Some((word.trim().to_owned(), status))
    };
    known().ok_or_else(|| not_one_of("--status", told, &["active", "pending", "paused", "declined", "archived"]))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Failure {
    let exit = if error.kind() == std::io::ErrorKind::NotFound { Exit::NotFound } else { Exit::Failure };
    let phrase = Phrase::new("import-unreadable").with("file", path.display().to_string());
    Failure::new(exit, phrase.with("reason", system_error(error)))
}

/// The notebook for reading; where there is none, an empty one that leaves no file behind.
fn look(session: &Session) -> Result<Store, Failure> {
    if session.paths.notebook.exists() {
        return session.open_existing();
    }
    let mut store = Store::open_in_memory()?;
    store.use_rules(&session.settings.rules, &session.moment)?;
    Ok(store)
}

fn planned(reading: &Reading, store: &Store, session: &Session) -> Result<Outcome, Failure> {
    let load = store.load_from(&session.moment)?;
    let load = |day| load.get(&day).copied().unwrap_or(0);
    let (erased, same) = (store.erased()?, BTreeSet::new());
    let context =
        Context { moment: session.moment, rules: &session.settings.rules, load: &load, same: &same, erased: &erased };
    Ok(plan(reading, store.known_to_imports(reading.format.system())?, &context))
}

fn keep_copy(store: &Store, session: &Session) -> Result<(), Failure> {
    Ok(backup::make_before_import(store, &session.moment)?)
}
