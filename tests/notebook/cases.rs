//! Small files that programs of this kind read wrongly, each with what must come out of it.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]

use carnet::exchange::reading::{Extra, ImportedAffiliate, Options, Reading, read};
use carnet::exchange::values::day::DateOrder;
use rstest::rstest;

fn reading(file: &[u8]) -> Reading {
    read(file, &Options::default()).unwrap_or_else(|fault| panic!("{fault:?}"))
}

fn asked(reading: &Reading) -> Vec<&'static str> {
    reading.questions.iter().map(|question| question.code()).collect()
}

fn skipped(reading: &Reading) -> Vec<(u64, &'static str)> {
    reading.skipped.first().iter().map(|line| (line.line, line.reason.code())).collect()
}

fn names(reading: &Reading) -> Vec<&str> {
    reading.rows.iter().map(ImportedAffiliate::display_name).collect()
}

/// Addresses or numbers: the first and the further ones.
fn all<'r>(first: &'r Option<String>, row: &'r ImportedAffiliate, of: fn(&Extra) -> Option<&str>) -> Vec<&'r str> {
    first.as_deref().into_iter().chain(row.extras.iter().filter_map(of)).collect()
}

#[rstest]
#[case::spreadsheet_sign("sep=;\nName;Email\nZoé;z@example.org\n", &["Zoé"], &[(1, "above_titles")])]
#[case::spreadsheet_sign_as_a_row("\"sep=,\"\nName,Email\nZoé,z@example.org\n", &["Zoé"], &[(1, "above_titles")])]
#[case::notes(
    "Notes:\n\"When exporting, you may notice\"\n\nFirst Name,Last Name,URL,Email Address\nLina,Vasseur,,l@example.org\n",
    &["Lina Vasseur"],
    &[(1, "above_titles"), (2, "above_titles"), (3, "blank_line")]
)]
#[case::a_reports_name("Affiliates of my shop\nName,Email\nZoé,z@example.org\n", &["Zoé"], &[(1, "above_titles")])]
#[case::a_padded_report(
    "Report;;\nfrom 1.1. to 31.1.;;\nName;E-Mail;Klicks\nZoé;z@example.org;7\n",
    &["Zoé"],
    &[(1, "above_titles"), (2, "above_titles")]
)]
#[case::titles_again("Name,Email\nZoe,z@example.org\nName,Email\nHugo,h@example.org\n", &["Zoe", "Hugo"], &[(3, "titles_again")])]
#[case::titles_in_capitals("Name,Email\nZoe,z@example.org\nNAME,EMAIL\n", &["Zoe"], &[(3, "titles_again")])]
#[case::total("Name;Email;Revenue\nZoé;z@example.org;1 204,50\nTotal;;1 204,50\n", &["Zoé"], &[(3, "total")])]
#[case::grand_total("Name,Email,Clicks\nZoé,z@example.org,7\nGrand Total:,,7\n", &["Zoé"], &[(3, "total")])]
#[case::total_of_many("Name,Email,Clicks\nZoé,z@example.org,7\nTOTAL (1),,7\n", &["Zoé"], &[(3, "total")])]
#[case::totaux("Nom,E-mail,Clics\nZoé,z@example.org,7\nTotaux,,7\n", &["Zoé"], &[(3, "total")])]
#[case::summe("Name,E-Mail,Klicks\nZoé,z@example.org,7\nSumme,,7\n", &["Zoé"], &[(3, "total")])]
#[case::other("Affiliate,Hops,Sales\nlinav,820,31\nOther,5000,90\n", &["linav"], &[(3, "total")])]
#[case::total_in_another_column("Country,Name,Clicks\nFR,Zoé,7\nTotal,,7\n", &["Zoé"], &[(3, "total")])]
#[case::somebody_called_total("Name,Email,Clicks\nTotal,total@example.org,7\n", &["Total"], &[])]
#[case::somebody_called_other("Name,Email,Clicks\nOther,,\n", &["Other"], &[])]
#[case::sections(
    "[[AFFILIATES]]\n!USERID;!REFID;!USERNAME;!FIRSTNAME;!LASTNAME;!RSTATUS\n\"a1\";\"lina\";\"l@example.org\";\"Lina\";\"Vasseur\";\"A\"\n[[COMMISSIONS]]\n!TRANSID,!USERID\n1,a1\n",
    &["Lina Vasseur"],
    &[(1, "above_titles"), (4, "other_section"), (5, "other_section"), (6, "other_section")]
)]
fn lines_that_are_no_person_are_left_out_and_said(
    #[case] file: &str,
    #[case] people: &[&str],
    #[case] lines: &[(u64, &str)],
) {
    let reading = reading(file.as_bytes());
    assert_eq!((names(&reading), skipped(&reading)), (people.to_vec(), lines.to_vec()));
    assert_eq!(reading.refused.count(), 0);
}

