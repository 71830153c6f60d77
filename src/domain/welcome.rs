//! The welcome of somebody new: a few contacts on set days, and a checklist of what every affiliate is to be given
//! (docs/product.md, "Welcome warmly").

use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

use super::affiliate::{Affiliate, Status};
use super::id::WelcomeStepId;
use super::queue::{Kind, Standing};
use super::rules::Rules;

/// The kind of its reasons, as in `today --json`.
pub const WELCOME: &str = "welcome";

/// A part of the welcome: a contact on its day, or something handed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WelcomeStep {
    /// The contact of the first day.
    First,
    /// The second contact, by default on day 3.
    Second,
    /// The third contact, by default on day 7.
    Third,
    /// The fourth contact, by default on day 14.
    Fourth,
    /// The fifth contact, by default on day 30.
    Fifth,
    /// Short texts.
    TextsShort,
    /// Long texts.
    TextsLong,
    /// Visuals.
    Visuals,
    /// Product sheets.
    ProductSheets,
    /// Training.
    Training,
    /// Access to the dashboard.
    DashboardAccess,
    /// The quick start.
    QuickStart,
    /// The brand kit.
    BrandKit,
    /// A direct contact.
    DirectContact,
}

impl WelcomeStep {
    /// The contacts, in order; the settings say how many of them there are and on which days.
    pub const CONTACTS: [WelcomeStep; 5] =
        [WelcomeStep::First, WelcomeStep::Second, WelcomeStep::Third, WelcomeStep::Fourth, WelcomeStep::Fifth];

    /// What is handed over, in the order of the checklist.
    pub const RESOURCES: [WelcomeStep; 9] = [
        WelcomeStep::DirectContact,
        WelcomeStep::DashboardAccess,
        WelcomeStep::QuickStart,
        WelcomeStep::TextsShort,
        WelcomeStep::TextsLong,
        WelcomeStep::Visuals,
        WelcomeStep::ProductSheets,
        WelcomeStep::BrandKit,
        WelcomeStep::Training,
    ];

    /// Contacts, then resources.
    pub fn all() -> impl Iterator<Item = WelcomeStep> {
        Self::CONTACTS.into_iter().chain(Self::RESOURCES)
    }

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            WelcomeStep::First => "first",
            WelcomeStep::Second => "second",
            WelcomeStep::Third => "third",
            WelcomeStep::Fourth => "fourth",
            WelcomeStep::Fifth => "fifth",
            WelcomeStep::TextsShort => "texts_short",
            WelcomeStep::TextsLong => "texts_long",
            WelcomeStep::Visuals => "visuals",
            WelcomeStep::ProductSheets => "product_sheets",
            WelcomeStep::Training => "training",
            WelcomeStep::DashboardAccess => "dashboard_access",
            WelcomeStep::QuickStart => "quick_start",
            WelcomeStep::BrandKit => "brand_kit",
            WelcomeStep::DirectContact => "direct_contact",
        }
    }
}

/// A step that was ticked by hand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct WelcomeTick {
    /// Identity.
    pub id: WelcomeStepId,
    /// Which.
    pub step: WelcomeStep,
    /// The day it was done.
    pub done_on: NaiveDate,
}

/// How a step came to be done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Done {
    /// It was ticked; the day.
    Ticked(NaiveDate),
    /// By a contact on its day or later; the day of the last contact.
    ByContact(NaiveDate),
}

/// One contact of the welcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stage {
    /// Which.
    pub step: WelcomeStep,
    /// Its number of days after the first day.
    pub after: u32,
    /// Its day; a contact on it or later does the step.
    pub day: NaiveDate,
    /// Its day slid to a working day: from then on it is due.
    pub due: NaiveDate,
    /// How it was done.
    pub done: Option<Done>,
}

/// Somebody's welcome as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Welcome {
    /// The contacts in order.
    pub stages: Vec<Stage>,
    /// What is handed over, in the order of the checklist, each with the day.
    pub resources: Vec<(WelcomeStep, Option<NaiveDate>)>,
}

