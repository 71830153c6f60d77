//! Reading files of affiliates: every fixture beside its expected values, and whatever bytes there are.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]

use std::fs;
use std::path::{Path, PathBuf};

use carnet::exchange::detect::LineEnding;
use carnet::exchange::fault::FileFault;
use carnet::exchange::formats::{self, PlatformStatus};
use carnet::exchange::question::Ask;
use carnet::exchange::reading::{ImportedAffiliate, Options, Reading, read};
use carnet::exchange::values::day::DateOrder;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::Value;
use sha2::{Digest, Sha256};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/import").join(name)
}

fn bytes(name: &str) -> Vec<u8> {
    fs::read(fixture(name)).unwrap()
}

fn expected(name: &str) -> Value {
    serde_json::from_slice(&bytes(&format!("{name}.expected.json"))).unwrap()
}

fn reading(name: &str) -> Reading {
    read(&bytes(name), &Options::default()).unwrap()
}

fn row(reading: &Reading, line: u64) -> &ImportedAffiliate {
    reading.rows.iter().find(|row| row.line == line).unwrap_or_else(|| panic!("no row of line {line}"))
}

/// Hundredths as the expected files write amounts.
fn decimal(minor: i64) -> String {
    let sign = if minor < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", minor.unsigned_abs() / 100, minor.unsigned_abs() % 100)
}

/// A value of a row under the name of the expected files.
fn value(row: &ImportedAffiliate, field: &str) -> Option<String> {
    let totals = &row.totals;
    match field {
        "external_id" => row.external_id.clone(),
        "ref_code" => row.ref_code.clone(),
        "name" => row.name.clone(),
        "first_name" => row.first_name.clone(),
        "last_name" => row.last_name.clone(),
        "email" => row.email.clone(),
        "payment_email" => row.payment_email.clone(),
        "username" => row.username.clone(),
        "phone" => row.phone.clone(),
        "joined" => row.joined.map(|day| day.to_string()),
        "status" => row.status.map(|status| status.code().to_owned()),
        "clicks" => totals.clicks.map(|count| count.to_string()),
        "sales" => totals.sales.map(|count| count.to_string()),
        "revenue" => totals.revenue_minor.map(decimal),
        "commission" => totals.commission_minor.map(decimal),
        "currency" => totals.currency.clone(),
        other => panic!("a field of the expected file that this test does not know: {other}"),
    }
}

const SAID_ABOUT_A_SAMPLE: [&str; 5] = ["line", "raw", "verdict", "why", "what"];

fn assert_sample(reading: &Reading, sample: &Value) {
    let line = sample["line"].as_u64().unwrap();
    for (field, expected) in sample.as_object().unwrap() {
        if !SAID_ABOUT_A_SAMPLE.contains(&field.as_str()) {
            assert_eq!(value(row(reading, line), field).as_deref(), expected.as_str(), "line {line}, {field}");
        }
    }
}

fn lines(list: &Value) -> Vec<u64> {
    list.as_array().map(|list| list.iter().map(|entry| entry["line"].as_u64().unwrap()).collect()).unwrap_or_default()
}

/// The counts, in the order good, refused, skipped.
fn counts(rows: &Value) -> [u64; 3] {
    ["good", "refused", "skipped"].map(|name| rows[name].as_u64().unwrap())
}

#[test]
fn the_fixtures_are_byte_for_byte_what_was_exported() {
    let mut checked = 0;
    for folder in [".", "hostile"] {
        for entry in fs::read_dir(fixture(folder)).unwrap().flatten() {
            let name = format!("{folder}/{}", entry.file_name().to_str().unwrap());
            if name.ends_with(".csv") {
                let sum: String = Sha256::digest(bytes(&name)).iter().map(|byte| format!("{byte:02x}")).collect();
                assert_eq!(sum, expected(&name)["sha256"], "{name}");
                checked += 1;
            }
        }
    }
    assert_eq!(checked, 18);
}

