//! Words that once misled: in the help, in lists of keys, in answers, in both languages.

use rstest::rstest;

use crate::contract::commands;
use crate::harness::{Notebook, run};

fn french(notebook: &Notebook, arguments: &[&str]) -> String {
    let told = run(notebook.command(arguments).env("LC_ALL", "fr_FR.UTF-8"));
    told.out + &told.err
}

#[test]
fn no_value_of_the_help_stays_in_english() {
    // Words of both languages, and letters that stand for themselves.
    let shared = ["DATE", "FORMAT", "ID", "EUR", "JSON", "CSV", "OPTIONS", "MM"];
    let notebook = Notebook::new();
    let values = |help: &str| -> Vec<String> {
        let places = help.split(['<', '[']).skip(1).filter_map(|part| part.split(['>', ']']).next());
        let words = places.flat_map(|place| place.split(|letter: char| !letter.is_alphabetic()).map(str::to_owned));
        words.filter(|word| word.chars().count() > 1 && word.chars().all(char::is_uppercase)).collect()
    };
    for command in commands(&notebook) {
        let english = values(&notebook.ok(&[&command, "--help", "--lang", "en"]));
        let french = values(&notebook.ok(&[&command, "--help", "--lang", "fr"]));
        let left: Vec<&String> =
            french.iter().filter(|word| english.contains(word) && !shared.contains(&word.as_str())).collect();
        assert!(left.is_empty(), "{command}: {left:?}");
    }
}

#[rstest]
#[case(&["stats", "--help"], "[PÉRIODE]")]
#[case(&["edit", "--help"], "<2s|aucun|niveau>")]
#[case(&["edit", "--help"], "<A|B|C|aucun>")]
#[case(&["gift", "--help"], "(ou\u{a0}: avancer)")]
#[case(&["keys"], "PgSuiv")]
#[case(&["keys"], "Ctrl-L")]
#[case(&["keys"], "Échap")]
#[case(&["keys", "--markdown"], "`↓`")]
#[case(&["doctor"], "dates calculées")]
#[case(&["list", "marquise"], "Personne")]
#[case(&["show", "zoe"], "Aucun affilié ne correspond")]
#[case(&["show", "marie"], "2 affiliés correspondent à")]
#[case(&["feedbacks"], "Aucune suggestion")]
#[case(&["suggestions"], "Aucune suggestion")]
#[case(&["retours"], "Aucune suggestion")]
#[case(&["list", "statut:intégration"], "Personne")]
#[case(&["list", "statut:accueil"], "Personne")]
fn french_says_it_as_people_do(#[case] arguments: &[&str], #[case] expected: &str) {
    let told = french(&Notebook::with_two_maries(), arguments);
    assert!(told.contains(expected), "{told}");
}

#[test]
fn a_day_without_contacts_is_not_said_with_a_word_for_somebody() {
    let told = french(&Notebook::new(), &["today"]);
    assert!(told.contains("Aucun contact prévu") && !told.contains("ersonne à contacter"), "{told}");
}

#[test]
fn keys_are_named_for_people_and_kept_for_programs() {
    let notebook = Notebook::new();
    let (human, plain) = (notebook.ok(&["keys"]), notebook.ok(&["keys", "--plain"]));
    assert!(human.contains("Ctrl-L") && !human.contains("C-l"), "{human}");
    assert!(plain.contains("C-l"), "{plain}");
}

#[test]
fn the_help_of_list_shows_every_word_of_the_filter_and_each_is_understood() {
    let notebook = Notebook::with_two_maries();
    for (lang, title) in [("en", "Words of the filter:"), ("fr", "Mots du filtre\u{a0}:")] {
        for command in ["list", "filters"] {
            let help = notebook.ok(&["help", command, "--lang", lang]);
            let (_, words) = help.split_once(title).unwrap_or_else(|| panic!("{help}"));
            let samples: Vec<&str> = words
                .lines()
                .filter_map(|line| line.strip_prefix("  ")?.split("  ").next())
                .filter(|sample| !sample.is_empty())
                .collect();
            assert!(samples.len() >= 19, "{help}");
            for sample in samples {
                // What nobody has may be said beside, with exit 0.
                let told = notebook.run(&["list", "--lang", lang, "--", sample]);
                assert!(told.code == 0 || told.err.contains("vip"), "{sample}: {told:?}");
            }
        }
    }
}

#[rstest]
#[case::step(&["gift", "step", "paul", "wine"], "now: to order", "désormais\u{a0}: à commander")]
#[case::thanked(&["gift", "step", "paul", "wine", "--state", "thanked"], "now: thanked", "désormais\u{a0}: remercié")]
#[case::ordered(&["gift", "step", "paul", "wine", "--state", "ordered"], "now: ordered", "désormais\u{a0}: commandé")]
#[case::given(&["gift", "step", "paul", "wine", "--state", "given"], "now: given", "désormais\u{a0}: offert")]
#[case::edit(&["gift", "edit", "paul", "wine", "--cost", "20 EUR"], "wine", "wine")]
fn a_gift_that_moved_says_where_it_stands(#[case] arguments: &[&str], #[case] english: &str, #[case] french: &str) {
    for (locale, expected) in [("en_GB.UTF-8", english), ("fr_FR.UTF-8", french)] {
        let notebook = Notebook::with_two_maries();
        notebook.ok(&["gift", "add", "paul", "wine"]);
        let told = run(notebook.command(arguments).env("LC_ALL", locale));
        assert!(told.code == 0 && told.out.contains(expected) && !told.out.contains("{$"), "{told:?}");
    }
}

#[test]
fn what_brings_two_together_is_quoted_and_said_once() {
    let notebook = Notebook::with_two_maries();
    notebook.ok(&["jot", "lefevre", "+passion supporte l’OL", "+passion court le marathon de Nantes"]);
    notebook.ok(&["jot", "paul", "+passion supporte l’OL depuis toujours", "+passion marathon à Nantes, court aussi"]);
    let told = french(&notebook, &["introductions", "lefevre"]);
    assert!(told.contains("en commun\u{a0}: ") && told.matches("en commun").count() == 1, "{told}");
    assert!(told.contains("supporte l’OL") && told.contains("court le marathon de Nantes"), "{told}");
}
