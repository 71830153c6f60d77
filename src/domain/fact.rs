//! One remembered thing.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::id::{FactId, InteractionId, RelativeId};

/// What a fact is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FactKind {
    /// Something about the family.
    Family,
    /// A passion, a team, a hobby.
    Interest,
    /// Something they like.
    Like,
    /// Something they dislike.
    Dislike,
    /// What not to mention, what to mind.
    Care,
    /// A subject to talk about.
    Topic,
    /// Something about their site or audience.
    Site,
}

impl FactKind {
    /// What a new fact is of which nobody says more, on the screens, in a line and by command: something to talk about.
    pub const UNSAID: FactKind = FactKind::Topic;

    /// Every kind, in the order of the dossier.
    pub const ALL: [FactKind; 7] = [
        FactKind::Family,
        FactKind::Care,
        FactKind::Interest,
        FactKind::Like,
        FactKind::Dislike,
        FactKind::Topic,
        FactKind::Site,
    ];

    /// The name in files and JSON.
    pub fn code(self) -> &'static str {
        match self {
            FactKind::Family => "family",
            FactKind::Interest => "interest",
            FactKind::Like => "like",
            FactKind::Dislike => "dislike",
            FactKind::Care => "care",
            FactKind::Topic => "topic",
            FactKind::Site => "site",
        }
    }
}

/// One remembered thing.
#[derive(Clone, PartialEq, Eq)]
pub struct Fact {
    /// Identity.
    pub id: FactId,
    /// What it is about.
    pub kind: FactKind,
    /// The words.
    pub text: String,
    /// The relative it is about, if it is about one who is known.
    pub relative: Option<RelativeId>,
    /// A day it speaks of ("final on Saturday 14 March"): the day after, one asks how it went.
    pub on: Option<NaiveDate>,
    /// The day it was learned.
    pub learned_on: NaiveDate,
    /// The interaction it came from.
    pub interaction: Option<InteractionId>,
    /// Hidden while the screen is shared.
    pub private: bool,
    /// The day it was last asked about.
    pub asked_on: Option<NaiveDate>,
}

impl std::fmt::Debug for Fact {
    /// Logs and reports never carry what was said about a family: only the length of the text is shown.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Fact({}, {:?}, <{} characters>)", self.id, self.kind, self.text.chars().count())
    }
}
