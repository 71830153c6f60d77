//! What lies beside a notebook when it is opened, and is not this file's.
//!
//! Looked at before SQLite opens the file, unless somebody has it open: then they looked. A -wal is judged by its links
//! ([`super::link`]); one without links (an older program's, another program's) is believed where the notebook is sound with
//! it, and then read. What is not this file's is renamed, never removed, under the setup lock and after a second look.

use std::fs;
use std::io::{self, Read as _};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::backup::leftovers::desk_in;
use super::error::{OpenError, StoreError};
use super::header::{self, Found};
use super::held::Held;
use super::link::{Link, NO_MARK};
use super::lock::{SetupLock, beside};
use super::wal::{self, Contents};
use super::{backup, open, unfinished};
use crate::domain::phrase::Phrase;
use crate::files;

/// The endings of what SQLite would play into a file.
pub(super) const WAL: &str = "-wal";
const JOURNAL: &str = "-journal";

/// Something that was beside a notebook when it was opened, and that the manager should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leftover {
    /// A -wal or a rollback journal that is not this file's was renamed; under which name.
    SetAside(PathBuf),
    /// One that is not this file's lies where nothing can be renamed; it was passed over.
    PassedOver(PathBuf),
    /// Commits are missing that were written: the -wal with them is gone or was cut.
    Missing,
}

impl Leftover {
    /// What to tell the manager.
    pub fn phrase(&self, notebook: &Path) -> Phrase {
        let named = |id, path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let ending = if name.contains(JOURNAL) { JOURNAL } else { WAL };
            Phrase::new(id).with("ending", ending).with("name", name)
        };
        match self {
            Self::SetAside(path) => named("wal-set-aside", path),
            Self::PassedOver(path) => named("wal-passed-over", path),
            Self::Missing => Phrase::new("wal-missing").with("way", backup::tell_way_out(notebook)),
        }
    }
}

/// Whose a -wal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whose {
    /// Nothing that SQLite would read, or somebody is using it.
    Nothing,
    /// This file's.
    Ours,
    /// Nothing in it says.
    Unknown,
    /// Not this file's.
    Foreign,
}

/// How long the -wal of a notebook is, in bytes.
fn length(notebook: &Path) -> u64 {
    fs::metadata(beside(notebook, "-wal")).map_or(0, |metadata| metadata.len())
}

/// Whose the -wal beside a notebook is.
pub(super) fn judge(notebook: &Path) -> Result<Whose, OpenError> {
    if length(notebook) == 0 {
        return Ok(Whose::Nothing);
    }
    let unreadable = |source| OpenError::Unreadable { path: beside(notebook, "-wal"), source };
    let header = match header::look(notebook) {
        Ok(Found::Database(header)) => header,
        // Of no file there is no -wal.
        Ok(Found::Nothing | Found::Empty) => return Ok(Whose::Foreign),
        // Refused anyway, and left as it is.
        Err(_) => return Ok(Whose::Nothing),
    };
    let held = Held::take(notebook).map_err(|source| OpenError::Unreadable { path: notebook.to_owned(), source })?;
    if held.is_in_use() {
        return Ok(Whose::Nothing);
    }
    let contents = wal::read(&beside(notebook, "-wal")).map_err(unreadable)?;
    Ok(match contents {
        Contents::Nothing => Whose::Nothing,
        Contents::Garbage => Whose::Foreign,
        // A file gets its -wal only after its header says so: a copy was put in its place.
        Contents::Commits { .. } if !header.wal => Whose::Foreign,
        Contents::Commits { page_size, .. } if page_size != header.page_size => Whose::Foreign,
        Contents::Commits { links, .. } => by_links(&links, own(notebook)),
    })
}

/// The last link of the file alone. A file that cannot be read says nothing.
fn own(notebook: &Path) -> Option<Link> {
    let connection = open::immutable(notebook).ok()?;
    Link::of(&connection).ok().flatten()
}

fn by_links(links: &[Link], own: Option<Link>) -> Whose {
    let Some(own) = own else {
        // What went on from a link cannot go on from a file that has none; where the chain begins, nothing says of which file.
        let goes_on = links.first().is_some_and(|first| first.before != NO_MARK);
        return if goes_on { Whose::Foreign } else { Whose::Unknown };
    };
    match links {
        [] => Whose::Unknown,
        links if links.iter().any(|link| link.before == own.mark || link.mark == own.mark) => Whose::Ours,
        _ => Whose::Foreign,
    }
}

