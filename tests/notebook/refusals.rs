//! What a huge file is refused for: the first are kept with their lines, all are counted.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on says so")]

use carnet::exchange::noted::MOST_WHOLE;
use carnet::exchange::reading::{Options, read};
use rstest::rstest;

/// So many rows, none of which is kept, or each without one of its cells.
const MANY: usize = 20_000;

#[rstest]
#[case::too_few_cells("a,b\n", "field_count", MANY)]
#[case::quotes("\"a\"b,1\n", "bad_quotes", MANY)]
#[case::nobody(",,1,x\n", "no_identity", MANY)]
#[case::blank("\n", "blank_line", MANY)]
#[case::empty(",,,\n", "empty_row", MANY)]
#[case::no_day("N,m@e.org,1,31/02/2024\n", "no_such_day", MANY)]
#[case::no_address("N,none,1,\n", "not_an_email", MANY)]
fn of_what_is_refused_the_first_are_kept_and_all_are_counted(
    #[case] row: &str,
    #[case] code: &str,
    #[case] count: usize,
) {
    let file = format!("name,email,clicks,joined\n{}Ada,a@e.org,1,\n", row.repeat(MANY));
    let reading = read(file.as_bytes(), &Options::default()).unwrap();
    let (refused, skipped, cells) = (&reading.refused, &reading.skipped, &reading.cells_refused);
    let counts = [refused.counts(), skipped.counts(), cells.counts()];
    assert_eq!(counts.iter().find_map(|counts| counts.get(code)), Some(&count), "{counts:?}");
    for kept in [refused.first().len(), skipped.first().len(), cells.first().len()] {
        assert!(kept == 0 || kept == MOST_WHOLE, "{kept} are kept");
    }
    assert_eq!(refused.count() + skipped.count() + reading.rows.len(), MANY + 1, "every row is accounted for");
}
