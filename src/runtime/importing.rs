//! A file of affiliates, read and imported beside the screens: on a thread and a connection of its own.

use std::ops::ControlFlow;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use super::copying::told;
use super::input::Worker;
use super::run::Work;
use super::session::{Session, store_phrase};
use crate::app::effect::ImportMode;
use crate::app::msg::Msg;
use crate::domain::dates::grammar;
use crate::domain::dates::partial::PartialDate;
use crate::domain::id::StepId;
use crate::domain::import_preview::{Asked, ImportAnswers, ImportJob, ImportPreview, PreviewRow};
use crate::domain::moment::Moment;
use crate::domain::phrase::{Phrase, Value};
use crate::domain::rules::Rules;
use crate::domain::text::clean::clean_line;
use crate::exchange::file::contents;
use crate::exchange::plan::{Context, Outcome, plan};
use crate::exchange::question::{Ask, Question};
use crate::exchange::reading::{ImportedAffiliate, Options, Reading, read};
use crate::exchange::values::day::DateOrder;
use crate::i18n::system::system_error;
use crate::store::backup;
use crate::store::imports::Progress;
use crate::store::{OpenOptions, Store};

/// How many people a preview shows as they were read.
const PEOPLE_SHOWN: usize = 3;

/// How many lines of a kind a preview has; the others are counted. The command line lists them all.
const MOST_LINES: usize = 100;

/// What goes on beside the screens, to be called off. A new one calls the one before off.
#[derive(Debug, Default)]
pub(super) struct Call(Arc<AtomicBool>);

impl Call {
    /// Calls it off: what is only read is heard no more of, what is written is taken back.
    pub(super) fn call_off(&self) {
        self.0.store(true, Ordering::SeqCst);
    }

    fn renew(&mut self) -> Arc<AtomicBool> {
        self.call_off();
        self.0 = Arc::default();
        Arc::clone(&self.0)
    }
}

/// Begins; the answers come as messages.
pub(super) fn start(session: &mut Session, worker: Worker<Work>, job: ImportJob, mode: ImportMode) {
    let Some(notebook) = session.store.path().map(Path::to_path_buf) else {
        session.handle(Msg::ImportRefused(job, Phrase::new("notice-import-nowhere")));
        return;
    };
    let now = session.model.around.now;
    let rules = session.model.around.rules.clone();
    let called_off = session.importing.renew();
    std::thread::spawn(move || {
        let progress = |progress: Progress| {
            if called_off.load(Ordering::SeqCst) {
                return ControlFlow::Break(());
            }
            worker.report(Work::Answered(Box::new(Msg::ImportProgress(progress.done, progress.all))));
            ControlFlow::Continue(())
        };
        let importer = Importer { notebook: &notebook, job: &job, now: &now, rules: &rules };
        let msg = match mode {
            ImportMode::Preview => importer.preview().map(|preview| Msg::ImportRead(job.clone(), Box::new(preview))),
            ImportMode::Apply => importer.apply(progress).map(|(told, step)| Msg::Imported(told, step)),
        };
        if mode == ImportMode::Apply || !called_off.load(Ordering::SeqCst) {
            let msg = msg.unwrap_or_else(|why| Msg::ImportRefused(job.clone(), why));
            worker.report(Work::Answered(Box::new(msg)));
        }
    });
}

/// Everything an import depends on.
struct Importer<'a> {
    notebook: &'a Path,
    job: &'a ImportJob,
    now: &'a Moment,
    rules: &'a Rules,
}

/// A file with what would follow from it.
struct Planned {
    store: Store,
    reading: Reading,
    /// What is asked of the file, before the proposals are taken.
    asked: Vec<Question>,
    outcome: Outcome,
}

