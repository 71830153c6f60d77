use rstest::rstest;

use super::scene::*;
use crate::domain::introduction::Within;
use crate::domain::queue::{Section, Standing, wake_on};
use crate::domain::rules::Rules;

#[rstest]
#[case::before_its_day(Some("2026-02-04"), "2026-02-03", &[])]
#[case::on_its_day(Some("2026-02-04"), "2026-02-04", &["introduce"])]
#[case::later(Some("2026-02-04"), "2026-02-20", &["introduce"])]
#[case::a_weekend_slides(Some("2026-02-07"), "2026-02-08", &[])]
#[case::to_monday(Some("2026-02-07"), "2026-02-09", &["introduce"])]
#[case::without_a_day_before_a_week(None, "2026-02-02", &[])]
#[case::without_a_day_after_a_week(None, "2026-02-03", &["introduce"])]
fn an_introduction_comes_back(#[case] due: Option<&str>, #[case] day: &str, #[case] wanted: &[&str]) {
    assert_eq!(kinds(&settled("Marie").introduced("Paul", due), day), wanted);
}

#[test]
fn it_stands_in_today_and_names_the_other_and_the_reason() {
    let queue = queue(&[settled("Marie").introduced("Paul", Some("2026-01-28"))], "2026-02-03");
    let entry = queue.entries().next().unwrap();
    assert_eq!((entry.position.section, entry.reasons[0].why.id.as_ref()), (Section::Today, "reason-introduce-why"));
}

#[test]
fn nobody_is_introduced_to_somebody_who_may_not_be_met_but_the_day_is_kept() {
    let mut marie = settled("Marie").introduced("Paul", Some("2026-02-03"));
    marie.introductions[0].other = Within::Nobody;
    assert_eq!(kinds(&marie, "2026-02-03"), [""; 0]);
    let rules = Rules::default();
    assert_eq!(wake_on(&marie, &on("2026-02-02", &rules)), Some(date("2026-02-03")), "he may come back");
}

#[rstest]
#[case::made(Some("2026-02-01"), None)]
#[case::turned_down(None, Some("2026-02-01"))]
fn one_that_was_made_or_turned_down_is_no_reason(#[case] done: Option<&str>, #[case] declined: Option<&str>) {
    let mut marie = settled("Marie").introduced("Paul", Some("2026-02-03"));
    marie.introductions[0].introduction.done_on = done.map(date);
    marie.introductions[0].introduction.declined_on = declined.map(date);
    assert_eq!(kinds(&marie, "2026-02-03"), [""; 0]);
    let contacted = Standing { introductions: vec![], ..marie };
    assert_eq!(kinds(&contacted, "2026-02-03"), [""; 0]);
}