#[test]
fn lines_keep_their_numbers_below_what_was_skipped() {
    let reading = reading(b"Report\n\nName,Email\nZoe,z@example.org\n\nHugo,h@example.org\na,b,c\n");
    assert_eq!(reading.rows.iter().map(|row| row.line).collect::<Vec<_>>(), [4, 6]);
    assert_eq!(reading.refused.first()[0].line, 7);
}

#[rstest]
#[case("declined", Some("declined"))]
#[case("Refusé", Some("declined"))]
#[case("denied", Some("declined"))]
#[case("Abgelehnt", Some("declined"))]
#[case("pendiente", Some("pending"))]
#[case("En attente", Some("pending"))]
#[case("APPROVED", Some("active"))]
#[case("Blocked", None)]
#[case("Gold", None)]
fn a_word_of_status_is_known_or_asked_about(#[case] word: &str, #[case] expected: Option<&str>) {
    let reading = reading(format!("Name,Status\nZoe,{word}\n").as_bytes());
    assert_eq!(reading.rows[0].status.map(|status| status.code()), expected);
    assert_eq!(asked(&reading), if expected.is_some() { vec![] } else { vec!["status_unknown"] });
}

#[test]
fn addresses_and_numbers_of_one_cell_are_several() {
    let file = "Name,Email,Phone\nZoe,\"Z <z@example.org>; z2@example.org\",+33 6 12 34 56 78 ::: +33 1 22 33 44 55\n";
    let reading = reading(file.as_bytes());
    let row = &reading.rows[0];
    let email = |extra: &Extra| if let Extra::Email(_) = extra { Some(()) } else { None };
    assert_eq!(row.extras.iter().filter_map(email).count(), 1);
    let addresses = all(&row.email, row, |extra| if let Extra::Email(value) = extra { Some(value) } else { None });
    let numbers = all(&row.phone, row, |extra| if let Extra::Phone(value) = extra { Some(value) } else { None });
    assert_eq!(addresses, ["z@example.org", "z2@example.org"]);
    assert_eq!(numbers, ["+33 6 12 34 56 78", "+33 1 22 33 44 55"]);
}

#[test]
fn one_title_twice_is_two_columns() {
    let reading = reading(b"Name,Email,Email,Phone,Phone\nZoe,z@example.org,z2@example.org,1234567,\n");
    assert_eq!(reading.rows[0].extras, [Extra::Email("z2@example.org".to_owned())]);
    let reading = self::reading(b"Name,Name,Email\nZoe,Zoe,z@example.org\nHugo,Brandl,h@example.org\n");
    assert_eq!((names(&reading), asked(&reading)), (vec!["Zoe", "Hugo"], vec!["title_twice"]));
}

#[test]
fn a_nul_condemns_a_cell_and_not_a_file() {
    let rows = "Hugo,h@example.org,+33612345678\n".repeat(5);
    let reading = reading(format!("Name,Email,Phone\nZoe,z@example.org,06\0 12\n{rows}").as_bytes());
    assert_eq!((reading.rows.len(), reading.rows[0].phone.as_deref()), (6, None));
    assert_eq!(reading.cells_refused.first()[0].fault.code(), "nul");
}

#[rstest]
#[case("6.12346E+08", None, Some("shortened"))]
#[case("3,36E+10", None, Some("shortened"))]
#[case("#ERROR!", None, Some("sheet_fault"))]
#[case("#N/A", None, None)]
#[case("NULL", None, None)]
#[case("=\"0612345678\"", Some("0612345678"), None)]
#[case("'0612345678", Some("0612345678"), None)]
fn a_spreadsheets_debris_is_undone_or_told(
    #[case] cell: &str,
    #[case] phone: Option<&str>,
    #[case] fault: Option<&str>,
) {
    let cell = cell.replace('"', "\"\"");
    let reading = reading(format!("Name,Phone\nZoe,\"{cell}\"\n").as_bytes());
    assert_eq!(reading.rows[0].phone.as_deref(), phone);
    assert_eq!(reading.cells_refused.first().first().map(|cell| cell.fault.code()), fault);
}

