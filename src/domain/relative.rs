//! Somebody or some animal close to an affiliate.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::age::{AgeNow, KnownAge};
use super::birth::Birth;
use super::dates::partial::PartialDate;
use super::id::RelativeId;
use super::rules::LeapDay;

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

    /// Whether both may be said of one person: the same, or one that leaves it open.
    pub fn fits(self, other: Self) -> bool {
        self == other || self == Relation::Other || other == Relation::Other
    }

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

impl Relative {
    /// What is known of the birth.
    pub fn birth(&self) -> Birth {
        Birth { birthday: self.birthday, age: self.age }
    }

    /// The relative once something was said of the birth.
    #[must_use]
    pub fn told(self, said: Birth) -> Self {
        let Birth { birthday, age } = self.birth().told(said);
        Self { birthday, age, ..self }
    }

    /// The age today: from the birthday when all of it is known, else about, from an age known on a day.
    pub fn age_now(&self, today: NaiveDate, leap_day: LeapDay) -> Option<AgeNow> {
        let exact = self.birthday.and_then(|birthday| AgeNow::of_birthday(birthday, today, leap_day));
        exact.or_else(|| self.age.map(|known| known.now(today)))
    }
}
