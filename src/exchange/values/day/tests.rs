//! Days in many forms.

use proptest::prelude::*;
use rstest::rstest;

use super::*;

#[rstest]
#[case("2023-04-12 09:31:07", "2023-04-12")]
#[case("2024-02-29T23:30:00Z", "2024-02-29")]
#[case("2024-02-29T23:30:00.123+01:00", "2024-02-29")]
#[case("20240229", "2024-02-29")]
#[case("2024/02/29", "2024-02-29")]
#[case("12/04/2023 09:31:07", "2023-04-12")]
#[case("3.2.2024", "2024-02-03")]
#[case("12/03/24", "2024-03-12")]
#[case("12/03/70", "1970-03-12")]
#[case("12 mars 2024", "2024-03-12")]
#[case("1er août 2024", "2024-08-01")]
#[case("March 12, 2024", "2024-03-12")]
#[case("12-Dec-2024", "2024-12-12")]
fn forms_of_days(#[case] cell: &str, #[case] expected: NaiveDate) {
    assert_eq!(day(cell, Some(DateOrder::Dmy), Zone::UTC), Ok(Day::Is(expected)));
}

#[rstest]
#[case("31/02/2024", CellFault::NoSuchDay)]
#[case("29/02/2023", CellFault::NoSuchDay)]
#[case("2024-13-01", CellFault::NoSuchDay)]
#[case("0000-00-00 00:00:00", CellFault::ZeroDate)]
#[case("00/00/0000", CellFault::ZeroDate)]
#[case("31/12/9999", CellFault::ImplausibleYear)]
#[case("hier", CellFault::NotADate)]
#[case("12 jui 2024", CellFault::NotADate)]
#[case("2024-02-29 x", CellFault::NotADate)]
#[case("12/2024", CellFault::NotADate)]
fn what_is_no_day_is_refused(#[case] cell: &str, #[case] expected: CellFault) {
    assert_eq!(day(cell, Some(DateOrder::Dmy), Zone::UTC), Err(expected));
}

#[rstest]
#[case::a_day_above_12(&["03/02/2024", "31/01/2024"], Some(DateOrder::Dmy))]
#[case::an_american_day_above_12(&["03/02/2024", "01/31/2024"], Some(DateOrder::Mdy))]
#[case::an_impossible_day_proves_as_well(&["31/02/2024"], Some(DateOrder::Dmy))]
#[case::contradiction(&["31/01/2024", "01/31/2024"], None)]
#[case::nothing_decides(&["03/02/2024", "11/12/2023"], None)]
#[case::iso(&["2024-02-03"], Some(DateOrder::Ymd))]
#[case::nothing_there(&["", "-"], None)]
fn a_column_proves_its_order(#[case] cells: &[&str], #[case] expected: Option<DateOrder>) {
    let mut proof = Proof::default();
    cells.iter().for_each(|cell| proof.see(cell));
    assert_eq!(proof.verdict(), expected);
}

#[test]
fn an_open_order_leaves_a_day_ambiguous_unless_both_readings_agree() {
    let on = |year, month, day| NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let both = Day::Ambiguous { day_first: on(2024, 2, 3), month_first: on(2024, 3, 2) };
    assert_eq!(day("03/02/2024", None, Zone::UTC), Ok(both));
    assert_eq!(day("01/01/2024", None, Zone::UTC), Ok(Day::Is(on(2024, 1, 1))));
    assert_eq!(day("24/02/03", Some(DateOrder::Ymd), Zone::UTC), Ok(Day::Is(on(2024, 2, 3))));
}

