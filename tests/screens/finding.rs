//! Find, the palette and the history by keys.

use carnet::app::modals::Modal;
use carnet::app::modals::finder::{Finder, Row};
use carnet::app::screens::dossier::Section;
use carnet::domain::fact::FactKind;
use carnet::domain::lang::Lang;
use carnet::domain::queue::Done;
use rstest::rstest;

use crate::notebook;
use crate::stage::Stage;

fn finder(stage: &Stage) -> &Finder {
    match stage.session.model.modals.last() {
        Some(Modal::Finder(finder)) => finder,
        other => panic!("no finder: {other:?}"),
    }
}

/// What the lines say, in the order of the screen.
fn found(stage: &Stage) -> Vec<String> {
    let line = |row: &Row| match row {
        Row::Person(person) => person.name.clone(),
        Row::Text(text) => format!("{}: {}", text.name, text.text),
        Row::Command(command) => command.action.id().to_owned(),
    };
    finder(stage).rows().map(line).collect()
}

/// The filled notebook with names that are hard to type.
fn stage() -> Stage {
    let mut store = notebook::filled();
    for name in ["Łukasz Nowak", "Jürgen Müller", "Hélène Dupont", "Sean O'Brien", "Lea Kowalski", "Léa Martin"] {
        notebook::add(&mut store, name, None);
    }
    Stage::over(store, "en_GB")
}

#[rstest]
#[case("lea", "Lea Kowalski")]
#[case("léa", "Léa Martin")]
#[case("lukasz", "Łukasz Nowak")]
#[case("mueller", "Jürgen Müller")]
#[case("muller", "Jürgen Müller")]
#[case("dup hel", "Hélène Dupont")]
#[case("王", "王伟")]
#[case("obrien", "Sean O'Brien")]
#[case("mrl", "Marie Lefèvre")]
fn people_are_found_and_enter_opens_them(#[case] typed: &str, #[case] expected: &str) {
    let mut stage = stage();
    stage.press("f").type_text(typed);
    assert_eq!(found(&stage).first().map(String::as_str), Some(expected));
    stage.press("Enter");
    assert_eq!(stage.person(), expected);
    assert!(stage.session.model.dossier().is_some() && stage.session.model.modals.is_empty());
    stage.press("Esc");
    assert!(stage.session.model.dossier().is_none(), "back where one was");
}

#[rstest]
#[case::fact("trials lyon", None)]
#[case::fact("lyon", Some(("Marie Lefèvre: moves to Lyon at the end of January", Section::Facts)))]
#[case::note("api", Some(("Paul Nguyen: Wants the API feed.", Section::Timeline)))]
#[case::relative("léa", Some(("Marie Lefèvre: Léa", Section::Family)))]
#[case::promise("spring", Some(("Marie Lefèvre: send the spring banners", Section::Promises)))]
#[case::address("mariecuisine", Some(("Marie Lefèvre: marie@mariecuisine.example", Section::Contact)))]
#[case::words_in_any_order("quarter promotion", Some((
    "Marie Lefèvre: Tired after Christmas. The promotion of the first quarter is agreed in principle, she wants access earlier.",
    Section::Timeline
)))]
fn texts_are_found_and_enter_opens_the_dossier_where_they_stand(
    #[case] typed: &str,
    #[case] expected: Option<(&str, Section)>,
) {
    let mut stage = stage();
    stage.press("f").type_text(typed);
    let Some((text, section)) = expected else {
        assert_eq!(found(&stage), Vec::<String>::new());
        assert!(stage.text().contains("Nobody and nothing"), "{}", stage.text());
        return;
    };
    let at = found(&stage).iter().position(|line| line == text).unwrap_or_else(|| panic!("{:?}", found(&stage)));
    for _ in 0..at {
        stage.press("Down");
    }
    let Some(Row::Text(text_found)) = finder(&stage).row() else { panic!("no text") };
    let item = text_found.item;
    stage.press("Enter");
    let dossier = stage.session.model.dossier().unwrap();
    assert_eq!(dossier.section, section);
    assert_eq!(dossier.selected(), Some(item), "the cursor is on it");
    assert!(text.starts_with(&stage.person()));
}

