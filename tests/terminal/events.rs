//! An event with keys alone, in a real terminal: noted, attended, edited, removed, turned into an entry of the log, taken
//! back, done again.

use rstest::rstest;

use crate::harness::{WHO, imported, saying, today};

#[rstest]
fn an_event_is_noted_attended_edited_removed_held_and_taken_back(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let page = || program.run(&["--db", "scratch.db", "show", WHO, "--json"]);
    let listed = || program.run(&["--db", "scratch.db", "event", "list", "--json"]);
    let before = page();
    let mut session = today(&program);
    session.press("g e");
    session.wait_for(say("belong here", "ont leur place ici"));
    session.press("a");
    session.wait_for(say("Note an event", "Noter un événement"));
    session.enter_text(say("Lunch today @Lyon", "Lunch aujourd'hui @Lyon"));
    session.wait_for(say("place: Lyon", "lieu\u{a0}: Lyon"));
    session.press("Enter");
    session.wait_for(say("Added: Lunch", "Ajouté\u{a0}: Lunch"));
    session.press("p");
    session.wait_for(say("Who comes?", "Qui vient\u{a0}?"));
    session.enter_text("lea morv");
    session.wait_for(WHO);
    session.press("Enter");
    session.wait_for(say("On the list of Lunch", "Inscrits à Lunch"));
    assert!(listed().contains(WHO), "{}", session.screen());
    session.press("e");
    session.wait_for(say("Edit an event: Lunch", "Modifier un événement\u{a0}: Lunch"));
    session.enter_text(" and tea");
    session.press("Tab Tab Tab C-u");
    session.enter_text("Nice");
    session.press("Enter");
    session.wait_for(say("Changed: Lunch and tea", "Modifié\u{a0}: Lunch and tea"));
    assert!(listed().contains("\"place\":\"Nice\"") || listed().contains("\"place\": \"Nice\""), "{}", listed());
    assert!(listed().contains(WHO), "who comes stays");
    session.press("X");
    session.wait_for(say("Remove Lunch and tea", "Retirer Lunch and tea"));
    session.press("Enter");
    session.wait_for(say("belong here", "ont leur place ici"));
    assert!(!listed().contains("Lunch"), "{}", listed());
    session.press("u");
    session.wait_for(say("Undone: removed event", "Annulé\u{a0}: événement retiré"));
    assert!(listed().contains("Lunch and tea"), "{}", listed());
    session.redo(language);
    assert!(!listed().contains("Lunch"), "{}", listed());
    session.press("u");
    session.wait_for(say("Undone: removed event", "Annulé\u{a0}: événement retiré"));
    session.press("u");
    session.wait_for(say("Undone: changed event", "Annulé\u{a0}: événement modifié"));
    session.press("c");
    session.wait_for(say("How was Lunch", "Lunch\u{a0}: comment était-ce"));
    session.enter_text("Good soup");
    session.press("Enter");
    session.wait_for(say("One entry of the log for Lunch", "Une entrée du journal pour Lunch"));
    assert!(page().contains("Lunch, Lyon: Good soup"), "{}", session.screen());
    session.undo(language);
    assert!(!page().contains("Good soup"), "{}", session.screen());
    assert!(listed().contains(WHO), "the event itself stays as it was");
    session.press("u u");
    session.leave();
    assert_eq!(page(), before, "every step was taken back");
    assert!(!listed().contains("Lunch"));
}