impl Importer<'_> {
    fn plan(&self) -> Result<Planned, Phrase> {
        let answers = &self.job.answers;
        let bytes = contents(&self.job.file)
            .map_err(|error| Phrase::new("import-path-unreadable").with("detail", system_error(&error)))?;
        let date_order = answers.date_order.map(order);
        let options = Options { date_order, zone: Some(self.now.zone), ..Options::default() };
        let mut reading = read(&bytes, &options).map_err(|fault| fault.phrase())?;
        // A plan takes many times the file: the file need not lie beside it.
        drop(bytes);
        let asked = reading.questions.clone();
        reading.take_proposals();
        let mut store = Store::open(self.notebook, &OpenOptions::default())
            .map_err(|error| super::session::phrase(error.message_id(), error.args()))?;
        store.use_rules(self.rules, self.now).map_err(|error| store_phrase(&error))?;
        let held = store.known_to_imports(reading.format.system()).map_err(|error| store_phrase(&error))?;
        let load = store.load_from(self.now).map_err(|error| store_phrase(&error))?;
        let load = |day| load.get(&day).copied().unwrap_or(0);
        let erased = store.erased().map_err(|error| store_phrase(&error))?;
        let context =
            Context { moment: *self.now, rules: self.rules, load: &load, same: &answers.same, erased: &erased };
        let outcome = plan(&reading, held, &context);
        Ok(Planned { store, reading, asked, outcome })
    }

    fn preview(&self) -> Result<ImportPreview, Phrase> {
        let planned = self.plan()?;
        Ok(ImportPreview {
            summary: summary(&planned),
            rows: rows(&planned, &self.job.answers),
            writes: planned.outcome.plan.writes(),
        })
    }

    fn apply(&self, mut progress: impl FnMut(Progress) -> ControlFlow<()>) -> Result<(Phrase, Option<StepId>), Phrase> {
        let Planned { mut store, outcome, .. } = self.plan()?;
        backup::make_before_import(&store, self.now).map_err(|error| told(&error))?;
        let name = clean_line(&self.job.file.file_name().unwrap_or_default().to_string_lossy());
        let imported =
            store.import(&outcome.plan, &name, self.now, &mut progress).map_err(|error| store_phrase(&error))?;
        let told = Phrase::new("notice-imported")
            .with("new", outcome.plan.new.len())
            .with("updated", outcome.plan.updated.len())
            .with("capacity", self.rules.capacity_on(self.now.day));
        Ok((told, imported.step))
    }
}

fn order(order: grammar::DateOrder) -> DateOrder {
    match order {
        grammar::DateOrder::Dmy => DateOrder::Dmy,
        grammar::DateOrder::Mdy => DateOrder::Mdy,
        grammar::DateOrder::Ymd => DateOrder::Ymd,
    }
}

/// What the file is, and the counts.
fn summary(planned: &Planned) -> Vec<Phrase> {
    let Planned { reading, outcome, .. } = planned;
    let delimiter = if reading.delimiter == '\t' { "tab".to_owned() } else { reading.delimiter.to_string() };
    let format = Phrase::new("import-preview-format")
        .with("format", reading.format.name())
        .with("encoding", reading.encoding.as_str())
        .with("delimiter", delimiter);
    let counts = [
        ("import-count-new", outcome.plan.new.len()),
        ("import-count-updated", outcome.plan.updated.len()),
        ("import-count-unchanged", outcome.plan.unchanged.len()),
        ("import-count-refused", reading.refused.count()),
        ("import-count-skipped", reading.skipped.count() + outcome.skipped.count()),
    ];
    [Some(format), counts.into_iter().filter(|(_, n)| *n > 0).map(|(id, n)| Phrase::new(id).with("n", n)).reduce(and)]
        .into_iter()
        .flatten()
        .collect()
}

