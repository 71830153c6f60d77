//! Gifts for Marie: 3 February 2026 is a Tuesday.

use chrono::NaiveDate;
use rstest::rstest;

use super::*;
use crate::domain::dates::holidays::Country;
use crate::domain::dates::working::WorkingDays;
use crate::domain::id::RelativeId;
use crate::domain::money::Currency;
use crate::domain::occasion::{Occasion, OccasionKind, Recurrence};
use crate::domain::relative::{Relation, Relative};
use crate::domain::rules::Rules;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rules() -> Rules {
    let gifts = GiftRules { limit: Some(Preset::Fr.limit()), currency: Some(Currency::EUR), ..GiftRules::default() };
    Rules { working: WorkingDays::default().with_holidays(&[Country::France]), gifts, ..Rules::default() }
}

fn wedding(date: &str) -> Occasion {
    Occasion {
        id: OccasionId::new(),
        kind: OccasionKind::Wedding,
        label: None,
        relative: None,
        date: date.parse().unwrap(),
        recurrence: Recurrence::Yearly,
    }
}

fn child() -> Relative {
    let birthday = Some("--03-12".parse().unwrap());
    Relative { id: RelativeId::new(), name: "Léa".to_owned(), relation: Relation::Child, birthday, age: None }
}

fn on<'a>(today: &str, rules: &'a Rules, occasions: &'a [Occasion], relatives: &'a [Relative]) -> Calendar<'a> {
    Calendar { occasions, relatives, rules, today: day(today) }
}

fn idea_for(text: &str) -> Gift {
    Gift { purpose: Some(Purpose::Day(day(text))), ..Gift::idea("orchid", day("2026-01-05")) }
}

#[rstest]
#[case::a_weekday("2026-02-20", None, None, "2026-02-10")]
#[case::a_saturday_moves_to_friday("2026-02-17", None, None, "2026-02-06")]
#[case::a_sunday_moves_to_friday("2026-02-18", None, None, "2026-02-06")]
#[case::easter_monday_moves_before_the_weekend("2026-04-16", None, None, "2026-04-03")]
#[case::a_holiday_moves_a_day("2026-05-11", None, None, "2026-04-30")]
#[case::a_bridge_of_holiday_and_weekend("2026-07-24", None, None, "2026-07-13")]
#[case::its_own_days("2026-02-20", Some(3), Some(4), "2026-02-13")]
#[case::no_days_at_all("2026-02-20", Some(0), None, "2026-02-20")]
fn the_order_by_day_never_slides_later(
    #[case] for_day: &str,
    #[case] lead_days: Option<u32>,
    #[case] shipping_days: Option<u32>,
    #[case] order_by: &str,
) {
    let gift = Gift { lead_days, shipping_days, ..idea_for(for_day) };
    let rules = rules();
    let found = on("2026-01-05", &rules, &[], &[]).order_by(&gift).unwrap();
    assert_eq!(found, day(order_by));
    assert!(rules.working.is_working(found));
    assert!(found <= day(for_day));
}

#[rstest]
#[case::before("2026-02-03", "2026-02-14")]
#[case::on_the_day("2026-02-14", "2026-02-14")]
#[case::the_day_after("2026-02-15", "2027-02-14")]
fn an_idea_is_for_the_next_return(#[case] today: &str, #[case] expected: &str) {
    let occasions = [wedding("2018-02-14")];
    let gift = Gift { purpose: Some(Purpose::Occasion(occasions[0].id)), ..Gift::idea("orchid", day("2025-06-01")) };
    assert_eq!(on(today, &rules(), &occasions, &[]).day_for(&gift), Some(day(expected)));
}

#[test]
fn what_was_decided_stays_with_the_return_it_was_decided_for() {
    let occasions = [wedding("2018-02-14")];
    let mut gift =
        Gift { purpose: Some(Purpose::Occasion(occasions[0].id)), ..Gift::idea("orchid", day("2025-06-01")) };
    gift.move_to(GiftState::ToOrder, day("2026-02-02"));
    let rules = rules();
    let after = on("2026-02-20", &rules, &occasions, &[]);
    assert_eq!(after.day_for(&gift), Some(day("2026-02-14")));
    assert_eq!(after.next_step(&gift).map(|step| (step.kind, step.due)), Some((StepKind::Order, day("2026-02-04"))));
}

