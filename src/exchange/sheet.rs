//! A sheet for a spreadsheet program: rows as CSV, of which nothing is run there (docs/engineering.md, "Security").

/// What a spreadsheet takes for the beginning of a formula.
const RUN: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Rows as CSV. A cell that a spreadsheet would run begins with an apostrophe, which it does not show.
pub fn csv<R: IntoIterator<Item = String>>(rows: impl Iterator<Item = R>) -> String {
    let mut writer = csv::Writer::from_writer(Vec::new());
    for row in rows {
        // Writing to memory cannot fail, and every row has as many cells as the first.
        let _ = writer.write_record(row.into_iter().map(guarded));
    }
    writer.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

fn guarded(cell: String) -> String {
    if cell.starts_with(RUN) { format!("'{cell}") } else { cell }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_formula_becomes_a_text_and_quotes_are_doubled() {
        let rows = [["=cmd()".to_owned(), "a \"b\", c".to_owned()], ["+33 6".to_owned(), "é\nf".to_owned()]];
        assert_eq!(csv(rows.into_iter()), "'=cmd(),\"a \"\"b\"\", c\"\n'+33 6,\"é\nf\"\n");
    }
}
