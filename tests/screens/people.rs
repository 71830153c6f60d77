//! People: the table of everybody, its filter, saved filters, its pictures.

use carnet::ui::glyphs;
use rstest::rstest;

use crate::stage::Stage;

/// People of the filled notebook, the cursor on the first one.
pub fn people() -> Stage {
    let mut stage = Stage::new("en_GB").sized(120, 35);
    stage.press("2");
    stage
}

/// The names on the screen, in its order.
pub fn names(stage: &Stage) -> Vec<String> {
    let people = &stage.session.model.people;
    people.window(0, people.shown()).map(|(line, _)| line.name.to_owned()).collect()
}

/// Who is marked, of those on the screen.
pub fn marked(stage: &Stage) -> Vec<String> {
    let people = &stage.session.model.people;
    people.window(0, people.shown()).filter(|(_, marked)| *marked).map(|(line, _)| line.name.to_owned()).collect()
}

/// Everybody of the filled notebook, by name.
pub const EVERYBODY: [&str; 8] =
    ["Ana Sousa", "Marie Dupont", "Marie Lefèvre", "Nora Petit", "Paul Nguyen", "Sam Roy", "Tom Becker", "王伟"];

#[rstest]
#[case("2", "1")]
#[case("é", "&")]
#[case("g p", "g t")]
fn tabs_are_reached_by_digit_by_french_digit_and_by_letter(#[case] there: &str, #[case] back: &str) {
    let mut stage = Stage::new("fr_FR").sized(120, 35);
    let first = stage.person();
    stage.press(there);
    assert!(stage.text().contains("[2 Affiliés]"));
    assert_eq!(names(&stage), EVERYBODY);
    stage.press("j j");
    stage.press(back);
    assert_eq!(stage.person(), first, "Today keeps its place");
}

#[test]
fn the_filter_is_live_and_escape_takes_it_away() {
    let mut stage = people();
    stage.press("/").type_text("marie tier:a");
    assert_eq!(names(&stage), ["Marie Lefèvre"]);
    assert!(stage.text().contains("1 of 8"));
    stage.press("C-w C-w").type_text("never");
    assert_eq!(names(&stage), ["Nora Petit", "Sam Roy"]);
    stage.press("Down Enter");
    assert_eq!(stage.person(), "Sam Roy");
    stage.press("j");
    assert_eq!(stage.person(), "Sam Roy", "the last one");
    stage.press("Esc");
    assert_eq!(names(&stage), EVERYBODY);
    assert_eq!(stage.person(), "Sam Roy");
}

#[test]
fn letters_typed_into_the_filter_are_no_commands() {
    let mut stage = people();
    stage.press("/").type_text("12mqu");
    stage.paste("x");
    assert_eq!(stage.session.model.people.filter.text(), "12mqux");
    assert!(stage.outside.is_empty());
    assert!(stage.text().contains("Nobody is like that"));
    stage.press("Enter c D Space v Enter");
    assert!(stage.session.model.modals.is_empty(), "nobody is there to be written about");
}

#[test]
fn the_dossier_walks_the_table_and_comes_back_to_it() {
    let mut stage = people();
    stage.press("/").type_text("marie").press("Enter Enter J");
    assert!(stage.text().contains("People › Marie Lefèvre"));
    stage.press("J");
    assert!(stage.text().contains("People › Marie Lefèvre"), "the last one stays on the screen");
    stage.press("D Esc");
    assert_eq!(names(&stage), ["Marie Dupont"]);
}

#[test]
fn somebody_new_is_where_the_cursor_is() {
    let mut stage = people();
    stage.press("a").type_text("Kim Ito /A /2w #food").press("Enter");
    assert_eq!(stage.person(), "Kim Ito");
    assert!(stage.text().contains("14 d"));
}

#[test]
fn what_was_changed_on_today_is_in_the_table_when_it_comes_up_again() {
    let mut stage = people();
    stage.press("1").go_to("Tom Becker").press("t").type_text("A").press("Enter 2");
    assert!(stage.text().lines().any(|line| line.contains("Tom Becker") && line.contains(" A ")));
}

#[test]
fn tab_completes_words_and_values() {
    let mut stage = people();
    stage.press("/").type_text("ti").press("Tab");
    assert_eq!(stage.session.model.people.filter.text(), "tier:");
    stage.press("Tab Tab");
    assert_eq!(stage.session.model.people.filter.text(), "tier:", "the only choice");
    stage.type_text("A").press("Enter");
    assert_eq!(names(&stage), ["Ana Sousa", "Marie Lefèvre"]);
    stage.press("/ C-u").type_text("has:").press("Tab");
    assert_eq!(stage.session.model.people.filter.text(), "has:kids");
    stage.press("Tab S-Tab S-Tab");
    assert_eq!(stage.session.model.people.filter.text(), "has:tag", "the last one");
}

