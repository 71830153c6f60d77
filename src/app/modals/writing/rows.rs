//! What can be chosen while writing, row by row.

use super::{Step, Writing};
use crate::app::stationery::Suits;
use crate::domain::link;
use crate::domain::phrase::{Phrase, Value};

/// How to reach somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// Go on with a text written earlier, by its place among them.
    Resume(usize),
    /// Write with a template.
    Template,
    /// Open an address, by its place among them.
    Channel(usize),
}

/// How a text goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sending {
    /// Open an address with the text in it, by its place among them.
    Open(usize),
    /// Copy the text.
    Copy,
    /// Copy the subject.
    CopySubject,
}

/// A row to choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What it says.
    pub says: Phrase,
    /// What stands at its end, where there is something to add.
    pub beside: Option<Phrase>,
}

impl Row {
    fn new(says: Phrase) -> Self {
        Self { says, beside: None }
    }

    fn with(self, beside: Option<Phrase>) -> Self {
        Self { beside, ..self }
    }
}

impl Writing {
    /// Every way, in the order of the rows.
    pub fn ways(&self) -> Vec<Way> {
        let drafts = (0..self.stationery.drafts.len()).map(Way::Resume);
        let channels = (0..self.stationery.channels.len()).map(Way::Channel);
        drafts.chain([Way::Template]).chain(channels).collect()
    }

    /// Every way a text can go: opened where the link carries it, the preferred way first, or copied.
    pub fn sendings(&self) -> Vec<Sending> {
        let channels = self.stationery.channels.iter().enumerate();
        let opened = channels.filter(|(_, channel)| link::carries_text(channel.kind)).map(|(at, _)| Sending::Open(at));
        let subject = self.letter().subject.map(|_| Sending::CopySubject);
        opened.chain([Sending::Copy]).chain(subject).collect()
    }

    /// The rows of a step that chooses; none where there is nothing to choose.
    pub fn rows(&self) -> Vec<Row> {
        match self.step {
            Step::Ways => self.ways().into_iter().filter_map(|way| self.way_row(way)).collect(),
            Step::Templates => self.template_rows(),
            Step::Sending => self.sendings().into_iter().filter_map(|sending| self.sending_row(sending)).collect(),
            Step::Barred | Step::Asking | Step::Preview | Step::Typing => Vec::new(),
        }
    }

    fn way_row(&self, way: Way) -> Option<Row> {
        Some(match way {
            Way::Resume(at) => {
                let draft = self.stationery.drafts.get(at)?;
                Row::new(Phrase::new("writing-resume").with("note", draft.note.as_str()))
            }
            Way::Template => Row::new(Phrase::new("writing-template")),
            Way::Channel(at) => {
                let channel = self.stationery.channels.get(at)?;
                let says = Phrase::new("writing-open")
                    .with("channel", channel.kind.code())
                    .with("value", channel.value.as_str());
                Row::new(says).with(link::to(channel).err().map(link::Closed::phrase))
            }
        })
    }

    fn template_rows(&self) -> Vec<Row> {
        let row = |stencil: &crate::app::stationery::Stencil| {
            let is_begun = self.stationery.drafts.iter().any(|draft| draft.template == stencil.template.name);
            let beside = match (is_begun, stencil.suits) {
                (true, _) => Some("writing-begun"),
                (false, Suits::Now) => Some("writing-suits"),
                (false, Suits::AnyTime) => None,
            };
            Row::new(Phrase::new("writing-stencil").with("title", stencil.title.as_str())).with(beside.map(Phrase::new))
        };
        self.stationery.stencils.iter().map(row).collect()
    }

    fn sending_row(&self, sending: Sending) -> Option<Row> {
        Some(match sending {
            Sending::Open(at) => {
                let channel = self.stationery.channels.get(at)?;
                let says = Phrase::new("writing-send")
                    .with("channel", channel.kind.code())
                    .with("value", channel.value.as_str());
                Row::new(says).with(link::with_letter(channel, &self.letter()).err().map(link::Closed::phrase))
            }
            Sending::Copy => Row::new(Phrase::new("writing-copy").with("what", Value::term("copied-text"))),
            Sending::CopySubject => Row::new(Phrase::new("writing-copy").with("what", Value::term("copied-subject"))),
        })
    }
}