/// Line by line: the questions, some people as they were read, what is set aside and what stays empty.
fn rows(planned: &Planned, answers: &ImportAnswers) -> Vec<PreviewRow> {
    let Planned { reading, asked, outcome, .. } = planned;
    let mut rows = Vec::new();
    let told = answers.date_order.map(|order| PreviewRow::Question {
        question: Phrase::new("import-preview-dates"),
        answer: Phrase::new("import-take-dates").with("order", grammar_code(order)),
        asked: Some(Asked::DateOrder),
    });
    let questions = asked.iter().chain(&outcome.questions).map(|question| asked_row(question, answers));
    section(&mut rows, "import-preview-questions", told.into_iter().chain(questions).collect(), 0);
    let people = reading.rows.iter().take(PEOPLE_SHOWN).map(person).map(PreviewRow::Line);
    section(&mut rows, "import-preview-people", people.collect(), 0);
    let refused = reading.refused.first().iter().map(|row| at_line(row.line, row.fault.phrase()));
    section(&mut rows, "import-preview-refused", refused.collect(), reading.refused.others());
    let left_out = outcome.skipped.first().iter().map(|row| at_line(row.line, row.reason.phrase()));
    section(&mut rows, "import-preview-left-out", left_out.collect(), outcome.skipped.others());
    let cells = reading.cells_refused.first().iter().map(|cell| {
        let why = Phrase::new("import-cell").with("raw", cell.raw.as_str()).with("why", cell.fault.phrase());
        at_line(cell.line, Phrase::new("import-preview-cell").with("column", cell.column.as_str()).with("why", why))
    });
    section(&mut rows, "import-preview-cells", cells.collect(), reading.cells_refused.others());
    rows
}

/// The first lines of a kind; `others` are counted only.
fn section(rows: &mut Vec<PreviewRow>, heading: &'static str, lines: Vec<PreviewRow>, others: usize) {
    if lines.is_empty() {
        return;
    }
    let more = lines.len().saturating_sub(MOST_LINES) + others;
    rows.push(PreviewRow::Heading(Phrase::new(heading)));
    rows.extend(lines.into_iter().take(MOST_LINES));
    if more > 0 {
        rows.push(PreviewRow::Line(Phrase::new("import-preview-more").with("n", more)));
    }
}

fn at_line(line: u64, why: Phrase) -> PreviewRow {
    PreviewRow::Line(Phrase::new("import-preview-row").with("line", line.to_string()).with("why", why))
}

/// A question with the answer that is taken.
fn asked_row(question: &Question, answers: &ImportAnswers) -> PreviewRow {
    let asked = match question.ask {
        Ask::DateOrder { .. } => Some(Asked::DateOrder),
        Ask::SameName { .. } | Ask::SameAddress { .. } => Some(Asked::Same(question.line)),
        _ => None,
    };
    let answer = match asked {
        Some(Asked::Same(line)) if answers.same.contains(&line) => Phrase::new("import-take-one-person"),
        _ => question.proposal(),
    };
    PreviewRow::Question { question: question.phrase(), answer, asked }
}

fn grammar_code(order: grammar::DateOrder) -> &'static str {
    self::order(order).code()
}

/// Somebody as the file has them: what was understood is seen at a glance.
fn person(row: &ImportedAffiliate) -> Phrase {
    let text = |text: &str| Phrase::new("read-text").with("text", text);
    let status = row.status.map(|status| Phrase::new("import-person-status").with("kind", status.status().code()));
    let joined = row.joined.map(PartialDate::full);
    let joined = joined.map(|day| Phrase::new("import-person-joined").with("day", Value::Partial(day)));
    let email = row.email.as_deref().filter(|email| *email != row.display_name()).map(text);
    let phone = row.phone.as_deref().map(text);
    let sales = row.totals.sales.map(|sales| Phrase::new("import-person-sales").with("n", sales));
    let known = [email, phone, status, joined, sales].into_iter().flatten();
    known.fold(text(row.display_name()), and)
}

fn and(one: Phrase, other: Phrase) -> Phrase {
    Phrase::new("import-person-and").with("one", one).with("other", other)
}
