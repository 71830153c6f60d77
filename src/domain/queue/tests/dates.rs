use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::Tier;
use crate::domain::age::{Age, KnownAge};
use crate::domain::moment::Moment;
use crate::domain::occasion::OccasionKind;
use crate::domain::phrase::Value;
use crate::domain::queue::{Day, Standing, build, next_due};
use crate::domain::rules::{LeapDay, Rules};

/// `today`, `early` or `belated`: how the only occasion of somebody says its day.
fn occasion(person: &Standing, day: &str, rules: &Rules) -> Option<String> {
    argument(person, day, rules, "when")
}

fn argument(person: &Standing, day: &str, rules: &Rules, name: &str) -> Option<String> {
    let queue = build([person], &on(day, rules));
    let why = queue.entries().next()?.reasons[0].why.clone();
    why.args.into_iter().find(|(known, _)| *known == name).map(|(_, value)| match value {
        Value::Text(text) => text,
        Value::Names(names) => names.join(", "),
        Value::Number(number) => number.to_string(),
        Value::Day(day) | Value::FullDay(day) | Value::Month(day) | Value::Relative(day) => day.to_string(),
        Value::Partial(date) => date.to_string(),
        Value::Money(money) => money.typed(),
        Value::Time(time) => time.to_string(),
        Value::Term(term) => term.into_owned(),
        Value::Phrase(phrase) => phrase.id.into_owned(),
        Value::Phrases(phrases) => phrases.into_iter().map(|phrase| phrase.id.into_owned()).collect(),
    })
}

#[rstest]
#[case::thursday_before("2026-02-26", None)]
#[case::early_on_friday("2026-02-27", Some("early"))]
#[case::on_the_day("2026-02-28", Some("today"))]
#[case::belated_three_days("2026-03-03", Some("belated"))]
#[case::then_gone("2026-03-04", None)]
#[case::leap_year_the_day_before("2028-02-28", None)]
#[case::leap_year("2028-02-29", Some("today"))]
fn a_birthday_on_29_february_shows_on_28_february_in_other_years(#[case] day: &str, #[case] says: Option<&str>) {
    for birthday in ["--02-29", "1996-02-29"] {
        let shown = occasion(&settled("Lina").birthday(birthday), day, &Rules::default());
        assert_eq!(shown.as_deref(), says, "{birthday} on {day}");
    }
}

#[rstest]
#[case("2026-02-26", None)]
#[case::early_for_sunday("2026-02-27", Some("early"))]
#[case("2026-03-01", Some("today"))]
#[case("2026-03-04", Some("belated"))]
#[case("2026-03-05", None)]
#[case::leap_year("2028-02-29", Some("today"))]
fn or_on_1_march_as_the_settings_say(#[case] day: &str, #[case] says: Option<&str>) {
    let rules = Rules { leap_day: LeapDay::March1, ..Rules::default() };
    assert_eq!(occasion(&settled("Lina").birthday("--02-29"), day, &rules).as_deref(), says);
}

#[test]
fn a_year_less_birthday_comes_every_year_and_tells_no_age() {
    let lina = settled("Lina").birthday("--04-15");
    for day in ["2026-04-15", "2027-04-15", "2031-04-15"] {
        assert_eq!(argument(&lina, day, &Rules::default(), "years").as_deref(), Some("0"), "{day}");
    }
    assert_eq!(kinds(&lina, "2026-04-21"), [""; 0]);
}

#[test]
fn a_birthday_with_its_year_tells_the_age() {
    let years = |when: &str, day: &str| argument(&settled("Lina").birthday(when), day, &Rules::default(), "years");
    assert_eq!(years("1986-04-15", "2026-04-15").as_deref(), Some("40"));
    assert_eq!(years("1996-02-29", "2026-02-27").as_deref(), Some("30"), "also when it shows early and on another day");
}

#[test]
fn an_age_known_on_a_day_invents_no_birthday() {
    let mut marie = settled("Marie").child("Léa", None);
    marie.relatives[0].age = Some(KnownAge::years(8, date("2025-03-10")));
    assert_eq!(kinds(&marie, "2026-03-10"), [""; 0]);
    assert_eq!(marie.relatives[0].age.map(|age| age.about(date("2026-02-03"))), Some(Age::Years(9)));
}

#[rstest]
#[case::year("1985")]
#[case::month("1985-06")]
fn a_date_without_its_day_raises_nothing(#[case] when: &str) {
    let lina = settled("Lina").birthday(when);
    for day in ["2026-06-01", "2026-06-15", "2026-01-01"] {
        assert_eq!(kinds(&lina, day), [""; 0]);
    }
}

#[test]
fn a_relatives_birthday_is_an_occasion_and_counts_once() {
    let mut marie = settled("Marie").child("Léa", Some("2015-04-15"));
    assert_eq!(kinds(&marie, "2026-04-15"), ["occasion"]);
    assert_eq!(argument(&marie, "2026-04-15", &Rules::default(), "name").as_deref(), Some("Léa"));
    marie = marie.birthday("--04-15");
    marie.occasions[0].relative = Some(marie.relatives[0].id);
    assert_eq!(kinds(&marie, "2026-04-15"), ["occasion"]);
}

