//! The next date of somebody, or the rhythm.

use super::{Answer, Asks, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::domain::affiliate::Rhythm;
use crate::domain::capture::{aside, hour};
use crate::domain::dates::grammar::rhythm::read_rhythm;
use crate::domain::dates::grammar::{Meaning, Reading, read_prefix};
use crate::domain::follow_up::FollowUp;
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;

/// When these people are next to be contacted, or how often.
#[derive(Debug, Clone)]
pub struct NextDate {
    /// Who.
    pub with: Vec<AffiliateId>,
    /// The first one's name, for the title.
    pub name: String,
}

impl NextDate {
    /// The day with the hour and the words behind it.
    fn on_day(&self, reading: Reading, reason: &str, around: &Circumstances) -> Answer {
        let Some(day) = reading.day() else { return Answer::unclear(Phrase::new("prompt-next-unclear")) };
        let slid = around.rules.working.on_or_after(day);
        let id = match (slid == day, reason.is_empty()) {
            (true, true) => "prompt-next-reads-day",
            (true, false) => "prompt-next-reads-day-reason",
            (false, true) => "prompt-next-reads-slid",
            (false, false) => "prompt-next-reads-slid-reason",
        };
        let says = Phrase::new(id).with("day", slid).with("typed", day).with("reason", reason);
        let says = says.with("hour", hour(reading.time())).with("aside", aside(reading.aside));
        let reason = FollowUp::reason_at(reading.time(), reason);
        Answer::ready(says, Effect::Write(Write::FollowUp(self.with.clone(), slid, reason)))
    }
}

impl Question for NextDate {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-next-title")
            .with("name", self.name.as_str())
            .with("others", self.with.len().saturating_sub(1))
    }

    fn examples(&self) -> &'static str {
        "prompt-next-examples"
    }

    fn asks(&self) -> Asks {
        Asks::Day
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        let text = text.trim();
        let reader = around.future();
        if let Some(rhythm) = read_rhythm(text, &reader) {
            let says = match rhythm {
                Rhythm::Every(days) => Phrase::new("prompt-next-reads-rhythm").with("days", days),
                Rhythm::Off => Phrase::new("prompt-next-reads-no-rhythm"),
                Rhythm::ByTier => Phrase::new("prompt-next-reads-tier-rhythm"),
            };
            return Answer::ready(says, Effect::Write(Write::Rhythm(self.with.clone(), rhythm)));
        }
        let read = read_prefix(text, &reader);
        if let Some(asked) = read.and_then(|read| Answer::asked(text, read)) {
            return asked;
        }
        match read {
            Some((Reading { meaning: Meaning::Never, .. }, end)) if end == text.len() => Answer::ready(
                Phrase::new("prompt-next-reads-none"),
                Effect::Write(Write::NoFollowUp(self.with.clone())),
            ),
            Some((Reading { meaning: Meaning::Day(day), .. }, _)) if day < around.now.day => {
                Answer::unclear(Phrase::new("prompt-day-past").with("day", day))
            }
            Some((reading, end)) => self.on_day(reading, text.get(end..).unwrap_or_default().trim(), around),
            None => Answer::unclear(Phrase::new("prompt-next-unclear")),
        }
    }
}
