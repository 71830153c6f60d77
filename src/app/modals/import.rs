//! An import of affiliates: which file, what it would do, the answers to what it leaves open, and how far it is.

use std::path::PathBuf;

use super::Reply;
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, ImportMode};
use crate::app::keymap::Context;
use crate::app::notice::Notice;
use crate::app::path_field::{Meant, PathField, name_of};
use crate::domain::folder::Folder;
use crate::domain::import_preview::{ImportAnswers, ImportJob, ImportPreview, PreviewRow};
use crate::domain::phrase::Phrase;

/// An import that is being made ready or done.
#[derive(Debug, Clone, Default)]
pub struct Import {
    /// Which file.
    pub path: PathField,
    /// Why the file that was asked for last cannot be read.
    pub refused: Option<Phrase>,
    /// What is being read.
    reading: Option<ImportJob>,
    /// What was read.
    shown: Option<Shown>,
    /// How many people of how many are written, while that goes on.
    writing: Option<(usize, usize)>,
}

/// What an import would do, on the screen.
#[derive(Debug, Clone)]
pub struct Shown {
    job: ImportJob,
    /// What it would do.
    pub preview: ImportPreview,
    /// The line the cursor is on.
    pub cursor: usize,
}

/// Where an import is.
#[derive(Debug, Clone, Copy)]
pub enum Stage<'a> {
    /// The file is being chosen.
    Choosing,
    /// The file is being read.
    Reading(&'a ImportJob),
    /// It would do this.
    Shown(&'a Shown),
    /// So many people of so many are written.
    Writing(&'a Shown, usize, usize),
}

impl Import {
    /// Where it is.
    pub fn stage(&self) -> Stage<'_> {
        match (&self.shown, self.writing, &self.reading) {
            (Some(shown), Some((done, all)), _) => Stage::Writing(shown, done, all),
            (Some(shown), None, _) => Stage::Shown(shown),
            (None, _, Some(job)) => Stage::Reading(job),
            (None, _, None) => Stage::Choosing,
        }
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match self.stage() {
            Stage::Choosing => &[Context::ImportFile, Context::Text, Context::Always],
            Stage::Reading(_) | Stage::Writing(..) => &[Context::ImportBusy, Context::Always],
            Stage::Shown(shown) if shown.can_answer() => {
                &[Context::ImportAnswer, Context::ImportPreview, Context::Always]
            }
            Stage::Shown(_) => &[Context::ImportPreview, Context::Always],
        }
    }

    /// What the typed path is said to mean.
    pub fn says(&self, around: &Circumstances) -> Phrase {
        let folders = &around.folders;
        match self.path.meant(folders) {
            Meant::Nothing => Phrase::new("import-path-nothing"),
            Meant::Several => Phrase::new("import-path-several"),
            Meant::Folder(folder) => Phrase::new("import-path-folder").with("folder", folders.shown(&folder)),
            Meant::File(file) | Meant::Unknown(file, None) => {
                Phrase::new("import-path-file").with("file", folders.shown(&file))
            }
            Meant::Unknown(_, Some(why)) => why,
        }
    }

    /// Goes on, chooses, edits, goes back.
    pub fn act(&mut self, action: Action, around: &Circumstances) -> Reply {
        match (self.stage(), action) {
            (Stage::Choosing, _) => self.act_on_path(action, around),
            (Stage::Reading(_), Action::Back) => {
                self.reading = None;
                Reply::asks(vec![Effect::StopImport])
            }
            (Stage::Writing(..), Action::Back) => Reply::asks(vec![Effect::StopImport]),
            (Stage::Reading(_) | Stage::Writing(..), _) => Reply::stays(),
            (Stage::Shown(_), _) => self.act_on_preview(action),
        }
    }

    fn act_on_path(&mut self, action: Action, around: &Circumstances) -> Reply {
        match action {
            Action::Back if self.path.let_go() => Reply::stays(),
            Action::Back => Reply::closes(Vec::new()),
            Action::Confirm => self.choose(around),
            other => {
                self.refused = None;
                Reply::asks(self.path.act(other, &around.folders))
            }
        }
    }

    /// Types into the path, while that is asked for.
    pub fn take_text(&mut self, text: &str, around: &Circumstances) -> Reply {
        match self.stage() {
            Stage::Choosing => {
                self.refused = None;
                Reply::asks(self.path.take_text(text, &around.folders))
            }
            Stage::Reading(_) | Stage::Shown(_) | Stage::Writing(..) => Reply::stays(),
        }
    }

    /// Takes what lies in a folder.
    pub fn take_folder(&mut self, folder: Folder, around: &Circumstances) {
        self.path.take_folder(folder, &around.folders);
    }

    /// Takes what an import would do, unless something else is asked for by now.
    pub fn take_preview(&mut self, job: ImportJob, preview: ImportPreview) {
        if self.reading.as_ref() != Some(&job) {
            return;
        }
        self.reading = None;
        let cursor = self.shown.as_ref().map_or(0, |shown| shown.cursor);
        let mut shown = Shown { job, preview, cursor };
        shown.settle();
        self.shown = Some(shown);
    }

    /// Takes why a file cannot be read or imported; what was shown before stays.
    pub fn take_refusal(&mut self, job: &ImportJob, why: Phrase) {
        if self.reading.as_ref() == Some(job) || self.writing.is_some() {
            self.reading = None;
            self.writing = None;
            self.refused = Some(why);
        }
    }

    /// Takes how far it is.
    pub fn take_progress(&mut self, done: usize, all: usize) {
        if self.writing.is_some() {
            self.writing = Some((done, all));
        }
    }

    /// Enter on a path: what is chosen is written into it; a folder is gone into, a file is read.
    fn choose(&mut self, around: &Circumstances) -> Reply {
        let folders = &around.folders;
        self.refused = None;
        let was_chosen = self.path.take_chosen(folders);
        match self.path.meant(folders) {
            Meant::Folder(_) if was_chosen => Reply::asks(self.path.wanted(folders)),
            Meant::Folder(_) => Reply::asks(self.path.go_in(folders)),
            Meant::File(file) | Meant::Unknown(file, _) => {
                self.read(ImportJob { file, answers: ImportAnswers::default() })
            }
            Meant::Nothing | Meant::Several => Reply::stays(),
        }
    }

    fn read(&mut self, job: ImportJob) -> Reply {
        self.reading = Some(job.clone());
        Reply::asks(vec![Effect::Import(job, ImportMode::Preview)])
    }

    fn act_on_preview(&mut self, action: Action) -> Reply {
        let Some(shown) = &mut self.shown else { return Reply::stays() };
        match action {
            Action::Back => {
                (self.shown, self.reading) = (None, None);
                Reply::asks(vec![Effect::StopImport])
            }
            // An answer is on its way into the plan: what would be written is not yet what is shown.
            Action::Confirm if self.reading.is_some() => Reply::stays(),
            Action::Confirm if shown.preview.writes == 0 => {
                Reply { notice: Some(Notice::info(Phrase::new("notice-import-nothing"))), ..Reply::closes(Vec::new()) }
            }
            Action::Confirm => {
                self.refused = None;
                self.writing = Some((0, shown.preview.writes));
                Reply::asks(vec![Effect::Import(shown.job.clone(), ImportMode::Apply)])
            }
            Action::Tick => match shown.turned() {
                Some(job) => self.read(job),
                None => Reply::stays(),
            },
            moving => {
                shown.walk(moving);
                Reply::stays()
            }
        }
    }
}

/// How many lines a page goes.
const PAGE: usize = 10;

impl Shown {
    /// The file.
    pub fn file(&self) -> &PathBuf {
        &self.job.file
    }

    /// The file's name.
    pub fn name(&self) -> String {
        name_of(&self.job.file)
    }

    /// Whether any question can be answered otherwise.
    fn can_answer(&self) -> bool {
        self.preview.rows.iter().any(|row| matches!(row, PreviewRow::Question { asked: Some(_), .. }))
    }

    /// The same import with another answer to the question the cursor is on.
    fn turned(&self) -> Option<ImportJob> {
        match self.preview.rows.get(self.cursor)? {
            PreviewRow::Question { asked: Some(asked), .. } => {
                Some(ImportJob { answers: self.job.answers.turned(*asked), ..self.job.clone() })
            }
            _ => None,
        }
    }

    fn walk(&mut self, action: Action) {
        let last = self.preview.rows.len().saturating_sub(1);
        let to = match action {
            Action::Down => self.cursor + 1,
            Action::Up => self.cursor.saturating_sub(1),
            Action::HalfPageDown => self.cursor + PAGE,
            Action::HalfPageUp => self.cursor.saturating_sub(PAGE),
            Action::First => 0,
            Action::Last => last,
            _ => return,
        };
        let is_heading = |at: usize| matches!(self.preview.rows.get(at), Some(PreviewRow::Heading(_)));
        let to = to.min(last);
        self.cursor = match (is_heading(to), to >= self.cursor) {
            (false, _) => to,
            (true, true) => (to + 1).min(last),
            (true, false) => to.checked_sub(1).unwrap_or(self.cursor),
        };
    }

    /// Keeps the cursor on a line: at first on the first one below a heading.
    fn settle(&mut self) {
        let last = self.preview.rows.len().saturating_sub(1);
        self.cursor = self.cursor.min(last);
        if matches!(self.preview.rows.get(self.cursor), Some(PreviewRow::Heading(_))) {
            self.cursor = (self.cursor + 1).min(last);
        }
    }
}
