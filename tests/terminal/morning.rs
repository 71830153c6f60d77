//! A morning with the real program on a real export, key by key, in both languages.

use rstest::rstest;

use crate::harness::{Program, Session, imported, saying, today};

/// What the issue types; the date of the next contact is typed after it.
const LINE: &str = "Great call. +famille Léa a intégré l'équipe de foot >send banners !fri";

/// The first people of the imported notebook, in the order of Today.
const PEOPLE: [&str; 5] =
    ["Léa Morvanet", "Thibault Kerloguen", "Anaïs d'Aurignolles", "Björn Halvarsund", "Aïcha Ben Merzoukane"];

#[rstest]
fn a_contact_from_the_first_key_to_the_undo_after_a_restart(#[values("en", "fr")] language: &str) {
    let program = imported(language);
    let first = PEOPLE[0];
    let before = program.page(first);
    let say = saying(language);
    let mut session = today(&program);

    session.press("c");
    session.wait_for(say("Log contact: Léa Morvanet", "Noter un contact\u{a0}: Léa Morvanet"));
    session.enter_text(LINE);
    session.wait_for(say("Fri 6 Feb 2026", "ven. 6 févr. 2026"));
    session.enter_text(" !2w");
    session.wait_for(say("Tue 17 Feb 2026", "mar. 17 févr. 2026"));
    for piece in [
        say("read as", "compris"),
        "Great call.",
        say("family: Léa a intégré l'équipe de foot", "famille\u{a0}: Léa a intégré l'équipe de foot"),
        say("send banners, due", "send banners, pour le"),
    ] {
        assert!(session.screen().contains(piece), "{piece:?} before Enter:\n{}", session.screen());
    }
    assert!(session.cursor().is_some(), "the caret is a real one");

    session.press("Enter");
    session.wait_for(say("Saved: Léa Morvanet. Next Tue 17 Feb", "Enregistré\u{a0}: Léa Morvanet"));
    session.wait_until("the next person selected", |screen| is_selected(screen, PEOPLE[1]));

    session.press("G");
    session.wait_until("the person who is done selected", |screen| is_selected(screen, first));
    session.press("Enter");
    session.wait_for(say("Timeline", "Historique"));
    let left = left_side(&session);
    for piece in ["Léa a intégré l'équipe de foot", say("next: Tue 17 Feb", "prochain\u{a0}: mar. 17 févr.")] {
        assert!(left.contains(piece), "{piece:?} in the dossier: {left}\n{}", session.screen());
    }
    assert!(session.screen().contains("send banners"), "{}", session.screen());
    let logged = program.page(first);
    assert_ne!(logged, before);

    session.press("u");
    session.wait_for(say("Undone", "Annulé"));
    assert!(!session.screen().contains("Léa a intégré"), "{}", session.screen());
    assert_eq!(program.page(first), before, "undo removes all of it");
    session.press("U");
    session.wait_for(say("Done again", "Rétabli"));
    assert!(session.screen().contains("Léa a intégré"), "{}", session.screen());
    assert_eq!(program.page(first), logged, "redo brings it back");

    session.leave();
    let mut session = today(&program);
    session.press("u");
    session.wait_for(say("Undone", "Annulé"));
    assert_eq!(program.page(first), before, "undo works after a restart");
}

