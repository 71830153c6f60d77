//! Another day for an entry of the agenda.

use super::{Answer, Asks, Question};
use crate::app::circumstances::Circumstances;
use chrono::NaiveDate;

use crate::app::effect::{Effect, EventChange, Write};
use crate::domain::dates::grammar::{Meaning, Reading, read};
use crate::domain::id::{AffiliateId, EventId};
use crate::domain::item::Item;
use crate::domain::phrase::Phrase;

/// What gets another day.
#[derive(Debug, Clone)]
pub enum Movable {
    /// An item of somebody's page: a follow-up, a promise, a plan, an introduction.
    Item(AffiliateId, Box<Item>),
    /// The end of somebody's snooze.
    Snooze(AffiliateId),
    /// An event, which begins on this day so far.
    Event(EventId, NaiveDate),
}

/// On which day an entry is to stand instead.
#[derive(Debug, Clone)]
pub struct Reschedule {
    /// Whose entry, or the event's name, for the title.
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

    fn asks(&self) -> Asks {
        Asks::Day
    }

    fn read(&self, text: &str, around: &Circumstances) -> Answer {
        let text = text.trim();
        let read = read(text, &around.future());
        if let Some(asked) = read.and_then(|reading| Answer::asked(text, (reading, text.len()))) {
            return asked;
        }
        let typed = match read {
            Some(Reading { meaning: Meaning::Day(typed), hour: None, .. }) => typed,
            _ => return Answer::unclear(Phrase::new("prompt-reschedule-unclear")),
        };
        if let Movable::Event(id, from) = self.movable {
            // An event keeps to its day, worked or not, and may have been noted for the wrong one.
            let reads = Phrase::new("prompt-reschedule-reads").with("day", typed).with("typed", typed);
            return match typed == from {
                true => Answer::unclear(Phrase::new("prompt-reschedule-same").with("day", typed)),
                false => Answer::ready(reads, Effect::Write(Write::Event(EventChange::Move(id, typed)))),
            };
        }
        if typed < around.now.day {
            return Answer::unclear(Phrase::new("prompt-day-past").with("day", typed));
        }
        let slid = around.rules.working.on_or_after(typed);
        let (day, effect) = match &self.movable {
            Movable::Event(..) => return Answer::unclear(Phrase::new("prompt-reschedule-unclear")),
            Movable::Snooze(_) if typed == around.now.day => {
                return Answer::unclear(Phrase::new("prompt-reschedule-today"));
            }
            Movable::Snooze(of) => (typed, Write::Snooze(vec![*of], typed)),
            Movable::Item(of, before) => {
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
                    Item::Introduction(row) => {
                        row.due_on = Some(typed);
                        slid
                    }
                    Item::Interaction(plan) => {
                        plan.on = typed;
                        typed
                    }
                    _ => return Answer::unclear(Phrase::new("prompt-reschedule-unclear")),
                };
                (day, Write::EditItem(*of, before.clone(), after))
            }
        };
        let id = if day == typed { "prompt-reschedule-reads" } else { "prompt-reschedule-reads-slid" };
        Answer::ready(Phrase::new(id).with("day", day).with("typed", typed), Effect::Write(effect))
    }
}
