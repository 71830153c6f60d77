//! An import by keys: the path is completed, what would happen is shown, a question is answered otherwise.

use std::collections::BTreeSet;
use std::fs;

use carnet::app::effect::ImportMode;
use carnet::app::modals::Modal;
use carnet::app::model::Notebook;
use carnet::app::msg::Msg;
use carnet::domain::dates::grammar::DateOrder;
use carnet::domain::import_preview::{Asked, ImportAnswers, ImportJob, ImportPreview, PreviewRow};
use carnet::domain::phrase::Phrase;
use carnet::domain::typed_path::Folders;
use carnet::runtime::session::Outside;
use rstest::rstest;
use tempfile::TempDir;

use crate::notebook;
use crate::stage::Stage;

/// A home with files and folders such as people have, and a stage whose program was started there.
fn at_home(locale: &str) -> (TempDir, Stage) {
    let home = tempfile::tempdir().unwrap();
    for folder in ["Bureau", "Téléchargements"] {
        fs::create_dir(home.path().join(folder)).unwrap();
    }
    let files = ["affiliés mars.csv", "affiliés mai.csv", "affiche.png", ".caché.csv", "Bureau/l'été à 2.csv"];
    for file in files {
        fs::write(home.path().join(file), "name,email\nMarie,m@example.org\n").unwrap();
    }
    let mut stage = Stage::over(notebook::empty(), locale);
    stage.session.model.around.folders = Folders { home: Some(home.path().into()), start: home.path().into() };
    stage.press("2");
    (home, stage)
}

fn typed(stage: &Stage) -> &str {
    match stage.session.model.modals.last() {
        Some(Modal::Import(import)) => import.path.text(),
        other => panic!("no import, but {other:?}"),
    }
}

/// What was asked of the loop about imports so far.
fn asked(stage: &mut Stage) -> Vec<Outside> {
    std::mem::take(&mut stage.outside)
}

fn snapshot(name: &str, locale: &str, stage: &mut Stage) {
    let (width, height) = stage.size;
    insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
        let language = locale.get(..2).unwrap_or_default();
        insta::assert_snapshot!(format!("{name}_{language}_{width}x{height}"), stage.text());
    });
}

#[rstest]
fn the_field_of_a_path_with_what_it_may_go_on_as(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((50, 12), (80, 24), (120, 35))] size: (u16, u16),
) {
    let (_home, mut stage) = at_home(locale);
    stage.resize(size.0, size.1);
    stage.type_text("aff").press("Tab Down");
    snapshot("import_file", locale, &mut stage);
}

#[rstest]
#[case::as_far_as_all_agree("\"aff\" Tab", "affi")]
#[case::beyond_accent_and_blank("\"affil\" Tab", "affiliés ma")]
#[case::then_one_after_the_other("\"affil\" Tab Tab Tab Enter", "affiliés mars.csv")]
#[case::a_folder_and_its_only_file("\"~/Bu\" Tab Tab", "~/Bureau/l'été à 2.csv")]
#[case::without_the_accents("\"tel\" Tab", "Téléchargements/")]
#[case::between_quotes("\"'Bureau/l\" Tab", r"'Bureau/l'\''été à 2.csv")]
#[case::in_an_address("\"file:~/\" Tab", "file:~/")]
#[case::home("\"~\" Tab", "~/")]
#[case::hidden_after_a_dot("\".\" Tab", "./")]
#[case::hidden_after_a_dot_and_a_letter("\".c\" Tab", ".caché.csv")]
#[case::in_the_middle("\"affiliés.old\" Left Left Left Left Tab", "affiliés ma.old")]
#[case::chosen_with_the_arrow("Down Enter", "affiliés mai.csv")]
#[case::a_folder_that_is_chosen("Down Down Down Enter", "Bureau/")]
#[case::a_folder_by_its_name("\"Bureau\" Enter", "Bureau/")]
#[case::nothing_begins_so("\"zz\" Tab Tab", "zz")]
fn tab_completes_a_path(#[case] script: &str, #[case] expected: &str) {
    let (_home, mut stage) = at_home("en_GB");
    // The quotes of a script are those of the typed text.
    for (at, part) in script.split('"').enumerate() {
        if at % 2 == 1 {
            stage.type_text(part)
        } else {
            stage.press(part)
        };
    }
    assert_eq!(typed(&stage), expected);
}

