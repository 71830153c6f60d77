//! The rules of the fields, and what the laws in `text` need.

use chrono::NaiveDate;

use crate::app::circumstances::Circumstances;
use crate::domain::dates::grammar::DateOrder;
use crate::domain::lang::Lang;
use crate::domain::moment::Moment;
use crate::domain::rules::Rules;

/// Monday 16 November 2026.
pub fn around(lang: Lang, order: DateOrder) -> Circumstances {
    let day = NaiveDate::from_ymd_opt(2026, 11, 16).unwrap();
    let now = Moment::on(day, chrono_tz::Europe::Paris);
    Circumstances { now, rules: Rules::default(), lang, order }
}
