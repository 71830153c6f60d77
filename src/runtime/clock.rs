//! The only reader of the clock.
//!
//! What the manager may say about the time, and what follows:
//!
//! | given | the moment |
//! |---|---|
//! | nothing | the system's instant in the zone; the working day by the rollover hour |
//! | `--today DAY` | that working day, the wall clock at its noon |
//! | `CARNET_NOW=INSTANT` | that instant, standing still |
//! | both | the working day `DAY`, the wall clock at the time of day of `INSTANT` |
//!
//! `CARNET_NOW` is for tests: RFC 3339 (`2026-02-03T10:12:00+01:00`), with its zone in brackets if wanted
//! (`2026-02-03T10:12:00+01:00[Europe/Paris]`, RFC 9557). Without brackets the zone is the settings' one, else the system's if it has
//! that offset at that instant, else the fixed offset, so that the wall clock shows the time as written.

use std::time::Instant;

use chrono::{DateTime, Days, FixedOffset, NaiveDate, NaiveTime, Offset, TimeZone, Utc};

use crate::domain::moment::Moment;
use crate::domain::zone::{UnknownZone, Zone};
use crate::store::warnings::DayFrom;

/// The variable that holds the instant of a test.
pub const NOW_VARIABLE: &str = "CARNET_NOW";

/// An instant that cannot be read, as it was given.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("CARNET_NOW: {0:?} is no instant such as 2026-02-03T10:12:00+01:00")]
pub struct BadInstant(pub String);

/// The clock of one run of the program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clock {
    fixed: Option<DateTime<Utc>>,
    today: Option<NaiveDate>,
    zone: Zone,
    rollover: NaiveTime,
}

impl Clock {
    /// The clock as the environment, the flags and the settings ask for it.
    ///
    /// `today` is the day of `--today`, `zone` the settings' zone (the system's when there is none), `rollover` the hour at which a
    /// working day begins.
    ///
    /// # Errors
    /// When `CARNET_NOW` is set to something that is no instant.
    pub fn from_environment(
        today: Option<NaiveDate>,
        zone: Option<Zone>,
        rollover: NaiveTime,
    ) -> Result<Self, BadInstant> {
        let now = std::env::var(NOW_VARIABLE).ok().filter(|text| !text.is_empty());
        Self::new(now.as_deref(), today, zone, rollover)
    }

    /// The same with `CARNET_NOW` handed in.
    ///
    /// # Errors
    /// When `now` is no instant.
    pub fn new(
        now: Option<&str>,
        today: Option<NaiveDate>,
        zone: Option<Zone>,
        rollover: NaiveTime,
    ) -> Result<Self, BadInstant> {
        let Some(text) = now else {
            return Ok(Self { fixed: None, today, zone: zone.unwrap_or_else(system_zone), rollover });
        };
        let (instant, written) = instant(text).ok_or_else(|| BadInstant(text.to_owned()))?;
        let zone = written.or(zone).unwrap_or_else(|| zone_with_offset(&instant));
        Ok(Self { fixed: Some(instant.with_timezone(&Utc)), today, zone, rollover })
    }

    /// Now.
    pub fn now(&self) -> Moment {
        match (self.fixed, self.today) {
            (None, None) => Moment::at(system_now(), self.zone, self.rollover),
            (Some(instant), None) => Moment::at(instant, self.zone, self.rollover),
            (None, Some(day)) => Moment::on(day, self.zone),
            (Some(instant), Some(day)) => self.on_day(instant, day),
        }
    }

    /// The zone in which days are counted.
    pub fn zone(&self) -> Zone {
        self.zone
    }

    /// Where the day comes from.
    pub fn day_from(&self) -> DayFrom {
        if self.today.is_some() { DayFrom::Asked } else { DayFrom::Clock }
    }

    /// When the working day ends: something to wait for. None when the day was given or the clock stands still.
    pub fn end_of_day(&self) -> Option<Instant> {
        if self.fixed.is_some() || self.today.is_some() {
            return None;
        }
        let now = self.now();
        let next = now.day.checked_add_days(Days::new(1))?.and_time(self.rollover);
        // A rollover inside the hour that a clock change skips comes with the first instant after it.
        let next = self
            .zone
            .from_local_datetime(&next)
            .earliest()
            .or_else(|| self.zone.from_local_datetime(&(next + chrono::Duration::hours(1))).earliest())?;
        let wait = (next.with_timezone(&Utc) - now.instant).to_std().ok()?;
        instant_now().checked_add(wait)
    }

