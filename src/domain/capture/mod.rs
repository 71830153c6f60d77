//! The one line in which a contact is logged (docs/screens.md, "The one line").
//!
//! Two phases. [`parse`] cuts a text into pieces that cover every byte of it, without knowing anybody: nothing typed is
//! ever dropped, and what looks like a piece but cannot be read stays in the note. [`resolve`] asks a [`Directory`] who
//! is meant, asks back where a name means several people, and gives what is to be written and what the "read as" panel
//! shows.

mod ages;
mod body;
mod days;
mod directory;
pub mod event;
mod facts;
mod kin;
mod line;
pub mod newcomer;
mod occasions;
mod open_day;
mod parse;
mod people;
mod question;
mod quoted;
mod read_as;
mod reading;
mod relatives;
mod resolve;
mod resolved;
mod scene;
mod words;

pub use ages::read_age;
pub use directory::{Candidate, Directory};
pub use line::{Line, NextForm, Piece, Span, Stays, Unread, UnreadWhy, What};
pub use occasions::{Occasioned, Whose, called, occasioned, recurrence};
pub use open_day::{OpenDay, open_day};
pub use parse::parse;
pub use people::Person;
pub use question::{Answers, Choice, Meant, Question, Topic};
pub use read_as::{About, Due, ReadAs, Sense, Tense};
pub use reading::{ReadLine, Reading, Tone, aside, hour, without_hour};
pub use relatives::Mention;
pub use resolve::resolve;
pub use resolved::{Audience, Resolved, Unready, resolve_contact, resolve_jot, resolve_request};
pub use scene::{Leading, Plain, Scene};
pub use words::{Subject, channel, occasion, subject};

#[cfg(test)]
mod tests;
