//! A file of affiliates, read and imported beside the screens: on a thread and a connection of its own.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use super::input::Worker;
use super::run::Work;
use super::session::{Session, store_phrase};
use crate::app::effect::{Effect, ImportMode};
use crate::app::msg::Msg;
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::domain::rules::Rules;
use crate::exchange::plan::{Context, Outcome, plan};
use crate::exchange::question::Question;
use crate::exchange::reading::{Options, Reading, read};
use crate::i18n::system::system_error;
use crate::store::imports::Progress;
use crate::store::{OpenOptions, Store};

/// How many rows set aside a preview names.
const ROWS_NAMED: usize = 3;

/// How many questions a preview names; the others are counted.
const QUESTIONS_NAMED: usize = 4;

/// Begins; the answer comes as a message.
pub(super) fn start(session: &mut Session, worker: Worker<Work>, file: PathBuf, mode: ImportMode) {
    let Some(notebook) = session.store.path().map(Path::to_path_buf) else {
        session.handle(Msg::Refused(Phrase::new("notice-import-nowhere")));
        return;
    };
    let now = session.model.around.now;
    let rules = session.model.around.rules.clone();
    std::thread::spawn(move || {
        let msg = import(&notebook, &file, mode, &now, &rules).unwrap_or_else(Msg::Refused);
        worker.report(Work::Answered(Box::new(msg)));
    });
}

fn import(notebook: &Path, file: &Path, mode: ImportMode, now: &Moment, rules: &Rules) -> Result<Msg, Phrase> {
    let bytes = std::fs::read(file).map_err(|error| {
        Phrase::new("import-not-readable").with("file", file.display().to_string()).with("detail", system_error(&error))
    })?;
    let mut reading = read(&bytes, &Options::default()).map_err(|fault| fault.phrase())?;
    let questions: Vec<Phrase> = reading.questions.iter().map(asked).collect();
    reading.take_proposals();
    let mut store = Store::open(notebook, &OpenOptions::default())
        .map_err(|error| super::session::phrase(error.message_id(), error.args()))?;
    store.use_rules(rules, now).map_err(|error| store_phrase(&error))?;
    let held = store.known_to_imports(reading.format.system()).map_err(|error| store_phrase(&error))?;
    let load = store.load_after(now.day).map_err(|error| store_phrase(&error))?;
    let context = Context { moment: *now, rules, load: &|day| load.get(&day).copied().unwrap_or(0) };
    let outcome = plan(&reading, held, &context);
    match mode {
        ImportMode::Preview => {
            let next = (outcome.plan.writes() > 0).then(|| Effect::Import(file.to_path_buf(), ImportMode::Apply));
            Ok(Msg::Imported(mode, preview(&reading, &outcome, questions), next))
        }
        ImportMode::Apply => {
            let name = file.file_name().map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let watch = &mut |_: Progress| ControlFlow::Continue(());
            store.import(&outcome.plan, &name, now, watch).map_err(|error| store_phrase(&error))?;
            let told = Phrase::new("notice-imported")
                .with("new", outcome.plan.new.len())
                .with("updated", outcome.plan.updated.len())
                .with("capacity", rules.capacity_on(now.day));
            Ok(Msg::Imported(mode, vec![told], None))
        }
    }
}

/// A question with the answer that would be taken.
fn asked(question: &Question) -> Phrase {
    Phrase::new("import-preview-question").with("question", question.phrase()).with("answer", question.proposal())
}

/// What would happen: the counts, what is asked with what would be taken, and what Enter does.
fn preview(reading: &Reading, outcome: &Outcome, questions: Vec<Phrase>) -> Vec<Phrase> {
    let mut told = vec![
        Phrase::new("import-preview-format")
            .with("format", reading.format.name())
            .with("encoding", reading.encoding.as_str()),
        Phrase::new("import-preview-counts")
            .with("new", outcome.plan.new.len())
            .with("updated", outcome.plan.updated.len())
            .with("unchanged", outcome.plan.unchanged.len())
            .with("refused", reading.refused.len())
            .with("skipped", reading.skipped.len() + outcome.skipped.len()),
    ];
    let asked: Vec<Phrase> = questions.into_iter().chain(outcome.questions.iter().map(asked)).collect();
    let more = asked.len().saturating_sub(QUESTIONS_NAMED);
    let refused = reading.refused.iter().take(ROWS_NAMED).map(|row| {
        Phrase::new("import-preview-row").with("line", row.line.to_string()).with("why", row.fault.phrase())
    });
    told.extend(refused);
    told.extend(asked.into_iter().take(QUESTIONS_NAMED));
    if more > 0 {
        told.push(Phrase::new("import-preview-more").with("n", more));
    }
    let id = if outcome.plan.writes() > 0 { "import-preview-enter" } else { "import-preview-nothing" };
    told.push(Phrase::new(id));
    told
}
