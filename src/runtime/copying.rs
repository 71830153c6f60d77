//! What is asked of the copies: examining and making them beside the screens, putting one in the notebook's place.

use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::input::Worker;
use super::run::Work;
use super::session::Session;
use crate::app::msg::Msg;
use crate::app::notice::Notice;
use crate::domain::copies::{CopyContents, CopyJob, NotebookCopy, Soundness};
use crate::domain::moment::Moment;
use crate::domain::phrase::Phrase;
use crate::i18n::system::system_error;
use crate::store::backup::{self, BackupError, Why};
use crate::store::{OpenOptions, Store, StoreError};

/// How often a restore tries to be alone with the notebook, and how long it waits before the next time.
const TRIES: usize = 20;
const BETWEEN_TRIES: Duration = Duration::from_millis(50);

/// The copies of a notebook, the newest first.
pub(super) fn list(notebook: &Path) -> Result<Vec<NotebookCopy>, Phrase> {
    let copies = backup::list(&backup::folder_of(notebook)).map_err(|error| told(&error))?;
    Ok(copies
        .into_iter()
        .map(|copy| NotebookCopy { name: name(&copy.path), day: copy.day, why: copy.why.word(), bytes: copy.bytes })
        .collect())
}

/// Begins; answers come as messages. A restore is done at once: nobody may use the notebook meanwhile.
///
/// # Errors
/// When the notebook cannot be opened again after a restore.
pub(super) fn start(session: &mut Session, worker: Worker<Work>, job: CopyJob) -> io::Result<()> {
    let Some(notebook) = session.store.path().map(Path::to_path_buf) else {
        session.handle(Msg::Refused(Phrase::new("notice-copies-nowhere")));
        return Ok(());
    };
    let now = session.model.around.now;
    match job {
        CopyJob::Restore(copy) => return restore(session, &notebook, &copy),
        CopyJob::Make => {
            std::thread::spawn(move || worker.report(Work::Copies(make(&notebook, &now))));
        }
        CopyJob::Check(name) => {
            std::thread::spawn(move || worker.report(Work::Copies(checked(&notebook, name))));
        }
        CopyJob::CheckAll(names) => {
            std::thread::spawn(move || {
                for name in names {
                    worker.report(Work::Copies(checked(&notebook, name)));
                }
            });
        }
    }
    Ok(())
}

fn make(notebook: &Path, now: &Moment) -> Msg {
    match backup::make(notebook, &backup::folder_of(notebook), Why::Asked, now) {
        Ok(copy) => Msg::CopyMade(name(&copy.path)),
        Err(error) => Msg::Refused(told(&error)),
    }
}

fn checked(notebook: &Path, copy: String) -> Msg {
    let path = place(notebook, &copy);
    let found = match backup::preview(notebook, &path) {
        Ok(preview) => Soundness::Sound(CopyContents {
            newest_now: preview.newest_now,
            newest_then: preview.newest_then,
            changes: preview
                .tables
                .into_iter()
                .filter(|table| table.now != Some(table.then))
                .map(|table| (table.table, table.now, table.then))
                .collect(),
        }),
        Err(error) => {
            let older = backup::next_sound(&backup::folder_of(notebook), &path).ok().flatten();
            Soundness::Unsound { why: told(&error), older: older.map(|copy| name(&copy.path)) }
        }
    };
    Msg::CopyChecked(copy, found)
}

/// The session lets go of its notebook for as long as it takes; what was refused leaves everything as it was.
fn restore(session: &mut Session, notebook: &Path, copy: &NotebookCopy) -> io::Result<()> {
    session.save_drafts();
    let resting = Store::open_in_memory().map_err(io::Error::other)?;
    let store = std::mem::replace(&mut session.store, resting);
    // What a failing close leaves behind is found by the restore, which asks for a notebook that nobody uses.
    let _ = store.close();
    let now = session.model.around.now;
    let outcome = once_alone(|| backup::restore(notebook, &place(notebook, &copy.name), &now));
    let mut store = Store::open(notebook, &OpenOptions::default()).map_err(io::Error::other)?;
    store.use_rules(&session.model.around.rules, &now).map_err(io::Error::other)?;
    match outcome {
        Ok(restored) => {
            let kept = restored.kept.map(|path| name(&path)).unwrap_or_default();
            let told = Phrase::new("notice-restored").with("day", copy.day).with("kept", kept);
            let notebook = session.model.notebook;
            session.go_over(store, notebook);
            session.model.notice = Some(Notice::info(told));
        }
        Err(error) => {
            session.store = store;
            session.handle(Msg::Refused(told(&error)));
        }
    }
    Ok(())
}

/// Tries again for a second while our own worker still looks at the notebook; another program stays longer than that.
#[expect(clippy::disallowed_methods, reason = "the screens wait for the restore, whatever happens")]
fn once_alone<T>(mut restore: impl FnMut() -> Result<T, BackupError>) -> Result<T, BackupError> {
    for _ in 0..TRIES {
        match restore() {
            Err(BackupError::Store(StoreError::Busy)) => std::thread::sleep(BETWEEN_TRIES),
            outcome => return outcome,
        }
    }
    restore()
}

pub(super) fn told(error: &BackupError) -> Phrase {
    error.phrase(system_error)
}

fn place(notebook: &Path, copy: &str) -> PathBuf {
    backup::folder_of(notebook).join(copy)
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}
