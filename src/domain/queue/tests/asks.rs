//! Requests on their clock, suggestions that wait to be told.

use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::Status;
use crate::domain::dates::holidays::Country;
use crate::domain::dates::working::WorkingDays;
use crate::domain::feedback::Decision;
use crate::domain::interaction::{Direction, Outcome};
use crate::domain::moment::Moment;
use crate::domain::queue::{Day, LoggedToday, Section, Standing, build, wake_on};
use crate::domain::request::Urgency::{self, Urgent, Usual};
use crate::domain::rules::Rules;

/// Friday at ten to six in Paris.
const FRIDAY_EVENING: &str = "2026-02-06T16:50:00Z";

fn section(person: &Standing, day: &str) -> Option<Section> {
    queue(std::slice::from_ref(person), day).entries().next().map(|entry| entry.position.section)
}

#[rstest]
#[case::from_the_moment_it_comes(Usual, "2026-02-06", Some(Section::Today))]
#[case::not_before(Usual, "2026-02-05", None)]
#[case::monday_morning(Usual, "2026-02-09", Some(Section::Today))]
#[case::on_tuesday_it_is_late(Usual, "2026-02-10", Some(Section::Overdue))]
#[case::urgent_the_same_evening(Urgent, "2026-02-06", Some(Section::Today))]
#[case::urgent_and_late(Urgent, "2026-02-09", Some(Section::Overdue))]
fn a_request_is_due_as_its_urgency_says(#[case] urgency: Urgency, #[case] day: &str, #[case] stands: Option<Section>) {
    let person = settled_lately("Ana").asked("payment", FRIDAY_EVENING, urgency);
    assert_eq!(section(&person, day), stands);
    let rules = Rules::default();
    let wakes = wake_on(&person, &on("2026-02-06", &rules)).unwrap();
    assert!(stands.is_none() || wakes <= date(day), "the morning must not miss it");
}

/// Contacted on the day before, so that nothing else is due.
fn settled_lately(name: &str) -> Standing {
    person(name).contacted("2026-02-05")
}

#[rstest]
#[case::late_at_night("2026-02-05T23:30:00Z", Urgent, "2026-02-06", "2026-02-09")]
#[case::before_a_holiday("2026-05-13T15:30:00Z", Usual, "2026-05-15", "2026-05-18")]
#[case::urgent_on_a_holiday("2026-05-14T08:00:00Z", Urgent, "2026-05-15", "2026-05-18")]
fn nights_and_holidays_count(#[case] received: &str, #[case] urgency: Urgency, #[case] due: &str, #[case] late: &str) {
    let rules = Rules { working: WorkingDays::default().with_holidays(&[Country::France]), ..Rules::default() };
    let person = settled_lately("Ana").asked("payment", received, urgency);
    let at = |day: &str| build([&person], &on(day, &rules)).entries().next().map(|entry| entry.position.section);
    assert_eq!((at(due), at(late)), (Some(Section::Today), Some(Section::Overdue)));
}

/// Asked on Friday at half past eight: 24 hours that do not run over the weekend end on Monday when the day opens.
#[rstest]
#[case::at_once("2026-02-06T08:00:00Z", Section::Today, "reason-reply-until")]
#[case::on_monday_before_its_hour("2026-02-09T07:50:00Z", Section::Today, "reason-reply-by")]
#[case::past_its_hour_it_is_late("2026-02-09T16:00:00Z", Section::Overdue, "reason-reply-since")]
#[case::on_the_next_day("2026-02-10T08:00:00Z", Section::Overdue, "reason-reply")]
fn a_request_stands_from_the_moment_it_comes_until_it_is_answered(
    #[case] now: &str,
    #[case] stands: Section,
    #[case] says: &str,
) {
    let rules = Rules::default();
    let ana = settled_lately("Ana").asked("payment", "2026-02-06T07:30:00Z", Usual);
    let moment = Moment::at(instant(now), paris(), rules.day_starts_at);
    let queue = build([&ana], &Day::new(moment, &rules));
    let entry = queue.entries().next().unwrap();
    assert_eq!((entry.position.section, entry.reasons[0].why.id.as_ref()), (stands, says));
}