    /// The working day `day` at the wall-clock time of `instant`; before the rollover hour that is the night after it.
    fn on_day(&self, instant: DateTime<Utc>, day: NaiveDate) -> Moment {
        let there = Moment::at(instant, self.zone, self.rollover);
        let past_midnight = there.civil.date() - there.day;
        let civil = (day + past_midnight).and_time(there.civil.time());
        match self.zone.from_local_datetime(&civil).earliest() {
            Some(local) => Moment { instant: local.with_timezone(&Utc), civil, day, zone: self.zone },
            None => Moment::on(day, self.zone),
        }
    }
}

/// A point of monotonic time, for deadlines.
pub fn instant_now() -> Instant {
    Instant::now()
}

#[expect(clippy::disallowed_methods, reason = "this is the one reader of the clock")]
fn system_now() -> DateTime<Utc> {
    Utc::now()
}

/// The system's zone: `TZ` if it names one, else what the system is set to, else UTC.
fn system_zone() -> Zone {
    system().0
}

/// The name under which the system's zone was looked for, where no table has it. Another counts then, which should be said.
pub fn unknown_zone() -> Option<UnknownZone> {
    system().1
}

fn system() -> (Zone, Option<UnknownZone>) {
    let variable = std::env::var_os("TZ").map(|name| name.to_string_lossy().into_owned());
    named(variable.as_deref(), iana_time_zone::get_timezone().ok().as_deref())
}

/// What the variable names, else what the system is set to; beside it the first of these names that no table has.
fn named(variable: Option<&str>, set: Option<&str>) -> (Zone, Option<UnknownZone>) {
    let mut unknown = None;
    for name in [variable.and_then(name_in), set].into_iter().flatten() {
        match name.parse() {
            Ok(zone) => return (zone, unknown),
            Err(no_zone) => unknown = unknown.or(Some(no_zone)),
        }
    }
    (Zone::UTC, unknown)
}

/// The name in `TZ`, which may be that of a file among the system's tables. None where it means the system's own zone.
fn name_in(variable: &str) -> Option<&str> {
    let name = variable.trim_start_matches(':');
    let name = name.split_once("/zoneinfo/").map_or(name, |(_, name)| name);
    let name = name.strip_prefix("posix/").unwrap_or(name);
    (!matches!(name, "" | "/etc/localtime")).then_some(name)
}

/// An instant with its offset, and the zone in brackets behind it.
fn instant(text: &str) -> Option<(DateTime<FixedOffset>, Option<Zone>)> {
    let text = text.trim();
    match text.split_once('[') {
        None => Some((DateTime::parse_from_rfc3339(text).ok()?, None)),
        Some((instant, zone)) => {
            let zone = zone.strip_suffix(']')?.parse().ok()?;
            Some((DateTime::parse_from_rfc3339(instant).ok()?, Some(zone)))
        }
    }
}