#[rstest]
#[case("pap_grid_fr.csv")]
#[case("pap_grid_en.csv")]
#[case("affiliatewp_affiliates.csv")]
#[case("affiliatewp_affiliates_fr.csv")]
fn a_platforms_export_is_read_as_expected(#[case] name: &str) {
    let (reading, expected) = (reading(name), expected(name));
    let ending = match reading.line_ending {
        LineEnding::Lf => "lf",
        LineEnding::CrLf => "crlf",
        LineEnding::Cr => "cr",
    };
    assert_eq!(reading.format.name(), expected["format"]);
    assert_eq!(reading.encoding, expected["encoding"]);
    assert_eq!(reading.bom, expected["bom"]);
    assert_eq!(ending, expected["line_ending"]);
    assert_eq!(reading.delimiter.to_string(), expected["delimiter"]);
    assert_eq!(reading.decimal.map(|decimal| decimal.sign().to_string()).as_deref(), expected["decimal"].as_str());
    if let Some(order) = expected["date_order"].as_str() {
        assert_eq!(reading.date_order.map(DateOrder::code), Some(order));
    }
    for sample in expected["samples"].as_array().unwrap() {
        assert_sample(&reading, sample);
    }
    let found = [reading.rows.len() as u64, reading.refused.count() as u64, reading.skipped.count() as u64];
    match expected["either"].as_array().and_then(|either| either.first()) {
        // The reader recovers the row with unescaped quotes, which is as good as refusing it.
        Some(either) => {
            let [good, refused, skipped] = counts(&expected["rows"]);
            assert_eq!(found, [good + 1, refused - 1, skipped]);
            assert_sample(&reading, &either["recovered"]);
        }
        None => {
            assert_eq!(found, counts(&expected["rows"]));
            let refused: Vec<(u64, &str)> =
                reading.refused.first().iter().map(|row| (row.line, row.fault.code())).collect();
            let wanted = expected["refused"].as_array().unwrap();
            let wanted: Vec<(u64, &str)> =
                wanted.iter().map(|row| (row["line"].as_u64().unwrap(), row["code"].as_str().unwrap())).collect();
            assert_eq!(refused, wanted);
        }
    }
    assert_eq!(reading.skipped.first().iter().map(|line| line.line).collect::<Vec<_>>(), lines(&expected["skipped"]));
    let cells: Vec<(u64, &str, &str)> =
        reading.cells_refused.first().iter().map(|cell| (cell.line, cell.column.as_str(), cell.raw.as_str())).collect();
    let none = Vec::new();
    let wanted: Vec<(u64, &str, &str)> = expected["cells_refused"]
        .as_array()
        .unwrap_or(&none)
        .iter()
        .map(|cell| (cell["line"].as_u64().unwrap(), cell["column"].as_str().unwrap(), cell["raw"].as_str().unwrap()))
        .collect();
    assert_eq!(cells, wanted);
}

#[test]
fn only_the_unknown_status_is_asked_about_in_the_french_grid() {
    let reading = reading("pap_grid_fr.csv");
    let [question] = reading.questions.as_slice() else { panic!("{:?}", reading.questions) };
    assert_eq!((question.line, question.column.as_deref()), (24, Some("Statut")));
    assert_eq!(
        question.ask,
        Ask::UnknownStatus { word: "Suspendu".to_owned(), count: 1, proposed: Some(PlatformStatus::Inactive) }
    );
    assert_eq!(row(&reading, 24).status, None);
}

#[rstest]
#[case("pap_grid_en.csv")]
#[case("affiliatewp_affiliates.csv")]
#[case("affiliatewp_affiliates_fr.csv")]
fn nothing_is_asked_about_the_others(#[case] name: &str) {
    assert_eq!(reading(name).questions, []);
}

#[rstest]
#[case("empty.csv")]
#[case("nul_only.csv")]
#[case("picture.csv")]
fn what_is_no_table_is_refused_as_a_whole(#[case] name: &str) {
    let name = format!("hostile/{name}");
    let fault = read(&bytes(&name), &Options::default()).unwrap_err();
    assert_eq!(fault.code(), expected(&name)["file_refused"]["code"]);
}

#[rstest]
#[case("utf16le_bom.csv", &[])]
#[case("long_line.csv", &["cell_too_long"])]
#[case("many_columns.csv", &["field_count"])]
#[case("control_sequences.csv", &[])]
#[case("unicode.csv", &[])]
#[case("formula_cells.csv", &[])]
#[case("dates.csv", &[])]
#[case("dates_ambiguous.csv", &[])]
#[case("numbers.csv", &[])]
#[case("duplicates.csv", &[])]
fn a_hostile_file_gives_its_good_rows(#[case] name: &str, #[case] faults: &[&str]) {
    let name = format!("hostile/{name}");
    let (reading, expected) = (reading(&name), expected(&name));
    let found = [reading.rows.len() as u64, reading.refused.count() as u64, reading.skipped.count() as u64];
    assert_eq!(found, counts(&expected["rows"]));
    assert_eq!(reading.refused.first().iter().map(|row| row.fault.code()).collect::<Vec<_>>(), faults);
    assert_eq!(reading.refused.first().iter().map(|row| row.line).collect::<Vec<_>>(), lines(&expected["refused"]));
}

