//! One contact in the log.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use serde::{Deserialize, Serialize};

use super::channel::ChannelKind;
use super::id::{AffiliateId, InteractionId};

/// Who spoke to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// The manager to the affiliate.
    Out,
    /// The affiliate to the manager.
    In,
    /// A conversation.
    Both,
}

impl Direction {
    /// Every direction, in the order of menus.
    pub const ALL: [Direction; 3] = [Direction::Both, Direction::Out, Direction::In];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Direction::Out => "out",
            Direction::In => "in",
            Direction::Both => "both",
        }
    }
}

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// They spoke, or a message was sent.
    Reached,
    /// A message was left without an answer.
    MessageLeft,
    /// Nobody answered.
    NoAnswer,
    /// One text to many: logged, but it does not restart the rhythm.
    Broadcast,
    /// It lies in the future: an appointment, not a contact.
    Planned,
    /// A plan whose day has come and been answered; the contact itself is an entry of its own.
    Kept,
}

impl Outcome {
    /// Every outcome, in the order of menus.
    pub const ALL: [Outcome; 6] = [
        Outcome::Reached,
        Outcome::MessageLeft,
        Outcome::NoAnswer,
        Outcome::Broadcast,
        Outcome::Planned,
        Outcome::Kept,
    ];

    /// The name in files and JSON.
    pub fn code(self) -> &'static str {
        match self {
            Outcome::Reached => "reached",
            Outcome::MessageLeft => "message_left",
            Outcome::NoAnswer => "no_answer",
            Outcome::Broadcast => "broadcast",
            Outcome::Planned => "planned",
            Outcome::Kept => "kept",
        }
    }
}

/// What kind of contact it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InteractionKind {
    /// A contact like any other.
    #[default]
    Contact,
    /// Coaching; quarterly for tier A (docs/product.md, "Coach").
    Coaching,
    /// The affiliate's site was gone through.
    SiteReview,
    /// A conflict; it stays open until it is settled (docs/product.md, "Handle conflicts early").
    Issue,
}

impl InteractionKind {
    /// Every kind, in the order of menus.
    pub const ALL: [InteractionKind; 4] =
        [InteractionKind::Contact, InteractionKind::Coaching, InteractionKind::SiteReview, InteractionKind::Issue];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            InteractionKind::Contact => "contact",
            InteractionKind::Coaching => "coaching",
            InteractionKind::SiteReview => "site_review",
            InteractionKind::Issue => "issue",
        }
    }
}

/// An hour's place in a working day that begins at `rollover`: the night's hours come last.
pub fn hour_of_day(at: NaiveTime, rollover: NaiveTime) -> (bool, NaiveTime) {
    (at < rollover, at)
}

/// One contact in the log, with everybody who took part.
#[derive(Clone, PartialEq, Eq)]
pub struct Interaction {
    /// Identity.
    pub id: InteractionId,
    /// The civil day of the contact in the manager's zone.
    pub on: NaiveDate,
    /// The wall-clock time, where known.
    pub at: Option<NaiveTime>,
    /// How.
    pub channel: ChannelKind,
    /// Who spoke to whom.
    pub direction: Direction,
    /// What came of it.
    pub outcome: Outcome,
    /// What kind of contact it was.
    pub kind: InteractionKind,
    /// Of a conflict: the day it was settled.
    pub resolved_on: Option<NaiveDate>,
    /// The note, never shortened.
    pub text: String,
    /// Everybody who took part.
    pub with: Vec<AffiliateId>,
    /// The working day on which it was logged; `on` may lie before it.
    pub logged_on: NaiveDate,
    /// The instant at which it was logged.
    pub created_at: DateTime<Utc>,
}

impl Direction {
    /// Whether an entry of this direction can be a contact at all. What only came in is none: the affiliate spoke, and the
    /// manager has said nothing yet; answering is the contact. A call that they made and in which both spoke is `both`.
    /// So a message that waits for its answer neither restarts the rhythm nor closes anything (docs/product.md, "Contact":
    /// the rhythm is how often somebody wants to be contacted).
    pub fn is_contact(self) -> bool {
        self != Direction::In
    }
}

impl Outcome {
    /// Whether it restarts the rhythm: somebody was reached, or a written message went out. An attempt, a broadcast and a
    /// plan are not contacts (docs/product.md, "Contact").
    pub fn is_contact(self, channel: ChannelKind) -> bool {
        match self {
            Outcome::Reached => true,
            Outcome::MessageLeft => channel.is_writing(),
            Outcome::NoAnswer | Outcome::Broadcast | Outcome::Planned | Outcome::Kept => false,
        }
    }

    /// Whether it is an attempt that asks for another one.
    pub fn is_attempt(self, channel: ChannelKind) -> bool {
        match self {
            Outcome::NoAnswer => true,
            Outcome::MessageLeft => !channel.is_writing(),
            Outcome::Reached | Outcome::Broadcast | Outcome::Planned | Outcome::Kept => false,
        }
    }
}

impl Interaction {
    /// Whether it restarts the rhythm ([`Outcome::is_contact`], [`Direction::is_contact`]).
    pub fn is_contact(&self) -> bool {
        self.direction.is_contact() && self.outcome.is_contact(self.channel)
    }

    /// Whether it is an attempt that asks for another one ([`Outcome::is_attempt`]).
    pub fn is_attempt(&self) -> bool {
        self.direction.is_contact() && self.outcome.is_attempt(self.channel)
    }

    /// Whether it is a conflict that is not settled.
    pub fn is_open_issue(&self) -> bool {
        self.kind == InteractionKind::Issue && self.resolved_on.is_none() && self.outcome != Outcome::Planned
    }
}

impl std::fmt::Debug for Interaction {
    /// Logs and reports carry identities, never text.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let length = self.text.chars().count();
        write!(
            f,
            "Interaction({}, {}, {:?}, {:?}, <{length} characters>)",
            self.id, self.on, self.channel, self.outcome
        )
    }
}