#[rstest]
#[case::backslashes("Name,Email\n\"Oto \\\"Oz\\\" Brandl\",o@example.org\n", "Oto \"Oz\" Brandl")]
#[case::in_some_cells("Name,Email\nOto \\'Oz\\' Brandl,o@example.org\n", "Oto 'Oz' Brandl")]
#[case::with_a_comma("Name,Email\n\"D\\'Arc, \\\"Jo\\\"\",o@example.org\n", "D'Arc, \"Jo\"")]
#[case::at_the_end("Name,Email\n\"C:\\\",o@example.org\n", "C:\\")]
fn backslashes_before_quotes_are_undone(#[case] file: &str, #[case] name: &str) {
    assert_eq!(names(&reading(file.as_bytes())), [name]);
}

#[rstest]
#[case::french("Nom;Inscription\nZoe;03/11/2025\n", Some("2025-11-03"))]
#[case::decimal_comma("Name;Joined;Revenue\nZoe;03/11/2025;12,50\n", Some("2025-11-03"))]
#[case::english("Name;Joined\nZoe;03/11/2025\n", None)]
#[case::day_number("Name;Joined\nZoe;45964\n", Some("2025-11-03"))]
#[case::seconds("Name;Joined\nZoe;1762165361\n", Some("2025-11-03"))]
fn a_day_that_is_not_certain_is_asked_about_and_proposed(#[case] file: &str, #[case] proposed: Option<&str>) {
    let mut reading = reading(file.as_bytes());
    assert_eq!((reading.questions.len(), reading.rows[0].joined), (1, None));
    reading.take_proposals();
    assert_eq!(reading.rows[0].joined.map(|day| day.to_string()).as_deref(), proposed);
}

#[test]
fn a_day_proposed_by_the_setting_is_taken_where_the_file_says_nothing() {
    let options = Options { proposed_order: Some(DateOrder::Dmy), ..Options::default() };
    let mut reading = read(b"Name;Joined\nZoe;03/11/2025\n", &options).unwrap();
    reading.take_proposals();
    assert_eq!(reading.rows[0].joined.unwrap().to_string(), "2025-11-03");
}

#[rstest]
#[case::mac_roman(b"Name;Email\rZo\x8e M\x9fller;z@example.org\r", "Zo\u{e9} M\u{fc}ller", "macintosh")]
#[case::windows(b"Name;Email\nH\xe9l\xe8ne;h@example.org\n", "H\u{e9}l\u{e8}ne", "windows-1252")]
#[case::dos(b"Name;Email\nH\x82l\x8ane;h@example.org\n", "H\u{e9}l\u{e8}ne", "cp850")]
#[case::mixed(b"Name;Email\nZo\xc3\xa9;z@example.org\nL\xe9a;l@example.org\n", "Zo\u{e9}", "utf-8+windows-1252")]
fn a_short_list_is_read_in_its_encoding(#[case] file: &[u8], #[case] name: &str, #[case] encoding: &str) {
    let reading = reading(file);
    assert_eq!((names(&reading)[0], reading.encoding.as_str()), (name, encoding));
    assert_eq!(asked(&reading), Vec::<&str>::new());
}

#[test]
fn what_was_encoded_twice_is_offered_back() {
    let file = "Name;Email\nHÃ©lÃ¨ne;h@example.org\n".as_bytes();
    let reading = reading(file);
    assert_eq!((names(&reading), asked(&reading)), (vec!["Hélène"], vec!["encoding"]));
    for (told, name) in [("utf-8", "HÃ©lÃ¨ne"), ("utf-8-twice", "Hélène")] {
        let options = Options { encoding: Some(told.to_owned()), ..Options::default() };
        let reading = read(file, &options).unwrap();
        assert_eq!((names(&reading), asked(&reading)), (vec![name], vec![]));
    }
}

#[test]
fn two_readings_of_a_name_are_asked_about() {
    // One letter, a good one in two encodings: Mäller on a Macintosh, Mèller in DOS.
    let reading = reading(b"Name;Email\nM\x8aller;m@example.org\n");
    assert_eq!(asked(&reading), ["encoding"]);
}

#[test]
fn a_zone_in_the_file_is_brought_home() {
    let options = Options { zone: Some("Europe/Paris".parse().unwrap()), ..Options::default() };
    let reading = read(b"Name,Created At\nLina,2025-11-03 23:30:00 UTC\n", &options).unwrap();
    assert_eq!(reading.rows[0].joined.unwrap().to_string(), "2025-11-04");
}
