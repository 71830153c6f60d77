//! What a contact settles: asked of the queue itself, so that no kind is forgotten.

use chrono::NaiveDate;
use rstest::rstest;

use super::scene::{date, on, person, settled, time};
use crate::domain::act::Act;
use crate::domain::affiliate::Tier;
use crate::domain::feedback::Decision;
use crate::domain::id::OpenReasonId;
use crate::domain::open_reason::OpenReason;
use crate::domain::phrase::Value;
use crate::domain::queue::build::raise;
use crate::domain::queue::{Reason, Standing};
use crate::domain::request::Urgency;
use crate::domain::rules::Rules;
use crate::domain::settling::{Closing, Contacted, Key, Matter, Place, Settles, Settling, Spoken, waits_for_retry};
use crate::domain::welcome::WelcomeStep;

const TODAY: &str = "2026-02-03";

fn spoken(day: &str) -> Contacted {
    Contacted::Spoken(Spoken { on: date(day), at: Some(time("10:00")) })
}

fn raised(who: &Standing, day: &str) -> Vec<Reason> {
    raise(who, &on(day, &Rules::default()))
}

fn reasons_of(who: &Standing, day: &str) -> Vec<&'static str> {
    raised(who, day).iter().map(|reason| reason.kind.id()).collect()
}

fn settling(who: &Standing, today: &str, came: Contacted) -> Settling {
    Settling::of(std::slice::from_ref(who), &on(today, &Rules::default()), came)
}

/// `promise: tick`, in order, of what is a reason of the day.
fn today(who: &Standing, day: &str) -> Vec<String> {
    let of = |matter: &Matter| {
        let closing = match matter.closing {
            Closing::Contact => "contact",
            Closing::Tick(_) => "tick",
            Closing::Later => "later",
        };
        format!("{}: {closing}", matter.key.kind.id())
    };
    let matters = settling(who, TODAY, spoken(day)).matters;
    matters.iter().filter(|matter| matter.place == Place::Today).map(of).collect()
}

#[rstest]
#[case::rhythm(person("Ana").tier(Tier::A).contacted("2025-12-01"), "rhythm: contact")]
#[case::never(person("Ana").tier(Tier::A), "never: contact")]
#[case::retry(settled("Ana").attempted(1, "2026-01-30"), "retry: contact")]
#[case::birthday(settled("Ana").birthday("1986-02-03"), "occasion: contact")]
#[case::final_match(settled("Ana").fact("final", "2026-01-20", "2026-01-31"), "fact_date: contact")]
#[case::agreed(settled("Ana").follow_up("2026-01-20", TODAY), "follow_up: contact")]
#[case::appointment(settled("Ana").planned(TODAY, Some("09:00")), "appointment: contact")]
#[case::appointment_of_yesterday(settled("Ana").planned("2026-02-02", None), "appointment: tick")]
#[case::no_tier(person("Ana").contacted("2025-10-01"), "round: contact")]
#[case::appointment_before_its_hour(settled("Ana").planned(TODAY, Some("16:00")), "appointment: tick")]
#[case::promise(settled("Ana").promised("banners", "2026-01-20", TODAY), "promise: tick")]
#[case::request(settled("Ana").asked("payment", "2026-02-02T09:00:00Z", Urgency::Usual), "reply: tick")]
#[case::suggestion(settled("Ana").decided("search", Decision::Adopted, "2026-01-20"), "feedback: tick")]
#[case::introduction(settled("Ana").introduced("Bob", Some(TODAY)), "introduce: tick")]
#[case::first_call(settled("Ana").welcomed(TODAY), "welcome: contact")]
#[case::hand_over(settled("Ana").welcomed("2025-12-01"), "welcome: contact")]
fn what_a_contact_closes_by_itself_and_what_waits_for_a_tick(#[case] who: Standing, #[case] expected: &str) {
    assert_eq!(today(&who, TODAY), [expected]);
}

#[test]
fn what_is_to_be_handed_over_is_ticked() {
    let who = settled("Ana").welcomed("2025-12-01").given(&WelcomeStep::CONTACTS);
    assert_eq!(today(&who, TODAY), ["welcome: tick"]);
    let handed = settling(&who, TODAY, spoken(TODAY)).matters[0].act();
    assert_eq!(handed, Some(Act::HandOver(WelcomeStep::RESOURCES[0])));
}

#[rstest]
#[case::of_today(TODAY, "occasion: contact")]
#[case::of_last_week("2026-01-27", "occasion: later")]
fn a_contact_of_long_ago_closes_no_birthday_of_today(#[case] day: &str, #[case] expected: &str) {
    assert_eq!(today(&settled("Ana").birthday("1986-02-03"), day), [expected]);
}

/// The person after a contact that left these reasons open.
fn left_open(who: &Standing, day: &str) -> Standing {
    let mut after = Standing { last_contact: Some(date(day)), attempts: None, ..who.clone() };
    let closed = settling(who, day, spoken(day)).matters;
    let closed = closed.iter().filter(|matter| matter.place == Place::Today && matter.closing == Closing::Contact);
    after.open_reasons = closed.map(|matter| open(matter.key, date(day))).collect();
    after
}

fn open(key: Key, on: NaiveDate) -> OpenReason {
    let Key { kind, due, source } = key;
    OpenReason { id: OpenReasonId::new(), kind: kind.id().to_owned(), due, source, on }
}

