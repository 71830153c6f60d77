//! Where the table begins in a text: what stands above its titles, what separates its cells, and where it ends.

use crate::exchange::detect;
use crate::exchange::fault::SkipReason;
use crate::exchange::table::{self, Record};
use crate::exchange::titles;
use crate::exchange::values::{after, words};

use super::SkippedLine;

/// So many lines may stand above the titles.
const MOST_ABOVE: usize = 60;

/// Beside the titles so many rows are looked at for the same number of cells.
const ROWS_BELOW: usize = 5;

/// The section of a file in sections that holds affiliates.
const SECTION: &str = "[[AFFILIATES]]";

/// The part of a text that is a table.
#[derive(Debug)]
pub struct Head<'t> {
    /// From the titles to the end of the table.
    pub body: &'t str,
    /// The line of the titles.
    pub line: u64,
    /// What separates cells.
    pub delimiter: char,
    /// Lines that do not belong to the table.
    pub skipped: Vec<SkippedLine>,
}

/// A line of the text.
#[derive(Clone, Copy)]
struct Line<'t> {
    /// Where it begins.
    at: usize,
    /// Its number, from 1.
    number: u64,
    text: &'t str,
}

/// Finds the table.
pub fn find(text: &str) -> Head<'_> {
    let section = section(text);
    let (begin, end) = section.map_or((0, text.len()), |(begin, end)| (begin, end));
    let told = told_delimiter(text);
    let candidates: Vec<Line<'_>> = lines(text)
        .skip_while(|line| line.at < begin)
        .take(MOST_ABOVE)
        .take_while(|line| line.at < end)
        .filter(|line| !is_left_out(line.text))
        .collect();
    let (first, delimiter) = titles(text, end, &candidates, told);
    let skipped = outside(text, first.at, end, section.is_some());
    Head { body: text.get(first.at..end).unwrap_or_default(), line: first.number, delimiter, skipped }
}

/// Lines as the table counts them.
fn lines(text: &str) -> impl Iterator<Item = Line<'_>> {
    let sign = if detect::line_ending(text) == detect::LineEnding::Cr { '\r' } else { '\n' };
    let mut at = 0;
    (1..).zip(text.split_inclusive(sign)).map(move |(number, text)| {
        let line = Line { at, number, text };
        at += text.len();
        line
    })
}

fn is_left_out(line: &str) -> bool {
    line.trim().is_empty() || separator(line).is_some()
}

/// The separator that a first line tells spreadsheets: `sep=;`.
fn separator(line: &str) -> Option<char> {
    let line = line.trim_matches(['\r', '\n', ' ', '"']);
    let sign = after(line, "sep=")?;
    let sign = if sign == "\\t" { "\t" } else { sign };
    let mut letters = sign.chars();
    let first = letters.next()?;
    // "sep=,,,,": a spreadsheet has saved that line as a row.
    (detect::DELIMITERS.contains(&first) && letters.all(|letter| letter == first)).then_some(first)
}

fn told_delimiter(text: &str) -> Option<char> {
    lines(text).find(|line| !line.text.trim().is_empty()).and_then(|line| separator(line.text))
}

/// Where the section of affiliates begins and ends, in a file of sections.
fn section(text: &str) -> Option<(usize, usize)> {
    let mut sections = lines(text).filter(|line| is_section(line.text));
    let own = sections.find(|line| line.text.trim() == SECTION)?;
    let end = sections.next().map_or(text.len(), |next| next.at);
    Some((own.at + own.text.len(), end))
}

fn is_section(line: &str) -> bool {
    let name = line.trim().strip_prefix("[[").and_then(|line| line.strip_suffix("]]"));
    name.is_some_and(|name| !name.is_empty() && name.chars().all(|c| c.is_ascii_uppercase() || c == '_'))
}

/// The lines before the titles and behind the end.
fn outside(text: &str, begin: usize, end: usize, in_sections: bool) -> Vec<SkippedLine> {
    let outside = lines(text)
        .take_while(|line| line.at < begin || end < text.len())
        .filter(|line| line.at < begin || line.at >= end);
    outside
        .map(|line| {
            let reason = match line.text.trim() {
                "" => SkipReason::BlankLine,
                SECTION => SkipReason::AboveTitles,
                _ if in_sections => SkipReason::OtherSection,
                _ => SkipReason::AboveTitles,
            };
            SkippedLine { line: line.number, reason }
        })
        .collect()
}

/// The line of the titles and the delimiter: the first line of which two titles or all are known; else the first that the
/// rows below agree with; else the first line.
fn titles<'t>(text: &'t str, end: usize, candidates: &[Line<'t>], told: Option<char>) -> (Line<'t>, char) {
    let cut = |line: &Line<'_>| text.get(line.at..end).unwrap_or_default();
    let known = candidates.iter().find_map(|line| Some((*line, known_delimiter(cut(line), told)?)));
    let agreed = || {
        candidates.iter().find_map(|line| {
            let delimiter = told.unwrap_or_else(|| detect::delimiter(cut(line)));
            (width(cut(line), delimiter)? > 1 && is_followed(cut(line), delimiter)).then_some((*line, delimiter))
        })
    };
    known.or_else(agreed).unwrap_or_else(|| {
        let first = candidates.first().copied().unwrap_or(Line { at: 0, number: 1, text });
        (first, told.unwrap_or_else(|| detect::delimiter(cut(&first))))
    })
}

fn cells(record: Record<'_>) -> Option<Vec<String>> {
    Some(record.cells()?.iter().map(|cell| words(cell).unwrap_or_default()).collect())
}

fn width(text: &str, delimiter: char) -> Option<usize> {
    table::records(text, delimiter).next()?.cells().map(|cells| cells.len())
}

fn is_followed(text: &str, delimiter: char) -> bool {
    table::records(text, delimiter).skip(1).take(ROWS_BELOW).any(|record| record.cells().is_some())
}

/// The delimiter with which the line holds the most titles that are known; `None` where it holds no titles.
fn known_delimiter(text: &str, told: Option<char>) -> Option<char> {
    let choices = told.map_or(detect::DELIMITERS.to_vec(), |told| vec![told]);
    let scores = choices.into_iter().filter_map(|delimiter| {
        let titles = cells(table::records(text, delimiter).next()?)?;
        let meanings: Vec<_> = titles.iter().filter_map(|title| titles::title(title)).collect();
        let somebody = meanings.iter().any(|title| title.meaning.is_identity());
        let alone = somebody && titles.len() == 1 && is_followed(text, delimiter);
        let enough = meanings.len() > 1 || alone;
        (enough && (somebody || meanings.len() * 2 > titles.len())).then_some((meanings.len(), titles.len(), delimiter))
    });
    // Of equals the first, which is the likelier one.
    scores
        .fold(None, |best: Option<(usize, usize, char)>, one| match best {
            Some(best) if (best.0, best.1) >= (one.0, one.1) => Some(best),
            _ => Some(one),
        })
        .map(|(_, _, delimiter)| delimiter)
}
