//! People: the columns of the table, and the orders.

use rstest::rstest;

use crate::people::{names, people};
use crate::stage::Stage;

#[test]
fn the_cursor_stays_on_its_person_in_every_order() {
    let mut stage = people();
    stage.press("j j");
    assert_eq!(stage.person(), "Marie Lefèvre");
    for (key, first, title) in [
        ("l", "Ana Sousa", "Tier ▼"),
        ("l", "Ana Sousa", "Rhythm ▼"),
        ("l", "Nora Petit", "Last ▼"),
        ("Right", "Marie Lefèvre", "Next ▼"),
        ("S", "Marie Dupont", "Next ▲"),
        ("l", "Ana Sousa", "Status ▼"),
        ("l", "Marie Lefèvre", "Tags ▼"),
        ("l", "Ana Sousa", "Name ▼"),
    ] {
        stage.press(key);
        assert_eq!(names(&stage)[0], first, "{title}");
        assert_eq!(stage.person(), "Marie Lefèvre");
        assert!(stage.text().contains(title), "{}", stage.text());
    }
    stage.press("h");
    assert!(stage.text().contains("Tags ▼"));
}

#[rstest]
#[case("en_GB", "sort by promises", "sorted by Promises")]
#[case("fr_FR", "trier par promesses", "trié par Promesses")]
fn the_palette_sorts_by_every_column_also_by_one_that_is_not_in_sight(
    #[case] locale: &str,
    #[case] typed: &str,
    #[case] says: &str,
) {
    let mut stage = Stage::new(locale);
    stage.press("2 :").type_text(typed).press("Enter");
    assert_eq!(names(&stage)[..2], ["Marie Lefèvre", "Tom Becker"], "{}", stage.text());
    assert!(stage.text().contains(says), "{}", stage.text());
    stage.press("2 l");
    assert!(!stage.text().contains(says));
}

#[test]
fn every_sorting_command_of_the_palette_sorts_by_its_column() {
    use carnet::app::action::Action;
    use carnet::app::modals::finder::commands::ON_PEOPLE;
    use carnet::domain::roster::Column;
    let mut stage = people();
    let by: Vec<Column> = ON_PEOPLE
        .iter()
        .map(|action| {
            stage.session.handle(carnet::app::msg::Msg::Do(*action));
            stage.session.model.people.sort.by
        })
        .collect();
    assert_eq!(by, Column::ALL);
    assert_eq!(ON_PEOPLE[0], Action::SortByName);
}

#[rstest]
#[case("en_GB", &["Channel", "call", "> 1  < 1", "idea", "Gifts 2026"])]
#[case("fr_FR", &["Canal", "appel", "> 1  < 1", "idée", "Cadeaux 2026"])]
fn the_wide_table_shows_channel_promises_and_gifts(#[case] locale: &str, #[case] says: &[&str]) {
    let mut stage = Stage::new(locale).sized(200, 50);
    let text = stage.press("2").text();
    for said in says {
        assert!(text.contains(said), "{said}: {text}");
    }
    stage.press("p").type_text("a second thing").press("Enter");
    assert!(stage.text().lines().any(|line| line.contains("Ana Sousa") && line.contains("> 1")), "at once");
    let mut grown = Stage::new(locale);
    grown.press("2");
    grown.resize(200, 50);
    assert!(grown.text().contains("> 1  < 1"), "also where the window grows");
}

#[rstest]
fn columns_are_chosen_by_keys_and_kept(#[values("en_GB", "fr_FR")] locale: &str) {
    let say = |english: &'static str, french: &'static str| if locale == "en_GB" { english } else { french };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("config.toml");
    std::fs::write(&file, "# mine\ncapacity = 9\n").unwrap();
    let mut stage = Stage::new(locale);
    stage.session.settings = Some(file.clone());
    // The tier goes, promises come before the last contact, and the table is sorted by them.
    stage.press("2 T");
    assert!(stage.text().contains(say("as there is room", "selon la place")), "{}", stage.text());
    stage.press("j Space G k Space K K s Enter");
    let text = stage.text();
    let titles =
        text.lines().find(|line| line.contains(say("Promises ▼", "Promesses ▼"))).unwrap_or_else(|| panic!("{text}"));
    let at = |title: &str| titles.find(title);
    assert!(
        at(say("Promises", "Promesses")) < at(say("Last", "Dernier")) && at(say("Tier", "Niv.")).is_none(),
        "{titles}"
    );
    assert_eq!(names(&stage)[0], "Marie Lefèvre");
    let kept = std::fs::read_to_string(&file).unwrap();
    assert_eq!(
        kept,
        "# mine\ncapacity = 9\n\n[people]\ncolumns = [\"name\", \"promises\", \"last\", \"next\"]\nsort = \"promises\"\n"
    );
    stage.press("T a Esc");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), kept, "Esc leaves everything as it was");
    stage.press("T a Enter");
    assert!(std::fs::read_to_string(&file).unwrap().contains("columns = \"auto\"\n"));
    assert!(stage.text().contains(say("Tier", "Niv.")));
    std::fs::remove_file(&file).unwrap();
    std::fs::create_dir(&file).unwrap();
    stage.press("T j Space Enter");
    assert!(!stage.text().contains(say("Tier", "Niv.")), "shown all the same");
    assert!(stage.notice().contains("config.toml"), "{}", stage.notice());
}
