//! Requests answered, suggestions taken further, conflicts settled.

use super::{Refusal, Session};
use crate::app::effect::Write;
use crate::app::msg::{Report, Written};
use crate::domain::item::ItemId;
use crate::domain::phrase::{Phrase, Value};

impl Session {
    /// Takes an item with a course of its own one step further; the cursor stays on it.
    pub(super) fn write_reply(&mut self, write: &Write) -> Result<Report, Refusal> {
        let now = self.now();
        let (of, item, phrase) = match *write {
            Write::Answer(of, id) => {
                self.store.answer_request(id, &now)?;
                (of, ItemId::Request(id), Phrase::new("notice-answered"))
            }
            Write::Acknowledge(of, id, day) => {
                self.store.acknowledge_request(id, day, &now)?;
                (of, ItemId::Request(id), Phrase::new("notice-acknowledged").with("day", Value::FullDay(day)))
            }
            Write::Feedback(of, id, step) => {
                self.store.step_feedback(id, step, &now)?;
                (of, ItemId::Feedback(id), Phrase::new("notice-feedback-step").with("step", step.code()))
            }
            Write::Resolve(of, id) => {
                self.store.resolve_issue(id, &now)?;
                (of, ItemId::Interaction(id), Phrase::new("notice-resolved"))
            }
            _ => return Err(Refusal(Phrase::new("refused-nothing"))),
        };
        let phrase = phrase.with("names", self.names_of(&[of])?);
        Ok(Report { phrase, with: vec![of], kind: Written::Item(item) })
    }
}
