//! `carnet import FILE`: affiliates from another program's export, as one step of the history.

mod document;
mod report;

use std::fs::File;
use std::io::Read;
use std::ops::ControlFlow;
use std::path::Path;

use super::answer::Answer;
use super::arguments::Import;
use super::failure::{Exit, Failure};
use super::session::Session;
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::exchange::detect::LARGEST_FILE;
use crate::exchange::formats::{self, Format};
use crate::exchange::plan::{Context, Outcome, plan};
use crate::exchange::reading::{Options, Reading, read};
use crate::exchange::values::day::DateOrder;
use crate::i18n::system::system_error;
use crate::store::Store;
use crate::store::backup::{self, Why};
use report::{Fate, Report};

/// Reads the file, plans, and writes the plan unless something is left open.
///
/// Without `--yes` an open question means that nothing is written; the questions are listed and the program ends with 2.
/// With it every question gets its proposed answer ([`crate::exchange::question::Ask`] says which), and the report lists
/// them.
pub(super) fn run(arguments: &Import, session: &Session) -> Result<Answer, Failure> {
    if document::is_one(arguments) {
        return document::run(arguments, session);
    }
    let options = options(arguments)?;
    let mut reading =
        read(&contents(&arguments.file)?, &options).map_err(|fault| Failure::new(Exit::Failure, fault.phrase()))?;
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

fn options(arguments: &Import) -> Result<Options, Failure> {
    let wrong = |flag: &str, found: &str| {
        Failure::usage(Phrase::new("cli-wrong-value").with("flag", flag).with("found", found))
    };
    match arguments.kind.as_deref() {
        None | Some("affiliates") => {}
        Some(other) => return Err(wrong("--kind", other)),
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
    let date_order =
        order.map(|code| DateOrder::from_code(code).ok_or_else(|| wrong("--date-order", code))).transpose()?;
    Ok(Options { format, date_order })
}

/// The file's bytes, one more than the reader takes at most, so that it can refuse the rest unread.
fn contents(path: &Path) -> Result<Vec<u8>, Failure> {
    let mut bytes = Vec::new();
    let read = File::open(path).and_then(|file| file.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(unreadable(path, &error)),
    }
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
    let today = session.moment.day;
    let mut load = store.load_after(today)?;
    let queue = store.queue(&session.moment)?;
    let shown: usize = queue.sections.iter().map(|section| section.entries.len()).sum::<usize>() + queue.done.len();
    load.insert(today, u32::try_from(shown).unwrap_or(u32::MAX));
    let load = |day| load.get(&day).copied().unwrap_or(0);
    let context = Context { moment: session.moment, rules: &session.settings.rules, load: &load };
    Ok(plan(reading, store.known_to_imports(reading.format.system())?, &context))
}

/// An import changes much at once: a notebook that holds anybody is copied before it.
fn keep_copy(store: &Store, session: &Session) -> Result<(), Failure> {
    let Some(path) = store.path() else { return Ok(()) };
    if !store.has_anybody()? {
        return Ok(());
    }
    let made = backup::make(path, &backup::folder_of(path), Why::BeforeImport, &session.moment);
    Ok(made.map(|_| ())?)
}
