//! The day that was promised for an answer.

use super::{Answer, Asks, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::domain::dates::grammar::{Meaning, Reading, read_prefix};
use crate::domain::id::{AffiliateId, RequestId};
use crate::domain::phrase::Phrase;

/// By which day the answer to a request was promised.
#[derive(Debug, Clone)]
pub struct Acknowledge {
    /// Whose request.
    pub of: AffiliateId,
    /// Their name, for the title.
    pub name: String,
    /// The request.
    pub request: RequestId,
}

impl Question for Acknowledge {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-acknowledge-title").with("name", self.name.as_str())
    }

    fn examples(&self) -> &'static str {
        "prompt-acknowledge-examples"
    }

    fn asks(&self) -> Asks {
        Asks::Day
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        let text = text.trim();
        let read = read_prefix(text, &around.future()).filter(|(_, end)| *end == text.len());
        if let Some(asked) = read.and_then(|read| Answer::asked(text, read)) {
            return asked;
        }
        match read {
            Some((Reading { meaning: Meaning::Day(day), hour: None, .. }, _)) => {
                if day < around.now.day {
                    return Answer::unclear(Phrase::new("prompt-day-past").with("day", day));
                }
                let says = Phrase::new("prompt-acknowledge-reads").with("day", day);
                Answer::ready(says, Effect::Write(Write::Acknowledge(self.of, self.request, day)))
            }
            _ => Answer::unclear(Phrase::new("prompt-acknowledge-unclear")),
        }
    }
}