/// AffiliateWP writes the site's own format, in its language.
#[rstest]
#[case("November 3, 2025 10:22 am")]
#[case("November 3, 2025 at 10:22 am")]
#[case("November 3rd, 2025")]
#[case("Nov 3, 2025")]
#[case("Nov. 3, 2025, 10:22 p.m.")]
#[case("3 novembre 2025 à 10h22")]
#[case("3 novembre 2025 10 h 22 min")]
#[case("3 novembre 2025 à 10 h 22 min 41 s")]
#[case("3 novembre 2025 10h")]
#[case("lundi 3 novembre 2025")]
#[case("le 3 novembre 2025 à 10:22")]
#[case("3 Nov 2025, 10:22")]
#[case("Mon, 03 Nov 2025 10:22:41 +0000")]
#[case("Mon Nov 03 2025 10:22:41 GMT+0100 (Central European Standard Time)")]
#[case("Mon Nov  3 10:22:41 2025")]
#[case("2025-11-03 10:22:41 UTC")]
#[case("2025-11-03 10:22 CET")]
#[case("2025-11-03T10:22:41.000Z")]
#[case("2025-11-03 10:22:41+02")]
#[case("2025-11-03 10:22:41 -0500")]
#[case("20251103T102241Z")]
#[case("03/11/2025 10:22")]
#[case("03/11/2025 10h22")]
#[case("03/11/2025 à 10:22")]
#[case("03.11.2025, 10:22 Uhr")]
#[case("3. November 2025")]
#[case("3. November 2025 um 10:22 Uhr")]
#[case("Montag, 3. November 2025")]
#[case("3 de noviembre de 2025")]
#[case("3 de noviembre de 2025, 10:22")]
#[case("03-Nov-2025")]
#[case("03-nov-25")]
#[case("2025-Nov-03")]
#[case("3 nov. 2025")]
#[case("November 3, 2025 \u{202f}10:22\u{202f}AM")]
#[case("03/11/2025 10:22:41 AM")]
#[case("'2025-11-03")]
fn a_third_of_november_in_words(#[case] cell: &str) {
    let third = NaiveDate::from_ymd_opt(2025, 11, 3).unwrap();
    assert_eq!(day(cell, Some(DateOrder::Dmy), Zone::UTC), Ok(Day::Is(third)), "{cell}");
}

#[rstest]
#[case("1er août 2024", "2024-08-01")]
#[case("mar. 4 nov. 2025", "2025-11-04")]
#[case("mardi 4 mars 2025", "2025-03-04")]
#[case("4 mar 2025", "2025-03-04")]
#[case("12 de enero de 2026", "2026-01-12")]
#[case("5. März 2026", "2026-03-05")]
#[case("20 févr. 2026", "2026-02-20")]
#[case("Feb 20 '26", "2026-02-20")]
#[case("20 Feb 26 09:00", "2026-02-20")]
#[case("31 déc. 2025 23h59", "2025-12-31")]
fn words_of_four_languages(#[case] cell: &str, #[case] expected: NaiveDate) {
    assert_eq!(day(cell, None, Zone::UTC), Ok(Day::Is(expected)), "{cell}");
}

#[rstest]
#[case("2025-11-03 23:30:00 UTC", "2025-11-04")]
#[case("2025-11-03 22:30:00 UTC", "2025-11-03")]
#[case("2025-11-03T23:30:00Z", "2025-11-04")]
#[case("2025-11-03 23:30:00", "2025-11-03")]
#[case("2025-11-03 23:30 CET", "2025-11-03")]
#[case("2025-11-03 18:30 EST", "2025-11-04")]
#[case("November 3, 2025 6:30 pm GMT-5", "2025-11-04")]
#[case("2025-11-03 00:30:00+09:00", "2025-11-02")]
#[case("November 3, 2025 12:30 am UTC", "2025-11-03")]
fn a_zone_in_the_cell_is_brought_home(#[case] cell: &str, #[case] expected: NaiveDate) {
    assert_eq!(day(cell, None, "Europe/Paris".parse().unwrap()), Ok(Day::Is(expected)), "{cell}");
}

#[rstest]
#[case("45964", "2025-11-03")]
#[case("45964.4326", "2025-11-03")]
#[case("1762165361", "2025-11-03")]
#[case("1762165361000", "2025-11-03")]
fn a_bare_number_only_counts(#[case] cell: &str, #[case] expected: NaiveDate) {
    assert_eq!(day(cell, None, Zone::UTC), Ok(Day::Counted(expected)), "{cell}");
}

#[rstest]
#[case("3 novembre")]
#[case("novembre 2025")]
#[case("3 novembre 2025 10h99")]
#[case("2025-11-03 25:00")]
#[case("2025-11-03 maybe")]
#[case("12")]
#[case("123456")]
#[case("99999")]
#[case("Margot 3 2025")]
#[case("3 4 5")]
fn what_only_looks_like_a_day(#[case] cell: &str) {
    assert!(matches!(day(cell, Some(DateOrder::Dmy), Zone::UTC), Err(CellFault::NotADate)), "{cell}");
}

#[test]
fn points_put_the_day_first() {
    let mut proof = Proof::default();
    proof.see("03.11.2025");
    assert_eq!(proof.verdict(), Some(DateOrder::Dmy));
}

proptest! {
    #[test]
    fn anything_is_read_without_panic(cell in "\\PC{0,24}") {
        let _ = day(&cell, None, Zone::UTC);
    }
}