impl Welcome {
    /// The welcome that began on a day. What a contact does is derived from the last contact, so that correcting or deleting
    /// one opens again what it had done; a late contact does every step whose day had come, and none piles up.
    /// A step that the last contact left open stays open with those after it.
    pub fn since(
        from: NaiveDate,
        ticks: &[WelcomeTick],
        last_contact: Option<NaiveDate>,
        left_open: Option<NaiveDate>,
        rules: &Rules,
    ) -> Self {
        let ticked = |step| ticks.iter().find(|tick| tick.step == step).map(|tick| tick.done_on);
        let stages = WelcomeStep::CONTACTS.into_iter().zip(&rules.welcome_days).filter_map(|(step, after)| {
            let day = from.checked_add_days(Days::new(u64::from(*after)))?;
            let by_contact = || last_contact.filter(|last| *last >= day).map(Done::ByContact);
            let due = rules.working.on_or_after(day);
            let is_left = left_open.is_some_and(|left| left <= due);
            let done = ticked(step).map(Done::Ticked).or_else(|| by_contact().filter(|_| !is_left));
            Some(Stage { step, after: *after, day, due, done })
        });
        let resources = WelcomeStep::RESOURCES.into_iter().map(|step| (step, ticked(step)));
        Self { stages: stages.collect(), resources: resources.collect() }
    }

    /// The welcome of somebody who has one.
    pub fn of(person: &Standing, rules: &Rules) -> Option<Self> {
        let left = Kind::from_id(WELCOME).and_then(|kind| person.left_open(kind)).map(|open| open.due);
        Some(Self::since(person.welcome_from?, &person.welcome, person.last_contact, left, rules))
    }

    /// The earliest contact not made; the one that is shown.
    pub fn next(&self) -> Option<&Stage> {
        self.stages.iter().find(|stage| stage.done.is_none())
    }

    /// What was not handed over yet.
    pub fn missing(&self) -> impl Iterator<Item = WelcomeStep> + '_ {
        self.resources.iter().filter(|(_, done)| done.is_none()).map(|(step, _)| *step)
    }

    /// Whether every contact was made and everything handed over.
    pub fn is_complete(&self) -> bool {
        self.next().is_none() && self.missing().next().is_none()
    }

    /// The steps that are done here and were not before: what a contact has ticked.
    pub fn gained(&self, before: &Self) -> Vec<Stage> {
        let was_open = |stage: &&Stage| {
            stage.done.is_some() && before.stages.iter().any(|old| old.step == stage.step && old.done.is_none())
        };
        self.stages.iter().filter(was_open).copied().collect()
    }
}

