//! The layers and what they refuse.

use std::path::Path;

use rstest::rstest;

use super::*;
use crate::domain::rules::LeapDay;

fn environment(pairs: &[(&str, &str)]) -> Environment {
    pairs.iter().copied().collect()
}

fn with_file(text: &str) -> Result<Settings, ConfigError> {
    let french = environment(&[("LANG", "fr_BE.UTF-8")]);
    Settings::resolve(Some((Path::new("config.toml"), text)), &french, &Flags::default())
}

#[test]
fn the_documented_defaults_are_the_rules_defaults() {
    let settings = Settings::resolve(None, &environment(&[("LANG", "C")]), &Flags::default()).unwrap();
    assert_eq!(settings.rules, Rules::default());
    assert_eq!(settings.locale, Locale::default());
    assert_eq!((settings.zone, settings.glyphs, settings.theme), (None, Glyphs::Ascii, Theme::Terminal));
}

#[test]
fn a_file_changes_what_it_names_and_no_more() {
    let settings = with_file(
        "time_zone = \"Europe/Brussels\"\ncapacity = [1,2,3,4,5,6,7]\n[rhythm]\nc = 0\n[queue]\nleap_day = \"1-mar\"",
    )
    .unwrap();
    assert_eq!(settings.rules.capacity.by_weekday, [1, 2, 3, 4, 5, 6, 7]);
    assert_eq!(settings.rules.rhythm_by_tier, [Some(14), Some(30), None]);
    assert_eq!(settings.rules.leap_day, LeapDay::March1);
    assert_eq!(settings.rules.fatigue_days, 3);
    assert_eq!(settings.zone, Some("Europe/Brussels".parse().unwrap()));
}

#[rstest]
#[case::flag(Some(Lang::En), &[("CARNET_LANG", "fr"), ("LANG", "fr_FR")], Lang::En)]
#[case::variable(None, &[("CARNET_LANG", "en"), ("LANG", "fr_FR")], Lang::En)]
#[case::file(None, &[("LANG", "en_US")], Lang::Fr)]
fn a_flag_wins_over_the_environment_over_the_file(
    #[case] lang: Option<Lang>,
    #[case] variables: &[(&str, &str)],
    #[case] expected: Lang,
) {
    let file = Some((Path::new("config.toml"), "language = \"fr\""));
    let flags = Flags { lang, ..Flags::default() };
    assert_eq!(Settings::resolve(file, &environment(variables), &flags).unwrap().locale.lang, expected);
}

#[test]
fn the_locale_without_words_decides_only_for_an_unset_language() {
    let spoken = [("LC_ALL", "fr_FR.UTF-8"), ("LC_MESSAGES", "en_GB"), ("LANG", "en_US")];
    let settings = Settings::resolve(None, &environment(&spoken), &Flags::default()).unwrap();
    assert_eq!((settings.locale.lang, settings.glyphs), (Lang::Fr, Glyphs::Unicode));
}

#[rstest]
#[case("\n\ncapacty = 3", 3, "capacty", Some("capacity"))]
#[case("[queue]\nfatigue = 3", 2, "queue.fatigue", Some("queue.fatigue_days"))]
#[case("zzz = 1", 1, "zzz", None)]
#[case("[colours]\nred = 1", 1, "colours", None)]
fn an_unknown_key_is_refused_with_its_line(
    #[case] text: &str,
    #[case] line: usize,
    #[case] key: &str,
    #[case] near: Option<&'static str>,
) {
    let error = with_file(text).unwrap_err();
    assert_eq!((error.line, error.problem), (line, Problem::UnknownKey { key: key.to_owned(), near }));
}

#[rstest]
#[case("capacity = -1", "-1")]
#[case("capacity = [1, 2]", "[1, 2]")]
#[case("theme = \"solarized\"", "\"solarized\"")]
#[case("day_starts_at = \"25:00\"", "\"25:00\"")]
#[case("time_zone = \"Mars/Base\"", "\"Mars/Base\"")]
#[case("language = \"de\"", "\"de\"")]
#[case("working.weekdays = []", "[]")]
#[case("working.holidays = [\"XX\"]", "[\"XX\"]")]
#[case("working.off = [\"2026-12-31..2026-12-24\"]", "[\"2026-12-31..2026-12-24\"]")]
#[case("queue = 3", "3")]
fn a_wrong_value_is_refused_with_what_would_do(#[case] text: &str, #[case] value: &str) {
    let error = with_file(&format!("# mine\n{text}")).unwrap_err();
    assert_eq!(error.line, 2);
    match error.problem {
        Problem::WrongValue { found, expected, .. } => {
            assert_eq!(found, value);
            assert!(!expected.is_empty());
        }
        Problem::UnknownKey { key, .. } => assert_eq!(key, "queue"),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_line_that_is_no_toml_is_named() {
    let error = with_file("capacity = 3\ntheme = = 4").unwrap_err();
    assert_eq!((error.line, error.problem), (2, Problem::NotToml));
}

#[test]
fn holidays_follow_the_country_unless_told_otherwise() {
    let ascension = chrono::NaiveDate::from_ymd_opt(2026, 5, 14).unwrap();
    assert!(!with_file("").unwrap().rules.working.is_working(ascension));
    assert!(with_file("[working]\nholidays = []").unwrap().rules.working.is_working(ascension));
    let off = with_file("[working]\noff = [\"2026-06-01..2026-06-05\"]").unwrap();
    assert!(!off.rules.working.is_working(chrono::NaiveDate::from_ymd_opt(2026, 6, 3).unwrap()));
}

#[test]
fn no_color_turns_colours_off() {
    let settings = Settings::resolve(None, &environment(&[("NO_COLOR", "1")]), &Flags::default()).unwrap();
    assert_eq!(settings.theme, Theme::Mono);
}
