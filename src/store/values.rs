//! How identities, days and instants stand in columns.

use std::fmt::Write as _;
use std::str::FromStr;

use chrono::{DateTime, NaiveDate, NaiveTime, SecondsFormat, Utc};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use uuid::Uuid;

use crate::domain::dates::partial::PartialDate;
use crate::domain::id::{
    AffiliateId, ChannelId, DismissalId, FactId, FollowUpId, GiftId, IdentifierId, InteractionId, OccasionId,
    OtherNameId, PromiseId, RelativeId, SkipId, SnoozeId, StepId, TagId, TotalsId,
};
use crate::domain::money::Currency;

macro_rules! identities {
    ($($id:ident),+ $(,)?) => {$(
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

identities! {
    AffiliateId, OtherNameId, ChannelId, IdentifierId, TagId, RelativeId, FactId, OccasionId, InteractionId, FollowUpId,
    GiftId, PromiseId, SnoozeId, SkipId, DismissalId, TotalsId, StepId,
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
        parsed(value).map(Self)
    }
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
        parsed(value).map(Self)
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
        parsed(value).map(Self)
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
