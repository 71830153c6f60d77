//! The pieces of a line.

use std::ops::Range;

use chrono::NaiveTime;

use super::words::Subject;
use crate::domain::channel::ChannelKind;
use crate::domain::dates::grammar::Reading;
use crate::domain::interaction::InteractionKind;
use crate::domain::promise::PromiseBy;

/// A place in the text, in bytes.
pub type Span = Range<usize>;

/// A text cut into pieces.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The text, as typed.
    pub text: String,
    /// The pieces in order; put together they are the text.
    pub pieces: Vec<Piece>,
    /// Words that look like a piece but cannot be read; they stay in the note (or in the fact they stand in).
    pub unread: Vec<Unread>,
}

impl Line {
    /// The text of a span.
    pub fn at(&self, span: &Span) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }
}

/// One piece, with the spaces that follow it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub what: What,
}

/// How the next contact was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextForm {
    /// `!2w`: the due day, where a promise is meant.
    Sigil,
    /// `next:2w`: always the next contact.
    Word,
}

/// What a piece is. The spans inside lie within the piece, without the spaces at their ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// Words of the note.
    Note,
    /// `marie:` at the start; whether that is a person, the directory knows.
    Who {
        /// The name.
        name: Span,
    },
    /// `@marie`.
    With {
        /// The first word of the name.
        name: Span,
    },
    /// `/call`.
    Channel(ChannelKind),
    /// `/coaching`, `/issue`.
    Kind(InteractionKind),
    /// `/broadcast`, `/diffusion`.
    Broadcast,
    /// `!urgent` anywhere, `!!` at the start: means something in a request only.
    Urgent,
    /// `=yesterday`, `=hier 14h30`, `=9:15`.
    When {
        /// The day, where one was said.
        day: Option<Reading>,
        /// The time, where one was said.
        at: Option<NaiveTime>,
    },
    /// `+family Léa made the team`.
    Fact {
        /// What it is about.
        subject: Subject,
        /// `ana` in `+gift ana: orchid`; whether that is a person, the directory knows.
        name: Option<Span>,
        /// Everything after the kind, the name included.
        body: Span,
        /// Everything after the name; the same as `body` without one.
        rest: Span,
    },
    /// `>send banners !fri`.
    Promise {
        /// Who owes.
        by: PromiseBy,
        /// What.
        body: Span,
        /// By when, with the place of the date.
        due: Option<(Reading, Span)>,
    },
    /// `#q1`.
    Tag {
        /// The word.
        name: Span,
    },
    /// `!2w`, `next:2w`.
    Next {
        /// When.
        reading: Reading,
        /// How it was written.
        form: NextForm,
    },
}

/// Why something could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnreadWhy {
    /// `+foo`: no kind of fact.
    Kind,
    /// `!foo`, `=foo`, `+date wedding`: no date.
    Date,
    /// `/foo`: no channel.
    Channel,
    /// `@foo`: nobody of that name.
    Person,
    /// A second `/call` or `=when`, or a second follow-up: the first one counts.
    Again,
    /// `+gift`, `>` without words: there is nothing to keep.
    Empty,
    /// `!yesterday`: a day that has passed is no next day.
    Passed,
    /// `+birthday 12/05/2031`: nobody is born ahead of today.
    Ahead,
}

/// Where words that could not be read stay.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stays {
    /// In the note.
    Note,
    /// In the words of a promise.
    Promise,
    /// In the words of a fact, a gift or a date.
    Fact,
    /// In the words of a request.
    Request,
    /// In the words of a suggestion.
    Feedback,
}

impl Stays {
    /// The code that messages choose by.
    pub fn code(self) -> &'static str {
        match self {
            Stays::Note => "note",
            Stays::Promise => "promise",
            Stays::Fact => "fact",
            Stays::Request => "request",
            Stays::Feedback => "feedback",
        }
    }
}

/// Words that look like a piece but cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unread {
    /// Where they stand.
    pub span: Span,
    /// Why.
    pub why: UnreadWhy,
    /// Where they stay.
    pub stays: Stays,
}
