//! How identities, days and instants stand in columns.

use std::fmt::Write as _;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

use crate::domain::dates::partial::PartialDate;
use crate::domain::id::{
    AbsenceId, AffiliateId, AttendeeId, ChannelId, DismissalId, EventId, FactId, FeedbackId, FollowUpId, GiftId,
    IdentifierId, InteractionId, IntroductionId, OccasionId, OpenReasonId, OtherNameId, PostponementId, PromiseId,
    RelativeId, RequestId, SkipId, SnoozeId, StepId, TagId, TotalsId, WelcomeStepId,
};
use crate::domain::money::Currency;

macro_rules! identities {
    ($($id:path),+ $(,)?) => {$(
        impl ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Uuid::column_result(value).map(Self)
            }
        }
    )+};
}

// What is about nobody in particular, or about the manager.
identities! { crate::domain::id::SavedFilterId, crate::domain::id::RecallId }

identities! {
    AffiliateId, OtherNameId, ChannelId, IdentifierId, TagId, RelativeId, FactId, OccasionId, InteractionId, FollowUpId,
    AbsenceId, PostponementId, OpenReasonId, DismissalId, FeedbackId, GiftId, PromiseId, RequestId, SkipId, SnoozeId, StepId, TotalsId, WelcomeStepId, IntroductionId, EventId, AttendeeId,
}

impl ToSql for Currency {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.code().into())
    }
}

impl FromSql for Currency {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        parsed(value)
    }
}

fn parsed<T: FromStr>(value: ValueRef<'_>) -> FromSqlResult<T>
where
    T::Err: std::error::Error + Send + Sync + 'static,
{
    value.as_str()?.parse().map_err(|error| FromSqlError::Other(Box::new(error)))
}

/// A civil day, as ISO text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Day(pub NaiveDate);

impl ToSql for Day {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.format("%Y-%m-%d").to_string().into())
    }
}

impl FromSql for Day {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        plain_day(value.as_bytes()?).map_or_else(|| parsed(value), Ok).map(Self)
    }
}

/// A day as this program writes it; `None` for any other form. Days and instants are read by the thousand, and chrono's
/// own reader takes five times as long.
fn plain_day(text: &[u8]) -> Option<NaiveDate> {
    let &[y0, y1, y2, y3, b'-', m0, m1, b'-', d0, d1] = text else { return None };
    NaiveDate::from_ymd_opt(number([y0, y1, y2, y3])?.try_into().ok()?, number([m0, m1])?, number([d0, d1])?)
}

/// A time of day as this program writes it, or its milliseconds behind a point.
fn plain_time(text: &[u8]) -> Option<NaiveTime> {
    let (&[h0, h1, b':', m0, m1, b':', s0, s1], milliseconds) = (match text {
        [time @ .., b'.', f0, f1, f2] => (time, number([*f0, *f1, *f2])?),
        time => (time, 0),
    }) else {
        return None;
    };
    NaiveTime::from_hms_milli_opt(number([h0, h1])?, number([m0, m1])?, number([s0, s1])?, milliseconds)
}

fn plain_instant(text: &[u8]) -> Option<DateTime<Utc>> {
    let [day @ .., b'T', _, _, _, _, _, _, _, _, _, _, _, _, b'Z'] = text else { return None };
    let time = text.get(day.len() + 1..text.len() - 1)?;
    Some(plain_day(day)?.and_time(plain_time(time)?).and_utc())
}

fn number<const N: usize>(digits: [u8; N]) -> Option<u32> {
    digits.iter().try_fold(0, |sum, digit| digit.is_ascii_digit().then(|| sum * 10 + u32::from(digit - b'0')))
}

/// A wall-clock time, as `10:30:00`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Time(pub NaiveTime);

impl ToSql for Time {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.format("%H:%M:%S").to_string().into())
    }
}

impl FromSql for Time {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        plain_time(value.as_bytes()?).map_or_else(|| parsed(value), Ok).map(Self)
    }
}

/// An instant, as UTC text with milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instant(pub DateTime<Utc>);

impl ToSql for Instant {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_rfc3339_opts(SecondsFormat::Millis, true).into())
    }
}

impl FromSql for Instant {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        plain_instant(value.as_bytes()?).map_or_else(|| parsed(value), Ok).map(Self)
    }
}

/// A partial date, in its interchange form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Partial(pub PartialDate);

impl ToSql for Partial {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.to_string().into())
    }
}

impl FromSql for Partial {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let text = value.as_str()?;
        text.parse().map(Self).map_err(|_| FromSqlError::Other(format!("no partial date: {text:?}").into()))
    }
}

/// A set of affiliates as one parameter: `affiliate_id IN (SELECT unhex(value) FROM json_each(?1))`, so that the rows of
/// hundreds of people come in one query a table.
#[derive(Debug, Clone)]
pub struct People(Identities);

impl People {
    /// The parameter for these affiliates.
    pub fn of(ids: &[AffiliateId]) -> Self {
        Self(Identities::of(ids.iter().map(|id| id.0)))
    }
}

impl ToSql for People {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

/// A set of identities of any kind as one parameter, used as [`People`].
#[derive(Debug, Clone)]
pub(super) struct Identities(String);

impl Identities {
    /// The parameter for these identities: a JSON list of hexadecimal digits.
    pub(super) fn of(ids: impl Iterator<Item = Uuid>) -> Self {
        let mut json = String::from("[");
        for (index, id) in ids.enumerate() {
            let comma = if index == 0 { "" } else { "," };
            // Writing to a string cannot fail.
            let _ = write!(json, "{comma}\"{}\"", id.simple());
        }
        json.push(']');
        Self(json)
    }
}

impl ToSql for Identities {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        self.0.to_sql()
    }
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeDelta};
    use proptest::prelude::*;

    use super::*;

    fn read<T: FromSql>(text: &str) -> Option<T> {
        T::column_result(ValueRef::Text(text.as_bytes())).ok()
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_again_the_short_way(days in 0_i64..3_600_000, milliseconds in 0_u32..86_400_000) {
            let day = NaiveDate::from_ymd_opt(0, 1, 1).unwrap() + TimeDelta::days(days);
            let time = NaiveTime::MIN + TimeDelta::milliseconds(i64::from(milliseconds));
            let instant = day.and_time(time).and_utc();
            let written = instant.to_rfc3339_opts(SecondsFormat::Millis, true);
            prop_assert_eq!(plain_day(day.to_string().as_bytes()), Some(day));
            prop_assert_eq!(plain_instant(written.as_bytes()), Some(instant));
            prop_assert_eq!(read::<Instant>(&written), Some(Instant(instant)));
        }

        #[test]
        fn anything_else_is_read_as_ever(text in "[-0-9:.TZ+ ]{0,26}") {
            prop_assert_eq!(read::<Day>(&text).map(|day| day.0), text.parse().ok());
            prop_assert_eq!(read::<Time>(&text).map(|time| time.0), text.parse().ok());
            prop_assert_eq!(read::<Instant>(&text).map(|instant| instant.0), text.parse().ok());
        }
    }

    #[test]
    fn other_forms_of_an_instant_are_read_too() {
        let expected = "2026-11-16T08:12:00Z".parse().ok();
        for text in ["2026-11-16T08:12:00Z", "2026-11-16T09:12:00+01:00", "2026-11-16T08:12:00.000000Z"] {
            assert_eq!(read::<Instant>(text).map(|instant| instant.0), expected, "{text}");
        }
        assert_eq!(read::<Day>("2026-02-30"), None);
        assert_eq!(read::<Time>("10:30"), "10:30".parse().ok().map(Time));
    }
}
