//! Text cut into records and cells, with the physical line on which each record begins.
//!
//! The rules are those of RFC 4180, read strictly, because a lenient reader loses data in silence: it takes
//! `"Joachim "Jo" Derouvillac"` for a name with half its quotes, and swallows the rest of the file after a quote that
//! nobody closed. A record that cannot be read is handed out as such, and the next one begins on the next line.

use std::borrow::Cow;

use super::detect::{self, LineEnding};

/// The longest cell in characters: as much as a spreadsheet's cell holds.
pub const LONGEST_CELL: usize = 32_767;

/// The most columns of a table.
pub const MOST_COLUMNS: usize = 10_000;

/// One record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Record<'a> {
    /// The physical line on which it begins, from 1.
    pub line: u64,
    /// What stands in it.
    pub content: Content<'a>,
}

/// What stands in a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content<'a> {
    /// As many cells as the header has titles.
    Cells(Vec<Cow<'a, str>>),
    /// Nothing.
    Blank,
    /// Something that cannot be read for certain.
    Broken(Broken),
}

/// Why a record cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Broken {
    /// A quote stands alone inside a quoted cell.
    Quotes,
    /// A quote is never closed.
    Unclosed,
    /// The cell of this column, from 0, is too long.
    TooLong(usize),
    /// More or fewer cells than the header has titles, not counting one empty cell at the end.
    FieldCount {
        /// Titles in the header.
        expected: usize,
        /// Cells in the record.
        found: usize,
    },
    /// More cells than any table may have.
    TooManyColumns,
}

impl<'a> Record<'a> {
    /// The cells of a record that could be read.
    pub fn cells(self) -> Option<Vec<Cow<'a, str>>> {
        match self.content {
            Content::Cells(cells) => Some(cells),
            Content::Blank | Content::Broken(_) => None,
        }
    }
}

/// The records of a text, header first; the first record that is not blank sets how many cells a record has.
pub fn records(text: &str, delimiter: char) -> Records<'_> {
    records_from(text, delimiter, 1)
}

/// The same for a text that begins on a later line of its file.
pub fn records_from(text: &str, delimiter: char, line: u64) -> Records<'_> {
    let line_break = if detect::line_ending(text) == LineEnding::Cr { b'\r' } else { b'\n' };
    Records { text, delimiter: delimiter as u8, line_break, at: 0, line, width: None }
}

/// An iterator over the records of a text.
#[derive(Debug, Clone)]
pub struct Records<'a> {
    text: &'a str,
    delimiter: u8,
    line_break: u8,
    at: usize,
    line: u64,
    width: Option<usize>,
}

/// A record as far as it could be followed.
struct Scan<'a> {
    cells: Vec<Cow<'a, str>>,
    found: usize,
    /// Where the next record begins.
    end: usize,
    broken: Option<Broken>,
}

impl<'a> Iterator for Records<'a> {
    type Item = Record<'a>;

    fn next(&mut self) -> Option<Record<'a>> {
        if self.at >= self.text.len() {
            return None;
        }
        let (start, line) = (self.at, self.line);
        let scan = self.follow(start);
        let next_line = self.line_after(start);
        let content = self.judge(start, next_line, scan);
        let breaks = self.text.as_bytes()[start..self.at].iter().filter(|byte| **byte == self.line_break).count();
        self.line += breaks as u64;
        Some(Record { line, content })
    }
}

impl<'a> Records<'a> {
    /// Decides what a scanned record is worth and where to go on.
    fn judge(&mut self, start: usize, next_line: usize, scan: Scan<'a>) -> Content<'a> {
        self.at = scan.end;
        let Scan { mut cells, found, broken, .. } = scan;
        if let Some(broken) = broken {
            if matches!(broken, Broken::Quotes | Broken::Unclosed) {
                self.at = next_line;
            }
            let recovered = if broken == Broken::Quotes { self.recover(start, next_line) } else { None };
            return recovered.map_or(Content::Broken(broken), Content::Cells);
        }
        if let [only] = cells.as_slice()
            && only.trim().is_empty()
        {
            return Content::Blank;
        }
        if found > MOST_COLUMNS && self.width.is_none() {
            return Content::Broken(Broken::TooManyColumns);
        }
        let expected = *self.width.get_or_insert(found);
        if found == expected + 1 && cells.last().is_some_and(|cell| cell.is_empty()) {
            cells.pop();
        }
        if cells.len() == expected {
            return Content::Cells(cells);
        }
        // A quote left open may have closed by chance some lines on: those lines are read again, one by one.
        self.at = self.at.min(next_line);
        Content::Broken(Broken::FieldCount { expected, found })
    }

    fn follow(&self, start: usize) -> Scan<'a> {
        let bytes = self.text.as_bytes();
        let mut scan = Scan {
            cells: Vec::with_capacity(self.width.map_or(8, |width| width + 1)),
            found: 0,
            end: bytes.len(),
            broken: None,
        };
        let mut at = start;
        loop {
            let (cell, after) = if bytes.get(at) == Some(&b'"') {
                match self.quoted(at + 1) {
                    Ok(found) => found,
                    Err(broken) => {
                        // Past the line at least; quotes and open ends are taken up again by the caller.
                        let too_long = matches!(broken, Broken::TooLong(_));
                        scan.broken = Some(if too_long { Broken::TooLong(scan.found) } else { broken });
                        scan.end = self.line_after(at);
                        return scan;
                    }
                }
            } else {
                self.bare(at)
            };
            if cell.len() > LONGEST_CELL && cell.chars().count() > LONGEST_CELL {
                scan.broken = scan.broken.or(Some(Broken::TooLong(scan.found)));
            } else if scan.found <= MOST_COLUMNS {
                scan.cells.push(cell);
            }
            scan.found += 1;
            match bytes.get(after) {
                Some(byte) if *byte == self.delimiter => at = after + 1,
                Some(_) => {
                    scan.end = self.line_after(after);
                    return scan;
                }
                None => return scan,
            }
        }
    }