/// The words on the left side of a screen of two columns, without the frames and line ends between them.
fn left_side(session: &Session) -> String {
    let left = session.rows().into_iter().map(|row| row.split("││").next().unwrap_or_default().replace('│', " "));
    let words: Vec<String> = left.flat_map(|row| row.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect();
    words.into_iter().filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The lines of a screen without the blanks at their ends, which a narrower window may have taken away.
fn rows(screen: &vt100::Screen) -> Vec<String> {
    screen.rows(0, screen.size().1).map(|row| row.trim_end().to_owned()).collect()
}

/// Whether the cursor is on somebody; the list may have cut the end of the name.
fn is_selected(screen: &vt100::Screen, name: &str) -> bool {
    let beginning: String = name.chars().take(8).collect();
    in_reverse(screen).contains(&beginning)
}

/// What the screen shows in reverse.
fn in_reverse(screen: &vt100::Screen) -> String {
    let (rows, columns) = screen.size();
    let cells = (0..rows).flat_map(|row| (0..columns).filter_map(move |column| screen.cell(row, column)));
    cells.filter(|cell| cell.inverse()).map(|cell| if cell.has_contents() { cell.contents() } else { " " }).collect()
}

#[rstest]
fn every_outcome_has_its_key(#[values("en", "fr")] language: &str) {
    let program = imported(language);
    let say = saying(language);
    let mut session = today(&program);
    session.press("m");
    session.wait_for(say("Saved: Léa Morvanet, no answer. Retry Thu 5 Feb", "nouvel essai le jeu. 5 févr."));
    session.press("M");
    session.wait_for(say("No answer: Thibault", "Pas de réponse\u{a0}: Thibault"));
    session.enter_text("asked to ring back\r");
    session.wait_for(say("Saved: Thibault Kerloguen", "Enregistré\u{a0}: Thibault Kerloguen"));
    session.press("s");
    session.wait_for(say("Snooze Anaïs d'Aurignolles until", "Reporter Anaïs d'Aurignolles"));
    session.enter_text(say("fri", "vendredi"));
    session.wait_for(say("hidden until Fri 6 Feb", "reporté au ven. 6 févr."));
    session.press("Enter");
    session.wait_for(say(
        "Snoozed: Anaïs d'Aurignolles, until Fri 6 Feb",
        "Reporté au ven. 6 févr. 2026\u{a0}: Anaïs d'Aurignolles",
    ));
    session.press("-");
    session.wait_for(say("Skipped: Björn Halvarsund", "Passé\u{a0}: Björn Halvarsund"));
    session.press("x");
    session.wait_for(say("Dropped for Aïcha Ben Merzoukane", "Écarté pour Aïcha Ben Merzoukane"));
    for _ in 0..5 {
        session.press("u");
    }
    session.wait_until("everything undone", |screen| {
        let contents = screen.contents();
        PEOPLE.iter().all(|name| contents.contains(name)) && !contents.contains(say("Done (", "Fait ("))
    });
}

#[rstest]
fn a_next_date_a_jot_and_a_promise(#[values("en", "fr")] language: &str) {
    let program = imported(language);
    let say = saying(language);
    let mut session = today(&program);
    session.press("i");
    session.wait_for(say("Jot: Léa", "Noter une information\u{a0}: Léa"));
    session.enter_text("+enfant Zoé 4");
    session.wait_for("Zoé, ");
    session.press("Enter");
    session.wait_for(say("Noted: Léa", "Noté\u{a0}: Léa"));
    session.press("p");
    session.wait_for(say("Promise: Léa", "Promettre\u{a0}: Léa"));
    session.enter_text("the new kit !fri\r");
    session.wait_for(say("Promised: Léa", "Promis\u{a0}: Léa"));
    session.press("r");
    session.wait_for(say("Next date of Léa", "Prochaine date pour Léa"));
    session.enter_text("2w");
    session.wait_for(say("next: Tue 17 Feb", "prochain contact le mar. 17 févr."));
    session.press("Enter");
    session.wait_for(say("Next date: Léa Morvanet, Tue 17 Feb", "Prochain contact le mar. 17 févr. 2026\u{a0}: Léa"));
    let page = program.page(PEOPLE[0]);
    for piece in ["Zoé", "the new kit", "2026-02-06", "2026-02-17"] {
        assert!(page.contains(piece), "{piece:?} in {page}");
    }
}

#[rstest]
fn three_people_in_one_call(#[values("en", "fr")] language: &str) {
    let program = imported(language);
    let say = saying(language);
    let mut session = today(&program);
    session.press("Space Space Space");
    session.wait_for(say("3 marked", "3 marqués"));
    session.press("c");
    session.wait_for(say("Log contact: 3 people", "Noter un contact\u{a0}: 3 personnes"));
    session.enter_text("Launch call /visio\r");
    session.wait_for(&format!("{}: {}, {}, {}", say("Saved", "Enregistré\u{a0}"), PEOPLE[0], PEOPLE[1], PEOPLE[2]));
    session.wait_until("the fourth person selected", |screen| is_selected(screen, PEOPLE[3]));
    for name in &PEOPLE[..3] {
        assert!(program.page(name).contains("Launch call"), "{name}");
    }
    session.press("u");
    session.wait_for(say("Undone", "Annulé"));
    for name in &PEOPLE[..3] {
        assert!(!program.page(name).contains("Launch call"), "{name}: one step for all");
    }
}

#[rstest]
fn from_dossier_to_dossier_the_help_and_a_small_window(#[values("en", "fr")] language: &str) {
    let program = imported(language);
    let say = saying(language);
    let mut session = today(&program);
    session.press("Enter");
    session.wait_for("› Léa Morvanet");
    session.press("J");
    session.wait_for("› Thibault Kerloguen");
    session.press("K");
    session.wait_for("› Léa Morvanet");
    session.press("Esc");
    session.wait_gone("›");

    let large = session.rows();
    session.press("?");
    session.wait_for(say("log a contact, writing in the editor", "noter un contact dans l’éditeur"));
    session.enter_text(say("undo", "annuler"));
    session.wait_gone(say("log a contact, writing in the editor", "noter un contact dans l’éditeur"));
    session.press("Esc");
    session.wait_until("Today as before", |screen| rows(screen) == large);
    session.resize(30, 8);
    session.wait_until("one person in eight rows", |screen| {
        let first: String = screen.rows(0, 30).next().unwrap_or_default();
        screen.size() == (8, 30)
            && first.contains("Léa")
            && screen.contents().trim_end().ends_with(say("? keys", "? touches"))
    });
    session.resize(100, 30);
    session.wait_until("the same as before", |screen| rows(screen) == large);
    session.leave();
}

#[rstest]
fn a_note_written_in_the_editor(#[values("en", "fr")] language: &str) {
    let program = imported(language);
    let say = saying(language);
    let script = "cat \"$1\" > seen; printf 'Written elsewhere.\\n+gift a knife\\n' > \"$1\"";
    let editor = program.script("editor", script);
    let seen = program.home().join("seen");
    let program = program.env("VISUAL", editor);
    let mut session = today(&program);
    session.press("c");
    session.wait_for(say("Log contact", "Noter un contact"));
    session.enter_text("A beginning");
    session.wait_for("A beginning");
    session.press("F4");
    session.wait_for("Written elsewhere.");
    assert_eq!(std::fs::read_to_string(seen).expect("the editor ran").trim_end(), "A beginning");
    session.wait_for(say("a knife (idea)", "a knife (idée)"));
    session.press("Enter");
    session.wait_for(say("Saved: Léa", "Enregistré\u{a0}: Léa"));
    assert!(program.page(PEOPLE[0]).contains("Written elsewhere."));
}

#[test]
fn a_paste_runs_no_keys() {
    let program = imported("en");
    let mut session = today(&program);
    session.paste("mmm\nq");
    session.wait_for("Jot: Léa");
    session.wait_for("mmm");
    session.press("Esc");
    session.wait_gone("Jot: Léa");
    assert!(!session.screen().contains("Done ("), "{}", session.screen());
}

#[test]
fn the_second_instance_sees_what_the_first_one_wrote() {
    let program = imported("en");
    let mut first = today(&program);
    let mut second = today(&program);
    first.press("m");
    first.wait_for("Saved: Léa Morvanet, no answer.");
    second.press("j");
    second.wait_for("Done (1)");
    second.press("c");
    second.wait_for("Log contact: ");
    second.enter_text("From the other window\r");
    second.wait_for("Saved: ");
    first.press("j");
    // The cursor of the second one stayed on its person, who has been reached after all.
    first.wait_for("reached");
}

#[test]
fn an_empty_notebook_is_useful_at_once() {
    let program = Program::carnet(&["--db", "new.db"]).size(80, 24);
    let mut session = program.start();
    session.wait_for("Welcome to your notebook.");
    session.press("3");
    session.wait_for("Add somebody");
    session.enter_text("Kim Ito kim@example.org /A /2w");
    session.wait_for("every 14 days");
    session.press("Enter");
    session.wait_for("Added: Kim Ito.");
    assert!(session.is_reversed("Kim Ito"));
    session.leave();
}
