//! One settings file: its keys, read one by one so that each can be refused with its line.

use std::path::Path;

use chrono::{NaiveDate, NaiveTime, Weekday};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::error::{ConfigError, Problem};
use super::settings::{GiftLimit, Glyphs, Holidays, Manner, Raw, Theme};
use crate::domain::affiliate::Hours;
use crate::domain::dates::grammar::DateOrder;
use crate::domain::dates::holidays::Country;
use crate::domain::dates::working::Away;
use crate::domain::gift::Preset;
use crate::domain::money::Money;
use crate::domain::roster::{Column, Columns, Sort};
use crate::domain::rules::{Capacity, LeapDay};
use crate::domain::text::clean::clean_line;
use crate::domain::zone::Zone;
use crate::i18n::Locale;

/// Every key, for the suggestion after a slip.
pub(super) const KEYS: &[&str] = &[
    "language",
    "time_zone",
    "date_order",
    "glyphs",
    "theme",
    "accessible",
    "capacity",
    "day_starts_at",
    "my_name",
    "people.columns",
    "people.sort",
    "rhythm.a",
    "rhythm.b",
    "rhythm.c",
    "queue.retry_after",
    "queue.promise_days",
    "queue.fatigue_days",
    "queue.bundle_days",
    "queue.belated_days",
    "queue.feedback_days",
    "queue.coaching_days",
    "queue.leap_day",
    "gifts.lead_days",
    "gifts.shipping_days",
    "gifts.limit",
    "queue.welcome_days",
    "queue.dormant_days",
    "working.weekdays",
    "working.holidays",
    "working.off",
    "working.hours",
    "working.reply_hours",
];

const TABLES: &[&str] = &["people", "rhythm", "queue", "gifts", "working"];

const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// What the columns may be.
const COLUMNS: &str = "\"auto\", [\"name\", \"tier\", \"rhythm\", \"last\", \"next\", \"status\", \"tags\", \
     \"channel\", \"promises\", \"gifts\"]";

/// A day takes fewer people than this, and an interval is shorter than ten years.
const MOST_PEOPLE: u32 = 1000;
const MOST_DAYS: u32 = 3660;

/// A gift is ready and there within a year.
const MOST_LEAD: u32 = 365;

/// Who answers only after four weeks does not answer.
const MOST_HOURS: u32 = 24 * 28;

/// Lays a file over the settings so far.
pub(super) fn apply(raw: &mut Raw, file: &Path, text: &str) -> Result<(), ConfigError> {
    let reader = Reader { file, text };
    let table = DeTable::parse(text).map_err(|error| {
        let at = error.span().map_or(0, |span| span.start);
        reader.error(at, Problem::NotToml)
    })?;
    for (key, value) in table.get_ref() {
        let name = key.get_ref().as_ref();
        match value.get_ref() {
            DeValue::Table(inner) if TABLES.contains(&name) => {
                for (key, value) in inner {
                    let full = format!("{name}.{}", key.get_ref());
                    reader.set(raw, &full, key.span().start, value)?;
                }
            }
            _ => reader.set(raw, name, key.span().start, value)?,
        }
    }
    Ok(())
}

struct Reader<'a> {
    file: &'a Path,
    text: &'a str,
}

impl Reader<'_> {
    fn set(&self, raw: &mut Raw, key: &str, at: usize, value: &Spanned<DeValue<'_>>) -> Result<(), ConfigError> {
        let Some(known) = KEYS.iter().copied().find(|known| *known == key) else {
            return Err(self.error(at, Problem::UnknownKey { key: key.to_owned(), near: nearest(key) }));
        };
        let accepted = set_known(raw, known, value.get_ref());
        accepted.map_err(|expected| {
            let found = self.text.get(value.span()).unwrap_or_default().to_owned();
            self.error(value.span().start, Problem::WrongValue { key: key.to_owned(), found, expected })
        })
    }

    fn error(&self, at: usize, problem: Problem) -> ConfigError {
        let before = self.text.get(..at).unwrap_or(self.text);
        ConfigError { file: self.file.to_path_buf(), line: before.matches('\n').count() + 1, problem }
    }
}

