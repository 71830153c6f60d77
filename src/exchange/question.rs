//! What a file leaves open and the user must say, as data; the words are in the catalogues.

use chrono::NaiveDate;

use super::formats::PlatformStatus;
use super::reading::AmountField;
use super::values::day::DateOrder;
use crate::domain::phrase::Phrase;

/// One question about a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// The line it is about; the first one, where it is about several.
    pub line: u64,
    /// The title of the column it is about.
    pub column: Option<String>,
    /// What is asked.
    pub ask: Ask,
}

/// What is asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// What these columns mean. Proposal: none, they are left out.
    UnknownColumns {
        /// The first titles.
        titles: Vec<String>,
        /// How many there are.
        count: usize,
    },
    /// Which of two encodings a file is in. Proposal: the likelier one, in which it was read.
    Encoding {
        /// A name as it was read.
        name: String,
        /// The same in the other encoding.
        other: String,
        /// That encoding, as `--encoding` takes it.
        encoding: String,
    },
    /// Whether the two columns of one title hold the same. Proposal: the first counts.
    TitleTwice {
        /// The second value of the first row in which they differ.
        example: String,
        /// In how many rows they differ.
        count: usize,
    },
    /// Whether a column writes the day or the month first. Proposal: the day, where the file's language does so; else none,
    /// and the open dates stay empty.
    DateOrder {
        /// A date that can be read both ways.
        example: String,
        /// How many there are.
        count: usize,
        /// The likelier order.
        proposed: Option<DateOrder>,
    },
    /// Whether bare numbers are days. Proposal: they are, as spreadsheets and programs count them.
    DayNumber {
        /// The first number.
        example: String,
        /// The day that it would be.
        day: NaiveDate,
        /// How many there are.
        count: usize,
    },
    /// What a word for a status means. Proposal: what it may mean, where the word is known as one to ask about; else none,
    /// and somebody new becomes a prospect, so that they show and nothing is claimed. Everybody else keeps their status.
    UnknownStatus {
        /// The word.
        word: String,
        /// How many rows say it.
        count: usize,
        /// What it may mean.
        proposed: Option<PlatformStatus>,
    },
    /// Whether 1,234 is 1234 or 1.234. Proposal: the amount, where one reading is likelier; else it stays empty.
    UnclearAmount {
        /// The cell.
        raw: String,
        /// Which amount of the row.
        field: AmountField,
        /// Hundredths of the likelier reading.
        proposed: Option<i64>,
    },
    /// Whether a new person is somebody known under the same name. Proposal: two people.
    SameName {
        /// The name in the row.
        name: String,
        /// The name of who is known.
        other: String,
        /// The earlier row that brought that person; nothing of who is in the notebook.
        first_line: Option<u64>,
    },
    /// Whether a new person is somebody with the same address and another name. Proposal: two people.
    SameAddress {
        /// The name in the row.
        name: String,
        /// The name of who is known.
        other: String,
        /// The earlier row that brought that person; nothing of who is in the notebook.
        first_line: Option<u64>,
    },
    /// An id that belongs to somebody of another name and address. Proposal: the row is left out.
    IdOfAnother {
        /// The id.
        id: String,
        /// The name in the file.
        name: String,
        /// The name in the notebook.
        other: String,
    },
    /// An id that an earlier row of the file has with other values. Proposal: the first row counts.
    IdTwice {
        /// The id, or the name where there is no id.
        id: String,
        /// The earlier row.
        first_line: u64,
    },
}

