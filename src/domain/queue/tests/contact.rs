use chrono::TimeDelta;
use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::{Rhythm, Tier};
use crate::domain::channel::ChannelKind::{self, Call, Email};
use crate::domain::interaction::Direction;
use crate::domain::interaction::Outcome::{self, Broadcast, Kept, MessageLeft, NoAnswer, Planned, Reached};
use crate::domain::queue::{
    LogLine, Section, Standing, attempts, last_contact, next_due, next_if_contacted, retry_if_missed, retry_on,
};
use crate::domain::rules::Rules;

/// A log in the order of logging: day, channel, outcome.
fn log(lines: &[(&str, ChannelKind, Outcome)]) -> Vec<LogLine> {
    let start = instant("2026-02-03T08:00:00Z");
    let line = |(nth, (on, channel, outcome)): (usize, &(&str, ChannelKind, Outcome))| LogLine {
        on: date(on),
        created_at: start + TimeDelta::minutes(i64::try_from(nth).unwrap()),
        channel: *channel,
        direction: Direction::Both,
        outcome: *outcome,
    };
    lines.iter().enumerate().map(line).collect()
}

#[rstest]
#[case::backdated(&[("2026-01-20", Call, Reached), ("2026-01-05", Call, Reached)], Some("2026-01-20"))]
#[case::future_dated(&[("2026-01-20", Call, Reached), ("2026-02-10", Call, Reached)], Some("2026-01-20"))]
#[case::planned(&[("2026-02-03", Call, Planned)], None)]
#[case::plan_answered(&[("2026-02-02", Call, Kept), ("2026-02-03", Call, Reached)], Some("2026-02-03"))]
#[case::no_answer(&[("2026-01-20", Call, Reached), ("2026-02-02", Call, NoAnswer)], Some("2026-01-20"))]
#[case::message_on_the_phone(&[("2026-02-02", Call, MessageLeft)], None)]
#[case::message_in_writing(&[("2026-02-02", Email, MessageLeft)], Some("2026-02-02"))]
#[case::broadcast(&[("2026-01-20", Call, Reached), ("2026-02-02", Email, Broadcast)], Some("2026-01-20"))]
#[case::never(&[], None)]
fn the_last_contact(#[case] lines: &[(&str, ChannelKind, Outcome)], #[case] last: Option<&str>) {
    assert_eq!(last_contact(log(lines), date("2026-02-03")), last.map(date));
}

#[test]
fn a_deleted_interaction_gives_the_last_contact_back() {
    let mut lines = log(&[("2026-01-12", Call, Reached), ("2026-02-02", Call, Reached)]);
    let ana = |lines: &[LogLine]| Standing {
        last_contact: last_contact(lines.iter().copied(), date("2026-02-03")),
        ..person("Ana").tier(Tier::A)
    };
    assert_eq!(kinds(&ana(&lines), "2026-02-03"), [""; 0]);
    lines.pop();
    assert_eq!(kinds(&ana(&lines), "2026-02-03"), ["rhythm"]);
}

#[rstest]
#[case::none(&[("2026-02-01", Call, Reached)], None)]
#[case::since_the_contact(&[("2026-01-01", Call, NoAnswer), ("2026-01-20", Call, Reached), ("2026-02-02", Call, NoAnswer)], Some(1))]
#[case::voicemail(&[("2026-02-01", Call, NoAnswer), ("2026-02-02", Call, MessageLeft)], Some(2))]
#[case::reached_later_that_day(&[("2026-02-03", Call, NoAnswer), ("2026-02-03", Call, Reached)], None)]
#[case::missed_later_that_day(&[("2026-02-03", Call, Reached), ("2026-02-03", Call, NoAnswer)], Some(1))]
#[case::backdated_contact(&[("2026-02-02", Call, NoAnswer), ("2026-01-30", Call, Reached)], Some(1))]
#[case::in_the_future(&[("2026-02-04", Call, NoAnswer)], None)]
fn attempts_count_since_the_last_contact(#[case] lines: &[(&str, ChannelKind, Outcome)], #[case] count: Option<u32>) {
    assert_eq!(attempts(log(lines), date("2026-02-03")).map(|found| found.count), count);
}

#[rstest]
#[case::first(1, "2026-02-05", "reason-retry")]
#[case::second(2, "2026-02-05", "reason-retry")]
#[case::third_proposes_another_channel(3, "2026-02-05", "reason-retry-other-channel")]
#[case::a_week(4, "2026-02-10", "reason-retry-other-channel")]
#[case::two_weeks(5, "2026-02-17", "reason-retry-other-channel")]
#[case::two_months(6, "2026-04-03", "reason-retry-other-channel")]
#[case::six_months(7, "2026-08-03", "reason-retry-other-channel")]
#[case::a_year(8, "2027-02-03", "reason-retry-other-channel")]
#[case::every_year(9, "2027-02-03", "reason-retry-other-channel")]
fn persist_politely(#[case] count: u32, #[case] due: &str, #[case] says: &str) {
    let zoe = person("Zoé").tier(Tier::A).contacted("2025-12-01").attempted(count, "2026-02-03");
    assert_eq!(retry_on(&zoe, &Rules::default()), Some(date(due)));
    assert_eq!(kinds(&zoe, "2026-02-04"), [""; 0], "the retry holds the rhythm until its day");
    let queue = queue(&[zoe], due);
    let entry = queue.entries().next().unwrap();
    assert_eq!(entry.reasons.iter().find(|reason| reason.kind.id() == "retry").unwrap().why.id, says);
    assert!(entry.reasons.iter().any(|reason| reason.kind.id() == "rhythm"));
}