#[rstest]
#[case::birthday(settled("Ana").birthday("1986-02-03"), "occasion")]
#[case::wedding_of_two_days_ago(settled("Ana").birthday("1986-02-01"), "occasion")]
#[case::final_match(settled("Ana").fact("final", "2026-01-20", "2026-01-31"), "fact_date")]
#[case::rhythm(person("Ana").tier(Tier::A).contacted("2025-12-01"), "rhythm")]
#[case::retry(settled("Ana").attempted(1, "2026-01-30"), "retry")]
#[case::first_call(settled("Ana").welcomed(TODAY), "welcome")]
fn what_a_contact_leaves_open_stands_until_the_next_one(#[case] who: Standing, #[case] kind: &str) {
    let after = left_open(&who, TODAY);
    assert!(reasons_of(&after, TODAY).contains(&kind), "{:?}", reasons_of(&after, TODAY));
    let again = Standing { last_contact: Some(date("2026-02-04")), ..after };
    assert!(!reasons_of(&again, "2026-02-04").contains(&kind), "the next contact closes it");
}

#[test]
fn a_second_contact_of_the_day_is_offered_what_the_first_left_open() {
    let after = left_open(&settled("Ana").birthday("1986-02-03"), TODAY);
    assert_eq!(today(&after, TODAY), ["occasion: contact"]);
}

/// Friday 6 February is three working days ahead.
#[rstest]
#[case::tomorrow("2026-02-04", true)]
#[case::in_three_working_days("2026-02-06", true)]
#[case::in_four("2026-02-09", false)]
#[case::in_summer("2026-06-03", false)]
fn an_agreed_day_ahead_is_offered_when_it_is_near_and_stands(#[case] due: &str, #[case] offered: bool) {
    let who = settled("Ana").follow_up(TODAY, due);
    let settling = settling(&who, TODAY, spoken(TODAY));
    let matter = &settling.matters[0];
    assert_eq!((matter.place, matter.has_box()), (Place::Ahead, offered));
    assert!(!Settles::default().settles(matter), "unticked");
    let said = &settling.stays(&Settles::default())[0];
    assert_eq!(said.id, "stays-agreed");
    let Some((_, Value::Phrases(days))) = said.args.iter().find(|(name, _)| *name == "what") else { panic!() };
    assert_eq!(days[0].args, [("day", Value::Day(date(due)))]);
}

#[test]
fn what_stays_open_is_said_in_the_order_of_the_queue() {
    let who = settled("Ana")
        .asked("payment", "2026-02-02T09:00:00Z", Urgency::Usual)
        .promised("banners", "2026-01-20", TODAY)
        .birthday("1986-02-03");
    let settling = settling(&who, TODAY, spoken(TODAY));
    let mut settles = Settles::default();
    let open =
        |settles: &Settles| -> Vec<&str> { settling.open(settles).iter().map(|matter| matter.kind_word()).collect() };
    assert_eq!(open(&settles), ["request", "promise"]);
    settles.switch(&settling.matters[0]);
    settles.switch(&settling.matters[2]);
    assert_eq!(open(&settles), ["promise", "occasion"]);
    settles.switch(&settling.matters[0]);
    settles.switch(&settling.matters[2]);
    assert_eq!(settles, Settles::default(), "switched twice is as it was");
}

#[test]
fn an_attempt_holds_back_what_waits_for_the_retry_and_nothing_that_is_owed() {
    let who = person("Ana")
        .tier(Tier::A)
        .contacted("2025-12-01")
        .follow_up("2026-01-20", "2026-02-02")
        .promised("banners", "2026-01-20", TODAY)
        .asked("payment", "2026-02-02T09:00:00Z", Urgency::Usual)
        .birthday("1986-02-03")
        .fact("final", "2026-01-20", "2026-01-31");
    let settling = settling(&who, TODAY, Contacted::InVain);
    let mut stays: Vec<&str> = settling.open(&Settles::default()).iter().map(|matter| matter.key.kind.id()).collect();
    // What the queue itself shows on the next working day, before the retry.
    let missed = who.attempted(1, TODAY);
    let mut shown = reasons_of(&missed, "2026-02-04");
    stays.sort_unstable();
    shown.sort_unstable();
    assert_eq!(stays, shown);
    assert_eq!(settling.stays(&Settles::default())[0].id, "stays-due");
}

#[test]
fn what_waits_for_the_retry_is_what_the_queue_holds_until_then() {
    let waiting = [
        person("Ana").tier(Tier::A).contacted("2025-12-01"),
        person("Ana").tier(Tier::A),
        settled("Ana").follow_up("2026-01-20", TODAY),
        settled("Ana").welcomed(TODAY),
        settled("Ana").attempted(1, "2026-01-30"),
    ];
    for who in waiting {
        let reason = raised(&who, TODAY).remove(0);
        assert!(waits_for_retry(reason.kind, reason.act), "{:?}", reason.kind);
        let missed = who.attempted(1, TODAY);
        assert_eq!(reasons_of(&missed, "2026-02-04"), [""; 0], "{:?}", reason.kind);
    }
}

#[test]
fn what_two_people_leave_open_names_them() {
    let ana = settled("Ana").promised("banners", "2026-01-20", TODAY);
    let bob = settled("Bob").asked("payment", "2026-02-02T09:00:00Z", Urgency::Usual);
    let settling = Settling::of(&[ana, bob], &on(TODAY, &Rules::default()), spoken(TODAY));
    let said = &settling.stays(&Settles::default())[0];
    let Some((_, Value::Phrases(what))) = said.args.iter().find(|(name, _)| *name == "what") else { panic!() };
    assert_eq!(what.iter().map(|one| &*one.id).collect::<Vec<_>>(), ["open-of", "open-of"]);
}
