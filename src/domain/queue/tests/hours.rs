use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::{Hours, Tier};
use crate::domain::moment::Moment;
use crate::domain::queue::{Day, Standing, build};
use crate::domain::rules::Rules;
use crate::domain::zone::Zone;

#[rstest]
#[case::good_hours("Europe/Paris", "09:00", "18:00", "2026-02-03T09:00:00Z", None)]
#[case::too_early("Europe/Paris", "14:00", "18:00", "2026-02-03T09:00:00Z", Some("2026-02-03T14:00:00"))]
#[case::too_late("Europe/Paris", "09:00", "18:00", "2026-02-03T17:00:00Z", Some("2026-02-04T09:00:00"))]
#[case::asleep_in_new_york("America/New_York", "09:00", "18:00", "2026-02-03T09:00:00Z", Some("2026-02-03T15:00:00"))]
#[case::past_midnight("Europe/Paris", "20:00", "02:00", "2026-02-03T23:30:00Z", None)]
#[case::before_the_evening("Europe/Paris", "20:00", "02:00", "2026-02-03T09:00:00Z", Some("2026-02-03T20:00:00"))]
#[case::all_day("Europe/Paris", "09:00", "09:00", "2026-02-03T03:30:00Z", None)]
#[case::swallowed_by_the_clock_change(
    "Europe/Paris",
    "02:30",
    "18:00",
    "2026-03-29T00:30:00Z",
    Some("2026-03-29T03:30:00")
)]
fn the_queue_marks_who_is_in_quiet_hours(
    #[case] zone: &str,
    #[case] from: &str,
    #[case] until: &str,
    #[case] now: &str,
    #[case] quiet: Option<&str>,
) {
    let rules = Rules::default();
    let day = Day::new(Moment::at(instant(now), paris(), rules.day_starts_at), &rules);
    let ana = Standing {
        zone: Some(zone.parse::<Zone>().unwrap()),
        hours: Some(Hours { from: time(from), until: time(until) }),
        ..person("Ana")
    };
    let queue = build([&ana], &day);
    assert_eq!(queue.entries().next().unwrap().quiet_until, quiet.map(|text| text.parse().unwrap()));
}

#[test]
fn quiet_hours_change_no_order() {
    let hours = Some(Hours { from: time("20:00"), until: time("21:00") });
    let people = [person("Ana").tier(Tier::A), Standing { hours, ..person("Abel").tier(Tier::A) }];
    assert_eq!(names(&queue(&people, "2026-02-03")), ["Abel", "Ana"]);
}