#[test]
fn a_name_that_has_the_letters_only_is_noise_beside_a_text_that_has_the_word() {
    let mut stage = stage();
    stage.press("i").type_text("the code is mrl7").press("Enter f").type_text("mrl");
    let lines = found(&stage);
    assert!(lines.len() == 1 && lines[0].ends_with("the code is mrl7"), "{lines:?}");
}

#[test]
fn typing_on_narrows_and_deleting_widens_again() {
    let mut stage = stage();
    stage.press("f").type_text("marie");
    assert_eq!(found(&stage)[..2], ["Marie Dupont", "Marie Lefèvre"]);
    stage.type_text(" lef");
    assert_eq!(found(&stage)[0], "Marie Lefèvre");
    assert!(!found(&stage).contains(&"Marie Dupont".to_owned()));
    stage.press("Backspace Backspace Backspace Backspace");
    assert!(found(&stage).contains(&"Marie Dupont".to_owned()));
    stage.press("C-u");
    assert_eq!(found(&stage), Vec::<String>::new());
}

#[test]
fn tab_acts_on_whoever_is_found() {
    let mut stage = stage();
    stage.press("f").type_text("nora").press("Tab");
    assert!(stage.text().contains("promise something"), "{}", stage.text());
    stage.press("i").type_text("+interest trail").press("Enter");
    assert!(stage.page("Nora Petit").facts.iter().any(|fact| fact.kind == FactKind::Interest));
    assert_eq!(stage.person(), "Nora Petit", "what was written stands before one's eyes");
    stage.press("Esc f").type_text("tom").press("Tab j Enter");
    let done = &stage.session.model.today.morning.as_ref().unwrap().queue.done;
    assert!(done.iter().any(|done| done.name == "Tom Becker" && done.outcome == Done::NoAnswer));
    stage.press("f").type_text("tom").press("Tab Esc");
    assert!(finder(&stage).doing.is_none(), "one step back");
    stage.press("Esc");
    assert!(stage.session.model.modals.is_empty());
}

#[test]
fn a_contact_logged_from_find_offers_what_is_known() {
    let mut stage = stage();
    stage.press("f").type_text("lefevre").press("Tab c");
    assert!(!stage.composer().expect("the composer").ticks.is_empty());
    stage.type_text("Well.").press("Enter");
    assert_eq!(stage.page("Marie Lefèvre").interactions[0].text, "Well.");
}

#[test]
fn private_facts_are_not_found_while_the_screen_is_shared() {
    let mut stage = stage();
    stage.press("j j i").type_text("+care- never mention the trial").press("Esc");
    let lines = |stage: &mut Stage| {
        stage.press("f").type_text("divorce");
        let lines = found(stage);
        stage.press("Esc");
        lines
    };
    let open = lines(&mut stage);
    stage.press("H");
    let hidden = lines(&mut stage);
    let private = stage.page("Marie Lefèvre").facts.iter().any(|fact| fact.private);
    assert_eq!(open.len(), 1);
    assert_eq!(hidden.len(), usize::from(!private));
}

#[rstest]
#[case(":")]
#[case("C-p")]
#[case("C-k")]
fn the_palette_holds_every_action_of_the_place_and_runs_it(#[case] key: &str) {
    let mut stage = stage();
    stage.press("Home").press(key);
    for action in ["log-contact", "mark", "undo", "history", "import", "speak-french", "find"] {
        assert!(found(&stage).contains(&action.to_owned()), "{action}: {:?}", found(&stage));
    }
    assert!(!found(&stage).contains(&"speak-english".to_owned()), "it is spoken already");
    let person = { stage.session.model.person().unwrap() };
    stage.type_text("no answer").press("Enter");
    let done = &stage.session.model.today.morning.as_ref().unwrap().queue.done;
    assert!(done.iter().any(|done| done.id == person && done.outcome == Done::NoAnswer));
}

#[test]
fn the_palette_finds_people_behind_commands() {
    let mut stage = stage();
    stage.press(":").type_text("mar");
    let lines = found(&stage);
    let mark = lines.iter().position(|line| line == "mark").unwrap();
    let marie = lines.iter().position(|line| line == "Marie Lefèvre").unwrap();
    assert!(mark < marie, "{lines:?}");
    stage.press("C-u").type_text("lefevre").press("Enter");
    assert_eq!(stage.person(), "Marie Lefèvre");
}

