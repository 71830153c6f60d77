//! The columns of the table: which are shown, in which order, and by which one it is sorted.

use super::{Reply, Then};
use crate::app::action::Action;
use crate::domain::roster::{Column, Columns, Sort};

/// The columns of the table, being chosen. The name is always shown and always the first.
#[derive(Debug, Clone)]
pub struct ColumnMenu {
    /// Every column: those that are shown in their order, then the others.
    rows: Vec<Column>,
    /// How many of them are shown.
    shown: usize,
    /// Which one the cursor is on.
    pub cursor: usize,
    /// By which one the table is sorted.
    pub sort: Sort,
    /// Those that there are room for, where nobody chose.
    usual: Vec<Column>,
    /// Whether anything was chosen.
    choice: Choice,
}

/// Whether anything was chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Choice {
    /// As there is room.
    ByRoom,
    /// What stands in the menu.
    Own,
}

impl ColumnMenu {
    /// A menu of what is shown now.
    pub fn new(chosen: &Columns, usual: Vec<Column>, sort: Sort) -> Self {
        let mut menu = Self { rows: Vec::new(), shown: 0, cursor: 0, sort, usual, choice: Choice::ByRoom };
        match chosen {
            Columns::ByRoom => menu.as_usual(),
            Columns::Chosen(columns) => {
                menu.show(&columns.clone());
                menu.choice = Choice::Own;
            }
        }
        menu
    }

    /// Every column, and whether it is shown.
    pub fn rows(&self) -> impl Iterator<Item = (Column, bool)> {
        self.rows.iter().enumerate().map(|(at, column)| (*column, at < self.shown))
    }

    /// Whether the columns are those that there is room for.
    pub fn is_by_room(&self) -> bool {
        self.choice == Choice::ByRoom
    }

    fn as_usual(&mut self) {
        self.show(&self.usual.clone());
        self.choice = Choice::ByRoom;
    }

    fn show(&mut self, columns: &[Column]) {
        self.shown = columns.len();
        let others = Column::ALL.into_iter().filter(|column| !columns.contains(column));
        self.rows = columns.iter().copied().chain(others).collect();
    }

    /// Shows the column of the cursor behind those that are shown, or hides it; the cursor goes with it.
    fn tick(&mut self) {
        if self.cursor == 0 {
            return;
        }
        let column = self.rows.remove(self.cursor);
        let is_shown = self.cursor < self.shown;
        self.shown = if is_shown { self.shown - 1 } else { self.shown + 1 };
        let to = if is_shown { self.shown } else { self.shown - 1 };
        self.rows.insert(to, column);
        self.cursor = to;
        self.choice = Choice::Own;
    }

    /// Moves the column of the cursor among those that are shown; the first stays the first.
    fn shift(&mut self, by: isize) {
        let to = self.cursor.saturating_add_signed(by);
        if self.cursor == 0 || self.cursor >= self.shown || to == 0 || to >= self.shown {
            return;
        }
        self.rows.swap(self.cursor, to);
        self.cursor = to;
        self.choice = Choice::Own;
    }

    /// Moves, chooses, sorts, keeps or leaves.
    pub fn act(&mut self, action: Action) -> Reply {
        let last = self.rows.len().saturating_sub(1);
        match action {
            Action::Down => self.cursor = (self.cursor + 1).min(last),
            Action::Up => self.cursor = self.cursor.saturating_sub(1),
            Action::First => self.cursor = 0,
            Action::Last => self.cursor = last,
            Action::Tick => self.tick(),
            Action::ItemUp => self.shift(-1),
            Action::ItemDown => self.shift(1),
            Action::ColumnsByRoom => self.as_usual(),
            Action::SortHere => {
                let here = self.rows.get(self.cursor).copied().unwrap_or(Column::Name);
                self.sort = if self.sort.by == here { self.sort.reversed() } else { Sort::by(here) };
            }
            Action::Confirm => {
                let columns = match self.choice {
                    Choice::ByRoom => Columns::ByRoom,
                    Choice::Own => Columns::chosen(self.rows.iter().take(self.shown).copied()),
                };
                return Reply::goes_then(Then::Columns(columns, self.sort));
            }
            Action::Back => return Reply::closes(Vec::new()),
            _ => {}
        }
        Reply::stays()
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use Column::{Gifts, Last, Name, Next, Tier};

    fn menu() -> ColumnMenu {
        ColumnMenu::new(&Columns::ByRoom, vec![Name, Tier, Last, Next], Sort::default())
    }

    fn kept(actions: &[Action]) -> (Columns, Sort) {
        let mut menu = menu();
        for action in actions {
            assert!(menu.act(*action).then.is_none(), "{action:?}");
        }
        match menu.act(Action::Confirm).then {
            Some(Then::Columns(columns, sort)) => (columns, sort),
            other => panic!("{other:?}"),
        }
    }

    #[rstest]
    #[case::nothing(&[], Columns::ByRoom)]
    #[case::hidden(&[Action::Down, Action::Tick], Columns::Chosen(vec![Name, Last, Next]))]
    #[case::hidden_and_shown_again(&[Action::Down, Action::Tick, Action::Tick], Columns::Chosen(vec![Name, Last, Next, Tier]))]
    #[case::one_more(&[Action::Last, Action::Tick], Columns::Chosen(vec![Name, Tier, Last, Next, Gifts]))]
    #[case::further_up(&[Action::Last, Action::Tick, Action::ItemUp, Action::ItemUp],
        Columns::Chosen(vec![Name, Tier, Gifts, Last, Next]))]
    #[case::not_before_the_name(&[Action::Down, Action::ItemUp], Columns::ByRoom)]
    #[case::the_name_stays(&[Action::Tick, Action::ItemDown], Columns::ByRoom)]
    #[case::not_past_those_shown(&[Action::Down, Action::Down, Action::Down, Action::ItemDown], Columns::ByRoom)]
    #[case::as_usual(&[Action::Down, Action::Tick, Action::ColumnsByRoom], Columns::ByRoom)]
    fn columns_are_chosen(#[case] actions: &[Action], #[case] expected: Columns) {
        assert_eq!(kept(actions).0, expected);
    }

    #[test]
    fn the_order_is_chosen_beside_and_turned_round() {
        assert_eq!(kept(&[Action::Down, Action::SortHere]).1, Sort::by(Tier));
        assert_eq!(kept(&[Action::Down, Action::SortHere, Action::SortHere]).1, Sort::by(Tier).reversed());
    }
}
