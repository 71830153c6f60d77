//! What an import did or would do, in JSON, in lines and in sentences.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::cli::answer::record;
use crate::cli::session::Session;
use crate::domain::id::StepId;
use crate::domain::import::{Change, Update};
use crate::domain::phrase::Phrase;
use crate::exchange::formats::Meaning;
use crate::exchange::noted::MOST_WHOLE;
use crate::exchange::plan::Outcome;
use crate::exchange::question::Question;
use crate::exchange::reading::{ColumnRead, Reading};
use crate::say;

/// So many lines of a kind are shown to people; JSON and lines have all that were kept.
const SHOWN: usize = 20;

/// What became of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It was a dry run.
    Tried,
    /// A question is open, and nothing was written.
    Open,
    /// It was written; `None` when there was nothing to write.
    Written(Option<StepId>),
}

/// Everything there is to tell.
pub struct Report<'a> {
    /// The file.
    pub reading: &'a Reading,
    /// What follows from it.
    pub outcome: &'a Outcome,
    /// What became of it.
    pub fate: Fate,
    /// The words and the day.
    pub session: &'a Session,
}

impl Report<'_> {
    /// One JSON object by the contract of docs/engineering.md, "Command line contract"; beside it stand
    /// machine-readable codes, what every question's proposal is, and which values change.
    pub fn json(&self) -> Value {
        let Self { reading, outcome, .. } = self;
        let step = match self.fate {
            Fate::Written(step) => step,
            Fate::Tried | Fate::Open => None,
        };
        let refused: Vec<Value> = reading
            .refused
            .first()
            .iter()
            .map(|row| json!({"line": row.line, "code": row.fault.code(), "why": self.say(&row.fault.phrase())}))
            .collect();
        let left_out: Vec<Value> = outcome
            .skipped
            .first()
            .iter()
            .map(|row| json!({"line": row.line, "code": row.reason.code(), "why": self.say(&row.reason.phrase())}))
            .collect();
        let cells: Vec<Value> = reading
            .cells_refused
            .first()
            .iter()
            .map(|cell| {
                let why = self.say(&cell.fault.phrase());
                json!({"line": cell.line, "column": cell.column, "code": cell.fault.code(), "raw": cell.raw, "why": why})
            })
            .collect();
        let ambiguous: Vec<Value> = self
            .questions()
            .take(MOST_WHOLE)
            .map(|question| {
                json!({
                    "line": question.line, "column": question.column, "code": question.code(),
                    "question": self.say(&question.phrase()), "proposal": self.say(&question.proposal()),
                })
            })
            .collect();
        json!({
            "format": reading.format.name(),
            "encoding": reading.encoding,
            "delimiter": reading.delimiter.to_string(),
            "columns": reading.columns.iter().map(column).collect::<Vec<_>>(),
            "new": outcome.plan.new.len(),
            "updated": outcome.plan.updated.len(),
            "unchanged": outcome.plan.unchanged.len(),
            "skipped": self.skipped(),
            "refused": refused,
            "left_out": left_out,
            "cells_refused": cells,
            "counts": {
                "refused": reading.refused.counts(),
                "left_out": outcome.skipped.counts(),
                "cells_refused": reading.cells_refused.counts(),
                "ambiguous": self.asked(),
            },
            "ambiguous": ambiguous,
            "changes": self.changes().map(|change| change.json()).collect::<Vec<_>>(),
            "step": step,
        })
    }

    /// One record a line: what kind of thing, its line, its column, its words.
    pub fn plain(&self) -> String {
        let plan = &self.outcome.plan;
        let counts = [("new", plan.new.len()), ("updated", plan.updated.len()), ("unchanged", plan.unchanged.len())];
        let mut text: String = counts.iter().map(|(kind, count)| record([*kind, &count.to_string()])).collect();
        text += &record(["skipped", &self.skipped().to_string()]);
        for (kind, line, column, words) in self.lines() {
            text += &record([kind, &line.to_string(), column, &words]);
        }
        for (kind, others) in ["refused", "left_out", "cell", "question"].map(|kind| (kind, self.others(kind))) {
            if others > 0 {
                text += &record([kind, "", "", &say!(self.session.words, "import-and-more", n = others)]);
            }
        }
        text
    }

    /// Sentences; ends without a line break.
    pub fn human(&self) -> String {
        let words = &self.session.words;
        let plan = &self.outcome.plan;
        let mut text = vec![say!(
            words,
            "import-counts",
            format = self.reading.format.name(),
            new = plan.new.len(),
            updated = plan.updated.len(),
            unchanged = plan.unchanged.len(),
            refused = self.reading.refused.count(),
            skipped = self.skipped(),
        )];
        for (kind, heading) in [
            ("refused", "import-head-refused"),
            ("left_out", "import-head-left-out"),
            ("cell", "import-head-cells"),
            ("change", "import-head-changes"),
            ("question", if self.fate == Fate::Open { "import-head-open" } else { "import-head-taken" }),
        ] {
            let lines: Vec<_> = self.lines().filter(|(of, ..)| *of == kind).collect();
            if lines.is_empty() {
                continue;
            }
            text.push(words.say(heading));
            for (_, line, column, sentence) in lines.iter().take(SHOWN) {
                let place = match *column {
                    "" => say!(words, "import-at-line", line = line.to_string()),
                    column => say!(words, "import-at-cell", line = line.to_string(), column = column),
                };
                text.push(format!("  {place} {sentence}"));
            }
            let more = lines.len().saturating_sub(SHOWN) + self.others(kind);
            if more > 0 {
                text.push(format!("  {}", say!(words, "import-and-more", n = more)));
            }
        }
        text.push(words.say(match self.fate {
            Fate::Tried => "import-tried",
            Fate::Open if self.questions().any(|question| question.code() == "date_order") => "import-open-dates",
            Fate::Open => "import-open",
            Fate::Written(None) => "import-nothing-new",
            Fate::Written(Some(_)) => "import-written",
        }));
        text.join("\n")
    }

    fn lines(&self) -> impl Iterator<Item = (&'static str, u64, &str, String)> {
        let refused = self.reading.refused.first().iter();
        let refused = refused.map(|row| ("refused", row.line, "", self.say(&row.fault.phrase())));
        let left_out = self.outcome.skipped.first().iter();
        let left_out = left_out.map(|row| ("left_out", row.line, "", self.say(&row.reason.phrase())));
        let cells = self.reading.cells_refused.first().iter();
        let cells = cells.map(|cell| {
            let why = self.say(&cell.fault.phrase());
            let told = say!(self.session.words, "import-cell", raw = cell.raw.as_str(), why = why);
            ("cell", cell.line, cell.column.as_str(), told)
        });
        let changes = self.changes().map(|change| ("change", change.line, "", self.change(&change)));
        let questions = self.questions().take(MOST_WHOLE).map(|question| {
            let (asked, proposal) = (self.say(&question.phrase()), self.say(&question.proposal()));
            let told = say!(self.session.words, "import-question", question = asked, proposal = proposal);
            ("question", question.line, question.column.as_deref().unwrap_or_default(), told)
        });
        refused.chain(left_out).chain(cells).chain(changes).chain(questions)
    }

    /// How many of a kind of line were counted and not kept.
    fn others(&self, kind: &str) -> usize {
        match kind {
            "refused" => self.reading.refused.others(),
            "left_out" => self.outcome.skipped.others(),
            "cell" => self.reading.cells_refused.others(),
            "question" => self.questions().count().saturating_sub(MOST_WHOLE),
            _ => 0,
        }
    }

    fn questions(&self) -> impl Iterator<Item = &Question> {
        self.reading.questions.iter().chain(&self.outcome.questions)
    }

    /// How many questions of each kind.
    fn asked(&self) -> BTreeMap<&'static str, usize> {
        let mut asked = BTreeMap::new();
        self.questions().for_each(|question| *asked.entry(question.code()).or_default() += 1);
        asked
    }

    fn skipped(&self) -> usize {
        self.reading.skipped.count() + self.outcome.skipped.count()
    }

    fn changes(&self) -> impl Iterator<Item = Changed<'_>> {
        let updates = self.outcome.plan.updated.iter();
        updates.flat_map(|update| update.changes.iter().filter_map(|change| changed(update, change)))
    }

    fn change(&self, change: &Changed<'_>) -> String {
        let words = &self.session.words;
        let spoken = |value: &str| match (change.field, value) {
            ("status", "archived") => words.say("import-archived"),
            ("status", status) => say!(words, "status", kind = status),
            _ => value.to_owned(),
        };
        let (old, new) = (spoken(&change.old), spoken(&change.new));
        match old.as_str() {
            "" => say!(words, "import-change-from-nothing", name = change.name, new = new),
            _ => say!(words, "import-change", name = change.name, old = old, new = new),
        }
    }

    fn say(&self, phrase: &Phrase) -> String {
        self.session.words.phrase(phrase, self.session.moment.day)
    }
}

