//! What lies beside a notebook when it is opened, and is not this file's.
//!
//! Looked at before SQLite opens the file, unless somebody has it open: then they looked. A -wal is judged by its links
//! ([`super::link`]); one without links (an older program's, another program's) is believed where the notebook is sound with
//! it, and then read. What is not this file's is renamed, never removed, under the setup lock and after a second look.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use rusqlite::Connection;

use super::error::{OpenError, StoreError};
use super::header::{self, Found};
use super::held::Held;
use super::link::{Link, NO_MARK};
use super::lock::{SetupLock, beside};
use super::wal::{self, Contents};
use super::{backup, open, unfinished};
use crate::domain::phrase::Phrase;

/// Something that was beside a notebook when it was opened, and that the manager should know.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leftover {
    /// A -wal that is not this file's was renamed; under which name.
    SetAside(PathBuf),
    /// A -wal that is not this file's lies where nothing can be renamed; it was passed over.
    PassedOver(PathBuf),
    /// Commits are missing that were written: the -wal with them is gone or was cut.
    Missing,
}

impl Leftover {
    /// What to tell the manager.
    pub fn phrase(&self, notebook: &Path) -> Phrase {
        let named = |id, path: &Path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Phrase::new(id).with("name", name)
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

/// Puts a -wal aside that is not this file's; under the setup lock, where somebody else may have been faster.
pub(super) fn clear(notebook: &Path) -> Result<Option<Leftover>, OpenError> {
    match judge(notebook)? {
        Whose::Foreign if !open::writable(notebook) && notebook.exists() => {
            Ok(Some(Leftover::PassedOver(beside(notebook, "-wal"))))
        }
        Whose::Foreign => {
            let _lock = SetupLock::take(notebook)?;
            clear_locked(notebook)
        }
        _ => Ok(None),
    }
}

/// The same for whoever has the setup lock.
pub(super) fn clear_locked(notebook: &Path) -> Result<Option<Leftover>, OpenError> {
    if judge(notebook)? == Whose::Foreign { put_aside(notebook).map(Some) } else { Ok(None) }
}

/// Renames the -wal.
pub(super) fn put_aside(notebook: &Path) -> Result<Leftover, OpenError> {
    let from = beside(notebook, "-wal");
    let failed = |source| OpenError::NotSetAside { path: from.clone(), source };
    let to = free_name(notebook).map_err(failed)?;
    fs::rename(&from, &to).map_err(failed)?;
    Ok(Leftover::SetAside(to))
}

/// `notebook.db-wal.not-ours-20261201-0205`, with the time of its last change.
fn free_name(notebook: &Path) -> io::Result<PathBuf> {
    let changed: DateTime<Utc> = fs::metadata(beside(notebook, "-wal"))?.modified()?.into();
    let name = format!("{NOT_OURS}{}", changed.format("%Y%m%d-%H%M"));
    let numbered = (1..).map(|number| if number == 1 { name.clone() } else { format!("{name}-{number}") });
    let mut names = numbered.map(|name| beside(notebook, &name));
    names.find(|path| path.symlink_metadata().is_err()).ok_or_else(|| io::ErrorKind::AlreadyExists.into())
}

const NOT_OURS: &str = "-wal.not-ours-";

/// The files beside a notebook that were put aside, by name.
pub(super) fn put_aside_before(notebook: &Path) -> Vec<PathBuf> {
    let beginning = beside(notebook, NOT_OURS);
    let Some((folder, beginning)) = notebook.parent().zip(beginning.file_name()) else { return Vec::new() };
    let beginning = beginning.to_string_lossy().into_owned();
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut found: Vec<PathBuf> = entries
        .filter(|entry| entry.file_name().to_string_lossy().starts_with(&beginning))
        .map(|entry| entry.path())
        .collect();
    found.sort();
    found
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
