//! Looking into a folder, to complete a path: its names and what they stand for, nothing behind them.

use std::fs::{DirEntry, read_dir};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use super::Session;
use crate::app::msg::Msg;
use crate::domain::folder::{Entry, EntryKind, Extent, Folder, Listing};
use crate::domain::phrase::Phrase;
use crate::domain::text::clean::clean_line;
use crate::exchange::detect::ENDINGS;
use crate::i18n::system::system_error;

/// The most names that are looked at: a key waits for them.
const MOST: usize = 10_000;

impl Session {
    pub(super) fn look_in_folder(&self, path: PathBuf) -> Msg {
        let listing = list(&path, MOST).map_err(|error| {
            let shown = self.model.around.folders.shown(&path);
            match error.kind() {
                ErrorKind::NotFound => Phrase::new("path-no-folder").with("folder", shown),
                _ => Phrase::new("path-unreadable").with("folder", shown).with("detail", system_error(&error)),
            }
        });
        Msg::Folder(Folder { path, listing })
    }
}

/// What lies in a folder. Of a link only what it leads to is asked, a folder or a file; nothing there is opened.
fn list(path: &Path, most: usize) -> std::io::Result<Listing> {
    let mut names = read_dir(path)?;
    let entries = names.by_ref().take(most).filter_map(|entry| known(&entry.ok()?)).collect();
    let extent = if names.next().is_some() { Extent::Part(most) } else { Extent::Whole };
    Ok(Listing::new(entries, extent))
}

/// A name that can be typed, of a file or a folder.
fn known(entry: &DirEntry) -> Option<Entry> {
    let name = entry.file_name().into_string().ok()?;
    if clean_line(&name) != name || name == "~" {
        return None;
    }
    let mut kind = entry.file_type().ok()?;
    if kind.is_symlink() {
        kind = entry.path().metadata().ok()?.file_type();
    }
    let is_readable = || {
        let ending = Path::new(&name).extension().and_then(|ending| ending.to_str());
        ending.is_some_and(|ending| ENDINGS.iter().any(|known| known.eq_ignore_ascii_case(ending)))
    };
    let kind = match (kind.is_dir(), kind.is_file()) {
        (true, _) => EntryKind::Folder,
        (false, true) if is_readable() => EntryKind::Readable,
        (false, true) => EntryKind::Other,
        (false, false) => return None,
    };
    Some(Entry::new(name, kind))
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::symlink;

    use super::*;

    fn written(listing: &Listing, typed: &str) -> Vec<String> {
        listing.beginning(typed).into_iter().map(Entry::written).collect()
    }

    #[test]
    fn files_that_can_be_imported_come_first_and_what_cannot_be_typed_is_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        for name in ["photo.png", "Affiliés mars.CSV", "notes.txt", ".caché.csv", "a\u{202e}b.csv", "a\nb.csv"] {
            fs::write(path.join(name), "x").unwrap();
        }
        fs::write(path.join(std::ffi::OsStr::from_bytes(b"caf\xE9.csv")), "x").unwrap();
        fs::create_dir(path.join("Bureau")).unwrap();
        symlink(path.join("Bureau"), path.join("lien")).unwrap();
        symlink(path.join("nulle part"), path.join("perdu.csv")).unwrap();
        let _socket = std::os::unix::net::UnixListener::bind(path.join("prise.csv")).unwrap();
        let listing = list(path, MOST).unwrap();
        assert_eq!(written(&listing, ""), ["Affiliés mars.CSV", "notes.txt", "Bureau/", "lien/", "photo.png"]);
        assert_eq!(written(&listing, "."), [".caché.csv"]);
        assert_eq!(listing.extent, Extent::Whole);
    }

    #[test]
    fn of_a_large_folder_only_so_many_names_are_looked_at() {
        let folder = tempfile::tempdir().unwrap();
        for at in 0..6 {
            fs::write(folder.path().join(format!("{at}.csv")), "x").unwrap();
        }
        let part = list(folder.path(), 5).unwrap();
        assert_eq!((part.beginning("").len(), part.extent), (5, Extent::Part(5)));
        assert_eq!(list(folder.path(), 6).unwrap().extent, Extent::Whole);
    }

    #[test]
    fn a_file_is_no_folder() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert_eq!(list(file.path(), MOST).unwrap_err().kind(), ErrorKind::NotADirectory);
    }
}