/// What a column was read as; `meaning` is null where nobody knows.
fn column(read: &ColumnRead) -> Value {
    json!({"title": read.title, "meaning": read.meaning.map(Meaning::code), "by": read.by.code()})
}

/// A value that takes another's place.
struct Changed<'a> {
    line: u64,
    name: &'a str,
    field: &'static str,
    old: String,
    new: String,
}

impl Changed<'_> {
    fn json(&self) -> Value {
        json!({"line": self.line, "name": self.name, "field": self.field, "old": self.old, "new": self.new})
    }
}

/// What is replaced; what is only added, and totals, are no news worth a line.
fn changed<'a>(update: &'a Update, change: &Change) -> Option<Changed<'a>> {
    let (field, old, new) = match change {
        Change::Name { old, new } => ("name", old.clone(), new.clone()),
        Change::Standing { old, new, .. } => ("status", (*old).to_owned(), (*new).to_owned()),
        Change::Joined { old, new } => ("joined", old.map(|day| day.to_string()).unwrap_or_default(), new.to_string()),
        Change::ChannelChanged { old, new } => ("channel", old.clone(), new.value.clone()),
        Change::NameChanged { old, new } => ("other_name", old.clone(), new.name.clone()),
        Change::ChannelAdded(_)
        | Change::NameAdded(_)
        | Change::TagAdded(_)
        | Change::IdentifierAdded(_)
        | Change::TotalsTaken(_)
        | Change::Remembered(_) => return None,
    };
    Some(Changed { line: update.line, name: &update.name, field, old, new })
}