/// The first day of the welcome that begins as an affiliate's state is set to onboarding: today, or the day of joining where
/// that lies ahead. Nothing begins for who was onboarding before, or had a welcome already.
pub fn begins(before: Status, after: &Affiliate, today: NaiveDate) -> Option<NaiveDate> {
    let is_new = before != Status::Onboarding && after.status == Status::Onboarding && after.welcome_from.is_none();
    is_new.then(|| after.joined_on.map_or(today, |joined| joined.max(today)))
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;
    use rstest::rstest;

    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn tick(step: WelcomeStep, on: &str) -> WelcomeTick {
        WelcomeTick { id: WelcomeStepId::new(), step, done_on: day(on) }
    }

    /// 4 February 2026 is a Wednesday: day 3 falls on Saturday the 7th, day 30 on Friday 6 March.
    fn welcome(ticks: &[WelcomeTick], last: Option<&str>) -> Welcome {
        Welcome::since(day("2026-02-04"), ticks, last.map(day), None, &Rules::default())
    }

    #[test]
    fn steps_fall_on_set_days_and_slide_to_working_days() {
        let stages = welcome(&[], None).stages;
        let days: Vec<String> = stages.iter().map(|stage| format!("{} {}", stage.day, stage.due)).collect();
        let wanted = [
            "2026-02-04 2026-02-04",
            "2026-02-07 2026-02-09",
            "2026-02-11 2026-02-11",
            "2026-02-18 2026-02-18",
            "2026-03-06 2026-03-06",
        ];
        assert_eq!(days, wanted);
        let two = Rules { welcome_days: vec![0, 10], ..Rules::default() };
        assert_eq!(Welcome::since(day("2026-02-04"), &[], None, None, &two).stages.len(), 2);
    }

    #[rstest]
    #[case::none(None, Some(WelcomeStep::First))]
    #[case::before_it_began(Some("2026-02-03"), Some(WelcomeStep::First))]
    #[case::on_the_first_day(Some("2026-02-04"), Some(WelcomeStep::Second))]
    #[case::the_day_before_the_second(Some("2026-02-06"), Some(WelcomeStep::Second))]
    #[case::on_a_saturday(Some("2026-02-07"), Some(WelcomeStep::Third))]
    #[case::late_does_all_that_had_come(Some("2026-02-12"), Some(WelcomeStep::Fourth))]
    #[case::after_the_last(Some("2026-03-06"), None)]
    fn a_contact_on_its_day_or_later_does_a_step(#[case] last: Option<&str>, #[case] next: Option<WelcomeStep>) {
        assert_eq!(welcome(&[], last).next().map(|stage| stage.step), next);
    }

    #[test]
    fn a_step_ticked_ahead_is_not_asked_for() {
        let ahead = welcome(&[tick(WelcomeStep::Second, "2026-02-05")], Some("2026-02-04"));
        assert_eq!(ahead.next().map(|stage| stage.step), Some(WelcomeStep::Third));
        assert_eq!(ahead.stages[1].done, Some(Done::Ticked(day("2026-02-05"))));
    }

    #[test]
    fn what_a_contact_has_ticked_is_known() {
        let before = welcome(&[tick(WelcomeStep::First, "2026-02-04")], None);
        let after = welcome(&[tick(WelcomeStep::First, "2026-02-04")], Some("2026-02-11"));
        let gained: Vec<_> = after.gained(&before).iter().map(|stage| stage.step).collect();
        assert_eq!(gained, [WelcomeStep::Second, WelcomeStep::Third]);
        assert_eq!(after.gained(&after), []);
    }

    #[test]
    fn it_is_complete_with_the_last_contact_and_the_last_resource() {
        let mut ticks: Vec<WelcomeTick> = WelcomeStep::RESOURCES.map(|step| tick(step, "2026-02-04")).to_vec();
        assert!(!welcome(&ticks, Some("2026-02-20")).is_complete());
        assert!(welcome(&ticks, Some("2026-03-06")).is_complete());
        ticks.pop();
        let short = welcome(&ticks, Some("2026-03-06"));
        assert!(!short.is_complete());
        assert_eq!(short.missing().collect::<Vec<_>>(), [WelcomeStep::Training]);
    }

    #[rstest]
    #[case::set_today(Status::Prospect, Status::Onboarding, None, None, Some("2026-02-04"))]
    #[case::joins_on_monday(Status::Prospect, Status::Onboarding, None, Some("2026-02-09"), Some("2026-02-09"))]
    #[case::joined_long_ago(Status::Active, Status::Onboarding, None, Some("2023-05-01"), Some("2026-02-04"))]
    #[case::was_onboarding(Status::Onboarding, Status::Onboarding, None, None, None)]
    #[case::other_state(Status::Prospect, Status::Active, None, None, None)]
    #[case::had_one(Status::Active, Status::Onboarding, Some("2025-01-01"), None, None)]
    fn it_begins_as_the_state_is_set(
        #[case] before: Status,
        #[case] after: Status,
        #[case] had: Option<&str>,
        #[case] joined: Option<&str>,
        #[case] from: Option<&str>,
    ) {
        let affiliate = Affiliate {
            status: after,
            welcome_from: had.map(day),
            joined_on: joined.map(day),
            ..Affiliate::new("Nora", DateTime::UNIX_EPOCH)
        };
        assert_eq!(begins(before, &affiliate, day("2026-02-04")), from.map(day));
    }
}
