use proptest::prelude::*;
use rstest::rstest;

use super::*;

/// Every record as `line: cells joined by |`, or what is wrong with it.
fn read(text: &str) -> Vec<String> {
    records(text, ',')
        .map(|record| match record.content {
            Content::Cells(cells) => format!("{}: {}", record.line, cells.join("|")),
            Content::Blank => format!("{}: blank", record.line),
            Content::Broken(broken) => format!("{}: {broken:?}", record.line),
        })
        .collect()
}

#[rstest]
#[case::plain("a,b\n1,2\n", &["1: a|b", "2: 1|2"])]
#[case::no_break_at_the_end("a,b\r\n1,2", &["1: a|b", "2: 1|2"])]
#[case::old_macintosh("a,b\r1,2\r", &["1: a|b", "2: 1|2"])]
#[case::quoted("a,b\n\"1,\"\"x\"\"\",\"\"\n", &["1: a|b", "2: 1,\"x\"|"])]
#[case::a_record_over_two_lines("a,b\n\"1\n2\",3\n4,5\n", &["1: a|b", "2: 1\n2|3", "4: 4|5"])]
#[case::a_carriage_return_in_quotes("a,b\n\"1\r2\",3\n4,5\n", &["1: a|b", "2: 1\r2|3", "3: 4|5"])]
#[case::an_inch_sign_outside_quotes("a,b\n5\" nail,1\n", &["1: a|b", "2: 5\" nail|1"])]
#[case::blank_lines("\na,b\n\n  \n1,2\n", &["1: blank", "2: a|b", "3: blank", "4: blank", "5: 1|2"])]
#[case::one_surplus_empty_cell("a,b\n1,2,\n", &["1: a|b", "2: 1|2"])]
#[case::two_surplus_empty_cells("a,b\n1,2,,\n3,4\n", &["1: a|b", "2: FieldCount { expected: 2, found: 4 }", "3: 3|4"])]
#[case::a_surplus_cell_with_text("a,b\n1,2,3\n", &["1: a|b", "2: FieldCount { expected: 2, found: 3 }"])]
#[case::a_cell_too_few("a,b\n1\n3,4\n", &["1: a|b", "2: FieldCount { expected: 2, found: 1 }", "3: 3|4"])]
#[case::unescaped_quotes_are_certain("a,b\n\"Jo \"X\" Y\",\"2\",\n3,4\n", &["1: a|b", "2: Jo \"X\" Y|2", "3: 3|4"])]
#[case::unescaped_quotes_are_not_certain("a,b\n\"Jo \"X\" Y\",2\n3,4\n", &["1: a|b", "2: Quotes", "3: 3|4"])]
#[case::half_escaped("a,b\n\"Jo \"\"X\" Y\",\"2\"\n3,4\n", &["1: a|b", "2: Quotes", "3: 3|4"])]
#[case::a_quote_never_closed("a,b\n\"1,2\n3,4\n5,6\n", &["1: a|b", "2: Unclosed", "3: 3|4", "4: 5|6"])]
#[case::a_quote_closed_by_the_next_lines_quote("a,b\n\"1,2\n\"3\",4\n5,6\n", &["1: a|b", "2: Quotes", "3: 3|4", "4: 5|6"])]
#[case::a_quote_closed_by_chance("a,b\n\"1,2\n3,\"\n5,6\n", &["1: a|b", "2: FieldCount { expected: 2, found: 1 }", "3: Unclosed", "4: 5|6"])]
fn records_begin_on_the_right_line_and_no_line_is_swallowed(#[case] text: &str, #[case] expected: &[&str]) {
    assert_eq!(read(text), expected);
}

#[test]
fn a_cell_that_is_too_long_breaks_its_record_only() {
    let long = "9".repeat(LONGEST_CELL + 1);
    let just = "é".repeat(LONGEST_CELL);
    for cell in [long.clone(), format!("\"{long}\""), format!("\"{}\"", "9".repeat(9 * LONGEST_CELL))] {
        let text = format!("a,b\n1,{cell}\n{just},4\n");
        let found = read(&text);
        assert_eq!((found[1].as_str(), found.len()), ("2: TooLong(1)", 3));
    }
}

#[test]
fn a_header_of_too_many_columns_is_broken() {
    let found = read(&",".repeat(MOST_COLUMNS));
    assert_eq!(found, ["1: TooManyColumns"]);
}

proptest! {
    #[test]
    fn anything_is_cut_without_panic_and_in_rising_lines(text in "[a\"é,;\r\n ]{0,200}") {
        let lines: Vec<u64> = records(&text, ',').map(|record| record.line).collect();
        prop_assert!(lines.windows(2).all(|pair| pair[0] < pair[1]));
    }

    #[test]
    fn what_was_written_by_the_rules_is_read_back(
        rows in proptest::collection::vec(proptest::collection::vec("[a\"é,;\r\n ]{0,12}", 3), 1..8)
    ) {
        let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
        let mut text = "x,y,z\n".to_owned();
        for row in &rows {
            text.push_str(&row.iter().map(quoted).collect::<Vec<_>>().join(","));
            text.push('\n');
        }
        let found: Vec<Vec<String>> = records(&text, ',')
            .skip(1)
            .map(|record| record.cells().unwrap().into_iter().map(Cow::into_owned).collect())
            .collect();
        prop_assert_eq!(found, rows);
    }
}
