//! What the clocks of zones show by the tables that carnet carries, hour by hour from 2026 to 2028: `zone_hours [NAME...]`.
//!
//! A line is a name, the second of an hour, and the seconds east of Greenwich from that hour on. Without names all zones are told.
//! `.ci/zone-hours` compares it with the tables of another program.

#![expect(clippy::print_stdout, reason = "that is what it is for")]

use anyhow::Result;
use carnet::domain::zone::Zone;
use chrono::{DateTime, Duration, Offset, TimeZone, Utc};

fn main() -> Result<()> {
    let mut names: Vec<String> = std::env::args().skip(1).collect();
    if names.is_empty() {
        names.extend(Zone::names().map(str::to_owned));
    }
    let (first, end): (DateTime<Utc>, DateTime<Utc>) =
        ("2026-01-01T00:00:00Z".parse()?, "2029-01-01T00:00:00Z".parse()?);
    for name in names {
        let zone: Zone = name.parse()?;
        let mut before = None;
        let mut hour = first;
        while hour < end {
            let offset = zone.offset_from_utc_datetime(&hour.naive_utc()).fix().local_minus_utc();
            if before != Some(offset) {
                println!("{name} {} {offset}", hour.timestamp());
                before = Some(offset);
            }
            hour += Duration::hours(1);
        }
    }
    Ok(())
}
