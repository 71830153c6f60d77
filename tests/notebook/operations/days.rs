//! When somebody comes back: next days, rhythms, hiding, spreading, settings.

use carnet::domain::affiliate::{Rhythm, Status, Tier};
use carnet::domain::contact::{NewRelative, Next};
use carnet::domain::id::AffiliateId;
use carnet::domain::newcomer::Newcomer;
use carnet::domain::queue::{Done, Kind, Placed, spread};
use carnet::domain::relative::Relation;
use carnet::domain::rules::Rules;
use carnet::domain::settling::Key;
use carnet::store::Store;
use rstest::rstest;

use super::notebook::{add, at, contact, day, kinds, log, notebook, page};

#[rstest]
#[case::before_its_day("2026-03-05", "2026-03-17", false)]
#[case::on_its_day("2026-03-10", "2026-03-10", true)]
#[case::set_on_the_same_day_for_later("2026-03-03", "2026-03-20", false)]
#[case::set_and_due_on_the_same_day("2026-03-03", "2026-03-03", true)]
#[case::backdated("2026-03-01", "2026-03-20", false)]
fn a_contact_passes_a_follow_up_over(#[case] on: &str, #[case] due: &str, #[case] closes: bool) {
    let (mut store, marie) = notebook();
    store.set_next(&[marie], Next::On(day(due)), "after the summit", &at("2026-03-03")).unwrap();
    let logged = log(&mut store, &contact(&[marie], on), "2026-03-10");
    assert_eq!(page(&store, marie).follow_ups[0].closed_on.is_some(), closes);
    assert_eq!(logged.with[0].next_due == Some(day(due)), !closes);
}

#[test]
fn a_new_day_takes_the_place_of_the_old_one_and_none_leaves_the_rhythm() {
    let (mut store, marie) = notebook();
    log(&mut store, &contact(&[marie], "2026-03-02"), "2026-03-03");
    let now = at("2026-03-03");
    store.set_next(&[marie], Next::On(day("2026-03-20")), "", &now).unwrap();
    let moved = store.set_next(&[marie], Next::On(day("2026-03-25")), "", &now).unwrap().value;
    assert_eq!(moved[0].next_due, Some(day("2026-03-25")));
    let open = page(&store, marie).follow_ups.iter().filter(|one| one.closed_on.is_none()).count();
    assert_eq!(open, 1);
    let none = store.set_next(&[marie], Next::NoFollowUp, "", &now).unwrap().value;
    assert_eq!(none[0].next_due, Some(day("2026-03-16")));
    let every = store.set_rhythm(&[marie], Rhythm::Every(7), &now).unwrap().value;
    assert_eq!(every[0].next_due, Some(day("2026-03-09")));
    let off = store.set_rhythm(&[marie], Rhythm::Off, &now).unwrap().value;
    assert_eq!(off[0].next_due, None);
}

#[test]
fn snooze_skip_and_dismiss_hide_each_in_its_way() {
    let (mut store, marie) = notebook();
    assert_eq!(kinds(&store, marie, "2026-03-03"), ["never"]);
    store.skip(&[marie], &at("2026-03-03")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-03-03"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-04"), ["never"]);
    store.snooze(&[marie], day("2026-03-06"), &at("2026-03-04")).unwrap();
    assert_eq!(store.queue(&at("2026-03-04")).unwrap().done[0].outcome, Done::Snoozed);
    assert_eq!(kinds(&store, marie, "2026-03-05"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-06"), ["never"]);
    let reason = store.queue(&at("2026-03-06")).unwrap().entry(marie).unwrap().reasons[0].clone();
    assert_eq!(Kind::from_id("never"), Some(reason.kind));
    store.dismiss(marie, Key::of(&reason), &at("2026-03-06")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-03-09"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2027-03-08"), ["never"], "nobody is forgotten");
}

