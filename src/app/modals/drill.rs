//! The recall drill: a question, an answer, whether it was known, and on to the next.

use chrono::{DateTime, Utc};

use super::Reply;
use crate::app::action::Action;
use crate::app::circumstances::Circumstances;
use crate::app::effect::{Apart, Effect, Write};
use crate::app::keymap::Context;
use crate::app::text_field::{Lines, TextField};
use crate::domain::drill::{Card, LASTS, Recall, Verdict, after, judge};

/// The recall drill.
#[derive(Debug, Clone)]
pub struct Drill {
    /// The questions.
    pub cards: Vec<Card>,
    /// Which one is asked; past the last one it is over.
    pub at: usize,
    /// What is typed.
    pub field: TextField,
    /// Whether the answer is shown, and how the typed one was judged.
    pub shown: Option<Verdict>,
    /// What became of the questions so far.
    done: Vec<Recall>,
    /// How many answers were known.
    known: usize,
    began: DateTime<Utc>,
}

impl Drill {
    /// A drill that begins now; `None` where there is nothing to ask.
    pub fn new(cards: Vec<Card>, around: &Circumstances) -> Option<Self> {
        (!cards.is_empty()).then(|| Self {
            cards,
            at: 0,
            field: TextField::new(Lines::One),
            shown: None,
            done: Vec::new(),
            known: 0,
            began: around.now.instant,
        })
    }

    /// The question that is asked.
    pub fn card(&self) -> Option<&Card> {
        self.cards.get(self.at)
    }

    /// Where its keys are looked up.
    pub fn contexts(&self) -> &'static [Context] {
        match self.shown {
            None => &[Context::Drill, Context::Text, Context::Always],
            Some(_) => &[Context::DrillShown, Context::Always],
        }
    }

    /// Shows the answer, takes the verdict, goes on, stops.
    pub fn act(&mut self, action: Action, around: &Circumstances) -> Reply {
        match (action, self.shown) {
            (Action::Back, _) => return self.stop(),
            (Action::DrillAnswer, None) => {
                let Some(card) = self.card() else { return self.stop() };
                self.shown = Some(judge(self.field.text(), &card.answers));
            }
            (Action::DrillNext, Some(verdict)) => return self.take(verdict, around),
            (Action::DrillKnown, Some(_)) => return self.take(Verdict::Known, around),
            (Action::DrillMissed, Some(_)) => return self.take(Verdict::Missed, around),
            (other, None) => {
                self.field.act(other);
            }
            _ => {}
        }
        Reply::stays()
    }

    /// Types into the answer.
    pub fn take_text(&mut self, text: &str) -> Reply {
        if self.shown.is_none() {
            self.field.insert_text(text);
        }
        Reply::stays()
    }

    fn take(&mut self, verdict: Verdict, around: &Circumstances) -> Reply {
        if let Some(card) = self.card() {
            let recall = after(card, verdict, around.now.day);
            self.done.push(recall);
            self.known += usize::from(verdict == Verdict::Known);
        }
        self.at += 1;
        self.shown = None;
        self.field.set_text("");
        let over = (around.now.instant - self.began).num_seconds() >= LASTS;
        if over || self.card().is_none() { self.stop() } else { Reply::stays() }
    }

    /// Ends; what was answered is written down, as one step. The sheet goes once that is done.
    fn stop(&self) -> Reply {
        if self.done.is_empty() {
            return Reply::closes(Vec::new());
        }
        Reply::asks(vec![Effect::Write(Write::Apart(Apart::Recalls(self.done.clone(), self.known)))])
    }
}
