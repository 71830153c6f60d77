//! The moment at which something happens: an instant, the manager's wall clock and the working day.

use chrono::{DateTime, Duration, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};

use crate::domain::zone::Zone;

/// Now, as the rules need it.
///
/// Days are civil dates in the manager's zone, instants are stored in UTC, and a working day ends at the rollover hour
/// (default 04:00), so that a contact logged at 03:30 still belongs to the evening before (docs/product.md, "Dates").
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moment {
    /// The instant.
    pub instant: DateTime<Utc>,
    /// What the manager's wall clock shows.
    pub civil: NaiveDateTime,
    /// The working day.
    pub day: NaiveDate,
    /// The manager's zone.
    pub zone: Zone,
}

impl Moment {
    /// The moment of an instant in a zone; `rollover` is the hour at which a working day begins.
    pub fn at(instant: DateTime<Utc>, zone: Zone, rollover: NaiveTime) -> Self {
        let civil = instant.with_timezone(&zone).naive_local();
        let since_midnight = rollover - NaiveTime::MIN;
        // Subtracted from the wall clock, not from the instant: on a night with a clock change the day still turns at 04:00.
        let day = (civil - since_midnight).date();
        Self { instant, civil, day, zone }
    }

    /// Whether a day, with its hour where known, still lies ahead: an appointment rather than a contact. A day of today
    /// without an hour does not.
    pub fn is_before(&self, on: NaiveDate, at: Option<NaiveTime>) -> bool {
        on > self.day || at.is_some_and(|at| on.and_time(at) > self.civil)
    }

    /// The moment with another working day, as `--today` asks for; the wall clock shows noon of that day.
    pub fn on(day: NaiveDate, zone: Zone) -> Self {
        let civil = day.and_time(NaiveTime::MIN) + Duration::hours(12);
        Self { instant: instant_of(civil, zone), civil, day, zone }
    }

    /// The instant at which the manager's wall clock shows this; of an hour that comes twice, the first.
    pub fn instant_of(&self, civil: NaiveDateTime) -> DateTime<Utc> {
        instant_of(civil, self.zone)
    }
}

/// An hour that a change of clocks leaves out is read as UTC.
fn instant_of(civil: NaiveDateTime, zone: Zone) -> DateTime<Utc> {
    let local = zone.from_local_datetime(&civil).earliest();
    local.map_or_else(|| Utc.from_utc_datetime(&civil), |local| local.with_timezone(&Utc))
}