#[rstest]
#[case::a_file("\"affiche.png\"", "file: ~/affiche.png")]
#[case::a_folder("\"Bureau\"", "~/Bureau is a folder")]
#[case::half_a_name("\"affil\"", "in ~")]
#[case::no_such_name("\"zz\"", "Nothing in ~ begins so.")]
#[case::no_such_folder("\"nowhere/a\"", "There is no folder ~/nowhere.")]
#[case::a_file_as_a_folder("\"affiche.png/a\"", "The folder ~/affiche.png cannot be read")]
#[case::two("\"/a.csv /b.csv\"", "One file at a time")]
fn what_a_path_means_stands_under_it(#[case] script: &str, #[case] says: &str) {
    let (_home, mut stage) = at_home("en_GB");
    stage.play(script);
    assert!(stage.text().contains(says), "{}", stage.text());
}

#[rstest]
#[case::quoted("'HOME/Bureau/l'\\''été à 2.csv' ")]
#[case::escaped("HOME/Bureau/l\\'été\\ à\\ 2.csv")]
#[case::an_address("file://HOME/Bureau/l%27%C3%A9t%C3%A9%20%C3%A0%202.csv")]
#[case::at_home("~/Bureau/l'été à 2.csv")]
fn a_file_that_is_dropped_is_read(#[case] dropped: &str) {
    let (home, mut stage) = at_home("en_GB");
    stage.paste(&dropped.replace("HOME", home.path().to_str().unwrap())).press("Enter");
    let job = ImportJob { file: home.path().join("Bureau/l'été à 2.csv"), answers: ImportAnswers::default() };
    assert_eq!(asked(&mut stage), [Outside::Import(job, ImportMode::Preview)]);
}

#[test]
fn a_chosen_file_is_read_at_once_and_esc_calls_it_off() {
    let (home, mut stage) = at_home("en_GB");
    stage.press("Down Enter");
    let job = ImportJob { file: home.path().join("affiliés mai.csv"), answers: ImportAnswers::default() };
    assert_eq!(asked(&mut stage), [Outside::Import(job.clone(), ImportMode::Preview)]);
    assert!(stage.text().contains("Reading affiliés mai.csv"));
    stage.press("Esc");
    assert_eq!(asked(&mut stage), [Outside::StopImport]);
    // What was on its way concerns nobody any more.
    stage.session.handle(Msg::ImportRead(job, Box::new(preview())));
    assert_eq!(typed(&stage), "affiliés mai.csv");
    assert!(!stage.text().contains("Enter imports"));
}

#[test]
fn what_came_into_the_folder_meanwhile_is_found_by_tab() {
    let (home, mut stage) = at_home("en_GB");
    stage.type_text("neu");
    fs::write(home.path().join("neuf.csv"), "x").unwrap();
    stage.press("Tab Tab");
    assert_eq!(typed(&stage), "neuf.csv");
}

#[test]
fn the_made_up_notebook_says_at_once_that_it_keeps_nothing() {
    let mut stage = Stage::new("en_GB");
    stage.session.model.notebook = Notebook::Demo;
    stage.press(":").type_text("import").press("Enter");
    assert!(stage.session.model.modals.is_empty());
    assert!(stage.notice().contains("The demo keeps nothing"), "{}", stage.notice());
}

/// What an import would do, with a line of every kind.
pub fn preview() -> ImportPreview {
    let text = |text: &str| Phrase::new("read-text").with("text", text);
    let question = |id: &'static str, name: &str, asked| PreviewRow::Question {
        question: Phrase::new(id)
            .with("name", name)
            .with("other", "Marie Lefèvre")
            .with("where", Phrase::new("import-in-the-notebook"))
            .with("example", name)
            .with("count", 2_i64),
        answer: Phrase::new(if asked == Some(Asked::DateOrder) {
            "import-take-dates-empty"
        } else {
            "import-take-two-people"
        }),
        asked,
    };
    let row = |line: &str| {
        let why = Phrase::new("import-row-field-count").with("expected", 9_i64).with("found", 8_i64);
        PreviewRow::Line(Phrase::new("import-preview-row").with("line", line).with("why", why))
    };
    let person =
        Phrase::new("import-person-and").with("one", text("Marie Lefebvre")).with("other", text("marie@example.org"));
    ImportPreview {
        summary: vec![
            Phrase::new("import-preview-format")
                .with("format", "generic CSV")
                .with("encoding", "utf-8")
                .with("delimiter", ";"),
            Phrase::new("import-count-new").with("n", 34_i64),
        ],
        rows: vec![
            PreviewRow::Heading(Phrase::new("import-preview-questions")),
            question("import-ask-date-order", "03/02/2023", Some(Asked::DateOrder)),
            question("import-ask-same-name", "Marie Lefebvre", Some(Asked::Same(4))),
            PreviewRow::Heading(Phrase::new("import-preview-people")),
            PreviewRow::Line(person),
            PreviewRow::Heading(Phrase::new("import-preview-refused")),
            row("9"),
            row("12"),
        ],
        writes: 34,
    }
}

