use std::collections::BTreeSet;

use chrono::{DateTime, NaiveTime};
use rstest::rstest;

use super::*;
use crate::domain::dates::holidays::Country;
use crate::domain::dossier::Dossier;
use crate::domain::fact::FactKind;
use crate::domain::feedback::State;
use crate::domain::gift::GiftState;
use crate::domain::promise::PromiseBy;
use crate::domain::queue::{Queue, Section};
use crate::store::UndoError;

fn at(day: NaiveDate) -> Moment {
    let instant: DateTime<chrono::Utc> = format!("{day}T08:12:00Z").parse().unwrap();
    Moment::at(instant, "Europe/Paris".parse().unwrap(), NaiveTime::from_hms_opt(4, 0, 0).unwrap())
}

fn morning(lang: Lang, rules: &Rules, day: NaiveDate) -> (Store, Queue) {
    let now = at(day);
    let store = Store::open_demo(lang, rules, &now).unwrap_or_else(|error| panic!("{lang:?} {day}: {error}"));
    let queue = store.queue(&now).unwrap();
    (store, queue)
}

fn kinds(queue: &Queue) -> Vec<&'static str> {
    let entries = queue.sections.iter().flat_map(|group| &group.entries);
    entries.flat_map(|entry| &entry.reasons).map(|reason| reason.kind.id()).collect()
}

/// What a first morning is to show.
const SHOWN: [&str; 12] = [
    "reply",
    "promise",
    "appointment",
    "follow_up",
    "retry",
    "occasion",
    "fact_date",
    "gift",
    "feedback",
    "introduce",
    "rhythm",
    "never",
];

fn is_full(lang: Lang, rules: &Rules, day: &str) {
    let day: NaiveDate = day.parse().unwrap();
    let (_, queue) = morning(lang, rules, day);
    let found = kinds(&queue);
    for kind in SHOWN {
        assert!(found.contains(&kind), "{lang:?} {day}: no {kind:?} among {found:?}");
    }
    for kind in ["fact_date", "occasion", "appointment", "never"] {
        assert_eq!(found.iter().filter(|found| **found == kind).count(), 1, "{lang:?} {day}: {kind}");
    }
    for section in [Section::Overdue, Section::Today, Section::IfTime] {
        let group = queue.sections.iter().find(|group| group.section == section).unwrap();
        assert!(!group.entries.is_empty(), "{lang:?} {day}: {section:?}");
    }
    assert!(queue.waiting.is_empty() && queue.done.is_empty() && queue.held == 0, "{lang:?} {day}");
}

#[rstest]
#[case::the_picture("2026-02-03")]
#[case::monday("2026-02-02")]
#[case::friday("2026-02-06")]
#[case::saturday("2026-02-07")]
#[case::sunday("2026-02-08")]
#[case::new_year("2026-01-01")]
#[case::easter_monday("2026-04-06")]
#[case::after_easter("2026-04-07")]
#[case::labour_day("2026-05-01")]
#[case::leap_day("2028-02-29")]
#[case::after_a_leap_day("2028-03-01")]
#[case::before_no_leap_day("2027-02-28")]
#[case::christmas("2027-12-25")]
#[case::last_day("2027-12-31")]
fn every_kind_of_reason_on_any_day(
    #[case] day: &str,
    #[values(Lang::En, Lang::Fr)] lang: Lang,
    #[values(false, true)] with_holidays: bool,
) {
    let mut rules = Rules::default();
    if with_holidays {
        rules.working = rules.working.with_holidays(&["FR".parse::<Country>().unwrap()]);
    }
    is_full(lang, &rules, day);
}

#[test]
fn a_year_of_mornings() {
    let start: NaiveDate = "2027-03-04".parse().unwrap();
    for (days, lang) in (0..366).step_by(13).zip(Lang::ALL.into_iter().cycle()) {
        is_full(lang, &Rules::default(), &(start + Days::new(days)).to_string());
    }
}

