//! From when until when somebody is away, or that they are back.

use super::{Answer, Asks, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::domain::absence::{Said, open_absence, read_absence};
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;

/// When these people are away.
#[derive(Debug, Clone)]
pub struct AwayWhen {
    /// Who.
    pub with: Vec<AffiliateId>,
    /// The first one's name, for the title.
    pub name: String,
}

impl Question for AwayWhen {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-away-title")
            .with("name", self.name.as_str())
            .with("others", self.with.len().saturating_sub(1))
    }

    fn examples(&self) -> &'static str {
        "prompt-away-examples"
    }

    fn asks(&self) -> Asks {
        Asks::Day
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        match read_absence(text, &around.future()) {
            None => match open_absence(text, &around.future()) {
                Some(open) => Answer::choice(open),
                None => Answer::unclear(Phrase::new("prompt-away-unclear")),
            },
            Some(Said::Back) => {
                Answer::ready(Phrase::new("prompt-away-reads-back"), Effect::Write(Write::Back(self.with.clone())))
            }
            Some(Said::Away(from, until)) => Answer::ready(
                Phrase::new("prompt-away-reads").with("from", from).with("until", until),
                Effect::Write(Write::Away(self.with.clone(), from, until)),
            ),
        }
    }
}
