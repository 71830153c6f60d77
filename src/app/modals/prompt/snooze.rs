//! Until when somebody is hidden.

use chrono::NaiveDate;

use super::{Answer, Asks, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::domain::capture::without_hour;
use crate::domain::dates::grammar::{Reading, read};
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;

/// Until when these people are hidden.
#[derive(Debug, Clone)]
pub struct SnoozeUntil {
    /// Who.
    pub with: Vec<AffiliateId>,
    /// The first one's name, for the title.
    pub name: String,
}

impl Question for SnoozeUntil {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-snooze-title")
            .with("name", self.name.as_str())
            .with("others", self.with.len().saturating_sub(1))
    }

    fn examples(&self) -> &'static str {
        "prompt-snooze-examples"
    }

    fn asks(&self) -> Asks {
        Asks::Day
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        let read = read(text, &around.future());
        if let Some(asked) = read.and_then(|reading| Answer::asked(text, (reading, text.len()))) {
            return asked;
        }
        let Some(until) = day(text, read, around) else { return Answer::unclear(Phrase::new("prompt-day-unclear")) };
        if until <= around.now.day {
            return Answer::unclear(Phrase::new("prompt-day-past").with("day", until));
        }
        let says = Phrase::new("prompt-snooze-reads")
            .with("day", until)
            .with("aside", without_hour(read.and_then(Reading::time)));
        Answer::ready(says, Effect::Write(Write::Snooze(self.with.clone(), until)))
    }
}

/// The day that is meant: nothing typed is the next working day, a unit alone is one of it (`w` is a week).
fn day(text: &str, read: Option<Reading>, around: &Circumstances) -> Option<NaiveDate> {
    if text.trim().is_empty() {
        return Some(around.rules.working.after(around.now.day, 1));
    }
    read?.day()
}