#[test]
fn the_palette_understands_the_language_of_the_screen_and_switches_it() {
    let mut stage = stage();
    stage.press(":").type_text("speak french").press("Enter");
    assert_eq!(stage.session.model.around.lang, Lang::Fr);
    stage.press(":").type_text("noter");
    assert!(!found(&stage).is_empty());
    stage.press("C-u").type_text("anglais").press("Enter");
    assert_eq!(stage.session.model.around.lang, Lang::En);
}

#[test]
fn the_palette_imports_and_adds_from_anywhere() {
    let mut stage = stage();
    stage.press("Enter :").type_text("import").press("Enter");
    assert!(matches!(stage.session.model.modals.last(), Some(Modal::Import(_))));
    stage.press("Esc :").type_text("add some").press("Enter").type_text("Kim Ito").press("Enter");
    assert_eq!(stage.page("Kim Ito").affiliate.name, "Kim Ito");
}

/// What the history says of each step, the newest first: its message and whether it is done.
fn steps(stage: &Stage) -> Vec<(String, bool)> {
    use carnet::domain::history::StepState;
    let screen = stage.session.model.history().expect("the history is open");
    screen.known().iter().map(|step| (step.what.clone(), step.state == StepState::Done)).collect()
}

#[test]
fn the_history_undoes_down_to_a_step_after_asking() {
    let mut stage = stage();
    let before = stage.session.store.dump().unwrap();
    stage.press("m m m g h");
    assert_eq!(steps(&stage)[..3], vec![("step-log-missed".to_owned(), true); 3]);
    stage.press("j j Enter");
    assert!(stage.text().contains("3 steps would be undone"), "{}", stage.text());
    assert_ne!(stage.session.store.dump().unwrap(), before, "it was only asked");
    stage.press("Esc");
    assert!(!stage.text().contains("would be undone"));
    stage.press("u Enter");
    assert_eq!(stage.session.store.dump().unwrap(), before);
    assert_eq!(stage.notice(), "3 steps undone.");
    assert_eq!(steps(&stage)[..3], vec![("step-log-missed".to_owned(), false); 3]);
    stage.press("Enter");
    assert!(stage.notice().contains("already"), "{}", stage.notice());
    stage.press("U U U");
    assert!(steps(&stage).iter().all(|(_, done)| *done));
    stage.press("Esc");
    assert!(stage.session.model.history().is_none());
}

#[test]
fn the_newest_step_is_undone_without_a_question() {
    let mut stage = stage();
    let before = stage.session.store.dump().unwrap();
    stage.press("m g h u");
    assert_eq!(stage.session.store.dump().unwrap(), before);
}

#[test]
fn an_undo_stops_where_something_was_changed_since() {
    let mut stage = stage();
    let tom = stage.page("Tom Becker").affiliate.id;
    let wang = stage.page("王伟").affiliate.id;
    let now = notebook::now();
    let old = stage
        .session
        .store
        .add_affiliate(&carnet::domain::newcomer::Newcomer { name: "Old".into(), ..Default::default() }, &now)
        .unwrap();
    stage.session.store.log_missed(&[old.value], &now).unwrap();
    stage.session.store.log_missed(&[tom], &now).unwrap();
    stage.session.store.log_missed(&[wang], &now).unwrap();
    // Taken back out of order, and something new that hangs on the person: adding them cannot be undone.
    stage.press("g h j j j Enter");
    stage.session.store.log_missed(&[old.value], &now).unwrap();
    stage.press("Enter");
    assert!(stage.notice().starts_with("3 steps undone, then it stopped:"), "{}", stage.notice());
    assert!(stage.notice().contains("new affiliate: Old"), "{}", stage.notice());
    assert_eq!(stage.page("Old").interactions.len(), 1, "nothing was overwritten");
}

#[rstest]
#[case::the_name_answers("marie", false)]
#[case::only_the_address_does("mariecuisine", true)]
fn an_address_is_listed_where_the_name_does_not_answer(#[case] typed: &str, #[case] expected: bool) {
    let mut stage = stage();
    stage.press("f").type_text(typed);
    let address = "Marie Lefèvre: marie@mariecuisine.example".to_owned();
    assert_eq!(found(&stage).contains(&address), expected, "{:?}", found(&stage));
}