#[test]
fn the_footer_promises_what_an_outcome_will_bring() {
    let rules = Rules::default();
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-05").follow_up("2026-01-05", "2026-02-03");
    assert_eq!(next_if_contacted(&ana, &on("2026-02-03", &rules)), Some(date("2026-02-17")));
    assert_eq!(retry_if_missed(&ana, &on("2026-02-03", &rules)), date("2026-02-05"));
    assert_eq!(retry_if_missed(&ana.attempted(3, "2026-01-30"), &on("2026-02-03", &rules)), date("2026-02-10"));
}

#[test]
fn a_retry_waits_for_a_working_day() {
    let zoe = person("Zoé").attempted(1, "2026-02-05");
    assert_eq!(retry_on(&zoe, &Rules::default()), Some(date("2026-02-09")));
}

#[test]
fn never_contacted_is_its_own_state() {
    let nora = person("Nora").tier(Tier::A);
    let queue = queue(std::slice::from_ref(&nora), "2026-02-03");
    let entry = queue.entries().next().unwrap();
    assert_eq!((entry.position.section, entry.reasons[0].kind.id()), (Section::IfTime, "never"));
    assert_eq!(next_due(&nora, &Rules::default()), None);
    assert_eq!(kinds(&nora.clone().contacted("2026-02-02"), "2026-02-03"), [""; 0]);
    assert_eq!(kinds(&nora.clone().attempted(1, "2026-02-02"), "2026-02-03"), [""; 0], "a retry is pending");
    assert_eq!(kinds(&nora.clone().follow_up("2026-02-02", "2026-02-10"), "2026-02-03"), [""; 0]);
    assert_eq!(kinds(&Standing { rhythm: Rhythm::Off, ..nora }, "2026-02-03"), [""; 0]);
}

#[rstest]
#[case::by_tier(Rhythm::ByTier, Some(Tier::A), Some("2026-02-16"))]
#[case::by_tier(Rhythm::ByTier, Some(Tier::B), Some("2026-03-04"))]
#[case::by_tier(Rhythm::ByTier, Some(Tier::C), Some("2026-05-04"))]
#[case::no_tier_when_there_is_room(Rhythm::ByTier, None, Some("2026-05-04"))]
#[case::of_the_person(Rhythm::Every(5), None, Some("2026-02-09"))]
#[case::off(Rhythm::Off, Some(Tier::A), None)]
fn how_often_an_affiliate_wants_to_be_contacted(
    #[case] rhythm: Rhythm,
    #[case] tier: Option<Tier>,
    #[case] due: Option<&str>,
) {
    let ana = Standing { rhythm, tier, ..person("Ana").contacted("2026-02-02") };
    assert_eq!(next_due(&ana, &Rules::default()), due.map(date));
}

#[test]
fn an_open_follow_up_replaces_the_rhythm() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-01-05").follow_up("2026-01-05", "2026-02-10");
    assert_eq!(kinds(&ana, "2026-02-03"), [""; 0], "the rhythm ran out on 19 January");
    assert_eq!(next_due(&ana, &Rules::default()), Some(date("2026-02-10")));
    assert_eq!(kinds(&ana, "2026-02-10"), ["follow_up"]);
}

/// Set on 5 January for 10 February: what a contact makes of it.
#[rstest]
#[case::of_the_day_it_was_set("2026-01-05", &["2026-02-10"], "2026-02-10")]
#[case::before_it_both_run("2026-01-06", &["2026-01-20", "2026-02-10"], "2026-01-20")]
#[case::long_before_it_both_run("2026-02-03", &["2026-02-10", "2026-02-17"], "2026-02-10")]
#[case::on_it("2026-02-10", &["2026-02-24"], "2026-02-24")]
#[case::after_it("2026-02-12", &["2026-02-26"], "2026-02-26")]
fn an_agreed_day_is_met_by_a_contact_on_it_or_later(#[case] contact: &str, #[case] due: &[&str], #[case] next: &str) {
    let ana = person("Ana").tier(Tier::A).follow_up("2026-01-05", "2026-02-10").contacted(contact);
    assert_eq!(next_due(&ana, &Rules::default()), Some(date(next)));
    for day in due {
        assert!(!kinds(&ana, day).is_empty(), "on {day}");
    }
    let stands = kinds(&ana, "2026-02-16").contains(&"follow_up");
    assert_eq!(stands, date(contact) < date("2026-02-10"), "it never goes without a word");
}

