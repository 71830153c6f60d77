//! What can be wrong with a file, a row or a cell, as data: the words for it are in the catalogues.

use thiserror::Error;

use crate::domain::phrase::Phrase;

/// Why a whole file is refused. Its `Display` is the code; [`FileFault::phrase`] is the sentence.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.code())]
pub enum FileFault {
    /// There is nothing in it.
    Empty,
    /// It is no text; `kind` names what it looks like, for example `png`, or is `unknown`.
    Binary {
        /// What the first bytes say.
        kind: &'static str,
    },
    /// It is larger than the reader takes.
    TooLarge {
        /// The most bytes.
        limit: usize,
    },
    /// It has more rows than the reader takes.
    TooManyRows {
        /// The most rows.
        limit: u64,
    },
    /// Its header has more columns than the reader takes.
    TooManyColumns {
        /// The most columns.
        limit: usize,
    },
    /// Its header cannot be read: an open quote, or a title of monstrous length.
    BadHeader,
    /// It holds a header and nothing else.
    NoRows,
    /// No column says who a row is about.
    UnknownFormat {
        /// Its titles, for the user to recognise the file by and to say what they mean.
        titles: String,
    },
    /// It has one row a sale or a month, and not one a person.
    Transactions {
        /// The titles by which that is seen.
        titles: String,
    },
    /// An encoding that the user names and nobody knows.
    NoSuchEncoding {
        /// The name.
        name: String,
    },
    /// A title that the user says something of is not there.
    NoSuchTitle {
        /// The title that was meant.
        title: String,
        /// The titles of the file.
        titles: String,
    },
    /// Its first line holds no titles: it is a text or a document of another kind.
    NoTable {
        /// The beginning of that line.
        beginning: String,
    },
    /// It lacks columns that the format asked for by name cannot do without.
    NotThatFormat {
        /// The format asked for.
        format: &'static str,
    },
}

impl FileFault {
    /// The machine-readable reason.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Binary { .. } => "binary",
            Self::TooLarge { .. } => "too_large",
            Self::TooManyRows { .. } => "too_many_rows",
            Self::TooManyColumns { .. } => "too_many_columns",
            Self::BadHeader => "bad_header",
            Self::NoRows => "no_rows",
            Self::UnknownFormat { .. } | Self::NoTable { .. } => "unknown_format",
            Self::Transactions { .. } => "transactions",
            Self::NoSuchEncoding { .. } => "no_such_encoding",
            Self::NoSuchTitle { .. } => "no_such_title",
            Self::NotThatFormat { .. } => "not_that_format",
        }
    }

    /// The sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::Empty => Phrase::new("import-file-empty"),
            Self::Binary { kind } => Phrase::new("import-file-binary").with("kind", *kind),
            Self::TooLarge { limit } => Phrase::new("import-file-too-large").with("mebibytes", limit / (1024 * 1024)),
            Self::TooManyRows { limit } => {
                Phrase::new("import-file-too-many-rows").with("limit", i64::try_from(*limit).unwrap_or(i64::MAX))
            }
            Self::TooManyColumns { limit } => Phrase::new("import-file-too-many-columns").with("limit", *limit),
            Self::BadHeader => Phrase::new("import-file-bad-header"),
            Self::NoRows => Phrase::new("import-file-no-rows"),
            Self::UnknownFormat { titles } => Phrase::new("import-file-unknown-format").with("titles", titles.as_str()),
            Self::Transactions { titles } => Phrase::new("import-file-transactions").with("titles", titles.as_str()),
            Self::NoSuchEncoding { name } => Phrase::new("import-file-no-such-encoding").with("name", name.as_str()),
            Self::NoSuchTitle { title, titles } => {
                Phrase::new("import-file-no-such-title").with("title", title.as_str()).with("titles", titles.as_str())
            }
            Self::NoTable { beginning } => Phrase::new("import-file-no-table").with("titles", beginning.as_str()),
            Self::NotThatFormat { format } => Phrase::new("import-file-not-that-format").with("format", *format),
        }
    }
}

/// Why a row is set aside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RowFault {
    /// It has more or fewer cells than the header; cells are never shifted by guessing.
    FieldCount {
        /// Cells in the header.
        expected: usize,
        /// Cells in the row.
        found: usize,
    },
    /// A quote stands inside a quoted cell without being doubled, and the row cannot be read for certain.
    BadQuotes,
    /// A quote is opened and never closed; the reader went on with the next line.
    UnclosedQuote,
    /// A cell is longer than the reader takes.
    CellTooLong {
        /// The cell's title; empty where it has none.
        column: String,
        /// The most characters.
        limit: usize,
    },
    /// No id, no user name, no name, no e-mail: nobody.
    NoIdentity,
}

impl RowFault {
    /// The machine-readable reason, as in the expected files.
    pub fn code(&self) -> &'static str {
        match self {
            Self::FieldCount { .. } => "field_count",
            Self::BadQuotes => "bad_quotes",
            Self::UnclosedQuote => "unclosed_quote",
            Self::CellTooLong { .. } => "cell_too_long",
            Self::NoIdentity => "no_identity",
        }
    }

    /// The sentence.
    pub fn phrase(&self) -> Phrase {
        match self {
            Self::FieldCount { expected, found } => {
                Phrase::new("import-row-field-count").with("expected", *expected).with("found", *found)
            }
            Self::BadQuotes => Phrase::new("import-row-bad-quotes"),
            Self::UnclosedQuote => Phrase::new("import-row-unclosed-quote"),
            Self::CellTooLong { column, limit } if column.is_empty() => {
                Phrase::new("import-row-some-cell-too-long").with("limit", *limit)
            }
            Self::CellTooLong { column, limit } => {
                Phrase::new("import-row-cell-too-long").with("column", column.as_str()).with("limit", *limit)
            }
            Self::NoIdentity => Phrase::new("import-row-no-identity"),
        }
    }
}

