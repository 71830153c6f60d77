//! Who is in quiet hours now.

use crate::domain::zone::Zone;
use chrono::{Duration, NaiveDateTime, NaiveTime, TimeZone};

use super::day::Day;
use super::standing::Standing;
use crate::domain::affiliate::Hours;
use crate::domain::moment::Moment;

/// The minute, on the manager's clock, after which the affiliate may be disturbed again; `None` outside quiet hours and
/// for those who have no hours. It marks the row ("after 15:00") and changes no order.
pub(super) fn quiet_until(person: &Standing, day: &Day<'_>) -> Option<NaiveDateTime> {
    quiet(person.hours?, person.zone, &day.moment)
}

/// The minute, on the manager's clock, after which somebody with these hours may be disturbed again; `None` outside quiet
/// hours. Where nothing is known of the zone, the manager's own counts.
pub fn quiet(hours: Hours, zone: Option<Zone>, now: &Moment) -> Option<NaiveDateTime> {
    let zone = zone.unwrap_or(now.zone);
    let there = now.instant.with_timezone(&zone).naive_local();
    if is_good(hours, there.time()) {
        return None;
    }
    let date = if there.time() < hours.from { there.date() } else { there.date().succ_opt()? };
    let opens = date.and_time(hours.from);
    // A clock change can swallow that minute; then the first one after it.
    let opens = (0..=3).find_map(|hour| zone.from_local_datetime(&(opens + Duration::hours(hour))).earliest())?;
    Some(opens.with_timezone(&now.zone).naive_local())
}

fn is_good(hours: Hours, time: NaiveTime) -> bool {
    if hours.from <= hours.until {
        hours.from == hours.until || (hours.from..hours.until).contains(&time)
    } else {
        time >= hours.from || time < hours.until
    }
}
