//! What a message to somebody is written from: read once when the writing begins.

use crate::domain::affiliate::AddressForm;
use crate::domain::channel::Channel;
use crate::domain::id::AffiliateId;
use crate::domain::mind::Mind;
use crate::domain::phrase::Phrase;
use crate::domain::template::{Template, Values};

/// What a message to somebody is written from.
#[derive(Debug, Clone)]
pub struct Stationery {
    /// To whom.
    pub to: AffiliateId,
    /// The name.
    pub name: String,
    /// How to reach them, the preferred way first.
    pub channels: Vec<Channel>,
    /// tu or vous.
    pub form: Option<AddressForm>,
    /// What the notebook knows to fill a template with.
    pub known: Values,
    /// The templates in the person's language, those that suit why the person is in the queue first.
    pub stencils: Vec<Stencil>,
    /// What stands before a subject, in the language of the message.
    pub subject_mark: String,
    /// Texts written earlier and not sent, the latest first.
    pub drafts: Vec<Written>,
    /// What is to be minded while one writes.
    pub mind: Vec<Mind>,
    /// What to know before writing: nobody should, or a template of the user's is broken.
    pub warnings: Vec<Phrase>,
}

/// A template as it is offered.
#[derive(Debug, Clone)]
pub struct Stencil {
    /// The template.
    pub template: Template,
    /// What it is called in the language of the screens.
    pub title: String,
    /// What the log says of a message written with it, in the language of the screens.
    pub note: String,
    /// Whether it suits why the person is in the queue.
    pub suits: Suits,
}

/// Whether a template suits why a person is in the queue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Suits {
    /// It does.
    Now,
    /// It may at any time.
    AnyTime,
}

/// A text that was written and not sent.
#[derive(Clone, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Written {
    /// The template it was written with.
    pub template: String,
    /// What the log will say of it.
    pub note: String,
    /// The text, with its subject above.
    pub text: String,
}

impl Written {
    /// The places of somebody's written texts begin so.
    pub fn places(to: AffiliateId) -> String {
        format!("write:{to}:")
    }

    /// Where it is kept: one place a person and a template.
    pub fn place(&self, to: AffiliateId) -> String {
        format!("{}{}", Self::places(to), self.template)
    }
}

impl std::fmt::Debug for Written {
    /// Never the text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Written({}, <{} characters>)", self.template, self.text.chars().count())
    }
}