/// Sets one setting; the error is an example of what would do.
fn set_known(raw: &mut Raw, key: &str, value: &DeValue<'_>) -> Result<(), &'static str> {
    let rules = &mut raw.rules;
    match key {
        "language" => raw.language = auto_or(value, language, "\"auto\", \"en\", \"fr\", \"fr_BE\"")?,
        "time_zone" => raw.zone = auto_or(value, zone, "\"auto\", \"Europe/Paris\"")?,
        "date_order" => raw.date_order = auto_or(value, date_order, "\"auto\", \"dmy\", \"mdy\", \"ymd\"")?,
        "glyphs" => raw.glyphs = auto_or(value, glyphs, "\"auto\", \"unicode\", \"ascii\"")?,
        "theme" => raw.theme = value.as_str().and_then(theme).ok_or("\"terminal\", \"mono\"")?,
        "accessible" => raw.manner = manner(value).ok_or("true")?,
        "capacity" => rules.capacity = capacity(value).ok_or("8, [8, 8, 8, 8, 6, 0, 0]")?,
        "day_starts_at" => rules.day_starts_at = value.as_str().and_then(time).ok_or("\"04:00\"")?,
        "my_name" => raw.my_name = value.as_str().map(clean_line).ok_or("\"Claire\"")?,
        "people.columns" => raw.columns = columns(value).ok_or(COLUMNS)?,
        "people.sort" => {
            raw.sort = value.as_str().and_then(Sort::read).ok_or("\"name\", \"next\", \"last reversed\"")?;
        }
        "rhythm.a" => rules.rhythm_by_tier[0] = rhythm(value)?,
        "rhythm.b" => rules.rhythm_by_tier[1] = rhythm(value)?,
        "rhythm.c" => rules.rhythm_by_tier[2] = rhythm(value)?,
        "queue.retry_after" => rules.retry_after = whole(value, 1..=MOST_DAYS).ok_or("2")?,
        "queue.promise_days" => rules.promise_days = whole(value, 1..=MOST_DAYS).ok_or("7")?,
        "queue.fatigue_days" => rules.fatigue_days = whole(value, 0..=MOST_DAYS).ok_or("3, 0")?,
        "queue.bundle_days" => rules.bundle_days = whole(value, 0..=MOST_DAYS).ok_or("3, 0")?,
        "queue.belated_days" => rules.belated_days = whole(value, 0..=MOST_DAYS).ok_or("3, 0")?,
        "queue.feedback_days" => rules.feedback_days = whole(value, 0..=MOST_DAYS).ok_or("7, 0")?,
        "queue.coaching_days" => rules.coaching_days = whole(value, 0..=MOST_DAYS).ok_or("91, 0")?,
        "queue.leap_day" => rules.leap_day = value.as_str().and_then(leap_day).ok_or("\"28-feb\", \"1-mar\"")?,
        "gifts.lead_days" => rules.gifts.lead_days = whole(value, 0..=MOST_LEAD).ok_or("10, 0")?,
        "gifts.shipping_days" => rules.gifts.shipping_days = whole(value, 0..=MOST_LEAD).ok_or("3, 0")?,
        "gifts.limit" => {
            let expected = "\"auto\", \"us\", \"fr\", \"uk\", \"60 EUR\", \"none\"";
            raw.gift_limit = value.as_str().and_then(gift_limit).ok_or(expected)?;
        }
        "queue.welcome_days" => rules.welcome_days = welcome_days(value).ok_or("[0, 3, 7, 14, 30]")?,
        "queue.dormant_days" => rules.room_days = whole(value, 0..=MOST_DAYS).ok_or("90, 0")?,
        "working.weekdays" => raw.weekdays = weekdays(value).ok_or("[\"mon\", \"tue\", \"wed\"]")?,
        "working.holidays" => raw.holidays = holidays(value).ok_or("\"auto\", [\"FR\"], []")?,
        "working.off" => raw.off = list(value, days_off).ok_or("[\"2026-12-24\", \"2026-08-03..2026-08-21\"]")?,
        "working.hours" => rules.office = value.as_str().and_then(office).ok_or("\"09:00-18:00\"")?,
        "working.reply_hours" => rules.reply_hours = whole(value, 1..=MOST_HOURS).ok_or("24")?,
        _ => return Err(""),
    }
    Ok(())
}

/// Nothing for "auto"; the error is `expected`.
fn auto_or<T>(
    value: &DeValue<'_>,
    read: impl Fn(&str) -> Option<T>,
    expected: &'static str,
) -> Result<Option<T>, &'static str> {
    match value.as_str().ok_or(expected)? {
        "auto" => Ok(None),
        text => read(text).map(Some).ok_or(expected),
    }
}

fn language(text: &str) -> Option<String> {
    Locale::read(text).map(|_| text.to_owned())
}

fn zone(text: &str) -> Option<Zone> {
    text.parse().ok()
}

fn whole(value: &DeValue<'_>, range: std::ops::RangeInclusive<u32>) -> Option<u32> {
    let integer = value.as_integer()?;
    let number = u32::from_str_radix(integer.as_str(), integer.radix()).ok()?;
    range.contains(&number).then_some(number)
}

fn list<T>(value: &DeValue<'_>, read: impl Fn(&str) -> Option<T>) -> Option<Vec<T>> {
    value.as_array()?.iter().map(|entry| entry.get_ref().as_str().and_then(&read)).collect()
}

