//! Zones of the world: a name such as `Europe/Paris`, and what its clocks show at any time.
//!
//! [`Zone`] is one of chrono's time zones. Its rules come from tables ([`tables`]); that they change several times a year is why
//! they are not simply those of a library.

pub mod tables;
#[cfg(test)]
mod tests;

use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

use chrono::{Datelike, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime, Offset, TimeZone, Timelike};
use jiff::Timestamp;
use jiff::civil::DateTime as Civil;
use jiff::tz::{AmbiguousOffset, TimeZone as Rules};

/// A time zone. Read from its name, in exactly the letters of the IANA table.
#[derive(Clone, Copy)]
pub struct Zone(&'static Entry);

/// What the tables say of one zone; read once, then kept for as long as the program runs.
struct Entry {
    name: &'static str,
    rules: Rules,
}

/// A name that stands in no table.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?}: no time zone")]
pub struct UnknownZone(pub String);

static UTC: Entry = Entry { name: "UTC", rules: Rules::UTC };

impl Zone {
    /// Coordinated universal time.
    pub const UTC: Self = Self(&UTC);

    /// The name in the IANA table.
    pub fn name(self) -> &'static str {
        self.0.name
    }

    /// Every zone that the program knows of itself, by name.
    pub fn names() -> impl Iterator<Item = &'static str> {
        tables::embedded_names()
    }

    fn offset(self, fixed: jiff::tz::Offset) -> ZoneOffset {
        // Both count seconds east of Greenwich. chrono has none of a whole day and more; nor have the tables.
        let fixed = FixedOffset::east_opt(fixed.seconds()).unwrap_or_else(|| chrono::Utc.fix());
        ZoneOffset { zone: self, fixed }
    }
}

impl FromStr for Zone {
    type Err = UnknownZone;

    fn from_str(name: &str) -> Result<Self, UnknownZone> {
        tables::in_use().zone(name).ok_or_else(|| UnknownZone(name.to_owned()))
    }
}

impl PartialEq for Zone {
    fn eq(&self, other: &Self) -> bool {
        self.name() == other.name()
    }
}

impl Eq for Zone {}

impl Hash for Zone {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.name().hash(state);
    }
}

impl fmt::Debug for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl fmt::Display for Zone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How far the clocks of a zone are from UTC at some instant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct ZoneOffset {
    zone: Zone,
    fixed: FixedOffset,
}

impl Offset for ZoneOffset {
    fn fix(&self) -> FixedOffset {
        self.fixed
    }
}

impl fmt::Debug for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.fixed, f)
    }
}

impl fmt::Display for ZoneOffset {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.fixed, f)
    }
}

impl TimeZone for Zone {
    type Offset = ZoneOffset;

    fn from_offset(offset: &ZoneOffset) -> Self {
        offset.zone
    }

    fn offset_from_local_date(&self, local: &NaiveDate) -> MappedLocalTime<ZoneOffset> {
        // Any offset of that day is a right answer; where clocks are set at midnight, the day begins later.
        let noon = NaiveTime::MIN + chrono::Duration::hours(12);
        match self.offset_from_local_datetime(&local.and_time(NaiveTime::MIN)) {
            MappedLocalTime::None => self.offset_from_local_datetime(&local.and_time(noon)),
            found => found,
        }
    }

    fn offset_from_local_datetime(&self, local: &NaiveDateTime) -> MappedLocalTime<ZoneOffset> {
        match self.0.rules.to_ambiguous_timestamp(civil(local)).offset() {
            AmbiguousOffset::Unambiguous { offset } => MappedLocalTime::Single(self.offset(offset)),
            AmbiguousOffset::Fold { before, after } => {
                MappedLocalTime::Ambiguous(self.offset(before), self.offset(after))
            }
            AmbiguousOffset::Gap { .. } => MappedLocalTime::None,
        }
    }

    fn offset_from_utc_date(&self, utc: &NaiveDate) -> ZoneOffset {
        self.offset_from_utc_datetime(&utc.and_time(NaiveTime::MIN))
    }

    fn offset_from_utc_datetime(&self, utc: &NaiveDateTime) -> ZoneOffset {
        let second = utc.and_utc().timestamp();
        let end = if second < 0 { Timestamp::MIN } else { Timestamp::MAX };
        self.offset(self.0.rules.to_offset(Timestamp::from_second(second).unwrap_or(end)))
    }
}

/// The same time for the library of the rules, to the second. Years of more than four digits, which it has not, are its ends.
fn civil(local: &NaiveDateTime) -> Civil {
    let end = if local.year() < 0 { Civil::MIN } else { Civil::MAX };
    let small = |number: u32| i8::try_from(number).ok();
    let parts = || {
        let (month, day) = (small(local.month())?, small(local.day())?);
        let (hour, minute, second) = (small(local.hour())?, small(local.minute())?, small(local.second())?);
        Civil::new(i16::try_from(local.year()).ok()?, month, day, hour, minute, second, 0).ok()
    };
    parts().unwrap_or(end)
}
