//! What the log says of an affiliate: the last contact, and the attempts since.

use chrono::{DateTime, NaiveDate, Utc};

use super::standing::Attempts;
use crate::domain::channel::ChannelKind;
use crate::domain::interaction::{Direction, Interaction, Outcome};

/// One line of the log, as far as these rules need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogLine {
    /// The civil day of the contact.
    pub on: NaiveDate,
    /// The instant at which it was logged; it orders the lines of one day.
    pub created_at: DateTime<Utc>,
    /// How.
    pub channel: ChannelKind,
    /// Who spoke to whom.
    pub direction: Direction,
    /// What came of it.
    pub outcome: Outcome,
}

impl LogLine {
    /// Whether it restarts the rhythm ([`Interaction::is_contact`]).
    pub fn is_contact(&self) -> bool {
        self.direction.is_contact() && self.outcome.is_contact(self.channel)
    }

    fn is_attempt(&self) -> bool {
        self.direction.is_contact() && self.outcome.is_attempt(self.channel)
    }
}

impl From<&Interaction> for LogLine {
    fn from(interaction: &Interaction) -> Self {
        let Interaction { on, created_at, channel, direction, outcome, .. } = *interaction;
        Self { on, created_at, channel, direction, outcome }
    }
}

/// The day of the last contact. A backdated one never moves it backwards, what lies in the future is no contact, and an
/// attempt, a broadcast, a plan or a message that only came in is none either (docs/product.md, "Contact").
pub fn last_contact(log: impl IntoIterator<Item = LogLine>, today: NaiveDate) -> Option<NaiveDate> {
    log.into_iter().filter(|line| line.on <= today && line.is_contact()).map(|line| line.on).max()
}

/// The first day to come of which the log says that somebody was contacted or tried: the clock has gone back since it was
/// logged, or the day is looked at from before.
pub fn first_ahead(log: impl IntoIterator<Item = LogLine>, today: NaiveDate) -> Option<NaiveDate> {
    let ahead = log.into_iter().filter(|line| line.on > today && (line.is_contact() || line.is_attempt()));
    ahead.map(|line| line.on).min()
}

/// The attempts without an answer since the last contact; `None` when there are none.
pub fn attempts(log: impl IntoIterator<Item = LogLine>, today: NaiveDate) -> Option<Attempts> {
    let mut lines: Vec<LogLine> = log.into_iter().filter(|line| line.on <= today).collect();
    lines.sort_by_key(|line| (line.on, line.created_at));
    let mut found: Option<Attempts> = None;
    for line in lines {
        if line.is_contact() {
            found = None;
        } else if line.is_attempt() {
            let count = found.map_or(0, |before| before.count) + 1;
            found = Some(Attempts { count, last_on: line.on, channel: line.channel });
        }
    }
    found
}