#[test]
fn a_relatives_birthday_needs_no_row_of_its_own() {
    let relatives = [child()];
    let gift = Gift { purpose: Some(Purpose::Birthday(relatives[0].id)), ..Gift::idea("ball", day("2026-01-05")) };
    assert_eq!(on("2026-02-03", &rules(), &[], &relatives).order_by(&gift), Some(day("2026-03-02")));
}

#[rstest]
#[case::idea(GiftState::Idea, Some((StepKind::Decide, "2026-02-10")))]
#[case::to_order(GiftState::ToOrder, Some((StepKind::Order, "2026-02-10")))]
#[case::ordered(GiftState::Ordered, Some((StepKind::Send, "2026-02-17")))]
#[case::sent(GiftState::Sent, Some((StepKind::Arrived, "2026-02-23")))]
#[case::given(GiftState::Given, Some((StepKind::Thanks, "2026-02-10")))]
#[case::thanked(GiftState::Thanked, None)]
fn every_state_has_its_next_step(#[case] state: GiftState, #[case] expected: Option<(StepKind, &str)>) {
    let mut gift = idea_for("2026-02-20");
    gift.move_to(state, day("2026-02-03"));
    let step = on("2026-02-03", &rules(), &[], &[]).next_step(&gift);
    assert_eq!(step.map(|step| (step.kind, step.due)), expected.map(|(kind, due)| (kind, day(due))));
}

#[test]
fn a_step_sets_its_day_and_going_back_clears_it() {
    let mut gift = idea_for("2026-02-20");
    gift.move_to(GiftState::ToOrder, day("2026-02-02"));
    gift.move_to(GiftState::Ordered, day("2026-02-03"));
    gift.move_to(GiftState::Given, day("2026-02-20"));
    assert_eq!(
        (gift.days.ordered, gift.days.sent, gift.days.given),
        (Some(day("2026-02-03")), None, Some(day("2026-02-20")))
    );
    gift.move_to(GiftState::Ordered, day("2026-02-21"));
    let expected = Days { decided: Some(day("2026-02-02")), ordered: Some(day("2026-02-03")), ..Days::default() };
    assert_eq!((gift.state, gift.days), (GiftState::Ordered, expected));
    gift.move_to(GiftState::Idea, day("2026-02-21"));
    assert_eq!(gift.days, Days::default());
}

fn bought(euros: i64, state: GiftState) -> Gift {
    let cost = Some(Money { minor: euros * 100, currency: Currency::EUR });
    let mut gift = Gift { cost, ..Gift::idea(format!("gift of {euros}"), day("2026-01-05")) };
    gift.move_to(state, day("2026-01-20"));
    gift
}

fn for_lea(gift: Gift, lea: RelativeId) -> Gift {
    Gift { relative: Some(lea), ..gift }
}

#[rstest]
#[case::below(58, Level::Within)]
#[case::eighty_percent(59, Level::Near)]
#[case::just_below_the_limit(72, Level::Near)]
#[case::the_limit(73, Level::Over)]
fn amber_from_eighty_percent_of_73_euros(#[case] euros: i64, #[case] expected: Level) {
    let rules = rules();
    let tally = Tally::of(&[bought(euros, GiftState::Given)], 2026, Currency::EUR, &on("2026-02-03", &rules, &[], &[]));
    assert_eq!(tally.level(Preset::Fr.limit()), expected);
}