#[rstest]
#[case("utf16le_bom.csv")]
#[case("long_line.csv")]
#[case("many_columns.csv")]
#[case("lone_quote.csv")]
#[case("formula_cells.csv")]
fn a_hostile_file_gives_its_values(#[case] name: &str) {
    let name = format!("hostile/{name}");
    let reading = reading(&name);
    for sample in expected(&name)["samples"].as_array().unwrap() {
        assert_sample(&reading, sample);
    }
}

#[test]
fn a_quote_that_never_closes_costs_its_own_line_only() {
    let name = "hostile/lone_quote.csv";
    let (reading, expected) = (reading(name), expected(name));
    let found = [reading.rows.len() as u64, reading.refused.count() as u64, reading.skipped.count() as u64];
    assert_eq!(found, counts(&expected["either"][0]["rows"]));
    assert_eq!((reading.refused.first()[0].line, reading.refused.first()[0].fault.code()), (3, "unclosed_quote"));
}

#[test]
fn no_control_comes_through_the_door() {
    let name = "hostile/control_sequences.csv";
    let reading = reading(name);
    for sample in expected(name)["samples"].as_array().unwrap() {
        let name = row(&reading, sample["line"].as_u64().unwrap()).name.clone().unwrap();
        assert!(!name.contains(char::is_control), "{name:?}");
        // A carriage return or a tab may also become a space.
        let wanted = sample["name_when_sequences_are_removed"].as_str().unwrap();
        assert_eq!(name.replace(' ', ""), wanted.replace(' ', ""));
    }
}

#[test]
fn unknown_columns_are_one_question() {
    let reading = reading("hostile/many_columns.csv");
    let [question] = reading.questions.as_slice() else { panic!("{} questions", reading.questions.len()) };
    assert!(matches!(question.ask, Ask::UnknownColumns { count: 2_997, .. }), "{question:?}");
}

#[test]
fn days_are_read_refused_or_left_empty() {
    let name = "hostile/dates.csv";
    let (reading, expected) = (reading(name), expected(name));
    assert_eq!(reading.questions, []);
    for sample in expected["samples"].as_array().unwrap() {
        let line = sample["line"].as_u64().unwrap();
        let joined = row(&reading, line).joined.map(|day| day.to_string());
        assert_eq!(joined.as_deref(), sample["joined"].as_str(), "line {line}");
        let refused = reading.cells_refused.first().iter().any(|cell| cell.line == line);
        let verdict = sample["verdict"].as_str().unwrap();
        assert_eq!(refused, verdict.starts_with("refuse"), "line {line}");
    }
}

#[test]
fn an_open_date_order_is_one_question_and_a_told_one_is_followed() {
    let name = "hostile/dates_ambiguous.csv";
    let [question] = reading(name).questions.try_into().unwrap();
    assert_eq!(question.column.as_deref(), Some("joined"));
    // 1 January reads the same both ways.
    assert_eq!(question.ask, Ask::DateOrder { example: "03/02/2024".to_owned(), count: 4, proposed: None });
    for (order, field) in [(DateOrder::Dmy, "if_day_first"), (DateOrder::Mdy, "if_month_first")] {
        let told = read(&bytes(name), &Options { date_order: Some(order), ..Options::default() }).unwrap();
        assert_eq!(told.questions, []);
        for sample in expected(name)["samples"].as_array().unwrap() {
            let joined = row(&told, sample["line"].as_u64().unwrap()).joined.unwrap();
            assert_eq!(joined.to_string(), sample[field]);
        }
    }
}