#[test]
fn acknowledging_moves_it() {
    let mut person = settled_lately("Ana").asked("payment", FRIDAY_EVENING, Urgent);
    person.requests[0].acknowledged_at = Some(instant(FRIDAY_EVENING));
    person.requests[0].promised_on = Some(date("2026-02-12"));
    assert_eq!(section(&person, "2026-02-11"), None);
    assert_eq!(section(&person, "2026-02-12"), Some(Section::Today));
    assert_eq!(section(&person, "2026-02-13"), Some(Section::Overdue));
    person.requests[0].promised_on = Some(date("2026-02-14"));
    assert_eq!(section(&person, "2026-02-13"), None);
    assert_eq!(section(&person, "2026-02-16"), Some(Section::Today), "a Saturday slides");
}

#[test]
fn a_contact_does_not_close_it_and_the_answer_does() {
    let mut person = settled_lately("Ana").asked("payment", FRIDAY_EVENING, Urgent).contacted("2026-02-08");
    assert_eq!(kinds(&person, "2026-02-09"), ["reply"]);
    person.requests[0].answered_at = Some(instant("2026-02-09T09:00:00Z"));
    assert!(kinds(&person, "2026-02-09").is_empty());
}

#[rstest]
#[case::ended(Standing { status: Status::Ended, ..settled_lately("Ana") }, true)]
#[case::archived(Standing { archived: true, ..settled_lately("Ana") }, false)]
#[case::paused(Standing { status: Status::Paused, ..settled_lately("Ana") }, true)]
#[case::do_not_contact(Standing { do_not_contact: true, ..settled_lately("Ana") }, false)]
#[case::deceased(Standing { deceased: true, ..settled_lately("Ana") }, false)]
fn who_left_still_waits_for_an_answer(#[case] person: Standing, #[case] shows: bool) {
    let person = person.asked("payment", FRIDAY_EVENING, Usual);
    assert_eq!(kinds(&person, "2026-02-09").contains(&"reply"), shows);
}

#[rstest]
#[case::urgent(Urgent, true)]
#[case::usual(Usual, false)]
fn an_urgent_request_shows_under_a_snooze(#[case] urgency: Urgency, #[case] shows: bool) {
    let person = settled_lately("Ana").asked("payment", FRIDAY_EVENING, urgency).snoozed("2026-02-05", "2026-02-20");
    assert_eq!(kinds(&person, "2026-02-09"), if shows { vec!["reply"] } else { vec![] });
}

#[test]
fn what_only_came_in_is_nobodys_work_of_today() {
    let mut person = settled_lately("Ana").asked("payment", "2026-02-09T08:00:00Z", Urgent);
    let at = instant("2026-02-09T08:00:00Z");
    let channel = crate::domain::channel::ChannelKind::Email;
    let came = LoggedToday { on: date("2026-02-09"), at, channel, direction: Direction::In, outcome: Outcome::Reached };
    person.logged_today.push(came);
    let queue = queue(std::slice::from_ref(&person), "2026-02-09");
    assert_eq!((names(&queue), queue.done.len()), (vec!["Ana"], 0));
    person.logged_today[0].direction = Direction::Both;
    let queue = build([&person], &on("2026-02-09", &Rules::default()));
    assert_eq!(queue.done[0].open[0].kind.id(), "reply", "a contact is done; the request still stands");
}

#[rstest]
#[case::the_day_before("2026-02-09", None)]
#[case::a_week_after("2026-02-10", Some(Section::Today))]
#[case::much_later("2026-06-10", Some(Section::Today))]
fn who_made_a_suggestion_is_to_be_told(#[case] day: &str, #[case] stands: Option<Section>) {
    for decision in Decision::ALL {
        let person = settled("Ana").decided("slow page", decision, "2026-02-03");
        assert_eq!(section(&person, day), stands, "{decision:?}");
    }
}

#[test]
fn only_telling_closes_a_suggestion() {
    let mut person = settled("Ana").decided("slow page", Decision::Adopted, "2026-02-03").contacted("2026-03-02");
    assert_eq!(kinds(&person, "2026-03-03"), ["feedback"]);
    person.feedback[0].told_on = Some(date("2026-03-03"));
    assert!(kinds(&person, "2026-03-03").is_empty());
}

#[test]
fn the_settings_say_how_long_the_nudge_waits() {
    let rules = Rules { feedback_days: 0, ..Rules::default() };
    let person = settled("Ana").decided("slow page", Decision::Adopted, "2026-02-03");
    assert_eq!(kinds_by(&person, "2026-02-03", &rules), ["feedback"]);
    let ended = Standing { status: Status::Ended, ..person };
    assert!(kinds_by(&ended, "2026-02-03", &rules).is_empty(), "nothing but what is owed reaches who left");
}
