//! What a line is resolved against.

use super::question::Answers;
use crate::domain::dates::grammar::Reader;
use crate::domain::id::AffiliateId;
use crate::domain::moment::Moment;

/// What words without a sigil are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Plain {
    /// The note of a contact (`c`, `M`, `carnet log`).
    #[default]
    Note,
    /// A fact of the kind `Topic` (`i`, `carnet jot`).
    Topic,
    /// A promise by me (`p`); the first `!` is then its due day.
    Promise,
    /// A request (`R`); `!urgent` makes it urgent, the first other `!` is the day that was promised.
    Request,
    /// A suggestion (`F`).
    Feedback,
}

/// What names at the start of a line do (`marie: great call`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leading {
    /// They replace the selected people.
    Replace,
    /// They are words like others: whom the line is about was said before it.
    AreText,
}

/// What a line is resolved against.
#[derive(Debug, Clone, Copy)]
pub struct Scene<'a> {
    /// The selected or marked people, or those named before the line.
    pub selected: &'a [AffiliateId],
    /// What names at the start of the line do.
    pub leading: Leading,
    /// Which reading of open words is meant.
    pub answers: &'a Answers,
    /// Who reads dates, and which days they work: follow-ups slide to them.
    pub reader: Reader<'a>,
    /// Now: what lies ahead is a plan.
    pub now: Moment,
    /// What words without a sigil are.
    pub plain: Plain,
}