impl Question {
    /// What is asked, machine-readable.
    pub fn code(&self) -> &'static str {
        match self.ask {
            Ask::UnknownColumns { .. } => "unknown_columns",
            Ask::Encoding { .. } => "encoding",
            Ask::TitleTwice { .. } => "title_twice",
            Ask::DateOrder { .. } => "date_order",
            Ask::DayNumber { .. } => "day_number",
            Ask::UnknownStatus { .. } => "status_unknown",
            Ask::UnclearAmount { .. } => "amount_unclear",
            Ask::SameName { .. } => "same_name",
            Ask::SameAddress { .. } => "same_address",
            Ask::IdOfAnother { .. } => "id_of_another",
            Ask::IdTwice { .. } => "id_twice",
        }
    }

    /// The question as a sentence.
    pub fn phrase(&self) -> Phrase {
        match &self.ask {
            Ask::UnknownColumns { titles, count } => {
                Phrase::new("import-ask-unknown-columns").with("titles", titles.join(", ")).with("count", *count)
            }
            Ask::Encoding { name, other, encoding } => Phrase::new("import-ask-encoding")
                .with("name", name.as_str())
                .with("other", other.as_str())
                .with("encoding", encoding.as_str()),
            Ask::TitleTwice { example, count } => {
                Phrase::new("import-ask-title-twice").with("example", example.as_str()).with("count", *count)
            }
            Ask::DateOrder { example, count, .. } => {
                Phrase::new("import-ask-date-order").with("example", example.as_str()).with("count", *count)
            }
            Ask::DayNumber { example, count, .. } => {
                Phrase::new("import-ask-day-number").with("example", example.as_str()).with("count", *count)
            }
            Ask::UnknownStatus { word, count, .. } => {
                Phrase::new("import-ask-unknown-status").with("word", word.as_str()).with("count", *count)
            }
            Ask::UnclearAmount { raw, .. } => Phrase::new("import-ask-unclear-amount").with("raw", raw.as_str()),
            Ask::SameName { name, other, first_line } => Phrase::new("import-ask-same-name")
                .with("name", name.as_str())
                .with("other", other.as_str())
                .with("where", whereabouts(self.line, *first_line)),
            Ask::SameAddress { name, other, first_line } => Phrase::new("import-ask-same-address")
                .with("name", name.as_str())
                .with("other", other.as_str())
                .with("where", whereabouts(self.line, *first_line)),
            Ask::IdOfAnother { id, name, other } => Phrase::new("import-ask-id-of-another")
                .with("id", id.as_str())
                .with("name", name.as_str())
                .with("other", other.as_str()),
            Ask::IdTwice { id, first_line } => Phrase::new("import-ask-id-twice")
                .with("id", id.as_str())
                .with("line", i64::try_from(*first_line).unwrap_or(i64::MAX)),
        }
    }

    /// What happens when the proposal is taken, as a sentence.
    pub fn proposal(&self) -> Phrase {
        match &self.ask {
            Ask::UnknownColumns { .. } => Phrase::new("import-take-columns-left-out"),
            Ask::Encoding { name, .. } => Phrase::new("import-take-encoding").with("name", name.as_str()),
            Ask::TitleTwice { .. } => Phrase::new("import-take-first-column"),
            Ask::DateOrder { proposed: None, .. } => Phrase::new("import-take-dates-empty"),
            Ask::DateOrder { proposed: Some(order), .. } => {
                Phrase::new("import-take-dates").with("order", order.code())
            }
            Ask::DayNumber { day, .. } => Phrase::new("import-take-day-number").with("day", *day),
            Ask::UnknownStatus { proposed: None, .. } => Phrase::new("import-take-status-prospect"),
            Ask::UnknownStatus { proposed: Some(status), .. } => {
                Phrase::new("import-take-status").with("kind", status.status().code())
            }
            Ask::UnclearAmount { proposed: None, .. } => Phrase::new("import-take-amount-empty"),
            Ask::UnclearAmount { proposed: Some(minor), .. } => {
                let sign = if *minor < 0 { "-" } else { "" };
                let (units, hundredths) = (minor.unsigned_abs() / 100, minor.unsigned_abs() % 100);
                Phrase::new("import-take-amount").with("amount", format!("{sign}{units}.{hundredths:02}"))
            }
            Ask::SameName { .. } | Ask::SameAddress { .. } => Phrase::new("import-take-two-people"),
            Ask::IdOfAnother { .. } => Phrase::new("import-take-row-left-out"),
            Ask::IdTwice { .. } => Phrase::new("import-take-first-row"),
        }
    }
}

/// Where the other one of two who resemble each other is found.
fn whereabouts(line: u64, first_line: Option<u64>) -> Phrase {
    match first_line {
        Some(first) => Phrase::new("import-on-lines").with("first", first.to_string()).with("line", line.to_string()),
        None => Phrase::new("import-in-the-notebook"),
    }
}
