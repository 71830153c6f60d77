//! The columns of the table of everybody: which there are, and how a choice among them is read.

use crate::domain::text::fold::fold;
use crate::domain::text::slips::closest;

/// A column of the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The display name.
    Name,
    /// How much attention.
    Tier,
    /// How often.
    Rhythm,
    /// The day of the last contact.
    Last,
    /// The follow-up or the rhythm, whichever governs.
    Next,
    /// Where in the programme.
    Status,
    /// The words put on them.
    Tags,
    /// The preferred way of contact.
    Channel,
    /// How many promises are open, ours and theirs.
    Promises,
    /// How many gifts this year, and the next step of the one that is furthest on its way.
    Gifts,
}

impl Column {
    /// Every column, in the order in which it is offered.
    pub const ALL: [Column; 10] = [
        Column::Name,
        Column::Tier,
        Column::Rhythm,
        Column::Last,
        Column::Next,
        Column::Status,
        Column::Tags,
        Column::Channel,
        Column::Promises,
        Column::Gifts,
    ];

    /// Its name in the settings and in data.
    pub fn code(self) -> &'static str {
        match self {
            Column::Name => "name",
            Column::Tier => "tier",
            Column::Rhythm => "rhythm",
            Column::Last => "last",
            Column::Next => "next",
            Column::Status => "status",
            Column::Tags => "tags",
            Column::Channel => "channel",
            Column::Promises => "promises",
            Column::Gifts => "gifts",
        }
    }

    /// What else it may be called when it is typed.
    fn also(self) -> &'static str {
        match self {
            Column::Name => "nom",
            Column::Tier => "niveau",
            Column::Rhythm => "rythme",
            Column::Last => "dernier",
            Column::Next => "prochain",
            Column::Status => "statut",
            Column::Tags => "étiquettes",
            Column::Channel => "canal",
            Column::Promises => "promesses",
            Column::Gifts => "cadeaux",
        }
    }

    /// The column of a typed name, in either language, without regard to case and accents.
    ///
    /// # Errors
    /// The name that is nearest, if one is near.
    pub fn read(typed: &str) -> Result<Self, Option<&'static str>> {
        let folded = fold(typed);
        let named = |column: &Column| fold(column.code()) == folded || fold(column.also()) == folded;
        let names = Self::ALL.into_iter().flat_map(|column| [column.code(), column.also()]);
        Self::ALL.into_iter().find(named).ok_or_else(|| closest(&folded, names.map(|name| (name, fold(name)))))
    }

    /// Whether it shows what is read only where somebody looks at it.
    pub fn needs(self) -> Detail {
        match self {
            Column::Channel | Column::Promises | Column::Gifts => Detail::Full,
            _ => Detail::Short,
        }
    }
}

/// How much of everybody is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Detail {
    /// What every table shows and the filter asks for.
    #[default]
    Short,
    /// Also the channel, open promises and gifts: more tables to be read through.
    Full,
}

/// Which columns the table shows, in which order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Columns {
    /// As there is room.
    #[default]
    ByRoom,
    /// These, as far as there is room; the name is always the first.
    Chosen(Vec<Column>),
}

impl Columns {
    /// These columns, each once, the name first.
    pub fn chosen(columns: impl IntoIterator<Item = Column>) -> Self {
        let mut all = vec![Column::Name];
        for column in columns {
            if !all.contains(&column) {
                all.push(column);
            }
        }
        Columns::Chosen(all)
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case("next", Ok(Column::Next))]
    #[case("PROCHAIN", Ok(Column::Next))]
    #[case("etiquettes", Ok(Column::Tags))]
    #[case("Cadeaux", Ok(Column::Gifts))]
    #[case("promisses", Err(Some("promises")))]
    #[case("sales", Err(None))]
    fn a_name_means_a_column_in_either_language(
        #[case] typed: &str,
        #[case] expected: Result<Column, Option<&'static str>>,
    ) {
        assert_eq!(Column::read(typed), expected);
    }

    #[test]
    fn every_column_is_read_by_both_its_names() {
        for column in Column::ALL {
            assert_eq!(Column::read(column.code()), Ok(column));
            assert_eq!(Column::read(column.also()), Ok(column));
        }
    }

    #[test]
    fn the_name_comes_first_and_nothing_twice() {
        let chosen = Columns::chosen([Column::Next, Column::Name, Column::Tags, Column::Next]);
        assert_eq!(chosen, Columns::Chosen(vec![Column::Name, Column::Next, Column::Tags]));
    }
}
