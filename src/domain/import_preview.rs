//! An import before it is done: which file, how its open questions are answered, and what would happen.

use std::collections::BTreeSet;
use std::path::PathBuf;

use super::dates::grammar::DateOrder;
use super::phrase::Phrase;

/// A file to be imported, with the answers to what it leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportJob {
    /// The file.
    pub file: PathBuf,
    /// The answers.
    pub answers: ImportAnswers,
}

/// The answers to what a file leaves open. Where there is none, the proposal is taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ImportAnswers {
    /// The order of day, month and year, where no column proves it.
    pub date_order: Option<DateOrder>,
    /// The lines whose person is the one in the notebook that the question names.
    pub same: BTreeSet<u64>,
}

impl ImportAnswers {
    /// The same answers but for one question, which gets its next answer.
    pub fn turned(&self, asked: Asked) -> Self {
        let mut answers = self.clone();
        match asked {
            Asked::DateOrder => {
                answers.date_order = match self.date_order {
                    None => Some(DateOrder::Dmy),
                    Some(DateOrder::Dmy) => Some(DateOrder::Mdy),
                    Some(DateOrder::Mdy | DateOrder::Ymd) => None,
                }
            }
            Asked::Same(line) => {
                if !answers.same.remove(&line) {
                    answers.same.insert(line);
                }
            }
        }
        answers
    }
}

/// A question of a file that can be answered otherwise than proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Asked {
    /// In which order its dates are written.
    DateOrder,
    /// Whether the person of this line is the one in the notebook.
    Same(u64),
}

/// What an import would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ImportPreview {
    /// What the file is, and the counts.
    pub summary: Vec<Phrase>,
    /// Everything else there is to know, line by line.
    pub rows: Vec<PreviewRow>,
    /// How many people would be written.
    pub writes: usize,
}

/// A line of the preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PreviewRow {
    /// What the lines below it are.
    Heading(Phrase),
    /// Something to know.
    Line(Phrase),
    /// A question with the answer that is taken.
    Question {
        /// What is asked.
        question: Phrase,
        /// The answer.
        answer: Phrase,
        /// Which question, where another answer can be given.
        asked: Option<Asked>,
    },
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_goes_round() {
        let none = ImportAnswers::default();
        let day = none.turned(Asked::DateOrder);
        let month = day.turned(Asked::DateOrder);
        assert_eq!((day.date_order, month.date_order), (Some(DateOrder::Dmy), Some(DateOrder::Mdy)));
        assert_eq!(month.turned(Asked::DateOrder), none);
        let same = none.turned(Asked::Same(3));
        assert_eq!(same.same, BTreeSet::from([3]));
        assert_eq!(same.turned(Asked::Same(3)), none);
    }
}
