//! Tier, status and tags of somebody, or of many at once.

use super::{Answer, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::domain::id::AffiliateId;
use crate::domain::phrase::Phrase;
use crate::domain::retag::{Retag, TierChange, Unread};

/// Which tier, status and tags these people get.
#[derive(Debug, Clone)]
pub struct RetagPeople {
    /// Who.
    pub with: Vec<AffiliateId>,
    /// The first one's name, for the title.
    pub name: String,
    /// What a single person has now.
    pub now: Option<Phrase>,
}

impl Question for RetagPeople {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-retag-title")
            .with("name", self.name.as_str())
            .with("others", self.with.len().saturating_sub(1))
    }

    fn examples(&self) -> &'static str {
        "prompt-retag-examples"
    }

    fn read(&self, text: &str, _around: &Circumstances) -> Answer {
        let mut says: Vec<Phrase> = self.now.clone().into_iter().collect();
        let retag = match Retag::read(text) {
            Err(Unread(word)) => return Answer::unclear(Phrase::new("prompt-retag-unclear").with("word", word)),
            Ok(retag) if retag.is_empty() => {
                says.push(Phrase::new("prompt-retag-nothing"));
                return Answer::of(says, Vec::new());
            }
            Ok(retag) => retag,
        };
        match retag.tier {
            TierChange::Keep => {}
            TierChange::Set(tier) => says.push(Phrase::new("prompt-retag-reads-tier").with("tier", tier.code())),
            TierChange::Clear => says.push(Phrase::new("prompt-retag-reads-no-tier")),
        }
        if let Some(status) = retag.status {
            says.push(Phrase::new("prompt-retag-reads-status").with("status", status.code()));
        }
        if !retag.add.is_empty() {
            says.push(Phrase::new("prompt-retag-reads-add").with("tags", retag.add.join(", ")));
        }
        if !retag.remove.is_empty() {
            says.push(Phrase::new("prompt-retag-reads-remove").with("tags", retag.remove.join(", ")));
        }
        Answer::of(says, vec![Effect::Write(Write::Retag(self.with.clone(), retag))])
    }
}
