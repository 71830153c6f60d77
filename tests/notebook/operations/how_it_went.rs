//! A contact after the day of a fact asks how it went; an entry that is corrected or goes takes that back.

use carnet::domain::contact::{Contact, Jot, Learned, NewFact};
use carnet::domain::fact::FactKind;
use carnet::domain::id::AffiliateId;
use carnet::domain::interaction::{Interaction, Outcome};
use carnet::domain::item::{Item, ItemId};
use carnet::domain::queue::Kind;
use carnet::domain::settling::{Key, Settles};
use carnet::store::Store;
use rstest::rstest;

use super::notebook::{at, contact, day, kinds, log, notebook, page};

/// Marie's final was on Saturday 14 March; it is noted on the 2nd, and one spoke on the 16th.
fn after_the_final() -> (Store, AffiliateId, Interaction) {
    let (mut store, marie) = notebook();
    let on = Some(day("2026-03-14"));
    let fact = NewFact { of: marie, kind: FactKind::Family, text: "final".to_owned(), relative: None, on };
    let learned = Learned { facts: vec![fact], ..Learned::default() };
    store.jot(&Jot { with: vec![marie], learned }, None, &at("2026-03-02")).unwrap();
    log(&mut store, &contact(&[marie], "2026-03-16"), "2026-03-16");
    assert_eq!(asked(&store, marie), Some("2026-03-16".to_owned()));
    let entry = page(&store, marie).interactions[0].clone();
    (store, marie, entry)
}

fn asked(store: &Store, of: AffiliateId) -> Option<String> {
    page(store, of).facts[0].asked_on.map(|day| day.to_string())
}

#[rstest]
#[case::moved_before_the_day("2026-03-10", Outcome::Reached, None)]
#[case::moved_behind("2026-03-17", Outcome::Reached, Some("2026-03-17"))]
#[case::nobody_answered("2026-03-16", Outcome::NoAnswer, None)]
#[case::one_text_to_many("2026-03-16", Outcome::Broadcast, None)]
#[case::nothing_that_matters("2026-03-16", Outcome::Reached, Some("2026-03-16"))]
fn a_corrected_entry_says_it_anew(#[case] on: &str, #[case] outcome: Outcome, #[case] expected: Option<&str>) {
    for by_form in [false, true] {
        let (mut store, marie, entry) = after_the_final();
        let before = store.dump().unwrap();
        let corrected = Interaction { on: day(on), outcome, text: "corrected".to_owned(), ..entry.clone() };
        if by_form {
            let (was, is) = (Item::Interaction(entry), Item::Interaction(corrected));
            store.edit_item(marie, &was, &is, &at("2026-03-18")).unwrap();
        } else {
            store.edit_interaction(&corrected, &at("2026-03-18")).unwrap();
        }
        assert_eq!(asked(&store, marie).as_deref(), expected);
        assert_eq!(kinds(&store, marie, "2026-03-18").contains(&"fact_date"), expected.is_none());
        store.undo(at("2026-03-18")).unwrap();
        assert_eq!(store.dump().unwrap(), before);
    }
}

#[rstest]
#[case::nobody_else_asked(None, None)]
#[case::another_asked_as_well(Some("2026-03-20"), Some("2026-03-20"))]
#[case::another_before_the_day(Some("2026-03-14"), None)]
fn a_deleted_entry_takes_it_back_unless_another_asked(#[case] another: Option<&str>, #[case] expected: Option<&str>) {
    for by_item in [false, true] {
        let (mut store, marie, entry) = after_the_final();
        if let Some(on) = another {
            log(&mut store, &contact(&[marie], on), "2026-03-20");
        }
        if by_item {
            store.remove_item(marie, ItemId::Interaction(entry.id), &at("2026-03-21")).unwrap();
        } else {
            store.delete_interaction(entry.id, &at("2026-03-21")).unwrap();
        }
        assert_eq!(asked(&store, marie).as_deref(), expected);
    }
}

#[test]
fn what_is_spared_stays_to_be_asked_about() {
    let (mut store, marie, entry) = after_the_final();
    store.delete_interaction(entry.id, &at("2026-03-16")).unwrap();
    let fact = page(&store, marie).facts[0].id;
    let kind = Kind::from_id("fact_date").unwrap();
    let key = Key { kind, due: "2026-03-16".parse().unwrap(), source: Some(fact.0) };
    let settles = Settles { left: vec![(marie, key)], ..Settles::default() };
    log(&mut store, &Contact { settles, ..contact(&[marie], "2026-03-16") }, "2026-03-16");
    assert_eq!(asked(&store, marie), None);
    log(&mut store, &contact(&[marie], "2026-03-17"), "2026-03-17");
    assert_eq!(asked(&store, marie), Some("2026-03-17".to_owned()), "the next contact asks");
}