/// Why a line is passed over without being a fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SkipReason {
    /// Nothing on it.
    BlankLine,
    /// Delimiters only.
    EmptyRow,
    /// Somebody whom an earlier row has already.
    Repeated {
        /// The earlier row.
        first_line: u64,
    },
    /// It stands above the titles: a note, the report's name, a sign for spreadsheets.
    AboveTitles,
    /// It belongs to a section of the file that holds no affiliates.
    OtherSection,
    /// The titles once more.
    TitlesAgain,
    /// A sum of the rows.
    Total,
    /// Asked about, and left out by the answer.
    LeftOut,
    /// Somebody who was erased from the notebook.
    Erased,
}

impl SkipReason {
    /// The machine-readable reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::BlankLine => "blank_line",
            Self::EmptyRow => "empty_row",
            Self::Repeated { .. } => "repeated",
            Self::AboveTitles => "above_titles",
            Self::OtherSection => "other_section",
            Self::TitlesAgain => "titles_again",
            Self::Total => "total",
            Self::LeftOut => "left_out",
            Self::Erased => "erased",
        }
    }

    /// The sentence.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::BlankLine => Phrase::new("import-skip-blank-line"),
            Self::EmptyRow => Phrase::new("import-skip-empty-row"),
            Self::Repeated { first_line } => {
                Phrase::new("import-skip-repeated").with("line", i64::try_from(first_line).unwrap_or(i64::MAX))
            }
            Self::AboveTitles => Phrase::new("import-skip-above-titles"),
            Self::OtherSection => Phrase::new("import-skip-other-section"),
            Self::TitlesAgain => Phrase::new("import-skip-titles-again"),
            Self::Total => Phrase::new("import-skip-total"),
            Self::LeftOut => Phrase::new("import-skip-left-out"),
            Self::Erased => Phrase::new("import-skip-erased"),
        }
    }
}

/// Why one cell stays empty though its row is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellFault {
    /// The calendar has no such day.
    NoSuchDay,
    /// The zero date with which databases say "no date".
    ZeroDate,
    /// Not a date at all.
    NotADate,
    /// A year in which nobody joined anything: before 1970 or after 2100.
    ImplausibleYear,
    /// Not an amount.
    NotAnAmount,
    /// An amount that 64-bit hundredths cannot hold.
    AmountTooLarge,
    /// More precise than hundredths; it is not rounded.
    TooPrecise,
    /// Not a whole number.
    NotACount,
    /// Not the currency of the row's other amount.
    OtherCurrency,
    /// Not an e-mail address.
    NotAnEmail,
    /// Something beside an e-mail address that is none; the address is kept.
    BesideAnEmail,
    /// A spreadsheet's word for a value that it could not work out.
    SheetFault,
    /// A number of which a spreadsheet kept the first digits only.
    Shortened,
    /// Characters that no text has.
    Nul,
}

impl CellFault {
    /// The machine-readable reason.
    pub fn code(self) -> &'static str {
        match self {
            Self::NoSuchDay => "no_such_day",
            Self::ZeroDate => "zero_date",
            Self::NotADate => "not_a_date",
            Self::ImplausibleYear => "implausible_year",
            Self::NotAnAmount => "not_an_amount",
            Self::AmountTooLarge => "amount_too_large",
            Self::TooPrecise => "too_precise",
            Self::NotACount => "not_a_count",
            Self::OtherCurrency => "other_currency",
            Self::NotAnEmail => "not_an_email",
            Self::BesideAnEmail => "beside_an_email",
            Self::SheetFault => "sheet_fault",
            Self::Shortened => "shortened",
            Self::Nul => "nul",
        }
    }

    /// The sentence, without the cell's own text.
    pub fn phrase(self) -> Phrase {
        match self {
            Self::NoSuchDay => Phrase::new("import-cell-no-such-day"),
            Self::ZeroDate => Phrase::new("import-cell-zero-date"),
            Self::NotADate => Phrase::new("import-cell-not-a-date"),
            Self::ImplausibleYear => Phrase::new("import-cell-implausible-year"),
            Self::NotAnAmount => Phrase::new("import-cell-not-an-amount"),
            Self::AmountTooLarge => Phrase::new("import-cell-amount-too-large"),
            Self::TooPrecise => Phrase::new("import-cell-too-precise"),
            Self::NotACount => Phrase::new("import-cell-not-a-count"),
            Self::OtherCurrency => Phrase::new("import-cell-other-currency"),
            Self::NotAnEmail => Phrase::new("import-cell-not-an-email"),
            Self::BesideAnEmail => Phrase::new("import-cell-beside-an-email"),
            Self::SheetFault => Phrase::new("import-cell-sheet-fault"),
            Self::Shortened => Phrase::new("import-cell-shortened"),
            Self::Nul => Phrase::new("import-cell-nul"),
        }
    }
}
