use rstest::rstest;

use super::scene::*;
use crate::domain::affiliate::Tier;
use crate::domain::interaction::Outcome;
use crate::domain::queue::{DayEnd, Done, Frozen, Gathered, Queue, Standing, build_after};
use crate::domain::rules::Rules;

const TODAY: &str = "2026-02-03";

fn due(name: &str) -> Standing {
    person(name).tier(Tier::A).contacted("2026-01-14")
}

fn done(queue: &Queue) -> Vec<(&str, Done)> {
    queue.done.iter().map(|done| (done.name.as_str(), done.outcome)).collect()
}

#[rstest]
#[case::contact(due("Ana").logged(TODAY, Outcome::Reached), Some(Done::Reached))]
#[case::no_answer(due("Ana").logged(TODAY, Outcome::NoAnswer).attempted(1, TODAY), Some(Done::NoAnswer))]
#[case::voicemail(due("Ana").logged(TODAY, Outcome::MessageLeft).attempted(1, TODAY), Some(Done::MessageLeft))]
#[case::reached_at_last(due("Ana").logged(TODAY, Outcome::NoAnswer).logged(TODAY, Outcome::Reached), Some(Done::Reached))]
#[case::broadcast(due("Ana").logged(TODAY, Outcome::Broadcast), None)]
#[case::snooze(due("Ana").snoozed(TODAY, "2026-02-10"), Some(Done::Snoozed))]
#[case::snoozed_yesterday(due("Ana").snoozed("2026-02-02", "2026-02-10"), None)]
#[case::skip(due("Ana").skipped(TODAY), Some(Done::Skipped))]
#[case::nothing_was_due(person("Ana").contacted("2026-02-01").snoozed(TODAY, "2026-02-10"), None)]
#[case::yesterdays_call(due("Ana").logged("2026-02-02", Outcome::Reached), Some(Done::Reached))]
#[case::last_months_call(due("Ana").logged("2026-01-10", Outcome::Reached), None)]
fn what_came_of_somebody_today(#[case] ana: Standing, #[case] outcome: Option<Done>) {
    assert_eq!(queue(&[ana], TODAY).done.first().map(|done| done.outcome), outcome);
}

#[test]
fn a_backdated_call_that_leaves_something_due_finishes_nothing() {
    let ana = due("Ana").logged("2026-01-05", Outcome::Reached);
    assert_eq!(names(&queue(&[ana], TODAY)), ["Ana"]);
    let owed = due("Tom").promised("banners", "2026-01-05", TODAY).logged("2026-02-02", Outcome::Reached);
    assert_eq!(names(&queue(&[owed], TODAY)), ["Tom"]);
}

#[test]
fn a_snoozed_birthday_still_shows() {
    let queue = queue(&[due("Ana").birthday("--02-03").snoozed(TODAY, "2026-02-10")], TODAY);
    assert_eq!((queue.left(), queue.done.len()), (1, 0));
}

#[test]
fn a_promise_that_was_not_kept_in_the_contact_stays_open() {
    let ana = due("Ana").promised("banners", "2026-01-05", TODAY).logged(TODAY, Outcome::Reached);
    let today = queue(std::slice::from_ref(&ana), TODAY);
    let open: Vec<_> = today.done[0].open.iter().map(|reason| reason.kind.id()).collect();
    assert_eq!((today.left(), open), (0, vec!["promise"]));
    assert_eq!(sections(&queue(&[Standing { logged_today: vec![], ..ana }], "2026-02-04"))[0], "overdue: Ana");
}

#[test]
fn the_order_is_frozen_while_the_manager_works() {
    let mut people = vec![due("Ana"), due("Bob"), due("Cem")];
    let mut frozen = Frozen::of(&queue(&people, TODAY));

    // Cem's promise is past its day: he would jump to the top. Bob is done. Abel comes in between.
    people[2] = people[2].clone().promised("banners", "2026-01-05", "2026-02-02");
    people[1] = people[1].clone().logged(TODAY, Outcome::Reached);
    people.push(due("Abel"));
    let fresh = queue(&people, TODAY);
    assert_eq!(sections(&fresh)[..2], ["overdue: Cem", "today: Abel, Ana"]);
    let kept = frozen.keep(fresh);
    assert_eq!(sections(&kept)[..2], ["overdue: ", "today: Ana, Cem, Abel"]);
    assert_eq!(done(&kept), [("Bob", Done::Reached)]);
    assert_eq!(kept.entries().nth(1).unwrap().reasons[0].kind.id(), "promise", "the reasons are fresh");

    // The outcome is undone: Bob returns to his old place.
    people[1] = due("Bob");
    assert_eq!(sections(&frozen.keep(queue(&people, TODAY)))[1], "today: Ana, Bob, Cem, Abel");

    // A new day has an order of its own.
    let next = queue(&people, "2026-02-04");
    assert_eq!(frozen.keep(next.clone()), next);
    assert_eq!(frozen, Frozen::of(&next));
}

#[test]
fn when_the_day_is_done_it_says_so() {
    let people = [
        due("Ana").logged(TODAY, Outcome::Reached),
        due("Bob").logged(TODAY, Outcome::Reached),
        due("Cem").logged(TODAY, Outcome::NoAnswer).attempted(1, TODAY),
        due("Dan").snoozed(TODAY, "2026-02-10"),
        due("Eva").skipped(TODAY),
        person("Flo").contacted(TODAY),
    ];
    let tomorrow: Vec<Standing> =
        people.iter().map(|person| Standing { logged_today: vec![], ..person.clone() }).collect();
    let gathered = Gathered { facts: 4, promises: 1 };
    let end = DayEnd::of(
        &build_after(&people, &[people[5].id], &on(TODAY, &Rules::default())),
        gathered,
        &queue(&tomorrow, "2026-02-04"),
    );
    let wanted =
        DayEnd { shown: 6, done: 6, reached: 2, missed: 1, snoozed: 1, skipped: 1, settled: 1, gathered, tomorrow: 1 };
    assert_eq!(end, wanted);
    assert!(end.is_over());
    assert!(
        !DayEnd::of(&queue(&[], TODAY), gathered, &queue(&[], TODAY)).is_over(),
        "an empty morning is not a day done"
    );
}
