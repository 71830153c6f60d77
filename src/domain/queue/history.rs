//! What the log says of an affiliate: the last contact, and the attempts since.

use chrono::{DateTime, NaiveDate, Utc};

use super::standing::Attempts;
use crate::domain::channel::ChannelKind;
use crate::domain::interaction::{Interaction, Outcome};

/// One line of the log, as far as these rules need it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LogLine {
    /// The civil day of the contact.
    pub on: NaiveDate,
    /// The instant at which it was logged; it orders the lines of one day.
    pub created_at: DateTime<Utc>,
    /// How.
    pub channel: ChannelKind,
    /// What came of it.
    pub outcome: Outcome,
}

impl From<&Interaction> for LogLine {
    fn from(interaction: &Interaction) -> Self {
        let Interaction { on, created_at, channel, outcome, .. } = *interaction;
        Self { on, created_at, channel, outcome }
    }
}

/// The day of the last contact. A backdated one never moves it backwards, what lies in the future is no contact, and an
/// attempt, a broadcast or a plan is none either (1-product.md, "Contact").
pub fn last_contact(log: impl IntoIterator<Item = LogLine>, today: NaiveDate) -> Option<NaiveDate> {
    log.into_iter().filter(|line| line.on <= today && line.outcome.is_contact(line.channel)).map(|line| line.on).max()
}

/// The attempts without an answer since the last contact; `None` when there are none.
pub fn attempts(log: impl IntoIterator<Item = LogLine>, today: NaiveDate) -> Option<Attempts> {
    let mut lines: Vec<LogLine> = log.into_iter().filter(|line| line.on <= today).collect();
    lines.sort_by_key(|line| (line.on, line.created_at));
    let mut found: Option<Attempts> = None;
    for line in lines {
        if line.outcome.is_contact(line.channel) {
            found = None;
        } else if line.outcome.is_attempt(line.channel) {
            let count = found.map_or(0, |before| before.count) + 1;
            found = Some(Attempts { count, last_on: line.on, channel: line.channel });
        }
    }
    found
}
