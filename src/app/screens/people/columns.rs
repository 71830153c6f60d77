//! The columns of the table: which are asked for at a size, and by which one it is sorted.

use std::collections::HashMap;
use std::sync::Arc;

use super::People;
use crate::app::action::Action;
use crate::domain::id::AffiliateId;
use crate::domain::roster::{Column, Columns, Detail, More, Sort};

/// The columns of a screen of so many columns and rows, where nobody chose others (docs/screens.md, "Sizes"). Sales
/// have no column before there are figures.
fn usual((width, height): (u16, u16)) -> &'static [Column] {
    use Column::{Channel, Gifts, Last, Name, Next, Promises, Rhythm, Status, Tags, Tier};
    match width {
        _ if width < 60 || height < 15 => &[Name, Next],
        ..76 => &[Name, Tier, Next],
        76..100 => &[Name, Tier, Last, Next],
        100..110 => &[Name, Tier, Rhythm, Last, Next, Tags],
        180.. if height >= 45 => &[Name, Tier, Rhythm, Last, Next, Tags, Channel, Promises, Gifts],
        _ => &[Name, Tier, Rhythm, Last, Next, Status, Tags],
    }
}

/// The column by which an action sorts.
pub(super) fn sorting(action: Action) -> Option<Column> {
    Some(match action {
        Action::SortByName => Column::Name,
        Action::SortByTier => Column::Tier,
        Action::SortByRhythm => Column::Rhythm,
        Action::SortByLast => Column::Last,
        Action::SortByNext => Column::Next,
        Action::SortByStatus => Column::Status,
        Action::SortByTags => Column::Tags,
        Action::SortByChannel => Column::Channel,
        Action::SortByPromises => Column::Promises,
        Action::SortByGifts => Column::Gifts,
        _ => return None,
    })
}

impl People {
    /// The columns that are asked for, the most wanted first; there may be room for fewer.
    pub fn columns(&self) -> Vec<Column> {
        match &self.chosen {
            Columns::ByRoom => usual(self.room).to_vec(),
            Columns::Chosen(columns) => columns.clone(),
        }
    }

    /// Those that there would be if nobody had chosen.
    pub fn usual_columns(&self) -> Vec<Column> {
        usual(self.room).to_vec()
    }

    /// Which columns were chosen.
    pub fn chosen(&self) -> &Columns {
        &self.chosen
    }

    /// Shows these columns from now on.
    pub fn choose(&mut self, columns: Columns) {
        self.chosen = columns;
    }

    /// Sorts anew; the cursor stays on its person.
    pub fn sort_by(&mut self, sort: Sort) {
        self.sort = sort;
        self.look();
    }

    /// Whether something is to be shown, or sorted by, that was not read yet.
    pub fn wants_more(&self) -> bool {
        let needed = self.columns().into_iter().chain([self.sort.by]).map(Column::needs).max();
        !self.is_stale() && needed > Some(self.detail)
    }

    /// Takes in what only the wider tables show.
    pub fn take_more(&mut self, more: &HashMap<AffiliateId, More>) {
        Arc::make_mut(&mut self.roster).complete(more);
        self.detail = Detail::Full;
        self.look();
    }
}
