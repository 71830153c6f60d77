//! `carnet restore [COPY]`: a copy takes the notebook's place, after a look at what would change.

use std::path::{Path, PathBuf};

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::{Answer, record};
use super::arguments::Restore;
use super::console::Console;
use super::failure::{Exit, Failure, Offer};
use super::session::{Session, iso};
use crate::domain::dates::grammar::Lean;
use crate::domain::phrase::Phrase;
use crate::say;
use crate::store::backup::{self, BackupError, Preview, Restored};

pub(super) fn run(arguments: &Restore, session: &Session, console: &mut Console<'_>) -> Result<Answer, Failure> {
    let notebook = &session.paths.notebook;
    let folder = backup::folder_of(notebook);
    let mut path = chosen(&arguments.copy.join(" "), &folder, session)?;
    let preview = match backup::preview(notebook, &path) {
        Err(error @ (BackupError::Changed(_) | BackupError::NoManifest(_))) => {
            path = instead(error, &folder, &path, session, console)?;
            backup::preview(notebook, &path)?
        }
        other => other?,
    };
    let mut told = Told { path, preview, restored: None, session };
    if !arguments.yes {
        if !console.asks {
            return Ok(told.answer("copies-open").ending(Exit::Usage));
        }
        let question = format!("{}{}", told.human(), session.words.say("copies-ask"));
        if !console.agrees(&question, &session.words) {
            return Ok(Answer::data(format!("{}\n", session.words.say("copies-declined"))).ending(Exit::Failure));
        }
    }
    told.restored = Some(backup::restore(notebook, &told.path, &session.moment)?);
    Ok(told.done())
}

/// The file that is meant: a path, a name in the folder of copies, the newest copy of a day; nothing typed is the newest.
fn chosen(typed: &str, folder: &Path, session: &Session) -> Result<PathBuf, Failure> {
    let missing = |phrase: Phrase| Failure::new(Exit::NotFound, phrase);
    let copies = backup::list(folder)?;
    if typed.is_empty() {
        let newest = copies.into_iter().next().ok_or_else(|| missing(Phrase::new("copies-none")))?;
        return Ok(newest.path);
    }
    if let Some(path) =
        [session.paths.meant(Path::new(typed)), folder.join(typed)].into_iter().find(|path| path.is_file())
    {
        return Ok(path);
    }
    let none = || missing(Phrase::new("copies-no-such").with("typed", typed));
    let Ok(day) = session.date(typed, Lean::Past) else { return Err(none()) };
    copies.into_iter().find(|copy| copy.day == day).map(|copy| copy.path).ok_or_else(none)
}

/// Another copy for one that cannot be trusted, if somebody agrees.
fn instead(
    error: BackupError,
    folder: &Path,
    refused: &Path,
    session: &Session,
    console: &mut Console<'_>,
) -> Result<PathBuf, Failure> {
    let mut failure = Failure::from(error);
    let Some(older) = backup::next_sound(folder, refused)? else {
        failure.offer = None;
        return Err(failure);
    };
    let name = older.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let question = say!(session.words, "copies-ask-older", day = session.full(older.day), name = name.as_str());
    if console.asks && console.agrees(&format!("{}{question}", failure.text(&session.words)), &session.words) {
        return Ok(older.path);
    }
    let message = Phrase::new("copies-offer").with("day", session.full(older.day)).with("name", name.as_str());
    failure.offer = Some(Box::new(Offer { message, value: name }));
    Err(failure)
}

/// What would change, and what did.
struct Told<'a> {
    path: PathBuf,
    preview: Preview,
    restored: Option<Restored>,
    session: &'a Session,
}

impl Told<'_> {
    /// The preview alone; the message says why it stayed at that.
    fn answer(&self, why: &str) -> Answer {
        let text = || format!("{}{}\n", self.human(), self.session.words.say(why));
        self.session.shown(|| self.json(), || self.plain(), text)
    }

    fn done(&self) -> Answer {
        self.session.done(
            || self.json(),
            || {
                let words = &self.session.words;
                let restored = say!(words, "copies-restored", path = self.path.display().to_string());
                match self.restored.as_ref().and_then(|restored| restored.kept.as_deref()) {
                    Some(kept) => {
                        format!("{restored}\n{}", say!(words, "copies-kept", path = kept.display().to_string()))
                    }
                    None => restored,
                }
            },
        )
    }

    fn json(&self) -> Value {
        let Preview { manifest, tables, newest_now, newest_then, damage } = &self.preview;
        let path = |path: Option<&Path>| path.map_or(Value::Null, |path| Value::from(path.display().to_string()));
        let tables: Vec<Value> =
            tables.iter().map(|table| json!({"table": table.table, "now": table.now, "then": table.then})).collect();
        let restored = self.restored.as_ref();
        let before = restored.and_then(|restored| restored.before.as_ref()).map(|copy| copy.path.as_path());
        json!({
            "restored": restored.is_some(),
            "copy": {
                "path": self.path.display().to_string(), "made_at": manifest.made_at,
                "why": manifest.why.word(), "bytes": manifest.bytes,
            },
            "tables": tables,
            "newest": {"now": iso(*newest_now), "then": iso(*newest_then)},
            "damage": damage,
            "kept": path(restored.and_then(|restored| restored.kept.as_deref())),
            "before": path(before),
        })
    }

    fn plain(&self) -> String {
        let number = |rows: Option<u64>| rows.map(|rows| rows.to_string()).unwrap_or_default();
        let line =
            |table: &backup::TableChange| record([table.table.as_str(), &number(table.now), &number(Some(table.then))]);
        self.preview.tables.iter().map(line).collect()
    }

    /// The copy, the newest contact in both, and each table that differs.
    fn human(&self) -> String {
        let words = &self.session.words;
        let Preview { tables, newest_now, newest_then, damage, .. } = &self.preview;
        let mut lines = vec![say!(words, "copies-preview", path = self.path.display().to_string())];
        lines.extend(damage.iter().map(|detail| say!(words, "copies-damage", detail = detail.as_str())));
        let day = |day: Option<NaiveDate>| day.map_or_else(|| "-".to_owned(), |day| self.session.full(day));
        lines.push(say!(words, "copies-newest", now = day(*newest_now), then = day(*newest_then)));
        let number = |rows: Option<u64>| rows.map_or_else(|| "-".to_owned(), |rows| rows.to_string());
        let before = lines.len();
        for table in tables.iter().filter(|table| table.now != Some(table.then)) {
            let name = say!(words, "copies-table-name", table = table.table.as_str());
            let (now, then) = (number(table.now), number(Some(table.then)));
            lines.push(say!(words, "copies-table", name = name, now = now, then = then));
        }
        if lines.len() == before {
            lines.push(words.say("copies-same-rows"));
        }
        lines.push(String::new());
        lines.join("\n")
    }
}
