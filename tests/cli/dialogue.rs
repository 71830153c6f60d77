//! `carnet --plain`: a whole morning as a dialogue, scripted by stdin, in both languages.

use rstest::rstest;

use crate::harness::{Notebook, Run, run};

/// Five people to contact, the first with something to ask about and something owed.
fn notebook() -> Notebook {
    let notebook = Notebook::new();
    notebook.ok(&["add", "Marie Lefevre", "--tier", "A", "--phone", "0612345678", "--email", "m@example.org"]);
    for (name, tier) in [("Tom Becker", "B"), ("Ana Sousa", "B"), ("Paul Nguyen", "C"), ("Nora Petit", "C")] {
        notebook.ok(&["add", name, "--tier", tier]);
    }
    notebook.ok(&["jot", "marie", "+child Léa 11"]);
    notebook.ok(&["jot", "marie", "+family Léa: football trials"]);
    notebook.ok(&["jot", "marie", "+interest: jazz"]);
    notebook.ok(&["promise", "marie", "spring banners !today"]);
    notebook
}

fn talk(notebook: &Notebook, arguments: &[&str], said: &str) -> Run {
    let run = run(notebook.command(arguments).write_stdin(said.to_owned()));
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{run:?}");
    assert!(!run.out.contains('\x1b'), "an escape byte: {run:?}");
    run
}

/// Every line is in the transcript, in this order.
fn in_order(transcript: &str, lines: &[&str]) {
    let mut rest = transcript;
    for line in lines {
        let behind = rest.split_once(line);
        rest = behind.unwrap_or_else(|| panic!("“{line}” is not behind the others in:\n{transcript}")).1;
    }
}

#[test]
fn a_morning_is_gone_through_by_numbers_and_words() {
    let notebook = notebook();
    let said = "5\nc\nGreat call. +family Léa made the football team !2w\n\n\
                missed\nsnooze\nfriday\n4\nu\nskip\nq\n";
    let told = talk(&notebook, &["--plain"], said).out;
    in_order(
        &told,
        &[
            "Tuesday 3 February 2026. 5 people to contact.",
            "Person 1 of 5: Marie Lefevre, tier A.",
            "Why now: you owe: spring banners",
            "Ask about: ",
            "Promises: you owe: spring banners",
            "What happened? 1 contacted, 2 missed, 3 snooze, 4 skip, 5 more, 6 undo, 7 quit, 8 somebody else [contacted]:",
            "What happened?",
            "Note (empty to skip):",
            "Read as: Marie Lefevre, e-mail.",
            "note: Great call.",
            "fact: family: Léa made the football team",
            "next: Tue 17 Feb 2026",
            "Stays open: the promise of Tue 3 Feb",
            "Save? 1 yes, 2 edit, 3 cancel, 4 what it settles [yes]:",
            "Saved: Marie Lefevre. Next Tue 17 Feb 2026. Stays open: the promise of Tue 3 Feb. Type undo to take it back.",
            "Person 2 of 5: Ana Sousa",
            "Saved: Ana Sousa, no answer. Retry Thu 5 Feb 2026.",
            "Person 3 of 5: Tom Becker",
            "Until when?",
            "Snoozed: Tom Becker, until Fri 6 Feb 2026.",
            "Person 4 of 5: Nora Petit",
            "Skipped: Nora Petit.",
            "Undone: skipped: Nora Petit",
            "Person 4 of 5: Nora Petit",
            "Skipped: Nora Petit.",
            "Person 5 of 5: Paul Nguyen",
            "4 done today, 1 left. Everything is saved.",
        ],
    );
    let today = notebook.json(&["today"]);
    let mut done: Vec<&str> =
        today["done"].as_array().unwrap().iter().map(|done| done["outcome"].as_str().unwrap()).collect();
    done.sort_unstable();
    assert_eq!(done, ["no_answer", "reached", "skipped", "snoozed"]);
    assert_eq!(notebook.json(&["show", "marie"])["interactions"][0]["text"], "Great call.");
}

#[test]
fn the_same_morning_in_french() {
    let notebook = notebook();
    let said = "plus\ncontacté\nTrès bon appel. >envoyer les bannières !ven\noui\n\
                sans\nreporter\n2s\npasser\nannuler\nquitter\n";
    let told = talk(&notebook, &["--plain", "--lang", "fr"], said).out.replace('\u{a0}', " ");
    in_order(
        &told,
        &[
            "mardi 3 février 2026. 5 personnes à contacter.",
            "Personne 1 sur 5 : Marie Lefevre, niveau A.",
            "Pourquoi : ",
            "Que s’est-il passé ? 1 contacté, 2 sans réponse, 3 reporter, 4 passer, 5 détails, 6 annuler, 7 quitter, \
             8 une autre personne [contacté] :",
            "Note (vide pour aucune) :",
            "Compris : Marie Lefevre, e-mail.",
            "note : Très bon appel.",
            "envoyer les bannières",
            "Enregistrer ? 1 oui, 2 modifier, 3 abandonner, 4 ce qu’il règle [oui] :",
            "Enregistré : Marie Lefevre (",
            "Personne 2 sur 5 : Ana Sousa",
            "Personne 3 sur 5 : Tom Becker",
            "Jusqu’à quand ?",
            "Personne 4 sur 5 : Nora Petit",
            "Annulé :",
            "Personne 4 sur 5 : Nora Petit",
            "Tout est enregistré.",
        ],
    );
}