/// Whether a rollback journal lies beside a notebook that SQLite would play into it, and that is not this file's.
///
/// Nothing in a journal says of which file it is. But a notebook in WAL mode has none: the one commit that switches the mode
/// changes nothing but the mode. Of a file that is not in that mode yet (a copy put in its place, a migration that was killed)
/// the journal is its own where the file is sound once it was played back, which is tried aside.
fn has_foreign_journal(notebook: &Path) -> Result<bool, OpenError> {
    let journal = beside(notebook, JOURNAL);
    let unreadable = |source| OpenError::Unreadable { path: journal.clone(), source };
    if !would_be_played(&journal).map_err(unreadable)? {
        return Ok(false);
    }
    let header = match header::look(notebook) {
        Ok(Found::Nothing) => return Ok(true),
        Ok(Found::Database(header)) => header,
        // A first run that was killed, or what is refused anyway.
        Ok(Found::Empty) | Err(_) => return Ok(false),
    };
    let held = Held::take(notebook).map_err(|source| OpenError::Unreadable { path: notebook.to_owned(), source })?;
    Ok(!held.is_in_use() && (header.wal || !is_own_journal(notebook, &journal).map_err(unreadable)?))
}

/// A journal that begins with a zero has done its work.
fn would_be_played(journal: &Path) -> io::Result<bool> {
    let mut first = [0];
    match files::open(journal).and_then(|mut file| file.read(&mut first)) {
        Ok(read) => Ok(read == 1 && first != [0]),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(false),
        Err(error) => Err(error),
    }
}

/// Plays the journal back on a desk. Where the notebook is no better without it, SQLite may have it.
fn is_own_journal(notebook: &Path, journal: &Path) -> io::Result<bool> {
    let (desk, _at_work) = desk_in(notebook.parent().unwrap_or(Path::new(".")))?;
    let tried = desk.path().join("notebook.db");
    fs::copy(notebook, &tried)?;
    fs::copy(journal, beside(&tried, JOURNAL))?;
    let holds_something = |connection: &Connection| -> rusqlite::Result<bool> {
        connection.query_row("SELECT count(*) > 0 FROM sqlite_schema", [], |row| row.get(0))
    };
    let played = Connection::open(&tried).is_ok_and(|connection| {
        holds_something(&connection).unwrap_or(false) && is_sound(&connection).unwrap_or(false)
    });
    Ok(played || !open::immutable(notebook).and_then(|alone| is_sound(&alone)).unwrap_or(false))
}

/// What lies beside a notebook and is not its own, by its ending.
fn foreign(notebook: &Path) -> Result<Vec<&'static str>, OpenError> {
    let mut found = Vec::new();
    found.extend((judge(notebook)? == Whose::Foreign).then_some(WAL));
    found.extend(has_foreign_journal(notebook)?.then_some(JOURNAL));
    Ok(found)
}

/// Puts aside what is not this file's; under the setup lock, where somebody else may have been faster.
pub(super) fn clear(notebook: &Path) -> Result<Vec<Leftover>, OpenError> {
    let found = foreign(notebook)?;
    if found.is_empty() {
        return Ok(Vec::new());
    }
    if !open::writable(notebook) && notebook.exists() {
        return Ok(found.into_iter().map(|ending| Leftover::PassedOver(beside(notebook, ending))).collect());
    }
    let _lock = SetupLock::take(notebook)?;
    clear_locked(notebook)
}

/// The same for whoever has the setup lock.
pub(super) fn clear_locked(notebook: &Path) -> Result<Vec<Leftover>, OpenError> {
    foreign(notebook)?.into_iter().map(|ending| put_aside(notebook, ending)).collect()
}

/// Renames what lies beside a notebook under an ending.
pub(super) fn put_aside(notebook: &Path, ending: &str) -> Result<Leftover, OpenError> {
    let from = beside(notebook, ending);
    let failed = |source| OpenError::NotSetAside { path: from.clone(), source };
    let to = free_name(notebook, ending).map_err(failed)?;
    fs::rename(&from, &to).map_err(failed)?;
    Ok(Leftover::SetAside(to))
}

