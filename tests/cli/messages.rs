//! Message templates by command: listing them, filling one for somebody.

use std::fs;

use rstest::rstest;

use crate::harness::{Notebook, keys};

/// Marie is familiar and has a daughter; Paul is not known at all. Claire writes.
fn noted() -> Notebook {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["edit", "lefevre", "--tu", "--language", "fr"]);
    notebook.ok(&["jot", "lefevre", "+child Léa 8 +interest trail running"]);
    notebook.set("my_name = \"Claire\"\n");
    notebook
}

#[test]
fn a_message_says_what_the_notebook_knows_in_the_persons_language() {
    let notebook = noted();
    let told = notebook.json(&["write", "lefevre", "birthday"]);
    assert_eq!(keys(&told), ["schema", "with", "template", "language", "address_form", "subject", "text"]);
    assert_eq!((&told["language"], &told["address_form"]), (&"fr".into(), &"tu".into()));
    assert_eq!(told["subject"], "Joyeux anniversaire, Marie\u{a0}!");
    let text = told["text"].as_str().unwrap();
    for said in ["Je te souhaite", "Léa souffle", "(trail running)", "Claire"] {
        assert!(text.contains(said), "{said}: {text}");
    }
    let polite = notebook.ok(&["write", "paul", "birthday", "--lang", "fr"]);
    assert!(polite.starts_with("Objet\u{a0}: Joyeux anniversaire, Paul\u{a0}!\n\nJoyeux"), "{polite}");
    assert!(polite.contains("Je vous souhaite") && !polite.contains("bougies"), "{polite}");
    let english = notebook.ok(&["write", "paul", "Birthday"]);
    assert!(english.starts_with("Subject: Happy birthday, Paul!\n\n"), "{english}");
}

#[test]
fn what_is_missing_is_named_and_given() {
    let notebook = noted();
    let before = notebook.state();
    let missing = notebook.run(&["write", "paul", "welcome"]);
    assert_eq!((missing.code, missing.out.as_str()), (2, ""));
    for said in ["“Welcome”", "a link (“Everything you need to get going", "is here: [a link]”)", "--set link="]
    {
        assert!(missing.err.contains(said), "{said}: {}", missing.err);
    }
    assert_eq!(notebook.run(&["write", "paul", "welcome", "--json"]).json()["error"]["code"], "usage");
    let whole = notebook.ok(&["write", "paul", "welcome", "--set", "lien=https://example.org/start"]);
    assert!(whole.contains("https://example.org/start") && whole.contains("I’m Claire"), "{whole}");
    assert_eq!(notebook.state(), before, "writing a message writes nothing down");
}

#[test]
fn ones_own_name_is_asked_for_by_what_it_is_and_can_be_said_for_good() {
    let notebook = Notebook::with_two_maries();
    let missing = notebook.run(&["write", "paul", "thanks", "--lang", "fr"]);
    assert!(missing.err.contains("votre nom") && missing.err.contains("carnet config set my_name"), "{}", missing.err);
    notebook.ok(&["config", "set", "my_name", "Claire"]);
    let missing = notebook.run(&["write", "paul", "thanks"]);
    assert!(!missing.err.contains("my_name") && missing.err.contains("the reason"), "{}", missing.err);
}

/// The way to a template of one's own: print one, put it into the folder, change it.
#[test]
fn a_template_is_printed_whole_to_begin_one_from() {
    let notebook = noted();
    let printed = notebook.ok(&["templates", "birthday"]);
    assert!(
        printed.starts_with("title: ") && printed.contains("\n---\n") && printed.contains("{my_name}"),
        "{printed}"
    );
    let folder = notebook.json(&["templates"])["folder"].as_str().unwrap().to_owned() + "/en";
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder + "/birthday.md", printed.replace("{my_name}", "Yours, {my_name}")).unwrap();
    assert!(notebook.ok(&["templates", "birthday"]).contains("Yours, {my_name}"));
    assert!(notebook.ok(&["write", "paul", "birthday"]).contains("Yours, Claire"));
    assert_eq!(notebook.run(&["templates", "valentine"]).code, 3);
    assert!(notebook.json(&["templates", "birthday"])["text"].is_string());
}

#[test]
fn what_does_not_exist_is_said() {
    let notebook = noted();
    assert_eq!(notebook.run(&["write", "paul", "valentine"]).code, 3);
    assert_eq!(notebook.run(&["write", "marie", "welcome"]).code, 4);
    let gap = notebook.run(&["write", "paul", "welcome", "--set", "dog=Rex"]);
    assert!(gap.code == 2 && gap.err.contains("other_person"), "{gap:?}");
    assert_eq!(notebook.run(&["write", "paul", "welcome", "--set", "link"]).code, 2);
}

