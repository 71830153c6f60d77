//! Somebody or some animal close to an affiliate.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::dates::partial::PartialDate;
use super::id::RelativeId;

/// What a relative is to the affiliate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Relation {
    /// Husband, wife, companion.
    Partner,
    /// Son or daughter.
    Child,
    /// Father or mother.
    Parent,
    /// Brother or sister.
    Sibling,
    /// A friend.
    Friend,
    /// An animal.
    Pet,
    /// Anybody else.
    Other,
}

impl Relation {
    /// Every relation, in the order of menus.
    pub const ALL: [Relation; 7] = [
        Relation::Partner,
        Relation::Child,
        Relation::Parent,
        Relation::Sibling,
        Relation::Friend,
        Relation::Pet,
        Relation::Other,
    ];

    /// The word that stands for it in data and chooses its name in the catalogues.
    pub fn code(self) -> &'static str {
        match self {
            Relation::Partner => "partner",
            Relation::Child => "child",
            Relation::Parent => "parent",
            Relation::Sibling => "sibling",
            Relation::Friend => "friend",
            Relation::Pet => "pet",
            Relation::Other => "other",
        }
    }
}

/// An age known on a day; no birthday is invented from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownAge {
    /// Years.
    pub years: u32,
    /// The day on which it was known.
    pub on: NaiveDate,
}

impl KnownAge {
    /// The age today, to be shown as "about": the years that passed since are added, to the nearest whole year.
    pub fn about(self, today: NaiveDate) -> u32 {
        let days = (today - self.on).num_days().max(0);
        // 365.2425 days a year, rounded to the nearest year, in integers.
        let years = (days * 10_000 + 1_826_212) / 3_652_425;
        self.years + u32::try_from(years).unwrap_or(0)
    }
}

/// Somebody or some animal close to an affiliate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relative {
    /// Identity.
    pub id: RelativeId,
    /// The name.
    pub name: String,
    /// What they are to the affiliate.
    pub relation: Relation,
    /// The birthday, as far as it is known.
    pub birthday: Option<PartialDate>,
    /// An age known on a day.
    pub age: Option<KnownAge>,
}
