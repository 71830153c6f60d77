//! What the agenda says, rule by rule. 3 February 2026 is a Tuesday.

mod meetings;

use chrono::NaiveDate;
use rstest::rstest;

use super::{Agenda, Entry, Kind, Look, Moved, Span, entries, loads};
use crate::domain::affiliate::{Affiliate, Status, Tier};
use crate::domain::channel::ChannelKind;
use crate::domain::dates::partial::PartialDate;
use crate::domain::fact::{Fact, FactKind};
use crate::domain::follow_up::FollowUp;
use crate::domain::gift::{Gift, Purpose};
use crate::domain::id::{AffiliateId, FactId, FollowUpId, InteractionId, OccasionId, PromiseId, RelativeId, SnoozeId};
use crate::domain::interaction::{Direction, Interaction, InteractionKind, Outcome};
use crate::domain::moment::Moment;
use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
use crate::domain::promise::{Promise, PromiseBy};
use crate::domain::queue::{Attempts, Day, Standing};
use crate::domain::relative::{Relation, Relative};
use crate::domain::rules::{LeapDay, Rules};
use crate::domain::snooze::Snooze;

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn partial(text: &str) -> PartialDate {
    text.parse().unwrap()
}

/// Somebody without a tier, contacted long ago: nothing is due by itself.
fn person(name: &str) -> Standing {
    let affiliate = Affiliate::new(name, "2025-01-01T09:00:00Z".parse().unwrap());
    Standing { last_contact: Some(date("2025-06-02")), ..Standing::of(&affiliate, "Europe/Paris".parse().unwrap()) }
}

fn with_occasion(name: &str, kind: OccasionKind, on: &str, recurrence: Recurrence) -> Standing {
    let mut person = person(name);
    let id = OccasionId::new();
    person.occasions.push(Occasion { id, kind, label: None, relative: None, date: partial(on), recurrence });
    person
}

fn with_birthday(name: &str, on: &str) -> Standing {
    with_occasion(name, OccasionKind::Birthday, on, Recurrence::Yearly)
}

fn with_follow_up(name: &str, due: &str) -> Standing {
    let mut person = person(name);
    let (id, set_on) = (FollowUpId::new(), date("2026-01-05"));
    person.follow_ups.push(FollowUp { id, due_on: date(due), reason: "budget".to_owned(), set_on, closed_on: None });
    person
}

fn with_promise(name: &str, by: PromiseBy, due: &str) -> Standing {
    let mut person = person(name);
    person.promises.push(Promise {
        id: PromiseId::new(),
        by,
        text: "banners".to_owned(),
        made_on: date("2026-01-05"),
        due_on: Some(date(due)),
        done_on: None,
        dropped_on: None,
        interaction: None,
    });
    person
}

fn snoozed(mut person: Standing, until: &str) -> Standing {
    person.snooze = Some(Snooze { id: SnoozeId::new(), until: date(until), set_on: date("2026-02-02") });
    person
}

fn rhythm(name: &str, tier: Tier, last: &str) -> Standing {
    Standing { tier: Some(tier), last_contact: Some(date(last)), ..person(name) }
}

fn look_by<'r>(from: &str, days: u32, rules: &'r Rules) -> Look<'r> {
    let day = Day::new(Moment::on(date("2026-02-03"), "Europe/Paris".parse().unwrap()), rules);
    Look { span: Span::of_days(date(from), days), day }
}

/// The entries of 60 days from 3 February 2026.
fn found(person: &Standing) -> Vec<Entry> {
    entries(person, &look_by("2026-02-03", 60, &Rules::default()))
}

