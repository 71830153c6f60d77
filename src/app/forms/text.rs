//! How values stand in a field when a form opens: as the grammar reads them again, in the manager's order of day and month.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

use crate::domain::affiliate::{Hours, Rhythm};
use crate::domain::age::Age;
use crate::domain::dates::grammar::DateOrder;
use crate::domain::dates::partial::PartialDate;
use crate::domain::lang::Lang;

/// A day: `16/11/2026`.
pub fn day(day: NaiveDate, order: DateOrder) -> String {
    match order {
        DateOrder::Dmy => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        DateOrder::Mdy => format!("{:02}/{:02}/{:04}", day.month(), day.day(), day.year()),
        DateOrder::Ymd => format!("{:04}-{:02}-{:02}", day.year(), day.month(), day.day()),
    }
}

/// A date as far as it is known: `12/04/2015`, `12/04`, `2015-04`, `1985`.
pub fn partial(date: PartialDate, order: DateOrder) -> String {
    match (date.date(), date.month(), date.day(), order) {
        (Some(whole), ..) => day(whole, order),
        (None, Some(month), Some(day), DateOrder::Dmy) => format!("{day:02}/{month:02}"),
        (None, Some(month), Some(day), DateOrder::Mdy) => format!("{month:02}/{day:02}"),
        _ => date.to_string(),
    }
}

/// An age: `8`, or in months `18 m`, as both languages read it.
pub fn age(age: Age) -> String {
    match age {
        Age::Years(years) => years.to_string(),
        Age::Months(months) => format!("{months} m"),
    }
}

/// A time of day: `10:30`.
pub fn time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// Two times of day: `09:30-18:00`.
pub fn hours(hours: Hours) -> String {
    format!("{}-{}", time(hours.from), time(hours.until))
}

/// How often, in days; nothing stands for the rhythm of the tier.
pub fn rhythm(rhythm: Rhythm, lang: Lang) -> String {
    match (rhythm, lang) {
        (Rhythm::ByTier, _) => String::new(),
        (Rhythm::Every(days), Lang::En) => format!("{days} d"),
        (Rhythm::Every(days), Lang::Fr) => format!("{days} j"),
        (Rhythm::Off, Lang::En) => "none".to_owned(),
        (Rhythm::Off, Lang::Fr) => "aucun".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::app::forms::reading;
    use crate::app::forms::tests::around;
    use crate::domain::capture::read_age;
    use crate::domain::dates::grammar::Lean;

    fn orders() -> impl Strategy<Value = DateOrder> {
        prop::sample::select(vec![DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd])
    }

    fn langs() -> impl Strategy<Value = Lang> {
        prop::sample::select(Lang::ALL.to_vec())
    }

    proptest! {
        #[test]
        fn an_age_reads_as_it_was_written(number in 0..=150_u32) {
            for written in [Age::Years(number), Age::Months(number)] {
                prop_assert_eq!(read_age(&age(written)), Some(written));
            }
        }

        #[test]
        fn a_day_reads_as_it_was_written(days in -20_000_i64..20_000, order in orders(), lang in langs()) {
            let around = around(lang, order);
            let written = around.now.day + chrono::Duration::days(days);
            let read = reading::day(&day(written, order), Lean::Future, &around).and_then(|read| read.day());
            prop_assert_eq!(read, Some(written));
        }

        #[test]
        fn a_partial_date_reads_as_it_was_written(
            year in 1900..2100_i32,
            month in 1..=12_u32,
            of_month in 1..=28_u32,
            order in orders(),
            lang in langs(),
        ) {
            let around = around(lang, order);
            let dates = [
                PartialDate::month_day(month, of_month),
                PartialDate::year_month(year, month),
                PartialDate::of_year(year),
                NaiveDate::from_ymd_opt(year, month, of_month).map(PartialDate::full),
            ];
            for date in dates.into_iter().flatten() {
                prop_assert_eq!(reading::partial(&partial(date, order), &around), Some(date));
            }
        }

        #[test]
        fn a_rhythm_reads_as_it_was_written(days in 1..3_660_u32, lang in langs()) {
            let around = around(lang, DateOrder::Dmy);
            for written in [Rhythm::Every(days), Rhythm::Off, Rhythm::ByTier] {
                prop_assert_eq!(reading::rhythm(&rhythm(written, lang), &around), Some(written));
            }
        }

        #[test]
        fn hours_read_as_they_were_written(from in 0..1_440_u32, until in 0..1_440_u32) {
            let at = |minute: u32| NaiveTime::from_hms_opt(minute / 60, minute % 60, 0).unwrap_or_default();
            let written = Hours { from: at(from), until: at(until) };
            prop_assert_eq!(reading::hours(&hours(written)), Some(written));
        }
    }
}