#[test]
fn relatives_gifts_count_and_what_carries_our_logo_never_does() {
    let (rules, lea) = (rules(), child());
    let calendar = on("2026-02-03", &rules, &[], &[]);
    let level = |gifts: &[Gift]| Tally::of(gifts, 2026, Currency::EUR, &calendar).level(Preset::Fr.limit());
    let own = bought(40, GiftState::Given);
    assert_eq!(level(std::slice::from_ref(&own)), Level::Within);
    assert_eq!(level(&[own.clone(), for_lea(bought(25, GiftState::Ordered), lea.id)]), Level::Near);
    assert_eq!(level(&[own.clone(), for_lea(bought(33, GiftState::ToOrder), lea.id)]), Level::Over);
    assert_eq!(level(&[own.clone(), Gift { logo: true, ..bought(500, GiftState::Given) }]), Level::Within);
    assert_eq!(level(&[own.clone(), bought(500, GiftState::Idea)]), Level::Within);
    let dollars = Money { minor: 50_000, currency: Currency::USD };
    assert_eq!(level(&[own, Gift { cost: Some(dollars), ..bought(1, GiftState::Given) }]), Level::Within);
}

#[test]
fn a_gift_counts_in_the_year_it_is_given() {
    let rules = rules();
    let calendar = on("2026-12-20", &rules, &[], &[]);
    let mut gift = Gift { purpose: Some(Purpose::Day(day("2027-01-02"))), ..bought(40, GiftState::Ordered) };
    let spent = |gift: &Gift, year| Tally::of([gift], year, Currency::EUR, &calendar).spent;
    assert_eq!((spent(&gift, 2026), spent(&gift, 2027)), (0, 4_000));
    gift.move_to(GiftState::Given, day("2026-12-24"));
    assert_eq!((spent(&gift, 2026), spent(&gift, 2027)), (4_000, 0));
}

#[test]
fn the_same_gift_again_is_warned_about_whoever_had_it() {
    let (rules, lea) = (rules(), child());
    let calendar = on("2026-02-03", &rules, &[], &[]);
    let named = |name: &str, state| {
        let mut gift = Gift::idea(name, day("2026-01-05"));
        gift.move_to(state, day("2026-01-20"));
        gift
    };
    let before = for_lea(named("Boîte de thé", GiftState::Thanked), lea.id);
    let again = named("boite de THE ", GiftState::Idea);
    let repeat = Warning::Repeat { who: Some(lea.id), on: Some(day("2026-01-20")) };
    assert_eq!(warnings(&again, &[before.clone(), again.clone()], false, &calendar), [repeat]);
    assert_eq!(warnings(&before, &[before.clone(), again.clone()], false, &calendar), []);
    let planned = named("Boîte de thé", GiftState::Ordered);
    assert_eq!(warnings(&again, &[planned], false, &calendar), [], "it was not given yet");
}

#[test]
fn relatives_and_pending_decisions_are_warned_about_until_it_is_given() {
    let (rules, lea) = (rules(), child());
    let calendar = on("2026-02-03", &rules, &[], &[]);
    let gift = for_lea(Gift::idea("ball", day("2026-01-05")), lea.id);
    assert_eq!(warnings(&gift, &[], true, &calendar), [Warning::ForRelative, Warning::DecisionPending]);
    assert_eq!(warnings(&Gift { logo: true, ..gift.clone() }, &[], true, &calendar), []);
    let mut given = gift;
    given.move_to(GiftState::Given, day("2026-02-03"));
    assert_eq!(warnings(&given, &[], true, &calendar), []);
}

#[test]
fn an_idea_that_would_pass_the_limit_is_warned_about() {
    let rules = rules();
    let calendar = on("2026-02-03", &rules, &[], &[]);
    let others = [bought(50, GiftState::Given)];
    let level = |euros| {
        let found = warnings(&bought(euros, GiftState::Idea), &others, false, &calendar);
        found.iter().find_map(|one| match one {
            Warning::Limit { level, sum, .. } => Some((*level, sum.minor)),
            _ => None,
        })
    };
    assert_eq!(level(5), None);
    assert_eq!(level(10), Some((Level::Near, 6_000)));
    assert_eq!(level(30), Some((Level::Over, 8_000)));
}