/// The preview of a file on the screen.
fn shown(locale: &str) -> (TempDir, Stage, ImportJob) {
    let (home, mut stage) = at_home(locale);
    stage.press("Down Enter");
    let [Outside::Import(job, ImportMode::Preview)] = &asked(&mut stage)[..] else { panic!("nothing was asked") };
    let job = job.clone();
    stage.session.handle(Msg::ImportRead(job.clone(), Box::new(preview())));
    (home, stage, job)
}

#[rstest]
fn what_an_import_would_do(
    #[values("en_GB", "fr_FR")] locale: &str,
    #[values((50, 12), (80, 24), (120, 35))] size: (u16, u16),
) {
    let (_home, mut stage, _) = shown(locale);
    stage.resize(size.0, size.1);
    stage.press("j");
    snapshot("import_preview", locale, &mut stage);
}

#[test]
fn a_question_is_answered_otherwise_and_nothing_is_written_before_that_is_shown() {
    let (_home, mut stage, job) = shown("en_GB");
    stage.press("Space Enter");
    let day_first = ImportAnswers { date_order: Some(DateOrder::Dmy), same: BTreeSet::new() };
    let other = ImportJob { answers: day_first.clone(), ..job.clone() };
    assert_eq!(asked(&mut stage), [Outside::Import(other.clone(), ImportMode::Preview)]);
    stage.session.handle(Msg::ImportRead(other, Box::new(preview())));
    stage.press("j Space");
    let both = ImportJob { answers: ImportAnswers { same: BTreeSet::from([4]), ..day_first }, ..job };
    assert_eq!(asked(&mut stage), [Outside::Import(both.clone(), ImportMode::Preview)]);
    stage.session.handle(Msg::ImportRead(both.clone(), Box::new(preview())));
    stage.press("Enter");
    assert_eq!(asked(&mut stage), [Outside::Import(both, ImportMode::Apply)]);
}

#[test]
fn an_import_that_goes_on_says_how_far_it_is_and_can_be_called_off() {
    let (_home, mut stage, job) = shown("en_GB");
    stage.press("Enter");
    asked(&mut stage);
    stage.session.handle(Msg::ImportProgress(1_500, 20_000));
    assert!(stage.text().contains("1,500 of 20,000 people"), "{}", stage.text());
    stage.press("Enter j Esc");
    assert_eq!(asked(&mut stage), [Outside::StopImport]);
    stage.session.handle(Msg::ImportRefused(job, Phrase::new("error-cancelled")));
    let text = stage.text();
    assert!(text.contains("Called off. Nothing was changed.") && text.contains("Enter imports 34 people"), "{text}");
}

#[test]
fn a_file_that_cannot_be_read_is_said_under_its_path() {
    let (_home, mut stage) = at_home("en_GB");
    stage.press("Down Enter");
    let [Outside::Import(job, _)] = &asked(&mut stage)[..] else { panic!("nothing was asked") };
    stage.session.handle(Msg::ImportRefused(job.clone(), Phrase::new("import-file-empty")));
    assert!(stage.text().contains("There is nothing in the file."), "{}", stage.text());
    assert_eq!(typed(&stage), "affiliés mai.csv");
    stage.press("Backspace");
    assert!(!stage.text().contains("There is nothing in the file."));
}

#[test]
fn an_import_that_was_done_closes_and_can_be_taken_back() {
    let (_home, mut stage, _) = shown("en_GB");
    stage.press("Enter");
    let done = Phrase::new("notice-imported").with("new", 34_i64).with("updated", 0_i64).with("capacity", 8_i64);
    stage.session.handle(Msg::Imported(done, None));
    assert!(stage.session.model.modals.is_empty());
    assert!(stage.notice().contains("34 new"), "{}", stage.notice());
}

/// A key torn behind its Escape stops no import; the Escape that stands does.
#[test]
fn an_escape_that_is_the_beginning_of_a_key_stops_no_import() {
    let (_home, mut stage, _) = shown("en_GB");
    stage.press("Enter");
    asked(&mut stage);
    stage.session.handle(Msg::ImportProgress(1_500, 20_000));
    assert!(stage.session.escape().is_empty());
    assert!(stage.session.rest_of_escape(Some("Left".parse().unwrap())).is_empty());
    assert!(stage.text().contains("1,500 of 20,000 people"), "{}", stage.text());

    assert!(stage.session.escape().is_empty());
    assert_eq!(stage.session.settle_escape(), [Outside::StopImport], "nothing followed");
    stage.session.escape();
    assert_eq!(stage.session.rest_of_escape(Some("A-z".parse().unwrap())), [Outside::StopImport], "a letter was typed");
}
