//! Whether a notebook is sound, as a list of checks. Nothing is repaired here.

use std::fs;
use std::io;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;

use rusqlite::Connection;

use super::backup::{self, BackupError, HowFar};
use super::damage;
use super::error::StoreError;
use super::leftover::{self, Leftover};
use super::lock::beside;
use super::warnings::{Oddity, Surroundings};
use super::{Access, Store};
use crate::domain::moment::Moment;
use crate::domain::phrase::{Phrase, Value};

/// The oldest SQLite that two connections in WAL mode are safe with (<https://sqlite.org/releaselog/3_51_3.html>).
pub const OLDEST_SQLITE: i32 = 3_051_003;

/// A day's copy older than this is a finding.
const COPY_DAYS: i64 = 7;

/// The words for what the operating system says.
pub type System = fn(&io::Error) -> Value;

/// How a check ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// All is well.
    Sound,
    /// Worth doing something about; nothing is wrong with the notebook.
    Advice,
    /// Something is wrong.
    Wrong,
}

/// One check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// What was looked at: `integrity`, `foreign-keys`; the same in every language.
    pub name: &'static str,
    /// How it ended.
    pub verdict: Verdict,
    /// What was found.
    pub phrase: Phrase,
}

impl Check {
    /// A check that found nothing wrong.
    pub fn sound(name: &'static str) -> Self {
        Self { name, verdict: Verdict::Sound, phrase: Phrase::new("doctor-sound") }
    }

    fn found(name: &'static str, verdict: Verdict, phrase: Phrase) -> Self {
        Self { name, verdict, phrase }
    }

    fn counted(name: &'static str, message_id: &'static str, count: u64) -> Self {
        if count == 0 {
            return Self::sound(name);
        }
        Self::found(
            name,
            Verdict::Wrong,
            Phrase::new(message_id).with("count", i64::try_from(count).unwrap_or(i64::MAX)),
        )
    }

    fn advised(name: &'static str, message_id: &'static str, count: usize) -> Self {
        if count == 0 {
            return Self::sound(name);
        }
        Self::found(name, Verdict::Advice, Phrase::new(message_id).with("count", count))
    }

    fn of(system: System, name: &'static str, outcome: Result<Self, StoreError>) -> Self {
        outcome.unwrap_or_else(|error| Self::found(name, Verdict::Wrong, error.phrase(system)))
    }
}

impl Store {
    /// Looks through everything, the copies in a folder included; takes a while on a large notebook. Projections are
    /// compared with what they would be under the settings in use ([`Store::use_rules`]). `system` gives the words for what the
    /// operating system says.
    pub fn examine(&mut self, backups: Option<&Path>, moment: &Moment, system: System) -> Vec<Check> {
        let notebook = self.path().map(Path::to_owned);
        let of = |name, outcome: Result<Check, StoreError>| {
            Check::of(system, name, outcome.map_err(|error| damage::judged(notebook.as_deref(), error)))
        };
        let searched = self.search_differences();
        let projected = self.projection_differences(moment);
        let mut checks = vec![
            sqlite(rusqlite::version_number()),
            of("integrity", integrity(self.connection())),
            of("foreign-keys", foreign_keys(self.connection())),
            of("journal", journal(self.connection())),
            of("search", searched.map(|count| Check::counted("search", "doctor-search", count.into()))),
            of(
                "projections",
                projected.map(|whose| Check::counted("projections", "doctor-projections", whose.len() as u64)),
            ),
        ];
        if self.access() == Access::ReadOnly {
            checks.push(Check::found("access", Verdict::Advice, Phrase::new("doctor-read-only")));
        }
        if let Some(path) = self.path() {
            checks.push(permissions(path));
            checks.push(wal(path, self.leftovers()));
        }
        if let Some(path) = self.path() {
            checks.push(leftovers(path, system));
        }
        if let Some(folder) = backups {
            checks.push(erased(folder, self, system));
            checks.extend(content(folder, self, system));
            checks.push(copies(folder, moment, system));
        }
        checks
    }

    /// Looks at what is around the notebook: a check for each thing that can be odd.
    pub fn examine_surroundings(&self, around: &Surroundings<'_>, system: System) -> Vec<Check> {
        let found = match self.warnings(around) {
            Ok(found) => found,
            Err(error) => return vec![Check::found("surroundings", Verdict::Wrong, error.phrase(system))],
        };
        let check = |oddity: Oddity| match found.iter().find(|(of, _)| *of == oddity) {
            None => Check::sound(oddity.name()),
            Some((_, phrase)) => Check::found(oddity.name(), Verdict::Advice, phrase.clone()),
        };
        Oddity::ALL.into_iter().map(check).collect()
    }
}

