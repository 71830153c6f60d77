//! What the composer does with what is typed: nothing of it is ever lost.

use carnet::domain::fact::FactKind;
use carnet::runtime::session::Outside;

use crate::notebook;
use crate::script::{LINE, day, on, outcome};
use crate::stage::Stage;

#[test]
fn esc_keeps_a_draft_and_the_same_key_takes_it_up() {
    let mut stage = on("Tom Becker");
    stage.press("c").type_text("Half a th").press("Esc");
    assert!(stage.composer().is_none());
    stage.press("j c");
    assert_eq!(stage.composer().unwrap().field.text(), "", "a draft belongs to its person");
    stage.press("Esc k c");
    assert_eq!(stage.composer().unwrap().field.text(), "Half a th");
    stage.type_text("ought").press("Enter");
    assert_eq!(stage.page("Tom Becker").interactions[0].text, "Half a thought");
    stage.go_to("Tom Becker").press("c");
    assert_eq!(stage.composer().unwrap().field.text(), "", "what was saved is no draft any more");
}

#[test]
fn after_an_undo_the_text_is_offered_again() {
    let mut stage = on("Marie Lefèvre");
    let before = stage.session.store.dump().unwrap();
    stage.press("c").type_text(LINE).press("Enter").press("u");
    assert_eq!(stage.session.store.dump().unwrap(), before, "undo leaves nothing behind");
    assert!(stage.notice().contains("Marie Lefèvre"), "{:?}", stage.notice());
    stage.go_to("Marie Lefèvre").press("c");
    assert_eq!(stage.composer().unwrap().field.text(), LINE);
    stage.press("Esc U");
    assert!(stage.page("Marie Lefèvre").promises.iter().any(|owed| owed.text == "send banners"));
    stage.press("c");
    assert_eq!(stage.composer().unwrap().field.text(), "", "redone: the text would be logged twice");
}

#[test]
fn a_paste_never_runs_keys() {
    let mut stage = on("Tom Becker");
    stage.paste("mmm-q");
    assert_eq!(outcome(&stage, "Tom Becker"), None);
    assert!(stage.outside.is_empty());
    assert_eq!(stage.composer().unwrap().field.text(), "mmm-q", "it is offered as something to jot down");
    stage.press("Enter");
    let page = stage.page("Tom Becker");
    assert!(page.facts.iter().any(|fact| fact.kind == FactKind::Topic && fact.text == "mmm-q"));
}

#[test]
fn quitting_from_a_composer_keeps_what_was_typed() {
    let mut stage = on("Tom Becker");
    stage.press("c").type_text("Not yet don").press("C-c C-c");
    assert_eq!(stage.outside, [Outside::Quit]);
    let drafts = stage.session.store.drafts().unwrap();
    assert_eq!(drafts.iter().map(|draft| draft.text.as_str()).collect::<Vec<_>>(), ["Not yet don"]);
}

#[test]
fn namesakes_are_asked_about_and_chosen_with_the_arrows() {
    let mut stage = on("Tom Becker");
    stage.press("c").type_text("marie: hi there").press("Enter");
    let asked = stage.text();
    for candidate in ["Marie Dupont", "Marie Lefèvre"] {
        assert!(asked.contains(candidate), "{asked}");
    }
    assert_eq!(stage.session.store.drafts().unwrap(), [], "nothing was written");
    assert_eq!(stage.page("Tom Becker").interactions.len(), 1);
    let first = chosen(&stage);
    stage.press("Down");
    let second = chosen(&stage);
    assert_ne!(first, second);
    stage.press("Enter Enter");
    let other = if second == "Marie Dupont" { "Marie Lefèvre" } else { "Marie Dupont" };
    assert_eq!(stage.page(&second).interactions[0].text, "hi there");
    assert_ne!(stage.page(other).interactions[0].text, "hi there");
    assert_eq!(stage.page("Tom Becker").interactions.len(), 1, "the line named somebody else");
}

/// Which namesake the cursor is on.
fn chosen(stage: &Stage) -> String {
    use carnet::app::modals::composer::Focus;
    let composer = stage.composer().expect("the composer is open");
    let Focus::Choice(at) = composer.focus else { panic!("{:?} is no choice", composer.focus) };
    composer.question().expect("an open name").people()[at].name.clone()
}

#[test]
fn private_facts_are_hidden_while_the_screen_is_shared() {
    let mut stage = on("Marie Lefèvre");
    let dossier = stage.session.model.beside.as_mut().unwrap();
    let fact = dossier.facts.iter_mut().find(|fact| fact.text.contains("Lyon")).unwrap();
    fact.private = true;
    assert!(stage.text().contains("moves to Lyon"));
    stage.press("H");
    let hidden = stage.text();
    assert!(!hidden.contains("Lyon") && hidden.contains("(private)"), "{hidden}");
    stage.press("c");
    assert!(!stage.text().contains("Lyon"), "nor in the composer:\n{}", stage.text());
    stage.press("Esc H");
    assert!(stage.text().contains("moves to Lyon"));
}

