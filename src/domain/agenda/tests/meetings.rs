//! Events and introductions in the agenda.

use rstest::rstest;

use super::{date, found, look_by, one, person};
use crate::domain::agenda::{Kind, Moved, Span, of_event};
use crate::domain::event::{Attendee, Gathering, NewEvent};
use crate::domain::id::{AffiliateId, AttendeeId, IntroductionId};
use crate::domain::introduction::{Introduction, Planned, Within};
use crate::domain::queue::Standing;
use crate::domain::rules::Rules;

fn event(on: &str, until: Option<&str>, guests: &[&str]) -> Gathering {
    let new = NewEvent { name: "Summit".to_owned(), on: date(on), until: until.map(date), place: "Lyon".to_owned() };
    let guest = |name: &&str| Attendee {
        id: AttendeeId::new(),
        who: AffiliateId::new(),
        name: (*name).to_owned(),
        prepare: String::new(),
        deceased: false,
    };
    Gathering { attendees: guests.iter().map(guest).collect(), ..Gathering::of(new) }
}

#[rstest]
#[case::one_day("2026-02-14", None, Some("2026-02-14"))]
#[case::the_first_of_several("2026-02-14", Some("2026-02-16"), Some("2026-02-14"))]
#[case::it_goes_on("2026-02-02", Some("2026-02-04"), Some("2026-02-03"))]
#[case::its_last_day("2026-02-02", Some("2026-02-03"), Some("2026-02-03"))]
#[case::over("2026-02-01", Some("2026-02-02"), None)]
#[case::too_far("2026-06-01", None, None)]
fn an_event_stands_on_its_first_day_and_on_today_while_it_goes_on(
    #[case] on: &str,
    #[case] until: Option<&str>,
    #[case] day: Option<&str>,
) {
    let row = event(on, until, &["Ana", "Tom"]);
    let entry = of_event(&row, &look_by("2026-02-03", 60, &Rules::default()));
    assert_eq!(entry.as_ref().map(|entry| entry.day), day.map(date));
    if let Some(entry) = entry {
        let names: Vec<&str> = entry.everybody().map(|who| who.name.as_str()).collect();
        assert_eq!((names, entry.comes_up, entry.is_crowd()), (vec!["Ana", "Tom"], None, false));
        assert_eq!(entry.days(), Span { from: date(on), until: date(until.unwrap_or(on)) });
    }
}

#[test]
fn an_event_that_began_before_what_is_shown_stands_on_the_first_day_shown() {
    let row = event("2026-03-30", Some("2026-04-02"), &[]);
    let entry = of_event(&row, &look_by("2026-04-01", 30, &Rules::default())).unwrap();
    assert_eq!((entry.day, entry.who), (date("2026-04-01"), None));
}

fn with_introduction(due: Option<&str>, other: Within) -> Standing {
    let mut person = person("Marie");
    let introduction = Introduction {
        id: IntroductionId::new(),
        first: person.id,
        other: AffiliateId::new(),
        why: "padel".to_owned(),
        noted_on: date("2026-02-02"),
        due_on: due.map(date),
        done_on: None,
        outcome: String::new(),
        declined_on: None,
    };
    person.introductions.push(Planned { introduction, name: "Tom".to_owned(), other });
    person
}

#[rstest]
#[case::its_day(Some("2026-02-05"), "2026-02-05", Moved::Not)]
#[case::a_saturday(Some("2026-02-07"), "2026-02-09", Moved::Slid { from: date("2026-02-07") })]
#[case::late(Some("2026-01-30"), "2026-02-03", Moved::Late { since: date("2026-01-30") })]
#[case::without_a_day_after_a_week(None, "2026-02-09", Moved::Not)]
fn an_introduction_stands_on_the_day_that_brings_it_up(
    #[case] due: Option<&str>,
    #[case] day: &str,
    #[case] moved: Moved,
) {
    let entry = one(&with_introduction(due, Within::Reach));
    let names: Vec<&str> = entry.everybody().map(|who| who.name.as_str()).collect();
    assert_eq!(
        (entry.kind, entry.day, entry.moved, names),
        (Kind::Introduction, date(day), moved, vec!["Marie", "Tom"])
    );
    assert_eq!(entry.comes_up, Some(date(day)));
}

#[test]
fn nobody_is_to_meet_whom_one_may_not_meet() {
    assert_eq!(found(&with_introduction(Some("2026-02-05"), Within::Nobody)), []);
}