#[rstest]
#[case::the_wedding_itself(OccasionKind::Wedding, "2026-02-03", true)]
#[case::the_day_one_joined(OccasionKind::PartnerSince, "2026-02-03", false)]
#[case::a_year_later(OccasionKind::PartnerSince, "2025-02-03", true)]
#[case::still_to_come(OccasionKind::Wedding, "2027-02-03", false)]
fn an_occasion_does_not_come_before_it_began(#[case] kind: OccasionKind, #[case] when: &str, #[case] shows: bool) {
    assert_eq!(!kinds(&settled("Lina").occasion(kind, when), "2026-02-03").is_empty(), shows);
}

#[rstest]
#[case::thursday("2026-02-12", None)]
#[case::friday("2026-02-13", Some("early"))]
#[case::saturday("2026-02-14", Some("today"))]
#[case::tuesday("2026-02-17", Some("belated"))]
#[case::wednesday("2026-02-18", None)]
fn on_a_weekend_an_occasion_keeps_its_date_and_shows_on_friday(#[case] day: &str, #[case] says: Option<&str>) {
    let lina = settled("Lina").occasion(OccasionKind::Wedding, "--02-14");
    assert_eq!(occasion(&lina, day, &Rules::default()).as_deref(), says);
    for entry in queue(&[lina], day).entries() {
        assert_eq!(entry.reasons[0].due, date("2026-02-14"));
    }
}

#[test]
fn over_new_year_an_occasion_is_belated_too() {
    let lina = settled("Lina").birthday("--12-31");
    assert_eq!(occasion(&lina, "2026-01-02", &Rules::default()).as_deref(), Some("belated"));
}

#[rstest]
#[case::rhythm(person("Ana").tier(Tier::A).contacted("2026-01-31"))]
#[case::follow_up(settled("Ana").follow_up("2026-02-03", "2026-02-14"))]
#[case::promise(settled("Ana").promised("banners", "2026-02-03", "2026-02-15"))]
#[case::never(Standing { first_contact_from: Some(date("2026-02-14")), ..person("Ana") })]
#[case::fact_date(settled("Ana").fact("final", "2026-02-03", "2026-02-13"))]
#[case::retry(person("Ana").contacted("2026-02-01").attempted(4, "2026-02-07"))]
fn on_a_weekend_due_days_slide_to_monday(#[case] ana: Standing) {
    for day in ["2026-02-13", "2026-02-14", "2026-02-15"] {
        assert_eq!(kinds(&ana, day), [""; 0], "{day}");
    }
    let queue = queue(&[ana], "2026-02-16");
    assert_eq!(queue.entries().next().map(|entry| entry.reasons[0].due), Some(date("2026-02-16")));
}

#[test]
fn the_next_due_day_is_a_working_day() {
    let rules = Rules::default();
    assert_eq!(next_due(&person("Ana").tier(Tier::A).contacted("2026-01-31"), &rules), Some(date("2026-02-16")));
}

#[rstest]
#[case::evening("2026-02-03T22:30:00Z", "2026-02-03")]
#[case::half_past_three("2026-02-04T02:30:00Z", "2026-02-03")]
#[case::four("2026-02-04T03:00:00Z", "2026-02-04")]
#[case::spring_night_before_the_jump("2026-03-29T00:30:00Z", "2026-03-28")]
#[case::spring_night_half_past_three("2026-03-29T01:30:00Z", "2026-03-28")]
#[case::spring_night_four("2026-03-29T02:00:00Z", "2026-03-29")]
#[case::autumn_night_half_past_three("2026-10-25T02:30:00Z", "2026-10-24")]
#[case::autumn_night_four("2026-10-25T03:00:00Z", "2026-10-25")]
fn at_half_past_three_at_night_it_is_still_the_evening_before(#[case] now: &str, #[case] day: &str) {
    let rules = Rules::default();
    let moment = Moment::at(instant(now), paris(), rules.day_starts_at);
    assert_eq!(Day::new(moment, &rules).date, date(day));
}

#[test]
fn who_is_due_tomorrow_is_not_due_at_half_past_three_at_night() {
    let rules = Rules::default();
    let ana = settled("Ana").follow_up("2026-02-02", "2026-02-04");
    let at =
        |now: &str| build([&ana], &Day::new(Moment::at(instant(now), paris(), rules.day_starts_at), &rules)).left();
    assert_eq!((at("2026-02-04T02:30:00Z"), at("2026-02-04T03:00:00Z")), (0, 1));
}

#[rstest]
#[case::spring("2026-03-20", "2026-04-03")]
#[case::autumn("2026-10-16", "2026-10-30")]
fn a_night_with_a_clock_change_makes_no_rhythm_longer(#[case] last: &str, #[case] due: &str) {
    let ana = person("Ana").tier(Tier::A).contacted(last);
    assert_eq!(next_due(&ana, &Rules::default()), Some(date(due)));
    assert_eq!(kinds(&ana, due), ["rhythm"]);
}
