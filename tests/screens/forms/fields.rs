//! The fields of a form: what is said under them, what is completed, what is in view.

use carnet::app::screens::dossier::Section;
use carnet::runtime::session::Outside;
use rstest::rstest;

use super::{holds, id, marie};
use crate::notebook;
use crate::stage::Stage;

#[test]
fn who_took_part_in_an_entry_can_be_changed() {
    let mut stage = marie("en_GB");
    let with = |stage: &Stage, name: &str| stage.page(name).interactions.first().map_or(0, |entry| entry.with.len());
    let before = stage.page("Tom Becker").interactions.len();
    stage.play("e S-Tab S-Tab \"tom\" Enter");
    assert!(stage.session.model.modals.is_empty(), "{}", stage.text());
    assert_eq!(with(&stage, "Marie Lefèvre"), 2);
    assert_eq!(stage.page("Tom Becker").interactions.len(), before + 1, "it is in Tom's log as well");
    stage.play("e S-Tab S-Tab C-u \"nobody at all\" Enter");
    assert!(stage.text().contains("Nobody of that name"), "{}", stage.text());
    stage.play("C-u \"marie lef\" Enter");
    assert_eq!(with(&stage, "Marie Lefèvre"), 1);
    assert_eq!(stage.page("Tom Becker").interactions.len(), before);
    stage.press("u u");
    assert_eq!(with(&stage, "Marie Lefèvre"), 1);
}

#[test]
fn hours_of_a_channel_and_consent_are_filled_in() {
    let mut stage = marie("en_GB");
    stage.turn_to(Section::Contact);
    stage.play("j e Tab Tab \"9-12\" Enter");
    assert!(stage.page("Marie Lefèvre").channels[0].hours.is_some());
    assert!(stage.text().contains("09:00–12:00"), "{}", stage.text());
    stage.play("k e S-Tab S-Tab S-Tab S-Tab Right Enter");
    let sharing = stage.page("Marie Lefèvre").affiliate.sharing;
    assert_eq!(sharing, Some(carnet::domain::affiliate::Sharing::Yes), "{}", stage.text());
}

#[rstest]
#[case("en_GB", "Sa mère a un cancer", "health")]
#[case("fr_FR", "déléguée du syndicat", "le syndicat")]
fn a_sensitive_word_is_met_with_a_word_and_taken_all_the_same(
    #[case] locale: &str,
    #[case] typed: &str,
    #[case] warning: &str,
) {
    let mut stage = marie(locale);
    stage.turn_to(Section::Facts);
    stage.press("a Tab").type_text(typed);
    assert!(stage.text().contains(warning), "{}", stage.text());
    stage.press("Enter");
    assert!(holds(&stage, typed), "{}", stage.text());
    stage.press("c").type_text(typed);
    assert!(stage.text().contains(warning), "{}", stage.text());
    stage.press("C-u").type_text("syndicat d'initiative");
    assert!(!stage.text().contains(warning), "{}", stage.text());
}

#[test]
fn a_wrong_value_is_said_and_enter_goes_there() {
    let mut stage = marie("en_GB");
    stage.play("Tab a Enter");
    assert!(stage.text().contains("needed"), "{}", stage.text());
    stage.play("\"marie at example\"");
    assert!(stage.text().contains("e-mail address such as"), "{}", stage.text());
    stage.play("C-u \"marie@example.org\"");
    assert!(!stage.text().contains("such as"), "{}", stage.text());
    stage.press("Enter");
    assert!(holds(&stage, "marie@example.org"));
}

#[rstest]
#[case("en_GB", "fri", "Fri 6 Feb 2026 (in 3 days)")]
#[case("fr_FR", "ven", "ven. 6 févr. 2026 (dans 3 jours)")]
fn a_day_is_read_aloud_in_full(#[case] locale: &str, #[case] typed: &str, #[case] aloud: &str) {
    let mut stage = marie(locale);
    stage.turn_to(Section::Promises);
    stage.press("a Enter Tab Tab").type_text(typed);
    assert!(stage.text().contains(aloud), "{}", stage.text());
}

#[test]
fn completion_offers_what_is_known_by_tab_and_by_arrows() {
    let mut stage = marie("en_GB");
    stage.play("Tab e Tab Tab Tab Tab Tab Tab Tab \"eur par\"");
    stage.play("C-u \"europe/pa\"");
    assert!(stage.text().contains("Europe/Paris"), "{}", stage.text());
    stage.press("Tab Enter");
    assert_eq!(stage.page("Marie Lefèvre").affiliate.time_zone.as_deref(), Some("Europe/Paris"));
    // The second tag of a list is completed by itself.
    let tom = stage.page("Tom Becker").affiliate.id;
    stage.session.store.tag(&[tom], &["vegetarian".to_owned(), "vip".to_owned()], &notebook::now()).unwrap();
    stage.play("e Tab Tab Tab Tab \"new, v\" Down Down Enter Enter");
    let tags: Vec<String> = stage.page("Marie Lefèvre").tags.into_iter().map(|tag| tag.name).collect();
    assert_eq!(tags, ["food", "new", "vip"]);
}

#[test]
fn a_long_text_goes_to_the_editor_and_comes_back_into_its_form() {
    let mut stage = marie("en_GB");
    stage.press("E");
    assert!(matches!(stage.outside.last(), Some(Outside::Edit(text)) if !text.is_empty()), "{:?}", stage.outside);
    stage.session.handle(carnet::app::msg::Msg::Edited(Some("One.\nTwo.".to_owned())));
    stage.press("Enter");
    assert!(holds(&stage, "One.\nTwo."));
}

#[rstest]
fn the_field_in_focus_is_always_in_view(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (50, 12), (80, 24), (120, 35))] size: (u16, u16),
) {
    let mut stage = marie(locale).sized(size.0, size.1);
    stage.press("Tab e");
    for nth in 0..13 {
        let picture = stage.draw();
        let text = picture.text();
        assert!(text.contains('▸'), "field {nth} is hidden:\n{text}");
        if let Some(caret) = picture.caret {
            let row = &picture.rows()[usize::from(caret.y)];
            assert!(row.contains('▸'), "the caret is on {row:?}:\n{text}");
        }
        stage.press("Tab");
    }
}

#[test]
fn a_date_that_stood_there_has_no_other_reading() {
    let mut stage = marie("en_GB");
    let of = id(&stage);
    let joined = |affiliate: &mut carnet::domain::affiliate::Affiliate| affiliate.joined_on = "2023-05-03".parse().ok();
    stage.session.store.edit_affiliate(of, joined, &notebook::now()).unwrap();
    stage.press("Tab e Tab Tab Tab Tab Tab Tab Tab Tab Tab");
    assert!(stage.text().contains("Wed 3 May 2023") && !stage.text().contains("could also"), "{}", stage.text());
    stage.play("C-u \"4/5/2023\"");
    assert!(stage.text().contains("could also"), "{}", stage.text());
}
