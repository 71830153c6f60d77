//! What is to be minded stays in sight while one writes, and what a contact asks by itself is ticked beforehand.

use carnet::app::modals::composer::TickOf;
use carnet::domain::contact::Learned;
use carnet::domain::fact::{Fact, FactKind};
use carnet::domain::id::AffiliateId;
use carnet::domain::item::Item;
use carnet::store::Store;
use rstest::rstest;

use crate::notebook::{self, at};
use crate::script::day;
use crate::stage::Stage;

/// A fact on somebody's page.
fn note(store: &mut Store, of: AffiliateId, kind: FactKind, text: &str, on: Option<&str>) {
    let fact = Fact {
        id: carnet::domain::id::FactId::new(),
        kind,
        text: text.to_owned(),
        relative: None,
        on: on.map(day),
        learned_on: day("2026-01-12"),
        interaction: None,
        private: false,
        asked_on: None,
    };
    store.add_item(of, &Item::Fact(fact), &at("2026-01-12")).unwrap();
}

/// Zoé, who dislikes calls on Mondays, has a sore point, and whose final was yesterday.
fn zoe(locale: &str) -> Stage {
    let mut store = notebook::filled();
    let tier = Some(carnet::domain::affiliate::Tier::A);
    let zoe = notebook::add(&mut store, "Zoé Roche", tier);
    notebook::log(&mut store, zoe, "2026-01-10", "First talk.", Learned::default());
    note(&mut store, zoe, FactKind::Care, "never mention the lost lawsuit", None);
    note(&mut store, zoe, FactKind::Dislike, "calls on Mondays", None);
    note(&mut store, zoe, FactKind::Topic, "final of the cup", Some("2026-02-02"));
    let mut stage = Stage::over(store, locale);
    stage.go_to("Zoé Roche");
    stage
}

/// The words of a screen without its frames, with one blank between two of them.
fn words(screen: &str) -> String {
    let plain = screen.replace('\u{a0}', " ");
    let words = plain.split_whitespace().filter(|word| !"│┃|".contains(word));
    words.collect::<Vec<_>>().join(" ")
}

#[rstest]
fn what_is_to_be_minded_stays_in_sight_while_one_types(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((50, 12), (80, 24), (120, 35), (200, 50))] size: (u16, u16),
    #[values("c", "M", "i", "p")] key: &str,
) {
    let mut stage = zoe(locale).sized(size.0, size.1);
    let dislike = if locale == "en_GB" { "dislikes: calls on Mondays" } else { "n’aime pas : calls on Mondays" };
    let in_sight = |stage: &mut Stage| {
        let text = words(&stage.text());
        assert!(text.contains("never mention the lost lawsuit") && text.contains(dislike), "{text}");
    };
    stage.press(key);
    assert!(stage.composer().is_some(), "{key}");
    in_sight(&mut stage);
    stage.type_text(&"A long talk about the spring banners and everything else. ".repeat(6));
    in_sight(&mut stage);
}

#[test]
fn where_it_cannot_fit_it_is_counted() {
    let mut stage = zoe("en_GB").sized(30, 8);
    stage.press("c");
    let text = stage.text();
    assert!(text.contains("MIND") && text.contains("+1"), "{text}");
}

#[test]
fn of_several_people_each_is_named() {
    let mut stage = zoe("en_GB").sized(120, 35);
    stage.press("c").type_text("@Zoé @Marie Lefèvre talked");
    let text = words(&stage.text());
    assert!(text.contains("Zoé Roche dislikes: calls on Mondays"), "{text}");
    assert!(text.contains("Zoé Roche: never mention the lost lawsuit"), "{text}");
    assert!(text.contains("Marie Lefèvre: do not mention: her sister's divorce"), "{text}");
}

#[test]
fn whoever_the_line_names_is_minded_not_whoever_was_selected() {
    let mut stage = zoe("en_GB").sized(120, 35);
    stage.press("c").type_text("Tom Becker: all is well");
    assert!(!stage.composer().unwrap().reading.as_ref().unwrap().minds.iter().any(|of| of.name == "Zoé Roche"));
}

#[test]
fn it_stands_in_the_sheet_of_the_command_line_and_over_a_message() {
    let mut stage = zoe("en_GB").sized(80, 24);
    stage.press("c");
    let sheet = stage.sheet().text();
    assert!(sheet.contains("never mention the lost lawsuit"), "{sheet}");
    stage.press("Esc o");
    let text = stage.text();
    assert!(text.contains("never mention the lost lawsuit") && text.contains("dislikes: calls on Mondays"), "{text}");
}

#[rstest]
#[case::left_ticked("", Some("2026-02-03"))]
#[case::unticked("Tab Tab Space ", None)]
fn how_it_went_is_ticked_beforehand(#[case] keys: &str, #[case] expected: Option<&str>) {
    let mut stage = zoe("en_GB");
    stage.press("c").type_text("They lost.");
    let ticks = &stage.composer().unwrap().ticks;
    assert!(matches!(ticks[0].of, TickOf::Contact(..)) && ticks[0].on, "{ticks:?}");
    assert!(
        !ticks.iter().any(
            |tick| format!("{:?}", tick.says).contains("Mondays") || format!("{:?}", tick.says).contains("lawsuit")
        ),
        "{ticks:?}"
    );
    stage.press(&format!("{keys}Enter"));
    let asked = stage.page("Zoé Roche").facts.iter().find(|fact| fact.on.is_some()).unwrap().asked_on;
    assert_eq!(asked, expected.map(day));
}

#[rstest]
fn the_page_begins_with_it(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((50, 12), (80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = zoe(locale).sized(size.0, size.1);
    let mut pages = vec![stage.text()];
    for keys in ["c", "Esc Enter"] {
        stage.press(keys);
        pages.push(stage.text());
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("mind_{}_{}x{}", locale.get(..2).unwrap(), size.0, size.1), pages.join("\n\n"));
    });
}