#[test]
fn nothing_typed_is_lost_and_the_draft_is_offered_again() {
    let notebook = notebook();
    let first = talk(&notebook, &["--plain"], "c\nHalf a thought +interest jazz\ncancel\nq\n").out;
    in_order(&first, &["interest: jazz", "The draft is kept", "0 done today"]);
    let again = talk(&notebook, &["--plain"], "c\n\nedit\n\nyes\nq\n").out;
    in_order(
        &again,
        &[
            "A draft is kept: Half a thought +interest jazz",
            "Take it up?",
            "Note (empty keeps what you typed):",
            "Saved: Marie Lefevre.",
        ],
    );
    let last = talk(&notebook, &["--plain"], "undo\nc\nq\n").out;
    assert!(!last.contains("A draft is kept"), "a saved draft is forgotten: {last}");
}

#[test]
fn a_name_that_two_bear_is_asked_and_never_guessed() {
    let notebook = notebook();
    notebook.ok(&["add", "Marie Dupont", "--tier", "C"]);
    let told = talk(&notebook, &["--plain"], "c\nLunch with @marie\n\n2\nyes\nq\n").out;
    in_order(&told, &["Which “marie”? 1 Marie Dupont", "2 Marie Lefevre", "Which “marie”?", "Read as: Marie Lefevre"]);
}

#[test]
fn a_day_that_may_be_several_is_asked_and_never_guessed() {
    let told = talk(&notebook(), &["--plain"], "c\nok !monday 10 february\n\n2\nyes\nq\n").out;
    in_order(&told, &["Which day is meant?", "1 Tue 10 Feb 2026", "2 Mon 9 Feb 2026", "Read as: ", "Mon 9 Feb"]);
}

#[rstest]
#[case::an_answer_that_is_none("banana\nq\n", "“banana” is none of the answers.")]
#[case::two_begin_so("s\nq\n", "“s” is the beginning of several answers: snooze, skip")]
#[case::a_day_that_is_none("snooze\nsomeday\nq\n", "“someday” is no day")]
#[case::a_day_that_has_passed("snooze\n2026-01-02\nq\n", "2026-01-02 has passed.")]
#[case::the_input_ends("", "0 done today, 5 left. Everything is saved.")]
fn what_is_not_understood_is_said_and_asked_again(#[case] said: &str, #[case] told: &str) {
    let run = talk(&notebook(), &["--plain"], said);
    assert!(run.out.contains(told), "{run:?}");
}

#[test]
fn an_empty_morning_says_so() {
    let told = talk(&Notebook::new(), &["--plain"], "\n").out;
    in_order(
        &told,
        &["Nobody to contact", "Nobody is left to contact today.", "1 quit, 2 undo, 3 somebody else [quit]"],
    );
}

#[test]
fn only_who_asks_for_the_dialogue_gets_it() {
    let notebook = notebook();
    // Without a terminal the settings do not begin a dialogue that nobody hears.
    notebook.set("accessible = true");
    assert!(notebook.ok(&[]).starts_with("Tuesday 3 February 2026. 5 people to contact."));
    assert!(!notebook.ok(&[]).contains("What happened?"));
    assert_eq!(notebook.ok(&["--plain", "--no-input"]), notebook.ok(&["today", "--plain"]));
}

/// Whoever calls first thing in the morning: not the next one of the queue, perhaps not in it at all.
#[test]
fn anybody_is_reached_by_name() {
    let notebook = notebook();
    notebook.ok(&["next", "nora", "none"]);
    notebook.ok(&["edit", "nora", "--every", "none"]);
    let said = "8\nnora\ncontacted\nShe called.\n\nsomebody else\nzacharias\nother\n\n3\nfriday\nq\n";
    let told = talk(&notebook, &["--plain"], said).out;
    in_order(
        &told,
        &[
            "Marie Lefevre, tier A.",
            "Who? A name or a part of it (empty to go on with the list):",
            "Nora Petit, tier C.",
            "Saved: Nora Petit.",
            "Marie Lefevre, tier A.",
            "Nobody answers to “zacharias”.",
            "Snoozed: Marie Lefevre, until Fri 6 Feb 2026.",
        ],
    );
    let page = notebook.json(&["show", "nora"]);
    assert_eq!(page["interactions"][0]["text"], "She called.");
    assert_eq!(notebook.json(&["show", "marie"])["interactions"].as_array().unwrap().len(), 0);
}

/// A letter that begins one answer is that answer; one that begins several says which.
#[test]
fn a_letter_is_an_answer_or_says_which_ones_it_begins() {
    let notebook = notebook();
    let told = talk(&notebook, &["--plain"], "s\nx\nq\n").out;
    in_order(
        &told,
        &["“s” is the beginning of several answers: snooze, skip", "“x” is none of the answers.", "0 done today"],
    );
    // In French every answer has a letter of its own.
    for letter in ["s", "r", "p", "d", "a", "u", "q"] {
        let told = talk(&notebook, &["--plain", "--lang", "fr"], &format!("{letter}\n")).out;
        assert!(!told.contains("réponses"), "{letter}: {told}");
    }
}