/// `notebook.db-wal.not-ours-20261201-0205`, with the time of its last change.
fn free_name(notebook: &Path, ending: &str) -> io::Result<PathBuf> {
    let changed: DateTime<Utc> = fs::metadata(beside(notebook, ending))?.modified()?.into();
    let name = format!("{ending}{NOT_OURS}{}", changed.format("%Y%m%d-%H%M"));
    let numbered = (1..).map(|number| if number == 1 { name.clone() } else { format!("{name}-{number}") });
    let mut names = numbered.map(|name| beside(notebook, &name));
    names.find(|path| path.symlink_metadata().is_err()).ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}

const NOT_OURS: &str = ".not-ours-";

/// The files beside a notebook that were put aside, by name: the words of an earlier or a later life of it may stand in them.
pub fn put_aside_before(notebook: &Path) -> Vec<PathBuf> {
    let Some(name) = notebook.file_name().map(|name| name.to_string_lossy().into_owned()) else { return Vec::new() };
    let beginnings = [WAL, JOURNAL].map(|ending| format!("{name}{ending}{NOT_OURS}"));
    let folder = notebook.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let is_aside = |name: &str| beginnings.iter().any(|beginning| name.starts_with(beginning.as_str()));
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> =
        entries.filter(|entry| is_aside(&entry.file_name().to_string_lossy())).map(|entry| entry.path()).collect();
    found.sort();
    found
}

/// Removes them; those that cannot be removed come back.
pub fn remove_put_aside(notebook: &Path) -> Vec<PathBuf> {
    put_aside_before(notebook).into_iter().filter(|path| fs::remove_file(path).is_err()).collect()
}

/// Whether a notebook is sound with a -wal of which nothing says whose it is; where it is not even without, nothing says
/// that the -wal is to blame.
pub(super) fn is_believable(connection: &Connection, notebook: &Path) -> Result<bool, StoreError> {
    Ok(is_sound(connection)? || !open::immutable(notebook).and_then(|alone| is_sound(&alone)).unwrap_or(false))
}

fn is_sound(connection: &Connection) -> Result<bool, StoreError> {
    let look = || -> rusqlite::Result<bool> {
        let found: String = connection.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
        let orphans: i64 =
            connection.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
        Ok(found == "ok" && orphans == 0)
    };
    match look().map_err(StoreError::from) {
        Ok(sound) => Ok(sound),
        // A -wal of another file hides what the tables are called, or brings other rows.
        Err(StoreError::Damaged(_) | StoreError::Sqlite(_)) => Ok(false),
        Err(error) => Err(error),
    }
}

/// Whether commits are missing that were written. The number beside the notebook is read first: it is written last.
pub(super) fn is_short(said: Option<u64>, connection: &Connection) -> Result<bool, StoreError> {
    let Some(said) = said else { return Ok(false) };
    Ok(Link::of(connection)?.is_some_and(|link| link.number < said))
}

/// What the file beside a notebook says.
pub(super) fn said(notebook: &Path) -> Option<u64> {
    unfinished::read(notebook)
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    fn link(before: &str, mark: &str) -> Link {
        let mark_of = |text: &str| format!("{text:0>16}").into_bytes().try_into().unwrap();
        Link { number: 1, before: mark_of(before), mark: mark_of(mark) }
    }

    #[rstest]
    #[case::goes_on_where_the_file_ends(&[("a", "b"), ("b", "c")], Some("a"), Whose::Ours)]
    #[case::half_folded_in(&[("a", "b"), ("b", "c")], Some("b"), Whose::Ours)]
    #[case::folded_in(&[("a", "b"), ("b", "c")], Some("c"), Whose::Ours)]
    #[case::of_a_later_life(&[("c", "d")], Some("a"), Whose::Foreign)]
    #[case::of_an_earlier_life(&[("a", "b")], Some("d"), Whose::Foreign)]
    #[case::another_notebooks(&[("x", "y"), ("y", "z")], Some("a"), Whose::Foreign)]
    #[case::without_links(&[], Some("a"), Whose::Unknown)]
    #[case::beside_a_file_without(&[("a", "b")], None, Whose::Foreign)]
    #[case::where_the_chain_begins(&[("", "b")], None, Whose::Unknown)]
    #[case::older_on_both_sides(&[], None, Whose::Unknown)]
    fn the_links_say_whose_it_is(#[case] links: &[(&str, &str)], #[case] own: Option<&str>, #[case] whose: Whose) {
        let links: Vec<Link> = links.iter().map(|(before, mark)| link(before, mark)).collect();
        assert_eq!(by_links(&links, own.map(|mark| link("", mark))), whose);
    }
}
