//! Find, the palette and the history with keys alone, in a real terminal.

use rstest::rstest;

use crate::harness::{Program, WHO, imported, saying, today};

#[rstest]
fn the_palette_runs_an_action_of_the_screen_and_a_command(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let before = program.page(WHO);
    let mut session = today(&program);
    // An action of the screen, for the person the cursor is on.
    session.press(":");
    session.wait_for(say("Command or person", "Commande ou personne"));
    session.enter_text(say("try again later", "réessayer plus tard"));
    session.wait_for(say("no answer: try again", "pas de réponse\u{a0}: réessayer"));
    session.press("Enter");
    session.wait_for(say("no answer. Retry", "sans réponse (nouvel essai"));
    assert!(program.page(WHO).contains("\"no_answer\""), "{}", program.page(WHO));
    // A command that has no key of its own: the other language.
    session.press("C-p");
    session.wait_for(say("Command or person", "Commande ou personne"));
    session.enter_text(say("speak French", "parler anglais"));
    session.press("Enter");
    session.wait_for(say("En français désormais.", "English from now on."));
    session.wait_for(say("[1 Aujourd’hui]", "[1 Today]"));
    session.press("u");
    session.wait_for(say("Annulé\u{a0}: ", "Undone: "));
    session.leave();
    assert_eq!(program.page(WHO), before);
}

/// A notebook with a relative, a fact and a note to be found; two of them with letters that keyboards do not have.
fn noted(language: &str) -> Program {
    let program = imported(language);
    program.run(&["--db", "scratch.db", "jot", WHO, "+child Zélie 8 +interest ski de randonnée"]);
    program.run(&["--db", "scratch.db", "log", "Dario Quintanelha", "Parlé du salon de Düsseldorf"]);
    program
}

#[rstest]
#[case::a_person("aurignolles anais", "Anaïs d'Aurignolles", "Anaïs d'Aurignolles")]
#[case::a_relative("zelie", "Zélie", WHO)]
#[case::a_fact("randonnee", "ski de randonnée", WHO)]
#[case::a_note_of_the_log("duesseldorf", "Düsseldorf", "Dario Quintanelha")]
fn find_opens_the_page_where_it_stands(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
    #[case] typed: &str,
    #[case] shown: &str,
    #[case] whose: &str,
) {
    let say = saying(language);
    let program = noted(language).size(size.0, size.1);
    let mut session = today(&program);
    session.press("f");
    session.wait_for(say("Type a name", "Tapez un nom"));
    session.enter_text(typed);
    session.wait_for(shown);
    session.press("Enter");
    // The page says whose it is beside the tab's name, and shows what was found.
    session.wait_for(&format!("{} {whose}", say("Today ›", "Aujourd’hui ›")));
    session.wait_for(shown);
    // What stands in a section of its own lies under the cursor there.
    assert!(whose != WHO || session.is_reversed(shown), "{}", session.screen());
    session.press("Esc");
    session.wait_for(say("[1 Today]", "[1 Aujourd’hui]"));
    session.leave();
}

#[rstest]
fn the_history_undoes_down_to_a_step(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let before = program.page(WHO);
    let mut session = today(&program);
    for text in ["one", "two", "three"] {
        session.press("i");
        session.wait_for(say("Jot: ", "Noter une information"));
        session.enter_text(&format!("+interest {text}"));
        session.press("Enter");
        session.wait_for(say("Noted: ", "Noté\u{a0}: "));
    }
    assert!(program.page(WHO).contains("\"two\""));
    session.press("g h");
    session.wait_for(say("History", "Historique"));
    session.press("j Enter");
    session.wait_for(say("2 steps would be undone", "2 actions seraient annulées"));
    session.press("Enter");
    session.wait_for(say("2 steps undone", "2 actions annulées"));
    let page = program.page(WHO);
    assert!(page.contains("\"one\"") && !page.contains("\"two\"") && !page.contains("\"three\""), "{page}");
    // The newest one that is left goes without a question.
    session.press("j Enter");
    session.wait_for(say("1 step undone", "1 action annulée"));
    assert_eq!(program.page(WHO), before);
    session.press("Esc");
    session.wait_for(say("[1 Today]", "[1 Aujourd’hui]"));
    session.leave();
}

#[rstest]
fn quitting_with_a_half_typed_line_loses_nothing(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let before = program.page(WHO);
    let mut session = today(&program);
    session.press("c");
    session.wait_for(say("Log contact: ", "Noter un contact\u{a0}: "));
    session.enter_text("half of a lin");
    session.wait_for("half of a lin");
    session.press("C-c");
    session.wait_for(say("Ctrl-C again quits", "Ctrl-C encore une fois"));
    session.press("C-c");
    assert!(session.wait_exit().success());
    session.wait_given_back();
    assert_eq!(program.page(WHO), before, "nothing was written but a draft");
    let mut session = today(&program);
    session.press("c");
    session.wait_for("half of a lin");
    session.enter_text("e");
    session.press("Enter");
    session.wait_for(say("Saved: ", "Enregistré\u{a0}: "));
    assert!(program.page(WHO).contains("half of a line"));
    session.press("c");
    session.wait_for(say("Log contact: ", "Noter un contact\u{a0}: "));
    assert!(!session.screen().contains("half of a line"), "{}", session.screen());
}
