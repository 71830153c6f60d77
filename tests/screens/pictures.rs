//! What every screen looks like. After a change that is meant to be seen, `INSTA_UPDATE=always cargo test --test screens` writes
//! the pictures anew; their difference is to be read before it is committed.

use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

/// The language's two letters for the name of a picture.
fn short(locale: &str) -> &str {
    locale.get(..2).unwrap()
}

fn picture(stage: &mut Stage, screen: &str, locale: &str) {
    let (width, height) = stage.size;
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("{screen}_{}_{width}x{height}", short(locale)), stage.text());
    });
}

#[rstest]
fn today(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (50, 12), (80, 24), (100, 30), (120, 35), (200, 50))] size: (u16, u16),
) {
    picture(&mut Stage::new(locale).sized(size.0, size.1), "today", locale);
}

#[rstest]
fn today_in_ascii(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::new(locale).sized(100, 30).in_ascii();
    stage.press("j Space");
    picture(&mut stage, "today_ascii", locale);
}

/// The keys that lead to each screen, and what is typed there.
const SCREENS: &[(&str, &str, &str)] = &[
    ("composer", "j c", "Great call. +famille Léa a intégré l'équipe de foot >send banners !fri !2w"),
    ("dossier", "j Enter", ""),
    ("help", "?", ""),
    ("snooze", "j s", "fri"),
    ("next_date", "j r", "2w"),
    ("dismiss", "j x", ""),
    ("find", "f", "lef"),
    ("find_texts", "f", "ban"),
    ("palette", ":", "ma"),
    ("history", "m m g h j Enter", ""),
];

#[rstest]
fn other_screens(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (80, 24))] size: (u16, u16),
    #[values(0, 1, 2, 3, 4, 5, 6, 7, 8, 9)] screen: usize,
) {
    let (name, keys, typed) = SCREENS[screen];
    let mut stage = Stage::new(locale).sized(size.0, size.1);
    stage.press(keys).type_text(typed);
    picture(&mut stage, name, locale);
}

#[rstest]
fn the_dossier_by_sections(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::new(locale).sized(50, 12);
    stage.press("j Enter");
    let mut pages = vec![stage.text()];
    for _ in 0..5 {
        stage.press("l");
        pages.push(stage.text());
    }
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        insta::assert_snapshot!(format!("dossier_sections_{}_50x12", short(locale)), pages.join("\n\n"));
    });
}

#[rstest]
fn the_dossier_with_room(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((100, 30), (120, 35), (200, 50))] size: (u16, u16),
) {
    let mut stage = Stage::new(locale).sized(size.0, size.1);
    stage.press("j Enter");
    picture(&mut stage, "dossier", locale);
}

#[rstest]
fn the_briefing_of_somebody_known(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((30, 8), (50, 12), (80, 24), (100, 30), (120, 35))] size: (u16, u16),
) {
    let mut stage = Stage::new(locale).sized(size.0, size.1);
    stage.go_to("Marie Lefèvre");
    picture(&mut stage, "briefing", locale);
}

#[rstest]
fn a_fact_says_where_it_comes_from_and_offers_its_menu(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::new(locale).sized(100, 30);
    stage.go_to("Marie Lefèvre").press("Enter l l l");
    picture(&mut stage, "dossier_facts", locale);
    stage.press("Enter");
    picture(&mut stage, "dossier_menu", locale);
}

#[rstest]
fn a_group_call(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::new(locale).sized(120, 35);
    stage.press("Space Space Space c").type_text("Launch call /visio >paul: send the API docs !fri #q1");
    picture(&mut stage, "group", locale);
}

#[rstest]
fn the_end_of_the_day(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut stage = Stage::new(locale);
    for _ in 0..stage.session.model.today.open().count() {
        stage.press("m");
    }
    picture(&mut stage, "day_end", locale);
}

#[rstest]
fn nobody_is_due(#[values("en_GB", "fr_FR")] locale: &str) {
    let mut store = notebook::empty();
    let ana = notebook::add(&mut store, "Ana Sousa", Some(carnet::domain::affiliate::Tier::B));
    notebook::log(&mut store, ana, "2026-02-02", "Well.", carnet::domain::contact::Learned::default());
    picture(&mut Stage::over(store, locale), "nobody_due", locale);
}

#[rstest]
fn an_empty_notebook(#[values("en_GB", "fr_FR")] locale: &str, #[values((30, 8), (80, 24))] size: (u16, u16)) {
    picture(&mut Stage::over(notebook::empty(), locale).sized(size.0, size.1), "welcome", locale);
}
