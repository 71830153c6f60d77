//! What something on a page asks to be done, beyond a contact.

use super::feedback::Step;
use super::gift::GiftState;
use super::id::{FeedbackId, FollowUpId, GiftId, InteractionId, IntroductionId, PromiseId, RequestId};
use super::phrase::{Phrase, Value};
use super::promise::PromiseBy;
use super::welcome::WelcomeStep;

/// What something on a page asks to be done: what its tick in the composer does, and `x` on Today (docs/product.md,
/// "`x` does what the reason asks").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Act {
    /// A promise was kept, and whose it was.
    Keep(PromiseId, PromiseBy),
    /// A request was answered.
    Answer(RequestId),
    /// A suggestion is one step further.
    Feedback(FeedbackId, Step),
    /// A gift has come into this state.
    Gift(GiftId, GiftState),
    /// Two people were brought together.
    Introduce(IntroductionId),
    /// Something of the welcome was handed over.
    HandOver(WelcomeStep),
    /// The welcome is complete: the affiliate becomes active.
    Finish,
    /// An agreed day was met by a contact before it.
    Meet(FollowUpId),
    /// What was planned took place, on whatever day.
    Held(InteractionId),
}

impl Act {
    /// The word that chooses what is said of it in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Act::Keep(_, PromiseBy::Me) => "kept-mine",
            Act::Keep(_, PromiseBy::Them) => "kept-theirs",
            Act::Answer(_) => "answered",
            Act::Feedback(_, Step::Tell) => "told",
            Act::Feedback(..) => "thanked-for",
            Act::Gift(_, state) => state.code(),
            Act::Introduce(_) => "introduced",
            Act::HandOver(_) => "handed-over",
            Act::Finish => "active",
            Act::Meet(_) => "met",
            Act::Held(_) => "held",
        }
    }

    /// The word under the key `x`, shorter than [`Act::code`] where several acts are one to the eye.
    pub fn verb(self) -> &'static str {
        match self {
            Act::Keep(..) => "hint-x-kept",
            Act::Answer(_) => "hint-x-answered",
            Act::Feedback(..) => "hint-x-told",
            Act::Gift(..) => "hint-x-next-state",
            Act::Introduce(_) => "hint-x-introduced",
            Act::HandOver(_) => "hint-x-handed-over",
            Act::Finish => "hint-x-active",
            Act::Meet(_) | Act::Held(_) => "hint-x-done",
        }
    }

    /// What its tick says of a text: `kept: send the banners`.
    pub fn of(self, text: impl Into<Value>) -> Phrase {
        Phrase::new("act").with("act", self.code()).with("text", text)
    }
}