fn one(person: &Standing) -> Entry {
    let found = found(person);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

fn days(entries: &[Entry]) -> Vec<String> {
    entries.iter().map(|entry| entry.day.to_string()).collect()
}

#[rstest]
#[case::on_a_weekday("2026-02-05", "2026-02-05", Moved::Not)]
#[case::on_a_saturday("2026-02-07", "2026-02-09", Moved::Slid { from: date("2026-02-07") })]
#[case::late("2026-01-28", "2026-02-03", Moved::Late { since: date("2026-01-28") })]
#[case::a_weekend_that_has_passed("2026-01-31", "2026-02-03", Moved::Late { since: date("2026-02-02") })]
fn what_is_due_slides_to_a_working_day_and_stays_on_today_when_late(
    #[case] due: &str,
    #[case] day: &str,
    #[case] moved: Moved,
) {
    for (entry, kind) in [
        (one(&with_follow_up("Marie", due)), Kind::FollowUp),
        (one(&with_promise("Marie", PromiseBy::Me, due)), Kind::Promise),
        (one(&with_promise("Marie", PromiseBy::Them, due)), Kind::TheirPromise),
    ] {
        assert_eq!((entry.kind, entry.day, entry.moved), (kind, date(day), moved));
        assert_eq!(entry.comes_up, (kind != Kind::TheirPromise).then_some(date(day)), "{kind:?}");
    }
}

#[rstest]
#[case::on_a_weekday("1986-02-12", "2026-02-12", "2026-02-12")]
#[case::a_saturday_shows_on_friday("1986-02-14", "2026-02-14", "2026-02-13")]
#[case::without_a_year("--02-12", "2026-02-12", "2026-02-12")]
fn an_occasion_keeps_its_date_and_shows_on_a_working_day(#[case] born: &str, #[case] day: &str, #[case] shows: &str) {
    let entry = one(&with_birthday("Ana", born));
    assert_eq!((entry.day, entry.comes_up), (date(day), Some(date(shows))));
    assert_eq!(entry.yearly, Some(partial(born)));
}

#[test]
fn a_date_known_by_its_year_is_no_entry() {
    assert_eq!(found(&with_birthday("Ana", "1985")), []);
}

#[test]
fn a_date_known_by_its_month_stands_in_it_and_brings_nobody_up() {
    let entry = one(&with_birthday("Ana", "1985-02"));
    assert_eq!((entry.some_day, entry.comes_up, entry.yearly), (true, None, None));
}

#[rstest]
#[case::told_once("1986-02-12", Some(40))]
#[case::year_unknown("--02-12", None)]
fn an_age_is_told_where_the_year_is_known(#[case] born: &str, #[case] years: Option<i64>) {
    let detail = one(&with_birthday("Ana", born)).detail;
    let told = detail.map(|detail| detail.args.iter().find(|(name, _)| *name == "years").unwrap().1.clone());
    assert_eq!(told, years.map(Into::into));
}

#[test]
fn nobody_has_a_birthday_on_the_day_of_birth() {
    assert_eq!(found(&with_birthday("Ana", "2026-02-12")), []);
}

#[rstest]
#[case::the_28th(LeapDay::February28, ["2026-02-28", "2027-02-28", "2028-02-29", "2029-02-28"])]
#[case::the_1st(LeapDay::March1, ["2026-03-01", "2027-03-01", "2028-02-29", "2029-03-01"])]
fn the_29th_of_february_comes_every_year(#[case] leap_day: LeapDay, #[case] expected: [&str; 4]) {
    let rules = Rules { leap_day, ..Rules::default() };
    for born in ["1988-02-29", "--02-29"] {
        let found = entries(&with_birthday("Ana", born), &look_by("2026-02-03", 4 * 365, &rules));
        assert_eq!(days(&found), expected);
    }
}

#[test]
fn what_takes_place_once_does_not_come_again() {
    let final_day = with_occasion("Ana", OccasionKind::Other, "2026-02-12", Recurrence::Once);
    let found = entries(&final_day, &look_by("2026-02-03", 800, &Rules::default()));
    assert_eq!(days(&found), ["2026-02-12"]);
    assert_eq!(found[0].yearly, None);
}

#[test]
fn a_relatives_birthday_is_told_once_although_an_occasion_says_it_too() {
    let mut marie = person("Marie");
    let lea = RelativeId::new();
    let birthday = Some(partial("2015-02-12"));
    marie.relatives.push(Relative { id: lea, name: "Léa".to_owned(), relation: Relation::Child, birthday, age: None });
    assert_eq!(days(&found(&marie)), ["2026-02-12"]);
    marie.occasions.push(Occasion {
        id: OccasionId::new(),
        kind: OccasionKind::Birthday,
        label: None,
        relative: Some(lea),
        date: partial("2015-02-12"),
        recurrence: Recurrence::Yearly,
    });
    assert_eq!(days(&found(&marie)), ["2026-02-12"]);
}

#[test]
fn an_occasion_that_was_celebrated_on_friday_stays_in_the_calendar_and_comes_up_no_more() {
    let mut ana = with_birthday("Ana", "1986-02-07");
    ana.last_contact = Some(date("2026-02-06"));
    let rules = Rules::default();
    let day = Day::new(Moment::on(date("2026-02-06"), "Europe/Paris".parse().unwrap()), &rules);
    let found = entries(&ana, &Look { span: Span::of_days(date("2026-02-06"), 7), day });
    assert_eq!((days(&found), found[0].comes_up), (vec!["2026-02-07".to_owned()], None));
}

#[rstest]
#[case::deceased(|person: &mut Standing| person.deceased = true, 0)]
#[case::do_not_contact(|person: &mut Standing| person.do_not_contact = true, 0)]
#[case::archived(|person: &mut Standing| person.archived = true, 0)]
#[case::ended(|person: &mut Standing| person.status = Status::Ended, 1)]
#[case::paused(|person: &mut Standing| person.status = Status::Paused, 3)]
#[case::active(|person: &mut Standing| person.status = Status::Active, 4)]
fn the_states_silence_as_in_the_queue(#[case] change: fn(&mut Standing), #[case] left: usize) {
    let mut marie = rhythm("Marie", Tier::A, "2026-01-28");
    marie.occasions = with_birthday("", "--02-12").occasions;
    marie.promises = with_promise("", PromiseBy::Me, "2026-02-05").promises;
    marie.facts = vec![fact("2026-02-20")];
    change(&mut marie);
    assert_eq!(found(&marie).len(), left, "{:?}", found(&marie));
}

fn fact(on: &str) -> Fact {
    Fact {
        id: FactId::new(),
        kind: FactKind::Family,
        text: "final".to_owned(),
        relative: None,
        on: Some(date(on)),
        learned_on: date("2026-01-20"),
        interaction: None,
        private: true,
        asked_on: None,
    }
}

#[test]
fn a_fact_stands_on_its_day_and_is_asked_about_on_the_working_day_after() {
    let marie = Standing { facts: vec![fact("2026-02-14")], ..person("Marie") };
    let entry = one(&marie);
    assert_eq!((entry.day, entry.comes_up, entry.private), (date("2026-02-14"), Some(date("2026-02-16")), true));
}

#[test]
fn a_rhythm_is_due_until_a_follow_up_or_a_retry_takes_its_place() {
    let marie = rhythm("Marie", Tier::A, "2026-01-28");
    assert_eq!((one(&marie).kind, one(&marie).day), (Kind::Rhythm, date("2026-02-11")));
    let follow_ups = with_follow_up("", "2026-03-02").follow_ups;
    let followed = Standing { follow_ups, last_contact: Some(date("2026-01-05")), ..marie.clone() };
    assert_eq!(one(&followed).kind, Kind::FollowUp);
    let attempts = Attempts { count: 2, last_on: date("2026-02-02"), channel: ChannelKind::Call };
    let attempted = Standing { attempts: Some(attempts), ..marie };
    assert_eq!((one(&attempted).kind, one(&attempted).day), (Kind::Retry, date("2026-02-04")));
}

#[test]
fn a_snooze_holds_what_is_due_until_it_ends_but_not_an_occasion() {
    let mut marie = snoozed(with_follow_up("Marie", "2026-02-05"), "2026-02-20");
    marie.occasions = with_birthday("", "--02-12").occasions;
    let found = found(&marie);
    let told: Vec<_> = found.iter().map(|entry| (entry.kind, entry.day)).collect();
    let end = date("2026-02-20");
    assert_eq!(told, [(Kind::Occasion, date("2026-02-12")), (Kind::FollowUp, end), (Kind::Snooze, end)]);
    assert_eq!(found[1].moved, Moved::Snoozed { from: date("2026-02-05") });
    assert_eq!(found[2].comes_up, None);
}

#[test]
fn a_snooze_that_has_ended_says_nothing() {
    assert_eq!(found(&snoozed(person("Marie"), "2026-02-03")), []);
}

fn planned(people: &[&mut Standing], on: &str) -> Interaction {
    Interaction {
        id: InteractionId::new(),
        on: date(on),
        at: None,
        channel: ChannelKind::Video,
        direction: Direction::Both,
        outcome: Outcome::Planned,
        kind: InteractionKind::Contact,
        resolved_on: None,
        text: "launch".to_owned(),
        with: people.iter().map(|person| person.id).collect(),
        logged_on: date("2026-02-02"),
        created_at: "2026-02-02T09:00:00Z".parse().unwrap(),
    }
}

#[test]
fn a_plan_with_three_people_is_one_entry_and_three_people_of_the_load() {
    let (mut marie, mut paul, mut ana) = (person("Marie"), person("Paul"), person("Ana"));
    let plan = planned(&[&mut marie, &mut paul, &mut ana], "2026-02-07");
    let people = [marie, paul, ana].map(|person| Standing { plans: vec![plan.clone()], ..person });
    let agenda = agenda(&people);
    assert_eq!(agenda.entries.len(), 1);
    let names: Vec<&str> = agenda.entries[0].everybody().map(|who| who.name.as_str()).collect();
    assert_eq!((names, agenda.entries[0].day), (vec!["Ana", "Marie", "Paul"], date("2026-02-07")));
    let loads = loads(&agenda, agenda.span, &Rules::default());
    assert_eq!(loads[4].people, 3);
    assert_eq!(loads[4].capacity, 0, "a Saturday takes nobody");
}

fn agenda(people: &[Standing]) -> Agenda {
    let rules = Rules::default();
    let look = look_by("2026-02-03", 60, &rules);
    Agenda::of(look.span, look.day.date, people.iter().flat_map(|person| entries(person, &look)).collect())
}

#[test]
fn a_days_load_counts_people_not_reasons() {
    let mut marie = with_follow_up("Marie", "2026-02-13");
    marie.occasions = with_birthday("", "--02-14").occasions;
    let agenda = agenda(&[marie, with_promise("Tom", PromiseBy::Them, "2026-02-13")]);
    let loads = loads(&agenda, Span::of_days(date("2026-02-13"), 2), &Rules::default());
    let told: Vec<_> = loads.iter().map(|load| (load.people, load.capacity)).collect();
    assert_eq!(told, [(1, 8), (0, 0)]);
}

#[test]
fn many_rhythms_of_one_day_are_one_row_until_they_are_unfolded() {
    let people: Vec<Standing> = (0..5)
        .map(|at| Standing { id: AffiliateId::new(), ..rhythm(&format!("P{at}"), Tier::A, "2026-01-28") })
        .collect();
    let few = agenda(&people[..3]);
    assert_eq!(few.folded(|_| true).len(), 3);
    let many = agenda(&people);
    let folded = many.folded(|_| true);
    assert_eq!((folded.len(), folded[0].people, folded[0].with.len()), (1, 5, 5));
    assert_eq!(many.folded(|_| false).len(), 5);
}

#[test]
fn a_day_lists_appointments_first_and_rhythms_last() {
    let mut marie = person("Marie");
    marie.plans = vec![planned(&[], "2026-02-11")];
    let people = [
        rhythm("Rita", Tier::A, "2026-01-28"),
        with_follow_up("Félix", "2026-02-11"),
        with_promise("Paul", PromiseBy::Me, "2026-02-11"),
        with_birthday("Otto", "--02-11"),
        marie,
    ];
    let agenda = agenda(&people);
    let kinds: Vec<Kind> = agenda.on(date("2026-02-11")).iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds, [Kind::Appointment, Kind::Occasion, Kind::Promise, Kind::FollowUp, Kind::Rhythm]);
}

#[test]
fn a_gift_is_to_be_ordered_before_its_day_and_moves_to_an_earlier_working_day() {
    let mut kim = person("Kim");
    kim.gifts =
        vec![Gift { purpose: Some(Purpose::Day(date("2026-03-14"))), ..Gift::idea("chess clock", date("2026-01-05")) }];
    let rules = Rules::default();
    let entry = one(&kim);
    let step = crate::domain::queue::gift::open(&kim, &look_by("2026-02-03", 60, &rules).day)[0].1;
    assert_eq!((entry.kind, entry.day, entry.comes_up), (Kind::Gift, step.due, Some(step.due)));
    assert!(rules.working.is_working(entry.day) && entry.day < date("2026-03-14"), "{}", entry.day);
}
