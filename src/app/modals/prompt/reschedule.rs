//! Another day for an entry of the agenda.

use super::{Answer, Question};
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Effect, Write};
use crate::domain::dates::grammar::{Meaning, Reading, read};
use crate::domain::id::AffiliateId;
use crate::domain::item::Item;
use crate::domain::phrase::Phrase;

/// What gets another day.
#[derive(Debug, Clone)]
pub enum Movable {
    /// An item of somebody's page: a follow-up, a promise, a plan.
    Item(Box<Item>),
    /// The end of a snooze.
    Snooze,
}

/// On which day an entry is to stand instead.
#[derive(Debug, Clone)]
pub struct Reschedule {
    /// Whose entry.
    pub of: AffiliateId,
    /// The name, for the title.
    pub name: String,
    /// What it is called.
    pub what: Phrase,
    /// What is moved.
    pub movable: Movable,
}

impl Question for Reschedule {
    fn title(&self) -> Phrase {
        Phrase::new("prompt-reschedule-title").with("name", self.name.as_str()).with("what", self.what.clone())
    }

    fn examples(&self) -> &'static str {
        "prompt-reschedule-examples"
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        let Some(Reading { meaning: Meaning::Day(typed), .. }) = read(text.trim(), &around.future()) else {
            return Answer::unclear(Phrase::new("prompt-reschedule-unclear"));
        };
        if typed < around.now.day {
            return Answer::unclear(Phrase::new("prompt-day-past").with("day", typed));
        }
        let slid = around.rules.working.on_or_after(typed);
        let (day, effect) = match &self.movable {
            Movable::Snooze if typed == around.now.day => {
                return Answer::unclear(Phrase::new("prompt-reschedule-today"));
            }
            Movable::Snooze => (typed, Write::Snooze(vec![self.of], typed)),
            Movable::Item(before) => {
                let mut after = before.clone();
                let day = match after.as_mut() {
                    Item::FollowUp(follow_up) => {
                        follow_up.due_on = slid;
                        slid
                    }
                    Item::Promise(promise) => {
                        promise.due_on = Some(typed);
                        slid
                    }
                    Item::Interaction(plan) => {
                        plan.on = typed;
                        typed
                    }
                    _ => return Answer::unclear(Phrase::new("prompt-reschedule-unclear")),
                };
                (day, Write::EditItem(self.of, before.clone(), after))
            }
        };
        let id = if day == typed { "prompt-reschedule-reads" } else { "prompt-reschedule-reads-slid" };
        Answer::ready(Phrase::new(id).with("day", day).with("typed", typed), Effect::Write(effect))
    }
}