#[test]
fn twelve_people_two_of_them_marie() {
    for lang in Lang::ALL {
        let (store, queue) = morning(lang, &Rules::default(), "2026-02-03".parse().unwrap());
        let names = |name: &str| store.who(name).unwrap();
        assert!(matches!(names("marie"), crate::store::directory::Who::Several(found) if found.len() == 2));
        let people: i64 = store.connection().query_row("SELECT count(*) FROM affiliate", [], |row| row.get(0)).unwrap();
        assert_eq!(people, 12);
        let first = &queue.sections.iter().find(|group| group.section == Section::Overdue).unwrap().entries;
        assert!(first.iter().any(|entry| entry.name == "Marie Lefèvre"));
    }
}

#[test]
fn every_kind_of_thing_is_there() {
    for lang in Lang::ALL {
        let now = at("2026-02-03".parse().unwrap());
        let (store, _) = morning(lang, &Rules::default(), now.day);
        let people = store.people_to_pick().unwrap();
        let pages: Vec<Dossier> =
            people.into_iter().map(|(id, _)| store.dossier(id, usize::MAX).unwrap().unwrap()).collect();
        let gifts: BTreeSet<GiftState> =
            pages.iter().flat_map(|page| page.gifts.iter().map(|gift| gift.state)).collect();
        assert_eq!(gifts.into_iter().collect::<Vec<_>>(), GiftState::ALL, "{lang:?}");
        let facts: Vec<&Fact> = pages.iter().flat_map(|page| &page.facts).collect();
        for kind in FactKind::ALL {
            assert!(facts.iter().any(|fact| fact.kind == kind), "{lang:?}: no fact about {kind:?}");
        }
        assert!(facts.iter().any(|fact| fact.private), "{lang:?}: nothing private");
        let has = |what: &str, is: fn(&Dossier) -> bool| assert!(pages.iter().any(is), "{lang:?}: no {what}");
        has("request that waits", |page| page.requests.iter().any(|request| request.is_open()));
        has("suggestion adopted and not told", |page| page.feedback.iter().any(|said| said.state() == State::Adopted));
        has("welcome", |page| page.affiliate.status == Status::Onboarding && page.affiliate.welcome_from.is_some());
        has("promise of theirs", |page| page.promises.iter().any(|promise| promise.by == PromiseBy::Them));
        has("introduction", |page| !page.introductions.is_empty());
        has("right-to-left name", |page| page.affiliate.name.starts_with('ل'));
        assert_eq!(store.events(now.day).unwrap()[0].attendees.len(), 3);
        assert_eq!(store.saved_filters().unwrap().len(), 2);
    }
}

#[test]
fn nothing_can_be_undone_at_the_start_and_one_thing_after_it() {
    let now = at("2026-02-03".parse().unwrap());
    let (mut store, queue) = morning(Lang::Fr, &Rules::default(), now.day);
    assert!(matches!(store.undo(now), Err(UndoError::Nothing)));
    let first = queue.sections.iter().flat_map(|group| &group.entries).next().unwrap().id;
    store.log_missed(&[first], &now).unwrap();
    store.undo(now).unwrap();
    assert_eq!(store.queue(&now).unwrap(), queue);
    assert!(matches!(store.undo(now), Err(UndoError::Nothing)));
}

#[test]
fn the_same_day_gives_the_same_notebook() {
    let day = "2026-02-03".parse().unwrap();
    let said = |queue: &Queue| -> Vec<String> {
        let entries = queue.sections.iter().flat_map(|group| &group.entries);
        entries
            .map(|entry| format!("{} {:?}", entry.name, entry.reasons.iter().map(|r| &r.why).collect::<Vec<_>>()))
            .collect()
    };
    let (one, two) = (morning(Lang::En, &Rules::default(), day).1, morning(Lang::En, &Rules::default(), day).1);
    assert_eq!(said(&one), said(&two));
    let names: BTreeSet<&str> =
        one.sections.iter().flat_map(|group| &group.entries).map(|entry| entry.name.as_str()).collect();
    assert_eq!(names.len(), 8);
}
