use proptest::prelude::*;
use rstest::rstest;

use super::*;

fn folders() -> Folders {
    Folders { home: Some(PathBuf::from("/home/ana")), start: PathBuf::from("/work") }
}

fn resolved(text: &str) -> Result<String, NoPath> {
    read(text).map(|typed| typed.resolve(&folders()).display().to_string())
}

#[rstest]
#[case::absolute("/tmp/a.csv", "/tmp/a.csv")]
#[case::relative("a.csv", "/work/a.csv")]
#[case::up("../a.csv", "/work/../a.csv")]
#[case::blanks_around("  /tmp/a.csv ", "/tmp/a.csv")]
#[case::blanks_within("/tmp/mes affiliés.csv", "/tmp/mes affiliés.csv")]
#[case::home("~", "/home/ana")]
#[case::home_with_a_slash("~/", "/home/ana")]
#[case::in_home("~/Téléchargements/a.csv", "/home/ana/Téléchargements/a.csv")]
#[case::in_home_twice("~//a.csv", "/home/ana/a.csv")]
#[case::in_home_quoted("'~/a b.csv'", "/home/ana/a b.csv")]
#[case::somebodys_home("~marie/a.csv", "/work/~marie/a.csv")]
#[case::tilde_within("/tmp/~/a.csv", "/tmp/~/a.csv")]
#[case::a_folder_called_tilde("\\~/a.csv", "/work/~/a.csv")]
#[case::apostrophe("/tmp/l'été.csv", "/tmp/l'été.csv")]
#[case::two_apostrophes("/tmp/Jean's, Ana's.csv", "/tmp/Jean's, Ana's.csv")]
#[case::single("'/tmp/mes affiliés.csv'", "/tmp/mes affiliés.csv")]
#[case::single_with_an_apostrophe(r"'/tmp/l'\''été.csv' ", "/tmp/l'été.csv")]
#[case::single_left_open("'/tmp/mes aff", "/tmp/mes aff")]
#[case::double("\"/tmp/l'été \\\"2\\\".csv\"", "/tmp/l'été \"2\".csv")]
#[case::escaped(r"/tmp/mes\ affiliés\ \(2\).csv ", "/tmp/mes affiliés (2).csv")]
#[case::escaped_apostrophe(r"/tmp/l\'été.csv", "/tmp/l'été.csv")]
#[case::escaped_blank_at_the_end(r"/tmp/a\  ", "/tmp/a ")]
#[case::escaped_backslash(r"/tmp/a\\b", r"/tmp/a\b")]
#[case::address("file:///tmp/mes%20affili%C3%A9s.csv", "/tmp/mes affiliés.csv")]
#[case::address_of_a_machine("file://tour-d-ana/tmp/a.csv", "/tmp/a.csv")]
#[case::short_address("FILE:/tmp/a.csv", "/tmp/a.csv")]
#[case::address_with_a_bare_percent("file:///tmp/100%.csv\n", "/tmp/100%.csv")]
fn a_path_is_understood_however_it_comes(#[case] text: &str, #[case] expected: &str) {
    assert_eq!(resolved(text), Ok(expected.to_owned()));
}

#[rstest]
#[case("", NoPath::Nothing)]
#[case("   ", NoPath::Nothing)]
#[case("''", NoPath::Nothing)]
#[case("'/tmp/a.csv' '/tmp/b.csv'", NoPath::Several)]
#[case("/tmp/a.csv /tmp/b.csv", NoPath::Several)]
#[case("file:///tmp/a.csv file:///tmp/b.csv", NoPath::Several)]
fn nothing_and_several_are_no_path(#[case] text: &str, #[case] expected: NoPath) {
    assert_eq!(resolved(text), Err(expected));
}

#[test]
fn without_a_home_a_tilde_is_a_name() {
    let folders = Folders { home: None, ..folders() };
    assert_eq!(read("~/a.csv").unwrap().resolve(&folders), Path::new("/work/~/a.csv"));
}

#[rstest]
#[case("/home/ana", "~")]
#[case("/home/ana/a.csv", "~/a.csv")]
#[case("/home/anabel/a.csv", "/home/anabel/a.csv")]
fn what_lies_at_home_is_shown_so(#[case] path: &str, #[case] expected: &str) {
    assert_eq!(folders().shown(Path::new(path)), expected);
}

#[rstest]
#[case::nothing("", Some((0, "/work", "")))]
#[case::a_name("aff", Some((0, "/work", "aff")))]
#[case::in_a_folder("~/Doc/a b", Some((6, "/home/ana/Doc", "a b")))]
#[case::after_the_slash("/tmp/", Some((5, "/tmp/", "")))]
#[case::a_blank_at_the_end("/tmp/My ", Some((5, "/tmp/", "My ")))]
#[case::quoted("'/tmp/My f", Some((6, "/tmp/", "My f")))]
#[case::only_a_quote("\"", Some((1, "/work", "")))]
#[case::closed(r"'/tmp'/My", None)]
#[case::closed_at_the_end("'/tmp/a.csv'", Some((6, "/tmp/", "a.csv")))]
#[case::address("file:///tmp/l%27", Some((12, "/tmp/", "l'")))]
#[case::address_without_a_path("file://", None)]
fn the_end_of_a_path_is_a_folder_and_a_name(#[case] text: &str, #[case] expected: Option<(usize, &str, &str)>) {
    let found = begun(text, &folders());
    let found = found.as_ref().map(|begun| (begun.from, begun.folder.to_str().unwrap(), begun.name.as_str()));
    assert_eq!(found, expected);
}

proptest! {
    /// A name that completion writes is read as that very name, whatever signs are in it and however the path began.
    #[test]
    fn a_completed_name_is_that_name(
        head in prop::sample::select(vec!["", "~/", "/tmp/", "'/tmp/", "\"", "\"~/", "'", "file:///tmp/"]),
        name in "[a-zé '\"~\\\\$`%#&()-]{1,12}",
    ) {
        // A folder of this name cannot be told from the home directory between quotes.
        prop_assume!(name != "~");
        let begun = begun(head, &folders()).unwrap();
        let text = format!("{head}{}", begun.spell(&name));
        let meant = read(&text).unwrap().resolve(&folders());
        prop_assert_eq!(meant.file_name().unwrap().to_str().unwrap(), name.as_str());
        prop_assert_eq!(meant.parent().unwrap(), Path::new(begun.folder.to_str().unwrap().trim_end_matches('/')));
    }
}
