//! A date that matters.

use serde::{Deserialize, Serialize};

use super::dates::partial::PartialDate;
use super::id::{OccasionId, RelativeId};

/// What is remembered on a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OccasionKind {
    /// A birthday.
    Birthday,
    /// A wedding.
    Wedding,
    /// A name day.
    NameDay,
    /// The day the partnership began.
    PartnerSince,
    /// Anything else; its label says what.
    Other,
}

impl OccasionKind {
    /// Every kind, in the order of menus.
    pub const ALL: [OccasionKind; 5] = [
        OccasionKind::Birthday,
        OccasionKind::Wedding,
        OccasionKind::NameDay,
        OccasionKind::PartnerSince,
        OccasionKind::Other,
    ];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            OccasionKind::Birthday => "birthday",
            OccasionKind::Wedding => "wedding",
            OccasionKind::NameDay => "name_day",
            OccasionKind::PartnerSince => "partner_since",
            OccasionKind::Other => "other",
        }
    }
}

/// How often an occasion comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Recurrence {
    /// Every year.
    Yearly,
    /// On that one day.
    Once,
}

impl Recurrence {
    /// Both.
    pub const ALL: [Recurrence; 2] = [Recurrence::Yearly, Recurrence::Once];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Recurrence::Yearly => "yearly",
            Recurrence::Once => "once",
        }
    }
}

/// A date that matters; it may lack the year or the day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Occasion {
    /// Identity.
    pub id: OccasionId,
    /// What it is.
    pub kind: OccasionKind,
    /// What an `Other` is called, or a further word.
    pub label: Option<String>,
    /// The relative whose date it is; the affiliate's own otherwise.
    pub relative: Option<RelativeId>,
    /// The date, as far as it is known.
    pub date: PartialDate,
    /// Every year or once.
    pub recurrence: Recurrence,
}