    /// A cell without quotes around it, and where it ends.
    fn bare(&self, at: usize) -> (Cow<'a, str>, usize) {
        let bytes = self.text.as_bytes();
        let length = bytes[at..].iter().position(|byte| *byte == self.delimiter || *byte == self.line_break);
        let after = length.map_or(bytes.len(), |length| at + length);
        let mut end = after;
        if bytes.get(after) != Some(&self.delimiter) && end > at && bytes[end - 1] == b'\r' {
            end -= 1;
        }
        (Cow::Borrowed(self.text.get(at..end).unwrap_or_default()), after)
    }

    /// A cell between quotes, from the character after the first one, and where its delimiter or line break stands.
    fn quoted(&self, begin: usize) -> Result<(Cow<'a, str>, usize), Broken> {
        let bytes = self.text.as_bytes();
        // No character is longer than four bytes: what lies further on cannot belong to a cell of a legal length.
        let horizon = bytes.len().min(begin.saturating_add(4 * LONGEST_CELL));
        let mut at = begin;
        let mut doubled = false;
        let close = loop {
            let Some(quote) = bytes[at..horizon].iter().position(|byte| *byte == b'"').map(|length| at + length) else {
                let runs_on = horizon == bytes.len() || bytes[begin..horizon].contains(&self.line_break);
                return Err(if runs_on { Broken::Unclosed } else { Broken::TooLong(0) });
            };
            // A backslash escapes a quote that closes nothing: PHP and databases write so.
            if quote > begin && bytes[quote - 1] == b'\\' && !self.ends_cell(quote + 1) {
                at = quote + 1;
                continue;
            }
            if bytes.get(quote + 1) != Some(&b'"') {
                break quote;
            }
            doubled = true;
            at = (quote + 2).min(horizon);
        };
        let after = match (bytes.get(close + 1), bytes.get(close + 2)) {
            (Some(b'\r'), Some(byte)) if *byte == self.line_break => close + 2,
            (Some(byte), _) if *byte == self.delimiter || *byte == self.line_break => close + 1,
            (None, _) => close + 1,
            _ => return Err(Broken::Quotes),
        };
        let cell = self.text.get(begin..close).unwrap_or_default();
        Ok((if doubled { Cow::Owned(cell.replace("\"\"", "\"")) } else { Cow::Borrowed(cell) }, after))
    }

    /// Whether a cell may end here: its delimiter, its line or the text does.
    fn ends_cell(&self, at: usize) -> bool {
        let bytes = self.text.as_bytes();
        bytes.get(at).is_none_or(|byte| [self.delimiter, self.line_break, b'\r'].contains(byte))
    }

    /// Where the line after the one at `at` begins.
    fn line_after(&self, at: usize) -> usize {
        let bytes = self.text.as_bytes();
        bytes[at..].iter().position(|byte| *byte == self.line_break).map_or(bytes.len(), |length| at + length + 1)
    }

    /// The cells of a line whose exporter quotes every cell and doubles no quote, as AffiliateWP does: they are parted
    /// by `","`. Only a line that then has exactly the right number of cells is certain.
    fn recover(&self, start: usize, end: usize) -> Option<Vec<Cow<'a, str>>> {
        let (delimiter, width) = (char::from(self.delimiter), self.width?);
        let line = self.text.get(start..end)?.trim_end_matches(['\r', '\n']);
        let inner = line.strip_prefix('"')?;
        let inner = inner.strip_suffix(delimiter).unwrap_or(inner).strip_suffix('"')?;
        let cells: Vec<_> = inner.split(&format!("\"{delimiter}\"")).map(Cow::Borrowed).collect();
        let certain = cells.len() == width
            && cells.iter().all(|cell| cell.chars().count() <= LONGEST_CELL && !cell.contains("\"\""));
        certain.then_some(cells)
    }
}

#[cfg(test)]
mod tests;
