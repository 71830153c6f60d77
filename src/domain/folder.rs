//! What lies in a folder, for completing a path that is typed.

use std::path::PathBuf;

use unicode_segmentation::UnicodeSegmentation;

use super::phrase::Phrase;
use super::text::fold::fold;
use super::typed_path::Begun;

/// A folder that was looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folder {
    /// Which.
    pub path: PathBuf,
    /// What lies in it, in the order in which it is offered; or why that is not known.
    pub listing: Result<Listing, Phrase>,
}

/// What lies in a folder.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Listing {
    entries: Vec<Entry>,
    /// Whether it is everything.
    pub extent: Extent,
}

/// How much of a folder was looked at.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    #[default]
    Whole,
    /// So many names; the folder holds more.
    Part(usize),
}

/// What a name stands for. The order is that in which names are offered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// A file that an import can read, by its ending.
    Readable,
    /// A folder.
    Folder,
    /// Another file.
    Other,
}

/// A name in a folder.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name.
    pub name: String,
    /// What it stands for.
    pub kind: EntryKind,
    folded: String,
}

impl Entry {
    /// A name with what it stands for.
    pub fn new(name: impl Into<String>, kind: EntryKind) -> Self {
        let name = name.into();
        Self { folded: fold(&name), name, kind }
    }

    /// The name as a path goes on with it: a folder ends in a slash.
    pub fn written(&self) -> String {
        if self.kind == EntryKind::Folder { format!("{}/", self.name) } else { self.name.clone() }
    }
}

impl Listing {
    /// These names, in the order in which they are offered.
    pub fn new(mut entries: Vec<Entry>, extent: Extent) -> Self {
        entries.sort_by(|one, other| (one.kind, &one.folded, &one.name).cmp(&(other.kind, &other.folded, &other.name)));
        Self { entries, extent }
    }

    /// What a name stands for.
    pub fn kind_of(&self, name: &str) -> Option<EntryKind> {
        self.entries.iter().find(|entry| entry.name == name).map(|entry| entry.kind)
    }

    /// The names that begin so; where none does, those that do but for case and accents. Hidden ones only after a dot.
    pub fn beginning(&self, typed: &str) -> Vec<&Entry> {
        let shown = |entry: &&Entry| typed.starts_with('.') || !entry.name.starts_with('.');
        let exact: Vec<&Entry> =
            self.entries.iter().filter(|entry| entry.name.starts_with(typed)).filter(shown).collect();
        let folded = fold(typed);
        if !exact.is_empty() || folded.is_empty() {
            return exact;
        }
        self.entries.iter().filter(|entry| entry.folded.starts_with(&folded)).filter(shown).collect()
    }
}

/// What Tab puts in the place of the name that is typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Completion {
    /// The longest common beginning of what is offered, where that is more than what is typed.
    pub common: Option<String>,
    /// What can be chosen, as it stands in the list.
    pub offered: Vec<String>,
}

/// What can follow a path that is begun. Nothing is offered where the name is whole and no other begins so.
pub fn complete(begun: &Begun, folder: Option<&Folder>) -> Completion {
    // `~`, `.` and `..` are folders that no folder lists.
    if matches!(begun.name.as_str(), "." | "..") || begun.name == "~" && begun.is_first() {
        return Completion { common: Some(format!("{}/", begun.name)), offered: Vec::new() };
    }
    let listing = folder.filter(|folder| folder.path == begun.folder).and_then(|folder| folder.listing.as_ref().ok());
    let found = listing.map(|listing| listing.beginning(&begun.name)).unwrap_or_default();
    let offered: Vec<String> = found.into_iter().map(Entry::written).collect();
    let common = common_beginning(&offered).filter(|common| adds_to(common, &begun.name));
    if common.is_none() && offered.len() == 1 {
        return Completion::default();
    }
    Completion { common, offered }
}

