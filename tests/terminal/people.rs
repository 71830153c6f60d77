//! People with keys alone, in a real terminal: somebody new, saved filters, marks, ranges.

use rstest::rstest;

use crate::harness::{Program, imported, saying, today};

fn filters(program: &Program) -> String {
    program.run(&["--db", "scratch.db", "filters", "--plain"])
}

#[rstest]
fn a_filter_is_saved_picked_renamed_removed_and_taken_back(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let before = filters(&program);
    let mut session = today(&program);
    session.press(say("2", "é"));
    session.wait_for(say("saved:", "enregistrés"));
    session.press("/");
    session.enter_text("bj");
    session.press("Enter");
    session.wait_for("Björn Halvarsund");
    session.wait_gone("Aïcha Ben Merzoukane");
    session.press("w");
    session.wait_for(say("A name for: bj", "Un nom pour\u{a0}: bj"));
    session.enter_text("nordiques");
    session.press("Enter");
    session.wait_for(say("Filter saved: nordiques", "Filtre enregistré\u{a0}: nordiques"));
    assert!(filters(&program).contains("nordiques"), "{}", filters(&program));
    // Taken away, it is picked from the menu again.
    session.press("Esc");
    session.wait_for("Aïcha Ben Merzoukane");
    session.press("g f");
    session.wait_for(say("Saved filters", "Filtres enregistrés"));
    session.press("j j j j j j j j Enter");
    session.wait_gone("Aïcha Ben Merzoukane");
    session.wait_for("Björn Halvarsund");
    session.press("g f");
    session.wait_for(say("Saved filters", "Filtres enregistrés"));
    session.press("e");
    session.wait_for(say("A name for: bj", "Un nom pour\u{a0}: bj"));
    session.press("C-u");
    session.enter_text("vikings");
    session.press("Enter");
    session.wait_for(say("The filter is called vikings now", "Le filtre s’appelle désormais vikings"));
    assert!(filters(&program).contains("vikings") && !filters(&program).contains("nordiques"));
    session.press("g f");
    session.wait_for(say("Saved filters", "Filtres enregistrés"));
    session.press("X");
    session.wait_for(say("Filter removed: vikings", "Filtre retiré\u{a0}: vikings"));
    assert_eq!(filters(&program), before);
    session.undo(language);
    assert!(filters(&program).contains("vikings"));
    session.redo(language);
    assert_eq!(filters(&program), before);
    session.leave();
}

#[rstest]
fn marks_and_a_range_take_one_change_and_one_undo(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let tagged = || program.run(&["--db", "scratch.db", "list", "tag:any", "--plain"]).lines().count();
    let mut session = today(&program);
    session.press(say("2", "é"));
    session.wait_for(say("saved:", "enregistrés"));
    // Two marks, and a range of three further down.
    session.press("Home Space Space j v j j t");
    session.wait_for(say("Tier, status, tags", "Niveau, statut, étiquettes"));
    session.enter_text("B +spring");
    session.press("Enter");
    session.wait_for(say("Tier, status, tags changed", "Niveau, statut, étiquettes modifiés"));
    assert_eq!(tagged(), 5, "{}", session.screen());
    session.undo(language);
    assert_eq!(tagged(), 0, "{}", session.screen());
    session.redo(language);
    assert_eq!(tagged(), 5, "{}", session.screen());
    session.leave();
}

#[rstest]
fn somebody_is_added_changed_archived_and_taken_back(
    #[values("en", "fr")] language: &str,
    #[values((80, 24), (120, 35))] size: (u16, u16),
) {
    let say = saying(language);
    let program = imported(language).size(size.0, size.1);
    let everybody = || program.run(&["--db", "scratch.db", "list", "--json"]);
    let before = everybody();
    let mut session = today(&program);
    session.press(say("2", "é"));
    session.wait_for(say("saved:", "enregistrés"));
    session.press("a");
    session.enter_text("Zoé Quill /A /2w");
    session.press("Enter");
    session.wait_for(say("Added: Zoé Quill", "Ajouté\u{a0}: Zoé Quill"));
    assert!(everybody().contains("Zoé Quill"), "{}", session.screen());
    session.press("Enter");
    session.wait_for(say("Timeline", "Historique"));
    session.press("Tab e");
    session.enter_text(" Martin");
    session.press("Enter");
    session.wait_for(say("Changed: ", "Modifié\u{a0}: "));
    assert!(everybody().contains("Zoé Quill Martin"), "{}", session.screen());
    session.press("Esc");
    session.wait_for(say("saved:", "enregistrés"));
    session.press("D");
    session.wait_for(say("Archived: ", "Archivé\u{a0}: "));
    assert_eq!(everybody(), before, "the archive is not listed");
    session.undo(language);
    assert!(everybody().contains("Zoé Quill Martin"), "{}", session.screen());
    session.redo(language);
    assert_eq!(everybody(), before);
    session.press("u u u");
    session.leave();
    assert_eq!(everybody(), before);
    assert!(
        !program.run(&["--db", "scratch.db", "list", "archived", "--json"]).contains("Zoé"),
        "not even in the archive"
    );
}

#[test]
fn importing_what_is_there_already_says_so() {
    let program = Program::carnet(&["--db", "scratch.db"]).size(80, 24).env("CARNET_LANG", "en");
    program.run_other("sh", &["-c", "printf 'name,email\nMarie,m@example.org\n' > people.csv"]);
    program.run(&["--db", "scratch.db", "import", "people.csv", "--as", "generic"]);
    let mut session = program.start();
    session.wait_for("Marie");
    session.press(":");
    session.enter_text("import");
    session.press("Enter");
    session.wait_for("Which file?");
    session.enter_text("people.csv");
    session.press("Enter");
    session.wait_for("Nothing would change");
    session.press("Enter");
    session.wait_for("all of it is in the notebook");
}