fn sqlite(version: i32) -> Check {
    if version >= OLDEST_SQLITE {
        return Check::sound("sqlite");
    }
    Check::found("sqlite", Verdict::Wrong, Phrase::new("doctor-sqlite").with("version", rusqlite::version()))
}

fn integrity(connection: &Connection) -> Result<Check, StoreError> {
    let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    if found == "ok" {
        return Ok(Check::sound("integrity"));
    }
    Err(StoreError::Damaged(found))
}

fn foreign_keys(connection: &Connection) -> Result<Check, StoreError> {
    let count: i64 = connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    Ok(Check::counted("foreign-keys", "doctor-foreign-keys", count.unsigned_abs()))
}

/// Steps without entries, entries that are no JSON or say nothing, entries of tables that do not exist.
fn journal(connection: &Connection) -> Result<Check, StoreError> {
    let count: i64 = connection.query_row(
        "SELECT (SELECT count(*) FROM journal_step WHERE closed = 0
                  AND NOT EXISTS (SELECT 1 FROM journal_entry WHERE step = journal_step.seq))
              + (SELECT count(*) FROM journal_entry JOIN journal_step ON journal_step.seq = step WHERE closed = 0
                  AND (before IS NULL AND after IS NULL OR json_valid(coalesce(before, '{}')) = 0
                       OR json_valid(coalesce(after, '{}')) = 0
                       OR table_name NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')))",
        [],
        |row| row.get(0),
    )?;
    Ok(Check::counted("journal", "doctor-journal", count.unsigned_abs()))
}

/// Nobody else may read what is noted about people.
fn permissions(notebook: &Path) -> Check {
    let open_to_others = ["", "-wal", "-shm"]
        .map(|ending| beside(notebook, ending))
        .into_iter()
        .find(|path| fs::metadata(path).is_ok_and(|metadata| metadata.permissions().mode() & 0o077 != 0));
    match open_to_others {
        None => Check::sound("permissions"),
        Some(path) => {
            let phrase = Phrase::new("doctor-permissions").with("path", path.display().to_string());
            Check::found("permissions", Verdict::Advice, phrase)
        }
    }
}

/// Whether commits are missing, or a -wal was put aside that is not the notebook's.
fn wal(notebook: &Path, leftovers: &[Leftover]) -> Check {
    if leftovers.contains(&Leftover::Missing) {
        return Check::found("wal", Verdict::Wrong, Leftover::Missing.phrase(notebook));
    }
    let aside = leftover::put_aside_before(notebook).pop().map(Leftover::SetAside);
    match leftovers.first().cloned().or(aside) {
        None => Check::sound("wal"),
        Some(found) => Check::found("wal", Verdict::Advice, found.phrase(notebook)),
    }
}

/// No half-made copy lies about.
fn leftovers(notebook: &Path, system: System) -> Check {
    let count = |found: Vec<_>| Check::advised("leftovers", "doctor-leftovers", found.len());
    backup::leftovers(notebook)
        .map_or_else(|error| Check::found("leftovers", Verdict::Wrong, error.phrase(system)), count)
}

/// No copy holds anybody who was erased.
fn erased(folder: &Path, store: &Store, system: System) -> Check {
    let count = |held: Vec<_>| Check::advised("erased", "doctor-erased", held.len());
    backup::holding_erased(folder, store)
        .map_or_else(|error| Check::found("erased", Verdict::Wrong, error.phrase(system)), count)
}

/// So many changes at most that nothing explains are told.
const TOLD: usize = 10;

/// Nothing stands in the notebook otherwise than in its copies, but what the history says.
fn content(folder: &Path, store: &Store, system: System) -> Vec<Check> {
    let found = match backup::unexplained(store, folder, HowFar::EveryCopy) {
        Ok(found) => found,
        Err(error) => return vec![Check::found("content", Verdict::Wrong, error.phrase(system))],
    };
    let told = found.iter().take(TOLD).map(|found| Check::found("content", Verdict::Advice, found.phrase()));
    if found.is_empty() { vec![Check::sound("content")] } else { told.collect() }
}

/// There is a copy of these days, and the newest is what was made.
fn copies(folder: &Path, moment: &Moment, system: System) -> Check {
    let outcome = backup::list(folder).and_then(|copies| {
        let Some(newest) = copies.first() else {
            return Ok(Check::found("backups", Verdict::Advice, Phrase::new("doctor-no-backup")));
        };
        backup::verify(&newest.path)?;
        let days = (moment.day - newest.day).num_days();
        if days > COPY_DAYS {
            return Ok(Check::found("backups", Verdict::Advice, Phrase::new("doctor-old-backup").with("days", days)));
        }
        Ok(Check::sound("backups"))
    });
    outcome.unwrap_or_else(|error: BackupError| Check::found("backups", Verdict::Wrong, error.phrase(system)))
}