#[test]
fn a_jot_and_a_promise_leave_the_cursor_where_it_is() {
    let mut stage = on("Tom Becker");
    stage.press("i").type_text("+enfant Max 7").press("Enter p").type_text("send the kit !fri").press("Enter");
    assert_eq!(stage.keys, 4);
    let page = stage.page("Tom Becker");
    assert!(page.relatives.iter().any(|relative| relative.name == "Max"));
    assert!(page.promises.iter().any(|owed| owed.text == "send the kit" && owed.due_on == Some(day("2026-02-06"))));
    assert_eq!(page.interactions.len(), 1, "no contact took place");
    assert_eq!(stage.person(), "Tom Becker");
    assert_eq!(outcome(&stage, "Tom Becker"), None);
}

#[test]
fn a_ticked_fact_and_a_kept_promise_go_with_the_contact() {
    let mut stage = on("Marie Lefèvre");
    stage.press("c").type_text("Well.").press("Tab Tab Space Tab Tab Space Enter");
    let page = stage.page("Marie Lefèvre");
    assert!(page.promises.iter().any(|owed| owed.done_on == Some(notebook::now().day)), "the promise is kept");
    assert!(page.facts.iter().any(|fact| fact.asked_on == Some(notebook::now().day)), "the fact was asked about");
}

#[test]
fn the_editor_is_asked_with_what_is_typed_and_gives_it_back() {
    let mut stage = on("Tom Becker");
    stage.press("c").type_text("A beginning").press("F4");
    assert_eq!(stage.outside, [Outside::Edit("A beginning".to_owned())]);
    stage.session.handle(carnet::app::msg::Msg::Edited(Some("A beginning,\nand an end.\n".to_owned())));
    assert_eq!(stage.composer().unwrap().field.text(), "A beginning,\nand an end.");
    stage.session.handle(carnet::app::msg::Msg::Edited(None));
    assert_eq!(stage.composer().unwrap().field.text(), "A beginning,\nand an end.", "nothing was changed");
}

#[test]
fn the_editor_opened_at_once_begins_with_the_draft() {
    let mut stage = on("Tom Becker");
    stage.press("c").type_text("Half a thought").press("Esc C");
    assert_eq!(stage.outside, [Outside::Edit("Half a thought".to_owned())]);
}

#[test]
fn the_title_asks_who_as_long_as_two_are_meant() {
    let mut stage = Stage::new("en_GB");
    stage.press("c").type_text("marie: hello");
    assert!(stage.text().contains("Log contact: ? "), "{}", stage.text());
}

/// Léa is eleven: her birthday in another year has two readings, and so has the name once her grandmother bears it.
#[test]
fn a_contradiction_is_asked_about_in_yellow_and_takes_two_enters() {
    let mut stage = on("Marie Lefèvre");
    stage.press("c").type_text("ok +birthday Léa 12/04/2005");
    let asked = stage.text();
    for reading in ["as typed: born 12 April 2005", "as noted: 11 years old"] {
        assert!(asked.contains(reading), "{reading} is not in:\n{asked}");
    }
    let before = stage.session.store.dump().unwrap();
    stage.press("Enter");
    assert_eq!(stage.composer().unwrap().focus, carnet::app::modals::composer::Focus::Choice(0));
    stage.press("Down Enter");
    assert_eq!(stage.session.store.dump().unwrap(), before, "nothing is written before it is settled");
    assert!(stage.composer().unwrap().question().is_none());
    stage.press("Enter");
    let page = stage.page("Marie Lefèvre");
    let lea = page.relatives.iter().find(|relative| relative.name == "Léa").unwrap();
    assert_eq!(lea.birthday.map(|date| date.to_string()).as_deref(), Some("--04-12"));
    assert!(lea.age.is_some());
    assert_eq!(page.occasions, []);
}

#[test]
fn two_relatives_of_one_name_are_asked_about_and_the_answer_links() {
    let mut stage = on("Marie Lefèvre");
    stage.press("i").type_text("+mother Léa 60").press("Enter");
    stage.press("c").type_text("+famille Léa est malade").press("Enter Down Enter Enter");
    let page = stage.page("Marie Lefèvre");
    let mother = page.relatives.iter().find(|one| one.relation == carnet::domain::relative::Relation::Parent).unwrap();
    assert!(page.facts.iter().any(|fact| fact.text == "Léa est malade" && fact.relative == Some(mother.id)));
}

/// The settled rule of the screens: a name at the start of the line replaces the selected person.
#[test]
fn a_name_at_the_start_replaces_the_selected_person_on_the_screen() {
    let mut stage = on("Tom Becker");
    stage.press("c").type_text("paul: a good call").press("Enter");
    assert_eq!(stage.page("Paul Nguyen").interactions[0].text, "a good call");
    assert_eq!(stage.page("Tom Becker").interactions.len(), 1);
}
