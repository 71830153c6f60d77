//! What is to be minded, pinned above whatever one writes in.

use ratatui::text::{Line, Span};

use super::Painter;
use super::theme::Role;
use super::width::{cells, cut, wrap};
use crate::domain::capture::Reading;
use crate::domain::mind::{Mind, Minded};
use crate::say;

/// Lines that it takes where there is room.
const LINES: usize = 2;

impl Painter<'_> {
    /// What is to be minded of those whom a line is about, with their names where they are several.
    pub(crate) fn minds_of(&self, reading: &Reading) -> Vec<String> {
        let of = |minded: &Minded| -> Vec<String> {
            if reading.with.len() == 1 {
                return self.minds(&minded.mind);
            }
            let name = minded.name.as_str();
            let named = |mind: &Mind| match mind {
                // Their own note is told as that of a relative is: "Marie dislikes: calls".
                Mind::Note(fact, None) => self.minds(&[Mind::Note(fact.clone(), Some(name.to_owned()))]),
                mind => {
                    let texts = self.minds(std::slice::from_ref(mind)).into_iter();
                    texts.map(|text| say!(self.look.words, "mind-of", name = name, text = text)).collect()
                }
            };
            minded.mind.iter().flat_map(named).collect()
        };
        reading.minds.iter().flat_map(of).collect()
    }

    /// It as one or two lines behind its label; nothing where there is nothing to mind. What does not fit is counted.
    pub(crate) fn pinned(&self, texts: &[String], width: usize, height: usize) -> Vec<Line<'static>> {
        if texts.is_empty() || height == 0 {
            return Vec::new();
        }
        // Where there are hardly any rows, what is written needs them.
        let most = if height < 6 { 1 } else { LINES };
        let label = format!("{}  ", self.say("briefing-mind"));
        let indent = cells(&label);
        let rows = fitting(texts, &self.joint(), width.saturating_sub(indent).max(1), most, self.look.glyphs.more);
        let head = |at: usize| if at == 0 { label.clone() } else { " ".repeat(indent) };
        let line = |(at, row): (usize, String)| {
            Line::from(vec![Span::styled(head(at), self.style(Role::Label)), Span::styled(row, self.style(Role::Care))])
        };
        rows.into_iter().enumerate().map(line).collect()
    }

    /// The same of one person.
    pub(crate) fn pinned_of(&self, mind: &[Mind], width: usize, height: usize) -> Vec<Line<'static>> {
        self.pinned(&self.minds(mind), width, height)
    }
}

/// As many of the texts as fit into so many rows, and behind them how many more there are; of a first one that is too long,
/// its beginning.
fn fitting(texts: &[String], joint: &str, width: usize, most: usize, more: &str) -> Vec<String> {
    let counted = |text: &str, shown: usize| match texts.len() - shown {
        0 => text.to_owned(),
        rest => format!("{text} +{rest}"),
    };
    for shown in (1..=texts.len()).rev() {
        let rows = wrap(&counted(&texts[..shown].join(joint), shown), width);
        if rows.len() <= most {
            return rows;
        }
    }
    let first = texts.first().map_or("", String::as_str);
    let begun = (1..=width * most).rev().map(|room| wrap(&counted(&cut(first, room, more), 1), width));
    begun.into_iter().find(|rows| rows.len() <= most).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;

    #[rstest]
    #[case::all_of_it(40, 1, &["her divorce · dislikes: calls"])]
    #[case::in_two_rows(16, 2, &["her divorce ·", "dislikes: calls"])]
    #[case::one_is_counted(16, 1, &["her divorce +1"])]
    #[case::the_first_is_cut(10, 1, &["her di… +1"])]
    fn what_does_not_fit_is_counted(#[case] width: usize, #[case] most: usize, #[case] expected: &[&str]) {
        let texts = ["her divorce".to_owned(), "dislikes: calls".to_owned()];
        assert_eq!(fitting(&texts, " · ", width, most, "…"), expected);
    }

    proptest::proptest! {
        #[test]
        fn it_never_takes_more_rows_and_always_shows_something(
            texts in proptest::collection::vec("\\PC{1,40}", 1..5), width in 8_usize..80, most in 1_usize..3,
        ) {
            let rows = fitting(&texts, " · ", width, most, "…");
            proptest::prop_assert!(!rows.is_empty() && rows.len() <= most, "{:?}", rows);
        }
    }
}
