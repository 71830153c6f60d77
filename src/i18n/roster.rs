//! The cells of the table of everybody, alike on the screens and on the command line.

use chrono::{Datelike, NaiveDate};

use super::{Value, Words};
use crate::domain::roster::{Column, Line, More};
use crate::domain::rules::Rules;

impl Words {
    /// The title of a column; gifts are counted in the year of `today`.
    pub fn column_title(&self, column: Column, today: NaiveDate) -> String {
        let id = match column {
            Column::Name => "people-name",
            Column::Tier => "people-tier",
            Column::Rhythm => "people-rhythm",
            Column::Last => "people-last",
            Column::Next => "people-next",
            Column::Status => "people-status",
            Column::Tags => "people-tags",
            Column::Channel => "people-channel",
            Column::Promises => "people-promises",
            Column::Gifts => "people-gifts",
        };
        self.say_with(id, &[("year", today.year().to_string().into())])
    }

    /// What a column says of somebody.
    pub fn column_cell(&self, line: &Line<'_>, column: Column, today: NaiveDate, rules: &Rules) -> String {
        let days = |n: i64| self.say_with("people-days", &[("n", Value::from(n))]);
        let nothing = || "-".to_owned();
        match column {
            Column::Name => line.name.to_owned(),
            Column::Tier => line.tier.map_or_else(nothing, |tier| tier.code().to_owned()),
            Column::Rhythm => {
                rules.rhythm_days(line.rhythm, line.tier).map_or_else(nothing, |every| days(i64::from(every)))
            }
            Column::Last => match line.last {
                None => self.say("people-never"),
                // A year that is not this one takes the place of a count of hundreds of days.
                Some(day) if day.year() != today.year() => self.day_narrow_in(day, today),
                Some(day) => format!("{} ({})", self.day_narrow(day), days((today - day).num_days())),
            },
            Column::Next if line.archived => self.say("people-archived"),
            Column::Next => match line.next {
                None => nothing(),
                _ if line.late.is_some_and(|days| days > 0) => self.late_by(line.late.unwrap_or_default()),
                Some(day) if day < today => self.say("people-due"),
                Some(day) if day == today => self.relative(day, today),
                Some(day) => self.day(day, today),
            },
            Column::Status => self.say_with("status", &[("kind", line.status.code().into())]),
            Column::Tags => line.tags().collect::<Vec<_>>().join(" "),
            Column::Channel => {
                let named = |code: &str| self.say_with("channel", &[("kind", code.into())]);
                line.more.channel.map_or_else(nothing, |channel| named(channel.code()))
            }
            Column::Promises => open_promises(line.more),
            Column::Gifts => self.gifts_of(line.more),
        }
    }

    /// How many were given this year, and how far the one is that comes next.
    fn gifts_of(&self, more: More) -> String {
        let given = if more.given == 0 { String::new() } else { more.given.to_string() };
        let next = more.gift.map(|state| self.say_with("gift-state", &[("kind", state.code().into())]));
        format!("{given:<2} {}", next.unwrap_or_default()).trim_end().to_owned()
    }
}

/// Open promises: ours behind `>`, theirs behind `<`, as they are typed.
fn open_promises(more: More) -> String {
    let side = |sign: &str, count: u8| if count == 0 { String::new() } else { format!("{sign} {count}") };
    format!("{:<4} {}", side(">", more.mine), side("<", more.theirs)).trim_end().to_owned()
}