/// 0 is no rhythm.
fn rhythm(value: &DeValue<'_>) -> Result<Option<u32>, &'static str> {
    let days = whole(value, 0..=MOST_DAYS).ok_or("30, 0")?;
    Ok((days > 0).then_some(days))
}

/// From one to five days, rising.
fn welcome_days(value: &DeValue<'_>) -> Option<Vec<u32>> {
    let days: Option<Vec<u32>> = value.as_array()?.iter().map(|entry| whole(entry.get_ref(), 0..=MOST_DAYS)).collect();
    days.filter(|days| (1..=5).contains(&days.len()) && days.is_sorted_by(|one, next| one < next))
}

fn capacity(value: &DeValue<'_>) -> Option<Capacity> {
    if let Some(people) = whole(value, 0..=MOST_PEOPLE) {
        return Some(Capacity::every_day(people));
    }
    let by_weekday: Option<Vec<u32>> =
        value.as_array()?.iter().map(|entry| whole(entry.get_ref(), 0..=MOST_PEOPLE)).collect();
    Some(Capacity { by_weekday: by_weekday?.try_into().ok()? })
}

/// A preset, an amount with its currency, or none.
fn gift_limit(text: &str) -> Option<GiftLimit> {
    match text {
        "auto" => Some(GiftLimit::OfLocale),
        "none" => Some(GiftLimit::None),
        _ => {
            let preset = Preset::ALL.into_iter().find(|preset| preset.code() == text).map(Preset::limit);
            let amount = || Money::read(text, None).ok().filter(|money| money.minor > 0);
            preset.or_else(amount).map(GiftLimit::Of)
        }
    }
}

fn time(text: &str) -> Option<NaiveTime> {
    NaiveTime::parse_from_str(text, "%H:%M").ok()
}

/// Two times of one day with `-` between them.
fn office(text: &str) -> Option<Hours> {
    let (from, until) = text.split_once('-')?;
    let hours = Hours { from: time(from.trim())?, until: time(until.trim())? };
    (hours.from < hours.until).then_some(hours)
}

fn weekdays(value: &DeValue<'_>) -> Option<Vec<Weekday>> {
    let days = list(value, |text| {
        let position = WEEKDAYS.iter().position(|name| *name == text)?;
        Weekday::try_from(u8::try_from(position).ok()?).ok()
    })?;
    // Without a single working day nothing could slide to the next one.
    (!days.is_empty()).then_some(days)
}

fn holidays(value: &DeValue<'_>) -> Option<Holidays> {
    if value.as_str() == Some("auto") {
        return Some(Holidays::OfLocale);
    }
    list(value, |code| code.parse::<Country>().ok()).map(Holidays::Of)
}

/// The columns of the table of everybody: as there is room, or at least one by name.
fn columns(value: &DeValue<'_>) -> Option<Columns> {
    if value.as_str() == Some("auto") {
        return Some(Columns::ByRoom);
    }
    let named = list(value, |name| Column::read(name).ok())?;
    (!named.is_empty()).then(|| Columns::chosen(named))
}

/// One day, or two with `..` between them.
fn days_off(text: &str) -> Option<Away> {
    let (from, until) = text.split_once("..").unwrap_or((text, text));
    let away = Away { from: from.parse::<NaiveDate>().ok()?, until: until.parse::<NaiveDate>().ok()? };
    (away.from <= away.until).then_some(away)
}

fn date_order(text: &str) -> Option<DateOrder> {
    match text {
        "dmy" => Some(DateOrder::Dmy),
        "mdy" => Some(DateOrder::Mdy),
        "ymd" => Some(DateOrder::Ymd),
        _ => None,
    }
}

fn glyphs(text: &str) -> Option<Glyphs> {
    match text {
        "unicode" => Some(Glyphs::Unicode),
        "ascii" => Some(Glyphs::Ascii),
        _ => None,
    }
}

fn manner(value: &DeValue<'_>) -> Option<Manner> {
    match value {
        DeValue::Boolean(true) => Some(Manner::Dialogue),
        DeValue::Boolean(false) => Some(Manner::Screens),
        _ => None,
    }
}

fn theme(text: &str) -> Option<Theme> {
    match text {
        "terminal" => Some(Theme::Terminal),
        "mono" => Some(Theme::Mono),
        _ => None,
    }
}

fn leap_day(text: &str) -> Option<LeapDay> {
    match text {
        "28-feb" => Some(LeapDay::February28),
        "1-mar" => Some(LeapDay::March1),
        _ => None,
    }
}

/// The known key that shares the most letters at its two ends with a mistyped one.
pub(super) fn nearest(key: &str) -> Option<&'static str> {
    let likeness = |known: &str| {
        let front = known.chars().zip(key.chars()).take_while(|(a, b)| a == b).count();
        let back = known.chars().rev().zip(key.chars().rev()).take_while(|(a, b)| a == b).count();
        (front + back).min(known.chars().count())
    };
    let best = KEYS.iter().copied().max_by_key(|known| likeness(known))?;
    (likeness(best) * 2 >= best.chars().count()).then_some(best)
}