#[test]
fn amounts_are_read_refused_or_asked_about() {
    let name = "hostile/numbers.csv";
    let mut reading = reading(name);
    for sample in expected(name)["samples"].as_array().unwrap() {
        let line = sample["line"].as_u64().unwrap();
        let asked = reading.questions.iter().any(|question| question.line == line);
        let refused = reading.cells_refused.first().iter().any(|cell| cell.line == line);
        let verdict = sample["verdict"].as_str().unwrap();
        assert_eq!((asked, refused), (verdict == "ask", verdict == "refuse"), "line {line}");
        if !asked {
            assert_eq!(value(row(&reading, line), "revenue").as_deref(), sample["revenue"].as_str(), "line {line}");
        }
    }
    assert_eq!(value(row(&reading, 5), "revenue"), None);
    reading.take_proposals();
    assert_eq!(value(row(&reading, 5), "revenue").as_deref(), Some("-1234.00"));
    assert_eq!(value(row(&reading, 9), "revenue"), None);
    assert_eq!(value(row(&reading, 7), "currency").as_deref(), Some("EUR"));
    assert_eq!(value(row(&reading, 8), "currency").as_deref(), Some("USD"));
}

#[rstest]
#[case::another_table("artist,album\nx,y\n", "unknown_format")]
#[case::a_header_alone("name,email\n", "no_rows")]
#[case::an_open_header("\"name,email\n", "bad_header")]
fn a_table_that_cannot_be_used_says_why(#[case] text: &str, #[case] code: &str) {
    assert_eq!(read(text.as_bytes(), &Options::default()).unwrap_err().code(), code);
}

#[rstest]
#[case("{\"version\": \"1.0\",\n")]
#[case("BEGIN:VCARD\nVERSION:3.0\n")]
fn what_is_no_table_is_told_from_a_table_of_other_columns(#[case] text: &str) {
    let fault = read(text.as_bytes(), &Options::default()).unwrap_err();
    assert!(matches!(fault, FileFault::NoTable { .. }), "{fault:?}");
}

#[rstest]
#[case::french(
    "Nom;Prénom;E-mail;Téléphone;Statut;Inscrit le\nLefèvre;Marie;m@example.org;06 12 34 56 78;Actif;13/02/2023\n"
)]
#[case::a_whole_name(
    "Nom complet,Courriel,Tél.,Statut,Date d’inscription\nMarie Lefèvre,m@example.org,06 12 34 56 78,actif,2023-02-13\n"
)]
#[case::only_nom(
    "Nom;Adresse e-mail;Portable;Statut;Inscrit le\nMarie Lefèvre;m@example.org;06 12 34 56 78;Actif;13/02/2023\n"
)]
#[case::english(
    "First Name\tLast Name\tE-mail Address\tMobile Phone\tStatus\tJoined\nMarie\tLefèvre\tm@example.org\t06 12 34 56 78\tActive\t2023-02-13\n"
)]
fn a_table_that_somebody_made_is_read_by_its_titles(#[case] text: &str) {
    let reading = read(text.as_bytes(), &Options::default()).unwrap();
    let [row] = &reading.rows[..] else { panic!("{reading:?}") };
    let read = ["name", "email", "phone", "status", "joined"].map(|column| value(row, column).unwrap_or_default());
    assert_eq!(read, ["Marie Lefèvre", "m@example.org", "06 12 34 56 78", "active", "2023-02-13"]);
    assert_eq!(reading.questions, []);
}

#[test]
fn a_format_asked_for_by_name_must_fit() {
    let format = formats::by_name("affiliatewp affiliates");
    let fault = read(&bytes("pap_grid_fr.csv"), &Options { format, ..Options::default() }).unwrap_err();
    assert_eq!(fault, FileFault::NotThatFormat { format: "affiliatewp affiliates" });
}

proptest! {
    #[test]
    fn arbitrary_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read(&bytes, &Options::default());
    }

    #[test]
    fn arbitrary_rows_under_a_known_header_never_panic_and_are_all_accounted_for(
        rest in "[a1\"é,;@/. €\r\n-]{0,300}"
    ) {
        let text = format!("id,name,email,phone,status,joined,revenue\n{rest}");
        if let Ok(reading) = read(text.as_bytes(), &Options::default()) {
            let mut lines: Vec<u64> = reading.rows.iter().map(|row| row.line).collect();
            lines.extend(reading.refused.first().iter().map(|row| row.line));
            lines.extend(reading.skipped.first().iter().map(|line| line.line));
            let all = lines.len();
            lines.sort_unstable();
            lines.dedup();
            prop_assert_eq!(lines.len(), all);
        }
    }

    #[test]
    fn a_damaged_export_never_panics(at in 0_usize..5_000, byte in any::<u8>(), cut in 0_usize..5_000) {
        let mut damaged = bytes("pap_grid_fr.csv");
        let length = damaged.len();
        damaged[at % length] = byte;
        damaged.truncate(length - cut % length);
        let _ = read(&damaged, &Options::default());
    }
}
