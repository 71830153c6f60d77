//! What is typed into a form is not lost: drafts, and what somebody else wrote meanwhile.

use carnet::app::screens::dossier::Section;
use carnet::domain::item::{Item, ItemId};
use carnet::domain::promise::Promise;
use rstest::rstest;

use super::{holds, id, marie};
use crate::notebook;
use crate::stage::Stage;

#[test]
fn what_somebody_else_wrote_meanwhile_is_not_lost() {
    let mut stage = marie("en_GB");
    let of = id(&stage);
    stage.turn_to(Section::Promises);
    stage.press("e Tab").type_text(" soon");
    let promise = stage.page("Marie Lefèvre").promises[0].clone();
    let elsewhere = Promise { due_on: Some("2026-03-02".parse().unwrap()), ..promise.clone() };
    let (before, after) = (Item::Promise(promise.clone()), Item::Promise(elsewhere.clone()));
    stage.session.store.edit_item(of, &before, &after, &notebook::now()).unwrap();
    stage.press("Enter");
    let now = stage.page("Marie Lefèvre").promises.into_iter().find(|row| row.id == promise.id).unwrap();
    assert_eq!(now, Promise { text: format!("{} soon", promise.text), ..elsewhere });
}

#[test]
fn an_item_that_is_gone_is_refused_and_what_was_typed_stays() {
    let mut stage = marie("en_GB");
    let of = id(&stage);
    stage.turn_to(Section::Promises);
    stage.press("e Tab").type_text(" soon");
    let promise = stage.page("Marie Lefèvre").promises[0].id;
    stage.session.store.remove_item(of, ItemId::Promise(promise), &notebook::now()).unwrap();
    stage.press("Enter");
    assert!(!stage.session.model.modals.is_empty(), "the form is still there");
    assert!(stage.text().contains("soon"), "{}", stage.text());
}

#[rstest]
fn a_form_left_by_esc_is_taken_up_after_a_restart(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = marie(locale);
    stage.turn_to(Section::Facts);
    stage.play("a Tab \"collects stamps\" Tab Tab \"6/2\" Esc");
    assert!(stage.session.model.modals.is_empty());
    let mut again = Stage::over(stage.session.store, locale);
    again.go_to("Marie Lefèvre").press("Enter");
    again.turn_to(Section::Facts);
    again.press("a");
    assert!(again.text().contains("collects stamps") && again.text().contains("6/2"), "{}", again.text());
    again.press("Enter");
    assert!(holds(&again, "collects stamps"));
    // Once saved there is nothing left to take up.
    again.press("a");
    assert!(!again.text().contains("6/2"), "{}", again.text());
}

#[test]
fn a_draft_of_one_item_does_not_turn_up_in_another() {
    let mut stage = marie("en_GB");
    stage.turn_to(Section::Promises);
    stage.play("e Tab \" soon\" Esc j e");
    assert!(!stage.text().contains("soon"), "{}", stage.text());
    stage.play("Esc k e");
    assert!(stage.text().contains("soon"), "{}", stage.text());
}
