//! A day with several meanings, wherever one is typed: all are named, one is chosen with the arrows and Enter, and nothing is
//! written before.

use carnet::domain::dossier::Dossier;
use carnet::ui::theme::{Role, Theme};
use rstest::rstest;

use crate::script::day;
use crate::stage::Stage;

/// What stands on a page once a day is written.
type Written = fn(&Dossier) -> Option<String>;

/// Where a day is asked for: the keys there, and what stands on Marie's page then.
const PLACES: &[(&str, &str, Written)] = &[
    ("the next date", "r", next),
    ("a snooze", "s", |page| page.snooze.map(|snooze| snooze.until.to_string())),
    ("a promise's form", "Enter Tab Tab Tab Tab Tab a Enter Tab \"send the kit\" Tab", |page| {
        page.promises.iter().find(|promise| promise.text == "send the kit")?.due_on.map(|day| day.to_string())
    }),
    ("an absence", "W", |page| page.absences.first().map(|away| away.until.to_string())),
    ("a follow-up's form", "Enter Tab Tab Tab Tab Tab a Down Enter", next),
];

fn next(page: &Dossier) -> Option<String> {
    page.follow_ups.iter().find(|row| row.closed_on.is_none()).map(|row| row.due_on.to_string())
}

fn at(locale: &str, keys: &str) -> Stage {
    let mut stage = Stage::new(locale);
    stage.go_to("Marie Lefèvre");
    stage.play(keys);
    stage
}

#[rstest]
#[case("fr_FR", "lundi 10 février", "mar. 10 févr.", "lun. 9 févr.")]
#[case("en_GB", "monday 10 february", "Tue 10 Feb", "Mon 9 Feb")]
fn one_of_several_days_is_chosen_with_enter(
    #[case] locale: &str,
    #[case] typed: &str,
    #[case] first: &str,
    #[case] second: &str,
) {
    for (place, keys, written) in PLACES {
        let mut stage = at(locale, keys);
        let before = written(&stage.page("Marie Lefèvre"));
        stage.type_text(typed);
        let text = stage.text();
        assert!(text.contains(first) && text.contains(second), "{place}: {text}");
        stage.press("Enter Down Enter");
        assert_eq!(written(&stage.page("Marie Lefèvre")), before, "{place}: nothing is written before it is chosen");
        stage.press("Enter");
        assert_eq!(written(&stage.page("Marie Lefèvre")).as_deref(), Some("2026-02-09"), "{place}: {}", stage.text());
    }
}

#[test]
fn the_words_behind_a_chosen_day_and_its_hour_stay() {
    let mut stage = at("fr_FR", "r");
    stage.type_text("lundi 10 février 9h30 relancer").press("Enter Enter Enter");
    let page = stage.page("Marie Lefèvre");
    let open = page.follow_ups.iter().find(|row| row.closed_on.is_none()).unwrap();
    assert_eq!((open.due_on, open.reason.as_str()), (day("2026-02-10"), "09:30 relancer"));
}

#[test]
fn tab_leaves_a_day_that_is_open_and_saving_comes_back_to_it() {
    let mut stage = at("en_GB", "Enter Tab Tab Tab Tab Tab a Enter Tab \"send the kit\" Tab");
    stage.type_text("monday 10 february").press("Tab C-s");
    assert!(stage.text().contains("monday 10 february"), "nothing was guessed: {}", stage.text());
    stage.press("Enter");
    assert!(stage.text().contains("2026-02-10"), "{}", stage.text());
    stage.press("Enter");
    let page = stage.page("Marie Lefèvre");
    let due = page.promises.iter().find(|promise| promise.text == "send the kit").and_then(|promise| promise.due_on);
    assert_eq!(due, Some(day("2026-02-10")));
}

#[rstest]
#[case("r")]
#[case("c")]
#[case("W")]
#[case("Enter Tab Tab Tab Tab Tab a Enter Tab \"kit\" Tab")]
fn what_is_open_is_amber(#[case] keys: &str) {
    let mut stage = at("en_GB", keys);
    let typed = if keys == "c" { "ok !monday 10 february" } else { "monday 10 february" };
    let picture = stage.type_text(typed).draw();
    let amber = Theme::default().style(Role::Amber);
    let rows = picture.rows();
    let row = rows.iter().position(|row| row.contains("february”: ")).unwrap();
    let column = rows[row].split("“").next().unwrap().chars().count();
    let cell = &picture.buffer[(u16::try_from(column).unwrap(), u16::try_from(row).unwrap())];
    assert_eq!(cell.style().fg, amber.fg, "{}", picture.text());
}

#[rstest]
fn the_composer_saves_with_the_second_enter_behind_the_choice(
    #[values("Enter Enter", "Enter Down Up Enter")] chosen: &str,
) {
    let mut stage = at("fr_FR", "c");
    stage.type_text("ok !lundi 10 février").press(chosen);
    assert!(stage.composer().is_some(), "{}", stage.text());
    stage.press("Enter");
    assert!(stage.composer().is_none(), "{}", stage.text());
    assert_eq!(next(&stage.page("Marie Lefèvre")).as_deref(), Some("2026-02-10"));
}

/// Where there is hardly room, the meanings stand before the sentence that asks.
#[rstest]
fn the_smallest_window_shows_every_meaning(
    #[values("fr_FR", "en_GB")] locale: &str,
    #[values("c \"ok !\"", "r", "s", "W \"du \"", "Enter Tab Tab Tab Tab Tab a Enter Tab \"kit\" Tab")] keys: &str,
) {
    let mut stage = at(locale, keys).sized(50, 12);
    stage.type_text("lundi 10 février");
    let text = stage.text();
    let (first, second) =
        if locale == "fr_FR" { ("mar. 10 févr.", "lun. 9 févr.") } else { ("Tue 10 Feb", "Mon 9 Feb") };
    assert!(text.contains(first) && text.contains(second), "{text}");
}