#[rstest]
#[case::closed(Some("2026-01-05"), &["2026-01-19"])]
#[case::open(None, &["2026-02-10"])]
fn what_is_closed_holds_nothing_back(#[case] closed: Option<&str>, #[case] next: &[&str]) {
    let mut ana = person("Ana").tier(Tier::A).follow_up("2026-01-05", "2026-02-10").contacted("2026-01-05");
    ana.follow_ups[0].closed_on = closed.map(date);
    assert_eq!(next_due(&ana, &Rules::default()), Some(date(next[0])));
}

#[test]
fn called_early_on_the_day_for_which_it_is_then_agreed_again_stands() {
    let ana = person("Ana").tier(Tier::A).contacted("2026-02-03").follow_up("2026-02-03", "2026-02-03");
    assert_eq!(kinds(&ana, "2026-02-04"), ["follow_up"]);
}

#[test]
fn a_follow_up_attempted_in_vain_waits_for_the_retry() {
    let ana = person("Ana").contacted("2026-01-05").follow_up("2026-01-05", "2026-02-03").attempted(1, "2026-02-03");
    assert_eq!(kinds(&ana, "2026-02-04"), [""; 0]);
    assert_eq!(kinds(&ana, "2026-02-05"), ["follow_up", "retry"]);
}

#[rstest]
#[case::before_its_day("2026-02-02T09:00:00Z", None)]
#[case::before_its_hour("2026-02-03T09:00:00Z", Some("reason-appointment-at"))]
#[case::after_its_hour("2026-02-03T15:00:00Z", Some("reason-appointment-how"))]
#[case::late_that_night("2026-02-04T02:00:00Z", Some("reason-appointment-how"))]
#[case::days_later("2026-02-06T09:00:00Z", Some("reason-appointment-how"))]
fn an_interaction_in_the_future_is_an_appointment(#[case] now: &str, #[case] says: Option<&str>) {
    let kim = person("Kim").contacted("2026-02-01").planned("2026-02-03", Some("15:30"));
    let rules = Rules::default();
    let moment = crate::domain::moment::Moment::at(instant(now), paris(), rules.day_starts_at);
    let queue = crate::domain::queue::build([&kim], &crate::domain::queue::Day::new(moment, &rules));
    assert_eq!(queue.entries().next().map(|entry| entry.reasons[0].why.id.as_ref()), says);
}

#[test]
fn an_appointment_is_answered_on_its_own_day_only() {
    let kim = person("Kim").planned("2026-02-03", None);
    assert_eq!(kinds(&kim.clone().contacted("2026-02-03"), "2026-02-04"), ["appointment"]);
    assert_eq!(kinds(&kim.clone().contacted("2026-02-02"), "2026-02-03"), ["appointment"], "nor by one before it");
    assert_eq!(kinds(&kim.contacted("2026-02-04"), "2026-02-05"), ["appointment"]);
}

#[rstest]
#[case::the_day_itself("2026-03-14", None, false)]
#[case::monday_after("2026-03-16", None, true)]
#[case::still("2026-03-30", None, true)]
#[case::contacted_before("2026-03-16", Some("2026-03-14"), true)]
#[case::contacted_after("2026-03-16", Some("2026-03-15"), false)]
fn the_day_after_a_final_one_asks_how_it_went(#[case] day: &str, #[case] contact: Option<&str>, #[case] asks: bool) {
    let contact = contact.unwrap_or("2026-03-01");
    let marie = person("Marie").contacted(contact).fact("final on Saturday", "2026-03-01", "2026-03-14");
    assert_eq!(!kinds(&marie, day).is_empty(), asks);
}

#[test]
fn what_was_asked_or_learned_afterwards_is_not_asked_again() {
    let mut marie = person("Marie").contacted("2026-03-01").fact("final", "2026-03-01", "2026-03-14");
    marie.facts[0].asked_on = Some(date("2026-03-16"));
    assert_eq!(kinds(&marie, "2026-03-17"), [""; 0]);
    marie.facts[0].asked_on = Some(date("2026-03-10"));
    assert_eq!(kinds(&marie, "2026-03-17"), ["fact_date"]);
    marie.facts[0].learned_on = date("2026-03-15");
    assert_eq!(kinds(&marie, "2026-03-17"), [""; 0]);
}

#[test]
fn a_promise_of_theirs_is_no_reason() {
    let mut tom = person("Tom").contacted("2026-02-01").promised("banners", "2026-01-20", "2026-01-30");
    assert_eq!(kinds(&tom, "2026-02-03"), ["promise"]);
    tom.promises[0] = crate::domain::promise::Promise {
        by: crate::domain::promise::PromiseBy::Them,
        due_on: Some(date("2026-01-30")),
        ..tom.promises[0].clone()
    };
    assert_eq!(kinds(&tom, "2026-02-03"), [""; 0]);
}

#[rstest]
#[case::before("2026-02-02", &[])]
#[case::a_week_later_on_a_working_day("2026-02-03", &["promise"])]
fn a_promise_without_a_day_comes_back_after_a_week(#[case] day: &str, #[case] expected: &[&str]) {
    let mut tom = person("Tom").contacted("2026-02-01").promised("banners", "2026-01-27", "2026-01-30");
    tom.promises[0].due_on = None;
    assert_eq!(kinds(&tom, day), expected);
}