#[test]
fn a_care_stays_in_the_notebook() {
    let notebook = noted();
    notebook.ok(&["jot", "paul", "+care never mention the divorce"]);
    for template in ["birthday", "reactivation", "thanks"] {
        let told = notebook.ok(&["write", "paul", template, "--set", "reason=the talk"]);
        assert!(!told.contains("divorce"), "{told}");
    }
}

#[test]
fn the_users_own_templates_stand_in_and_a_broken_one_is_named_with_its_line() {
    let notebook = noted();
    let folder = notebook.path().with_file_name("templates").join("en");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("birthday.md"), "Cheers, {first_name}!\n").unwrap();
    fs::write(folder.join("coffee.md"), "title: Coffee\nfor: follow_up\n---\nCoffee, {first_name}? {link}\n").unwrap();
    assert_eq!(notebook.ok(&["write", "paul", "birthday"]), "Cheers, Paul!\n");
    let listed = notebook.json(&["templates"]);
    assert_eq!(keys(&listed), ["schema", "language", "folder", "templates", "faults"]);
    let own = listed["templates"].as_array().unwrap().last().unwrap();
    assert_eq!(keys(own), ["name", "title", "for", "needs", "path"]);
    assert_eq!(
        (&own["title"], &own["needs"][1], &own["for"][0]),
        (&"Coffee".into(), &"link".into(), &"follow_up".into())
    );

    fs::write(folder.join("birthday.md"), "Cheers, {first_name}!\nHow is {dog}?\n").unwrap();
    let run = notebook.run(&["write", "paul", "birthday"]);
    assert!(run.code == 0 && run.out.contains("Happy birthday, Paul!"), "{run:?}");
    assert!(run.err.contains("birthday.md:2: no gap is called “dog”"), "{}", run.err);
    assert!(notebook.run(&["templates"]).err.contains("birthday.md:2:"));
    assert_eq!(notebook.json(&["templates"])["faults"].as_array().unwrap().len(), 1);
}

#[test]
fn the_list_speaks_the_language() {
    let notebook = noted();
    let french = notebook.ok(&["modèles", "--lang", "fr"]);
    assert!(french.contains("birthday         Anniversaire\n"), "{french}");
    assert!(notebook.ok(&["templates", "--plain"]).starts_with("welcome\tWelcome\n"));
}

/// The three questions stand in the list, for people; data has the templates alone.
#[test]
fn the_list_says_what_to_ask_oneself() {
    let notebook = noted();
    for (lang, questions) in [
        ("en", ["Does it ask for something", "Does it sound like you?", "something a little odd"]),
        ("fr", ["Appelle-t-il une action", "Est-ce bien votre ton", "grain de folie"]),
    ] {
        let listed = notebook.ok(&["templates", "--lang", lang]);
        assert!(questions.iter().all(|question| listed.contains(question)), "{listed}");
    }
    assert!(!notebook.ok(&["templates", "--plain"]).contains("sound like you"));
}

#[rstest]
#[case::deceased("--deceased", "Paul Nguyen has died: nothing is written.", "n’est écrit")]
#[case::not_to_be_contacted(
    "--do-not-contact",
    "Paul Nguyen asked not to be contacted: nothing is written.",
    "n’est écrit"
)]
fn nobody_writes_to_whom_nobody_should_but_anyway(#[case] flag: &str, #[case] why: &str, #[case] french: &str) {
    let notebook = noted();
    notebook.ok(&["edit", "paul", flag]);
    let told = notebook.run(&["write", "paul", "birthday"]);
    assert_eq!((told.code, told.out.as_str()), (1, ""));
    assert_eq!(told.err, format!("{why}\n--anyway writes it all the same.\n"));
    let told = notebook.run(&["write", "paul", "birthday", "--lang", "fr"]);
    assert!(told.code == 1 && told.err.contains(french) && told.err.contains("--anyway"), "{told:?}");
    let error = notebook.run(&["write", "paul", "birthday", "--json"]).json();
    assert_eq!((&error["error"]["code"], &error["error"]["offer"]), (&"failure".into(), &"--anyway".into()));
    assert!(notebook.ok(&["write", "paul", "birthday", "--anyway"]).contains("Happy birthday, Paul!"));
    // Before anything else: who has died is not asked what is missing either.
    assert!(notebook.run(&["write", "paul", "welcome"]).err.contains("nothing is written"));
}