/// The longest beginning that all of these have in common, by what a reader sees as one letter.
fn common_beginning(names: &[String]) -> Option<String> {
    let (first, others) = names.split_first()?;
    let mut common: Vec<&str> = first.graphemes(true).collect();
    for other in others {
        let same = common.iter().zip(other.graphemes(true)).take_while(|(one, other)| **one == *other).count();
        common.truncate(same);
    }
    Some(common.concat())
}

/// Whether a beginning says more than what is typed, or says it as it is spelled.
fn adds_to(common: &str, typed: &str) -> bool {
    common != typed && fold(common).starts_with(&fold(typed)) && common.chars().count() >= typed.chars().count()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::domain::typed_path::{Folders, begun};

    fn completion(typed: &str) -> (Option<String>, Vec<String>) {
        let folders = Folders { home: Some("/home/ana".into()), start: "/work".into() };
        let names = [
            ("Bureau", EntryKind::Folder),
            ("Téléchargements", EntryKind::Folder),
            ("affiliés mars.csv", EntryKind::Readable),
            ("affiliés mai.csv", EntryKind::Readable),
            ("affiche.png", EntryKind::Other),
            ("l'été.csv", EntryKind::Readable),
            (".cache", EntryKind::Folder),
            ("Notes.txt", EntryKind::Readable),
            ("notes", EntryKind::Folder),
        ];
        let entries = names.map(|(name, kind)| Entry::new(name, kind)).into();
        let folder = Folder { path: "/work".into(), listing: Ok(Listing::new(entries, Extent::Whole)) };
        let completion = complete(&begun(typed, &folders).unwrap(), Some(&folder));
        (completion.common, completion.offered)
    }

    #[rstest]
    #[case::everything_but_what_is_hidden("", None, &["affiliés mai.csv", "affiliés mars.csv", "l'été.csv", "Notes.txt", "Bureau/", "notes/", "Téléchargements/", "affiche.png"])]
    #[case::the_longest_common_beginning("af", Some("affi"), &["affiliés mai.csv", "affiliés mars.csv", "affiche.png"])]
    #[case::beyond_an_accent_and_a_blank("affil", Some("affiliés ma"), &["affiliés mai.csv", "affiliés mars.csv"])]
    #[case::nothing_to_add("affiliés ma", None, &["affiliés mai.csv", "affiliés mars.csv"])]
    #[case::a_folder_with_its_slash("Bur", Some("Bureau/"), &["Bureau/"])]
    #[case::without_the_accent("tel", Some("Téléchargements/"), &["Téléchargements/"])]
    #[case::without_the_apostrophe("lete", Some("l'été.csv"), &["l'été.csv"])]
    #[case::case_counts_where_something_begins_so("no", Some("notes/"), &["notes/"])]
    #[case::hidden_after_a_dot(".c", Some(".cache/"), &[".cache/"])]
    #[case::whole("affiche.png", None, &[])]
    #[case::nothing_begins_so("zz", None, &[])]
    #[case::home("~", Some("~/"), &[])]
    #[case::up("..", Some("../"), &[])]
    fn a_name_is_completed_as_shells_do(#[case] typed: &str, #[case] common: Option<&str>, #[case] offered: &[&str]) {
        let (found, all) = completion(typed);
        assert_eq!(found.as_deref(), common);
        assert_eq!(all, offered);
    }

    #[test]
    fn a_common_beginning_ends_at_a_letter_that_is_seen() {
        let names = ["cafe\u{301}.csv".to_owned(), "cafe\u{300}.csv".to_owned()];
        assert_eq!(common_beginning(&names), Some("caf".to_owned()));
    }

    #[test]
    fn what_lies_in_another_folder_is_not_offered() {
        let folders = Folders { home: None, start: "/work".into() };
        let entries = vec![Entry::new("a.csv", EntryKind::Readable)];
        let folder = Folder { path: "/tmp".into(), listing: Ok(Listing::new(entries, Extent::Whole)) };
        assert_eq!(complete(&begun("a", &folders).unwrap(), Some(&folder)), Completion::default());
    }
}