/// The system's zone if its clocks show `instant` as written, else a zone that does (whole hours only), else the system's.
fn zone_with_offset(instant: &DateTime<FixedOffset>) -> Zone {
    let system = system_zone();
    let seconds = instant.offset().local_minus_utc();
    if system.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc() == seconds {
        return system;
    }
    if seconds % 3600 != 0 {
        return system;
    }
    match seconds / 3600 {
        0 => Zone::UTC,
        // The names of these zones count westwards: Etc/GMT-1 is one hour east of Greenwich.
        hours => format!("Etc/GMT{:+}", -hours).parse().unwrap_or(system),
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    const FOUR: NaiveTime = NaiveTime::from_hms_opt(4, 0, 0).unwrap();

    fn zone(name: &str) -> Zone {
        name.parse().unwrap()
    }

    fn clock(now: Option<&str>, today: Option<&str>, zone: Option<Zone>) -> Clock {
        Clock::new(now, today.map(|day| day.parse().unwrap()), zone, FOUR).unwrap()
    }

    #[rstest]
    #[case::as_written("2026-02-03T10:12:00+01:00", None, "2026-02-03T10:12:00", "2026-02-03")]
    #[case::zone_in_brackets("2026-02-03T09:12:00Z[Europe/Paris]", None, "2026-02-03T10:12:00", "2026-02-03")]
    #[case::settings_zone(
        "2026-02-03T10:12:00+01:00",
        Some(zone("America/Montreal")),
        "2026-02-03T04:12:00",
        "2026-02-03"
    )]
    #[case::before_rollover("2026-02-03T03:30:00+01:00[Europe/Paris]", None, "2026-02-03T03:30:00", "2026-02-02")]
    #[case::utc("2026-02-03T10:12:00Z", None, "2026-02-03T10:12:00", "2026-02-03")]
    #[case::west("2026-02-03T10:12:00-11:00", None, "2026-02-03T10:12:00", "2026-02-03")]
    fn a_given_instant_stands_still(
        #[case] now: &str,
        #[case] zone: Option<Zone>,
        #[case] civil: &str,
        #[case] day: &str,
    ) {
        let clock = clock(Some(now), None, zone);
        assert_eq!(clock.now(), clock.now());
        assert_eq!(clock.now().civil, civil.parse().unwrap());
        assert_eq!(clock.now().day, day.parse().unwrap());
        assert_eq!(clock.end_of_day(), None);
    }

    #[test]
    fn a_given_day_is_the_day_at_noon() {
        let now = clock(None, Some("2026-02-03"), Some(zone("Europe/Paris"))).now();
        assert_eq!(now, Moment::on("2026-02-03".parse().unwrap(), zone("Europe/Paris")));
    }

    #[rstest]
    #[case::in_the_day("2026-02-03T10:12:00+01:00[Europe/Paris]", "2026-03-01T10:12:00")]
    #[case::at_night("2026-02-03T03:30:00+01:00[Europe/Paris]", "2026-03-02T03:30:00")]
    fn a_day_and_an_instant_give_the_day_at_that_time(#[case] now: &str, #[case] civil: &str) {
        let now = clock(Some(now), Some("2026-03-01"), None).now();
        assert_eq!(now.day, "2026-03-01".parse().unwrap());
        assert_eq!(now.civil, civil.parse().unwrap());
        assert_eq!(Moment::at(now.instant, now.zone, FOUR), now, "the four parts agree");
    }

    #[test]
    fn an_hour_that_a_clock_change_skips_gives_noon() {
        // On 29 March 2026 Paris jumps from 02:00 to 03:00.
        let now = clock(Some("2026-02-03T02:30:00+01:00[Europe/Paris]"), Some("2026-03-28"), None).now();
        assert_eq!(now, Moment::on("2026-03-28".parse().unwrap(), zone("Europe/Paris")));
    }

    #[rstest]
    #[case("tomorrow")]
    #[case("2026-02-03")]
    #[case("2026-02-03T10:12:00")]
    #[case("2026-02-03T10:12:00Z[Paris]")]
    #[case("2026-02-03T10:12:00Z[Europe/Paris")]
    fn what_is_no_instant_is_refused(#[case] now: &str) {
        assert_eq!(Clock::new(Some(now), None, None, FOUR), Err(BadInstant(now.to_owned())));
    }

    #[rstest]
    #[case::nothing_said(None, Some("Europe/Paris"), "Europe/Paris", None)]
    #[case::by_the_variable(Some("Asia/Tokyo"), Some("Europe/Paris"), "Asia/Tokyo", None)]
    #[case::after_a_colon(Some(":Asia/Tokyo"), None, "Asia/Tokyo", None)]
    #[case::a_file(Some("/usr/share/zoneinfo/Asia/Tokyo"), None, "Asia/Tokyo", None)]
    #[case::a_file_after_a_colon(Some(":/usr/share/zoneinfo/posix/Asia/Tokyo"), None, "Asia/Tokyo", None)]
    #[case::the_systems_file(Some(":/etc/localtime"), Some("Europe/Paris"), "Europe/Paris", None)]
    #[case::empty(Some(""), Some("Europe/Paris"), "Europe/Paris", None)]
    #[case::no_such(Some("Mars/Base"), Some("Europe/Paris"), "Europe/Paris", Some("Mars/Base"))]
    #[case::small_letters(Some("europe/paris"), Some("Asia/Tokyo"), "Asia/Tokyo", Some("europe/paris"))]
    #[case::rules_written_out(Some("CET-1CEST,M3.5.0,M10.5.0/3"), None, "UTC", Some("CET-1CEST,M3.5.0,M10.5.0/3"))]
    #[case::the_systems_is_no_such(None, Some("Mars/Base"), "UTC", Some("Mars/Base"))]
    #[case::neither_is(Some("Mars/Base"), Some("Venus/Base"), "UTC", Some("Mars/Base"))]
    #[case::the_variable_is_right(Some("Asia/Tokyo"), Some("Mars/Base"), "Asia/Tokyo", None)]
    #[case::nobody_says(None, None, "UTC", None)]
    fn the_systems_zone_is_named_and_a_name_that_is_none_is_known(
        #[case] variable: Option<&str>,
        #[case] set: Option<&str>,
        #[case] expected: &str,
        #[case] unknown: Option<&str>,
    ) {
        let (zone, no_zone) = named(variable, set);
        assert_eq!((zone.name(), no_zone.map(|no_zone| no_zone.0).as_deref()), (expected, unknown));
    }

    #[test]
    fn a_running_clock_has_an_end_of_day_ahead() {
        let clock = clock(None, None, Some(zone("Europe/Paris")));
        let end = clock.end_of_day().unwrap();
        assert!(end.saturating_duration_since(instant_now()) <= std::time::Duration::from_secs(25 * 3600));
    }
}