#[test]
fn spread_moves_turns_in_one_step_and_they_stay_turns() {
    let (mut store, marie) = notebook();
    let paul = add(&mut store, "Paul");
    log(&mut store, &contact(&[paul], "2026-01-10"), "2026-03-03");
    let before = store.dump().unwrap();
    let placed = [(marie, "2026-03-05"), (paul, "2026-03-06")].map(|(id, on)| Placed { id, day: day(on) });
    store.spread(&placed, &at("2026-03-03")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-03-04"), [""; 0]);
    assert_eq!(kinds(&store, paul, "2026-03-05"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-05"), ["never"]);
    assert_eq!(kinds(&store, paul, "2026-03-06"), ["rhythm"]);
    let load = store.load_after(day("2026-03-03")).unwrap();
    assert_eq!(load.into_iter().collect::<Vec<_>>(), [(day("2026-03-05"), 1), (day("2026-03-06"), 1)]);
    store.undo(at("2026-03-03")).unwrap();
    assert_eq!(store.dump().unwrap(), before);
}

/// Twenty people of one kind are due, who could wait was spread, and nobody worked for two days: at most a day's places, the
/// same kind as before, none of them a promise (rules.md, W6).
#[rstest]
#[case::by_tier(Some(Tier::B), Status::Active, "2026-01-16", "rhythm")]
#[case::long_overdue(Some(Tier::A), Status::Active, "2025-11-03", "rhythm")]
#[case::without_a_tier(None, Status::Active, "2025-11-10", "round")]
#[case::dormant(None, Status::Dormant, "2026-02-02", "dormant")]
#[case::dormant_with_a_tier(Some(Tier::C), Status::Dormant, "2026-02-02", "dormant")]
fn what_was_spread_stays_within_the_capacity(
    #[case] tier: Option<Tier>,
    #[case] status: Status,
    #[case] last: &str,
    #[case] kind: &str,
) {
    let mut store = Store::open_in_memory().unwrap();
    let rules = Rules::default();
    store.use_rules(&rules, &at("2026-02-16")).unwrap();
    for number in 0..20 {
        let newcomer = Newcomer { name: format!("Ana {number}"), tier, ..Newcomer::default() };
        let id = store.add_affiliate(&newcomer, &at("2025-10-01")).unwrap().value;
        store.edit_affiliate(id, |row| row.status = status, &at("2025-10-01")).unwrap();
        log(&mut store, &contact(&[id], last), last);
    }
    store.use_rules(&rules, &at("2026-02-16")).unwrap();
    let morning = store.queue(&at("2026-02-16")).unwrap();
    // Who comes when there is room waits for no day, so there is none to move.
    assert_eq!((morning.left(), morning.waiting.len()), (8, if tier.is_some() { 12 } else { 0 }));
    let load = store.load_after(day("2026-02-16")).unwrap();
    let placed = spread(&morning.waiting, morning.day, &rules, &|day| load.get(&day).copied().unwrap_or(0));
    store.spread(&placed, &at("2026-02-16")).unwrap();
    for day in ["2026-02-17", "2026-02-18", "2026-02-23"] {
        let later = store.queue(&at(day)).unwrap();
        assert_eq!(later.left(), 8, "{day}");
        let kinds: Vec<&str> =
            later.entries().flat_map(|entry| &entry.reasons).map(|reason| reason.kind.id()).collect();
        assert_eq!(kinds, [kind; 8], "{day}");
    }
}

#[test]
fn other_settings_compute_everybody_again() {
    let (mut store, marie) = notebook();
    log(&mut store, &contact(&[marie], "2026-03-02"), "2026-03-03");
    let rules = Rules { rhythm_by_tier: [Some(7), None, None], ..Rules::default() };
    store.use_rules(&rules, &at("2026-03-03")).unwrap();
    assert_eq!(page(&store, marie).next_due, Some(day("2026-03-09")));
    assert_eq!(kinds(&store, marie, "2026-03-09"), ["rhythm"]);
}

#[test]
fn who_was_looked_at_in_vain_sleeps_on() {
    let (mut store, _) = notebook();
    let everybody: Vec<AffiliateId> = (0..30).map(|number| add(&mut store, &format!("Paul {number}"))).collect();
    for id in &everybody {
        store.set_rhythm(&[*id], Rhythm::Off, &at("2026-03-03")).unwrap();
        let birthday = Some("--03-10".parse().unwrap());
        let child = NewRelative { of: *id, name: "Léa".to_owned(), relation: Relation::Child, birthday, age: None };
        store.add_relative(&child, &at("2026-03-03")).unwrap();
    }
    assert_eq!(store.load_after(day("2026-03-09")).unwrap()[&day("2026-03-10")], 30);
    assert_eq!(store.queue(&at("2026-04-01")).unwrap().left(), 1, "the birthdays have passed");
    store.use_rules(&Rules::default(), &at("2026-04-01")).unwrap();
    assert_eq!(store.load_after(day("2026-04-01")).unwrap()[&day("2027-03-10")], 30);
}

#[test]
fn a_look_ahead_or_a_write_under_a_later_day_leaves_the_present_as_it_was() {
    let (mut store, marie) = notebook();
    store.set_rhythm(&[marie], Rhythm::Off, &at("2026-03-03")).unwrap();
    let birthday = Some("--03-10".parse().unwrap());
    let lea = NewRelative { of: marie, name: "Léa".to_owned(), relation: Relation::Child, birthday, age: None };
    store.add_relative(&lea, &at("2026-03-03")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-05-01"), [""; 0]);
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["occasion"]);
    store.use_rules(&Rules::default(), &at("2026-05-01")).unwrap();
    store.tag(&[marie], &["vip".to_owned()], &at("2026-05-01")).unwrap();
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["occasion"], "everybody is looked at");
    store.use_rules(&Rules::default(), &at("2026-03-03")).unwrap();
    assert_eq!(store.projection_differences(&at("2026-03-03")).unwrap(), []);
    assert_eq!(kinds(&store, marie, "2026-03-10"), ["occasion"]);
    assert_eq!(store.load_after(day("2026-03-03")).unwrap()[&day("2026-03-10")], 1);
}
