//! The welcome, introductions and events by keys.

use carnet::app::screens::dossier::Section;
use carnet::domain::affiliate::Status;
use carnet::domain::welcome::WelcomeStep;
use rstest::rstest;

use crate::stage::Stage;

/// Somebody's dossier, turned to a section.
fn dossier(locale: &str, name: &str, section: Section) -> Stage {
    let mut stage = Stage::new(locale);
    stage.go_to(name).press("Enter");
    stage.turn_to(section);
    stage
}

fn ticked(stage: &Stage, name: &str) -> Vec<&'static str> {
    stage.page(name).welcome.iter().map(|tick| tick.step.code()).collect()
}

#[rstest]
fn a_welcome_is_begun_ticked_changed_and_taken_back_by_keys(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((80, 24), (120, 35), (50, 12))] size: (u16, u16),
) {
    const WHO: &str = "Tom Becker";
    let mut stage = dossier(locale, WHO, Section::Welcome).sized(size.0, size.1);
    let before = stage.session.store.dump().unwrap();
    stage.press("a");
    assert_eq!(stage.page(WHO).affiliate.welcome_from, Some("2026-02-03".parse().unwrap()), "{}", stage.text());
    stage.press("Space j j j j j x");
    assert_eq!(ticked(&stage, WHO), ["first", "direct_contact"], "{}", stage.text());
    stage.press("x");
    assert_eq!(ticked(&stage, WHO), ["first"]);
    stage.press("u");
    assert_eq!(ticked(&stage, WHO), ["first", "direct_contact"]);
    // The day is changed in a form; another step is ticked in one.
    stage.press("e C-u").type_text("2/2").press("Enter");
    let tick = stage.page(WHO).welcome[1];
    assert_eq!(tick.done_on.to_string(), "2026-02-02", "{}", stage.text());
    stage.press("a Right Enter");
    assert_eq!(ticked(&stage, WHO).len(), 3, "{}", stage.text());
    stage.press("u u u u u");
    assert_eq!(stage.session.store.dump().unwrap(), before, "{}", stage.notice());
    stage.press("U U");
    assert_eq!(ticked(&stage, WHO), ["first"]);
}

#[rstest]
#[case("en_GB", "first day")]
#[case("fr_FR", "premier jour")]
fn a_contact_says_which_step_it_has_done(#[case] locale: &str, #[case] says: &str) {
    let mut stage = dossier(locale, "Tom Becker", Section::Welcome);
    stage.press("a c").type_text("Hello").press("Enter");
    assert!(stage.notice().contains(says), "{}", stage.notice());
    stage.press("u");
    assert!(stage.page("Tom Becker").welcome(&stage.session.model.around.rules).unwrap().stages[0].done.is_none());
}

#[test]
fn with_everything_done_one_key_makes_the_affiliate_active() {
    let mut stage = Stage::new("en_GB");
    let of = stage.page("Tom Becker").affiliate.id;
    let now = crate::notebook::now();
    let long_ago = "2026-01-01".parse().unwrap();
    let steps: Vec<WelcomeStep> = WelcomeStep::all().collect();
    stage.session.store.edit_affiliate(of, |tom| tom.status = Status::Onboarding, &now).unwrap();
    stage.session.store.set_welcome(of, Some(long_ago), &now).unwrap();
    stage.session.store.tick_welcome(of, &steps, long_ago, &now).unwrap();
    stage.press("C-l").go_to("Tom Becker").press("Enter");
    stage.turn_to(Section::Welcome);
    stage.press("x");
    assert_eq!(stage.page("Tom Becker").affiliate.status, Status::Active, "{}", stage.notice());
    stage.press("u");
    assert_eq!(stage.page("Tom Becker").affiliate.status, Status::Onboarding);
}

#[rstest]
fn the_welcome_in_the_dossier(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((50, 12), (80, 24), (100, 30), (120, 35))] size: (u16, u16),
) {
    let mut stage = dossier(locale, "Tom Becker", Section::Welcome).sized(size.0, size.1);
    stage.press("a j j j j j x j x");
    insta::assert_snapshot!(
        format!("welcome_{}_{}x{}", locale.get(..2).unwrap_or_default(), size.0, size.1),
        stage.text()
    );
}

/// Marie and Tom both run trails.
fn runners(locale: &str) -> Stage {
    let mut stage = Stage::new(locale);
    let now = crate::notebook::now();
    for name in ["Marie Lefèvre", "Tom Becker"] {
        let of = stage.page(name).affiliate.id;
        let fact = carnet::domain::contact::NewFact {
            of,
            kind: carnet::domain::fact::FactKind::Interest,
            text: "trail running".to_owned(),
            relative: None,
            on: None,
        };
        let learned = carnet::domain::contact::Learned { facts: vec![fact], ..Default::default() };
        stage.session.store.jot(&carnet::domain::contact::Jot { with: vec![of], learned }, None, &now).unwrap();
    }
    stage.press("C-l").go_to("Marie Lefèvre").press("Enter");
    stage.turn_to(Section::Introductions);
    stage
}

fn planned(stage: &Stage, name: &str) -> Vec<String> {
    let rows = stage.page(name).introductions.into_iter().filter(|row| row.is_planned());
    rows.map(|row| row.why).collect()
}

#[rstest]
fn an_introduction_is_added_changed_made_removed_and_taken_back_by_keys(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((80, 24), (120, 35), (50, 12))] size: (u16, u16),
) {
    let mut stage = runners(locale).sized(size.0, size.1);
    let before = stage.session.store.dump().unwrap();
    stage.press("a C-u").type_text("becker").press("Tab Tab C-u");
    stage.type_text("both run").press("Enter");
    assert_eq!(planned(&stage, "Tom Becker"), ["both run"], "{}", stage.text());
    stage.press("e").type_text(" far").press("Enter");
    assert_eq!(planned(&stage, "Marie Lefèvre"), ["both run far"], "{}", stage.text());
    stage.press("x");
    assert!(planned(&stage, "Tom Becker").is_empty(), "{}", stage.notice());
    stage.press("u X");
    assert!(stage.page("Tom Becker").introductions.is_empty(), "{}", stage.notice());
    stage.press("u");
    assert_eq!(planned(&stage, "Tom Becker"), ["both run far"]);
    stage.press("U");
    assert!(stage.page("Tom Becker").introductions.is_empty());
    stage.press("u u u");
    assert_eq!(stage.session.store.dump().unwrap(), before, "{}", stage.notice());
}

#[test]
fn a_suggestion_is_planned_by_one_key_and_one_turned_down_never_returns() {
    let mut stage = runners("en_GB");
    assert!(stage.text().contains("could meet Tom"), "{}", stage.text());
    stage.press("x");
    assert_eq!(planned(&stage, "Tom Becker"), ["trail running"], "{}", stage.text());
    let mut stage = runners("en_GB");
    stage.press("Enter j j Enter");
    let rows = stage.page("Marie Lefèvre").introductions;
    assert!(rows.len() == 1 && rows[0].declined_on.is_some(), "{}", stage.text());
    assert!(!stage.text().contains("could meet Tom"), "{}", stage.text());
}

#[rstest]
fn introductions_in_the_dossier(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((50, 12), (80, 24), (100, 30), (120, 35))] size: (u16, u16),
) {
    let mut stage = runners(locale).sized(size.0, size.1);
    insta::assert_snapshot!(
        format!("introductions_{}_{}x{}", locale.get(..2).unwrap_or_default(), size.0, size.1),
        stage.text()
    );
}
