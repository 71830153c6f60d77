//! The copies of the notebook: examined, made, put back in its place.

use std::collections::BTreeMap;

use super::cursor;
use crate::app::action::Action;
use crate::domain::copies::{CopyJob, NotebookCopy, Soundness};

/// The copies of the notebook.
#[derive(Debug, Clone, Default)]
pub struct CopiesScreen {
    /// The copies, the newest first; `None` until they were read.
    pub copies: Option<Vec<NotebookCopy>>,
    /// Which copy the cursor is on, by its file's name.
    pub selected: Option<String>,
    /// What was found of those that were examined.
    pub found: BTreeMap<String, Soundness>,
    /// What is being done with the selected copy.
    pub stage: Stage,
}

/// How far the selected copy is on its way into the notebook's place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Stage {
    /// Nothing was asked.
    #[default]
    Idle,
    /// It is being examined.
    Checking,
    /// It is whole, what it would change is shown: Enter puts it in place.
    Asked,
}

impl CopiesScreen {
    /// Takes the copies in; the cursor stays on its copy.
    pub fn take(&mut self, copies: Vec<NotebookCopy>) {
        if self.selected.as_ref().is_none_or(|name| !copies.iter().any(|copy| copy.name == *name)) {
            self.selected = copies.first().map(|copy| copy.name.clone());
        }
        self.copies = Some(copies);
    }

    /// Every copy that was read.
    pub fn known(&self) -> &[NotebookCopy] {
        self.copies.as_deref().unwrap_or_default()
    }

    /// The row the cursor is on.
    pub fn cursor(&self) -> usize {
        self.known().iter().position(|copy| Some(&copy.name) == self.selected.as_ref()).unwrap_or(0)
    }

    /// What was found of the copy the cursor is on.
    pub fn verdict(&self) -> Option<&Soundness> {
        self.found.get(self.selected.as_ref()?)
    }

    /// Moves the cursor, or takes the question back; anything else is left to the others.
    pub fn act(&mut self, action: Action) -> bool {
        let row = match action {
            Action::Back if self.stage != Stage::Idle => self.cursor(),
            moving => match cursor::moved(moving, self.cursor(), self.known().len()) {
                Some(row) => row,
                None => return false,
            },
        };
        self.stage = Stage::Idle;
        self.selected = self.known().get(row).map(|copy| copy.name.clone());
        true
    }

    /// Enter: a copy is examined first, and put in place by a second Enter once it is known to be whole.
    pub fn choose(&mut self) -> Option<CopyJob> {
        let copy = self.known().get(self.cursor())?.clone();
        match self.stage {
            Stage::Checking => None,
            Stage::Asked => Some(CopyJob::Restore(copy)),
            Stage::Idle => {
                self.stage = Stage::Checking;
                Some(CopyJob::Check(copy.name))
            }
        }
    }

    /// Examines every copy.
    pub fn check_all(&mut self) -> Option<CopyJob> {
        let names: Vec<String> = self.known().iter().map(|copy| copy.name.clone()).collect();
        (!names.is_empty()).then(|| {
            self.found.clear();
            CopyJob::CheckAll(names)
        })
    }

    /// Takes in what was found. Where Enter waits for it: a whole copy is asked about, from a damaged one the cursor goes on
    /// to the next older one that is whole.
    pub fn on_checked(&mut self, name: String, found: Soundness) {
        if self.stage == Stage::Checking && self.selected.as_ref() == Some(&name) {
            self.stage = match &found {
                Soundness::Sound(_) => Stage::Asked,
                Soundness::Unsound { .. } => Stage::Idle,
            };
            if let Soundness::Unsound { older: Some(older), .. } = &found {
                self.selected = Some(older.clone());
            }
        }
        self.found.insert(name, found);
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use rstest::rstest;

    use super::*;
    use crate::domain::copies::CopyContents;
    use crate::domain::phrase::Phrase;

    fn screen(names: &[&str]) -> CopiesScreen {
        let day = NaiveDate::from_ymd_opt(2026, 2, 3).expect("a day");
        let copy = |name: &&str| NotebookCopy { name: (*name).to_owned(), day, why: "daily", bytes: 1024 };
        let mut screen = CopiesScreen::default();
        screen.take(names.iter().map(copy).collect());
        screen
    }

    fn sound() -> Soundness {
        Soundness::Sound(CopyContents { newest_now: None, newest_then: None, changes: Vec::new() })
    }

    #[test]
    fn a_copy_is_examined_before_it_can_be_put_in_place() {
        let mut screen = screen(&["new", "old"]);
        assert_eq!(screen.choose(), Some(CopyJob::Check("new".to_owned())));
        assert_eq!(screen.choose(), None, "Enter again does not hurry");
        screen.on_checked("new".to_owned(), sound());
        assert!(matches!(screen.choose(), Some(CopyJob::Restore(copy)) if copy.name == "new"));
    }

    #[rstest]
    #[case(Action::Down)]
    #[case(Action::Back)]
    fn moving_on_or_escaping_takes_the_question_back(#[case] action: Action) {
        let mut screen = screen(&["new", "old"]);
        screen.choose();
        screen.on_checked("new".to_owned(), sound());
        assert!(screen.act(action));
        assert!(matches!(screen.choose(), Some(CopyJob::Check(_))));
    }

    #[test]
    fn a_damaged_copy_is_refused_and_the_next_older_whole_one_offered() {
        let mut screen = screen(&["new", "middle", "old"]);
        screen.choose();
        let why = Phrase::new("error-backup-changed");
        screen.on_checked("new".to_owned(), Soundness::Unsound { why, older: Some("old".to_owned()) });
        assert_eq!(screen.choose(), Some(CopyJob::Check("old".to_owned())));
    }

    #[test]
    fn what_was_found_while_the_cursor_went_on_asks_nothing() {
        let mut screen = screen(&["new", "old"]);
        screen.choose();
        screen.act(Action::Down);
        screen.on_checked("new".to_owned(), sound());
        assert_eq!(screen.stage, Stage::Idle);
    }
}