#[test]
fn what_the_filter_does_not_know_is_said_under_it() {
    let mut stage = people();
    stage.press("/").type_text("status:actvie");
    assert!(stage.text().contains("Did you mean active?"), "{}", stage.text());
    assert_eq!(names(&stage), EVERYBODY);
    stage.press("C-u").type_text("nevre");
    assert!(stage.text().contains("Did you mean never?"), "{}", stage.text());
    stage.press("Esc");
    assert!(!stage.text().contains("Did you mean"));
}

#[test]
fn what_somebody_has_follows_what_is_noted() {
    let mut stage = people();
    stage.press("/").type_text("has:pet").press("Enter");
    let before = names(&stage);
    assert!(!before.contains(&"Sam Roy".to_owned()));
    stage.press("Esc G k k").press("/").type_text("sam").press("Enter i").type_text("+pet Rex").press("Enter");
    stage.press("Esc /").type_text("has:pet");
    assert!(names(&stage).contains(&"Sam Roy".to_owned()), "{:?}", names(&stage));
    stage.press("Enter u");
    assert_eq!(names(&stage), before);
}

#[test]
fn a_filter_is_saved_picked_renamed_removed_and_every_change_is_one_undo() {
    let mut stage = people();
    let before = stage.session.store.dump().unwrap();
    stage.press("w");
    assert!(stage.notice().contains("no filter to save"));
    stage.press("/").type_text("tier:A late").press("Enter w").type_text("to call").press("Enter");
    assert!(stage.notice().contains("to call"));
    assert!(stage.text().contains("saved: late  never  rhythm:none  [to call]"), "{}", stage.text());
    stage.press("Tab");
    assert_eq!(names(&stage), EVERYBODY, "past the last one there is none");
    stage.press("Tab Tab");
    assert!(stage.text().contains("[never]"));
    assert_eq!(names(&stage), ["Nora Petit", "Sam Roy"]);
    stage.press("S-Tab S-Tab S-Tab");
    assert_eq!(names(&stage), ["Marie Lefèvre"]);
    stage.press("g f e").type_text("this week").press("Enter");
    assert!(stage.text().contains("[this week]"), "{}", stage.text());
    stage.press("g f X");
    assert!(stage.notice().contains("this week") && !stage.text().contains("[this week]"));
    stage.press("u");
    assert!(stage.text().contains("[this week]"));
    stage.press("u u");
    assert_eq!(stage.session.store.dump().unwrap(), before);
    stage.press("g f g g X");
    assert!(stage.text().contains("came with the program"));
}

#[test]
fn a_filter_with_a_slip_is_not_saved() {
    let mut stage = people();
    stage.press("/").type_text("tire:A").press("Enter w");
    assert!(stage.session.model.modals.is_empty());
    assert!(stage.notice().contains("Did you mean tier?"));
}

#[test]
fn the_words_are_explained_and_enter_types_one() {
    let mut stage = Stage::new("fr_FR").sized(100, 30);
    stage.press("2 / F2");
    let guide = stage.text();
    assert!(guide.contains("Mots du filtre") && guide.contains("échéance:7j"), "{guide}");
    stage.press("j Enter");
    assert_eq!(stage.session.model.people.filter.text(), "jamais");
    assert_eq!(names(&stage), ["Nora Petit", "Sam Roy"]);
    stage.press("Enter g w End");
    assert!(stage.text().contains("statut:pause,terminé"));
    stage.press("Esc");
    assert_eq!(stage.session.model.people.filter.text(), "jamais");
}

#[rstest]
fn pictures_of_the_guide(#[values("en_GB", "fr_FR")] locale: &str, #[values((80, 24), (120, 35))] size: (u16, u16)) {
    let mut stage = Stage::new(locale).sized(size.0, size.1);
    stage.press("2 / F2 j j j");
    let name = format!("people_words_{}_{}x{}", locale.get(..2).unwrap(), size.0, size.1);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, stage.text());
    });
}

#[rstest]
fn pictures(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (50, 12), (80, 24), (120, 35), (200, 50))] size: (u16, u16),
) {
    let mut stage = Stage::new(locale).sized(size.0, size.1);
    stage.press("2 l l l j Space");
    let name = format!("people_{}_{}x{}", locale.get(..2).unwrap(), size.0, size.1);
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(name, stage.text());
    });
}

#[test]
fn pictures_of_filter_and_prompt() {
    let mut stage = Stage::new("fr_FR");
    stage.look.glyphs = glyphs::ASCII;
    stage.press("2 Space Space /").type_text("niveau:a,b");
    let filter = stage.text();
    stage.press("Enter t").type_text("B +vip -food");
    let prompt = stage.text();
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!("people_bulk_fr_80x24", format!("{filter}\n\n{prompt}"));
    });
}
