//! Gifts by keys: from a fact to thanks, and the board.

use carnet::domain::contact::{Learned, NewFact, NewGift};
use carnet::domain::fact::FactKind;
use carnet::domain::gift::{GiftState, Way};
use carnet::store::Store;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// Somebody with an interest, an idea made of it, something ordered, something given.
fn store() -> Store {
    let mut store = notebook::empty();
    let marie = notebook::add(&mut store, "Marie Lefèvre", None);
    let cooks =
        NewFact { of: marie, kind: FactKind::Interest, text: "cooks every day".to_owned(), relative: None, on: None };
    let gift = |name: &str| NewGift {
        of: marie,
        name: name.to_owned(),
        relative: None,
        inspired_by: Some("cooks every day".to_owned()),
    };
    let learned = Learned { facts: vec![cooks], gifts: vec![gift("a knife engraved LEFEVRE")], ..Learned::default() };
    notebook::log(&mut store, marie, "2026-01-08", "Well.", learned);
    let kim = notebook::add(&mut store, "Kim Ito", None);
    let clock = NewGift { of: kim, name: "a chess clock".to_owned(), relative: None, inspired_by: None };
    let tea = NewGift { of: kim, name: "a box of teas".to_owned(), relative: None, inspired_by: None };
    notebook::log(&mut store, kim, "2026-01-12", "Well.", Learned { gifts: vec![clock, tea], ..Learned::default() });
    let page = store.dossier(kim, 1).unwrap().unwrap();
    let id = |name: &str| page.gifts.iter().find(|gift| gift.name == name).unwrap().id;
    let (clock, tea) = (id("a chess clock"), id("a box of teas"));
    let day = notebook::now().day;
    store.step_gift(clock, Way::On, &notebook::now()).unwrap();
    store.move_gift(tea, GiftState::Given, day, &notebook::now()).unwrap();
    store
}

fn states(stage: &Stage, name: &str) -> Vec<(String, GiftState)> {
    stage.page(name).gifts.into_iter().map(|gift| (gift.name, gift.state)).collect()
}

#[rstest]
fn the_board(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (80, 24), (100, 30), (120, 35))] size: (u16, u16),
) {
    let mut stage = Stage::over(store(), locale).sized(size.0, size.1);
    stage.press("3");
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("gifts_{}_{}x{}", locale.get(..2).unwrap_or_default(), size.0, size.1), stage.text());
    });
}

#[rstest]
fn from_a_fact_to_thanks_in_twelve_keys(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = Stage::over(notebook::filled(), locale).sized(size.0, size.1);
    let marie = stage.session.store.find_people("Marie Lefèvre").unwrap().remove(0).id;
    stage.session.handle(carnet::app::msg::Msg::Do(carnet::app::action::Action::GoToday));
    stage.go_to("Marie Lefèvre").press("Enter Tab Tab Tab");
    stage.keys = 0;
    stage.press("I").type_text("a bread knife").press("Enter");
    let fact = stage.page("Marie Lefèvre").gifts[0].fact;
    assert!(fact.is_some(), "the fact that inspired it is kept: {}", stage.text());
    stage.press("x x x x x");
    let page = stage.session.store.dossier(marie, 1).unwrap().unwrap();
    assert_eq!(page.gifts[0].state, GiftState::Thanked);
    assert!(page.gifts[0].days.ordered.is_some() && page.gifts[0].days.sent.is_some());
    assert!(stage.keys <= 12, "{} keys", stage.keys);
}

#[rstest]
fn a_gift_is_added_moved_removed_and_brought_back_on_the_board(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = Stage::over(store(), locale).sized(size.0, size.1);
    stage.press("g i a").type_text("kim ito").press("Enter").type_text("a rook").press("Enter");
    let kim = |stage: &Stage, state| states(stage, "Kim Ito").contains(&("a rook".to_owned(), state));
    assert!(kim(&stage, GiftState::Idea), "{}", stage.text());
    stage.press("x");
    assert!(kim(&stage, GiftState::ToOrder), "{}", stage.text());
    stage.press("u");
    assert!(kim(&stage, GiftState::Idea));
    stage.press("U");
    assert!(kim(&stage, GiftState::ToOrder));
    stage.press("e").type_text(", white").press("Enter");
    assert!(states(&stage, "Kim Ito").iter().any(|(name, _)| name == "a rook, white"), "{}", stage.text());
    stage.press("Enter k j j j j j Enter");
    assert!(!states(&stage, "Kim Ito").iter().any(|(name, _)| name == "a rook, white"), "{}", stage.text());
    stage.press("u");
    assert!(states(&stage, "Kim Ito").iter().any(|(name, _)| name == "a rook, white"));
}

#[rstest]
fn an_empty_board_says_what_belongs_there(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut empty = notebook::empty();
    notebook::add(&mut empty, "Marie Lefèvre", None);
    let mut stage = Stage::over(empty, locale);
    let text = stage.press("3").text();
    assert!(text.contains(if locale == "en_GB" { "+gift" } else { "+cadeau" }), "{text}");
}
